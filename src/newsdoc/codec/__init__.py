"""Documents as plain data (dicts, lists, strings, whole numbers, booleans) and back, strictly.

The functions that do the work are generated from the shape of each class, as attrs and cattrs generate theirs, but
beforehand: tests/coders.py writes `checking`, `reading` and `writing`. They refuse what breaks a rule without saying
why; then it is said, of all that is wrong, with JSON paths (see `newsdoc.codec.problems`, imported only then).
"""

from newsdoc.codec.codec import decode, encode, require, to_json

__all__ = ["decode", "encode", "require", "to_json"]
