"""Who takes part in a gathering, as a clause or sentence behind it tells: "which brings together A, B and C"."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.transform.encounters.frames import FAR, Encounter, nouns
from etl.transform.encounters.gatherings.forums import ATTENDING
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, phrase_parties, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import THAT_OR_WHICH
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Span, Token, text_of

BRINGING = {
    "bring": frozenset({"together"}),
    "gather": frozenset(),
    "include": frozenset(),
    "involve": frozenset(),
    "unite": frozenset(),
    "group": frozenset(),
    "comprise": frozenset(),
    "assemble": frozenset(),
    "attend": frozenset({"by"}),
    "join": frozenset({"by"}),
}
"""Verbs of a gathering whose objects take part in it, each with a word that must follow it."""
POINTING = frozenset({"it", "this", "they", "these"})
TAKING_PART = (
    "taking part",
    "attending",
    "expected",
    "participants",
    "attendees",
    "those invited",
    "participating",
    "present",
    "represented",
)
OPENINGS = (
    *("participants ", "the participants ", "attendees ", "the attendees ", "those attending ", "those present "),
    *("heads of delegation ", "the heads of delegation ", "heads of delegations ", "delegation heads "),
    *("those taking part ", "those expected ", "taking part ", "present ", "attending ", "in attendance "),
)
"""Words with which a sentence begins that lists those who are at a gathering."""
AT_TALKS = (
    *("attending ", "also attending ", "present at ", "also present at ", "taking part in ", "also taking part in "),
    *("joining ", "among those attending ", "among those present at ", "in attendance at ", "on hand for "),
)
"""Words with which a sentence begins that tells behind a gathering who was there."""
LEADS = frozenset({"also", "others", "other", "among"})
WAS = frozenset({"was", "were", "are", "is"})
BEHIND = 6  # tokens behind such a verb in which the list begins
PLENTY = 2  # actors listed where the gathering is told by nothing but "it includes"


AMONG = re.compile(
    r"(?:The )?(?:participants|attendees|delegates|leaders present)(?: in \w+)?,? (?:among (?:them|whom)|including)\b"
)


def with_members(reading: Reading, made: Encounter) -> Encounter:
    """Add to a gathering those whom the words behind it tell to take part.

    They are told in a relative clause or a participle behind the noun, or in the sentence after it, the subject of
    which is the gathering: "The meeting will bring together A and B", "Also taking part were A and B".
    """
    if not made.is_noun or made.is_plural or made.paragraph.kind == "byline":
        return made
    told = (*_members(reading, made.paragraph, made.trigger), *_who_attends(reading, made))
    found = [p for p in told if p.actor_code]
    if not found:
        return made
    added = [replace(p, kind="body") if p.official is None else p for p in found]
    is_told_there = made.is_definite and not any(p.official is not None for p in made.parties)
    return replace(made, parties=merged([*made.parties, *added]), is_attended=is_told_there)


def _who_attends(reading: Reading, made: Encounter) -> tuple[Party, ...]:
    """Who goes to what an apposition tells to be a meeting: "will take part in the Dialogue, a meeting of A and B"."""
    noun = made.trigger
    verb = noun.head.head if noun.dep_ == "appos" else noun
    if verb == noun or verb_of(verb) not in ATTENDING:
        return _told_first(reading, made)
    return named_officials(subject_parties(reading, made.paragraph, verb))


def _told_first(reading: Reading, made: Encounter) -> tuple[Party, ...]:
    """Those of a sentence that begins with their attending: "Attending the talks with X were Y and Z"."""
    noun = made.trigger
    opening = " ".join(t.lower_ for t in noun.doc[noun.sent.start : noun.i])
    if not made.parties or not opening.startswith(AT_TALKS) or noun.i - noun.sent.start > BEHIND:
        return ()
    were = next((t for t in noun.doc[noun.i + 1 : noun.sent.end] if t.lower_ in WAS), None)
    return named_officials(listed(reading, made.paragraph, were.i + 1, noun.sent.end)[0]) if were is not None else ()


def _members(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    doc = noun.doc
    for verb in doc[noun.i + 1 : min(noun.sent.end, noun.i + FAR)]:
        if verb_of(verb) in BRINGING and _is_of_noun(verb, noun):
            return _behind(reading, paragraph, verb)
    if noun.sent.end >= len(doc):
        return ()
    return members_told_in(reading, paragraph, doc[noun.sent.end].sent)


def members_told_in(reading: Reading, paragraph: Paragraph, following: Span) -> tuple[Party, ...]:
    """Return those whom the sentence behind a gathering tells to take part in it."""
    verb = following.root
    head = subject(verb)
    if head is not None and verb_of(verb) in BRINGING and head.i < verb.i and _is_gathering(head):
        found = _behind(reading, paragraph, verb)
        return found if len(actors_of(found)) >= PLENTY or verb_of(verb) != "include" else ()
    return _joined_by(reading, paragraph, following) or _also_there(reading, paragraph, following)


def _joined_by(reading: Reading, paragraph: Paragraph, following: Span) -> tuple[Party, ...]:
    """Those of "A and B are joined by C and D as mediators and by E as an observer", in what format they meet."""
    verb, head = following.root, subject(following.root)
    is_told = verb.lower_ == "joined" and any(c.lower_ in {"are", "were"} for c in verb.lefts)
    if not is_told or head is None:
        return ()
    sides = [p for p in phrase_parties(reading, paragraph, head) if p.official is None]
    by = [t.i for t in verb.doc[verb.i + 1 : following.end] if t.lower_ == "by"]
    others = [p for first in by for p in listed(reading, paragraph, first + 1, following.end)[0]]
    return merged([*sides, *others]) if sides and len(actors_of([*sides, *others])) > PLENTY else ()


def _is_of_noun(verb: Token, noun: Token) -> bool:
    """Whether a verb tells of the gathering: behind "which" or "that", or a participle right behind its phrase."""
    before = next_to(verb, -1)
    for k in range(verb.i - 1, max(noun.i, verb.i - BEHIND), -1):
        token = verb.doc[k]
        if token.lower_ in THAT_OR_WHICH:
            return True
        if token.pos_ not in {"AUX", "ADV", "PART"}:
            break
    is_participle = verb.tag_ == "VBG" or (verb.tag_ == "VBN" and next_to(verb).lower_ == "by")
    return bool(is_participle and before.lower_ != "to" and verb.dep_.startswith(("acl", "advcl")))


def _behind(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Those listed behind a verb, where the word that it needs follows it."""
    needed = BRINGING[verb_of(verb)]
    first = verb.i + 1
    if needed:
        at = next((t.i for t in verb.doc[first : min(verb.sent.end, first + BEHIND)] if t.lower_ in needed), None)
        if at is None:
            return ()
        first = at + 1 if "by" in needed else first
    return listed(reading, paragraph, first, verb.sent.end)[0]


def _is_gathering(head: Token) -> bool:
    """Whether a subject means the gathering told before: "it", "the meeting", "this conference"."""
    if head.lower_ in POINTING:
        return True
    return head.lower_ in nouns() and any(c.lower_ in {"the", "this"} for c in head.children)


def _also_there(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Those named behind "Also taking part were", "Others attending included"."""
    words = [t.lower_ for t in sentence[:BEHIND]]
    if AMONG.match(text_of(sentence)):  # "The participants, among them the presidents of Peru and Chile, pledged"
        among = next(t for t in sentence if t.lower_ in {"among", "including"})
        first = among.i + 1 if among.lower_ == "including" else among.i + 2
        return listed(reading, paragraph, first, sentence.end)[0]
    is_led = bool(words) and words[0] in LEADS and any(phrase in " ".join(words) for phrase in TAKING_PART)
    if not is_led and not " ".join(words).startswith(OPENINGS):
        return ()
    at = next((k for k, word in enumerate(words) if word in WAS | {"included", "include"}), None)
    return listed(reading, paragraph, sentence.start + at + 1, sentence.end)[0] if at is not None else ()
