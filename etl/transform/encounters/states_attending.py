"""The countries told to attend a gathering that a noun tells: "delegations of A, B and C took part"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import for_countries, noun_of, nouns
from etl.transform.encounters.owners import owner_of
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import before, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues, verb_of

YET_TO_COME = frozenset({"before", "until", "till", "by", "since"})
SEVERAL = 3  # countries that make a list of delegations
OPENING = frozenset({"open", "close", "inaugurate", "begin", "end"})
"""Verbs that tell of attending an occasion only where it is what is opened or closed."""


def states(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The countries that are to hold a meeting, whoever goes there for them."""
    verb = noun.head
    if outlook(verb) != "planned" or nouns()[noun_of(noun)][1] != "event" or paragraph.speaker is not None:
        return ()
    mine = subject_parties(reading, paragraph, noun)
    return tuple(Party("body", None, p.actor_code) for p in mine if p.actor_code)


def attending(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who attends, chairs or takes part in an event."""
    if any(c.dep_ == "case" and c.lower_ in YET_TO_COME for c in noun.children):
        return ()  # "must be closed before the summit"
    node = noun
    for _ in range(4):
        node = node.head
        if node.pos_ == "VERB" and verb_of(node) in OPENING and noun.dep_ not in {"obj", "nsubj", "nsubj:pass"}:
            return ()  # "should be closed before the summit"
        if verb_of(node) in cues("attend") | cues("hold") and node.pos_ == "VERB":
            found = for_each_country(reading, paragraph, node) or subject_parties(reading, paragraph, node)
            return found or tuple(p for p in before(reading, paragraph, node) if p.official is not None)
        if node.lower_ in {"participation", "part"}:
            owner = owner_of(reading, paragraph, node)
            return owner or subject_parties(reading, paragraph, node)
    if paragraph.kind == "title":
        return before(reading, paragraph, noun)
    return ()


def is_meeting_told(noun: Token) -> bool:
    """Whether "the meeting" that several attended is the one told before."""
    return (
        noun.lower_ in {"meeting", "session", "consultations"}
        and noun.dep_ == "obj"
        and verb_of(noun.head) in {"attend", "join"}
        and any(c.lower_ == "the" for c in noun.children)
    )


def for_each_country(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The countries of "delegations of A, B and C took part", () if there are not several."""
    head = subject(verb)
    if head is None or not for_countries(verb, head):
        return ()
    everyone = [p for t in verb.doc[head.i : verb.i] for p in reading.meant(paragraph, t)]
    codes = dict.fromkeys(p.actor_code for p in everyone if p.actor_code and kind_of_actor(p.actor_code) == "country")
    return tuple(Party("body", None, code) for code in codes) if len(codes) >= SEVERAL else ()
