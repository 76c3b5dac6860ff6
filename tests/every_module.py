"""Python that imports all of newsdoc, but what takes an extra that the tests do without, in another process."""

from __future__ import annotations

__all__ = ["EVERY_MODULE"]

EVERY_MODULE = """
import pkgutil
from importlib import import_module
import newsdoc
for module in pkgutil.walk_packages(newsdoc.__path__, "newsdoc."):
    try:
        module.name.endswith("__main__") or import_module(module.name)
    except ImportError as error:
        if error.name not in ("pyspark", "ray"):
            raise
"""
