"""A traveller told first by office alone and named right after: "A US envoy flew to Lima. John Doe was met there"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.gazetteer import actors_in
from etl.transform.reading import Reading
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.journeys import Journey, goes_home
from etl.transform.visits.travels import Travels
from etl.transform.visits.trips import begin
from etl.transform.wordlists import words

UNNAMED_RULE = "unnamed to"
"""The rule of a journey of somebody who is told by office alone."""
SENT = words("sent_people")
REACH = 2  # paragraphs after that of a journey in which the traveller may be named


def is_unnamed(head: Token | None) -> bool:
    """Whether the subject of a journey is somebody not named as yet: "a senior Peruvian diplomat"."""
    return (
        head is not None
        and head.lower_ in SENT
        and any(c.lower_ in {"a", "an"} for c in head.children)
        and not any(c.dep_ in {"appos", "flat"} for c in head.children)
    )


def add_named(reading: Reading, trips: Travels, unnamed: list[Journey]) -> None:
    """Give journeys of people told by office alone to those who are named right after."""
    first_named = _first_named(reading) if unnamed else {}
    for journey in unnamed:
        own = _country(reading, journey)
        number = next(_named_after(reading, journey, own, first_named), None) if own is not None else None
        if number is None or goes_home(reading, number, journey.countries):
            continue
        known = any(set(trip.countries) & set(journey.countries) for trip in trips.of((number,)))
        if not known:
            trips.append(begin(journey, number, own, reading.published_on))


def _country(reading: Reading, journey: Journey) -> str | None:
    """Whom the traveller serves, by the words of the phrase: "a special envoy of South Korea's president"."""
    head = subject(journey.trigger)
    if head is None:
        return None
    meant = [p.actor_code for t in head.subtree for p in reading.meant(journey.paragraph, t) if t.i < journey.trigger.i]
    found = actors_in(text_of(journey.paragraph.doc[head.left_edge.i : head.i + 1]))
    return next(iter([*(match.actor_code for match in found), *filter(None, meant)]), None)


def _first_named(reading: Reading) -> dict[int, int]:
    """The character at which each official is first named outside the titles."""
    titles = [range(p.first_char, p.first_char + len(p.text)) for p in reading.paragraphs if p.kind == "title"]
    first_named: dict[int, int] = {}
    for mention in sorted(reading.mentions, key=lambda one: one.first_char):
        if mention.first_char > 0 and not any(mention.first_char in title for title in titles):
            first_named.setdefault(mention.official, mention.first_char)
    return first_named


def _named_after(reading: Reading, journey: Journey, own: str, first_named: dict[int, int]) -> Iterator[int]:
    """The official of a country who first comes into the story, as the subject of a sentence, behind a journey."""
    start = journey.paragraph.first(journey.trigger)
    for paragraph in reading.paragraphs[journey.paragraph.number : journey.paragraph.number + REACH + 1]:
        for token in paragraph.doc:
            if paragraph.first(token) <= start or token.dep_ not in SUBJECTS:
                continue
            for party in reading.meant(paragraph, token):
                if party.official is None or party.actor_code != own:
                    continue
                if first_named.get(party.official, start) >= start:
                    yield party.official
