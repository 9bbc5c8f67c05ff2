"""Where the files that belong to the package are: in a checkout beside it, in an installed wheel inside it."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
REFERENCE = PACKAGE / "reference"


def _shipped(name: str) -> Path:
    """Return the folder `name`: the checkout's own where this is one, else the copy that the wheel carries.

    Raises:
        FileNotFoundError: neither is there, so the installation is broken.
    """
    for folder in (PACKAGE / "_shipped" / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the folder {name!r} of Readout is missing beside {PACKAGE}: install the package again")


def migrations() -> Path:
    """Return the folder of Alembic's environment and revisions."""
    return _shipped("migrations")


def sql() -> Path:
    """Return the folder of the SQL files: mart/, checks/ and roles.sql."""
    return _shipped("sql")
