"""Runs the command line as `python -m newsdoc`."""

import sys

from newsdoc.cli import main

sys.exit(main())
