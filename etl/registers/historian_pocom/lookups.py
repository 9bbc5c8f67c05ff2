"""What the terms of this register look up beside their file: persons, titles, and ids that more than one record has."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from etl.extract.outcome import UnreadableError
from etl.registers.reading import parsed, value

_TERM: Final = re.compile(rb"<(?:chief|principal)>\s*<id>([^<]+)</id>")
_SAFE: Final = re.compile(r"[\w.-]+")


class Person(NamedTuple):
    """A person's name as the register writes it, and another form of it, empty where there is none."""

    name: str
    other_name: str


@lru_cache(maxsize=8192)
def person(folder: Path, person_id: str) -> Person:
    """Return a person by id.

    Raises:
        ValueError: the register's folder has no file of that person; the message says what to do.
    """
    path = folder / "people" / person_id[:1] / f"{person_id}.xml"
    root = _root(path, person_id)
    if root is None:
        wanted = f"people/{person_id[:1]}/{person_id}.xml"
        raise ValueError(f"the file of the person, {wanted}, is not beside it; load the register's folder as a whole")
    name = root.find("persName")
    parts = [value(name, part) for part in ("forename", "surname", "genName")] if name is not None else []
    spelled = " ".join(part for part in parts if part)
    if not spelled:
        raise ValueError(f"the person {person_id!r} has no name in the register")
    return Person(spelled, value(name, "altname"))


@lru_cache(maxsize=512)
def role_title(folder: Path, role_id: str) -> str:
    """Return the title of a role; where the register has no file of it, its id in words."""
    root = _root(folder / "roles-country-chiefs" / f"{role_id}.xml", role_id)
    title = value(root, "names/singular") if root is not None else ""
    return title or role_id.replace("-", " ").capitalize()


def _root(path: Path, name: str) -> Any | None:
    if not _SAFE.fullmatch(name) or not path.is_file():  # an id is no way out of the folder
        return None
    try:
        return parsed(path.read_bytes())
    except (OSError, UnreadableError):
        return None


@lru_cache(maxsize=4)
def files_of_terms(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return, for each id, the names of the files with a term of that id, in their order, once for each term."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*/*.xml")):
        if path.parent.name.startswith(("missions-", "positions-")):
            for term_id in _TERM.findall(path.read_bytes()):
                found.setdefault(term_id.decode("utf-8", "replace").strip(), []).append(path.name)
    return {term_id: tuple(names) for term_id, names in found.items()}
