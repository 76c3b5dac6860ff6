"""Running a subcommand in this process, or so that it hears interrupts in one of its own."""

from __future__ import annotations

from newsdoc.cli import main, serve

__all__ = ["INTERRUPTIBLE", "end_servers", "runner"]

INTERRUPTIBLE = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""Has a process hear interrupts, also where whoever runs the tests in the background ignores them."""


def runner(command, capsysbinary):
    """Give what runs a subcommand with some words, and gives its exit code and what it said on both streams."""

    def run(*words):
        code = main([command, *words])
        said = capsysbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return run


def end_servers(monkeypatch):
    """Have `newsdoc serve` end as it begins, at a port that nothing else has."""
    listening = serve.listening
    monkeypatch.setattr(serve, "listening", lambda port: listening(0 * port))
    monkeypatch.setattr("uvicorn.Server.run", lambda server, sockets: None)
