"""What a project that imports newsdoc sees of its types. It is checked by mypy and pyright, and runs too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_type

import newsdoc as nd

remarks: list[nd.Diagnostic] = []


def speakers(document: nd.Document) -> list[str]:
    """Give who speaks in each turn."""
    names: list[str] = []
    for turn in nd.find_all(document, nd.Turn):
        assert_type(turn, nd.Turn)
        assert_type(turn.kind, Literal["question", "answer", "remark"])
        speaker = document.participant(turn.speaker)
        assert_type(speaker, nd.Participant | None)
        names.append(speaker.name or "?" if speaker else "?")
    return names


def kind(block: nd.Block) -> str:
    """Tell blocks apart; a class narrows the union."""
    if isinstance(block, nd.Turn):
        assert_type(block.speaker, str | None)
        return block.kind
    if isinstance(block, nd.Heading):
        assert_type(block.level, int)
        return "heading"
    return "other"


def text(content: nd.Content) -> str:
    """Give the strings of content; what else is in it is an inline."""
    return "".join(part if isinstance(part, str) else nd.plain_text(part) for part in content)


def without_promos(document: nd.Document) -> nd.Document:
    """Rewriting gives what it was given."""
    changed = nd.rewrite(document, nd.Promo, lambda promo: None)
    assert_type(changed, nd.Document)
    return changed


document = nd.Document(
    headline=nd.Headline(("A Boat Is Mended",)),
    body=(nd.Turn((nd.Paragraph(("It ", nd.Emphasis(("floats",)), ".")),), "answer", speaker="mara"),),
    participants=(nd.Participant("mara", "Mara Lind", "interviewee"),),
)
assert_type(nd.loads(b"{}", "json") if remarks else document, nd.Document)
assert_type(nd.dumps(document, "json", report=remarks.append, indent=2), str)
assert_type(nd.walk(document), Iterator[nd.Node])
assert_type(nd.children(document), tuple[nd.Node, ...])
assert_type(nd.plain_text(document), str)
assert_type(nd.normalize(document), nd.Document)
assert_type(nd.check(document), list[nd.Diagnostic])
assert_type(nd.validate({}), list[nd.Diagnostic])
assert_type(nd.__version__, str)
assert_type(document.body, tuple[nd.Block, ...])
assert speakers(document) == ["Mara Lind"]
assert [kind(block) for block in document.body] == ["answer"]
assert text(("a", nd.Strong(("b",)))) == "ab"
assert without_promos(document) is document
described = nd.set_metadata(document, {"lang": "en", "urgency": 3}, add={"keywords": ["harbour"]})
assert_type(described, nd.Document)
assert (described.lang, described.urgency) == ("en", 3)
