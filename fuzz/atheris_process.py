"""One process of a fuzzing run: `python fuzz/atheris_process.py TARGET CORPUS SECONDS SEED`; see `run.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsdoc"], enable_loader_override=False):
    from targets import TARGETS

from mutators import mutator
from seeds import seeds_for
from words import words_for

SLOWEST = 60
"""After how many seconds libFuzzer itself ends an input that hangs; the oracle's own limit is far below."""

MEGABYTES = 1024
"""What the process may take, with corpus and coverage; what one input may take is the oracle's to say."""


def main(name: str, corpus: Path, seconds: int, seed: int) -> None:
    """Fuzz until the time is over, or something is found."""
    target = TARGETS[name]
    words = words_for(name)
    grown, finds = corpus / name, corpus / "finds"
    for folder in (grown, finds):
        folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds_for(name)):
        (grown / f"seed-{number}").write_bytes(data)
        target.run(data)  # what is made on its first use must not count for the first input
    dictionary = corpus / f"{name}.dict"
    dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words), "ascii")
    arguments = [
        *(f"-max_total_time={seconds}", f"-seed={seed}", f"-max_len={target.longest}", f"-dict={dictionary}"),
        *(f"-timeout={SLOWEST}", f"-rss_limit_mb={MEGABYTES}", f"-artifact_prefix={finds}/{name}-"),
        *("-print_final_stats=1", "-verbosity=1", "-use_value_profile=0"),
    ]
    # What atheris exports as Mutate refuses to work in 3.0, so it is taken from where that would pass it on to.
    from atheris.core_with_libfuzzer import Mutate

    target.run(b"")
    change = mutator(target.kind, words, Mutate)
    atheris.Setup([sys.argv[0], *arguments, str(grown)], target.run, custom_mutator=change)
    atheris.Fuzz()


def _escaped(word: bytes) -> str:
    return "".join(chr(byte) if 32 < byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word)  # noqa: PLR2004


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
