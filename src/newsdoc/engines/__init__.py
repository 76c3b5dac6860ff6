"""Distributed engines that run conversions where one machine isn't enough: thin layers over `convert_batches`."""

from newsdoc.engines.job import ENGINES, Job, outcomes, prepare, run

__all__ = ["ENGINES", "Job", "outcomes", "prepare", "run"]
