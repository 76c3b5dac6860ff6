"""Bytes to text: what they say they are, or are said to be, and never a guess that isn't told."""

from newsdoc.decoding.named import Decoded, decode_as
from newsdoc.decoding.strict import decode, text_of

__all__ = ["Decoded", "decode", "decode_as", "text_of"]
