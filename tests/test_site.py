"""The site is built without a warning, leads nowhere for what it is made of, and describes every public name."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module

import pytest

from shared import PROJECT
from test_public import PUBLIC

EXTERNAL = re.compile(r"""<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=["'](?:https?:)?//[^>]*>""")
"""An element that a browser fetches from elsewhere; where a link leads is the reader's to say."""

ADDRESSED = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?:https?:)?//[^)"']*""")
"""The same in a stylesheet."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of the site, built by the command that CONTRIBUTING.md names."""
    for needed in ("sphinx", "myst_parser", "furo"):
        pytest.importorskip(needed, reason=f"{needed} isn't installed: pip install -e '.[docs]', or .ci/docs")
    (command,) = re.findall(r"^python (-m sphinx .*) docs docs/_build/html", CONTRIBUTING, re.MULTILINE)
    folder = tmp_path_factory.mktemp("site")
    words = [sys.executable, *command.split(), "-d", str(folder / "doctrees"), "docs", str(folder / "html")]
    done = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "html"


CONTRIBUTING = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")


def test_the_site_is_built_without_a_warning_and_has_all_that_it_should(site):
    pages = {
        path.relative_to(site).with_suffix("").as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }
    sources = [path for path in (PROJECT / "docs").rglob("*.md") if "_build" not in path.parts]
    names = [path.relative_to(PROJECT / "docs").with_suffix("").as_posix() for path in sources]
    assert [name for name in names if name not in pages] == []
    assert [found for text in pages.values() for found in EXTERNAL.findall(text)] == []
    sheets = [path.read_text("utf-8") for path in site.rglob("*.css")]
    assert [found for text in sheets for found in ADDRESSED.findall(text)] == []
    described = {name for text in pages.values() for name in re.findall(r'<dt[^>]* id="([\w.]+)"', text)}
    assert [f"{module}.{name}" for module, name in PUBLIC if not homes(module, name) & described] == []


def homes(module, name):
    """Give the names under which a public name may be described: its own, and that of where it is made."""
    made = getattr(getattr(import_module(module), name), "__module__", module)
    return {f"{module}.{name}", f"{made}.{name}"}


def test_what_is_fetched_from_elsewhere_is_noticed():
    for text in ('<script async src="https://example.org/a.js">', "<img alt='' src='//example.org/a.png'/>"):
        assert EXTERNAL.search(text), text
    assert not EXTERNAL.search('<a href="https://example.org">there</a><img src="_images/view.png">')
    for text in ("src: url('https://example.org/a.woff')", '@import "//example.org/a.css"'):
        assert ADDRESSED.search(text), text
    assert not ADDRESSED.search("background: url(a.png)")
