"""Mentions of a journey: which official went, goes or will go where, as one verb or noun tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from etl.facts import Status
from etl.transform.clauses import FINITE, after, before, cues, forms_of, fronted, guest_before, is_guest_phrase, listed, outlook, own_voice, phrase_parties, relative_clause, subject_parties, verb_of
from etl.transform.dates import Days
from etl.transform.gazetteer import is_actor, kind_of_actor
from etl.transform.places import PlaceMatch
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.surroundings import Surroundings
from etl.transform.wordlists import table

DATED = 12  # characters between a stop and its date
NEAR = 9  # tokens between a verb or noun of travel and its destination
SEPARATOR = re.compile(
    r"^(?:[\s,;/&–-]|\b(?:and|as|well|then|to|from|on|the|in|of|then|Republic|Kingdom|State|later|also|for|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|\d{1,2}(?:st|nd|rd|th)?|\d{4}|"
    r"Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\b\.?)*$"
)


@dataclass(slots=True)
class Journey:
    """One mention of a journey."""

    paragraph: Paragraph
    trigger: Token
    officials: tuple[int, ...]
    countries: tuple[str, ...]
    status: Status | None
    days: Days | None
    has_date: bool
    is_end: bool
    goes_on: bool
    rule: str
    is_guess: bool = False
    stops: tuple[tuple[str, Days], ...] = ()
    """The countries with days of their own ("to Kyiv on May 2-3 and Warsaw on May 4")."""


@cache
def _rows() -> dict[tuple[str, str], tuple[str, ...]]:
    """(word, kind) → the words that may stand before the destination."""
    return {(row["word"], row["kind"]): tuple(row["link"].split("|")) for row in table("travel")}


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word, _ in _rows())


@cache
def _triggers() -> frozenset[str]:
    """All words that may tell of a journey, as they stand in a text."""
    return _words() | forms_of({*_words(), "be", "have"}) | {"visiting", "due"}


def find_journeys(reading: Reading, around: Surroundings) -> list[Journey]:
    """Return every mention of a journey by a named official, in the order of the text."""
    found: list[Journey] = []
    triggers = _triggers()
    for paragraph in reading.paragraphs:
        if paragraph.kind != "byline":
            for token in paragraph.doc:
                if token.lower_ in triggers:
                    found += _at(reading, around, paragraph, token)
    return found


def _at(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    lemma, low = verb_of(token), token.lower_
    rows = _rows()
    if low == "visiting" and token.dep_ in {"amod", "compound", "acl"} or (low == "visiting" and token.tag_ == "VBG" and token.dep_ == "flat"):
        yield from _visiting(reading, around, paragraph, token)
    if low == "have" and paragraph.speaker is not None:
        yield from _here(reading, around, paragraph, token)
    if lemma not in _words() and low not in _words() and lemma != "be":
        return
    if reading.meant(paragraph, token):
        return
    is_title = paragraph.kind == "title"
    lead_in = token.doc[max(0, token.i - NEAR - 5) : token.i]
    before_it = {t.lower_ for t in lead_in[-4:]} & {"his", "her", "day", "official", "a", "the", "state"} or (
        any(t.tag_ == "PRP$" for t in lead_in) and not any(t.pos_ == "VERB" for t in lead_in)
    )
    if token.pos_ == "NOUN" or (low, "noun") in rows and low == lemma and before_it and token.tag_ not in FINITE or (is_title and (low, "noun") in rows and _owned(token)):
        if (low, "noun") in rows or (lemma, "noun") in rows:
            yield from _by_noun(reading, around, paragraph, token, rows.get((low, "noun")) or rows[lemma, "noun"])
            return
    if token.pos_ == "AUX" and lemma == "be" or token.lower_ == "due":
        yield from _being(reading, around, paragraph, token)
    follower = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if token.pos_ != "VERB" and not is_title and not (low != lemma and follower in {"to", "on", "into"}):
        return
    if (lemma, "host") in rows and not any(t.lower_ in {"call", "calls", "letter", "message"} for t in token.doc[token.i + 1 : token.i + 5]):
        yield from _hosting(reading, around, paragraph, token)
    links = rows.get((lemma, "verb"))
    goes_to_object = (lemma, "object") in rows or (lemma == "leave")
    if links is not None or goes_to_object:
        yield from _by_verb(reading, around, paragraph, token, links or (), goes_to_object)


def _owned(token: Token) -> bool:
    return any(t.lower_ in {"'s", "’s", "’", "on", "of"} for t in token.doc[: token.i]) or not any(t.pos_ == "VERB" for t in token.doc)


def _travellers(reading: Reading, parties: tuple[Party, ...]) -> tuple[int, ...]:
    """The named officials among the parties who serve somebody."""
    return tuple(dict.fromkeys(p.official for p in parties if p.official is not None and p.actor_code))


def _make(
    reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token, people: tuple[int, ...], countries: tuple[str, ...],
    rule: str, *, status: Status | None, is_end: bool = False, goes_on: bool = False, is_guess: bool = False, same_day: bool = False,
) -> Iterator[Journey]:  # fmt: skip
    """Give the officials who leave their own country for one of these."""
    for number in people:
        own = reading.officials[number].actor_code
        abroad = tuple(dict.fromkeys(code for code in countries if code != own))
        if countries and not abroad:
            continue
        days, told = around.date_near(paragraph, token, status or "held")
        stops = _stops(around, paragraph, token, status or "held") if len(abroad) > 1 else ()
        if len(stops) > 1:
            days = min(first for _, (first, _) in stops), max(last for _, (_, last) in stops)
        if same_day and days is None and reading.published_on:
            days = (reading.published_on, reading.published_on)
        yield Journey(paragraph, token, (number,), abroad, status, days, told, is_end, goes_on, rule, is_guess, stops)


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


def destinations(around: Surroundings, paragraph: Paragraph, first: int) -> tuple[str, ...]:
    """The countries of the places listed from a token on, in order."""
    doc = paragraph.doc
    if first >= len(doc):
        return ()
    sentence = doc[first].sent
    start, end = paragraph.first(doc[first]), paragraph.last(sentence[-1])
    near = paragraph.last(doc[min(len(doc) - 1, first + NEAR)])
    text = around.reading.text
    found: list[PlaceMatch] = []
    for place in around.places_in(start, end):
        if not found:
            if place.first_char > near or not SEPARATOR.match(_lead(text[start : place.first_char])):
                break
        elif not SEPARATOR.match(_lead(text[found[-1].last_char : place.first_char])):
            break
        found.append(place)
    return tuple(dict.fromkeys(place.country_code for place in found))


def _lead(words: str) -> str:
    """What stands before a place, without small words that describe it."""
    return re.sub(
        r"(?i)\b(?:the|nearby|neighbou?ring|his|her|its|capital|city|cities|port|town|northern|southern|eastern|western|central|"
        r"countries|country|including|both|people|republic|['’]s)\b|['’]s|[()]", " ", words
    )  # fmt: skip


def _by_verb(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, links: tuple[str, ...], to_object: bool
) -> Iterator[Journey]:
    status = outlook(verb) if paragraph.kind != "title" else _title_status(verb)
    if status is None:
        return
    lemma = verb_of(verb)
    if lemma in {"lead", "take", "carry"}:
        yield from _leading(reading, around, paragraph, verb, lemma)
        return
    text = " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5])
    leaving = lemma == "leave" or (lemma in {"fly", "depart"} and ("out of" in text or " from" in text and " to" not in text))
    goes_on = bool(re.search(r"\bon\b(?! \w+day)", text)) or "then" in text or "after that" in verb.sent.text or "from there" in verb.sent.text or lemma == "continue"
    countries: tuple[str, ...] = ()
    for k in range(verb.i + 1, min(len(verb.doc), verb.i + 1 + NEAR)):
        other = verb.doc[k]
        if other.lower_ in {link.split()[-1] for link in links} or (other.lower_ == "to" and links):
            countries = destinations(around, paragraph, k + 1)
            if countries:
                break
        if other.pos_ == "VERB" and other.tag_ in {"VBD", "VBZ", "VBP"}:
            break
    if not countries and to_object:
        countries = destinations(around, paragraph, verb.i + 1) or _the_capital(reading, paragraph, verb)
    if not countries and leaving:
        countries = _the_capital(reading, paragraph, verb)
    if not countries:
        return
    people = _travellers(reading, subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb))
    if not people:
        return
    yield from _make(reading, around, paragraph, verb, people, countries, f"{lemma} to", status=status, is_end=leaving, goes_on=goes_on)


def _leading(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str) -> Iterator[Journey]:
    """ "Doe led a delegation to Oslo", "the plane taking Doe to Oslo"."""
    words = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 40)]
    if lemma == "take" and {t.lower_ for t in words} & {"part", "place", "office", "trip"}:
        return
    if lemma == "lead" and not {t.lower_ for t in words} & {"delegation", "team", "mission"}:
        return
    for other in words:
        if other.lower_ == "to" and (countries := destinations(around, paragraph, other.i + 1)):
            if lemma == "lead":
                people = _travellers(reading, subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb))
            else:
                people = _travellers(reading, listed(reading, paragraph, verb.i + 1, other.i)[0])
            yield from _make(reading, around, paragraph, verb, people, countries, f"{lemma} to", status=outlook(verb))
            return


def _the_capital(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
    """The country of "the Libyan capital", "Burma's remote capital"."""
    from etl.transform.gazetteer import actors_in

    words = verb.doc[verb.i + 1 : verb.i + 8]
    capital = next((t for t in words if t.lower_ in {"capital", "soil", "country"}), None)
    if capital is None:
        return ()
    text = verb.doc.text[verb.idx : capital.idx]
    return tuple(match.actor_code for match in actors_in(text)[-1:] if kind_of_actor(match.actor_code) == "country")


def _title_status(verb: Token) -> Status | None:
    previous = verb.nbor(-1).lower_ if verb.i else ""
    return "planned" if previous in {"to", "will"} else None


def _by_noun(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, links: tuple[str, ...]
) -> Iterator[Journey]:
    is_title = paragraph.kind == "title"
    status: Status | None = None if is_title else outlook(noun)
    if status is None and not is_title:
        return
    countries: tuple[str, ...] = ()
    for k in range(noun.i + 1, min(len(noun.doc), noun.i + 1 + NEAR + 6)):
        other = noun.doc[k]
        if other.lower_ in {*links, "to", "across", "in"}:
            countries = destinations(around, paragraph, k + 1)
            if countries:
                break
        relative = any(c.dep_ == "acl:relcl" and verb_of(c) in {"make", "pay", "have", "undertake", "begin", "start"} for c in noun.children)
        if other.pos_ in {"VERB", "AUX"} and not relative or other.lower_ in {".", ";"}:
            break
    countries = countries or _places_before(around, paragraph, noun)
    owner = _owner(reading, paragraph, noun)
    people = _travellers(reading, owner)
    if not people and countries:
        people = _travellers(reading, subject_parties(reading, paragraph, noun) or (before(reading, paragraph, noun) if is_title else ()))
    if not people:
        return
    is_guess = not countries
    if not countries:
        place = around.place_near(paragraph, noun)
        countries = (place.country_code,) if place is not None and place.certainty == 1.0 else ()
    is_end = verb_of(noun.head) in {"return", "conclude", "end", "wrap", "complete"}
    if is_end and status == "held" and noun.head.tag_ == "MD":
        is_end = False
    yield from _make(reading, around, paragraph, noun, people, countries, f"{noun.lower_} of", status=status, is_end=is_end, is_guess=is_guess)


def _places_before(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """The places right before a noun: "the Tripoli visit", "Phnom Penh, Bangkok trip"."""
    last = paragraph.first(noun)
    found: list[str] = []
    for place in reversed(around.places_in(paragraph.first(noun.doc[max(noun.sent.start, noun.i - NEAR)]), last)):
        if not SEPARATOR.match(around.reading.text[place.last_char : last]):
            break
        found.insert(0, place.country_code)
        last = place.first_char
    return tuple(dict.fromkeys(found))


def _owner(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose journey it is: "Doe's trip", "his stay", "the visit of/by the minister", "a trip by"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found = fronted(reading, paragraph, noun, child) or phrase_parties(reading, paragraph, child)
            if found:
                return found
    for other in reversed(noun.doc[max(0, noun.i - NEAR - 5) : noun.i]):
        if other.tag_ == "PRP$":
            return fronted(reading, paragraph, noun, other) or reading.meant(paragraph, other)
        if other.pos_ in {"VERB", "ADP"} and other.tag_ != "VBG":
            break
    for other in noun.doc[noun.i + 1 : noun.i + 12]:
        if other.lower_ in {"of", "by"}:
            found, _, _ = listed(reading, paragraph, other.i + 1)
            if any(p.official is not None for p in found):
                return tuple(p for p in found if p.official is not None)
        if other.pos_ in {"VERB", "AUX"}:
            break
    if paragraph.kind == "title":
        return before(reading, paragraph, noun)
    verb = noun.head
    if noun.dep_ in {"obj", "obl"} or verb.lower_ in {"end", "close", "start", "beginning"}:
        return subject_parties(reading, paragraph, noun)
    return ()


def _hosting(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """The guest of who welcomes, receives or hosts comes to the host's country."""
    status = outlook(verb) if paragraph.kind != "title" else (_title_status(verb) or "held")
    if status is None:
        return
    passive = verb.tag_ == "VBN" and (any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children) or verb.dep_ in {"acl", "advcl"})
    if passive:
        guests = subject_parties(reading, paragraph, verb)
        hosts = tuple(p for agent in after(verb, {"by"}) for p in phrase_parties(reading, paragraph, agent))
    else:
        hosts = subject_parties(reading, paragraph, verb) or (before(reading, paragraph, verb) if paragraph.kind == "title" else ())
        obj = next((c for c in verb.children if c.dep_ == "obj"), None)
        if obj is not None and obj.lower_ in {"whom", "who", "that"}:
            clause = relative_clause(obj)
            guests = phrase_parties(reading, paragraph, clause.head) if clause is not None else ()
        elif obj is not None and obj.pos_ in {"NOUN", "PROPN"} and not reading.meant(paragraph, obj) and not is_guest_phrase(obj):
            guests = phrase_parties(reading, paragraph, obj)
        else:
            guests, _, _ = listed(reading, paragraph, verb.i + 1)
    hosts = hosts or own_voice(reading, paragraph, verb)
    host_actors = {p.actor_code for p in hosts}
    people = tuple(n for n in _travellers(reading, guests) if reading.officials[n].actor_code not in host_actors)
    place = around.place_near(paragraph, verb)
    countries = (place.country_code,) if place is not None else tuple(c for c in host_actors if c and is_actor(c) and kind_of_actor(c) == "country")
    if people and countries and hosts:
        yield from _make(reading, around, paragraph, verb, people, countries, f"{verb.lemma_.lower()} guest", status=status, same_day=paragraph.speaker is not None)


def _visiting(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """ "The visiting minister" is in the country where the report is written, or that of the others in it."""
    people: tuple[int, ...] = ()
    for other in token.doc[token.i + 1 : token.i + 6]:
        people = _travellers(reading, reading.meant(paragraph, other))
        if people:
            break
    countries = (around.home.country_code,) if around.home is not None else ()
    if countries and all(reading.officials[n].actor_code == countries[0] for n in people):
        people = _travellers(reading, guest_before(reading, paragraph, token, [Party("actor", None, countries[0])]))
    if people and countries:
        yield from _make(reading, around, paragraph, token, people, countries, "visiting", status="held")


def _here(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """A host's words of welcome in a transcript: "to have the minister here"."""
    words = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 12]]
    if "here" not in words and not {"at", "with"} & set(words) or paragraph.speaker is None:
        return
    if verb.i == 0 or verb.nbor(-1).lower_ != "to":
        return
    host = reading.officials[paragraph.speaker].actor_code
    end = verb.i + 1 + (words.index("here") if "here" in words else 8)
    guests, _, _ = listed(reading, paragraph, verb.i + 1, end)
    people = tuple(n for n in _travellers(reading, guests) if reading.officials[n].actor_code != host)
    if people and host and kind_of_actor(host) == "country":
        yield from _make(reading, around, paragraph, verb, people, (host,), "have here", status="held", same_day=True)


def _being(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """ "Doe is in Oslo for talks", "was due in Lima on Friday"."""
    words = token.doc[token.i + 1 : token.i + 4]
    link = next((t for t in words if t.lower_ == "in"), None)
    if link is None or any(t.pos_ in {"VERB", "NOUN"} and t.lower_ != "due" for t in token.doc[token.i + 1 : link.i]):
        return
    countries = destinations(around, paragraph, link.i + 1)
    rest = {t.lower_ for t in token.doc[link.i : link.i + 14]}
    if not countries or not (rest & {"for", "on", "to"} or any(t.lower_ == "due" for t in words)):
        return
    people = _travellers(reading, subject_parties(reading, paragraph, link.head) or subject_parties(reading, paragraph, token) or before(reading, paragraph, token))
    yield from _make(reading, around, paragraph, token, people, countries, "be in", status=outlook(token) or "held", goes_on="later" in rest)


__all__ = ["Journey", "cues", "destinations", "find_journeys"]
