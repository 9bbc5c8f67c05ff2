"""Learn how sure reports are from annotated documents, and print the tables of docs/accuracy.md.

    pip install scikit-learn     # needed for learning only
    python -m training.confidence --scorer score.py FOLDER:DOCUMENTS ... [--unread FOLDER:DOCUMENTS ...] [--write]

Of each report in annotated folders (`*.json`, `texts/`, with the file of their documents) it is told whether it is
right as the scorer defines it, and what is seen of it (`etl/transform/confidence/report_features.py`). The model is
log-linear. Rules are less often right on texts that nobody read while they were written: of these (`--unread`) each
report has one more feature, and the weights that `--write` writes are those of a report that has it.
It prints kind by band of confidence, as the weights in use tell it.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, get_args

from etl.facts import Document, Facts, StatementReport
from etl.transform.confidence.confidence import WEIGHTS, confidence_of
from etl.transform.confidence.report_features import ReportKind, features_of
from etl.transform.extractor import GrammarExtractor
from etl.transform.weights import BIAS, weights
from etl.transform.wordlists import FOLDER as WORDS
from training.annotated import documents_of, parser, scorer_at

TARGET = WORDS / f"{WEIGHTS}.csv"
HEADER = """\
# How much what is seen of a report (confidence/report_features.py) speaks for its being right, in hundredths, by kind
# of report. From training/confidence.py, learnt from annotated documents; the bias is that of texts that nobody read
# while rules were written.
"""
UNREAD = "nobody read it"
FREEDOM = 0.05  # the inverse of the penalty on large weights
SEEN = 5  # reports in which a feature must stand to be weighed
SMALL = 0.02  # weights below are left out
BANDS = (1.01, 0.9, 0.8, 0.7, 0.5, 0.0)
PARTICIPANTS, WORDS_SHARED = 2 / 3, 0.5  # the scorer's thresholds


@dataclass(frozen=True, slots=True)
class Judged:
    """A report: of which kind it is, what is seen of it, and whether it is right."""

    kind: ReportKind
    features: tuple[str, ...]
    is_right: bool


def judged(scorer: Any, facts: Facts, document: Document, gold: Mapping[str, Any], text: str) -> Iterator[Judged]:
    """Return each report of a document with whether it is right."""
    forms = [{official.name} for official in facts.officials]
    for mention in facts.mentions:
        forms[mention.official].add(document.text[mention.first_char : mention.last_char])

    def official(wanted: Mapping[str, Any], number: int) -> float:
        same = scorer.same_name(wanted["name"], forms[number])
        return float(same * (1 + (facts.officials[number].office_type == wanted["office_type"])))

    def meeting(wanted: Mapping[str, Any], number: int) -> float:
        found = facts.meetings[number]
        people = [forms[one.official] for one in found.participants if one.official is not None]
        if {one.actor_code for one in found.participants} != set(wanted["actors"]) or found.status != wanted["status"]:
            return 0.0
        if wanted["mode"] not in {"unknown", found.mode}:
            return 0.0
        agree = scorer.participant_f1(wanted["participants"], people)
        return float(agree) if agree >= PARTICIPANTS else 0.0

    def visit(wanted: Mapping[str, Any], number: int) -> float:
        found = facts.visits[number]
        same = scorer.same_name(wanted["visitor"], forms[found.official])
        return float(same and set(wanted["to"]) == set(found.destination_codes) and wanted["status"] == found.status)

    def statement(wanted: Mapping[str, Any], number: int) -> float:
        return says(scorer, wanted, facts.statements[number], forms, document.text, text)

    judges: tuple[tuple[ReportKind, int, Callable[[Mapping[str, Any], int], float]], ...] = (
        ("official", len(facts.officials), official),
        ("meeting", len(facts.meetings), meeting),
        ("visit", len(facts.visits), visit),
        ("statement", len(facts.statements), statement),
    )
    seen = features_of(facts)
    for kind, count, quality in judges:
        if kind == "statement" and not gold["statements"]:
            continue  # annotated without what was said
        matched = {number for _, number in scorer.pair_off(gold[f"{kind}s"], range(count), quality)}
        for number in range(count):
            yield Judged(kind, tuple(seen[kind][number]), number in matched)


def says(
    scorer: Any, wanted: Mapping[str, Any], found: StatementReport, forms: Sequence[set[str]], ours: str, text: str
) -> float:
    """Return how well a statement agrees with an annotated one, 0 where it is not it."""
    if wanted["kind"] != found.kind:
        return 0.0
    if wanted["speaker"] is None:
        if found.official is not None or (wanted["of"] and wanted["of"] != found.actor_code):
            return 0.0
    elif found.official is None or not scorer.same_name(wanted["speaker"], forms[found.official]):
        return 0.0
    shared = scorer.overlap(scorer.gold_text(wanted, text), ours[found.first_char : found.last_char])
    return float(shared) if shared >= WORDS_SHARED else 0.0


def read(scorer: Any, given: str) -> Iterator[Judged]:
    """Return the judged reports of annotated documents (FOLDER:DOCUMENTS)."""
    extractor = GrammarExtractor()
    for document, gold, path in documents_of(given):
        text = (path.parent / "texts" / f"{path.stem}.txt").read_text(encoding="utf-8")
        yield from judged(scorer, extractor.read_as_given(document), document, gold, text)


def learn(seen: Sequence[Judged], unread: Sequence[Judged]) -> dict[str, float]:
    """Return the weights by feature of reports of one kind, learnt from texts that were read and from others."""
    from training import log_linear  # scikit-learn is there for learning only

    bags = [report.features for report in seen] + [(*report.features, UNREAD) for report in unread]
    answers = [report.is_right for report in (*seen, *unread)]
    vectors, model = log_linear.fit(bags, answers, freedom=FREEDOM, seen=SEEN)
    found = dict(zip(vectors.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    return {BIAS: float(model.intercept_[0]), **found}


def for_new_texts(learnt: Mapping[str, float]) -> dict[str, float]:
    """Return the weights that count, of a report of a text that nobody read."""
    bias = learnt[BIAS] + learnt.get(UNREAD, 0.0)
    kept = {name: weight for name, weight in sorted(learnt.items()) if abs(weight) >= SMALL}
    return {BIAS: bias, **{name: weight for name, weight in kept.items() if name not in {BIAS, UNREAD}}}


def write(seen: Sequence[Judged], unread: Sequence[Judged]) -> None:
    """Write the weights of all kinds, in whole hundredths."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("kind", "feature", "weight"))
        for kind in get_args(ReportKind):
            learnt = learn([one for one in seen if one.kind == kind], [one for one in unread if one.kind == kind])
            writer.writerows((kind, name, round(weight * 100)) for name, weight in for_new_texts(learnt).items())


def table_of(seen: Iterable[Judged]) -> Iterator[str]:
    """Return the lines of the table of kind by band: how many reports, and which share of them was right."""
    told = [(one.kind, confidence_of(one.kind, one.features), one.is_right) for one in seen]
    yield "| kind | confidence | reports | right |"
    yield "|---|---|---:|---:|"
    for kind in get_args(ReportKind):
        for upper, lower in pairwise(BANDS):
            band = [is_right for one, share, is_right in told if one == kind and lower <= share < upper]
            if band:
                yield f"| {kind} | {lower:.1f} and more | {len(band)} | {sum(band) / len(band):.2f} |"


def main() -> None:
    """Learn the weights if asked to, and print the table."""
    options = parser(__doc__, "write the weights by which the extractor tells how sure it is")
    options.add_argument("--unread", action="append", default=[], metavar="FOLDER:DOCUMENTS", help="texts not read")
    arguments = options.parse_args()
    scorer = scorer_at(arguments.scorer)
    seen = [one for given in arguments.folders for one in read(scorer, given)]
    unread = [one for given in arguments.unread for one in read(scorer, given)]
    if arguments.write:
        write(seen, unread)
        weights.cache_clear()
    print("\n".join(table_of(seen)))
    if unread:
        print("\nOn the texts that nobody read:", *table_of(unread), sep="\n")


if __name__ == "__main__":
    main()
