"""Fetching one source: only if it changed, unpacked beside the old copy, put in its place when it is sound."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from etl import extract
from etl.extract import address, limits
from etl.extract.outcome import UnreadableError
from etl.facts import Document
from etl.fetch.archive import unpack
from etl.fetch.catalogue import Source

_NOTES: Final = ".fetched.json"  # hidden, so that it is not read as a document
_CONDITIONS: Final = {"etag": "If-None-Match", "last_modified": "If-Modified-Since"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of it: the folder to load, and whether it holds anything new."""

    source: Source
    folder: Path
    is_changed: bool
    file_count: int


def fetch(source: Source, home: Path) -> Fetched:
    """Fetch a source into a folder of its name under `home`; the old copy stays until the new one is complete.

    Raises:
        UnreadableError: the server gives no usable answer, or what it sent is not what is expected.
    """
    folder = home / source.name
    with ExitStack() as stack:
        answer = address.fetch(source.address, stack, _conditions(folder, source))
        if answer.is_unchanged:
            return Fetched(source, folder, False, _count(folder))
        fresh = stack.enter_context(_beside(folder))
        if source.keep:
            unpack(answer.file, fresh, source.keep)
            _check_records(fresh, source)
        else:
            _save(answer.file, fresh / _file_name(answer.media_type))
        notes = {"address": source.address, "etag": answer.etag, "last_modified": answer.last_modified}
        (fresh / _NOTES).write_text(json.dumps(notes), encoding="utf-8")
        _replace(folder, fresh)
        return Fetched(source, folder, True, _count(folder))


def _conditions(folder: Path, source: Source) -> dict[str, str]:
    """Return the headers that speak of the copy at hand, none where it came from elsewhere or is gone."""
    notes: dict[str, Any] = {}
    with suppress(OSError, ValueError):
        notes = json.loads((folder / _NOTES).read_text(encoding="utf-8"))
    if not isinstance(notes, dict) or notes.get("address") != source.address or not _count(folder):
        return {}
    return {header: str(notes[name]) for name, header in _CONDITIONS.items() if notes.get(name)}


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Make a folder beside the one that it is to replace; what is left of it at the end goes."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _replace(folder: Path, fresh: Path) -> None:
    old = fresh.with_name(f"{fresh.name}-old")
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _check_records(fresh: Path, source: Source) -> None:
    """Refuse a copy with far fewer records than the source is known to have: it is broken or has changed."""
    if source.expected_records:
        count = sum(isinstance(each, Document) for each in extract.read([str(fresh)]))
        if count < source.expected_records:
            raise UnreadableError(
                f"{count:,} records were read from it, at least {source.expected_records:,} are expected; "
                "the copy is incomplete or the source has changed its form"
            )


def _save(file: IO[bytes], path: Path) -> None:
    with path.open("wb") as target:
        shutil.copyfileobj(file, target, limits.CHUNK)


def _file_name(media_type: str | None) -> str:
    endings = {"text/html": "html", "application/json": "json", "application/feed+json": "json"}
    return f"feed.{endings.get(media_type or '', 'xml')}"


def _count(folder: Path) -> int:
    return sum(path.is_file() and not path.name.startswith(".") for path in folder.rglob("*")) if folder.is_dir() else 0
