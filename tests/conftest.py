"""Fixtures of all tests, and the ban on the network that all of them are under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

import examples  # noqa: F401  (sets the number of examples of every property test)
import network
from browsing import axe, browser, served, visit, vnu  # noqa: F401  (fixtures)
from shared import shared_path

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

network.ban()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Fail a test that has wanted the network, even if it has gone on without."""
    try:
        done = yield
    finally:
        tried = network.taken()
    if tried:
        pytest.fail(f"the network was wanted: {', '.join(tried)}")
    return done


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of references and labelled articles; a test that asks for it is skipped where there is none."""
    path = shared_path()
    if not path.is_dir():
        pytest.skip(f"no folder {path}: set NEWSDOC_SHARED to where the references are")
    return path


@pytest.fixture(scope="session")
def nitf_xsd(shared: Path) -> Any:
    """IPTC's own schema of NITF 3.6."""
    return etree.XMLSchema(etree.parse(shared / "standards" / "nitf" / "nitf-3-6.xsd"))
