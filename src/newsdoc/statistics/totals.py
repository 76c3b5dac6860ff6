"""The sums over many documents, and of what was said about them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from newsdoc.statistics.figures import SUMS
from newsdoc.statistics.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdoc.diagnostics import Diagnostic
    from newsdoc.statistics.figures import Figures, Speech

__all__ = ["Totals"]

_DIGITS = 6
"""How exact shares are."""


class Totals:
    """Adds up documents; what it takes doesn't grow with their number."""

    def __init__(self) -> None:
        """Begin with none."""
        self.documents = 0
        self.sums: Counter[str] = Counter()
        self.speakers = Speakers()
        self.diagnostics: Counter[str] = Counter()

    def close(self) -> None:
        """Forget who has spoken."""
        self.speakers.close()

    def add(self, found: Figures) -> None:
        """Count a document."""
        self.documents += 1
        for name in SUMS:
            self.sums[name] += getattr(found, name)
        self.speakers.add(found.speeches)

    def remark(self, said: Iterable[Diagnostic]) -> None:
        """Count what was said about a document, or about what isn't one."""
        self.diagnostics.update(diagnostic.code for diagnostic in said)

    def to_plain(self, most: int) -> dict[str, Any]:
        """Give all figures as plain data, with `most` of the speakers by name, or all for 0."""
        shown = self.speakers.most(most)
        count, turns, words = self.speakers.all()
        others = {
            "count": count - len(shown),
            "turns": turns - sum(speech.turns for speech in shown),
            "words": words - sum(speech.words for speech in shown),
        }
        return {
            "documents": self.documents,
            **{name: self.sums[name] for name in SUMS},
            "spoken_words": words,
            "speakers": [_speaker(speech, words) for speech in shown],
            "other_speakers": {**others, "share": _share(others["words"], words)},
            "diagnostics": dict(sorted(self.diagnostics.items(), key=lambda each: (-each[1], each[0]))),
        }


def _speaker(speech: Speech, words: int) -> dict[str, Any]:
    return {
        "name": speech.name,
        "role": speech.role,
        "documents": speech.documents,
        "turns": speech.turns,
        "words": speech.words,
        "share": _share(speech.words, words),
    }


def _share(part: int, whole: int) -> float:
    """Give a part as a share of the whole, 0 where there is nothing."""
    return round(part / whole, _DIGITS) if whole else 0.0
