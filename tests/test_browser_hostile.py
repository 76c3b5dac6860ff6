"""Nothing that an article, a document, a file's name or a form's field says is run by a browser, or fetches anything.

Whether the escaping is enough is tried without the content security policy, which would stop what got through; and the
watch rings on pages that escape nothing.
"""

from __future__ import annotations

import json
import re

import pytest

import newsdoc as nd
from filled import filled
from newsdoc import patterns
from newsdoc.formats import registry
from newsdoc.model import Origin
from newsdoc.server.editor import answer
from newsdoc.server.routes import _policy
from newsdoc.view import page, passages, see
from raw import OWN, RUN, collected, control

HOME = "http://view.example/"
"""Where pages are served from here: nothing is asked of the network."""

CHUNK = 24
"""The pages, each with a string in every place, that are parsed as one."""

LIMIT = 5_000_000

STRANGE = """() => {
    const safe = ['http:', 'https:', 'file:', 'about:', 'mailto:'];
    const bad = [];
    const look = (root) => root.querySelectorAll('*').forEach(each => {
        for (const {name, value} of each.attributes) {
            if (name.startsWith('on')) bad.push(name);
            if (name === 'srcdoc') look(new DOMParser().parseFromString(value, 'text/html'));
        }
        const source = each.getAttribute('src') ?? each.getAttribute('href');
        const own = ['/serve.js', '/view.css', '/serve.css'].includes(source);
        if (['script', 'link', 'base', 'object', 'embed', 'svg', 'math'].includes(each.localName) && !own)
            bad.push(each.outerHTML);
        for (const name of ['href', 'src', 'action', 'formaction', 'poster', 'cite']) {
            const address = each.getAttribute(name) ?? '';
            if (URL.canParse(address, document.baseURI) && !safe.includes(new URL(address, document.baseURI).protocol))
                bad.push(each.outerHTML);
        }
    });
    look(document);
    return bad;
}"""
"""What a page could run or go to, though it hasn't yet: handlers, scripts, addresses that are scripts."""

TALK = "Q: Why?\n\nA: Because.\n\nQ: Really?\n\nA: Yes."
FORMATS = ("text", "json", "nitf", "html", "ninjs")


class Stage:
    """A page for what tests put there: `rung` is what ran, and what was fetched from anybody."""

    def __init__(self, visit):
        self._seen = visit("", home=HOME)
        self._text, self._headers, self._fetched = "", {}, []
        self._seen.page.route("**/*", self._give)

    def _give(self, route):
        url = route.request.url
        if not url.startswith(HOME):
            self._fetched.append(f"fetched: {url}")
            route.abort()
        elif url == HOME:
            route.fulfill(body=self._text, content_type="text/html; charset=utf-8", headers=self._headers)
        else:
            route.fulfill(body="", content_type="text/css" if url.endswith(".css") else "text/javascript")

    def show(self, text, policy=None):
        """Show a page, with a content security policy or none, and give what rang."""
        self._text, self._headers = text, {"Content-Security-Policy": policy} if policy else {}
        self._seen.page.goto(HOME)
        self._seen.page.wait_for_timeout(20)
        ran = ["ran"] if self._seen.page.evaluate("window.__ran || 0") else []
        rung = [*ran, *self._fetched, *(alarm for alarm in self._seen.alarms if alarm.startswith(("dialog", "error")))]
        self._seen.alarms.clear()
        self._fetched.clear()
        return rung

    def strange(self):
        """Give what the page that is shown could run or go to."""
        return self._seen.page.evaluate(STRANGE)


@pytest.fixture
def stage(visit):
    return Stage(visit)


def chunks(texts):
    """Give texts in lists of a few."""
    return [texts[start : start + CHUNK] for start in range(0, len(texts), CHUNK)]


ALL = [text for text in (*OWN, *collected()) if {*"<>&\"':"} & {*text} and not patterns.FORBIDDEN.search(text)]
"""Those that a document can hold and that hold some of what markup, a script or an address is made of."""


def everywhere(text):
    """Give a document as JSON with a text in every place, the rules of origins among them."""
    data = json.loads(nd.dumps(filled("PLACE"), "json"))
    origin = {"type": "origin", "start": 0, "end": 1, "rule": "PLACE", "basis": "inferred", "confidence": "unsure"}
    for node in (data, *data["body"], *data["participants"], data["headline"]):
        node["origin"] = origin
    return json.dumps(data).replace("PLACE", json.dumps(text)[1:-1])


def viewed(text, source="json"):
    """Give the page of view for a document with a text in every place, and in the file's name."""
    known = registry.by_name(source)
    data = everywhere(text)
    return page(see(known, data if source == "json" else nd.dumps(nd.loads(data, "json"), source), name=text))


def without_policy(text):
    """Give a page of view without what forbids scripts."""
    bare = re.sub("<meta http-equiv.*?>\n", "", text, count=1)
    assert len(bare) < len(text)
    return bare


def test_a_place_for_a_text_in_a_document_is_none_that_a_text_escapes_from():
    assert everywhere(OWN[0]).count(json.dumps(OWN[0])) > 40
    assert nd.loads(everywhere(OWN[0]), "json").participants[0].origin == Origin(0, 1, OWN[0], "inferred", "unsure")


def test_the_watch_rings_on_a_page_that_escapes_nothing(stage):
    rung = stage.show(control(OWN))
    assert "ran" in rung
    assert any(alarm.startswith("fetched") for alarm in rung)
    assert len(stage.strange()) > 10


@pytest.mark.parametrize(
    "text", [text for text in OWN if RUN in text and text.startswith(("<", '"', "'>", "--", "]]"))]
)
def test_the_watch_rings_for_each_string_that_runs_of_itself(stage, text):
    shown = {'"': f'<input value="{text}">', "-": f"<!-- {text} -->"}.get(text[0], text)
    shown = f"<input value='{text}'>" if text.startswith("'") else shown
    stage.show(f"<!DOCTYPE html><title>a</title>{shown}")
    assert stage.strange()


def test_the_watch_rings_for_the_public_strings(stage, shared):
    rung = stage.show(control(collected()[:110]))
    assert sum(alarm.startswith("dialog") for alarm in rung) > 5


@pytest.mark.parametrize("policy", ["server", "view"])
def test_under_our_policies_nothing_of_it_runs_or_is_fetched(stage, policy):
    found = _policy() if policy == "server" else re.search('Policy" content="(.*?)"', viewed("a")).group(1)
    assert stage.show(control([*OWN, *collected()[:110]]), found) == []
    assert stage.strange()


@pytest.mark.parametrize("text", OWN)
def test_nothing_runs_on_a_page_of_view_or_is_fetched(stage, text):
    for source in ("json", "nitf"):
        assert stage.show(viewed(text, source)) == []
        assert stage.strange() == []


@pytest.mark.parametrize("texts", chunks(ALL), ids=lambda texts: texts[0][:20].encode("unicode_escape").decode())
def test_no_string_in_any_place_runs_on_a_page_of_view_even_without_its_policy(stage, texts):
    passed(stage, [without_policy(viewed(text)) for text in texts])


def escaped(rung):
    """Give what rang but for fetching: without a policy, the article in its frame shows its pictures."""
    return [alarm for alarm in rung if not alarm.startswith("fetched")]


def passed(stage, pages):
    """Look at many pages, some at a time, as what each would be without a policy."""
    for few in chunks(pages):
        assert escaped(stage.show("".join(few))) == []
        assert stage.strange() == []


def test_no_string_in_any_place_runs_in_an_article_in_html(stage):
    passed(stage, [nd.dumps(filled(text), "html") for text in OWN])


def test_no_string_runs_as_a_pasted_article_of_any_format_even_without_a_policy(stage):
    asked = [(text, "text") for text in OWN]
    asked += [("\n\n".join(texts), name) for texts in chunks(ALL) for name in ("text", "html")]
    asked += [("\n\n".join(OWN), name) for name in FORMATS]
    asked += [("\n\n".join(f"{text}: Why?\n\nAnna: {text}" for text in OWN), "text")]
    passed(stage, [answer({"text": text, "from": name}, LIMIT) for text, name in asked])


def test_no_string_runs_in_a_pasted_document_or_in_a_field_even_without_a_policy(stage):
    asked = [{"text": everywhere(text), "from": "json", "tab": text} for text in OWN]
    asked += [{"text": TALK, "lang": text, "from": text, "amendments": text} for text in OWN]
    asked += [{"text": TALK, "interviewer": text, "interviewee": text, "digest": text, "amend": text} for text in OWN]
    asked += [{"text": TALK, "amendments": json.dumps([{"path": text, "text": text}])} for text in OWN]
    passed(stage, [answer(fields, LIMIT) for fields in asked])


def test_the_watch_rings_where_a_page_escapes_nothing(stage, monkeypatch):
    monkeypatch.setattr(passages, "escape", lambda text: text)
    assert "ran" in stage.show(without_policy(viewed(OWN[0])))
    assert stage.strange()
    assert "ran" in stage.show(answer({"text": f"Q: Why?\n\nA: {OWN[2]}"}, LIMIT))


@pytest.mark.parametrize("bypass", [False, True], ids=["with", "without"])
def test_nothing_runs_on_the_served_page_itself_with_its_policy_or_without(visit, served, bypass):
    seen = visit(served, bypass_csp=bypass)
    given = [("text", "\n\n".join(OWN)), *(("json", everywhere(text)) for text in OWN[:4]), ("json", OWN[0])]
    for number, (name, text) in enumerate(given):
        for place, field in enumerate(("lang", "interviewer", "interviewee")):
            seen.page.fill(f"[name={field}]", OWN[(number * 3 + place) % len(OWN)])
        seen.page.select_option("#from", name)
        seen.page.fill("#text", text)
        seen.page.click("#read")
        seen.page.locator("#seen .row, #seen .notices").first.wait_for()
        assert seen.page.evaluate(STRANGE) == []
        assert not seen.page.evaluate("window.__ran")
    if not bypass:
        seen.alarms[:] = [alarm for alarm in seen.alarms if "Content Security Policy" not in alarm]
    else:
        seen.alarms[:] = [alarm for alarm in seen.alarms if alarm.startswith(("dialog", "error"))]


@pytest.mark.parametrize("text", OWN[3:8])
def test_no_string_runs_as_the_name_or_the_title_of_somebody(visit, served, text):
    seen = visit(served)
    seen.page.fill("#text", TALK)
    seen.page.locator(".row.answer .amend summary").first.click()
    seen.page.fill(".row.answer [name^=speaker-] >> nth=0", text)
    seen.page.locator(".row.answer button").first.click()
    seen.page.locator(".people strong", has_text=text.strip()).wait_for()
    person = seen.page.locator(".people li").last
    person.locator("summary").click()
    person.locator("[name^=person-title]").fill(text)
    person.locator("button").click()
    seen.page.locator(".people li").last.locator("bdi", has_text=text.strip()).nth(1).wait_for()
    assert seen.page.evaluate(STRANGE) == []
