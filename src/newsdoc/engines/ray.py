"""Ray Data: a conversion is `map_batches`, and each task writes a file of its own."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import ray
import ray.data

from newsdoc.arrow import CONVERTED, convert_batches

if TYPE_CHECKING:
    from newsdoc.engines.job import Job

__all__ = ["convert", "run"]


def convert(articles: ray.data.Dataset, *, share: int = 10_000, **options: Any) -> ray.data.Dataset:
    """Give a row for each article of a data set; its columns and the options are those of `convert_batches`.

    `share` is how many articles a task has.
    """
    return articles.map_batches(partial(_table, **options), batch_format="pyarrow", batch_size=share)


def _table(articles: pa.Table, **options: Any) -> pa.Table:
    return pa.Table.from_batches(convert_batches(articles.to_batches(), **options), CONVERTED)


def run(job: Job, articles: int) -> None:
    """Convert what is listed, into files each of which appears when its task is done."""
    ray.init(address=job.address, log_to_driver=False)
    try:
        listed = ray.data.read_parquet(job.listing).repartition(job.tasks(articles))
        convert(listed, share=job.share, **job.options).write_parquet(os.path.abspath(job.folder))
    finally:
        ray.shutdown()
