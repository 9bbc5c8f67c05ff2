"""Where a noun of travel tells that the journey leads: "a trip to Oslo", "a tour that took her to Lima"."""

from __future__ import annotations

import re

from etl.transform.circumstances.nearest_places import last_place_before
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading, official_party
from etl.transform.references.pointing import SENTENCES, other_before
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.destinations import NEAR, SEPARATOR, destinations
from etl.transform.visits.noun_owners import COVERS
from etl.transform.visits.tours import STOPS, TOURS
from etl.transform.visits.travel_words import is_stage, links, stage

MADE = frozenset({"make", "pay", "have", "undertake", "begin", "start", "take", "plan", "schedule"})
PAID = frozenset({"pay", "make", "undertake"})
SPANS = frozenset({"hours", "days", "day", "week", "weeks", "fortnight", "weekend", "talks", "consultations"})
"""What somebody returns from that is told by its length, or by what was done: "two days in Lima", "talks in Lima"."""
CHOSEN = frozenset({"choose", "pick", "select"})
EARLIER = frozenset({"last", "previous", "earlier"})
RETURNED = frozenset({"return", "reciprocal"})
OUTSET = re.compile(
    r"\bat the (?:start|beginning|outset|opening) of (?:an?|his|her|the)(?: [\w-]+){0,4} $"
    r"|\b(?:beginning|starting|opening) (?:an?|his|her)(?: [\w-]+){0,4} $"
)
"""What stands between the first stop of a tour and the tour."""
OTHER_WAY = re.compile(r"(?i)^\w+ (?:in )?the (?:other|opposite) (?:direction|way)\b")
"""Behind a journey: to where somebody told before came from."""


def where_told(around: Surroundings, paragraph: Paragraph, noun: Token, word: str) -> tuple[str, ...]:
    """The countries named behind a noun."""
    wanted = {link[-1] for link in links(word, "noun") or ()} | {"to", "across", "in"}
    if word == "return":
        wanted = {"from", "in"} if _is_span_behind(noun) else {"from"}
    if word == "way" and noun.i + 1 < len(noun.doc) and next_to(noun).lower_ in {"home", "back"}:
        wanted |= {"from"}
    if word == "arrival":
        wanted -= {"to", "across"}
    relative = any(c.dep_ == "acl:relcl" and verb_of(c) in MADE for c in noun.children) or verb_made(noun) is not None
    for k in range(noun.i + 1, min(len(noun.doc), noun.i + 1 + NEAR + 6)):
        other = noun.doc[k]
        if other.lower_ == "of" and around.reading.meant(paragraph, noun.doc[k - 1]):
            continue  # "a visit of the King of Spain to"
        if other.lower_ == "of" and k + 1 < len(noun.doc) and _is_official(around.reading, paragraph, noun.doc[k + 1]):
            continue  # "the visit of Peru's minister to"
        if word == "return" and other.lower_ == "to" and noun.dep_ == "obj":
            wanted = wanted | {"to"}  # "put off her return to Lima"
        if other.lower_ in wanted and (countries := destinations(around, paragraph, k + 1)):
            return countries
        if (other.pos_ in {"VERB", "AUX"} and not relative) or other.lower_ in {".", ";"}:
            return _taken_in(around, paragraph, noun, other, word)
    return ()


def places_left(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Return the countries that a way leads from: "on his way from Lima to Quito"; not "home from Lima"."""
    link = next_to(noun) if noun.i + 1 < noun.sent.end else noun
    return destinations(around, paragraph, link.i + 1, left=True) if link.lower_ == "from" else ()


def places_covered(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Return the further countries of "the tour, which began in Lima, will also cover Peru and Chile"."""
    verb = noun.head
    is_told = noun.dep_ in SUBJECTS and verb.i > noun.i and verb_of(verb) in COVERS
    return destinations(around, paragraph, verb.i + 1) if is_told else ()


def first_stop(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Return where somebody is "at the start of a tour that will take her to Lima": in the place told before it."""
    start = OUTSET.search(paragraph.text[noun.sent.start_char : noun.idx])
    if start is None or noun.head.i > noun.i:
        return ()
    first = paragraph.first(noun.sent[0])
    told = [place for place in around.places_in(first, first + start.start()) if around.is_where(place)]
    return (told[-1].country_code,) if told else ()


def where_one_is(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Return the countries of "was in Peru and Chile on a visit", of which one alone would be the nearest."""
    if not any(c.dep_ == "case" and c.lower_ == "on" for c in noun.lefts):
        return ()
    lead = noun.doc[noun.sent.start : noun.i]
    link = next((t for t in reversed(lead) if t.lower_ == "in" and next_to(t, -1).pos_ == "AUX"), None)
    found = destinations(around, paragraph, link.i + 1) if link is not None and link.i else ()
    return found if len(found) > 1 else ()


def stops_of_stages(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Return where a tour is told to begin and to end: "a tour of capitals that begins in Lima and ends in Quito"."""
    behind = noun.doc[noun.i + 1 : noun.sent.end - 1]
    stages = (t for t in behind if is_stage(t) and noun.is_ancestor(t) and next_to(t).lower_ in {"in", "at"})
    return tuple(dict.fromkeys(code for t in stages for code in destinations(around, paragraph, t.i + 2)))


def _is_span_behind(noun: Token) -> bool:
    """Whether what somebody returns from is told by its length: "on his return from two days in Lima"."""
    link = next_to(noun) if noun.i + 1 < len(noun.doc) else noun
    return link.lower_ == "from" and link.head.lower_ in SPANS


def _is_official(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    return any(party.official is not None for party in reading.meant(paragraph, token))


def _taken_in(around: Surroundings, paragraph: Paragraph, noun: Token, verb: Token, word: str) -> tuple[str, ...]:
    """The countries that a journey is told to take in: "the trip includes Oslo", "her last stop is Lima"."""
    if noun.dep_ not in SUBJECTS:
        return ()
    is_to_be = verb.tag_ == "MD" and next_to(verb).lemma_.lower() == "be"
    if word in STOPS and (is_to_be or verb.lemma_.lower() == "be"):
        while verb.i + 1 < len(verb.doc) and next_to(verb).tag_ in {"MD", "VB"}:
            verb = next_to(verb)
        return destinations(around, paragraph, verb.i + 1)
    if noun.head.pos_ == "VERB" and noun.head.i > verb.i:
        verb = noun.head  # behind its helping verbs
    following = verb.doc[verb.i + 1 : verb.i + 4]
    if verb.lemma_.lower() == "be" or text_of(following[:1]) == "be":  # "his first trip will be to Oslo"
        goal = next((t for t in following if t.lower_ == "to"), None)
        return destinations(around, paragraph, goal.i + 1) if goal is not None else ()
    if stage(noun) is not None and any(t.lower_ in {"in", "at"} for t in following):
        goal = next(t for t in following if t.lower_ in {"in", "at"})
        return destinations(around, paragraph, goal.i + 1)
    if verb.lemma_.lower() == "take" and any(t.lower_ in {"in", "to"} for t in following):
        goal = next(t for t in following if t.lower_ in {"in", "to"})
        if next_to(goal, -1).lower_ == "not":  # "took her not to Lima, as is usual, but to Quito"
            behind = verb.doc[goal.i + 1 : verb.sent.end]
            goal = next((t for t in behind if t.lower_ == goal.lower_ and next_to(t, -1).lower_ == "but"), goal)
        return destinations(around, paragraph, goal.i + 1)
    if verb.lemma_.lower() == "continue" and any(t.lower_ in {"in", "to"} for t in following[:1]):
        return destinations(around, paragraph, following[0].i + 1)  # "his journey continues to Lima"
    if verb.lemma_.lower() not in COVERS:
        return ()
    link = next((t for t in verb.doc[verb.i + 1 : verb.i + 5] if t.lower_ == "in"), None)
    return destinations(around, paragraph, verb.i + 1) or (
        destinations(around, paragraph, link.i + 1) if link is not None else ()
    )


def places_before(around: Surroundings, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """The places right before a noun: "the Tripoli visit", "Phnom Penh, Bangkok trip", "Lima and Quito are stops"."""
    named = next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    if noun.lower_.removesuffix("s") in STOPS and named is not None and any(c.dep_ == "cop" for c in noun.lefts):
        return destinations(around, paragraph, named.left_edge.i)
    if (chosen := chosen_goal(noun)) is not None:
        return destinations(around, paragraph, chosen.left_edge.i)
    if (told := _by_adjective(around.reading, paragraph, noun)) is not None:
        return (told,)
    last = paragraph.first(noun)
    found: list[str] = []
    for place in reversed(around.places_in(paragraph.first(noun.doc[max(noun.sent.start, noun.i - NEAR)]), last)):
        if not SEPARATOR.match(around.reading.text[place.last_char : last]):
            break
        found.insert(0, place.country_code)
        last = place.first_char
    return tuple(dict.fromkeys(found))


def _by_adjective(reading: Reading, paragraph: Paragraph, noun: Token) -> str | None:
    """The country of "her Peruvian trip", "the minister's Chilean tour", which somebody of another one makes."""
    owner = next((c for c in noun.lefts if c.dep_ == "nmod:poss"), None)
    word = next_to(noun, -1) if noun.i else noun
    if owner is None or owner.i >= word.i or word.tag_ != "JJ" or noun.lower_ not in {*TOURS, "visit"}:
        return None
    codes = {m.actor_code for m in actors_in(word.text) if kind_of_actor(m.actor_code) == "country"}
    own = {p.actor_code for p in reading.meant(paragraph, owner)}
    return codes.pop() if len(codes) == 1 and own and not codes & own else None


def chosen_goal(noun: Token) -> Token | None:
    """What is chosen as the goal of a journey: "chose Lima for his first trip abroad"."""
    goal = next((c for c in noun.head.rights if c.dep_ == "obj" and c.i < noun.i), None)
    return goal if verb_of(noun.head) in CHOSEN else None


def verb_made(noun: Token) -> Token | None:
    """The verb of a relative clause that tells that a journey is made: "the visit which he is expected to pay"."""
    clauses = (child for child in noun.children if child.dep_ in {"acl", "acl:relcl"})
    verbs = (verb for clause in clauses for verb in (clause, *clause.children) if verb.pos_ == "VERB")
    return next((verb for verb in verbs if verb_of(verb) in PAID), None)


def in_return(reading: Reading, paragraph: Paragraph, noun: Token, people: tuple[int, ...]) -> tuple[str, ...]:
    """Return where "a return visit" goes: to the country of the one told of before."""
    is_answer = noun.dep_ == "obj" and verb_of(noun.head) in {"return", "repay", "reciprocate"}
    is_answer = is_answer or OTHER_WAY.match(text_of(noun.doc[noun.i : noun.sent.end])) is not None
    if not is_answer and not any(child.lower_ in RETURNED for child in noun.children):
        return ()
    own = [official_party(reading.officials, n) for n in people]
    found = other_before(reading, paragraph, noun, own, sentences=SENTENCES)
    return tuple(p.actor_code for p in found if p.actor_code and kind_of_actor(p.actor_code) == "country")


def as_before(
    reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token, people: tuple[int, ...]
) -> tuple[str, ...]:
    """Return where "his last visit" went: to the country named last, if that is not his own."""
    town = last_place_before(around, paragraph.first(noun))
    if town is None or not people or not any(child.lower_ in EARLIER for child in noun.children):
        return ()
    return () if any(reading.officials[n].actor_code == town.country_code for n in people) else (town.country_code,)
