"""Input that is no NITF, or none that can be taken safely: an error of ours with line and column, at once."""

from __future__ import annotations

import time

import pytest

from newsdoc.diagnostics import ReadError
from newsdoc.formats.nitf import read

BOMB = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
ATTRIBUTES = " ".join(f'a{number}="1"' for number in range(100_000))

BAD = {
    "nothing": b"",
    "blanks": b" \n ",
    "plain text": b"The harbour opened.",
    "JSON": b'{"type": "document"}',
    "binary": bytes(range(256)),
    "a broken tag": b"<nitf>\n<body><p>a</body></nitf>",
    "half a file": b"<nitf><body><body.content><p>The harb",
    "another root": b"<html><body><p>a</p></body></html>",
    "bytes that are not UTF-8": b"<nitf><body.content><p>\xff\xfe</p></body.content></nitf>",
    "an encoding that is none": b'<?xml version="1.0" encoding="klingon"?><nitf/>',
    "an encoding that hides markup": b'<?xml version="1.0" encoding="UTF-7"?><nitf>+ADw-p/+AD4-</nitf>',
    "another encoding than it says": b'<?xml version="1.0" encoding="UTF-16"?><nitf/>',
    "an entity of its own": b'<!DOCTYPE nitf [<!ENTITY x "y">]><nitf>&x;</nitf>',
    "an entity bomb": f'<!DOCTYPE nitf [<!ENTITY e0 "ha">{BOMB}]><nitf>&e9;</nitf>'.encode(),
    "an external entity": b'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]><nitf>&x;</nitf>',
    "an external entity of parameters": b'<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://example.invalid/x">%x;]><nitf/>',
    "an entity that nobody knows": b"<nitf>&harbour;</nitf>",
    "100,000 attributes": f"<nitf {ATTRIBUTES}/>".encode(),
    "depth 10,000": b"<nitf><body><body.content>" + b"<em>" * 10_000,
    "depth 10,000 with prefixes": b"<nitf>" + b"<x:em>" * 10_000,
    "10,000 prefixes": b"<nitf>" + b"".join(b"<p%d:a/>" % number for number in range(10_000)) + b"</nitf>",
    "characters by name without end": b"<nitf>" + b"&nbsp;" * 100_000,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_an_error_of_ours_with_its_place_in_under_a_second(name):
    began = time.process_time()
    with pytest.raises(ReadError) as caught:
        read(BAD[name], name="story.xml", report=lambda _: None)
    assert time.process_time() - began < 1
    (problem,) = caught.value.diagnostics
    assert problem.file == "story.xml"
    assert problem.code in ("xml-syntax", "xml-refused", "too-large", "not-newsdoc", "not-utf8")
    assert problem.position is not None or "encoding" in problem.message or "declares an entity" in problem.message


def test_a_file_that_is_large_and_flat_is_read_in_proportion():
    paragraphs = "<p>The tide &nbsp;turns.</p><x:y z='1'>a</x:y>" * 5_000
    began = time.process_time()
    document = read(f"<nitf><body.content>{paragraphs}</body.content></nitf>", report=lambda _: None)
    assert len(document.body) == 10_000
    assert time.process_time() - began < 5
