"""Encounters told by where one was or for how long: "spent an hour in the office of X", "gave ten minutes to X"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter, noun_kind, noun_of, nouns
from etl.transform.encounters.one_by_one import is_in_turn
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.clauses import is_owner
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

INTO = frozenset({"in", "into", "at", "to", "from", "inside", "through", "by"})
TERMS = frozenset({"24", "48", "72", "twenty-four", "forty-eight", "seventy-two", "twenty", "forty", "seventy"})
"""Numbers of hours in which somebody must have left."""
HALF = ["and", "a", "half"]
BEHIND = 3  # tokens from a room to the "of" before whose it is
WORDS = 4  # tokens before a room in which the name of its owner may end
TALKED = frozenset({"speak", "talk", "meet", "confer", "consult", "sit", "chat", "converse", "huddle"})
"""Verbs that tell by themselves whom one was with for an hour."""
STEPS = 4  # how far up the tree the verb stands that tells who was there
APART = frozenset({"doors", "private", "alone", "closed"})
"""Words between an hour and with whom it was spent: "an hour behind closed doors with"."""


def at_home_of(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter of one who comes to, stays at or leaves the office or home of another, else None."""
    if not paragraph.is_narrated:
        return None
    is_out_of = {"out", "of"} <= {t.lower_ for t in noun.doc[max(noun.sent.start, noun.left_edge.i - 2) : noun.i]}
    if not is_out_of and not any(c.dep_ == "case" and c.lower_ in INTO for c in noun.children):
        return None
    verb = _verb_above(noun)
    if verb is None or any(c.dep_ == "obj" and noun_of(c) in nouns() for c in verb.children):
        return None  # "called off a meeting at his ranch": the noun tells what became of it
    status = outlook(verb)
    hosts = named_officials(_owner(reading, paragraph, noun))
    guests = named_officials(subject_parties(reading, paragraph, verb))
    if status is None or not hosts or not _are_apart(guests, hosts):
        return None
    return Encounter(
        paragraph, noun, merged([*guests, *hosts]), mode_of(paragraph, noun, "in_person"), status,
        f"{verb_of(verb)} at", guests=guests, hosts=hosts, partners=hosts, is_noun=True,
    )  # fmt: skip


def for_some_time(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter that "an hour with X" and "gave ten minutes to X" tell, None if they tell none."""
    if not paragraph.is_narrated or _is_term(noun):
        return None
    given = noun.dep_ == "obj" and verb_of(noun.head) in cues("gives")
    if given and next_to(noun).tag_ == "TO":
        return None  # "gave the envoy 48 hours to leave"
    snatched = noun.dep_ == "obj" and verb_of(noun.head) in cues("snatches")
    is_alone = not APART.isdisjoint(t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 1 + BEHIND])
    reach = NEAR if snatched or is_alone else 2 * BEHIND if given else BEHIND
    at = link(_whole(noun), frozenset({"with", "to"} if given else {"with", "between"}), reach)
    status = outlook(noun)
    if at is None and status is not None and given:
        return _given_to(reading, paragraph, noun, status)
    if at is None and status is not None:
        return _in_his_room(reading, paragraph, noun, status)
    if at is None or status is None:
        return None
    is_length = any(c.dep_ == "case" and c.lower_ == "for" for c in noun.children)
    if is_length and verb_of(noun.head) in TALKED and noun.head.i < noun.i:
        return None  # "spoke for an hour with X": the verb tells it
    partners = _people(listed(reading, paragraph, at.i + 1)[0])
    if at.lower_ == "between":  # "the 90 minutes between X and Y"
        mine, partners = partners[:1], partners[1:]
    else:
        mine = _people(subject_parties(reading, paragraph, noun) or before(reading, paragraph, noun))
        partners = tuple(p for p in partners if p not in mine)  # "after an hour with X, Chile's minister, Y, said"
    if not partners or not named_officials((*mine, *partners)) or not _are_apart(mine, partners):
        return None
    return Encounter(
        paragraph, noun, merged([*mine, *partners]), mode_of(paragraph, noun, "in_person"), status,
        f"{noun.lower_} {at.lower_}", partners=partners, is_noun=True, is_separate=given or is_in_turn(noun),
    )  # fmt: skip


def _is_term(noun: Token) -> bool:
    """Whether hours are the time that somebody is left for something: "gave the ambassador 48 hours to leave"."""
    counted = {c.lower_ for c in noun.children} | {t.lower_ for t in ahead_of(noun, STEPS)}
    return noun.lower_ == "hours" and bool(counted & TERMS)


def _whole(noun: Token) -> Token:
    """The last word of a stretch of time: "an hour and a half"."""
    behind = noun.doc[noun.i + 1 : noun.i + 1 + len(HALF)]
    return behind[-1] if [token.lower_ for token in behind] == HALF else noun


def _given_to(reading: Reading, paragraph: Paragraph, noun: Token, status: Status) -> Encounter | None:
    """The encounter of "gave him an hour at the palace"."""
    given = next((c for c in noun.head.children if c.dep_ == "iobj"), None)
    partners = named_officials(reading.meant(paragraph, given)) if given is not None else ()
    mine = named_officials(subject_parties(reading, paragraph, noun))
    if not partners or not _are_apart(mine, partners):
        return None
    return Encounter(
        paragraph, noun, merged([*mine, *partners]), mode_of(paragraph, noun, "in_person"), status,
        f"{noun.lower_} given", partners=partners, is_noun=True,
    )  # fmt: skip


def _in_his_room(reading: Reading, paragraph: Paragraph, noun: Token, status: Status) -> Encounter | None:
    """The encounter of "an hour in the office of X", "two hours at the home of X"."""
    room = next((t for t in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 1 + WORDS)] if _is_room(t)), None)
    if room is None or not any(c.dep_ == "case" and c.lower_ in {"in", "at"} for c in room.children):
        return None
    hosts = named_officials(_owner(reading, paragraph, room))
    mine = named_officials(subject_parties(reading, paragraph, noun))
    if not hosts or not _are_apart(mine, hosts):
        return None
    return Encounter(
        paragraph, noun, merged([*mine, *hosts]), "in_person", status, f"{noun.lower_} at home", partners=hosts,
        is_noun=True,
    )  # fmt: skip


def _is_room(token: Token) -> bool:
    return noun_kind(token.lower_) == "room"


def _verb_above(noun: Token) -> Token | None:
    """The verb of coming, staying or leaving in whose clause a room stands."""
    node = noun
    for _ in range(STEPS):
        node = node.head
        if node.pos_ == "VERB":
            return node if verb_of(node) in cues("comes") else None
        if node.head == node:
            return None
    return None


def _owner(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose an office or home is: "the office of X", "X's villa"."""
    of = link(noun, frozenset({"of"}), BEHIND)
    if of is not None:
        return listed(reading, paragraph, of.i + 1)[0][:1]
    for k in range(noun.i - 1, max(noun.sent.start, noun.i - WORDS) - 1, -1):
        if is_owner(noun.doc[k]):
            return reading.meant(paragraph, noun.doc[k])
        if noun.doc[k].tag_ == "PRP$":
            return reading.meant(paragraph, noun.doc[k])
    return ()


def _people(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The officials of known countries, named or not: "the mediators"."""
    return tuple(p for p in parties if p.kind == "official" and p.actor_code)


def _are_apart(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether there are two sides, and nobody of either country is on the other's."""
    return bool(one) and not actors_of(one) & actors_of(other)
