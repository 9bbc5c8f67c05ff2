"""The country of "its foreign minister": that of which the sentence, or the one before, is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS


def with_its_country(units: Sequence[Unit], office: Office) -> Office:
    """A title without a name with the country that "its" before it tells, if one does."""
    if office.stated or units[office.first].low != "its":
        return office
    country = country_of_its(units, office.first)
    return replace(office, actor_code=country, owner=False) if country is not None else office


def country_of_its(units: Sequence[Unit], k: int) -> str | None:
    """The country that "its" means: which opens its sentence, else the one named last in it, else in those before."""
    end = k
    while end > 0:
        start = next((j + 1 for j in range(end - 1, -1, -1) if units[j].text in SENTENCE_ENDS), 0)
        opening = start + (start < end and units[start].cls == "d")
        named = [j for j in range(start, end) if _country(units[j]) is not None]
        if named:
            opens = named[0] == opening and units[opening].cls == "A" and units[opening + 1].cls != "P"
            return _country(units[named[0] if opens else named[-1]])
        end = start - 1
    return None


def _country(unit: Unit) -> str | None:
    actor = unit.actor
    return actor.actor_code if actor is not None and kind_of_actor(actor.actor_code) == "country" else None
