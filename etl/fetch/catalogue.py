"""What can be fetched by name: the registers, the feeds of `feeds.toml`, and those of a catalogue of one's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from etl.registers.catalogue import registers

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*")


class CatalogueError(ValueError):
    """A catalogue is not what it should be; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something to fetch. `keep` are the files of an archive to keep; empty where the answer is one file."""

    name: str
    title: str
    address: str
    keep: tuple[str, ...] = ()
    expected_records: int = 0


def sources(own: Path | None = None) -> dict[str, Source]:
    """Return all that can be fetched, by name; a catalogue of one's own comes last and wins.

    Raises:
        CatalogueError: that catalogue can't be read, or an entry of it is wrong.
    """
    found = {name: _source(name, entry, "feeds.toml") for name, entry in _shipped().items()}
    for register in registers().values():
        if register.fetch:
            entry = {"title": register.title, "expected_records": register.expected_records, **register.fetch}
            found[register.name] = _source(register.name, entry, "register.toml")
    if own is not None:
        found |= {name: _source(name, entry, str(own)) for name, entry in _read(own).items()}
    return dict(sorted(found.items()))


def _shipped() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("feeds.toml").read_text(encoding="utf-8"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CatalogueError(f"the catalogue {path} can't be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(f"the catalogue {path} is no TOML: {error}") from None


def _source(name: str, entry: Any, where: str) -> Source:
    if not _NAME.fullmatch(name):
        raise CatalogueError(f"{where}: {name!r} is no name: write small letters, digits and hyphens")
    if not isinstance(entry, Mapping) or not str(entry.get("address", "")).startswith(("http://", "https://")):
        raise CatalogueError(f'{where}: [{name}] needs an address, as in address = "https://example.org/feed.xml"')
    if unknown := set(entry) - {"title", "address", "keep", "expected_records"}:
        raise CatalogueError(f"{where}: [{name}] has an unknown key, {sorted(unknown)[0]!r}")
    keep = entry.get("keep", ())
    if isinstance(keep, str) or not all(isinstance(pattern, str) for pattern in keep):
        raise CatalogueError(f"{where}: [{name}] keep is a list of patterns of files")
    return Source(
        name, str(entry.get("title", name)), entry["address"], tuple(keep), int(entry.get("expected_records", 0))
    )
