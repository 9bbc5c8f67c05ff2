"""Places in the tree that a word cannot have, each put right by what the word is: "the visit, foreseen for May, was".

No participle is the subject of a passive, no noun with an article is a clause, no clause that "as" opens is one more of
a row. Each of these tells what the parser lost.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import FINITE, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import HELPING, NEAR_DAYS, SUBJECTS, lift, move

OPENING = frozenset({"as", "when", "while", "after", "before", "until", "because", "although", "since"})
CLAUSES = frozenset({"conj", "ccomp", "parataxis"})
PASSIVE = frozenset({"nsubj", "nsubj:pass"})
AIMED = frozenset("invitation offer request proposal plan plans decision pledge promise".split())
"""Nouns behind which an infinitive tells what they are for."""
SIDES = frozenset({"side", "left", "right"})
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
    first = _first_word(verb)
    is_clause = (verb.dep_, first.lower_) in {("advcl", "where"), ("parataxis", "who")}
    if not is_clause or first.i < first.sent.start + 2 or next_to(first, -1).text != ",":
        return
    noun = next_to(first, -2)
    if (noun.pos_ == "NOUN" or first.lower_ == "who") and verb.head.i < noun.i:
        move(verb, noun, "acl:relcl")


def make_aim_of_noun(verb: Token) -> None:
    """Give a noun the infinitive that tells what for: "accepted an invitation from Doe to sit down with him"."""
    above = verb.head
    thing = next((c for c in above.rights if c.dep_ == "obj" and c.i < verb.i), None)
    is_aim = verb.dep_ in {"xcomp", "advcl"} and verb.tag_ == "VB" and _first_word(verb).lower_ == "to"
    if thing is not None and is_aim and thing.lower_ in AIMED and thing.right_edge.i == _first_word(verb).i - 1:
        move(verb, thing, "acl")


def make_content_of_noun(that: Token) -> None:
    """Make content of a clause whose verb can have no object: "with a promise that the port would be opened"."""
    verb = that.head
    is_passive = {"nsubj:pass", "aux:pass"} <= {c.dep_ for c in verb.children}
    if that.lower_ == "that" and that.dep_ == "obj" and verb.dep_ == "acl:relcl" and is_passive:
        that.dep_, verb.dep_ = "mark", "acl"


def give_to_thing(pronoun: Token, people: AbstractSet[int]) -> None:
    """Give a thing a clause with "which" that the tree hangs on a person: "his call with Doe, which took place"."""
    clause, name = pronoun.head, pronoun.head.head
    if pronoun.lower_ != "which" or clause.dep_ != "acl:relcl" or name.i not in people:
        return
    if name.dep_ == "nmod" and name.head.pos_ == "NOUN" and name.head.i < name.i:
        move(clause, name.head)


def join_particle(particle: Token) -> None:
    """Give a verb its particle, which the tree takes for a preposition: "saw off Doe at the airport"."""
    verb = next_to(particle, -1) if particle.i > particle.sent.start else particle
    thing = particle.head
    if particle.tag_ == "RP" and particle.dep_ == "case" and verb.pos_ == "VERB" and thing.head == verb:
        move(particle, verb, "compound:prt")
        thing.dep_ = "obj"


def give_aim_to_noun(noun: Token) -> None:
    """Give a noun what it is for, which the tree gives to the verb: "announced plans for a meeting with Doe"."""
    verb, first = noun.head, _first_word(noun)
    thing = next((c for c in verb.rights if c.dep_ == "obj" and c.i < noun.i), None)
    is_phrase = noun.dep_ == "obl" and first.lower_ == "for" and first.dep_ == "case"
    if thing is not None and is_phrase and thing.lower_ in AIMED and thing.right_edge.i == first.i - 1:
        move(noun, thing, "nmod")


def give_companion_to_verb(name: Token, people: AbstractSet[int]) -> None:
    """Give a verb who stands by, and him the side where: "told a rally in Lima, with Doe at her side, that"."""
    case = next((c for c in name.lefts if c.dep_ == "case" and c.lower_ == "with"), None)
    at, whose, side = next_to(name), next_to(name, 2), next_to(name, 3)
    if name.i not in people or case is None or at.lower_ not in {"at", "by", "on"} or whose.tag_ != "PRP$":
        return
    if side.lower_ not in SIDES or next_to(case, -1).text != ",":
        return
    verb = next((t for t in name.ancestors if t.pos_ == "VERB"), None)
    move(side, name, "nmod")
    if verb is not None:
        move(name, verb, "obl")


def make_talks_of_subject(name: Token) -> None:
    """Give a sentence its verb back behind its opening: "In talks with Doe held at Lima on Monday, Roe offered"."""
    held, case = name.head, next((c for c in name.lefts if c.dep_ == "case" and c.lower_ in {"with", "between"}), None)
    if name.dep_ != "nsubj" or case is None or held != next_to(name) or held.tag_ not in {"VBD", "VBN"}:
        return
    talks = next_to(case, -1)
    main = next((c for c in held.rights if c.dep_ in CLAUSES and any(d.dep_ in SUBJECTS for d in c.lefts)), None)
    if talks.pos_ != "NOUN" or main is None or main.tag_ not in FINITE:
        return
    lift(main, held)
    for token, head, dep in ((talks, main, "obl"), (held, talks, "acl"), (name, talks, "nmod")):
        move(token, head, dep)
    held.tag_ = "VBN"


def free_near_day(day: Token) -> None:
    """Give a verb the day and the place that the tree makes of its object: "met the heads of it today in Lima"."""
    if day.lower_ not in NEAR_DAYS or not day.dep_.startswith("nmod") or day.head.i > day.i:
        return
    verb = next((t for t in day.ancestors if t.pos_ == "VERB"), None)
    if verb is None or verb.i > day.i:
        return
    move(day, verb, "obl:unmarked")
    case = next_to(day)
    if case.dep_ == "case" and case.head.i > day.i and verb.i < case.head.head.i < day.i:
        move(case.head, verb, "obl")


def make_main_of_complement(verb: Token) -> None:
    """Make the verb of a sentence of a past form that the tree takes for an infinitive: "His attempt to go failed"."""
    root = verb.sent.root
    if verb.dep_ != "xcomp" or verb.tag_ != "VBD" or any(c.dep_ in HELPING or c.dep_ == "cc" for c in verb.lefts):
        return
    if root.pos_ == "NOUN" and root.is_ancestor(verb) and not any(c.dep_ in HELPING for c in root.children):
        lift(verb, root)
        move(root, verb, "nsubj")


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
    first = _first_word(noun)
    if noun.dep_ != "parataxis" or noun.pos_ != "NOUN" or any(c.dep_ in HELPING for c in noun.lefts):
        return
    if first.tag_ != "DT" or first.i <= noun.sent.start + 1 or next_to(first, -1).text != ",":
        return
    name = next_to(first, -2)
    if name.pos_ in NAMING and name.tag_ != "NN" and noun.head.i < name.i and not noun.is_ancestor(name):
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
