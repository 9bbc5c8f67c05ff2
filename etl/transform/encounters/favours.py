"""Favours that a speaker was done: "it was good of him to receive us", "I am grateful to him for our meeting"."""

from __future__ import annotations

from etl.transform.circumstances.modes import mode_of
from etl.transform.encounters.frames import NEAR, Encounter
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import holder_of_floor
from etl.transform.text.clause_parties import named_officials
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to

GRATEFUL = frozenset({"grateful", "thankful", "indebted", "obliged"})
KIND = frozenset("good kind nice generous gracious thoughtful decent hospitable patient".split())
WILLING = frozenset("happy glad delighted ready willing prepared pleased honoured honored".split())
REACH = 12  # tokens from "kind" to the infinitive that tells the favour
DONE = frozenset({"was", "were", "been"})


def by_gratitude(reading: Reading, paragraph: Paragraph, word: Token) -> Encounter | None:
    """Return the encounter for which a speaker is grateful to a named official, None if it is for anything else."""
    speaker, head = holder_of_floor(reading, paragraph), subject(word)
    to = link(word, frozenset({"to"}), NEAR) if word.pos_ == "ADJ" else None
    if speaker is None or to is None or head is None or head.lower_ not in {"i", "we"}:
        return None
    partners, _, last = listed(reading, paragraph, to.i + 1)
    partners = tuple(p for p in named_officials(partners) if p.actor_code != speaker.actor_code)
    following = {t.lower_ for t in word.doc[to.i : min(last + REACH, word.sent.end)]}
    if not partners or "for" not in following or not following & cues("thanked for"):
        return None
    mode = mode_of(paragraph, word, "in_person")
    return Encounter(paragraph, word, (speaker, *partners), mode, "held", "grateful to", partners=partners)


def favour_of(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who did the favour that an infinitive tells behind "it was kind of"; () if it tells none."""
    of = _kind_of(verb)
    return () if of is None else tuple(p for p in listed(reading, paragraph, of.i + 1, verb.i)[0] if p.actor_code)


def is_done(verb: Token) -> bool:
    """Whether an infinitive tells a favour that was done: "was kind enough to see me", "was good of him to come"."""
    if not _is_infinitive(verb):
        return False
    before = verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]
    low = [t.lower_ for t in before]
    is_enough = any(word in KIND and "enough" in low[k + 1 : k + 2] for k, word in enumerate(low))
    return (is_enough or _kind_of(verb) is not None) and bool(DONE & set(low))


def is_offered(verb: Token) -> bool:
    """Whether one only says that one would do something: "I would be happy to see President Doe"."""
    if not _is_infinitive(verb):
        return False
    low = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i - 1]]
    return bool(low) and low[-1] in WILLING and bool({"would", "'d", "’d"} & set(low[-4:]))


def _kind_of(verb: Token) -> Token | None:
    """The "of" of "it was kind of X to receive us"."""
    if not _is_infinitive(verb):
        return None
    before = verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]
    return next((t for t in before[1:] if t.lower_ == "of" and next_to(t, -1).lower_ in KIND), None)


def _is_infinitive(verb: Token) -> bool:
    return bool(verb.tag_ == "VB" and verb.i > verb.sent.start and next_to(verb, -1).lower_ == "to")
