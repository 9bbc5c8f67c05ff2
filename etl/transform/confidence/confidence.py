"""How sure a report is: how likely one that looks like it is right, on texts that nobody read while rules were written.

What is seen of a report (`report_features.py`) speaks for or against it; the weights (`words/confidence_weights.csv`)
are learnt by `training/confidence.py` from what was right and wrong on annotated documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from etl.facts import Facts, MeetingReport, OfficialReport, StatementReport, VisitReport
from etl.transform.confidence.report_features import ReportKind, features_of
from etl.transform.weights import likelihood, weights

Report = TypeVar("Report", OfficialReport, MeetingReport, VisitReport, StatementReport)
WEIGHTS = "confidence_weights"
PLACES = 2  # decimals that mean something
LEAST, MOST = 0.01, 0.99  # nothing is certain


def confidence_of(kind: ReportKind, features: Sequence[str]) -> float:
    """Return how likely a report of a kind with these features is right, to two decimals; never 0 or 1."""
    return min(MOST, max(LEAST, round(likelihood(weights(WEIGHTS, kind), features), PLACES)))


def calibrated(facts: Facts) -> Facts:
    """Return the facts with the confidence of each report told by all that is seen of it."""
    seen = features_of(facts)
    return replace(
        facts,
        officials=_all("official", seen, facts.officials),
        meetings=_all("meeting", seen, facts.meetings),
        visits=_all("visit", seen, facts.visits),
        statements=_all("statement", seen, facts.statements),
    )


def _all(
    kind: ReportKind, seen: Mapping[ReportKind, Sequence[Sequence[str]]], reports: tuple[Report, ...]
) -> tuple[Report, ...]:  # fmt: skip
    return tuple(
        replace(report, confidence=confidence_of(kind, features))
        for report, features in zip(reports, seen[kind], strict=True)
    )
