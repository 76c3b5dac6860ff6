"""How far a run has come, for whoever waits at a terminal: a bar where rich is installed, and lines otherwise."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol, Self

from newsdoc.cli.streams import complain
from newsdoc.escapes import harmless

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Bar", "Lines", "Progress", "Silence", "is_watched", "progress"]

_EVERY = 2.0
"""How many seconds lie between two lines."""


class Progress(Protocol):
    """Shows how many of the articles are done, as a context."""

    def __enter__(self) -> Self:
        """Begin to show."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End showing."""

    def step(self, *, failed: bool) -> None:
        """Count one more article."""

    def say(self, line: str) -> None:
        """Print a line to standard error, whatever else is shown there."""


class Silence:
    """Shows nothing, for nobody is there to see it."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""

    def step(self, *, failed: bool) -> None:
        """Do nothing."""

    def say(self, line: str) -> None:
        """Print a line."""
        complain(line)


class Lines(Silence):
    """Prints a line every now and then."""

    def __init__(self, total: int) -> None:
        """Take how many articles there are."""
        self._total, self._done, self._failed = total, 0, 0
        self._began = self._last = time.monotonic()

    def step(self, *, failed: bool) -> None:
        """Count one more article."""
        self._done += 1
        self._failed += failed
        now = time.monotonic()
        if now - self._last >= _EVERY:
            self._last = now
            complain(_line(self._done, self._total, self._failed, now - self._began))


def _line(done: int, total: int, failed: int, seconds: float) -> str:
    rate = done / seconds
    left = max(total - done, 0) / rate
    return f"{done:,} of {total:,} done, {failed:,} failed; {rate:,.0f} a second, {_clock(left)} left"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


class Bar:
    """Draws rich's bar, with the rate, the time that is left and how many have failed."""

    def __init__(self, total: int) -> None:
        """Take how many articles there are. Raises `ImportError` without rich."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Rich

        columns = (
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[rate]:,.0f} a second, {task.fields[failed]:,} failed"),
        )
        self._rich = Rich(*columns, console=Console(stderr=True), redirect_stdout=False, redirect_stderr=False)
        self._task = self._rich.add_task("", total=total, failed=0, rate=0.0)
        self._done = self._failed = 0
        self._began = time.monotonic()

    def __enter__(self) -> Self:
        """Begin to draw."""
        self._rich.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it is."""
        self._rich.stop()

    def step(self, *, failed: bool) -> None:
        """Count one more article."""
        self._done += 1
        self._failed += failed
        rate = self._done / max(time.monotonic() - self._began, 1e-9)
        self._rich.update(self._task, advance=1, failed=self._failed, rate=rate)

    def say(self, line: str) -> None:
        """Print a line above the bar; nothing in it is markup."""
        from rich.text import Text

        self._rich.console.print(Text(harmless(line)), soft_wrap=True)


def is_watched() -> bool:
    """Tell whether standard error is a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


def progress(total: int, *, shown: bool) -> Progress:
    """Give what shows the progress of a run over so many articles, if it is to be shown."""
    if not shown or not is_watched():
        return Silence()
    try:
        return Bar(total)
    except ImportError:
        return Lines(total)
