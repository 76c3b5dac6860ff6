"""Running a subcommand in this process."""

from __future__ import annotations

from newsdoc.cli import main, serve

__all__ = ["end_servers", "runner"]


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
