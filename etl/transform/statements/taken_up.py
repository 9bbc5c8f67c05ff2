"""Speakers taken up from what was told before: "it", "the embassy", "they" and "the letter" for who spoke last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Party, Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.joint_voices import BOTH
from etl.transform.statements.speakers import parties_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import subject
from etl.transform.wordlists import words

Parties = tuple[Party, ...]
UNNAMED_VOICES = {
    *"analysts commentators critics diplomats experts journalists newspapers observers officials residents".split(),
    *"aides participants scholars sources villagers witnesses workers".split(),
}
PAPERS = {"document", "text", "paper", "statement", "note"}  # also of a body; other papers are somebody's own


def take_up(reading: Reading, cuts: Iterable[list[tuple[Sentence, list[Attribution]]]]) -> None:
    """Give speakers that nothing in their sentence tells those who spoke before them.

    "The ministry denied the charge. It said that …", "The Danish embassy … The embassy said", "ASEAN ministers … They
    urged", "The king sent a letter. The letter says that …".
    """
    last: Parties = ()
    writer: Parties = ()
    named: dict[str, Parties] = {}
    others: frozenset[str] = frozenset()
    for cut in cuts:
        for sentence, said in cut:
            taken: Parties = ()
            said[:] = [replace(one, parties=()) if _is_of_others(sentence, one, others) else one for one in said]
            others = _others(reading, sentence, said)
            for number, one in enumerate(said):
                head = None if one.parties or one.mood != "finite" else subject(sentence, one.verb)
                if taken and head is None and not one.parties:
                    said[number] = replace(one, parties=taken)  # "They urged restraint and underscored …"
                elif writer and _is_put_in(reading, sentence, one):
                    said[number] = replace(one, parties=writer)
                elif head is not None and (meant := _meant(head, last, writer, named)):
                    taken = meant
                    said[number] = replace(one, parties=meant)
                elif one.parties and one.mood == "finite" and _is_body(one.parties):
                    spoken = subject(sentence, one.verb)
                    if spoken is not None and spoken.lower_ in words("public_bodies") | words("speaking_bodies"):
                        named[spoken.lower_] = one.parties
            bodies = [one.parties for one in said if one.parties == BOTH or _is_body(one.parties)]
            last = bodies[-1] if bodies else _acting_body(reading, sentence)
            officials = [one.parties for one in said if len(one.parties) == 1 and one.parties[0].official is not None]
            writer = officials[-1] if officials else writer


def _is_of_others(sentence: Sentence, said: Attribution, others: frozenset[str]) -> bool:
    """Whether a pronoun means those of no interest who have just spoken: "Jane Doe, a nurse, wept. 'Go,' she said."."""
    head = subject(sentence, said.verb) if others and said.parties and said.mood == "finite" else None
    return head is not None and head.lower_ in others and head.pos_ == "PRON"


def _others(reading: Reading, sentence: Sentence, said: Sequence[Attribution]) -> frozenset[str]:
    """Return the pronouns that mean those of no interest of whom a sentence tells, if it tells of nobody else.

    A name that is no official's and speaks ("Jane Doe, a nurse, said"), or unnamed people ("Diplomats were cautious").
    """
    told = [(one, subject(sentence, one.verb)) for one in said if one.mood == "finite"]
    speaking = [(one, head) for one, head in told if head is not None and head.pos_ != "PRON"]
    finite = next((token for token in sentence.plain() if token.tag_ in FINITE), None)
    head = speaking[-1][1] if speaking else None
    if head is None and finite is not None:
        head = subject(sentence, finite) or subject(sentence, finite.head)
    if head is None or any(one.parties for one, _ in speaking):
        return frozenset()
    owners = list(head.lefts)
    if head.lower_ in UNNAMED_VOICES and not any(reading.meant(sentence.paragraph, owner) for owner in owners):
        return frozenset({"they"})
    is_name = bool(speaking) and head.pos_ == "PROPN" and not reading.parties(sentence.paragraph, head)
    named = [token for token in sentence.plain() if token.pos_ == "PROPN"]
    is_alone = not any(p.official is not None for token in named for p in reading.meant(sentence.paragraph, token))
    return frozenset({"he", "she"}) if is_name and is_alone else frozenset()


def _meant(head: Token, last: Parties, writer: Parties, named: dict[str, Parties]) -> Parties:
    """Return whom a subject takes up; () where nobody."""
    if last and _takes_up(head, last):
        return last
    if not _is_definite(head):
        return ()
    if head.lower_ in words("said_documents") - PAPERS:
        return writer
    return named.get(head.lower_, ())


def _is_put_in(reading: Reading, sentence: Sentence, said: Attribution) -> bool:
    """Whether "he" is put in right behind whom the sentence is about, and so is another: "Doe, he added, should"."""
    head = subject(sentence, said.verb) if said.mood == "finite" and not said.is_inverted else None
    if head is None or head.lower_ not in {"he", "she"} or head.i - 2 < sentence.start or next_to(head, -1).text != ",":
        return False
    is_closed = said.verb.i + 1 < sentence.end and next_to(said.verb).text == ","
    return is_closed and reading.meant(sentence.paragraph, next_to(head, -2)) == said.parties


def _is_body(parties: Parties) -> bool:
    return len(parties) == 1 and parties[0].kind != "official"


def _is_definite(head: Token) -> bool:
    """Whether a noun stands with nothing but "the" before it."""
    return head.i > 0 and bool(next_to(head, -1).lower_ == "the")


def _takes_up(head: Token, last: Parties) -> bool:
    """Whether a subject is the body that spoke last: "it", its "spokesman"; its "document", or that of both sides."""
    if _is_definite(head) and head.lower_ in PAPERS:
        return True
    if head.lower_ == "they":
        code = last[0].actor_code
        return last == BOTH or (code is not None and kind_of_actor(code) == "organization")
    return last != BOTH and (head.lower_ == "it" or (_is_definite(head) and head.lower_.startswith("spokes")))


def _acting_body(reading: Reading, sentence: Sentence) -> Parties:
    """Return the body that a sentence is about, though it says nothing in it: "The ministry reacted coolly"."""
    verb = next((token for token in sentence.plain() if token.tag_ in FINITE), None)
    head = None if verb is None else subject(sentence, verb)
    parties = () if head is None else parties_of(reading, sentence.paragraph, head)
    return parties if len(parties) == 1 and parties[0].kind == "body" else ()
