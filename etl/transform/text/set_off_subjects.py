"""Subjects with an apposition between commas, which a small parser loses: "In a letter to Roe, Doe, the envoy, said".

It joins them to a noun before them, or takes the verb behind the last comma for a participle of what follows it.
"""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.neighbours import next_to

NAMING = frozenset({"NOUN", "PROPN"})
JOINED = frozenset({"conj", "appos", "vocative", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl"})
HELPING = frozenset({"cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "expl", "mark"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
MAIN = frozenset({"ROOT", "parataxis"})
PAIR = 2  # a name and its title, or a title and its name


def give_back_subject(verb: Token) -> None:
    """Make the subject of a main verb of a name and title before it that the tree joins to a noun of its own phrase.

    "In a letter to President Roe, Jane Doe, the envoy, said": not two more who were written to.
    """
    if verb.dep_ not in MAIN | {"conj"} or verb.i < PAIR or next_to(verb, -1).text != ",":
        return
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return
    row = _row_before(verb)
    if len(row) < PAIR or any(child.lower_ in {"and", "or", "&"} for one in row for child in one.children):
        return
    name, apposed = row[-PAIR:]
    name.head, name.dep_ = verb, "nsubj"
    apposed.head, apposed.dep_ = name, "appos"


def _row_before(verb: Token) -> list[Token]:
    """Return the nouns between commas before a verb that the tree joins to nouns before them, in order."""
    row: list[Token] = []
    last = verb.i - PAIR
    while last > 0:
        noun = verb.doc[last]
        while noun.dep_ not in JOINED and noun.head.i != noun.i and noun.head.right_edge.i <= last:
            noun = noun.head
        if not (noun.dep_ in JOINED and noun.pos_ in NAMING and noun.head.i < noun.i and _is_set_off(noun)):
            break
        row.insert(0, noun)
        first = noun.left_edge.i + (noun.left_edge.text == ",")
        last = first - PAIR
    return row


def _is_set_off(noun: Token) -> bool:
    """Whether a comma stands before a noun's phrase, whichever word the tree hangs the comma on."""
    return bool(noun.left_edge.text == "," or (noun.left_edge.i and next_to(noun.left_edge, -1).text == ","))


def make_main_verb(participle: Token) -> None:
    """Make the main verb of a participle behind a name and title: "Jane Doe, the envoy, expressed concern about".

    The tree takes it for one of the noun that follows, or of the name, where the sentence has no verb of its own.
    """
    if participle.i + 1 >= len(participle.doc):
        return
    root, thing = participle.sent.root, participle.head if participle.dep_ == "amod" else None
    if thing is not None and _is_object_of_infinitive(thing, root) and _is_set_off(participle):
        _take_over(participle, thing, root)
        return
    has_subject = any(child.dep_ == "nsubj" for child in participle.lefts)
    has_own = has_subject or any(child.dep_ in {"obj", "ccomp"} for child in participle.children)
    if not _is_set_off(participle) and not has_own:
        return  # an object or clause of its own makes it a verb: "The presidency confirmed that"
    if root.pos_ not in NAMING or any(child.dep_ in HELPING for child in root.children):
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
    _make_root(participle)
    for child in (*after, *before):
        child.head, child.dep_ = participle, "obl" if child.dep_ == "nmod" else child.dep_
    if thing is not None:
        thing.head, thing.dep_ = participle, "obj"
    if root != thing:
        root.head, root.dep_ = participle, "obl" if any(child.dep_ == "case" for child in root.children) else "nsubj"


def _is_object_of_infinitive(thing: Token, root: Token) -> bool:
    """Whether the tree makes the main verb of an infinitive: "Doe, the envoy, invited President Roe to visit Lima"."""
    is_infinitive = root.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "mark" for child in root.lefts)
    return is_infinitive and thing.dep_ in JOINED and thing.head.dep_ == "nsubj" and thing.head.head == root


def _take_over(participle: Token, thing: Token, infinitive: Token) -> None:
    """Make the main verb of a participle, its object of the noun behind it, and of the infinitive what is asked."""
    name = thing.head
    _make_root(participle)
    name.head, name.dep_ = participle, "nsubj"
    thing.head, thing.dep_ = participle, "obj"
    infinitive.head, infinitive.dep_ = participle, "xcomp"


def _is_free(participle: Token) -> bool:
    """Whether the sentence has no main verb, and its subject a title between two commas: not "praised by"."""
    behind = next_to(participle)
    if behind.lower_ == "by" or behind.is_punct:
        return False
    if any(token.tag_ in FINITE and token != participle and token.head.dep_ in MAIN for token in participle.sent):
        return False
    title = participle.doc[participle.sent.start : participle.left_edge.i - 1]
    return not _is_set_off(participle) or any(token.text == "," for token in title)


def _make_root(participle: Token) -> None:
    participle.head, participle.dep_, participle.tag_, participle.pos_ = participle, "ROOT", "VBD", "VERB"


def make_finite(participle: Token) -> None:
    """Make a past form of a participle that "and" joins to a verb in another form: "began to pay and denied that"."""
    verb = participle.head
    is_verb = verb.pos_ == "VERB" and verb.tag_ in {"VB", "VBD", "VBZ", "VBP"} and verb.i < participle.i
    if verb.tag_ == "VBG" and verb.dep_ == "ROOT" and verb.i == verb.sent.start and next_to(participle, -1).text == ",":
        participle.tag_ = "VBD"  # "Noting that the port was shut, Jane Doe, the envoy, called for help"
        give_back_subject(participle)
    if not is_verb or any(child.dep_ in HELPING for child in participle.children):
        return
    if any(child.dep_ in {"obj", "ccomp"} and child.i > participle.i for child in participle.children):
        participle.tag_ = "VBD"


def part_from_relative(verb: Token) -> None:
    """Join a past form behind a comma to the main verb that is past too, not to a clause about now.

    "took up a buoy, which China is thought to have placed there, and demanded its removal": who took it up demanded.
    """
    clause, comma = verb.head, verb.i - PAIR
    if clause.dep_ != "acl:relcl" or comma < 0 or verb.doc[comma].text != "," or next_to(verb, -1).lower_ != "and":
        return
    is_now = clause.tag_ in {"VBZ", "VBP"} or any(c.tag_ in {"VBZ", "VBP"} for c in clause.children if c.i < clause.i)
    main = verb.sent.root
    if is_now and main.tag_ == "VBD" and main.i < clause.i and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb.head = main
