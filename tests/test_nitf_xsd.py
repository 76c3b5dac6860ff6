"""NITF against an XML Schema that the user names: what is wrong, where, and schemas that can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.formats.nitf import write
from newsdoc.formats.nitf.xsd import validate_xml
from newsdoc.model import Document, Paragraph

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="nitf">
    <xs:complexType><xs:sequence><xs:element name="body"/></xs:sequence></xs:complexType>
  </xs:element>
</xs:schema>
"""


@pytest.fixture
def xsd(tmp_path: Path) -> Path:
    path = tmp_path / "small.xsd"
    path.write_text(SCHEMA, "utf-8")
    return path


@pytest.fixture
def official(shared: Path) -> Path:
    return shared / "standards" / "nitf" / "nitf-3-6.xsd"


def test_what_fits_the_schema_has_no_problems(xsd):
    assert validate_xml(b"<nitf><body/></nitf>", xsd) == []


def test_what_breaks_it_is_told_with_file_and_line(xsd):
    (problem,) = validate_xml(b"<nitf>\n<head/></nitf>", str(xsd), name="story.xml")
    assert str(problem).startswith("story.xml:2:1: Element 'head': This element is not expected.")
    assert problem.code == "xsd-invalid"


def test_broken_xml_is_a_read_error(xsd):
    with pytest.raises(ReadError) as caught:
        validate_xml(b"<nitf>", xsd, name="story.xml")
    assert caught.value.diagnostics[0].code == "xml-syntax"


def test_a_schema_that_is_none_is_a_usage_error(tmp_path):
    for text in ("<nitf/>", "<xs:schema", SCHEMA.replace("xs:complexType", "xs:complex")):
        path = tmp_path / "none.xsd"
        path.write_text(text, "utf-8")
        with pytest.raises(UsageError, match=r"none\.xsd can't be used as an XML Schema: "):
            validate_xml(b"<nitf/>", path)


def test_a_schema_that_lacks_its_companion_is_a_usage_error(xsd):
    include = '<xs:include schemaLocation="missing.xsd"/>'
    xsd.write_text(SCHEMA.replace("\n", f"\n{include}", 1), "utf-8")
    with pytest.raises(UsageError, match=r"missing\.xsd"):
        validate_xml(b"<nitf/>", xsd)


def test_a_schema_finds_its_companion_beside_it(xsd, tmp_path):
    include = '<xs:include schemaLocation="more.xsd"/>'
    xsd.write_text(SCHEMA.replace("\n", f"\n{include}", 1), "utf-8")
    (tmp_path / "more.xsd").write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="more"/></xs:schema>', "utf-8"
    )
    assert validate_xml(b"<more/>", xsd) == []


def test_a_schema_that_is_not_there_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        validate_xml(b"<nitf/>", tmp_path / "missing.xsd")


def test_the_official_schema_takes_what_we_write_and_nothing_else(official):
    written = write(Document(body=(Paragraph(("Text.",)),)))
    assert validate_xml(written.encode(), official) == []
    (problem,) = validate_xml(written.replace("<p>", "<para>").replace("</p>", "</para>").encode(), official)
    assert "Element 'para': This element is not expected." in problem.message
    assert "iptc.org" not in problem.message.partition("Expected")[0]
