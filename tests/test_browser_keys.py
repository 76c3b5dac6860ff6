"""The page of `newsdoc serve` by keys alone: all of it can be reached, what has the focus shows it, and keeps it."""

from __future__ import annotations

from shared import PROJECT

LIBRARY = (PROJECT / "examples" / "library.txt").read_text("utf-8")
STOPS = 120
"""The stops of the Tab key after which something is taken to be out of reach."""

SEEN = """() => {
    const focused = document.activeElement;
    const shown = focused.matches('.choice input') ? focused.labels[0] : focused;
    const style = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && box.width > 1 && box.height > 1;
}"""
"""Whether what has the focus shows it: a tab's button shows it by its label."""


def focused(page, selector):
    """Say whether what has the focus is what a selector says."""
    return page.evaluate("selector => document.activeElement.matches(selector)", selector)


def reach(page, selector, key="Tab"):
    """Press Tab until something has the focus; whatever has it on the way is seen to have it."""
    for _ in range(STOPS):
        page.keyboard.press(key)
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML")[:200]
        if focused(page, selector):
            return
    raise AssertionError(selector)


def pasted(page):
    """Paste the interview and have it read, by keys."""
    reach(page, "#text")
    page.keyboard.insert_text(LIBRARY)
    reach(page, "#read")
    page.keyboard.press("Enter")
    page.locator("#seen .row.answer").first.wait_for()
    assert focused(page, "#read")


def test_an_interview_is_pasted_and_corrected_by_keys_alone_and_the_focus_is_back_where_it_was(visit, served):
    page = visit(served).page
    pasted(page)
    number = page.locator(".row.answer").first.get_attribute("id").removeprefix("row-")
    reach(page, f"#row-{number} .amend summary")
    page.keyboard.press("Enter")
    assert page.locator(f"#amend-{number}[open]").count() == 1
    reach(page, f"[name=type-{number}]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.input_value(f"[name=type-{number}]") == "paragraph"
    reach(page, f"#row-{number} button")
    page.keyboard.press("Space")
    page.locator(f"#row-{number}.paragraph .hand").wait_for()
    assert focused(page, f"#row-{number} .amend summary")
    assert page.evaluate(SEEN)
    assert page.locator("#status").inner_text() == page.locator(".sum").inner_text()


def test_a_speaker_is_named_by_keys_and_enter_in_the_name_saves_that_row(visit, served):
    page = visit(served).page
    pasted(page)
    number = page.locator(".row.answer").first.get_attribute("id").removeprefix("row-")
    reach(page, f"#row-{number} .amend summary")
    page.keyboard.press("Space")
    reach(page, f"[name=speaker-{number}]")
    page.keyboard.type("Ottilie Brandt")
    page.keyboard.press("Enter")
    page.locator(f"#row-{number} .speaker", has_text="Ottilie Brandt").wait_for()
    assert focused(page, f"#row-{number} .amend summary")


def test_the_last_correction_is_undone_by_keys_and_the_focus_stays_on_the_page(visit, served):
    page = visit(served).page
    pasted(page)
    page.locator(".row.answer .amend summary").first.press("Enter")
    page.locator(".row.answer select").first.press("ArrowDown")
    page.locator(".row.answer button").first.press("Enter")
    page.locator(".hand").first.wait_for()
    reach(page, "button[name=undo]", "Shift+Tab")
    page.keyboard.press("Enter")
    page.locator(".hand").first.wait_for(state="detached")
    assert not focused(page, "body")
    assert page.evaluate(SEEN)


def test_the_tabs_are_one_stop_and_arrows_go_from_one_to_the_next(visit, served):
    page = visit(served).page
    pasted(page)
    reach(page, ".choice input")
    names = page.locator(".choice input").evaluate_all("all => all.map(each => each.value)")
    for name in [*names[1:], names[0]]:
        page.keyboard.press("ArrowRight")
        assert focused(page, f"#tab-{name}")
        assert page.evaluate(SEEN)
        shown = page.locator(".panel").evaluate_all(
            "all => all.filter(each => each.checkVisibility()).map(each => each.id)"
        )
        assert shown == [f"panel-{name}"]
    page.keyboard.press("Tab")
    assert not focused(page, ".choice input")


def test_a_long_text_in_a_tab_is_scrolled_by_keys(visit, served):
    page = visit(served).page
    pasted(page)
    reach(page, ".choice input")
    while not focused(page, "#tab-json"):
        page.keyboard.press("ArrowRight")
    reach(page, "#panel-json pre")
    page.keyboard.press("PageDown")
    page.locator("#panel-json pre").evaluate("each => new Promise(done => setTimeout(done, 500))")
    assert page.locator("#panel-json pre").evaluate("each => each.scrollTop") > 0
