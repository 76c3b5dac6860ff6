"""Metadata of NITF without a field: kept as extensions, and written back as the elements that they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import newsdoc as nd
from newsdoc.formats.nitf import read, write
from newsdoc.formats.nitf.kept import DOCDATA, HEAD
from nitf_trees import grown, mutated

NAMES = (*DOCDATA, *HEAD)
FILE = (
    "<nitf><head><iim ver='4'><ds num='10' value='5'/></iim><docdata>{}</docdata>"
    "<pubdata type='print' edition.name='late'/><pubdata ex-ref='z'/></head></nitf>"
)
KNOWN = (
    '<correction info="a &lt; b"/><evloc city="Ostvik" iso-cc="NO"/><del-list><from-src level-number="1"/></del-list>'
    '<fixture fix-id="weekly"/><doc-scope scope="x"/><doc-scope scope="y"/>'
)


def written(document, **options):
    text = write(document, **options)
    assert read(text) == document
    return text


def test_metadata_without_a_field_is_written_back_where_it_stood():
    text = written(read(FILE.format(KNOWN)))
    inner = "".join(line.strip() for line in text.split("\n"))
    assert f"<docdata>{KNOWN}</docdata>" in inner
    assert '<iim ver="4"><ds num="10" value="5"/></iim><docdata>' in inner
    assert '</docdata><pubdata edition.name="late" type="print"/><pubdata ex-ref="z"/></head>' in inner
    remarks = []
    read(text, report=remarks.append)
    assert remarks == []
    assert "<evloc" in written(read(FILE.format(KNOWN)), version="3.3")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nitf.evloc", "Ostvik"),
        ("nitf.evloc", "<evloc"),
        ("nitf.evloc", '<evloc other="a"/>'),
        ("nitf.evloc", '<evloc id="a"/>'),
        ("nitf.evloc", '<evloc xml:lang="en"/>'),
        ("nitf.evloc", "<evloc><x xmlns='urn:x'/></evloc>"),
        ("nitf.evloc", "<fixture/>"),
        ("nitf.urgency", '<urgency ed-urg="1"/>'),
        ("evloc", "<evloc/>"),
    ],
)
def test_what_is_no_valid_element_stays_an_extension_alone(name, value):
    text = written(nd.Document(extensions=(nd.Extension(name, value),)))
    assert "<docdata" not in text


def test_what_others_add_to_our_file_is_read():
    text = written(read(FILE.format(KNOWN))).replace("<doc-scope scope", '<doc-scope scope="new"/><doc-scope scope', 1)
    assert read(text).extensions[-1] == nd.Extension("nitf.doc-scope", '<doc-scope scope="new"/>')


def test_of_several_iim_the_first_is_written():
    both = (nd.Extension("nitf.iim", '<iim ver="1"/>'), nd.Extension("nitf.iim", '<iim ver="2"/>'))
    assert written(nd.Document(extensions=both)).count("\n    <iim") == 1


@given(data=st.data(), name=st.sampled_from(NAMES), changes=st.integers(0, 3))
def test_whatever_an_extension_holds_the_file_is_valid_and_the_same(nitf_xsd, data, name, changes):
    def choose(members):
        return data.draw(st.sampled_from(list(members)))

    tree = grown(name, choose)
    for _ in range(changes):
        tree = mutated(tree, choose)
    markup = " ".join(etree.tostring(tree, encoding="unicode").split())
    text = written(nd.Document(extensions=(nd.Extension(f"nitf.{name}", markup), nd.Extension("desk", "7"))))
    assert nitf_xsd.validate(etree.fromstring(text.encode())), nitf_xsd.error_log
