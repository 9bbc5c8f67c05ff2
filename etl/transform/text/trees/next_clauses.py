"""Clauses that follow another, whose subject or place the tree gets wrong: "met Doe, and his minister, Roe, said".

It takes who is named behind "and" for one more of those met, joins a verb to the first clause and not to the one right
before it, and hangs a participle on the main verb across the clause that it ends.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, move

NAMED = frozenset({"nsubj", "nsubj:pass"})
LOOSE = frozenset({"xcomp", "ccomp", "advcl", "conj", "parataxis"})
PAIR = 2  # tokens: a comma and "and" before a title, a comma and a name behind it


def part_from_partner(title: Token, people: AbstractSet[int]) -> None:
    """Make a title behind ", and" the beginning of a clause: "dined with Doe, and his minister, Roe, stayed away"."""
    link = next((c for c in title.lefts if c.dep_ == "cc"), None)
    if title.dep_ != "conj" or title.pos_ not in NAMING or link is None or next_to(link, -1).text != ",":
        return
    name = title if title.i in people else next_to(title, PAIR)
    if name != title and (next_to(title).text != "," or name.i not in people):
        return
    verb = _verb_of(name) or _verb_over(title, name)
    if verb is None or verb.i < name.i:
        return
    first = next((c for c in verb.lefts if c.dep_ in NAMED and c.pos_ == "VERB" and c.i < title.i), None)
    if name != title:
        move(title, name, "appos")
    if first is not None:
        move(verb, first, "conj")
    move(name, verb, "nsubj:pass" if any(c.dep_ == "aux:pass" for c in verb.children) else "nsubj")
    move(link, verb, "cc")


def part_from_row(verb: Token, people: AbstractSet[int]) -> None:
    """Make a name behind "and" the subject of the verb behind it: "Doe met Roe and Minister Poe said he would come"."""
    if verb.tag_ not in {"VBD", "VBZ"} or verb.dep_ not in LOOSE | {"ROOT"} or verb.i < verb.sent.start + PAIR:
        return
    if verb.dep_ == "ROOT":
        _free_content(verb, people)
    name, link, main = next_to(verb, -1), next_to(verb, -PAIR), verb.head
    is_last = name.i in people and name.dep_ == "conj" and link.lower_ == "and" and link.head == name
    is_open = not _has_subject(verb) and not any(c.dep_ in {"mark", "aux", "cc"} for c in verb.children)
    if is_last and is_open and main.i < name.i and _has_subject(main) and main.is_ancestor(name):
        move(name, verb, "nsubj")
        move(link, verb, "cc")
        verb.dep_ = "conj"


def _free_content(verb: Token, people: AbstractSet[int]) -> None:
    """Put a clause that runs up to "and" and a name above the verb behind: "Doe met Roe and Poe said he would"."""
    name = next_to(verb, -1)
    before = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.is_ancestor(name)), None)
    is_closed = before is not None and _has_subject(before) and name.i in people and not _has_subject(verb)
    if before is not None and is_closed and not any(c.dep_.startswith("aux") for c in verb.children):
        stops = [c for c in verb.rights if c.dep_ == "punct"]
        move(before, before, "ROOT")
        move(verb, before, "conj")
        for stop in stops:
            move(stop, before)


def _verb_of(name: Token) -> Token | None:
    """The verb of which a name is the subject."""
    return name.head if name.dep_ in NAMED and name.head.i > name.i else None


def _verb_over(title: Token, name: Token) -> Token | None:
    """The verb behind a name of which the tree makes the verb before it the subject: "[met] Doe, and Roe said"."""
    behind = next_to(name, PAIR) if next_to(name).text == "," else next_to(name)
    main = next((t for t in title.ancestors if t.pos_ == "VERB"), None)
    is_misread = main is not None and main.dep_ in NAMED and main.head == behind and main.tag_ in FINITE
    return behind if is_misread and behind.tag_ in FINITE else None


def join_to_next(verb: Token) -> None:
    """Join a verb without a subject to the clause right before it: "A had no line, so Doe drove off and rang Roe"."""
    main = verb.head
    is_past = verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children)
    if verb.dep_ != "conj" or main.pos_ != "VERB" or _has_subject(verb) or not (is_past or verb.tag_ in FINITE):
        return
    between = [c for c in main.rights if c.dep_ == "conj" and c.pos_ == "VERB" and c.i < verb.i and _has_subject(c)]
    if between and between[-1].tag_ == ("VBD" if is_past else verb.tag_):
        move(verb, between[-1])
        verb.tag_ = between[-1].tag_


def join_to_being(participle: Token) -> None:
    """Give a participle to the clause that it ends: "sat with Doe; by Monday he was back in Lima briefing Roe"."""
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or _has_subject(participle):
        return
    clauses = [c for c in participle.head.rights if c.dep_ in {"conj", "parataxis"} and c.i < participle.i]
    last = clauses[-1] if clauses else None
    if last is None or last.right_edge.i != participle.i - 1 or next_to(participle, -1).is_punct:
        return
    if any(c.dep_ == "cop" for c in last.lefts) and _has_subject(last):
        move(participle, last)


def make_opening(word: Token) -> None:
    """Make a participle of a past form that opens a sentence: "Asked about his talks, Minister Doe said"."""
    main = word.head
    if word.i and next_to(word, -1).is_quote:
        return  # "Met Doe in Lima," Roe wrote
    if not word.is_sent_start or word.tag_ not in {"VBD", "VBN"} or word.dep_ not in {"ccomp", "nsubj", "parataxis"}:
        return
    has_comma = any(t.text == "," for t in word.doc[word.i : main.i]) if main.i > word.i else False
    if has_comma and not _has_subject(word) and any(c.dep_ in NAMED and word.i < c.i < main.i for c in main.lefts):
        word.dep_, word.tag_ = "advcl", "VBN"


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)
