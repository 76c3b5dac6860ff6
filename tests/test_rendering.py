"""A diagnostic is shown with the line that it speaks of and a caret below the very place."""

from __future__ import annotations

from copied import Copied
from newsdoc import CODES, Diagnostic, Position, Source, render

HELP = f"  = help: {CODES['unsure'].remedy}"


def frame(text, line, column):
    """Give the line of the source and the one with the caret as they are shown."""
    shown = render(Diagnostic("unsure", "?", "boat.txt", Position(line, column)), Source(text, "boat.txt"))
    head, empty, source, caret, remedy = shown.split("\n")
    assert (head, remedy) == (f"boat.txt:{line}:{column}: ? [unsure]", HELP)
    assert empty == " " * len(str(line)) + " |"
    return source, caret


def test_the_caret_stands_below_the_place():
    assert frame("a\nIs it afloat?\nb", 2, 4) == ("2 | Is it afloat?", "  |    ^")


def test_tabs_wide_characters_and_combining_marks_do_not_move_the_caret():
    assert frame("\tx", 1, 2) == ("1 |  x", "  |  ^")
    assert frame("港口x", 1, 3) == ("1 | 港口x", "  |     ^")
    assert frame("e\u0301x", 1, 3) == ("1 | e\u0301x", "  |  ^")


def test_of_a_long_line_only_the_surroundings_are_shown():
    source, caret = frame("a" * 10_000 + "X" + "b" * 10_000, 1, 10_001)
    assert source == "1 | …" + "a" * 60 + "X" + "b" * 59 + "…"
    assert source[caret.index("^")] == "X"


def test_the_end_of_the_text_is_a_place_too():
    assert frame("ab\n", 2, 1) == ("2 | ", "  | ^")


def test_without_a_source_or_a_place_there_is_no_frame():
    assert render(Diagnostic("unsure", "?")) == f"? [unsure]\n{HELP}"
    assert render(Diagnostic("unsure", "?"), Source("a")) == f"? [unsure]\n{HELP}"
    assert render(Diagnostic("unsure", "?", None, Position(1, 1))) == f"1:1: ? [unsure]\n{HELP}"


def test_a_long_line_is_not_copied_for_each_place_in_it():
    text = Copied("a" * 100_000)
    render(Diagnostic("unsure", "?", None, Position(1, 50_000)), Source(text))
    assert 100 < text.count < 200


def test_a_place_behind_the_line_is_shown_at_its_end():
    assert frame("ab\r\ncd", 1, 9) == ("1 | ab", "  |   ^")
    assert frame("a" * 60 + "\r\ncd", 1, 1) == ("1 | " + "a" * 60, "  | ^")
