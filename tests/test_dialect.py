"""What people may type in the explicit dialect, and how it is written."""

from __future__ import annotations

import pytest

from newsdoc import build
from newsdoc.formats.text.dialect.opening import is_dialect
from newsdoc.formats.text.dialect.reader import read_dialect
from newsdoc.formats.text.dialect.writer import write_dialect
from newsdoc.model import (
    Artifact,
    BlockQuote,
    Cell,
    Code,
    Date,
    Dateline,
    Document,
    EditorNote,
    Emphasis,
    Entity,
    Extension,
    Figure,
    Heading,
    Headline,
    Kicker,
    Language,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    Paragraph,
    Participant,
    Preformatted,
    Promo,
    Quotation,
    Raw,
    RawInline,
    Revision,
    Rights,
    Row,
    Rule,
    Strong,
    Table,
    Turn,
)
from newsdoc.tree import plain_text

FRONT = '---\nnewsdoc: "0.1"\n'
p = build.p


def read(body, front=""):
    return read_dialect(f"{FRONT}{front}---\n{body}")


def body(text, front=""):
    return read(text, front).body


def inline(text):
    (block,) = body(text)
    return block.content


def written(*blocks, **fields):
    text = write_dialect(Document(body=blocks, **fields))
    assert read_dialect(text) == Document(body=blocks, **fields)
    return text.split("\n---\n", 1)[1].strip("\n")


def front(**fields):
    text = write_dialect(Document(**fields))
    assert read_dialect(text) == Document(**fields)
    return text.split("\n")[2:-2]


# What is in the dialect


@pytest.mark.parametrize("text", [FRONT, '---\t\r\nnewsdoc: "9"', "--- \nnewsdoc:"])
def test_a_text_whose_front_matter_begins_with_newsdoc_is_in_the_dialect(text):
    assert is_dialect(text)


@pytest.mark.parametrize("text", ["", "---", "---\nlang: en\nnewsdoc: 1", "\n---\nnewsdoc: 1", "----\nnewsdoc: 1"])
def test_no_other_text_is(text):
    assert not is_dialect(text)


# Blocks


def test_headings_of_the_highest_level_are_the_headline_once():
    document = read("# One\n# Two\n## Three\n> # Four\n\n#No heading\n\n####### Nor this\n")
    assert document.headline == Headline(("One",))
    assert document.body == (
        Heading(("Two",), 1),
        Heading(("Three",)),
        BlockQuote((Heading(("Four",), 1),)),
        p("#No heading"),
        p("####### Nor this"),
    )


def test_wrapped_lines_are_joined_as_their_script_does():
    assert body("one\n  two\n\n文\n字\n\nwell-\nknown") == (p("one two"), p("文字"), p("well-known"))


def test_a_backslash_at_the_end_of_a_line_is_a_line_break_and_so_at_the_end_of_a_block():
    assert inline("one\\\n  two\\") == ("one", LineBreak(), "two", LineBreak())
    assert inline("one\\\\\ntwo") == ("one\\ two",)


def test_only_the_first_of_numbered_items_interrupts_text():
    assert body("In the year\n1998. It was.\n1. One") == (
        p("In the year 1998. It was."),
        build.items("One", ordered=True, start=1),
    )


def test_lists_are_parted_by_their_marks():
    assert body("- a\n\n- b\n* c\n+ d\n1. e\n7. f\n2) g\n#. h\n0. i") == (
        build.items("a", "b"),
        build.items("c"),
        build.items("d"),
        build.items("e", "f", ordered=True, start=1),
        build.items("g", ordered=True, start=2),
        build.items("h", ordered=True),
        p("0. i"),
    )


def test_what_is_set_in_belongs_to_the_item_and_a_line_that_goes_on_does_too():
    assert body("  - a\n    wrapped\nlazily\n\n    b\n  - c\n\t\td\n10000000000. e") == (
        List((ListItem((p("a wrapped lazily"), p("b"))), ListItem((p("c d 10000000000. e"),)))),
    )


def test_lists_nest_by_their_indents():
    assert body("- a\n  - b\n    - c\n- d") == (
        List((ListItem((p("a"), List((ListItem((p("b"), build.items("c"))),)))), ListItem((p("d"),)))),
    )
    assert body("-      far") == (build.items("far"),)


@pytest.mark.parametrize("line", ["***", "---", "___", "* * *", "-\t-  -", "-----"])
def test_lines_drawn_with_marks_are_rules(line):
    assert body(f"a\n{line}\n- b\n{line}") == (p("a"), Rule(), build.items("b"), Rule())


def test_a_quotation_goes_on_without_its_mark_and_ends_with_a_blank_line():
    assert body(">a\nb\n> > c\n\n> d\n\n>\n> e") == (
        BlockQuote((p("a b"), BlockQuote((p("c"),)))),
        build.quote("d"),
        build.quote("e"),
    )


def test_lines_between_fences_are_kept_as_they_are():
    assert body("````\n```\n  a\\\n\n````\n\n``` {=html #x}\n<b>\n```") == (
        Preformatted(("```", "  a\\", "")),
        Raw("html", ("<b>",), id="x"),
    )
    assert body("  ```\n  a\n b\n    c\n  ```\n```a``` is code") == (
        Preformatted(("a", "b", "  c")),
        Paragraph((Code("a"), " is code")),
    )


def test_tables_are_drawn_with_bars():
    (table,) = body("| a | b \\| c\n|:-|-:|---|\n| d | | e |\n|\n")
    assert table == Table(
        head=(Row((Cell((p("a"),), header=True, align="left"), Cell((p("b | c"),), header=True, align="right"))),),
        rows=(
            Row((Cell((p("d"),), align="left"), Cell(align="right"), Cell((p("e"),)))),
            Row((Cell(align="left"),)),
        ),
    )
    assert body("|:-:|\n| a |") == (Table(rows=(Row((Cell((p("a"),), align="center"),)),)),)


def test_rows_may_be_drawn_within_a_table():
    assert body(":table: Sums\n\n  | a |\n  | --- |\n  | b |\n\n  :foot:\n\n    | c |") == (
        Table(
            ("Sums",),
            head=(Row((Cell((p("a"),), header=True),)),),
            rows=(Row((Cell((p("b"),)),)),),
            foot=(Row((Cell((p("c"),)),)),),
        ),
    )


def test_blocks_go_by_their_names_and_text_may_begin_below_the_mark():
    assert body(":editor-note: a\n:promo:\n\n  b\n:figure:\n  :credit: c\n:artifact{kind=slug}: d:e :no:mark:") == (
        EditorNote((p("a"),)),
        Promo((p("b"),)),
        Figure(credit=("c",)),
        Artifact(("d:e :no:mark:",), "slug"),
    )
    assert body(':preformatted{lines="a\\nb"}:') == (Preformatted(("a", "b")),)


@pytest.mark.parametrize("text", [":smile:!", ":x", ": a", "@b", "@mara:hello", "@a@b: c", "1.a", "-a", "`a", "=a"])
def test_what_only_looks_like_a_mark_is_text(text):
    assert inline(text) == (text,)


def test_the_head_has_its_places():
    document = read(":abstract: a\n\n  - b\n\n:kicker: k\n:deck: d\n:deck: e\n:dateline{date=spring}: Ostvik")
    assert document.kicker == Kicker(("k",))
    assert [plain_text(deck) for deck in document.decks] == ["d", "e"]
    assert document.abstract == (p("a"), build.items("b"))
    assert document.dateline == Dateline(("Ostvik",), Date(raw="spring"))
    assert written(build.p("a"), dateline=Dateline(("O",), Date(raw="2026"))).startswith(":dateline{date.raw=2026}: O")


# Turns


PEOPLE = "participants:\n- id: mara\n  role: interviewee\n  turn_label: '— '\n- id: pro.1\n  role: moderator\n"


def test_what_a_turn_doesnt_say_follows_from_the_speaker():
    assert body('@mara: a\n@mara{label=""}: b\n@mara{label=M kind=remark #t}: c\n@pro.1: d\n@: e', PEOPLE) == (
        Turn((p("a"),), "answer", "mara", "— "),
        Turn((p("b"),), "answer", "mara"),
        Turn((p("c"),), "remark", "mara", "M", id="t"),
        Turn((p("d"),), "question", "pro.1"),
        Turn((p("e"),), "remark"),
    )
    assert body(":turn{speaker=mara}: a", PEOPLE) == body("@mara: a", PEOPLE)


def test_the_label_of_most_turns_goes_without_saying():
    people = (Participant("a", role="interviewee"), Participant("b"), Participant("c"))
    turns = [Turn((p("x"),), "answer", "a", label) for label in ("A: ", "A: ", None, "— ")]
    silent = [Turn((p("x"),), "remark", "b", label) for label in (None, None, "B: ")]
    assert written(*turns, *silent, participants=people).split("\n\n") == [
        "@a: x",
        "@a: x",
        '@a{label=""}: x',
        '@a{label="— "}: x',
        "@b: x",
        "@b: x",
        '@b{label="B: "}: x',
    ]


def test_what_belongs_to_a_turn_is_set_in():
    assert body("@mara: > a\n\n  b\n\tc\n\nd\n\n@mara:\n  ```\n   e\n  ```", PEOPLE) == (
        Turn((build.quote("a"), p("b c")), "answer", "mara", "— "),
        p("d"),
        Turn((Preformatted((" e",)),), "answer", "mara", "— "),
    )


# Running text


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("*a* **b** ***c***", (Emphasis(("a",)), " ", Strong(("b",)), " ", Emphasis((Strong(("c",)),)))),
        ("_a_ __b__ s_n_a_k_e", (Emphasis(("a",)), " ", Strong(("b",)), " s_n_a_k_e")),
        ("文*字*文 **a*", ("文", Emphasis(("字",)), "文 *", Emphasis(("a",)))),
        ("2 * 3 * 4 *a _b* c_ *d [e* f]", ("2 * 3 * 4 ", Emphasis(("a _b",)), " c_ ", Emphasis(("d [e",)), " f]")),
        ("[*a](b) c*", (Link(("*a",), "b"), " c*")),
        ("[a [b] c] ] [d", ("[a [b] c] ] [d",)),
        (r"\* \a \\", (r"* \a " + "\\",)),
        ("&#9;&#x41;&eacute;&nope;&#0;&#xFFFFFF;&#1114112;", ("\tAé&nope;&#0;&#xFFFFFF;&#1114112;",)),
    ],
)
def test_marks_within_a_text(text, content):
    assert inline(text) == content


def test_code_stands_between_as_many_backticks():
    assert inline("`a` ``b`c`` `` ` `` ` d ` `  ` `e") == (
        *(Code("a"), " ", Code("b`c"), " ", Code("`"), " ", Code("d"), " ", Code("  ")),
        " `e",
    )
    assert inline("`<b>`{=html}`a`{x") == (RawInline("html", ("<b>",)), Code("a"), "{x")


def test_what_is_of_one_line_takes_a_broken_line_for_a_blank():
    assert inline("`a\\\nb` ``c\\\nd``{=html}") == (Code("a\\ b"), " ", RawInline("html", ("c\\ d",)))
    assert inline('[a](b "c\\\nd")') == (Link(("a",), "b", "c\\ d"),)
    assert inline("[a](<b\\\nc>)") == ("[a](<b", LineBreak(), "c>)")


def test_links_have_targets_and_titles():
    assert inline('[a](b) [c](<d e> "f\\"g"){rel=h} [](i) [j](k(l)) [m](<\\<&amp;>) [n]( o "" )') == (
        *(Link(("a",), "b"), " ", Link(("c",), "d e", 'f"g', "h"), " ", Link(("i",), "i"), " "),
        *(Link(("j",), "k(l)"), " ", Link(("m",), "<&"), " ", Link(("n",), "o")),
    )
    assert inline("<http://a.b/*c*> <mailto:d>") == (
        Link(("http://a.b/*c*",), "http://a.b/*c*"),
        " ",
        Link(("mailto:d",), "mailto:d"),
    )


@pytest.mark.parametrize(
    "text", ["[a]()", "[a](b c)", "[a](b 'c')", '[a](b "c)', "[a](b", "<a b>", "<http://a", "< a>"]
)
def test_what_is_no_link_is_text(text):
    assert inline(text) == (text,)


def test_spans_are_named_by_class_kind_or_language():
    assert inline(
        "[a]{.note}[b]{.stage}[c]{.note kind=gap}[d]{.work code=e}[f]{lang=fr}[g]{.quotation}[]{.line-break}"
    ) == (
        Note(("a",)),
        Note(("b",), "stage"),
        Note(("c",), "gap"),
        Entity("d", "work", code="e"),
        Language(("f",), "fr"),
        Quotation(("g",)),
        LineBreak(),
    )


# What is written


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (("1. a # > - b",), r"1\. a # > - b"),
        (("# a",), r"\# a"),
        (("-", LineBreak(), "- b", LineBreak(), "-30-"), "-\\\n\\- b\\\n-30-"),
        (("---",), r"\---"),
        (("@a: b",), r"\@a: b"),
        ((":a: b",), r"\:a: b"),
        (("| a",), r"\| a"),
        ((" a ", LineBreak(), "\tb"), "&#32;a \\\n&#9;b"),
        ((" ",), "&#32;"),
        (("*a* `b` <c> d_e_ f_g &amp; & \\",), r"\*a\* \`b\` \<c> d_e\_ f_g \&amp; & " + "\\\\"),
        (("[a] [b](c) [d]{e} ] [",), r"[a] \[b\](c) \[d\]{e} \] \["),
        (("\x85\u2028",), "&#133;&#8232;"),
        ((Code("a"), "{b} {c}"), r"`a`\{b} {c}"),
        ((Code("a"), Code("b")), "`a`[b]{.code}"),
        ((Code("`"), " ", Code(" a "), " ", Code(" "), " ", Code("a``")), "`` ` `` `  a  ` ` ` ``` a`` ```"),
        ((Emphasis(("a",)), Emphasis(("b",)), "*"), r"*a*[b]{.emphasis}\*"),
        ((Strong((Emphasis(("a",)), "b")),), "**[a]{.emphasis}b**"),
        ((Strong((Emphasis((Strong(("a",)),)),)),), "**_[a]{.strong}_**"),
        ((Emphasis((" a",)), Strong(("b ",))), "[ a]{.emphasis}[b ]{.strong}"),
        ((Link(("a",), "b c", 'd"e'),), r'[a](<b c> "d\"e")'),
        ((Link(("a",), "b<\t"),), r"[a](b\<&#9;)"),
        ((Link(("http://a",), "http://a", "t"),), '[http://a](http://a "t")'),
        ((Link(("a",), "a"),), "[a](a)"),
        (
            (RawInline("html", ("a", "")), RawInline("html", ("b",))),
            '[]{.raw_inline format=html lines="a\\n"}`b`{=html}',
        ),
        ((Entity("*", "person", code='"'),), r'[\*]{.person code="\""}'),
    ],
)
def test_running_text_is_written_so_that_it_leaves_no_doubt(content, text):
    assert written(Paragraph(content)) == text


def test_blocks_are_written_by_their_names_where_a_mark_does_not_show_all():
    assert written(
        Paragraph(("a",), lang="fr"),
        Heading(("b", LineBreak(), "c"), 3),
        build.items("d"),
        build.items("e"),
        build.items("f"),
        List((ListItem((p("g"),), id="g"),), start=2),
        build.items("h", ordered=True, start=2**31 - 1),
        Preformatted(("```", "", " i"), id="i"),
        Table(rows=(Row((Cell((p("|"),)),)),)),
    ).split("\n\n") == [
        ":paragraph{lang=fr}: a",
        ":heading{level=3}: b\\\n  c",
        "- d",
        "+ e",
        "- f",
        ":list{start=2}:",
        "  :list_item{#g}: g",
        "2147483647. h",
        "```` {#i}\n```",
        " i\n````",
        ":table:",
        "  :row:",
        "    :cell: \\|",
    ]


CELL = Cell((p("a"),))


@pytest.mark.parametrize(
    "table",
    [
        Table(head=(Row((Cell((p("a"),), header=True),)),) * 2, rows=(Row((CELL,)),)),
        Table(rows=(Row((CELL,)),), foot=(Row((CELL,)),)),
        Table(rows=(Row((CELL,)), Row((CELL, CELL)))),
        Table(rows=(Row((CELL,)), Row((Cell((p("a"),), align="left"),)))),
        Table(rows=(Row((CELL,), id="x"),)),
        Table(rows=(Row((Cell((p("a"), p("b"))),)),)),
        Table(rows=(Row((Cell((p("a", LineBreak(), "b"),)),)),)),
        Table(head=(Row((Cell((p("---"),), header=True),)),), rows=(Row((CELL,)),)),
    ],
)
def test_tables_that_a_drawing_would_not_show_are_written_by_name(table):
    assert ":cell" in written(table)


def test_front_matter_is_written_as_yaml_reads_it():
    assert front(
        lang="en",
        id="no",
        version="1",
        issued=Date("2026"),
        updated=Date(raw="2026"),
        released=Date(raw="in May"),
        urgency=3,
        rights=Rights(),
        revisions=(Revision(), Revision(name="a: b", date=Date(raw="2026"))),
        internal_notes=("a" * 50, "b" * 50),
        keywords=("a b", "c, d", 'e"', "f'\"", "\u2028", "-g"),
        extensions=(Extension("a", "it's"),),
        participants=(Participant("mara", 'M "M"', labels=("Mara",)),),
    ) == [
        "lang: en",
        'id: "no"',
        'version: "1"',
        'issued: "2026"',
        "released: in May",
        "updated:",
        '  raw: "2026"',
        "urgency: 3",
        "rights: {}",
        "revisions:",
        "  - {}",
        '  - name: "a: b"',
        "    date:",
        '      raw: "2026"',
        "internal_notes:",
        f"  - {'a' * 50}",
        f"  - {'b' * 50}",
        'keywords: [a b, "c, d", \'e"\', "f\'\\"", "\\u2028", "-g"]',
        "extensions:",
        "  - name: a",
        "    value: it's",
        "participants:",
        "  - id: mara",
        "    name: 'M \"M\"'",
        "    labels: [Mara]",
    ]


# Front matter that is typed


def test_front_matter_takes_what_yaml_does():
    document = read(
        "",
        "# a comment\n\nlang: en  # English\nid: \"a\\tb\\x41\\U0001F600\\/\" # c\nversion: '2'\n"
        "issued: 2026-11-23\nstatus:\nurgency: 3\nkeywords: [ a b , 'c', \"d\" , ]\nseries: # none\n"
        "subjects:\n- code: a\n  name: it''s\n-\n  code: c\n",
    )
    assert (document.lang, document.id, document.version) == ("en", "a\tbA😀/", "2")
    assert (document.urgency, document.keywords, document.series) == (3, ("a b", "c", "d"), None)
    assert [subject.code for subject in document.subjects] == ["a", "c"]
