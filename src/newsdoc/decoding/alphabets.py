"""The letters that languages are written with, by which a reading of bytes is found likely or not."""

from __future__ import annotations

__all__ = ["APOSTROPHES", "COMMON", "CYRILLIC", "FINAL", "LATIN", "LONE", "PUNCTUATION"]

LATIN = (
    "àâæçèéêëîïôœùûüÿ",  # French
    "äöüßéèà",  # German
    "áéíñóúüªº",  # Spanish
    "àáâãçéêíóôõúüªº",  # Portuguese
    "àèéìíîòóùú",  # Italian
    "àçèéíïòóúü",  # Catalan
    "éëïöüèêáó",  # Dutch
    "åäöéüà",  # Swedish, Finnish
    "åæøéòóôèü",  # Danish, Norwegian
    "áðéíóúýþæö",  # Icelandic
    "ąćęłńóśźżé",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîșțşţ",  # Romanian
    "čćđšž",  # Croatian, Bosnian, Serbian, Slovene
    "çğıöşüâîû",  # Turkish
    "äõöüšž",  # Estonian
    "āčēģīķļņšūž",  # Latvian
    "ąčęėįšųūž",  # Lithuanian
    "ĉĝĥĵŝŭ",  # Esperanto
)
"""The letters beyond ASCII of languages in Latin script, in lower case."""

CYRILLIC = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  # Russian, Bulgarian
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",  # Belarusian
    "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш",  # Serbian, Macedonian
)
"""The letters of languages in Cyrillic script, in lower case."""

LONE = frozenset("àâáèéêíóôœåöæøúùyãëAªº")
"""Those that are words, or abbreviations, by themselves."""

COMMON = {
    "CYRILLIC": (frozenset("оеаинтсрвліяё"), 0.65),
    "GREEK": (frozenset("αοιετσςνηυρκπ"), 0.75),
    "HEBREW": (frozenset("יוהלאמרתבשנםן"), 0.7),
    "ARABIC": (frozenset("اليمونرتبةعدیه"), 0.65),
    "HANGUL": (
        frozenset(
            "이다는의에을가고하로한지은를사도기서어리자아시대나그있인라해니여들정일전수만장부거게스제과주것보우상들음당으요까"
        ),
        0.35,
    ),
    "KANA": (frozenset("のにはをたがでてとしれさいるなかもらっこくあすりまき"), 0.5),
    "HAN": (
        frozenset(
            "的一是不了在人有我他这这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過"
            "发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣"
            "理心她本前开開但因只从從想实實日者意无無此已长長把机機民第公问問什她很给給吗嗎呢誰谁她報报社長记記"
        ),
        0.2,
    ),
}
"""The most frequent letters of each script, and the share of a text that they make up at the least."""

FINAL = frozenset("ךםןףץς")
"""Letters of Hebrew and Greek in the form that ends a word."""

PUNCTUATION = frozenset(
    "“”‘’„‚«»‹›–—―…•·€£§©®™°¡¿\u00a0\u202f、。，．；：？！「」『』《》〈〉【】（）〔〕・ー～　،؛؟№״׳־※→"
)
"""Signs beyond ASCII that stand in articles."""

APOSTROPHES = frozenset("’‘–—·…/・ー״׳־\u00a0")
"""Those of them that stand within words, or join two."""
