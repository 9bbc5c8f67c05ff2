"""Countries where a journey leads that are told by what they are: "visited the island", "flew to both republics"."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice

from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.pointing import sentences_before
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.travel_words import link_ends, links, verb_kind
from etl.transform.wordlists import table

POINTING = frozenset({"the", "this", "both", "these", "all"})
LANDS = frozenset({"countries", "states", "nations", "republics", "neighbours", "neighbors", "islands", "kingdoms"})
LONGEST = 5  # tokens from an article to the noun: "the tiny oil-rich island kingdom"
WITHIN = frozenset({"NOUN", "ADJ", "NUM", "PROPN", "PUNCT", "DET", "VERB", "ADV"})
NEAR = 2  # sentences before in which a country is named that may be any
FAR = 5  # the same of one that its kind tells: "the sultanate"
KINDS = frozenset({"name", "adjective"})


def lands_told(reading: Reading, paragraph: Paragraph, first: int, own: AbstractSet[str | None]) -> tuple[str, ...]:
    """Return the countries that a phrase from a token on means by their kind and number; () if it is no such phrase.

    Args:
        own: the countries of those who travel, who go to others.
    """
    noun = _noun(paragraph, first)
    if noun is None:
        return ()
    if noun.lower_ in LANDS:
        codes = dict.fromkeys(party.actor_code for party in reading.meant(paragraph, noun))
        return tuple(code for code in codes if code and code not in own and kind_of_actor(code) == "country")
    fitting = _kind(paragraph, first, noun)
    reach = FAR if fitting else NEAR
    stretches = islice(sentences_before(reading, paragraph, paragraph.doc[first]), reach + 1)
    for number, (line, start, stop) in enumerate(stretches):
        told = list(_named(text_of(line.doc[start:stop])))
        if number and not fitting and own & set(told):
            return ()  # one may tour one's own country
        named = [code for code in told if code not in own]
        named = [code for code in named if code in fitting] if fitting else named
        if named:
            return (named[-1],) if fitting or len(set(named)) == 1 else ()
    return ()


def land_of_kind(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Return the country that "to the island" behind a noun of travel means, whoever travels; () for "the country"."""
    first = noun.i + 2
    land = _noun(paragraph, first) if first < len(noun.doc) and next_to(noun).lower_ == "to" else None
    is_one = land is not None and land.lower_ not in LANDS and _kind(paragraph, first, land)
    return lands_told(reading, paragraph, first, frozenset()) if is_one else ()


def lands_behind(reading: Reading, paragraph: Paragraph, verb: Token, own: str | None) -> tuple[str, ...]:
    """Return the same for what a verb of travel has as its object, or behind "to"."""
    kind = verb_kind(verb_of(verb))
    ends = (verb.i + 1,) if kind == "object" else link_ends(verb, links(verb_of(verb), kind) or ())
    return next((found for k in ends if (found := lands_told(reading, paragraph, k, {own}))), ())


def _kind(paragraph: Paragraph, first: int, noun: Token) -> frozenset[str]:
    """The countries that are what a phrase tells: islands for "the island nation"; none where it may be any."""
    words = (noun, *paragraph.doc[first : noun.i])
    return next((codes for word in words if (codes := _forms().get(word.lower_))), frozenset())


def _noun(paragraph: Paragraph, first: int) -> Token | None:
    """The noun of "the island nation" and the like that begins at a token."""
    doc = paragraph.doc
    if first >= len(doc) or doc[first].lower_ not in POINTING:
        return None
    found = None
    for token in doc[first + 1 : min(doc[first].sent.end, first + 1 + LONGEST)]:
        if token.pos_ not in WITHIN or (token.pos_ == "PUNCT" and token.text != "-"):
            break
        if token.lower_ in _forms() or token.lower_ in LANDS:
            found = token
        elif found is not None and token.pos_ in {"NOUN", "PROPN"}:
            return None  # "the country club"
        elif found is not None:
            break
    if found is None or actors_in(text_of(doc[first : found.i])):
        return None  # "the Malian state"
    behind = next_to(found).lower_ if found.i + 1 < len(doc) else ""
    return None if behind in {"of", "'s", "’s", "'"} else found


def _named(text: str) -> Iterator[str]:
    """The countries that some words name, in order."""
    for one in actors_in(text):
        if one.kind in KINDS and kind_of_actor(one.actor_code) == "country":
            yield one.actor_code


@cache
def _forms() -> dict[str, frozenset[str]]:
    """What a country is called → the countries that are called so; none where any may be."""
    return {row["form"]: frozenset(row["actor_codes"].split()) for row in table("country_forms")}
