"""Finds every mention of a journey: verbs and nouns of travel, who is received, who is where, who goes along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.questions import is_asked_whether
from etl.transform.encounters.scenes.guests import guest_words, guests_and_hosts
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.pointing import is_spokesman
from etl.transform.text.cues import forms_of, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.visits.awaited import EXPECTING, expected_guest
from etl.transform.visits.called_off_behind import called_off_behind
from etl.transform.visits.comings import OPENERS, beside_name, by_idiom, idioms
from etl.transform.visits.companions import goes_along
from etl.transform.visits.delegations import BANDS, led_here
from etl.transform.visits.invitations import WORDS, accepted
from etl.transform.visits.journey_nouns import by_noun, is_noun
from etl.transform.visits.journey_verbs import by_verb, is_invited
from etl.transform.visits.journeys import Journey
from etl.transform.visits.receptions import here, hosting, played_host, welcomed
from etl.transform.visits.speaking_abroad import speaking_abroad
from etl.transform.visits.stays import being, coming_with, following, visiting
from etl.transform.visits.stops_ahead import stops_ahead
from etl.transform.visits.tours import of_region
from etl.transform.visits.travel_words import links, triggers, verb_kind, words

MESSAGES = frozenset({"call", "calls", "letter", "message"})
WELCOMES = frozenset({"welcome", "reception", "salute", "honours", "honors", "guard", "farewell"})
FOLLOWERS = frozenset({"to", "on", "into", "from", "out", "back", "home", "off", "for", "with"})
NAMED = 4  # tokens of "Doe's envoy, Roe,"
BOTH = 2  # commas around a name
COMPANY = frozenset({"accompany", "accompanied", "accompanies", "accompanying", "brought", "bringing"})


def find_journeys(reading: Reading, around: Surroundings) -> list[Journey]:
    """Return every mention of a journey by a named official, in the order of the text."""
    found: list[Journey] = list(speaking_abroad(reading, around))
    wanted = triggers() | EXPECTING | guest_words() | WELCOMES | COMPANY | set(idioms()) | forms_of(set(idioms()))
    for paragraph in reading.paragraphs:
        if paragraph.kind != "byline":
            for token in paragraph.doc:
                if token.lower_ in wanted and not is_asked_whether(reading, paragraph, token):
                    found += _received(reading, around, paragraph, token)
                    found += _goes(reading, around, paragraph, token)
                if token.lower_ in WORDS:
                    found += accepted(reading, around, paragraph, token)
                if token.lower_ in BANDS:
                    found += led_here(reading, around, paragraph, token)
                if token.lower_ in OPENERS:
                    found += beside_name(reading, around, paragraph, token)
    return [one for one in found if not one.officials or not all(is_spokesman(reading, n) for n in one.officials)]


def _received(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """What words tell that are no words of travel: guests and hosts, welcomes, company."""
    low = token.lower_
    if low == "host" and verb_of(token.head) in {"play", "act"}:
        yield from played_host(reading, around, paragraph, token)
    elif low in guest_words() and token.pos_ == "NOUN":
        yield from guests_and_hosts(reading, around, paragraph, token)
    elif low in WELCOMES and paragraph.kind != "title":
        yield from welcomed(reading, around, paragraph, token)
    elif low in COMPANY:
        yield from following(reading, around, paragraph, token)
    elif low == "visiting" and token.dep_ in {"amod", "compound", "acl", "flat"}:
        yield from visiting(reading, around, paragraph, token)
    elif low == "have" and paragraph.speaker is not None:
        yield from here(reading, around, paragraph, token)


def _is_misread(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a verb is taken for a noun: "Doe travels to Lima", "Doe, who came on Monday, travels on to Lima"."""
    if token.lower_ == "travels" and token.tag_ == "VBZ" and token.i + 1 < len(token.doc):
        return next_to(token).lower_ in FOLLOWERS
    if token.tag_ != "NNS" or token.i == token.sent.start or token.i + 1 >= len(token.doc):
        return False
    before = next_to(token, -1)
    is_title = before.dep_ == "compound" and before.head == token  # "The prime minister travels with"
    own = {"nmod:poss"} if is_title else {"det", "nmod:poss", "amod"}
    if next_to(token).lower_ not in FOLLOWERS or any(c.dep_ in own for c in token.children):
        return False
    if before.lower_ == ",":
        lead = token.doc[token.sent.start : token.i]
        opened = any(t.lower_ in {"who", "whose"} for t in lead) or _is_apposed(reading, paragraph, lead)
        return opened and not any(t.dep_ == "conj" and t.tag_ == "NNS" for t in token.children)
    return any(party.kind == "official" for party in reading.meant(paragraph, before))


def _is_apposed(reading: Reading, paragraph: Paragraph, lead: Sequence[Token]) -> bool:
    """Whether a sentence opens with somebody named between commas: "Doe's envoy, Jane Roe, travels to Lima"."""
    if len(lead) < NAMED or any(t.tag_ in FINITE for t in lead):
        return False
    is_named = any(party.kind == "official" for party in reading.meant(paragraph, lead[-2]))
    return is_named and sum(t.lower_ == "," for t in lead) == BOTH


def _goes(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """What the verbs and nouns of travel tell, and where people are said to be or to be due."""
    lemma, low = verb_of(token), token.lower_
    is_errand = low == "mission" and next_to(token, -1).tag_ == "PRP$"  # "has put off her mission to Lima"
    is_somebody = bool(reading.meant(paragraph, token)) and not is_errand
    if is_somebody or is_invited(token) or (low in guest_words() and token.pos_ == "NOUN"):
        return
    is_title = paragraph.kind == "title"
    noun = low if links(low, "noun") is not None else lemma
    is_misread = not is_title and _is_misread(reading, paragraph, token)
    if links(noun, "noun") is not None and not is_misread and is_noun(token, low == lemma, is_title):
        found = [*by_noun(reading, around, paragraph, token, noun)]
        if not any(journey.countries for journey in found):
            found = [*of_region(reading, around, paragraph, token)] or found
        yield from found
        return
    yield from by_idiom(reading, around, paragraph, token)
    if lemma in {"come", "go", "travel", "fly", "arrive", "sail"} or (lemma == "be" and goes_along(token)):
        yield from coming_with(reading, paragraph, token)
    if (token.pos_ == "AUX" and lemma == "be") or low in {"due", "expected"}:
        yield from being(reading, around, paragraph, token)
        yield from stops_ahead(reading, around, paragraph, token)
        yield from called_off_behind(paragraph, token)
    if low in EXPECTING and token.pos_ == "VERB":
        yield from expected_guest(reading, around, paragraph, token)
    is_of_visitors = low == "visiting" and token.dep_ == "amod" and token.head.pos_ == "NOUN"  # "a visiting delegation"
    if lemma not in words() or is_of_visitors:
        return
    follower = next_to(token).lower_ if token.i + 1 < len(token.doc) else ""
    if token.pos_ != "VERB" and not is_title and not (low != lemma and follower in FOLLOWERS):
        return
    if links(lemma, "host") is not None and not MESSAGES & {t.lower_ for t in token.doc[token.i + 1 : token.i + 5]}:
        yield from hosting(reading, around, paragraph, token)
    if links(lemma, verb_kind(lemma)) is not None:
        yield from by_verb(reading, around, paragraph, token)
