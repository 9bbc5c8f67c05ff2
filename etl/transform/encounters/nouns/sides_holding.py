"""Who holds talks: the subject of what is done with the noun, or who said something in them."""

from __future__ import annotations

from etl.transform.encounters.frames import is_pair, stretch_of
from etl.transform.encounters.nouns.deeds_there import deed_at, is_first_told, is_inside, is_placed_or_dated
from etl.transform.encounters.nouns.levels import sent_by_both
from etl.transform.encounters.nouns.putting_off import putting_off
from etl.transform.encounters.verbs.passives import is_passive
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, is_guest_phrase, pair_before
from etl.transform.text.clause_parties import before, merged, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, has_day_behind, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several, officials
from etl.transform.text.tokens import Token

OF_THEIR_OWN = ["of", "their", "own"]
WISHED = frozenset({"should", "could", "might", "may", "must", "can", "would"})
SOON = frozenset({"week", "month"})
AVOIDING = frozenset(
    "avoid shun snub ignore boycott skip miss replace succeed criticise criticize denounce mock".split()
)
"""Verbs of what one does to another without sitting together."""

GOING_ON = frozenset({"resume", "continue"})


def sides_holding(
    reading: Reading, paragraph: Paragraph, noun: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who holds talks, or says what is told of "in a separate session", "during the meeting"."""
    if noun.dep_ == "nmod" and noun.head.dep_ == "obj" and verb_of(noun.head.head) == "lead":
        noun = noun.head  # "the two led their delegations in talks"
    noun = stretch_of(noun)
    inside = noun.dep_ == "obl" and is_inside(noun)
    if (deed := deed_at(noun)) is not None:
        there = _doing(reading, paragraph, noun, deed)
        return there if are_several(merged([*there[0], *there[1]])) else ((), ())
    if noun.dep_ == "nmod" and noun.head.dep_ in SUBJECTS and any(c.lower_ == "in" for c in noun.children):
        everyone = (
            *listed(reading, paragraph, noun.head.left_edge.i, noun.i)[0],
            *phrase_parties(reading, paragraph, noun.head),
        )
        return merged(p for p in everyone if p.kind == "official"), ()
    if noun.dep_ == "obj" and verb_of(noun.head) in GOING_ON:
        return _going_on(reading, paragraph, noun), ()
    if off := putting_off(reading, paragraph, noun):
        return off, ()
    if [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 4]] == OF_THEIR_OWN and noun.dep_ not in SUBJECTS:
        mine = officials(subject_parties(reading, paragraph, noun))
        return (mine, ()) if are_several(mine) else ((), ())  # "used the evening for a conversation of their own"
    is_chaired = noun.dep_ == "obj" and verb_of(noun.head) in cues("convenes")
    if inside or is_chaired or (noun.dep_ == "obj" and verb_of(noun.head) in cues("hold")):
        told = subject_parties(reading, paragraph, noun) or owner
        if not told and not inside and subject(noun) is None:
            told = before(reading, paragraph, noun.head)  # "An hour earlier A and B had wound up talks"
        if is_chaired and not are_several(told):
            return (), ()
        mine = officials(told)
        if not mine and are_several(told) and (not inside or _is_deed_of_states(noun, noun.head)):
            return told, ()  # "the two countries held talks", "A and B settled it at talks in Lima"
        head = subject(noun)
        both = _pair(reading, paragraph, head)
        if both is not None and not mine:
            return both, ()
        return (mine, _heard(reading, paragraph, noun, noun.head, mine) if inside else ())
    return (), ()


def _going_on(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Those who go on with talks: people, or states where a day or place makes it a single meeting."""
    told = subject_parties(reading, paragraph, noun)
    is_single = has_day_behind(noun) or is_placed_or_dated(noun) or _is_set_for_soon(noun)
    is_wish = noun.head.tag_ == "VB" and not any(c.tag_ == "MD" for c in noun.head.lefts)
    if verb_of(noun.head) == "continue" and is_wish:
        return ()  # "agreed to continue talks"
    return told if are_several(told) and is_single else officials(told)


def _is_set_for_soon(noun: Token) -> bool:
    """Whether it is told behind talks in which week or month they are: "will resume talks on mail next month"."""
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    if any(c.lower_ in WISHED for c in noun.head.lefts):
        return False
    return any(t.lower_ in SOON and next_to(t, -1).lower_ in {"next", "this"} for t in behind)


def _doing(
    reading: Reading, paragraph: Paragraph, noun: Token, deed: Token
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who did at a meeting what a verb tells, and to whom."""
    told = subject_parties(reading, paragraph, deed)
    mine = officials(told)
    if not mine:
        return (told if are_several(told) and _is_deed_of_states(noun, deed) else ()), ()
    return mine, _heard(reading, paragraph, noun, deed, mine)


def _heard(
    reading: Reading, paragraph: Paragraph, noun: Token, deed: Token, mine: tuple[Party, ...]
) -> tuple[Party, ...]:
    """To whom somebody said or gave something at a meeting, () where it is told of nobody."""
    things = [c for c in deed.children if c.dep_ == "obj"]
    asked = [c for thing in (deed, *things) for c in thing.rights if _is_asked(c) and c.i < noun.i]
    spoken_to = asked or [c for c in deed.children if _is_addressed(c) and deed.i < c.i]
    addressee = next((c for c in spoken_to if reading.meant(paragraph, c)), next(iter(spoken_to), None))
    if addressee is None or not mine or verb_of(deed) in AVOIDING:
        return ()
    heard = reading.meant(paragraph, addressee)
    return heard if not is_guest_phrase(addressee) else guest_before(reading, paragraph, addressee, mine)


def _pair(reading: Reading, paragraph: Paragraph, head: Token | None) -> tuple[Party, ...] | None:
    """Whom "the two" means where that is the subject, or "their deputies" without a name, None where it is neither."""
    if head is not None and (sent := sent_by_both(reading, paragraph, head)):
        return sent
    is_of_both = head is not None and (is_pair(head) or head.lower_ in {"two", "pair"})
    return pair_before(reading, paragraph, head) if is_of_both and head is not None else None


def _is_asked(phrase: Token) -> bool:
    """Whether a phrase is from whom something is had: "sought assurances from X in a phone call"."""
    return phrase.dep_ in {"obl", "nmod"} and phrase.pos_ == "PROPN" and any(c.lower_ == "from" for c in phrase.lefts)


def _is_addressed(phrase: Token) -> bool:
    """Whether a phrase behind a verb is who is spoken to: its object, or "prevailed over X", "appealed to X"."""
    cases = {c.lower_ for c in phrase.children if c.dep_ == "case"} if phrase.dep_ == "obl" else set()
    return phrase.dep_ in {"obj", "iobj"} or bool(cases & {"over", "to", "with"})


def _is_deed_of_states(noun: Token, deed: Token) -> bool:
    """Whether states are told to have done something themselves at a meeting: "A and B settled it at talks in Lima"."""
    return is_first_told(noun) and is_placed_or_dated(noun) and not is_passive(deed)
