"""Encounters told by hospitality: "gave a dinner for", "granted an audience to", "a banquet in his honour"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, is_guest_phrase, other_before
from etl.transform.text.clause_parties import before, merged, phrase_parties, subject_parties
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import HIS_OR_THEIR, THAT_OR_WHICH
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]

FOR = frozenset({"for", "to"})
HONOUR = frozenset({"honour", "honor"})
TAKES = frozenset({"have", "take", "treat", "ask", "invite"})
"""Verbs whose object comes along "to lunch"."""
ASKS = frozenset({"ask", "invite"})
HELPERS = frozenset("was were is are be been to have had has will would being".split())
BEHIND = 3  # tokens from a meal to the "which" of who gives it
CLAUSE = 24  # tokens of that clause up to its verb
SENTENCES = 3  # how far back he may be named in whose honour something is given


def host_and_guests(reading: Reading, paragraph: Paragraph, noun: Token) -> Sides:
    """Return who gives a meal or an audience and for whom; () for a side that is not told."""
    taken = _taken_to(reading, paragraph, noun)
    if taken is not None:
        return taken
    granted = _granted(reading, paragraph, noun)
    if granted is not None:
        return granted
    noun = noun.head if noun.dep_ == "compound" and noun.head.lower_ == "party" else noun  # "a luncheon party"
    verb = noun.head
    clause = giving_clause(noun)
    if clause is not None:
        hosts = listed(reading, paragraph, noun.i + 2, clause.i)[0]
    elif noun.dep_ == "obj" and verb_of(verb) in cues("gives"):
        hosts = subject_parties(reading, paragraph, noun) or before(reading, paragraph, verb)
    else:
        by = _given_by(noun)
        hosts = listed(reading, paragraph, by.i + 1)[0] if by is not None else ()
    hosts = _officials(hosts)
    guests = _guests(reading, paragraph, noun, clause, hosts) if hosts else ()
    if clause is not None and hosts and not guests:
        guests = other_before(reading, paragraph, noun, hosts, SENTENCES)
    return (hosts, guests) if guests else ((), ())


def _granted(reading: Reading, paragraph: Paragraph, noun: Token) -> Sides | None:
    """The sides of "granted Doe an audience", where names between lead the tree astray."""
    start = noun.i
    while start > noun.sent.start and next_to(noun.doc[start], -1).pos_ in {"DET", "ADJ", "NUM", "NOUN", "PUNCT"}:
        start -= 1
        if noun.doc[start].text == ",":
            break
    verb = next((t for t in reversed(noun.doc[noun.sent.start : start]) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb_of(verb) not in cues("gives") or verb.tag_ not in {"VBD", "VB", "VBZ"}:
        return None
    between = (t for t in noun.doc[verb.i + 1 : start] if t.pos_ not in {"DET", "ADJ", "NUM", "PUNCT", "PART"})
    if not all(reading.meant(paragraph, t) for t in between):
        return None
    guests = _officials(listed(reading, paragraph, verb.i + 1, start)[0])
    hosts = _officials(subject_parties(reading, paragraph, verb))
    return (hosts, guests) if hosts and guests else None


def giving_clause(noun: Token) -> Token | None:
    """Return the verb of the clause that tells who gives a meal: "the dinner which X was to give in his honour".

    It is told by the order of words, since names and titles lead the tree astray there.
    """
    which = next(
        (t for t in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 1 + BEHIND)] if t.lower_ in THAT_OR_WHICH), None
    )
    for token in noun.doc[which.i + 1 : min(noun.sent.end, which.i + CLAUSE)] if which is not None else ():
        if token.tag_.startswith("VB") and token.lower_ not in HELPERS:
            return token if verb_of(token) in cues("gives") and token.tag_ != "VBG" else None
    return None


def _given_by(noun: Token) -> Token | None:
    """The "by" before the host: "a dinner given by", "an iftar offered by"."""
    given = next((c for c in noun.children if c.dep_.startswith("acl") and verb_of(c) in cues("gives")), None)
    return link(given, frozenset({"by"})) if given is not None else None


def _guests(
    reading: Reading, paragraph: Paragraph, noun: Token, clause: Token | None, hosts: tuple[Party, ...]
) -> tuple[Party, ...]:
    """For whom, or in whose honour, something is given."""
    honour = next((t for t in noun.doc[noun.i : min(noun.sent.end, noun.i + NEAR)] if t.lower_ in HONOUR), None)
    if honour is not None:
        return _honoured(reading, paragraph, honour, hosts)
    given = next((c for c in noun.head.children if c.dep_ == "iobj" and noun.dep_ == "obj"), None)
    if given is not None:  # "gave him lunch"
        return tuple(p for p in _officials(phrase_parties(reading, paragraph, given)) if p not in hosts)
    at = link(noun, FOR) or (link(clause, FOR) if clause is not None else None)  # "the lunch that X gave for Y"
    if at is None:
        return ()
    head = next((t for t in noun.doc[at.i + 1 : at.i + 4] if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if head is not None and is_guest_phrase(head) and not reading.meant(paragraph, head):
        return guest_before(reading, paragraph, head, hosts)
    return _officials(listed(reading, paragraph, at.i + 1)[0])


def _honoured(reading: Reading, paragraph: Paragraph, honour: Token, hosts: tuple[Party, ...]) -> tuple[Party, ...]:
    if honour.i + 1 < len(honour.doc) and next_to(honour).lower_ == "of":
        return _officials(listed(reading, paragraph, honour.i + 2)[0])
    owner = next_to(honour, -1)
    if owner.lower_ not in HIS_OR_THEIR:
        return _officials(reading.meant(paragraph, owner))
    meant = _officials(reading.meant(paragraph, owner))
    others = tuple(p for p in meant if p not in hosts)
    return others or other_before(reading, paragraph, honour, hosts, SENTENCES)


def _taken_to(reading: Reading, paragraph: Paragraph, noun: Token) -> Sides | None:
    """The sides of "had the minister to lunch", "took them to dinner"."""
    verb = noun.head
    is_to = any(c.dep_ == "case" and c.lower_ == "to" for c in noun.children)
    if not is_to or verb_of(verb) not in TAKES:
        return None
    guest = next((c for c in verb.children if c.dep_ in {"obj", "iobj"}), None)
    if guest is None:
        return None
    hosts = _officials(subject_parties(reading, paragraph, verb))
    return hosts, tuple(p for p in _officials(phrase_parties(reading, paragraph, guest)) if p not in hosts)


def is_asked_to(noun: Token) -> bool:
    """Return whether somebody is but asked to a meal: "has asked the king to dinner"."""
    return verb_of(noun.head) in ASKS and any(c.dep_ == "case" and c.lower_ == "to" for c in noun.children)


def _officials(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return merged(p for p in parties if p.kind == "official")
