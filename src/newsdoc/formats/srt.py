"""The SRT format: subtitles with times, and those who speak in labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdoc.diagnostics import Report, ignore
from newsdoc.formats.format import Format
from newsdoc.loading import LOADING

if TYPE_CHECKING:
    from newsdoc.formats.nitf.interview import Interview
    from newsdoc.formats.transcripts.document import Cues
    from newsdoc.limits import Limits
    from newsdoc.model import Document

__all__ = ["FORMAT", "read", "write"]


def read(  # noqa: PLR0913  (what every reader takes, and the options of this one)
    data: str | bytes,
    *,
    name: str | None = None,
    report: Report = ignore,
    limit: int | Limits | None = None,
    cues: Cues = "joined",
    interview: Interview = "auto",
) -> Document:
    """Give the document that a file of SRT holds; `name` is the file's, and `limit` how much is read.

    What one speaker says in cues that follow one another is a turn, from the start of the first to the end of the
    last; with `cues="apart"` each cue is one. `interview` says whether it is looked for who asks and who answers, as
    for NITF. Raises `ReadError` for what has no times, and `UsageError` for an option that can't be.
    """
    with LOADING:
        from newsdoc.formats.transcripts.reader import read_transcript
        from newsdoc.formats.transcripts.srt_file import read_srt

    return read_transcript(
        data, read_srt, FORMAT.media_type, name=name, report=report, limit=limit, cues=cues, interview=interview
    )


def write(document: Document, *, report: Report = ignore, pace: int | None = None) -> str:
    """Give a document as SRT: a cue for each turn that has a start and a later end.

    `pace` is a number of words a minute, by which turns are given times that have none. All else that the format has
    no place for is left out, and reported. Raises `InvalidDocument`, and `UsageError` for a pace that can't be.
    """
    with LOADING:
        from newsdoc.formats.transcripts.writer import write_srt

    return write_srt(document, report=report, pace=pace)


def _mapping() -> dict[str, str]:
    with LOADING:
        from newsdoc.formats.transcripts.mapping import srt_mapping

    return srt_mapping()


FORMAT = Format("srt", "SRT", "application/x-subrip", (".srt",), read, write, _mapping)
"""The format."""
