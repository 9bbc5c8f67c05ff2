"""How sure a report is."""

from __future__ import annotations

import pytest

from etl.facts import Document
from etl.transform.confidence import confidence_of
from etl.transform.extractor import GrammarExtractor
from etl.transform.wordlists import table
from training.confidence import carried_over, lines


def test_a_rule_that_was_never_seen_falls_back_to_its_kind() -> None:
    shares = {row["kind"]: float(row["confidence"]) for row in table("confidence") if not row["given"]}
    assert set(shares) == {"official", "meeting", "visit", "statement"}
    assert confidence_of("visit", "0.01", "a rule of no one") == shares["visit"]


def test_confidences_are_shares() -> None:
    assert all(0 <= float(row["confidence"]) <= 1 for row in table("confidence"))


def test_extractor_tells_the_share_and_not_the_rules_own() -> None:
    document = Document("urn:x", "Talks", "Kenyan President Ruth Wambui said that the river was wide.", "test")
    extractor = GrammarExtractor()
    plain, told = extractor.read_as_given(document).statements[0], extractor.read(document).statements[0]
    assert told.confidence == confidence_of("statement", f"{plain.confidence:.2f}", plain.rule)


def test_few_reports_are_drawn_towards_the_many() -> None:
    seen = [("visit", "0.90", "often", True)] * 80 + [("visit", "0.90", "rarely", False)] * 5
    shares = {(own, rule): float(share) for _, own, rule, share, _ in lines(seen)}
    assert shares["0.90", "rarely"] > 0.4
    assert shares["0.90", "often"] > 0.98


def test_shares_are_lowered_to_what_was_right_on_texts_held_out() -> None:
    seen = [("visit", "0.90", "often", True)] * 90 + [("visit", "0.90", "often", False)] * 10
    held_out = [("visit", "0.90", "often", True)] * 45 + [("visit", "0.90", "often", False)] * 55
    carried = carried_over(lines(seen), held_out)
    assert carried == {"visit": pytest.approx(0.5)}
    assert [share for _, _, _, share, _ in lines(seen, carried)] == ["0.45"] * 3


def test_a_share_is_never_raised_by_texts_held_out() -> None:
    seen = [("visit", "0.90", "often", True), ("visit", "0.90", "often", False)] * 20
    assert carried_over(lines(seen), [("visit", "0.90", "often", True)] * 9) == {"visit": 1.0}
