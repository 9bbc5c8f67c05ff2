"""One more round of what was told before: "another try in May", "the talks resume on Monday", "agreed to reconvene".

Who meets is left to the meeting told last (`meetings.py`); what is told here is that there is, was or will be another.
"""

from __future__ import annotations

from dataclasses import replace

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.gatherings.joint_bodies import REGULARLY, body_meant, is_joint, members_of
from etl.transform.encounters.nouns.noun_status import is_called_off
from etl.transform.encounters.prepositions import link_between
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import subject
from etl.transform.text.cues import tells, verb_of
from etl.transform.text.kinds import AGREEING, FINITE, PRESENT_TENSE, WILL
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

AGAIN = frozenset(
    "another second third fourth fifth next new fresh further final previous earlier prior follow-up first last".split()
)
"""Words that tell of a meeting as one in a row."""
TALKS = words("rounds_of")
RESUMING = frozenset("resume reconvene restart continue reopen adjourn recommence move shift transfer switch".split())
MEALS = frozenset({"lunch", "dinner", "breakfast", "appointment", "gathering", "encounter"})
"""What those who met may have had, or have, besides."""
LIKE = AGAIN | {"similar", "planned", "scheduled", "joint"}
"""Words before what those who met were to have as well: "a similar meeting never took place"."""
MEANT = frozenset({"planned", "scheduled", "set", "due", "arranged", "foreseen", "fixed", "appointed"})
WHOSE = frozenset({"of", "with", "between", "for", "among", "by"})
"""Words behind a noun that tell whose it is, unless a day follows."""
ON = frozenset({"on"})
SITTING = frozenset({"session", "sitting", "meeting", "round", "sessions", "meetings", "talks", "consultations"})
HOLDING = frozenset("hold have open begin start resume end conclude close complete finish convene".split())
NEAR = 6  # tokens around a noun in which what belongs to it stands
NO_OBJECT = frozenset({"to", "of", "at", "on", "by"})
"""Words behind "attempt" that tell what is attempted, and that it is no meeting."""
MEETS = frozenset({"meet", "reconvene", "convene", "gather", "regroup", "sit", "talk", "speak", "confer"})
GOING_ON = frozenset({"continue", "resume", "try"})
"""Verbs of sides that sit down once more where they are told to go on: "are to continue in Lima"."""
GOING_ON_AT = frozenset({"in", "at", "on", "next", "tomorrow", "later", "today", "this"})
"""What follows where sides go on, and do not go on with something: "are to continue in Lima"."""
ANEW = frozenset({"reconvene", "regroup"})
"""Verbs that tell by themselves that it was not the first time."""
COMPANIES = frozenset({"two", "three", "four", "pair", "men", "women", "presidents", "premiers", "foes", "rivals"})
TO_BE = frozenset({"is", "are", "due", "scheduled", "expected", "set", "slated"})
PROSPECTS = frozenset("promise will agreement decision pledge intention resolve readiness plans commitment".split())
"""What may come out of a meeting: "a promise to meet again"."""
SIDES = words("nouns_of_sides")
"""Those who met, told without their countries."""
OWNED = frozenset({"the", "this", "that", "any", "no", "all", "every"})
BETWEEN = 4  # tokens from a verb of agreeing to the infinitive
BEHIND = 12  # tokens after it in which it is told whom else, or how often, they will meet


def another_try(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the further meeting of "another try is to be made in Lima", "an earlier date, in May, fell through"."""
    words = {c.lower_ for c in noun.children}
    following = next_to(noun).lower_ if noun.i + 1 < len(noun.doc) else ""
    if not paragraph.is_narrated or not words & AGAIN or following in NO_OBJECT:
        return None
    status: Status | None = "cancelled" if _is_off(noun) else outlook(noun)
    if status not in {"planned", "cancelled"} or not _is_put(noun):
        return None
    return _further(paragraph, noun, status, f"{noun.lower_} again")


def resumed(reading: Reading, paragraph: Paragraph, noun: Token, status: Status | None) -> Encounter | None:
    """Return the further meeting of "the talks will be resumed on Monday", "talks between A and B continue in Lima"."""
    verb = noun.head
    is_subject = noun.dep_ in {"nsubj", "nsubj:pass"} and noun.i < verb.i
    if not is_subject or noun.lower_ not in TALKS or not paragraph.is_narrated:
        return None
    lemma = verb_of(verb)
    goes_on = lemma == "go" and any(c.lower_ in ON for c in verb.children)
    if lemma not in RESUMING and not goes_on:
        return None
    is_near = verb.tag_ in PRESENT_TENSE and any(c.dep_.startswith("obl") for c in verb.children)
    if status != "planned" and not is_near:
        return None
    made = _further(paragraph, noun, "planned", f"{noun.lower_} resumed")
    between = link_between(noun)
    both = listed(reading, paragraph, between.i + 1, verb.i)[0] if between is not None and between.i < verb.i else ()
    return replace(made, parties=both) if are_several(both) else made


def never_held(paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return what those who met were to have had as well: "a similar meeting set for May never took place"."""
    if not paragraph.is_narrated or noun.lower_ not in TALKS | MEALS:
        return None
    top = (
        noun.head if noun.head.lower_ == "set" and noun.head.i == noun.i + 1 else noun
    )  # "a meeting set for May", misread
    if top.dep_ not in {"nsubj", "nsubj:pass"} or not (is_called_off(noun) or is_off(noun)):
        return None
    words = {c.lower_ for c in (*noun.children, *top.children) if c.i < noun.i}
    if words & OWNED or any(c.dep_ in {"compound", "nmod:poss"} for c in noun.children):
        return None
    rest = noun.doc[noun.i + 1 : noun.sent.end]
    end = next((t.i for t in rest if t.tag_ in FINITE and t.lower_ not in MEANT), noun.sent.end)
    if any(t.lower_ in {"between", "with"} for t in noun.doc[noun.i + 1 : end]):
        return None  # "a meeting planned for Friday between the ministers": whose it is is told
    behind = [t for t in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + BETWEEN)] if t.text != ","]
    is_meant = bool(behind) and behind[0].lower_ in MEANT
    if not (words & LIKE or is_meant) or (behind and behind[0].lower_ in WHOSE):
        return None
    return _further(paragraph, noun, "cancelled", f"{noun.lower_} never held")


def session_of_body(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the session of "a joint committee will hold its first meeting in Lima", with the countries it is of."""
    verb = noun.head
    if noun.lower_ not in SITTING or noun.dep_ != "obj" or verb_of(verb) not in HOLDING or paragraph.kind != "body":
        return None
    head = body_meant(verb)
    if head is None or paragraph.speaker is not None:
        return None
    words = {t.lower_ for t in head.doc[head.left_edge.i : min(verb.i, head.i + NEAR)]}
    status = outlook(verb)
    if status is None or not is_joint(head, words):
        return None
    if parties := members_of(reading, paragraph, head, verb):
        return Encounter(
            paragraph, noun, parties, "in_person", status, f"{noun.lower_} of a body", is_noun=True, is_event=True,
            is_definite=True, is_further=status == "planned",
        )  # fmt: skip
    return _further(paragraph, noun, status, f"{noun.lower_} of a body")


def _further(paragraph: Paragraph, noun: Token, status: Status, rule: str) -> Encounter:
    return Encounter(
        paragraph, noun, (), "in_person", status, rule, is_another=True, is_further=True, is_noun=True,
    )  # fmt: skip


def _is_off(noun: Token) -> bool:
    """Whether the words after a noun say that it was called off."""
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(noun.sent.end, noun.i + 2 * NEAR + 2)])
    return tells(following, "off")


def _is_put(noun: Token) -> bool:
    """Whether a place or a day is told in the sentence: "in Lima", "in May", "next week"."""
    rest = noun.doc[noun.i + 1 : noun.sent.end]
    return any(t.pos_ == "PROPN" or t.lower_ in {"next", "month", "week", "year", "today", "tomorrow"} for t in rest)


def by_reunion(paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting that those told of last agree to have; its sides are left to the meeting told before."""
    if not paragraph.is_narrated:
        return None
    if verb_of(verb) in GOING_ON:
        return _going_on(paragraph, verb)
    if verb_of(verb) not in MEETS:
        return None
    return _agreed(paragraph, verb) or _again(paragraph, verb)


def _going_on(paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting of "the ministers are to continue in Lima next week", "they will resume on June 24"."""
    head = subject(verb)
    is_theirs = head is not None and head.lower_ in SIDES | COMPANIES and head.dep_ == "nsubj"
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BETWEEN)]]
    following = next(iter(behind[1:] if behind[:1] == ["again"] else behind), "")
    is_theirs = is_theirs and (verb_of(verb) != "try" or behind[:1] == ["again"])
    if not is_theirs or following not in GOING_ON_AT or outlook(verb) != "planned" or not _is_put(verb):
        return None
    return Encounter(paragraph, verb, (), "in_person", "planned", f"{verb_of(verb)} again", is_further=True)


def _again(paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting of "the parties will reconvene in May", "they parted with a promise to meet again in Lima"."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BETWEEN)]]
    if verb_of(verb) not in ANEW and "again" not in behind:
        return None
    before = [t for t in ahead_of(verb, BETWEEN) if t.pos_ != "ADV"]
    words = ["", *(t.lower_ for t in before)]
    head = subject(verb)
    is_theirs = head is not None and head.lower_ in SIDES | COMPANIES
    is_to_come = words[-1] in WILL or (words[-1] == "to" and words[-2] in TO_BE)
    is_prospect = words[-1] == "to" and words[-2] in PROSPECTS
    if not ((is_theirs and is_to_come) or is_prospect) or not _is_put(verb):
        return None
    return Encounter(paragraph, verb, (), "in_person", "planned", f"{verb_of(verb)} again", is_further=True)


def _agreed(paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the meeting of "the parties agreed to reconvene in the autumn"."""
    before = [t for t in ahead_of(verb, BETWEEN) if t.pos_ != "ADV"]
    if len(before) < 2 or before[-1].lower_ != "to" or verb_of(before[-2]) not in AGREEING:
        return None
    head = subject(before[-2])
    if head is None or head.lower_ not in SIDES:
        return None
    following = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BEHIND)]]
    if REGULARLY & set(following) or any(word in {"with", "the", "needs", "demands"} for word in following[:1]):
        return None
    return Encounter(paragraph, verb, (), "in_person", "planned", f"{verb_of(verb)} again", is_further=True)
