"""The page of `newsdoc serve` while answers are slow: nothing that was saved or typed is lost, whatever comes first."""

from __future__ import annotations

import json
import time

import pytest

from test_browser import LIBRARY

SLOW = 0.6  # seconds that each answer takes


@pytest.fixture
def page(visit, served):
    """The page with an article read, and a server that takes its time from now on."""
    shown = visit(served).page
    shown.fill("#text", LIBRARY)
    shown.wait_for_selector("#seen .row.answer")

    def late(route):
        time.sleep(SLOW)
        route.continue_()

    shown.route("**/", late)
    return shown


def opened(page, kind, nth):
    """Open the correction of a row of a kind, and give its number."""
    found = page.locator(f".row.{kind}").nth(nth)
    found.locator(".amend summary").click()
    return found.get_attribute("id").removeprefix("row-")


def settled(page):
    """Wait until nothing is asked any more, and give the corrections that the form has."""
    page.wait_for_timeout(int(SLOW * 3000))
    page.wait_for_function("document.getElementById('status').textContent !== 'Reading …'")
    return json.loads(page.locator("[name=amendments]").get_attribute("value"))


def test_of_two_corrections_saved_at_once_both_count(page):
    first, second = opened(page, "question", 0), opened(page, "question", 1)
    page.select_option(f"[name=type-{first}]", "promo")
    page.select_option(f"[name=type-{second}]", "heading")
    page.locator(f"#amend-{first} button").click()
    page.locator(f"#amend-{second} button").click()
    assert [one["type"] for one in settled(page)] == ["promo", "heading"]


def test_what_is_typed_after_a_correction_doesnt_stop_it(page):
    number = opened(page, "question", 0)
    page.select_option(f"[name=type-{number}]", "promo")
    page.locator(f"#amend-{number} button").click()
    page.locator("#text").press("End")
    page.locator("#text").press_sequentially(" More.")
    assert [one["type"] for one in settled(page)] == ["promo"]
    assert "More." in page.locator("#seen").inner_text()


def test_what_is_typed_into_a_correction_stays_when_an_answer_comes(page):
    page.locator("#text").press("End")
    page.locator("#text").press_sequentially("x")
    number = opened(page, "answer", 0)
    page.locator(f"[name=speaker-{number}]").fill("Zora")
    settled(page)
    assert page.locator(f"[name=speaker-{number}]").input_value() == "Zora"
    assert page.evaluate("document.activeElement.name") == f"speaker-{number}"
    page.keyboard.press("Enter")
    page.locator(f"#row-{number} .speaker", has_text="Zora").wait_for()


def test_what_is_chosen_in_another_row_stays_when_one_is_saved(page):
    saved, other = opened(page, "question", 0), opened(page, "answer", 0)
    page.select_option(f"[name=type-{other}]", "remark")
    page.locator(f"#amend-{saved} button").click()
    settled(page)
    assert page.locator(f"[name=type-{other}]").input_value() == "remark"
    assert page.locator(f"#amend-{other}").get_attribute("open") is not None


def test_undone_twice_at_once_two_are_undone(page):
    for nth in (0, 1):
        number = opened(page, "question", nth)
        page.locator(f"#amend-{number} button").click()
        settled(page)
    button = page.get_by_role("button", name="Undo")
    button.dblclick()
    assert settled(page) == []


def test_a_filter_stays_with_every_answer(page):
    page.locator("#only-unsure").check()
    page.locator("#text").press("End")
    page.locator("#text").press_sequentially("x")
    settled(page)
    assert page.locator("#only-unsure").is_checked()
