"""Packs the Superset export into the zip that Superset imports.

Usage: python bi/assemble.py [--database ADDRESS] [FILE]         (FILE: readout-superset.zip unless named)

ADDRESS is where Superset finds the warehouse, as postgresql://reader@host:port/database. Without it the file's own
stands, the warehouse on this machine. Superset asks for the password at import, so it need not be in the address.
Nothing but Python's own library is needed.
"""

from __future__ import annotations

import argparse
import re
import zipfile
from pathlib import Path

EXPORT = Path(__file__).parent / "superset"
#: All files stand in one folder of the zip, as Superset's own exports have it.
FOLDER = "readout"
#: A fixed time, so that the same export gives the same bytes.
LONG_AGO = (2020, 1, 1, 0, 0, 0)
_ADDRESS = re.compile(r"^sqlalchemy_uri: .*$", re.MULTILINE)


def assemble(target: Path, database: str | None = None) -> int:
    """Write the zip and return how many files are in it."""
    paths = sorted(EXPORT.rglob("*.yaml"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for path in paths:
            name = path.relative_to(EXPORT)
            text = path.read_text(encoding="utf-8")
            if database and name.parts[0] == "databases":
                text = _ADDRESS.sub(lambda _: f"sqlalchemy_uri: '{sqlalchemy(database)}'", text)
            entry = zipfile.ZipInfo(f"{FOLDER}/{name.as_posix()}", LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(entry, text)
    return len(paths)


def sqlalchemy(address: str) -> str:
    """Return an address in libpq's form as SQLAlchemy wants it, with the driver that Superset uses."""
    rest = address.partition("://")[2]
    if not rest or "'" in rest:
        raise ValueError(f"{address!r} is no address of a database: postgresql://reader@host:port/database")
    return f"postgresql+psycopg2://{rest}"


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(description="Pack the Superset export into the zip that Superset imports.")
    parser.add_argument("--database", metavar="ADDRESS", help="where Superset finds the warehouse")
    parser.add_argument("file", nargs="?", type=Path, default=Path("readout-superset.zip"))
    arguments = parser.parse_args()
    count = assemble(arguments.file, arguments.database)
    print(f"{arguments.file}: {count} files, to be imported in Superset under Dashboards")


if __name__ == "__main__":
    main()
