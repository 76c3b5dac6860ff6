"""Documents as people read them on a terminal: headline, people, turns and notes, in lines of its width."""

from newsdoc.cli.readable.document import readable

__all__ = ["readable"]
