"""Checking NITF without its XML Schema: by tables of what stands where, with line, column and what is allowed there."""

from __future__ import annotations

from newsdoc.formats.nitf.profile.checking import validate_nitf

__all__ = ["validate_nitf"]
