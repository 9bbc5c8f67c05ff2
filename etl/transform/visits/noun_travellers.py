"""Who makes a journey that a noun tells: its owner, its maker, or who does what is told with it."""

from __future__ import annotations

from etl.transform.circumstances.calling_off import calls_off
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token
from etl.transform.visits.journeys import travellers
from etl.transform.visits.noun_goals import chosen_goal, verb_made
from etl.transform.visits.noun_owners import is_of_somebody, of_its_kind, owner, owner_told

PREPARING = frozenset(
    "prepare arrange organise organize discuss call describe praise hail criticise criticize condemn defend".split()
)
PREPARATIONS = frozenset("preparations preparation arrangements groundwork agenda programme program".split())


def travellers_of(
    reading: Reading, paragraph: Paragraph, noun: Token, *, has_place: bool, is_title: bool
) -> tuple[int, ...]:
    """Return who makes a journey that a noun tells, as told with it, else by the order of the words in some places."""
    if chosen_goal(noun) is not None:
        return travellers(reading, subject_parties(reading, paragraph, noun.head))
    if (doer := _agent_before(noun)) is not None:
        return travellers(reading, phrase_parties(reading, paragraph, doer))
    if _is_prepared(noun):
        return travellers(reading, owner_told(reading, paragraph, noun) or ())
    told = _of_relative(reading, paragraph, noun) or owner(reading, paragraph, noun)
    found = travellers(reading, told or of_its_kind(reading, paragraph, noun))
    if not found and {("cop", "is"), ("case", "on")} <= {(c.dep_, c.lower_) for c in noun.lefts}:
        found = travellers(reading, subject_parties(reading, paragraph, noun))  # "She is on a three-day visit"
        found = found or travellers(reading, before(reading, paragraph, noun))
    if not found and noun.lower_ == "route":  # "had a stopover in Lima en route to Quito"
        found = travellers(reading, subject_parties(reading, paragraph, noun))
    if found or not has_place or is_of_somebody(reading, paragraph, noun) or is_known(noun):
        return found
    by_order = is_title or (noun.dep_ in {"obj", "obl"} and subject(noun) is None)
    return travellers(
        reading, subject_parties(reading, paragraph, noun) or (before(reading, paragraph, noun) if by_order else ())
    )


def _agent_before(noun: Token) -> Token | None:
    """By whom something is done on a visit: "a letter delivered by Doe on a brief visit on Monday"."""
    is_on = any(c.dep_ == "case" and c.lower_ in {"on", "during"} for c in noun.lefts)
    is_own = any(c.dep_ == "nmod:poss" for c in noun.lefts)
    if noun.dep_ != "obl" or noun.head.tag_ != "VBN" or not is_on or is_own:
        return None
    if any(c.dep_ == "nsubj:pass" and c.pos_ in {"PROPN", "PRON"} for c in noun.head.lefts):
        return None  # "Doe was welcomed by Roe during a visit": hers
    return next((c for c in noun.head.rights if c.dep_ == "obl:agent" and c.i < noun.i), None)


def _is_prepared(noun: Token) -> bool:
    """Whether a journey is only what somebody prepares, who need not be the traveller: "to prepare for the visit"."""
    if not any(c.lower_ in {"the", "that", "this"} for c in noun.children):
        return False  # "is preparing a trip to Lima"
    is_for = any(c.dep_ == "case" and c.lower_ in {"for", "of"} for c in noun.children)
    is_prepared = (is_for or noun.dep_ == "obj") and verb_of(noun.head) in PREPARING and not calls_off(noun.head)
    return noun.head.lower_ in PREPARATIONS or is_prepared


def _of_relative(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose visit it is that a relative clause tells: "the visit which the minister is expected to pay to Oslo"."""
    verb = verb_made(noun)
    found = subject_parties(reading, paragraph, verb) if verb is not None else ()
    return named_people(found)


def is_known(noun: Token) -> bool:
    """Return whether "the tour had begun in" speaks of a journey told before, whoever stands near."""
    return noun.dep_ in SUBJECTS and any(child.lower_ in {"the", "this"} for child in noun.children)


def of_clause_before(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return whose trip "a trip to Oslo was put off" means: of the subject before, here or in the last sentence."""
    if noun.dep_ not in SUBJECTS or noun.i == noun.sent.start:
        return ()
    return other_before(reading, paragraph, noun, (), sentences=2)
