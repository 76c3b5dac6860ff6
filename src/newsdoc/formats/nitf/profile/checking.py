"""The checker: goes through a file element by element and says what doesn't belong where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdoc.diagnostics import Diagnostic
from newsdoc.diagnostics.suggestions import did_you_mean
from newsdoc.formats import xml
from newsdoc.formats.nitf.profile.attributes import IDS, attribute_problems, foreign_problems
from newsdoc.formats.nitf.profile.elements import ELEMENTS
from newsdoc.formats.nitf.profile.models import OTHER, TEXT, model_of
from newsdoc.formats.nitf.profile.places import positions
from newsdoc.formats.nitf.versions import NEWEST, version_of
from newsdoc.formats.spaces import BLANKS
from newsdoc.source import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdoc.formats.nitf.profile.models import Model, State
    from newsdoc.formats.nitf.profile.places import Place
    from newsdoc.formats.nitf.versions import Version
    from newsdoc.formats.xml import Element
    from newsdoc.limits import Limits

__all__ = ["validate_nitf"]


def validate_nitf(
    data: str | bytes,
    *,
    name: str | None = None,
    version: str = NEWEST,
    namespace: bool = True,
    limit: int | Limits | None = None,
) -> list[Diagnostic]:
    """Give everything by which a file is no valid NITF, each with line, column and what is allowed there.

    `name` is the file's. `version` is that of NITF (3.3 to 3.6); unless `namespace`, the file is to be in none. `limit`
    is how much is read: so many bytes, or `Limits`. Of 3.6 the verdict is that of IPTC's XML Schema. Raises `ReadError`
    for what isn't XML or isn't safe, `UsageError` for a version that isn't known.
    """
    checker = _Checker(version_of(version), namespace=namespace)
    root = xml.parse(data, name=name, limit=limit)
    found = list(checker.problems(root))
    if not found:
        return []
    elements = list(root.iter())
    numbers = {element: number for number, element in enumerate(elements)}
    known = positions(data, root)
    placed = [
        Diagnostic("nitf-invalid", problem.message, name, _position(problem, numbers, known)) for problem in found
    ]
    return sorted(placed, key=lambda problem: problem.position or Position(1, 1))


class _Problem(NamedTuple):
    """Something wrong with an element, or with the text directly in it."""

    element: Element
    message: str
    text: bool = False


def _position(problem: _Problem, numbers: dict[Element, int], known: dict[Place, Position]) -> Position:
    number = numbers[problem.element]
    found = known.get((number, problem.text)) or known.get((number, False))
    return found or Position(problem.element.sourceline or 1, 1)


class _Checker:
    """Says of each element what is wrong with it; elements of others are left alone, but not those of NITF in them."""

    def __init__(self, version: Version, *, namespace: bool) -> None:
        self._version = version
        self._namespace = version.namespace if namespace else ""
        self._prefix = ""
        self._ids: set[str] = set()

    def problems(self, root: Element) -> Iterator[_Problem]:
        """Give the problems of a whole file."""
        self._prefix = root.tag[: root.tag.rfind("}") + 1]
        if self._name(root) != "nitf":
            yield _Problem(root, f"the root is <{self._name(root)}>; allowed is <nitf>")
        elif self._prefix != (f"{{{self._namespace}}}" if self._namespace else ""):
            yield _Problem(root, self._wrong_namespace())
        for element in root.iter():
            name = self._name(element)
            if name in ELEMENTS:
                problems = attribute_problems(element, name, self._version)
                yield from self._content_problems(element, name)
            else:
                problems = foreign_problems(element)
            yield from (_Problem(element, message) for message in problems)
            yield from (_Problem(element, message) for message in self._id_problems(element, name))

    def _wrong_namespace(self) -> str:
        found = f"the namespace {self._prefix[1:-1]!r}" if self._prefix else "no namespace"
        wanted = f"that of NITF {self._version.name} is {self._namespace!r}" if self._namespace else "none is allowed"
        return f"<nitf> is in {found}; {wanted}"

    def _name(self, element: Element) -> str:
        """Give the name of an element of NITF, `other` for one of another namespace, nothing for one of none."""
        tag = element.tag
        if tag.startswith(self._prefix) and "}" not in tag[len(self._prefix) :]:
            return tag[len(self._prefix) :]
        return OTHER if tag.startswith("{") else ""

    def _id_problems(self, element: Element, name: str) -> Iterator[str]:
        """Say which ids of an element another has, too; what another's element has as its `id` doesn't count."""
        for attribute in IDS if name in ELEMENTS else IDS[1:]:
            if value := (element.get(attribute) or "").strip(BLANKS):
                if value in self._ids:
                    yield f"the id {value!r} is also that of an element before; each is allowed but once"
                self._ids.add(value)

    def _content_problems(self, element: Element, name: str) -> Iterator[_Problem]:
        """Hold what stands in an element against its model; what doesn't fit is passed over."""
        model = model_of(name, self._version)
        if not model.text and (message := _text_problem(element, name, model)):
            yield _Problem(element, message, text=True)
        state, before = model.start, ""
        for child in element.getchildren():
            found = self._name(child)
            if after := model.step(state, found):
                state, before = after, found
            else:
                yield _Problem(child, self._unexpected(child, name, model, state, before))
        if not model.complete(state):
            expected = _listed(model.expected(state), model)
            yield _Problem(element, f"<{name}> is incomplete; allowed next is {expected}")

    def _unexpected(self, child: Element, name: str, model: Model, state: State, before: str) -> str:
        found = self._name(child)
        shown = child.tag.rpartition("}")[2]
        allowed = model.expected(state)
        known = sorted(model.names)
        whose = " of another namespace" if found == OTHER else " of no namespace" if not found else ""
        where = f" after {_listed([before], model)}" if before and (whose or found in known) else ""
        hint = did_you_mean(found, known) if found not in ELEMENTS and not whose else ""
        return f"<{shown}>{whose} isn't allowed in <{name}>{where}; allowed is {_listed(allowed, model)}{hint}"


def _text_problem(element: Element, name: str, model: Model) -> str | None:
    """Say that text stands where none may: in an empty element not even blanks."""
    texts = [element.text or "", *(child.tail or "" for child in element.getchildren())]
    if model.empty:
        return f"<{name}> must be empty; not even white space is allowed" if any(texts) else None
    if not any(text.strip(BLANKS) for text in texts):
        return None
    return f"text isn't allowed directly in <{name}>; allowed is {_listed(model.expected(model.start), model)}"


def _listed(names: list[str], model: Model) -> str:
    """Name elements in the order of the model; of one that is complete nothing more may be wanted."""
    shown = [
        "text" if name == TEXT else "any element of another namespace" if name == OTHER else f"<{name}>"
        for name in names
    ]
    if not shown:
        return "nothing" if model.empty else "nothing more"
    return f"{', '.join(shown[:-1])} or {shown[-1]}" if len(shown) > 1 else shown[0]
