"""Every diagnostic has an example that provokes it, and its page."""

from __future__ import annotations

import contextlib
import io
import shlex
import tomllib
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

import newsdoc as nd
from newsdoc.cli import main
from newsdoc.diagnostics import CODES
from newsdoc.diagnostics.examples import examples, explained, page
from shared import PROJECT

AREAS = PROJECT / "src" / "newsdoc" / "diagnostics" / "codes"


def printed(example, folder, capsysbinary):
    """Run an example in a folder and give the lines that it prints."""
    for name, text in example.files.items():
        (folder / name).write_bytes(text.encode(example.encoding))
    if example.command is not None:
        main(shlex.split(example.command))
        said = capsysbinary.readouterr()
        return (said.out + said.err).decode().splitlines()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(example.python, {})  # noqa: S102  (an example of ours, as the docs print it)
    return out.getvalue().splitlines()


def test_every_code_has_an_example_and_no_other():
    assert [*examples()] == [*CODES]


@pytest.mark.parametrize("name", CODES)
def test_the_example_provokes_the_code_and_says_what_it_says(name, tmp_path, monkeypatch, capsysbinary):
    example = examples()[name]
    if example.needs:
        pytest.importorskip(example.needs)
    monkeypatch.chdir(tmp_path)
    assert (example.command is None) != (example.python is None)
    begin, _, end = example.says.partition("…")
    found = [line for line in printed(example, tmp_path, capsysbinary) if line.startswith(begin) and line.endswith(end)]
    assert found
    assert f"[{name}]" in example.says or f'"code": "{name}"' in example.says


@pytest.mark.parametrize("name", CODES)
def test_what_there_is_to_say_of_a_code_says_it_all(name, capsysbinary):
    assert main(["rule", name]) == 0
    said = capsysbinary.readouterr().out.decode()
    assert said == explained(name)
    code, example = CODES[name], examples()[name]
    assert [part for part in (code.meaning, code.remedy, code.severity, example.says) if part not in said] == []
    assert ("Something is lost" in said) == code.loss


def test_the_page_is_that_of_the_docs(capsysbinary):
    assert main(["rule", "--markdown"]) == 0
    assert capsysbinary.readouterr().out.decode() == page()
    assert (PROJECT / "docs" / "rules.md").read_text("utf-8") == page()
    assert main(["rule", "unsure", "--markdown"]) == 2


def test_every_code_is_a_heading_of_the_page_whatever_its_example_shows():
    parsed = MarkdownIt().parse(page())
    heads = [text.content for head, text in pairwise(parsed) if head.type == "heading_open"]
    assert heads == ["Diagnostics", *CODES]


def test_the_codes_of_an_area_stand_in_one_module_each():
    modules = [path.stem for path in AREAS.glob("*.py") if path.stem not in ("__init__", "code")]
    imported = (AREAS / "__init__.py").read_text("utf-8")
    assert [name for name in modules if f"{name}," not in imported.replace("\n", ",\n")] == []
    assert len(CODES) == sum(path.read_text("utf-8").count("    Code(\n") for path in AREAS.glob("*.py"))
    assert [*tomllib.loads((AREAS / "examples.toml").read_text("utf-8"))] == [*CODES]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ('"headlin": {}', "did you mean 'headline'?"),
        ('"body": [{"type": "paragrph"}]', "did you mean 'paragraph'?"),
        ('"qwertz": 1', None),
    ],
)
def test_who_mistypes_a_field_or_a_type_is_told_what_is_near(text, near):
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(f'{{"type": "document", "newsdoc": "0.1", {text}}}', "json")
    assert ("did you mean" in str(caught.value)) == (near is not None)
    assert near is None or near in str(caught.value)


def test_only_the_first_of_many_unknown_fields_get_suggestions():
    fields = ", ".join(f'"headlin{"e" * number}": 1' for number in range(3, 40))
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(f'{{"type": "document", "newsdoc": "0.1", {fields}}}', "json")
    assert len(caught.value.diagnostics) == 37
    assert sum("did you mean" in problem.message for problem in caught.value.diagnostics) == 8


def test_only_the_first_of_many_unknown_types_get_suggestions():
    blocks = ", ".join(f'{{"type": "paragrap{"h" * number}"}}' for number in range(2, 40))
    with pytest.raises(nd.ReadError) as caught:
        nd.loads(f'{{"type": "document", "newsdoc": "0.1", "body": [{blocks}]}}', "json")
    assert len(caught.value.diagnostics) == 38
    assert sum("did you mean" in problem.message for problem in caught.value.diagnostics) == 8
