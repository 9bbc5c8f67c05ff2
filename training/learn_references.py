"""Learn whom "he" and "she" mean: the weights of `etl/transform/words/antecedent_weights.csv`.

    pip install scikit-learn                  # brings SciPy; needed for learning only
    python -m training.learn_references [DOCUMENTS ...] [--write]

`training/references/*.jsonl` tells of documents what the words that point to people mean in them: `meant` gives for the
character of the body behind such a word the names of the officials, `somebody` for one the text does not name, `other`
for one who is no official, nothing where no person is meant. Passages stand there with their text, the stories in
`tests`; releases and retold reports, which this repository does not hold, are learnt from where DOCUMENTS (files that
Readout reads) hold them.

A log-linear model over those whom a pronoun may mean (a conditional logit; McFadden 1974) with a penalty on large
weights: the same documents give the same weights. What has been decided before changes what is seen of the next
pronoun, so run it twice after a change of the features. Printed is how often the likeliest is right: by
cross-validation over documents, and in the documents held out, from which nothing is learnt.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from etl.facts import Document
from etl.transform.extractor import read_document
from etl.transform.officials.persons import name_tokens
from etl.transform.reading import Reading
from etl.transform.references.antecedents import known
from etl.transform.wordlists import FOLDER as WORDS
from training import log_linear
from training.annotated import by_address

ROOT = Path(__file__).resolve().parents[1]
ANNOTATED = ROOT / "training" / "references"
STORIES = sorted(map(str, (ROOT / "tests").glob("**/documents.jsonl")))
LEARNT = {"told.jsonl": 1.0, "releases.jsonl": 1.0, "passages.jsonl": 0.25}
"""How much a pronoun of each file counts: those of short passages, which are denser than reports, less."""
HELD_OUT = {"held_out.jsonl": 1.0}
TARGET = WORDS / "antecedent_weights.csv"
HEADER = (
    "# How much a feature of somebody (references/candidate_features.py) speaks for his being meant by a pronoun, in\n"
    "# hundredths. Learnt by training/learn_references.py from training/references; not to be edited.\n"
)
PENALTY, SEEN, SMALL, FOLDS = 3.0, 3, 0.04, 10
Weights = Mapping[str, float]
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun: what is seen of each of those whom it may mean, and who of them it does."""

    document: str
    seen: Mapping[int, Sequence[str]]
    right: int
    count: float


def choices(files: Mapping[str, float], texts: Mapping[str, Document]) -> Iterator[Choice]:
    """Return the pronouns of annotated documents that mean one official, where he is among those they may mean."""
    for file, count in files.items():
        for line in (ANNOTATED / file).read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            document = _document(told) if "body" in told else texts.get(told["url"])
            if document is not None:
                yield from _choices(document, told, count)


def _document(told: Mapping[str, Any]) -> Document:
    published = date.fromisoformat(told["published"]) if told["published"] else None
    return Document(
        told["url"], told["title"], told["body"], "references", published_on=published, publisher=told["publisher"]
    )


def _choices(document: Document, told: Mapping[str, Any], count: float) -> Iterator[Choice]:
    seen: dict[tuple[int, int], Mapping[int, Sequence[str]]] = {}
    reading = read_document(document, lambda line, token, found: seen.__setitem__((line, token), found))
    head = len(document.text) - len(document.body)
    for (line, place), found in seen.items():
        paragraph = reading.paragraphs[line]
        names = told["meant"].get(str(paragraph.last(paragraph.doc[place]) - head), ())
        right = _called(reading, names[0]) if len(names) == 1 else None
        if right in found and right is not None and len(found) > 1:
            yield Choice(document.url, found, right, count)


def _called(reading: Reading, name: str) -> int | None:
    """Return the official of a document who has a name, or a part of it; None if none or several have it."""
    tokens = set(name_tokens(name))
    found = [n for n, one in enumerate(reading.officials) if tokens <= set(name_tokens(one.name))]
    return found[0] if len(found) == 1 else None


def fit(cases: Sequence[Choice]) -> dict[str, float]:
    """Return the weights under which the right ones are the most probable."""
    counts = Counter(name for case in cases for seen in case.seen.values() for name in set(seen))
    columns = {name: k for k, name in enumerate(sorted(name for name in counts if counts[name] >= SEEN))}
    rows: list[int] = []
    places: list[int] = []
    groups: list[int] = []
    right: list[float] = []
    counted: list[float] = []
    for group, case in enumerate(cases):
        for number, seen in case.seen.items():
            told = {columns[name] for name in seen if name in columns}
            rows += [len(groups)] * len(told)
            places += sorted(told)
            groups.append(group)
            right.append(float(number == case.right))
            counted.append(case.count)
    pieces = csr_matrix((np.ones(len(rows)), (rows, places)), (len(groups), len(columns)))
    found = minimize(
        _loss,
        np.zeros(len(columns)),
        (pieces, np.array(groups), np.array(right), np.array(counted)),
        jac=True,
        method="L-BFGS-B",
    )
    return {name: float(found.x[k]) for name, k in columns.items()}


def _loss(
    weights: Vector, pieces: csr_matrix, groups: NDArray[np.int64], right: Vector, counted: Vector
) -> tuple[float, Vector]:
    """How improbable the right ones are under some weights, with the penalty, and how that changes with each weight."""
    scores = pieces @ weights
    highest = np.full(int(groups[-1]) + 1, -np.inf)
    np.maximum.at(highest, groups, scores)
    odds = np.exp(scores - highest[groups])
    sums = np.zeros(len(highest))
    np.add.at(sums, groups, odds)
    shares = odds / sums[groups]
    loss = PENALTY / 2 * weights @ weights - (counted[right > 0] * np.log(shares[right > 0])).sum()
    return float(loss), pieces.T @ (counted * (shares - right)) + PENALTY * weights


def share_right(weights: Weights, cases: Sequence[Choice]) -> float:
    """Return the share of the pronouns of whole documents whose likeliest is who they mean."""
    whole = [case for case in cases if case.count == 1]
    return sum(_likeliest(weights, case) == case.right for case in whole) / len(whole)


def _likeliest(weights: Weights, case: Choice) -> int:
    return max(case.seen, key=lambda n: sum(weights.get(name, 0.0) for name in case.seen[n]))


def left_out(cases: Sequence[Choice]) -> float:
    """Return the same, each document left out of the fit that judges it."""
    documents = {name: k % FOLDS for k, name in enumerate(dict.fromkeys(case.document for case in cases))}
    right = whole = 0
    for fold in range(FOLDS):
        weights = fit([case for case in cases if documents[case.document] != fold])
        for case in cases:
            if documents[case.document] == fold and case.count == 1:
                whole, right = whole + 1, right + (_likeliest(weights, case) == case.right)
    return right / whole


def write(weights: Weights) -> None:
    """Write the table of weights."""
    log_linear.write(TARGET, HEADER, ((name, weight) for name, weight in weights.items() if abs(weight) >= SMALL))


def main() -> None:
    """Learn, print how well it does, and write the weights where that is asked for."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("documents", nargs="*", metavar="DOCUMENTS")
    arguments.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    given = arguments.parse_args()
    texts = by_address([*STORIES, *given.documents])
    cases, held_out = list(choices(LEARNT, texts)), list(choices(HELD_OUT, texts))
    weights, so_far = fit(cases), known()
    print(f"{len(cases)} pronouns: so far {share_right(so_far, cases):.3f}, now {left_out(cases):.3f} left out")
    before, after = share_right(so_far, held_out), share_right(weights, held_out)
    print(f"{len(held_out)} held out: so far {before:.3f}, now {after:.3f}")
    if given.write:
        write(weights)


if __name__ == "__main__":
    main()
