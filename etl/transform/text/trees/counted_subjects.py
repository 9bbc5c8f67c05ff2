"""Subjects that are but a number, which a small parser takes for that of things done: "The two held talks in Lima".

So it does with a plural before an adverb ("Both sides last held talks in May") and with "both" alone.
"""

from __future__ import annotations

from spacy.tokens import Token

from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import DAYS_AND_MONTHS, FINITE, PLURALS, TIMES
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.moves import NEAR_DAYS, SUBJECTS, lift, move

NUMBERS = frozenset({"two", "three", "four"})
SAYING = frozenset({"say", "tell", "add", "report", "announce", "confirm", "state", "note", "recall", "agree"})
BETWEEN = frozenset("also then later last first again both jointly recently even now earlier next".split())
"""Words between the subject and its verb."""
OWN = frozenset({"of", "with", "on", "about", "between", "over", "for", "to"})
"""Prepositions that belong to the thing done, not to when and where it was."""
PHRASE = 4  # tokens from "the" to the noun: "the two foreign ministers"
LINKED = 2  # tokens from "and" to "two" of "and the two"
PAST = frozenset({"VBN", "VBD"})
DESCRIBING = frozenset({"amod", "acl", "compound"})


def make_counted_subject(word: Token) -> None:
    """Make the verb of what the tree takes for an adjective, and the number, plural or "both" before it its subject."""
    if not _may_be_subject(word) or word.i + 1 >= word.sent.end:
        return
    verb = next((t for t in word.doc[word.i + 1 : word.sent.end] if t.lower_ not in BETWEEN), word)
    if verb.tag_ not in PAST:
        return
    if verb.dep_ in DESCRIBING and verb.head.i > verb.i:
        _put_verb_above(word, verb)
    elif (
        word.lower_ in NUMBERS | {"both"}
        and verb.pos_ == "VERB"
        and verb.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}
    ):
        _give_subject(word, verb)


def _may_be_subject(word: Token) -> bool:
    """Whether a word may be all there is of a subject: "the two", "both", "the two ministers"."""
    if word.lower_ == "both":
        return word.pos_ not in {"NOUN", "PROPN"}
    if word.lower_ in NUMBERS:
        return word.i > word.sent.start and next_to(word, -1).lower_ == "the"
    if word.tag_ not in PLURALS and word.lower_ not in {"pair", "duo", "trio"}:
        return False
    lead = word.doc[max(word.sent.start, word.i - PHRASE) : word.i]
    is_counted = any(t.lower_ in {*NUMBERS, "both", "the"} for t in lead) and all(t.pos_ != "VERB" for t in lead)
    return is_counted and not any(t.tag_ in FINITE and t.tag_ != "VBD" for t in word.sent)


def _put_verb_above(word: Token, verb: Token) -> None:
    thing = verb.head
    if thing.dep_ in SUBJECTS and thing.head != word:
        return  # "The two detained men were freed"
    if (link := _link_before(word, thing)) is not None:
        _begin_clause(word, verb, link)
        return
    top = thing
    while top.head != top and top.head.pos_ not in {"VERB", "AUX"}:
        top = top.head
    is_said = top.head != top
    if is_said and not (top.head.i < word.i and verb_of(top.head) in SAYING):
        return
    loose = [c for c in (*top.children, *thing.rights) if c.i > thing.i and not _is_own(c)]
    lift(verb, top)
    verb.dep_ = "ccomp" if is_said else verb.dep_
    move(thing, verb, "obj")
    for part in (*([top] if top not in (thing, word) else []), *loose):
        is_phrase = any(c.dep_ == "case" for c in part.children)
        move(part, verb, part.dep_ if part.is_punct else "obl" if is_phrase else "obl:unmarked")
    _give_subject(word, verb)


def _link_before(word: Token, thing: Token) -> Token | None:
    """The "and" before a counted subject, by which the tree joins what was done: "on Monday and the two held talks"."""
    link = next((c for c in thing.lefts if c.dep_ == "cc"), None)
    return link if thing.dep_ == "conj" and link is not None and link.i == word.i - LINKED else None


def _begin_clause(word: Token, verb: Token, link: Token) -> None:
    """Make a clause of its own of what the tree joins to a noun or day of the one before."""
    thing = verb.head
    main = next((t for t in thing.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if main is None or main.i > word.i:
        return
    loose = [c for c in thing.rights if not _is_own(c) and not c.is_punct]
    move(verb, main, "conj")
    verb.pos_, verb.tag_ = "VERB", "VBD"
    move(thing, verb, "obj")
    move(link, verb, "cc")
    for part in loose:
        move(part, verb, "obl" if any(c.dep_ == "case" for c in part.children) else part.dep_)
    _give_subject(word, verb)


def _give_subject(word: Token, verb: Token) -> None:
    """Hang a word on a verb as its subject, and a time that the tree takes for the subject as a time."""
    for other in [c for c in verb.lefts if c.dep_ in SUBJECTS and c != word]:
        if other.lower_ not in NEAR_DAYS | TIMES | DAYS_AND_MONTHS:
            return
        other.dep_ = "obl:unmarked"
    move(word, verb, "nsubj")
    if word.lower_ in NUMBERS:
        move(next_to(word, -1), word, "det")
    for between in word.doc[word.i + 1 : verb.i]:
        move(between, verb, "advmod")


def _is_own(word: Token) -> bool:
    """Whether what stands behind a thing done belongs to it: "talks with the king", not "talks in Lima"."""
    return word.dep_ in {"conj", "cc"} or any(c.dep_ == "case" and c.lower_ in OWN for c in word.children)
