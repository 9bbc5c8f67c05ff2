"""Contents that are to be done: "agreed to open a port", "urged the crews to go home", "pressed Iran for answers"."""

from __future__ import annotations

from etl.transform.reading import Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import in_relative
from etl.transform.statements.open_contents import NOMINAL_TAGS, TIMES, is_no_matter
from etl.transform.statements.saying import Saying
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

NOUN_REACH = 9  # tokens between a verb and the noun of saying that it takes
PREPOSITIONS = ("for", "against", "as", "with")  # of what is wanted from somebody, or said of him
VERBS_TOO = {"free", "open", "clear", "close", "calm", "better", "lower", "slow", "secure", "back", "welcome"}
NEXT_CLAUSES = {"before", "after", "when", "while", "as", "because", "for"}
ONLY_DONE = ("declin", "refus", "threaten", "vow", "promis")  # verbs whose "to" never stands before a thing
LONG_VISITED = 25  # tokens of "Defence Minister Jane Doe of Peru on Monday" before what a visit is for


def asked(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int, str] | None:
    """Return the start and frame of what is to be done ("to open a port", "the crews to go home", "Iran for calm")."""
    sentence, token = said.sentence, said.sentence.doc[index]
    if way.may("infinitive") and (to := _infinitive(said, index)) is not None:
        return None if is_no_matter(sentence.doc[to + 1].lower_, way.verb) else (to, "infinitive")
    if way.may("pledge") and token.tag_ == "VB":
        return index, "infinitive"
    opens_phrase = token.pos_ in NOMINAL_TAGS - {"PART"} or (token.tag_ == "VBG" and next_to(token).pos_ == "NOUN")
    opens_phrase = opens_phrase or token.lower_ in {"both", "either"}
    if way.may("infinitive_object") and opens_phrase and _has_infinitive(sentence, index):
        return None if _is_visit(reading, said, way, index) else (index, "infinitive_object")
    if any(way.may(f"somebody_{word}") and _has_ahead(sentence, index, word) for word in PREPOSITIONS):
        return index, "object"
    return None


def _is_visit(reading: Reading, said: Attribution, way: Saying, index: int) -> bool:
    """Whether somebody is visited and not asked: "called on the minister to discuss the summit"."""
    if way.verb != "call" or way.particle not in {("on",), ("upon",)}:
        return False
    phrase = said.sentence.doc[index : min(index + LONG_VISITED, said.sentence.end - 1)]
    to = next((token for token in phrase if token.lower_ == "to" and next_to(token).tag_ == "VB"), None)
    if to is None or next_to(to).lower_ not in words("visit_purposes"):
        return False
    visited = said.sentence.doc[index : to.i]
    return any(p.kind == "official" for token in visited for p in reading.meant(said.sentence.paragraph, token))


def _has_ahead(sentence: Sentence, index: int, preposition: str) -> bool:
    """Whether a preposition follows the phrase that begins at `index` ("pressed Iran for answers")."""
    for token in sentence.doc[index : min(index + NOUN_REACH, sentence.end)]:
        if token.lower_ == preposition:
            return int(token.i) > index and next_to(token).lower_ != "well"  # "saw the king as well as his aides"
        is_day = token.lower_ == "on" and next_to(token).lower_ in TIMES
        if token.pos_ not in NOMINAL_TAGS | {"CCONJ"} and token.lower_ != "of" and not is_day:
            return False
    return False


def _infinitive(said: Attribution, index: int) -> int | None:
    """Return the "to" of an infinitive, at once or after a place or time ("agreed in Lima on Monday to open")."""
    sentence = said.sentence
    if sentence.doc[index].lower_ == "to" and _is_infinitive(sentence.doc[index + 1], said.verb):
        return index
    if sentence.doc[index].pos_ != "ADP" and sentence.doc[index].lower_ not in TIMES | {"this", "last"}:
        return None
    for token in sentence.plain(index, min(sentence.end - 1, index + NOUN_REACH)):
        if token.lower_ == "to" and token.pos_ == "PART" and sentence.doc[token.i + 1].tag_ == "VB":
            return int(token.i)
        if token.is_punct or token.tag_ in FINITE or token.tag_ in {"VBG", "VBN"}:
            return None
    return None


def _is_infinitive(token: Token, verb: Token) -> bool:
    """Whether a word after "to" is what is to be done, also one that the tagger takes for a noun ("to apologise")."""
    if token.tag_ in {"VB", "RB"}:
        return True
    is_done = token.dep_ == "xcomp" or (token.dep_ == "obl" and verb.lower_.startswith(ONLY_DONE))
    return is_done and token.tag_ in {"NN", "VBP"} and token.head.i == verb.i


def _has_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether somebody is asked to do something: "to" and a verb follow the phrase."""
    for position in range(index + 1, min(index + 25, sentence.end - 1)):
        token = sentence.doc[position]
        is_mark = token.pos_ == "PART" or token.dep_ == "mark"  # some taggers take it for a preposition
        if token.lower_ == "to" and is_mark and sentence.doc[position + 1].tag_ in {"VB", "RB"}:
            return True
        if token.lower_ == "to" and token.tag_ == "TO" and token.dep_ == "mark":
            return True  # the verb behind it is taken for a noun: "called on the parties to abide by"
        if token.lower_ == "to" and (next_to(token, -1).lower_ == "not" or next_to(token).lower_ in VERBS_TOO):
            return True
        if token.text in {";", ":"} or token.lower_ == "according":
            return False
        if token.text == "," and next_to(token).lower_ in NEXT_CLAUSES:
            return False  # "told reporters, before they had met to talk"
        if token.tag_ in FINITE and token.dep_ != "obj" and not in_relative(sentence, index, position):
            return False
    return False
