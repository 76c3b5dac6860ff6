"""The law that nothing of a text is lost: each character that shows is in one leaf of the document, and printed."""

from __future__ import annotations

import re

from newsdoc.model import (
    BlockNode,
    BlockQuote,
    Figure,
    Link,
    List,
    ListItem,
    Paragraph,
    Rule,
)
from newsdoc.tree import children, plain_text, walk

__all__ = ["assert_nothing_lost", "carried", "visible"]


def visible(text):
    """Give a text without its white space."""
    return "".join(char for char in text if not char.isspace())


def leaves(document):
    """Give the blocks without blocks in them and the head nodes, with the list's mark each may have."""
    stack = [(document, "")]
    while stack:
        node, mark = stack.pop()
        below = [child for child in children(node) if isinstance(child, BlockNode)]
        if isinstance(node, List):
            numbers = range(node.start or 0, (node.start or 0) + len(node.items))
            marks = [str(number) for number in numbers] if node.ordered else ["-*•·"] * len(node.items)
            if node.origin.rule == "people-listed":
                marks = [""] * len(node.items)
            stack += reversed(list(zip(node.items, marks, strict=True)))
        elif isinstance(node, ListItem):
            stack.append((node.content[0], mark))
        elif below:
            stack += [(child, "") for child in reversed(below)]
        elif isinstance(node, BlockNode):
            yield node, mark


def printed(node):
    return visible((getattr(node, "label", None) or "") + plain_text(node))


def targets(node):
    """Give what links and pictures point to, and their titles: text that Markdown's marks hold."""
    for inner in walk(node):
        if inner.origin is not None and inner.origin.rule == "bare-url":
            continue  # the text is the target
        for name in ("href", "title", "alt"):
            value = getattr(inner, name, None)
            if value:
                yield visible(value)
    for name in ("href", "alt"):
        if isinstance(node, Figure) and getattr(node, name):
            yield visible(getattr(node, name))


MARKS = frozenset("*_#>`[]()!\\<>\"'=~:-")


def left_out(text, span):
    """Give what of a span isn't in a text that stands in it in order, or nothing where the text doesn't."""
    rest = iter(span)
    left = []
    for char in text:
        for other in rest:
            if other == char:
                break
            left.append(other)
        else:
            return None
    return "".join([*left, *rest])


def assert_printed(node, span):
    """The text of a leaf is what its span says, in order, less the marks that it was read from."""
    bare = span
    for target in sorted(targets(node), key=len, reverse=True):
        for mark in ("](", '"', "'", "!["):
            bare = bare.replace(mark + target, mark, 1)
    texts = [span, bare]  # a target may stand in the text as well
    if getattr(node, "label", None):
        texts.append(without_targets(span))
    if any(isinstance(inner, Link) for inner in walk(node)):
        texts.append(re.sub(r"\]\[[^\[\]]*\]", "]", bare))  # the name of a target that is defined elsewhere
    left = [left_out(printed(node), text) for text in texts]
    lawful = any(one is not None and MARKS.issuperset(one) for one in left)
    given = node.origin.rule in ("front-matter", "code-fence") and left[0] is not None
    assert lawful or given, (span, printed(node))


def without_mark(text, mark):
    if not mark:
        return text
    if mark.isdecimal():
        assert text.startswith((mark + ".", mark + ")"))
        return text[len(mark) + 1 :]
    return text[1:] if text[0] in mark else text  # a list of people has no marks


def without_targets(span):
    """Give a stretch without what its links and pictures lead to: a label holds none, and a diagnostic says so."""
    return re.sub(r"\]\([^()]*\)", "]", span).replace("![", "[")


def assert_printed_alone(span, text):
    """A label or an attribution is what its stretch says, less marks and where its links lead."""
    left = [left_out(text, one) for one in (span, without_targets(span))]
    assert any(one is not None and set("*_#`[]>\\").issuperset(one) for one in left), (span, text)


def carried(text):
    """Give a text with what no document can hold replaced, as the reader replaces it."""
    return "".join(
        "\ufffd"
        if (char < " " and char not in "\t\r\n") or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
        else char
        for char in text
    )


def assert_nothing_lost(document, text):
    """Require that what was read from a text, without a byte order mark, has all that shows in it exactly once."""
    text = carried(text)
    covered = [0] * len(text)
    for node, mark in leaves(document):
        span = text[node.origin.start : node.origin.end]
        if isinstance(node, Rule):
            assert visible(span)
        else:
            assert_printed(node, without_mark(visible(span), mark))
        for place in range(node.origin.start, node.origin.end):
            covered[place] += 1
    for node in walk(document):
        if isinstance(node, BlockQuote) and node.attribution:
            start, end = node.content[-1].origin.end, node.origin.end
            assert_printed_alone(visible(text[start:end]), visible(plain_text(Paragraph(node.attribution))))
            for place in range(start, end):
                covered[place] += 1
        label = getattr(node, "label", None)
        if label and any(isinstance(child, BlockNode) for child in children(node)):
            start, end = node.origin.start, children(node)[0].origin.start
            assert_printed_alone(visible(text[start:end]), visible(label))
            for place in range(start, end):
                covered[place] += 1
    assert [char for char, times in zip(text, covered, strict=True) if times != 1 and not char.isspace()] == []
