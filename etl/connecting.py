"""How each tool is told where the warehouse is: the lines of connecting.csv with the parts of the address filled in."""

from __future__ import annotations

import csv
from pathlib import Path


def settings(*, host: str, port: int, database: str, user: str) -> list[tuple[str, str]]:
    """Return what to enter in each tool; every one asks for the password, or has PASSWORD in its place."""
    lines = Path(__file__).with_suffix(".csv").read_text(encoding="utf-8").splitlines()
    parts = {"host": host, "port": port, "database": database, "user": user}
    return [
        (row["tool"], row["settings"].format_map(parts))
        for row in csv.DictReader(line for line in lines if not line.startswith("#"))
    ]
