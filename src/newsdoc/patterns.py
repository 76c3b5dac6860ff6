"""Every regular expression of the package, in one place so that all can be proved linear.

No other module compiles one. That none can run in more than linear time is proved by recheck (tests/test_patterns.py).
Each is compiled on its first use: a class that reaches beyond Latin takes a millisecond to compile.
"""

import re
from functools import cache
from typing import TypeAlias

Match: TypeAlias = re.Match[str]
"""What a pattern finds."""

__all__ = [
    "ACTIVE",
    "ARABIC",
    "ATTRIBUTE",
    "AUTOLINK",
    "BLOCK_NAME",
    "BLOCK_START",
    "BRACKET",
    "CUE_ACTIVE",
    "CUE_TIME",
    "CUE_TIMES_DAMAGED",
    "CUE_TOKEN",
    "DATE_TIME",
    "FORBIDDEN",
    "HAN",
    "HANGUL",
    "HREF_ACTIVE",
    "HTML_TAG",
    "HTML_VALUE",
    "INLINE",
    "JSON_BODY",
    "JSON_LAST_MEMBERS",
    "JSON_TOKEN",
    "KANA",
    "LANGUAGE",
    "LINE_END",
    "LINK_TARGET",
    "LIST_ITEM",
    "MARK",
    "MARKDOWN",
    "MARKDOWN_ACTIVE",
    "MARKDOWN_LINE",
    "MARKDOWN_TARGET",
    "NAMED_CHARACTER",
    "NOT_IN_NAME_ID",
    "NOT_LATIN",
    "NUMBERED_CHARACTER",
    "OWN_ATTRIBUTE",
    "OWN_JSON",
    "PATH_STEP",
    "QUOTED",
    "QUOTE_ESCAPE",
    "REFERENCE_OR_ESCAPE",
    "START_TAG",
    "STRETCH",
    "TAG",
    "TOML_TOKEN",
    "UNCARRIED",
    "UNQUOTABLE",
    "URI",
    "URI_REFERENCE",
    "URL_END",
    "WIDE",
    "WORD",
    "Match",
    "ecmascript",
    "names",
    "scalar",
    "scalar_for",
]

LINE_END: re.Pattern[str]
"""What ends a line. `str.splitlines` would split on eight characters more."""

FORBIDDEN: re.Pattern[str]
"""A character that a text may not hold: XML 1.0 can't carry it, or it ends a line."""

JSON_TOKEN: re.Pattern[str]
"""A token of a JSON text that is known to be valid. The closing quote is optional so that no match ever fails late."""

JSON_BODY: re.Pattern[str]
"""The key `body` and the bracket that opens its array, in a JSON text."""

JSON_LAST_MEMBERS: re.Pattern[str]
"""A bracket that closes an array in a JSON text and the comma behind it, if a key follows, or the end of the text."""

LANGUAGE: re.Pattern[str]
"""A language tag as XML Schema has it (RFC 3066), which is wider than BCP 47."""

TAG: re.Pattern[str]
"""A tag in markup that was written with `<` and `>` escaped everywhere else."""

TOML_TOKEN: re.Pattern[str]
"""A token of a TOML text that is known to be valid; closing quotes are optional so that no match ever fails late."""

BRACKET: re.Pattern[str]
"""A round or square bracket, opening or closing."""

MARKDOWN: re.Pattern[str]
"""What plain text hardly ever has and Markdown does: words between two asterisks or underscores, a link's target."""

MARKDOWN_ACTIVE: re.Pattern[str]
"""A character of a text that CommonMark or GitHub takes for more than itself, or that an editor would spoil."""

MARKDOWN_TARGET: re.Pattern[str]
"""The same of a link's target or title in CommonMark."""

MARKDOWN_LINE: re.Pattern[str]
"""The beginning of a line that CommonMark or GitHub takes for the mark of a block, or for a ruler; text is escaped."""

MARK: re.Pattern[str]
"""A mark of Markdown within a text: an escape, a run of backticks, asterisks or underscores, a square bracket."""

UNCARRIED: re.Pattern[str]
"""A character of a source that no document can hold; line ends aside, which part its lines."""

ACTIVE: re.Pattern[str]
"""A character of a text that the dialect takes for more than itself, or that an editor would spoil."""

HREF_ACTIVE: re.Pattern[str]
"""The same of a link's target or title."""

ATTRIBUTE: re.Pattern[str]
"""The beginning of an attribute in braces: `#`, `.`, `=`, or a key and its equals sign."""

AUTOLINK: re.Pattern[str]
"""A URL in angle brackets."""

BLOCK_NAME: re.Pattern[str]
"""The mark of a block of the dialect up to its attributes or its colon: `:promo`, `@mara`."""

BLOCK_START: re.Pattern[str]
"""How a line begins that begins a block of the dialect; fences and lines drawn with marks aside."""

HTML_TAG: re.Pattern[str]
"""The beginning of an element in HTML, up to the sign that ends it or to the end of the text."""

HTML_VALUE: re.Pattern[str]
"""The value of an attribute between quotation marks, with its equals sign."""

INLINE: re.Pattern[str]
"""A mark within a run of text of the dialect."""

LINK_TARGET: re.Pattern[str]
"""The target of a link behind its bracket, in angle brackets or without."""

LIST_ITEM: re.Pattern[str]
"""The mark of an item of a list with the blanks that follow."""

OWN_ATTRIBUTE: re.Pattern[str]
"""An attribute of ours in a tag of NITF that we wrote, with the blank before it."""

OWN_JSON: re.Pattern[str]
"""The beginning of JSON text that newsdoc wrote: its first keys."""

PATH_STEP: re.Pattern[str]
"""A step of a JSON path: a field or an index; see `newsdoc.diagnostics.paths`."""

NAMED_CHARACTER: re.Pattern[str]
"""A character in XML that is named, its name as the group, or else what may hold what only looks like one."""

NUMBERED_CHARACTER: re.Pattern[str]
"""A character in markup that goes by its number, hexadecimal as the first group or decimal as the second."""

QUOTED: re.Pattern[str]
"""A string between double quotation marks; the closing one is optional so that no match ever fails late."""

QUOTE_ESCAPE: re.Pattern[str]
"""An escape in a quoted string."""

REFERENCE_OR_ESCAPE: re.Pattern[str]
"""A character reference, or an escaped punctuation mark."""

START_TAG: re.Pattern[str]
"""The beginning of a tag in XML, the element's name as the group, or else what may hold what only looks like one."""

STRETCH: re.Pattern[str]
"""Characters of one kind, where each stands for a character of a text; see `newsdoc.decoding.plausibility`."""

UNQUOTABLE: re.Pattern[str]
"""A character that can't stand in a quoted string as it is."""

WIDE: re.Pattern[str]
"""A character of a script that takes two columns for one: Han, kana, Hangul; see `newsdoc.formats.text.lines.WIDE`."""

WORD: re.Pattern[str]
"""A word, or a character of a script that has no blanks between words; see `newsdoc.words`."""

KANA: re.Pattern[str]
"""A letter of the Japanese syllabaries."""

HANGUL: re.Pattern[str]
"""A syllable of the Korean script."""

HAN: re.Pattern[str]
"""A Chinese character."""

ARABIC: re.Pattern[str]
"""A letter of the Arabic script."""

NOT_LATIN: re.Pattern[str]
"""A letter of Cyrillic, or of a script behind it."""

NOT_IN_NAME_ID: re.Pattern[str]
"""What a name in small letters has that an id made of it has not; see `newsdoc.model.scalars.Id`."""

CUE_ACTIVE: re.Pattern[str]
"""A character in the text of SRT that would begin a tag, a command or a character reference."""

CUE_TIME: re.Pattern[str]
"""A time of a cue: hours, minutes, seconds and the fraction as groups; see `newsdoc.formats.clocks`."""

CUE_TIMES_DAMAGED: re.Pattern[str]
"""The beginning of a line of two times with a sign between them that isn't the arrow of a cue, but like it."""

CUE_TOKEN: re.Pattern[str]
"""What may be a tag, a command or a character reference in the text of a cue."""

DATE_TIME: re.Pattern[str]
"""A date and time with its zone, as RFC 3339 has it."""

URI: re.Pattern[str]
"""A URI with its scheme, as RFC 3986 has it, what a percent sign begins aside."""

URI_REFERENCE: re.Pattern[str]
"""The characters of a URI or a relative reference, in any letters, and what a percent sign begins."""

URL_END: re.Pattern[str]
"""A character that ends a URL in plain text: a blank, a quotation mark, a bracket, a wide stop."""

_END = r"(?![\s\S])"
_REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_GAP = "[ \\t\\r\\n]*"
_ODD = "\t\x7f-\x9f\u2028\u2029"

# Behind a quantifier: it takes all that it can and gives nothing back. Without it Python keeps a state for each round
# of a group, some hundred bytes for a character. It is a sign of nobody's, for ECMAScript, in which the patterns are
# proved linear, has no such quantifiers; a pattern that is linear without is so with it.
_ALL = "\ue000"

_HTML_VALUE = rf"=[ \t\r\n\f]*{_ALL}(?:\"[^\"]*{_ALL}\"?|'[^']*{_ALL}'?)"

_NO_MARKUP = (
    rf"<!--(?:[^-]+{_ALL}|-(?!->))*{_ALL}|<!\[CDATA\[(?:[^\]]+{_ALL}|\](?!\]>))*{_ALL}"
    rf"|<\?(?:[^?]+{_ALL}|\?(?!>))*{_ALL}"
)
_STRING = rf"(?:[^\"\\]+{_ALL}|\\[\s\S])*{_ALL}"

_URI_SIGN = r"[^\s\x00-\x20\"#%<>\[\\\]^`{|}\x7f-\x9f]|%[0-9A-Fa-f]{2}"

_ALONE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

_SOURCES = {
    "LINE_END": "\r\n|\r|\n",
    "FORBIDDEN": "[\x00-\x08\x0a-\x1f\ud800-\udfff\ufffe\uffff]",
    "JSON_TOKEN": rf'"{_STRING}"?|[\]\[{{}},:]|[^\]\[{{}},:"\s]+',
    "JSON_BODY": rf'"body"{_GAP}:{_GAP}\[',
    "JSON_LAST_MEMBERS": rf'\]{_GAP}(?:,{_GAP}(?="[a-z_]+"{_GAP}:)|(?=\}}{_END}))',
    "LANGUAGE": rf"^[A-Za-z]{{1,8}}(?:-[A-Za-z0-9]{{1,8}})*{_ALL}$(?!\n)",
    "TAG": "<[^<>]*>",
    "TOML_TOKEN": (
        rf'"{{3}}(?:[^"\\]+{_ALL}|\\[\s\S]|"(?!""))*{_ALL}(?:"{{3,5}})?'
        rf"|'{{3}}(?:[^']+{_ALL}|'(?!''))*{_ALL}(?:'{{3,5}})?"
        rf'|"(?:[^"\\\n]+{_ALL}|\\.)*{_ALL}"?|\'[^\'\n]*\'?|#[^\n]*|[\n\]\[{{}}=,.]|[^\s"\'#\]\[{{}}=,.]+'
    ),
    "BRACKET": r"[()（）\[\]]",
    "UNCARRIED": "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]",
    "MARKDOWN": r"\*\*[^\s*]|__[^\W_]|\]\((?:https?:|/|#|mailto:)|^\*[^\s*]|^_[^\W_]",
    "MARKDOWN_ACTIVE": rf"[\\`*_<\[\]~\t\u2028\u2029\ufeff]|&(?={_REFERENCE[1:]})",
    "MARKDOWN_TARGET": rf'[\\<>"\t\u2028\u2029\ufeff]|&(?={_REFERENCE[1:]})',
    "MARKDOWN_LINE": (
        rf"^(?:(?:#{{1,6}}|[-+]|[0-9]{{1,9}}[.)])(?:[ \t]|{_END})|[>|]|=+{_ALL}[ \t]*{_END}|[-:][-:| \t]*{_END})"
    ),
    "MARK": r"\\[!-/:-@\[-`{-~]|`+|\*+|_+|!?\[|\]",
    "ACTIVE": rf"[\\`*_<\[\]{_ODD}]|&(?={_REFERENCE[1:]})",
    "ATTRIBUTE": r"[#.=]|[A-Za-z_][A-Za-z0-9_.-]*=?",
    "AUTOLINK": r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>",
    "BLOCK_NAME": r"^(?::[A-Za-z][A-Za-z_-]*|@[^\s:{}@]*)(?=[:{])",
    "BLOCK_START": (
        rf"^(?:#{{1,6}}(?:[ \t]|{_END})|>|\||(?:[-+*]|(?:[0-9]{{1,10}}|#)[.)])(?:[ \t]|{_END})"
        rf"|(?::[A-Za-z][A-Za-z_-]*|@[^\s:{{}}@]*)(?:\{{|:(?:[ \t]|{_END})))"
    ),
    "CUE_ACTIVE": rf"<(?=[A-Za-z/]|[0-9:.,]+>)|\{{(?=\\)|&(?={_REFERENCE[1:]})",
    "CUE_TIME": r"^(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{1,2})(?:[.,]([0-9]{1,9}))?$(?!\n)",
    "CUE_TIMES_DAMAGED": (
        r"^[ \t]{0,9}-?[0-9]{1,6}:[0-9:.,]{2,16}[ \t]{0,9}(?:[-=~–—−]{1,4}[ ]?>|--|→)[ \t]{0,9}-?[0-9]{1,6}:[0-9]"
    ),
    "CUE_TOKEN": rf"<[^<>]*>|\{{\\[^{{}}]*\}}|{_REFERENCE}",
    "HREF_ACTIVE": rf'[\\<>"{_ODD}]|&(?={_REFERENCE[1:]})',
    "HTML_TAG": rf"<[A-Za-z](?:[^>=]+{_ALL}|{_HTML_VALUE}|=)*{_ALL}",
    "HTML_VALUE": _HTML_VALUE,
    "INLINE": rf"\\(?:[!-/:-@\[-`{{-~\n]|{_END})|`+|\*+|_+|[\[\]<]|{_REFERENCE}",
    "LINK_TARGET": (
        rf"<((?:[^<>\\\n]|\\[\s\S])*{_ALL})>"
        rf"|((?:[^\s()<>\[\]\\]|\\[!-/:-@\[-`{{-~]|\([^\s()<>\[\]\\]*\))+{_ALL})"
    ),
    "LIST_ITEM": rf"^([-+*]|(?:[0-9]{{1,10}}|#)[.)])(?:[ \t]+|{_END})",
    "OWN_ATTRIBUTE": ' nd:[a-z]+="[^"]*"',
    "OWN_JSON": (
        rf'^\ufeff?{_GAP}\{{{_GAP}(?:"\$schema"{_GAP}:{_GAP}"[^"\\]*"{_GAP},{_GAP})?'
        rf'(?:"type"{_GAP}:{_GAP}"document"{_GAP},{_GAP})?"newsdoc"{_GAP}:'
    ),
    "PATH_STEP": rf'\.[^.\[]+|\[(?:[0-9]+|"{_STRING}"?)\]?',
    "NAMED_CHARACTER": rf"{_NO_MARKUP}|&([A-Za-z][A-Za-z0-9]{{1,31}});",
    "NUMBERED_CHARACTER": "&#(?:[xX]([0-9A-Fa-f]+)|([0-9]+))",
    "QUOTED": rf'"({_STRING})("?)',
    "QUOTE_ESCAPE": r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])",
    "REFERENCE_OR_ESCAPE": rf"\\([!-/:-@\[-`{{-~])|{_REFERENCE}",
    # All that isn't below: a class that reaches beyond the 16 bits takes twenty times as long to compile.
    "WIDE": "[^\x00-\u2e7f]",
    "WORD": rf"[{_ALONE}]|[^\W_{_ALONE}][^\s—{_ALONE}]*",
    "KANA": "[\u3041-\u30ff]",
    "HANGUL": "[\uac00-\ud7a3]",
    "HAN": "[\u4e00-\u9fff]",
    "ARABIC": "[\u0620-\u06ff]",
    "NOT_LATIN": "[^\x00-\u03ff]",
    "STRETCH": "a+|-+|c+|k+|h+",
    "START_TAG": rf"{_NO_MARKUP}|<([^\s!?/<>]+)",
    "DATE_TIME": (
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$(?!\n)"
    ),
    "URI": r"^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-\[\]_a-z~]+$(?!\n)",
    "URI_REFERENCE": rf"^(?:{_URI_SIGN})*{_ALL}(?:#(?:{_URI_SIGN})*{_ALL})?$(?!\n)",
    "URL_END": '[ \t\u00a0\u3000<>"“”«»「」（）()\\[\\]，。；]',
    "UNQUOTABLE": '["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]',
    "NOT_IN_NAME_ID": (
        "[^a-z0-9à-öø-ı\u0134-\u013e\u0141-\u0148\u014a-\u017eа-я\u0451-\u045c\u045e\u045f"
        "\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa一-龥가-힣]+"
    ),
}


def __getattr__(name: str) -> re.Pattern[str]:
    if name not in _SOURCES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    compiled = globals()[name] = re.compile(_SOURCES[name].replace(_ALL, "+"))
    return compiled


def names() -> tuple[str, ...]:
    """Name every pattern that stands here."""
    return tuple(_SOURCES)


def ecmascript(name: str) -> str:
    """Give the source of a pattern as ECMAScript has it: where ours keep all that they have taken, it may give back."""
    return _SOURCES[name].replace(_ALL, "")


@cache
def scalar(regex: str) -> re.Pattern[str]:
    """Give the compiled pattern of a scalar of the model; see `newsdoc.model.scalars` for all of them."""
    return re.compile(regex)


def scalar_for(regex: str, value: str) -> re.Pattern[str]:
    """Give a pattern that takes a value if `regex` does: what is ASCII needs none of the letters of other scripts."""
    return scalar(_ascii(regex)) if value.isascii() else scalar(regex)


@cache
def _ascii(regex: str) -> str:
    return re.sub(r"[^\x00-\x7f](?:-[^\x00-\x7f])?", "", regex)
