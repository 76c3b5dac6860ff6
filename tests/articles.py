"""Small articles of fictional people that the tests read, and documents made of them."""

from __future__ import annotations

__all__ = ["INTERVIEW", "INVALID_JSON", "JSON"]

INTERVIEW = """\
A Boat Is Mended

The Gazette interviewed Mara Lind, harbour master of Ostvik.

"Gazette": Is the ferry afloat?

— It is — since Tuesday (laughs).

"Gazette": Who paid?

— The town did.
"""
"""An interview with an outlet's label and dashes, with characters that ASCII lacks."""

JSON = (
    '{"newsdoc": "0.1", "type": "document", "headline": {"type": "headline", "content": ["A Boat Is Mended"]},\n'
    ' "body": [{"type": "paragraph", "content": ["It floats — ", {"type": "emphasis", "content": ["now"]}, "."]}]}\n'
)
"""A valid document."""

INVALID_JSON = """\
{"newsdoc": "0.1", "type": "document",
 "body": [
   {"type": "turn", "kind": "reply", "content": [{"type": "paragraph", "content": ["It floats."]}]},
   {"type": "turn", "kind": "answer", "speaker": 7, "content": [{"type": "paragraph"}]}
 ]}
"""
"""A document with three mistakes: a wrong kind, a wrong type, a missing field."""
