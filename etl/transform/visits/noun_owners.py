"""Whose journey a noun of travel tells: "Doe's trip", "the visit by the minister", "saw off the king"."""

from __future__ import annotations

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.units.title_words import heads
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import is_of_several
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import before, fronted, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, sentence_of, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import NEAR
from etl.transform.visits.tours import STOPS, TOURS
from etl.transform.visits.travel_words import links

RECEIVING = frozenset({"see", "receive", "welcome", "greet", "host", "decorate"})
MAKING = frozenset({"make", "pay", "undertake", "begin", "plan", "take", "start"})
UNNAMED = frozenset(
    "delegation team mission group lawmakers legislators parliamentarians deputies senators businessmen businesspeople"
    " investors entrepreneurs executives students scholars academics journalists artists athletes scientists inspectors"
    " observers monitors pilgrims tourists troops soldiers engineers doctors people citizens".split()
)
"""Nouns for travellers of whom none is named."""
LASTING = frozenset({"last", "run", "continue", "extend", "end", "conclude", "finish"})
COVERS = frozenset({"include", "cover", "comprise", "span", "encompass"})


def possessor(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...] | None:
    """Who stands before a noun as its owner ("Doe's trip", "his four-day stay"), None if nobody."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found = fronted(reading, paragraph, noun, child) or phrase_parties(reading, paragraph, child)
            if found:
                return found
    for other in reversed(noun.doc[max(sentence_of(noun)[0].i, noun.i - NEAR - 5) : noun.i]):
        if other.tag_ == "PRP$":
            return fronted(reading, paragraph, noun, other) or reading.meant(paragraph, other)
        if other.tag_ == "POS" and other.i and next_to(other, -1).lower_ == "latter":
            return _latter(reading, paragraph, next_to(other, -1))
        if other.tag_ == "POS" and other.i:
            return reading.meant(paragraph, next_to(other, -1)) or None
        if other.pos_ in {"VERB", "ADP"} and other.tag_ != "VBG":
            break
    return None


def _latter(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[Party, ...]:
    """Whom "the latter" means: the official named last in the sentence."""
    for other in reversed(word.doc[word.sent.start : word.i]):
        if found := named_people(reading.meant(paragraph, other)):
            return found[-1:]
    return ()


def _farewell(noun: Token) -> Token | None:
    """The verb with which a host receives or sees off a guest: "saw off the king at the close of his visit"."""
    verb = next((t for t in (noun.head, noun.head.head) if t.pos_ == "VERB"), None)
    phrase = [c for t in (noun, noun.head) if t is not verb for c in t.lefts]
    is_on_leg = any(c.dep_ == "case" and c.lower_ == "on" for c in phrase)
    if is_on_leg and not any(c.dep_ == "nmod:poss" for c in phrase):
        return None  # "saw Doe on the first leg of a tour": who saw him was on it
    is_passive = verb is not None and any(c.dep_ == "nsubj:pass" for c in verb.children)
    return verb if verb is not None and verb_of(verb) in RECEIVING and not is_passive else None


def _received(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The guest whose visit it is at whose beginning or end a host receives him or sees him off."""
    if (verb := _farewell(noun)) is None:
        return ()
    told = (child for child in verb.children if child.dep_ == "obj" and child.i < noun.i)
    guests = next((phrase_parties(reading, paragraph, child) for child in told), ())
    hosts = {party.actor_code for party in subject_parties(reading, paragraph, verb)}
    return tuple(p for p in guests if p.official is not None and p.actor_code not in hosts) if hosts else ()


def hosts(reading: Reading, paragraph: Paragraph, noun: Token, people: tuple[int, ...]) -> tuple[str, ...]:
    """The country of the host who receives or sees off the visitor."""
    verb = _farewell(noun)
    own = {reading.officials[number].actor_code for number in people}
    found = subject_parties(reading, paragraph, verb) if verb is not None else ()
    codes = dict.fromkeys(p.actor_code for p in found if p.actor_code and p.actor_code not in own)
    return tuple(code for code in codes if kind_of_actor(code) == "country")


def owner_told(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...] | None:
    """Return whose journey the phrase tells it to be: "Doe's trip", "his stay", "the visit of/by the minister"."""
    found = _heard_of_it(reading, paragraph, noun)
    if found is None:
        found = possessor(reading, paragraph, noun) or _of_the_whole(reading, paragraph, noun)
        found = found or _maker(reading, paragraph, noun)
    if found is not None:
        return found
    if _is_of_an_office(noun):
        return ()
    for other in noun.doc[noun.i + 1 : noun.i + 12]:
        if other.lower_ == "by" and next_to(other).tag_ == "VBG":
            break  # "ended a visit to Lima by signing a pact with Roe"
        if other.lower_ in {"of", "by"}:
            named, _, _ = listed(reading, paragraph, other.i + 1)
            if any(p.official is not None for p in named):
                return named_people(named)
            if other.lower_ == "by" and _is_of_others(reading, paragraph, noun, other):
                return ()  # "an earlier visit to Peru by a Chilean leader"
            if other.i == noun.i + 1 and _is_of_unnamed(other):
                return ()  # "plans for a visit of business leaders to Peru"
        if other.pos_ in {"VERB", "AUX"} or other.lower_ in {"invitation", "end", "start", "request"}:
            break
    return None


def _of_the_whole(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...] | None:
    """Whose journey it is of which a stop is told: "the next stop on his tour", "the last leg of Doe's journey"."""
    whole = next((c for c in noun.rights if c.dep_ == "nmod" and c.lower_ in TOURS), None)
    return (
        possessor(reading, paragraph, whole) if whole is not None and noun.lower_.removesuffix("s") in STOPS else None
    )


def _heard_of_it(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...] | None:
    """The named ones of several to whom one says something of "their" journey: "thanked the envoys for their visit"."""
    their = next((c for c in noun.children if c.dep_ == "nmod:poss" and c.lower_ == "their"), None)
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if their is None or verb is None or len(named_people(subject_parties(reading, paragraph, verb))) != 1:
        return None
    heard = (c for c in verb.children if c.dep_ in {"obj", "iobj", "obl"} and verb.i < c.i < their.i)
    for several in heard:
        found = phrase_parties(reading, paragraph, several)
        is_people = any(p.kind in {"body", "official"} for p in found) or several.lower_ in UNNAMED
        if several.lower_ == "them" or (is_people and is_of_several(several)):
            return named_people(found)
    return None


def _is_of_unnamed(link: Token) -> bool:
    """Whether those who make a journey are told without a name behind "of" or "by"."""
    head = link.head if link.head.i > link.i else None
    return head is not None and head.pos_ == "NOUN" and (head.lower_ in UNNAMED or head.lower_ in cues("envoy"))


def _is_of_an_office(noun: Token) -> bool:
    """Whether only an office is told whose holder is not named: "briefed them on the president's upcoming trip"."""
    mark = next((t for t in ahead_of(noun, 3) if t.tag_ == "POS"), None)
    return mark is not None and mark.i > 0 and next_to(mark, -1).lower_ in heads()


def is_of_somebody(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether words with a noun tell whose journey it is, be they without a name."""
    return bool(possessor(reading, paragraph, noun)) or owner_told(reading, paragraph, noun) == ()


def _kinds(reading: Reading, paragraph: Paragraph, by: Token) -> set[str]:
    """The countries of whom "by" names: "by a Chilean leader"."""
    told = (p.actor_code for t in by.head.subtree for p in reading.meant(paragraph, t) if t.i > by.i)
    return {code for code in told if code}


def _is_of_others(reading: Reading, paragraph: Paragraph, noun: Token, by: Token) -> bool:
    """Whether those who made a journey, without a name, are of another country than the subject of the sentence."""
    kinds = _kinds(reading, paragraph, by)
    return bool(kinds) and not any(p.actor_code in kinds for p in subject_parties(reading, paragraph, noun))


def of_its_kind(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose journey "It was the first visit to Germany by a Togolese leader" was: that of the one told of before."""
    is_told = any(c.dep_ in SUBJECTS and c.lower_ in {"it", "this"} for c in noun.children)
    if not is_told or not any(c.dep_ == "cop" and c.lower_ in {"was", "be"} for c in noun.children):
        return ()
    by = next((t for t in noun.doc[noun.i : noun.sent.end] if t.lower_ == "by"), noun)
    kinds = _kinds(reading, paragraph, by)
    found = other_before(reading, paragraph, noun, (), sentences=2) if by is not noun and by.head is not noun else ()
    return tuple(p for p in found if p.actor_code in kinds)


def _maker(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...] | None:
    """Who makes a journey by the clause behind it: "the trip that Doe is to make", "the visit Doe paid"."""
    making = (c for c in noun.children if c.dep_ in {"acl", "acl:relcl"} and verb_of(c) in MAKING)
    who = next((subject(verb) for verb in making), None)
    found = reading.meant(paragraph, who) if who is not None and who.i > noun.i else ()
    return named_people(found) or None


def owner(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose journey it is: as told with it, else by whom it is made."""
    found = owner_told(reading, paragraph, noun)
    if found is not None:
        return found
    if paragraph.kind == "title":
        return before(reading, paragraph, noun)
    if noun.dep_ == "appos" and any(child.lower_ == "on" for child in noun.children):
        return phrase_parties(reading, paragraph, noun.head)  # "Doe, currently on a visit to Lima"
    own = next((c for c in noun.lefts if c.dep_ in SUBJECTS), None)
    if own is not None and noun.dep_ != "ROOT":  # "in Lima, where he was on a visit"
        return phrase_parties(reading, paragraph, own)
    verb = noun.head
    if verb_of(verb) in COVERS and (plan := subject(verb)) is not None:  # "Doe's itinerary includes stops in"
        return possessor(reading, paragraph, plan) or ()
    plan = subject(verb) if verb_of(verb) == "follow" and noun.dep_ == "obj" else None
    if plan is not None and links(plan.lower_, "noun") is not None:  # "the trip follows visits to"
        return possessor(reading, paragraph, plan) or other_before(reading, paragraph, plan, (), sentences=2)
    if (
        noun.dep_ in SUBJECTS
        and verb.dep_ == "ROOT"
        and verb_of(verb) in LASTING
        and any(c.lower_ in {"the", "this"} for c in noun.lefts)
    ):
        return other_before(reading, paragraph, noun, (), sentences=2)  # "X left for Lima. The visit lasts until"
    if guests := _received(reading, paragraph, noun):
        return guests
    if noun.dep_ in {"obj", "obl"} or verb.lower_ in {"end", "close", "start", "beginning", "day", "leg"}:
        return subject_parties(reading, paragraph, noun)
    return ()
