"""The parts of a file that are the same for every document: styles, marks of lists, fonts, settings.

They come from python-docx, whose template has Word's own styles, and ours are added. They are made once.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor, Twips

from newsdoc.formats.docx.roles import ADDED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsdoc.formats.docx.roles import Look

__all__ = ["BULLETS", "NUMBERS", "parts"]

BULLETS = 90
"""The number of the list that all items with bullets belong to."""

NUMBERS = 91
"""The number of what lists with numbers are made like (`w:abstractNum`); each of them counts by itself."""

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LEVELS = 9
_KINDS = {"paragraph": WD_STYLE_TYPE.PARAGRAPH, "character": WD_STYLE_TYPE.CHARACTER}
_WORDS_OWN = frozenset(("Footnote Text", "Hyperlink"))
"""The added ones that Word knows by these names."""

_KEPT_TABLES = ("TableNormal", "TableGrid")
_UNWANTED = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")
"""The ends of the types of what the template has besides: an older form of its styles, a picture of an empty page."""


@cache
def parts() -> Mapping[str, bytes]:
    """Give the parts of a file by their names in it, in the order in which they are written."""
    made = docx.Document()
    package: Any = made.part.package
    _drop(package.rels)
    _drop(made.part.rels)
    _prune(made)
    for look in ADDED:
        _add(made, look)
    _add_lists(made.part.numbering_part.element)
    stream = BytesIO()
    made.save(stream)
    with ZipFile(stream) as file:
        return {name: file.read(name) for name in file.namelist()}


def _drop(relations: dict[str, Any]) -> None:
    """Leave out what no document needs."""
    for key in [key for key, relation in relations.items() if relation.reltype.endswith(_UNWANTED)]:
        del relations[key]


def _prune(made: Any) -> None:
    """Leave out the many styles of tables, what is said of the language of an unknown text, and of an old Word."""
    styles = made.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in _KEPT_TABLES:
            styles.remove(style)
    for name in ("w:lang", "w:themeFontLang", "w:savePreviewPicture"):
        for root in (styles, made.settings.element):
            for element in [*root.iter(qn(name))]:
                element.getparent().remove(element)
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _add(made: Any, look: Look) -> None:
    """Add a style."""
    style = made.styles.add_style(look.name, _KINDS[look.kind], builtin=look.name in _WORDS_OWN)
    style.base_style = None if look.base is None else made.styles[look.base]
    style.quick_style = True
    style.hidden = False
    font = style.font
    font.bold = look.bold or None
    font.italic = look.italic or None
    font.size = None if look.size is None else Pt(look.size)
    font.name = look.font
    if look.colour is not None:
        font.color.rgb = RGBColor.from_string(look.colour)
    if look.kind == "paragraph":
        _lay_out(style, look)


def _lay_out(style: Any, look: Look) -> None:
    """Say how the paragraphs of a style lie on the page."""
    layout = style.paragraph_format
    layout.space_before = None if look.before is None else Pt(look.before)
    layout.left_indent = Twips(look.indent) if look.indent else None
    layout.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else None
    if look.boxed:
        line = f'<w:pBdr {_NAMESPACE}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        style.element.get_or_add_pPr().insert(0, parse_xml(line))


def _add_lists(numbering: Any) -> None:
    """Add what lists of ours are made like, before the first list there, and the one with bullets."""
    first = numbering.find(qn("w:num"))
    first.addprevious(parse_xml(_like(BULLETS, "bullet", lambda level: "•◦▪"[level % 3])))
    first.addprevious(parse_xml(_like(NUMBERS, "decimal", lambda level: f"%{level + 1}.")))
    numbering.append(parse_xml(f'<w:num {_NAMESPACE} w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'))


def _like(number: int, form: str, mark: Callable[[int], str]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark(level)}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level in range(_LEVELS)
    )
    return (
        f'<w:abstractNum {_NAMESPACE} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
