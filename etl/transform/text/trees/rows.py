"""Names before a verb, put right in the tree: "Doe of Chile, Peru's premier, Roe, and Minister Poe met".

A small parser takes the members of a long row for appositions of one another, or for no subject at all. The grammar of
names knows which words are names, so the row can be read by the order of words.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Span, Token

from etl.transform.text.kinds import FINITE, NOMINAL_SUBJECTS, POSSESSIVE_MARKS
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.main_verbs import head_sentence, is_only_verb
from etl.transform.text.trees.moves import lift, move
from etl.transform.wordlists import words

JOINTS = frozenset({",", "and", "&"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PUNCT", "PART", "CCONJ"})
MISREAD = frozenset({"amod", "advmod", "compound", "discourse", "obl:unmarked", "nummod", "det"})
"""What no name is to a verb that it stands before."""
PLAIN = frozenset({",", "and", "&", "of", "the"})
SENT = words("delegates") | {"delegations", "ministers", "leaders"}
SENT_BY = frozenset({"of", "from"})
LONGEST = 40  # words of a row


def join_rows(doc: Doc, names: Collection[int]) -> None:
    """Make one subject, in place, of each row of names that stands before the first verb of a sentence.

    Args:
        doc: the paragraph, as the parser has read it.
        names: the numbers of the words that are names.
    """
    for sentence in doc.sents:
        _close_up(sentence)
        for token in sentence:
            _free_from_next(token, names)
        _join_owners(sentence.root)
        verb = next((t for t in sentence if t.tag_ in FINITE or is_only_verb(t, sentence, names)), None)
        if verb is not None and verb.tag_ not in FINITE:
            head_sentence(verb)
        if verb is None or verb.tag_ not in FINITE:
            continue
        head = _clause(verb)
        row = _row(sentence, verb, names) or _alone(verb, head, names)
        if row and _is_free(head, row) and not any(token in row for token in head.ancestors):
            _join(row, head)


def _close_up(sentence: Span) -> None:
    """Join to a row of names the one of them that the tree takes for an apposition of what stands before the row.

    "the governments of Peru, Chile, the Netherlands and Norway": a country with an article is no other word for them.
    """
    for token in sentence:
        if token.dep_ != "appos" or token.pos_ != "PROPN":
            continue
        opening = next((t for t in token.doc[token.left_edge.i : token.i + 1] if t.dep_ != "punct"), token)
        if opening.i <= sentence.start + 1:
            continue
        comma, last = next_to(opening, -1), next_to(opening, -2)
        if comma.lower_ != "," or last.dep_ != "conj" or last.pos_ != "PROPN" or last.head.pos_ != "PROPN":
            continue
        first = last.head
        if first.dep_ in {"nmod", "obl", "obj"} and token.head.i < first.i and token.head.is_ancestor(first):
            move(token, first, "conj")


def _free_from_next(first: Token, names: Collection[int]) -> None:
    """Join a row whose first the tree takes for the owner of the last: "among them Mali's Doe and Chad's Roe, met"."""
    last, doc = first.head, first.doc
    if first.dep_ != "nmod:poss" or not {first.i, last.i} <= set(names) or last.i <= first.i:
        return
    between = doc[first.i + 1 : last.i]
    is_row = bool(between) and between[0].lower_ in JOINTS
    if not is_row or not all(t.pos_ in INSIDE or t.lower_ in PLAIN or t.i in names for t in between):
        return
    move(first, first if last.head.i == last.i else last.head, last.dep_)
    for member in [t for t in (*between, last) if t.i in names]:
        move(member, first, "conj")
        if next_to(member, -1).lower_ in POSSESSIVE_MARKS and member.i - 2 > first.i:
            move(next_to(member, -2), member, "nmod:poss")


def join_groups(noun: Token) -> None:
    """Join people to those told first, where the tree joins them to whose those are: "envoys from A and aides of B"."""
    owner = noun.head
    first = owner.head
    is_people = noun.tag_ == "NNS" and noun.lower_ in SENT
    is_owner = owner.dep_ == "nmod" and owner.pos_ == "PROPN" and owner.i > first.i
    is_sent = first.tag_ == "NNS" and any(c.dep_ == "case" and c.lower_ in SENT_BY for c in owner.lefts)
    if is_people and is_owner and first.pos_ == "NOUN" and is_sent:
        move(noun, first, "conj")


def _join_owners(noun: Token) -> None:
    """Join the two of whom a plural is, where the tree begins a clause with the second: "Officials of A and B met"."""
    verb = next((c for c in noun.rights if c.dep_ == "conj" and c.tag_ in FINITE), None)
    if verb is None or noun.pos_ != "NOUN" or noun.tag_ != "NNS":
        return
    second = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    first = next((c for c in noun.rights if c.dep_ == "nmod" and any(w.dep_ == "case" for w in c.lefts)), None)
    if second is None or first is None or {first.pos_, second.pos_} != {"PROPN"} or second.left_edge != second:
        return
    joint = next_to(second, -1)
    if joint.lower_ not in {"and", "&"} or joint.i != first.right_edge.i + 1 or verb.left_edge.i < first.i:
        return
    lift(verb, noun)
    move(noun, verb, "nsubj")
    move(second, first, "conj")
    move(joint, second, "cc")
    for word in [c for c in noun.children if c.i > verb.i]:
        move(word, verb)


def _row(sentence: Span, verb: Token, names: Collection[int]) -> list[Token]:
    """The names of the row right before a verb, the first of them first; none if there is no row."""
    doc = verb.doc
    known = [doc[k] for k in range(max(sentence.start, verb.i - LONGEST), verb.i) if k in names]
    if not known or any(t.lower_ not in PLAIN and t.i not in names for t in doc[known[-1].i + 3 : verb.i]):
        return []
    behind = [t.lower_ for t in doc[known[-1].i + 1 : verb.i]]
    if behind[-1:] == [","] and any(_is_opening(c, known[0]) for c in _clause(verb).children):
        behind.pop()  # "As guests of the house, the speakers of A and B, X and Y, were received"
    if behind and not (behind[0] == "of" and len(behind) == 2):
        return []
    members = [token for token in known if _is_member(token, sentence.start)]
    if len(members) < 2 or members[-1] != known[-1]:
        return []
    first = members[0].i
    is_plain = all(t.pos_ in INSIDE or t.lower_ in PLAIN or t.i in names for t in doc[first : verb.i])
    is_joined = any(t.lower_ in {"and", "&"} for t in doc[members[-2].i : members[-1].i])
    return members if is_plain and is_joined else []


def _alone(verb: Token, head: Token, names: Collection[int]) -> list[Token]:
    """The name right before a verb that the tree takes for an adjective or adverb of it."""
    before = next_to(verb, -1)
    return [before] if before.i in names and before.head == head and before.dep_ in MISREAD else []


def _is_member(token: Token, start: int) -> bool:
    """Whether a name stands at the beginning, behind a comma or "and", or behind the country that is told so."""
    k = token.i - 1
    if k >= start and token.doc[k].lower_ in POSSESSIVE_MARKS:
        k -= 2
    return k < start or token.doc[k].lower_ in JOINTS


def _clause(verb: Token) -> Token:
    """The word that heads the clause of a verb: of "will meet", "meet"."""
    return verb.head if verb.dep_.startswith(("aux", "cop")) else verb


def _is_free(head: Token, row: list[Token]) -> bool:
    """Whether no other word is the subject of a clause."""
    inside = range(row[0].i, row[-1].i + 1)
    return all(c.i in inside or _is_opening(c, row[0]) for c in head.children if c.dep_ in NOMINAL_SUBJECTS)


def _is_opening(word: Token, first: Token) -> bool:
    """Whether a seeming subject is of a phrase set before the row: "Ahead of the vote, X and Y met"."""
    is_phrase = word.lower_ == "ahead" or any(c.dep_ == "case" and c.pos_ in {"ADP", "SCONJ"} for c in word.lefts)
    is_before = word.i < first.i and next_to(first, -1).text == ","
    return is_phrase and is_before and word.dep_ in NOMINAL_SUBJECTS


def _join(row: list[Token], head: Token) -> None:
    """Make the first of a row the subject of a clause, and join the others to it."""
    first = row[0]
    subjects = [c for c in head.children if c.dep_ in NOMINAL_SUBJECTS]
    move(first, head, subjects[0].dep_ if subjects else "nsubj")
    for title in subjects:
        if _is_opening(title, first):
            title.dep_ = "obl"
        elif title not in row:
            move(title, first, "appos")  # "Peru's premier" of "Peru's premier, Roe"
    for token in row[1:]:
        move(token, first, "conj")
        for joint in (next_to(token, -1), next_to(token, -2)):
            if joint.lower_ in JOINTS and joint.i > first.i:
                move(joint, token)
