"""Codes of IPTC's that several formats write: what they begin with as a URI, and as a code by itself."""

from __future__ import annotations

__all__ = ["MEDIA_TOPIC", "MEDIA_TOPICS"]

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
"""The scheme of media topics, with which the URI of one begins."""

MEDIA_TOPIC = "medtop:"
"""What the code of a media topic begins with where it stands without its scheme."""
