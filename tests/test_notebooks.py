"""The notebooks run as scripts, their pages show what they print, and Jupyter runs them where it is installed."""

from __future__ import annotations

import subprocess
import sys

import pytest

import notebooks
from shared import PROJECT

JUPYTER = """
import sys
import jupytext, nbclient, nbformat
notebook, folder, output = sys.argv[1:]
read = jupytext.read(notebook)
nbclient.NotebookClient(read, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
nbformat.write(read, output)
"""

each = pytest.mark.parametrize("notebook", notebooks.NOTEBOOKS, ids=lambda path: path.stem)


@each
def test_the_page_of_a_notebook_shows_what_its_cells_print(notebook, monkeypatch):
    monkeypatch.chdir(PROJECT)
    shown = notebooks.page_of(notebook).read_text("utf-8")
    assert notebooks.page(notebook) == shown, "run `python tests/notebooks.py` and look at what has changed"


@each
def test_a_notebook_is_a_script(notebook):
    done = subprocess.run([sys.executable, str(notebook)], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@each
def test_jupyter_runs_a_notebook(notebook, tmp_path):
    for needed in ("jupytext", "nbclient", "ipykernel"):
        pytest.importorskip(needed, reason=f"{needed} isn't installed: pip install -e '.[notebooks]'")
    output = tmp_path / "run.ipynb"
    command = [sys.executable, "-c", JUPYTER, str(notebook), str(PROJECT), str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert '"output_type": "stream"' in output.read_text("utf-8")


def test_what_a_cell_prints_and_its_last_value_are_shown():
    names = {}
    assert notebooks.run("a = 2\nprint(a)", names) == "2"
    assert notebooks.run("print(1)\na * 3", names) == "1\n6"
    assert notebooks.run("None", names) == ""
