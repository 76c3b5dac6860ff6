"""What newsdoc has to say about an input: diagnostics, their codes, and the exceptions that carry them."""

from newsdoc.diagnostics.codes import CODES, Code, Severity
from newsdoc.diagnostics.diagnostic import Diagnostic, Report, ignore, render
from newsdoc.diagnostics.errors import InvalidDocument, MissingExtra, NewsdocError, ReadError, UsageError

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "InvalidDocument",
    "MissingExtra",
    "NewsdocError",
    "ReadError",
    "Report",
    "Severity",
    "UsageError",
    "ignore",
    "render",
]
