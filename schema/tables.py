"""All tables of the warehouse, described: import `metadata` from here."""

from __future__ import annotations

from sqlalchemy import MetaData

from schema import core, ops, raw, reference_tables, report
from schema.base import Base
from schema.dictionary import annotate

__all__ = ["core", "metadata", "ops", "raw", "reference_tables", "report"]

metadata: MetaData = Base.metadata
annotate(metadata)
