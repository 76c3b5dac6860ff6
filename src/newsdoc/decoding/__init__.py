"""Bytes to text: what they say they are, or are said to be, and never a guess that isn't told."""

from newsdoc.decoding.strict import decode, text_of

__all__ = ["decode", "text_of"]
