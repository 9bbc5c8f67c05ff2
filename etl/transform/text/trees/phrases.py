"""Phrases and clauses given to the word that they belong to: "praised Doe, whom she met", "will meet Doe tomorrow"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from etl.transform.text.kinds import DAY_NAMES, GUEST_OR_HOST, NAMING, PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import SUBJECTS, move

TIMES = frozenset("morning afternoon evening week month weekend".split())
WHICH = frozenset({"this", "last", "next"})
VENUES = frozenset("ministry palace office headquarters embassy residence chancellery parliament".split())
PHRASES = frozenset({"after", "before", "during", "following", "at", "in"})
"""Prepositions of what no subject begins with: "said after talks with Doe that trade would grow"."""
MEETINGS = frozenset("talks meeting meetings discussions conversation conversations".split())
CALLS = frozenset({"call", "telephone"})
AROUND = frozenset({"after", "before", "during", "following"})
DAYS = frozenset("day morning afternoon evening night week".split())
POINTING = frozenset({"same", "that", "following", "next"})
SPANS = frozenset("day days week weeks month months year years hour hours minute minutes".split())
"""Nouns of time, which such a phrase measures: "two days after the talks"."""
OF_TALKS = frozenset("progress breakthrough part role interest setback success stalemate deadlock".split())
"""What there is in talks, whoever speaks of it."""
SAID = frozenset("promise pledge vow warning appeal plea statement remark assurance".split())
"""What somebody ends a visit or opens a meeting with."""
EXPECTED = frozenset("expected aimed designed meant intended scheduled set billed".split())
"""Participles that tell of a noun before them what is to come of it."""
TELLING = frozenset({"tell", "inform", "assure", "remind", "warn", "convince", "persuade", "notify", "promise"})
"""Verbs of which somebody is the object and "that" begins what he is told."""
ADVERBIAL = frozenset({"advcl", "parataxis", "ccomp", "conj", "dep"})
PARTNERS = frozenset({"with", "by"})
CLAUSAL = frozenset({"aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "mark"})
NOBODY = frozenset({"nobody", "nothing", "none", "no-one"})
"""Objects behind which "but" tells who or what it was: "met nobody but Doe"."""
PAIR = 2  # tokens: a comma and "and" before a verb
ONE = frozenset({"is", "was", "has"})
MANY = frozenset({"are", "were", "have"})


def make_content(clause: Token) -> None:
    """Make content of what the tree takes for a clause about those who are told: "told reporters on Monday that he"."""
    if clause.dep_ != "acl:relcl":
        return
    that = next((c for c in clause.lefts if c.lower_ == "that"), None)
    verb = clause.head.head
    if that is None or that.dep_ in SUBJECTS or clause.head.dep_ not in {"obj", "iobj"} or verb.lemma_ not in TELLING:
        return
    if any(c.dep_ in SUBJECTS for c in clause.lefts) and verb.i < clause.head.i < that.i:
        move(clause, verb, "ccomp")
        that.dep_ = "mark"


def cases_of(name: Token) -> set[str]:
    """Return the prepositions before a name."""
    return {child.lower_ for child in name.children if child.dep_ == "case"}


def subject_of(verb: Token) -> Token | None:
    """Return the subject before a verb."""
    return next((c for c in verb.lefts if c.dep_ == "nsubj"), None)


def part_from_day(day: Token) -> None:
    """Make the object of a name that the tree takes for a part of the day behind it: "will meet Doe tomorrow"."""
    which = next_to(day, -1)
    if day.lower_ in DAY_NAMES and which.lower_ in WHICH:
        day.dep_ = "obl:unmarked"  # "are scheduled to meet next Monday"
        move(which, day, "amod")
        return
    if day.lower_ in DAY_NAMES and not any(child.i < day.i for child in day.children):
        day.dep_ = "obl:unmarked"  # "will meet Friday to settle the matter"
        return
    if day.lower_ in TIMES:
        if any(child.lower_ in WHICH for child in day.children):
            day.dep_ = "obl:unmarked"  # "received this morning the minister"
        return
    name = next((c for c in day.children if c.dep_ in {"compound", "flat"} and c.i == day.i - 1), None)
    if name is None or name.is_lower or day.head.pos_ != "VERB" or day.head.i > name.i:
        return
    for child in [c for c in day.children if c.i < name.i]:
        move(child, name)
    move(name, day.head, "obj")
    day.dep_ = "obl:unmarked"


def put_name_right(name: Token, people: AbstractSet[int]) -> None:
    """Put right where the tree has a word, if that is the name of a person."""
    if name.i not in people:
        return
    role = next_to(name, -1) if name.i > name.sent.start else name
    if _is_role_of(role, name):
        _put_before_name(role, name)
    elif name.dep_ in {"appos", "conj"}:
        _join_to_person(name, people)
    elif name.dep_ == "obl":
        _part_from_venue(name)
    elif name.dep_ in {"xcomp", "iobj", "flat"} and _is_lone_object(name):
        name.dep_ = "obj"  # "met Doe the next day": nobody is what somebody does
    elif name.head.lower_ in SPANS and name.dep_ in {"amod", "compound"} and name.head.dep_ == "obj":
        span = name.head  # "received Doe hours after a call": nobody's hours
        move(name, span.head, "obj")
        span.dep_ = "obl:unmarked"


def _is_role_of(role: Token, name: Token) -> bool:
    """Whether a word tells whose guest or host is named right behind it; not the verb of "an honour to host Doe"."""
    is_whose = role.lower_ in GUEST_OR_HOST and any(c.dep_ == "nmod:poss" for c in role.children)
    is_beside = role != name and role in (name.head, *name.head.children)
    return is_whose and is_beside and not any(c.dep_ == "case" for c in name.children)


def _put_before_name(role: Token, name: Token) -> None:
    """Make what somebody is to another a part of the name behind it: "received his guest Doe", "and his host Doe"."""
    if name.head == role:
        move(name, role.head if role.head != role else name, role.dep_)
    for child in [c for c in role.children if c.i > name.i or c.dep_ in {"case", "cc"}]:
        move(child, name)
    move(role, name, "compound")


def _is_lone_object(name: Token) -> bool:
    """Whether a name right behind a verb has no other object beside it."""
    verb = name.head
    is_next = verb.pos_ == "VERB" and name.left_edge.i == verb.i + 1
    return is_next and not any(c.dep_ in {"obj", "nsubj:pass"} and c.lower_ not in TIMES for c in verb.children)


def make_relative(word: Token) -> None:
    """Make a clause of what "who" opens, which the tree joins to the name before: "Doe, who was in Lima, spoke"."""
    who = next((c for c in word.lefts if c.lower_ == "who" and c.dep_.startswith("nsubj")), None)
    if who is not None and next_to(who, -1).text == "," and word.head.i < who.i:
        word.dep_ = "acl:relcl"


def _join_to_person(name: Token, people: AbstractSet[int]) -> None:
    """Join one who is named to the one named before, not to the country of that one: "Doe of Peru and Roe of Chad"."""
    before = name.head
    if name.dep_ == "conj" and before.dep_ == "nmod" and before.i not in people and before.head.i in people:
        for clause in [c for c in before.children if c.dep_ == "acl:relcl" and c.i > name.i]:
            move(clause, before.head)
        move(name, before.head)
    elif name.dep_ == "appos" and before.i in people:
        name.dep_ = "conj"  # nobody is somebody else


def _part_from_venue(name: Token) -> None:
    """Make the object of a name that the tree makes a part of the place before it: "received at the Ministry Doe"."""
    venue = next((c for c in name.children if c.dep_ in {"compound", "flat"} and c.i == name.i - 1), None)
    if venue is None or venue.lower_ not in VENUES or name.head.pos_ != "VERB" or name.head.i > venue.i:
        return
    for child in [c for c in name.children if c.i < venue.i]:
        move(child, venue)
    move(venue, name.head, "obl")
    move(name, name.head, "obj")


def give_to_speech(noun: Token) -> None:
    """Give a phrase to the verb before it that the tree takes for a part of what was said."""
    said = noun.head
    if not any(c.dep_ == "case" and c.lower_ in PHRASES for c in noun.children):
        return
    verb = said.head
    if not verb.i < noun.i < said.i:
        return
    is_second = noun.dep_ == "nsubj" and any(c.dep_ == "nsubj" and c.i > noun.i for c in said.children)
    thats = [t.i for t in noun.doc[verb.i : said.i] if t.lower_ == "that"]  # what is said begins behind it
    if is_second or (thats and thats[0] > noun.i):
        move(noun, verb, "obl")


def join_to_object(noun: Token) -> None:
    """Join a noun to the object of a verb to which the tree joins it: "met Doe in Lima, and then the premier"."""
    verb = noun.head
    if verb.pos_ != "VERB" or any(c.dep_ in CLAUSAL for c in noun.children):
        return
    things = [c for c in verb.children if c.dep_ == "obj" and c.i < noun.i]
    thing = next((c for c in things if c.pos_ == "PROPN" or c.lower_ in NOBODY), None)
    if thing is not None and next_to(noun.left_edge, -1).i >= thing.i:
        move(noun, thing)


def part_from_participle(noun: Token) -> None:
    """Give a phrase to the verb before, where the tree makes a clause of it: "met Doe for talks expected to cover"."""
    told = noun.head
    mark = next((c for c in told.lefts if c.dep_ == "mark" and c.lower_ == "for"), None)
    is_phrase = mark is not None or any(c.dep_ == "case" for c in noun.children)
    if is_phrase and told.lower_ in EXPECTED and told.dep_ in ADVERBIAL and told.head.i < noun.i:
        move(noun, told.head, "obl")
        move(told, noun, "acl")
        told.tag_ = "VBN"
        if mark is not None:
            move(mark, noun, "case")


def give_to_verb(noun: Token) -> None:
    """Give to its verb a phrase that the tree takes for a part of the object: "sought a pact in talks with Doe"."""
    case = next((c.lower_ for c in noun.children if c.dep_ == "case"), "")
    is_with = case == "in" and noun.lower_ in MEETINGS and any(
        g.lower_ == "with" for c in noun.children if c.dep_ == "nmod" for g in c.children
    )  # fmt: skip
    is_from = (
        case in {"in", "at"}
        and noun.lower_ in MEETINGS | CALLS
        and any(
            c.dep_ == "nmod" and c.i < noun.i and any(g.lower_ == "from" for g in c.lefts) for c in noun.head.children
        )
    )  # "sought assurances from Doe in a phone call"
    is_said = case == "with" and noun.lower_ in SAID  # "ended the visit with a promise that"
    if (
        not (is_with or is_from or is_said or (case in AROUND and noun.lower_ in MEETINGS))
        or noun.head.lower_ in SPANS | OF_TALKS
    ):
        return
    node = noun.head
    while node.dep_ in {"nmod", "conj"} and node.pos_ in NAMING and node.head.i < node.i:
        node = node.head
    if node.pos_ in NAMING and node.dep_ in {"obj", "obl"} and node.head.pos_ == "VERB" and node.head.i < node.i:
        move(noun, node.head, "obl")


def make_object(noun: Token) -> None:
    """Make the object of a noun that stands behind a phrase of time: "put off until July a visit to Lima"."""
    verb = noun.head
    if verb.pos_ != "VERB" or verb.i > noun.i or any(c.dep_ in {"obj", "ccomp", "xcomp"} for c in verb.children):
        return
    if noun.dep_ == "obl:unmarked" and noun.lower_ in SPANS and next_to(noun).lower_ == "of":
        noun.dep_ = "obj"  # "wrapped up a week of talks"
        return
    day = next((c for c in noun.children if c.dep_ == "det:predet" and c.pos_ == "PROPN"), None)
    case = next((c for c in noun.children if c.dep_ == "case" and day is not None and c.i == day.i - 1), None)
    article = next((c for c in noun.children if c.dep_ in {"det", "nmod:poss"} and c.pos_ != "PROPN"), None)
    if noun.dep_ == "obl" and day is not None and case is not None and article is not None and day.i < article.i:
        move(day, verb, "obl")
        move(case, day, "case")
        noun.dep_ = "obj"
    elif noun.dep_ == "obl:unmarked" and article is not None and noun.lower_ not in TIMES | SPANS | {"time", "times"}:
        phrase = next((c for c in verb.children if c.dep_ == "obl" and verb.i < c.i < noun.i), None)
        noun.dep_ = "obj" if phrase is not None and phrase.right_edge.i == noun.left_edge.i - 1 else noun.dep_


def part_from_passive(day: Token) -> None:
    """Make of a day that nobody can have done a time: "met Doe and later the same day was received by Roe"."""
    verb = day.head
    joint = next((c for c in day.lefts if c.dep_ == "cc"), None)
    is_time = day.lower_ in DAYS and any(c.lower_ in POINTING for c in day.lefts)
    if not is_time or joint is None or not any(c.dep_ == "aux:pass" for c in verb.lefts) or verb.head.i >= joint.i:
        return
    day.dep_ = "obl:unmarked"
    move(joint, verb)
    verb.dep_ = "conj"


def part_from_relative(verb: Token) -> None:
    """Join a past form behind a comma to the main verb that is past too, not to a clause about now.

    "took up a buoy, which China is thought to have placed there, and demanded its removal": who took it up demanded.
    """
    clause, comma = verb.head, verb.i - PAIR
    if clause.dep_ != "acl:relcl" or comma < 0 or verb.doc[comma].text != "," or next_to(verb, -1).lower_ != "and":
        return
    is_now = clause.tag_ in {"VBZ", "VBP"} or any(c.tag_ in {"VBZ", "VBP"} for c in clause.lefts)
    main = verb.sent.root
    if is_now and main.tag_ == "VBD" and main.i < clause.i and not any(c.dep_ in SUBJECTS for c in verb.children):
        move(verb, main)


def join_by_number(verb: Token) -> None:
    """Join a verb to the clause before it, whose noun alone is as many: "they revived a body, which met and is to sit".

    The tree joins it to the main verb, of which the subject is plural.
    """
    main, helper = verb.head, next((c for c in verb.lefts if c.lower_ in ONE | MANY), verb)
    is_one, is_many = helper.tag_ == "VBZ" or helper.lower_ in ONE, helper.lower_ in MANY
    subject, clause = subject_of(main), _clause_between(main, verb)
    if subject is None or clause is None or is_one == is_many or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    if _is_plural(subject) == is_one and _is_plural(clause.head) == is_many:
        move(verb, clause, "conj")


def _clause_between(main: Token, verb: Token) -> Token | None:
    """The relative clause between two verbs, of a noun behind the first: "which met"."""
    return next((t for t in main.doc[main.i + 1 : verb.i] if t.dep_ == "acl:relcl" and t.head.i > main.i), None)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in PLURALS or noun.lower_ in {"they", "we"} or any(c.dep_ == "conj" for c in noun.children)
