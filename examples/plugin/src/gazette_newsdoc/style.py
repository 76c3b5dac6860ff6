"""The house style: what The Gazette prints, besides what every paper in English does."""

from __future__ import annotations

from importlib.resources import as_file, files

from newsdoc import styles

__all__ = ["STYLE"]

with as_file(files("gazette_newsdoc") / "gazette.toml") as _path:
    STYLE = styles.load(_path)
