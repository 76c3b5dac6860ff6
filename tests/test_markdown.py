"""Markdown's marks in an article: what they mean, and that text which only looks like them is never damaged."""

from __future__ import annotations

import pytest

from newsdoc.formats.text import read, write
from newsdoc.formats.text.lines import Unit, lines
from newsdoc.formats.text.marks import definitions, without_marks
from newsdoc.model import BlockQuote, Emphasis, Figure, Heading, Link, Paragraph, Preformatted, Raw, Strong
from newsdoc.tree import find_all, plain_text
from shown import kinds, shown

MARKED = "# A Boat\n\nIt has been **mended** by the whole of the town, and nobody knows what that has cost.\n\n"
PLAIN = "A Boat\n\nIt has been mended by the whole of the town, and nobody knows what that has cost.\n\n"


def blocks(text):
    """Give the blocks below the first paragraph of an article with marks."""
    return read(MARKED + text).body[1:]


def one(text):
    (block,) = blocks(text)
    return shown(block.content)


def unit(text):
    return without_marks(Unit(0, len(text), text), {})


# Stress


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("*now* and _then_", "<emphasis: now> and <emphasis: then>"),
        ("**now** and __then__", "<strong: now> and <strong: then>"),
        ("***now***", "<emphasis: <strong: now>>"),
        ("**now *and* then**", "<strong: now <emphasis: and> then>"),
        ("*now **and** then*", "<emphasis: now <strong: and> then>"),
        ("***now** and*", "<emphasis: <strong: now> and>"),
        ("***now* and**", "<strong: <emphasis: now> and>"),
        ("*now _and_ then*", "<emphasis: now <emphasis: and> then>"),
        ("**“Now”**, **(then)**.", "<strong: “Now”>, <strong: (then)>."),
        ("**(now)**then", "<strong: (now)>then"),
        ("It is **now**.", "It is <strong: now>."),
        ("现在**强调**的是，**船**。", "现在<strong: 强调>的是，<strong: 船>。"),
    ],
)
def test_words_between_asterisks_or_underscores_are_stressed(text, content):
    assert one(text) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("**now*", "*<emphasis: now>"),
        ("*now", "*now"),
        ("now*", "now*"),
        ("*now _and* then_", "<emphasis: now _and> then_"),
        ("** now **", "** now **"),
        ("_snake_case_", "<emphasis: snake_case>"),
    ],
)
def test_a_mark_that_nothing_closes_is_text(text, content):
    assert one(text) == content


LOOKALIKES = (
    "f**k", "2*3*4", "2**8**2", "snake_case_name", "it is #hashtag", "#hashtag", "a * b * c", "a ** b ** c", "Price* and terms*",  # noqa: E501  (one line of the source)
    "C# is a language", "no. #1", "one [sic two", "two] one", "f(x)[0]", "5 > 3", "<b>bold</b>", "^_^", "a_", "_a", "x_i",  # noqa: E501  (one line of the source)
    "C:\\new\\file", "rated ***", "* see below", "** and this", "`tick", "it's `a quote'", "____ is missing", "~30 boats",  # noqa: E501  (one line of the source)
    "--force", "a `` b", "[]", "[ ]", "[]()", "![]()", "a](b", "(a)[b", "####### seven", "#none", "…*…",
)  # fmt: skip


@pytest.mark.parametrize("text", LOOKALIKES)
@pytest.mark.parametrize("article", [MARKED, PLAIN])
def test_text_that_only_looks_like_marks_is_never_damaged(article, text):
    document = read(f"{article}It said: {text} and so on.\n\n{text}\n\nThe end of it all.")
    assert plain_text(document.body[1]) == f"It said: {text} and so on."
    assert plain_text(document.body[2]) == text


def test_a_text_without_marks_of_its_own_keeps_what_might_be_one():
    text = "It was *so* _very_ good, `said` the baker, a\\*b, and [she](the baker) left."
    assert [plain_text(block) for block in read(PLAIN + text).body[1:]] == [text]


# Code


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Run `make *all*` now.", "Run <code: make *all*> now."),
        ("Run ``a ` b`` now.", "Run <code: a ` b> now."),
        ("*`make`*", "<emphasis: <code: make>>"),
        ("[`make`](https://example.org)", "<link https://example.org: <code: make>>"),
        ("Run `a``b` now.", "Run <code: a``b> now."),
        ("Run `make", "Run `make"),
        ("Run ` ` now.", "Run ` ` now."),
    ],
)
def test_code_is_kept_as_it_is(text, content):
    assert one(text) == content


def test_lines_between_fences_are_code_with_their_blanks():
    (block,) = blocks("```py\nx = *1*\n\n  # no heading\n```\n")
    assert block == Preformatted(("x = *1*", "", "  # no heading"))


@pytest.mark.parametrize("text", ["```\nx = 1\n", "~~~\n~~~\n\n~~~ a"])
def test_a_fence_that_closes_nothing_is_no_code(text):
    assert not any(isinstance(block, Preformatted) for block in blocks(text))


def test_a_fence_behind_empty_code_opens_code_of_its_own():
    assert kinds(blocks("```\n```\nx = 1\n```\n"))[-1] == "preformatted"


def test_a_line_within_code_that_begins_like_a_fence_closes_nothing():
    (block,) = blocks("```\nx\n```py\ny\n```\n")
    assert block.lines == ("x", "```py", "y")


# Links


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("[here](https://example.org)", "<link https://example.org: here>"),
        ("[here](<https://example.org>)", "<link https://example.org: here>"),
        ("[here](</a b>)", "<link /a b: here>"),
        ("See ![a boat](/b.jpg) there", "See <link /b.jpg: a boat> there"),
        ('[here](https://example.org "The town")', "<link https://example.org 'The town': here>"),
        ("[here](https://example.org 'The town')", "<link https://example.org 'The town': here>"),
        ("[here](/a (The town))", "<link /a 'The town': here>"),
        ("[here](/a_(b)_(c))", "<link /a_(b)_(c): here>"),
        ("[h*er*e](#there)s", "<link #there: h*er*e>s"),
        ("[*here*](/a)", "<link /a: <emphasis: here>>"),
        ("**[here](/a)**", "<strong: <link /a: here>>"),
        ("[a *b](/a) c*", "<link /a: a *b> c*"),
        ("[a [b] c](/a)", "<link /a: a [b] c>"),
        ("[here](https://example.org/a(b", "[here](<link https://example.org/a: https://example.org/a>(b"),
        ("[](/a)", "[](/a)"),
        ("[ ](/a)", "[ ](/a)"),
        ("[here]()", "[here]()"),
        ("[here]( )", "[here]( )"),
        ("[[here](/a) there](/b)", "[<link /a: here> there](/b)"),
        ("see here](/a)", "see here](/a)"),
    ],
)
def test_words_in_brackets_before_a_target_are_a_link(text, content):
    assert one(text) == content


def test_brackets_in_a_target_nest_only_so_deep():
    assert "link" not in one(f"[here]({'(' * 9}/a{')' * 9})")


def test_a_link_by_name_finds_its_target_below_the_article():
    text = '[One][1], [Two][], [three][Two] and [four][none].\n\n[1]: https://example.org/1\n\n[TWO]: <https://example.org/2> "II"\n'  # noqa: E501  (one line of the source)
    paragraph, *rest = blocks(text)
    assert shown(paragraph.content) == (
        "<link https://example.org/1: One>, <link https://example.org/2: Two>, <link https://example.org/2: three> "
        "and [four][none]."
    )
    assert rest == [
        Raw("markdown", ("[1]: https://example.org/1",)),
        Raw("markdown", ('[TWO]: <https://example.org/2> "II"',)),
    ]


@pytest.mark.parametrize("line", ["[1]:", "[1]: ", "[]: /a", "[a]b]: /a", "[1] /a", "[Mara Lind]:/a"])
def test_a_line_that_gives_no_target_is_no_definition(line):
    assert definitions(lines(line)) == {}


def test_the_first_target_of_a_name_counts():
    assert definitions(lines("[1]: /a\n[1]: /b")) == {"1": "/a"}


# Pictures


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("![A boat](boat.jpg)", Figure(alt="A boat", href="boat.jpg")),
        ('![A boat](<boat.jpg> "The old boat")', Figure(("The old boat",), alt="A boat", href="boat.jpg")),
        ("![](boat.jpg)", Figure(href="boat.jpg")),
    ],
)
def test_a_picture_on_a_line_of_its_own_is_a_figure(text, figure):
    assert blocks(text) == (figure,)


@pytest.mark.parametrize("text", ["![A boat]()", "![A boat](boat.jpg", "![A boat]", "![a] b](c)"])
def test_a_picture_without_a_target_is_text(text):
    (paragraph,) = blocks(text)
    assert (type(paragraph), plain_text(paragraph)) == (Paragraph, text)


# Blocks


def test_headings_have_the_level_of_their_marks():
    found = blocks("## The *Night*\n\nIt came.\n\n### And ##\n\nIt went.\n\n###### Six\n\nIt rests.")
    assert [(block.level, shown(block.content)) for block in found if isinstance(block, Heading)] == [
        (2, "The <emphasis: Night>"),
        (3, "And"),
        (6, "Six"),
    ]


def test_the_heading_of_the_first_level_is_the_headline():
    headline = read(MARKED).headline
    assert (plain_text(headline), headline.origin.rule, headline.origin.confidence) == (
        "A Boat",
        "heading-mark",
        "sure",
    )


def test_a_line_of_equals_signs_below_makes_a_heading():
    document = read(
        "Boat\n====\n\nIt was **mended** here and there and everywhere by those who had time.\n\nAgain\n===\nSo."
    )
    assert plain_text(document.headline) == "Boat"
    assert [plain_text(block) for block in document.body if isinstance(block, Heading)] == ["Again"]


@pytest.mark.parametrize("bar", ["==", "\n====", "=== ="])
def test_other_lines_of_equals_signs_make_none(bar):
    assert not any(isinstance(block, Heading) for block in blocks(f"Boat\n{bar}\n\nIt floats."))


def test_nothing_is_underlined_where_nothing_stands_above():
    assert kinds(blocks("```\nx\n```\n===\n")) == ["preformatted", "rule"]


def test_a_quotation_is_set_off():
    (quote,) = blocks("> It *floats*.")
    assert isinstance(quote, BlockQuote)
    assert shown(quote.content[0].content) == "It <emphasis: floats>."


@pytest.mark.parametrize("text", [">", "> >", "> \u3000\u2028", "# \u2028", "## \xa0\u2028 ##"])
def test_a_mark_of_a_quotation_or_a_heading_without_words_is_text(text):
    assert [plain_text(block) for block in blocks(text)] == [text]


def test_items_of_lists_keep_the_marks_within_them():
    bulleted, numbered = blocks("- *one*\n- two\n\n3. `three`\n4. four\n")
    assert [shown(item.content[0].content) for item in bulleted.items] == ["<emphasis: one>", "two"]
    assert (numbered.ordered, numbered.start) == (True, 3)
    assert shown(numbered.items[0].content[0].content) == "<code: three>"


def test_a_backslash_takes_the_meaning_from_a_mark():
    assert one(r"\*not so\*, 1\. and \[this\](too)") == "*not so*, 1. and [this](too)"
    assert kinds(blocks("1\\. one\n\n2\\. two")) == ["paragraph", "paragraph"]
    assert kinds(blocks("\\- one\n\n\\- two")) == ["paragraph", "paragraph"]
    assert kinds(blocks("1. one \\* two\n\n2. three")) == ["list"]
    assert one(r"C:\new and \\") == "C:\\new and \\"


def test_a_paragraph_of_nothing_but_marks_stays_as_it_is():
    assert [plain_text(block) for block in blocks("**\n\n[]()\n\n\\")] == ["**", "[]()", "\\"]


def test_wrapped_lines_are_joined_before_their_marks_are_read():
    line = "This line of a wrapped paragraph is as long as the others are there"
    text = f"# Boat\n\n{line}\n{line}\n{line} **and\nthis** one is as long as the others of the\n**paragraph**.\n"
    stressed = list(find_all(read(text), Strong))
    assert [plain_text(strong) for strong in stressed] == ["and this", "paragraph"]
    assert [text[strong.origin.start : strong.origin.end] for strong in stressed] == ["and\nthis", "paragraph"]


def test_places_are_those_of_the_words_between_the_marks():
    text = MARKED + "It is *so* [here](/a) `now`."
    for kind, words in ((Emphasis, "so"), (Link, "here")):
        (found,) = find_all(read(text), kind)
        assert text[found.origin.start : found.origin.end] == words
        (found,) = find_all(read(text, origins=False), kind)
        assert found.origin is None


def test_stress_nests_only_so_deep_and_no_word_is_lost():
    (paragraph,) = blocks("*a _b " * 12 + "deep" + " b_ a*" * 12)
    assert plain_text(paragraph) == "a b " * 12 + "deep" + " b a" * 12
    assert 12 < len(list(find_all(paragraph, Emphasis))) < 24


def test_marks_that_reach_across_the_end_of_a_label_hold_what_stands_behind_it():
    text = "# Talk\n\n**Gazette: Why** now?\n\n[Mara Lind: So](/a) it is.\n\n**Gazette:** How?\n\n*Mara Lind*: Thus.\n"
    document = read(text)
    assert [shown(turn.content[0].content) for turn in document.body] == [
        "<strong: Why> now?",
        "<link /a: So> it is.",
        "How?",
        "Thus.",
    ]


def test_labels_are_read_without_their_marks():
    text = "# Talk\n\n**Q:** Why *now*?\n\n**A:** Because.\n"
    question, answer = read(text).body
    assert (question.kind, question.label, shown(question.content[0].content)) == (
        "question",
        "Q: ",
        "Why <emphasis: now>?",
    )
    assert (answer.kind, shown(answer.content[0].content)) == ("answer", "Because.")


def test_what_is_stressed_from_end_to_end_is_known_as_such():
    assert (unit("**Who goes?**").marks.strong, unit("**Who goes**?").marks.strong) == (True, True)
    assert not unit("**Who** goes?").marks.strong
    assert not unit("He **goes**").marks.strong
    assert unit("*A boat.*").marks.emphasised
    assert unit("**1.** **Who goes?**").marks.strong


def test_what_is_written_of_marks_reads_back_as_the_same_words():
    document = read(MARKED + "It is *so* [here](https://example.org).")
    assert "It is so here (https://example.org)." in write(document, manner="plain")
