"""How well stories are read, without a warehouse, or how well two annotators of the same stories agree.

    python -m benchmarks.score_stories --scorer SCORER --half even tests/stories/november tests/stories/winter
    python -m benchmarks.score_stories --scorer SCORER tests/stories/pairs/first --against tests/stories/pairs/second

The scorer is given what the grammar reads (or what the other annotator wrote) where it would read a warehouse; its
rules are the same. Printed is a table in Markdown, a folder a row and all of them together in the last one: nothing but
figures, so that texts which nobody is to read stay unread.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from training.annotated import documents_of, scorer_at

FIGURES = (
    "officials",
    "officials.office",
    "officials.actor",
    "meetings",
    "meetings.strict",
    "meetings.topics",
    "visits",
    "statements",
    "statements.act",
)
HEADING = (
    "| stories of | number | officials | office | actor | meetings | P / R, of | strict | topics | visits | statements "
    "| act |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
)
DOCUMENTS = "documents.jsonl"
Told = tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]
"""Officials, meetings, visits and statements of a document, as the scorer takes them from a warehouse."""


def read_by_grammar(document: Document) -> Told:
    """Return what the grammar reads in a document."""
    text, facts = document.text, GrammarExtractor().read(document)
    people = [_person(n, one.office_type, one.actor_code) for n, one in enumerate(facts.officials)]
    for said in facts.mentions:
        people[said.official]["forms"].add(text[said.first_char : said.last_char])
    meetings = [
        _meeting(
            n, {p.actor_code for p in one.participants if p.actor_code},
            [people[p.official]["forms"] for p in one.participants if p.official is not None],
            one.mode, one.status, one.started_on, one.ended_on, one.place_country_code, list(one.topics),
        )
        for n, one in enumerate(facts.meetings)
    ]  # fmt: skip
    visits = [
        {"forms": people[one.official]["forms"], "destination_codes": list(one.destination_codes), "status": one.status}
        for one in facts.visits
    ]
    statements = [
        _statement(
            one.kind, one.act, one.official, one.actor_code, text[one.first_char : one.last_char],
            people[one.official]["forms"] if one.official is not None else set(),
        )
        for one in facts.statements
    ]  # fmt: skip
    return people, meetings, visits, statements


def read_by_annotator(text: str, told: dict[str, Any]) -> Told:
    """Return what an annotation tells of a text."""
    people = [_person(n, one["office_type"], one["of"]) for n, one in enumerate(told["officials"])]
    forms: dict[str | None, set[str]] = {None: set()}
    numbers: dict[str | None, int | None] = {None: None}
    for n, one in enumerate(told["officials"]):
        people[n]["forms"].add(one["name"])
        forms[one["name"]], numbers[one["name"]] = people[n]["forms"], n
    meetings = [
        _meeting(
            n, set(one["actors"]), [forms[name] for name in one["participants"]], one["mode"], one["status"],
            _day(one["start"]), _day(one["end"]), one["place_country"], one["topics"],
        )
        for n, one in enumerate(told["meetings"])
    ]  # fmt: skip
    visits = [
        {"forms": forms[one["visitor"]], "destination_codes": list(one["to"]), "status": one["status"]}
        for one in told["visits"]
    ]
    statements = [
        _statement(one["kind"], one["act"], numbers[one["speaker"]], one["of"], _said(text, one), forms[one["speaker"]])
        for one in told["statements"]
    ]
    return people, meetings, visits, statements


def _person(number: int, office_type: str | None, actor_code: str | None) -> dict[str, Any]:
    types = Counter([office_type] if office_type else [])
    return {
        "official_id": number,
        "forms": set(),
        "types": types,
        "actors": Counter([actor_code] if actor_code else []),
    }


def _meeting(
    number: int, actors: set[str], people: list[set[str]], mode: str | None, status: str, started_on: date | None,
    ended_on: date | None, country: str | None, topics: list[str],
) -> dict[str, Any]:  # fmt: skip
    return {
        "meeting_id": number, "actors": actors, "people": people, "mode": mode, "status": status,
        "started_on": started_on, "ended_on": ended_on, "place_country_code": country, "topics": topics, "excerpt": "",
    }  # fmt: skip


def _statement(
    kind: str, act: str | None, official: int | None, actor_code: str | None, said: str, forms: set[str]
) -> dict[str, Any]:
    return {
        "kind": kind, "act": act, "official_id": official, "speaker_actor_code": actor_code, "text": said,
        "forms": forms, "speaker_name": next(iter(forms), None),
    }  # fmt: skip


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _said(text: str, statement: dict[str, Any]) -> str:
    """The words of a statement, which an annotation tells by how they begin and end."""
    first = max(text.find(statement["starts"]), 0)
    last = text.find(statement["ends"], first)
    return text[first : last + len(statement["ends"])] if last >= 0 else f"{statement['starts']} {statement['ends']}"


def stories(folder: Path, half: str | None = None) -> Iterator[tuple[Document, Path]]:
    """Yield the stories that a folder annotates with the files of their annotations, or every second one of them.

    The documents are in the folder or, where several have annotated the same ones, in the one above it.
    """
    documents = next(path for path in (folder / DOCUMENTS, folder.parent / DOCUMENTS) if path.exists())
    for document, _, path in documents_of(f"{folder}:{documents}"):
        is_even = int(path.stem.rsplit("-", 1)[1]) % 2 == 0
        if half is None or is_even == (half == "even"):
            yield document, path


def figures_of(scorer: Any, found: Sequence[tuple[Document, Path]], told: Sequence[Told]) -> dict[str, Any]:
    """Return what the scorer says of some stories, given what somebody reads in each."""
    by_url = {document.url: rows for (document, _), rows in zip(found, told, strict=True)}
    scorer.rows = lambda _connection, _sql, url: [{"document_id": url}] if url in by_url else []
    scorer.load_predictions = lambda _connection, document_id: by_url[document_id]
    scorer.spans_agree = lambda _connection, _document_id: []
    with tempfile.TemporaryDirectory() as name:
        for document, path in found:
            shutil.copy(path, name)
            (Path(name) / f"{path.stem}.txt").write_text(document.text, encoding="utf-8")
        figures, _ = scorer.score(None, name, Path(name))
    return dict(figures)


def row(name: str, number: int, figures: dict[str, Any]) -> str:
    """Return a line of the table; what nobody has annotated has no figure."""
    cells = []
    for figure in FIGURES:
        one = figures[figure]
        measured = one.get("f1", one.get("accuracy")) if one.get("gold", 1) else None
        cells.append("–" if measured is None else f"{measured:.3f}")
        if figure == "meetings":
            cells.append(f"{one['precision']:.2f} / {one['recall']:.2f}, {one['gold']}")
    return f"| {' | '.join([name, str(number), *cells])} |"


def main() -> None:
    """Print the scorer's figures for the stories of each folder, and for all of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a folder of tests/stories")
    parser.add_argument("--scorer", required=True, help="the scorer's file, score.py")
    parser.add_argument("--half", choices=("odd", "even"), help="only the stories of odd or of even numbers")
    parser.add_argument("--against", type=Path, help="score this folder of other annotations, and not the grammar")
    given = parser.parse_args()
    scorer = scorer_at(given.scorer)
    sets = [list(stories(folder, given.half)) for folder in given.folders]
    everything = [story for found in sets for story in found]
    if given.against:
        told = [_annotated(document, given.against / path.name) for document, path in everything]
    else:
        with ProcessPoolExecutor() as pool:
            told = list(pool.map(read_by_grammar, [document for document, _ in everything], chunksize=2))
    print(HEADING)
    at = 0
    for folder, found in zip(given.folders, sets, strict=True):
        figures = figures_of(scorer, found, told[at : at + len(found)])
        if not figures["statements"]["gold"]:  # none is annotated, so that none is wrong
            told[at : at + len(found)] = [(*rows[:3], []) for rows in told[at : at + len(found)]]
        print(row(f"`{folder}`", len(found), figures))
        at += len(found)
    if len(sets) > 1:
        print(row("together", len(everything), figures_of(scorer, everything, told)))


def _annotated(document: Document, path: Path) -> Told:
    return read_by_annotator(document.text, json.loads(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
