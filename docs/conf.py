"""The documentation site: Sphinx with MyST and furo, built without the network.

`python -m sphinx -W --keep-going -n -b html docs docs/_build/html` builds it, with the extra `docs`.
"""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE / "_ext"), str(_HERE.parent / "src")]

from constants import constants

import newsdoc
from newsdoc.model import scalars

project = "newsdoc"
version = release = newsdoc.__version__
copyright = "the authors of newsdoc"
html_title = f"newsdoc {version}"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "newsdoc_site"]
exclude_patterns = ["_build"]
root_doc = "index"

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False

myst_heading_anchors = 6  # so that links to headings lead where they do on GitHub
suppress_warnings = [
    "misc.highlighting_failure",  # examples of broken JSON and XML are broken
]

default_role = "code"  # docstrings have names between single backticks
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": False}
autodoc_mock_imports = ["pyspark", "ray"]  # as heavy as all else together, and only named in signatures
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
# What signatures name that has no entry here; all else must have one.
_ALIASES = "|".join([*constants(), *scalars.__all__, "M|N|Part|R|Severity|_Credits"])
_FOREIGN = "DataFrame|PathLike|SearchStrategy|collections.abc.Callable|pa|ray|hypothesis"
_ELSEWHERE = "Grammar|HouseStyle|Slot|Template"
nitpick_ignore_regex = [
    ("py:class", rf"(newsdoc\.[a-z.]+\.)?({_ALIASES})"),  # model.md describes them
    ("py:class", _ELSEWHERE),  # api/styles.md has them; modules that import them for type checkers alone give no more
    ("py:class", "newsdoc.alike.Alike"),  # the base of classes that has their equality and no more
    ("py:class", rf"({_FOREIGN})(\..+)?"),  # other packages: nothing is looked up on the network
]
