"""Real NITF, from the corpus that NEWSDOC_SHARED has: all of it read, none of its text lost, and written back valid."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from lxml import etree

import newsdoc as nd
from newsdoc.formats.nitf import read, write
from newsdoc.formats.nitf.xsd import schema
from newsdoc.model import Raw
from newsdoc.normal import require

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MEASURED = ("hedline", "headline", "byline", "abstract", "body.content")
RECALL = 0.995


@pytest.fixture(scope="module")
def files(shared: Path) -> list[Path]:
    """All real files, wherever in the corpus's folder they lie."""
    found = sorted((shared / "corpus" / "nitf").rglob("*.xml"))
    if not found:
        pytest.skip("there is no corpus of NITF")
    return found


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def given(data: bytes) -> Counter[str]:
    """Count the characters of headline, decks, abstract, byline and body, by another parser than the reader's.

    A lead that stands before the full text, of which it is the beginning, counts once.
    """
    root = etree.fromstring(data, etree.XMLParser(recover=True, remove_comments=True, remove_pis=True))
    for lead in root.xpath("//*[@class='lead_paragraph'][following-sibling::*[1][@class='full_text']]"):
        lead.clear()
    outermost = [element for element in _named(root) if not any(True for _ in _named_around(element))]
    return letters("".join("".join(element.itertext()) for element in outermost))


def _named(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter("{*}*") if etree.QName(element).localname in MEASURED)


def _named_around(element: etree._Element) -> Iterator[etree._Element]:
    return (above for above in element.iterancestors() if etree.QName(above).localname in MEASURED)


def held(document: nd.Document) -> Counter[str]:
    """Count the characters of a document's head and body; of markup that is kept, those between the tags."""
    found = letters(nd.plain_text(document)) + letters("".join(document.internal_notes))
    for raw in nd.find_all(document, Raw):
        markup = "\n".join(raw.lines)
        found.subtract(letters(markup))
        found += letters("".join(etree.fromstring(markup, etree.XMLParser(recover=True)).itertext()))
    return found


def test_all_are_read_without_an_exception_as_normal_documents(files):
    for path in files:
        require(read(path.read_bytes(), name=path.name))
        require(read(path.read_bytes(), name=path.name, origins=True))


def test_their_text_is_in_the_document_and_nothing_is_lost_in_silence(files):
    of_all, lost = 0, 0
    for path in files:
        reported: list[nd.Diagnostic] = []
        document = read(path.read_bytes(), report=reported.append)
        missing = given(path.read_bytes()) - held(document)
        of_all += given(path.read_bytes()).total()
        lost += missing.total()
        assert not missing or any(remark.code == "text-lost" for remark in reported), (path.name, missing)
        assert missing.total() <= (1 - RECALL) * given(path.read_bytes()).total(), (path.name, missing)
    assert of_all > 0
    assert 1 - lost / of_all >= RECALL


def test_each_is_written_back_valid_and_reads_again_equal(files, shared):
    official = schema(shared / "standards" / "nitf" / "nitf-3-6.xsd")
    for path in files:
        document = read(path.read_bytes(), name=path.name)
        written = write(document)
        assert official.validate(etree.fromstring(written.encode())), (path.name, official.error_log)
        assert read(written) == document, path.name


def test_the_spans_of_all_are_in_order(files):
    for path in files:
        document = read(path.read_bytes(), origins=True)
        assert [problem for problem in nd.check(document) if problem.code == "span-order"] == [], path.name
