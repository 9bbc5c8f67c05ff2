"""Where a visitor is whose hosts alone are told: "met Doe, who is visiting the country"."""

from __future__ import annotations

from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Reading, Token
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
