"""The thread of a story: the day and the town that it has come to at a word, where the words themselves tell none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import replace

from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.circumstances.days import Days, overlap
from etl.transform.circumstances.locatives import is_visited
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import LastDays, Surroundings
from etl.transform.encounters.scenes.appearances import LINES
from etl.transform.gazetteer import capital_of
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import sentence_of
from etl.transform.text.tokens import Token

BEFORE = "Before"  # begins sentences that go back in time
THERE = "There "  # begins sentences that stay where the one before was
RECENT_DAYS = 9  # days before publication: what a report tells as news
LEAD = 2  # paragraphs of the body in which the day of the news is told
REACH = 3  # paragraphs of the body in which meetings of the same people are news of that day
BACK = 2  # paragraphs before that of a meeting whose town may still be the scene
DATED = 25  # characters behind a town in which its date may stand
TOWNS = 8  # towns told last among which the scene is looked for


def scene_day(around: Surroundings, paragraph: Paragraph, trigger: Token, people: Collection[int]) -> Days | None:
    """Return the day on which the story of some people stands at a word.

    That is the day told last with one of them in its paragraph or the one before. Of a sentence with several days
    the first is that of its main clause: "said on Friday that he had come on Monday".
    """
    first = around.reading.paragraphs[max(0, paragraph.number - 1)].first_char
    here = paragraph.first(sentence_of(trigger)[0])
    if around.reading.text[here : here + len(BEFORE)] == BEFORE:
        return None
    is_there = around.reading.text[here : here + len(THERE)] == THERE  # in the scene of the sentence before
    found: dict[int, Days] = {}
    for expression in around.dates_in(max(first, around.home_last), here):
        if _is_aside(around, expression.first_char):
            continue
        start = around.sentence_start(expression.first_char)
        days = _day_of_news(around, expression)
        if days is not None and start not in found and (is_there or around.mentions(people, start)):
            found[start] = days
    return found[max(found)] if found else None


def lead_day(around: Surroundings, char: int, people: Collection[int]) -> Days | None:
    """Return the day of the news, for what is told of some people at a character early in the text.

    It is the first day that the first paragraphs of the body tell.
    """
    body = around.reading.body[:REACH]
    lead = body[:LEAD]
    if not lead or char > body[-1].first_char + len(body[-1].text):
        return None
    last = lead[-1].first_char + len(lead[-1].text)
    starts = (one.first_char + sentence.start_char for one in lead for sentence in one.doc.sents)
    if char > last and not any(around.mentions(people, start) for start in starts):
        return None
    return day_of_news(around)


def first_of_body(around: Surroundings) -> Paragraph | None:
    """Return the first paragraph of the body."""
    return next(iter(around.reading.body), None)


def day_of_news(around: Surroundings) -> Days | None:
    """Return the day of which the first paragraphs of the body tell, the first if they tell several."""
    lead = around.reading.body[:LEAD]
    if not lead:
        return None
    last = lead[-1].first_char + len(lead[-1].text)
    told = around.dates_in(max(lead[0].first_char, around.home_last), last)
    days = (_day_of_news(around, one) for one in told)
    return next((one for one in days if one is not None), None)


def last_day_before(around: Surroundings, char: int, *, arrivals: bool = False) -> Days | None:
    """Return the single day told last before a character, one of the news if there is any.

    With `arrivals`, the day on which a stay of some days began will do where there is no other.
    """
    if around.last_days is None:
        around.last_days = list(_last_days(around))
    told = around.last_days[bisect_left(around.dates, char, key=lambda one: one.first_char)]
    return told.news or (told.arrival if arrivals else None) or told.background


def last_day_ahead(around: Surroundings, char: int) -> Days | None:
    """Return the single day to come that is told last before a character, in its paragraph or the one before."""
    published = around.reading.published_on
    first = around.reading.paragraphs[max(0, around.paragraph_at(char).number - 1)].first_char
    for expression in reversed(around.dates_in(first, char)):
        if published is None or around.is_bound(expression) or around.is_modifier(expression):
            continue
        days = around.days(replace(expression, days=None), around.status_of(expression))
        if days is not None and days[0] == days[1] and days[0] >= published:
            return days
    return None


def _last_days(around: Surroundings) -> Iterator[LastDays]:
    """Yield what was told last before each of the dates, and behind all of them."""
    last = LastDays()
    yield last
    for expression in around.dates:
        if (days := _day_of_news(around, expression)) is not None and not _is_aside(around, expression.first_char):
            # "came on Tuesday for three days" is not where the story stands
            last = replace(last, news=days) if expression.days is None else replace(last, arrival=days)
        days = around.days(expression, around.status_of(expression))
        if days is not None and days[0] == days[1] and not around.is_ahead(expression, days):
            last = replace(last, background=days)
        yield last


def scene_town(
    around: Surroundings,
    char: int,
    people: Collection[int] | None,
    countries: Collection[str] | None,
    days: Days | None,
) -> PlaceMatch | None:
    """Return the town in one of some countries where the story of some people stands at a character.

    That is the town told last with one of them, not on another day, shortly before; else that of the dateline.
    Without people, whoever is told of there; without countries, in any.
    """
    here = around.paragraph_at(char)
    first = around.reading.paragraphs[max(0, here.number - BACK)].first_char
    last = bisect_left(around.places, char, key=lambda one: one.first_char)
    for place in reversed(around.places[max(0, last - TOWNS) : last]):
        if place.first_char < max(first, around.home_last):
            break
        if place.name is None or not (around.is_where(place) or is_visited(around.reading.text, place)):
            continue
        if countries is not None and place.country_code not in countries:
            continue
        if place.kind == "venue" and place.name != capital_of(place.country_code):
            return None  # the army's headquarters are the scene of one meeting only
        if around.is_of_a_thing(place):
            continue
        start = around.sentence_start(place.first_char)
        told = [day for one in around.dates_in(start, char) if (day := _day_of_news(around, one)) is not None][:1]
        told = (
            told or [day for one in around.dates_in(start, place.last_char + DATED) if (day := _told(around, one))][:1]
        )
        if (people is None or around.mentions(people, start)) and all(overlap(day, days) for day in told):
            return place
    if around.home is not None and (countries is None or around.home.country_code in countries):
        return around.home
    return None


def _told(around: Surroundings, expression: DateExpression) -> Days | None:
    """The days of the past that a date beside a town tells: "was in Lima in July"."""
    if expression.kind not in {"day", "month", "year", "weekday"} or around.is_modifier(expression):
        return None
    return around.days(expression, around.status_of(expression))


def venue(reading: Reading, around: Surroundings) -> PlaceMatch | None:
    """Return the place that stands in a line of its own over a transcript, else the first venue named in it."""
    for line in reading.paragraphs[1:LINES]:
        if line.speaker is not None:
            break
        places = around.places_in(line.first_char, line.first_char + len(line.text)) if line.kind != "body" else []
        if places and places[0].name:
            return places[0]
    return around.first_venue


def _is_aside(around: Surroundings, char: int) -> bool:
    """Whether a date stands in a relative clause: "Doe, who came on Friday, also saw the president"."""
    paragraph = around.paragraph_at(char)
    word = paragraph.token_at(char)
    return word is not None and any(token.dep_ == "acl:relcl" for token in (word, *word.ancestors))


def _day_of_news(around: Surroundings, expression: DateExpression) -> Days | None:
    """The one day that an expression means, if it is told as news and of something that took place."""
    published = around.reading.published_on
    if published is None or expression.kind in {"duration", "year"} or around.is_modifier(expression):
        return None
    if around.is_bound(expression) or around.status_of(expression) == "planned":
        return None
    days = around.days(replace(expression, days=None), "held")
    if days is None or days[0] != days[1]:
        return None
    return days if 0 <= (published - days[0]).days <= RECENT_DAYS else None
