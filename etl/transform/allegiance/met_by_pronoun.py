"""Whom somebody is told to meet by a pronoun: "The Thai envoy, X, saw the king. He also met Foreign Minister Y"."""

from __future__ import annotations

from etl.transform.allegiance.roles import clause_before, said_between
from etl.transform.allegiance.scene import Scene
from etl.transform.officials.persons import Place

OPENING = 3  # units of a sentence among which its subject is looked for
PRONOUNS = frozenset({"he", "she"})
DOMESTIC = frozenset({"cabinet", "parliament", "accompanied", "his", "her"})
"""Words before a name that make its bearer rather one of the subject's own."""


def met_by_pronoun(place: Place, scene: Scene) -> int | None:
    """Return the one, by number, whom "he" means in a sentence that tells that "he" met the person of a place."""
    if scene.before(place) is not None:
        return None
    before = clause_before(scene.lines[place.paragraph].units, place.named.begin)
    subject = next((k for k, unit in enumerate(before[:OPENING]) if unit.low in PRONOUNS), None)
    if subject is None or not DOMESTIC.isdisjoint(unit.low for unit in before):
        return None
    return next(scene.opening_before(place), None) if "encounter" in said_between(before[subject:]) else None
