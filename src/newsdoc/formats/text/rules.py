"""The rules by which the plain-text reader decides: what each means, and what to do where it errs."""

from __future__ import annotations

import attrs

__all__ = ["RULES", "Rule"]


@attrs.frozen
class Rule:
    """A rule named in the origin of a node."""

    name: str
    meaning: str
    remedy: str


_STYLE = "Add the word or phrase to a house style of your own (`--style`), or mend the document."
_NAME = "Name the speaker with `--interviewer` or `--interviewee`."
_MODE = "If the mode is wrong, compare `newsdoc explain`: every label and mark that should open a turn must recur."
_MEND = "If it is wrong, mend the document: convert it to JSON and change the block's type."

_ALL = (
    Rule("mode-labels-and-dashes", "The interviewer's turns have a printed label, the answers an opening dash.", _MODE),
    Rule("mode-question-and-answer", "Labels such as Q and A say who speaks.", _MODE),
    Rule("mode-labels", "Names that recur before a colon say who speaks.", _MODE),
    Rule("mode-dashes", "Every turn begins with a dash: question and answer take turns.", _MODE),
    Rule("mode-none", "Nothing shows an interview, so the article has no turns.", _MODE),
    Rule("speaker-label", "The unit begins with a label that recurs, or that means a question or an answer.", _MEND),
    Rule("dash-answers", "A dash after a labelled question, or after an introduction, opens the answer.", _NAME),
    Rule("dash-alternates", "A dash opens the turn of whoever's turn it is, the other side than before.", _NAME),
    Rule("continues-turn", "A paragraph without a mark continues the turn before it.", _MEND),
    Rule("introduces-speaker", "The narrative says who is interviewed.", _STYLE),
    Rule("introduced-by-narrative", "The narrative names this participant in a phrase of the house style.", _STYLE),
    Rule("named-by-caller", "The name was given by the caller.", "Give another one, or none."),
    Rule("narrative", "A paragraph that nothing marks is the author's.", _MEND),
    Rule("first-line", "The first line is short and no sentence, and more follows: the headline.", _MEND),
    Rule("line-below-headline", "A short line below the headline, before longer text: the deck.", _MEND),
    Rule("kicker-word", "The line above the headline is a word that the house style knows.", _STYLE),
    Rule("byline-opener", "The line begins as a byline does and is short.", _STYLE),
    Rule("date-line", "The line is a date from end to end.", _MEND),
    Rule("short-line", "A short line without a stop, before a turn or between long paragraphs: a heading.", _MEND),
    Rule("bulleted-list", "Two or more lines that follow one another begin with a bullet.", _MEND),
    Rule("numbered-list", "Two or more lines that follow one another are numbered in order.", _MEND),
    Rule("list-item", "The line is an item of a list.", _MEND),
    Rule("separator-line", "The line is drawn with marks and holds no word.", _MEND),
    Rule("caption-label", "A label such as `Photo:` begins a caption.", _STYLE),
    Rule("credit-at-end", "A label such as `Photo:` near the end of the line credits a picture.", _STYLE),
    Rule("source-label", "A label such as `Original:` says where the article comes from.", _STYLE),
    Rule("only-a-url", "The line is a URL and nothing else.", _MEND),
    Rule("credit-label", "A label or phrase such as `Translated by` credits somebody.", _STYLE),
    Rule("end-mark", "The line is a mark that the house style ends articles with.", _STYLE),
    Rule("disclaimer-label", "A label such as `Disclaimer:`.", _STYLE),
    Rule("correction-label", "A label such as `Correction:`.", _STYLE),
    Rule("correction-opener", "The line begins as corrections do.", _STYLE),
    Rule("promo-label", "A label such as `Read more:`.", _STYLE),
    Rule("promo-opener", "The line begins as advertisements do: `Follow us on`.", _STYLE),
    Rule("note-label", "A label such as `Editor's note:` begins a note to the reader.", _STYLE),
    Rule("edited-phrase", "The line says that the interview was edited.", _STYLE),
    Rule("note-words", "Brackets that begin with a word such as `note:` hold a note by the desk.", _STYLE),
    Rule("stage-words", "Brackets hold what a speaker does: `(laughs)`.", _STYLE),
    Rule("gap-words", "Brackets hold a word for what can't be heard: `(inaudible)`.", _STYLE),
    Rule("ellipsis-in-brackets", "Square brackets with an ellipsis mark words left out.", _MEND),
    Rule("square-brackets", "Square brackets hold words that the desk put in.", _MEND),
    Rule("bare-url", "The text holds a URL as it is.", _MEND),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _ALL}
"""Every rule by its name."""
