"""The codes for what is wrong with an article of an archive before it is read, or ends its conversion."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "damaged-archive",
        "error",
        "A compressed file, or a member of a tar or zip file, is damaged, encrypted or of a kind that can't be read; of"
        " a tar file, what stands behind that place is lost.",
        "Get the file once more, or repair it; what could be read of it was.",
        loss=True,
    ),
    Code(
        "no-article",
        "info",
        "Among the inputs is something that isn't converted: a file of a format that isn't known, a link, a device.",
        "Name the format with `--from` if it is an article; otherwise leave it.",
    ),
    Code(
        "unsafe-name",
        "error",
        "The name of a member of a tar or zip file leads out of the folder that its output would be written to.",
        "Don't trust the file; if you do, take the member out of it and convert it by itself.",
    ),
    Code(
        "no-text",
        "error",
        "A line of JSON Lines is neither a document that can be read nor an object with a text under the key for it.",
        "Name the key that the texts stand under with `--text-field`.",
    ),
    Code(
        "crashed",
        "error",
        "The process that converted an article was killed, died, or took longer or more memory than it may.",
        "Allow more with `--time-limit` or `--memory-limit`. If it is our fault, please report it with the article.",
    ),
    Code(
        "missing-extra",
        "error",
        "An article of the archive is of a format that takes packages which one of newsdoc's extras brings.",
        "Install the extra that the message names, and run the command again with `--resume`.",
    ),
)
