"""When and where: the dates and places told near a word, for meetings and visits alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from etl.facts import Status
from etl.transform.circumstances.date_patterns import DateExpression
from etl.transform.circumstances.dates import Days, find_dates, resolve
from etl.transform.circumstances.locatives import is_of_a_thing, is_where
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.places import PlaceMatch, dateline, find_places
from etl.transform.gazetteer import actors_in, capital_of, kind_of_actor, state_on
from etl.transform.reading import Paragraph, Reading, Token
from etl.transform.text.clauses import FINITE, sentence_of
from etl.transform.text.cues import cues, verb_of

OCCASIONS = frozenset(
    {"meeting", "talks", "summit", "conference", "dialogue", "ministerial", "session", "forum", "call", "meetings"}
)
NAME = 45  # characters of the name of an occasion behind its date
MODIFIER = 20  # characters before a date in which the word that it modifies may stand
COARSE = 12  # tokens of distance that a whole year counts as, so that a month told beside it wins
LONG_AGO, SOON = 180, 60  # days before and after publication
BREAK = 14  # how many tokens of distance a verb between a word and a date counts as
FARTHEST = 80  # weighted tokens from a word to the date or place that belongs to it
NO_DATE_AFTER = frozenset({"since", "by", "until", "till", "before", "after", "the", "than", "of", "for"})
CITY = re.compile(
    r"\b[Tt]he ([A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:city|town|resort|port|seaside resort|border town|port city)\b(?! of\b)"
)
"""A town told by its country alone: "met again in the Swiss city"."""
CAPITAL = re.compile(r"((?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?:['’]s)? (?:[a-z-]+ )?capital\b")
KIND = r"(?:town|city|village|resort|port|island|capital|district|settlement|hamlet|suburb|spa|oasis|crossing|post)"
NAMED = r"((?:(?:[A-ZÀ-ÖØ-Þ]|al-|el-)[\w'’-]+[ -]){0,2}(?:[A-ZÀ-ÖØ-Þ]|al-|el-)[\w'’-]+[^\W\d_])"
TOWN_OF = re.compile(rf"\b((?:[\w'’-]+ ){{1,5}}){KIND} of {NAMED}")
"""A town that no list may have, with its country: "the Tajik border town of Isfara"."""
A_TOWN = re.compile(rf"{NAMED}, an? ((?:[\w'’-]+ ){{1,4}}){KIND}\b")
"""The same in apposition: "in Kassel, a West German town"."""
JOINED = frozenset({" and ", ", ", ", and "})
BOUNDS = frozenset({"through", "until", "till", "since", "by"})
SCHEDULED = frozenset({"begin", "start", "open", "arrive", "leave", "fly", "travel", "go", "head", "end", "return"})
"""Verbs that in the present tense tell what is still to come."""
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "day", "noon"})
STAY = re.compile(r"(?:[ \u00a0-][\w-]+){0,3}[ \u00a0-](?:visit|trip|tour|stay|mission|journey|swing)\b", re.IGNORECASE)
"""What follows the length of a stay: "a three-day official visit"."""
CLAUSE = 8  # tokens from a date to the verb of its clause
PRESS = re.compile(
    r"\b(?:told|tells|telling|briefed|briefing) (?:reporters|journalists|newsmen|pressmen|the press|correspondents|"
    r"(?:a|the) (?:news|press) (?:conference|briefing))(?: \w+)? in (?:the )?$"
)
"""Where somebody told the press of a meeting, it need not have been."""
WHERE = 10  # tokens from "where" to a verb of its clause
AWAY = 3  # paragraphs before "there" in which its town may be told
APART = 3  # characters between a place and "where"
NEXT = 2  # tokens: a relative clause that begins so near to a word speaks of it
RELATIVE = frozenset({"who", "whom", "which", "where", "whose"})


@dataclass(slots=True)
class Surroundings:
    """The dates and places of a document, found once."""

    reading: Reading
    dates: list[DateExpression] = field(default_factory=list)
    places: list[PlaceMatch] = field(default_factory=list)
    home: PlaceMatch | None = None
    """The place in the dateline."""
    home_last: int = 0
    trips: list[Any] | None = None
    """The trips found, kept for the second who asks."""
    _previous: list[Days | None] = field(default_factory=list)
    _meant: list[tuple[int, int]] = field(default_factory=list)
    """Where officials are meant: character and number, in the order of the text."""

    def __post_init__(self) -> None:
        """Find the dates and places."""
        self.dates = find_dates(self.reading.text, self.reading.published_on)
        line = dateline(self.reading.text)
        if line is not None:
            self.home, self.home_last = self._in_its_time(line.place), line.last_char
        found = find_places(self.reading.text, self._countries())
        named = (*found, *self._capitals(), *self._towns({one.first_char for one in found}))
        places = [self._in_its_time(place) for place in named]
        self.places = sorted(places, key=lambda one: one.first_char)
        lines = self.reading.paragraphs
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
            self._previous.append(anchor or previous)
            if self.is_bound(expression):
                continue
            alone = replace(expression, days=None)  # "on the same day" is that on which a longer stay began
            previous = resolve(alone, self.reading.published_on, self.status_of(expression), anchor) or previous
            single = previous if previous is not None and previous[0] == previous[1] else single

    def is_bound(self, expression: DateExpression) -> bool:
        """Whether a date is only how long something lasts: no day of the story is told by "through Saturday"."""
        words = self.reading.text[max(0, expression.first_char - MODIFIER) : expression.first_char].split()
        return bool(words) and words[-1].lower() in BOUNDS

    def status_of(self, expression: DateExpression) -> Status:
        """Whether a weekday told without more is one to come: "the talks begin on Monday"."""
        if expression.kind != "weekday" or not self.reading.paragraphs:
            return "held"
        paragraph = self.paragraph_at(expression.first_char)
        word = next((t for t in paragraph.doc if paragraph.last(t) > expression.first_char), None)
        verb = next((t for t in word.ancestors if t.pos_ == "VERB"), None) if word is not None else None
        if verb is None:
            return "held"
        is_present = verb.tag_ in {"VBZ", "VBP"} and verb_of(verb) in SCHEDULED
        return "planned" if is_present or outlook(verb) == "planned" else "held"

    def _in_its_time(self, place: PlaceMatch) -> PlaceMatch:
        """The place with the state that it was in when the report was written."""
        published = self.reading.published_on
        state = state_on(place.country_code, published) if published is not None else place.country_code
        return place if state == place.country_code else replace(place, country_code=state)

    def _countries(self) -> frozenset[str]:
        """The countries that the report speaks of: of towns with the same name, one of theirs is meant."""
        told = {actor.actor_code for actor in actors_in(self.reading.text)}
        return frozenset(told | {one.actor_code for one in self.reading.officials if one.actor_code})

    def _capitals(self) -> list[PlaceMatch]:
        """Places like "the Libyan capital", "Burma's remote capital"."""
        found = []
        text = self.reading.text
        for match in CAPITAL.finditer(text):
            actors = actors_in(match[1])
            town = capital_of(actors[0].actor_code) if len(actors) == 1 else None
            if town and actors[0].last_char >= len(match[1]) - 1:
                found.append(PlaceMatch(match.start(1), match.end(), town, actors[0].actor_code, "capital"))
        for match in CITY.finditer(text):
            actors = [one for one in actors_in(match[1]) if kind_of_actor(one.actor_code) == "country"]
            if len(actors) == 1 and actors[0].last_char >= len(match[1]) - 1:
                found.append(PlaceMatch(match.start(1), match.end(), None, actors[0].actor_code, "country"))
        return found

    def _towns(self, known: Collection[int]) -> list[PlaceMatch]:
        """Places like "the Tajik town of Isfara" that are on no list; without a country told, in the dateline's."""
        found: dict[int, PlaceMatch] = {}
        for pattern, name, words in ((TOWN_OF, 2, 1), (A_TOWN, 1, 2)):
            for match in pattern.finditer(self.reading.text):
                first, last = match.span(name)
                countries = [one for one in actors_in(match[words]) if kind_of_actor(one.actor_code) == "country"]
                code = countries[-1].actor_code if countries else self.home.country_code if self.home else None
                if code is not None and first not in known and not actors_in(match[name]):
                    found.setdefault(first, PlaceMatch(first, last, match[name], code, "city"))
        return list(found.values())

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
        before = self._previous[bisect_left(self.dates, expression.first_char, key=lambda one: one.first_char)]
        return resolve(expression, self.reading.published_on, status, before)

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

    def date_near(
        self,
        paragraph: Paragraph,
        trigger: Token,
        status: Status,
        *,
        plain: bool = False,
        behind: bool = True,
        since: int = 0,
        until: int | None = None,
        own_clause: bool = False,
        relatives: Collection[str] = RELATIVE,
        before: bool = True,
    ) -> tuple[Days | None, bool]:
        """Return the days told with a word in its sentence, and whether any date is told there at all.

        Args:
            paragraph: where the word is.
            trigger: the word.
            status: whether it tells of what took place or of what is planned.
            plain: whether a day is that day alone, even if the sentence tells of a longer stay that it begins or ends.
            before: whether what stands before the word counts.
            behind: whether what stands behind the word counts as well.
            since: the character where the words about it begin.
            until: the character where words about something else begin.
            own_clause: whether dates in a relative clause behind the word are left out.
            relatives: the pronouns that open such a clause.
        """
        sentence = sentence_of(trigger)
        first, last = paragraph.first(sentence[0]), until or paragraph.last(sentence[-1])
        best: tuple[int, DateExpression] | None = None
        for expression in self.dates_in(
            max(first, self.home_last if paragraph.first_char < self.home_last else 0), last
        ):
            if expression.kind == "duration" or self.is_modifier(expression):
                continue
            if expression.first_char < since or (not before and expression.first_char < paragraph.first(trigger)):
                continue
            if not behind and expression.first_char > paragraph.first(trigger):
                continue
            if own_clause and self._is_elsewhere(paragraph, trigger, expression.first_char, relatives):
                continue
            cost = self._distance(paragraph, trigger, expression.first_char)
            if expression.kind == "year" or (expression.unit == "year" and expression.kind == "period"):
                cost += COARSE
            if cost <= FARTHEST and (best is None or cost < best[0]):
                best = cost, expression
        if best is None:
            return None, False
        chosen = replace(best[1], days=None) if plain else best[1]
        days = self.days(chosen, status)
        if status == "held" and days is not None and self.is_ahead(chosen, days):
            days = self.days(chosen, "planned")
        return days, True

    def length_near(self, paragraph: Paragraph, trigger: Token) -> int | None:
        """Return how many days a stay told in the sentence of a word lasts ("a three-day visit")."""
        sentence = sentence_of(trigger)
        found = self.dates_in(paragraph.first(sentence[0]), paragraph.last(sentence[-1]))
        return next((one.days for one in found if one.kind == "duration"), None)

    def tells_a_stay(self, paragraph: Paragraph, trigger: Token) -> bool:
        """Whether how long something lasts in the sentence of a word is the length of a visit, not of a meeting."""
        sentence = sentence_of(trigger)
        found = self.dates_in(paragraph.first(sentence[0]), paragraph.last(sentence[-1]))
        return any(one.kind == "duration" and STAY.match(self.reading.text, one.last_char) for one in found)

    def _is_elsewhere(self, paragraph: Paragraph, trigger: Token, char: int, relatives: Collection[str]) -> bool:
        """Whether a date stands in a relative clause: "met the king, who had come on Friday"."""
        if char < paragraph.first(trigger):
            return self._is_aside(paragraph, trigger, char, relatives)
        pronoun = verb = False
        for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
            if paragraph.first(token) >= char:
                return pronoun and (verb or _goes_on(token))
            is_that = token.lower_ == "that" and token.nbor(-1).pos_ == "NOUN" and "which" in relatives
            if (token.lower_ in relatives or is_that) and token.i > trigger.i + NEXT:
                pronoun, verb = True, False
            elif pronoun and (token.tag_ in FINITE or token.tag_ == "VBN"):
                verb = True
            elif verb and token.lower_ in {",", ";"}:
                pronoun = verb = False
        return False

    def _is_aside(self, paragraph: Paragraph, trigger: Token, char: int, relatives: Collection[str]) -> bool:
        """Whether a date stands in a relative clause closed before a word: "Doe, who came on Friday, met"."""
        pronoun = verb = closed = False
        for token in trigger.doc[sentence_of(trigger).start : trigger.i]:
            is_before = paragraph.first(token) < char
            if is_before and token.tag_ == "VBN" and token.i and token.nbor(-1).lower_ == "," and not pronoun:
                pronoun = verb = True  # "Doe, sworn in five days earlier, met"
            elif is_before and token.lower_ in relatives and token.i and token.nbor(-1).lower_ == ",":
                pronoun, verb = True, False
            elif pronoun and token.tag_ in FINITE:
                verb = True
            elif pronoun and verb and token.lower_ == ",":
                if is_before:
                    pronoun = verb = False
                else:
                    closed = True
        return pronoun and verb and closed

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
        ends = [end for end in (self.reading.text.find(mark, first + 2) for mark in (". ", "\n")) if end > 0]
        last = min(ends, default=len(self.reading.text))
        start, end = bisect_left(self._meant, (first, -1)), bisect_left(self._meant, (last, -1))
        return any(official in people for _, official in self._meant[start:end])

    def sentence_start(self, char: int) -> int:
        """The first character of the sentence that a character of the text is in, as far as full stops tell."""
        text = self.reading.text
        return max(text.rfind("\n", 0, char), text.rfind(". ", 0, char), text.rfind("” ", 0, char), 0)

    def is_modifier(self, expression: DateExpression) -> bool:
        """Whether a date belongs to something else: "the April 19 agreement", "since March", "by 2030"."""
        words = self.reading.text[max(0, expression.first_char - MODIFIER) : expression.first_char].split()
        if not words or expression.kind in {"relative", "anchored"}:
            return False
        last = words[-1].lower()
        if last == "of" and len(words) > 1 and words[-2].lower() in PARTS_OF_DAY:
            return False  # "on the afternoon of May 3"
        if last == "for" and len(words) > 1 and words[-2].lower() in cues("planned"):
            return False  # "is planned for Monday"
        if last == "the" and expression.kind in {"day", "weekday"}:
            following = self.reading.text[expression.last_char : expression.last_char + NAME].lower().split()
            return bool(following) and not OCCASIONS & set(following)
        return last in NO_DATE_AFTER

    def _distance(self, paragraph: Paragraph, trigger: Token, char: int) -> int:
        other = next((t for t in sentence_of(trigger) if paragraph.last(t) > char), trigger)
        low, high = sorted((trigger.i, other.i))
        between = trigger.doc[low + 1 : high]
        breaks = sum(
            1
            for t in between
            if (t.tag_ in FINITE and t.pos_ == "VERB")
            or t.lower_ in {";", ":"}
            or (t.tag_ == "VBN" and t.dep_ == "acl:relcl")
        )
        return int(high - low) + BREAK * breaks

    def place_near(
        self,
        paragraph: Paragraph,
        trigger: Token,
        *,
        to: bool = False,
        since: int = 0,
        until: int | None = None,
        actors: Collection[str] = (),
    ) -> PlaceMatch | None:
        """Return the place told with a word in its sentence, the dateline's where the text says "here".

        Args:
            paragraph: where the word is.
            trigger: the word.
            to: whether the place may be where somebody goes.
            since: the character where the words about it begin.
            until: the character where words about something else begin.
            actors: those who take part; in another country, "the war in Ukraine" is no place of theirs.
        """
        sentence = sentence_of(trigger)
        first, last = paragraph.first(sentence[0]), until or paragraph.last(sentence[-1])
        opened = self._where_before(paragraph, trigger)
        if opened is not None:
            inside = [one for one in self.places_in(paragraph.last(opened[0]), last) if self.is_where(one, to)]
            if not any(one.name or one.country_code in actors for one in inside):
                return opened[1]
        best: tuple[int, PlaceMatch] | None = None
        if any(t.lower_ == "there" for t in trigger.doc[trigger.i + 1 : trigger.i + 3]):
            return self.last_place_before(paragraph.first(trigger))
        where_last = -1  # the end of the last place where things happen
        for place in self.places_in(max(first, since), last):
            is_where = self.is_where(place, to) or self.reading.text[where_last : place.first_char] in JOINED
            where_last = place.last_char if is_where else -1
            if PRESS.search(self.reading.text, max(0, place.first_char - NAME), place.first_char):
                continue
            if not is_where or (place.country_code not in actors and self.is_of_a_thing(place)):
                continue
            cost = self._distance(paragraph, trigger, place.first_char) - (6 if place.name else 0)
            if actors and place.name is None and place.country_code not in actors:
                cost += COARSE  # "in Lima and Quito with officials": each where his own are
            if cost <= FARTHEST and (best is None or cost < best[0]):
                best = cost, place
        if best is None and self.home is not None and any(t.lower_ == "here" for t in sentence):
            return self.home
        there = (sentence[0], *trigger.doc[trigger.i : sentence.end])
        if best is None and any(t.lower_ == "there" and t.tag_ != "EX" for t in there):
            return self.last_place_before(first)
        return best[1] if best else None

    def _where_before(self, paragraph: Paragraph, trigger: Token) -> tuple[Token, PlaceMatch] | None:
        """The "where" of the clause that a word stands in, and the place that it takes up: "left for Lima, where"."""
        start = sentence_of(trigger).start
        where = next((t for t in reversed(trigger.doc[start : trigger.i]) if t.lower_ == "where"), None)
        if where is None or where.i == start:
            return None
        root = next((t for t in (where.head, *where.head.ancestors) if t.dep_ in {"acl:relcl", "advcl"}), where.head)
        is_near = trigger.i - where.i <= WHERE and not any(
            t.lower_ in {",", ";"} for t in trigger.doc[where.i : trigger.i]
        )
        if not (is_near or root is trigger or root in trigger.ancestors):
            return None
        char = paragraph.first(where)
        near = [
            one for one in self.places_in(paragraph.first(trigger.doc[start]), char) if char - one.last_char <= APART
        ]
        return (where, near[-1]) if near else None

    def place_behind(self, first: int, last: int) -> PlaceMatch | None:
        """Return the first town that something takes place in between two characters."""
        return next((one for one in self.places_in(first, last) if one.name and self.is_where(one)), None)

    def last_place_before(self, char: int) -> PlaceMatch | None:
        """The town named last before a character, which "there" points to."""
        last = bisect_left(self.places, char, key=lambda one: one.first_char)
        first = self.reading.paragraphs[max(0, self.paragraph_at(char).number - AWAY)].first_char
        near = (one for one in reversed(self.places[max(0, last - 5) : last]) if one.first_char >= first)
        return next((one for one in near if one.name and not self.is_of_a_thing(one)), self.home)

    def is_where(self, place: PlaceMatch, to: bool = False) -> bool:
        """Whether the words before a place say that something happens there, `to`: or goes there."""
        return is_where(self.reading.text, place, to)

    def is_of_a_thing(self, place: PlaceMatch) -> bool:
        """Whether a place only tells where some thing is: "after the riots in Lima", not "at a hotel in Lima"."""
        return is_of_a_thing(self.reading, self.paragraph_at(place.first_char), place)


def _goes_on(date: Token) -> bool:
    """Whether a clause goes on behind a date at its beginning: "Lima, where on Monday he had been"."""
    for token in date.doc[date.i : min(date.i + CLAUSE, date.sent.end)]:
        if token.lower_ in {",", ";"}:
            return False
        if token.tag_ in FINITE:
            return True
    return False


def overlap(one: Days | None, other: Days | None) -> bool:
    """Whether two spans of days share a day; nothing known overlaps anything."""
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def is_after(days: Days | None, day: date | None) -> bool:
    """Whether a span begins after a day."""
    return days is not None and day is not None and days[0] > day


def is_before(days: Days | None, day: date | None) -> bool:
    """Whether a span ends before a day."""
    return days is not None and day is not None and days[1] < day
