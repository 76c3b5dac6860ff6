"""What a person corrects with: the type and the speaker of each row, and what is known of each participant."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from newsdoc.amending import ROLES, TURNS, TYPES, title_of
from newsdoc.formats.markup import quoted
from newsdoc.view.passages import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsdoc.amending import Piece
    from newsdoc.model import Document, Participant
    from newsdoc.view.rows import Row

__all__ = ["controls", "known_people", "personal", "spoken_by"]


def controls(document: Document) -> Callable[[Row], str]:
    """Give what gives the controls of a row of a document."""
    names = {person.id: person.name or person.id for person in document.participants}

    def of_row(row: Row) -> str:
        number, piece = row.number, row.piece
        assert piece is not None  # noqa: S101  (for the type checkers: only a piece has controls)
        types = [(name, kind.title) for name, kind in TYPES.items()]
        if piece.type not in TYPES:
            types.insert(0, (piece.type, title_of(piece.type)))
        return (
            f"{_opening(f'amend-{number}', f'row {number}')}"
            f"{_select(f'type-{number}', 'Type', types, piece.type)}"
            f"{_input(f'speaker-{number}', 'Speaker', spoken_by(piece, names), known=True)}"
            f"{_save('amend', str(number), f'row {number}', f'row-{number}')}"
        )

    return of_row


def spoken_by(piece: Piece, names: dict[str, str]) -> str:
    """Give the name of who speaks a piece, among the names by id, or nothing for nobody."""
    return names.get(piece.speaker or "", "") if piece.type in TURNS else ""


def known_people(document: Document) -> str:
    """Give the list of names that fields for a speaker suggest; it stands once in a page."""
    options = "".join(f"<option value={quoted(person.name or person.id)}></option>" for person in document.participants)
    return f'<datalist id="people">{options}</datalist>\n'


def personal(person: Participant) -> str:
    """Give the controls of a participant."""
    name = person.name or person.id
    fields = (
        _input(f"person-name-{person.id}", "Name", person.name),
        _select(f"person-role-{person.id}", "Role", [(role, role) for role in ROLES], person.role),
        _input(f"person-title-{person.id}", "Title", person.title),
        _input(f"person-affiliation-{person.id}", "Affiliation", person.affiliation),
    )
    return (
        f"{_opening(f'person-{person.id}', name)}{''.join(fields)}"
        f"{_save('person', person.id, name, f'person-{person.id}')}"
    )


def _opening(id: str, what: str) -> str:
    """Give the beginning of the fields for something, which are folded; who hears a page is told what for."""
    label = quoted(f"Correct {what}")
    return f'<details class="amend" id={quoted(id)}><summary aria-label={label}>Correct</summary><div class="fields">'


def _save(name: str, value: str, what: str, place: str) -> str:
    """Give the button that saves, and the end of the fields; without a script, the page then shows the place."""
    label, action = quoted(f"Save {what}"), quoted(f"/#{quote(place)}")
    button = f"<button name={quoted(name)} value={quoted(value)} aria-label={label} formaction={action}>Save</button>"
    return f"{button}</div></details>"


def _select(name: str, title: str, options: Iterable[tuple[str, str]], chosen: str) -> str:
    inner = "".join(
        f"<option value={quoted(value)}{' selected' if value == chosen else ''}>{safe(shown)}</option>"
        for value, shown in options
    )
    return f"<label>{title} <select name={quoted(name)}>{inner}</select></label>"


def _input(name: str, title: str, value: str | None = None, *, known: bool = False) -> str:
    suggested = ' list="people"' if known else ""
    field = f'<input name={quoted(name)} value={quoted(value or "")}{suggested} autocomplete="off">'
    return f"<label>{title} {field}</label>"
