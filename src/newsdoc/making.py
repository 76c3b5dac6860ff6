"""Making nodes at a third of the cost of their constructors, for readers that make them by the hundred.

A frozen attrs class sets each field through `object.__setattr__`. A twin with the same slots, which isn't
frozen, is filled in with plain stores and then turned into the real class. CPython allows that for classes
of one layout, which is why the model's have no weak-reference slot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdoc.model.node import Record

__all__ = ["maker", "stores", "twin"]

R = TypeVar("R", bound="Record")


def twin(cls: type[Record]) -> type:
    """Give a class of the same layout whose instances can be changed."""
    # All three come from object, or CPython takes the slow way through Python's attribute machinery.
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(cls.__name__, cls.__bases__, {"__slots__": cls.__dict__["__slots__"], **plain})


def stores(cls: type[Record], thawed: str, made: str, value: str) -> list[str]:
    """Give the lines of code that make a node named `node`.

    `thawed` and `made` name the twin and the class; `value` is a form for what each field is set to, such
    as `"field_{}"`.
    """
    filled = [f"node.{field.name} = {value.format(field.name)}" for field in attrs.fields(cls)]
    return [f"node = {thawed}()", *filled, f"node.__class__ = {made}"]


_makers: dict[object, Callable[..., Any]] = {}


def maker(cls: type[R], **given: object) -> Callable[..., R]:
    """Give a function that takes what the class's constructor takes, in the same order or by name.

    It doesn't take the fields that are `given`, plain values that all nodes it makes have; it checks nothing, as the
    constructor doesn't.
    """
    wanted = (cls, *given.items()) if given else cls
    if wanted not in _makers:
        _makers[wanted] = _made(cls, given)
    return cast("Callable[..., R]", _makers[wanted])


def _made(cls: type[Record], given: dict[str, object]) -> Callable[..., Any]:
    ordered = [field.name for field in attrs.fields(cls) if not field.kw_only and field.name not in given]
    named = {field.name: field for field in attrs.fields(cls) if field.name not in given}
    names = [*ordered, *(name for name in named if name not in ordered)]
    parameters = [
        name if (default := named[name].default) is attrs.NOTHING else f"{name}={default!r}" for name in names
    ]
    if len(names) > len(ordered):
        parameters.insert(len(ordered), "*")
    constants = [f"{name} = {value!r}" for name, value in given.items()]
    lines = [f"def make({', '.join(parameters)}):", *constants, *stores(cls, "thawed", "made", "{}"), "return node"]
    space: dict[str, Any] = {"thawed": twin(cls), "made": cls}
    exec("\n    ".join(lines), space)  # noqa: S102  (our own text, made from class annotations)
    made: Callable[..., Any] = space["make"]
    return made
