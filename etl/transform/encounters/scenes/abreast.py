"""Encounters told by where officials were: "flanked by X", "beside President Doe", "was in Lima with"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, NEAR, Encounter, nouns
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.clauses import STEPS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_several
from etl.transform.text.tokens import Token

BESIDE = frozenset({"beside", "alongside", "next"})
BEING = frozenset({"was", "were", "been"})
POSITIONS = BESIDE | BEING | {"flanked", "side", "shoulder", "arm", "jointly"}
ABREAST = (("side", "by", "side"), ("shoulder", "to", "shoulder"), ("arm", "in", "arm"))
CEREMONIAL = frozenset(
    "open launch inaugurate switch unveil cut lay plant chair host visit tour attend ring light start inspect flag"
    " break dedicate commission press raise turn".split()
)
"""What is done at a ceremony; what two announce or condemn jointly they may do from afar."""
BURYING = frozenset({"bury", "lie", "rest", "inter", "entomb"})
"""Verbs of the dead."""
STRUGGLE = frozenset({"fight", "work", "struggle", "battle", "stand", "live", "exist", "march"})
"""What peoples do side by side, and not two in one place."""
WITH = frozenset({"with"})
IDLE = frozenset({"line", "touch", "contact", "agreement", "keeping", "conflict", "love", "charge", "office", "power"})
"""What one may be "in" with somebody without being in one place."""


def by_position(reading: Reading, paragraph: Paragraph, token: Token) -> Encounter | None:
    """Return the encounter that a word for being next to, or in one place with, somebody tells; None if none."""
    if paragraph.kind != "body":
        return None
    if token.lower_ == "flanked":
        return _flanked(reading, paragraph, token)
    if token.lower_ == "jointly":
        return _jointly(reading, paragraph, token)
    if token.lower_ in {words[0] for words in ABREAST}:
        return _side_by_side(reading, paragraph, token)
    return _beside(reading, paragraph, token) if token.lower_ in BESIDE else _in_one_place(reading, paragraph, token)


def _flanked(reading: Reading, paragraph: Paragraph, participle: Token) -> Encounter | None:
    """Whoever speaks or stands "flanked by" officials of other countries."""
    by = link(participle, frozenset({"by"}), BOTH)
    if by is None or participle.tag_ != "VBN":
        return None
    partners, _, last = listed(reading, paragraph, by.i + 1)
    following = [t.lower_ for t in participle.doc[max(last - 1, by.i) : last + 2]]
    again = next((k for k, word in enumerate(following) if k and word == "by" and "and" in following[:k]), None)
    if again is not None:  # "flanked by A and by B"
        partners = merged([*partners, *listed(reading, paragraph, max(last - 1, by.i) + again + 1)[0]])
    partners = tuple(p for p in partners if p.kind == "official" and p.actor_code)
    mine = _doers(reading, paragraph, participle, participle)
    if not partners or len(actors_of(mine)) != 1:
        return None  # those who met "flanked by X" are told to have met
    return _made(paragraph, participle, participle, mine, partners, "flanked")


def _side_by_side(reading: Reading, paragraph: Paragraph, side: Token) -> Encounter | None:
    """Those who do something side by side, whatever it is: "prayed side by side in the cathedral"."""
    if tuple(t.lower_ for t in side.doc[side.i : side.i + 3]) not in ABREAST:
        return None
    verb = next((t for t in side.ancestors if t.pos_ == "VERB"), None)
    if verb is None or verb_of(verb) in STRUGGLE or verb.i > side.i:
        return None
    with_ = next((t for t in side.doc[side.i + 3 : side.i + 4] if t.lower_ in WITH), None)
    partners = named_officials(listed(reading, paragraph, with_.i + 1)[0]) if with_ is not None else ()
    mine = tuple(p for p in named_officials(subject_parties(reading, paragraph, verb)) if p not in partners)
    return _made(paragraph, side, verb, mine, partners, "side by side") if mine else None


def _jointly(reading: Reading, paragraph: Paragraph, adverb: Token) -> Encounter | None:
    """Those who do at a ceremony what two do jointly: "will jointly switch on the turbines"."""
    verb = adverb.head
    if verb_of(verb) not in CEREMONIAL:
        return None
    return _made(paragraph, adverb, verb, named_officials(subject_parties(reading, paragraph, verb)), (), "jointly")


def _beside(reading: Reading, paragraph: Paragraph, preposition: Token) -> Encounter | None:
    """Whoever does something beside another official: "drove through the town beside President Doe"."""
    verb = _verb_above(preposition)
    is_next = preposition.lower_ == "next" and preposition.i + 1 < len(preposition.doc)
    if (
        verb is None
        or (is_next and next_to(preposition).lower_ != "to")
        or (not is_next and preposition.dep_ != "case")
    ):
        return None
    if verb_of(verb) in BURYING:
        return None
    partners = named_officials(listed(reading, paragraph, preposition.i + 1 + is_next)[0])
    mine = tuple(p for p in named_officials(subject_parties(reading, paragraph, verb)) if p not in partners)
    return _made(paragraph, preposition, verb, mine, partners, "beside") if mine and partners else None


def _in_one_place(reading: Reading, paragraph: Paragraph, copula: Token) -> Encounter | None:
    """Whoever "was in Lima with" another official, where a place stands between."""
    place = copula.head if copula.dep_ == "cop" else None
    if place is None or not any(c.dep_ == "case" and c.lower_ in {"in", "at", "on"} for c in place.children):
        return None
    if place.lower_ == "company" and next_to(place).lower_ == "of":
        partners = named_officials(listed(reading, paragraph, place.i + 2)[0])
        mine = tuple(p for p in _doers(reading, paragraph, place, copula) if p not in partners)
        return _made(paragraph, place, place, mine, partners, "in company") if mine and partners else None
    with_ = link(place, WITH, NEAR)
    if with_ is None or place.pos_ != "PROPN" or place.lower_ in IDLE:
        return None
    if any(t.lower_ in nouns() for t in place.doc[place.i : with_.i]):
        return None  # "was in Lima for talks with": what that noun tells
    partners = named_officials(listed(reading, paragraph, with_.i + 1)[0])
    mine = tuple(p for p in _doers(reading, paragraph, place, copula) if p not in partners)
    return _made(paragraph, with_, place, mine, partners, "in one place") if mine and partners else None


def _made(
    paragraph: Paragraph, word: Token, verb: Token, mine: tuple[Party, ...], partners: tuple[Party, ...], rule: str
) -> Encounter | None:
    """The encounter of these sides, if they are two, and it took place or is to."""
    parties = merged([*mine, *partners])
    status = outlook(verb)
    is_past = verb.tag_ in {"VBD", "VBN", "VBG"} or any(c.tag_ == "VBD" for c in verb.children)
    is_one_side = partners and actors_of(mine) & actors_of(partners)
    if not are_several(parties) or is_one_side:
        return None
    if status not in {"held", "planned"} or (status == "held" and not is_past):
        return None
    return Encounter(paragraph, word, parties, "in_person", status, rule, partners=partners)


def _doers(reading: Reading, paragraph: Paragraph, head: Token, first: Token) -> tuple[Party, ...]:
    """The subject by the tree, else who is named before a word, where that is one."""
    told = named_officials(subject_parties(reading, paragraph, head))
    ahead = named_officials(before(reading, paragraph, first)) if not told else ()
    return told or (ahead if len(ahead) == 1 else ())


def _verb_above(token: Token) -> Token | None:
    """The verb with tense in whose clause a word stands."""
    node = token
    for _ in range(STEPS):
        node = node.head
        if node.pos_ == "VERB" and (node.tag_ in FINITE | {"VBN", "VBG", "VB"}):
            return node
        if node.head == node:
            return None
    return None
