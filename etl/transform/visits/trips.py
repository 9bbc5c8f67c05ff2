"""A trip being put together from its mentions: its countries, its status and its days."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from etl.facts import Status
from etl.transform.circumstances.days import WEEK, Days
from etl.transform.text.clauses import sentence_of
from etl.transform.visits.journeys import Journey

SPOKEN = "speaking abroad guest"
"""The rule of a visit told by what a visitor says where he speaks."""
TOURING = ("tour", "swing", "leg ", "stop ")
"""The rules of mentions that tell of several stops."""
HOMEWARD = re.compile(r"\bon (?:the|his|her|their) (?:way|flight) (?:back|home)\b")
"""Words that put a stop on the day of the return."""
LASTING = 10  # days after which a stay whose beginning alone is told is no longer under way


@dataclass(slots=True)
class Trip:
    """A visit being put together."""

    official: int
    countries: list[str]
    status: Status | None
    first_char: int
    last_char: int
    paragraph: int
    rule: str
    last_paragraph: int = 0
    """The paragraph of the last mention."""
    origin: str | None = None
    published_on: date | None = None
    mentions: int = 1
    has_date: bool = False
    begin: date | None = None
    end: date | None = None
    whole: Days | None = None
    """The days told of the whole of it."""
    presence: list[date] = field(default_factory=list)
    """Days on which the traveller is told to have been there, each once."""
    length: int | None = None
    goes_on: bool = False
    is_tour: bool = False
    """Whether it is told that there are several stops."""
    moved: bool = False
    """Whether the day told is that on which the traveller went there."""
    sets_out: bool = False
    """Whether it is told as news that the traveller has come or gone there."""
    left: set[str] = field(default_factory=set)
    """The countries that the traveller is told to have left for others."""
    stops: dict[str, Days] = field(default_factory=dict)
    """The days told for one of the countries."""
    left_last: str | None = None
    """The country from which the traveller is told to have returned."""

    @property
    def firm(self) -> Days | None:
        """The days told of the whole of it; of a calendar week none behind its end, or before how long it lasted."""
        is_ended = self.whole is not None and self.end is not None and self.whole[0] <= self.end <= self.whole[1]
        if self.whole is None or self.end is None or not is_ended or not is_calendar_week(self.whole):
            return self.whole
        return None if self.length or self.begin is not None else (self.whole[0], self.end)

    @property
    def first_day(self) -> date | None:
        """The first day, as far as the text tells."""
        if self.begin is not None:
            others = [*([self.firm[0]] if self.firm else ()), *self.presence]
            return min([self.begin, *others]) if len(self.countries) > 1 else self.begin
        told = [*([self.firm[0]] if self.firm else ()), *self.presence]
        if told and not (self.length and self.end is not None):
            return min(told) if self.end is None or min(told) <= self.end else None
        return self.end - timedelta(days=self.length - 1) if self.end and self.length else None

    @property
    def last_day(self) -> date | None:
        """The last day, as far as the text tells."""
        if self.end is not None:
            return max(
                [self.end, *(day for day in self.presence if self.goes_on), *([self.firm[1]] if self.firm else [])]
            )
        first = self.first_day
        if first is not None and self.length and not (self.firm and self.firm[0] != self.firm[1]):
            return first + timedelta(days=self.length - 1)
        told = [*([self.firm[1]] if self.firm else ()), *self.presence]
        if self.begin is None:
            return max(told, default=None)
        later = max((day for day in told if day > self.begin), default=None)
        if later is None and self.published_on is not None and (self.published_on - self.begin).days > LASTING:
            return self.begin
        return later

    @property
    def days(self) -> Days | None:
        """The span of days known, an end that is open left at the day that is told."""
        first, last = self.first_day or self.last_day, self.last_day or self.first_day
        return (first, last) if first is not None and last is not None else None

    @property
    def is_long(self) -> bool:
        """Whether more than one day of it is known."""
        days = self.days
        return days is not None and days[0] < days[1]

    @property
    def span(self) -> Days | None:
        """The days on which the traveller may be there: a stay whose end is not told is taken to last a while."""
        days = self.days
        if days is None or not self.is_open:
            return days
        if self.begin is None and not self.goes_on and not self.moved:
            return days
        last = days[0] + timedelta(days=LASTING)
        if self.status != "planned" and self.published_on is not None:
            last = min(last, self.published_on)
        return days[0], max(days[1], last)

    @property
    def is_end_alone(self) -> bool:
        """Whether nothing but the day of the return is told."""
        is_begun = self.begin is not None or self.whole is not None or bool(self.presence)
        return self.end is not None and not is_begun and not self.length

    @property
    def is_open(self) -> bool:
        """Whether nothing tells how long it lasts."""
        return self.end is None and not self.length and not (self.whole and self.whole[0] != self.whole[1])

    def country_on(self, days: Days | None) -> str | None:
        """The country where the traveller was on some days, as far as the stops' own days tell."""
        if len(self.countries) == 1:
            return self.countries[0]
        if days is None:
            return None
        there = {code for code, (first, last) in self.stops.items() if first <= days[0] and days[1] <= last}
        if there:
            return there.pop() if len(there) == 1 else None
        before = [code for code, (first, _) in self.stops.items() if first < days[0]]
        after = [code for code, (first, _) in self.stops.items() if days[1] < first]
        if before:
            return max(before, key=lambda code: self.stops[code][0])
        rest = [code for code in self.countries if code not in after]
        return rest[0] if after and len(rest) == 1 else None

    def add(self, journey: Journey) -> None:
        """Take over the days that a mention tells."""
        self.has_date = self.has_date or journey.has_date
        self.goes_on = self.goes_on or journey.goes_on
        self.length = self.length or journey.length
        self.left |= set(journey.left)
        self.sets_out = self.sets_out or _sets_out(journey)
        self.moved = self.moved or (journey.phase == "moves" and journey.status == "held")
        self.is_tour = self.is_tour or journey.rule.startswith(TOURING)
        is_tour = self.goes_on or journey.rule.startswith(("stop", "layover"))
        if is_tour and self.moved and self.begin is None and self.whole and self.whole[0] == self.whole[1]:
            self.begin, self.whole = self.whole[0], None  # the day on which a tour began
        self.stops.update(journey.stops)
        days = journey.days
        if days is None:
            return
        if len(journey.countries) == 1 and not journey.is_guess and not journey.is_before:
            self._note_stop(journey, days)
        if days[0] != days[1] and journey.phase != "during":
            self.whole = _joined(self.whole, days)
        elif journey.phase == "begin" or (journey.phase == "moves" and (journey.goes_on or self.length)):
            self.begin = min(self.begin or days[0], days[0])
        elif journey.phase == "end":
            self.end = max(self.end or days[1], days[1])
        elif journey.phase in {"whole", "moves"}:
            self.whole = _joined(self.whole, days)
        elif days[0] == days[1] or not self.presence:
            self.presence += [day for day in dict.fromkeys(days) if day not in self.presence]

    def _note_stop(self, journey: Journey, days: Days) -> None:
        """Note the days told of a stop; the day of a return is only the last one there."""
        country = journey.countries[0]
        if journey.phase != "end":
            self.stops.setdefault(country, days)
            return
        self.left_last = country
        if journey.length:
            self.stops.setdefault(country, (days[1] - timedelta(days=journey.length - 1), days[1]))
        elif country in self.stops:
            self.stops[country] = (self.stops[country][0], max(self.stops[country][1], days[1]))

    def days_there(self, country: str) -> Days | None:
        """The days of a stop: those told, else of the last one those between the stop before and the return."""
        if country in self.stops or country != self.left_last or self.end is None:
            return self.stops.get(country)
        before = [last for _, last in self.stops.values() if last < self.end]
        return (max(before), self.end) if before else None


def is_calendar_week(days: Days) -> bool:
    """Return whether days are a week from Monday to Sunday, in which a visit is told to be, shorter perhaps."""
    return days[0].weekday() == 0 and (days[1] - days[0]).days == WEEK - 1


def _joined(told: Days | None, days: Days) -> Days:
    """The days of a visit told again: from the first to the last, or those in the week that is told besides."""
    if told is None:
        return days
    for week, own in ((told, days), (days, told)):
        if is_calendar_week(week) and not is_calendar_week(own) and week[0] <= own[0] < own[1] <= week[1]:
            return own  # "this week", and "from Monday to Wednesday"
    return min(told[0], days[0]), max(told[1], days[1])


def _sets_out(journey: Journey) -> bool:
    """Whether a mention tells as news that somebody has come or gone: "has left for", not "had come from"."""
    trigger = journey.trigger
    if trigger.tag_ == "VBG" and journey.rule.startswith(("visit", "tour")):
        return journey.status == "held"
    if journey.status != "held" or journey.phase not in {"begin", "moves"}:
        return trigger.pos_ == "NOUN" and any(c.dep_ == "case" and c.lower_ == "on" for c in trigger.children)
    return not any(child.lower_ in {"had", "having"} for child in trigger.children)


def begin(journey: Journey, number: int, origin: str | None, published_on: date | None) -> Trip:
    """Return a trip as its first mention tells it."""
    sentence = sentence_of(journey.trigger)
    first, last = journey.paragraph.first(sentence[0]), journey.paragraph.last(sentence[-1])
    trip = Trip(
        number, list(journey.countries), journey.status, first, last, journey.paragraph.number, journey.rule,
        journey.paragraph.number, origin, published_on,
    )  # fmt: skip
    trip.add(journey)
    return trip


def follow(led: Trip, number: int, origin: str | None) -> Trip:
    """Return the trip of one who goes along on another's."""
    return replace(
        led, official=number, origin=origin, countries=list(led.countries), presence=list(led.presence),
        stops=dict(led.stops), left=set(led.left), mentions=1,
    )  # fmt: skip


def join(trip: Trip, journey: Journey) -> None:
    """Add what a further mention tells of a trip."""
    days = trip.days
    journey = _after_it_began(trip, journey)
    trip.mentions += 1
    trip.last_paragraph = max(trip.last_paragraph, journey.paragraph.number)
    if not journey.is_guess:
        more = [code for code in journey.countries if code not in trip.countries]
        is_earlier = journey.days is not None and days is not None and journey.days[0] < days[0]
        if journey.is_before and journey.status == "planned" and trip.status == "held":
            trip.countries[-1:-1] = more  # "is to go to Lima after a stop in Quito"
        elif is_earlier or journey.is_before:
            trip.countries[:] = [*more, *trip.countries]
        else:
            trip.countries[:] = _in_order(trip.countries, journey.countries)
    if {trip.status, journey.status} == {"planned", "cancelled"} and journey.days is not None and days is not None:
        is_past = trip.published_on is not None and journey.days[0] <= trip.published_on < days[0]
        if is_past:  # "was due on Tuesday, but the trip was called off": the Tuesday that is gone
            trip.whole, trip.begin, trip.end, trip.presence = None, None, None, []
    if journey.status == "cancelled" and (not journey.countries or trip.status == "planned"):
        trip.status = "cancelled"
    is_under_way = (trip.status, journey.status) == ("planned", "held") and trip.rule.endswith("guest")
    trip.status = journey.status if is_under_way else trip.status or journey.status
    trip.add(journey)
    is_homeward = HOMEWARD.search(journey.trigger.sent.text) is not None
    if is_homeward and trip.end is not None and journey.days is None and len(journey.countries) == 1:
        trip.stops.setdefault(journey.countries[0], (trip.end, trip.end))


def _after_it_began(trip: Trip, journey: Journey) -> Journey:
    """A later stop, or the end, on the day behind the beginning: "will land on Monday and leave on Friday"."""
    begun, days = trip.begin, journey.days
    is_later = journey.phase == "end" or journey.goes_on
    if begun is None or days is None or not is_later or {trip.status, journey.status} != {"planned"}:
        return journey
    if days[0] != days[1] or not 0 < (begun - days[0]).days < WEEK or not _is_weekday(journey):
        return journey
    later = days[0] + timedelta(days=WEEK)
    return replace(journey, days=(later, later))


def _is_weekday(journey: Journey) -> bool:
    """Whether a sentence tells days by their names alone: "on Friday"."""
    text = journey.trigger.sent.text
    return journey.days is not None and f"{journey.days[0]:%A}" in text and f"{journey.days[0]:%B}" not in text


def _in_order(known: list[str], told: tuple[str, ...]) -> list[str]:
    """The stops known with those told now: one told before a stop that is known comes before it."""
    stops = list(known)
    for k, code in enumerate(told):
        if code not in stops:
            following = next((other for other in told[k + 1 :] if other in stops), None)
            stops.insert(stops.index(following) if following is not None else len(stops), code)
    return stops
