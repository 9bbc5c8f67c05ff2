"""Whom "he" and "she" mean, or cannot mean, by who is named behind them: "Before she flew on, Minister Doe said"."""

from __future__ import annotations

from etl.transform.officials.lines import Line
from etl.transform.reading import Reading
from etl.transform.text.clauses import STEPS, SUBJECTS
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

OPENERS = frozenset(
    "before after when while as since once until on upon in at during with despite although though because for"
    " following by from having hours minutes days weeks shortly just even ahead prior soon moments".split()
)
"""Words with which a circumstance begins that is set before the main clause."""
LEADING = ("advcl", "obl", "nmod", "acl", "mark", "advmod")
"""How a clause or phrase depends on the main clause before which it is set."""
JOINING = frozenset({"and", "but", "or", "while", ";", ":"})
"""Words that begin another main clause: "In Lima he saw X, and Y was his guest"."""
BEFORE = 2  # tokens of the end of a name and the comma before a verb to which the tree gives no subject
ACROSS = frozenset({"with", "to", "from", "by", "against", "between"})
"""Prepositions before whoever is not he whose clause or meeting it is: "her own meeting with Doe"."""
OWN = frozenset({"his", "her"})
QUOTES = frozenset({"“", "”", '"', "‘", "``", "''"})


def named_ahead(line: Line, pronoun: Token) -> int | None:
    """Return the official named as the subject of the main clause before which a pronoun stands, None if none is."""
    sentence = pronoun.sent
    # "Speaking at his dinner, X said", "Asked about his talks, X said"
    is_opened = sentence[0].lower_ in OPENERS or sentence[0].tag_ in {"VBG", "VBN"}
    if not is_opened or not (pronoun.dep_ in SUBJECTS or pronoun.dep_ == "nmod:poss"):
        return None
    if any(token.lower_ in QUOTES for token in sentence.doc[sentence.start : pronoun.i]):
        return None
    root = sentence.root
    if not _is_set_before(pronoun, root):
        return None
    main: Token | None = next((child for child in root.children if child.dep_ in SUBJECTS), None)
    if main is not None:
        heads = [main, *(child for child in main.children if child.dep_ in {"appos", "flat"})]
    else:  # "…, the Chilean minister, X Y, said": a row of names in which the tree gets lost
        row = sentence.doc[max(sentence.start, root.i - BEFORE) : root.i]
        heads = [row[0]] if len(row) == BEFORE and row[1].lower_ == "," else []
    if not heads or pronoun.i >= heads[0].left_edge.i or _is_joined(heads[0]):
        return None
    if any(child.tag_ == "PRP$" for child in heads[0].children):
        return None  # "…, his minister, Jane Doe, said": of him who is meant
    return next((number for head in heads if (number := _official_at(line, head)) is not None), None)


def owner_set_before(reading: Reading, paragraph: int, title: Token) -> int | None:
    """Return whom "her" means before a main clause whose subject is a title: "During her visit the president met"."""
    sentence = title.sent
    if title.dep_ not in SUBJECTS or title.head != sentence.root or sentence[0].lower_ not in OPENERS:
        return None
    for token in sentence.doc[sentence.start : title.left_edge.i]:
        if token.tag_ == "PRP$" and token.lower_ in OWN and _is_set_before(token, sentence.root):
            meant = reading.references.get((paragraph, token.i), ())
            return meant[0].official if meant else None
    return None


def named_across(line: Line, pronoun: Token) -> set[int]:
    """Return those whom a pronoun cannot mean, as they are named across from it: "her talks with Doe", "he met Doe"."""
    is_owner = pronoun.dep_ == "nmod:poss"
    if not is_owner and pronoun.dep_ not in SUBJECTS:
        return set()
    told: set[int] = set()
    for child in pronoun.head.children:
        is_front = child.dep_ == "obj" and child.i == pronoun.i - 1  # "Minister Doe he saw as well"
        if child.i < pronoun.i and not is_front:
            continue
        if not child.dep_.startswith(("nmod", "obl") if is_owner else ("obj", "iobj", "obl")):
            continue
        cases = {c.lower_ for c in child.lefts if c.dep_ == "case"}
        if (cases <= ACROSS) if cases else child.dep_ in {"obj", "iobj"}:
            row = (child, *(c for c in child.rights if c.dep_ == "conj"))
            told |= {number for head in row if (number := _official_at(line, head)) is not None}
    return told


def _is_joined(head: Token) -> bool:
    """Whether a clause begins with somebody that is joined to the one before it by "and"."""
    first = head.left_edge
    return next_to(first, -1).lower_ in JOINING or any(c.dep_ == "cc" for c in head.lefts)


def _is_set_before(pronoun: Token, root: Token) -> bool:
    """Whether a pronoun stands in a circumstance of the main clause, and not in what somebody says."""
    node: Token = pronoun
    for _ in range(STEPS):
        if node.dep_ in {"ccomp", "parataxis"}:
            return _is_misread(node, root)
        if node.head == root:
            return bool(node.dep_.startswith(LEADING) and node.i < root.i)
        node = node.head
    return False


def _is_misread(clause: Token, root: Token) -> bool:
    """Whether what the tree takes for what is said is not, since more follows: "At a dinner he gave, X said that"."""
    is_first = clause.dep_ == "ccomp" and clause.head == root and clause.i < root.i
    before = clause.doc[clause.sent.start : root.i]
    is_open = any(t.text == "," for t in clause.doc[clause.sent.start : clause.i])
    is_alone = sum(t.tag_ in FINITE for t in before) == 1 and not is_open
    return is_first and is_alone and any(child.dep_ == "ccomp" and child.i > root.i for child in root.children)


def _official_at(line: Line, token: Token) -> int | None:
    """The official whose name stands at a token."""
    for unit, (number, *_) in sorted(line.people.items()):
        if line.units[unit].first < token.idx + len(token.text) and token.idx < line.units[unit].last:
            return number
    return None
