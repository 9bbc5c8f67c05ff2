"""The way between two words of a sentence over its tree."""

from __future__ import annotations

from dataclasses import dataclass

from etl.transform.text.tokens import Token

DEEP = 40  # steps up a tree, which has no loops but may be long
SHORT = 20  # letters of the words before a noun that are looked at


@dataclass(frozen=True, slots=True)
class TreePath:
    """The words from one token up to the one above both, and from the other one up to it; the last one is the same."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]

    @property
    def top(self) -> Token:
        """The word above both."""
        return self.left[-1]

    @property
    def inner(self) -> tuple[Token, ...]:
        """The words between the two, that above both not among them."""
        return self.left[1:-1] + self.right[1:-1]

    @property
    def steps(self) -> int:
        """How many steps it takes from one to the other."""
        return len(self.left) + len(self.right) - 2


def path_between(one: Token, other: Token) -> TreePath | None:
    """Return the way between two words, None where they stand in different trees."""
    left, right = _up(one), _up(other)
    places = {token.i: number for number, token in enumerate(left)}
    for number, token in enumerate(right):
        if token.i in places:
            return TreePath(tuple(left[: places[token.i] + 1]), tuple(right[: number + 1]))
    return None


def _up(token: Token) -> list[Token]:
    found = [token]
    while found[-1].head.i != found[-1].i and len(found) < DEEP:
        found.append(found[-1].head)
    return found


def link(token: Token) -> str:
    """Return how a word hangs on the one above it, with its preposition: "nsubj", "obl=with"."""
    kind = str(token.dep_)
    return f"{kind}={prepositions(token)}" if kind.split(":")[0] in {"obl", "nmod"} else kind


def prepositions(token: Token) -> str:
    """Return the prepositions of a noun, joined."""
    return "_".join(child.lower_ for child in token.children if child.dep_ == "case")[:SHORT]


def with_particle(token: Token) -> str:
    """Return the base form of a word with its particles: "sit_down"."""
    particles = [child.lower_ for child in token.children if child.dep_ == "compound:prt"]
    return "_".join([token.lemma_.lower(), *particles])


def verb_above(token: Token) -> Token:
    """Return the verb that a word belongs to, itself where it is one; the root of the tree where there is none."""
    for _ in range(DEEP):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            break
        token = token.head
    return token
