"""What the corrections of trees share: kinds of words, and how a word is given to another head."""

from __future__ import annotations

from spacy.tokens import Token

NAMING = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of the verb of a sentence."""
HELPING = frozenset({"cop", "aux", "nsubj", "nsubj:pass", "expl"})
"""How a subject or a helping word hangs on a verb."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl"})
RELATIVE = frozenset({"WDT", "WP", "WRB"})
DAYS = frozenset({"today", "tomorrow", "yesterday", "tonight"})


def move(token: Token, head: Token, dep: str) -> None:
    """Give a word to another head."""
    token.head, token.dep_ = head, dep


def lift(verb: Token) -> None:
    """Make a verb the head of its sentence, a past form if it was taken for a participle."""
    move(verb, verb, "ROOT")
    verb.pos_ = "AUX" if verb.pos_ == "AUX" else "VERB"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
