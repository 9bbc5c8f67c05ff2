"""Verbs in the present tense that a small parser takes for plurals: "The Government of Peru deplores the loss"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import lift, move
from etl.transform.wordlists import words

OBJECTS = frozenset({"DET", "PRON", "PROPN", "SCONJ"})
"""What begins what such a verb is said of, as a part of speech."""
NOMINAL = frozenset({"nmod", "compound", "nsubj", "case", "amod"})
"""Places in the tree of a noun."""
LINKS = frozenset({"on", "for", "with", "against", "that", "all", "any", "both", "upon"})
"""The same as words; "thanks to" is no verb."""


def make_present(sentence: Span) -> None:
    """Make the verb of a sentence without one of what the tree takes for a plural behind its subject."""
    spoken = (t for t in sentence if t.lower_ in words("present_verbs"))
    verb = next((t for t in spoken if t.tag_ != "VBZ" or t.dep_ in NOMINAL), None)
    if verb is None or not _is_told(verb, sentence):
        return
    root, owner, name = sentence.root, verb.head, next_to(verb, -1)
    subject = verb if owner.i < verb.i else name
    while subject.head.i < subject.i or (subject.head.i < verb.i and subject.head != subject):
        subject = subject.head
    thing = next((t for t in verb.doc[verb.i + 1 : sentence.end] if t.pos_ in NAMING and t.head.i < verb.i), None)
    lift(verb, root)
    verb.pos_, verb.tag_ = "VERB", "VBZ"
    if name != subject and name.head == verb:
        for word in [c for c in verb.lefts if c != name and c.i > subject.i]:
            move(word, name)
        move(name, owner, "nmod")  # "the Government of | Peru deplores"
    move(subject, verb, "nsubj")
    for clause in [c for c in verb.rights if c.dep_.startswith("acl")]:
        clause.dep_ = "ccomp"
    if root.i > verb.i:
        move(root, verb, "obj")
    elif thing is not None:
        move(thing, verb, "obj" if not any(c.dep_ == "case" for c in thing.lefts) else "obl")


def _is_told(word: Token, sentence: Span) -> bool:
    """Whether a word stands behind a name or a noun, before what it is said of, where no verb is told before it."""
    if word.i == sentence.start or word.i + 1 >= sentence.end:
        return False
    before, following = next_to(word, -1), next_to(word)
    if before.pos_ not in NAMING and not (before.text[0].isupper() and before.pos_ == "ADJ"):
        return False
    is_followed = following.pos_ in OBJECTS or following.lower_ in LINKS
    return is_followed and not any(t.tag_ in FINITE or _is_past(t) for t in word.doc[sentence.start : word.i])


def _is_past(word: Token) -> bool:
    """Whether what is taken for a participle has a subject: "Doe held phone calls with"."""
    return word.tag_ == "VBN" and any(c.dep_ == "nsubj" for c in word.lefts)
