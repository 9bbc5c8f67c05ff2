"""Learn the weights of the model of acts from the statements of `training/acts*.csv`.

    pip install scikit-learn                 # needed for learning only
    python -m training.learn_acts            # writes etl/transform/words/act_weights.csv and prints how well it does
    python -m training.learn_acts --dry-run  # only prints

A log-linear model (multinomial logistic regression) with a penalty on large weights: the same statements give the same
weights. How well it does is told by cross-validation on the same statements; how well on real texts, `docs/accuracy.md`
tells.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from etl.transform.statements.act_features import features
from etl.transform.statements.acts import cue_features
from etl.transform.statements.saying import sayings
from training import log_linear
from training.log_linear import Model, written

ROOT = Path(__file__).resolve().parents[1]
INVENTED = ROOT / "training" / "acts.csv"
TOLD = ROOT / "training" / "acts_told.csv"
OFFICIAL = ROOT / "training" / "acts_official.csv"
NEWSWIRE = ROOT / "training" / "acts_newswire.csv"
REPORTS = ROOT / "training" / "acts_reports.csv"
WEIGHTS = ROOT / "etl" / "transform" / "words" / "act_weights.csv"
HEADER = (
    "# Weights of the model of acts: how much a feature of a statement (act_features.py) speaks for each act, in\n"
    "# hundredths. Learnt by training/learn_acts.py from the statements of training/acts*.csv; not to be edited.\n"
)
FREEDOM = 0.15  # the inverse of the penalty on large weights
TOLD_COUNTS = 3.0  # a statement of a report, or in its manner, is worth three others: it is like those that are read
SEEN = 3  # statements in which a feature must stand to be weighed
HABIT = 1.0  # the weight of what the verb and the cue words alone would tell
UNTOLD = {"indirect": 0.2, "direct": 0.4}  # what speaks for an assessment where they tell nothing
SMALL = 0.05  # weights below are left out
PRECISION = 1e-3  # how exactly the weights are found; finer takes several times as long
FOLDS = 5
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """Return the statements of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def _features(verb: str, kind: str, content: str) -> tuple[str, ...]:
    ways = sayings().get(verb, ())
    prior = next((way.act for way in ways if way.is_open), ways[0].act if ways else "")
    return tuple(features(verb, prior, kind, content) + cue_features(content, kind))


def features_of(row: Row) -> list[str]:
    """Return the features of a statement as the extractor sees them."""
    return list(_features(row["verb"], row["kind"], row["content"]))


def fit(rows: Sequence[Row], counts: Sequence[float]) -> Model:
    """Return the model of some statements, of which some count more than others."""
    return log_linear.fit(
        [features_of(row) for row in rows], [row["act"] for row in rows],
        freedom=FREEDOM, seen=SEEN, counts=counts, precision=PRECISION,
    )  # fmt: skip


def guesses(model: Model, rows: Sequence[Row]) -> list[str]:
    """Return the acts that a model gives statements."""
    vectors, found = model
    return [
        str(act) for act in found.predict(vectors.transform([dict.fromkeys(features_of(row), 1.0) for row in rows]))
    ]


def cross_validate(invented: Sequence[Row], told: Sequence[Row]) -> tuple[float, float]:
    """Return the accuracy on invented and on told statements that the model had not seen."""
    right: Counter[str] = Counter()
    for fold in range(FOLDS):
        seen = [(row, 1.0) for i, row in enumerate(invented) if i % FOLDS != fold]
        seen += [(row, TOLD_COUNTS) for i, row in enumerate(told) if i * FOLDS // len(told) != fold]
        model = fit([row for row, _ in seen], [count for _, count in seen])
        for name, unseen in (
            ("invented", [row for i, row in enumerate(invented) if i % FOLDS == fold]),
            ("told", [row for i, row in enumerate(told) if i * FOLDS // len(told) == fold]),
        ):
            right[name] += sum(act == row["act"] for act, row in zip(guesses(model, unseen), unseen, strict=True))
    return right["invented"] / len(invented), right["told"] / len(told)


def weights_of(model: Model) -> dict[str, dict[str, float]]:
    """Return feature → act → weight for all that count, the habit's among them."""
    vectors, found = model
    acts = [str(act) for act in found.classes_]
    weights = {f"habit={act}": {act: HABIT} for act in acts}
    weights |= {f"untold={kind}": {"assess": weight} for kind, weight in UNTOLD.items()}
    weights["bias"] = dict(zip(acts, found.intercept_, strict=True))
    for name, row in zip(vectors.get_feature_names_out(), np.transpose(found.coef_), strict=True):
        counting = {act: weight for act, weight in zip(acts, row, strict=True) if abs(weight) >= SMALL}
        if counting:
            weights[str(name)] = counting
    return weights


def write(weights: dict[str, dict[str, float]]) -> None:
    """Write the weights, a row for a feature and a column for an act, so that 40,000 of them stay small."""
    acts = sorted(weights["bias"])
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", *acts])
        for feature, row in weights.items():
            writer.writerow([feature, *(written(row[act]) if act in row else "" for act in acts)])


def main() -> None:
    """Fit, tell how well it does, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dry-run", action="store_true", help="do not write the weights")
    arguments = parser.parse_args()
    invented, told = [*read(INVENTED), *read(OFFICIAL)], [*read(TOLD), *read(NEWSWIRE), *read(REPORTS)]
    on_invented, on_told = cross_validate(invented, told)
    print(
        f"accuracy by {FOLDS}-fold cross-validation: {on_invented:.3f} on {len(invented)} invented statements,"
        f" {on_told:.3f} on {len(told)} in the manner of reports"
    )
    weights = weights_of(fit([*invented, *told], [1.0] * len(invented) + [TOLD_COUNTS] * len(told)))
    print(f"{sum(map(len, weights.values()))} weights of {len(weights)} features")
    if not arguments.dry_run:
        write(weights)


if __name__ == "__main__":
    main()
