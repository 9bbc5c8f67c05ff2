"""Calls and courtesy visits: who makes or pays them, and to whom."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter
from etl.transform.encounters.owners import owner_of, owner_of_programme
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, other_before
from etl.transform.text.clause_parties import before, merged, subject_parties
from etl.transform.text.clauses import is_of_time, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people, officials
from etl.transform.text.tokens import Token

JOURNEYS = frozenset({"journey", "trip", "visit", "tour", "stay", "programme", "program", "itinerary", "agenda"})
"""Subjects of a sentence that leaves the traveller to those before."""
COURTEOUS = frozenset({"courtesy", "farewell", "introductory", "protocol"})
"""Words before calls that are visits."""
FOLLOWING = frozenset({"follow", "come", "conclude", "close", "end", "open", "begin"})
"""Verbs that tell of a visit as one item of a programme."""
PAYING = frozenset({"pay", "make"})
SENTENCES = 6  # in which he may be told
WENT = frozenset({"was", "were", "went", "is", "are", "goes", "go"})
CLAUSE = 16  # tokens from a call to its verb: "the first call that she made after taking office was"

HOW_LONG = frozenset({"an", "half", "about", "over", "nearly", "almost", "today", "tomorrow", "later", "next"})


def is_paid(noun: Token) -> bool:
    """Whether a call is a visit: a courtesy call, one that somebody pays or makes on somebody."""
    on = _on_whom(noun, 3)
    is_act = verb_of(noun.head) in {"pay", "make"} and _on_whom(noun, NEAR) is not None
    with_ = any(c.lower_ in {"with", "for", "after", "before"} and c.dep_ == "case" for c in noun.children)
    return (noun.i > 0 and next_to(noun, -1).lower_ in COURTEOUS) or is_act or (on is not None and with_)


def _on_whom(noun: Token, near: int) -> Token | None:
    """The "on" behind a call, if no day follows: "made a phone call on Tuesday to"."""
    on = link(noun, frozenset({"on", "upon"}), near)
    return None if on is None or is_of_time(next_to(on)) else on


def paid_visit(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """The encounter of "paid a courtesy visit to the king": a visit to somebody, and not to a country."""
    to = link(noun, frozenset({"to"}), 2)
    status = outlook(noun)
    if status is None or paragraph.kind == "title":
        return None
    if to is None and (paid_to := _paid_to(noun)) is not None:  # "paid the king a visit"
        guests = named_people(subject_parties(reading, paragraph, noun))
        return _visit(paragraph, noun, guests, named_people(reading.meant(paragraph, paid_to)), status, "visit to")
    if to is None:
        return _visit_received(reading, paragraph, noun, status)
    end = next((t.i for t in noun.doc[to.i + 1 : noun.sent.end] if t.pos_ in {"ADP", "PUNCT", "SCONJ"}), noun.sent.end)
    is_paid_now = noun.dep_ == "obj" and verb_of(noun.head) in PAYING  # "paid a visit to his Czech counterpart"
    people = officials if is_paid_now else named_people
    hosts = people(listed(reading, paragraph, to.i + 1, end)[0])
    guests = people(owner_of(reading, paragraph, noun) or subject_parties(reading, paragraph, noun))
    if not guests and hosts and _is_on_programme(noun):
        guests = other_before(reading, paragraph, noun, hosts, SENTENCES)
        status = "planned" if noun.head.tag_ in {"VBZ", "VBP"} else status
    return _visit(paragraph, noun, guests, hosts, status, "visit to")


def _paid_to(noun: Token) -> Token | None:
    """The one to whom a visit is paid, told before it: "paid President Doe a visit"."""
    if noun.dep_ != "obj" or verb_of(noun.head) != "pay":
        return None
    return next((c for c in noun.head.rights if c.dep_ == "iobj" and c.i < noun.i), None)


def _visit_received(reading: Reading, paragraph: Paragraph, noun: Token, status: Status) -> Encounter | None:
    """The encounter of "received a courtesy visit from X", "was paid a visit by X": of officials, not of countries."""
    verb = noun.head
    is_received = noun.dep_ == "obj" and verb_of(verb) == "receive"
    is_paid_to = noun.dep_ == "obj" and verb_of(verb) == "pay" and any(c.dep_ == "nsubj:pass" for c in verb.children)
    by = link(noun, frozenset({"from", "of", "by"}), NEAR) or link(verb, frozenset({"by"}), NEAR)
    if by is None or not (is_received or is_paid_to):
        return None
    guests = named_people(listed(reading, paragraph, by.i + 1)[0])
    hosts = tuple(p for p in subject_parties(reading, paragraph, noun) if p.official is not None and p not in guests)
    return _visit(paragraph, noun, guests, hosts, status, "visit from")


def _visit(
    paragraph: Paragraph, noun: Token, guests: tuple[Party, ...], hosts: tuple[Party, ...], status: Status, rule: str
) -> Encounter | None:
    """The encounter of guests and hosts, told from the side of the one or the other; None where one side is missing."""
    if not hosts or not guests:
        return None
    mine, partners = (guests, hosts) if rule == "visit to" else (hosts, guests)
    return Encounter(
        paragraph, noun, merged([*mine, *partners]), mode_of(paragraph, noun, "in_person"), status, rule,
        guests=guests, hosts=hosts, partners=partners, is_noun=True,
    )  # fmt: skip


def _is_on_programme(noun: Token) -> bool:
    """Whether a visit is told as one item of many: "The journey ends with a visit to X", "A visit to X follows"."""
    head = subject(noun)
    is_of_journey = head is not None and head.lower_ in JOURNEYS
    return is_of_journey or (noun.dep_ == "nsubj" and verb_of(noun.head) in FOLLOWING)


def _went_to(noun: Token) -> Token | None:
    """The "to" behind what is told of a call: "his first call was to X", "the call that she made then went to Y"."""
    if noun.lower_ not in {"call", "calls"}:
        return None
    following = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + CLAUSE)]
    went = next((t for t in following if t.lower_ in WENT), None)
    if went is None:
        return None
    to = next((t for t in went.doc[went.i + 1 : noun.sent.end] if t.pos_ not in {"ADV", "PUNCT"}), None)
    return to if to is not None and to.lower_ == "to" and to.dep_ == "case" else None


def maker_of(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who made a call, by the clause behind it: "the first call that she made"."""
    clause = next((c for c in noun.children if c.dep_ == "acl:relcl" and verb_of(c) == "make"), None)
    return subject_parties(reading, paragraph, clause) if clause is not None else ()


def callers_of(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials whom a call comes from or goes to."""
    links = frozenset({"from", "to", "on", "upon", "by"} if is_paid(noun) else {"from", "to"})
    from_ = link(noun, links) or _went_to(noun)
    if from_ is None:
        return called_on(reading, paragraph, noun)
    found, _, last = listed(reading, paragraph, from_.i + 1)
    on = next((t for t in noun.doc[last - 1 : min(noun.sent.end, last + 1)] if t.lower_ in {"on", "upon"}), None)
    if from_.lower_ == "by" and on is not None:  # "a courtesy call by Doe on Minister Roe"
        found = merged([*found, *listed(reading, paragraph, on.i + 1)[0]])
    return officials(found)


def caller_of(reading: Reading, paragraph: Paragraph, noun: Token, status: Status | None) -> tuple[Party, ...]:
    """Who makes a call: its owner, that of the programme it is on, the subject, else whom the story is about."""
    mine = owner_of(reading, paragraph, noun) or maker_of(reading, paragraph, noun)
    mine = mine or owner_of_programme(reading, paragraph, noun)
    mine = mine or subject_parties(reading, paragraph, noun) or before(reading, paragraph, noun)
    if mine or paragraph.speaker is not None or (status == "held" and not _is_on_programme(noun)):
        return mine
    hosts = called_on(reading, paragraph, noun)
    if hosts and status == "held":  # "where the tour began with a call on Doe": whoever is on that tour
        return guest_before(reading, paragraph, noun, hosts)
    return other_before(reading, paragraph, noun, hosts, SENTENCES) if hosts else ()


def called_on(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials on whom a call is made: "a call on President Doe", not "a call on Doe to resign"."""
    on = link(noun, frozenset({"on", "upon"}), 2)
    if on is None or paragraph.kind != "body":
        return ()
    found, _, last = listed(reading, paragraph, on.i + 1)
    behind = [t.lower_ for t in noun.doc[last : min(noun.sent.end, last + 2)]]
    is_appeal = "to" in behind or any(c.tag_ == "VB" for c in noun.children) or noun.head.tag_ == "VB"
    return () if is_appeal else named_people(found)


def is_demand(noun: Token) -> bool:
    """Whether "calls" are what is demanded: "their calls for restraint", not "their call for an hour on Monday"."""
    following = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 3)]
    if noun.lower_ not in {"call", "calls"} or len(following) < 2 or following[0].lower_ != "for":
        return False
    return not (following[1].like_num or following[1].lower_ in DAYS_AND_MONTHS | HOW_LONG)
