"""Outputs are named like their articles, and no two of them alike."""

from __future__ import annotations

import pytest

import newsdoc as nd
from newsdoc.archive.naming import output_name, refuse_collisions


@pytest.mark.parametrize(
    ("name", "output"),
    [
        ("a.txt", "a.json"),
        ("2020/a.b.txt", "2020/a.b.json"),
        ("a.nitf.xml", "a.json"),
        ("A.TXT.GZ", "A.json"),
        ("a.dat", "a.dat.json"),
        ("none", "none.json"),
        ("x.tgz/b/c.txt", "x.tgz/b/c.json"),
        ("x.jsonl/00000017", "x.jsonl/00000017.json"),
    ],
)
def test_an_output_has_the_name_of_its_article_with_another_suffix(name, output):
    assert output_name(name, ".json") == output


def refused(*pairs, folds=False):
    with pytest.raises(nd.UsageError) as caught:
        refuse_collisions(pairs, folds=folds)
    return str(caught.value)


def test_two_articles_of_one_output_are_refused():
    assert "'a.json' of 'a.md' and 'a.txt'; nothing was written" in refused(("a.txt", "a.json"), ("a.md", "a.json"))


def test_an_output_that_is_a_folder_for_another_is_refused():
    assert "'a.json' of 'a.json/b.txt' and 'a.txt'" in refused(("a.txt", "a.json"), ("a.json/b.txt", "a.json/b.json"))
    assert "'a.json'" in refused(("a.json/b/c.txt", "a.json/b/c.json"), ("a.txt", "a.json"))


def test_others_are_not():
    refuse_collisions([("a/b/c.txt", "a/b/c.json"), ("a/b/d.txt", "a/b/d.json"), ("a/e.txt", "a/e.json")])
    refuse_collisions([("a.txt", "a.json"), ("A.txt", "A.json")], folds=False)


def test_case_and_accents_count_where_the_system_takes_them_for_the_same():
    assert "'a.json'" in refused(("A.txt", "A.json"), ("a.txt", "a.json"), folds=True)
    assert "of" in refused(("é.txt", "é.json"), ("e\u0301.txt", "e\u0301.json"), folds=True)


def test_of_many_collisions_a_few_are_named():
    said = refused(*((f"{number}.{suffix}", f"{number}.json") for number in range(9) for suffix in ("txt", "md")))
    assert said.count(" of ") == 5
    assert said.endswith("and others; nothing was written")


def test_names_that_are_no_unicode_are_told_apart():
    refuse_collisions([("\udce4", "\udce4.json"), ("\udce5", "\udce5.json")])
    assert "\\udce4.json" in refused(("\udce4.a", "\udce4.json"), ("\udce4.b", "\udce4.json"))
