"""The sides of a noun of meeting with "with": who is met, and whose meeting it is."""

from __future__ import annotations

from etl.transform.encounters.frames import counted, is_pair, nouns
from etl.transform.encounters.gatherings.on_the_way import on_the_way
from etl.transform.encounters.nouns.said_behind import sayer_behind
from etl.transform.encounters.owners import owner_of, owner_of_programme, subject_ahead
from etl.transform.encounters.prepositions import link, next_meeting
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, is_guest_phrase, other_before, pair_before
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.clauses import SUBJECTS, is_of_time, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.parties import actors_of, are_among, named_people, officials
from etl.transform.text.tokens import Token

SENTENCES = 3  # how far back the side that a noun leaves open may be named
JUDGING = frozenset("call describe term characterise characterize label deem hail dub rate consider praise".split())
"""What one does to talks in which one need not have sat."""
SPEAKING = frozenset({"spokesperson", "other"})
"""Types of office of those who judge what others did."""
COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "colleagues"})
GOVERNMENTS = frozenset({"countries", "governments", "nations", "states", "sides"})
"""Whose talks they are of whom nobody else is meant: "a round of the two countries' dialogue with"."""
COUNTERPART = 4  # tokens from "with" to "her" of "her counterpart"


def sides_with(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str, with_: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return the sides of "a meeting with"; none where nobody of another government follows."""
    partners, local, _ = listed(reading, paragraph, with_.i + 1, next_meeting(with_))
    if not partners and not local:
        return (), (), False, ""
    head = subject(noun)
    if not owner and kind != "event":
        owner = officials(owner_behind(reading, paragraph, noun, with_.i))
    if not owner:
        owner = _judged_by(reading, paragraph, noun) or _of_counterpart(reading, paragraph, with_, partners)
    if not owner and (owner := owner_of_programme(reading, paragraph, noun)) and set(owner) <= set(partners):
        owner = other_before(reading, paragraph, noun, partners, SENTENCES)  # "A meeting with X is on his programme"
    owner = _without_hosts(owner, partners)
    if not owner and head is not None and is_guest_phrase(head):
        owner = guest_before(reading, paragraph, head, partners)
    if not owner and (_is_owned(reading, paragraph, noun) or _is_of_state(noun)):
        return (), partners, local, "with"  # somebody unknown's meeting, not the subject's
    if owner and are_among(owner, partners):
        return (), partners, local, "with"  # nobody meets himself: the owner is somebody else of that title
    mine = owner or _before_verb(reading, paragraph, noun, head) or before(reading, paragraph, noun)
    mine = mine or on_the_way(reading, paragraph, noun) or subject_ahead(reading, paragraph, noun, partners)
    if head is not None and is_pair(head) and not owner and not mine:
        mine = pair_before(reading, paragraph, head, counted(head))
    if are_among(mine, partners) or all(p.kind == "actor" for p in mine):
        named = officials(partners)
        if named and paragraph.is_narrated:
            mine = _on_whose_way(reading, paragraph, noun, partners) or mine
    if kind == "event":
        mine = merged([*mine, *owner_behind(reading, paragraph, noun, with_.i)])
    mine = mine or sayer_behind(reading, paragraph, noun, partners)
    return mine or _own_side(reading, paragraph, partners), partners, local, "with"


def _without_hosts(owner: tuple[Party, ...], partners: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose meeting it is of those whom "their" means: not also the others' own, who received them before."""
    others = actors_of(named_people(partners))
    rest = tuple(p for p in owner if p.actor_code not in others)
    return rest if named_people(rest) else owner


def _on_whose_way(
    reading: Reading, paragraph: Paragraph, noun: Token, partners: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Whose meeting it is that no word owns: the one spoken of before, of what is still ahead the one on his way."""
    is_ahead = noun.dep_ in {*SUBJECTS, "ROOT"} and any(
        c.lower_ in {"is", "are"} for c in (*noun.children, *noun.head.children)
    )
    if is_ahead and (guest := guest_before(reading, paragraph, noun, partners)):
        return guest
    return other_before(reading, paragraph, noun, partners, SENTENCES, pronouns=True)


def _before_verb(reading: Reading, paragraph: Paragraph, noun: Token, head: Token | None) -> tuple[Party, ...]:
    """The subject of the verb above a noun, or whose meeting that is: "X's talks with Y were followed by"."""
    if head is not None and head.lower_ in nouns() and head.i != noun.i:
        return owner_of(reading, paragraph, head)
    return subject_parties(reading, paragraph, noun)


def _own_side(reading: Reading, paragraph: Paragraph, partners: tuple[Party, ...]) -> tuple[Party, ...]:
    """The side of whoever has the floor, which need not be told: "a meeting with President Doe is being arranged"."""
    own = reading.officials[paragraph.speaker].actor_code if paragraph.speaker is not None else None
    others = {p.actor_code for p in partners if p.official is not None and p.actor_code}
    return (Party("body", None, own),) if own and others and own not in others else ()


def _judged_by(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The side of a spokesman who judges talks that he need not have sat in: "Doe's aide called the talks useful"."""
    if noun.dep_ != "obj" or verb_of(noun.head) not in JUDGING:
        return ()
    told = subject_parties(reading, paragraph, noun)
    speaks = [p.official is not None and reading.officials[p.official].office_type in SPEAKING for p in told]
    return tuple(Party("body", None, p.actor_code) for p in told) if any(speaks) else ()


def _of_counterpart(
    reading: Reading, paragraph: Paragraph, with_: Token, partners: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The one whose counterpart is met: "said a meeting with her counterpart, X, was set": she, not the speaker."""
    for word in with_.doc[with_.i + 1 : min(with_.sent.end, with_.i + COUNTERPART)]:
        if word.tag_ == "PRP$" and word.head.lower_ in COUNTERPARTS:
            return tuple(p for p in named_officials(reading.meant(paragraph, word)) if p not in partners)
    return ()


def _is_owned(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether a noun has a possessor of whom it is not known who is meant: "the President's meeting"."""
    return paragraph.kind != "title" and any(
        child.dep_ == "nmod:poss"
        and child.pos_ in {"NOUN", "PROPN"}
        and not (reading.meant(paragraph, child) or is_of_time(child) or child.lower_ in GOVERNMENTS)
        for child in noun.children
    )


def _is_of_state(noun: Token) -> bool:
    """Whether talks are those of a country or body that does not hold them here: "had learnt in its talks with"."""
    is_held = noun.dep_ == "obj" and verb_of(noun.head) in cues("hold")
    return not is_held and any(child.dep_ == "nmod:poss" and child.lower_ == "its" for child in noun.children)


def owner_behind(reading: Reading, paragraph: Paragraph, noun: Token, end: int) -> tuple[Party, ...]:
    """Whose meeting it is by the "of" right after it, up to some token: "a meeting of the Union convened by"."""
    of = link(noun, frozenset({"of"}), 2)
    return listed(reading, paragraph, of.i + 1, end)[0] if of is not None and of.i < end else ()
