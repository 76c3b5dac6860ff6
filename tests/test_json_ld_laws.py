"""JSON-LD's laws: a processor keeps every key, schema.org knows every property, and nothing is lost unsaid."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from pyld import jsonld

import newsdoc as nd
from examples import for_documents
from newsdoc import build
from newsdoc.formats.json_ld import write
from newsdoc.model.node import Record
from newsdoc.shape import fields, type_name
from newsdoc.strategies import documents
from schema_org import agree, expanded, misplaced


def written(document, *, questions):
    return json.loads(write(document, questions=questions))


# What a processor makes of it


@for_documents
@given(documents())
def test_a_processor_keeps_every_key_and_value(document):
    for questions in (False, True):
        data = written(document, questions=questions)
        assert data["@context"] == "https://schema.org"
        agree(data, expanded(data))


def test_no_other_context_would_be_loaded():
    with pytest.raises(jsonld.JsonLdError) as caught:
        expanded({"@context": "https://example.org/context", "@type": "NewsArticle"})
    assert isinstance(caught.value.__cause__ or caught.value.cause, AssertionError)


def test_a_key_that_no_context_has_would_be_missed():
    data = {"@context": "https://schema.org", "@type": "Person", "name": "Mara Lind"}
    with pytest.raises(KeyError):
        agree(data | {"a b:c": "x"}, expanded(data))
    with pytest.raises(AssertionError):
        agree(data, expanded(data | {"jobTitle": "harbour master"}))


# What schema.org says of it


@for_documents
@given(documents())
def test_every_property_and_value_is_one_that_schema_org_expects_there(document):
    for questions in (False, True):
        assert list(misplaced(written(document, questions=questions))) == []


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Organization", "jobTitle": "harbour master"},
        {"@type": "NewsArticle", "author": "Mara Lind"},
        {"@type": "NewsArticle", "datePublished": "yesterday"},
        {"@type": "NewsArticle", "headline": 7},
        {"@type": "NewsArticle", "image": {"@type": "ImageObject", "contentUrl": "a picture"}},
        {"@type": "NewsArticle", "image": {"@id": "urn:a:b"}},
    ],
)
def test_what_schema_org_does_not_expect_would_be_found(data):
    assert len(list(misplaced(data))) == 1


@for_documents
@given(documents())
def test_references_hit(document):
    if any(one == other for one, other in zip(document.participants, document.participants[1:], strict=False)):
        return
    data = written(document, questions=True)
    ids = {each.get("@id") for each in data.get("mentions", ())}
    references = [each for each in objects(data) if set(each) == {"@id"}]
    assert all(each["@id"] in ids for each in references)


def objects(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from objects(each)


# What is lost


STRUCTURE = {("byline", "kind"), ("entity", "kind"), ("figure", "kind"), ("participant", "kind"), ("turn", "kind")}
"""Fields that are said by the type of a thing or by the property that it is of."""
LEFT_OUT = (nd.Artifact, nd.Raw, nd.RawInline)
"""What no text is written of."""


def article_of(name):
    words = name.replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def lost_silently(document, data, told):
    """Give the path of each field that neither stands in the output nor is reported."""
    held = "\n".join(strings(data))
    held += "\n" + "\n".join(unquote(text) for text in strings(data) if ":" in text)
    stack = [("$", document)]
    while stack:
        path, record = stack.pop()
        name = type_name(type(record))
        as_such = f"{article_of(name)} as such" in told
        for field in fields(type(record)):
            value = getattr(record, field.name)
            if not field.compared or value == field.default or f"the {field.name} of {article_of(name)}" in told:
                continue
            place = f"{path}.{field.name}"
            if isinstance(record, LEFT_OUT) or (as_such and is_no_text(field.name, value)):
                assert as_such
                continue
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, Record):
                    stack.append((place, each))
                elif not said((name, field.name), str(each), held):
                    yield place


def is_no_text(name, value):
    return not isinstance(value, tuple) and name not in ("text", "label")


def strings(value):
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)
    else:
        yield str(value)


def said(field, text, held):
    return field in STRUCTURE or text in held or (field == ("subject", "code") and text.removeprefix("medtop:") in held)


def whats(document, **options):
    found = []
    write(document, report=found.append, **options)
    told = [re.sub(r" \(\d+ times\)", "", str(remark)) for remark in found]
    return {re.fullmatch(r"\S+: schema\.org can't carry (.*) \[not-expressible\]", text)[1] for text in told}


@for_documents
@given(documents())
def test_every_field_is_in_the_output_or_reported(document):
    for questions in (False, True):
        data, told = written(document, questions=questions), whats(document, questions=questions)
        assert list(lost_silently(document, data, told)) == []


def test_a_field_that_is_lost_silently_would_be_found():
    document = build.document(build.p("It floats."), headline="A Boat Is Mended", urgency=3)
    assert list(lost_silently(document, {"headline": "A Boat"}, set())) == [
        "$.urgency",
        "$.body.content",
        "$.headline.content",
    ]


# The text


@for_documents
@given(documents())
def test_the_text_is_json_on_one_line_the_same_every_time(document):
    text = write(document, questions=True)
    assert text == write(document, questions=True)
    assert text.endswith("\n")
    assert text.count("\n") == 1
    assert not set("<>&\u2028\u2029") & set(text)
    text.encode()
