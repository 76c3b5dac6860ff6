"""The explicit dialect of plain text: every document as readable text that leaves no doubt, and back."""

from newsdoc.formats.text.dialect.reader import is_dialect, read_dialect
from newsdoc.formats.text.dialect.writer import write_dialect

__all__ = ["is_dialect", "read_dialect", "write_dialect"]
