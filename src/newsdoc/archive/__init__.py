"""Whole archives: many articles at once, each accounted for."""
