"""Verbs of sentences that a small parser takes for participles, clauses or adjectives: "Doe, the envoy, expressed".

It takes the verb for a participle of the noun before or behind it, or for a clause about what the sentence opens with.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Span, Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import HELPING, RELATIVE, SUBJECTS, lift, move

JOINED = frozenset({"conj", "appos", "vocative", "parataxis"})
MAIN = frozenset({"ROOT", "parataxis"})
CLAUSAL = HELPING | {"aux:pass", "mark"}
"""How what shows a clause of its own hangs on its verb."""
VERBS_BEFORE_TALKS = frozenset({"resume", "hold", "start", "begin", "restart", "reopen", "continue"})
VERBS_ALONE = frozenset("convey deliver meet discuss attend negotiate accompany persuade inform explain join".split())
"""Verbs of diplomacy that are no nouns as well, so that "to" before them is of an infinitive."""


def make_main_verb(verb: Token) -> None:
    """Make a verb the head of its clause in the place of the noun or adverb that the tree takes for that."""
    top = verb.head if verb.head.dep_ == "ccomp" else verb.sent.root
    thing = verb.head if verb.head.i > verb.i else None
    if thing is not None and is_set_off(verb) and _is_asked(thing, top):
        name = thing.head
        lift(verb, top)
        for word, dep in ((name, "nsubj"), (thing, "obj"), (top, "xcomp")):
            move(word, verb, dep)
    elif thing is not None and (owner := _owner_before(verb, thing, top)) is not None:
        _part_from_owner(verb, thing, top, owner)
    elif thing is not None and _is_reported(verb, thing, top):
        lift(verb, top)
        move(top, verb, "parataxis")
    elif thing is not None and _has_lost_verb(verb, thing, top):
        _put_above(verb, top, thing)
    elif top.i != verb.i and (_is_main(verb, top, thing) if top.pos_ in NAMING else _has_opening(verb, top)):
        _put_above(verb, top, thing)


def _is_asked(thing: Token, top: Token) -> bool:
    """Whether the tree makes the main verb of an infinitive: "Doe, the envoy, invited President Roe to visit Lima"."""
    is_infinitive = top.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "mark" for c in top.lefts)
    return is_infinitive and thing.dep_ in JOINED and thing.head.dep_ == "nsubj" and thing.head.head == top


def _is_reported(verb: Token, thing: Token, top: Token) -> bool:
    """Whether the tree makes the main verb a part of who reports it: "Doe discussed trade with Roe, state TV said"."""
    is_source = thing.dep_ in SUBJECTS and thing.head == top and verb.i < thing.i < top.i
    has_both = {"nsubj", "obj"} <= {c.dep_ for c in verb.children}
    return is_source and has_both and any(t.text == "," for t in verb.doc[verb.i : thing.i])


def _owner_before(verb: Token, thing: Token, top: Token) -> Token | None:
    """Whose somebody is, where the tree makes it part of the object: "Leaders [of the bloc held talks]"."""
    case = next((c for c in thing.lefts if c.dep_ == "case"), None)
    owner = next_to(verb, -1)
    if case is None or case.lower_ not in {"of", "from"} or not thing.head.i < case.i < owner.i:
        return None
    is_theirs = thing.dep_ == "nmod" and not owner.is_lower and owner.head in (verb, thing)
    is_only = is_theirs and verb.tag_ in {"VBD", "VBN"} and not any(t.tag_ in FINITE and t != verb for t in verb.sent)
    return owner if is_only and top in (thing.head, thing.head.head) else None


def _part_from_owner(verb: Token, thing: Token, top: Token, owner: Token) -> None:
    """Make a verb of what the tree takes for an adjective of its object, and its subject of what heads the clause."""
    whose = thing.head
    before = [c for c in (*thing.lefts, *verb.lefts) if c not in (verb, owner)]
    lift(verb, top)
    move(owner, whose, "nmod")
    for child in before:
        move(child, owner)
    move(top, verb, "nsubj")
    move(thing, verb, "obj")
    for child in [c for c in top.children if c.i > thing.i]:
        move(child, verb, "obl" if child.dep_ == "nmod" else child.dep_)


def _has_lost_verb(verb: Token, thing: Token, top: Token) -> bool:
    """Whether a noun hangs bare on another, with the verb between: "Negotiators from Lima [completed talks]"."""
    is_bare = thing.dep_ in {"nmod", "obj"} and thing.head == top and not any(c.dep_ == "case" for c in thing.lefts)
    is_bare = is_bare and top.pos_ in NAMING and verb.tag_ in {"VBN", "VBD"} and next_to(verb, -1).pos_ in NAMING
    return is_bare and verb.sent[-1].lower_ == "." and not any(t.tag_ in FINITE and t != verb for t in verb.sent)


def _has_opening(verb: Token, top: Token) -> bool:
    """Whether the tree makes the verb a clause about its opening: "Earlier in the day Doe had met Roe"."""
    has_subject = any(c.dep_ in {"nsubj", "nsubj:pass"} for c in verb.lefts)
    is_clause = verb.dep_ == "acl:relcl" and not any(c.tag_ in RELATIVE for c in verb.children)
    return top.pos_ == "ADV" and top.i < verb.i and has_subject and is_clause


def _is_main(verb: Token, top: Token, thing: Token | None) -> bool:
    """Whether a verb that the tree hangs on a noun is that of the clause, which has no other."""
    has_subject = any(c.dep_ == "nsubj" for c in verb.lefts)
    if has_subject and thing == top:
        return True  # "Doe and Roe led two-hour talks"
    is_near = (
        verb.head == top
        or (verb.head.dep_ == "nmod" and verb.head.head == top)
        or (thing is not None and thing.dep_ in JOINED and thing.left_edge.i <= verb.i)
    )
    if not is_near or any(c.dep_ == "mark" for c in verb.children) or any(c.dep_ in CLAUSAL for c in top.children):
        return False
    if has_subject or any(c.dep_ in CLAUSAL for c in verb.children):
        return has_subject and verb.dep_ != "acl:relcl"
    if thing is None and any(t.tag_ in RELATIVE or t.lower_ == "that" for t in verb.doc[top.i : verb.i]):
        return False
    return (thing is None and verb.tag_ in FINITE) or _is_only_verb(verb, top)


def _is_only_verb(participle: Token, top: Token) -> bool:
    """Whether a participle is all that tells what was done: "Doe, the envoy, expressed concern", not "praised by"."""
    before, behind = next_to(participle, -1), next_to(participle)
    is_named = before.head == top and before.is_alpha and not before.is_lower
    if participle.head == top and behind == top and is_named:
        return True  # "Doe hosted talks"
    finite = [t for t in top.subtree if t.tag_ in FINITE and t != participle and not _is_of_another_clause(t)]
    if behind.lower_ == "by" or behind.is_punct or any(t.head.dep_ in MAIN for t in finite):
        return False
    if is_set_off(participle):
        return any(t.text == "," for t in participle.doc[participle.sent.start : participle.left_edge.i - 1])
    is_told = before == participle.head and not finite and participle.sent[-1].lower_ == "."
    return is_told or any(c.dep_ in {"obj", "ccomp"} for c in participle.children)


def _is_of_another_clause(verb: Token) -> bool:
    """Whether a verb is one of a clause beside: "who is", "…, and both agreed", "…, state television reported"."""
    has_subject = any(c.dep_ in SUBJECTS for c in verb.lefts)
    return verb.dep_ == "acl:relcl" or (verb.dep_ in {"parataxis", "conj"} and has_subject)


def _put_above(verb: Token, top: Token, thing: Token | None) -> None:
    """Make a verb the head of its clause, and of what headed that its subject, object or opening."""
    before = [] if thing is None else [c for c in thing.children if c.i < verb.i]
    after = [c for c in top.children if c.i >= verb.i - (c.dep_ == "punct") and c not in {verb, thing}]
    lift(verb, top)
    for child in (*before, *([] if thing == top else after)):
        is_name = child in before and child.right_edge.i == verb.i - 1 and not child.is_punct
        move(child, verb, "nsubj" if is_name else "obl" if child.dep_ == "nmod" else child.dep_)
    if thing is not None:
        move(thing, verb, "obj")
    if thing != top:
        is_phrase = any(c.dep_ == "case" for c in top.children)
        move(top, verb, "advmod" if top.pos_ == "ADV" else "obl" if is_phrase else "nsubj")


def make_verb_of_noun(noun: Token) -> None:
    """Make a verb of what the tree takes for the noun of a sentence without one: "Doe and Roe plan to meet"."""
    if noun.tag_ != "NN" or noun.dep_ != "ROOT" or any(c.dep_ in {"cop", "det", "aux"} for c in noun.children):
        return
    errand = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VB"), None)
    has_subject = any(c.dep_ == "nsubj" for c in noun.lefts)
    if has_subject and errand is not None and next_to(noun).lower_ == "to":
        noun.pos_, noun.tag_ = "VERB", "VBP"
        errand.dep_ = "xcomp"


def make_infinitive(word: Token) -> None:
    """Make a verb of what stands behind "to" as a clause and is tagged a noun: "asked her to convey greetings"."""
    to = next_to(word, -1)
    if word.tag_ not in {"NN", "NNP"} or to.lower_ != "to" or to.head != word:
        return
    if to.tag_ == "IN" and word.dep_ in {"obl", "xcomp"} and word.lower_ in VERBS_ALONE:
        to.pos_, to.tag_, to.dep_, word.dep_ = "PART", "TO", "mark", "xcomp"
    if to.tag_ == "TO" and word.dep_ in {"xcomp", "advcl", "acl", "ccomp"}:
        word.pos_, word.tag_ = "VERB", "VB"


def make_planned_verb(word: Token) -> None:
    """Make the verb of a clause of what the tree takes for a part of its object: "both are to resume talks"."""
    thing, to = word.head, next_to(word, -1)
    if word.dep_ != "compound" or word.lower_ not in VERBS_BEFORE_TALKS or to.lower_ != "to" or word.i > thing.i:
        return
    being = next((c for c in thing.lefts if c.dep_ == "cop"), None)
    due = next((c for c in (thing, *thing.lefts) if c.lower_ in {"due", "set"}), None)
    if being is None or not being.i < to.i or (due is None and next_to(being) != to):
        return
    lift(word, thing)
    word.pos_, word.tag_ = "VERB", "VB"
    for child in [c for c in thing.lefts if c.i < word.i and c != word]:
        move(child, word)
    to.pos_, to.tag_, to.dep_, being.dep_ = "PART", "TO", "mark", "aux"
    move(to, word)
    move(thing, word, "obj")


def make_aside(word: Token) -> None:
    """Make a verb of a noun between commas behind a subject: "The presidents, meeting in Sochi on Friday, called"."""
    is_aside = word.pos_ == "NOUN" and word.tag_ == "VBG" and word.dep_ in {"acl", "conj"} and word.head.i < word.i
    if is_aside and next_to(word, -1).text == "," and next_to(word).lower_ in {"in", "at", "on"}:
        word.pos_, word.dep_ = "VERB", "acl"


def join_last_subject(word: Token) -> None:
    """Join the last of a row to it that the tree makes a second subject: "Talks between A, B and the US took"."""
    first = next((c for c in word.head.lefts if c.dep_ in {"nsubj", "nsubj:pass"}), word)
    link = next((c for c in word.lefts if c.dep_ == "cc"), None)
    if first == word or word.dep_ not in {"nsubj", "nsubj:pass"} or link is None or link.i != word.left_edge.i:
        return
    last = next_to(link, -1)
    last = last.head if last.text == "," else last
    if last.pos_ in NAMING and last.dep_ == "conj" and first.is_ancestor(last):
        move(word, last.head, "conj")


def make_noun_of_subject(word: Token) -> None:
    """Make a noun of a subject tagged a verb, and of an adjective with "a": "Talks between them", "a rendezvous"."""
    if word.tag_ == "JJ" and word.dep_ in {"nsubj", "nsubj:pass", "obj", "obl"} and word.i > word.sent.start:
        if next_to(word, -1).lower_ in {"a", "an"} and next_to(word, -1).head == word:
            word.pos_, word.tag_ = "NOUN", "NN"
        return
    if word.tag_ == "VBZ" and word.dep_ in {"nsubj", "nsubj:pass"} and next_to(word).tag_ == "IN":
        word.pos_, word.tag_ = "NOUN", "NNS"


def make_verb_of_adjective(word: Token) -> None:
    """Make a verb of what the tree says its subject to be, without a verb of being: "Doe and Roe committed to meet"."""
    if word.tag_ != "JJ" or not word.lower_.endswith("ed"):
        return
    dependents = {c.dep_ for c in word.children}
    is_told = word.dep_ in {*MAIN, "ccomp", "conj", "advcl"} and "nsubj" in dependents
    if is_told and not dependents & {"cop", "aux", "det"} and next_to(word).lower_ in {"to", "that"}:
        word.pos_, word.tag_ = "VERB", "VBD"


def is_set_off(noun: Token) -> bool:
    """Whether a comma stands before a noun's phrase, whichever word the tree hangs the comma on."""
    return bool(noun.left_edge.text == "," or (noun.left_edge.i and next_to(noun.left_edge, -1).text == ","))


def make_passive(verb: Token) -> None:
    """Make a participle of a past form joined to a passive, by who did it: "was summoned and told by"."""
    first = verb.head
    is_joined = first.i < verb.i and first.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in first.children)
    if not is_joined or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    if any(c.lower_ == "by" for child in verb.rights if child.dep_ == "obl" for c in child.lefts):
        verb.tag_ = "VBN"


def make_finite(participle: Token) -> None:
    """Make a past form of a participle that "and" joins to a verb in another form: "began to pay and denied that"."""
    verb = participle.head
    is_verb = verb.pos_ == "VERB" and verb.tag_ in {"VB", "VBD", "VBZ", "VBP"} and verb.i < participle.i
    if verb.tag_ == "VBG" and verb.dep_ == "ROOT" and verb.i == verb.sent.start and next_to(participle, -1).text == ",":
        participle.tag_ = "VBD"  # "Noting that the port was shut, Jane Doe, the envoy, called for help"
    if not is_verb or any(child.dep_ in CLAUSAL for child in participle.children):
        return
    if any(child.dep_ in {"obj", "ccomp"} for child in participle.rights):
        participle.tag_ = "VBD"


def is_only_verb(verb: Token, sentence: Span, names: Collection[int]) -> bool:
    """Whether a participle behind a name is the verb of a sentence that has no other: "Earlier Doe hosted Roe."."""
    name = _name_before(verb)
    is_told = verb.tag_ == "VBN" and name.i in names and sentence[-1].lower_ == "."
    is_told = is_told and not any(c.dep_ == "case" for c in name.children)  # "the itinerary of Doe called for"
    return is_told and not any(t.tag_ in FINITE or (t.lower_ == "by" and t.head.head == verb) for t in sentence)


def _name_before(verb: Token) -> Token:
    """The word before a verb, or whose country that is: "Earlier Doe of Peru hosted Roe"."""
    before = next_to(verb, -1)
    is_of = before.dep_ == "nmod" and before.head.i < before.i and next_to(before, -1).lower_ == "of"
    name: Token = before.head if is_of else before
    return name


def head_sentence(verb: Token) -> None:
    """Make a verb the head of its sentence, and what headed it behind the verb its object."""
    name, root = _name_before(verb), verb.sent.root
    lift(verb, root)
    move(name, verb, "nsubj")
    if root.i != verb.i and root.i != name.i:
        move(root, verb, "obj" if root.i > verb.i else "advmod")
