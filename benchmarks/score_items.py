"""How many of the encounters, journeys and topics of short news items are found: `python -m benchmarks.score_items`.

    python -m benchmarks.score_items                              # the items that nobody who works on the grammar reads
    python -m benchmarks.score_items training/items/read/*.jsonl  # those it is developed on
    python -m benchmarks.score_items --releases state-2021.jsonl training/releases/unread/*.jsonl

An item is a line of `training/items/*/*.jsonl` (see `training/README.md`). A meeting is right where its named people
agree with an annotated one (F1 of 2/3 and more), its status is the same, every annotated side without a name is among
its actors and it has no more such sides; a journey where traveller, countries and status are right. Two names are one
person's where the words of one are among those of the other. Topics are counted over the meetings that are right.
A release is annotated in the same way, by its address; its text is in the file of releases that is given.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from etl.facts import Document, Facts
from etl.transform.extractor import GrammarExtractor
from training.annotated import by_address, is_code, is_same_name

UNREAD = Path(__file__).resolve().parents[1] / "training" / "items" / "unread"
DAY = date(2015, 6, 10)  # an item is of no day; any does
AGREE = 2 / 3  # F1 of names from which on the people are the same


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are annotated, found, and right."""

    annotated: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return the sum of both."""
        return Tally(self.annotated + other.annotated, self.found + other.found, self.right + other.right)

    def __str__(self) -> str:
        """Tell precision, recall and F1."""
        precision, recall = self.right / max(self.found, 1), self.right / max(self.annotated, 1)
        f1 = 2 * self.right / max(self.annotated + self.found, 1)
        return f"F1 {f1:.3f} ({precision:.2f} / {recall:.2f}, {self.right} of {self.annotated}, {self.found} found)"


Tallies = tuple[Tally, Tally, Tally]
"""Of meetings, of journeys, of topics."""


def items(
    paths: Sequence[Path], releases: Mapping[str, Document] | None = None
) -> Iterator[tuple[Document, Mapping[str, Any]]]:
    """Yield each item as a document, with what is annotated of it.

    Args:
        releases: address → the release annotated by it, for items without a text.

    Raises:
        KeyError: a release is not among those given.
    """
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            told = json.loads(line)
            if "url" in told:
                yield (releases or {})[told["url"]], told
            else:
                yield Document(f"urn:item:{path.stem}:{number}", "", told["t"], str(path), published_on=DAY), told


def score(item: tuple[Document, Mapping[str, Any]]) -> tuple[Tally, Tally, Tally]:
    """Return how many meetings, journeys, and topics of the meetings found, of an item are right."""
    document, told = item
    facts = GrammarExtractor().read_as_given(document)
    met = pair_off(facts, told["m"])
    travelled = best_pairs(told["v"], facts.visits, lambda one, found: _travels(facts, one, found))
    topics = Tally()
    for one, other in met:
        annotated, found = set(told["m"][one]["about"]), set(facts.meetings[other].topics)
        topics += Tally(len(annotated), len(found), len(annotated & found))
    return (
        Tally(len(told["m"]), len(facts.meetings), len(met)),
        Tally(len(told["v"]), len(facts.visits), len(travelled)),
        topics,
    )


def pair_off(facts: Facts, annotated: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return which annotated meeting is which of those found, both by their numbers."""
    return best_pairs(annotated, facts.meetings, lambda one, found: _meets(facts, one, found))


def best_pairs(
    annotated: Sequence[Any], found: Sequence[Any], quality: Callable[[Any, Any], float]
) -> list[tuple[int, int]]:
    """Pair off by falling quality, each once."""
    valued = ((quality(one, two), i, j) for i, one in enumerate(annotated) for j, two in enumerate(found))
    pairs: dict[int, int] = {}
    for value, i, j in sorted(valued, reverse=True):
        if value and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())


def _meets(facts: Facts, annotated: Mapping[str, Any], found: Any) -> float:
    names = [side for side in annotated["s"] if not is_code(side)]
    unnamed = {side for side in annotated["s"] if is_code(side)}
    people = [facts.officials[one.official].name for one in found.participants if one.official is not None]
    actors = {one.actor_code for one in found.participants}
    further = sum(one.official is None for one in found.participants) - len(unnamed)
    if annotated["st"] != found.status or not unnamed <= actors or further > 0:
        return 0.0
    shared = sum(any(is_same_name(name, other) for other in people) for name in names)
    agree = 2 * shared / (len(names) + len(people)) if names or people else 1.0
    return agree if agree >= AGREE else 0.0


def _travels(facts: Facts, annotated: Mapping[str, Any], found: Any) -> float:
    is_same = is_same_name(annotated["p"], facts.officials[found.official].name)
    return float(is_same and set(annotated["to"]) == set(found.destination_codes) and annotated["st"] == found.status)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, file by file and for all of them."""
    parser = argparse.ArgumentParser(
        description="Score the meetings, journeys and topics found in annotated short items."
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE", help="files of items; those not read by default")
    parser.add_argument("--releases", metavar="FILE", help="the file of the releases that are annotated by address")
    asked = parser.parse_args(arguments)
    given: list[Path] = asked.paths
    releases = by_address([asked.releases]) if asked.releases else {}
    total = (Tally(),) * 3
    with ProcessPoolExecutor() as pool:
        for path in given or sorted(UNREAD.glob("*.jsonl")):
            here = (Tally(),) * 3
            try:
                given_items = list(items([path], releases))
            except KeyError as missing:
                parser.error(
                    f"{path} tells of the release {missing}, which is not in --releases {asked.releases or 'FILE'}"
                )
            for some in pool.map(score, given_items, chunksize=8):
                here = _added(here, some)
            total = _added(total, here)
            _tell(path.stem, here)
    _tell("all", total)


def _added(one: Tallies, other: Tallies) -> Tallies:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _tell(name: str, tallies: Tallies) -> None:
    print(f"{name}: meetings {tallies[0]}; visits {tallies[1]}; topics {tallies[2]}")


if __name__ == "__main__":
    main()
