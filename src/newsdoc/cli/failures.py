"""What the user is told when a command fails, and the exit code that says so to the shell."""

from __future__ import annotations

from newsdoc.cli.exits import BUG, CLOSED_PIPE, FILES, FINDINGS, INTERRUPTED, USAGE
from newsdoc.cli.streams import complain
from newsdoc.escapes import one_line

__all__ = ["explain_failure"]


def explain_failure(error: BaseException, *, debug: bool) -> int:
    """Tell the user on standard error what went wrong, with a traceback only if asked, and give the exit code."""
    match error:
        case SystemExit():  # argparse has printed its help
            return int(error.code or 0)
        case KeyboardInterrupt():
            return INTERRUPTED
        case BrokenPipeError():
            return CLOSED_PIPE
        case _:
            return _explain_error(error, debug=debug)


def _explain_error(error: BaseException, *, debug: bool) -> int:
    if debug:
        from traceback import format_exception

        complain("".join(format_exception(error)).rstrip("\n"))
    if isinstance(error, OSError):
        complain(one_line(": ".join(str(part) for part in (error.filename, error.strerror or error) if part)))
        return FILES
    from newsdoc.diagnostics import ReadError, UsageError

    if isinstance(error, UsageError):
        complain(one_line(f"newsdoc: {error}"))
        return USAGE
    if isinstance(error, ReadError):  # of what no input is: settings, and files with rules
        for diagnostic in error.diagnostics:
            complain(str(diagnostic))
        return USAGE if any(each.code == "settings-error" for each in error.diagnostics) else FINDINGS
    bug = f"newsdoc: this is a bug: {type(error).__name__}: {error}"
    complain(one_line(f"{bug} (run it again with --debug, and report what it prints)"))
    return BUG
