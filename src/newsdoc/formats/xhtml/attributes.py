"""What elements of a page are called, and what their attributes say in terms of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc import patterns
from newsdoc.diagnostics import Diagnostic
from newsdoc.formats.counts import count_of
from newsdoc.formats.markup import XML_LANG
from newsdoc.model.scalars import ID, LANGUAGE_TAG, TOKEN

if TYPE_CHECKING:
    from newsdoc.diagnostics import Report
    from newsdoc.formats.xml import Element

__all__ = ["AttributeReader"]


class AttributeReader:
    """Reads names and attributes. `own` says that the page calls itself one of ours."""

    def __init__(self, report: Report, *, own: bool) -> None:
        self.own = own
        self._report = report
        self._ids: set[str] = set()
        self.links: set[Element] = set()
        """The links of which it was said, or need not be, where they lead."""

    def local(self, element: Element) -> str:
        """Give an element's name in small letters, without its namespace."""
        return element.tag.rpartition("}")[2].lower()

    def tokens(self, element: Element) -> set[str]:
        """Give the classes of an element."""
        return set((element.get("class") or "").split())

    def text_of(self, element: Element, name: str) -> str | None:
        """Give an attribute's text, or nothing if it is missing or empty."""
        value = element.get(name)
        return patterns.LINE_END.sub(" ", value) if value else None

    def count(self, element: Element, name: str) -> int | None:
        """Give an attribute that is a whole number from 1, or nothing."""
        return count_of(element.get(name))

    def matching(self, element: Element, name: str, regex: str) -> str | None:
        """Give an attribute that matches a pattern of the model, or nothing."""
        value = element.get(name)
        return value if value and patterns.scalar(regex).match(value) else None

    def value(self, element: Element, name: str, kind: str) -> Any:
        """Give an attribute by what it holds, or nothing."""
        if kind in ("count", "time"):
            return 0 if kind == "time" and element.get(name) == "0" else self.count(element, name)
        if kind == "language":
            return self.language(element)
        if kind == "url":
            return self.text_of(element, name) or self.text_of(element, f"data-{name}")
        if kind == "text":
            return self.text_of(element, name)
        if kind == "relation":
            return self.matching(element, name, TOKEN.regex) or self.matching(element, f"data-{name}", TOKEN.regex)
        return self.matching(element, name, ID.regex if kind == "identifier" else TOKEN.regex)

    def language(self, element: Element) -> str | None:
        """Give the language of an element."""
        return self.matching(element, "lang", LANGUAGE_TAG.regex) or self.matching(
            element, XML_LANG, LANGUAGE_TAG.regex
        )

    def common(self, element: Element) -> dict[str, Any]:
        """Give the fields that all blocks have: id and language; an id that was met before is none."""
        name = self.matching(element, "id", ID.regex)
        if name is not None and not self.own:
            name = None if name in self._ids else name
            self._ids.add(name or "")
        return {"id": name, "lang": self.language(element)}

    def tell(self, code: str, message: str) -> None:
        """Report something else."""
        self._report(Diagnostic(code, message))

    def unmapped(self, element: Element, done: str = "its text is kept") -> None:
        """Report an element that the model has no word for."""
        message = f"<{self.local(element)}> has no place in the model; {done}"
        self._report(Diagnostic("unmapped-markup", message))
