"""Learn the weights of who met whom from the passages of `training/passages` and the stories of `tests/stories`.

    pip install scikit-learn                   # needed for learning only
    python -m training.learn_meetings          # writes etl/transform/words/meeting_weights.csv, prints how well it does
    python -m training.learn_meetings --dry-run

Each two sides that a sentence names (`etl/transform/likely/sentence_pairs.py`) and of whom no rule finds a meeting are
one example; they have met if the annotation says so of any meeting of the text. The model is log-linear (logistic
regression), with a penalty on large weights. How well it does is told by cross-validation over files of passages and
folders of stories.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from etl.facts import Document
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.extractor import read_document
from etl.transform.likely.known_meetings import KnownMeetings
from etl.transform.likely.likely_encounters import LIKELY
from etl.transform.likely.pair_context import Told, context
from etl.transform.likely.pair_features import features
from etl.transform.likely.sentence_pairs import pairs_of
from etl.transform.meetings.meetings import told_by_rules
from etl.transform.reading import Party, Reading
from etl.transform.visits.visits import trips
from training import log_linear
from training.annotated import SNIPPETS, STORIES, is_code, is_same_name, read_stories
from training.log_linear import Model

ROOT = Path(__file__).resolve().parents[1]
PASSAGES = ROOT / "training" / "passages"
WEIGHTS = ROOT / "etl" / "transform" / "words" / "meeting_weights.csv"
HEADER = (
    "# Weights of the model of who met whom: how much a feature of two sides of a sentence (likely/pair_features.py,\n"
    "# likely/pair_context.py) speaks for their having met, in hundredths. From training/learn_meetings.py.\n"
)
FREEDOM = 0.15  # the inverse of the penalty on large weights
SEEN = 3  # examples in which a feature must stand to be weighed
SMALL = 0.05  # weights below are left out
DAY = date(2015, 6, 10)  # a passage is of no day; any does
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Text:
    """A text and who met in it: for each meeting the names and the actors."""

    document: Document
    meetings: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    group: str


@dataclass(frozen=True, slots=True)
class Example:
    """Two sides of a sentence: what is seen of them, and whether they met."""

    features: tuple[str, ...]
    met: bool
    group: str


def passages() -> Iterator[Text]:
    """Return the passages; a side of a meeting that stands in the text is a name, another one an actor's code."""
    for path in sorted(PASSAGES.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            told = json.loads(line)
            document = Document(f"urn:passage:{path.stem}:{number}", "In brief", told["t"], str(path), published_on=DAY)
            meetings = tuple(
                (tuple(side for side in sides if not is_code(side)), frozenset(filter(is_code, sides)))
                for sides in told["m"]
            )
            yield Text(document, meetings, f"{path.stem} {number * FOLDS // 1000}")


def stories() -> Iterator[Text]:
    """Return the annotated stories and snippets that have been read."""
    for folder, document, gold in read_stories((*STORIES, *SNIPPETS)):
        meetings = tuple((tuple(one["participants"]), frozenset(one["actors"])) for one in gold["meetings"])
        yield Text(document, meetings, folder)


def examples_of(text: Text) -> list[Example]:
    """Return what can be learnt from a text."""
    reading = read_document(text.document)
    around = Surroundings(reading)
    encounters, drafts = told_by_rules(reading, around)
    told, known = Told(trips(reading, around), encounters), KnownMeetings(drafts)
    return [
        Example(
            (*features(reading, pair), *context(reading, told, pair)),
            any(all(_took_part(reading, side, *meeting) for side in pair.sides) for meeting in text.meetings),
            text.group,
        )
        for paragraph in reading.paragraphs
        if paragraph.kind != "byline"
        for sentence in paragraph.doc.sents
        for pair in pairs_of(reading, paragraph, sentence)
        if not known.have_met(pair.sides)
    ]


def _took_part(reading: Reading, side: Party, names: Sequence[str], actors: frozenset[str]) -> bool:
    """Whether a side is among those of a meeting; an unnamed one is, where any of its actor's is."""
    if side.official is not None:
        return any(is_same_name(reading.officials[side.official].name, name) for name in names)
    serving = (one.name for one in reading.officials if one.actor_code == side.actor_code)
    return side.actor_code in actors or any(is_same_name(one, name) for one in serving for name in names)


def fit(examples: Sequence[Example]) -> Model:
    """Return the model of some examples."""
    bags, answers = [example.features for example in examples], [example.met for example in examples]
    return log_linear.fit(bags, answers, freedom=FREEDOM, seen=SEEN)


def chances(model: Model, examples: Sequence[Example]) -> Any:
    """Return how likely a model holds it that the sides of some examples met."""
    vectors, found = model
    return found.predict_proba(vectors.transform([dict.fromkeys(one.features, 1.0) for one in examples]))[:, 1]


def cross_validate(examples: Sequence[Example]) -> tuple[float, float, int]:
    """Return precision and recall at the extractor's threshold on groups not learnt from, and how many met in all."""
    groups = sorted({example.group for example in examples})
    taken = right = met = 0
    for fold in range(FOLDS):
        left_out = set(groups[fold::FOLDS])
        model = fit([example for example in examples if example.group not in left_out])
        unseen = [example for example in examples if example.group in left_out]
        likely = chances(model, unseen) >= LIKELY
        true = np.array([example.met for example in unseen])
        taken, right, met = taken + int(likely.sum()), right + int((likely & true).sum()), met + int(true.sum())
    return right / max(taken, 1), right / max(met, 1), met


def main() -> None:
    """Fit, tell how well it does, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dry-run", action="store_true", help="do not write the weights")
    arguments = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        texts = [*passages(), *stories()]
        examples = [example for found in pool.map(examples_of, texts, chunksize=32) for example in found]
    precision, recall, met = cross_validate(examples)
    print(
        f"{len(examples)} pairs of {len(texts)} texts, {met} of which met; by {FOLDS}-fold cross-validation"
        f" {precision:.2f} of those taken to have met did, and {recall:.2f} of those who met are found"
    )
    if not arguments.dry_run:
        weights = log_linear.weights_of(fit(examples), SMALL)
        log_linear.write(WEIGHTS, HEADER, weights)
        print(f"{len(weights)} weights")


if __name__ == "__main__":
    main()
