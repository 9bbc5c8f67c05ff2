"""Speakers who stand behind their verb: "The road is safe, said Doe", "Nobody, replied the minister, knew"."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.statements.saying import sayings
from etl.transform.statements.speakers import parties_of, speaker_after
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import subject

LONG_NAME = 8  # tokens of a subject with its title


def precedes_name(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether a comma stands before a verb and a named official, with nothing more to be said, behind it."""
    if verb.i + 1 >= sentence.end or verb.i <= sentence.start or next_to(verb, -1).text != ",":
        return False
    named = names_official(reading, sentence, next_to(verb))
    return named and next_to(verb).pos_ != "PRON" and _can_be_put_in(reading, sentence, verb)


def names_official(reading: Reading, sentence: Sentence, token: Token) -> bool:
    """Whether a token means an official who is known."""
    return any(party.official is not None for party in reading.meant(sentence.paragraph, token))


def inverted_speaker(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return the subject that follows the verb, where a quotation or a comma stands right before it."""
    index = verb.i - 1
    if index < sentence.start or not (index in sentence.quoted or sentence.doc[index].text == ","):
        return None
    is_open = index in sentence.quoted or verb.lower_ in {"said", "says"}
    if not is_open and not _can_be_put_in(reading, sentence, verb):
        return None
    head = subject(sentence, verb)
    is_known = head is not None and head.i < verb.i and bool(parties_of(reading, sentence.paragraph, head))
    if is_known and head is not None and head.i == verb.i - 2 and precedes_name(reading, sentence, verb):
        is_known = False  # "Peru, replied Jane Doe, would never"
    if index not in sentence.quoted and is_known:
        return None
    found = speaker_after(reading, sentence, verb)
    if index not in sentence.quoted and (not found or _opens_content(sentence, verb)):
        return None  # "the minister, touring the north, said the visit": what follows is the content
    return found


def _can_be_put_in(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether a verb may stand before its subject inside what is said: "Nobody, replied the minister, would know"."""
    is_utterance = any(way.may("front") for way in sayings().get(verb.lower_, ()))
    has_object = any(child.dep_ in {"obj", "iobj", "ccomp"} for child in verb.rights)
    ways = sayings().get(verb.lower_, ())
    takes_people = any(way.may("addressee") and not way.may("that") for way in ways)  # "told Jane Doe"
    if has_object and verb.i + 1 < sentence.end and not takes_people and next_to(verb).pos_ != "PRON":
        has_object = not names_official(reading, sentence, next_to(verb))
    ends = next(
        (t for t in sentence.plain(verb.i + 1) if t.pos_ in {"VERB", "AUX"} or (t.is_punct and t.tag_ != "HYPH")), None
    )
    return is_utterance and not has_object and (ends is None or ends.is_punct)


def _opens_content(sentence: Sentence, verb: Token) -> bool:
    """Whether the phrase behind a verb of saying is the subject of what is said ("…, a nurse, said she was tired")."""
    for token in sentence.plain(verb.i + 1, verb.i + LONG_NAME):
        if token.tag_ in FINITE:
            return bool(token.i > verb.i + 1)
        if token.is_punct or token.pos_ == "ADP":
            return False
    return False
