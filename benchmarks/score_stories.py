"""How well stories are read, without a warehouse, or how well two annotators of the same stories agree.

    python -m benchmarks.score_stories --scorer ../shared/eval/score.py tests/stories/november --half even
    python -m benchmarks.score_stories --scorer SCORER tests/stories/pairs --annotations first --against second

The scorer is given what the grammar reads (or what the other annotator wrote) where it would read a warehouse; its
rules are the same. Nothing is printed but figures, so that texts which nobody is to read stay unread.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from training.annotated import documents_of, scorer_at

FIGURES = ("officials", "officials.office", "officials.actor", "meetings", "meetings.strict", "meetings.topics",
           "visits", "statements", "statements.act")  # fmt: skip
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


def stories(folder: Path, annotations: str, half: str | None) -> Iterator[tuple[Document, Path]]:
    """Yield the stories of a folder with the files of their annotations, or every second one of them."""
    for document, _, path in documents_of(f"{folder / annotations}:{folder / 'documents.jsonl'}"):
        is_even = int(path.stem.rsplit("-", 1)[1]) % 2 == 0
        if half is None or is_even == (half == "even"):
            yield document, path


def main() -> None:
    """Print the scorer's figures for some stories."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="a folder of tests/stories")
    parser.add_argument("--scorer", required=True, help="the scorer's file, score.py")
    parser.add_argument("--half", choices=("odd", "even"), help="only the stories of odd or of even numbers")
    parser.add_argument("--annotations", default=".", help="the folder in it of the annotations to score by")
    parser.add_argument("--against", help="score this folder of other annotations in it, and not the grammar")
    given = parser.parse_args()
    scorer = scorer_at(given.scorer)
    found = list(stories(given.folder, given.annotations, given.half))
    if given.against:
        files = [given.folder / given.against / path.name for _, path in found]
        told = [
            read_by_annotator(document.text, json.loads(file.read_text(encoding="utf-8")))
            for (document, _), file in zip(found, files, strict=True)
        ]
    else:
        with ProcessPoolExecutor() as pool:
            told = list(pool.map(read_by_grammar, [document for document, _ in found], chunksize=2))
    by_url = {document.url: rows for (document, _), rows in zip(found, told, strict=True)}
    scorer.rows = lambda _connection, _sql, url: [{"document_id": url}] if url in by_url else []
    scorer.load_predictions = lambda _connection, document_id: by_url[document_id]
    scorer.spans_agree = lambda _connection, _document_id: []
    with tempfile.TemporaryDirectory() as name:
        for document, path in found:
            shutil.copy(path, name)
            (Path(name) / f"{path.stem}.txt").write_text(document.text, encoding="utf-8")
        figures, _ = scorer.score(None, name, Path(name))
    print(f"{given.folder}: {len(found)} stories")
    for figure in FIGURES:
        one = figures[figure]
        measured = one.get("f1", one.get("accuracy"))
        print(f"  {figure:18} {'–' if measured is None else f'{measured:.3f}'}")  # no statement is annotated in some


if __name__ == "__main__":
    main()
