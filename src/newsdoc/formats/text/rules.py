"""The rules by which the plain-text reader decides: what each means, and what to do where it errs."""

from __future__ import annotations

import attrs

from newsdoc.formats.text.mode import MODES

__all__ = ["GRADES", "RULES", "Rule"]


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
_MARKS = "Change the marks in the text; docs/dialect.md describes them."

_ALL = (
    *(Rule(f"mode-{mode.name}", mode.meaning, _MODE) for mode in MODES),
    Rule("speaker-label", "The unit begins with a label that recurs, or that means a question or an answer.", _MEND),
    Rule("dash-answers", "A dash after a labelled question, or after an introduction, opens the answer.", _NAME),
    Rule(
        "dash-alternates",
        "A dash opens a turn; which side speaks is decided from all turns, which mostly alternate.",
        _NAME,
    ),
    Rule("question-mark-up", "A heading, bold type or a number marks the questions of this article.", _MEND),
    Rule("asks", "What the paragraph says, and what stands around it, make it a question.", _MEND),
    Rule("answers", "What the paragraph says, and what stands around it, make it an answer.", _MEND),
    Rule(
        "answers-without-label",
        "The unit after a question has no label, and no other question of the article goes on.",
        _MEND,
    ),
    Rule("continues-turn", "A paragraph without a mark continues the turn before it.", _MEND),
    Rule("introduces-speaker", "The narrative says who is interviewed.", _STYLE),
    Rule("introduced-by-narrative", "The narrative names this participant in a phrase of the house style.", _STYLE),
    Rule("introduces-themselves", "Somebody gives their own name in one of the first answers.", _NAME),
    Rule("headline-is-name", "The headline is a name that stands again in the text.", _NAME),
    Rule("headline-names", "A part of the headline before or behind a colon is a name that stands again.", _NAME),
    Rule("headline-names-group", "The headline names a group, and those who answer say we.", _NAME),
    Rule("most-prominent-name", "No other name stands out so much before the interview.", _NAME),
    Rule("interview-credit", "A line such as `Interview: Name` says who asked.", _NAME),
    Rule("byline-asks", "The byline names one person and nobody else is named who might ask.", _NAME),
    Rule(
        "named-by-caller", "The caller says who this is, and on which side they speak.", "Give another name, or none."
    ),
    Rule("narrative", "A paragraph that nothing marks is the author's.", _MEND),
    Rule("first-line", "The first line is short and no sentence, and more follows: the headline.", _MEND),
    Rule("front-matter", "It stands in the metadata between lines of hyphens before the article.", _MEND),
    Rule("heading-mark", "A mark of Markdown makes it a heading; the first of them is the headline.", _MEND),
    Rule("wire-slug", "The first line is the slug of a wire service: words that hyphens join, and a number.", _MEND),
    Rule("line-below-headline", "A short line below the headline, before longer text: the deck.", _MEND),
    Rule("categories-label", "The line begins with a label for categories or keywords.", _STYLE),
    Rule("embargo-line", "The line above the headline begins as those do that say from when on to print it.", _STYLE),
    Rule("issue-line", "One of the last lines names an issue or a number of a paper.", _MEND),
    Rule("credit-sentences", "Sentences below the last turn say who made the piece.", _STYLE),
    Rule("people-listed", "Tight lines above the talk hold a name each, and brackets behind it.", _MEND),
    Rule("kicker-word", "The line above the headline is a word that the house style knows.", _STYLE),
    Rule("byline-opener", "The line begins as a byline does and is short.", _STYLE),
    Rule("name-alone", "One of the first lines is a name and nothing more.", _MEND),
    Rule("opens-paragraph", "A place in capitals, a date or an agency stands before a dash: the dateline.", _MEND),
    Rule("date-line", "The line is a date from end to end.", _MEND),
    Rule("short-line", "A short line without a stop, before a turn or between long paragraphs: a heading.", _MEND),
    Rule("bulleted-list", "Two or more lines that follow one another begin with a bullet.", _MEND),
    Rule("numbered-list", "Two or more lines that follow one another are numbered in order.", _MEND),
    Rule("list-item", "The line is an item of a list.", _MEND),
    Rule("keywords", "The line is keywords, each with a number sign.", _MEND),
    Rule("bracketed-below", "Brackets stand around a remark below the last turn.", _MEND),
    Rule("separator-line", "The line is drawn with marks and holds no word.", _MEND),
    Rule("caption-label", "A label such as `Photo:` begins a caption.", _STYLE),
    Rule("credit-at-end", "A label such as `Photo:` near the end of the line credits a picture.", _STYLE),
    Rule("caption-arrow", "A triangle that points at the picture begins a caption.", _MEND),
    Rule("permission-phrase", "The line says by whose permission a picture is used.", _STYLE),
    Rule("caption-opener", "The line begins as captions do: `File photo of`.", _STYLE),
    Rule("short-line-with-a-name", "A short line without a stop begins with a participant's name: a caption.", _MEND),
    Rule("line-above-byline", "A line between the deck and the byline or the date: a caption.", _MEND),
    Rule("line-without-stop", "A line within a turn has no stop, and more than a heading's words: a caption.", _MEND),
    Rule("rights-line", "A line near the end says whose the rights are.", _STYLE),
    Rule("name-and-address", "A short line ends in an e-mail address.", _MEND),
    Rule("line-in-italics", "A line within a turn is in italics from end to end: a caption.", _MEND),
    Rule("image-mark", "A mark of Markdown shows a picture.", _MEND),
    Rule("code-fence", "The lines stand between two fences of code.", _MEND),
    Rule("link-definition", "The line gives the target of links by name.", _MEND),
    Rule("markdown-mark", "Marks of Markdown stand around the words.", _MEND),
    Rule("quote-mark", "The line begins with the mark of a quotation.", _MEND),
    Rule("repeated-words", "A quotation on a line of its own repeats words of the text: a pull quote.", _MEND),
    Rule("attributed-below", "A line below begins with a dash and says whose words these are.", _MEND),
    Rule("page-furniture", "Numbers that count up, or a line that recurs beside them, are the printed page's.", _MEND),
    Rule("bracketed-line", "Brackets around all of a line hold a direction to those who produce the text.", _MEND),
    Rule("source-list", "The line stands in a list below a heading such as `Sources`.", _STYLE),
    Rule("fact-sheet", "Lines that follow one another closely have a label each that never recurs.", _MEND),
    Rule("source-opener", "The line says where the article first appeared.", _STYLE),
    Rule("disclaimer-opener", "The line begins as disclaimers do.", _STYLE),
    Rule("note-opener", "The line begins as notes by the desk do.", _STYLE),
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
    Rule("dialect", "The text is in the explicit dialect, whose marks say what each part is.", _MARKS),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _ALL}
"""Every rule by its name."""

GRADES: dict[str, str] = {
    "sure": "A label, a mark or the caller decides it, or nothing speaks against it.",
    "likely": "It is inferred, or a name is taken from another place of the text; nothing speaks against it.",
}
"""What it means that a decision is sure or likely; one that is unsure has a diagnostic."""
