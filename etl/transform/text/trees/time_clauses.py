"""Clauses of time that a small parser takes for a phrase: "after the two shared lunch", "before their ministers met".

It takes "after" for a preposition, who did something for its noun, and the verb for a participle of one of them.
"""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, move

MARKS = frozenset({"after", "before", "as", "while", "when", "until", "once", "since", "where"})
SEVERAL = frozenset({"two", "three", "four", "five", "six", "pair", "trio", "both"})
"""Subjects that no participle describes: "the two met", not "the two met in Lima were"."""
TOGETHER = frozenset({"met", "held", "shared", "exchanged", "discussed", "signed", "talked", "spoke", "agreed", "had"})
"""Past forms that are no adjectives behind such a subject: "the two exchanged views", not "the two failed attempts"."""
ALONE = frozenset({"met", "talked", "spoke"})
"""Past forms that describe nothing: "after their ministers met in Lima"."""
PHRASES = frozenset({"obl", "nmod"})
LOOSE = frozenset({"ROOT", "conj", "advmod", "parataxis", "advcl", "ccomp", "xcomp"})
"""How the tree hangs the verb of such a clause on what it tells the time of."""
PRESENT = frozenset({"meet", "talk", "confer", "speak", "gather"})
"""What the parser takes for a noun behind such a subject: "when the two meet in Lima"."""
PARTS = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON", "PART"})
LONGEST = 6  # tokens of the phrase for who did something


def open_clause(mark: Token) -> None:
    """Make a clause of the words behind "after" where they tell who did something."""
    if mark.lower_ not in MARKS:
        return
    _join_second(mark)
    subject = mark.head
    if mark.dep_ == "case" and subject.dep_ in SUBJECTS and subject.head.tag_ in FINITE and subject.head.dep_ == "conj":
        move(mark, subject.head, "mark")  # "left hours before A and B sat down"
        mark.head.dep_ = "advcl"
        return
    found = _subject_and_verb(mark)
    if found is None:
        return
    head, verb = found
    is_several = head.lower_ in SEVERAL
    if verb.dep_ == "acl" and verb.head == head and _is_finite(verb, head):
        _make_clause(mark, head, verb, head.head)
    elif (is_several or head.tag_ == "NNS") and verb.dep_ == "amod" and verb.head.i > verb.i:
        _part_from_object(mark, head, verb)
    elif is_several and verb.lower_ in PRESENT and verb.pos_ == "NOUN":
        for child in [c for c in verb.lefts if c not in (head, mark)]:
            move(child, head, child.dep_)
        _make_clause(mark, head, verb, verb.head if verb.head not in (mark, head) else mark.head)
        verb.tag_ = "VBP"
    elif head.dep_ in PHRASES and verb.tag_ in FINITE | {"VBN", "VB"} and verb.dep_ in LOOSE:
        if head.head in (verb, verb.head) and verb.dep_ not in {"ROOT", "conj"}:
            _make_clause(mark, head, verb, verb.head)
        elif verb.tag_ in FINITE:
            _part_from_main(mark, head, verb)


def give_to_main(verb: Token) -> None:
    """Give "before flying on", set off by a comma, to who does it: not to those of a clause about some thing.

    So in "will meet Doe to discuss a plant that firms build at Lima, before flying on".
    """
    mark = next((c for c in verb.lefts if c.lower_ in {"before", "after"} and c.dep_ in {"mark", "case"}), None)
    if verb.tag_ != "VBG" or mark is None or next_to(mark, -1).text != "," or verb.head.i > mark.i:
        return
    above = next((t for t in (verb.head, *verb.head.ancestors) if _tells_of_thing(t)), None)
    if above is None:
        return
    main = next((t for t in above.head.ancestors if t.tag_ in FINITE or any(c.dep_ in SUBJECTS for c in t.lefts)), None)
    if main is not None and main.pos_ == "VERB" and main.i < mark.i:
        move(verb, main, "advcl")


def _tells_of_thing(clause: Token) -> bool:
    """Whether a clause with a subject of its own tells what a noun before it is: "a plant that firms build"."""
    is_clause = clause.dep_.startswith("acl") and any(c.dep_ in SUBJECTS for c in clause.lefts)
    return is_clause and clause.head.pos_ == "NOUN" and clause.head.i < clause.i


def _part_from_object(mark: Token, head: Token, verb: Token) -> None:
    """Make a verb of what the tree takes for an adjective of its object: "after the two exchanged views"."""
    thing = verb.head
    if verb.lower_ not in TOGETHER or thing.head in (thing, verb):
        return
    for child in [c for c in thing.children if c.i < verb.i and c not in (head, mark)]:
        move(child, head, child.dep_)
    _make_clause(mark, head, verb, thing.head if thing.head != head else head.head)
    move(thing, verb, "obj")


def _join_second(mark: Token) -> None:
    """Join the second of two names to the first, where the tree begins a clause with it: "left before A and B met"."""
    first = mark.head
    if mark.dep_ != "case" or first.i < mark.i:
        return
    joint, second = next_to(first), next_to(first, 2)
    if _joins_names(joint) and second.dep_ in SUBJECTS and second.head.dep_ in LOOSE and second.head.i > second.i:
        move(second, first, "conj")
        move(joint, second, "cc")


def _joins_names(joint: Token) -> bool:
    """Whether "and" stands between two names."""
    return joint.lower_ in {"and", "&"} and next_to(joint, -1).pos_ == next_to(joint).pos_ == "PROPN"


def _subject_and_verb(mark: Token) -> tuple[Token, Token] | None:
    """Who did something and the verb behind him, where the tree knows them for no clause."""
    doc, k = mark.doc, mark.i + 1
    end = min(mark.sent.end, mark.i + 1 + LONGEST)
    while k < end and (doc[k].pos_ in PARTS or _joins_names(doc[k])):
        if doc[k].lower_ in PRESENT and doc[k - 1].lower_ in SEVERAL:
            break
        k += 1
    if k >= end or k == mark.i + 1:
        return None
    head = next_to(doc[k], -1)
    while head.dep_ == "conj" and head.head.i > mark.i:
        head = head.head  # "after A and B signed a pact"
    k = _past_title(doc[k], mark.sent.end)
    verb = doc[k]
    is_verb = verb.tag_ in {"VBD", "VBN", "VBP", "VBZ", "VB"} or verb.lower_ in PRESENT
    is_known = any(c.dep_ in SUBJECTS for c in verb.children)
    if not is_verb or is_known or not (head.pos_ in NAMING or head.lower_ in SEVERAL):
        return None
    return head, verb


def _past_title(comma: Token, end: int) -> int:
    """The word behind a title between commas: "until Doe, the prime minister, came"; else the word itself."""
    title = comma.doc[comma.i + 1 : min(end, comma.i + 1 + LONGEST)]
    close = next((t.i for t in title if t.text == ","), None)
    if comma.text != "," or close is None or close + 1 >= end:
        return int(comma.i)
    is_title = all(t.pos_ in PARTS or t.lower_ in {"of", "and"} for t in comma.doc[comma.i + 1 : close])
    return close + 1 if is_title and comma.doc[close + 1].tag_ in FINITE else int(comma.i)


def _is_finite(verb: Token, head: Token) -> bool:
    """Whether a verb behind a noun tells what its bearer did: a past form, or one that has an object of its own."""
    if verb.tag_ in FINITE or (head.lower_ in SEVERAL and verb.lower_ in TOGETHER):
        return True
    if head.tag_ == "NNS" and verb.lower_ in ALONE:
        return True
    return head.tag_ == "NNS" and any(c.dep_ == "obj" for c in verb.rights)


def _make_clause(mark: Token, head: Token, verb: Token, up: Token) -> None:
    """Hang a verb on what its clause tells the time of, with its subject."""
    while up.pos_ not in {"VERB", "AUX"} and up.head != up and up.head != verb:
        up = up.head
    if up in (verb, head, mark):
        return
    behind = [c for c in head.children if c.i > verb.i]
    move(verb, up, "advcl")
    move(head, verb, "nsubj")
    move(mark, verb, "mark")
    for child in behind:
        move(child, verb, "obl" if child.dep_ == "nmod" else child.dep_)
    for child in [c for c in verb.children if c.dep_ == "nmod"]:
        child.dep_ = "obl"
    verb.pos_, verb.tag_ = "VERB", "VBD" if verb.tag_ == "VBN" else verb.tag_


def _part_from_main(mark: Token, head: Token, verb: Token) -> None:
    """Give a sentence back the verb before the clause: "praised Doe after the two shared a meal", "shared" its head."""
    main = head.head
    while main.pos_ not in {"VERB", "AUX"} and main.head != main:
        main = main.head
    if main.pos_ != "VERB" or main.i > mark.i or main == verb:
        return
    if verb.dep_ == "ROOT":
        if main.head != verb:
            return
        before = [c for c in verb.children if c.i < mark.i and c != main]
        stop = [c for c in verb.rights if c.dep_ == "punct"]
        move(main, main, "ROOT")
        for child in (*before, *stop):
            move(child, main)
    _make_clause(mark, head, verb, main)
