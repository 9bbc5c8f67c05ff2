"""Mentions of a journey: which official went, goes or will go where, as one verb or noun tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from etl.facts import Status
from etl.transform.clauses import FINITE, before, fronted, listed, phrase_parties, subject_parties
from etl.transform.cues import forms_of, verb_of
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.journeys import NEAR, SEPARATOR, Journey, destinations, make, title_status, travellers
from etl.transform.outlook import outlook
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.stays import being, here, hosting, visiting
from etl.transform.surroundings import Surroundings
from etl.transform.wordlists import table


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
    return _words() | forms_of({*_words(), "be", "have"}) | {"visiting", "due", "expected"}


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
    if low == "visiting" and token.dep_ in {"amod", "compound", "acl", "flat"}:
        yield from visiting(reading, around, paragraph, token)
    if low == "have" and paragraph.speaker is not None:
        yield from here(reading, around, paragraph, token)
    if lemma not in _words() and low not in _words() and lemma != "be" and low not in {"due", "expected"}:
        return
    if reading.meant(paragraph, token):
        return
    is_title = paragraph.kind == "title"
    links = rows.get((low, "noun")) or rows.get((lemma, "noun"))
    if links is not None and _is_noun(token, low == lemma, is_title):
        yield from _by_noun(reading, around, paragraph, token, links)
        return
    if (token.pos_ == "AUX" and lemma == "be") or token.lower_ in {"due", "expected"}:
        yield from being(reading, around, paragraph, token)
    follower = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if token.pos_ != "VERB" and not is_title and not (low != lemma and follower in {"to", "on", "into"}):
        return
    if (lemma, "host") in rows and not any(
        t.lower_ in {"call", "calls", "letter", "message"} for t in token.doc[token.i + 1 : token.i + 5]
    ):
        yield from hosting(reading, around, paragraph, token)
    links = rows.get((lemma, "verb"))
    goes_to_object = (lemma, "object") in rows or (lemma == "leave")
    if links is not None or goes_to_object:
        yield from _by_verb(reading, around, paragraph, token, links or (), goes_to_object)


def _is_noun(token: Token, is_base: bool, is_title: bool) -> bool:
    """Whether a word like "visit" is a noun here; the tagger errs on it after brackets and in headlines."""
    if token.pos_ == "NOUN":
        return True
    lead_in = token.doc[max(0, token.i - NEAR - 5) : token.i]
    if is_base and token.tag_ not in FINITE:
        if {t.lower_ for t in lead_in[-4:]} & {"his", "her", "day", "official", "a", "the", "state"}:
            return True
        if any(t.tag_ == "PRP$" for t in lead_in) and not any(t.pos_ == "VERB" for t in lead_in):
            return True
    return is_title and _owned(token)


def _owned(token: Token) -> bool:
    return any(t.lower_ in {"'s", "’s", "’", "on", "of"} for t in token.doc[: token.i]) or not any(
        t.pos_ == "VERB" for t in token.doc
    )


def _by_verb(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, links: tuple[str, ...], to_object: bool
) -> Iterator[Journey]:
    status = outlook(verb) if paragraph.kind != "title" else title_status(verb)
    if status is None:
        return
    lemma = verb_of(verb)
    if lemma in {"lead", "take", "carry"}:
        yield from _leading(reading, around, paragraph, verb, lemma)
        return
    text = " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5])
    leaving = lemma == "leave" or (
        lemma in {"fly", "depart"} and ("out of" in text or (" from" in text and " to" not in text))
    )
    goes_on = (
        bool(re.search(r"\bon\b(?! \w+day)", text))
        or "then" in text
        or "after that" in verb.sent.text
        or "from there" in verb.sent.text
        or lemma == "continue"
    )
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
    is_guess = not countries and lemma in {"arrive", "land"} and around.home is not None
    if is_guess and around.home is not None:
        countries = (around.home.country_code,)  # "arrived on Tuesday": where the report is written
    people = travellers(reading, subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb))
    if not people or not countries:
        return
    yield from make(
        reading,
        around,
        paragraph,
        verb,
        people,
        countries,
        f"{lemma} to",
        status=status,
        is_end=leaving,
        goes_on=goes_on,
        is_guess=is_guess,
    )


def _leading(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, lemma: str
) -> Iterator[Journey]:
    """Read "Doe led a delegation to Oslo", "the plane taking Doe to Oslo"."""
    words = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 40)]
    if lemma == "take" and {t.lower_ for t in words} & {"part", "place", "office", "trip"}:
        return
    if lemma == "lead" and not {t.lower_ for t in words} & {"delegation", "team", "mission"}:
        return
    for other in words:
        if other.lower_ == "to" and (countries := destinations(around, paragraph, other.i + 1)):
            if lemma == "lead":
                people = travellers(
                    reading, subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb)
                )
            else:
                people = travellers(reading, listed(reading, paragraph, verb.i + 1, other.i)[0])
            yield from make(reading, around, paragraph, verb, people, countries, f"{lemma} to", status=outlook(verb))
            return


def _the_capital(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
    """The country of "the Libyan capital", "Burma's remote capital"."""
    words = verb.doc[verb.i + 1 : verb.i + 8]
    capital = next((t for t in words if t.lower_ in {"capital", "soil", "country"}), None)
    if capital is None:
        return ()
    text = verb.doc.text[verb.idx : capital.idx]
    return tuple(match.actor_code for match in actors_in(text)[-1:] if kind_of_actor(match.actor_code) == "country")


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
        relative = any(
            c.dep_ == "acl:relcl" and verb_of(c) in {"make", "pay", "have", "undertake", "begin", "start"}
            for c in noun.children
        )
        if (other.pos_ in {"VERB", "AUX"} and not relative) or other.lower_ in {".", ";"}:
            break
    countries = countries or _places_before(around, paragraph, noun)
    owner = _owner(reading, paragraph, noun)
    people = travellers(reading, owner)
    if not people and countries:
        people = travellers(
            reading, subject_parties(reading, paragraph, noun) or (before(reading, paragraph, noun) if is_title else ())
        )
    if not people:
        return
    is_guess = not countries
    if not countries:
        place = around.place_near(paragraph, noun)
        countries = (place.country_code,) if place is not None and place.certainty == 1.0 else ()
    is_end = verb_of(noun.head) in {"return", "conclude", "end", "wrap", "complete"}
    if is_end and status == "held" and noun.head.tag_ == "MD":
        is_end = False
    yield from make(
        reading,
        around,
        paragraph,
        noun,
        people,
        countries,
        f"{noun.lower_} of",
        status=status,
        is_end=is_end,
        is_guess=is_guess,
    )


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


def _possessor(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...] | None:
    """Who stands before a noun as its owner ("Doe's trip", "his four-day stay"), None if nobody."""
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
    return None


def _owner(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose journey it is: "Doe's trip", "his stay", "the visit of/by the minister", "a trip by"."""
    found = _possessor(reading, paragraph, noun)
    if found is not None:
        return found
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
