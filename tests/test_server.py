"""The server: articles go in, documents and corrections come out, and nobody else gets in."""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import subprocess
import sys

import jsonschema
import pytest
from lxml import html
from starlette.testclient import TestClient

import newsdoc as nd
from commands import runner
from newsdoc.amending import TYPES
from newsdoc.cli import serve
from newsdoc.formats import registry
from newsdoc.server import application
from newsdoc.server.openapi import description

TEXT = """\
The Light on the Rock

Jo Bell: Who keeps it?

Mara Lind: I do.

Nobody else wants to.

Jo Bell: And at night?

Mara Lind: At night most of all.
"""
HERE = "http://127.0.0.1"


@pytest.fixture
def client():
    with TestClient(application(), base_url=HERE) as client:
        yield client


def posted(client, **fields):
    """Post the form, and give the page that comes back as a tree, and as text."""
    answer = client.post("/", data=fields)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def state(tree):
    """Give what the form brings along from a page."""
    return {each.get("name"): each.get("value") for each in tree.xpath("//div[@id='seen']/input[@type='hidden']")}


def row_of(tree, text):
    (row,) = tree.xpath(f"//li[contains(@class, 'row')][contains(., '{text}')]")
    return row


def number_of(tree, text):
    return row_of(tree, text).get("id").removeprefix("row-")


def notices(tree):
    return [" ".join(item.text_content().split()) for item in tree.xpath("//div[@class='notices']//li")]


def downloaded(client, tree, name="json", **fields):
    answer = client.post("/download", data={"text": TEXT, **state(tree), "download": name, **fields})
    assert answer.status_code == 200, answer.text
    return nd.loads(answer.text, name)


# The page


def test_the_page_is_there_and_empty(client):
    answer = client.get("/")
    assert answer.status_code == 200
    tree = html.fromstring(answer.text)
    assert tree.xpath("//textarea[@id='text']")
    assert not tree.xpath("//li[contains(@class, 'row')]")
    for path in tree.xpath("//link/@href | //script/@src"):
        assert client.get(path).status_code == 200
    assert not posted(client, text="  ").xpath("//li[contains(@class, 'row')]")


def test_an_article_is_shown_as_it_was_read(client):
    tree = posted(client, text=TEXT)
    assert "answer" in row_of(tree, "I do.").get("class")
    assert tree.xpath("//textarea")[0].text_content().strip() == TEXT.strip()
    assert downloaded(client, tree) == nd.loads(TEXT, "text")


def test_a_text_may_begin_with_blank_lines(client):
    (area,) = posted(client, text="\n\nUp.\n").xpath("//textarea")
    assert area.text_content() == "\n\n\nUp.\n"  # a parser of HTML drops the first line end, which lxml doesn't


def test_what_is_said_of_an_article_counts(client):
    text = TEXT.replace("Jo Bell:", "Q:").replace("Mara Lind:", "A:")
    said = {"interviewee": "Mara Lind", "lang": " en "}
    tree = posted(client, text=text, **said)
    assert "Mara Lind" in row_of(tree, "I do.").text_content()
    assert {name: tree.xpath(f"//input[@name='{name}']/@value")[0] for name in said} == said


def test_another_format_is_read(client):
    nitf = nd.dumps(nd.loads(TEXT, "text"), "nitf")
    tree = posted(client, text=nitf, **{"from": "nitf", "lang": "en"})
    assert "answer" in row_of(tree, "I do.").get("class")
    assert tree.xpath("//select[@id='from']/option[@selected]/@value") == ["nitf"]


def test_line_ends_of_a_browser_are_those_of_the_article(client):
    tree = posted(client, text=TEXT.replace("\n", "\r\n"))
    assert downloaded(client, tree, text=TEXT.replace("\n", "\r\n")) == nd.loads(TEXT, "text")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"text": "{", "from": "json"}, "json-syntax"),
        ({"text": "Up.", "from": "json-ld"}, "can only be written"),
        ({"text": "Up.", "from": "odd"}, "odd"),
        ({"text": "Up.", "amendments": "{"}, "amendments: this isn't JSON"),
        ({"text": "Up.", "amendments": "[" * 100_000}, "amendments: this isn't JSON"),
        ({"text": "Up.", "amendments": "{}"}, "amendments: a list of 1000 at most is expected"),
    ],
)
def test_why_nothing_can_be_read_is_told(client, fields, told):
    tree = posted(client, **fields)
    assert told in notices(tree)[0]
    assert not tree.xpath("//li[contains(@class, 'row')]")


# Corrections


def test_a_type_is_corrected_and_saved(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "Nobody else")
    tree = posted(client, text=TEXT, **state(tree), **{"amend": number, f"type-{number}": "paragraph"})
    assert row_of(tree, "Nobody else").get("class") == "row paragraph sure"
    saved = downloaded(client, tree)
    origin = saved.body[2].origin
    assert (type(saved.body[2]), origin.basis, origin.confidence) == (nd.Paragraph, "person", "sure")


def test_a_speaker_is_corrected_by_choice_or_by_name(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "Nobody else")
    fields = {"amend": number, f"type-{number}": "question", f"speaker-{number}": "Jo Bell"}
    chosen = posted(client, text=TEXT, **state(tree), **fields)
    assert downloaded(client, chosen).body[2].speaker == "jo-bell"
    assert chosen.xpath("//datalist/option/@value") == ["Jo Bell", "Mara Lind"]
    named = posted(client, text=TEXT, **state(tree), **{**fields, f"speaker-{number}": " Otto  Bern "})
    saved = downloaded(client, named)
    assert saved.participant(saved.body[2].speaker).name == "Otto Bern"
    fields = {"amend": number, f"type-{number}": "answer", f"speaker-{number}": ""}
    nobody = posted(client, text=TEXT, **state(tree), **fields)
    assert downloaded(client, nobody).body[2].speaker is None


def test_what_only_becomes_a_turn_is_that_of_who_alone_speaks_on_that_side(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "Nobody else")
    kept = {"amend": number, f"type-{number}": "question", f"speaker-{number}": "Mara Lind"}
    assert downloaded(client, posted(client, text=TEXT, **state(tree), **kept)).body[2].speaker == "mara-lind"
    once = posted(client, text=TEXT, **state(tree), **{**kept, f"type-{number}": "paragraph"})
    fields = {"amend": number, f"type-{number}": "answer", f"speaker-{number}": ""}
    back = posted(client, text=TEXT, **state(once), **fields)
    assert downloaded(client, back) == nd.loads(TEXT, "text")


def test_a_speaker_of_what_nobody_speaks_is_told(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "The Light")
    told = posted(client, text=TEXT, **state(tree), **{"amend": number, f"speaker-{number}": "Otto Bern"})
    assert "nobody speaks a headline" in notices(told)[0]


def test_a_piece_is_confirmed_and_corrections_add_up_and_are_undone(client):
    tree = posted(client, text=TEXT)
    first = posted(client, text=TEXT, **state(tree), amend=number_of(tree, "The Light"))
    assert "by hand" in row_of(first, "The Light").text_content()
    number = number_of(first, "Nobody else")
    second = posted(client, text=TEXT, **state(first), **{"amend": number, f"type-{number}": "promo"})
    saved = downloaded(client, second)
    assert (saved.headline.origin.basis, saved.body[2].origin.basis) == ("person", "person")
    undone = posted(client, text=TEXT, **state(second), undo="1")
    assert "promo" not in row_of(undone, "Nobody else").get("class")
    assert "by hand" in row_of(undone, "The Light").text_content()


def test_a_participant_is_corrected(client):
    tree = posted(client, text=TEXT)
    fields = {"person": "mara-lind", "person-title-mara-lind": "keeper", "person-role-mara-lind": "speaker"}
    saved = downloaded(client, posted(client, text=TEXT, **state(tree), **fields))
    person = saved.participant("mara-lind")
    assert (person.title, person.role, person.name, person.origin.basis) == ("keeper", "speaker", "Mara Lind", "person")


def test_a_correction_is_of_the_article_that_was_looked_at(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "Nobody else")
    fields = {**state(tree), "amend": number, f"type-{number}": "paragraph"}
    changed = posted(client, text=f"Up.\n\n{TEXT}", **fields)
    assert notices(changed) == ["The article has changed meanwhile: look at it, and correct it once more."]


def test_a_page_that_cant_carry_all_of_an_article_takes_corrections_of_it(client):
    text = TEXT.replace("Nobody", "\x0cNobody")
    tree = posted(client, text=text)
    carried = tree.xpath("//textarea")[0].text_content()[1:]
    number = number_of(tree, "Nobody else")
    changed = posted(client, text=carried, **state(tree), **{"amend": number, f"type-{number}": "promo"})
    assert notices(changed) == []
    assert "promo" in row_of(changed, "Nobody else").get("class")


def test_a_correction_that_doesnt_fit_is_told_and_waits(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "Nobody else")
    tree = posted(client, text=TEXT, **state(tree), **{"amend": number, f"type-{number}": "paragraph"})
    other = TEXT.replace("Nobody else", "Everybody")
    changed = posted(client, text=other, **state(tree))
    assert "A correction was left out: nothing begins with 'Nobody else wants to.'" in notices(changed)[0]
    refused = client.post("/download", data={"text": other, **state(changed), "download": "json"})
    assert (refused.status_code, "nothing begins" in refused.text) == (422, True)
    back = posted(client, text=TEXT, **state(changed))
    assert notices(back) == []
    assert row_of(back, "Nobody else").get("class") == "row paragraph sure"


def test_a_correction_goes_along_with_its_piece(client):
    tree = posted(client, text=TEXT)
    number = number_of(tree, "Nobody else")
    tree = posted(client, text=TEXT, **state(tree), **{"amend": number, f"type-{number}": "promo"})
    longer = TEXT.replace("Jo Bell: Who", "It was dark.\n\nJo Bell: Who")
    moved = posted(client, text=longer, **state(tree))
    assert notices(moved) == []
    assert row_of(moved, "Nobody else").get("class") == "row promo sure"


def test_of_pieces_that_begin_alike_the_one_behind_the_same_is_meant(client):
    text = "A Talk\n\n" + "".join(f"Jo Bell: And {word}?\n\nMara Lind: Yes.\n\n" for word in ("one", "two", "three"))
    tree = posted(client, text=text)
    number = tree.xpath("//li[contains(@class, 'answer')]/@id")[1].removeprefix("row-")
    tree = posted(client, text=text, **state(tree), **{"amend": number, f"speaker-{number}": "Zora"})
    shorter = text.replace("Jo Bell: And one?\n\nMara Lind: Yes.\n\n", "")
    moved = posted(client, text=shorter, **state(tree))
    speakers = [
        row.xpath(".//span[@class='speaker']")[0].text_content()
        for row in moved.xpath("//li[contains(@class, 'answer')]")
    ]
    assert speakers == ["Zora", "Mara Lind"]
    unlike = posted(
        client,
        text=text.replace("two", "seven").replace(
            "A Talk\n", "A Talk\n\nThey met on Monday, in the dark, and spoke of this and that.\n"
        ),
        **state(tree),
    )
    assert "several pieces begin with 'Yes.' now" in notices(unlike)[0]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"amend": "99"}, "there is no row 99"),
        ({"amend": "1", "type-1": "odd"}, "there is no type 'odd'"),
        ({"person": "nobody", "person-name-nobody": "x"}, "there is no participant 'nobody'"),
        ({"person": "jo-bell", "person-name-jo-bell": "x\x00y"}, "A correction was left out"),
    ],
)
def test_a_correction_that_cant_be_is_told(client, fields, told):
    tree = posted(client, text=TEXT)
    assert told in notices(posted(client, text=TEXT, **state(tree), **fields))[0]


def test_what_can_be_nothing_else_can_be_confirmed(client):
    table = nd.Document(body=(nd.Table(rows=(nd.Row((nd.Cell((nd.Paragraph(("Up.",)),)),)),)),))
    text = nd.dumps(table, "json")
    tree = posted(client, text=text, **{"from": "json"})
    assert tree.xpath("//select[@name='type-1']/option[1]/@value") == ["table"]
    confirmed = posted(client, text=text, **state(tree), **{"from": "json", "amend": "1", "type-1": "table"})
    assert notices(confirmed) == []
    saved = client.post("/download", data={"text": text, "from": "json", **state(confirmed), "download": "json"})
    assert nd.loads(saved.text, "json").body[0].origin.basis == "person"


def test_downloads_are_files_of_a_fixed_name(client):
    tree = posted(client, text=TEXT)
    offered = tree.xpath("//button[@name='download']/@value")
    assert {"json", "nitf", "html"} <= {*offered}
    for name in offered:
        answer = client.post("/download", data={"text": TEXT, "download": name})
        assert answer.headers["content-disposition"].startswith('attachment; filename="article.')
        assert registry.by_path(answer.headers["content-disposition"].split('"')[1]).name == name
    assert client.post("/download", data={"text": TEXT, "download": "odd"}).status_code == 422
    assert client.post("/download", data={"text": "{", "from": "json", "download": "json"}).status_code == 422


# The API


def test_convert_gives_the_document_in_the_formats_asked_for(client):
    asked = {
        "text": TEXT,
        "to": ["nitf", "html"],
        "options": {"lang": "en", "interviewee": ["Mara Lind"], "style": "en"},
    }
    answer = client.post("/convert", json=asked)
    assert answer.status_code == 200
    found = answer.json()
    assert nd.validate(found["document"]) == []
    document = nd.loads(json.dumps(found["document"]), "json")
    assert {name: nd.loads(text, name) for name, text in found["outputs"].items()} == {
        "nitf": document,
        "html": document,
    }
    assert found["losses"]["nitf"] == []
    assert {one["code"] for one in found["losses"]["html"]} == {"carried-as-data"}
    assert client.post("/convert", json={"text": "Up.", "to": "json"}).json()["outputs"]["json"].startswith("{")


def test_convert_takes_bytes_and_says_what_they_would_read(client):
    data = base64.b64encode("Zoë: Why?".encode("latin-1")).decode()
    refused = client.post("/convert", json={"data": data})
    assert refused.status_code == 422
    assert "windows-1252" in refused.json()["diagnostics"][0]["message"]
    read = client.post("/convert", json={"data": data, "encoding": "windows-1252"}).json()
    assert read["document"]["body"][0]["content"] == ["Zoë: Why?"]
    plain = client.post("/convert", json={"data": base64.b64encode(b"Up.").decode(), "options": {"normalize": "nfc"}})
    assert plain.json()["document"]["body"][0]["content"] == ["Up."]


def test_convert_takes_what_a_person_said(client):
    said = [
        {"path": "$.body[1].content[1]", "type": "question", "speaker": "Otto Bern", "text": "Nobody"},
        {"participant": "otto-bern", "title": "a passer-by"},
    ]
    document = client.post("/convert", json={"text": TEXT, "amendments": said}).json()["document"]
    assert document["body"][2]["origin"]["basis"] == "person"
    assert document["participants"][-1]["title"] == "a passer-by"


def test_validate_says_what_is_wrong(client):
    document = nd.loads(TEXT, "text")
    for name in ("json", "nitf"):
        asked = {"text": nd.dumps(document, name), "from": name}
        assert client.post("/validate", json=asked).json() == {"valid": True, "diagnostics": []}
    wrong = client.post(
        "/validate", json={"text": '{"newsdoc": "0.1", "type": "document", "urgency": 9}', "from": "json"}
    )
    assert (wrong.json()["valid"], wrong.json()["diagnostics"][0]["path"]) == (False, "$.urgency")
    data = base64.b64encode(nd.dumps(document, "nitf").encode("utf-16")).decode()
    assert client.post("/validate", json={"data": data, "from": "nitf", "encoding": "utf-16"}).json()["valid"]
    assert client.post("/validate", json={"text": "<nitf", "from": "nitf"}).json()["valid"] is False
    assert (
        client.post("/validate", json={"text": "A\x0c boat."}).json()["diagnostics"][0]["code"] == "forbidden-character"
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ([], "the request isn't a JSON object"),
        ({"txt": "Up."}, "there is no field 'txt'; did you mean 'text'?"),
        ({}, "give the article either as `text` or"),
        ({"text": "Up.", "data": "VXAu"}, "give the article either as `text` or"),
        ({"text": 3}, "text: a string is expected"),
        ({"data": "§"}, "data: it isn't Base64"),
        ({"text": "Up.", "encoding": "latin-1"}, "encoding is for `data`"),
        ({"data": "VXAu", "encoding": "odd"}, "odd"),
        ({"text": "Up.", "from": "odd"}, "odd"),
        ({"text": "Up.", "from": "json-ld"}, "schema.org JSON-LD can only be written"),
        ({"text": "Up.", "to": "odd"}, "odd"),
        ({"text": "Up.", "to": [3]}, "to: the name of a format is expected"),
        ({"text": "Up.", "options": []}, "options: an object is expected"),
        ({"text": "Up.", "options": {"limit": "9"}}, "there is no option for reading text 'limit'"),
        ({"text": "Up.", "options": {"style": "/etc/passwd"}}, "there is no style '/etc/passwd'"),
        ({"text": "Up.", "options": {"lang": ["en"]}}, "options.lang: a string is expected"),
        ({"text": "Up.", "options": {"normalize": "nfd"}}, "there is no normal form 'nfd'"),
        ({"text": "<p>Up.</p>", "from": "html", "options": {"interview": "odd"}}, "there is no interview 'odd'"),
        ({"text": "Up.", "amendments": {}}, "amendments: a list of 1000 at most is expected"),
        ({"text": "Up.", "amendments": [{}] * 1001}, "amendments: a list of 1000 at most"),
        ({"text": "Up.", "amendments": [3]}, "amendments: each is an object of strings"),
        ({"text": "Up.", "amendments": [{"type": "deck"}]}, "amendments: `path` or `participant` says"),
        ({"text": "Up.", "amendments": [{"path": "$", "odd": ""}]}, "there is no field of an amendment 'odd'"),
    ],
)
def test_what_cant_be_asked_for_is_told(client, asked, told):
    answer = client.post("/convert", json=asked)
    assert answer.status_code == 400
    assert told in answer.json()["error"]


def test_what_is_validated_is_the_document_as_it_is(client):
    asked = {"text": TEXT, "amendments": [{"path": "$.headline"}]}
    assert "amendments are for /convert" in client.post("/validate", json=asked).json()["error"]


def test_a_format_that_cant_be_written_is_told(client, monkeypatch):
    only_read = nd.Format("tape", "Tape", "text/plain", (".tape",), read=registry.by_name("text").read)
    monkeypatch.setattr(registry, "by_name", lambda name: only_read)
    answer = client.post("/convert", json={"text": "Up.", "to": "tape"})
    assert "can only be read" in answer.json()["error"]


def test_what_isnt_json_is_refused(client):
    assert (
        "isn't JSON"
        in client.post("/convert", content=b"{", headers={"content-type": "application/json"}).json()["error"]
    )
    for path in ("/convert", "/validate", "/", "/download"):
        assert client.post(path, content=b"x", headers={"content-type": "text/plain"}).status_code == 415


def test_what_is_no_unicode_is_told_all_the_same(client):
    content = b'{"text": "Q: a", "options": {"interviewer": "\\ud800"}}'
    answer = client.post("/convert", content=content, headers={"content-type": "application/json"})
    assert answer.status_code in (200, 400, 422)
    assert answer.json()


def test_the_description_holds(client):
    described = client.get("/openapi.json").json()
    assert described == description()
    assert described["openapi"] == "3.1.0"
    schemas = described["components"]["schemas"]
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    assert schemas["Amendment"]["anyOf"][0]["properties"]["type"]["enum"] == [*TYPES]
    resolver = {"$defs": {}, "components": {"schemas": schemas}}
    asked = {"text": TEXT, "to": ["nitf"], "amendments": [{"path": "$.headline"}]}
    answer = client.post("/convert", json=asked).json()
    for name, value in (("Asked", asked), ("Converted", {**answer, "document": {}})):
        schema = {**resolver, **schemas[name]}
        if name == "Converted":
            schema = {**schema, "properties": {**schema["properties"], "document": {}}}
        jsonschema.Draft202012Validator(schema).validate(value)


# Who gets in


def test_another_name_of_this_machine_isnt_answered(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
    for host in ("127.0.0.1:8017", "localhost:8017", "localhost"):
        assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "http://127.0.0.1"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
    ],
)
def test_other_sites_cant_have_anything_sent(client, headers, status):
    assert client.post("/convert", json={"text": "Up."}, headers=headers).status_code == status
    assert client.get("/", headers=headers).status_code == 200


def test_no_more_is_read_than_the_limit():
    with TestClient(application(limit=1000), base_url=HERE) as client:
        assert client.post("/convert", json={"text": "Up. " * 100}).status_code == 200
        for content in (b"x" * 2000, iter([b"x" * 600, b"x" * 600])):
            answer = client.post("/convert", content=content, headers={"content-type": "application/json"})
            assert answer.status_code == 413
            assert "larger than 1000 bytes" in answer.text


def test_every_answer_has_the_headers_of_safety(client):
    answers = [client.get("/"), client.get("/none"), client.get("/", headers={"host": "evil.example"})]
    answers += [client.post("/convert", json={}), client.post("/", headers={"origin": "null"})]
    for answer in answers:
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
    assert client.get("/none").status_code == 404
    assert client.get("/convert").status_code == 405


def test_who_goes_away_while_sending_isnt_answered():
    sent = []

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")]
    scope = {"type": "http", "method": "POST", "path": "/convert", "headers": headers, "query_string": b""}
    asyncio.run(application()({**scope, "http_version": "1.1", "scheme": "http"}, receive, send))
    assert sent == []


def test_the_filter_and_the_tab_stay_as_they_are(client):
    tree = posted(client, text=TEXT, tab="nitf", **{"only-unsure": "on"})
    assert tree.xpath("//input[@id='only-unsure'][@checked]")
    assert tree.xpath("//input[@name='tab'][@checked]/@value") == ["nitf"]


# The command


@pytest.fixture
def command(capsysbinary):
    return runner("serve", capsysbinary)


def test_the_command_says_where_it_is_and_ends_with_an_interrupt():
    words = [sys.executable, "-m", "newsdoc", "serve", "--port", "0"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.readline()
        assert said.startswith("newsdoc is at http://127.0.0.1:")
        process.terminate()
        assert process.wait(20) is not None
        assert "Traceback" not in process.stderr.read()


def test_the_command_serves_what_it_has_bound(command, monkeypatch):
    served = []

    class Server:
        def __init__(self, config):
            self.config = config

        def run(self, sockets):
            served.append((self.config.app, sockets[0].getsockname()[0]))

    monkeypatch.setattr("uvicorn.Server", Server)
    assert command("--port", "0", "--limit", "1MB")[0] == 0
    assert served[0][1] == "127.0.0.1"


def test_a_port_that_is_taken_is_told(command):
    with serve.listening(0) as taken:
        code, _, err = command("--port", str(taken.getsockname()[1]))
    assert code == 3
    assert "in use" in err
    assert command("--port", "70000")[0] == 2


@pytest.mark.parametrize("missing", ["starlette.applications", "uvicorn"])
def test_without_the_extra_it_says_how_to_get_it(command, monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.delitem(sys.modules, "newsdoc.server.routes", raising=False)
    code, _, err = command("--port", "0")
    assert code == 2
    assert "pip install 'newsdoc[serve]'" in err


def test_it_listens_to_this_machine_alone():
    with serve.listening(0) as taken:
        assert taken.getsockname()[0] == "127.0.0.1"
        assert taken.family == socket.AF_INET
