"""Whom the people named in remarks serve and what they are, by the scene that the register tells. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from etl.facts import Standing
from etl.registers.leaders import leader_type, without_actor
from etl.registers.remarks.names import Named
from etl.registers.remarks.passages import Passage
from etl.transform.officials.persons import may_be, name_tokens
from etl.transform.officials.titles.office_types import absent

#: Titles of a monarch and of the monarch's consort.
_CONSORTS = {("king", "queen"), ("emperor", "empress"), ("shah", "empress"), ("prince", "princess")}


@dataclass(frozen=True, slots=True)
class Scene:
    """Who travels where: the traveller's actor and that of the country visited; None for a state without a code.

    `traveller` and `office` are the name and the title of one who travels alone.
    """

    own: str | None
    host: str | None
    traveller: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Somebody named in remarks: office and the actor served. `is_traveller`: it is whom the record is about."""

    named: Named
    title: str | None
    office_type: str | None
    actor_code: str | None
    is_own: bool = False
    is_traveller: bool = False

    @property
    def name(self) -> str:
        """The name as the remarks give it."""
        return self.named.name

    @property
    def standing(self) -> Standing:
        """Whether the office is held, was held or is to be."""
        return self.named.standing


def counterparts(people: Sequence[Named], parts: Sequence[Passage], scene: Scene, text: str) -> list[Counterpart]:
    """Return who the people named in remarks are."""
    found = []
    for each in people:
        kinds = {part.kind for place in each.places if (part := governing(parts, place.phrase_first))}
        found.append(_counterpart(each, scene, "companion" in kinds))
    return _consorts(found, text)


def governing(parts: Sequence[Passage], place: int) -> Passage | None:
    """Return the passage in which a character stands."""
    return next((part for part in reversed(parts) if part.first_char <= place < part.last_char), None)


def _counterpart(each: Named, scene: Scene, is_companion: bool) -> Counterpart:
    if _is_traveller(each, scene):
        return Counterpart(each, each.title, None, scene.own, is_own=True, is_traveller=True)
    actor = _actor(each, scene, is_companion)
    title = without_actor(each.title, actor) if each.title else None
    kind = leader_type(title, actor) if title else None
    return Counterpart(each, title, kind, actor, is_own=actor is not None and actor == scene.own)


def _is_traveller(each: Named, scene: Scene) -> bool:
    is_ours = each.actor_code in (None, scene.own)
    return bool(scene.traveller) and is_ours and may_be(name_tokens(each.name), name_tokens(scene.traveller))


def _actor(each: Named, scene: Scene, is_companion: bool) -> str | None:
    """Return whom somebody serves: as stated, as company and title tell, else the host."""
    title = each.title or ""
    if each.actor_code is not None:
        return each.actor_code
    has_own = scene.own is not None and not (title and absent(scene.own, title))
    if is_companion and has_own:
        return scene.own
    # Somebody else who has the traveller's title has it in another country.
    if each.title_actor is not None and not (each.title_actor == scene.own and title == scene.office):
        return each.title_actor
    if each.near_actor is not None and not absent(each.near_actor, title):
        return each.near_actor
    is_out = scene.host is not None and bool(title) and absent(scene.host, title)
    return scene.own if is_out and has_own else scene.host


def _consorts(people: list[Counterpart], text: str) -> list[Counterpart]:
    """Tell consorts from monarchs: the queen named right after the king of the same country reigns not."""
    found = list(people)
    for number, (before, each) in enumerate(pairwise(people), start=1):
        gap = text[before.named.places[0].last_char : each.named.places[0].first_char]
        titles = ((before.title or "").lower(), (each.title or "").lower())
        if titles in _CONSORTS and re.fullmatch(r"(?:\s+[IVX]+)?(?: of \w+)? and \w+ ", gap):
            found[number] = replace(each, office_type="other")
    return found
