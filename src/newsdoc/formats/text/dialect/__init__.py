"""The explicit dialect of plain text: every document as readable text that leaves no doubt, and back.

Its reader and its writer are imported on first use: few texts are in the dialect, and they would take a fifth of the
time in which a conversion starts.
"""

from typing import TYPE_CHECKING, Any

from newsdoc.formats.text.dialect.opening import is_dialect

if TYPE_CHECKING:
    from newsdoc.formats.text.dialect.reader import read_dialect
    from newsdoc.formats.text.dialect.writer import write_dialect

__all__ = ["is_dialect", "read_dialect", "write_dialect"]


def __getattr__(name: str) -> Any:
    if name == "read_dialect":
        from newsdoc.formats.text.dialect.reader import read_dialect

        return read_dialect
    if name == "write_dialect":
        from newsdoc.formats.text.dialect.writer import write_dialect

        return write_dialect
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
