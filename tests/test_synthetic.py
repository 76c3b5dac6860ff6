"""The made-up archive of the benchmarks: the same at any time, with a structure that is what is said of it."""

from __future__ import annotations

import gzip
import json
import sys

import pytest

import newsdoc as nd
from shared import PROJECT

sys.path.append(str(PROJECT / "bench"))

import synthetic

ARTICLES = [*synthetic.articles(400, seed=1, broken=0.1)]


def load(article):
    return nd.loads(article.data, _format(article.name))


def _format(name):
    return {"txt": "text", "xml": "nitf", "json": "json"}[name.rpartition(".")[2]]


def test_an_article_of_a_seed_is_always_the_same():
    assert [synthetic.article(number, seed=1, broken=0.1) for number in range(400)] == ARTICLES
    assert synthetic.article(3, seed=2) != synthetic.article(3, seed=1)


def test_all_languages_styles_formats_and_faults_are_there():
    assert {article.language for article in ARTICLES} == {language.tag for language in synthetic.LANGUAGES}
    assert {article.style for article in ARTICLES} == {*synthetic.STYLES}
    assert {article.broken for article in ARTICLES} == {None, *synthetic.BROKEN}
    assert {_format(article.name) for article in ARTICLES} == {"text", "nitf", "json"}


@pytest.mark.parametrize("article", [article for article in ARTICLES if article.broken], ids=lambda a: a.broken)
def test_what_is_broken_cant_be_read(article):
    with pytest.raises(nd.ReadError):
        load(article)


def test_what_is_whole_is_what_is_said_of_it():
    """Names as labels are sure; how the other ways of printing are read is measured elsewhere."""
    named = [article for article in ARTICLES if article.style == "names" and not article.broken]
    assert len(named) > 40
    for article in named:
        document = load(article)
        speakers = [document.participant(turn.speaker) for turn in nd.find_all(document, nd.Turn)]
        assert tuple(speaker.name for speaker in speakers if speaker) == article.turns
    reports = [load(article) for article in ARTICLES if article.style == "report" and not article.broken]
    assert [turn for report in reports for turn in nd.find_all(report, nd.Turn)] == []


def test_an_archive_is_files_and_what_is_known_of_them(tmp_path):
    synthetic.write(tmp_path / "in", 30, seed=1, broken=0.1)
    assert sorted(path.relative_to(tmp_path / "in").as_posix() for path in (tmp_path / "in").rglob("*.*")) == sorted(
        article.name for article in ARTICLES[:30]
    )
    with gzip.open(tmp_path / "in-structure.jsonl.gz", "rt", encoding="utf-8") as known:
        assert [json.loads(line) for line in known] == [
            json.loads(json.dumps(article.structure)) for article in ARTICLES[:30]
        ]
