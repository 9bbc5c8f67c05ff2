"""Verbs of sentences that a small parser takes for participles, clauses or adjectives: "Doe, the envoy, expressed".

It takes the verb behind the last comma for a participle of what follows it, or of the name.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Span, Token

from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import FINITE, HELPING, NAMING, RELATIVE, lift, move
from etl.transform.text.trees.subjects import JOINED, MAIN, give_back_subject, is_set_off

CLAUSAL = HELPING | {"aux:pass", "mark"}
"""How what shows a clause of its own hangs on its verb."""


def make_verb(participle: Token) -> None:
    """Make the verb of a sentence of what the tree takes for an adjective of its object: "Doe hosted talks"."""
    thing, before = participle.head, participle.doc[participle.i - 1] if participle.i else participle
    if any(c.dep_ == "nsubj" and c.i < participle.i for c in participle.children):  # "Doe and Roe led two-hour talks"
        _put_above(participle, thing)
        return
    names = [c for c in thing.children if c.i < participle.i and c.right_edge.i == participle.i - 1 and c != participle]
    if thing.i != participle.i + 1 or thing.pos_ != "NOUN" or not names or before.is_lower or not before.is_alpha:
        return
    if names[0].dep_ in {"nsubj", "case"} or any(c.dep_ in HELPING for c in thing.children):
        return
    names[0].dep_ = "nsubj"
    _put_above(participle, thing)


def _put_above(participle: Token, thing: Token) -> None:
    """Make a participle the verb of the sentence, and the noun that it was taken to describe its object."""
    lift(participle)
    for child in [c for c in thing.children if c.i < participle.i]:
        move(child, participle)
    move(thing, participle, "obj")


def lift_from_adverb(verb: Token) -> None:
    """Make the verb of a sentence of what the tree hangs on its opening: "Earlier in the day Doe had met Roe"."""
    opening = verb.sent.root
    is_own = any(c.dep_ in {"nsubj", "nsubj:pass"} and c.i < verb.i for c in verb.children)
    if opening.i > verb.i or not is_own or any(c.tag_ in RELATIVE for c in verb.children):
        return
    move(verb, verb, "ROOT")
    for child in [c for c in opening.children if c.i > verb.i]:
        move(child, verb)
    move(opening, verb, "advmod")


def is_main(verb: Token) -> bool:
    """Whether a verb behind a noun is that of its sentence; so is a participle in one that has no other verb."""
    if verb.tag_ != "VBN" or verb.i != verb.head.i + 1 or verb.sent[-1].lower_ != ".":
        return verb.tag_ in FINITE - {"MD"}
    is_passive = any(c.lower_ == "by" for c in verb.children)
    return not is_passive and not any(t.tag_ in FINITE for t in verb.sent)


def make_root_of_clause(verb: Token) -> None:
    """Make the verb of a sentence of what the tree takes for a clause of its subject: "The premier, Doe, arrived"."""
    head = verb.head
    if head.i > verb.i or head.pos_ not in NAMING or any(c.dep_ in HELPING for c in (*verb.children, *head.children)):
        return
    if any(t.tag_ in RELATIVE or t.lower_ == "that" for t in verb.doc[head.i : verb.i]):
        return
    lift(verb)
    for child in [c for c in head.children if c.i > verb.i or (c.dep_ == "punct" and c.i == verb.i - 1)]:
        move(child, verb)
    move(head, verb, "nsubj")


def make_main_of_object(participle: Token) -> None:
    """Make the verb of a sentence of a participle with an object: "Peru's minister, Jane Doe, welcomed Roe"."""
    noun = participle.head
    thing = next((c for c in participle.children if c.dep_ in {"xcomp", "obj"} and c.pos_ == "PROPN"), None)
    if thing is None or thing.left_edge.i != participle.i + 1 or next_to(participle, -1).lower_ != ",":
        return
    if any(c.dep_ in HELPING or c.dep_ == "case" for c in (*noun.children, *participle.children, *thing.children)):
        return
    move(participle, participle if noun.dep_ == "ROOT" else noun.head, noun.dep_)
    participle.tag_ = "VBD"
    move(noun, participle, "nsubj")
    thing.dep_ = "obj"


def make_main_verb(participle: Token) -> None:
    """Make the main verb of a participle behind a name and title: "Jane Doe, the envoy, expressed concern about".

    The tree takes it for one of the noun that follows, or of the name, where the sentence has no verb of its own.
    """
    if participle.i + 1 >= len(participle.doc):
        return
    root, thing = participle.sent.root, participle.head if participle.dep_ == "amod" else None
    if thing is not None and _is_object_of_infinitive(thing, root) and is_set_off(participle):
        _take_over(participle, thing, root)
        return
    has_subject = any(child.dep_ == "nsubj" for child in participle.lefts)
    has_own = has_subject or any(child.dep_ in {"obj", "ccomp"} for child in participle.children)
    if not is_set_off(participle) and not has_own:
        return  # an object or clause of its own makes it a verb: "The presidency confirmed that"
    if root.pos_ not in NAMING or any(child.dep_ in CLAUSAL for child in root.children):
        return
    if not has_subject and not _is_free(participle):
        return
    if thing is not None and thing != root and (thing.dep_ not in JOINED or thing.left_edge.i > participle.i):
        return
    if thing is None and (participle.head != root or participle.head.i > participle.i):
        return
    _make_main(participle, thing, root)
    give_back_subject(participle)


def _make_main(participle: Token, thing: Token | None, root: Token) -> None:
    after = [child for child in root.children if child.i > participle.i and child not in (participle, thing)]
    after = [] if root == thing else after  # "concern about the raid" stays one phrase
    before = [] if thing is None else [child for child in thing.children if child.i < participle.i]
    lift(participle)
    for child in (*after, *before):
        move(child, participle, "obl" if child.dep_ == "nmod" else child.dep_)
    if thing is not None:
        move(thing, participle, "obj")
    if root != thing:
        move(root, participle, "obl" if any(child.dep_ == "case" for child in root.children) else "nsubj")


def _is_object_of_infinitive(thing: Token, root: Token) -> bool:
    """Whether the tree makes the main verb of an infinitive: "Doe, the envoy, invited President Roe to visit Lima"."""
    is_infinitive = root.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "mark" for child in root.lefts)
    return is_infinitive and thing.dep_ in JOINED and thing.head.dep_ == "nsubj" and thing.head.head == root


def _take_over(participle: Token, thing: Token, infinitive: Token) -> None:
    """Make the main verb of a participle, its object of the noun behind it, and of the infinitive what is asked."""
    name = thing.head
    lift(participle)
    move(name, participle, "nsubj")
    move(thing, participle, "obj")
    move(infinitive, participle, "xcomp")


def _is_free(participle: Token) -> bool:
    """Whether the sentence has no main verb, and its subject a title between two commas: not "praised by"."""
    behind = next_to(participle)
    if behind.lower_ == "by" or behind.is_punct:
        return False
    if any(token.tag_ in FINITE and token != participle and token.head.dep_ in MAIN for token in participle.sent):
        return False
    title = participle.doc[participle.sent.start : participle.left_edge.i - 1]
    return not is_set_off(participle) or any(token.text == "," for token in title)


def make_finite(participle: Token) -> None:
    """Make a past form of a participle that "and" joins to a verb in another form: "began to pay and denied that"."""
    verb = participle.head
    is_verb = verb.pos_ == "VERB" and verb.tag_ in {"VB", "VBD", "VBZ", "VBP"} and verb.i < participle.i
    if verb.tag_ == "VBG" and verb.dep_ == "ROOT" and verb.i == verb.sent.start and next_to(participle, -1).text == ",":
        participle.tag_ = "VBD"  # "Noting that the port was shut, Jane Doe, the envoy, called for help"
        give_back_subject(participle)
    if not is_verb or any(child.dep_ in CLAUSAL for child in participle.children):
        return
    if any(child.dep_ in {"obj", "ccomp"} and child.i > participle.i for child in participle.children):
        participle.tag_ = "VBD"


def is_only_verb(verb: Token, sentence: Span, names: Collection[int]) -> bool:
    """Whether a participle behind a name is the verb of a sentence that has no other: "Earlier Doe hosted Roe."."""
    name = next_to(verb, -1)
    is_told = verb.tag_ == "VBN" and name.i in names and sentence[-1].lower_ == "."
    is_told = is_told and not any(c.dep_ == "case" for c in name.children)  # "the itinerary of Doe called for"
    return is_told and not any(t.tag_ in FINITE or (t.lower_ == "by" and t.head.head == verb) for t in sentence)


def head_sentence(verb: Token) -> None:
    """Make a verb the head of its sentence, and what headed it behind the verb its object."""
    name, root = next_to(verb, -1), verb.sent.root
    lift(verb)
    move(name, verb, "nsubj")
    if root.i != verb.i and root.i != name.i:
        move(root, verb, "obj" if root.i > verb.i else "advmod")
