"""When and where: the dates and places that a document tells, for meetings and visits alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any

from etl.facts import Status
from etl.transform.allegiance.former_states import state_holding
from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.circumstances.datelines import dateline
from etl.transform.circumstances.dates import find_dates
from etl.transform.circumstances.days import Days, resolve
from etl.transform.circumstances.described_places import capitals, towns
from etl.transform.circumstances.locatives import is_of_a_thing, is_where
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.places import PlaceMatch, find_places
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.tokens import Token

OCCASIONS = frozenset(
    {"meeting", "talks", "summit", "conference", "dialogue", "ministerial", "session", "forum", "call", "meetings"}
)
MARGINS = frozenset({"sidelines", "sideline", "margins", "margin", "fringes", "fringe"})
NAME = 45  # characters of the name of an occasion behind its date
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)\b")
"""How the day of "the 17th", "the 9th of May" begins."""
MODIFIER = 20  # characters before a date in which the word that it modifies may stand
LONG_AGO = 180  # days before publication
SOON = 60  # days after publication
NO_DATE_AFTER = frozenset({"since", "by", "until", "till", "before", "after", "the", "than", "of", "for"})
BOUNDS = frozenset({"through", "until", "till", "since", "by"})
SCHEDULED = frozenset({"begin", "start", "open", "arrive", "leave", "fly", "travel", "go", "head", "end", "return"})
"""Verbs that in the present tense tell what is still to come."""
NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
MAY_BE = frozenset({"may", "might", "should", "must", "can"})
FOLLOWING = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]t|[Tt]hey) (?:[\w’'-]+ ){0,5}?"
    r"(?:came|comes|happened|occurred|took place|followed|"
    r"(?:was|were) (?:made|announced|taken|issued|released|given|published|signed|staged|carried out)) "
    r"(?:only |just )?$"
)
"""Words before "a day after" that tell when the news was, of which the day is told before."""
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "day", "noon", "hours"})


@dataclass(frozen=True, slots=True)
class LastDays:
    """The days told last before a character: as news, as those of an arrival, and as something else."""

    news: Days | None = None
    arrival: Days | None = None
    background: Days | None = None


@dataclass(slots=True)
class Surroundings:
    """The dates and places of a document, found once."""

    reading: Reading
    dates: list[DateExpression] = field(default_factory=list)
    places: list[PlaceMatch] = field(default_factory=list)
    home: PlaceMatch | None = None
    """The place in the dateline."""
    home_last: int = 0
    trips: Any = None
    """The trips found (`Travels`), kept for the second who asks."""
    last_days: list[LastDays] | None = None
    """What was told last before each date and behind all, found when first asked for."""
    first_venue: PlaceMatch | None = None
    """The venue named first."""
    heard: frozenset[int] = frozenset()
    """The officials who have the floor somewhere."""
    countries: frozenset[str] = frozenset()
    """The countries of all places, the dateline's among them."""
    sessions: list[PlaceMatch] | None = None
    """The towns where something was held beside which others may have met, found when first asked for."""
    _named: dict[int, int] = field(default_factory=dict)
    """Official → the character at which he is named first."""
    _previous: list[Days | None] = field(default_factory=list)
    _meant: list[tuple[int, int]] = field(default_factory=list)
    """Where officials are meant: character and number, in the order of the text."""

    def __post_init__(self) -> None:
        """Find the dates and places."""
        self.dates = find_dates(self.reading.text)
        line = dateline(self.reading.text)
        if line is not None:
            self.home, self.home_last = self._in_its_time(line.place), line.last_char
        found = find_places(self.reading.text, self._countries())
        named = (
            *found,
            *capitals(self.reading.text),
            *towns(self.reading.text, {one.first_char for one in found}, self.home),
        )
        places = [self._in_its_time(place) for place in named]
        self.places = sorted(places, key=lambda one: one.first_char)
        home = (self.home,) if self.home is not None else ()
        self.countries = frozenset(one.country_code for one in (*self.places, *home))
        for mention in self.reading.mentions:
            first = self._named.get(mention.official, mention.first_char)
            self._named[mention.official] = min(first, mention.first_char)
        self.first_venue = next((one for one in self.places if one.kind == "venue"), None)
        lines = self.reading.paragraphs
        self.heard = frozenset(line.speaker for line in lines if line.speaker is not None)
        self._meant = sorted(
            (lines[number].first_char + int(lines[number].doc[token].idx), party.official)
            for (number, token), parties in self.reading.references.items()
            for party in parties
            if party.official is not None
        )
        previous: Days | None = None
        single: Days | None = None
        for expression in self.dates:
            anchor = single if expression.kind == "anchored" and expression.unit == "day" else previous
            if expression.of_event:
                anchor = self._day_beside(expression) or (single if self._is_after_news(expression) else None)
            self._previous.append(anchor if expression.of_event else anchor or previous)
            if self.is_bound(expression):
                continue
            alone = replace(expression, days=None)  # "on the same day" is that on which a longer stay began
            previous = resolve(alone, self.reading.published_on, self.status_of(expression), anchor) or previous
            single = previous if previous is not None and previous[0] == previous[1] else single

    def _day_beside(self, expression: DateExpression) -> Days | None:
        """The day told with an occasion of so long before: "on Tuesday, two days after his talks", or right behind."""
        near = [one for one in self.dates if one.kind not in {"anchored", "duration", "loose"}]
        start = self.sentence_start(expression.first_char)
        before = [one for one in near if start <= one.first_char < expression.first_char]
        behind = [one for one in near if one.first_char > expression.last_char]
        behind = [one for one in behind[:1] if self.sentence_start(one.first_char) == start]
        chosen = before[-1] if before else next(iter(behind), None)
        if chosen is None:
            return None
        return resolve(replace(chosen, days=None), self.reading.published_on, self.status_of(chosen), None)

    def _is_after_news(self, expression: DateExpression) -> bool:
        """Whether what was told before is told to have come so long after something: "It came a day after talks"."""
        start = self.sentence_start(expression.first_char)
        return FOLLOWING.search(self.reading.text, start, expression.first_char) is not None

    def is_bound(self, expression: DateExpression) -> bool:
        """Whether a date is only how long something lasts: no day of the story is told by "through Saturday"."""
        words = self.reading.text[max(0, expression.first_char - MODIFIER) : expression.first_char].split()
        return bool(words) and words[-1].lower() in BOUNDS

    def status_of(self, expression: DateExpression) -> Status:
        """Whether a weekday, or a day told without its year, is one to come: "the talks begin on Monday"."""
        is_day = expression.kind == "day" and expression.start is not None and expression.start.year is None
        if not (is_day or expression.kind == "weekday") or not self.reading.paragraphs:
            return "held"
        paragraph = self.paragraph_at(expression.first_char)
        word = paragraph.token_at(expression.first_char)
        verb = next((t for t in word.ancestors if _is_verb(t)), None) if word is not None else None
        if verb is None:  # "will be in Lima on Monday"
            top = word.sent.root if word is not None else None
            is_to_be = top is not None and any(c.dep_ == "cop" and c.tag_ == "VB" for c in top.children)
            return "planned" if top is not None and is_to_be and outlook(top) == "planned" else "held"
        is_going = verb.tag_ == "VBG" and any(c.lower_ in NOW for c in verb.lefts)  # "is travelling to Lima on Friday"
        is_present = (verb.tag_ in {"VBZ", "VBP", "NNS"} or is_going) and verb_of(verb) in SCHEDULED
        is_open = any(c.lower_ in MAY_BE for c in verb.children if c.dep_ == "aux")  # "may be known on Friday"
        return "planned" if is_present or is_open or outlook(verb) == "planned" else "held"

    def _in_its_time(self, place: PlaceMatch) -> PlaceMatch:
        """The place with the state that it was in when the report was written."""
        published = self.reading.published_on
        state = state_holding(place.country_code, published) if published is not None else place.country_code
        return place if state == place.country_code else replace(place, country_code=state)

    def _countries(self) -> frozenset[str]:
        """The countries that the report speaks of: of towns with the same name, one of theirs is meant."""
        told = {actor.actor_code for actor in actors_in(self.reading.text)}
        return frozenset(told | {one.actor_code for one in self.reading.officials if one.actor_code})

    @property
    def home_country(self) -> str | None:
        """The country where the report is written: that of its dateline, else of the place in its paper's name."""
        if self.home is not None:
            return self.home.country_code
        paper = self.reading.document.publisher or ""
        actors = [one.actor_code for one in actors_in(paper) if kind_of_actor(one.actor_code) == "country"]
        named = [*actors, *(place.country_code for place in find_places("in " + paper) if place.name is not None)]
        return named[0] if named else None

    def paragraph_at(self, char: int) -> Paragraph:
        """Return the paragraph that holds a character of the text."""
        paragraphs = self.reading.paragraphs
        return paragraphs[max(0, bisect_left(paragraphs, char + 1, key=lambda one: one.first_char) - 1)]

    def days(self, expression: DateExpression, status: Status) -> Days | None:
        """Return the days an expression means for something of this status."""
        index = bisect_left(self.dates, expression.first_char, key=lambda one: one.first_char)
        before = self._previous[index]
        if expression.kind == "weekday" and index and self._is_apart(self.dates[index - 1], expression):
            before = None
        return resolve(expression, self.reading.published_on, status, before)

    def _is_apart(self, one: DateExpression, other: DateExpression) -> bool:
        """Whether a sentence ends between two dates."""
        return self.sentence_start(other.first_char) >= one.last_char

    def dates_in(self, first: int, last: int) -> list[DateExpression]:
        """Return the expressions of time between two characters of the text."""
        start = bisect_left(self.dates, first, key=lambda one: one.first_char)
        return list(self.dates[start : bisect_left(self.dates, last, lo=start, key=lambda one: one.first_char)])

    def places_in(self, first: int, last: int) -> list[PlaceMatch]:
        """Return the places between two characters of the text, the dateline's left out."""
        if self.home is not None:
            first = max(first, self.home_last)
        start = bisect_left(self.places, first, key=lambda one: one.first_char)
        return list(self.places[start : bisect_left(self.places, last, lo=start, key=lambda one: one.first_char)])

    def is_ahead(self, expression: DateExpression, days: Days) -> bool:
        """Whether a day told without its year is long past as a held one, but near as a planned one."""
        published = self.reading.published_on
        if published is None or (published - days[0]).days < LONG_AGO:
            return False
        if expression.start is None or expression.start.year is not None:
            return False
        ahead = self.days(expression, "planned")
        return ahead is not None and 0 < (ahead[0] - published).days < SOON

    def mentions(self, people: Collection[int], first: int) -> bool:
        """Whether the sentence that begins at a character speaks of one of some people, by name or otherwise."""
        text = self.reading.text
        line = text.find("\n", first + 2)
        stop = text.find(". ", first + 2, line + 1 if line > 0 else len(text))  # no farther than the line
        last = stop if stop > 0 else line if line > 0 else len(text)
        start, end = bisect_left(self._meant, (first, -1)), bisect_left(self._meant, (last, -1))
        return any(official in people for _, official in self._meant[start:end])

    def is_named_before(self, official: int, char: int) -> bool:
        """Whether an official is named before a character of the text."""
        return official in self._named and self._named[official] < char

    def sentence_start(self, char: int) -> int:
        """The first character of the sentence that a character of the text is in, as far as full stops tell."""
        text = self.reading.text
        line = max(text.rfind("\n", 0, char), 0)  # what is before the line is not looked through
        return max(line, text.rfind(". ", line, char), text.rfind("” ", line, char))

    def is_modifier(self, expression: DateExpression) -> bool:
        """Whether a date belongs to something else: "the April 19 agreement", "since March", "by 2030"."""
        words = self.reading.text[max(0, expression.first_char - MODIFIER) : expression.first_char].split()
        if not words or expression.kind in {"relative", "anchored"}:
            return False
        last = words[-1].lower()
        if last == "of" and len(words) > 1 and words[-2].lower() in PARTS_OF_DAY:
            return False  # "on the afternoon of May 3"
        if last == "of" and len(words) > 1 and words[-2].lower() in OCCASIONS | MARGINS:
            return False  # "their meeting of May 3", "on the sidelines of next week's summit"
        if last == "for" and len(words) > 1 and (words[-2].lower() in cues("planned") or words[-2].endswith("ed")):
            return False  # "is planned for Monday", "was summoned for Thursday"
        if last == "for" and [w.lower() for w in words[-3:-1]] in (["pencilled", "in"], ["penciled", "in"]):
            return False
        is_ordinal = expression.kind == "day" and bool(ORDINAL.match(self.reading.text, expression.first_char))
        if last == "the" and expression.kind in {"day", "weekday"} and not is_ordinal:
            following = self.reading.text[expression.last_char : expression.last_char + NAME].lower().split()
            return bool(following) and not OCCASIONS & {word.strip(",.;:’'") for word in following}
        return last in NO_DATE_AFTER and not (last == "the" and is_ordinal)

    def is_where(self, place: PlaceMatch, to: bool = False) -> bool:
        """Whether the words before a place say that something happens there, `to`: or goes there."""
        return is_where(self.reading.text, place, to)

    def is_of_a_thing(self, place: PlaceMatch) -> bool:
        """Whether a place only tells where some thing is: "after the riots in Lima", not "at a hotel in Lima"."""
        return is_of_a_thing(self.reading, self.paragraph_at(place.first_char), place)


def _is_verb(token: Token) -> bool:
    """Whether a word is a verb; "Doe arrives on Friday" may be tagged a noun."""
    return bool(token.pos_ == "VERB" or (token.tag_ == "NNS" and verb_of(token) in SCHEDULED and token.dep_ == "ROOT"))
