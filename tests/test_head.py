"""The head of an article: slug, kicker, headline, decks, bylines and dateline, and captions among them."""

from __future__ import annotations

import pytest

from newsdoc.formats.text import read
from newsdoc.model import Figure
from newsdoc.tree import plain_text
from shown import kinds, shown

STORY = "It was mended by the whole of the town, and nobody knows what that has cost.\n\nNobody asks.\n"


def head(text):
    """Give what is read as the head of an article, by kind, and the kinds of the blocks of its body."""
    document = read(text + STORY)
    parts = [("kicker", document.kicker), ("headline", document.headline)]
    parts += [("deck", deck) for deck in document.decks] + [("byline", line) for line in document.bylines]
    parts.append(("dateline", document.dateline))
    return {kind: shown(node.content) for kind, node in parts if node}, kinds(document.body)[:-2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Boat Is Mended\n\n", {"headline": "A Boat Is Mended"}),
        ("Does It Float?\n\n", {"headline": "Does It Float?"}),
        ("It floats...\n\n", {"headline": "It floats..."}),
        ("Boat: it floats\n\n", {"headline": "Boat: it floats"}),
        ("Interview\n\nA Boat\n\n", {"kicker": "Interview", "headline": "A Boat"}),
        ("THE NORTH\n\nA Boat Is Mended\n\n", {"kicker": "THE NORTH", "headline": "A Boat Is Mended"}),
        ("The north\n\n# A Boat *Is* Mended\n\n", {"kicker": "The north", "headline": "A Boat <emphasis: Is> Mended"}),
        ("The north\n\n“A boat, and not a ship”\n\n", {"kicker": "The north", "headline": "“A boat, and not a ship”"}),
        ("A Boat\n\nBy Jan Holm\n\n", {"headline": "A Boat", "byline": "By Jan Holm"}),
        ("A Boat\n\nJan Holm\n\n", {"headline": "A Boat", "byline": "Jan Holm"}),
        (
            "A Boat\n\nWho paid for it\n\nBy Jan Holm\n\n23 November 2026\n\n",
            {"headline": "A Boat", "deck": "Who paid for it", "byline": "By Jan Holm", "dateline": "23 November 2026"},
        ),
        (
            "A Boat\n\nIt has been mended by the town.\n\nJan Holm\n\n",
            {"headline": "A Boat", "deck": "It has been mended by the town.", "byline": "Jan Holm"},
        ),
        (
            "A Boat\n\nBy Jan Holm\n\n23 November 2026\n\nWho paid for it\n\n",
            {"headline": "A Boat", "deck": "Who paid for it", "byline": "By Jan Holm", "dateline": "23 November 2026"},
        ),
        ("# A Boat\n\n> Who *paid* for it\n\n", {"headline": "A Boat", "deck": "Who <emphasis: paid> for it"}),
        ("# A Boat\n\n## Who *paid* for it\n\n", {"headline": "A Boat", "deck": "Who <emphasis: paid> for it"}),
        (
            "一条船修好了\n\n— 全城都付了钱，没有人知道\n\n",
            {"headline": "一条船修好了", "deck": "— 全城都付了钱，没有人知道"},
        ),
    ],
)
def test_the_lines_before_the_story_are_its_head(text, found):
    assert head(text) == (found, [])


def test_a_slug_of_a_wire_stands_before_the_headline():
    assert head("OSTVIK-BOAT-MENDED 2026\n\nA Boat\n\n") == ({"headline": "A Boat"}, ["artifact"])
    assert head("OSTVIK-BOAT-MENDED\n\n")[1] == []


@pytest.mark.parametrize(
    ("caption", "printed", "credit"),
    [
        ("File photo of a boat", "File photo of a boat", ""),
        ("The boat at sea. Photo: Jan Holm", "The boat at sea.", "Photo: Jan Holm"),
        ("The boat at sea", "The boat at sea", ""),
    ],
)
def test_a_caption_may_stand_among_the_lines_of_the_head(caption, printed, credit):
    document = read(f"A Boat\n\nWho paid for it\n\n{caption}\n\nBy Jan Holm\n\n{STORY}")
    figure = document.body[0]
    assert isinstance(figure, Figure)
    assert (shown(figure.caption), shown(figure.credit)) == (printed, credit)
    assert plain_text(document.bylines[0]) == "By Jan Holm"


@pytest.mark.parametrize(
    "line",
    [
        "It floats again, and nobody knows why. It was mended in the night, as some of the town say.",
        "It floats again.",
        "- It floats",
        "***",
        "Photo: The boat",
        "> It floats, says the town",
    ],
)
def test_what_cannot_be_a_headline_is_of_the_body(line):
    assert read(f"{line}\n\n{STORY}").headline is None


def test_an_article_of_one_line_has_no_headline():
    assert read("A Boat Is Mended").headline is None


def test_a_link_in_a_byline_is_not_lost():
    document = read(f"# A Boat\n\nBy [Jan Holm](https://example.org)\n\n{STORY}")
    assert shown(document.body[0].content) == "By <link https://example.org: Jan Holm>"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It floats, says the town", "paragraph"),
        ("It floats.", "paragraph"),
        ("- It floats", "paragraph"),
        ("We spoke with Mara Lind, a baker", "paragraph"),
        ("Who paid. Photo: Jan Holm", "figure"),
        ("> It floats", "block_quote"),
        ("Who paid for it and " * 13 + "why", "paragraph"),
    ],
)
def test_a_second_line_below_the_headline_is_no_deck(line, kind):
    assert kinds(read(f"A Boat\n\nWho paid for it\n\n{line}\n\n{STORY}").body)[0] == kind


@pytest.mark.parametrize(
    "line",
    [
        "We spoke with Mara Lind, a baker",
        "It floats.",
        "- It floats",
        "Who paid for it and " * 13 + "why",
        "Which Of The Boats Of Ostvik Is It That They Mended In The Night Before " + "The Morning Of " * 8 + "May",
    ],
)
def test_what_is_no_deck(line):
    document = read(f"A Boat\n\n{line}\n\n{STORY}")
    assert document.decks == ()
    assert plain_text(document.body[0]) == line


def test_a_deck_is_shorter_than_the_story():
    assert read("A Boat\n\nWho paid for it\n\nNo.\n").decks == ()
    assert read("A Boat\n\nWho paid for it").decks == ()


def test_a_deck_may_have_a_colon_and_may_be_an_introduction_above_the_byline():
    line = "Who paid for it: the whole of the town and all of those who live in it"
    assert head(f"A Boat\n\n{line}\n\n")[0]["deck"] == line
    assert head("A Boat\n\nWe spoke with Mara Lind, a baker\n\nBy Jan Holm\n\n")[0]["deck"]


def test_below_the_byline_a_marked_heading_that_tells_is_a_deck_and_one_that_asks_a_heading():
    assert head("# A Boat\n\nBy Jan Holm\n\n## Who paid for it\n\n")[0]["deck"] == "Who paid for it"
    assert head("# A Boat\n\nBy Jan Holm\n\n## Who paid for it?\n\n")[1] == ["heading"]


def test_a_line_drawn_below_the_headline_ends_the_head():
    assert head("A Boat\n\n***\n\nBy Jan Holm\n\n") == ({"headline": "A Boat"}, ["rule", "credit"])


def test_below_three_bylines_a_line_is_of_the_story():
    found, body = head("A Boat\n\nBy Jan Holm\n\nBy Mara Lind\n\nBy Otto Bern\n\nWho paid for it\n\n")
    assert ("deck" in found, body) == (False, ["heading"])


def test_a_labelled_first_line_is_a_headline_unless_another_label_follows():
    talk = "Gazette: Is it?\n\nMara Lind: Yes.\n\nGazette: Why?\n\nMara Lind: So.\n"
    line = "Mara Lind: The Sluice Is Old"
    assert plain_text(read(f"{line}\n\nThe Gazette met her.\n\n{talk}").headline) == line
    assert read(f"{line}\n\n{talk}").headline is None


def test_who_answers_is_no_author():
    talk = "Q: Why?\n\nMara Lind: So.\n\nQ: How?\n\nMara Lind: Thus.\n"
    document = read(f"The Sluice\n\nMara Lind\n\n{talk}")
    assert document.bylines == ()
