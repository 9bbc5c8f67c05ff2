"""What the corrections of trees share: kinds of words, and how a word is given to another head."""

from __future__ import annotations

from spacy.tokens import Token

HELPING = frozenset({"cop", "aux", "nsubj", "nsubj:pass", "expl"})
"""How a subject or a helping word hangs on a verb."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl"})
RELATIVE = frozenset({"WDT", "WP", "WRB"})
NEAR_DAYS = frozenset({"today", "tomorrow", "yesterday", "tonight"})


def move(token: Token, head: Token, dep: str | None = None) -> None:
    """Give a word to another head, in its relation if none is told; a head that hangs on the word takes its place.

    A tree stays one: without that the two would hang on each other, and whoever walks up from either never ends.
    """
    if token.is_ancestor(head):
        branch = next(above for above in (head, *head.ancestors) if above.head.i == token.i)
        branch.head, branch.dep_ = (branch if token.head.i == token.i else token.head), token.dep_
    token.head, token.dep_ = head, dep or token.dep_


def lift(verb: Token, top: Token) -> None:
    """Put a verb in the place of the word that heads its clause: a past form, if a participle that nothing helps."""
    move(verb, verb if top.head.i == top.i else top.head, top.dep_)
    verb.pos_ = "AUX" if verb.pos_ == "AUX" else "VERB"
    is_helped = any(c.dep_.startswith("aux") for c in verb.children)
    verb.tag_ = "VBD" if verb.tag_ == "VBN" and not is_helped else verb.tag_
