"""The texts with placeholders of `training/forms`: each fits its facts, and they are scored as their scorer says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.score_forms import FORMS, KINDS, PLACEHOLDER, filled, forms, score

FORM: dict[str, Any] = {
    "id": "one",
    "title": "{A} and {B} talk",
    "t": "{A.adj} Foreign Minister {a1} met his {B.adj} counterpart, {b2}, in {A.cap} on Wednesday. "
    "{a1.s} said that the bridge would open in June.",
    "m": [[["a1", "b2"], "held", "in_person", "2024-05-15", "2024-05-15", "A"]],
    "v": [],
    "s": [["a1", "A", "indirect", "announce", "that the bridge would open in June"]],
    "o": [["a1", "foreign_minister", "A"], ["b2", "foreign_minister", "B"]],
}


@pytest.mark.parametrize("path", sorted(FORMS.glob("*/*.jsonl")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_told_of_a_form_stands_in_it(path: Path) -> None:
    """Each placeholder is one that can be filled, and each person and content is of the text."""
    for form in forms(path):
        text = f"{form.get('title') or ''} {form['t']}"
        assert not re.search(r"[{}]", PLACEHOLDER.sub("", text)), form["id"]
        people = {name for name in PLACEHOLDER.findall(text) if name[0].islower()}
        told = [side for sides, *_ in form.get("m") or () for side in sides] + [p for p, *_ in form.get("v") or ()]
        assert {side for side in told if re.fullmatch(r"[a-dx]\d+", side)} <= people, form["id"]
        assert all(content in form["t"] for *_, content in form.get("s") or ()), form["id"]


def test_the_forms_not_read_are_none_of_those_that_were() -> None:
    """No text stands in both halves."""
    texts = Counter(form["t"] for path in FORMS.glob("*/*.jsonl") for form in forms(path))
    assert max(texts.values()) == 1


def test_a_form_is_filled_the_same_way_each_time() -> None:
    """One seed gives one text; another gives another one, of other countries or people."""
    one, again, other = filled(FORM, 0), filled(FORM, 0), filled(FORM, 1)
    assert one.document == again.document
    assert one.document.body != other.document.body
    assert not PLACEHOLDER.search(one.document.title + one.document.body)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_plain_is_right(seed: int) -> None:
    """One meeting, one statement and two officials are told, and all are found, whoever they are."""
    tallies = score((FORM, seed))
    assert {kind: (tallies[kind].annotated, tallies[kind].found, tallies[kind].right) for kind in KINDS} == {
        "meetings": (1, 1, 1),
        "strictly": (1, 1, 1),
        "visits": (0, tallies["visits"].found, 0),
        "statements": (1, 1, 1),
        "officials": (2, 2, 2),
    }


@pytest.mark.parametrize(
    ("changed", "right"),
    [
        (["held", "in_person", "2024-05-14", "2024-05-14", "A"], (1, 0)),
        (["held", "unknown", "2024-05-15", "2024-05-15", "A"], (1, 1)),
        (["planned", "in_person", "2024-05-15", "2024-05-15", "A"], (0, 0)),
    ],
)
def test_days_count_strictly_only(changed: list[str], right: tuple[int, int]) -> None:
    """Another day is right but not strictly so; another status is wrong; an open mode fits any."""
    tallies = score(({**FORM, "m": [[["a1", "b2"], *changed]]}, 0))
    assert (tallies["meetings"].right, tallies["strictly"].right) == right
