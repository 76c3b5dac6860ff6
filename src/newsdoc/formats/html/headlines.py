"""The headline of others' articles: a heading of the first level in or above the article, or what the head says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdoc.formats import xhtml
from newsdoc.formats.html.above import Above, read_above
from newsdoc.model import Heading, Headline
from newsdoc.tree import plain_text

if TYPE_CHECKING:
    from newsdoc.formats.html.head import Said
    from newsdoc.formats.xhtml.reader import Reader
    from newsdoc.formats.xml import Element

__all__ = ["headline_of", "read_outside"]

_HEADERS = frozenset(("header", "hgroup"))
_BESIDE = frozenset(("nav", "aside", "footer", "form"))


def read_outside(
    names: Reader, root: Element, main: Element, said: Said, lang: str | None
) -> tuple[Headline | None, Above]:
    """Take the headline out of what stands around an article that has none itself, and the lines below it.

    A site has its own name as a heading, too: the headline is what the head says, or the only heading and no link.
    """
    if any(names.local(each) == "h1" for each in main.iter()):
        return None, Above()
    headings = [each for each in root.iter() if names.local(each) == "h1" and not _is_beside(names, each)]
    fitting = [each for each in headings if _fits("".join(each.itertext()), said)]
    if not fitting and len(headings) == 1 and not any(names.local(each) == "a" for each in headings[0].iter()):
        fitting = headings
    if not fitting or not (content := names.line(fitting[0])):
        return None, Above()
    headline = Headline(content, lang=names.language(fitting[0]))
    header = next((each for each in fitting[0].iterancestors() if names.local(each) in _HEADERS), None)
    above = Above() if header is None or main in header.iter() else read_above(names, header, lang)
    xhtml.take_out(fitting[0])
    return headline, above


def _is_beside(names: Reader, heading: Element) -> bool:
    return any(names.local(each) in _BESIDE for each in heading.iterancestors())


def _fits(text: str, said: Said) -> bool:
    """Say whether a heading is the headline by what the head says: as it is there, or as most of the page's title."""
    heading, headline, title = _key(text), _key(said.headline), _key(said.title)
    if headline and heading == headline:
        return True
    return heading in title and 2 * len(heading) >= len(title) > 0


def _key(text: str) -> str:
    return "".join(text.split()).casefold()


def headline_of(
    blocks: tuple[Any, ...], said: Said, outside: Headline | None
) -> tuple[Headline | None, tuple[Any, ...]]:
    """Give the headline, and the blocks without it.

    Of several headings of the first level it is the one that fits what the head says, or else the first; where there is
    none, the one `outside`, or what the head says.
    """
    places = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    if places:
        fitting = (n for n in places if _fits(plain_text(blocks[n]), said))
        place = places[0] if len(places) == 1 else next(fitting, places[0])
        found = blocks[place]
        return Headline(found.content, id=found.id, lang=found.lang), (*blocks[:place], *blocks[place + 1 :])
    text = said.headline or said.title
    headline = outside or (Headline((text,)) if text else None)
    return headline, xhtml.without_title(blocks, headline)
