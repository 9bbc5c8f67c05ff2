"""The pipeline: extract, transform in a pool of processes, load and resolve; a bounded number of batches in flight."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

from etl.facts import Document, Extractor, Facts, Rejected
from etl.load.batch import Batch, Counts, Item, in_batches, refuse
from etl.load.loader import Loader
from etl.registers import reading as registers
from etl.version import extractor_version

#: Batches that are read ahead while one is stored; more would only take memory.
AHEAD = 2
BATCH_SIZE = 50

Progress = Callable[[Counts], None]
Known = Callable[[Sequence[Item]], list[bool]]


def workers_default() -> int:
    """Return how many processes read documents when nothing else is said: as many as may run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def load(
    inputs: Iterator[Document | Rejected],
    loader: Loader,
    pool: Executor | None,
    *,
    batch_size: int = BATCH_SIZE,
    progress: Progress = lambda _: None,
) -> Counts:
    """Load all input; call `progress` with what has been done after each batch. Returns the same, in the end.

    Raises:
        psycopg.Error: the database does not take it; what was stored before is complete.
        concurrent.futures.BrokenExecutor: a reading process was killed.
    """
    done = Counts()
    for batch in read_batches(inputs, loader.known, pool, batch_size=batch_size):
        done += loader.store(batch)
        progress(done)
    return done


def read_batches(
    inputs: Iterator[Document | Rejected], known: Known, pool: Executor | None, *, batch_size: int = BATCH_SIZE
) -> Iterator[Batch]:
    """Yield the input in batches with facts read from what is not known, in its order."""
    waiting: deque[tuple[list[Item], list[Rejected], list[Future[Facts | Rejected] | None]]] = deque()
    in_flight: set[str] = set()
    for items, rejected in in_batches(inputs, batch_size):
        # What a batch on its way already brings is not read a second time.
        skip = [is_known or i.content_hash in in_flight for i, is_known in zip(items, known(items), strict=True)]
        reading = [None if no else _submit(pool, i.document) for i, no in zip(items, skip, strict=True)]
        in_flight |= {item.content_hash for item in items}
        waiting.append((items, rejected, reading))
        while len(waiting) > (AHEAD if pool else 0):
            yield _finished(*waiting.popleft())
            in_flight = {item.content_hash for waiting_items, _, _ in waiting for item in waiting_items}
    while waiting:
        yield _finished(*waiting.popleft())


def _submit(pool: Executor | None, document: Document) -> Future[Facts | Rejected]:
    if pool:
        return pool.submit(read, document)
    future: Future[Facts | Rejected] = Future()
    future.set_result(read(document))
    return future


def _finished(items: list[Item], rejected: list[Rejected], reading: Sequence[Future[Facts | Rejected] | None]) -> Batch:
    """Wait for the facts of a batch."""
    read_items = []
    for item, future in zip(items, reading, strict=True):
        result = future.result() if future else None
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            read_items.append(replace(item, facts=result))
    return Batch(tuple(read_items), tuple(rejected))


@cache
def extractor() -> Extractor:
    """Return this process's extractor; loading its model takes a second, so it is done once."""
    from etl.transform.extractor import GrammarExtractor

    return GrammarExtractor()


def read(document: Document) -> Facts | Rejected:
    """Return what a document says. A document that the extractor fails on is set aside and stops nothing."""
    try:
        recorded = registers.facts(document)
        return replace(recorded, version=extractor_version()) if recorded else extractor().read(document)
    except Exception as error:
        reason = f"the extractor fails on this document ({type(error).__name__}: {error}): report it with the document"
        return refuse(document, reason)


@contextmanager
def worker_pool(workers: int) -> Iterator[Executor | None]:
    """Open a pool of reading processes; None for one worker, which reads in this process."""
    if workers == 1:
        yield None
        return
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare_worker)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _prepare_worker() -> None:
    """Load the model, and end with the process that started this one, even if that one was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    extractor()


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
