"""Doubts: what is reported of decisions that are unsure, once for each block and once for each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsdoc.formats.text.asides import explaining
from newsdoc.formats.text.remarks import Remark

if TYPE_CHECKING:
    from newsdoc.formats.text.cast import Person
    from newsdoc.formats.text.grading import Grade
    from newsdoc.formats.text.lines import Unit
    from newsdoc.formats.text.openings import Opening
    from newsdoc.model.scalars import Confidence
    from newsdoc.styles import Lexicon

__all__ = ["Doubts"]

_TAKEN = {"question": "a question", "answer": "an answer"}
_OTHERWISE = {
    "question": "the answer before it, going on",
    "answer": "the question before it, going on",
}


@attrs.define(eq=False, repr=False)
class Doubts:
    """Collects the remarks on what is unsure; whoever is unsure is reported where they first speak."""

    remarks: list[Remark]
    told: set[int] = attrs.Factory(set[int])
    unknown: bool = False

    def block(self, offset: int, what: str, grade: Grade) -> Confidence:
        """Report what else a block might be, if that is unsure; give how sure it is."""
        if grade.otherwise:
            self._tell(offset, f"this is taken for {what}; it might be {grade.otherwise}")
        return grade.confidence

    def turn(self, opening: Opening, offset: int, *, another: bool) -> None:
        """Report what else a turn might be, and who else its speaker, if that is unsure.

        `another` says that the narrative names somebody else who might be the one who answers now: that is reported
        where it does.
        """
        person = opening.person
        if person is not None:
            self._person(person, offset)
        elif opening.kind == "answer":
            opening.confidence = "unsure"
            if not self.unknown:
                self._tell(offset, "this answers, but nobody is introduced who might")
            self.unknown = True
            return
        if opening.confidence == "unsure":
            what, otherwise = _TAKEN.get(opening.kind, "a turn"), _OTHERWISE.get(opening.kind, "narrative")
            self._tell(offset, f"this is taken for {what}; it might be {otherwise}")
        elif another and opening.kind == "answer":
            opening.confidence = "unsure"

    def asides(self, unit: Unit, begin: int, lexicon: Lexicon) -> None:
        """Report parentheses in what is said, behind an offset of a unit's text, that may be the desk's explanation."""
        text = unit.text
        if "(" not in text and (text.isascii() or "（" not in text):
            return
        for start, end in explaining(text, begin, lexicon):
            message = f"`{unit.text[start:end]}` might be the desk's explanation; nothing marks it as a note"
            self.remarks.append(Remark("unmarked-note", message, unit.start_place(start)))

    def _person(self, person: Person, offset: int) -> None:
        if person.doubt is not None and id(person) not in self.told:
            self.told.add(id(person))
            self._tell(offset, person.doubt)

    def _tell(self, offset: int, message: str) -> None:
        self.remarks.append(Remark("unsure", message, offset))
