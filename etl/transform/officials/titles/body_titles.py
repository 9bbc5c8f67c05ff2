"""Offices of a body that is named before them: "the Assembly, whose president", "the Senate … its speaker"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import ITS_OR_WHOSE, SENTENCE_ENDS
from etl.transform.wordlists import table, words

REACH = 30  # units before a title in which its body is named
HEADS = words("titles_of_bodies")
MISSIONS = frozenset({"embassy", "consulate", "high commission", "mission"})
ITS_COUNTRY = 3  # units of "Portuguese embassy, | whose"


@dataclass(frozen=True, slots=True)
class Body:
    """A public body named in a text: its words, and the actor that it alone belongs to, if any."""

    name: str
    actor_code: str | None


@cache
def public_bodies() -> dict[str, str]:
    """Noun of a public body, lower case → its kind."""
    return {row["word"]: row["kind"] for row in table("public_bodies")}


def names_public_body(units: Sequence[Unit]) -> bool:
    """Whether some units name a public body; a chamber of commerce is none."""
    return any(
        unit.low in public_bodies()
        and not {"commerce", "trade", "industry"} & {one.low for one in units[k + 1 : k + 4]}
        for k, unit in enumerate(units)
    )


def body_before(units: Sequence[Unit], first: int, title: str) -> Body | None:
    """The body that "its" or "whose" before a title points back to, unless a country is named nearer.

    Args:
        first: the unit of the pronoun.
        title: the title, which must be one that bodies have.
    """
    if (mission := _mission_before(units, first)) is not None:
        return mission
    if first >= len(units) or units[first].low not in ITS_OR_WHOSE or title.lower() not in HEADS:
        return None
    for k in range(first - 1, max(-1, first - REACH), -1):
        unit = units[k]
        actor = unit.actor
        if actor is not None and actor.kind == "institution":
            return Body(unit.text, actor.actor_code)
        if unit.low in public_bodies():
            start = k
            while start > 0 and units[start - 1].capital and units[start - 1].cls in {"M", "T", "N"}:
                start -= 1
            return Body(" ".join(one.text for one in units[start : k + 1]), None)
        if actor is not None and unit.cls == "A" and (k == 0 or units[k - 1].low != "of"):
            return None
    return None


def _mission_before(units: Sequence[Unit], first: int) -> Body | None:
    """The embassy right before "whose": "the Portuguese embassy, whose first secretary, X Y"."""
    behind = units[max(0, first - ITS_COUNTRY) : first + 1]
    if len(behind) <= ITS_COUNTRY or behind[-1].low != "whose" or behind[-2].cls != ",":
        return None
    if "section" in (unit.low for unit in units[max(0, first - REACH // 3) : first]):
        return None  # "the interests section at the Dutch embassy, whose first secretary": of the section
    actor = behind[0].actor
    return Body("embassy", actor.actor_code) if actor is not None and behind[1].low in MISSIONS else None


def organisation_before(units: Sequence[Unit], first: int) -> str | None:
    """The organisation that "its" before a title means: "The EU wants them to talk. Its envoy, X Y, …".

    It is the subject of the sentence before, or of the same one where nobody else is named; a country is told by other
    evidence.
    """
    if first >= len(units) or units[first].low != "its":
        return None
    end = first - 1 if first > 0 and units[first - 1].text in SENTENCE_ENDS else first
    start = next((k + 1 for k in range(end - 1, max(-1, end - REACH), -1) if units[k].text in SENTENCE_ENDS), 0)
    start += start < end and units[start].cls == "d"
    actor = units[start].actor if start < end and units[start].cls == "A" else None
    if end == first and any(unit.actor is not None for unit in units[start + 1 : end]):
        return None  # "the African Union shunned Sudan and its president"
    if actor is not None and kind_of_actor(actor.actor_code) == "organization":
        return actor.actor_code
    return None
