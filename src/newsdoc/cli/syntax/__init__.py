"""What the command line takes, as data, and what is made of it: completion scripts of shells, and the manual page."""

from __future__ import annotations
