"""Whose a meeting is, also without a subject: "fresh from talks with X, Y said", "on her agenda are talks"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from etl.transform.encounters.frames import NEAR, stretch_of
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import company_before, other_before, sentences_before
from etl.transform.text.clause_parties import (
    before,
    fronted,
    merged,
    named_officials,
    phrase_parties,
    subject_parties,
)
from etl.transform.text.clauses import FINITE, SUBJECTS, is_owner, subject
from etl.transform.text.cues import cues
from etl.transform.text.neighbours import next_to

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
WHEN = frozenset({"after", "following", "before", "during", "at", "in", "ahead"})
BEFORE = 2  # sentences, with that of the talks, in which the other side may be the subject
TALKS = frozenset({"talks", "discussions", "negotiations", "consultations", "meeting", "session"})
BE = frozenset({"is", "are", "was", "were", "include", "includes", "included", "has", "had", "provides"})


def subject_ahead(reading: Reading, paragraph: Paragraph, noun: Token, others: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the subject of the clause behind a phrase that opens a sentence: "fresh from talks with X, Y said"."""
    if paragraph.kind != "body" or paragraph.speaker is not None:
        return ()
    if any(t.tag_ in FINITE for t in noun.doc[noun.sent.start : noun.i]):
        return ()
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.tag_ in FINITE and not _is_participle(token):
            named = next_to(token, -2) if next_to(token, -1).lower_ == "," else next_to(token, -1)  # lost by the tree
            found = named_officials(reading.meant(paragraph, named)) if named.pos_ == "PROPN" else ()
            return tuple(p for p in found if p not in others)
        if token.dep_ in SUBJECTS and token.head.i > token.i:
            found = named_officials(reading.meant(paragraph, token))
            return tuple(p for p in found if p not in others)
    return ()


def _is_participle(token: Token) -> bool:
    """Whether a word that seems a verb with tense tells where talks were: "in talks with X held in Lima, Y offered"."""
    following = next_to(token).lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ == "held" and following in {"in", "at", "on", "here", "yesterday", "today"}


def agenda_of(noun: Token) -> Token | None:
    """Return the agenda on which a meeting stands: "on her agenda are talks with", "the programme includes talks"."""
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - NEAR) : noun.i]):
        if token.lower_ in cues("agenda"):
            between = noun.doc[token.i + 1 : noun.i]
            return token if any(t.lower_ in BE for t in between) else None
    return None


def owner_of_agenda(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return the official whose agenda a meeting stands on."""
    agenda = agenda_of(noun)
    if agenda is None or paragraph.kind != "body":
        return ()
    for token in reversed(noun.doc[max(noun.sent.start, agenda.i - NEAR) : agenda.i]):
        if token.tag_ == "PRP$" or is_owner(token):
            return named_officials(reading.meant(paragraph, token))
    return ()


def owner_of(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose meeting it is: "Doe's meeting", "their talks"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found = _own_head(reading, paragraph, noun, child) or fronted(reading, paragraph, noun, child)
            found = found or phrase_parties(reading, paragraph, child)
            if child.lower_ == "their" and _is_of_others(reading, paragraph, noun):
                found = tuple(replace(p, official=None) for p in found)
            if not found and child.lower_ == "their":  # "X and Y have set a date for their first meeting"
                both = subject_parties(reading, paragraph, noun)
                found = both if len({p.actor_code for p in both if p.official is not None}) > 1 else ()
                found = found or _with_one_before(reading, paragraph, noun, both)
            if found:
                return found
    start = noun.i - 1
    while start >= 0 and start > noun.i - 6 and noun.doc[start].lower_ not in POSSESSIVE:
        if noun.doc[start].pos_ in {"VERB", "ADP"} and paragraph.kind != "title":
            return ()
        start -= 1
    if start > 0 and noun.doc[start].lower_ in POSSESSIVE:
        if paragraph.kind == "title":
            return before(reading, paragraph, noun)
        return reading.meant(paragraph, noun.doc[start - 1])
    return ()


def _is_of_others(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether those who hold a meeting are some who are not named: "The experts will hold their first session"."""
    head = subject(noun)
    if head is None or noun.head not in {head.head, *head.head.children}:
        return False
    return head.lower_ in cues("envoy") | cues("delegate") and not reading.meant(paragraph, head)


def _own_head(reading: Reading, paragraph: Paragraph, noun: Token, owner: Token) -> tuple[Party, ...]:
    """The unnamed head of the government that writes, where he is the subject: "The President told of his call"."""
    if owner.lower_ not in {"his", "her"} or reading.home is None or paragraph.speaker is not None:
        return ()
    mine = subject_parties(reading, paragraph, noun)
    is_unnamed = bool(mine) and all(p.kind == "official" and p.official is None for p in mine)
    return mine if is_unnamed and {p.actor_code for p in mine} == {reading.home} else ()


def _with_one_before(reading: Reading, paragraph: Paragraph, noun: Token, mine: tuple[Party, ...]) -> tuple[Party, ...]:
    """One who speaks "after their talks", and who was told of right before: "Doe left. His host said after their"."""
    one = [p for p in mine if p.official is not None and p.actor_code]
    phrase = stretch_of(noun)
    is_when = phrase.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ in WHEN for c in phrase.children)
    if len(one) != 1 or not is_when or paragraph.kind != "body" or paragraph.speaker is not None:
        return ()
    other = other_before(reading, paragraph, noun, (one[0],), BEFORE)
    return (one[0], *(other or _only_other(reading, paragraph, noun, one[0])))


def _only_other(reading: Reading, paragraph: Paragraph, noun: Token, one: Party) -> tuple[Party, ...]:
    """The only official of another country in the sentence before."""
    line, first, last = next(islice(sentences_before(reading, paragraph, noun), 1, None), (paragraph, 0, 0))
    named = merged(p for t in line.doc[first:last] if t.tag_ not in {"PRP", "PRP$"} for p in reading.meant(line, t))
    others = tuple(p for p in named if p.official is not None and p.actor_code not in {None, one.actor_code})
    return others if len(others) == 1 else ()


def after_talks(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return those who were told together right before one of them speaks "after four hours of talks"."""
    phrase = stretch_of(noun)
    is_after = phrase.dep_ == "obl" and any(
        c.dep_ == "case" and c.lower_ in {"after", "following"} for c in phrase.children
    )
    is_owned = any(c.dep_ in {"compound", "nmod", "nmod:poss"} for c in noun.children if c.i < noun.i)
    if not is_after or is_owned or noun.lower_ not in TALKS:
        return ()
    mine = tuple(p for p in subject_parties(reading, paragraph, noun) if p.official is not None)
    return company_before(reading, paragraph, noun, mine[0]) if len(mine) == 1 else ()
