"""Sayings that a noun names: "made the point that …", "issued a call for calm", "gave his hosts a pledge that …"."""

from __future__ import annotations

from etl.transform.statements.saying import Saying, noun_acts, noun_of, said_nouns, sayings
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token

REACH = 10  # tokens between a verb and the noun that it takes
BEHIND = 8  # tokens of "to his guests" between the noun and what it says
ASKING = {"request", "threaten"}  # acts of nouns after which somebody is told to do something
TOWARDS = {"to", "on", "upon", "for"}


def named_saying(sentence: Sentence, index: int, way: Saying) -> tuple[int, str] | None:
    """Return where the content begins after a verb with a noun of saying, and its frame; None if there is none.

    Args:
        sentence: where the verb stands.
        index: the token after the verb.
        way: the verb, whose frames tell what may follow the noun.
    """
    noun = _noun(sentence, index)
    if noun is None:
        return None
    if way.may("that_noun") and noun_of(noun) in said_nouns() and (that := that_after(sentence, noun)) is not None:
        return that + 1, "that"
    if way.may("noun_for") and noun_acts()[noun_of(noun)] in ASKING:
        return _asked(sentence, noun.i + 1)
    return None


def _noun(sentence: Sentence, index: int) -> Token | None:
    """Return the noun of saying that a verb takes, an addressee before it passed over ("gave his hosts a pledge")."""
    for token in sentence.doc[index : min(index + REACH, sentence.end)]:
        if token.i in sentence.quoted or token.is_punct or token.tag_ in FINITE or token.pos_ == "ADP":
            return None
        is_noun = token.pos_ == "NOUN" or token.lower_ not in sayings()  # "an impassioned plea": taken for a participle
        if is_noun and noun_of(token) in noun_acts():
            return token
    return None


def that_after(sentence: Sentence, noun: Token) -> int | None:
    """Return the "that" of what a noun says, at once or after those to whom it is said."""
    for token in sentence.doc[noun.i + 1 : min(noun.i + BEHIND, sentence.end - 1)]:
        if token.lower_ == "that":
            following = next_to(token)
            return None if following.tag_ in FINITE or following.is_punct else int(token.i)
        is_towards = token.i == noun.i + 1 and token.lower_ in {"to", "in", "on", "yesterday", "today"}
        if token.i == noun.i + 1 and not is_towards:
            return None
        if token.is_punct or token.tag_ in FINITE or token.i in sentence.quoted or token.pos_ == "VERB":
            return None
    return None


def _asked(sentence: Sentence, index: int) -> tuple[int, str] | None:
    """Return what is asked for: "… for calm", "… on all sides to stop"."""
    if index >= sentence.end - 1 or sentence.doc[index].lower_ not in TOWARDS:
        return None
    if sentence.doc[index].lower_ == "for":
        return index + 1, "object"
    for token in sentence.doc[index + 2 : min(index + 2 * BEHIND, sentence.end - 1)]:
        if token.is_punct or token.tag_ in FINITE:
            return None
        if token.lower_ == "to" and next_to(token).tag_ in {"VB", "RB"}:
            return index + 1, "infinitive_object"
        if token.lower_ == "for":
            return token.i + 1, "object"
    return None
