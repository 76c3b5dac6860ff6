"""The bench of doubling rings for what grows with the square, and neither a refusal nor a resumed run hides that."""

import sys
from pathlib import Path

import pytest

import newsdoc as nd
from newsdoc.limits import Limits

sys.path.append(str(Path(__file__).resolve().parent.parent / "bench"))

import series as measured
from cases import case_of, cases, unlimited
from series import MOST, REPEATS, Series


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still unless a run takes time; a list with the seconds in it."""
    now = [0.0]
    monkeypatch.setattr(measured.time, "process_time", lambda: now[0])
    return now


def case(clock, cost, refuses=lambda _: None):
    """Give a case whose run takes `cost(repeats)` seconds and fails with what `refuses(repeats)` gives."""

    def run(repeats):
        clock[0] += cost(repeats)
        if (error := refuses(repeats)) is not None:
            raise error

    return "a < b", lambda repeats: repeats, run


def refusal(code):
    return nd.ReadError(nd.Diagnostic(code, "a"))


@pytest.mark.parametrize(("power", "ratio"), [(1, 2), (1.5, 2.83), (2, 4)])
def test_the_ratio_is_that_of_the_growth(clock, power, ratio):
    series = Series("a < b")
    series.measure(case(clock, lambda repeats: (repeats / 10_000) ** power), REPEATS[-1], 1000)
    assert series.repeats == 160_000
    assert series.ratio == pytest.approx(ratio, abs=0.01)
    assert (series.ratio > MOST) == (power > 1)


def test_a_part_that_grows_with_the_square_shows_in_the_longest_input_though_not_in_the_first(clock):
    series = Series("a < b")
    series.measure(case(clock, lambda repeats: repeats / 1e4 + (repeats / 1e5) ** 2), REPEATS[-1], 1000)
    first, *_, last = series.ratios().values()
    assert first < 2.1
    assert series.ratio == last


def test_what_the_machine_added_once_is_measured_again(clock):
    added = [5.0]
    series = Series("a < b")

    def cost(repeats):
        return repeats / 1e4 + (added.pop() if repeats == 20_000 and added else 0)

    series.measure(case(clock, cost), REPEATS[-1], 1000)
    assert series.first == pytest.approx(7)
    assert series.ratio == pytest.approx(2)


def test_what_is_refused_is_told_and_is_not_compared_with_what_is_read(clock):
    series = Series("a < b")
    refuses = lambda repeats: refusal("too-large") if repeats > 40_000 else None  # noqa: E731  (one line)
    series.measure(case(clock, lambda repeats: 1e-3 if repeats > 40_000 else repeats, refuses), REPEATS[-1], 1e9)
    assert series.is_too_large
    assert series.refused == "too-large"
    assert list(series.ratios()) == [5000, 10_000, 20_000, 40_000]


def test_refusing_may_not_grow_with_the_square_either(clock):
    series = Series("a < b")
    series.measure(case(clock, lambda repeats: repeats**2, lambda _: refusal("bad-json")), REPEATS[-1], 1e12)
    assert series.refused == "bad-json"
    assert series.ratio == 4


def test_a_document_that_cannot_be_read_is_no_case_of_a_writer():
    def made(_):
        raise refusal("bad-json")

    series = Series("everything > b")
    series.measure(("everything > b", made, print), REPEATS[-1], 1)
    assert not series.has_input
    assert series.repeats == REPEATS[0]


def test_a_run_that_would_take_too_long_is_left_for_a_resumed_one(clock):
    linear = case(clock, lambda repeats: repeats / 1e4)
    series = Series("a < b")
    series.measure(linear, REPEATS[-1], 5)
    assert series.repeats == 40_000
    resumed = Series.from_plain(series.plain())
    assert not resumed.measure(linear, REPEATS[-1], 5)
    assert resumed.measure(linear, REPEATS[-1], 17)
    assert list(resumed.seconds) == list(REPEATS)
    assert not resumed.measure(linear, REPEATS[-1], 1e9)


def test_every_case_has_one_without_limits_that_reads_what_was_refused():
    within = Limits(pieces=100)
    made, run = next((made, run) for name, made, run in cases(within) if name == "text < blank lines")
    with pytest.raises(nd.ReadError, match="limit `pieces`"):
        run(made(200))
    name, made, run = unlimited("text < blank lines")
    run(made(3 << 20))
    assert name == "text < blank lines, without limits"
    assert case_of(name)[0] == name


def test_without_limits_every_problem_is_told():
    kind = "validate > JSON: unknown blocks, each an error"
    _, made, run = case_of(kind)
    with pytest.raises(Exception, match="too-large"):
        run(made(10_001))
    _, made, run = unlimited(kind)
    run(made(10_001))
