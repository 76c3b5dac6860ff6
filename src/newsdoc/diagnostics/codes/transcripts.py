"""The codes for what the readers of WebVTT and SRT have to say."""

from newsdoc.diagnostics.codes.code import Code

__all__ = ["CODES"]

CODES = (
    Code(
        "inner-times-lost",
        "warning",
        "Cues of one speaker have become one turn, or a cue has times within it: a turn has a start and an end alone.",
        'Read it with `--cues apart` (`cues="apart"`): then each cue is a turn, with its own times.',
        loss=True,
    ),
    Code(
        "cue-markup-lost",
        "warning",
        "A transcript has what the model has no place for: settings, styles, regions, classes, commands, identifiers.",
        "No words are lost. Keep the file if its looks matter.",
        loss=True,
    ),
    Code(
        "cue-without-times",
        "warning",
        "A line stands where a cue has its times, and can't be read as such, or the cue ends before it starts.",
        "The text below it is a turn without times. Correct the line: `00:01:02.500 --> 00:01:04.000`.",
        loss=True,
    ),
    Code(
        "text-outside-cues",
        "info",
        "A transcript has text above its first cue, or behind a blank line, where players show none.",
        "Nothing is lost. Put it into a cue, or behind NOTE if it isn't said.",
    ),
    Code(
        "cues-out-of-order",
        "warning",
        "A cue starts before one that stands above it.",
        "Turns are in the order of the file. Sort the cues if that isn't the order in which they were said.",
    ),
    Code(
        "missing-signature",
        "warning",
        "A file of WebVTT doesn't begin with WEBVTT, so that players refuse it.",
        "Put WEBVTT on a line of its own before all else.",
    ),
)
