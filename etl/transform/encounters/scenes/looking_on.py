"""Ceremonies told by those who watch: "the presidents of A and B looked on as their ministers signed the treaty"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, phrase_parties, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

WATCHED = "sign watched"
"""The rule of what it tells."""
LOOKING = {"look": frozenset({"on"}), "stand": frozenset({"by"}), "watch": frozenset({""})}
"""Verbs of those who watch, each with the word that must follow it."""
SIGNING = frozenset({"sign", "initial", "ink", "initialise", "initialize", "exchange"}) | {
    "unveil",
    "inaugurate",
    "open",
    "launch",
    "cut",
    "lay",
    "take",
    "accept",
    "hand",
}
"""What is done before them."""
PRESENT = frozenset({"present", "hand", "attendance", "there"})
NEAR = 7  # tokens behind "looked on" in which "as" stands: "looked on in Lima on Thursday as"
MARKS = frozenset({"as", "while", "when"})


def looked_on(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter of those who watched others sign, with the ones who signed; None where none is told."""
    if not paragraph.is_narrated or not (_is_watching(verb) or _is_present(verb)):
        return None
    if verb.tag_ == "VBG":
        return _with_one_looking_on(reading, paragraph, verb)
    deed = _deed(verb)
    status = outlook(deed) if deed is not None else None
    if deed is None or status not in {"held", "planned"}:
        return None
    watching = tuple(_officials(subject_parties(reading, paragraph, verb)))
    head, mark = subject(deed), _mark(verb)
    signing = phrase_parties(reading, paragraph, head) if head is not None and head.i > verb.i else ()
    if mark is not None and mark.i < deed.i:  # "as their ministers, X and Y, signed", cut apart by the tree
        signing = merged([*signing, *listed(reading, paragraph, mark.i + 1, deed.i)[0]])
    by = link(deed, frozenset({"by"}))
    signing = merged([*signing, *(listed(reading, paragraph, by.i + 1)[0] if by is not None else ())])
    parties = merged([*watching, *_officials(signing)])
    if not watching or not are_several(parties):
        return None
    return Encounter(paragraph, verb, parties, mode_of(paragraph, verb, "in_person"), status, WATCHED)


def _with_one_looking_on(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """The encounter of "A and B signed the accord in Lima with President Doe looking on"."""
    deed = verb.head
    with_ = next((t for t in reversed(verb.doc[deed.i : verb.i]) if t.lower_ == "with"), None)
    if with_ is None or verb_of(deed) not in SIGNING or deed.pos_ != "VERB" or deed.i > verb.i:
        return None
    status = outlook(deed)
    watching = named_officials(listed(reading, paragraph, with_.i + 1, verb.i)[0])
    head = subject(deed)
    signing = listed(reading, paragraph, head.left_edge.i, deed.i)[0] if head is not None and head.i < deed.i else ()
    signed = tuple(p if p.official is not None else Party("body", None, p.actor_code) for p in signing if p.actor_code)
    parties = merged([*watching, *signed])
    if status not in {"held", "planned"} or not watching or not signed or not are_several(parties):
        return None
    return Encounter(paragraph, verb, parties, mode_of(paragraph, verb, "in_person"), status, WATCHED)


def _is_watching(verb: Token) -> bool:
    """Whether a verb tells of those who watch."""
    needed = LOOKING.get(verb_of(verb), frozenset())
    is_told = "" in needed or (bool(needed) and next_to(verb).lower_ in needed)
    return verb.pos_ == "VERB" and is_told


def _is_present(word: Token) -> bool:
    """Whether a word tells of those who were there: "were present as", "were on hand while", "stood by"."""
    return word.lower_ in PRESENT and any(c.dep_ == "cop" for c in word.children)


def _deed(verb: Token) -> Token | None:
    """What is done while others look on, in the clause behind their verb or in that which theirs opens."""
    mark = _mark(verb)
    behind = (c for c in verb.rights if c.dep_ == "advcl" and mark is not None and mark.i < c.i)
    opens = verb.dep_ == "advcl" and any(m.lower_ in MARKS for m in verb.lefts)
    deed = next(behind, verb.head if opens else None)
    return deed if deed is not None and verb_of(deed) in SIGNING else None


def _mark(verb: Token) -> Token | None:
    """The "as" close behind a verb."""
    return next((t for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)] if t.lower_ in MARKS), None)


def _officials(parties: tuple[Party, ...]) -> Iterator[Party]:
    """Those who act for countries, named or told by their office."""
    return (p for p in parties if p.actor_code and p.kind == "official")
