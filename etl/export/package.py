"""A data package: every view of `mart` as a file, and `datapackage.json` that describes them (Frictionless Data).

All views are read in one transaction, so that they fit together. The folder is complete or not there: files are written
beside it and moved into place at the end.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from etl.export import rows, writers
from schema import headers

MEDIA_TYPES = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
#: What is said where the user names no licence: Readout can't grant one in the place of others.
NO_LICENCE = {
    "name": "other-closed",
    "title": "No licence stated. Facts read by Readout; the texts of documents belong to their publishers.",
}
DAYS = "dim_date"


def write(
    connection: psycopg.Connection[Any],
    folder: Path,
    *,
    format: str,
    version: str,
    licence: str | None = None,
    progress: Callable[[str, writers.Report], None] = lambda *_: None,
) -> dict[str, Any]:
    """Write all views and their description into a new folder; return the description.

    Raises:
        FileExistsError: the folder is there and not empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is there and not empty: name a new folder")
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = folder.with_name(f".{folder.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, making, ignore_errors=True)
        making.mkdir()
        with connection.transaction():
            connection.execute("set transaction isolation level repeatable read read only")
            views = rows.every(connection)
            resources = [_resource(connection, view, making, format, progress) for view in views]
        description = _description(resources, version, licence)
        text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
        (making / "datapackage.json").write_text(text, encoding="utf-8")
        if folder.exists():
            folder.rmdir()
        making.rename(folder)
    return description


def _resource(
    connection: psycopg.Connection[Any],
    view: rows.View,
    folder: Path,
    format: str,
    progress: Callable[[str, writers.Report], None],
) -> dict[str, Any]:
    path = folder / f"{view.name}.{format}"
    with rows.read(connection, view) as (columns, found), path.open("wb") as file:
        report = writers.WRITERS[format](file, columns, found, False)
    progress(view.name, report)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    header = headers.views()[view.name]
    return {
        "name": view.name,
        "title": header.question,
        "description": f"{view.description} {header.caveat[:1].upper()}{header.caveat[1:]}".strip(),
        "path": path.name,
        "format": format,
        "mediatype": MEDIA_TYPES[format],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "rows": report.rows,
        "schema": {
            "fields": [_field(column) for column in columns],
            "missingValues": [""],
            **({"primaryKey": list(view.key)} if view.key else {}),
            "foreignKeys": [
                {"fields": list(join.columns), "reference": {"resource": join.view, "fields": list(join.key)}}
                for join in header.joins
                if join.view != DAYS  # a day outside the calendar is no error
            ],
        },
    }


def _field(column: rows.Column) -> dict[str, str]:
    kind = "array" if column.is_array else column.kind
    return {"name": column.name, "type": kind, "description": column.description}


def _description(resources: list[dict[str, Any]], version: str, licence: str | None) -> dict[str, Any]:
    return {
        "profile": "data-package",
        "name": "readout",
        "title": "Readout: who met whom, when, where and how, and who said what",
        "description": "The views of a Readout warehouse. Every row leads back to the documents that say it.",
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": version,
        "licenses": [{"name": licence} if licence else NO_LICENCE],
        "resources": resources,
    }
