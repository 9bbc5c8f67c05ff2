"""What the mentions of a journey have in common: its shape, its travellers, its stops and their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from etl.facts import Status
from etl.transform.allegiance.former_states import state_holding
from etl.transform.circumstances.days import Days
from etl.transform.circumstances.nearest_dates import date_near, length_near
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import reference
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.tokens import Token
from etl.transform.visits.companions import companions
from etl.transform.visits.journey_days import days_of, stops_of, tells_end_ahead
from etl.transform.visits.stay_ends import day_until

Phase = Literal["whole", "begin", "end", "moves", "during"]
POSTED = frozenset({"ambassador", "diplomat"})
"""Types of office of those who are posted where they are: who is received there has not travelled."""
RESIDENT = re.compile(r"(?i)(?<!non-)(?<!non )\bresident (?:representative|coordinator|envoy)\b")
"""Offices of others who live where they are received."""


@dataclass(slots=True)
class Journey:
    """One mention of a journey."""

    paragraph: Paragraph
    trigger: Token
    officials: tuple[int, ...]
    countries: tuple[str, ...]
    """Where to, in order; none where the words leave it to what was told before ("the trip was called off")."""
    status: Status | None
    rule: str
    days: Days | None = None
    has_date: bool = False
    phase: Phase = "during"
    """What the days are the days of."""
    goes_on: bool = False
    is_guess: bool = False
    """Whether the countries are only to be understood from where the report is written or who the hosts are."""
    stops: tuple[tuple[str, Days], ...] = ()
    """The countries with days of their own ("to Kyiv on May 2-3 and Warsaw on May 4")."""
    length: int | None = None
    """The days that the whole stay lasts, where they are told."""
    is_before: bool = False
    """Whether the countries were the stops before what was told ("he had come from Lima, where")."""
    joins: int | None = None
    """The official on whose journey these go."""
    left: tuple[str, ...] = ()
    """The countries told as left for the others."""
    is_own: bool = False
    """Whether a quotation of the traveller alone tells it."""


def is_posted(reading: Reading, number: int) -> bool:
    """Return whether somebody is posted to the country where he works: an ambassador, a resident representative."""
    official = reading.officials[number]
    return official.office_type in POSTED or RESIDENT.search(official.office_title or "") is not None


def travellers(reading: Reading, parties: tuple[Party, ...]) -> tuple[int, ...]:
    """The named officials among the parties."""
    return tuple(dict.fromkeys(p.official for p in parties if p.official is not None))


def make(
    reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token, people: tuple[int, ...],
    countries: tuple[str, ...], rule: str, *, status: Status | None, phase: Phase = "whole", goes_on: bool = False,
    is_guess: bool = False, same_day: bool = False, origins: tuple[str, ...] = (), tense: Token | None = None,
    is_before: bool = False, dated: Token | None = None,
) -> Iterator[Journey]:  # fmt: skip
    """Give the officials who leave their own country for one of these, with those who are told to go with them.

    `origins` are countries left for the others, stops of the journey if they are not the traveller's own; `tense` is
    the verb whose tense tells whether a coming day is meant ("flies to Oslo on Friday"), `dated` the word that the
    date belongs to ("a visit that began on Friday"), by default the token.
    """
    days, told, status = days_of(around, paragraph, dated or token, tense or token, status)
    is_over = phase == "end" and not tells_end_ahead(tense or token)
    if status == "held" and is_over and reading.published_on and days and days[0] > reading.published_on:
        days, told = date_near(around, paragraph, token, status, plain=True, behind=False)
    length = length_near(around, paragraph, token)
    countries, origins = _in_their_time(reading, countries), _in_their_time(reading, origins)
    stops = stops_of(around, paragraph, token, status or "held") if len(countries) > 1 else ()
    if same_day and days is None and reading.published_on:
        days = (reading.published_on, reading.published_on)
    along = companions(reading, paragraph, token, people)
    if rule.endswith("guest"):  # "welcomed him together with the ambassador", who lives there
        along = tuple(n for n in along if not is_posted(reading, n))
    if (until := day_until(around, paragraph, token, status, days)) is not None:
        is_span = phase != "end" and days is not None and days[0] <= until[1]
        days, phase = ((days[0], until[1]), "whole") if is_span and days else (until, "end")
        told = True
    if len(stops) > 1:
        days, phase = (min(first for _, (first, _) in stops), max(last for _, (_, last) in stops)), "whole"
    for number in (*people, *along):
        own = _in_their_time(reading, (reading.officials[number].actor_code or "",))[0]
        abroad = tuple(dict.fromkeys(code for code in (*origins, *countries) if code != own))
        if (countries or origins) and (not abroad or goes_home(reading, number, abroad)):
            continue
        yield Journey(
            paragraph, token, (number,), abroad, status, rule, days, told, phase, goes_on, is_guess, stops, length,
            is_before, left=tuple(code for code in origins if code != own),
        )  # fmt: skip


def _in_their_time(reading: Reading, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The states that countries were part of when the report was written."""
    published = reading.published_on
    return codes if published is None else tuple(state_holding(code, published) for code in codes)


def goes_home(reading: Reading, number: int, countries: tuple[str, ...]) -> bool:
    """Whether to go to these countries is to go home: to the official's own, or to the seat of his organisation."""
    actor = reading.officials[number].actor_code or ""
    return bool(countries) and set(countries) <= {actor, seat_of(actor)}


def seat_of(actor: str) -> str:
    """The country where an organisation has its headquarters; a country itself."""
    return _seats().get(actor, actor)


@cache
def _seats() -> dict[str, str]:
    """Organisation → the country of its headquarters; the Holy See's people are at home in Rome."""
    seats = {row["actor_code"]: row["headquarters_country_code"] for row in reference("organization")}
    return {**seats, "VAT": "ITA"}
