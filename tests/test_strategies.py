"""The strategies reach all that a document can be: what they leave out, no law is tried with."""

from __future__ import annotations

import attrs
from hypothesis import Phase, given, seed, settings

from newsdoc.shape import classes, fields
from newsdoc.strategies import documents


def test_law_13_the_strategies_reach_every_class_and_every_field():
    missing = {cls: {field.name for field in fields(cls)} for cls in classes()}
    seen = set()

    # However few examples the other laws are tried with, these are as many as it takes.
    @settings(max_examples=50, phases=[Phase.generate])
    @given(documents())
    def look(document):
        stack = [document]
        while stack:
            record = stack.pop()
            seen.add(type(record))
            for field in fields(type(record)):
                value = getattr(record, field.name)
                if value != field.default:
                    missing[type(record)].discard(field.name)
                members = value if isinstance(value, tuple) else (value,)
                stack.extend(member for member in members if attrs.has(type(member)))

    for number in range(200):
        # With a seed each round is another one, also where Hypothesis would repeat itself.
        seed(number)(look)()
        if not any(missing.values()):
            break
    assert {cls.__name__: names for cls, names in missing.items() if names} == {}
    assert seen == set(classes())
