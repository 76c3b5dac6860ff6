"""A browser for tests: Chromium, driven by Playwright, with a watch that notes whatever a page does unasked.

`.ci/browser` brings what is needed; without it the tests that ask for these fixtures are skipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

__all__ = ["Visit", "axe", "browser", "faults", "served", "visit", "vnu"]

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
"""The network is nobody's but the page's, and a container has no sandbox to give."""

VIEWPORT = {"width": 1280, "height": 900}


class Visit:
    """A page in a context of its own; `alarms` are dialogs, messages of the console, errors and foreign requests."""

    def __init__(self, context, home, *, errors_only):
        self.alarms = []
        self.requests = []
        self._home = home
        self._errors_only = errors_only
        context.on("dialog", self._dialog)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.alarms.append(f"error: {error.error}"))
        context.on("request", self._asked)
        self.page = context.new_page()

    def _dialog(self, dialog):
        self.alarms.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _said(self, message):
        if not self._errors_only or message.type == "error":
            self.alarms.append(f"console: {message.text}")

    def _asked(self, request):
        self.requests.append(request.url)
        if not request.url.startswith(self._home):
            self.alarms.append(f"request: {request.url}")


@pytest.fixture(scope="module")
def browser():
    """Chromium, which `NEWSDOC_CHROMIUM` names, or which is on the path."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = os.environ.get("NEWSDOC_CHROMIUM") or shutil.which("chromium")
    if path is None or not Path(path).is_file():
        pytest.skip("no Chromium: NEWSDOC_CHROMIUM names one")
    with api.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def served():
    """The address of `newsdoc serve`, in a process of its own."""
    command = [sys.executable, "-m", "newsdoc", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.readline()
        yield re.search(r"http://[0-9.]+:[0-9]+/", said).group()
        process.terminate()
        process.communicate()


@pytest.fixture
def visit(browser):
    """What opens a page and watches it; in the end none has rung an alarm, but those whose alarms a test took away."""
    visits, contexts = [], []

    def opened(url, *, home=None, errors_only=False, **options):
        contexts.append(browser.new_context(**{"viewport": VIEWPORT, **options}))
        contexts[-1].set_default_timeout(20_000)
        visits.append(Visit(contexts[-1], home or url, errors_only=errors_only))
        if url:
            visits[-1].page.goto(url)
        return visits[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [alarm for each in visits for alarm in each.alarms] == []


@pytest.fixture(scope="session")
def axe():
    """The script of axe-core, which `NEWSDOC_AXE` names."""
    path = os.environ.get("NEWSDOC_AXE")
    if not path or not Path(path).is_file():
        pytest.skip("NEWSDOC_AXE names no axe.min.js: https://github.com/dequelabs/axe-core")
    return Path(path).read_text("utf-8")


def faults(page, script, within="html", rules=None):
    """Give what axe finds wrong with a page or with a part of it, by all its rules or by some.

    The page in a frame is left out: it is looked at by itself.
    """
    page.evaluate(f"self.axe || (() => {{ {script} }})()")
    chosen = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    asked = {"iframes": False, "resultTypes": ["violations"], **chosen}
    found = page.evaluate("([within, asked]) => axe.run(within, asked)", [within, asked])
    return [(one["id"], node["target"], node["failureSummary"]) for one in found["violations"] for node in one["nodes"]]


@pytest.fixture(scope="session")
def vnu():
    """The command of the Nu Html Checker: `NEWSDOC_VNU` names its `vnu.jar`."""
    jar, java = os.environ.get("NEWSDOC_VNU"), shutil.which("java")
    if not jar or not Path(jar).is_file():
        pytest.skip("NEWSDOC_VNU names no vnu.jar: https://github.com/validator/validator")
    if java is None:
        pytest.skip("no java")
    return [java, "-jar", jar, "--format", "json", "--errors-only"]
