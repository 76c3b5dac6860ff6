"""The version of the package, a plain constant so that nothing is imported to know it."""

__version__ = "0.1.0"
