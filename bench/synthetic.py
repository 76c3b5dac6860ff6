"""Writes an archive of made-up articles whose structure is known: `python bench/synthetic.py DIR --articles 10000`.

Interviews, in the ways in which they are printed, and reports stand in several languages; some are given as NITF, as
JSON, and a share is broken. Article N of a seed is always the same. `structure` tells what one has: its language, how
its turns are printed, who speaks in each, and what is broken.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

import newsdoc as nd

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Article", "article", "articles", "write"]

PER_FOLDER = 1000
"""How many articles lie in one folder."""


@attrs.frozen
class Language:
    """The words that articles of a language are made of."""

    tag: str
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    others: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]
    asks: tuple[str, ...]
    """How a question begins."""
    introduction: str
    """A sentence with the interviewer, the interviewee and what that one is."""
    roles: tuple[str, ...]
    blank: str = " "
    stop: str = "."
    mark: str = "?"
    colon: str = ": "


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LANGUAGES = (
    Language(
        "en",
        _words("harbour council ferry winter orchard budget library bridge teacher island storm market letter road"),
        _words("waits changes grows closes needs carries remembers costs opens leaves"),
        _words("the a every this because slowly never again before without under old northern quiet public"),
        _words("Mara Jon Ida Tom Nora Eli Ruth Owen"),
        _words("Lind Dahl Kerr Moss Hale Brandt Voss Reed"),
        ("Why do you think that", "What did you see when", "How long has it been since", "Do you believe that"),
        "{asks} spoke with {answers}, {role}.",
        ("the harbour master", "a teacher in Ostvik", "who runs the library", "the mayor of Halden"),
    ),
    Language(
        "de",
        _words("Hafen Brücke Winter Schule Insel Fähre Haushalt Lehrer Garten Sturm Markt Straße Brief Motor Rat"),
        _words("wartet wächst schließt braucht trägt kostet öffnet bleibt ändert vergisst"),
        _words("der die jeder dieser weil langsam niemals wieder bevor ohne unter alte nördliche stille"),
        _words("Anke Jens Heike Uwe Birte Frauke Klaas Silke"),
        _words("Petersen Brandt Voss Lührs Meinert Kröger Thies Harms"),
        ("Warum glauben Sie, dass", "Was haben Sie gesehen, als", "Wie lange ist es her, dass", "Denken Sie, dass"),
        "{asks} sprach mit {answers}, {role}.",
        ("dem Hafenmeister", "einer Lehrerin in Ostvik", "dem Leiter der Bücherei", "der Bürgermeisterin von Halden"),
    ),
    Language(
        "ru",
        _words("гавань мост зима школа остров паром бюджет учитель сад буря рынок дорога письмо мотор совет"),
        _words("ждёт растёт закрывает требует несёт стоит открывает остаётся меняется помнит"),
        _words("каждый этот потому медленно никогда снова прежде без старый северный тихий общий"),
        _words("Анна Борис Вера Глеб Дарья Егор Жанна Игорь"),
        _words("Белова Громов Дёмина Ершов Зимина Котов Ларина Миронов"),
        ("Почему вы думаете, что", "Что вы увидели, когда", "Как давно", "Верите ли вы, что"),
        "{asks} поговорил с {answers}, {role}.",
        ("начальником порта", "учителем из Озёрска", "директором библиотеки", "мэром города"),
    ),
    Language(
        "zh",
        ("港口", "桥梁", "冬天", "学校", "岛屿", "渡轮", "预算", "老师", "果园", "风暴", "市场", "道路", "信件"),
        ("等待", "增长", "关闭", "需要", "承担", "记得", "打开", "离开", "改变"),
        ("每个", "这个", "因为", "慢慢地", "从不", "再次", "以前", "没有", "老的", "北方的", "安静的"),
        ("伟", "芳", "娜", "敏", "静", "强", "磊", "洋"),
        ("张", "王", "李", "赵", "陈", "杨", "周", "吴"),
        ("您为什么认为", "您看到了什么，当", "多久以来", "您相信"),
        "{asks}采访了{answers}，{role}。",
        ("港务局长", "一位老师", "图书馆馆长", "市长"),
        blank="",
        stop="。",
        mark="？",
        colon="：",
    ),
)
STYLES = ("names", "surnames", "letters", "dashes", "report")
"""How turns are printed: by full names, by surnames once they are known, as Q and A, by dashes; or there are none."""

BROKEN = ("cut", "encoding", "empty", "syntax")


@attrs.frozen
class Article:
    """An article: its file's name and bytes, and what is known of it."""

    name: str
    data: bytes
    language: str
    style: str
    turns: tuple[str, ...]
    """Who speaks in each turn, by full name."""
    broken: str | None
    """What is wrong with it, if anything."""

    @property
    def structure(self) -> dict[str, object]:
        """What is known of it, as data."""
        known = ("name", "language", "style", "turns", "broken")
        return {key: getattr(self, key) for key in known}


def articles(count: int, *, seed: int = 0, broken: float = 0.01) -> Iterator[Article]:
    """Give so many articles of a seed; `broken` is the share of those that can't be read."""
    return (article(number, seed=seed, broken=broken) for number in range(count))


def article(number: int, *, seed: int = 0, broken: float = 0.01) -> Article:
    """Give one article of a seed by its number."""
    chance = random.Random(f"{seed} {number}")  # noqa: S311  (nothing is kept secret)
    language, style = chance.choice(LANGUAGES), chance.choice(STYLES)
    asks, answers = _names(language, chance)
    lines, turns = _lines(language, style, asks, answers, chance)
    text = "\n\n".join(lines) + "\n"
    suffix = chance.choice((".txt",) * 8 + (".nitf.xml", ".json"))
    wrong = chance.choice(BROKEN) if chance.random() < broken else None
    data, suffix = _encoded(text, suffix, wrong)
    name = f"{number // PER_FOLDER:05}/{number:08}{suffix}"
    return Article(name, data, language.tag, style, turns, wrong)


def _names(language: Language, chance: random.Random) -> tuple[str, ...]:
    """Give two names that have no part in common."""
    parts = zip(chance.sample(language.first, 2), chance.sample(language.last, 2), strict=True)
    return tuple(f"{first} {last}" if language.blank else f"{last}{first}" for first, last in parts)


def _lines(
    language: Language, style: str, asks: str, answers: str, chance: random.Random
) -> tuple[list[str], tuple[str, ...]]:
    """Give the paragraphs of an article, and who speaks in each turn of it."""
    role = chance.choice(language.roles)
    head = [_sentence(language, chance, 5)[: -len(language.stop)]]
    head.append(language.introduction.format(asks=asks, answers=answers, role=role))
    if style == "report":
        return [*head, *(_paragraph(language, chance) for _ in range(chance.randint(10, 30)))], ()
    turns: list[str] = []
    for _ in range(chance.randint(8, 20)):
        question = f"{chance.choice(language.asks)}{language.blank}{_sentence(language, chance, 8)}"
        head.append(_label(language, style, asks, "Q", question[: -len(language.stop)] + language.mark))
        head.append(_label(language, style, answers, "A", _paragraph(language, chance)))
        turns += (asks, answers)
        if chance.random() < 0.3:  # noqa: PLR2004  (a third of the answers go on)
            head.append(_paragraph(language, chance))
    return head, tuple(turns)


def _label(language: Language, style: str, name: str, letter: str, text: str) -> str:
    """Give a turn as it is printed in a style."""
    if style == "dashes":
        return f"— {text}"
    if style == "letters":
        return f"{letter}{language.colon}{text}"
    short = name.rpartition(" ")[2] if style == "surnames" else name
    return f"{short}{language.colon}{text}"


def _paragraph(language: Language, chance: random.Random) -> str:
    return language.blank.join(_sentence(language, chance, chance.randint(6, 14)) for _ in range(chance.randint(1, 4)))


def _sentence(language: Language, chance: random.Random, length: int) -> str:
    kinds = (language.others, language.nouns, language.verbs)
    words = [chance.choice(kinds[number % 3]) for number in range(length)]
    text = language.blank.join(words)
    return f"{text[0].upper()}{text[1:]}{language.stop}"


def _encoded(text: str, suffix: str, wrong: str | None) -> tuple[bytes, str]:
    """Give the bytes of an article in the format of a suffix, whole or broken, and the suffix."""
    if wrong == "empty":
        return b"", ".json"
    if wrong == "encoding":
        return f"Zo\u00eb\u2019s boat\n\n{text}".encode("utf-16-le")[1:], ".txt"
    if suffix == ".txt" and wrong is None:
        return text.encode(), suffix
    written = nd.dumps(nd.loads(text, "text"), "json" if suffix == ".json" or wrong else "nitf").encode()
    if wrong is None:
        return written, suffix
    return (written[: len(written) // 2] if wrong == "cut" else written.replace(b'"', b"'", 3)), ".json"


def write(folder: Path, count: int, *, seed: int = 0, broken: float = 0.01) -> None:
    """Write an archive as files, with what is known of each article beside them (`structure.jsonl.gz`)."""
    folder.mkdir(parents=True, exist_ok=True)
    with gzip.open(folder.with_name(f"{folder.name}-structure.jsonl.gz"), "wt", encoding="utf-8") as known:
        for made in articles(count, seed=seed, broken=broken):
            path = folder / made.name
            _make(path.parent)
            path.write_bytes(made.data)
            known.write(json.dumps(made.structure, ensure_ascii=False) + "\n")


@cache
def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


def main() -> None:
    """Write what the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--broken", type=float, default=0.01, help="the share that can't be read (0.01)")
    given = parser.parse_args()
    write(given.folder, given.articles, seed=given.seed, broken=given.broken)


if __name__ == "__main__":
    main()
