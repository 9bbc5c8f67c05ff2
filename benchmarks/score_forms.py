"""How well news texts with countries and names filled in are read: `python -m benchmarks.score_forms`.

    python -m benchmarks.score_forms                              # the texts that nobody who works on the grammar reads
    python -m benchmarks.score_forms training/forms/read/*.jsonl  # those it is developed on

A form is a line of `training/forms/*/*.jsonl` (see `training/README.md`): a text in which countries and people are
placeholders, with its facts. Each is filled `--each` times from `training/forms/names.csv`, the same way each time. A
meeting is right where its people, its actors and its status are; it is right strictly where mode, days and country are
as well. A visit is right where traveller, countries and status are; a statement where speaker and kind are and three
words of five of its content; an official where name, type of office and actor are.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.score_items import Tally, best_pairs
from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor

FORMS = Path(__file__).resolve().parents[1] / "training" / "forms"
DAY = date(2024, 5, 16)
"""The day on which the texts are published, a Thursday."""
PLACEHOLDER = re.compile(r"\{([A-D](?:\.\w+)?|[a-dx]\d+(?:\.s)?)\}")
PERSON = re.compile(r"[a-dx]\d+")
AGREE = 0.6  # the share of words from which on two contents are the same
KINDS = ("meetings", "strictly", "visits", "statements", "officials")

Tallies = dict[str, Tally]


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with countries and names: its document, and what its placeholders stand for."""

    form: dict[str, Any]
    document: Document
    words: dict[str, str]
    codes: dict[str, str]

    def actor(self, side: str) -> str | None:
        """Return the actor of a letter or code, or whom a person serves; None where the form does not tell."""
        if not PERSON.fullmatch(side):
            return self.codes.get(side, side)
        told = {person: actor for person, _, actor in self.form.get("o") or ()}.get(side)
        return self.codes.get(told, told) if told else self.codes.get(side[0].upper())


@cache
def countries() -> list[dict[str, str]]:
    """Return the countries and names that forms are filled with."""
    with (FORMS / "names.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def filled(form: dict[str, Any], seed: int) -> Filled:
    """Return a form filled with countries and names that the seed picks."""
    pick = random.Random(f"{form['id']} {seed}")  # noqa: S311 - fillings are no secrets
    lands = pick.sample(countries(), 5)
    text = f"{form.get('title') or ''} {form['t']}"
    words: dict[str, str] = {}
    codes: dict[str, str] = {}
    for letter, land in zip("ABCDx", lands, strict=True):
        words |= {letter: land["country"], f"{letter}.adj": land["adjective"], f"{letter}.cap": land["capital"]}
        codes[letter] = land["code"]
        named = sorted({name for name in re.findall(r"\{([a-dx]\d+)", text) if name[0] == letter.lower()})
        families = pick.sample(land["families"].split("|"), 5)
        given = {sex: pick.sample(land[sex].split("|"), 4) for sex in ("men", "women")}
        for number, name in enumerate(named):
            family = families[number % len(families)]
            own = given["men" if int(name[1:]) % 2 else "women"][number % 4]
            words[name] = f"{family} {own}" if land["family_first"] else f"{own} {family}"
            words[f"{name}.s"] = family
    del codes["x"]
    body, title = (PLACEHOLDER.sub(lambda at: words[at[1]], part) for part in (form["t"], form.get("title") or ""))
    ministry = f"Ministry of Foreign Affairs of {words['A']}"
    document = Document(
        f"urn:form:{form['id']}:{seed}", title, body, "forms", published_on=DAY,
        publisher=ministry if form.get("by") == "A" else "Reuters",
    )  # fmt: skip
    return Filled(form, document, words, codes)


def score(asked: tuple[dict[str, Any], int]) -> Tallies:
    """Return how many facts of a form, filled once, are right, by kind."""
    one = filled(*asked)
    facts = GrammarExtractor().read_as_given(one.document)
    names = {one.words[name]: name for name in one.words if PERSON.fullmatch(name)}
    people = [names.get(found.name, found.name) for found in facts.officials]
    return {
        **_meetings(one, facts, people),
        "visits": _tally(
            [(p, frozenset(map(one.actor, to)), status) for p, to, status, *_ in one.form.get("v") or ()],
            [(people[v.official], frozenset(v.destination_codes), v.status) for v in facts.visits],
        ),
        "statements": _statements(one, facts, people),
        "officials": _officials(one, facts, people),
    }


def _meetings(one: Filled, facts: Facts, people: Sequence[str]) -> Tallies:
    annotated = []
    for sides, status, mode, first, last, place in one.form.get("m") or ():
        named = frozenset(side for side in sides if PERSON.fullmatch(side))
        actors = frozenset(filter(None, map(one.actor, sides)))
        open_ = sum(one.actor(side) is None for side in named)
        annotated.append((named, actors, status, open_, (mode, first, last, place and one.actor(place))))
    found = [
        (
            frozenset(people[p.official] for p in met.participants if p.official is not None),
            frozenset(p.actor_code for p in met.participants if p.actor_code),
            met.status,
            (met.mode, *(str(day) if day else None for day in (met.started_on, met.ended_on)), met.place_country_code),
        )
        for met in facts.meetings
    ]

    def is_same(told: Any, met: Any) -> bool:
        is_whole = told[1] == met[1] or (told[1] < met[1] and len(met[1]) <= len(told[1]) + told[3])
        return bool(told[0] == met[0] and is_whole and told[2] == met[2])

    def is_strict(told: Any, met: Any) -> bool:
        return is_same(told, met) and told[4][1:] == met[3][1:] and told[4][0] in {"unknown", met[3][0]}

    return {"meetings": _tally(annotated, found, is_same), "strictly": _tally(annotated, found, is_strict)}


def _statements(one: Filled, facts: Facts, people: Sequence[str]) -> Tally:
    if one.form.get("s") is None:
        return Tally()
    text = one.document.text
    annotated = [
        (speaker, one.actor(of) if of else None, kind, PLACEHOLDER.sub(lambda at: one.words[at[1]], content))
        for speaker, of, kind, _, content in one.form["s"]
    ]
    found = [
        (people[s.official] if s.official is not None else None, s.actor_code, s.kind, text[s.first_char : s.last_char])
        for s in facts.statements
    ]

    def is_same(told: Any, said: Any) -> bool:
        is_voice = told[0] == said[0] and told[2] == said[2] and (told[0] is not None or told[1] == said[1])
        return is_voice and _likeness(told[3], said[3]) >= AGREE

    return _tally(annotated, found, is_same)


def _officials(one: Filled, facts: Facts, people: Sequence[str]) -> Tally:
    if one.form.get("o") is None:
        return Tally()
    found = [(name, found.office_type, found.actor_code) for name, found in zip(people, facts.officials, strict=True)]
    return _tally([(p, office, one.actor(of) if of else None) for p, office, of in one.form["o"]], found)


def _likeness(one: str, other: str) -> float:
    """Return the share of the words of two contents that both have."""
    ours, theirs = (Counter(re.findall(r"\w+", content.lower())) for content in (one, other))
    shared = (ours & theirs).total()
    return shared / max(1, ours.total() + theirs.total() - shared)


def _tally(
    annotated: Sequence[Any], found: Sequence[Any], is_same: Callable[[Any, Any], bool] = lambda one, two: one == two
) -> Tally:
    """Count how many of those annotated are found, each once."""
    return Tally(len(annotated), len(found), len(best_pairs(annotated, found, is_same)))


def forms(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the forms of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, file by file and for all of them."""
    parser = argparse.ArgumentParser(description="Score what is found in news texts filled with names.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE", help="files of forms; those not read by default")
    parser.add_argument("--each", type=int, default=2, help="how many times each form is filled (2)")
    asked = parser.parse_args(arguments)
    total: Tallies = {}
    with ProcessPoolExecutor() as pool:
        for path in asked.paths or sorted((FORMS / "unread").glob("*.jsonl")):
            jobs = [(form, seed) for form in forms(path) for seed in range(asked.each)]
            here: Tallies = {}
            for some in pool.map(score, jobs, chunksize=4):
                here = {kind: here.get(kind, Tally()) + some[kind] for kind in KINDS}
            total = {kind: total.get(kind, Tally()) + here[kind] for kind in KINDS}
            _tell(path.stem, here)
    _tell("all", total)


def _tell(name: str, tallies: Tallies) -> None:
    print(f"{name}: " + "; ".join(f"{kind} {tally}" for kind, tally in tallies.items() if tally.annotated))


if __name__ == "__main__":
    main()
