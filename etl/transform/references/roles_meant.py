"""Whom "the visitor", "his guest" and "her host" mean: by the country told with the word, by whose they are, else."""

from __future__ import annotations

from etl.transform.gazetteer import actors_in
from etl.transform.officials.lines import Line
from etl.transform.officials.officials import Cast
from etl.transform.reading import Party, Reading, official_party
from etl.transform.references.antecedents import Discourse
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.kinds import VISITORS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

HOSTS = frozenset({"host", "hostess"})
ROLES = VISITORS | HOSTS
DETERMINERS = frozenset({"the", "his", "her", "visiting"})
FROM = frozenset({"from"})
NEAR = 4  # tokens behind a visitor in which it is told whence


def role_told(reading: Reading, cast: Cast, line: Line, token: Token, discourse: Discourse) -> tuple[Party, ...] | None:
    """Whom a word for a guest or host means, None if it is none: the one of the country told, the other of a pair."""
    low = token.lower_
    if low not in ROLES or not any(c.lower_ in DETERMINERS for c in token.children) or _is_predicate(token):
        return None
    officials = reading.officials
    served = [n for n in discourse.recent if officials[n].actor_code is not None]
    if (code := _country(token)) is not None:
        fitting = [n for n in served if officials[n].actor_code == code]
        found = discourse.topic(fitting)
        return (official_party(officials, found),) if found is not None else (Party("official", None, code),)
    anchor = _anchor(reading, line.number, token)
    is_host = low in HOSTS
    if anchor is not None:
        own = officials[anchor].actor_code
        others = [n for n in served if officials[n].actor_code != own and n != anchor]
        there = [n for n in others if (officials[n].actor_code == cast.host) == is_host]
        found = discourse.partner(anchor, others, there)
        if found is not None:
            return (official_party(officials, found),)
        served = others
    if cast.host is None:
        return ()
    found = discourse.topic([n for n in served if (officials[n].actor_code == cast.host) == is_host])
    return (official_party(officials, found),) if found is not None else ()


def _is_predicate(token: Token) -> bool:
    """Whether the word tells what somebody else is: "was his guest", "as the guest of Doe"."""
    following = next_to(token).lower_ if token.i + 1 < len(token.doc) else ""
    return is_told_as(token) or following == "of" or any(c.dep_ == "cop" for c in token.children)


def is_told_as(token: Token) -> bool:
    """Return whether "as" tells what somebody is: "spent the weekend there as the guest of Doe"."""
    before = token.doc[token.left_edge.i - 1].lower_ if token.left_edge.i else ""
    return "as" in {before, token.left_edge.lower_}


def _country(token: Token) -> str | None:
    """The country told with a guest or host: "the Malaysian visitor", "the guest from Luanda"."""
    doc = token.doc
    text = text_of(doc[token.left_edge.i : token.i]) if token.left_edge.i < token.i else ""
    behind = doc[token.i + 1 : min(token.sent.end, token.i + NEAR)]
    if len(behind) and behind[0].lower_ in FROM:
        text += " " + text_of(behind)
    return next((one.actor_code for one in actors_in(text)), None)


def _anchor(reading: Reading, line: int, token: Token) -> int | None:
    """Whose guest or host somebody is: "his guest", "Doe's host", "after his talks with the guest"."""
    owned = [token, token.head] if token.dep_ == "nmod" else [token]
    for child in (c for word in owned for c in word.children):
        if child.dep_ == "nmod:poss" and child.i < token.i:
            meant = reading.references.get((line, child.i), ())
            return meant[0].official if len(meant) == 1 else None
    return _doer(reading, line, token)


def _doer(reading: Reading, line: int, token: Token) -> int | None:
    """Who does something with a guest or host, and is the other of the two: "Doe thanked the visitor"."""
    if token.dep_ in SUBJECTS:
        return None
    head = next((c for t in token.ancestors for c in t.lefts if c.dep_ in SUBJECTS and c.i < token.i), None)
    meant = reading.references.get((line, head.i), ()) if head is not None else ()
    return meant[0].official if len(meant) == 1 else None
