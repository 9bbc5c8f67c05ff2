"""Which organisation "the bloc", "the union" or "the 15-member body" means: the one of that kind told last."""

from __future__ import annotations

from etl.transform.gazetteer import actor_name, actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

ANY = frozenset({"bloc", "grouping", "organisation", "organization"})
"""Nouns for any organisation of states."""
KINDS = frozenset({"union", "alliance", "community", "league", "forum", "commonwealth", "association", "conference"})
"""Nouns that stand in an organisation's name, or tell what it is."""
DESCRIBED = {"alliance": frozenset({"NATO", "CSTO", "AUKUS", "ANZUS", "SEATO", "CENTO", "WARSAW-PACT", "AES"})}
POINTING = frozenset({"the", "this"})
REACH = 6  # paragraphs: how far back the organisation may be told


def resolve_blocs(reading: Reading) -> None:
    """Put into `reading.references` which organisations nouns with "the" mean."""
    told: list[tuple[int, str]] = []  # paragraph and organisation, the latest last
    for paragraph in reading.paragraphs:
        if paragraph.kind == "byline" or paragraph.speaker is not None:
            continue
        named = [m for m in actors_in(paragraph.text) if kind_of_actor(m.actor_code) == "organization"]
        for token in paragraph.doc:
            while named and named[0].first_char <= token.idx:
                told.append((paragraph.number, named.pop(0).actor_code))
            if token.lower_ in ANY | KINDS and _is_open(reading, paragraph, token):
                code = _meant(token.lower_, paragraph.number, told)
                if code is not None:
                    reading.references[paragraph.number, token.i] = (Party("actor", None, code),)


def _is_open(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a noun leaves it to the text before which organisation it means."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "amod", "flat"}:
        return False
    if reading.meant(paragraph, token) or not any(c.lower_ in POINTING for c in token.children):
        return False
    following = next_to(token).lower_ if token.i + 1 < len(token.doc) else ""
    return following not in {"of", "for"} and (token.is_lower or token.lower_ in KINDS)


def _meant(noun: str, paragraph: int, told: list[tuple[int, str]]) -> str | None:
    for number, code in reversed(told):
        if paragraph - number > REACH:
            return None
        if noun in ANY or code in DESCRIBED.get(noun, frozenset()) or noun in actor_name(code).lower().split():
            return code
    return None
