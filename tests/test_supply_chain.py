"""The check of what newsdoc brings along: nothing passes for audited that wasn't, and what is found is a fault."""

from __future__ import annotations

import json
import subprocess
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from shared import PROJECT

FOUND = [
    {"name": "newsdoc", "skip_reason": "it is not published"},
    {"name": "lxml", "version": "6.1.3", "vulns": []},
    {"name": "attrs", "skip_reason": "it could not be looked up"},
    {"name": "jsonschema", "version": "4.18", "vulns": [{"id": "PYSEC-0000-1"}]},
]


@pytest.fixture
def supply_chain():
    spec = spec_from_file_location("supply_chain", PROJECT / ".ci" / "supply_chain.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def environment(tmp_path):
    (tmp_path / "lib" / "python3" / "site-packages").mkdir(parents=True)
    return tmp_path


def says(monkeypatch, out="", err="", code=1):
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, code, out, err))


def test_holes_and_packages_that_could_not_be_looked_up_are_faults(supply_chain, environment, monkeypatch, capsys):
    says(monkeypatch, json.dumps({"dependencies": FOUND}))
    faults = ["not audited: attrs: it could not be looked up", "jsonschema 4.18: PYSEC-0000-1"]
    assert list(supply_chain.audited(environment)) == faults
    assert "audited     2 of them" in capsys.readouterr().out


def test_an_audit_that_fails_is_a_fault(supply_chain, environment, monkeypatch):
    says(monkeypatch, err="Traceback\nConnectionError: no network")
    assert list(supply_chain.audited(environment)) == ["pip-audit has failed: ConnectionError: no network"]


def test_a_wheel_for_one_system_is_a_fault(supply_chain, tmp_path):
    wheels = [tmp_path / f"newsdoc-1-{tags}.whl" for tags in ("py3-none-any", "cp311-cp311-linux_x86_64")]
    for wheel in wheels:
        wheel.write_bytes(b"")
    assert [list(supply_chain.compiled(wheel)) for wheel in wheels] == [[], ["the wheel is for some systems only"]]


def test_an_environment_with_a_compiler_is_a_fault(supply_chain, tmp_path, monkeypatch):
    (tmp_path / "gcc").write_bytes(b"")
    (tmp_path / "gcc").chmod(0o755)
    monkeypatch.setattr(supply_chain, "run", lambda *_, **__: '{"type": "document", "body": []}')
    assert list(supply_chain.ran(tmp_path)) == ["gcc can be reached"]
