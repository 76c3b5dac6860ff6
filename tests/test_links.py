"""Every link in README and docs/ that leads into the project leads to a file there, and to a heading in it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt

from shared import PROJECT

TOP = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
PAGES = [*(PROJECT / name for name in TOP), *sorted((PROJECT / "docs").rglob("*.md"))]
PAGES = [page for page in PAGES if "_build" not in page.parts]


@cache
def parsed(page):
    return MarkdownIt().enable("table").parse(page.read_text("utf-8"))


def links(page):
    """Give where the links and pictures of a page lead, as they are written."""
    for token in parsed(page):
        for child in token.children or ():
            target = child.attrs.get("href") or child.attrs.get("src")
            if target:
                yield str(target)


def plain(heading):
    """Give the text of a heading, without its marks."""
    return "".join(child.content for child in heading.children if child.type in ("text", "code_inline"))


@cache
def anchors(page):
    """Give what leads to each heading of a page, named as GitHub and MyST do: of equal ones the second ends in `-1`."""
    found = []
    for opening, heading in pairwise(parsed(page)):
        if opening.type == "heading_open":
            name = re.sub(r"[^\w\- ]", "", plain(heading).lower()).replace(" ", "-")
            count = sum(re.fullmatch(rf"{re.escape(name)}(-\d+)?", other) is not None for other in found)
            found.append(f"{name}-{count}" if name in found else name)
    return set(found)


def wrong(page):
    """Give the links of a page that lead nowhere."""
    for link in links(page):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if not target.exists() or PROJECT not in [target, *target.parents]:
            yield f"{link}: no such file"
        elif parts.fragment and unquote(parts.fragment) not in anchors(target):
            yield f"{link}: no such heading"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_every_link_of_a_page_leads_to_a_file_and_a_heading(page):
    assert list(wrong(page)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](#of-boats-and-quays)", []),
        ("[a](#tides-1) [b](#tides) ![c](other.md)", []),
        ("[a](#tides-2)", ["#tides-2: no such heading"]),
        ("[a](other.md#deck)", []),
        ("[a](other.md#dock)", ["other.md#dock: no such heading"]),
        ("[a](none.md)\n\n![b](none.png)", ["none.md: no such file", "none.png: no such file"]),
        ("[a][b]\n\n[b]: none.md", ["none.md: no such file"]),
        ("| a |\n|---|\n| [a](none.md) |", ["none.md: no such file"]),
        ("`[a](none.md)`\n\n```\n[a](none.md)\n```", []),
        ("<https://example.org> [a](https://example.org/none.md) [b](mailto:desk@example.org)", []),
        ("[a](../outside.md)", ["../outside.md: no such file"]),
    ],
)
def test_a_link_that_leads_nowhere_is_named(text, found, tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "PROJECT", tmp_path / "in")
    (tmp_path / "outside.md").write_text("# Outside\n", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "other.md").write_text("# `Deck`\n", "utf-8")
    page = tmp_path / "in" / "page.md"
    page.write_text(f"# Of *boats* and quays!\n\n## Tides\n\n## Tides\n\n{text}\n", "utf-8")
    assert list(wrong(page)) == found
