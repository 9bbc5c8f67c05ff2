"""Meetings that those who met agree on or go on with: "agreed to reconvene in May", "will carry on in Lima"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, Encounter, counted, is_pair
from etl.transform.encounters.joint_bodies import BODIES, REGULARLY
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to

MEETS = frozenset({"meet", "reconvene", "convene", "gather", "regroup"})
AGREEING = frozenset("agree decide plan commit resolve pledge undertake intend arrange promise choose concur".split())
SIDES = frozenset(
    "parties sides participants delegations teams ministers countries governments leaders representatives both"
    " officials members they we delegates negotiators envoys chairs co-chairs".split()
)
"""Those who met, told without their countries."""
TALK = frozenset(
    "face discussion discussions conversation conversations talk talks exchange exchanges dialogue".split()
)
COMING = frozenset({"visit", "come", "travel", "arrive", "receive", "host", "meet", "fly", "go"})
SITTINGS = BODIES | {"it", "conference", "forum", "summit", "session", "meeting"}
"""What reconvenes besides those who met."""
BETWEEN = 4  # tokens from a verb of agreeing to the infinitive
BEHIND = 12  # tokens after it in which it is told whom else, or how often, they will meet
GOING_ON = {"carry": "on", "go": "on", "continue": "", "resume": "", "reconvene": "", "try": "again", "start": "again"}
"""Verbs with which one tells of more of the same, each with the particle that it needs."""
GONE_ON = frozenset("continue continues resume resumes reconvene reconvenes carry carries go try start".split())
"""Forms of those verbs that tell of what is to come."""
PUT = frozenset({"in", "at", "on", "next", "tomorrow", "today"})
NEXT = 3  # tokens behind a verb in which a place or day begins


def by_reunion(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting that those told of last agree to have; its sides are left to the meeting told before."""
    if paragraph.kind != "body" or paragraph.speaker is not None:
        return None
    agreed = _agreed(paragraph, verb) if verb_of(verb) in MEETS else None
    return _carried_on(reading, paragraph, verb) if agreed is None and verb_of(verb) in GOING_ON else agreed


def _agreed(paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting of "the parties agreed to reconvene in the autumn"."""
    before = [t for t in verb.doc[max(verb.sent.start, verb.i - BETWEEN) : verb.i] if t.pos_ != "ADV"]
    if len(before) < 2 or before[-1].lower_ != "to" or verb_of(before[-2]) not in AGREEING:
        return None
    head = subject(before[-2])
    if head is None or head.lower_ not in SIDES:
        return None
    following = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BEHIND)]]
    if REGULARLY & set(following) or any(word in {"with", "the", "needs", "demands"} for word in following[:1]):
        return None
    return Encounter(paragraph, verb, (), "in_person", "planned", f"{verb_of(verb)} again", is_further=True)


def _carried_on(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the further meeting of "X and Y will carry on in Lima next week", "they are to continue on Friday"."""
    needed = GOING_ON[verb_of(verb)]
    if outlook(verb) != "planned" or (needed and next_to(verb).lower_ != needed):
        return None
    if any(_is_something_else(c) for c in verb.children):
        return None
    if not (_is_put(verb, bool(needed)) or _is_when_they_meet(verb)):
        return None
    head = subject(verb)
    both = _both(reading, paragraph, verb, head) if head is not None else ()
    is_told = head is not None and (head.lower_ in SIDES or (verb_of(verb) == "reconvene" and head.lower_ in SITTINGS))
    if len({p.actor_code for p in both}) < BOTH and not is_told:
        return None
    return Encounter(
        paragraph, verb, both, "in_person", "planned", f"{verb_of(verb)} again", is_further=True, is_another=True,
        is_noun=True,
    )  # fmt: skip


def _both(reading: Reading, paragraph: Paragraph, verb: Token, head: Token) -> tuple[Party, ...]:
    """The officials of two countries who go on."""
    named = tuple(p for p in subject_parties(reading, paragraph, verb) if p.official is not None)
    if len({p.actor_code for p in named}) >= BOTH:
        return named
    return pair_before(reading, paragraph, head, counted(head)) if is_pair(head) else ()


def _is_something_else(child: Token) -> bool:
    """Whether one goes on with something that is no talk: "will continue the exercise", "to try to"."""
    return child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "obj" and child.lower_ not in TALK)


def _is_when_they_meet(verb: Token) -> bool:
    """Whether they will go on where one sees the other: "will continue the discussion when X visits Lima"."""
    following = verb.doc[verb.i + 1 : verb.sent.end]
    text = following.text.lower()
    is_face = "in person" in text or "face to face" in text or "face-to-face" in text
    when = next((t for t in following if t.lower_ == "when"), None)
    is_visit = when is not None and any(verb_of(t) in COMING for t in following if t.i > when.i and t.pos_ == "VERB")
    return is_face or is_visit


def _is_put(verb: Token, has_particle: bool) -> bool:
    """Whether a place or a day is told right behind a verb: "in Lima", "on Friday", "next week"."""
    first = verb.i + 1 + has_particle
    following = verb.doc[first : min(verb.sent.end, first + NEXT)]
    words = [t.lower_ for t in following]
    if not words or words[0] not in PUT:
        return False
    is_named = any(t.pos_ == "PROPN" or t.lower_ in MONTHS or t.lower_ in WEEKDAYS for t in following)
    return is_named or words[0] in {"next", "tomorrow", "today"}
