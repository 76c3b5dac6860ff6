"""The wheel: it carries what newsdoc needs, and the command runs from it in an environment that holds nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from email.parser import BytesParser

import pytest
from packaging.requirements import Requirement

from shared import PROJECT

PYPROJECT = (PROJECT / "pyproject.toml").read_text("utf-8")
ARTICLE = (
    "A Boat Is Mended\n\nThe Gazette talked to Mara Lind, harbour master of Ostvik.\n\nQ: Is it afloat?\n\nA: It is.\n"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(PROJECT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of the commands of an environment with the wheel and what it depends on, all installed from wheels."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(commands / "python"), "install", "--quiet"]
    bounds = ["--disable-pip-version-check", "--only-binary", ":all:"]
    without_compiler = os.environ | {"PATH": str(commands)}
    subprocess.run([*pip, *bounds, str(wheel)], check=True, capture_output=True, env=without_compiler)
    return commands


def run(installed, *arguments, cwd):
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(
        [str(installed / "newsdoc"), *arguments], cwd=cwd, env=environment, capture_output=True, check=True
    ).stdout


def test_the_wheel_carries_the_schema_the_styles_and_the_type_marker(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    styles = {f"newsdoc/styles/{path.name}" for path in (PROJECT / "src/newsdoc/styles").glob("*.toml")}
    assert {"newsdoc/newsdoc.schema.json", "newsdoc/py.typed", "newsdoc/styles/en.toml", *styles} <= names


def test_the_wheel_carries_nothing_but_the_package_and_what_shells_and_man_look_for(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    (data,) = (top for top in tops if top.endswith(".data"))
    assert {top for top in tops if not top.endswith(".dist-info")} == {"newsdoc", data}
    shared = {name.removeprefix(f"{data}/data/") for name in names if name.startswith(data)}
    assert shared == {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "share").rglob("*") if path.is_file()}


def test_an_installed_newsdoc_has_its_manual_page_and_completions_where_they_are_looked_for(installed):
    share = installed.parent / "share"
    assert (share / "man/man1/newsdoc.1").read_bytes() == (PROJECT / "share/man/man1/newsdoc.1").read_bytes()
    completions = ("bash-completion/completions/newsdoc", "zsh/site-functions/_newsdoc")
    assert all((share / name).is_file() for name in (*completions, "fish/vendor_completions.d/newsdoc.fish"))


def test_the_wheel_is_for_every_system_and_the_environment_has_no_compiler(wheel, installed):
    assert wheel.name.endswith("-py3-none-any.whl")
    assert [name for name in ("cc", "gcc", "clang", "cl", "rustc") if shutil.which(name, path=str(installed))] == []


def test_the_wheel_requires_three_packages_and_for_tests_one_more(wheel):
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    required = BytesParser().parsebytes(archive.read(name)).get_all("Requires-Dist")
    needed = [Requirement(each) for each in required]
    assert {each.name for each in needed if each.marker is None} == {"attrs", "lxml", "jsonschema"}
    for_tests = [each for each in needed if each.marker and each.marker.evaluate({"extra": "testing"})]
    assert [each.name for each in for_tests] == ["hypothesis"]


def test_every_package_that_is_required_has_a_lower_bound_alone_and_a_reason_for_it():
    project = tomllib.loads(PYPROJECT)["project"]
    for required in (*project["dependencies"], *project["optional-dependencies"]["testing"]):
        assert [each.operator for each in Requirement(required).specifier] == [">="]
        (line,) = (line for line in PYPROJECT.splitlines() if line.strip().startswith(f'"{required}",'))
        assert len(line.partition("#")[2].split()) > 2, line


def test_the_schema_in_the_wheel_is_the_one_that_is_checked_in(wheel):
    packed = zipfile.ZipFile(wheel).read("newsdoc/newsdoc.schema.json")
    assert packed == (PROJECT / "schemas/newsdoc.schema.json").read_bytes()


def test_the_installed_command_converts_an_interview_to_all_formats_and_back(installed, tmp_path):
    (tmp_path / "boat.txt").write_text(ARTICLE, "utf-8")
    run(installed, "convert", "boat.txt", "boat.nitf.xml", cwd=tmp_path)
    run(installed, "convert", "boat.nitf.xml", "boat.json", cwd=tmp_path)
    assert run(installed, "validate", "boat.json", cwd=tmp_path)
    direct = json.loads(run(installed, "convert", "boat.txt", "--to", "json", "--no-origins", cwd=tmp_path))
    around = json.loads(run(installed, "convert", "boat.json", "--to", "json", "--no-origins", cwd=tmp_path))
    assert around == direct


def test_the_installed_command_prints_its_schema_and_its_styles(installed, tmp_path):
    schema = (PROJECT / "schemas/newsdoc.schema.json").read_bytes()
    assert run(installed, "schema", cwd=tmp_path).decode() == schema.decode()
    assert run(installed, "styles", "en", cwd=tmp_path) == (PROJECT / "src/newsdoc/styles/en.toml").read_bytes()


def test_the_installed_command_needs_nothing_of_the_testing_extra(installed):
    code = "from importlib.metadata import distributions; print(*(found.name.lower() for found in distributions()))"
    listed = subprocess.run([str(installed / "python"), "-c", code], capture_output=True, text=True, check=True).stdout
    assert {"newsdoc", "attrs", "lxml", "jsonschema"} <= set(listed.split())
    assert not {"hypothesis", "pytest", "cattrs"} & set(listed.split())
