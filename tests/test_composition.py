"""Texts in normal form C, when that is asked for: whatever the format, and with origins that stay where they are."""

from __future__ import annotations

import unicodedata

import attrs
import pytest
from hypothesis import given

import newsdoc as nd
from newsdoc import build, strategies
from newsdoc.cli import main
from newsdoc.codec import encode, require
from newsdoc.composition import composed
from newsdoc.formats import registry

HANGUL = unicodedata.normalize("NFD", "김소연")
VIETNAMESE = unicodedata.normalize("NFD", "Nguyễn Thị Ngọc")
CYRILLIC = unicodedata.normalize("NFD", "Андрей Толстой")
NAMES = (HANGUL, VIETNAMESE, CYRILLIC)
READ = [known.name for known in registry.all_formats() if known.read and known.write and known.name != "srt"]
"""The formats that are read and written, but for the one without headlines."""

KEPT = ("id", "href", "code", "scheme", "speaker", "source")


def nfc(text):
    return unicodedata.normalize("NFC", text)


def expected(data, kind=None):
    """Give plain data with every text composed but for those that are kept, as an oracle of its own."""
    if isinstance(data, str):
        return nfc(data)
    if isinstance(data, list):
        return [expected(each) for each in data]
    if not isinstance(data, dict) or data.get("type") in ("raw", "raw_inline", "extension"):
        return data
    return {key: value if key in KEPT else expected(value) for key, value in data.items()}


@given(strategies.documents())
def test_every_text_is_equal_to_its_normal_form_and_nothing_else_changes(document):
    assert encode(composed(document)) == expected(encode(document))
    assert encode(composed(composed(document))) == encode(composed(document))
    require(composed(document))


def test_what_is_composed_already_is_shared():
    document = build.document(f"{nfc(VIETNAMESE)} waits.", headline="é")
    assert composed(document) is document
    changed = composed(build.document(nd.Paragraph(("a",)), nd.Paragraph(("e\u0301",))))
    assert changed.body[1].content == ("é",)


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("name", READ)
def test_every_format_is_read_as_it_is_and_composed_when_asked(name, text):
    written = nd.dumps(build.document(f"{text} waits.", headline=text), name)
    as_it_is, normal = nd.loads(written, name), nd.loads(written, name, normalize="nfc")
    assert as_it_is.headline.content == (text,)
    assert normal.headline.content == (nfc(text),)
    assert normal == composed(as_it_is)
    assert text != nfc(text)


@pytest.mark.parametrize("text", NAMES)
def test_cues_are_composed_when_asked(text):
    written = f"1\n00:00:01,000 --> 00:00:02,000\n{text} waits.\n"
    assert nd.plain_text(nd.loads(written, "srt")) == f"{text} waits."
    assert nd.plain_text(nd.loads(written, "srt", normalize="nfc")) == f"{nfc(text)} waits."


def test_names_of_other_things_stay_as_they_are():
    accent = "e\u0301"
    link = nd.Link((accent,), f"https://news.example/{accent}", title=accent)
    raw = nd.Raw("html", (accent,))
    subject = nd.Subject(accent, accent, accent)
    document = nd.Document(
        body=(nd.Paragraph((link, nd.RawInline("html", (accent,)))), raw),
        extensions=(nd.Extension("x", accent),),
        subjects=(subject,),
        id=accent,
        keywords=(accent,),
        source=nd.Provenance(name=accent),
    )
    changed = composed(document)
    assert changed.body[0].content == (attrs.evolve(link, content=("é",), title="é"), nd.RawInline("html", (accent,)))
    assert changed.subjects == (nd.Subject(accent, accent, "é"),)
    assert (changed.id, changed.keywords, changed.source) == (accent, ("é",), document.source)
    assert (changed.body[1], changed.extensions) == (raw, document.extensions)


def test_origins_are_places_in_the_text_that_was_read():
    text = f"{CYRILLIC}: why?\n\n{VIETNAMESE} waits.\n"
    document = nd.loads(text, "text", normalize="nfc")
    source = nd.Source(text)
    for block in document.body:
        shown = source.excerpt(nd.Span(block.origin.start, block.origin.end))
        assert nfc(shown) == nd.plain_text(block)


def test_a_form_that_there_is_not_is_wrong_usage(capsysbinary):
    with pytest.raises(nd.UsageError, match="normalize='nfkc': texts can be normalised to nfc"):
        nd.loads("a", "text", normalize="nfkc")
    assert main(["inspect", "-", "--from", "text", "--normalize", "nfd"]) == 2
    assert b"there is no choice 'nfd'; did you mean 'nfc'?" in capsysbinary.readouterr().err


@pytest.mark.parametrize("command", ["convert", "inspect", "explain"])
def test_the_command_line_normalises_too(tmp_path, capsysbinary, command):
    path = tmp_path / "a.txt"
    path.write_text("Zoe\u0308: Why?\nBen: Because.\nZoe\u0308: Oh.\nBen: Yes.\n", "utf-8")
    more = ["--to", "json"] if command == "convert" else []
    for given_options, shown in (([], "Zoe\u0308"), (["--normalize", "nfc"], "Zoë")):
        assert main([command, str(path), *more, *given_options]) == 0
        out = capsysbinary.readouterr().out.decode()
        assert shown in out
        assert command == "explain" or ("Zoë" in out) == (shown == "Zoë")
