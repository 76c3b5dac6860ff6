"""The short tags of languages that others name by the three letters of ISO 639-2 or 639-3; BCP 47 wants the two."""

from __future__ import annotations

__all__ = ["short_tag"]

_LONG = """
ar ara, bg bul, ca cat, cs ces cze, cy cym wel, da dan, de deu ger, el ell gre, en eng, es spa, et est, eu eus baq,
fi fin, fr fra fre, ga gle, gl glg, he heb, hi hin, hr hrv, hu hun, is isl ice, it ita, ja jpn, ko kor, la lat,
lt lit, lv lav, mt mlt, nb nob, nl nld dut, nn nno, no nor, pl pol, pt por, ro ron rum, ru rus, sk slk slo, sl slv,
sq sqi alb, sr srp, sv swe, sw swa, tr tur, uk ukr, vi vie, zh zho chi
"""
_SHORT = {long: short for short, *longs in map(str.split, _LONG.split(",")) for long in longs}


def short_tag(tag: str) -> str:
    """Give a language tag with two letters for the language, where ISO 639-1 has them for one of the commonest."""
    language, dash, more = tag.partition("-")
    return f"{_SHORT.get(language.lower(), language)}{dash}{more}"
