"""Learn whom officials serve where nothing says so: the weights of `etl/transform/words/evidence_weights.csv`.

    python -m training.learn_allegiance --scorer score.py FOLDER:DOCUMENTS ... [--write]

A log-linear model over the actors that the evidence speaks for (a conditional logit; McFadden 1974), with a penalty on
weights far from those so far (some kinds of evidence are rare), fitted by Newton's steps: the same documents give the
same weights. The annotated folders (`*.json`) name the officials and whom they serve. Printed is how often the
likeliest actor is right: before, after, and for documents left out of the fit (which the weights so far may know). What
is learnt are a few dozen weights; no name or word of a document.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from etl.facts import Document
from etl.transform.allegiance.allegiance import WEIGHTS, actors_served, actors_stated, candidates, offices_held
from etl.transform.allegiance.evidence import case_of
from etl.transform.gazetteer import is_actor
from etl.transform.officials.officials import people_of
from etl.transform.officials.persons import Person
from etl.transform.wordlists import FOLDER as WORDS
from etl.transform.wordlists import table
from training.annotated import documents_of, parser, scorer_at

TARGET = WORDS / "evidence_weights.csv"
PENALTY, STEPS, ENOUGH, FOLDS = 2.0, 50, 1e-6, 10
NAMES = tuple(WEIGHTS)
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """One official whose actor had to be inferred: the evidence for each actor, and which of them is right."""

    document: str
    pieces: Matrix  # (actors, kinds of evidence)
    right: int


def choices(scorer: Any, given: str) -> Iterator[Choice]:
    """Return the choices that annotated documents ask for (FOLDER:DOCUMENTS), where the right one is among them."""
    for document, gold, _ in documents_of(given):
        yield from _choices(scorer, document, gold["officials"])


def _choices(scorer: Any, document: Document, officials: Sequence[dict[str, Any]]) -> Iterator[Choice]:
    people, scene = people_of(document.text, document.publisher, document.url or "")
    served = {number: service.actor_code for number, service in actors_served(people, scene).items()}
    for person in people:
        served[person.number] = _annotated(scorer, person, officials) or served[person.number]
    stated = actors_stated(people)
    held = offices_held(people, served)
    for person in people:
        right = _annotated(scorer, person, officials)
        if stated[person.number] is not None or right is None:
            continue
        found = candidates(case_of(person, scene), served, held)
        if right in found and len(found) > 1:
            actors = sorted(found)
            pieces = np.array([[found[actor].get(name, 0.0) for name in NAMES] for actor in actors])
            yield Choice(document.url or "", pieces, actors.index(right))


def _annotated(scorer: Any, person: Person, officials: Sequence[dict[str, Any]]) -> str | None:
    """Return whom a person serves by the annotation; None where it does not know him or her."""
    forms = {place.named.name for place in person.places}
    found = next((one["of"] for one in officials if scorer.same_name(one["name"], forms)), None)
    return found if found is None or is_actor(found) else None


def fit(seen: Sequence[Choice]) -> Matrix:
    """Return the weights under which the right actors are the most probable, drawn towards those so far."""
    pieces, is_actor_there, right = _stacked(seen)
    chosen = pieces[np.arange(len(seen)), right].sum(axis=0)
    start = np.array([WEIGHTS[name] for name in NAMES])
    weights = start.copy()
    for _ in range(STEPS):
        shares = _shares(pieces @ weights, is_actor_there)
        expected = np.einsum("na,naf->nf", shares, pieces)
        gradient = chosen - expected.sum(axis=0) - PENALTY * (weights - start)
        spread = np.einsum("na,naf,nag->fg", shares, pieces, pieces, optimize=True) - expected.T @ expected
        step = np.linalg.solve(spread + PENALTY * np.eye(len(NAMES)), gradient)
        weights += step
        if np.abs(step).max() < ENOUGH:
            break
    return weights


def _stacked(seen: Sequence[Choice]) -> tuple[Matrix, NDArray[np.bool_], NDArray[np.int64]]:
    """Return the evidence of all choices as one array, which of its rows are actors, and which of those is right."""
    most = max((len(choice.pieces) for choice in seen), default=1)
    pieces = np.zeros((len(seen), most, len(NAMES)))
    is_actor_there = np.zeros((len(seen), most), dtype=bool)
    for row, choice in enumerate(seen):
        pieces[row, : len(choice.pieces)] = choice.pieces
        is_actor_there[row, : len(choice.pieces)] = True
    return pieces, is_actor_there, np.array([choice.right for choice in seen])


def _shares(scores: Matrix, is_actor_there: NDArray[np.bool_]) -> Matrix:
    """Return how probable each actor of each choice is."""
    scores = np.where(is_actor_there, scores, -np.inf)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: Matrix = powers / powers.sum(axis=1, keepdims=True)
    return result


def right_of(seen: Sequence[Choice], weights: Matrix) -> int:
    """Return for how many choices the likeliest actor is the right one."""
    return sum(int((choice.pieces @ weights).argmax()) == choice.right for choice in seen)


def left_out(seen: Sequence[Choice]) -> int:
    """Return for how many choices the likeliest actor is right when their document is left out of the fit."""
    fold_of = {document: k % FOLDS for k, document in enumerate(sorted({choice.document for choice in seen}))}
    count = 0
    for fold in range(FOLDS):
        weights = fit([choice for choice in seen if fold_of[choice.document] != fold])
        count += right_of([choice for choice in seen if fold_of[choice.document] == fold], weights)
    return count


def write(weights: Matrix) -> None:
    """Write the weights, keeping the header and what each kind of evidence means."""
    header = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    meanings = {row["name"]: row["meaning"] for row in table("evidence_weights")}
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write("\n".join(header) + "\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "weight", "meaning"))
        writer.writerows((name, f"{weight:.2f}", meanings[name]) for name, weight in zip(NAMES, weights, strict=True))


def main() -> None:
    """Print how well the weights do; write them if asked to."""
    arguments = parser(__doc__, "write the weights").parse_args()
    scorer = scorer_at(arguments.scorer)
    seen = [one for given in arguments.folders for one in choices(scorer, given)]
    now = np.array([WEIGHTS[name] for name in NAMES])
    weights = fit(seen)
    print(f"{len(seen)} choices; right: {right_of(seen, now)} with the weights so far,", end=" ")
    print(f"{right_of(seen, weights)} with those fitted, {left_out(seen)} with each document left out")
    for name, old, new in zip(NAMES, now, weights, strict=True):
        print(f"{name:18} {old:6.2f} {new:6.2f}")
    if arguments.write:
        write(weights)


if __name__ == "__main__":
    main()
