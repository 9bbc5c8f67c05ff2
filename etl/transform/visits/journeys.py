"""What the mentions of a journey have in common: its shape, its travellers, its stops and their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from etl.facts import Status
from etl.transform.allegiance.former_states import state_holding
from etl.transform.circumstances.dates import Days
from etl.transform.circumstances.nearest_dates import date_near, length_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import reference
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clauses import FINITE, sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.visits.companions import companions

Phase = Literal["whole", "begin", "end", "moves", "during"]

POSTED = frozenset({"ambassador", "diplomat"})
"""Types of office of those who are posted where they are."""
WEEK = 7
MONTH = 27  # days from the first to the last of the shortest month
DATED = 12  # characters between a stop and its date
ORIGIN = 4  # tokens from "from" to "where"
AHEAD = re.compile(r"\b(?:at the end of the|later this|early next|later next|next|coming|soon|shortly)\b")
ADDRESSING = frozenset({"invite", "ask", "urge", "tell", "thank", "assure", "inform", "brief", "remind", "promise"})
"""Verbs with whose object somebody is spoken to: the days behind are those of what is said."""
LEAD = 6  # tokens before a noun of travel in which "ahead of" stands
BEFORE = re.compile(r"\b(?:ahead of|prior to|before|on the eve of|in the run-up to|in preparation for)\b[^,;]*$")
OTHERS = frozenset({"who", "whom", "whose"})
"""Pronouns of relative clauses that tell of somebody, not of the journey."""
TIMETABLED = frozenset({"arrive", "land"})
"""Verbs that tell of a journey still to come where they stand in the present tense with the day of the news."""
ENDING = frozenset({"end", "conclude", "finish", "expire"})
UNDER_WAY = frozenset({"visit", "tour"})
"""Verbs of travel of which "is visiting this week" tells that it is under way."""
PRESENT = frozenset({"VBZ", "VBP", "NNS"})  # "flies" may be tagged a noun


@dataclass(slots=True)
class Journey:
    """One mention of a journey."""

    paragraph: Paragraph
    trigger: Token
    officials: tuple[int, ...]
    countries: tuple[str, ...]
    """Where to, in order; none where the words leave it to what was told before ("the trip was called off")."""
    status: Status | None
    days: Days | None
    has_date: bool
    phase: Phase
    """What the days are the days of."""
    goes_on: bool
    rule: str
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


def travellers(reading: Reading, parties: tuple[Party, ...]) -> tuple[int, ...]:
    """The named officials among the parties who serve somebody."""
    return tuple(dict.fromkeys(p.official for p in parties if p.official is not None and p.actor_code))


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
    days, told, status = _days(around, paragraph, dated or token, tense or token, status)
    if status == "held" and phase == "end" and reading.published_on and days and days[0] > reading.published_on:
        days, told = date_near(around, paragraph, token, status, plain=True, behind=False)
    length = length_near(around, paragraph, token)
    countries, origins = _in_their_time(reading, countries), _in_their_time(reading, origins)
    stops = _stops(around, paragraph, token, status or "held") if len(countries) > 1 else ()
    if same_day and days is None and reading.published_on:
        days = (reading.published_on, reading.published_on)
    along = companions(reading, paragraph, token, people)
    if rule.endswith("guest"):  # "welcomed him together with the ambassador", who lives there
        along = tuple(n for n in along if reading.officials[n].office_type not in POSTED)
    for number in (*people, *along):
        own = _in_their_time(reading, (reading.officials[number].actor_code or "",))[0]
        abroad = tuple(dict.fromkeys(code for code in (*origins, *countries) if code != own))
        if (countries or origins) and (not abroad or goes_home(reading, number, abroad)):
            continue
        whole: Phase = phase
        if len(stops) > 1:
            days, whole = (min(first for _, (first, _) in stops), max(last for _, (_, last) in stops)), "whole"
        yield Journey(
            paragraph,
            token,
            (number,),
            abroad,
            status,
            days,
            told,
            whole,
            goes_on,
            rule,
            is_guess,
            stops,
            length,
            is_before,
            left=tuple(code for code in origins if code != own),
        )


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


def _is_elsewhere(around: Surroundings, paragraph: Paragraph, token: Token) -> bool:
    """Whether the only date stands in a clause of its own: "a visit that few expected when she came in May"."""
    sentence = sentence_of(token)
    dates = around.dates_in(paragraph.first(token), paragraph.last(sentence[-1]))
    if len(dates) != 1 or around.dates_in(paragraph.first(sentence[0]), paragraph.first(token)):
        return False
    between = [t for t in token.doc[token.i + 1 : sentence[-1].i] if paragraph.last(t) <= dates[0].first_char]
    opened = next((t.i for t in between if t.lower_ in {"when", "since", "until", "because"}), None)
    return opened is not None and any(t.tag_ in {"VBD", "VBZ"} for t in between if t.i > opened)


def _days(
    around: Surroundings, paragraph: Paragraph, token: Token, tense: Token, status: Status | None
) -> tuple[Days | None, bool, Status | None]:
    """The days told with a journey, whether any date is told, and the status that they and the tense tell."""
    relatives = {*OTHERS, "where"} if status == "held" and _leads_ahead(token) else OTHERS
    is_addressed = token.pos_ == "NOUN" and token.dep_ in {"obj", "iobj"} and verb_of(token.head) in ADDRESSING
    days, told = date_near(
        around, paragraph, token, status or "held", plain=True, own_clause=True, relatives=relatives,
        behind=not is_addressed, until=_end_of_clause(paragraph, token, status), before=not is_ahead(token),
        since=_start_of_clause(around, paragraph, token),
    )  # fmt: skip
    if days is not None and _is_elsewhere(around, paragraph, token):
        return None, False, status
    if status == "held" and days is None and tense.tag_ in PRESENT and AHEAD.search(tense.sent.text):
        return None, told, "planned"
    is_present = tense.tag_ in PRESENT or _is_on_the_way(tense)
    if status == "held" and told and is_present and not is_under_way(token, tense):
        since = max(_start_of_clause(around, paragraph, token), _start_of_relative(paragraph, token))
        ahead, _ = date_near(
            around, paragraph, token, "planned", plain=True, own_clause=True, relatives=OTHERS, since=since
        )
        published = around.reading.published_on
        is_today = ahead is not None and ahead == (published, published) and verb_of(tense) in TIMETABLED
        is_near = (
            ahead is not None and published is not None and (ahead[0] > published or _is_week_of(ahead, published))
        )
        is_stay = (
            verb_of(tense) in UNDER_WAY
            and tense.tag_ == "VBG"
            and days is not None
            and days[0] <= (published or days[0])
        )
        if (is_today or is_near) and not is_stay:
            return ahead, told, "planned"
    return days, told, status


def _start_of_relative(paragraph: Paragraph, token: Token) -> int:
    """Where the relative clause about a word begins, 0 if none: "met on Tuesday Doe, who is here on a visit"."""
    who = next((t for t in reversed(token.doc[token.sent.start : token.i]) if t.lower_ in OTHERS), None)
    if who is None or any(t.tag_ in FINITE for t in token.doc[who.i + 1 : token.i]):
        return 0
    return paragraph.first(who)


def _start_of_clause(around: Surroundings, paragraph: Paragraph, token: Token) -> int:
    """Where what is told of a joined verb begins, 0 if with the sentence: "came on Sunday and goes home on Friday"."""
    joint = next((c for c in token.children if c.dep_ == "cc" and c.i < token.i), None)
    if joint is None or token.dep_ != "conj" or token.pos_ != "VERB":
        return 0
    rest = paragraph.doc[token.i : token.sent.end]
    limit = next((t for t in rest if t.i > token.i and (t.tag_ in FINITE or t.lower_ in {"where", ";"})), rest[-1])
    last = paragraph.first(limit) if limit.i > token.i else paragraph.last(token)
    own = around.dates_in(paragraph.first(token), last)
    return paragraph.first(joint) if any(one.kind != "duration" for one in own) else 0


def _end_of_clause(paragraph: Paragraph, token: Token, status: Status | None) -> int | None:
    """Where something else begins behind a word: "arrived from Lima and will leave for Quito on Friday"."""
    if is_ahead(token):
        comma = next((t for t in token.doc[token.i : token.sent.end] if t.lower_ == ","), None)
        return paragraph.first(comma) if comma is not None else None
    stop = next((t for t in token.doc[token.i : token.sent.end] if t.lower_ == ";"), None)
    if stop is not None and token.pos_ == "NOUN" and any(t.tag_ in FINITE for t in token.doc[stop.i : token.sent.end]):
        return paragraph.first(stop)
    if status != "held":
        return None
    told = next((t for t in token.doc[token.i : token.sent.end] if t.lower_ == "that"), token)
    if any(t.tag_ in FINITE and t.pos_ == "VERB" for t in token.doc[token.i + 1 : told.i]):
        return paragraph.first(told)  # "on a visit to Lima, told reporters that experts would meet in May"
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i > token.i and outlook(child) == "planned":
            joint = next((c for c in child.children if c.dep_ == "cc"), child)
            return paragraph.first(joint)
    return None


def is_ahead(noun: Token, *, surely: bool = False) -> bool:
    """Whether a journey is told only as what something else came before: "prior to his arrival in Lima, she went".

    `surely`: by words that put it ahead of the news as well ("ahead of her visit next week").
    """
    if noun.pos_ != "NOUN":
        return False
    lead = " ".join(t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - LEAD) : noun.i])
    found = BEFORE.search(lead)
    is_sure = found is not None and (not found[0].startswith(("before", "prior")) or AHEAD.search(noun.sent.text))
    return bool(is_sure) if surely else found is not None


def is_under_way(noun: Token, verb: Token) -> bool:
    """Whether a stay goes on, whatever is told of days to come: "whose visit ends tomorrow", "is on a visit"."""
    if noun.pos_ != "NOUN":
        return False
    is_on = any(c.dep_ == "case" and c.lower_ == "on" for c in noun.children)
    return is_on or (noun.head == verb and verb.tag_ == "VBZ" and verb_of(verb) in ENDING)


GOING = frozenset("is are am 's ’s 'm ’m 're ’re".split())


def _is_on_the_way(verb: Token) -> bool:
    """Whether a verb tells that somebody is coming, or was said to be: "said that he was coming in August"."""
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    is_past = bool(words & {"was", "were"}) and verb.dep_ == "ccomp"
    return verb.tag_ == "VBG" and (is_past or bool(words & GOING))


def _leads_ahead(token: Token) -> bool:
    """Whether what is told of the place is still to come: "left for Lima, where she is to speak on Friday"."""
    rest = token.doc[token.i + 1 : token.sent.end]
    where = next((t for t in rest if t.lower_ == "where"), None)
    if where is not None and any(t.lower_ == "from" for t in token.doc[max(token.i, where.i - ORIGIN) : where.i]):
        return True  # "came from Lima, where on Monday he had been"
    verb = next((t for t in rest if where is not None and t.i > where.i and t.pos_ == "VERB"), None)
    return verb is not None and outlook(verb) == "planned"


def _is_week_of(days: Days, published: date) -> bool:
    """Whether the days are a calendar week or month that is not over yet: what "goes this week" tells is to come."""
    whole = (days[0].weekday() == 0 and (days[1] - days[0]).days == WEEK - 1) or (
        days[0].day == 1 and (days[1] - days[0]).days >= MONTH
    )
    return whole and days[1] > published


def _stops(around: Surroundings, paragraph: Paragraph, token: Token, status: Status) -> tuple[tuple[str, Days], ...]:
    """The places after a word that each have a date right behind them."""
    end = paragraph.last(token.sent[-1])
    places = around.places_in(paragraph.first(token), end)
    found = []
    for place, following in zip(places, [*places[1:], None], strict=False):
        limit = min(place.last_char + DATED, following.first_char if following else end)
        dates = [one for one in around.dates_in(place.last_char, limit) if one.kind in {"day", "weekday", "relative"}]
        days = around.days(dates[0], status) if dates else None
        if days is not None:
            found.append((place.country_code, days))
    return tuple(found)


def title_status(verb: Token) -> Status | None:
    """Return that a headline's infinitive is planned; its other verbs leave the status open."""
    previous = next_to(verb, -1).lower_ if verb.i else ""
    return "planned" if previous in {"to", "will"} else None
