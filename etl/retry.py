"""Rejected input, tried again: from the place it came from if that is still there, else from what was kept of it."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from etl import extract, pipeline, stored
from etl.facts import Document, Rejected
from etl.load.loader import Loader
from etl.load.runs import PAYLOAD_BYTES, Run
from etl.load.staging import Connection


@dataclass(slots=True)
class Done:
    """What a retry came to: rejections resolved and left, documents that are new or changed."""

    resolved: int = 0
    still_rejected: int = 0
    loaded: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """One open row of ops.rejected."""

    rejected_id: int
    origin: str
    position: str | None
    payload: bytes


def retry(connection: Connection, version: str, ids: Sequence[int] | None = None) -> Done:
    """Try open rejections again, all or these.

    Raises:
        psycopg.Error: the database does not take it.
    """
    rows = connection.execute(
        "select rejected_id, origin, position, coalesce(payload, '') from ops.rejected"
        " where resolved_at is null and (%(ids)s::bigint[] is null or rejected_id = any(%(ids)s))"
        " order by rejected_id",
        {"ids": list(ids) if ids else None},
    ).fetchall()
    if not rows:
        return Done()
    by_origin: dict[str, list[Kept]] = defaultdict(list)
    for row in rows:
        by_origin[row[1]].append(Kept(*row))
    run = Run(connection, "rejected retry", version, 1)
    loader = Loader(connection, run, pipeline.read)
    resolved: list[int] = []
    try:
        for origin, kept in by_origin.items():
            resolved += _from_origin(connection, run, loader, origin, kept) or _from_payloads(connection, loader, kept)
    except BaseException as error:
        run.end("failed", f"{type(error).__name__}: {error}"[:1000])
        raise
    connection.execute("update ops.rejected set resolved_at = now() where rejected_id = any(%s)", (resolved,))
    stored.refresh(connection)
    run.end("succeeded")
    return Done(len(resolved), len(rows) - len(resolved), run.counts.new + run.counts.changed)


def _from_origin(connection: Connection, run: Run, loader: Loader, origin: str, kept: Sequence[Kept]) -> list[int]:
    """Load the whole input again; return those that it does not bring up any more."""
    if origin == "-":
        return []
    try:
        inputs = extract.read([origin])
    except extract.InputError:
        return []  # it is gone: what was kept of it is all there is
    pipeline.load(inputs, loader, None)
    rows = connection.execute(
        "select rejected_id from ops.rejected where rejected_id = any(%s) and run_id is distinct from %s",
        ([each.rejected_id for each in kept], run.run_id),
    )
    return [key for (key,) in rows]


def _from_payloads(connection: Connection, loader: Loader, kept: Sequence[Kept]) -> list[int]:
    """Load what was kept of each; return those of which every part can be used now."""
    resolved = []
    for each in kept:
        if not each.payload or len(each.payload) >= PAYLOAD_BYTES:
            continue
        results = list(_read_payload(each))
        documents = [result for result in results if isinstance(result, Document)]
        refused = [result for result in results if isinstance(result, Rejected)]
        before = loader.counts.rejected
        pipeline.load(iter(documents), loader, None)
        if documents and not refused and loader.counts.rejected == before:
            resolved.append(each.rejected_id)
    return resolved


def _read_payload(kept: Kept) -> Iterator[Document | Rejected]:
    """Read what was kept as the kind of file it is part of, giving it its old place."""
    kind = "jsonl" if kept.payload.lstrip()[:1] == b"{" else None
    with tempfile.TemporaryDirectory(prefix="readout-retry-") as folder:
        suffix = "".join(Path(kept.origin).suffixes[-2:]) if kept.position is None else ""
        path = Path(folder) / f"input{suffix}"
        path.write_bytes(kept.payload)
        for result in extract.read([str(path)], format=kind):
            yield replace(result, origin=kept.origin, position=kept.position)
