"""How inputs are changed: byte by byte as libFuzzer does, by fragments that a format knows, as trees, or by lines."""

from __future__ import annotations

import copy
import json
import random
from typing import TYPE_CHECKING, Any

from lxml import etree

from lines import ENDS, MARKS, articles
from recoding import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["mutator"]

_ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, "", "x", "a\n", "\x07", "\ufffe", "#", "é", "2026-11", "paragraph", [], {}, ["a"]),
    *("<p>x</p>", "<p>A: Why?</p>", "2026-11-25T10:00:00Z", "https://example.org/x", "text/html", "a" * 300),
)
_DEEPEST = 40


def mutator(
    kind: str, words: Sequence[bytes], bytewise: Callable[[bytes, int], bytes]
) -> Callable[[bytes, int, int], bytes]:
    """Give what changes an input: it takes the input, the longest it may become, and a seed, as atheris has it.

    `kind` is the target's, `words` are what its format knows; `bytewise` changes bytes without knowing anything.
    """
    structured = {"data": _data, "tree": _tree, "fragments": _fragments, "lines": _lines, "headed": _headed}[kind]

    def change(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311  (it only has to be repeatable)
        if chance.random() < 0.3:  # noqa: PLR2004  (a third or so: syntax must be broken too)
            return bytewise(data, longest)
        changed = data
        for _ in range(chance.choice((1, 1, 2, 4))):
            changed = structured(changed, words, chance)
        return changed[:longest] if changed and changed != data else bytewise(data, longest)

    return change


def _fragments(data: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Put a fragment in, or take out, double or move a piece of the input."""
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    match chance.randrange(6):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:end] + data[start:end] + data[end:]
        case 2:
            at = chance.randint(0, len(data))
            return data[:at] + data[start:end] + data[at:]
        case _:
            return data[:start] + chance.choice(words) + data[start:]


def _data(data: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Change a value of plain data."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return _fragments(data, words, chance)
    holders = [held for held in _held(value) if held]
    if not holders:
        return json.dumps(_odd(words, chance)).encode()
    holder = chance.choice(holders)
    key = chance.choice([*holder] if isinstance(holder, dict) else range(len(holder)))
    match chance.randrange(5):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(words).decode("utf-8", "replace")] = _odd(words, chance)
        case 2 if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(holder[key]))
        case 3:
            holder[key] = copy.deepcopy(chance.choice(holders))
        case _:
            holder[key] = _odd(words, chance)
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _headed(data: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Change a byte of those that say how a text is written and read, or the text as what it looks like."""
    head, body = data[:HEAD].ljust(HEAD, b"\0"), data[HEAD:]
    if chance.randrange(4) == 0:
        place = chance.randrange(HEAD)
        return head[:place] + chance.randbytes(1) + head[place + 1 :] + body
    structured = {b"<": _tree, b"{": _data}.get(body[:1], _fragments)
    return head + structured(body, words, chance)


def _odd(words: Sequence[bytes], chance: random.Random) -> Any:
    return chance.choice((chance.choice(_ODD), chance.choice(words).decode("utf-8", "replace")))


def _held(value: Any, depth: int = 0) -> Any:
    """Give every object and array, not below a depth that could not be copied."""
    if isinstance(value, dict | list) and depth < _DEEPEST:
        yield value
        for held in value.values() if isinstance(value, dict) else value:
            yield from _held(held, depth + 1)


def _tree(data: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Change an element of a tree; the byte before the tree, which chooses how it is read, may stand there or not."""
    head, tree = (data[:1], data[1:]) if data[1:2] == b"<" else (b"", data)
    try:
        root = etree.fromstring(tree, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return _fragments(data, words, chance)
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    element, other = chance.choice(elements), chance.choice(elements)
    name, text = (chance.choice(words).decode("utf-8", "replace") for _ in range(2))
    try:
        _alter(element, other, name, text, chance)
    except (ValueError, TypeError):  # such a name, text or place there can't be
        return _fragments(data, words, chance)
    return head + etree.tostring(root)


def _alter(element: Any, other: Any, name: str, text: str, chance: random.Random) -> None:
    match chance.randrange(9):
        case 0 if element.getparent() is not None:
            element.getparent().remove(element)
        case 1 if element.getparent() is not None:
            element.addnext(copy.deepcopy(element))
        case 2:
            element.insert(chance.randint(0, len(element)), copy.deepcopy(other))
        case 3:
            element.tag = f"{{{element.nsmap[None]}}}{name}" if None in element.nsmap else name
        case 4:
            element.set(name, text)
        case 5 if element.attrib:
            element.set(chance.choice(element.keys()), text)
        case 6:
            element.text = (element.text or "") + text
        case 7:
            element.tail = (element.tail or "") + text
        case _:
            element.append(element.makeelement(name))
            element[-1].text = text


def _lines(data: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Put lines of articles into a text, or mark, double, move, join or take out lines of it.

    The first byte says how the text is read, and isn't text.
    """
    lines = data[1:].splitlines(keepends=True)
    start, end = sorted(chance.randint(0, len(lines)) for _ in range(2))
    end = min(end, start + 4)
    match chance.randrange(16):
        case 0 | 1 | 2 | 3:
            lines[start:start] = _taken(chance)
        case 4 | 5 if lines:
            place = min(start, len(lines) - 1)
            lines[place] = _marked(lines[place], chance)
        case 6:
            lines[start:start] = lines[start:end]
        case 7:
            moved, lines[start:end] = lines[start:end], []
            place = chance.randint(0, len(lines))
            lines[place:place] = moved
        case 8:
            lines[start:end] = [b"".join(line.rstrip(b"\r\n") for line in lines[start:end]), chance.choice(ENDS)]
        case 9:
            lines[start:end] = []
        case 10:
            lines[start:end] = [line.rstrip(b"\r\n") + chance.choice(ENDS) for line in lines[start:end]]
        case 11 | 12 if lines:
            _repeat(_short(chance.choice(lines), words, chance), lines, chance)
        case 13 if lines:
            place = min(start, len(lines) - 1)
            lines[place] = _short(lines[place], words, chance)
        case _:
            return data[:1] + _fragments(data[1:], words, chance)
    return (data[:1] or b"\0") + b"".join(lines)


def _short(line: bytes, words: Sequence[bytes], chance: random.Random) -> bytes:
    """Give a line as no more than a label or a phrase: up to a colon in it, its first words, or one that is known."""
    text = line.rstrip(b"\r\n")
    known = chance.choice(words).strip(b"\r\n")
    label, colon, _ = text.partition(b":")
    begun = b" ".join(text.split(b" ")[: chance.randint(1, 4)])
    return chance.choice((label + colon, begun, known, known + b":", begun + b" " + known)) + chance.choice(ENDS)


def _repeat(line: bytes, lines: list[bytes], chance: random.Random) -> None:
    """Put a line in at several places, as page furniture and the names of those who speak are."""
    for _ in range(chance.randint(2, 5)):
        lines.insert(chance.randint(0, len(lines)), line)


def _taken(chance: random.Random) -> list[bytes]:
    """Give a few lines that stand below one another in an article."""
    article = chance.choice(articles())
    start = chance.randrange(len(article))
    end = chance.choice(ENDS)
    return [line + end for line in article[start : start + chance.choice((1, 1, 1, 2, 3, 6))]]


def _marked(line: bytes, chance: random.Random) -> bytes:
    """Put a mark before a line, behind it, or around it."""
    text = line.rstrip(b"\r\n")
    before, behind = chance.choice(((1, 0), (1, 0), (0, 1), (1, 1)))
    mark = chance.choice(MARKS)
    return mark * before + text + mark.rstrip() * behind + line[len(text) :]
