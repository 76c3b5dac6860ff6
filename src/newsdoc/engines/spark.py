"""Apache Spark: a conversion is `mapInArrow`, and Spark commits what its tasks have written."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from newsdoc.arrow import CONVERTED, convert_batches

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from newsdoc.engines.job import Job

__all__ = ["convert", "run"]


def convert(articles: DataFrame, **options: Any) -> DataFrame:
    """Give a row for each article of a data frame; its columns and the options are those of `convert_batches`."""
    return articles.mapInArrow(partial(convert_batches, **options), from_arrow_schema(CONVERTED))


def run(job: Job, articles: int) -> None:
    """Convert what is listed, into files that appear when all tasks are done."""
    builder = SparkSession.builder.appName("newsdoc")
    session = (builder if job.address is None else builder.master(job.address)).getOrCreate()
    try:
        listed = session.read.parquet(f"file://{job.listing}").repartition(job.tasks(articles))
        convert(listed, **job.options).write.mode("append").parquet(f"file://{os.path.abspath(job.folder)}")
    finally:
        session.stop()
