"""What a small parser gets wrong again and again, put right in the tree: "Doe, whom she met", "met Doe tomorrow".

Each correction moves a word to the head that the words around it tell, whatever the verb; none needs to know a name.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc, Token

from etl.transform.text.neighbours import next_to
from etl.transform.text.set_off_subjects import give_back_subject, make_finite, make_main_verb, part_from_relative

NAMING = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
DAYS = frozenset({"today", "tomorrow", "yesterday", "tonight"})
TIMES = frozenset("morning afternoon evening week month weekend".split())
WHICH = frozenset({"this", "last", "next"})
VENUES = frozenset("ministry palace office headquarters embassy residence chancellery parliament".split())
PHRASES = frozenset({"after", "before", "during", "following", "at", "in"})
"""Prepositions of what no subject begins with: "said after talks with Doe that trade would grow"."""
MEETINGS = frozenset("talks meeting meetings discussions conversation conversations".split())
AROUND = frozenset({"after", "before", "during", "following"})
SPANS = frozenset("day days week weeks month months year years hour hours minute minutes".split())
"""Nouns of time, which such a phrase measures: "two days after the talks"."""
OF_TALKS = frozenset("progress breakthrough part role interest setback success stalemate deadlock".split())
"""What there is in talks, whoever speaks of it."""
PERIODS = frozenset({"week", "month", "year"})
PAST = frozenset({"VBD", "VBN"})
ADVERBIAL = frozenset({"advcl", "parataxis", "ccomp", "conj", "dep"})
HELPING = frozenset({"cop", "aux", "nsubj", "nsubj:pass", "expl"})
PARTNERS = frozenset({"with", "by"})
SHORTEST = 4  # tokens of "Doe thanked Roe,"
CLAUSAL = frozenset({"aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "mark"})


def correct(doc: Doc, people: AbstractSet[int] = frozenset()) -> Doc:
    """Put right, in place, what the parser is known to get wrong; return the document.

    Args:
        people: the words that are known to be names of people, each as one word.
    """
    for token in doc:
        _put_name_right(token, people)
        if token.lower_ == "whom":
            _give_to_antecedent(token)
        elif token.lower_ == "who":
            _give_to_nearest(token)
        elif token.lower_ in DAYS | TIMES and token.dep_ == "obj":
            _part_from_day(token)
        elif token.pos_ == "NOUN" and token.dep_ in {"nsubj", "obl"} and token.head.dep_ == "ccomp":
            _give_to_speech(token)
        elif token.pos_ in NAMING and token.dep_ == "conj":
            _join_to_object(token)
        elif token.tag_ in {"VBN", "VBD"} and token.dep_ == "amod" and token.head.dep_ == "ROOT":
            _make_verb(token)
        elif token.dep_.startswith("acl") and token.head.dep_ == "ROOT" and _is_finite(token):
            _make_root(token)
        elif token.dep_ == "acl:relcl" and token.sent.root.pos_ == "ADV":
            _lift_from_adverb(token)
        elif token.pos_ == "NOUN" and token.dep_ == "nmod":
            _give_to_verb(token)
        elif token.tag_ in {"VBN", "VBD"} and token.dep_ == "acl" and token.head.dep_ in {"ROOT", "ccomp"}:
            _make_main(token)
    _correct_verbs(doc)
    return doc


def _correct_verbs(doc: Doc) -> None:
    """Give sentences back the verb or the subject that a title between commas has cost them in the tree."""
    for token in doc:
        if token.tag_ == "VBG" and token.is_sent_start and token.dep_ == "nsubj" and next_to(token).lower_ == "that":
            token.dep_ = "advcl"  # "Noting that the port was shut, Jane Doe said"
        if token.lower_ in DAYS | PERIODS and token.dep_ == "nsubj":
            _part_from_speaker(token)
        elif token.tag_ in {"VBN", "VBD"} and token.dep_ in {"amod", "acl"}:
            make_main_verb(token)
        elif token.tag_ == "VBN" and token.dep_ == "conj":
            make_finite(token)
        elif token.tag_ == "VBD" and token.dep_ == "conj":
            part_from_relative(token)
        elif token.tag_ in {"VBD", "VBZ"} and token.dep_ == "ROOT":
            give_back_subject(token)


def _move(token: Token, head: Token, dep: str) -> None:
    token.head, token.dep_ = head, dep


def _give_to_antecedent(pronoun: Token) -> None:
    """Make a relative clause of what the tree hangs on its pronoun or the verb before: "praised Doe, whom she met"."""
    clause = next((c for c in pronoun.children if c.dep_ == "acl:relcl" and c.i > pronoun.i), None)
    if clause is None and pronoun.head.i > pronoun.i and pronoun.head.dep_ in ADVERBIAL:
        clause = pronoun.head
    case = next((c for c in pronoun.children if c.dep_ == "case" and c.i == pronoun.i - 1), None)
    comma = (case or pronoun).i - 1
    if clause is None or comma < 1 or pronoun.doc[comma].lower_ != ",":
        return
    above = pronoun.head if clause != pronoun.head else clause.head
    name = pronoun.doc[comma - 1]
    if above.i > comma or name.pos_ not in NAMING or name.sent != pronoun.sent:
        return
    while name.dep_ == "nmod" and not name.head.is_lower and name.head.i < name.i:
        name = name.head  # "President Doe of Chile, whom"
    _move(clause, name, "acl:relcl")
    _move(pronoun, clause, "obj" if case is None else "obl")


def _give_to_nearest(pronoun: Token) -> None:
    """Give a relative clause that the tree hangs beyond the verb to the partner named last: "X thanked Y, who flew"."""
    clause = pronoun.head
    if clause.dep_ != "acl:relcl" or pronoun.i < SHORTEST or pronoun.doc[pronoun.i - 1].lower_ != ",":
        return
    name = pronoun.doc[pronoun.i - 2]
    while name.dep_ in {"flat", "appos"} or (name.dep_ == "nmod" and _cases(name) <= {"of"}):
        if name.head.i > name.i or name.head.pos_ not in NAMING:
            return
        name = name.head  # "President Doe of Chile, who"
    verb = next((t for t in name.ancestors if t.pos_ == "VERB"), name)
    is_named = name.pos_ == "PROPN" or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in name.children)
    is_partner = name.dep_ == "obj" or (name.dep_ in {"obl", "nmod"} and bool(_cases(name) & PARTNERS))
    if (
        is_named
        and is_partner
        and clause.head.i < verb.i < name.i
        and _subject(verb) in {clause.head, clause.head.head}
    ):
        clause.head = name


def _cases(name: Token) -> set[str]:
    return {child.lower_ for child in name.children if child.dep_ == "case"}


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)


def _part_from_day(day: Token) -> None:
    """Make the object of a name that the tree takes for a part of the day behind it: "will meet Doe tomorrow"."""
    if day.lower_ in TIMES:
        if any(child.lower_ in WHICH for child in day.children):
            day.dep_ = "obl:unmarked"  # "received this morning the minister"
        return
    name = next((c for c in day.children if c.dep_ in {"compound", "flat"} and c.i == day.i - 1), None)
    if name is None or name.is_lower or day.head.pos_ != "VERB" or day.head.i > name.i:
        return
    for child in [c for c in day.children if c.i < name.i]:
        child.head = name
    _move(name, day.head, "obj")
    day.dep_ = "obl:unmarked"


def _part_from_speaker(time: Token) -> None:
    """Make a time of what the tree takes for a second subject: "Doe, the envoy, yesterday said"."""
    subjects = [child for child in time.head.lefts if child.dep_ == "nsubj"]
    is_told = time.lower_ in DAYS or time.left_edge.lower_ in {"last", "this", "earlier", "late", ","}
    if len(subjects) > 1 and subjects[-1] == time and is_told and time.head.tag_ in PAST:
        time.dep_ = "obl:unmarked"


def _put_name_right(name: Token, people: AbstractSet[int]) -> None:
    """Put right where the tree has a word, if that is the name of a person."""
    if name.i not in people:
        return
    if name.dep_ in {"appos", "conj"}:
        _join_to_person(name, people)
    elif name.dep_ == "obl":
        _part_from_venue(name)


def _join_to_person(name: Token, people: AbstractSet[int]) -> None:
    """Join one who is named to the one named before, not to the country of that one: "Doe of Peru and Roe of Chad"."""
    before = name.head
    if name.dep_ == "conj" and before.dep_ == "nmod" and before.i not in people and before.head.i in people:
        for clause in [c for c in before.children if c.dep_ == "acl:relcl" and c.i > name.i]:
            clause.head = before.head
        name.head = before.head
    elif name.dep_ == "appos" and before.i in people:
        name.dep_ = "conj"  # nobody is somebody else


def _part_from_venue(name: Token) -> None:
    """Make the object of a name that the tree makes a part of the place before it: "received at the Ministry Doe"."""
    venue = next((c for c in name.children if c.dep_ in {"compound", "flat"} and c.i == name.i - 1), None)
    if venue is None or venue.lower_ not in VENUES or name.head.pos_ != "VERB" or name.head.i > venue.i:
        return
    for child in [c for c in name.children if c.i < venue.i]:
        child.head = venue
    _move(venue, name.head, "obl")
    _move(name, name.head, "obj")


def _give_to_speech(noun: Token) -> None:
    """Give a phrase to the verb before it that the tree takes for a part of what was said."""
    said = noun.head
    if not any(c.dep_ == "case" and c.lower_ in PHRASES for c in noun.children):
        return
    begins = {"nsubj"} if noun.dep_ == "nsubj" else {"mark"}
    if said.head.i < noun.i < said.i and any(c.dep_ in begins and c.i > noun.i for c in said.children):
        _move(noun, said.head, "obl")


def _join_to_object(noun: Token) -> None:
    """Join a noun to the object of a verb to which the tree joins it: "met Doe in Lima, and then the premier"."""
    verb = noun.head
    if verb.pos_ != "VERB" or any(c.dep_ in CLAUSAL for c in noun.children):
        return
    thing = next((c for c in verb.children if c.dep_ == "obj" and c.pos_ == "PROPN" and c.i < noun.i), None)
    if thing is not None and next_to(noun.left_edge, -1).i >= thing.i:
        noun.head = thing


def _make_verb(participle: Token) -> None:
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
    _move(participle, participle, "ROOT")
    participle.tag_, participle.pos_ = "VBD", "VERB"
    for child in [c for c in thing.children if c.i < participle.i]:
        child.head = participle
    _move(thing, participle, "obj")


def _give_to_verb(noun: Token) -> None:
    """Give to its verb a phrase that the tree takes for a part of the object: "sought a pact in talks with Doe"."""
    case = next((c.lower_ for c in noun.children if c.dep_ == "case"), "")
    is_with = case == "in" and noun.lower_ in MEETINGS and any(
        g.lower_ == "with" for c in noun.children if c.dep_ == "nmod" for g in c.children
    )  # fmt: skip
    if not (is_with or (case in AROUND and noun.lower_ in MEETINGS)) or noun.head.lower_ in SPANS | OF_TALKS:
        return
    node = noun.head
    while node.dep_ in {"nmod", "conj"} and node.pos_ in NAMING and node.head.i < node.i:
        node = node.head
    if node.pos_ in NAMING and node.dep_ in {"obj", "obl"} and node.head.pos_ == "VERB" and node.head.i < node.i:
        _move(noun, node.head, "obl")


def _lift_from_adverb(verb: Token) -> None:
    """Make the verb of a sentence of what the tree hangs on its opening: "Earlier in the day Doe had met Roe"."""
    opening = verb.sent.root
    is_own = any(c.dep_ in {"nsubj", "nsubj:pass"} and c.i < verb.i for c in verb.children)
    if opening.i > verb.i or not is_own or any(c.tag_ in {"WDT", "WP", "WRB"} for c in verb.children):
        return
    _move(verb, verb, "ROOT")
    for child in [c for c in opening.children if c.i > verb.i]:
        child.head = verb
    _move(opening, verb, "advmod")


def _is_finite(verb: Token) -> bool:
    """Whether a verb behind a noun is that of its sentence; so is a participle in one that has no other verb."""
    if verb.tag_ != "VBN" or verb.i != verb.head.i + 1 or verb.sent[-1].lower_ != ".":
        return verb.tag_ in FINITE
    is_passive = any(c.lower_ == "by" for c in verb.children)
    return not is_passive and not any(t.tag_ in FINITE or t.tag_ == "MD" for t in verb.sent)


def _make_root(verb: Token) -> None:
    """Make the verb of a sentence of what the tree takes for a clause of its subject: "The premier, Doe, arrived"."""
    head = verb.head
    if head.i > verb.i or head.pos_ not in NAMING or any(c.dep_ in HELPING for c in (*verb.children, *head.children)):
        return
    if any(t.tag_ in {"WDT", "WP", "WRB"} or t.lower_ == "that" for t in verb.doc[head.i : verb.i]):
        return
    _move(verb, verb, "ROOT")
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
    for child in [c for c in head.children if c.i > verb.i or (c.dep_ == "punct" and c.i == verb.i - 1)]:
        child.head = verb
    _move(head, verb, "nsubj")


def _make_main(participle: Token) -> None:
    """Make the verb of a sentence of a participle with an object: "Peru's minister, Jane Doe, welcomed Roe"."""
    noun = participle.head
    thing = next((c for c in participle.children if c.dep_ in {"xcomp", "obj"} and c.pos_ == "PROPN"), None)
    if thing is None or thing.left_edge.i != participle.i + 1 or next_to(participle, -1).lower_ != ",":
        return
    if any(c.dep_ in HELPING or c.dep_ == "case" for c in (*noun.children, *participle.children, *thing.children)):
        return
    _move(participle, participle if noun.dep_ == "ROOT" else noun.head, noun.dep_)
    participle.tag_ = "VBD"
    _move(noun, participle, "nsubj")
    thing.dep_ = "obj"
