"""House rules: the built-in ones, rules as data with what can be wrong with them, and those that fail."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given

import newsdoc as nd
from examples import for_documents
from newsdoc.linting import Article, Finding, LintRule, all_rules, builtin_rules, lint, load
from newsdoc.linting.declared import rules_in
from newsdoc.shape import classes, fields, type_name
from newsdoc.strategies import documents

P = nd.Paragraph
MARA = nd.Participant("mara", "Mara Lind", "interviewee", title="harbour master")
GAZETTE = nd.Participant("gazette", "The Gazette", "interviewer", kind="organisation")
UNSURE = nd.Origin(0, 1, "rule", "inferred", "unsure")


def turn(kind, speaker, text, **fields):
    return nd.Turn((P((text,)),), kind, speaker, **fields)


GOOD = nd.Document(
    headline=nd.Headline(("A Boat Is Mended",)),
    decks=(nd.Deck(("What it took",)),),
    bylines=(nd.Byline(("by Ann Reeve",)),),
    dateline=nd.Dateline(("OSTVIK",)),
    lang="en",
    issued=nd.Date("2026-11-27"),
    rights=nd.Rights(holder="The Gazette"),
    keywords=("harbour",),
    participants=(GAZETTE, MARA),
    body=(
        nd.Figure(("The Gull.",), ("Ann Reeve",), href="gull.jpg", alt="A boat at a quay"),
        P(("It was ", nd.Link(("here",), "https://example.org"), ".")),
        turn("question", "gazette", "Does it float?"),
        turn("answer", "mara", "It does."),
        nd.BlockQuote((P(("It floats.",)),), attribution=("Mara Lind",)),
        nd.SourceLink(("First in The Gazette",)),
        nd.Disclaimer((P(("Views are the speakers' own.",)),)),
    ),
)


def changed(**fields):
    return attrs.evolve(GOOD, **fields)


def with_body(*blocks):
    return changed(body=(*GOOD.body, *blocks))


def without(cls):
    return changed(body=tuple(block for block in GOOD.body if not isinstance(block, cls)))


WRONG = {
    "no-headline": (changed(headline=None), "$"),
    "caption-without-credit": (with_body(nd.Figure(("The Gull.",), href="a.jpg", alt="A boat")), "$.body[7]"),
    "interviewee-without-title": (changed(participants=(GAZETTE, attrs.evolve(MARA, title=None))), "$.participants[1]"),
    "unnamed-interviewee": (changed(participants=(GAZETTE, attrs.evolve(MARA, name=None))), "$.participants[1]"),
    "unsure-speaker": (with_body(turn("answer", None, "Yes.")), "$.body[7]"),
    "unsure-block": (with_body(P(("Yes.",), origin=UNSURE)), "$.body[7]"),
    "no-disclaimer": (without(nd.Disclaimer), "$"),
    "no-deck": (changed(decks=()), "$"),
    "no-byline": (changed(bylines=()), "$"),
    "no-dateline": (changed(dateline=None), "$"),
    "no-date": (changed(issued=None), "$"),
    "no-language": (changed(lang=None), "$"),
    "no-source": (without(nd.SourceLink), "$"),
    "no-rights": (changed(rights=None), "$"),
    "no-keywords": (changed(keywords=()), "$"),
    "picture-without-caption": (with_body(nd.Figure(href="a.jpg", alt="A boat")), "$.body[7]"),
    "picture-without-description": (with_body(nd.Figure(("The Gull.",), ("Ann",), href="a.jpg")), "$.body[7]"),
    "unattributed-quote": (with_body(nd.BlockQuote((P(("It floats.",)),))), "$.body[7]"),
    "long-headline": (changed(headline=nd.Headline(("Boat " * 21,))), "$.headline"),
    "headline-with-full-stop": (changed(headline=nd.Headline(("A boat is mended.",))), "$.headline"),
    "long-paragraph": (with_body(P(("boat " * 201,))), "$.body[7]"),
    "long-answer": (
        with_body(nd.Turn(tuple(P(("boat " * 150,)) for _ in range(5)), "answer", "mara")),
        "$.body[7]",
    ),
    "insecure-link": (with_body(P((nd.Link(("a",), "http://example.org"),))), "$.body[7].content[0]"),
    "promo-within-turn": (
        with_body(nd.Turn((P(("Yes.",)), nd.Promo((P(("Read also",)),))), "answer", "mara")),
        "$.body[7].content[1]",
    ),
    "unanswered-question": (
        with_body(turn("question", "gazette", "Why?"), turn("question", "gazette", "When?")),
        "$.body[7]",
    ),
    "silent-participant": (
        changed(participants=(*GOOD.participants, nd.Participant("bo", role="interviewee", name="Bo", title="smith"))),
        "$.participants[2]",
    ),
    "headline-in-capitals": (changed(headline=nd.Headline(("A BOAT, MENDED!",))), "$.headline"),
}


def test_a_document_that_has_all_that_a_house_may_want_breaks_no_rule():
    assert lint(GOOD, select=["all"]) == []


def test_every_rule_has_a_document_that_breaks_it():
    assert [*WRONG] == [rule.name for rule in builtin_rules()]


@pytest.mark.parametrize("name", WRONG)
def test_what_breaks_a_rule_is_found_where_it_stands_and_breaks_no_other(name):
    document, path = WRONG[name]
    (found,) = lint(document, select=["all"])
    assert (found.code, found.path) == (name, path)
    assert found.kind.remedy in nd.render(found)


@pytest.mark.parametrize("rule", [rule for rule in builtin_rules() if rule.wrong], ids=lambda rule: rule.name)
def test_the_articles_that_explain_a_rule_do_and_dont_break_it(rule):
    assert [found.code for found in lint(nd.loads(rule.wrong, "text"), select=[rule.name])] == [rule.name]
    assert lint(nd.loads(rule.right, "text"), select=[rule.name]) == []


def test_those_that_are_optional_count_where_they_are_selected():
    document = nd.Document(headline=nd.Headline(("A boat.",)))
    assert lint(document) == []
    assert [found.code for found in lint(document, select=["headline-with-full-stop", "no-deck"])] == [
        "no-deck",
        "headline-with-full-stop",
    ]
    assert [found.code for found in lint(document, select="no-deck")] == ["no-deck"]
    assert lint(document, select=["no-deck"], ignore=["no-deck"]) == []


def test_all_can_only_be_selected():
    with pytest.raises(nd.UsageError, match="there is no lint rule 'all'"):
        lint(nd.Document(), ignore="all")


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        ((["$"], "wrong"), r"\(\['\$'\], 'wrong'\) is no finding"),
        (("$", 3), "is no finding"),
        ("$", "is no finding"),
        (("$.nowhere", "wrong"), r"\('\$.nowhere', 'wrong'\) is no finding"),
    ],
)
def test_a_rule_that_finds_what_is_no_finding_is_told(found, reason):
    rule = LintRule("broken", "warning", "It is broken.", "Mend it.", lambda article: [Finding("$", "right"), found])
    first, second = lint(nd.Document(), rules=[rule], select=["broken"])
    assert (first.message, second.code) == ("right", "plugin-failed")
    assert re.search(reason, second.message)


@pytest.mark.parametrize("name", ["Broken", "", "a b", "all", "not-utf8", 7])
def test_a_rule_has_a_name_that_means_nothing_else(name):
    with pytest.raises(nd.UsageError, match="the name of a lint rule"):
        LintRule(name, "warning", "a", "b", lambda article: ())


def test_a_rule_has_a_severity_that_there_is():
    with pytest.raises(nd.UsageError, match="there is no severity 'grave'"):
        LintRule("a", "grave", "a", "b", lambda article: ())


def test_a_question_is_unanswered_only_if_it_is_known_who_asks():
    def found(speaker, text, lang=None):
        body = (turn("question", speaker, text), turn("question", speaker, "Why?"))
        return lint(nd.Document(body=body, lang=lang), select="unanswered-question")

    assert found("a", "Is it?")
    assert found("a", "Είναι;", "el")
    assert not found(None, "Is it?")
    assert not found("a", "It is;", "en")


@pytest.mark.parametrize("where", ["select", "ignore"])
def test_a_rule_that_there_isnt_is_wrong_usage(where):
    with pytest.raises(nd.UsageError, match=r"there is no lint rule 'no-dek'; did you mean 'no-deck'\?"):
        lint(nd.Document(), **{where: ["no-dek"]})


def test_with_the_source_there_are_positions_in_it():
    text = "A Boat Is Mended\n\nPhoto: The Gull at the quay.\n\nThe boat floats again.\n"
    (found,) = lint(nd.loads(text, "text"), source=nd.Source(text))
    assert (found.path, found.position) == ("$.body[0]", nd.Position(3, 1))
    (headless,) = lint(attrs.evolve(nd.loads("", "text"), origin=None), select=["no-deck"], source=nd.Source(""))
    assert headless.position is None


@for_documents
@given(documents())
def test_rules_take_every_document_and_name_places_that_there_are(document):
    places = Article(document).records
    for found in lint(document, select=["all"]):
        assert found.path in places


def test_a_document_that_isnt_in_normal_form_is_refused():
    with pytest.raises(nd.InvalidDocument):
        lint(nd.Document(body=(P(("a", "b")),)))


# Rules in Python


def test_a_rule_of_a_house_in_python_counts_along():
    def shouts(article):
        for path, headline in article.each(nd.Headline):
            if "!" in nd.plain_text(headline):
                yield Finding(path, "it shouts")

    rule = LintRule("no-shouting", "error", "A headline shouts.", "Don't.", shouts)
    (found,) = lint(nd.Document(headline=nd.Headline(("Boat!",))), rules=[rule], select=["no-shouting"])
    assert (str(found), found.severity) == ("$.headline: it shouts [no-shouting]", "error")
    assert found == nd.Diagnostic("no-shouting", "it shouts", path="$.headline", own=rule.code)


def test_a_rule_that_fails_is_told_and_ends_no_other():
    rule = LintRule("broken", "warning", "It is broken.", "Mend it.", lambda article: 1 / 0)
    found = lint(nd.Document(), rules=[rule])
    assert [each.code for each in found] == ["no-headline", "plugin-failed"]
    assert found[1].message == "the lint rule 'broken' fails: ZeroDivisionError('division by zero')"


def test_a_house_overrules_what_is_built_in():
    rule = LintRule("no-headline", "warning", "None.", "None.", lambda article: ())
    assert lint(nd.Document(), rules=[rule]) == []
    assert all_rules([rule])[0]["no-headline"] is rule


# Rules as data


def declared(must, on="figure", where="{}"):
    text = f'[[rule]]\nname = "house"\nmeaning = "It is so."\non = {on!r}\nwhere = {where}\nmust = {must}\n'
    return rules_in(text, "rules.toml")


def broken(must, *blocks, on="paragraph", where="{}", **fields):
    document = nd.Document(body=blocks, **fields)
    return [found.message for found in lint(document, rules=declared(must, on, where), select=["house"])]


FIGURE = nd.Figure(("The Gull, 1931.",), ("Ann Reeve / Gazette",), width=640)


@pytest.mark.parametrize(
    ("must", "message"),
    [
        ("{caption = true}", None),
        ("{alt = true}", "`alt` is missing"),
        ("{alt = false}", None),
        ("{caption = false}", "`caption` is given"),
        ('{kind = "image"}', None),
        ('{kind = ["video", "audio"]}', "`kind` isn't 'video' or 'audio'"),
        ("{width = 640}", None),
        ("{caption = [false]}", "`caption` isn't False"),
        ("{width = [320, 800]}", "`width` isn't 320 or 800"),
        ("{width = {min = 600, max = 700}}", None),
        ("{width = {min = 700}}", "`width` is less than 700"),
        ("{caption = {min_words = 2, max_words = 2}}", "`caption` has more words than 2"),
        ("{width = {max = 600}}", "`width` is more than 600"),
        ("{height = {max = 600}}", None),
        ("{height = {min = 1}}", "`height` is less than 1"),
        ('{credit = {contains = "gazette"}}', None),
        ('{credit = {begins = "ann"}}', None),
        ('{credit = {ends = ["bay", "GAZETTE"]}}', None),
        ('{credit = {like = "* / *"}}', None),
        ('{credit = {like = "photo: *"}}', "`credit` isn't like 'photo: *'"),
        ('{credit = {not = {contains = "Ann"}}}', "`credit` is what it must not be (contains 'Ann')"),
        ('{kind = {not = "image"}}', "`kind` is what it must not be ('image')"),
        ("{caption = {max_words = 2}}", "`caption` has more words than 2"),
        ("{caption = {min_words = 3, max_words = 3}}", None),
        ("{caption = {min_words = 4}}", "`caption` has fewer words than 4"),
        ("{caption = {max_characters = 14}}", "`caption` has more characters than 14"),
        ("{caption = {min_characters = 16}}", "`caption` has fewer characters than 16"),
        ('{text = {contains = "1931"}}', None),
        ('{within = "document"}', None),
        ('{holds = {not = "link"}}', None),
    ],
)
def test_what_a_rule_can_ask(must, message):
    expected = [] if message is None else [f"figure 'The Gull, 1931.': {message}"]
    assert [
        line.replace("Ann Reeve / Gazette", "").replace(". '", ".'") for line in broken(must, FIGURE, on="figure")
    ] == expected


def test_a_rule_can_ask_about_what_a_field_leads_to():
    turns = (turn("answer", "mara", "Yes."), turn("answer", None, "No."), turn("answer", "bo", "So."))
    people = (MARA, nd.Participant("bo"))
    assert broken("{speaker.title = true}", *turns, on="turn", participants=people) == [
        "turn 'No.': `speaker.title` is missing",
        "turn 'So.': `speaker.title` is missing",
    ]
    assert broken('{"speaker.role" = "interviewee"}', *turns[:1], on="turn", participants=people) == []
    assert broken('{origin.rule = "rule"}', P(("a",), origin=UNSURE), P(("b",))) == [
        "paragraph 'b': `origin.rule` isn't 'rule'"
    ]
    dated = nd.Document(issued=nd.Date("2026-11-27"), participants=people, keywords=("a", "b"), series=nd.Series("S"))
    for must in (
        '{issued = "2026-11-27"}',
        '{issued = {begins = "2026"}}',
        '{issued.value = {like = "2026-??-??"}}',
        "{keywords = {min = 2}}",
        '{keywords = "b"}',
        "{participants = {max = 2}}",
        '{participants = {contains = "mara"}}',
        "{series = true}",
        '{series.name = "S"}',
        '{holds = {not = ["turn"]}}',
    ):
        assert lint(dated, rules=declared(must, "document"), select=["house"]) == []


def test_a_rule_can_be_about_several_types_and_only_where_something_is_so():
    blocks = (nd.Heading(("The end.",), 3), P(("The end.",)), nd.Heading(("More",), 2))
    assert broken('{text.not.ends = "."}', *blocks, on=["heading", "paragraph"]) == [
        "heading 'The end.': `text` is what it must not be (ends '.')",
        "paragraph 'The end.': `text` is what it must not be (ends '.')",
    ]
    assert broken("{text = {max_words = 1}}", *blocks, on="heading", where="{level = 3}") == [
        "heading 'The end.': `text` has more words than 1"
    ]
    listed = nd.List((nd.ListItem((P(("a",)),)),), ordered=True)
    assert broken("{ordered = false}", listed, on="list") == ["list 'a': `ordered` is given"]
    assert broken("{text = {max_words = 1}}", P(("a boat " * 20,)))[0].startswith("paragraph 'a boat a boat a boat")
    assert broken("{name = false}", on="participant", participants=(MARA,)) == [
        "participant 'Mara Lind': `name` is given"
    ]


@pytest.mark.parametrize("cls", classes(), ids=type_name)
def test_every_field_of_every_type_can_be_asked_about(cls):
    for field in fields(cls):
        assert declared(f"{{{field.name} = true}}", type_name(cls))


def told(text):
    with pytest.raises(nd.ReadError) as caught:
        rules_in(text, "rules.toml")
    return [str(diagnostic).removesuffix(" [lint-rules-error]") for diagnostic in caught.value.diagnostics]


HEAD = '[[rule]]\nname = "a"\nmeaning = "b"\n'
TAIL = 'meaning = "c"\non = "rule"\nmust.id = true'


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("[[rule]", ["rules.toml:1:7: not TOML: Expected ']]' at the end of an array declaration"]),
        ("rul = 1", ["rules.toml:1:1: $.rul: there is no such key; did you mean 'rule'?"]),
        ("rule = 1", ["rules.toml:1:1: $.rule: it must be an array of tables: [[rule]]"]),
        ("rule = [1]", ["rules.toml:1:9: $.rule[0]: it must be a table"]),
        (
            "[[rule]]\n",
            [f"rules.toml:1:3: $.rule[0]: the rule has no `{key}`" for key in ("name", "meaning", "on", "must")],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt = true\nnme = 1',
            ["rules.toml:6:1: $.rule[0].nme: there is no such key; did you mean 'name'?"],
        ),
        (
            f'{HEAD}on = "figur"\nmust.id = true',
            ["rules.toml:4:1: $.rule[0].on: there is no type 'figur'; did you mean 'figure'? (there are"],
        ),
        (f"{HEAD}on = 1\nmust.id = true", ["rules.toml:4:1: $.rule[0].on: there is no type 1 (there are"]),
        (f'{HEAD}on = "rule"\nmust = 1', ["rules.toml:5:1: $.rule[0].must: it must be a table of fields and what"]),
        (
            f'{HEAD}on = "figure"\nmust.cpation = true',
            ["rules.toml:5:6: $.rule[0].must.cpation: a figure has no field 'cpation'; did you mean 'caption'?"],
        ),
        (
            f'{HEAD}on = "turn"\nmust.speaker.nme = true',
            ["rules.toml:5:14: $.rule[0].must.speaker.nme: a turn has no field 'speaker.nme'"],
        ),
        (
            f'{HEAD}on = "participant"\nmust.role = "interviewe"',
            ["rules.toml:5:6: $.rule[0].must.role: it is never 'interviewe'; did you mean 'interviewer'? (interviewer"],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt.max_wrods = 3',
            ["rules.toml:5:10: $.rule[0].must.alt.max_wrods: there is no such condition; did you mean 'max_words'? ("],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt.max_words = -3',
            ["rules.toml:5:10: $.rule[0].must.alt.max_words: it must be a whole"],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt.max_words = true',
            ["rules.toml:5:10: $.rule[0].must.alt.max_words: it must be a whole"],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt.begins = ""',
            ["rules.toml:5:10: $.rule[0].must.alt.begins: it must be a string or"],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt.not.begins = 1',
            ["rules.toml:5:14: $.rule[0].must.alt.not.begins: it must be a string"],
        ),
        (f"{HEAD}on = []\nmust.alt = true", ["rules.toml:4:1: $.rule[0].on: the list is empty"]),
        (f'{HEAD}on = "rule"\nmust = {{}}', ["rules.toml:5:1: $.rule[0].must: nothing is asked"]),
        (
            f'{HEAD}on = "figure"\nmust.alt = {{}}',
            ["rules.toml:5:6: $.rule[0].must.alt: nothing is asked in"],
        ),
        (
            f'{HEAD}on = "figure"\nmust.alt.max = 3',
            ["rules.toml:5:10: $.rule[0].must.alt.max: it is no number"],
        ),
        (f'{HEAD}on = "figure"\nmust.alt{".not" * 900} = "a"', ["rules.toml:5:"]),
        (
            '[[rule]]\nname = ["a"]\nmeaning = "c"\non = "rule"\nmust.id = true',
            ["rules.toml:2:1: $.rule[0].name: it must be a text"],
        ),
        (
            '[[rule]]\nname = "all"\nmeaning = "c"\non = "rule"\nmust.id = true',
            ["rules.toml:2:1: $.rule[0].name: 'all' means"],
        ),
        (f'{HEAD}on = "figure"\nmust.alt = []', ["rules.toml:5:6: $.rule[0].must.alt: the list is empty"]),
        (f'{HEAD}on = "figure"\nmust.alt = [1.5]', ["rules.toml:5:13: $.rule[0].must.alt[0]: it must be true, false"]),
        (f'{HEAD}on = "figure"\nmust.alt = 1979-05-27', ["rules.toml:5:6: $.rule[0].must.alt: it must be true, false"]),
        (
            f'{HEAD}on = "rule"\nmust.id = true\nseverity = "bad"',
            ["rules.toml:6:1: $.rule[0].severity: there is no severity 'bad' (there"],
        ),
        (
            f'{HEAD}on = "rule"\nmust.id = true\noptional = 1',
            ["rules.toml:6:1: $.rule[0].optional: it must be true or false"],
        ),
        (f'{HEAD}on = "rule"\nmust.id = true\nremedy = " "', ["rules.toml:6:1: $.rule[0].remedy: it must be a text"]),
        (
            '[[rule]]\nname = "A b"\nmeaning = "c"\non = "rule"\nmust.id = true',
            ["rules.toml:2:1: $.rule[0].name: it must be small letters, digits and hyphens, such as caption-without"],
        ),
        (
            f'{HEAD}on = "rule"\nmust.id = true\n{HEAD}on = "rule"\nmust.id = true',
            ["rules.toml:7:1: $.rule[1].name: there is another rule 'a' above"],
        ),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_where_it_stands(text, messages):
    found = told(text)
    assert len(found) == len(messages)
    for line, message in zip(found, messages, strict=True):
        assert line.startswith(message)


def test_rules_are_read_from_a_file(tmp_path):
    path = tmp_path / "rules.toml"
    path.write_text(f'{HEAD}on = "figure"\nmust.alt = true\nmessage = "no alt"\nseverity = "error"\n', "utf-8")
    (found,) = lint(nd.Document(body=(nd.Figure(href="a.jpg"),)), rules=load(path), select=["a"])
    assert str(found) == "$.body[0]: no alt [a]"
    assert found.severity == "error"
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none.toml")
