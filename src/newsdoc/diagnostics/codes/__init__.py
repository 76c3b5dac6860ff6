"""The codes of all diagnostics: what each means and what to do about it.

A new one is added to the module of its area, with an example beside it in `examples.toml`; `newsdoc rule CODE` and
docs/rules.md show both.
"""

from newsdoc.diagnostics.codes import archive, data, files, formats, houses, meaning, text, transcripts, xml
from newsdoc.diagnostics.codes.code import Code, Severity

__all__ = ["CODES", "Code", "Severity"]

_AREAS = (files, data, meaning, xml, formats, text, transcripts, archive, houses)

CODES: dict[str, Code] = {code.name: code for area in _AREAS for code in area.CODES}
"""Every code by its name."""
