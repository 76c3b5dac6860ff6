"""The figures of `newsdoc stats` as a chart: who speaks how much, and what is said about the inputs."""

from __future__ import annotations

import errno
import io
import os
import warnings
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from newsdoc import files
from newsdoc.cli.figures import name_of
from newsdoc.diagnostics import CODES, UsageError
from newsdoc.escapes import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["draw", "require"]

Axes: TypeAlias = Any
Figure: TypeAlias = Any
"""What matplotlib calls so: its own types leave half of what they take unknown."""

_SUFFIXES = (".png", ".svg")

# Colours that people who see few of them can tell apart as well (Okabe and Ito, 2008).
_ROLES = {"interviewer": "#0072B2", "interviewee": "#E69F00"}
_OTHER_ROLES = "#999999"
_SEVERITIES = {"error": "#D55E00", "warning": "#F0E442", "info": "#56B4E9"}

_FONTS = (
    "DejaVu Sans",
    *("Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans", "Arial Unicode MS", "PingFang SC", "Hiragino Sans"),
    *(
        "Microsoft YaHei",
        "Yu Gothic",
        "Malgun Gothic",
        "WenQuanYi Micro Hei",
        "Noto Sans Arabic",
        "Noto Sans Devanagari",
    ),
)
"""Fonts for names in any script; those that aren't there are passed over."""

_MOST = 100
"""How many speakers are drawn: of more no reader makes anything."""

_LONGEST = 32
_WIDTH, _ROW, _FRAME = 9.0, 0.26, 1.0
"""In inches: a chart, a bar of it, and what is above and below the bars."""


def require(path: str) -> None:
    """Raise `UsageError` if there can be no chart in such a file, or without matplotlib, `OSError` without a folder."""
    if not path.lower().endswith(_SUFFIXES):
        raise UsageError(f"{path}: a chart is drawn into a file whose name ends with {' or '.join(_SUFFIXES)}")
    if not Path(path).parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
    _matplotlib()


def _matplotlib() -> Any:
    try:
        import matplotlib as mpl

        import_module("matplotlib.figure")
    except ImportError as error:
        raise UsageError("charts need the extra `plot`: pip install 'newsdoc[plot]'") from error
    except ValueError as error:  # it has settings of its own, such as MPLBACKEND
        raise UsageError(f"matplotlib doesn't begin: {error}") from error
    return mpl


def draw(figures: Mapping[str, Any], path: str) -> Sequence[str]:
    """Draw the figures into a file, and give what matplotlib warns of: fonts lack characters. Raises `OSError`."""
    # Text of an SVG stays text, in whatever fonts who looks at it has; and it is the same each time.
    settings = {
        "svg.fonttype": "none",
        "svg.hashsalt": "newsdoc",
        "font.family": _fonts(),
        "text.parse_math": False,
    }
    drawn = io.BytesIO()
    form = path[-3:].lower()
    with _matplotlib().rc_context(settings), warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        metadata = {"Date": None} if form == "svg" else {}
        _figure(figures).savefig(drawn, format=form, dpi=150, metadata=metadata)
    files.write(path, drawn.getvalue())
    return sorted({str(warning.message) for warning in said}) if form == "png" else []


def _fonts() -> list[str]:
    from matplotlib.font_manager import fontManager

    there = set(fontManager.get_font_names())
    return [font for font in _FONTS if font in there]


def _figure(figures: Mapping[str, Any]) -> Figure:
    speakers, diagnostics = figures["speakers"][:_MOST], figures["diagnostics"]
    heights = [_FRAME + _ROW * max(1, len(bars)) for bars in (speakers, diagnostics)[: 2 if diagnostics else 1]]
    made: Figure = _matplotlib().figure.Figure(figsize=(_WIDTH, sum(heights)), layout="constrained")
    axes = made.subplots(len(heights), squeeze=False, height_ratios=heights)[:, 0]
    _draw_speakers(axes[0], speakers)
    if diagnostics:
        _draw_diagnostics(axes[1], diagnostics)
    return made


def _draw_speakers(axes: Axes, speakers: Sequence[Mapping[str, Any]]) -> None:
    colours = [_ROLES.get(speaker["role"] or "", _OTHER_ROLES) for speaker in speakers]
    names = [_short(escaped(name_of(speaker))) for speaker in speakers]
    axes.set_title("Shares of speech (words in turns)")
    axes.set_xlabel("%")
    _bars(axes, names, [100 * speaker["share"] for speaker in speakers], colours, "{:.1f}")
    _legend(axes, {**_ROLES, "other": _OTHER_ROLES}, colours)


def _draw_diagnostics(axes: Axes, diagnostics: Mapping[str, int]) -> None:
    colours = [_SEVERITIES[CODES[code].severity] for code in diagnostics]
    axes.set_title("Diagnostics")
    _bars(axes, [*diagnostics], [*diagnostics.values()], colours, "{:,.0f}")
    _legend(axes, _SEVERITIES, colours)


def _bars(axes: Axes, names: Sequence[str], values: Sequence[float], colours: Sequence[str], form: str) -> None:
    """Draw bars below one another, the first one above; names may stand there twice."""
    places = range(len(names))
    bars = axes.barh(places, values, color=colours)
    axes.bar_label(bars, labels=[form.format(value) for value in values], padding=3)
    axes.set_yticks(places, labels=names)
    axes.invert_yaxis()
    axes.margins(x=0.1)
    axes.set_xlim(left=0)
    axes.spines[["top", "right"]].set_visible(False)


def _legend(axes: Axes, meanings: Mapping[str, str], used: Sequence[str]) -> None:
    from matplotlib.patches import Patch

    shown = [Patch(color=colour, label=meaning) for meaning, colour in meanings.items() if colour in used]
    if shown:
        axes.legend(handles=shown, loc="lower right")


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
