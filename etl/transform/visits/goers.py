"""Who goes, as the subject of a verb of travel: by name, on a list, in a vehicle of his, or "the two visitors"."""

from __future__ import annotations

import re

from etl.transform.reading import Paragraph, Reading
from etl.transform.references.company import STATES
from etl.transform.references.group_words import group_nouns
from etl.transform.references.members_among import members_among
from etl.transform.references.missions import members_ahead
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.clauses import RELATIVES, SUBJECTS, is_owner, relative_clause, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.journeys import travellers
from etl.transform.wordlists import words

COMING = frozenset({"come", "arrive", "travel", "fly", "go", "head", "visit"})
VEHICLES = frozenset({"plane", "aircraft", "jet", "flight", "train", "motorcade", "convoy", "helicopter"})
INDEFINITE = frozenset(
    "last rest most many some anybody anyone nobody none somebody someone everybody everyone it".split()
)
SEVERAL = frozenset({"they", "we"})
"""Pronouns that, where nobody is known to be meant, mean others than the one named before them."""
LED = frozenset({"led", "headed"})
PAIR = 2
AT_HEAD = re.compile(r"\bat (?:its|the|their) head\b")
LAST_OF = re.compile(
    r"\b(?:last|rest|most|some|many|all|none) of (?:the|his|her|its|their) [a-z-]+ (?:had |have |has |were )?$"
)
"""What stands before a verb whose subject are others than those named before it."""
COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}


def who_goes(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Return who travels: the subject, or by the order of the words where the parse finds none."""
    if main := _main_people(reading, paragraph, verb) or _members(reading, paragraph, verb):
        return main
    if near := _apposed(reading, paragraph, verb):
        return near
    if verb.tag_ == "VBG" and (doer := _right_before(verb)) is not None:
        return travellers(reading, reading.meant(paragraph, doer))
    if (others := _meant_to_go(verb)) is not None:
        return travellers(reading, phrase_parties(reading, paragraph, others))
    if _is_of_things(verb):
        return ()
    return _by_subject(reading, paragraph, verb)


def _by_subject(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Who travels by the subject of the verb, or by the order of the words."""
    head = subject(verb)
    doing = verb if head is not None else _joined_to(verb) or verb
    found = _all_listed(reading, paragraph, verb, travellers(reading, subject_parties(reading, paragraph, doing)))
    if not found and head is not None:
        if named := _named_between(reading, paragraph, verb, head) or leaders_of(reading, paragraph, head):
            return named
        if several := _several(reading, paragraph, head):
            return several
    if found or head is None or head.i > verb.i:
        return found or travellers(reading, before(reading, paragraph, verb))
    if head.lower_ in VEHICLES:
        owner = next((child for child in head.children if child.dep_ == "nmod:poss"), None)
        if owner is not None:
            return travellers(reading, phrase_parties(reading, paragraph, owner))
    if head.lower_ in INDEFINITE | SEVERAL or _is_of_others(reading, paragraph, head):
        return ()
    is_unnamed = head.tag_ in {"NN", "NNS"} and not any(p.official is not None for p in reading.meant(paragraph, head))
    if is_unnamed and head.lower_ not in VEHICLES:
        return ()  # "foreign troops will leave", "an envoy of King Salman flew to Lima"
    return travellers(reading, before(reading, paragraph, verb))


def _members(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Those named of a mission, or of leaders who are only counted: "A troika made up of X and Y visited"."""
    led = subject(verb)
    told = members_ahead(reading, paragraph, verb) or (
        members_among(reading, paragraph, led) if led is not None else ()
    )
    return travellers(reading, told)


def _is_of_things(verb: Token) -> bool:
    """Whether a writing comes, or others do than those named: "a telegram by Doe arrived", "the last of the rebels"."""
    head = subject(verb) or (verb.head if verb.dep_ == "acl" else None)
    is_written = head is not None and head.lower_ in words("said_documents")
    return is_written or LAST_OF.search(verb.doc.text[verb.sent.start_char : verb.idx]) is not None


def _meant_to_go(verb: Token) -> Token | None:
    """Who is to go by "for": "stressed the need for more aid to enter Peru"."""
    is_to = verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.lefts)
    noun = verb.head
    is_for = any(c.dep_ in {"case", "mark"} and c.lower_ == "for" for c in noun.lefts)
    return noun if is_to and verb.dep_ == "acl" and is_for and verb.i - noun.i == PAIR else None


def _joined_to(verb: Token) -> Token | None:
    """The verb to which "and" joins one whose subject the tree loses: "had talks with Roe and took a plane to"."""
    if verb.tag_ not in {"VBD", "VBZ"} or verb.i < PAIR or next_to(verb, -1).lower_ not in {"and", "then"}:
        return None
    told = (t for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.tag_ in {"VBD", "VBZ"} and t.pos_ == "VERB")
    first = next(told, None)
    is_own = first is not None and first.dep_ != "acl:relcl" and any(c.dep_ in SUBJECTS for c in first.lefts)
    return first if is_own else None


def _is_of_others(reading: Reading, paragraph: Paragraph, relative: Token) -> bool:
    """Whether "who" means people none of whom is an official: "said that migrants who reach Peru would be sent"."""
    clause = relative_clause(relative) if relative.lower_ in RELATIVES else None
    if clause is None or clause.head.tag_ not in {"NNS", "NNPS"} or clause.head.i > relative.i:
        return False
    whom = clause.head
    told = [*whom.lefts, whom, *whom.doc[whom.i : clause.i]]
    is_band = bool({t.lower_ for t in (whom, *whom.lefts)} & (group_nouns().keys() | VEHICLES))
    return not is_band and not any(p.official is not None for t in told for p in reading.meant(paragraph, t))


def _right_before(verb: Token) -> Token | None:
    """The plural noun right behind which a participle stands: "reports of troops re-entering Peru"."""
    prefix = next_to(verb, -1).lower_ == "-" and verb.i > PAIR
    noun = next_to(verb, -1 - PAIR * prefix) if verb.i else verb
    return noun if noun.tag_ == "NNS" else None


def _all_listed(reading: Reading, paragraph: Paragraph, verb: Token, found: tuple[int, ...]) -> tuple[int, ...]:
    """Those found with all of the list that the sentence begins with: "A of Peru, B of Chile and C of Cuba arrived"."""
    if len(found) < PAIR:
        return found
    first = verb.sent.start
    if any(t.pos_ in {"VERB", "AUX"} or t.lower_ == "with" for t in verb.doc[first : verb.i]):
        return found
    named = (t for t in verb.doc[first : verb.i] if t.tag_ not in {"PRP", "PRP$"} and not is_owner(t))
    people = travellers(reading, tuple(party for t in named for party in reading.meant(paragraph, t)))
    return people if set(found) < set(people) else found


def _main_people(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Who goes "before flying on to Lima": who does what is told before."""
    if verb.tag_ != "VBG" or not any(c.dep_ == "mark" and c.lower_ in {"before", "after"} for c in verb.children):
        return ()
    main = told_before(verb)
    if main is None:
        return ()
    return travellers(reading, subject_parties(reading, paragraph, main) or before(reading, paragraph, main))


def told_before(verb: Token) -> Token | None:
    """Return the verb on which "before leaving" depends, by the tree or else by the order of the words."""
    above = [t for t in verb.ancestors if t.i < verb.i]
    main = next((t for t in above if t.tag_ in FINITE), None)
    verbs = (t for t in above if t.pos_ == "VERB")
    main = main or next((t for t in verbs if any(c.dep_ in SUBJECTS for c in t.lefts)), None)  # "will meet"
    lead = reversed(verb.doc[verb.sent.start : verb.i])
    return main or next((t for t in lead if any(c.dep_ in SUBJECTS for c in t.lefts)), None)


def _apposed(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[int, ...]:
    """Who is named between commas before a verb that is taken for a noun: "Doe's envoy, Jane Roe, travels to Lima"."""
    if verb.tag_ != "NNS" or verb.i <= PAIR or next_to(verb, -1).lower_ != ",":
        return ()
    return travellers(reading, reading.meant(paragraph, next_to(verb, -2)))


def _named_between(reading: Reading, paragraph: Paragraph, verb: Token, head: Token) -> tuple[int, ...]:
    """Those named between commas behind a plural: "The two envoys charged with it, Jane Doe and Lord Roe, came"."""
    if head.tag_ != "NNS" or next_to(verb, -1).lower_ != ",":
        return ()
    comma = next((t.i for t in reversed(verb.doc[head.i : verb.i - 1]) if t.lower_ == ","), None)
    if comma is None or any(t.tag_ in FINITE for t in verb.doc[comma : verb.i]):
        return ()
    row = verb.doc[comma + 1 : verb.i - 1]
    people = travellers(reading, tuple(party for t in row if not is_owner(t) for party in reading.meant(paragraph, t)))
    return people if len(people) >= PAIR else ()


def leaders_of(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[int, ...]:
    """Return who leads those without names: "Three of them, led by Doe, went", "a team with Doe at its head"."""
    at_head = (c for c in head.rights if any(k.lower_ == "with" for k in c.lefts))
    if (chief := next((c for c in at_head if AT_HEAD.search(text_of([*c.subtree])) is not None), None)) is not None:
        return travellers(reading, reading.meant(paragraph, chief))
    behind = (t for t in head.doc[head.i : head.sent.end] if t.lower_ in LED and t.dep_.startswith("acl"))
    led = next((t for t in behind if head.is_ancestor(t)), None)  # "a team of the ministry led by"
    agents = [c for c in led.children if c.dep_.startswith("obl") and _has_by(c)] if led is not None else []
    return travellers(reading, tuple(p for agent in agents for p in phrase_parties(reading, paragraph, agent)))


def _has_by(token: Token) -> bool:
    """Whether "by" stands before a word."""
    return any(c.lower_ == "by" for c in token.lefts)


def _several(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[int, ...]:
    """Whom "the two visitors", "both ministers" or "the three" mean, if those told before."""
    words = {head.lower_, *(child.lower_ for child in head.children)}
    count = next((COUNTS[word] for word in words if word in COUNTS), None)
    if count is None or head.tag_ not in {"NNS", "CD", "DT"} or head.lower_ in STATES:
        return ()
    return travellers(reading, pair_before(reading, paragraph, head, count))


def comes_before(verb: Token) -> bool:
    """Return whether a stop is told behind what came after it: "Before coming to Lima, she visited Quito"."""
    clause = next((c for c in verb.lefts if c.tag_ == "VBG" and c.dep_ == "advcl"), None)
    return clause is not None and verb_of(clause) in COMING and any(c.lower_ == "before" for c in clause.lefts)
