"""Editing what is known about a document: dates, status, rights, keywords, people, and the lines of its head."""

from newsdoc.metadata.editing import Action, Edit, edited, set_metadata
from newsdoc.metadata.names import names

__all__ = ["Action", "Edit", "edited", "names", "set_metadata"]
