"""Labels: every shape in which a speaker's name stands before a text, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.formats.text.labels import dash_end, opening_label, read_label
from newsdoc.styles import lexicon, resolve

WORDS = lexicon(resolve(None))


def label(text):
    return read_label(text, WORDS)


def read(text):
    """Give the shape, the name as printed, and the text behind a label."""
    found = label(text)
    return found and (found.shape, found.name.text, text[found.end :])


@pytest.mark.parametrize(
    ("text", "shape", "name", "said"),
    [
        ("Mara Lind: So.", "colon", "Mara Lind", "So."),
        ("Mara Lind:  So.", "colon", "Mara Lind", "So."),
        ("Mara Lind: — So.", "colon", "Mara Lind", "So."),
        ("Mara Lind: - So.", "colon", "Mara Lind", "So."),
        ("Mara Lind: -5 degrees.", "colon", "Mara Lind", "-5 degrees."),
        ("Mara Lind:", "colon", "Mara Lind", ""),
        ("Линд：Так.", "colon", "Линд", "Так."),
        ("林美：好。", "colon", "林美", "好。"),
        ("林美:好。", "colon", "林美", "好。"),
        ("J. R. Lind: So.", "colon", "J. R. Lind", "So."),
        ("Dr. Lind: So.", "colon", "Dr. Lind", "So."),
        ("Mara de Boer: So.", "colon", "Mara de Boer", "So."),
        ("9 Live: So.", "colon", "9 Live", "So."),
        ('"TB": Why?', "colon", "TB", "Why?"),
        ("«Маяк»: Как?", "colon", "Маяк", "Как?"),
        ("“Beacon”: Why?", "colon", "Beacon", "Why?"),
        ("■ Lind: So.", "colon", "Lind", "So."),
        ("[00:01:05] Lind: So.", "colon", "Lind", "So."),
        ("(12:30)  Lind: So.", "colon", "Lind", "So."),
        ("00:01:05 Lind: So.", "colon", "Lind", "So."),
        ("Q. Lind: So.", "colon", "Q. Lind", "So."),
        ("Q. Why?", "period", "Q", "Why?"),
        ("Question 3. Why?", "period", "Question 3", "Why?"),
        ("A. — So.", "period", "A", "So."),
        ("Q. Lind came late.", "period", "Q", "Lind came late."),
        ("CHAIR LIND. So it is.", "period", "CHAIR LIND", "So it is."),
        ("LIND. So it is.", "period", "LIND", "So it is."),
        ("((ML)) So.", "bracket", "ML", "So."),
        ("[00:01:05] ((ML)) So.", "bracket", "ML", "So."),
        ("[Anchor] So.", "bracket", "Anchor", "So."),
        ("[Anchor]", "bracket", "Anchor", ""),
        ("[Anchor]: So.", "bracket", "Anchor", "So."),
        ("[Mara Lind / host] So.", "bracket", "Mara Lind", "So."),
        ("【林美】好。", "bracket", "林美", "好。"),
        ("〔林美〕：好。", "bracket", "林美", "好。"),
        ("Mara Lind  00:12", "bracket", "Mara Lind", ""),
        ("Mara Lind 01:00:12", "bracket", "Mara Lind", ""),
        ("[00:01:05] - Mara Lind", "bracket", "Mara Lind", ""),
        ("10:30 Lind: So.", "colon", "Lind", "So."),
        ("10:30 Mara Lind", "line", "Mara Lind", ""),
        ("0:05\tLind:\tSo.", "colon", "Lind", "So."),
        ("[0:05 - 0:09] Lind: So.", "colon", "Lind", "So."),
        ("[00:00:05.250 --> 00:00:09.000]  Lind: So.", "colon", "Lind", "So."),
        ("00:00:05:12 - 00:00:09:24 Mara Lind", "bracket", "Mara Lind", ""),
        ("Mara Lind (00:12):", "colon", "Mara Lind", ""),
        ("Mara Lind (00:12): So.", "colon", "Mara Lind", "So."),
        ("Mara Lind [00:00:12]: So.", "colon", "Mara Lind", "So."),
        ("Mara Lind[00:00:12] So.", "bracket", "Mara Lind", "So."),
        ("Mara Lind (00:12)", "bracket", "Mara Lind", ""),
        ("Mara Lind, 00:12", "bracket", "Mara Lind", ""),
        ("Mara Lind – 00:12", "bracket", "Mara Lind", ""),
        ("Mara Lind | 00:12", "bracket", "Mara Lind", ""),
        ("Mara Lind 00:12: So.", "colon", "Mara Lind", "So."),
        ("Mara Lind: [00:12] So.", "colon", "Mara Lind", "So."),
        ("Mara Lind: (00:12)", "colon", "Mara Lind", ""),
        ("Mara Lind: (12) So.", "colon", "Mara Lind", "(12) So."),
        ("Mara Lind, host (00:12): So.", "colon", "Mara Lind", "So."),
        ("Unidentified Person #2: So.", "colon", "Unidentified Person #2", "So."),
        ("A. LIND – So it is.", "dash", "A. LIND", "So it is."),
        ("Mara Lind — So it is.", "dash", "Mara Lind", "So it is."),
        ("Q. Lind - So it is.", "dash", "Q. Lind", "So it is."),
        ("Mara Lind", "line", "Mara Lind", ""),
        ("MARA LIND", "line", "MARA LIND", ""),
    ],
)
def test_a_label_has_one_of_these_shapes(text, shape, name, said):
    assert read(text) == (shape, name, said)


@pytest.mark.parametrize(
    "text",
    [
        "It floats.",
        "Who goes there?",
        "The boat is there — and floats.",
        "http://example.org/a",
        "Lind::so",
        "Lind:so",
        "At 12:30 it left",
        "10:30 Lind was there.",
        "1. Lind came.",
        "12 of them — no more.",
        ": So.",
        ", Lind: So.",
        "(laughs) So.",
        "((ML) So.",
        "(( )) So.",
        "[anchor] So.",
        "[ ] So.",
        "[Anchor So.",
        "[00:01:05]",
        "[12:30 Lind",
        "00:12",
        "[00:12] - ",
        "Mara Lind 00:12 So.",
        "Mara Lind (0:12",
        "Mara Lind (3:1) came",
        "Mara Lind came by the (0:12) train",
        "Mara Lind (0:12 - noon): So.",
        "Mara Lind (0:12 - 0:11): So.",
        "Mara Lind (0:75): So.",
        "Mara Lind x0:12",
        "(0:12): So.",
        "■",
        "■ ",
        "(of Ostvik): So.",
        "Mara (): So.",
        "Mara [Lind) (): So.",
        "Mara #two: So.",
        "Mara <Lind>: So.",
        "“Why,” said Lind: So.",
        "Professor. Lind: So.",
        "It is as she said it was: So.",
        "M" * 49 + ": So.",
        "林" * 15 + "：好。",
        "Mara Lind of the town of Ostvik in the north: So.",
        "I. Lind came.",
        "ME. So.",
        "MR. LIND. So.",
        "Lind. So.",
        "A.1. Why?",
        "A.A. is no club.",
        "the boat — it floats.",
        "Mara Lind came back.",
        "Mara Lind Of Ostvik Came",
        "Mara and otto",
        "Mara Lind of the town of Ostvik is here",
    ],
)
def test_what_is_no_label(text):
    assert label(text) is None


@pytest.mark.parametrize(
    ("text", "declared", "title"),
    [
        ("Mara Lind (ML): So.", "ML", None),
        ("Mara Lind (M.L.): So.", "M.L.", None),
        ("Mara Lind (host): So.", None, "host"),
        ("Mara Lind (of Ostvik): So.", None, "of Ostvik"),
        ("Mara Lind, host: So.", None, "host"),
        ("Mara Lind / host: So.", None, "host"),
        ("Mara Lind (ML), host: So.", "ML", "host"),
        ("Mara Lind, host (ML): So.", "ML", "host"),
        ("Mara Lind (Ostvik): So.", None, "Ostvik"),
        ("Mara Lind (Ostvik) (spoke in French): So.", None, "Ostvik"),
        ("Mara Lind (I-OS), chairwoman: So.", None, "chairwoman"),
        ("Mara Lind, host (voice-over): So.", None, "host"),
        ("Mara Lind [laughing]: So.", None, "laughing"),
        ("Mara Lind [1]: So.", None, None),
        ("林美（主持人）：好。", None, "主持人"),
        ("林美，主持人：好。", None, "主持人"),
        ("林美／主持人：好。", None, "主持人"),
    ],
)
def test_a_label_may_add_initials_or_a_title(text, declared, title):
    name = label(text).name
    assert (name.declared, name.title) == (declared, title)
    assert name.text in ("Mara Lind", "林美")


def test_a_name_is_proper_where_each_of_its_words_is_capitalised():
    assert label("Mara Lind: So.").name.proper
    assert not label("Mara the baker: So.").name.proper
    assert label('"Gazette": So.').name.quoted


def test_a_label_that_is_all_of_its_line_stands_alone():
    assert [label(text).alone for text in ("Mara Lind:", "[Anchor]", "Mara Lind", "Mara Lind: So.")] == [True] * 3 + [
        False
    ]


def test_a_label_knows_where_its_name_begins():
    assert [label(text).start for text in ("■ Lind: So.", "[00:01:05] Lind: So.", "((ML)) So.", "Lind: So.")] == [
        2,
        11,
        2,
        0,
    ]


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("Mara Lind: So.", True),
        ("[00:01:05] Lind: So.", True),
        ("((ML)) So.", True),
        ("((ML) So.", False),
        ("Mara the baker: So.", False),
        ("Mara Lind — So.", False),
        ("10:30 came.", False),
    ],
)
def test_a_line_of_a_wrapped_text_may_open_with_a_label_before_a_colon(line, opens):
    assert opening_label(line) is opens


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("— So.", 2),
        ("—So.", 1),
        ("– So.", 2),
        ("--So.", 2),
        ("--- So.", 4),
        ("- So.", 2),
        ("-¿Qué?", 1),
        ("-So.", 1),
        ("-so.", 0),
        ("-5 degrees", 0),
        ("—", 0),
        ("— ", 0),
        ("———— So.", 0),
        ("So.", 0),
    ],
)
def test_a_dash_opens_a_turn(text, end):
    assert dash_end(text) == end


@given(st.text(alphabet='ABab.,:：()[]【】 /—–-0123"“”林《■\t', max_size=30).map(str.strip).filter(bool))
def test_a_label_ends_within_its_text_and_its_name_stands_there(text):
    found = label(text)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.name.text in text[found.start : found.end]
        assert found.alone == (found.end == len(text))
        assert found.name.key == found.name.text.casefold()


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Lind: So.", None),
        ("[00:01:05] Lind: So.", (65_000, None)),
        ("(1:05.5) Lind: So.", (65_500, None)),
        ("0:05 Lind: So.", (5_000, None)),
        ("Lind (75:10): So.", (4_510_000, None)),
        ("Lind [1:15:10,250]: So.", (4_510_250, None)),
        ("Lind: [0:05-0:09] So.", (5_000, 9_000)),
        ("Lind [0:05 – 0:05]: So.", (5_000, 5_000)),
        ("00:00:05:12 - 00:00:09:24 Mara Lind", (5_000, 9_000)),
        ("00;00;05;12 - 00;00;09;24 Mara Lind", (5_000, 9_000)),
        ("[0:05] Lind (0:07): So.", (7_000, None)),
        ("[0:05] ((ML)) So.", (5_000, None)),
    ],
)
def test_a_time_beside_a_name_is_when_it_is_said(text, times):
    found = label(text).times
    assert (found and found[:2]) == times


def test_a_line_may_open_a_turn_with_a_time():
    assert opening_label("Mara Lind (0:12): So.")
    assert opening_label("Mara Lind  0:12")
    assert opening_label("[0:12] Mara Lind: So.")
    assert not opening_label("Mara Lind (0:12) came")
    assert not opening_label("10:30 came")
