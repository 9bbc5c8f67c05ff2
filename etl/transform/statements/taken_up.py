"""Speakers taken up from what was told before: "it", "the embassy", "they" and "the letter" for who spoke last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Party, Reading, Token
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.joint_voices import BOTH
from etl.transform.statements.speakers import parties_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import FINITE, Sentence
from etl.transform.text.verb_subjects import subject
from etl.transform.wordlists import words

Parties = tuple[Party, ...]
PAPERS = {"document", "text", "paper", "statement", "note"}  # also of a body; other papers are somebody's own


def take_up(reading: Reading, cuts: Iterable[list[tuple[Sentence, list[Attribution]]]]) -> None:
    """Give speakers that nothing in their sentence tells those who spoke before them.

    "The ministry denied the charge. It said that …", "The Danish embassy … The embassy said", "ASEAN ministers … They
    urged", "The king sent a letter. The letter says that …".
    """
    last: Parties = ()
    writer: Parties = ()
    named: dict[str, Parties] = {}
    for cut in cuts:
        for sentence, said in cut:
            taken: Parties = ()
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
