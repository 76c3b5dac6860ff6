"""Which way a language is written: by the script that its tag names, or else by the script that it mostly has."""

from __future__ import annotations

__all__ = ["is_right_to_left"]

_LANGUAGES = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi"))
"""The languages that are written from right to left where their tag names no script."""

_SCRIPTS = frozenset(
    ("adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syre", "syrj", "syrn", "thaa")
)
"""The scripts that are written from right to left, as ISO 15924 has them."""

_SCRIPT = 4


def is_right_to_left(lang: str | None) -> bool:
    """Say whether a language (BCP 47) is written from right to left: `az-Arab` is, `ar-Latn` isn't."""
    primary, *rest = (lang or "").lower().split("-")
    if "x" in rest:  # what follows is for private use
        rest = rest[: rest.index("x")]
    script = next((part for part in rest if len(part) == _SCRIPT and part.isalpha()), None)
    return primary in _LANGUAGES if script is None else script in _SCRIPTS
