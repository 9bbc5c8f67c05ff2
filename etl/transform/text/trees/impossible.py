"""Places in the tree that a word cannot have, each put right by what the word is: "the visit, foreseen for May, was".

No participle is the subject of a passive, no noun with an article is a clause, no clause that "as" opens is one more of
a row. Each of these tells what the parser lost.
"""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import HELPING, SUBJECTS, lift, move

OPENING = frozenset({"as", "when", "while", "after", "before", "until", "because", "although", "since"})
CLAUSES = frozenset({"conj", "ccomp", "parataxis"})
PASSIVE = frozenset({"nsubj", "nsubj:pass"})
SHARES = frozenset({"each", "both", "all", "none", "two", "most"})
"""What may stand before "of whom"."""


def _first_word(token: Token) -> Token:
    """The first word of what hangs on a word, past the comma before it."""
    first = token.left_edge
    return next_to(first) if first.is_punct and first.i < token.i else first


def part_participle_from_subject(participle: Token) -> None:
    """Give a passive its noun for its subject, not the participle behind it: "The visit, foreseen for May, was"."""
    if participle.tag_ != "VBN" or participle.dep_ not in PASSIVE or participle.head.i < participle.i:
        return
    noun = next((c for c in participle.lefts if c.dep_ in PASSIVE and c.pos_ in NAMING), None)
    if noun is None or any(c.dep_.startswith("aux") for c in participle.children):
        return
    move(noun, participle.head, participle.dep_)
    move(participle, noun, "acl")


def make_time_clause(verb: Token) -> None:
    """Make a clause of time of what the tree joins to a verb without "and": "watched as their ministers signed"."""
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in OPENING), None)
    is_joined = verb.dep_ == "conj" and verb.head.i < verb.i and not any(c.dep_ == "cc" for c in verb.lefts)
    if mark is not None and is_joined:
        verb.dep_ = "advcl"


def make_clause_of_noun(verb: Token) -> None:
    """Give a clause with "who" or ", where" to the noun right before it, where the tree makes it one of time."""
    if verb.dep_ == "advcl:relcl":
        verb.dep_ = "acl:relcl"
    where = next((c for c in verb.lefts if c.lower_ == "where" and c == _first_word(verb)), None)
    if verb.dep_ != "advcl" or where is None or where.i < where.sent.start + 2 or next_to(where, -1).text != ",":
        return
    noun = next_to(where, -2)
    if noun.pos_ in NAMING and verb.head.i < noun.i:
        move(verb, noun, "acl:relcl")


def part_phrase_from_row(noun: Token) -> None:
    """Give a verb a phrase that the tree makes one more of a row: "talks with his colleague, Doe, on the border"."""
    first, case = noun.head, next((c for c in noun.lefts if c.dep_ == "case"), None)
    other = next((c for c in first.lefts if c.dep_ == "case"), None)
    if noun.dep_ != "conj" or case is None or other is None or case.lower_ == other.lower_:
        return
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
    is_bare = not any(c.dep_ == "cc" for c in noun.lefts)
    if verb is not None and verb.i < first.i and is_bare and next_to(case, -1).text == ",":
        move(noun, verb, "obl")


def make_object_of_noun(noun: Token) -> None:
    """Make the object of a noun that the tree takes for a clause: "had her adviser see the Moroccan delegate"."""
    verb = noun.head
    if noun.tag_ != "NN" or noun.dep_ not in {"ccomp", "xcomp"} or verb.tag_ not in FINITE | {"VB"} or verb.i > noun.i:
        return
    between = noun.doc[verb.i + 1 : noun.i]
    has_article = len(between) > 0 and between[0].tag_ in {"DT", "PRP$"}
    if has_article and all(t.pos_ in {"DET", "PRON", "ADJ", "PROPN", "NOUN"} for t in between):
        for word in between:
            move(word, noun)
        noun.dep_ = "obj"


def make_apposition(noun: Token) -> None:
    """Make an apposition of a noun with an article behind a name and a comma: "the Lake Dialogue, a meeting of"."""
    first = noun.left_edge
    if (
        noun.dep_ != "parataxis"
        or noun.pos_ != "NOUN"
        or first.tag_ != "DT"
        or any(c.dep_ in HELPING for c in noun.lefts)
    ):
        return
    comma = next_to(first, -1) if first.i > noun.sent.start + 1 else first
    name = next_to(comma, -1) if comma.text == "," else first
    if name.pos_ in NAMING and name.tag_ != "NN" and noun.head.i < name.i:
        move(noun, name, "appos")


def find_main_verb(root: Token) -> None:
    """Give a sentence the verb before a clause of time: "Doe praised Roe after the two shared a meal"."""
    mark = next((c for c in root.lefts if c.dep_ == "mark" and c.lower_ in OPENING), None)
    if root.dep_ != "ROOT" or mark is None:
        return
    doer = next((c for c in root.lefts if c.dep_ in PASSIVE and c.i < mark.i), None)
    has_own = any(c.dep_ in PASSIVE and c.i > mark.i for c in root.lefts)
    verb = next((c for c in doer.rights if c.dep_.startswith("acl") and c.i < mark.i), None) if doer else None
    if doer is None or verb is None or not has_own or verb.tag_ not in FINITE | {"VBN"}:
        return
    if any(c.tag_ in {"WP", "WDT", "WRB"} for c in verb.lefts):
        return
    lift(verb, root)
    move(doer, verb, "nsubj")
    move(root, verb, "advcl")


def part_from_opening(verb: Token) -> None:
    """Make the head of a verb that the tree joins to a participle about its subject: "Doe, speaking for him, noted"."""
    aside = verb.head
    if verb.dep_ not in CLAUSES or aside.tag_ != "VBG" or any(c.dep_ in HELPING for c in aside.lefts):
        return
    doer = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i < aside.i), None)
    if doer is not None and aside.i < verb.i and verb.tag_ in FINITE:
        lift(verb, aside)
        move(aside, doer, "acl")


def part_from_report(verb: Token) -> None:
    """Give a verb the subject that the tree gives to who reports it: "The trip, Doe told Roe, would have to wait"."""
    told = verb.head
    if verb.dep_ != "ccomp" or told.i > verb.i or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    doers = [c for c in told.lefts if c.dep_ in SUBJECTS]
    has_commas = len(doers) > 1 and "," in (doers[0].right_edge.text, next_to(doers[0].right_edge).text)
    if has_commas and next_to(_first_word(verb), -1).text == ",":
        move(doers[0], verb)


def make_subject_of_address(name: Token) -> None:
    """Make the subject of who is told of as if he were spoken to: "Mr Doe, the envoy, is to see Roe tomorrow"."""
    verb = name.head
    if name.dep_ != "vocative" or name.i > verb.i or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    is_told = verb.tag_ in {"VBD", "VBZ"} or any(
        c.tag_ in {"VBD", "VBZ"} for c in verb.lefts if c.dep_ in {"cop", "aux"}
    )
    if is_told and any(c.dep_ in {"appos", "acl:relcl", "acl"} for c in name.rights):
        name.dep_ = "nsubj"


def make_share_object(word: Token) -> None:
    """Make an object of a share of people behind those: "thanked Doe and Roe, each of whom she had met"."""
    verb = word.head
    is_share = word.lower_ in SHARES and any(c.lower_ == "whom" for c in word.rights)
    if is_share and word.dep_ == "obl:unmarked" and any(c.dep_ == "obj" and c.i < word.i for c in verb.children):
        word.dep_ = "obj"
