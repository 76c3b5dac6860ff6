"""Amending: a piece is of another type or another speaker, and nothing else of the document changes."""

from __future__ import annotations

from collections import Counter

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc as nd
from examples import for_documents
from newsdoc.amending import ROLES, TURNS, TYPES, type_of
from newsdoc.amending.piece import SINGLE
from newsdoc.model.blocks import Block
from newsdoc.strategies import documents
from newsdoc.tree import walk
from shared import PROJECT

TEXT = """\
The Light on the Rock

Who keeps it, and for whom

By Ann Bo

Nobody has seen the keeper of the light for a year. She was in the tower, she says, and had much to do.

Jo Bell: Who keeps it?

Mara Lind: I do.

Nobody else wants to.

Nor would I let them.

Jo Bell: And at night?

Mara Lind: At night most of all.

Disclaimer: What she says is her own.
"""


@pytest.fixture
def document():
    return nd.loads(TEXT, "text")


def told(document):
    """Give each piece as its type, its speaker and its text."""
    return [(piece.type, piece.speaker, nd.plain_text(piece.node)) for piece in nd.pieces(document)]


def letters(document):
    """Count the letters of all that is printed: the text and the labels."""
    labels = [label for node in walk(document) if (label := getattr(node, "label", None))]
    return Counter("".join((nd.plain_text(document), *labels)).replace(" ", "").replace("\n", ""))


def amended(document, path, **said):
    """Amend a document, and look at what always holds."""
    changed = nd.amend(document, path, **said)
    assert letters(changed) == letters(document)
    assert nd.loads(nd.dumps(changed, "json"), "json") == changed
    return changed


def path_of(document, text):
    return next(piece.path for piece in nd.pieces(document) if nd.plain_text(piece.node).startswith(text))


def test_a_turn_stands_for_its_first_block_and_the_others_are_pieces_of_their_own(document):
    assert [(piece.path, piece.type, piece.speaker) for piece in nd.pieces(document)] == [
        ("$.headline", "headline", None),
        ("$.decks[0]", "deck", None),
        ("$.bylines[0]", "byline", None),
        ("$.body[0]", "paragraph", None),
        ("$.body[1]", "question", "jo-bell"),
        ("$.body[2]", "answer", "mara-lind"),
        ("$.body[2].content[1]", "answer", "mara-lind"),
        ("$.body[2].content[2]", "answer", "mara-lind"),
        ("$.body[3]", "question", "jo-bell"),
        ("$.body[4]", "answer", "mara-lind"),
        ("$.body[5]", "disclaimer", None),
    ]


def test_a_type_may_change_and_the_origin_says_who_decided(document):
    changed = amended(document, "$.body[5]", type="credit")
    assert changed.body[5] == nd.Credit(("What she says is her own.",), label="Disclaimer: ")
    origin = changed.body[5].origin
    assert (origin.rule, origin.basis, origin.confidence) == ("amended-by-hand", "person", "sure")
    assert TEXT[origin.start : origin.end] == "Disclaimer: What she says is her own."


def test_a_label_goes_into_the_text_where_the_type_has_no_place_for_it(document):
    changed = amended(document, "$.body[1]", type="heading")
    assert changed.body[1] == nd.Heading(("Jo Bell: Who keeps it?",))


@pytest.mark.parametrize(
    ("printed", "label"),
    [("Jo Bell: Who?", "Jo Bell: "), ("BELL: Who?", "BELL: "), ("— Who?", "— "), ("He: who?", None), ("J: ", None)],
)
def test_the_label_of_what_becomes_a_turn_is_set_apart(document, printed, label):
    begun = nd.amend(document, "$.body[0]", type="heading")
    begun = nd.rewrite(begun, nd.Heading, lambda node: nd.Heading((printed,), origin=node.origin))
    changed = amended(begun, "$.body[0]", type="question", speaker="jo-bell")
    assert changed.body[0].label == label


def test_what_was_a_turn_is_the_same_turn_again(document):
    once = amended(document, "$.body[1]", type="paragraph")
    again = amended(once, "$.body[1]", type="question", speaker="Jo Bell")
    assert again == document
    assert again.body[1].origin.start == document.body[1].origin.start
    assert again.body[1].content[0].origin.start == document.body[1].content[0].origin.start


def test_a_block_leaves_its_turn_and_what_follows_stays_that_speakers(document):
    changed = amended(document, "$.body[2].content[1]", type="paragraph")
    assert told(changed)[5:8] == [
        ("answer", "mara-lind", "I do."),
        ("paragraph", None, "Nobody else wants to."),
        ("answer", "mara-lind", "Nor would I let them."),
    ]
    turn = changed.body[4]
    assert TEXT[turn.origin.start : turn.origin.end] == "Nor would I let them."
    assert amended(changed, "$.body[3]", type="answer") == document


def test_a_block_that_a_turn_goes_on_behind_stays_in_it(document):
    changed = amended(document, "$.body[2].content[1]", type="figure")
    assert [type(block) for block in changed.body[2].content] == [nd.Paragraph, nd.Figure, nd.Paragraph]
    last = amended(document, "$.body[2].content[2]", type="figure")
    assert isinstance(last.body[3], nd.Figure)


def test_another_speaker_has_all_of_a_turn(document):
    changed = amended(document, "$.body[2]", speaker="Otto Bern")
    assert [piece.speaker for piece in nd.pieces(changed)][5:8] == ["otto-bern"] * 3
    person = changed.participant("otto-bern")
    assert (person.name, person.role, person.origin.basis) == ("Otto Bern", "interviewee", "person")


def test_a_block_of_a_turn_may_be_another_speakers(document):
    changed = amended(document, "$.body[2].content[1]", type="question", speaker="Jo Bell")
    assert [(kind, who) for kind, who, _ in told(changed)][5:8] == [
        ("answer", "mara-lind"),
        ("question", "jo-bell"),
        ("answer", "mara-lind"),
    ]


def test_nobody_may_speak(document):
    changed = amended(document, "$.body[2]", speaker="")
    assert changed.body[2].speaker is None
    assert changed.body[2].label == "Mara Lind: "


def test_the_only_one_on_a_side_speaks_what_becomes_a_turn(document):
    assert amended(document, "$.body[0]", type="answer").body[0].speaker == "mara-lind"
    two = amended(document, "$.body[2]", speaker="Otto Bern")
    assert amended(two, "$.body[0]", type="answer").body[0].speaker is None
    assert amended(two, "$.body[0]", type="remark", speaker="Una Roth").participant("una-roth").role == "speaker"


def test_a_piece_is_confirmed_by_its_path_alone(document):
    changed = amended(document, "$.body[2].content[1]")
    assert changed == document
    assert changed.body[2].content[1].origin.basis == "person"
    whole = amended(document, "$.body[2]", type="answer", speaker="Mara Lind")
    assert (whole.body[2].origin.basis, whole.body[2].content[0].origin.basis) == ("person", "person")
    assert amended(document, "$.headline").headline.origin.basis == "person"


def test_what_a_person_decided_is_sure_in_the_explanation(document):
    source = nd.Source(TEXT)
    unsure = nd.amend(document, "$.body[2].content[1]", type="remark", speaker="Una Roth")
    line = next(line for line in nd.explain(unsure, source).blocks if line.speaker == "Una Roth")
    assert (line.confidence, line.speaker_confidence, line.speaker_rule) == ("sure", "sure", "amended-by-hand")


def test_two_change_places_where_there_is_one(document):
    changed = amended(document, "$.decks[0]", type="headline")
    assert nd.plain_text(changed.headline) == "Who keeps it, and for whom"
    assert [nd.plain_text(deck) for deck in changed.decks] == ["The Light on the Rock"]
    third = amended(document, "$.body[2].content[1]", type="headline")
    assert told(third)[3] == ("paragraph", None, "The Light on the Rock")
    assert (third.body[0].origin.basis, third.body[0].origin.confidence) == ("inferred", "unsure")
    assert nd.plain_text(third.headline) == "Nobody else wants to."


def test_a_line_moves_between_head_and_body_to_where_it_was_printed(document):
    changed = amended(document, "$.body[0]", type="deck")
    assert told(changed)[1:3] == [("deck", None, "Who keeps it, and for whom"), ("deck", None, told(document)[3][2])]
    back = amended(changed, "$.decks[1]", type="paragraph")
    assert back == document
    assert amended(document, "$.bylines[0]", type="paragraph").body[0] == nd.Paragraph(("By Ann Bo",))


def test_without_places_it_goes_to_the_end_of_the_head_and_the_beginning_of_the_body():
    bare = nd.Document(decks=(nd.Deck(("One",)),), body=(nd.Paragraph(("Two",)), nd.Paragraph(("Three",))))
    assert [nd.plain_text(deck) for deck in amended(bare, "$.body[0]", type="deck").decks] == ["One", "Two"]
    moved = amended(bare, "$.decks[0]", type="paragraph")
    assert [nd.plain_text(block) for block in moved.body] == ["One", "Two", "Three"]
    assert (moved.body[0].origin.start, moved.body[0].origin.end, moved.body[0].origin.basis) == (0, 0, "person")


def test_without_places_a_block_leaves_its_turn_and_comes_back():
    said = tuple(nd.Paragraph((word,)) for word in ("One", "Two", "Three"))
    bare = nd.Document(body=(nd.Turn(said, "answer"),))
    changed = amended(bare, "$.body[0].content[1]", type="paragraph")
    assert [type(block) for block in changed.body] == [nd.Turn, nd.Paragraph, nd.Turn]
    assert amended(changed, "$.body[1]", type="answer") == bare


def test_an_abstract_stays_one_unless_it_becomes_a_turn():
    bare = nd.Document(abstract=(nd.Paragraph(("One",)),))
    assert amended(bare, "$.abstract[0]", type="heading").abstract == (nd.Heading(("One",)),)
    turned = amended(bare, "$.abstract[0]", type="answer")
    assert (turned.abstract, type(turned.body[0])) == ((), nd.Turn)


def test_verse_becomes_a_text_and_a_text_verse():
    bare = nd.Document(body=(nd.Preformatted(("One", "", "two")),))
    changed = amended(bare, "$.body[0]", type="paragraph")
    assert changed.body[0].content == ("One", nd.LineBreak(), nd.LineBreak(), "two")
    assert amended(changed, "$.body[0]", type="preformatted") == bare


def test_names_hold_no_markup():
    said = (nd.Emphasis((nd.Code("By"),)), nd.LineBreak(), nd.Entity("Ann Bo", "person"))
    bare = nd.Document(body=(nd.Paragraph(said),))
    changed = amended(bare, "$.body[0]", type="translator_byline")
    assert changed.bylines == (nd.Byline(("By ", nd.Entity("Ann Bo", "person")), "translator"),)


def test_a_caption_and_its_credit_are_two_paragraphs_and_a_quotation_has_its_attribution_below():
    bare = nd.Document(body=(nd.Figure(("A boat",), ("Cy",), label="Photo: "),))
    assert [nd.plain_text(block) for block in nd.amend(bare, "$.body[0]", type="paragraph").body] == [
        "Photo: A boat",
        "Cy",
    ]
    quoted = nd.Document(body=(nd.BlockQuote((nd.Paragraph(("Go.",)),), attribution=("Cy",)),))
    assert [nd.plain_text(block) for block in nd.amend(quoted, "$.body[0]", type="paragraph").body] == ["Go.", "Cy"]


def test_a_label_before_what_is_no_paragraph_is_one_of_its_own():
    listed = nd.List((nd.ListItem((nd.Paragraph(("One",)),)),))
    bare = nd.Document(body=(nd.Promo((listed,), label="Read: "),))
    changed = amended(bare, "$.body[0]", type="block_quote")
    assert changed.body[0].content == (nd.Paragraph(("Read: ",)), listed)


@pytest.mark.parametrize(
    ("path", "said", "message"),
    [
        ("$.body[9]", {}, "there is no piece '$.body[9]'"),
        ("$.body[0]", {"type": "qestion"}, "there is no type 'qestion'; did you mean 'question'?"),
        ("$.body[0]", {"speaker": "Jo Bell"}, "nobody speaks a paragraph: a speaker is for question, answer, remark"),
        ("$.body[2]", {"type": "headline"}, "3 paragraphs can't become one headline"),
    ],
)
def test_what_cant_be_is_refused(document, path, said, message):
    with pytest.raises(nd.UsageError) as refused:
        nd.amend(document, path, **said)
    assert str(refused.value).startswith(message)


def test_some_blocks_can_be_nothing_else():
    table = nd.Table(rows=(nd.Row((nd.Cell(),)),))
    bare = nd.Document(headline=nd.Headline(("Up",)), body=(table, nd.Paragraph((nd.Strong(("Up",)),))))
    assert [piece.type for piece in nd.pieces(bare)] == ["headline", "table", "paragraph"]
    assert amended(bare, "$.body[0]").body[0].origin.basis == "person"
    with pytest.raises(nd.UsageError, match="a table can't become a heading"):
        nd.amend(bare, "$.body[0]", type="heading")
    with pytest.raises(nd.UsageError, match="a text with a strong can't become preformatted"):
        nd.amend(bare, "$.body[1]", type="preformatted")
    assert isinstance(amended(bare, "$.body[0]", type="answer", speaker="Cy").body[0], nd.Turn)
    raw = nd.Document(body=(nd.Paragraph((nd.Emphasis((nd.RawInline("html", ("<b>",)),)),)),))
    with pytest.raises(nd.UsageError, match="a text with a raw inline in it can't become a line of names"):
        nd.amend(raw, "$.body[0]", type="byline")


def test_a_picture_of_which_nothing_is_known_is_at_most_its_label():
    bare = nd.Document(body=(nd.Figure(label="Photo: "), nd.Figure()))
    assert amended(bare, "$.body[0]", type="heading").body[0] == nd.Heading(("Photo: ",))
    with pytest.raises(nd.UsageError, match="what is empty can't become a heading"):
        nd.amend(bare, "$.body[1]", type="heading")
    blank = nd.Document(body=(nd.Promo((nd.Preformatted(("",)),)),))
    with pytest.raises(nd.UsageError, match="what is empty can't become a heading"):
        nd.amend(blank, "$.body[0]", type="heading")


def test_a_participant_is_whom_a_person_says(document):
    said = {"name": "Jo Bell-Ames", "role": "moderator", "title": "", "affiliation": "The Bay"}
    person = nd.amend_participant(document, "jo-bell", **said).participant("jo-bell")
    assert {field: getattr(person, field) or "" for field in said} == said
    assert person.origin.basis == "person"
    assert "interviewer" in ROLES


@pytest.mark.parametrize(
    ("id", "said", "message"),
    [
        ("jo", {"name": "Jo"}, "there is no participant 'jo'"),
        ("jo-bell", {"nmae": "Jo"}, "there is no field 'nmae'; did you mean 'name'?"),
        ("jo-bell", {"role": "asker"}, "there is no role 'asker'"),
    ],
)
def test_a_participant_that_cant_be_is_refused(document, id, said, message):
    with pytest.raises(nd.UsageError) as refused:
        nd.amend_participant(document, id, **said)
    assert str(refused.value).startswith(message)


def test_a_name_that_cant_be_is_refused(document):
    with pytest.raises(nd.InvalidDocument):
        nd.amend_participant(document, "jo-bell", name="Jo\x00Bell")


def test_every_block_has_a_type_or_can_become_nothing_else():
    others = {nd.List, nd.DefinitionList, nd.Table, nd.Rule, nd.Raw}
    typed = {each.node for each in TYPES.values()}
    heads = {nd.Headline, nd.Kicker, nd.Deck, nd.Byline, nd.Dateline}
    assert typed | others == {*Block.__args__, *heads}
    assert not typed & others
    assert set(TURNS) < TYPES.keys()
    assert {type_of(nd.Artifact(("x",), kind)) for kind in ("slug", "other")} == {"artifact"}


@for_documents
@given(documents(), st.data())
def test_any_piece_may_become_whatever_can_be_and_no_letter_is_lost(document, data):
    found = nd.pieces(document)
    if not found:
        return
    piece = data.draw(st.sampled_from(found))
    kind = data.draw(st.sampled_from([*TYPES, piece.type]))
    try:
        changed = amended(document, piece.path, type=kind)
    except nd.UsageError:
        return
    assert len(nd.pieces(changed)) >= 1
    place = (piece.field, piece.index)
    others = [one for one in nd.pieces(document) if (one.field, one.index) != place]
    if kind in TYPES and TYPES[kind].field in SINGLE:
        return  # another may have had to give way
    kept = [nd.plain_text(one.node) for one in nd.pieces(changed)]
    assert all(nd.plain_text(one.node) in kept for one in others if one.turn is None and kind not in TURNS)


# What a person says changes nothing else


def test_a_turn_of_another_kind_stays_its_speakers(document):
    changed = amended(document, "$.body[1]", type="answer")
    assert (changed.body[1].speaker, changed.body[1].label) == ("jo-bell", "Jo Bell: ")


def test_a_person_who_names_a_speaker_says_nothing_of_what_follows(document):
    changed = amended(document, "$.body[2]", speaker="Otto Bern")
    bases = [block.origin.basis for block in changed.body[2].content]
    assert bases == ["person", "inferred", "inferred"]


def test_a_block_that_stays_a_whole_keeps_its_label_and_its_id():
    figure = nd.Figure(("A boat",), href="a.png", label="Image: ", id="boat")
    listed = nd.List((nd.ListItem((nd.Paragraph(("One",)),)),), id="list")
    bare = nd.Document(body=(figure, listed))
    for path, node in (("$.body[0]", figure), ("$.body[1]", listed)):
        for kind in ("answer", "promo", "block_quote", "translator_note"):
            changed = amended(bare, path, type=kind)
            index = int(path[7])
            assert changed.body[index].content == (node,)
            assert nd.check(changed) == []


def test_languages_and_ids_stay():
    said = (nd.Paragraph(("a",)), nd.Paragraph(("b",), id="p2", lang="fr"), nd.Paragraph(("c",)))
    bare = nd.Document(body=(nd.Turn(said, "answer", lang="de"),))
    out = amended(bare, "$.body[0].content[2]", type="paragraph")
    assert (out.body[0].lang, out.body[1].lang) == ("de", "de")
    middle = amended(bare, "$.body[0].content[1]", type="paragraph")
    assert [block.lang for block in middle.body] == ["de", "fr", "de"]
    lines = amended(bare, "$.body[0]", type="heading")
    assert [(line.id, line.lang) for line in lines.body] == [(None, "de"), ("p2", "fr"), (None, "de")]


def test_a_caption_and_its_credit_have_their_own_parts_of_the_span():
    text = "Photo: A boat. Cy"
    figure = nd.Figure(("A boat.",), ("Cy",), label="Photo: ", origin=nd.Origin(0, 17, "x"))
    for changed in (
        nd.amend(nd.Document(body=(figure,)), "$.body[0]", type="paragraph"),
        nd.amend(nd.Document(body=(attrs.evolve(figure, caption=(), label=None),)), "$.body[0]", type="heading"),
    ):
        assert nd.check(changed) == []
        assert "".join(text[block.origin.start : block.origin.end] for block in changed.body) == text
    quote = nd.BlockQuote(
        (nd.Paragraph(("Go.",), origin=nd.Origin(0, 3, "x")), nd.Paragraph(("Now. ",))),
        "quote",
        ("Cy",),
        origin=nd.Origin(0, 11, "x"),
    )
    long = attrs.evolve(quote, content=(nd.Paragraph(("Go. Now. Cy",), origin=nd.Origin(0, 11, "x")),))
    for each in (quote, long):
        lines = nd.amend(nd.Document(body=(each,)), "$.body[0]", type="paragraph").body
        assert (lines[0].origin.start, lines[-1].origin.end) == (0, 11)


def test_a_label_before_a_list_has_the_span_up_to_it():
    listed = nd.List((nd.ListItem((nd.Paragraph(("One",)),)),), origin=nd.Origin(6, 9, "x"))
    bare = nd.Document(body=(nd.Promo((listed,), label="Read: ", origin=nd.Origin(0, 9, "x")),))
    changed = nd.amend(bare, "$.body[0]", type="block_quote")
    label = changed.body[0].content[0]
    assert (label.content, label.origin.start, label.origin.end) == (("Read: ",), 0, 6)


def test_without_places_what_moves_goes_to_the_same_end_each_time():
    bare = nd.Document(headline=nd.Headline(("H",)), body=tuple(nd.Paragraph((word,)) for word in "abc"))
    once = nd.amend(bare, "$.body[1]")
    assert [nd.plain_text(block) for block in nd.amend(once, "$.headline", type="paragraph").body] == [*"Habc"]


@pytest.mark.parametrize("name", ["Mara Lind", "mara lind", " Mara  Lind ", "mara-lind", "Lind"])
def test_a_speaker_is_known_by_every_name(name):
    document = nd.loads(TEXT.replace("Mara Lind:", "Lind:"), "text", interviewee="Mara Lind")
    changed = nd.amend(document, "$.body[1]", type="answer", speaker=name)
    assert len(changed.participants) == len(document.participants)
    assert changed.participant(changed.body[1].speaker).name == "Mara Lind"


def test_blanks_are_nobodys_name(document):
    assert amended(document, "$.body[2]", speaker="  ").body[2].speaker is None


def test_a_unknown_path_is_told_in_a_line():
    bare = nd.Document(body=tuple(nd.Paragraph((str(number),)) for number in range(3000)))
    with pytest.raises(nd.UsageError) as refused:
        nd.amend(bare, "$.body[3001]")
    assert len(str(refused.value)) < 200


def printed(node, text):
    """Give what a leaf's span shows, and what it says, white space aside."""
    shown = "".join(text[node.origin.start : node.origin.end].split())
    return shown, "".join(f"{getattr(node, 'label', None) or ''}{nd.plain_text(node)}".split())


@pytest.mark.parametrize("name", ["harbour", "panel"])
def test_what_is_amended_says_what_its_span_shows_and_stands_in_order(name):
    text = (PROJECT / "examples" / f"{name}.txt").read_text("utf-8")
    document = nd.loads(text, "text")
    for piece in nd.pieces(document):
        for kind in TYPES:
            try:
                changed = nd.amend(document, piece.path, type=kind)
            except nd.UsageError:
                continue
            if TYPES[kind].field == "body" and piece.field == "body":
                assert nd.check(changed) == [], (piece.path, kind)
            for one in nd.pieces(changed):
                if one.node.origin.basis == "person" and one.turn is None:
                    shown, said = printed(one.node, text)
                    assert shown == said, (piece.path, kind)
