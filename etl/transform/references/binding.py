"""What the tree tells of whom "he" and "him" mean: the clauses in which the word stands, and whom it cannot mean."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.text.clauses import first_of_row
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

STEPS = 8  # how far up the tree clauses are sought
ROW = 9  # tokens from "his trip" to "and his talks"
OBJECTS = frozenset({"obj", "iobj"})
RELATIVES = frozenset({"who", "which", "that"})
OPPOSITE = frozenset({"with", "to", "from", "by", "for", "against", "on", "upon", "of", "between"})
"""Prepositions before those who are not the subject of the same clause: "held talks with him"."""
RELATED = frozenset("host guest visitor counterpart colleague rival ally successor predecessor deputy boss".split())
"""Words for one who is somebody else's: "Doe, his host"."""
STAND_INS = frozenset({"stead", "behalf", "place", "absence"})
"""Words behind "in his" that tell for whom somebody else acts: "Roe, speaking in his stead"."""
COUNTRY = frozenset({"country", "capital", "nation"})
COMING = frozenset({"visit", "set", "enter", "tour", "arrive", "come"})
"""Verbs of coming where somebody is not at home: "the first chancellor to set foot in his country"."""
SENDING = frozenset({"send", "dispatch", "despatch", "order"})
ALONG = frozenset({"bring", "take", "carry", "have", "keep"})
"""Verbs of what somebody has "with him"."""


def subjects_above(reading: Reading, line: int, token: Token) -> list[int]:
    """Who is the subject of the clauses in which a pronoun stands, the nearest first, or does what a passive tells."""
    found: list[int] = []
    node = token if token.dep_ == "nmod:poss" else _clause_of(token)
    for _ in range(STEPS):
        if node.head == node:
            break
        node = node.head
        children = [c for c in node.children if c.i < token.i]
        told = [c for c in children if c.dep_ in SUBJECTS]
        if node.lemma_ in SENDING:  # "sent Minister Doe to Lima, where he": who goes there
            told = [*(c for c in children if c.dep_ == "obj"), *told]
        if node.i < token.i and not any(_one(reading, line, c) is not None for c in told):
            told += [c for c in children if c.dep_ == "obl:agent"]
        found += [number for c in told if (number := _one(reading, line, c)) is not None]
    return found


def _clause_of(token: Token) -> Token:
    """The verb of the clause in which a subject or object stands."""
    if token.dep_ in SUBJECTS:
        return token.head
    return _verb_over(token) or token


def _one(reading: Reading, line: int, token: Token) -> int | None:
    """The one official whom a word means."""
    meant = reading.references.get((line, token.i), ())
    return meant[0].official if len(meant) == 1 else None


def agent_of(reading: Reading, line: int, token: Token) -> int | None:
    """Who is the subject of a pronoun's own clause, whom it cannot mean: "X told him", "X held talks with him"."""
    if token.dep_ == "nmod:poss" and token.head.lower_ in RELATED:
        name = token.head.head if token.head.dep_ == "appos" else _before_comma(token)
        if name is not None and (told := _one(reading, line, name)) is not None:
            return told
    if is_stood_in_for(token):
        return _stand_in(reading, line, token)
    verb = _verb_over(token)
    if verb is None:
        return None
    head = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if head is None and token.dep_ == "nmod:poss":
        return next(iter(subjects_above(reading, line, token)), None)
    if head is None:
        return None
    if head.lower_ not in RELATIVES or not verb.dep_.endswith("relcl"):
        return _one(reading, line, head)
    back = head.i - (2 if head.i > 1 and next_to(head, -1).lower_ == "," else 1)
    told = _one(reading, line, verb.head)
    return _one(reading, line, head.doc[back]) if told is None and back >= 0 else told


def is_stood_in_for(token: Token) -> bool:
    """Whether "his" tells for whom another acts: "in his stead", "on her behalf"; not "in its place"."""
    if token.dep_ != "nmod:poss" or token.head.lower_ not in STAND_INS or token.head.i != token.i + 1 or not token.i:
        return False
    return next_to(token, -1).lower_ == ("on" if token.head.lower_ == "behalf" else "in")


def _stand_in(reading: Reading, line: int, token: Token) -> int | None:
    """Who acts for another: the subject of the clause, or the one whom a participle describes."""
    node = token.head
    for _ in range(STEPS):
        told = _one(reading, line, node) if node.pos_ in {"PROPN", "NOUN"} else None
        subjects = [c for c in node.children if c.dep_ in SUBJECTS and c.i < token.i]
        told = next((n for c in subjects if (n := _one(reading, line, c)) is not None), told)
        if told is not None or node.head == node:
            return told
        node = node.head
    return None


def _before_comma(token: Token) -> Token | None:
    """Who is named before a comma right before a word: "talks with Doe of Peru, his guest"."""
    if token.i <= token.sent.start + 1 or next_to(token, -1).text != ",":
        return None
    name = token.doc[token.i - 2]
    return name.head if name.dep_ == "nmod" and name.head.i < name.i else name


def joined_to_agent(reading: Reading, line: int, token: Token) -> set[int]:
    """Who else is the subject of a pronoun's own clause: "X and Y accompanied him"."""
    verb = _verb_over(token)
    head = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < token.i), None) if verb is not None else None
    row = [c for c in head.subtree if c.dep_ == "conj" and first_of_row(c) == head] if head is not None else []
    return {number for c in row if (number := _one(reading, line, c)) is not None}


def _verb_over(token: Token) -> Token | None:
    """The verb whose subject a word cannot be; None where it may be the same: "brought his wife with him"."""
    if token.dep_ == "nmod:poss":
        over = (token.head.head, token.head.head.head)  # "visited his country", "set foot in his country"
        return next((verb for verb in over if verb.lemma_ in COMING), None) if token.head.lower_ in COUNTRY else None
    if token.dep_ in OBJECTS:
        return token.head
    if token.dep_ not in {"obl", "obl:agent", "nmod"} or _case(token) not in OPPOSITE or is_reflexive(token):
        return None
    return token.head.head if token.dep_ == "nmod" else token.head


def _case(token: Token) -> str | None:
    """The preposition before a word."""
    return next((c.lower_ for c in token.children if c.dep_ == "case"), None)


def is_reflexive(token: Token) -> bool:
    """Whether a pronoun means the subject of its own clause: "himself", "brought his wife with him"."""
    if token.lower_ in {"himself", "herself"}:
        return True
    return token.dep_ == "obl" and _case(token) == "with" and token.head.lemma_ in ALONG


def relativized(reading: Reading, line: int, pronoun: Token) -> Party | None:
    """Whom "his" and "he" mean in a relative clause: the one that it tells of ("Doe, who put off his trip")."""
    if pronoun.dep_ != "nmod:poss" and pronoun.dep_ not in SUBJECTS:
        return None
    node = pronoun.head
    for _ in range(STEPS):
        if node.dep_ == "acl:relcl" or node.head == node:
            break
        node = node.head
    who = next((c for c in node.children if c.dep_ in SUBJECTS and c.lower_ == "who"), None)
    if node.dep_ != "acl:relcl" or who is None:
        return None
    right_before = who.i - (2 if who.i and next_to(who, -1).lower_ == "," else 1)  # the tree may hang it elsewhere
    for k in (right_before, node.head.i):
        meant = reading.references.get((line, k), ())
        if len(meant) == 1 and meant[0].official is not None:
            return meant[0]
    return None


def owner_of_row(reading: Reading, number: int, token: Token) -> Party | None:
    """Return whose the thing before is: "briefed Doe on his trip to Lima and his talks with Roe" tells of one's."""
    if token.tag_ != "PRP$":
        return None
    for word in reversed(token.doc[max(token.sent.start, token.i - ROW) : token.i]):
        if word.tag_ == "PRP$" and word.lower_ == token.lower_:
            meant = reading.references.get((number, word.i), ())
            between = token.doc[word.i + 1 : token.i]
            is_row = any(t.lower_ == "and" for t in between)
            return meant[0] if is_row and len(meant) == 1 and meant[0].official is not None else None
        named = reading.references.get((number, word.i), ())
        if word.pos_ in {"VERB", "AUX"} or any(party.official is not None for party in named):
            return None
    return None
