"""The version of the package, a plain constant so that nothing is imported to know it."""

__version__ = "0.1.0"
"""The version of the package, as Semantic Versioning has it; that of the document format is another."""
