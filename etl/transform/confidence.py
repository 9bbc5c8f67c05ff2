"""How sure a report is: the share of reports like it that were right on annotated documents.

`words/confidence.csv` is estimated by `training/confidence.py`. A report is like those of its kind that the same rule
told with the same confidence of its own; where few such were seen, the share is drawn towards that of the wider group.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal, TypeVar

from etl.facts import Facts, MeetingReport, OfficialReport, StatementReport, VisitReport
from etl.transform.wordlists import table

ReportKind = Literal["official", "meeting", "visit", "statement"]
Report = TypeVar("Report", OfficialReport, MeetingReport, VisitReport, StatementReport)


@cache
def _shares() -> dict[tuple[str, str, str], float]:
    """Return the confidence by kind, the rule's own confidence and the rule; the latter two empty for all."""
    return {(row["kind"], row["given"], row["rule"]): float(row["confidence"]) for row in table("confidence")}


def given(report: OfficialReport | MeetingReport | VisitReport | StatementReport) -> str:
    """Return the confidence that the rule gives, as the table writes it."""
    return f"{report.confidence:.2f}"


def confidence_of(kind: ReportKind, given_confidence: str, rule: str) -> float | None:
    """Return the share that was right of the reports most like one; None for a kind that was never measured."""
    known = _shares()
    keys = ((kind, given_confidence, rule), (kind, given_confidence, ""), (kind, "", ""))
    return next((known[key] for key in keys if key in known), None)


def calibrated(facts: Facts) -> Facts:
    """Return the facts with the confidence of each report told by what became of those like it."""
    return replace(
        facts,
        officials=_all("official", facts.officials),
        meetings=_all("meeting", facts.meetings),
        visits=_all("visit", facts.visits),
        statements=_all("statement", facts.statements),
    )


def _all(kind: ReportKind, reports: tuple[Report, ...]) -> tuple[Report, ...]:
    found = ((report, confidence_of(kind, given(report), report.rule)) for report in reports)
    return tuple(replace(report, confidence=share) if share is not None else report for report, share in found)
