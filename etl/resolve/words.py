"""The data files of resolution, read once: words in names, spellings, short forms, kin of actors, weights."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from etl.transform.wordlists import table
from schema import resources

FOLDER = Path(__file__).parent


def _lines(name: str) -> Iterator[str]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        yield from (line for line in lines if not line.startswith("#"))


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_lines(name)))


@cache
def name_words(kind: str) -> frozenset[str]:
    """Return the words of one kind in name_words.csv."""
    return frozenset(row["word"] for row in _rows("name_words.csv") if row["kind"] == kind)


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Return, for each short form, the names that it stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("nicknames"):
        found[row["nickname"]].add(row["name"])
    return {nickname: frozenset(names) for nickname, names in found.items()}


@cache
def name_groups() -> Mapping[str, frozenset[int]]:
    """Return, for each spelling in name_groups.csv, the numbers of the groups that it belongs to."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(_rows("name_groups.csv")):
        for word in row["spellings"].split():
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def told_apart() -> frozenset[str]:
    """Return the spellings of names that are different where their groups are, however alike they look."""
    return frozenset(
        word for row in _rows("name_groups.csv") if row["kind"] == "arabic" for word in row["spellings"].split()
    )


@cache
def common_names() -> frozenset[str]:
    """Return the words that many people have in their names, in all spellings."""
    words = {word for line in list(_lines("common_names.csv"))[1:] for word in line.split()}
    groups = {number for word in words for number in name_groups().get(word, ())}
    return frozenset(words | {word for word, numbers in name_groups().items() if numbers & groups})


@cache
def spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the rules that bring spellings together, in their order."""
    return tuple((re.compile(row["pattern"]), row["replacement"]) for row in _rows("spelling.csv"))


@cache
def office_ladder() -> frozenset[frozenset[str]]:
    """Return the pairs of office types that one person often holds one after the other."""
    return frozenset(frozenset((row["office_type"], row["other_office_type"])) for row in _rows("office_ladder.csv"))


@cache
def office_rank() -> Mapping[str, int]:
    """Return the step of each kind of office on the way up."""
    return {row["office_type"]: int(row["rank"]) for row in _rows("office_standing.csv")}


@cache
def unique_offices() -> frozenset[str]:
    """Return the kinds of office that have one holder at a time."""
    return frozenset(row["office_type"] for row in _rows("office_standing.csv") if row["is_unique"] == "yes")


@cache
def monarchies() -> Mapping[str, int]:
    """Return, for each state with a ruling house, the year until which it had one."""
    return {row["actor_code"]: int(row["until"] or 9999) for row in _rows("monarchies.csv")}


@cache
def called_by(what: str) -> frozenset[str]:
    """Return the states whose people are called by the `first` word of their name, or by two `family names`."""
    return frozenset(row["actor_code"] for row in _rows("called_by.csv") if row["called_by"] == what)


@cache
def actor_kin(kind: str) -> frozenset[frozenset[str]]:
    """Return the pairs of actors of one kind in actor_kin.csv: `successor` or `member`."""
    regions: dict[str, set[str]] = defaultdict(set)
    for row in _reference("country.csv"):
        regions[f"region:{row['region']}"].add(row["actor_code"])
    found = set()
    for row in _rows("actor_kin.csv"):
        if row["kind"] == kind:
            for other in row["others"].split():
                found |= {frozenset((row["actor_code"], code)) for code in regions.get(other, {other})}
    return frozenset(found)


@cache
def actors_with_kin() -> frozenset[str]:
    """Return the organisations and the states that went on as others: whose officials may also serve another actor."""
    return organizations() | {code for pair in actor_kin("successor") for code in pair}


@cache
def organizations() -> frozenset[str]:
    """Return the codes of all organisations."""
    return frozenset(row["actor_code"] for row in _reference("organization.csv"))


def _reference(name: str) -> list[dict[str, str]]:
    with (resources.REFERENCE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def weights(section: str) -> Mapping[str, Any]:
    """Return one section of weights.toml."""
    with (FOLDER / "weights.toml").open("rb") as file:
        return dict(tomllib.load(file)[section])
