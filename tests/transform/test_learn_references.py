"""Weights of whom a pronoun means are learnt from choices, and choose those who are right."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy", reason="needed for learning only")

from training.learn_references import Choice, fit, left_out, share_right


def choice(document: int, right: int) -> Choice:
    """A pronoun that means whoever is the subject, whatever else is seen."""
    seen = {n: ["subject" if n == right else "object", f"back={n}"] for n in (1, 2, 3)}
    return Choice(f"urn:{document}", seen, right, 1.0)


CASES = [choice(document, 1 + document % 3) for document in range(30)]


def test_what_goes_with_the_right_one_gets_weight() -> None:
    weights = fit(CASES)
    assert weights["subject"] > 0 > weights["object"]
    assert share_right(weights, CASES) == 1


def test_documents_left_out_of_the_fit_are_judged_by_the_others() -> None:
    assert left_out(CASES) == 1


def test_passages_count_less_than_whole_documents() -> None:
    against = [Choice(f"urn:passage:{n}", {1: ["subject"], 2: ["object"]}, 2, 0.25) for n in range(30)]
    assert fit(CASES + against)["subject"] > 0 > fit(CASES + against)["object"]
    assert share_right(fit(CASES + against), CASES + against) == 1  # of the passages nothing is counted
