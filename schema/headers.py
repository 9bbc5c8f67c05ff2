"""The headers of the SQL files: question, grain, key and safe joins of each view, for people and for machines.

    -- question: which relations have cooled?
    -- grain: one row per pair of actors.
    -- key: actor_code, other_actor_code
    -- joins: actor_code = actor.actor_code
    -- inputs: …
    -- caveat: …

`key` names the columns that no two rows share ("none" for a view of exactly one row). `joins` (where there are any)
lists joins that never multiply rows: columns of the view = key of another view. A test proves both. Of a check,
`severity` tells whether a row fails `readout check` (error) or is only told (warning).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from schema import resources

_LINE = re.compile(r"^-- (?:(question|grain|key|joins|indexes|severity|inputs|caveat): )?(.*)$")


@dataclass(frozen=True)
class Join:
    """A join that never multiplies rows: these columns of a view are the key of `view`."""

    columns: tuple[str, ...]
    view: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class Header:
    """What the first lines of a SQL file say."""

    fields: dict[str, str]

    @property
    def question(self) -> str:
        """The question that the file answers."""
        return self.fields.get("question", "")

    @property
    def grain(self) -> str:
        """What one row is."""
        return self.fields.get("grain", "")

    @property
    def caveat(self) -> str:
        """What is to be known before the rows are used."""
        return self.fields.get("caveat", "")

    @property
    def severity(self) -> str:
        """What a row of a check means: error or warning."""
        return self.fields.get("severity", "")

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that no two rows share; none for a view of one row."""
        return () if self.fields.get("key") == "none" else _names(self.fields.get("key", ""))

    @property
    def indexes(self) -> list[tuple[str, ...]]:
        """Further indexes of a stored view."""
        return [_names(part) for part in self.fields.get("indexes", "").split(";") if part.strip()]

    @property
    def joins(self) -> list[Join]:
        """The joins that are safe."""
        found = []
        for part in filter(str.strip, self.fields.get("joins", "").split(";")):
            left, _, right = part.partition("=")
            targets = [target.split(".") for target in _names(right)]
            found.append(Join(_names(left), targets[0][0], tuple(column for _, column in targets)))
        return found


def parse(text: str) -> Header:
    """Return the header of a SQL file: its first comment lines."""
    fields: dict[str, str] = {}
    current = ""
    for line in text.splitlines():
        matched = _LINE.match(line)
        if not matched:
            break
        name, rest = matched.groups()
        current = name or current
        fields[current] = f"{fields[current]} {rest}" if name is None and current in fields else rest
    return Header(fields)


def views() -> dict[str, Header]:
    """Return the headers of the views of `mart` by name."""
    return {path.stem: parse(path.read_text("utf-8")) for path in sorted((resources.sql() / "mart").glob("*.sql"))}


def functions() -> dict[str, Header]:
    """Return the headers of the functions of `mart` by name."""
    folder = resources.sql() / "mart" / "functions"
    return {path.stem: parse(path.read_text("utf-8")) for path in sorted(folder.glob("*.sql"))}


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())
