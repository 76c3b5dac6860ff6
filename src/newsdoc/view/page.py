"""The page: everything in one file, with no script in it and nothing to fetch."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

import attrs

from newsdoc._version import __version__
from newsdoc.amending import TURNS
from newsdoc.formats.markup import attribute
from newsdoc.model import Participant
from newsdoc.view.blocks import block
from newsdoc.view.panels import diagnostics, outputs, preview, written
from newsdoc.view.passages import passage, safe
from newsdoc.view.rows import Row, rows

if TYPE_CHECKING:
    from newsdoc.model import Document
    from newsdoc.view.seen import Seen

__all__ = ["STYLESHEET", "Manner", "contents", "page"]

STYLESHEET = "view.css"
"""The file of the stylesheet, beside this module."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_HEADS = '<div class="heads" aria-hidden="true"><span>As printed</span><span>As read</span></div>'


def page(seen: Seen) -> str:
    """Give a page that shows a document beside what it was read from. Raises `InvalidDocument`."""
    title = safe(seen.source.name or "A document")
    css = files("newsdoc.view").joinpath(STYLESHEET).read_text("utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title} – newsdoc</title>\n'
        f"<style>\n{css}</style>\n</head>\n<body>\n"
        f'<header class="top"><h1><bdi>{title}</bdi></h1></header>\n<main>\n{contents(seen)}</main>\n'
        f'<footer class="bottom"><p>Made by newsdoc {__version__}.</p></footer>\n</body>\n</html>\n'
    )


@attrs.frozen
class Manner:
    """How a document is shown: what rows and people are amended with, which tab, and whether only what isn't sure."""

    controls: Callable[[Row], str] | None = None
    people: Callable[[Participant], str] | None = None
    tab: str | None = None
    only_unsure: bool = False


def contents(seen: Seen, manner: Manner = Manner()) -> str:
    """Give what a page shows of a document. Raises `InvalidDocument`."""
    document = seen.document
    found = rows(document, seen.text)
    made = {output.name: output for output in outputs(document)}
    panels = [
        ("blocks", "Blocks", _blocks(seen, found, manner)),
        ("page", "Page", preview(made["html"])),
        *((name, output.title, written(output)) for name, output in made.items()),
        ("found", f"Diagnostics ({len(seen.diagnostics)})", diagnostics(seen, found)),
    ]
    return _tabs(panels, manner.tab)


def _tabs(panels: list[tuple[str, str, str]], checked: str | None) -> str:
    """Give panels of which one shows: the radio buttons before them say which, and no script is needed."""
    names = [name for name, _, _ in panels]
    first = checked if checked in names else names[0]
    buttons = "".join(
        f'<input type="radio" name="tab" id="tab-{name}" value="{name}"{" checked" if name == first else ""}>'
        f'<label for="tab-{name}">{safe(title)}</label>'
        for name, title, _ in panels
    )
    shown = "".join(
        f'<section class="panel" id="panel-{name}" aria-label="{safe(title)}">\n{inner}\n</section>\n'
        for name, title, inner in panels
    )
    choice = f'<fieldset class="choice"><legend>What to show</legend>{buttons}</fieldset>'
    return f'<div class="tabs">\n{choice}\n{shown}</div>\n'


def _blocks(seen: Seen, found: list[Row], manner: Manner) -> str:
    """Give the rows, and above them who speaks and what is in the document."""
    lines = "".join(_row(row, seen, manner.controls) for row in found)
    unsure = sum(row.confidence != "sure" for row in found)
    checked = " checked" if manner.only_unsure else ""
    only = (
        f'<p class="only"><input type="checkbox" name="only-unsure" id="only-unsure"{checked}> '
        f'<label for="only-unsure">Show only what isn’t sure ({unsure})</label></p>'
    )
    who = _people(seen.document, manner.people)
    heads = _HEADS if seen.text else ""
    return f'<p class="sum">{_sum(found)}</p>\n{who}\n{only}\n{heads}<ol class="rows">\n{lines}</ol>'


def _sum(found: list[Row]) -> str:
    """Say how many pieces there are, and how many of them are questions and answers."""
    types = [row.piece.type for row in found if row.piece is not None and row.piece.inner is None]
    turns = [f"{types.count(kind)} {kind}{'' if types.count(kind) == 1 else 's'}" for kind in TURNS if kind in types]
    return ", ".join([f"{len(types)} block{'' if len(types) == 1 else 's'}", *turns])


def _row(row: Row, seen: Seen, controls: Callable[[Row], str] | None) -> str:
    kind = row.piece.type if row.piece else "nothing"
    classes = f"row {kind} {row.confidence}{'' if seen.text else ' alone'}"
    left = passage(row, seen.text, numbered=seen.numbered) if seen.text else ""
    return f'<li id="row-{row.number}"{attribute("class", classes)}>{left}{block(row, controls)}</li>\n'


def _people(document: Document, controls: Callable[[Participant], str] | None) -> str:
    """Give the participants, and how they are printed."""
    if not document.participants:
        return ""
    lines = "".join(
        f"<li>{_person(person)}{controls(person) if controls else ''}</li>" for person in document.participants
    )
    return f'<section class="people" aria-label="Who speaks"><h2>Who speaks</h2><ul>{lines}</ul></section>'


def _person(person: Participant) -> str:
    facts = ", ".join(f"<bdi>{safe(fact)}</bdi>" for fact in (person.title, person.affiliation) if fact)
    labels = ", ".join(f"<bdi>{safe(label)}</bdi>" for label in person.labels)
    printed = f' <span class="labels">printed as {labels}</span>' if labels else ""
    name = f"<strong><bdi>{safe(person.name or person.id)}</bdi></strong>"
    return f'{name} <span class="role">{person.role}</span> {facts}{printed}'
