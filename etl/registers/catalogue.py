"""Which registers there are: each is a folder here with `register.toml` (what it is) and a module that reads it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, Protocol, cast

from etl.facts import Document, Facts, Rejected

#: What the markup of a record's document is; nothing else has it.
MEDIA_TYPE = "application/vnd.readout.record"


@dataclass(frozen=True, slots=True)
class Register:
    """What a register is, by its `register.toml`.

    `roots` are the XML elements that its files of records begin with; `lookups` those of files that are read beside
    the records and hold none, each with the reason. `expected_records` is about how many there are at least.
    """

    name: str
    folder: str
    title: str
    publisher: str
    licence: str
    homepage: str
    urn: str
    expected_records: int = 0
    roots: tuple[str, ...] = ()
    lookups: Mapping[str, str] = field(default_factory=dict)
    fetch: Mapping[str, Any] = field(default_factory=dict)

    def address(self, record_id: str) -> str:
        """Return the address of a record's document."""
        return f"{self.urn}:{record_id}"


class FileReader(Protocol):
    """What the module of a register with files of its own offers."""

    def documents(self, root: Any, origin: str, register: Register) -> Iterator[Document | Rejected]:
        """Yield a document or a rejection for every record of a parsed file."""
        ...


class RecordReader(Protocol):
    """What the module of every register offers."""

    VERSION: str

    def facts(self, document: Document) -> Facts:
        """Return what the document of one record says. Pure."""
        ...


@cache
def registers() -> dict[str, Register]:
    """Return the registers by name."""
    found = {}
    for folder in sorted(files(__package__).iterdir(), key=lambda each: each.name):
        path = folder / "register.toml"
        if folder.is_dir() and path.is_file():
            facts = tomllib.loads(path.read_text(encoding="utf-8"))
            facts["roots"] = tuple(facts.get("roots", ()))
            found[facts["name"]] = Register(folder=folder.name, **facts)
    return found


@cache
def by_root() -> dict[str, Register]:
    """Return the registers by the root elements of their files, those of lookups included."""
    return {root: register for register in registers().values() for root in (*register.roots, *register.lookups)}


def file_reader(register: Register) -> FileReader:
    """Return the module that reads a register's files."""
    return cast(FileReader, import_module(f"{__package__}.{register.folder}"))


def record_reader(register: Register) -> RecordReader:
    """Return the module that reads a register's records."""
    return cast(RecordReader, import_module(f"{__package__}.{register.folder}"))


def of_document(document: Document) -> Register | None:
    """Return the register that a document is a record of; None for a text."""
    if document.media_type != MEDIA_TYPE:
        return None
    return registers().get(document.source or "")
