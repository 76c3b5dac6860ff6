"""TOML files that people write, such as house styles and settings: what is in them, and where each mistake stands."""

from newsdoc.toml.reading import Problem, parsed, placed

__all__ = ["Problem", "parsed", "placed"]
