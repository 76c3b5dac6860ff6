"""The profile checker: it agrees with the official XSD, says where and what is allowed, and knows other versions."""

from __future__ import annotations

import json
import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from examples import for_documents
from newsdoc.diagnostics import ReadError, UsageError
from newsdoc.formats.nitf import write
from newsdoc.formats.nitf.names import NAMESPACE
from newsdoc.formats.nitf.profile import places, validate_nitf
from newsdoc.formats.nitf.profile.elements import CONTENT_GROUPS, ELEMENTS
from newsdoc.formats.nitf.profile.models import OTHER, TEXT, compiled, model_of
from newsdoc.formats.nitf.versions import VERSIONS
from newsdoc.model import Document, Paragraph, Turn
from newsdoc.source import Position
from newsdoc.strategies import documents
from nitf_trees import grown, mutated, slips
from xsd_tables import xsd_tables


@pytest.fixture(scope="module")
def xsd(shared):
    return etree.XMLSchema(etree.parse(shared / "standards" / "nitf" / "nitf-3-6.xsd"))


def agreed(data: bytes, xsd) -> bool:
    """Give the XSD's verdict on a file, having seen that the checker's is the same."""
    root = etree.fromstring(data)
    valid = xsd.validate(root) and not slips(root)
    problems = validate_nitf(data)
    assert (not problems) == valid, (problems, xsd.error_log, data.decode())
    return valid


def test_it_agrees_with_the_xsd_on_every_micro_case(shared, xsd):
    cases = json.loads((shared / "reference" / "samples" / "nitf-microcases.json").read_text("utf-8"))
    wrong = [case["name"] for case in cases if agreed(case["xml"].encode(), xsd) != case["valid"]]
    assert (len(cases), wrong) == (104, [])


def test_it_agrees_with_the_xsd_on_the_corpus(shared, xsd):
    valid = 0
    for path in sorted((shared / "corpus" / "nitf").glob("*.xml")):
        data = path.read_bytes()
        try:
            etree.fromstring(data)
        except etree.XMLSyntaxError:
            with pytest.raises(ReadError):
                validate_nitf(data)
        else:
            valid += agreed(data, xsd)
    assert valid


@for_documents
@given(document=documents(room=3), number=st.integers(0, 2**32))
def test_it_agrees_with_the_xsd_on_mutated_trees(xsd, document, number):
    choose = chooser(number)
    tree = etree.fromstring(write(document).encode()) if choose((True, True, False)) else grown("nitf", choose, 6)
    for _ in range(choose((0, 1, 1, 1, 1, 2, 3))):
        tree = mutated(tree, choose)
    agreed(etree.tostring(tree), xsd)


@given(name=st.sampled_from(list(ELEMENTS)), number=st.integers(0, 2**32))
def test_what_grows_from_its_tables_is_valid_under_the_xsd(xsd, name, number):
    tree = grown(name, chooser(number))
    assert xsd.validate(tree), xsd.error_log


def chooser(number: int):
    """Give a function that chooses at random, each number its own way; Hypothesis would shrink the choices for ever."""
    random = Random(number)  # noqa: S311  (nothing secret)
    return lambda options: options[random.randrange(len(options))]


@pytest.mark.parametrize(
    "wrong",
    [
        "<head><x:x/><revision-history/></head><body/>",
        """<body><body.content><media media-type="image"><media-reference/><x:x/><media-producer/></media>
        </body.content></body>""",
    ],
)
def test_what_libxml2_lets_pass_although_the_xsd_does_not_is_told(xsd, wrong):
    # Between elements of other namespaces libxml2 goes on to take what may recur before them.
    data = nitf(wrong).encode()
    assert xsd.validate(etree.fromstring(data))
    assert slips(etree.fromstring(data))
    assert len(validate_nitf(data)) == 1


def nitf(inner: str, attributes: str = "") -> str:
    return f'<nitf xmlns="{NAMESPACE}" xmlns:x="urn:x"{attributes}>{inner}</nitf>'


def content(inner: str) -> str:
    return nitf(f"<body><body.content>{inner}</body.content></body>")


def told(data: str, **options) -> list[str]:
    return [str(problem).removesuffix(" [nitf-invalid]") for problem in validate_nitf(data, **options)]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("<bq><p>x</p></bq>", "<p> isn't allowed in <bq>; allowed is <block>"),
        ("<ul/>", "<ul> is incomplete; allowed next is <li>"),
        ("<hr> </hr>", "<hr> must be empty; not even white space is allowed"),
        ("<note>x<body.content/></note>", "text isn't allowed directly in <note>; allowed is <body.content>"),
        ("<dl><dt/><d/></dl>", "<d> isn't allowed in <dl>; allowed is <dt> or <dd>; did you mean 'dt'?"),
        (
            "<table><col/><col/></table>",
            "<col> isn't allowed in <table> after <col>; allowed is <thead>, <tfoot>, <tbody> or <tr>",
        ),
        (
            "<table><tbody><tr><td/></tr></tbody><tfoot/></table>",
            "<tfoot> isn't allowed in <table> after <tbody>; allowed is nothing more",
        ),
        ("<ol><li/><x:li/></ol>", "<li> of another namespace isn't allowed in <ol> after <li>; allowed is <li>"),
        ('<ol><li/><li xmlns=""/></ol>', "<li> of no namespace isn't allowed in <ol> after <li>; allowed is <li>"),
        ("<media><media-reference/></media>", "<media> lacks the attribute media-type, which it must have"),
        (
            '<hr klass="x"/>',
            "<hr> has no attribute klass; allowed are id, class, style, xml:lang; did you mean 'class'?",
        ),
        ('<p xml:lang="en_GB"/>', "xml:lang of <p> is 'en_GB'; allowed is a language tag such as `en` or `zh-Hant`"),
        ('<note type="x"><body.content/></note>', "type of <note> is 'x'; allowed is 'std', 'pa' or 'npa'"),
        ('<p id="a"/><p id="a"/>', "the id 'a' is also that of an element before; each is allowed but once"),
        (
            '<p xsi:nil="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
            "<p> takes no xsi:nil: what stands in it is given by its name",
        ),
        ("<hr><p/></hr>", "<p> isn't allowed in <hr>; allowed is nothing"),
        ('<ruby><rb x=""/><rt/></ruby>', "<rb> has no attribute x; allowed are none"),
        (
            '<hr a=""/>',
            "<hr> has no attribute a; allowed are id, class, style, xml:lang",
        ),
        ("<p><frac><numer/></frac></p>", "<frac> is incomplete; allowed next is <frac-sep> or <denom>"),
        ("<ol><li/>x</ol>", "text isn't allowed directly in <ol>; allowed is <li>"),
        ('<p id="1"/>', "id of <p> is '1'; allowed is an id: a letter or `_`, then letters, digits, `.`, `-` and `_`"),
        (
            '<ol seqnum="a b"/>',
            "seqnum of <ol> is 'a b'; allowed is a name token: letters, digits, `.`, `-`, `_` and `:`",
        ),
        ('<table tabletype="x"/>', "tabletype of <table> is 'x'; allowed is an entity that the document declares"),
        ('<p x:a="" xml:space="x"/>', "xml:space of <p> is 'x'; allowed is `default` or `preserve`"),
        ('<p><x:y x:a="" xml:space="x"/></p>', "xml:space of <y> is 'x'; allowed is `default` or `preserve`"),
    ],
)
def test_a_message_says_what_is_allowed(wrong, message):
    found = [problem.partition(": ")[2] for problem in told(content(wrong))]
    assert message in found


@pytest.mark.parametrize(("claimed", "count"), [("xs:string", 0), ("string", 1), ("x:y", 1), ("xs:none", 0)])
def test_an_element_of_another_namespace_is_of_a_type_that_xml_schema_has(claimed, count):
    schemas = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    found = told(content(f'<p><x:y {schemas} xsi:type="{claimed}" xsi:nil="x" id="1"/></p>'))
    allowed = "a type that XML Schema itself has"
    assert [message[message.index("xsi:") :] for message in found] == [
        f"xsi:type of <y> is {claimed!r}; allowed is {allowed}"
    ] * count


def test_classes_of_the_root_are_name_tokens_and_others_any_text():
    assert told(nitf('<body class="a / b"/>', ' class="a  b"')) == []
    (problem,) = told(nitf("<body/>", ' class="a / b"'))
    assert "class of <nitf> is 'a / b'; allowed is name tokens" in problem


def test_a_likely_name_is_suggested():
    assert told(content("<hl3/>"))[0].endswith("; did you mean 'hl2'?")


def test_line_and_column_are_those_of_the_element_or_of_the_text():
    text = '<?xml version="1.0"?>\n<!-- é -->\n' + content("\r\n<p>é</p> <h>\n</h>\n  stray<p\n lede2='x'/>")
    positions = [problem.position for problem in validate_nitf(text.encode("utf-16"), name="story.xml")]
    assert [str(position) for position in positions] == ["4:10", "6:3", "6:8"]
    assert told(content("\n<h/>"), name="story.xml")[0].startswith("story.xml:2:1: ")
    assert told('<?xml version="1.0" encoding="windows-1252"?>\n' + content("é\n<h/>"))[-1].startswith("3:1: ")


def test_where_columns_cannot_be_told_the_line_is():
    data = content("\n\n<h/>").encode("utf-8")
    assert places.positions(b"\xff", etree.fromstring(data)) == {}
    assert places.positions("<nitf>", etree.fromstring(data)) == {(0, False): Position(1, 1)}


@pytest.mark.parametrize(
    ("inner", "message"),
    [
        ("", "<nitf> is incomplete; allowed next is <head> or <body>"),
        ("<head/><head/><body/>", "<head> isn't allowed in <nitf> after <head>; allowed is <body>"),
        (
            "<body/><x:y/><body/>",
            (
                "<body> isn't allowed in <nitf> after any element of another namespace;"
                " allowed is any element of another namespace"
            ),
        ),
        ("<head><meta/></head><body/>", "<meta> lacks the attribute content, which it must have"),
    ],
)
def test_a_message_about_the_frame_says_what_is_allowed(inner, message):
    assert [problem.partition(": ")[2] for problem in told(nitf(inner))] == [message]


@pytest.mark.parametrize("location", ["schemaLocation", "noNamespaceSchemaLocation"])
@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_lets_a_file_say_where_its_schema_lies(version, location):
    space = VERSIONS[version].namespace
    xsi = "http://www.w3.org/2001/XMLSchema-instance"
    assert told(f'<nitf xmlns="{space}" xmlns:xsi="{xsi}" xsi:{location}="x y"><body/></nitf>', version=version) == []


@pytest.mark.parametrize(
    ("version", "fixed"),
    [
        ("3.3", {"version": "-//IPTC//DTD NITF 3.3//EN", "change.date": "March 4, 2005"}),
        ("3.4", {"version": "-//IPTC//DTD NITF 3.4//EN", "change.date": "October 18, 2006"}),
        ("3.5", {"version": "-//IPTC//DTD NITF 3.5//EN", "change.date": "September 11, 2009"}),
        ("3.6", {"version": "-//IPTC//DTD NITF 3.6//EN", "change.date": "September 11, 2009", "change.time": "12:26"}),
    ],
)
def test_what_a_version_fixes_may_be_nothing_else(version, fixed):
    space = VERSIONS[version].namespace
    for name in ("version", "change.date", "change.time"):
        right = fixed.get(name, "any")
        assert told(f'<nitf xmlns="{space}" {name}="{right}"><body/></nitf>', version=version) == []
        found = told(f'<nitf xmlns="{space}" {name}="x"><body/></nitf>', version=version)
        wanted = [f"1:1: {name} of <nitf> is 'x'; allowed is {right!r}"] if name in fixed else []
        assert found == wanted


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-1", "utf-16", "utf-16-be"])
def test_a_column_counts_characters_in_every_encoding(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n' + content("\n<p>é</p><h/>")
    (problem,) = validate_nitf(text.encode(encoding))
    assert str(problem.position) == "3:9"


def test_another_root_and_another_namespace_are_told_once():
    assert told("<news/>") == ["1:1: the root is <news>; allowed is <nitf>"]
    bare = "<nitf><body/></nitf>"
    assert told(bare) == [f"1:1: <nitf> is in no namespace; that of NITF 3.6 is {NAMESPACE!r}"]
    assert told(bare, namespace=False) == []
    assert told(nitf("<body/>"), namespace=False) == [f"1:1: <nitf> is in the namespace {NAMESPACE!r}; none is allowed"]


@pytest.mark.parametrize("version", ["3.3", "3.4", "3.5"])
def test_older_versions_take_nothing_of_other_namespaces_outside_of_text(version):
    namespace = VERSIONS[version].namespace
    start = f'<nitf xmlns="{namespace}" xmlns:x="urn:x" version="-//IPTC//DTD NITF {version}//EN"'
    assert told(f"{start}><body/></nitf>", version=version) == []
    assert len(told(f"{start} x:a=''><head><x:x/></head><body x:a=''/></nitf>", version=version)) == 3
    inline = f"{start}><body><body.head><hedline><hl1><x:x/></hl1></hedline></body.head></body></nitf>"
    assert len(told(inline, version=version)) == (version == "3.3")
    assert len(told(f"{start}><body/></nitf>")) == 1 + (version == "3.3")


def test_a_version_that_is_not_known_is_a_usage_error():
    with pytest.raises(UsageError, match=r"there is no NITF version '3\.7'.*\(there are 3\.3, 3\.4, 3\.5, 3\.6\)"):
        validate_nitf(nitf("<body/>"), version="3.7")


def test_what_we_write_is_valid_without_the_xsd_too():
    paragraph = Paragraph(("Text.",))
    assert validate_nitf(write(Document(body=(paragraph, Turn((paragraph,), "answer", label="A: "))))) == []


def test_the_tables_say_what_the_xsd_says(shared):
    declared = xsd_tables(shared / "standards" / "nitf" / "nitf-3-6.xsd")
    assert {name: attributes for name, (_, attributes) in declared.items()} == {
        name: set(attributes.split()) for name, (_, attributes) in ELEMENTS.items() if name in declared
    }
    for name, (notation, _) in declared.items():
        assert same_language(compiled(expanded(notation)), model_of(name, VERSIONS["3.6"])), name
    assert set(ELEMENTS) - set(declared) == {"ruby", "rb", "rt", "rp", "rbc", "rtc"}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_content_is_read_to_its_end_and_names_elements_that_there_are(version):
    for element, (content, _) in ELEMENTS.items():
        named = set(re.findall(r"[#\w][\w.-]*", expanded(content)))
        model = model_of(element, VERSIONS[version])
        # Before 3.6 elements of other namespaces stand in runs of text alone, and in 3.3 nowhere.
        by_group = VERSIONS[version].foreign_inline and "%inline" in content
        gone = set() if VERSIONS[version].foreign or by_group else {OTHER}
        assert set(model.names) == named - gone, element
        assert named <= {*ELEMENTS, TEXT, OTHER}, element


def expanded(notation: str) -> str:
    for group, written in CONTENT_GROUPS.items():
        notation = notation.replace(group, written)
    return notation


def same_language(one, other) -> bool:
    """Say whether two content models take the same."""
    seen, todo = set(), [(one.start, other.start)]
    while todo:
        pair = todo.pop()
        if pair in seen:
            continue
        seen.add(pair)
        if one.complete(pair[0]) != other.complete(pair[1]):
            return False
        names = {*one.expected(pair[0]), *other.expected(pair[1])}
        todo += [(one.step(pair[0], name), other.step(pair[1], name)) for name in names]
    return True
