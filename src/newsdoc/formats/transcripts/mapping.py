"""What stands for each part of a document in WebVTT and SRT."""

from __future__ import annotations

from newsdoc.formats.mapping import ABSENT, PARTLY, field_names, node_classes

__all__ = ["srt_mapping", "webvtt_mapping"]

_TEXT = f"{ABSENT} (text in turns)"
_NONE = ("rule", "raw", "artifact", "raw_inline")
_STRESS = {"emphasis": f"{PARTLY}`<i>…</i>`", "strong": f"{PARTLY}`<b>…</b>`"}


def webvtt_mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node in WebVTT."""
    return _mapping(
        {
            "headline": f"{PARTLY}`WEBVTT - …`",
            "participants": f"{PARTLY}`<v …>`",
            "turn": f"{PARTLY}a cue with `<v …>`, if it has times",
            "paragraph": f"{PARTLY}the text of a cue",
            "language": f"{PARTLY}`<lang …>…</lang>`",
        }
    )


def srt_mapping() -> dict[str, str]:
    """Give what stands for each field of a document and each class of node in SRT."""
    return _mapping(
        {
            "participants": f"{PARTLY}`Name: …`",
            "turn": f"{PARTLY}a cue with `Name: …`, if it has times",
            "paragraph": f"{PARTLY}the text of a cue",
        }
    )


def _mapping(known: dict[str, str]) -> dict[str, str]:
    found = {name: known.get(name, ABSENT) for name in field_names()}
    return found | {name: (known | _STRESS).get(name, ABSENT if name in _NONE else _TEXT) for name in node_classes()}
