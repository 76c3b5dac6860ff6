"""Cue sheets: a line for each turn, `MARA LIND | It floats.`, as the reader of a broadcast has it before them."""

from __future__ import annotations

import newsdoc as nd
from newsdoc.diagnostics.diagnostic import ignore

__all__ = ["FORMAT"]

_BAR = " | "


def read(
    data: str | bytes, *, name: str | None = None, report: nd.Report = ignore, limit: object = None
) -> nd.Document:
    """Read a cue sheet: each line is a turn of whoever stands before the bar."""
    del report, limit
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    people: dict[str, nd.Participant] = {}
    turns: list[nd.Turn] = []
    for number, line in enumerate(text.splitlines(), 1):
        who, bar, words = line.partition(_BAR)
        if not bar or not words.strip():
            message = "a line of a cue sheet is a speaker, a bar and words"
            raise nd.ReadError(nd.Diagnostic("not-newsdoc", message, name, nd.Position(number, 1)))
        person = people.setdefault(who, nd.Participant(f"p{len(people) + 1}", who))
        turns.append(nd.Turn((nd.Paragraph((words,)),), "remark", person.id))
    return nd.Document(participants=tuple(people.values()), body=tuple(turns))


def write(document: nd.Document, *, report: nd.Report = ignore) -> str:
    """Write the turns of a document; what isn't said by anybody is reported as left out."""
    lines: list[str] = []
    for number, block in enumerate(document.body):
        if isinstance(block, nd.Turn):
            speaker = document.participant(block.speaker)
            words = " ".join(nd.plain_text(block).split())
            lines.append(f"{speaker.name if speaker else '?'}{_BAR}{words}\n")
        else:
            report(nd.Diagnostic("not-expressible", "a cue sheet has turns alone", path=f"$.body[{number}]"))
    return "".join(lines)


FORMAT = nd.Format("cue-sheet", "Cue sheets of The Gazette", "text/plain", (".cues",), read, write)
