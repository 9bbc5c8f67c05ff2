"""Reading the lists beside the code of registers: CSV files whose first lines, marked `#`, say what they are."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(package: str, name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `<name>.csv` in a package as mappings by column name.

    Raises:
        FileNotFoundError: there is no such list.
    """
    text = files(package).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
