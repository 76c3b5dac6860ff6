"""What a page looks like, on paper, on a telephone and in the dark, and to those who don't look: axe finds no fault."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsdoc as nd
from browsing import faults
from viewed import ARTICLES, TEXTS, viewed

WIDTHS = (360, 390)
SPEED = 1000
"""The milliseconds in which a page is there."""

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4
UNBROKEN = "\n\n".join(
    (LONG, f"By {LONG}", f"{LONG}: {LONG}?", f"Anna: {LONG}", f"{LONG}: http://{LONG}?", f"Anna: {LONG}")
)
"""An interview whose words are wider than any telephone."""

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

TIMES = """new Promise(done => {
    const found = () => performance.getEntriesByName('first-contentful-paint')[0];
    const told = () => {
        const navigation = performance.getEntriesByType('navigation')[0];
        if (found()) done(Math.max(navigation.domContentLoadedEventEnd, found().startTime));
        else setTimeout(told, 20);
    };
    told();
})"""
"""The milliseconds until all is parsed and something is painted."""

every_article = pytest.mark.parametrize("name", ARTICLES)
some_articles = pytest.mark.parametrize("name", ["bridge-de", "arabic", "chinese"])


def tabs(page):
    """Show each tab in turn, and give its name."""
    for name in page.locator(".choice input").evaluate_all("all => all.map(each => each.value)"):
        page.locator(f"label[for=tab-{name}]").click()
        yield name


def opened(page, which="details"):
    """Open whatever can be opened, or some of it."""
    page.evaluate("which => document.querySelectorAll(which).forEach(each => { each.open = true; })", which)


def wrong(page, axe, within="html"):
    """Give what is wrong with what shows of a page or of a part of it; in the dark only the colours are others."""
    found = faults(page, axe, within)
    page.emulate_media(color_scheme="dark")
    found += faults(page, axe, within, ["color-contrast"])
    page.emulate_media(color_scheme="light")
    return found


def kept(text, folder, name="page.html"):
    """Write a page to a file, and give its address."""
    path = Path(folder) / name
    path.write_text(text, "utf-8")
    return path.as_uri()


def filled(page, text):
    """Have an article read."""
    page.fill("#text", text)
    page.locator("#seen .row").first.wait_for()
    page.locator("#status", has_text="block").wait_for()


def test_nothing_is_wrong_with_the_page_before_an_article_is_pasted(visit, served, axe):
    page = visit(served).page
    assert wrong(page, axe) == []


@some_articles
def test_nothing_is_wrong_with_the_served_page(visit, served, axe, name):
    page = visit(served).page
    filled(page, ARTICLES[name])
    opened(page, "li:nth-child(-n+9) details")
    for tab in tabs(page):
        assert wrong(page, axe, "html" if tab == "blocks" else f"#panel-{tab}") == [], tab


def test_nothing_is_wrong_with_what_a_person_has_corrected_or_with_an_error(visit, served, axe):
    page = visit(served).page
    filled(page, ARTICLES["library"])
    page.locator(".row.answer .amend summary").first.click()
    page.select_option(".row.answer select >> nth=0", "paragraph")
    page.locator(".row.answer button").first.click()
    page.locator(".hand").first.wait_for()
    assert wrong(page, axe) == []
    page.select_option("#from", "json")
    page.get_by_role("alert").wait_for()
    assert wrong(page, axe) == []


@every_article
def test_nothing_is_wrong_with_a_page_of_view(visit, axe, tmp_path, name):
    page = visit(kept(viewed(ARTICLES[name], f"{name}.txt"), tmp_path)).page
    opened(page, "li:nth-child(-n+9) details")
    for tab in tabs(page):
        assert wrong(page, axe, "html" if tab == "blocks" else f"#panel-{tab}") == [], tab


@every_article
def test_nothing_is_wrong_with_an_article_in_html(visit, axe, tmp_path, name):
    text = nd.dumps(nd.loads(ARTICLES[name], "text"), "html")
    page = visit(kept(text, tmp_path)).page
    assert wrong(page, axe) == []


def test_a_page_at_fault_is_noticed(visit, axe, tmp_path):
    page = visit(kept("<!DOCTYPE html><title>A</title><p style='color: #ccc'>Pale<input>", tmp_path)).page
    assert {"html-has-lang", "label", "color-contrast"} <= {fault[0] for fault in faults(page, axe)}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("text", [ARTICLES["library"], ARTICLES["arabic"], UNBROKEN], ids=["library", "arabic", "long"])
def test_no_page_is_wider_than_a_telephone(visit, served, tmp_path, text, width):
    viewport = {"width": width, "height": 780}
    page = visit(served, viewport=viewport).page
    filled(page, text)
    opened(page)
    assert {tab: page.evaluate(WIDER) for tab in tabs(page) if page.evaluate(WIDER) > 0} == {}
    page = visit(kept(viewed(text, f"{LONG}.txt"), tmp_path), viewport=viewport).page
    assert {tab: page.evaluate(WIDER) for tab in tabs(page) if page.evaluate(WIDER) > 0} == {}
    html = nd.dumps(nd.loads(text, "text"), "html")
    assert visit(kept(html, tmp_path), viewport=viewport).page.evaluate(WIDER) <= 0


def test_no_error_is_wider_than_a_telephone(visit, served):
    page = visit(served, viewport={"width": 360, "height": 780}).page
    page.select_option("#from", "json")
    page.fill("#text", f'{{"{LONG}": "{LONG}"}}')
    page.get_by_role("alert").wait_for()
    assert page.evaluate(WIDER) <= 0


def test_on_paper_there_are_the_blocks_and_no_controls(visit, served, tmp_path):
    page = visit(kept(viewed(ARTICLES["library"], "library.txt"), tmp_path)).page
    page.emulate_media(media="print")
    assert page.locator(".row .said").first.is_visible()
    assert not page.locator(".choice label, .only, .why").and_(page.locator(":visible")).count()
    page = visit(served).page
    filled(page, ARTICLES["library"])
    page.emulate_media(media="print")
    assert page.locator(".row .said").first.is_visible()
    assert not page.locator("textarea, button, summary, .choice label").and_(page.locator(":visible")).count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_in_the_dark_too(visit, tmp_path, scheme):
    page = visit(kept(viewed(ARTICLES["library"], "library.txt"), tmp_path), color_scheme=scheme).page
    page.emulate_media(media="print")
    colours = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def quick(visit, text, folder):
    """Look whether a page is small, fetches nothing and is there at once, at best of three."""
    assert len(text.encode()) < 200_000
    times = []
    for _ in range(3):
        seen = visit(kept(text, folder))
        times.append(seen.page.evaluate(TIMES))
        assert len(seen.requests) == 1
    assert min(times) < SPEED


@pytest.mark.parametrize("name", TEXTS)
def test_a_page_of_view_is_small_and_quick_and_fetches_nothing(visit, tmp_path, name):
    quick(visit, viewed(TEXTS[name], f"{name}.txt"), tmp_path)


def test_the_page_of_an_interview_of_others_is_small_and_quick(visit, tmp_path, shared):
    quick(visit, viewed((shared / "seed" / "interview.txt").read_bytes(), "interview.txt"), tmp_path)
