"""Verbs of saying that the tagger takes for adjectives, nouns or participles."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.reading import Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.inverted import names_official, precedes_name
from etl.transform.statements.moods import helpers_of
from etl.transform.statements.saying import Saying
from etl.transform.statements.speakers import phrase_parties
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import before_verb

NOT_VERBS = {"NNS", "NNPS", "NN", "IN"}
HEADS = {"ROOT", "nsubj"}
"""Tags, and places in the tree, of present forms that are taken for nouns: "Doe thanks Peru", "Peru calls on all"."""
ASIDES = {"for", "in", "on", "at", "too", "however", "meanwhile", "also", "by"}  # openings of ", for his part,"
LONG_ASIDE = 8  # tokens of ", on the other hand,"
SUBORDINATORS = {"while", "whereas", "as", "that", "though", "although", "when", "after", "because"}


def is_mistaken(
    reading: Reading,
    sentence: Sentence,
    verb: Token,
    ways: Sequence[tuple[Saying, int]],
    earlier: Sequence[Attribution],
) -> bool:
    """Whether what the tagger takes for an adjective is a verb: "the premier voiced hope", "… and raised concerns"."""
    if verb.tag_ in NOT_VERBS and verb.lower_.endswith("s") and verb.dep_ in HEADS and verb.i > sentence.start:
        following = next_to(verb) if verb.i + 1 < len(verb.doc) else verb
        is_followed = following.pos_ in {"DET", "PRON", "SCONJ", "PROPN"} or following.lower_ == "that"
        is_followed = is_followed or any(
            way.particle[:1] == (following.lower_,) for way, _ in ways
        )  # "calls on all to"
        return is_followed and bool(phrase_parties(reading, sentence, verb.i - 1))
    if not verb.lower_.endswith("d") or verb.tag_ not in {"VBN", "JJ", "NN", "VBD"}:
        return False
    if precedes_name(reading, sentence, verb) and any(way.may("front") for way, _ in ways):
        return True  # "Not a stone has been moved, joked Jane Doe"
    if any(way.particle[1:] for way, _ in ways):
        return True  # "laid stress on"
    helpers = helpers_of(sentence, verb)
    if not helpers and _follows_official(reading, sentence, verb):
        return True
    if verb.dep_ == "acl" and not helpers and (told := _clause_of_name(reading, sentence, verb, ways)) is not None:
        return told
    if verb.dep_ != "amod" or any(token.pos_ == "AUX" for token in helpers):
        return False
    before = sentence.doc[before_verb(sentence, verb.i)]
    if before.i < sentence.start or before.tag_ == "PRP$" or before.pos_ in {"DET", "ADP", "ADJ"}:
        return bool(before.lower_ == "both" and before.i == sentence.start)  # "Both expressed concern"
    if before.tag_ == "CC":
        if before.i > sentence.start and next_to(before, -1).pos_ == "ADJ":
            return False  # "strong and shared commitments"
        return bool(earlier) and earlier[-1].mood == "finite"
    if before.text == "," and before.i > sentence.start:
        before = next_to(before, -1)  # "Jane Doe, the minister for trade, informed reporters"
        return any(party.official is not None for party in reading.meant(sentence.paragraph, before))
    parties = phrase_parties(reading, sentence, before.i)
    is_only = not any(token.tag_ in FINITE for token in sentence.plain())  # "The Foreign Office voiced regret."
    return any(party.kind != "actor" for party in parties) or (bool(parties) and is_only)


def _follows_official(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether the subject of a clause stands right before, but for an aside: "Doe, for her part, insisted on talks"."""
    index = _past_aside(sentence, before_verb(sentence, verb.i))
    if index < sentence.start or _is_followed_by(verb, "by"):
        return False
    name = sentence.doc[index]
    if not names_official(reading, sentence, name):
        return False
    while index > sentence.start and sentence.doc[index - 1].head == name:
        if sentence.doc[index - 1].dep_ not in {"flat", "compound"}:
            break
        index -= 1
    before = sentence.doc[index - 1] if index > sentence.start else None
    return before is None or before.is_punct or before.tag_ == "CC" or before.lower_ in SUBORDINATORS


def _past_aside(sentence: Sentence, index: int) -> int:
    """Return the token before what two commas set off behind a subject: ", for his part,", ", in turn,"."""
    if index <= sentence.start or sentence.doc[index].text != ",":
        return index
    for position in range(index - 1, max(sentence.start, index - LONG_ASIDE), -1):
        if sentence.doc[position].text == ",":
            opening = sentence.doc[position + 1]
            is_aside = opening.lower_ in ASIDES or opening.tag_ == "VBG"  # "Doe, ending a visit, expressed"
            return position - 1 if is_aside else index
    return index


def _clause_of_name(
    reading: Reading, sentence: Sentence, verb: Token, ways: Sequence[tuple[Saying, int]]
) -> bool | None:
    """Whether what the parse hangs on a noun as a participle is the verb of a named official; None if it can't tell."""
    if verb.i + 1 >= sentence.end and any(way.may("front") for way, _ in ways):
        first = verb.head.left_edge.i  # "…, the two sides announced."
        is_set_off = first > sentence.start and sentence.doc[first - 1].text == ","
        return is_set_off and bool(phrase_parties(reading, sentence, verb.i - 1))
    if verb.head.dep_ != "ROOT":
        return None
    if verb.i - 1 > verb.head.i + 1 and next_to(verb, -1).text == "," and next_to(verb.head).text == ",":
        return names_official(reading, sentence, verb.head)  # "The envoy, according to his aides, apologised"
    return _is_name(reading, sentence, verb) and not _is_followed_by(verb, "by")


def _is_name(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether a named official stands right before the verb: a surname in -s is easily taken for a plural."""
    before = sentence.doc[verb.i - 1] if verb.i > sentence.start else verb
    if before.text == "," and before.i > sentence.start:
        before = next_to(before, -1)  # "The minister, Jane Doe, recalled that"
    return bool(before.is_title) and any(
        party.official is not None for party in reading.meant(sentence.paragraph, before)
    )


def _is_followed_by(verb: Token, word: str) -> bool:
    return bool(verb.i + 1 < len(verb.doc) and next_to(verb).lower_ == word)
