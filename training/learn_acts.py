"""Learn the weights of the model of acts from `training/acts.csv`.

    python -m training.learn_acts            # writes etl/transform/words/act_weights.csv and prints how well it does
    python -m training.learn_acts --dry-run  # only prints

A log-linear model (multinomial logistic regression) with a penalty on large weights, fitted by plain gradient steps:
the same statements give the same weights. How well it does is told by cross-validation on the same invented
statements; how well on real texts, `docs/accuracy.md` tells.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from etl.transform.act_features import features
from etl.transform.acts import cue_features
from etl.transform.saying import sayings

ROOT = Path(__file__).resolve().parents[1]
STATEMENTS = ROOT / "training" / "acts.csv"
WEIGHTS = ROOT / "etl" / "transform" / "words" / "act_weights.csv"
HEADER = (
    "# Weights of the model of acts: how much a feature of a statement (act_features.py) speaks for an act.\n"
    "# Learnt by training/learn_acts.py from the invented statements of training/acts.csv; not to be edited by hand.\n"
)
PENALTY, STEPS, RATE, MOMENTUM = 0.003, 120, 1.0, 0.9
SEEN = 2  # statements in which a feature must stand to be weighed
# How common acts are in readouts and news, and how much of that counts: the invented statements have all alike.
COMMON = {
    "assess": 0.28, "affirm": 0.17, "announce": 0.15, "request": 0.10, "praise": 0.10, "criticise": 0.07,
    "reject": 0.04, "offer": 0.04, "concern": 0.03, "agree": 0.01, "threaten": 0.01,
}  # fmt: skip
COUNTS = 0.7
HABIT = 0.5  # the weight of what the verb and the cue words alone would tell
SMALL = 0.05  # weights below are left out
FOLDS = 5
Row = dict[str, str]


def read() -> list[Row]:
    """Return the statements."""
    lines = STATEMENTS.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def _features(verb: str, kind: str, content: str) -> tuple[str, ...]:
    ways = sayings().get(verb, ())
    prior = next((way.act for way in ways if way.is_open), ways[0].act if ways else "")
    return tuple(features(verb, prior, kind, content) + cue_features(content, kind))


def features_of(row: Row) -> list[str]:
    """Return the features of a statement as the extractor sees them."""
    return list(_features(row["verb"], row["kind"], row["content"]))


def fit(rows: Sequence[Row]) -> tuple[list[str], list[str], np.ndarray]:
    """Return the features, the acts and the weights (feature by act)."""
    acts = sorted({row["act"] for row in rows})
    bags = [["bias", *features_of(row)] for row in rows]
    counts = Counter(name for bag in bags for name in set(bag))
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    index = {name: i for i, name in enumerate(names)}
    inputs = np.zeros((len(rows), len(names)))
    for i, bag in enumerate(bags):
        inputs[i, [index[name] for name in bag if name in index]] = 1.0
    wanted = np.zeros((len(rows), len(acts)))
    wanted[np.arange(len(rows)), [acts.index(row["act"]) for row in rows]] = 1.0
    wanted /= wanted.sum(axis=0) ** 0.5  # a rare act counts as much as a common one, nearly
    wanted *= len(rows) / wanted.sum()
    weights = np.zeros((len(names), len(acts)))
    speed = np.zeros_like(weights)
    for _ in range(STEPS):
        scores = inputs @ weights
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = raised / raised.sum(axis=1, keepdims=True) * wanted.sum(axis=1, keepdims=True)
        gradient = inputs.T @ (wanted - shares) / len(rows) - PENALTY * weights
        speed = MOMENTUM * speed + gradient
        weights += RATE * speed
    return names, acts, weights


def guess(model: tuple[list[str], list[str], np.ndarray], row: Row) -> str:
    """Return the act that a model gives a statement."""
    names, acts, weights = model
    index = {name: i for i, name in enumerate(names)}
    chosen = [index[name] for name in ["bias", *features_of(row)] if name in index]
    return acts[int(weights[chosen].sum(axis=0).argmax())]


def main() -> None:
    """Fit, tell how well it does, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dry-run", action="store_true", help="do not write the weights")
    arguments = parser.parse_args()
    rows = read()
    right = 0
    for fold in range(FOLDS):
        model = fit([row for i, row in enumerate(rows) if i % FOLDS != fold])
        right += sum(guess(model, row) == row["act"] for i, row in enumerate(rows) if i % FOLDS == fold)
    print(f"{len(rows)} statements, accuracy {right / len(rows):.3f} by {FOLDS}-fold cross-validation")
    names, acts, weights = fit(rows)
    bias = names.index("bias")
    weights[bias] += [COUNTS * np.log(COMMON[act] * len(acts)) for act in acts]
    kept = [(f"habit={act}", act, f"{HABIT:.2f}") for act in acts]
    kept += [
        (name, act, f"{weights[i, j]:.2f}")
        for i, name in enumerate(names)
        for j, act in enumerate(acts)
        if abs(weights[i, j]) >= SMALL or name == "bias"
    ]
    print(f"{len(kept)} weights")
    if not arguments.dry_run:
        with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
            file.write(HEADER)
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["feature", "act", "weight"])
            writer.writerows(kept)


if __name__ == "__main__":
    main()
