"""How sure a report is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.facts import Document, Facts, MeetingReport, OfficialReport, Participant, StatementReport, VisitReport
from etl.transform.confidence.confidence import WEIGHTS, calibrated, confidence_of
from etl.transform.confidence.report_features import ReportKind, features_of
from etl.transform.extractor import GrammarExtractor
from etl.transform.weights import BIAS, weights
from etl.transform.wordlists import table
from training.confidence import UNREAD, Judged, for_new_texts, table_of

DAY = date(2019, 4, 2)
MINISTERS = tuple(
    OfficialReport(name, "Foreign Minister", "foreign_minister", actor, rule="title before name", confidence=0.95)
    for name, actor in (("Ruth Wambui", "KEN"), ("Jonas Lind", "SWE"))
)


def _met(*sides: Participant, **told: object) -> MeetingReport:
    found = MeetingReport(sides, "in_person", "held", 0, 80, rule="meet with", confidence=0.85)
    return replace(found, **told)  # type: ignore[arg-type]


BOTH_NAMED = (Participant("KEN", 0), Participant("SWE", 1))


def _facts(*meetings: MeetingReport) -> Facts:
    return Facts("grammar", "test", officials=MINISTERS, meetings=meetings)


def _sureness(*meetings: MeetingReport) -> list[float]:
    return [meeting.confidence for meeting in calibrated(_facts(*meetings)).meetings]


@pytest.mark.parametrize("kind", get_args(ReportKind))
def test_each_kind_of_report_has_weights_of_its_own(kind: ReportKind) -> None:
    known = weights(WEIGHTS, kind)
    assert BIAS in known
    assert len(known) > 20


def test_a_meeting_of_two_named_on_a_day_told_is_surer_than_one_of_countries_on_no_day() -> None:
    (named,) = _sureness(_met(*BOTH_NAMED, started_on=DAY))
    (countries,) = _sureness(_met(Participant("KEN"), Participant("SWE")))
    assert named > countries + 0.1


def test_a_meeting_with_a_part_of_the_sides_of_another_is_less_sure() -> None:
    whole = _met(*BOTH_NAMED, Participant("NOR"), started_on=DAY)
    part = _met(*BOTH_NAMED, started_on=DAY)
    assert _sureness(part)[0] > _sureness(whole, part)[1]


def test_what_no_weight_knows_changes_nothing() -> None:
    assert confidence_of("visit", ["a feature of no one"]) == confidence_of("visit", [])


def test_extractor_weighs_what_is_seen_and_not_only_the_rule() -> None:
    document = Document("urn:x", "Talks", "Kenyan President Ruth Wambui said that the river was wide.", "test")
    facts = GrammarExtractor().read_as_given(document)
    told = GrammarExtractor().read(document).statements[0]
    assert told.confidence == confidence_of("statement", features_of(facts)["statement"][0])
    assert told.confidence != facts.statements[0].confidence


@given(
    st.lists(st.tuples(st.sampled_from(["KEN", "SWE", "NOR", "UN"]), st.sampled_from([None, 0, 1])), min_size=1),
    st.integers(1, 5000),
    st.sampled_from(["", "meet", "meet with", "a rule of no one"]),
)
def test_any_report_has_a_confidence_between_nothing_and_certainty(
    sides: list[tuple[str, int | None]], length: int, rule: str
) -> None:
    meeting = MeetingReport(tuple(Participant(*side) for side in sides), "phone", "planned", 0, length, rule=rule)
    visit = VisitReport(0, None, tuple(code for code, _ in sides), "held", 0, length, rule=rule)
    said = StatementReport(sides[0][1], sides[0][0], "indirect", "affirm", 0, length, rule=rule)
    found = calibrated(Facts("grammar", "test", MINISTERS, (), (meeting,), (visit,), (said, said)))
    told = [r.confidence for reports in (found.officials, found.meetings, found.visits) for r in reports]
    assert all(0 < confidence < 1 for confidence in [*told, *(said.confidence for said in found.statements)])


def test_weights_are_those_of_a_text_that_nobody_read() -> None:
    learnt = {BIAS: 2.0, UNREAD: -0.5, "day told": 0.3, "no place": 0.001}
    assert for_new_texts(learnt) == {BIAS: 1.5, "day told": 0.3}


def test_table_tells_how_many_of_each_band_were_right() -> None:
    sure, unsure = Judged("visit", ("rule travel to", "countries: up to 1"), True), Judged("visit", (), False)
    lines = list(table_of([sure, unsure]))
    assert lines[0].startswith("| kind")
    assert sum(int(line.split("|")[3]) for line in lines[2:]) == len([sure, unsure])


def test_no_feature_holds_a_name_or_a_code() -> None:
    facts = calibrated(_facts(_met(*BOTH_NAMED, started_on=DAY)))
    seen = {feature for reports in features_of(facts).values() for one in reports for feature in one}
    assert not any(word in feature for feature in seen for word in ("Wambui", "Lind", "KEN", "SWE", "2019"))
    assert {row["feature"] for row in table(WEIGHTS)} & seen
