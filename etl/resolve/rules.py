"""Which rules of resolution are installed, and which were used: name keys go stale when their lists change."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Literal

from etl.load.staging import Connection

Subject = Literal["keys", "identities"]


@cache
def digest() -> str:
    """Return a digest of the rules: another one wherever a file of this folder differs."""
    found = hashlib.sha256()
    for path in sorted(Path(__file__).parent.iterdir()):
        if path.suffix in (".py", ".csv", ".toml"):
            found.update(f"{path.name}\0".encode() + path.read_bytes())
    return found.hexdigest()[:16]


def are_current(connection: Connection, subject: Subject) -> bool:
    """Tell whether something was done with the rules that are installed."""
    row = connection.execute("select digest from core.rules_used where subject = %s", (subject,)).fetchone()
    return row is not None and row[0] == digest()


def note(connection: Connection, subject: Subject) -> None:
    """Record that something was done with the rules that are installed."""
    connection.execute(
        "insert into core.rules_used (subject, digest) values (%s, %s)"
        " on conflict (subject) do update set digest = excluded.digest",
        (subject, digest()),
    )


def are_outdated(connection: Connection) -> bool:
    """Tell whether identities stand that other rules have decided; `readout resolve` decides them anew."""
    row = connection.execute("select exists (select from core.official_identity)").fetchone()
    return bool(row and row[0]) and not are_current(connection, "identities")
