"""The subject of a verb as the parse has it, and the words between: auxiliaries, adverbs, a relative pronoun."""

from __future__ import annotations

from etl.transform.text.kinds import DAY_NAMES
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

RELATIVE = {"who", "which", "that", "whom"}
SUBJECTS = {"nsubj", "csubj", "nsubj:outer"}
CITED = {"quoted", "cited"}  # "the minister was quoted as saying that …": the one passive whose subject speaks


def subject(sentence: Sentence, verb: Token) -> Token | None:
    """Return the head of a finite verb's subject as the parse has it; for a relative pronoun what it stands for."""
    for child in sorted(verb.children, key=lambda child: abs(child.i - verb.i)):
        is_cited = child.dep_ == "nsubj:pass" and verb.lower_ in CITED | words("hearsay")
        if (
            (child.dep_ in SUBJECTS or is_cited)
            and child.i not in sentence.quoted
            and sentence.start <= child.i < sentence.stop
        ):
            return antecedent(sentence, child) if child.lower_ in RELATIVE else child
    return None


def antecedent(sentence: Sentence, pronoun: Token) -> Token | None:
    """Return the noun before ", who": the head the parse gives if it is a noun on the left, else the nearest word."""
    clause = pronoun.head
    while clause.dep_ == "conj" and clause.head.i < clause.i:
        clause = clause.head  # "Doe, whose term ends on Sunday and who thanked"
    if clause.dep_.startswith("acl") and sentence.start <= clause.head.i < pronoun.i:
        return clause.head
    index = pronoun.i - 1
    if index > sentence.start and sentence.doc[index].lower_ in {"and", "but"}:
        # "Doe, whose term ends on Sunday and who thanked her hosts": both tell of the same
        opened = [token.i for token in sentence.plain(stop=index) if token.lower_ in {"who", "whose"}]
        index = opened[-1] - 1 if opened else index
    while index > sentence.start and sentence.doc[index].is_punct:
        index -= 1
    return sentence.doc[index] if index >= sentence.start and index < pronoun.i else None


def open_relative(sentence: Sentence, verb: Token) -> Token | None:
    """Return the "who" whose clause this verb is the first of: no finite verb and no other clause stands between."""
    for token in reversed(sentence.plain(stop=verb.i)):
        if token.lower_ in {"who", "which"}:
            return token
        if (
            (token.tag_ in {"VBD", "VBZ", "VBP"} and token.pos_ == "VERB")
            or token.text in {",", ";"}
            or token.tag_ == "CC"
        ):
            return None
    return None


def before_verb(sentence: Sentence, index: int) -> int:
    """Return the index of the word before a verb's auxiliaries and adverbs, which may be `sentence.start - 1`."""
    index -= 1
    while index >= sentence.start and (_is_helper(sentence.doc[index]) or _closes_adverb(sentence, index)):
        index -= 1 if _is_helper(sentence.doc[index]) else 3
    return _past_time(sentence, index)


def _past_time(sentence: Sentence, index: int) -> int:
    """Return the index before a time that stands between subject and verb: "Doe last week called", "Doe on Friday"."""
    if index - 1 <= sentence.start:
        return index
    if sentence.doc[index].lower_ in {"today", "yesterday"}:
        return index - 1
    time, before = sentence.doc[index].lower_, sentence.doc[index - 1].lower_
    is_period = time in {"week", "month", "year", "night"} and before in {"last", "this"}
    return index - 2 if is_period or (time in DAY_NAMES and before == "on") else index


def _is_helper(token: Token) -> bool:
    return bool(token.pos_ in {"AUX", "ADV", "PART"} or token.tag_ in {"MD", "RB"})


def _closes_adverb(sentence: Sentence, index: int) -> bool:
    """Whether a comma closes an adverb put in behind an auxiliary: "did, however, praise"."""
    if index - 3 < sentence.start or index >= sentence.stop or sentence.doc[index].text != ",":
        return False
    helper, comma, adverb = sentence.doc[index - 3 : index]
    return bool(comma.text == "," and adverb.pos_ == "ADV" and helper.pos_ == "AUX")
