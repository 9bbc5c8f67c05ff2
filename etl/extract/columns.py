"""Which column of a table, key of a record or header line of a text is which field of a document."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from etl.extract.outcome import InputError

FIELDS: Final = ("url", "title", "body", "markup", "published", "publisher", "author", "language")
# What a user may call a field on the command line, beside its own name.
_OTHER_NAMES: Final = {"text": "body", "html": "markup", "published_on": "published", "date": "published"}


@cache
def usual_names() -> dict[str, tuple[str, ...]]:
    """Return for each field the folded names it usually has, the best first (`columns.csv`)."""
    path = Path(__file__).with_name("columns.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    return {field: tuple(row["name"] for row in rows if row["field"] == field) for field in FIELDS}


def folded(name: str) -> str:
    """Return a column's name as `columns.csv` writes it.

    >>> folded(" Published_At ")
    'publishedat'
    """
    return re.sub(r"[\W_]+", "", name).lower()


def checked(mapping: Mapping[str, str] | None) -> dict[str, str]:
    """Return the user's mapping with the fields' own names.

    Raises:
        InputError: a field that documents do not have, or a column without a name.
    """
    result = {}
    for name, column in (mapping or {}).items():
        field = _OTHER_NAMES.get(name.strip().lower(), name.strip().lower())
        if field not in FIELDS:
            known = ", ".join(sorted({*FIELDS, *_OTHER_NAMES}))
            raise InputError(f"{name!r} is no field of a document; the fields are {known}")
        if not column.strip():
            raise InputError(f"no column is given for the field {name!r}; write {name}=column")
        result[field] = column.strip()
    return result


def recognized(columns: Collection[str], mapping: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return for each field the columns that may hold it, the best first.

    A mapped field has its mapped column only. Of two columns with equal folded names the first counts.
    """
    by_name: dict[str, str] = {}
    for column in columns:
        by_name.setdefault(folded(column), column)
    taken = set(mapping.values())
    found: dict[str, tuple[str, ...]] = {}
    for field in FIELDS:
        if field in mapping:
            found[field] = (mapping[field],)
        else:
            usual = (by_name[name] for name in usual_names()[field] if name in by_name)
            found[field] = tuple(column for column in usual if column not in taken or field == "markup")
    return {field: columns for field, columns in found.items() if columns}
