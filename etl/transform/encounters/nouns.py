"""Encounters told by a noun: "talks between", "his meeting with", "the summit"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from etl.facts import Mode, Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import is_standing, outlook
from etl.transform.encounters.frames import (
    BOTH,
    FAR,
    NEAR,
    ONE_BY_ONE,
    Encounter,
    counted,
    is_in_turn,
    is_pair,
    link,
    nouns,
)  # fmt: skip
from etl.transform.encounters.noun_sides import noun_sides, owner_of
from etl.transform.encounters.presence import in_presence_of
from etl.transform.encounters.questions import is_presupposed, is_question
from etl.transform.encounters.rounds import another_try, back_at_table, resumed, session_of_body
from etl.transform.encounters.settings import present_at
from etl.transform.encounters.venues import at_home_of, at_the_side_of, for_some_time
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import before, merged, subject_parties
from etl.transform.text.clauses import FINITE, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed

PHONES = frozenset({"phone", "line"})
PARTS = frozenset({"session", "sessions", "round", "rounds", "plenary"})
OWNERS = frozenset({"my", "our", "his", "her", "their", "your"})
AGAIN = frozenset(
    {"another", "second", "third", "further", "fresh", "next", "previous", "earlier", "follow-up", "final", "new"}
)
ORDINALS = frozenset("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
ANOTHER = frozenset({"another", "second", "previous", "earlier", "next", "last"})
ATTENDING = frozenset({"attend", "join", "address", "chair", "host"})
"""Verbs of a clause that tell who took part: "the summit that the president attended"."""
YEARLY = frozenset({"annual", "following", "subsequent", "follow-up", "future", "coming"})
SET = frozenset({"planned", "scheduled", "slated", "foreseen", "envisaged", "set", "due", "expected"})
SEPARATE = frozenset({"separate", "back", "individual"})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a noun tells: one side, the other, whether officials of no named country take part, how, and whether."""

    mine: tuple[Party, ...]
    partners: tuple[Party, ...]
    is_local: bool
    rule: str
    status: Status | None


def by_noun(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    """Return the encounter that a noun tells, None if it tells none."""
    mode, kind = nouns()[low]
    if kind in OTHERS:
        return OTHERS[kind](reading, paragraph, noun)
    previous = noun.nbor(-1).lower_ if noun.i else ""
    if _is_part_or_other(noun, low):
        return None
    if previous in cues("press") or (low in {"call", "calls"} and noun.pos_ == "VERB") or _is_ruled_out(noun):
        return None
    if low in PHONES and not _is_on_the_phone(noun):
        return None
    session = session_of_body(reading, paragraph, noun) or resumed(paragraph, noun, outlook(noun))
    if session is not None:
        return session
    present = present_at(reading, paragraph, noun)
    if present is not None and not _is_called_off(noun):
        mode_told = mode_of(paragraph, noun, mode)
        return Encounter(paragraph, noun, present[0], mode_told, present[1], f"{low} at", is_noun=True)
    status = None if paragraph.kind == "title" else _status(noun)
    if status is None and paragraph.kind != "title":
        return None
    told = _relative(reading, paragraph, noun, _Told(*noun_sides(reading, paragraph, noun, kind), status))
    named = _named_in(reading, paragraph, noun)
    if {"margins", "sidelines", "fringes"} & {t.lower_ for t in noun.doc[max(0, noun.i - 9) : noun.i]}:
        beside = merged([*named, *(told.partners if told.rule in {"between", "of"} else ())])
        if len({p.actor_code for p in beside}) < 2:
            return None
        return Encounter(paragraph, noun, beside, "in_person", told.status, "occasion", is_another=True)
    if (
        low in {"call", "calls", "conversation"} | PHONES
        and not told.rule
        and (callers := _callers(reading, paragraph, noun))
    ):
        mode = "in_person" if _is_paid(noun) else mode
        mine = owner_of(reading, paragraph, noun) or subject_parties(reading, paragraph, noun)
        mine = mine or before(reading, paragraph, noun)
        told = replace(told, mine=mine, partners=callers, rule="call from")
    if paragraph.kind == "title" and _before_meeting(noun):
        mine, mode = before(reading, paragraph, noun), "in_person"
        told = replace(told, mine=mine, rule="before their meeting", status="held")
    return _encounter(paragraph, noun, low, told, named, mode_of(paragraph, noun, mode))


def _status(noun: Token) -> Status | None:
    """Whether what a noun tells took place, is planned or was called off; None if it is no fact."""
    if _is_called_off(noun):
        return "cancelled"
    status = outlook(noun)
    if is_standing(noun):
        return None
    if status is None and is_question(noun.sent) and is_presupposed(noun):
        return "held"  # "can you tell us about your meeting with": what is asked is not whether
    return status


def _relative(reading: Reading, paragraph: Paragraph, noun: Token, told: _Told) -> _Told:
    """The sides told in a relative clause: "the talks that he was to have held with the king"."""
    clause = next((c for c in noun.children if c.dep_ == "acl:relcl"), None)
    if clause is None or told.rule:
        return told
    if verb_of(clause) in ATTENDING and not told.mine and nouns()[noun.lower_][1] == "event":
        attending = tuple(p for p in subject_parties(reading, paragraph, clause) if p.kind == "official")
        return _Told(attending, (), False, "attended, relative" if attending else "", outlook(clause))
    if verb_of(clause) not in cues("hold"):
        return told
    with_ = link(clause, frozenset({"with"}), FAR // 2)
    mine = subject_parties(reading, paragraph, clause)
    head = subject(clause)
    if with_ is None and len({p.actor_code for p in mine}) < BOTH and head is not None and is_pair(head):
        mine = pair_before(reading, paragraph, head, counted(head))  # "a meeting which the three held"
    status = told.status if told.status == "cancelled" else outlook(clause)
    if with_ is None and len({p.actor_code for p in mine}) > 1:
        return _Told((), mine, False, "of, relative", status)  # "a meeting which the two ministers were to have held"
    if with_ is None:
        return told
    partners, local, _ = listed(reading, paragraph, with_.i + 1)
    return _Told(mine, partners, local, "with, relative", status)


def _encounter(
    paragraph: Paragraph, noun: Token, low: str, told: _Told, named: tuple[Party, ...], mode: Mode | None
) -> Encounter | None:
    """Return the encounter that a noun tells with these sides, None if they are too few to tell one."""
    kind, rule, partners = nouns()[low][1], told.rule, told.partners
    words = {child.lower_ for child in noun.children}
    counted = {child.lower_ for child in noun.children if child.is_lower or child.i == noun.sent.start}  # not in a name
    is_set = told.status == "planned" and (_is_yearly(noun) or _is_set(noun))
    previous = noun.nbor(-1).lower_ if noun.i else ""
    definite = bool(words & {"the", "this", "their", "his", "her"}) or previous in {"the", "their", "this", "'s", "’s"}
    parties = merged([*told.mine, *partners, *named])
    separate = bool(words & SEPARATE) and low.endswith("s")
    separate = separate or bool(_words_until_verb(noun) & ONE_BY_ONE) or is_in_turn(noun)
    if not rule and (low == "audience" or kind == "given" or not (parties or definite or words & AGAIN or is_set)):
        return None
    if low == "calls" and not told.mine and len(parties) > 1 and not any(p.official is not None for p in partners):
        return None
    if kind == "loose" and not any(p.kind == "official" for p in partners) and not _is_told_as_had(told, noun):
        return None
    return Encounter(
        paragraph, noun, parties, mode, told.status, f"{low} {rule or 'named'}",
        partners=partners, is_local=told.is_local, is_separate=separate,
        is_another=bool(counted & ANOTHER), is_further=bool(counted & (ANOTHER | ORDINALS)) or is_set,
        is_definite=(definite and not partners) or rule == "attended by",
        is_noun=True, is_plural=low in {"meetings", "calls", "conversations"},
        is_event=kind == "event" and rule in {"", "of"} and bool(parties) and not words & OWNERS,
    )  # fmt: skip


def _is_yearly(noun: Token) -> bool:
    """Whether a meeting is the next of a row of them: "the annual meeting", "follow-up talks"."""
    return any(c.lower_ in YEARLY and c.dep_ in {"amod", "compound"} and c.i < noun.i for c in noun.children)


def _is_set(noun: Token) -> bool:
    """Whether it is told when those who met are to meet again: "consultations are planned for late 2023"."""
    return noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.lower_ in SET and noun.head.i > noun.i


def _is_on_the_phone(noun: Token) -> bool:
    """Whether somebody is on the phone once, and has not spent months on it."""
    words = [t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - NEAR) : noun.i]]
    return words[-2:] == ["on", "the"] and not {"spend", "spent", "spending"} & set(words)


def _is_told_as_had(told: _Told, noun: Token) -> bool:
    """Whether a speaker tells of conversations of his own with a government: "that we had with the Peruvians"."""
    verb = noun.head if noun.dep_ == "obj" else next((c for c in noun.children if c.dep_ == "acl:relcl"), noun)
    head = subject(verb)
    is_own = head is not None and head.lower_ in {"i", "we"} and verb.lower_ == "had"
    return is_own and (told.is_local or any(p.kind == "body" and p.actor_code for p in told.partners))


def _is_ruled_out(noun: Token) -> bool:
    """Whether the words after a noun say that it will not be: "was out of the question"."""
    end = next((t.i for t in noun.doc[noun.i : noun.sent.end] if t.lower_ in {".", ";", "but"}), noun.sent.end)
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(end, noun.i + NEAR)])
    return any(phrase in following for phrase in cues("out"))


def _of_an_occasion(noun: Token) -> bool:
    """Whether a session is but a part of an occasion that is told anyway: "in a session of the summit"."""
    following = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 4]]
    return following[:2] == ["of", "the"] and following[2:] != [] and nouns().get(following[2], ("", ""))[1] == "event"


def _is_part_or_other(noun: Token, low: str) -> bool:
    """Whether a noun of several meanings tells but a part of an occasion told anyway, or no talks at all."""
    if low in PARTS and _of_an_occasion(noun):
        return True
    if low in {"exchange", "exchanges"}:
        return not _is_of_views(noun)
    return low in {"round", "rounds"} and not _is_round_of_talks(noun)


def _is_of_views(noun: Token) -> bool:
    """Whether what is exchanged are views, and not prisoners, letters or fire."""
    return any(t.lower_ in {"views", "opinions", "ideas", "thoughts"} for t in noun.doc[noun.i + 1 : noun.i + 4])


def _is_round_of_talks(noun: Token) -> bool:
    """Whether "round" tells of talks, and not of fighting or applause; alone it tells of those told before."""
    following = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 5]]
    if following[:1] == ["of"]:
        return any(word in nouns() for word in following[1:])
    return True


def _words_until_verb(noun: Token) -> set[str]:
    """The words after a noun up to the next verb, among which its partners are listed."""
    words: set[str] = set()
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + FAR)]:
        if token.tag_ in FINITE and token.pos_ == "VERB":
            break
        words.add(token.lower_)
    return words


def _is_called_off(noun: Token) -> bool:
    """Whether a clause about the noun says that it did not come about: "talks which have now been put off"."""
    ends = {".", ";", "while", "whereas"}
    end = next((t.i for t in noun.doc[noun.i : noun.sent.end] if t.lower_ in ends), noun.sent.end)
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(end, noun.i + 2 * NEAR)])
    return any(phrase in following for phrase in cues("off"))


def _is_paid(noun: Token) -> bool:
    """Whether a call is a visit: a courtesy call, one that somebody pays or makes on somebody."""
    on = link(noun, frozenset({"on", "upon"}), 3)
    is_act = verb_of(noun.head) in {"pay", "make"} and link(noun, frozenset({"on", "upon"}), NEAR) is not None
    with_ = any(c.lower_ in {"with", "for", "after", "before"} and c.dep_ == "case" for c in noun.children)
    return (noun.i > 0 and noun.nbor(-1).lower_ == "courtesy") or is_act or (on is not None and with_)


def _paid_visit(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """The encounter of "paid a courtesy visit to the king": a visit to somebody, and not to a country."""
    to = link(noun, frozenset({"to"}), 2)
    status = outlook(noun)
    if to is None or status is None or paragraph.kind == "title":
        return None
    end = next((t.i for t in noun.doc[to.i + 1 : noun.sent.end] if t.pos_ in {"ADP", "PUNCT", "SCONJ"}), noun.sent.end)
    hosts = tuple(p for p in listed(reading, paragraph, to.i + 1, end)[0] if p.official is not None)
    guests = owner_of(reading, paragraph, noun) or subject_parties(reading, paragraph, noun)
    guests = tuple(p for p in guests if p.official is not None)
    if not hosts or not guests:
        return None
    return Encounter(
        paragraph, noun, merged([*guests, *hosts]), mode_of(paragraph, noun, "in_person"), status, "visit to",
        guests=guests, hosts=hosts, partners=hosts, is_noun=True,
    )  # fmt: skip


OTHERS = {
    "paid": _paid_visit,
    "room": at_home_of,
    "spent": for_some_time,
    "beside": at_the_side_of,
    "presence": in_presence_of,
    "again": another_try,
    "table": back_at_table,
}
"""Kinds of nouns whose sides are told in ways of their own."""


def _callers(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials whom a call comes from or goes to."""
    from_ = link(noun, frozenset({"from", "to", "on", "upon"} if _is_paid(noun) else {"from", "to"}))
    if from_ is None:
        return ()
    return tuple(p for p in listed(reading, paragraph, from_.i + 1)[0] if p.kind == "official")


def _before_meeting(noun: Token) -> bool:
    before_words = [t.lower_ for t in noun.doc[max(0, noun.i - 3) : noun.i]]
    return "before" in before_words


def _named_in(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The actors in the name of an event: "the U.S.-Iraq Strategic Dialogue", "ASEAN foreign ministers' meeting"."""
    first = noun.i
    while first > 0 and noun.i - first < NEAR:
        other = noun.doc[first - 1]
        if other.pos_ in {"VERB", "AUX", "ADP", "PRON", "CCONJ", "SCONJ"} or other.lower_ in {
            ",",
            "the",
            "a",
            "an",
            ";",
            ":",
            ".",
        }:
            break
        first -= 1
    if first == noun.i:
        return ()
    text = noun.doc.text[noun.doc[first].idx : noun.idx]
    people = [p for t in noun.doc[first : noun.i] for p in reading.meant(paragraph, t)]
    if any(p.official is not None for p in people):
        return ()
    found = [
        match.actor_code for match in actors_in(text) if match.kind not in {"capital"} or "-" in text or "–" in text
    ]
    if len(found) == 1 and kind_of_actor(found[0]) == "country":
        return ()
    return tuple(Party("body", None, code) for code in dict.fromkeys(found))
