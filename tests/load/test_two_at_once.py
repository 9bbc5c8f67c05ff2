"""Two loads at once end in the same content as one after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from etl.facts import Document
from etl.load.batch import Counts

MakeDocument = Callable[..., Document]
Load = Callable[..., Counts]
Dump = Callable[[str], dict[str, list[str]]]


@pytest.mark.parametrize("is_same", [True, False])
def test_two_loads_at_once(
    make_database: Callable[..., str],
    template: str,
    make_document: MakeDocument,
    load: Load,
    dump: Dump,
    is_same: bool,
) -> None:
    documents = [
        make_document(
            f"P {'Omar' if n % 2 else 'O.'} Haddad | JOR | minister",
            f"P {'Aho' if n % 3 else 'Anna Aho'} | FIN | foreign_minister",
            f"M held in_person 2021-03-0{n % 4 + 1} 2021-03-0{n % 4 + 1} | JOR:0 FIN:1",
            "V 1 FIN>JOR held - -",
        )
        for n in range(12)
    ]
    halves = [documents, list(reversed(documents))] if is_same else [documents[::2], documents[1::2]]
    sequential, parallel = make_database(template), make_database(template)
    for half in halves:
        load(sequential, half, batch_size=2)
    failures: list[BaseException] = []

    def run(half: list[Document]) -> None:
        try:
            load(parallel, half, batch_size=2)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(half,)) for half in halves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    wanted, found = dump(sequential), dump(parallel)
    assert {name: found[name] for name in wanted} == wanted
