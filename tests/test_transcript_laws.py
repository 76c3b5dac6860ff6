"""The laws of WebVTT and SRT: what can be said is read back, losses are told, and no word of a file is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

import newsdoc as nd
from examples import for_documents
from newsdoc.formats import registry
from newsdoc.formats.transcripts.expressible import Expressed
from newsdoc.normal import require
from transcripts import files, timed

both = pytest.mark.parametrize("name", ["webvtt", "srt"])


def said(document, name):
    return Expressed(document, voices=name == "webvtt").back()


def back(document, name):
    written = registry.by_name(name).write(document)
    return nd.loads(written, name, cues="apart")


def losses(document, name):
    remarks = []
    registry.by_name(name).write(document, report=remarks.append)
    return remarks


@both
@for_documents
@given(document=timed())
def test_what_a_transcript_can_say_is_read_back(name, document):
    assert back(document, name) == said(document, name)


@both
@for_documents
@given(document=timed())
def test_a_loss_is_reported_if_and_only_if_something_is_not_given_back(name, document):
    assert bool(losses(document, name)) == (back(document, name) != document)


@both
@for_documents
@given(document=timed())
def test_what_is_read_back_is_written_the_same_again(name, document):
    once = back(document, name)
    assert back(once, name) == said(once, name)


def held(document, remarks):
    """Give all texts that a document has, and what is said of it."""
    labels = [turn.label or "" for turn in nd.find_all(document, nd.Turn)]
    names = [person.name or "" for person in document.participants]
    ids = [turn.id or "" for turn in nd.find_all(document, nd.Turn)]
    told = [remark.message for remark in remarks]
    return " ".join([nd.plain_text(document), *labels, *names, *ids, *document.internal_notes, *told])


@both
@for_documents
@given(file=files())
def test_what_is_read_is_a_document_in_normal_form_and_no_word_is_lost(name, file):
    check_file(*file, name)


def check_file(text, words, name):
    """Check that a file is read as a document in normal form with all its words, each once if cues stay apart."""
    for cues in ("joined", "apart"):
        remarks = []
        document = nd.loads(text, name, cues=cues, report=remarks.append)
        require(document)
        assert [problem for problem in nd.check(document) if problem.code == "span-order"] == []
        there = re.findall("w[0-9]+w", held(document, remarks))
        assert set(words) <= set(there), set(words) - set(there)
        if cues == "apart":
            said = "".join(f"{turn.label or ''}{nd.plain_text(turn)} " for turn in nd.find_all(document, nd.Turn))
            found = re.findall("w[0-9]+w", said)
            assert len(found) == len(set(found))
            assert found == sorted(found, key=lambda word: int(word.strip("w")))
