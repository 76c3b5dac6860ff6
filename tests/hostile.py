"""A process that reads hostile input with every reader there is, to be watched from outside: see test_hostile_xml.

`python hostile.py FOLDER` reads every file of a folder, prints a line of JSON about each, and touches nothing else.
With `--careless` an lxml parser that resolves entities reads them too, which shows that the watch can ring.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

from lxml import etree

import newsdoc as nd
from newsdoc.formats import registry
from newsdoc.formats.nitf.profile import validate_nitf

MARKUP = ("nitf", "newsml-g2", "html", "tei", "akoma-ntoso")


def attempts(data, *, every):
    """Read some bytes in every way in which markup, or anything, comes in. Only our own errors are expected."""
    for known in registry.all_formats():
        if known.read is not None and (every or known.name in MARKUP):
            with suppress(nd.ReadError):
                nd.loads(data, known.name, report=lambda _: None)
    with suppress(nd.ReadError):
        nd.loads(data, "nitf", interview="always")
    with suppress(nd.ReadError):
        validate_nitf(data)
    text = data.decode("utf-8", "replace")
    for kind in ("application/xhtml+xml", "text/html", "application/nitf+xml"):
        item = json.dumps({"uri": "x:1", "headline": "a", "bodies": [{"contentType": kind, "value": text}]})
        with suppress(nd.ReadError):
            nd.loads(item, "ninjs", report=lambda _: None)


def main(folder, *options):
    attempts(b"<nitf/>", every=True)  # whatever is loaded on first use is loaded now
    print(json.dumps({"name": "begin"}), flush=True)
    for path in sorted(Path(folder).iterdir()):
        data = path.read_bytes()
        peak, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
        attempts(data, every=path.name.endswith("-utf-8-bare"))  # what isn't UTF-8 is refused alike by all others
        taken = time.process_time() - started
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak
        print(json.dumps({"name": path.name, "seconds": taken, "kilobytes": grown}), flush=True)
        if "--careless" in options:
            with suppress(etree.XMLSyntaxError):
                etree.fromstring(data, etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
