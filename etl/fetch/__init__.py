"""Fetch: registers and feeds from their public addresses into a folder, from which they are loaded."""

from etl.fetch.catalogue import CatalogueError, Source, sources
from etl.fetch.fetching import Fetched, fetch

__all__ = ["CatalogueError", "Fetched", "Source", "fetch", "sources"]
