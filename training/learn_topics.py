"""Learn what words lean to which topics, and where around a meeting they tell what was talked about there.

    pip install scikit-learn                             # needed for learning only
    python -m training.learn_topics --vectors FILE [--releases FILE] [--dry-run]

Two models are learnt, both log-linear. The leanings (`etl/transform/words/topic_leanings.csv`) tell which topics a
stretch of text is about, by its words: from invented stretches (`training/topics/passages.jsonl`), the listed phrases
(`etl/transform/words/topic_words.csv`) and what annotated meetings are told by. So that words of which few examples are
there lean as words of like meaning do, each word is looked at by its vector as well (FILE: word and numbers, a line
each, the commonest first; GloVe was taken). The weights (`topic_weights.csv`) tell by the leanings and phrases around a
meeting whether a topic was talked about there: from the items and stories that have been read and, where they are
given, the press releases whose meetings `training/topics/releases.jsonl` annotates. The leanings that the weights are
learnt with come from other documents. It prints how well topics are told of documents that nothing was learnt from.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.score_items import Tally, items, pair_off
from etl import extract
from etl.facts import Document, Facts
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.extractor import read_document
from etl.transform.meetings.drafts import Draft
from etl.transform.meetings.meetings import report, told_meetings
from etl.transform.topics.leanings import words_in
from etl.transform.topics.stretches import Sentences
from etl.transform.topics.talked_about import chosen
from etl.transform.topics.topic_features import Agenda
from etl.transform.topics.topic_words import topics
from etl.transform.weights import BIAS
from etl.transform.wordlists import FOLDER as WORDS
from etl.transform.wordlists import table
from training import log_linear
from training.annotated import ROOT, SNIPPETS, STORIES, read_stories
from training.log_linear import written
from training.topic_leanings import Leanings, learn_leanings, vectors_at

INVENTED = ROOT / "training" / "topics" / "passages.jsonl"
RELEASES = ROOT / "training" / "topics" / "releases.jsonl"
ITEMS = ROOT / "training" / "items" / "read"
LEANINGS, WEIGHTS = WORDS / "topic_leanings.csv", WORDS / "topic_weights.csv"
LEANINGS_HEADER = """\
# How much a word speaks for each topic, and how rare it is (a common word counts for less), in hundredths. From
# training/learn_topics.py, learnt from invented and annotated texts with the help of the GloVe word vectors (PDDL 1.0).
"""
WEIGHTS_HEADER = """\
# How much what is told around a meeting (topics/topic_features.py) speaks for a topic's having been talked about there,
# in hundredths. From training/learn_topics.py, learnt from annotated texts.
"""
FOLDS = 4
EMPTY = frozenset(
    "said says told met meeting talks minister ministers president foreign officials official government visit country"
    " countries yesterday today week month year years day days".split()
)  # words of every report
PHRASE_COUNTS = 0.5  # of a text
FREEDOM = 0.05  # the inverse of the penalty on large weights
SEEN = 5  # examples in which a feature must stand to be weighed
SMALL, LEAST = 0.02, 0.12  # weights below are left out: of features, of words
AFTER = 250  # characters after a meeting's sentences that are learnt from as well


class Example(NamedTuple):
    """A topic that may have been talked about at a meeting, by its number in the document, and whether it was."""

    meeting: int
    topic: str
    features: list[str]
    is_told: bool


@dataclass(frozen=True)
class Told:
    """A document with its meetings, and the topics annotated of each; None of one that is not annotated."""

    sentences: Sentences
    drafts: Sequence[Draft]
    topics: Sequence[Sequence[str] | None]
    group: str

    def stretches(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Yield what each annotated meeting is told by, with its topics."""
        for number, about in enumerate(self.topics):
            if about is not None:
                around = self.sentences.of(number)
                after = " ".join(sentence.text for sentence in around.near)[:AFTER]
                yield " ".join(sentence.text for sentence in around.own) + " " + after, about


def read(given: tuple[str, Document, Sequence[Mapping[str, Any]]]) -> Told:
    """Read a document, and pair its meetings off with those annotated."""
    group, document, annotated = given
    reading = read_document(document)
    drafts = told_meetings(reading, Surroundings(reading))
    facts = Facts("", "", tuple(reading.officials), meetings=tuple(map(report, drafts)))
    pairs = {found: one for one, found in pair_off(facts, annotated)}
    about = [annotated[pairs[number]]["about"] if number in pairs else None for number in range(len(drafts))]
    return Told(Sentences(reading, drafts), drafts, about, group)


def documents(releases: Path | None) -> Iterator[tuple[str, Document, Sequence[Mapping[str, Any]]]]:
    """Yield the documents to learn from, each with its meetings as items annotate them."""
    for document, told in items(sorted(ITEMS.glob("*.jsonl"))):
        yield "items", document, told["m"]
    for folder, document, gold in read_stories((*STORIES, *SNIPPETS, "agencies", "reports")):
        yield folder, document, [_as_item(gold, meeting) for meeting in gold["meetings"]]
    if releases is not None:
        annotated = [json.loads(line) for line in RELEASES.read_text(encoding="utf-8").splitlines()]
        by_url = {one["url"]: one["m"] for one in annotated}
        for release in extract.read([str(releases)]):
            if isinstance(release, Document) and release.url in by_url:
                yield "releases", release, by_url[release.url]


def _as_item(gold: Mapping[str, Any], meeting: Mapping[str, Any]) -> dict[str, Any]:
    serving = {one["of"] for one in gold["officials"] if one["name"] in meeting["participants"]}
    unnamed = [code for code in meeting["actors"] if code not in serving]
    return {"s": [*meeting["participants"], *unnamed], "st": meeting["status"], "about": meeting["topics"]}


def invented() -> list[tuple[str, Sequence[str], float]]:
    """Return the invented stretches and the listed phrases, each with its topics and how much it counts."""
    told = [json.loads(line) for line in INVENTED.read_text(encoding="utf-8").splitlines()]
    phrases = [(row["phrase"], (row["topic"],), PHRASE_COUNTS) for row in table("topic_words") if row["topic"]]
    return [(one["t"], one["topics"], 1.0) for one in told] + phrases


def _invented_texts() -> Iterator[str]:
    """Yield what else was written to learn from, for its words."""
    for path in sorted((ROOT / "training" / "passages").glob("*.jsonl")):
        yield from (json.loads(line)["t"] for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((ROOT / "training").glob("acts*.csv")):
        yield path.read_text(encoding="utf-8")


def examples_of(told: Told, lean: Leanings) -> Iterator[Example]:
    """Yield the examples that the annotated meetings of a document give."""
    agenda = Agenda(told.sentences, told.drafts, lean)
    for number, about in enumerate(told.topics):
        if about is not None:
            for topic, features in agenda.features(number):
                yield Example(number, topic, features, topic in about)


def cross_validate(told: Sequence[Told], examples: Sequence[Sequence[Example]]) -> None:
    """Print how many topics are right, by group, of documents that the weights were not learnt from."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for fold in range(FOLDS):
        model = fit([one for place, some in enumerate(examples) if place % FOLDS != fold for one in some])
        for one, some in list(zip(told, examples, strict=True))[fold::FOLDS]:
            found = topics_told(model, some)
            for number, about in enumerate(one.topics):
                if about is not None:
                    here = set(found.get(number, []))
                    for group in (one.group, "all"):
                        tallies[group] += Tally(len(about), len(here), len(here & set(about)))
    for group, tally in tallies.items():
        print(f"{group}: {tally}")


def fit(examples: Sequence[Example]) -> log_linear.Model:
    """Return the weights of features."""
    bags, answers = [one.features for one in examples], [one.is_told for one in examples]
    return log_linear.fit(bags, answers, freedom=FREEDOM, seen=SEEN)


def topics_told(model: log_linear.Model, examples: Sequence[Example]) -> dict[int, list[str]]:
    """Return which topics of each meeting a model tells."""
    vectors, found = model
    if not examples:
        return {}
    likely: dict[int, dict[str, float]] = defaultdict(dict)
    shares = found.predict_proba(vectors.transform([dict.fromkeys(one.features, 1.0) for one in examples]))[:, 1]
    for one, share in zip(examples, shares, strict=True):
        likely[one.meeting][one.topic] = float(share)
    return {number: chosen(shares) for number, shares in likely.items()}


def write_leanings(leanings: Leanings) -> None:
    """Write how much each word speaks for each topic."""
    with LEANINGS.open("w", encoding="utf-8", newline="") as file:
        file.write(LEANINGS_HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["word", "rarity", *topics()])
        writer.writerow([BIAS, 0, *map(written, leanings.bias)])
        for word in sorted(leanings.vectors.rank):
            weights = leanings.of_word(word)
            told = [written(weight) if abs(weight) >= LEAST else "" for weight in weights]
            writer.writerow([word, written(leanings.vectors.rarity(word)), *told])


def main() -> None:
    """Learn both, tell how well they do, write them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--vectors", type=Path, required=True, help="word vectors as text, the commonest words first")
    parser.add_argument("--releases", type=Path, help="the press releases, state-2021.jsonl")
    parser.add_argument("--dry-run", action="store_true", help="do not write the weights")
    arguments = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        told = list(pool.map(read, documents(arguments.releases), chunksize=8))
    own = invented()
    stretches = [[(text, about, 1.0) for text, about in one.stretches()] for one in told]
    texts = (*(text for text, _, _ in own), *(text for some in stretches for text, _, _ in some), *_invented_texts())
    vectors = vectors_at(arguments.vectors, {word for text in texts for word in words_in(text)} - EMPTY)
    examples: list[list[Example]] = [[] for _ in told]
    for fold in range(FOLDS):
        others = [one for place, some in enumerate(stretches) if place % FOLDS != fold for one in some]
        leanings = learn_leanings(vectors, [*own, *others])
        for place in range(fold, len(told), FOLDS):
            examples[place] = list(examples_of(told[place], leanings))
    cross_validate(told, examples)
    if not arguments.dry_run:
        write_leanings(learn_leanings(vectors, [*own, *(one for some in stretches for one in some)]))
        model = fit([one for some in examples for one in some])
        log_linear.write(WEIGHTS, WEIGHTS_HEADER, log_linear.weights_of(model, SMALL))


if __name__ == "__main__":
    main()
