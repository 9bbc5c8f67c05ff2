"""Whom "its envoy", "the bloc's chairman" or "the kingdom's minister" points back to: a country or organisation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.transform.allegiance.evidence_links import BLOCS, LANDS, SO_CALLED, owned
from etl.transform.allegiance.scene import Scene
from etl.transform.allegiance.sights import Sight
from etl.transform.gazetteer import actor_name, kind_of_actor
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import absent, heads_organization, usual_actor
from etl.transform.text.kinds import ITS_OR_WHOSE

WHOSE_REACH = 60  # characters from a country to the title of "whose president, X"


def owners_of(person: Person, scene: Scene) -> Iterator[tuple[str, str]]:
    """The actors that the owner of the person's office points back to, each with the name of the evidence."""
    for place, words in owned(person, scene):
        if ITS_OR_WHOSE & set(words[:1]) or set(words) & LANDS:
            yield from _pointed_at(place, words, scene)
        elif words[:1] in (["his"], ["her"]) and (body := _of_title_before(place, scene)) is not None:
            yield body, "owner"
            yield body, "owner_organization"
        elif nouns := [word for word in words if word in BLOCS | SO_CALLED]:
            organization = _organization(place, nouns[-1], scene)
            if organization is not None:
                yield organization, "owner"
                yield organization, "owner_organization"


def _of_title_before(place: Place, scene: Scene) -> str | None:
    """The organisation of the head told without a name, and nobody else, before "his envoy, X" in a paragraph."""
    line = scene.lines[place.paragraph]
    if any(one.first_char < place.first_char for one in scene.present.get(place.paragraph, ())):
        return None
    heads = [one for one in line.bare if one.last <= place.named.begin and heads_organization(one.title)]
    actor = heads[-1].actor_code or usual_actor(heads[-1].title) if heads else None
    return actor if actor is not None and kind_of_actor(actor) == "organization" else None


def _pointed_at(place: Place, words: Sequence[str], scene: Scene) -> Iterator[tuple[str, str]]:
    """The country, or the organisation where that is nearer, that the paragraph names last before "its"."""
    sight = _last_sight(place, scene)
    if words[:1] == ["whose"] and (sight is None or place.first_char - sight.first_char > WHOSE_REACH):
        return
    if sight is not None:
        yield sight.actor_code, "owner"
    start = max(scene.lines[place.paragraph].first_char, sight.first_char if sight is not None else 0)
    nearer = [code for char, code in scene.organizations if start < char < place.first_char]
    title = place.named.office.title if place.named.office is not None else ""
    if nearer and not set(words) & LANDS and not absent(nearer[-1], title):
        yield nearer[-1], "owner_organization"


def _last_sight(place: Place, scene: Scene) -> Sight | None:
    """The country named last before a place in its paragraph; rather one that is no scene ("in Budapest its envoy")."""
    sights = [s for s in scene.sights[place.paragraph] if s.first_char < place.first_char and not s.claimed]
    return next((s for s in reversed(sights) if not s.located), sights[-1] if sights else None)


def _organization(place: Place, noun: str, scene: Scene) -> str | None:
    """The organisation named last before a place, of those whose name has the noun if any has."""
    before = [code for char, code in scene.organizations if char < place.first_char]
    so_called = [code for code in before if noun in actor_name(code).lower().split()]
    return so_called[-1] if so_called else before[-1] if before and noun in BLOCS else None
