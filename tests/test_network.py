"""The tests need no network, and none of them gets at it."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from functools import partial

import pytest

import network

NOBODY = ("192.0.2.1", 9)  # an address for documentation, which no machine has


def udp(address, family=socket.AF_INET):
    with socket.socket(family, socket.SOCK_DGRAM) as given:
        given.sendto(b"x", address)


def tcp(address, family, method):
    with socket.socket(family) as given:
        getattr(given, method)(address)


@pytest.mark.parametrize(
    ("event", "call"),
    [
        ("socket.connect", partial(tcp, NOBODY, socket.AF_INET, "connect")),
        ("socket.connect", partial(tcp, NOBODY, socket.AF_INET, "connect_ex")),
        ("socket.connect", partial(tcp, ("::1", 9), socket.AF_INET6, "connect")),
        ("socket.sendto", partial(udp, NOBODY)),
        ("socket.getaddrinfo", partial(socket.create_connection, ("news.example.org", 80))),
        ("socket.getaddrinfo", partial(urllib.request.urlopen, "http://news.example.org/")),
        ("socket.gethostbyname", partial(socket.gethostbyname, "news.example.org")),
    ],
)
def test_the_ban_rings(event, call):
    with pytest.raises(network.NetworkError, match=event):
        call()
    assert [said.split()[0] for said in network.taken()] == [event]


def test_sockets_within_the_machine_are_no_network():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(b"x")
        assert theirs.recv(1) == b"x"
    assert network.taken() == []


def test_a_test_that_swallows_the_error_fails_all_the_same(tmp_path):
    (tmp_path / "test_careless.py").write_text(
        "import contextlib, socket\n"
        "def test_careless():\n"
        "    with contextlib.suppress(Exception):\n"
        "        socket.gethostbyname('news.example.org')\n"
        "def test_careful():\n"
        "    pass\n",
        "utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-p", "conftest", "-p", "no:cacheprovider", "--noconftest", "-q"]
    folder = network.__file__.rpartition("network.py")[0]
    done = subprocess.run(
        [*command, f"--rootdir={tmp_path}", "-c", "/dev/null", str(tmp_path)],
        env={"PYTHONPATH": folder, "PATH": ""},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1 failed, 1 passed" in done.stdout
    assert "the network was wanted: socket.gethostbyname news.example.org" in done.stdout
