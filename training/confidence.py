"""Estimate how sure reports are from annotated documents, and print the table of docs/accuracy.md.

`python -m training.confidence --scorer score.py FOLDER:DOCUMENTS ...` reads annotated folders (`*.json`, `texts/`) with
the file of their documents, and tells of each report whether it is right as the scorer defines it. It prints kind by
band of confidence; `--write` writes `etl/transform/words/confidence.csv`. Rules are less often right on texts that
nobody read while they were written: `--held-out` names such texts, and all shares of a kind are lowered to what was
right there.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from etl.facts import Document, Facts, MeetingReport, OfficialReport, StatementReport, VisitReport
from etl.transform.confidence import confidence_of, given
from etl.transform.extractor import GrammarExtractor
from etl.transform.wordlists import FOLDER as WORDS
from training.annotated import documents_of, parser, scorer_at

TARGET = WORDS / "confidence.csv"
HEADER = """\
# How many of the reports of a kind, told by a rule with a confidence of its own (given), were right on annotated
# documents; read by etl/transform/confidence.py, estimated by training/confidence.py.
# Empty given and rule: all. A share is drawn towards that of the wider group, and lowered by what texts that the rules
# were not written on tell of its kind.
"""
PULL = 8  # reports of the wider group that count with those of the narrower one
LEAST = 5  # reports by which a rule has a line of its own
BANDS = (0.9, 0.8, 0.7, 0.5, 0.0)
PARTICIPANTS, WORDS_SHARED = 2 / 3, 0.5  # the scorer's thresholds
Report = OfficialReport | MeetingReport | VisitReport | StatementReport
Judged = tuple[str, str, str, bool]  # kind, given confidence, rule, right


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

    judges: tuple[tuple[str, Sequence[Report], Callable[[Mapping[str, Any], int], float]], ...] = (
        ("official", facts.officials, official),
        ("meeting", facts.meetings, meeting),
        ("visit", facts.visits, visit),
        ("statement", facts.statements, statement),
    )
    for kind, reports, quality in judges:
        pairs = scorer.pair_off(gold[f"{kind}s"], range(len(reports)), quality)
        matched = {number for _, number in pairs}
        for number, report in enumerate(reports):
            yield kind, given(report), report.rule, number in matched


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


def lines(seen: Iterable[Judged], carried: Mapping[str, float] | None = None) -> list[tuple[str, str, str, str, int]]:
    """Return the lines of the table: kind, given, rule, confidence, how many were seen.

    Args:
        seen: the judged reports.
        carried: by kind, which part of a share carries over to other texts; all of it where nothing is told.
    """
    groups: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for kind, own, rule, right in seen:
        for key in {(kind, "", ""), (kind, own, ""), (kind, own, rule)}:
            groups[key].append(right)
    shares: dict[tuple[str, str, str], float] = {}
    for key in sorted(groups, key=lambda key: (key[0], bool(key[1]), bool(key[2]), key)):
        kind, own, rule = key
        wider = (kind, own, "") if rule else (kind, "", "")
        pull = 0 if key == (kind, "", "") else PULL
        outcomes = groups[key]
        if pull == 0 or len(outcomes) >= LEAST or not rule:
            shares[key] = (sum(outcomes) + pull * shares.get(wider, 0.0)) / (len(outcomes) + pull)
    kept = {key: share * (carried or {}).get(key[0], 1.0) for key, share in shares.items()}
    return [(*key, f"{share:.2f}", len(groups[key])) for key, share in sorted(kept.items())]


def carried_over(rows: Sequence[tuple[str, str, str, str, int]], held_out: Iterable[Judged]) -> dict[str, float]:
    """Return by kind how many of other texts' reports were right for each one that the table promises; at most 1."""
    shares = {(kind, own, rule): float(share) for kind, own, rule, share, _ in rows}
    right: dict[str, float] = defaultdict(float)
    promised: dict[str, float] = defaultdict(float)
    for kind, own, rule, ok in held_out:
        like = ((kind, own, rule), (kind, own, ""), (kind, "", ""))
        promised[kind] += next((shares[key] for key in like if key in shares), float(own))
        right[kind] += ok
    return {kind: min(1.0, right[kind] / promised[kind]) for kind in promised if promised[kind]}


def table_of(seen: Sequence[Judged]) -> Iterator[str]:
    """Return the lines of the table of kind by band: how many reports, and which share of them was right."""
    yield "| kind | confidence | reports | right |"
    yield "|---|---|---:|---:|"
    for kind in ("official", "meeting", "visit", "statement"):
        for upper, lower in zip((1.01, *BANDS[:-1]), BANDS, strict=True):
            band = [
                ok
                for one, own, rule, ok in seen
                if one == kind and lower <= (confidence_of(kind, own, rule) or float(own)) < upper
            ]
            if band:
                yield f"| {kind} | {lower:.1f} and more | {len(band)} | {sum(band) / len(band):.2f} |"


def main() -> None:
    """Print the table; write the shares if asked to."""
    options = parser(__doc__, "write the shares as the extractor's confidence")
    options.add_argument("--held-out", action="append", default=[], metavar="FOLDER:DOCUMENTS", help="texts not read")
    arguments = options.parse_args()
    scorer = scorer_at(arguments.scorer)
    seen = [one for given in arguments.folders for one in read(scorer, given)]
    carried = carried_over(lines(seen), [one for given in arguments.held_out for one in read(scorer, given)])
    if arguments.write:
        with TARGET.open("w", encoding="utf-8", newline="") as file:
            file.write(HEADER)
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows([("kind", "given", "rule", "confidence", "seen"), *lines(seen, carried)])
        confidence_of.__globals__["_shares"].cache_clear()
    print(
        "\n".join(table_of(seen)), *(f"{kind}: {share:.2f} carries over" for kind, share in carried.items()), sep="\n"
    )


if __name__ == "__main__":
    main()
