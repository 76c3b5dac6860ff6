"""What can be counted in documents: words, turns, who speaks how much, and of how much of that the reader is unsure."""

from newsdoc.statistics.figures import Figures, Speech, figures
from newsdoc.statistics.speakers import Speakers
from newsdoc.statistics.totals import Totals

__all__ = ["Figures", "Speakers", "Speech", "Totals", "figures"]
