"""Hostile input, XML above all, opens no file and no connection, watched by strace, and takes little memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from shared import PROJECT

ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "iso-8859-1", "windows-1252", "gb18030"),
    *("utf-7", "cp037"),
)
"""In which every payload is written, whatever it says of itself; with and without marks, of ASCII's kind and not."""

CANARY = "newsdoc-canary"
"""A part of the names of files that nothing may open, and of hosts that nothing may ask for."""


BODY = "<nitf><body><body.content><p>{}</p></body.content></body></nitf>"
USED, PLAIN = BODY.format("&x;"), BODY.format("x")

SCHEMAS = "http://www.w3.org/2001/XMLSchema-instance"

REACHING = (
    f'<!DOCTYPE nitf [<!ENTITY x SYSTEM "ADDRESS">]>{USED}',
    f'<!DOCTYPE nitf [<!ENTITY x PUBLIC "y" "ADDRESS">]>{USED}',
    f'<!DOCTYPE nitf SYSTEM "ADDRESS">{USED}',
    f'<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "ADDRESS">{PLAIN}',
    f'<!DOCTYPE nitf [<!ENTITY % p SYSTEM "ADDRESS"> %p;]>{PLAIN}',
    f"""<!DOCTYPE nitf [<!ENTITY % p "<!ENTITY &#37; q SYSTEM 'ADDRESS'>"> %p; %q;]>{PLAIN}""",
    f'<!DOCTYPE nitf [<!NOTATION n SYSTEM "ADDRESS"><!ENTITY x SYSTEM "ADDRESS" NDATA n>]>{PLAIN}',
    f'<?xml-stylesheet type="text/xsl" href="ADDRESS"?>{PLAIN}',
    f'<?xml-model href="ADDRESS"?>{PLAIN}',
    BODY.format('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="ADDRESS" parse="text"/>'),
    f'<nitf xmlns:xsi="{SCHEMAS}" xsi:noNamespaceSchemaLocation="ADDRESS"><body/></nitf>',
    f'<nitf xmlns:xsi="{SCHEMAS}" xsi:schemaLocation="x ADDRESS"><body/></nitf>',
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><catalogRef href="ADDRESS"/></newsItem>',
    (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:base="ADDRESS"><text><body>'
        '<figure><graphic url="ADDRESS"/></figure><p><ref target="ADDRESS"/></p></body></text></TEI>'
    ),
    (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><debateBody>'
        '<p><img src="ADDRESS"/><componentRef src="ADDRESS"/></p></debateBody></debate></akomaNtoso>'
    ),
    (
        '<!DOCTYPE html><base href="ADDRESS"><link rel="stylesheet" href="ADDRESS"><script src="ADDRESS"></script>'
        '<article><img src="ADDRESS" srcset="ADDRESS 2x"><iframe src="ADDRESS"></iframe></article>'
    ),
    '![gate](ADDRESS)\n\n<img src="ADDRESS">\n\n[gate]: ADDRESS\n',
    'WEBVTT\n\nSTYLE\n@import url("ADDRESS");\n\n00:01.000 --> 00:02.000\n<v Mara Lind><img src="ADDRESS">Why?\n',
)
"""Attacks that reach for an address."""

TENFOLD = "".join(f'<!ENTITY e{level + 1} "{f"&e{level};" * 10}">' for level in range(12))
SWELLING = (
    f'<!DOCTYPE nitf [<!ENTITY e0 "ha">{TENFOLD}]>{BODY.format("&e12;")}',
    f'<!DOCTYPE nitf [<!ENTITY e0 "ha">{TENFOLD}]><nitf a="&e12;"/>',
    f'<!DOCTYPE nitf [<!ENTITY e "{"x" * 50_000}">]>{BODY.format("&e;" * 50_000)}',
    f'<!DOCTYPE nitf [<!ENTITY a "&b;"><!ENTITY b "&a;">]>{BODY.format("&a;")}',
    "<nitf {}/>".format(" ".join(f'a{number}="1"' for number in range(20_000))),
    "<nitf {}/>".format(" ".join(f'xmlns:a{number}="b"' for number in range(5_000))),
    "<a>" * 10_000,
    BODY.format("&#0;&#xD800;&#xFFFFFFFFFF;"),
)
"""Attacks that take time and memory."""


def own_payloads(folder):
    """Give attacks of our own: on files that are there to be read, and on a port of this machine."""
    files = [folder / f"{CANARY}.{suffix}" for suffix in ("txt", "dtd", "xml")]
    for path in files:
        path.write_text("<a>secret</a>")
    for address in (files[0].as_uri(), files[1].as_uri(), str(files[2]), f"http://127.0.0.1:9/{CANARY}"):
        yield from (attack.replace("ADDRESS", address) for attack in REACHING)
    yield from SWELLING


def public_payloads(shared):
    """Give the attacks of the public suite, alone and with a document around."""
    folder = shared / "suites" / "xxe"
    yield from (path.read_text("utf-8", "replace") for path in sorted((folder / "files").iterdir()))
    yield from (folder / "payloads.txt").read_text("utf-8", "replace").splitlines()


def written(payloads, folder, encodings=ENCODINGS):
    """Write each payload in each encoding, with and without a declaration that says so."""
    folder.mkdir()
    for number, payload in enumerate(payloads):
        for encoding in encodings:
            (folder / f"{number:03}-{encoding}-bare").write_bytes(payload.encode(encoding, "replace"))
            if "<?xml " not in payload:
                declared = f'<?xml version="1.0" encoding="{encoding}"?>{payload}'
                (folder / f"{number:03}-{encoding}-declared").write_bytes(declared.encode(encoding, "replace"))


def watched(folder, log, *options):
    """Run the reading process under strace; give what it printed, and the calls that it made after its beginning."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed: nothing else sees what libxml2 opens")
    calls = ["-f", "--seccomp-bpf", "-qq", "-s", "400", "-e", "trace=%file,%network,write", "-o", str(log)]
    command = [strace, *calls, sys.executable, "-P", str(PROJECT / "tests" / "hostile.py"), str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "ptrace" in done.stderr:
        pytest.skip(f"strace may not trace here: {done.stderr[:200]}")
    assert done.returncode == 0, done.stderr[-2000:]
    lines = log.read_text("utf-8", "replace").splitlines()
    begin = next(number for number, line in enumerate(lines) if '"name\\": \\"begin' in line)
    return [json.loads(line) for line in done.stdout.splitlines()], lines[begin:]


def touched(calls, folder):
    """Give the calls that open anything but the payloads, or that speak to a network."""
    # Python loads codecs, and newsdoc modules of its own, when they are first asked for.
    loaded = [path for path in (sys.base_prefix, sys.prefix, sys.pycache_prefix, PROJECT / "src") if path]
    reading = [f'"{path}' for path in (folder, *loaded)]
    named = [line for line in calls if "write(" not in line and '"' in line and '""' not in line]  # by a path, that is
    opened = [line for line in named if not any(path in line for path in reading)]
    spoken = [line for line in calls if any(call in line for call in ("socket(", "connect(", "sendto("))]
    return [*opened, *spoken]


@pytest.mark.parametrize("source", ["our own", "the public suite"])
def test_nothing_is_opened_and_nothing_is_asked_for(source, tmp_path, shared):
    payloads = own_payloads(tmp_path) if source == "our own" else public_payloads(shared)
    folder = tmp_path / "payloads"
    written(payloads, folder)
    said, calls = watched(folder, tmp_path / "log")
    assert len(said) == len(list(folder.iterdir())) + 1
    assert touched(calls, folder) == []
    assert [one for one in said[1:] if one["kilobytes"] > 50_000] == []


def test_the_watch_rings(tmp_path):
    folder = tmp_path / "payloads"
    written(own_payloads(tmp_path), folder, ENCODINGS[:2])
    calls = touched(watched(folder, tmp_path / "log", "--careless")[1], folder)
    assert any("open" in call and f"{CANARY}.txt" in call for call in calls)
    assert any("open" in call and f"{CANARY}.dtd" in call for call in calls)
