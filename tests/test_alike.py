"""Public classes beside the model compare and show themselves as those of attrs do, all fields counted."""

from __future__ import annotations

import pickle

import attrs
import pytest

import newsdoc as nd
from newsdoc.diagnostics.codes.code import Code

CODE = Code("too-wide", "error", "It is too wide.", "Make it narrower.")
VALUES = (
    nd.Diagnostic("text-syntax", "wrong", "a.txt", nd.Position(1, 2)),
    nd.Diagnostic("too-wide", "wrong", own=CODE),
    nd.Limits(size=100),
    nd.Source("Mara Lind", "a.txt"),
    CODE,
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_equal_fields_make_equal_values(value):
    copy = pickle.loads(pickle.dumps(value))  # noqa: S301  (our own)
    assert copy is not value
    assert (copy, hash(copy), repr(copy)) == (value, hash(value), repr(value))
    first = attrs.fields(type(value))[0].name
    changed = attrs.evolve(value, **{first: 7 if first == "size" else "other"})
    assert changed != value
    assert value != VALUES[VALUES.index(value) - 1]
    assert value != repr(value)


def test_all_fields_are_shown():
    assert repr(VALUES[3]) == "Source(text='Mara Lind', name='a.txt')"
