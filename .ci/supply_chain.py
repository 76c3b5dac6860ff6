"""What newsdoc brings along and by which way: `python .ci/supply_chain.py`, with the extra `audit`.

Builds the wheel and installs it where there is no compiler, from wheels alone; runs it; has pip-audit look for known
holes in all that came with it, and shellcheck look at the shell scripts. What can't be looked at is told and counts as
a fault, as does everything else that isn't as it should be: then the exit code is 1. It needs the network.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parent.parent
EXAMPLE = PROJECT / "examples" / "harbour.txt"
COMPLETION = PROJECT / "share" / "bash-completion" / "completions" / "newsdoc"
COMPILERS = ("cc", "gcc", "clang", "c++", "g++", "rustc", "cargo")
_PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet")


def main() -> int:
    """Print a line for each thing that is looked at."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        wheel = built(folder)
        commands = installed(wheel, folder / "environment")
        faults = [*compiled(wheel), *ran(commands), *audited(commands.parent), *linted()]
    for fault in faults:
        print(f"FAULT {fault}")
    return 1 if faults else 0


def built(folder: Path) -> Path:
    """Build the wheel into a folder, and give it."""
    run([sys.executable, *_PIP, "wheel", "--no-deps", "--wheel-dir", str(folder), str(PROJECT)])
    (wheel,) = folder.glob("*.whl")
    return wheel


def installed(wheel: Path, folder: Path) -> Path:
    """Install the wheel and what it depends on without building anything, and give the folder of the commands."""
    run([sys.executable, "-m", "venv", "--without-pip", str(folder)])
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, *_PIP, "--python", str(commands / "python"), "install", "--only-binary", ":all:"]
    run([*pip, str(wheel)], PATH=str(commands))
    return commands


def compiled(wheel: Path) -> Iterator[str]:
    """Say of a wheel if it isn't for every system."""
    print(f"wheel       {wheel.name}, {wheel.stat().st_size // 1000} kB")
    if not wheel.name.endswith("-py3-none-any.whl"):
        yield "the wheel is for some systems only"


def ran(commands: Path) -> Iterator[str]:
    """Run the installed command where there is no compiler."""
    yield from (f"{name} can be reached" for name in COMPILERS if shutil.which(name, path=str(commands)))
    newsdoc = str(commands / "newsdoc")
    version = run([newsdoc, "--version"], PATH=str(commands)).strip()
    converted = json.loads(run([newsdoc, "convert", str(EXAMPLE), "--to", "json"], PATH=str(commands)))
    print(f"runs        {version}; {EXAMPLE.name} is a {converted['type']}, with {len(converted['body'])} blocks")


def audited(environment: Path) -> Iterator[str]:
    """Look for known holes in all packages of an environment; one that can't be looked up counts as one."""
    (packages,) = (environment / "Lib",) if os.name == "nt" else (environment / "lib").glob("python*")
    packages /= "site-packages"
    command = [sys.executable, "-m", "pip_audit", "--format", "json", "--progress-spinner", "off", "--path"]
    said = subprocess.run([*command, str(packages)], capture_output=True, text=True, check=False)
    if not said.stdout:
        yield f"pip-audit has failed: {said.stderr.strip().splitlines()[-1]}"
        return
    found: list[dict[str, Any]] = [
        each for each in json.loads(said.stdout)["dependencies"] if each["name"] != "newsdoc"
    ]
    size = sum(file.stat().st_size for file in packages.rglob("*") if file.is_file())
    print(f"installed   {len(found)} other packages, {size // 1_000_000} MB with newsdoc: {_named(found)}")
    skipped = [each for each in found if "skip_reason" in each]
    print(f"audited     {len(found) - len(skipped)} of them")
    yield from (f"not audited: {each['name']}: {each['skip_reason']}" for each in skipped)
    yield from (f"{each['name']} {each['version']}: {hole['id']}" for each in found for hole in each.get("vulns", ()))


def _named(found: list[dict[str, Any]]) -> str:
    return ", ".join(" ".join(filter(None, (each["name"], each.get("version")))) for each in found)


def linted() -> Iterator[str]:
    """Have shellcheck look at the shell scripts."""
    listed = run(["git", "-C", str(PROJECT), "ls-files", "-z"]).split("\0")
    files = [PROJECT / name for name in listed if name and (PROJECT / name).is_file()]
    scripts = [file for file in files if file.open("rb").readline().rstrip().endswith((b"sh", b"bash"))]
    scripts = [file for file in scripts if file.open("rb").read(2) == b"#!"] + [COMPLETION]
    said = subprocess.run(["shellcheck", *map(str, scripts)], capture_output=True, text=True, check=False)
    names = ", ".join(str(file.relative_to(PROJECT)) for file in scripts)
    print(f"shellcheck  {names}: {'nothing to say' if said.returncode == 0 else 'see below'}")
    if said.returncode:
        yield said.stdout or said.stderr


def run(command: list[str], **environment: str) -> str:
    """Run a command that must succeed, and give what it prints."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(command, env=inherited | environment, stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
