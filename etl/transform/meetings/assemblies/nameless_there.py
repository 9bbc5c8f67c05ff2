"""Who is told at an assembly by his office or country alone: "the leaders of A and B took part", "Chile attended"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.outlook import outlook
from etl.transform.gazetteer import is_country, is_organization
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.parties import bodies_of
from etl.transform.text.tokens import Span, Token

ATTENDING = frozenset({"attend", "participate", "preside", "co-chair", "cochair"})
"""Verbs of those who are at an occasion."""
GIVING = frozenset({"pledge", "promise", "present", "table"})
"""What countries do at a conference, with what they give or put forward."""
DENYING = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no", "none"})
PRESENT = frozenset({"present", "there", "hand", "attendance", "table", "guest", "guests", "observer", "observers"})
"""What somebody "was" who was there."""


def nameless_there(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Return the countries of whom a sentence tells that they, or officials of theirs without names, took part."""
    return bodies_of(p for token in sentence if _is_there(token) for p in _subjects(reading, paragraph, token))


def _is_there(word: Token) -> bool:
    """Whether a word tells of its subject that it was at an occasion, and not only that somebody else was."""
    lemma = verb_of(word)
    is_part = lemma == "take" and any(c.lower_ == "part" for c in word.children)
    is_present = word.lower_ in PRESENT and any(c.dep_ == "cop" for c in word.children)
    is_doing = lemma in ATTENDING or (lemma in GIVING and any(c.dep_ == "obj" for c in word.rights))
    if not (is_part or is_present or (is_doing and word.pos_ == "VERB")):
        return False
    denied = any(c.lower_ in DENYING for c in word.children)
    return not denied and (is_present or outlook(word) == "held") and not word.dep_.startswith("acl")


def _subjects(reading: Reading, paragraph: Paragraph, verb: Token) -> Iterator[Party]:
    """Yield the countries that are the subject of a verb, or those of its officials who are not named."""
    head = subject(verb)
    for one in reading.joined(head) if head is not None and head.i < verb.i else ():
        for party in reading.meant(paragraph, one):
            is_giver = verb_of(verb) in GIVING and is_organization(party.actor_code)
            if party.official is None and (is_giver or is_country(party.actor_code)):
                yield party
