"""Who was at an occasion: listed behind it ("was held in Lima and attended by X and Y"), or by the verb above it."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import FAR, for_countries, noun_kind
from etl.transform.encounters.gatherings.on_the_way import on_the_way
from etl.transform.encounters.owners import owner_of
from etl.transform.encounters.verbs.subject_sides import right_before
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.moved_subjects import moved
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token

ATTENDED = frozenset({"attended", "chaired", "co-chaired", "presided", "opened", "moderated", "inaugurated"})
"""Participles before "by" that tell who was there."""
CHAIR = frozenset(
    {"chairmanship", "co-chairmanship", "chairpersonship", "chair", "co-chairship", "leadership", "presidency"}
    | {"participation", "attendance", "chairship", "stewardship"}
)
"""Nouns before "of" that tell it."""
BRIEFED = re.compile(r"(?i)(?:\w+ )?briefing\b")
"""How a title begins that names those who tell of an occasion: "Briefing with Doe on the Conference"."""
STOPS = frozenset({"who", "whom", "which", "where", "when", "while", ":"})
LIST = 90  # tokens that a list may have
YET_TO_COME = frozenset({"before", "until", "till", "by", "since"})
BEFORE_AN_EVENT = frozenset({"ahead", "eve", "run-up", "runup", "up", "prior"})
"""Words before "of" or "to" that put something before an occasion; "up" of "the run-up" with its hyphen parted."""
NAME = 8  # tokens from "ahead of" to the occasion, with its name
SEVERAL = 3  # countries that make a list of delegations
TELLING = frozenset({"tell", "urge", "warn", "remind", "assure"})
"""Verbs of one who speaks to an occasion at which he is."""
OPENING = frozenset({"open", "close", "inaugurate", "begin", "end"})
"""Verbs that tell of attending an occasion only where it is what is opened or closed."""


def listed_there(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return the officials who are told behind an occasion to have attended or chaired it."""
    found: list[Party] = []
    end = noun.sent.end
    for token in noun.doc[noun.i + 1 : min(end, noun.i + FAR)]:
        if noun_kind(token.lower_) == "event" and token.dep_ != "nmod":
            break  # what is told behind is of that
        following = next_to(token).lower_ if token.i + 1 < end else ""
        if (token.lower_ in ATTENDED and _is_by(token, end)) or (token.lower_ in CHAIR and following == "of"):
            found += _named_behind(reading, paragraph, token)
    return merged(found)


def _is_by(participle: Token, end: int) -> bool:
    """Whether "by" stands right behind a participle, or "over by"."""
    return "by" in {t.lower_ for t in participle.doc[participle.i + 1 : min(end, participle.i + 3)]}


def _named_behind(reading: Reading, paragraph: Paragraph, token: Token) -> list[Party]:
    """The officials named from a word on, up to the next clause."""
    found: list[Party] = []
    for other in token.doc[token.i + 1 : min(token.sent.end, token.i + LIST)]:
        is_clause = other.tag_ in FINITE and other.pos_ in {"VERB", "AUX"}
        if is_clause or other.lower_ in STOPS or other.lower_ in ATTENDED:
            break
        if other.tag_ not in {"PRP", "PRP$"} and other.dep_ != "nmod:poss":
            found += [p for p in reading.meant(paragraph, other) if p.official is not None and p.actor_code]
    return found


def attending(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who attends, chairs or takes part in an event."""
    if any(c.dep_ == "case" and c.lower_ in YET_TO_COME for c in noun.children) or _is_ahead(noun):
        return ()  # "must be closed before the summit"
    node = noun
    for _ in range(4):
        node = node.head
        if node.pos_ == "VERB" and verb_of(node) in OPENING and noun.dep_ not in {"obj", "nsubj", "nsubj:pass"}:
            return ()  # "should be closed before the summit"
        if verb_of(node) in cues("attend") | cues("hold") and node.pos_ == "VERB":
            found = for_each_country(reading, paragraph, node) or subject_parties(reading, paragraph, node)
            if found or moved(node) is not None:  # "urged all parties to engage in a dialogue"
                return found
            return named_people(before(reading, paragraph, node))
        if node == noun.head and noun.dep_ in {"obj", "iobj"} and verb_of(node) in TELLING:
            told = named_officials(subject_parties(reading, paragraph, node))  # "told a summit in Lima that"
            return told or named_officials(right_before(reading, paragraph, node, ()))
        if node.lower_ in {"participation", "part"}:
            owner, mine = owner_of(reading, paragraph, node), subject_parties(reading, paragraph, node)
            is_led = verb_of(node.head) in {"lead", "head"} and not any(p.official is not None for p in owner)
            return (mine or owner) if is_led else (owner or mine)  # "will lead the delegation's participation"
    if found := on_the_way(reading, paragraph, noun):
        return found
    if paragraph.kind == "title" and not BRIEFED.match(paragraph.text):
        return before(reading, paragraph, noun)
    return ()


def is_over_before(noun: Token) -> bool:
    """Return whether a sentence opens with what had come to its end before: "Following the dialogue,"."""
    opening = [t.lower_ for t in noun.doc[noun.sent.start : noun.i]]
    is_told = opening[:1] in (["following"], ["after"]) and opening[1:] == ["the"]
    return is_told and noun.i + 1 < noun.sent.end and next_to(noun).text == ","


def _is_ahead(noun: Token) -> bool:
    """Whether what is told beside a noun came before it: "ahead of the summit", "on the eve of the G20 conference"."""
    low = [t.lower_ for t in ahead_of(noun, NAME)]
    at = next(
        (k for k in range(len(low) - 2, -1, -1) if low[k] in BEFORE_AN_EVENT and low[k + 1] in {"of", "to"}), None
    )
    return at is not None and not {",", ";", "and"} & set(low[at:])


def for_each_country(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The countries of "delegations of A, B and C took part", () if there are not several."""
    head = subject(verb)
    if head is None or not for_countries(verb, head):
        return ()
    everyone = [p for t in verb.doc[head.i : verb.i] for p in reading.meant(paragraph, t)]
    codes = dict.fromkeys(p.actor_code for p in everyone if p.actor_code and kind_of_actor(p.actor_code) == "country")
    return tuple(Party("body", None, code) for code in codes) if len(codes) >= SEVERAL else ()
