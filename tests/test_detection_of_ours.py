"""The encodings that are detected of our own texts: none is read wrong."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.decoding import decode_as
from newsdoc.decoding.readings import ENCODINGS, ESCAPED_ENCODINGS, WIDE_ENCODINGS
from shared import PROJECT

MANY = (
    *(*ENCODINGS, *WIDE_ENCODINGS, *ESCAPED_ENCODINGS),
    *("iso-8859-1", "iso-8859-9", "iso-8859-13", "iso-8859-16", "windows-1258", "shift_jis", "gbk"),
    *("cp437", "cp775", "cp855", "johab", "mac-turkish", "mac-greek", "iso-8859-6"),
)


def test_none_of_our_texts_is_read_wrong_in_any_encoding():
    pytest.importorskip("charset_normalizer", reason="needs the extra: pip install 'newsdoc[detect]'")
    right = wrong = 0
    for path in sorted((PROJECT / "tests" / "cases").glob("language-*.txt")):
        text = path.read_text("utf-8").partition("=====")[0]
        for encoding in MANY:
            try:
                data = text.encode(encoding)
                read = decode_as(data, "auto")
            except (UnicodeEncodeError, nd.ReadError):
                continue
            assert data.isascii() or [remark.code for remark in read.remarks] == ["encoding-assumed"]
            right += read.text == text
            wrong += read.text != text
    assert wrong == 0
    assert right > 40  # most of those that can be told at all
