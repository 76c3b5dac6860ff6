"""The page of `newsdoc serve` as a person uses it in a browser, from the pasted interview to the corrected files."""

from __future__ import annotations

import json

import pytest

import newsdoc as nd
from commands import runner
from newsdoc.amending import TURNS
from shared import PROJECT

LIBRARY = (PROJECT / "examples" / "library.txt").read_text("utf-8")
NOTE = "Two thousand four hundred"
STORY = "A child. That isn't a story"
DRIVER = "Then we'll couple a trailer"

INSTEAD = "Er sagte „nein“ – und ging.\n\nFrage: Warum?\n\nAntwort: Wer weiß."


@pytest.fixture
def validate(capsysbinary):
    return runner("validate", capsysbinary)


def row(page, text):
    """Give the row that says a text."""
    return page.locator(".row").filter(has=page.locator(".said", has_text=text))


def kinds(page, kind):
    """Give how many turns of a kind are shown, without what follows in the same turn."""
    return page.locator(f".row.{kind} .type", has_text=f"{kind}").filter(has_not_text="continued").count()


def correct(page, text, **said):
    """Open the row that says a text, say what it is, and save it; gives the row's number."""
    found = row(page, text)
    number = found.get_attribute("id").removeprefix("row-")
    found.locator(".amend summary").click()
    if "type" in said:
        page.select_option(f"[name=type-{number}]", said["type"])
    if "speaker" in said:
        page.fill(f"[name=speaker-{number}]", said["speaker"])
    found.get_by_role("button", name="Save").click()
    return number


def entitle(page, person, title):
    """Say what a participant's title is."""
    page.locator(f"#person-{person} summary").click()
    page.fill(f"[name=person-title-{person}]", title)
    page.locator(f"#person-{person}").get_by_role("button", name="Save").click()


def downloaded(page, name, folder):
    """Give the file that a button for downloads gives."""
    with page.expect_download() as waited:
        page.click(f"button[name=download][value={name}]")
    path = folder / waited.value.suggested_filename
    waited.value.save_as(path)
    return path


def by_hand(page, text):
    """Wait until the row that says a text is marked as corrected."""
    row(page, text).locator(".hand").wait_for()


def corrected(page):
    """Correct a type, two speakers and a title, then one thing more, and undo that."""
    correct(page, NOTE, type="paragraph")
    by_hand(page, NOTE)
    correct(page, STORY, speaker="jonas-pell")
    by_hand(page, STORY)
    correct(page, DRIVER, speaker="Ottilie Brandt")
    row(page, DRIVER).locator(".speaker", has_text="Ottilie Brandt").wait_for()
    entitle(page, "mara-lindqvist", "Tram Librarian")
    page.locator(".people", has_text="Tram Librarian").wait_for()
    correct(page, "The timetable for the summer", type="heading")
    by_hand(page, "The timetable for the summer")
    page.get_by_role("button", name="Undo").click()
    page.locator(".row.heading").wait_for(state="detached")


def block(document, text):
    """Give the block, or the turn, that begins with a text; as JSON has it."""
    found = [one for one in document["body"] if text in json.dumps(one, ensure_ascii=False)]
    assert len(found) == 1, text
    return found[0]


def check_files(page, folder, validate):
    """Look for what was corrected in each file that the page gives, and have those of documents validated."""
    files = {name: downloaded(page, name, folder) for name in ("json", "nitf", "html")}
    assert validate(str(files["json"]))[0] == validate(str(files["nitf"]))[0] == 0
    document = json.loads(files["json"].read_bytes())
    changed = block(document, NOTE)
    assert (changed["type"], changed["origin"]["basis"], changed["origin"].get("confidence", "sure")) == (
        "paragraph",
        "person",
        "sure",
    )
    assert block(document, STORY)["speaker"] == "jonas-pell"
    assert block(document, STORY)["origin"]["basis"] == "person"
    assert block(document, "The timetable for the summer")["type"] == "turn"
    people = {person["id"]: person for person in document["participants"]}
    assert people[block(document, DRIVER)["speaker"]]["name"] == "Ottilie Brandt"
    assert people["mara-lindqvist"]["title"] == "Tram Librarian"
    loaded = nd.load(files["json"])
    for name in ("nitf", "html"):
        again = nd.load(files[name])
        assert again.participants == loaded.participants, name
        assert [(type(one), getattr(one, "speaker", None)) for one in again.body] == [
            (type(one), getattr(one, "speaker", None)) for one in loaded.body
        ], name
    assert "Ottilie Brandt" in files["html"].read_text("utf-8")


def check_read(page):
    """Look whether the turns that are shown are those that newsdoc reads."""
    found = [one.kind for one in nd.loads(LIBRARY, "text").body if isinstance(one, nd.Turn)]
    assert [found.count(kind) for kind in TURNS] == [kinds(page, kind) for kind in TURNS]
    answers = found.count("answer")
    assert answers > 5
    assert f"{answers} answers" in page.locator(".sum").inner_text()
    colours = {
        kind: page.locator(f".row.{kind} .type").first.evaluate("each => getComputedStyle(each).color")
        for kind in ("question", "answer", "headline")
    }
    assert len({*colours.values()}) == 3


def test_a_pasted_interview_is_read_corrected_and_saved_without_a_request_to_anybody_else(
    visit, served, tmp_path, validate
):
    seen = visit(served)
    seen.page.fill("#text", LIBRARY)
    seen.page.locator("#seen .row.answer").first.wait_for()
    check_read(seen.page)
    corrected(seen.page)
    check_files(seen.page, tmp_path, validate)
    assert seen.requests
    assert {address for address in seen.requests if not address.startswith(served)} == set()


def test_all_of_it_is_done_by_forms_alone_where_scripts_are_switched_off(visit, served, tmp_path, validate):
    page = visit(served, java_script_enabled=False).page
    assert not page.locator("#file").is_visible()
    page.fill("#text", LIBRARY)
    page.click("#read")
    check_read(page)
    corrected(page)
    assert page.input_value("#text") == LIBRARY
    check_files(page, tmp_path, validate)


def test_a_correction_of_an_article_that_has_changed_meanwhile_is_not_made_and_said(visit, served):
    page = visit(served, java_script_enabled=False).page
    page.fill("#text", LIBRARY)
    page.click("#read")
    page.fill("#text", LIBRARY.replace("By Jonas Pell\n\n", ""))
    correct(page, NOTE, type="paragraph")
    assert "changed meanwhile" in page.get_by_role("alert").inner_text()
    assert page.locator(".hand").count() == 0


def test_a_chosen_file_is_read(visit, served):
    page = visit(served).page
    page.set_input_files("#file", PROJECT / "examples" / "bridge-de.txt")
    page.locator("#seen .row.answer").first.wait_for()
    assert page.input_value("#text") == (PROJECT / "examples" / "bridge-de.txt").read_text("utf-8")


def test_a_file_of_another_format_is_read_as_its_name_says(visit, served):
    page = visit(served).page
    page.set_input_files("#file", PROJECT / "examples" / "library.nitf.xml")
    page.locator("#seen .row.answer").first.wait_for()
    assert page.input_value("#from") == "nitf"


def drop(page, name, data):
    """Drop a file on the form."""
    script = """([name, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], name));
        return transfer;
    }"""
    transfer = page.evaluate_handle(script, [name, [*data]])
    page.dispatch_event("#main", "dragover", {"dataTransfer": transfer})
    assert page.locator("#main.dropping").count() == 1
    page.dispatch_event("#main", "drop", {"dataTransfer": transfer})
    assert page.locator("#main.dropping").count() == 0


def test_a_dropped_file_is_read(visit, served):
    page = visit(served).page
    drop(page, "interview.txt", INSTEAD.encode())
    page.locator("#seen .row.answer").first.wait_for()
    assert page.input_value("#text") == INSTEAD


@pytest.mark.parametrize("way", ["dropped", "chosen"])
def test_a_file_in_another_encoding_is_not_garbled_and_the_encoding_is_named(visit, served, way):
    seen = visit(served, errors_only=True)
    page = seen.page
    page.fill("#text", LIBRARY)
    page.locator("#seen .row.answer").first.wait_for()
    data = INSTEAD.encode("windows-1252")
    if way == "dropped":
        drop(page, "alt.txt", data)
    else:
        page.set_input_files("#file", {"name": "alt.txt", "mimeType": "text/plain", "buffer": data})
    page.locator("#status", has_text="windows-1252").wait_for()
    assert page.input_value("#text") == LIBRARY
    assert "\ufffd" not in page.content()
    seen.alarms[:] = [alarm for alarm in seen.alarms if "422" not in alarm]  # Chromium's own note of the answer


def test_a_server_that_is_gone_is_said(visit, served):
    seen = visit(served)
    seen.page.route("**/*", lambda route: route.abort())
    seen.page.fill("#text", LIBRARY)
    seen.page.locator("#status", has_text="still running").wait_for()
    seen.alarms.clear()  # Chromium's own note of the failure


def test_no_article_is_kept(visit, served):
    first = visit(served).page
    first.fill("#text", LIBRARY)
    first.locator("#seen .row.answer").first.wait_for()
    again = visit(served).page
    assert (again.input_value("#text"), again.locator("#seen").inner_text()) == ("", "")
    assert first.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
