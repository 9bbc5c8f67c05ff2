"""How sure a report is."""

from __future__ import annotations

from etl.facts import Document
from etl.transform.confidence import confidence_of
from etl.transform.extractor import GrammarExtractor
from etl.transform.wordlists import table
from training.confidence import lines


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
