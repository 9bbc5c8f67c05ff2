"""Bodies that speak though nothing beside them tells whose they are: "the ministry said", "a spokesman for the UN"."""

from __future__ import annotations

from functools import cache
from itertools import islice

from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Party, Reading
from etl.transform.text.kinds import FINITE, PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token, text_of
from etl.transform.wordlists import table, words

OWNERS = {"nmod:poss", "amod", "compound", "nmod"}  # of what a body is told as whose it is
BACK = 4  # paragraphs from a body to where it is told again without its country
FAR = 300  # the same in tokens
OPENING = 6  # tokens among which a place that opens a sentence is named
NATIONAL = {"national", "security", "defence", "defense", "state", "federal", "supreme", "military", "constitutional"}
"""Words of the names of a state's councils: "the Chilean national security council"."""
ARTICLES = {"the", "a", "an", "its"}


def speaking_body(reading: Reading, sentence: Sentence, head: Token) -> tuple[Party, ...]:
    """Return the body that speaks: by its spokesman, as part of an organisation, by its place, by the scene."""
    first = sentence.doc[head.left_edge.i]
    if first.i < sentence.start:
        return ()
    if head.lower_.startswith("spokes"):
        return _placed(reading, sentence, head, first) or _of_host(reading, head, first)
    if _is_told_by("organisation", head) and (organ := _organ(sentence, first, head)):
        return organ
    if _is_told_by("owner", head) and (owner := _owner(reading, sentence, head)):
        return owner
    if not (_is_told_by("place", head) or _is_told_by("scene", head)):
        return ()
    return _placed(reading, sentence, head, first) or _owned(reading, sentence, head, first)


def body_of_members(parties: tuple[Party, ...], head: Token) -> tuple[Party, ...]:
    """Return the organisation for which its members speak together: "ASEAN ministers voiced concern"."""
    codes = {party.actor_code for party in parties}
    is_members = head.tag_ in PLURALS and _is_told_by("organisation", head) and len(codes) == 1
    code = codes.pop() if is_members and all(party.official is None for party in parties) else None
    return _body(code) if code is not None and kind_of_actor(code) == "organization" else parties


@cache
def _told() -> dict[str, frozenset[str]]:
    return {row["word"]: frozenset(row["told"].split()) for row in table("speaking_bodies")}


def _is_told_by(what: str, head: Token) -> bool:
    return what in _told().get(head.lower_, ())


def _body(actor_code: str) -> tuple[Party, ...]:
    return (Party("body", None, actor_code),)


def _owner(reading: Reading, sentence: Sentence, head: Token) -> tuple[Party, ...]:
    """Return the country whose body somebody is told to be: "Chile's Senate", "the Iranian parliament"."""
    for before in head.doc[head.left_edge.i : head.i]:  # "the Chilean" may hang on a part of the name of the council
        if before.dep_ in OWNERS and (found := _place(reading, sentence, before)):
            return found
    adjective = actors_in(text_of(head.doc[head.left_edge.i : head.i]))
    between = {t.lower_ for t in head.doc[head.left_edge.i + 1 : head.i]}
    if len(adjective) == 1 and adjective[0].kind == "adjective" and between & NATIONAL:
        return _body(adjective[0].actor_code)
    for token in head.subtree:  # "the Department of Foreign Affairs of Peru"
        is_of = token.i > head.i and any(case.lower_ == "of" and case.dep_ == "case" for case in token.children)
        if is_of and (found := _place(reading, sentence, token)):
            return found
    return ()


def _of_host(reading: Reading, head: Token, first: Token) -> tuple[Party, ...]:
    """Return the scene's government where a spokesman is told as nobody else's: "a government spokesman said"."""
    told = [token.lower_ for token in head.doc[first.i : head.i]]
    is_bare = (
        bool(told) and told[0] in {"a", "the"} and set(told[1:]) <= {"government", "foreign", "ministry", "palace"}
    )
    is_bare = is_bare and len(told) > 1 and not any(child.dep_.startswith("nmod") for child in head.children)
    return _body(reading.host) if is_bare and reading.host is not None else ()


def _organ(sentence: Sentence, first: Token, head: Token) -> tuple[Party, ...]:
    """Return the organisation whose part a phrase names: "the UN human rights office"."""
    start = first.i + 1 if first.lower_ in ARTICLES else first.i
    told = actors_in(text_of(sentence.doc[start : head.i])) if start < head.i else []
    is_organ = bool(told) and told[0].first_char == 0 and kind_of_actor(told[0].actor_code) == "organization"
    return _body(told[0].actor_code) if is_organ else ()


def _placed(reading: Reading, sentence: Sentence, head: Token, first: Token) -> tuple[Party, ...]:
    """Return whose body a place names: "In Lome the foreign ministry said", "the Ministry of Justice in Lome said".

    Its spokesman, if he has no name, speaks for it: "In Lome, a spokesman for the foreign ministry said".
    """
    if head.lower_.startswith("spokes"):
        body = [token.lower_ for token in sentence.doc[first.i : head.right_edge.i + 1]]
        is_body = first.lower_ in ARTICLES and any("place" in _told().get(word, ()) for word in body)
    else:
        has_owner = any(child.dep_ == "nmod:poss" for child in head.children)
        is_bare = head.lower_ == "police" and first == head  # "Police in Lima said"
        is_body = not has_owner and (first.lower_ == "the" or is_bare)
    if not is_body:
        return ()
    inside = [child for child in head.rights if child.dep_ == "nmod"]
    for child in inside:
        if any(case.lower_ == "in" for case in child.children) and (found := _place(reading, sentence, child)):
            return found
    for token in sentence.plain(stop=first.i)[:OPENING]:
        if token.tag_ in FINITE:
            return ()
        if token.i > sentence.start and next_to(token, -1).lower_ == "in":
            return _place(reading, sentence, token)
    return ()


def _place(reading: Reading, sentence: Sentence, token: Token) -> tuple[Party, ...]:
    meant = reading.meant(sentence.paragraph, token)
    return next((_body(party.actor_code) for party in meant if party.kind == "actor" and party.actor_code), ())


def _owned(reading: Reading, sentence: Sentence, head: Token, first: Token) -> tuple[Party, ...]:
    """Return whose ministry the text around tells: "Peru will not come, its ministry said", else the scene's."""
    if first.lower_ == "its" and first.i < head.i:
        for token in reversed(sentence.plain(stop=first.i)):
            meant = reading.meant(sentence.paragraph, token)
            if len(meant) == 1 and meant[0].kind == "actor" and meant[0].actor_code and token.dep_.startswith("nsubj"):
                return _body(meant[0].actor_code)
        return ()
    fields = [  # "the Ministry of Emergencies", and not "the ministry in a statement"
        child
        for child in head.children
        if child.dep_.startswith("nmod") and child.lower_ not in words("said_documents")
    ]
    is_bare = first.lower_ == "the" and (not fields or head.lower_ == "ministry")
    is_bare = is_bare and all(
        head.i < field.i and any(case.lower_ in {"of", "for"} for case in field.children) for field in fields
    )
    is_bare = is_bare and not actors_in(text_of(sentence.doc[first.i : head.right_edge.i + 1]))
    scene = reading.home if fields else reading.host
    is_body = _is_told_by("scene", head) or (
        head.lower_ == "court" and next_to(head, -1).lower_ in {"royal", "imperial"}
    )
    if not (is_body and is_bare):
        return ()
    before = _told_before(reading, sentence, head) if not fields else ()
    return before or (_body(scene) if scene is not None else ())


def _told_before(reading: Reading, sentence: Sentence, head: Token) -> tuple[Party, ...]:
    """Return the body of the same name told last: "Peru's foreign ministry said …. The ministry added"."""
    number = sentence.paragraph.number
    told = (
        (paragraph, token)
        for paragraph in reversed(reading.paragraphs[max(0, number - BACK) : number + 1])
        for token in reversed(paragraph.doc[: head.i] if paragraph.number == number else paragraph.doc)
    )
    for paragraph, token in islice(told, FAR):
        if token.lower_ == head.lower_ and token.dep_ not in {"compound", "nmod:poss"}:
            bodies = {p.actor_code for p in reading.meant(paragraph, token) if p.kind == "body" and p.actor_code}
            if len(bodies) == 1:
                return _body(bodies.pop())
    return ()
