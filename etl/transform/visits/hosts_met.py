"""Where a visitor is whose hosts alone are told: "met Doe, who is visiting the country"."""

from __future__ import annotations

from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import told_behind


def met_where(
    reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token, guest: int
) -> tuple[str, ...]:
    """Return where a visitor is: where the sentence says, else in the only country whose officials it names."""
    own = reading.officials[guest].actor_code
    place = place_near(around, paragraph, token)
    if place is not None:
        return (place.country_code,) if place.country_code != own else ()
    meant = {p.official for t in token.sent for p in reading.meant(paragraph, t) if p.official is not None}
    if behind := tuple(code for code in told_behind(around, paragraph, token) if code != own):
        return behind[:1]
    codes = {reading.officials[number].actor_code for number in meant} - {own, None}
    countries = [code for code in codes if code and kind_of_actor(code) == "country"]
    return tuple(countries) if len(countries) == 1 else ()


def guest_received(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[int, str] | None:
    """Return whose visit "the visit" means, and to where, behind the sentence that tells of a host and one guest.

    "Minister Doe of Peru met Minister Roe of Chile in Lima. The visit is the first by a Chilean minister in ten years."
    """
    start = noun.sent.start
    if start == 0:
        return None
    before = noun.doc[start - 1].sent
    span = paragraph.first(before[0]), paragraph.last(before[-1])
    towns = {p.country_code for p in around.places_in(*span) if p.name is not None and around.is_where(p)}
    told = {p.official: p.actor_code for t in before for p in reading.meant(paragraph, t) if p.official is not None}
    if len(towns) != 1:
        return None
    (country,) = towns
    guests = [number for number, code in told.items() if code not in {country, None}]
    return (guests[0], country) if len(guests) == 1 and country in told.values() else None
