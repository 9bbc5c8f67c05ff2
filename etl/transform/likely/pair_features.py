"""What is looked at to tell whether two who are named in a sentence met: the words between them and around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.encounters.frames import nouns, verbs_of_company
from etl.transform.likely.sentence_pairs import Pair
from etl.transform.likely.tree_paths import TreePath, link, prepositions, with_particle
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.statements.saying import sayings
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Token

LONGEST_PATH, MOST_CLAUSES, MOST_NAMED = 8, 3, 4  # counts beyond are as good as these
CLOSE, ADJACENT = 12, 4  # words between the two up to which their order, and all of them together, are looked at
LEFT, RIGHT = 3, 4  # words before the first and behind the second
SPREAD = 3  # words that make a step of distance
NEGATIONS = frozenset({"not", "never", "n't", "n’t", "no"})
JOINTS = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "parataxis", "conj", "xcomp", "appos", "nmod", "nmod:poss"})
"""Links on the way between two that part what one does from what the other does."""
KINDS = {"official": "office", "actor": "country", "body": "body"}


def features(reading: Reading, pair: Pair) -> list[str]:
    """Return the features of two sides of a sentence and of the words that name them."""
    paragraph = pair.paragraph
    return [
        f"kinds={_kind(pair.sides[0])} {_kind(pair.sides[1])}",
        "headline" if paragraph.kind == "title" else "text",
        *(["turn"] if paragraph.speaker is not None else []),
        *_of_tree(reading, pair),
        *_of_words(reading, paragraph, pair.words),
    ]


def _kind(party: Party) -> str:
    return "named" if party.official is not None else KINDS[party.kind]


def _of_tree(reading: Reading, pair: Pair) -> Iterator[str]:
    if pair.path is None:
        yield "no path"
        return
    yield from _of_path(reading, pair.paragraph, pair.path)
    yield from _of_verb(reading, pair.paragraph, pair.verb, pair.words)


def _of_path(reading: Reading, paragraph: Paragraph, path: TreePath) -> Iterator[str]:
    left, right = path.left[:-1], path.right[:-1]
    links = ">".join(map(link, left)) + "|" + "<".join(map(link, right))
    yield f"path={links}"
    yield "bare path=" + ">".join(t.dep_ for t in left) + "|" + "<".join(t.dep_ for t in right)
    yield f"steps={min(path.steps, LONGEST_PATH)}"
    if left and right:
        top = _base(reading, paragraph, path.top)
        yield f"top={top}"
        yield f"top path={top}:{links}"
        yield f"top tag={path.top.pos_}"
        yield from (f"top is {sort} by {links}" for sort in _sorts(path.top))
        yield f"ends={link(left[-1])}|{link(right[-1])}"
    for token in path.inner:
        yield f"on={_base(reading, paragraph, token)}"
        yield f"on tag={token.pos_}"
        yield from (f"on {sort}" for sort in _sorts(token))
    yield from (f"via={token.dep_}" for token in (*left, *right) if token.dep_ in JOINTS)
    yield f"clauses={min(sum(token.pos_ == 'VERB' for token in path.inner), MOST_CLAUSES)}"


def _sorts(token: Token) -> list[str]:
    """What the lists of words know of a word: a verb or noun of meeting, a verb of saying."""
    found = ["meeting"] if token.lower_ in nouns() or verb_of(token) in verbs_of_company() else []
    return found + (["saying"] if token.lower_ in sayings() else [])


def _of_verb(reading: Reading, paragraph: Paragraph, verb: Token, pair: tuple[Token, Token]) -> Iterator[str]:
    yield f"verb={_base(reading, paragraph, verb)}"
    yield f"verb tag={verb.tag_}"
    yield f"verb link={verb.dep_}"
    yield from (f"verb {sort}" for sort in _sorts(verb))
    for child in verb.children:
        kind = child.dep_.split(":")[0]
        if child.dep_ == "aux":
            yield f"auxiliary={child.lower_}"
        elif child.lower_ in NEGATIONS:
            yield "negated"
        elif kind in {"obj", "advmod", "mark", "obl"} and child not in pair:
            yield f"verb {kind}={_base(reading, paragraph, child)}"
            if kind in {"obj", "obl"}:
                told = _base(reading, paragraph, verb), prepositions(child), _word(reading, paragraph, child)
                yield "phrase=" + " ".join(told)
    above = verb
    for _ in range(MOST_CLAUSES):
        above = above.head
        if above.pos_ in {"VERB", "AUX"} and above.i != verb.i:
            yield f"above={above.lemma_.lower()}"


def _of_words(reading: Reading, paragraph: Paragraph, pair: tuple[Token, Token]) -> Iterator[str]:
    one, other = pair
    doc, sentence = paragraph.doc, one.sent
    between = [_word(reading, paragraph, token) for token in doc[one.i + 1 : other.i]]
    if len(between) <= CLOSE:
        yield from (f"between={word}" for word in dict.fromkeys(between))
        yield from (f"between={first} {second}" for first, second in pairwise(["[", *between, "]"]))
    else:
        yield from (f"far between={word}" for word in dict.fromkeys(between))
    if len(between) <= ADJACENT:
        yield "all between=" + " ".join(between)
    yield f"distance={min((len(between) + SPREAD - 1) // SPREAD, CLOSE // SPREAD + 2)}"
    yield f"named between={min(sum(bool(reading.meant(paragraph, t)) for t in doc[one.i + 1 : other.i]), MOST_NAMED)}"
    before = [_word(reading, paragraph, token) for token in doc[max(sentence.start, one.i - LEFT) : one.i]]
    behind = [_word(reading, paragraph, token) for token in doc[other.i + 1 : min(sentence.end, other.i + 1 + RIGHT)]]
    yield from (f"left={word}" for word in dict.fromkeys(before))
    yield from (f"right={word}" for word in dict.fromkeys(behind))
    yield f"before={before[-1] if before else '^'}"
    yield f"behind={behind[0] if behind else '$'}"
    yield f"behind={' '.join(behind[:2])}"
    inside = (_base(reading, paragraph, token) for token in sentence if token.pos_ in {"VERB", "NOUN"})
    yield from (f"sentence={word}" for word in dict.fromkeys(inside))


def _base(reading: Reading, paragraph: Paragraph, token: Token) -> str:
    """Return the base form of a word with its particles; names as `_word` has them."""
    word = _word(reading, paragraph, token)
    return word if word.isupper() else with_particle(token)


def _word(reading: Reading, paragraph: Paragraph, token: Token) -> str:
    """Return a word as the model sees it: names, numbers and days only by what they are, so that none is remembered."""
    meant = reading.meant(paragraph, token)
    if meant:
        return "OFFICIAL" if any(party.kind == "official" for party in meant) else "ACTOR"
    if token.like_num:
        return "NUMBER"
    if token.lower_ in WEEKDAYS:
        return "WEEKDAY"
    if token.pos_ == "PROPN" and token.text[:1].isupper():
        return "NAME"
    return str(token.lower_)
