"""From where and where to a verb tells that somebody goes: "left Lima for Quito", "is to fly there"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from etl.transform.circumstances.nearest_places import last_place_before
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import scene_town
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import before, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE, PAST_FORMS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.both_places import counted_places
from etl.transform.visits.destinations import NEAR, destinations, told_behind
from etl.transform.visits.journey_days import AHEAD
from etl.transform.visits.travel_words import link_ends, links, phase_of, verb_kind

HOMEWARD = re.compile(
    r"^(?: straight)?(?: back)?(?: to| for)? ?(?:home|homeward|back home|"
    r"(?:his|her|their) (?:own )?(?:country|homeland))\b|"
    r"^ (?:straight )?back(?= (?:on|late|early|by|this|that|last|tomorrow|today|yesterday|after|before|\w+day)\b|"
    r"$| [,.])"
)
LATER = frozenset({"later", "then", "there", "finally", "afterwards", "onward", "onwards"})
GENERIC = re.compile(
    r"(?:in|into|to|at) (?:the|this) (?:(?!capital of)[\w-]+ ){0,3}?"
    r"(?:country|capital|island|resort|city|town)\b(?! of\b)"
)
"""The place of the story, told as what it is: "arrived in the country", "flew into the seaside resort"."""
COMING = frozenset("is are 's ’s 're ’re will 'll ’ll shall".split())
"""Helping words of who is on his way: not "when he does come here"."""
INTO_BASE = re.compile(
    r"into (?:the |an? )?(?:[A-Z][\w-]+ |military |air |civil |army ){1,4}(?:air ?(?:base|port|strip|field)|base)\b"
)
"""Where somebody landed that is no town: "flew into Eastfield air base"."""
IN_TIME = re.compile(r"in (?:on|early|late|later|today|tomorrow|tonight|for|from|this|next|\w+day)\b")
FROM: tuple[tuple[str, ...], ...] = (("from",),)
THERE = frozenset({"fly", "travel", "go", "return", "head", "come", "drive", "rush", "hurry", "arrive", "land"})
MOVES = frozenset({"begin", "moves"})


def there(around: Surroundings, paragraph: Paragraph, verb: Token, own: str | None) -> tuple[str, ...]:
    """The country of "is to fly there": of the town named last, if it is not the traveller's own."""
    following = verb.doc[verb.i + 1 : verb.i + 2]
    is_there = any(t.lower_ in {"there", "thither"} for t in following)
    if verb_of(verb) not in THERE or not is_there:
        return ()
    if verb.tag_ == "VBZ" and AHEAD.search(verb.sent.text) is None:
        return ()  # "goes there every year", not "when she goes there next month"
    town = last_place_before(around, paragraph.first(verb))
    return (town.country_code,) if town is not None and town.country_code != own else ()


def story_country(
    around: Surroundings, paragraph: Paragraph, verb: Token, own: str | None, *, arrives: bool
) -> str | None:
    """Return where somebody goes whose goal is not told: to the dateline's country, else where the story was abroad.

    Who is told to arrive has, where the story tells nothing, come to the country in which it was written.
    """
    if around.home is not None:
        return around.home.country_code
    town = scene_town(around, paragraph.first(verb), None, None, None) if verb.tag_ in PAST_FORMS else None
    if town is not None and town.country_code != own:
        return town.country_code
    return around.home_country if arrives else None


def where_said(reading: Reading, paragraph: Paragraph, verb: Token, own: str | None) -> str | None:
    """The country of whoever says that somebody is to come "here": '"Doe is coming here on Friday," Roe said'."""
    above = verb.head
    if verb.dep_ not in {"ccomp", "parataxis"} or not words_after(verb).startswith("here"):
        return None
    said = [p.actor_code for p in subject_parties(reading, paragraph, above) if p.official is not None]
    is_country = len(said) == 1 and said[0] not in {own, None} and kind_of_actor(said[0] or "") == "country"
    return said[0] if is_country else None


def seen_next(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> str | None:
    """Where one has come who is told next to do something in a town: "who flew in on Saturday, met Doe in Lima".

    The town stands in the sentence, or in the next one if that tells of the same person.
    """
    told = subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb)
    goers = {p.official for p in told if p.official is not None}
    for sentence in islice((s for s in paragraph.doc.sents if s.end > verb.i), 2):
        tokens = paragraph.doc[max(verb.i, sentence.start) : sentence.end]
        if not any(p.official in goers for t in sentence for p in reading.meant(paragraph, t)):
            break
        links = (t for t in tokens if t.lower_ in {"in", "at"})
        if found := next((codes for t in links if (codes := destinations(around, paragraph, t.i + 1))), ()):
            return found[0] if all(reading.officials[n].actor_code != found[0] for n in goers) else None
    return None


def words_after(verb: Token) -> str:
    """Return the next few words behind a verb, in lower case."""
    return " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 1 + NEAR])


def is_arrival(verb: Token) -> bool:
    """Whether a verb tells that somebody arrived, without saying where."""
    lemma, text = verb_of(verb), words_after(verb)
    if lemma in {"drive", "travel", "come", "fly"} and re.match(r"(?:over |up |down |across |in )?from\b", text):
        return verb.tag_ in PAST_FORMS
    if lemma in {"come", "fly"} and text.startswith("here") and {c.lower_ for c in verb.lefts} & COMING:
        return True  # "is coming here on Friday", "will come here"
    if lemma == "fly" and INTO_BASE.match(text_of(verb.doc[verb.i + 1 : verb.sent.end])):
        return verb.tag_ in PAST_FORMS
    if lemma in {"come", "fly"} and IN_TIME.match(text) and verb.tag_ == "VBZ":
        return True  # "who flies in on Thursday night"
    if lemma in {"come", "fly"}:
        return verb.tag_ in PAST_FORMS and re.match(r"(?:here|in)\b(?! the \w+ of)", text) is not None
    return lemma in {"arrive", "land"} or (lemma == "touch" and text.startswith("down"))


def where_to(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
    """The countries that a verb names as the goal."""
    lemma = verb_of(verb)
    kind = verb_kind(lemma)
    for after in link_ends(verb, links(lemma, kind) or ()):
        if after < len(verb.doc) and verb.doc[after].lower_ == "from":
            continue  # "flew in from Lima"
        if countries := destinations(around, paragraph, after) or _his_country(reading, paragraph, verb, after):
            return countries
    if lemma == "reach" and _is_of_somebody(reading, paragraph, verb):
        return ()  # "reached Peru's foreign minister"
    if kind == "object" or (verb.lemma_ == "arrive" and next_to(verb).pos_ == "PROPN"):  # "arrived London on Monday"
        return destinations(around, paragraph, verb.i + 1) or _the_capital(verb) or _of_object(around, paragraph, verb)
    if GENERIC.match(words_after(verb)):
        return tuple(filter(None, (around.home_country,)))
    return ()


def told_as_several(reading: Reading, paragraph: Paragraph, verb: Token, own: str | None) -> tuple[str, ...]:
    """The countries of a goal that is told as several spoken of before: "visited both", "flew to the two capitals"."""
    kind = verb_kind(verb_of(verb))
    ends = [verb.i + 1] if kind == "object" else [*link_ends(verb, links(verb_of(verb), kind) or ())]
    return next((found for k in ends if (found := counted_places(reading, paragraph, k, own))), ())


def _is_of_somebody(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether a verb has an official for its object."""
    whom = (c for c in verb.rights if c.dep_ == "obj")
    return any(p.official is not None for c in whom for p in reading.meant(paragraph, c))


def later(around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[str]:
    """The countries of further stops in the sentence: "…, and later to Lima and Quito", "for talks and to Lima"."""
    for other in verb.doc[verb.i + 2 : verb.sent.end]:
        is_on = next_to(other, -1).lower_ == "on" and next_to(other, -2).lower_ in {"and", ","}
        is_after = other.lower_ == "for" and [t.lower_ for t in ahead_of(other, 2)] == ["after", "that"]
        if is_after or (other.lower_ == "for" and next_to(other, -1).lower_ == "then"):
            yield from destinations(around, paragraph, other.i + 1)  # "leaves for Lima and after that for Quito"
        is_joined = next_to(other, -1).lower_ in {"and", ","} and not _is_other_clause(verb, other)
        if other.lower_ == "to" and (next_to(other, -1).lower_ in LATER or is_on or is_joined):
            yield from destinations(around, paragraph, other.i + 1)


def _is_other_clause(verb: Token, link: Token) -> bool:
    """Whether another verb stands between a verb of travel and "to": "flew to Lima and told envoys to Peru and to"."""
    between = verb.doc[verb.i + 1 : link.i]
    has_goal = any(t.lower_ == "to" and next_to(t).pos_ == "PROPN" for t in between)
    return not has_goal or any(t.tag_ in FINITE or t.lower_ in {";", "from"} for t in between)


def left_behind(around: Surroundings, paragraph: Paragraph, verb: Token) -> tuple[str, ...] | None:
    """The countries that a verb names as left behind, None if it names none."""
    lemma = verb_of(verb)
    if lemma == "leave":
        return destinations(around, paragraph, verb.i + 1, left=True) or _the_capital(verb)
    if lemma in {"fly", "depart", "head"} and "out of" in words_after(verb):
        return _left(around, paragraph, verb, (("out", "of"),)) or None
    if lemma == "depart" and (found := destinations(around, paragraph, verb.i + 1, left=True)):
        return found
    if phase_of(lemma, verb_kind(lemma)) in MOVES:
        found = _left(around, paragraph, verb, FROM)
        first = verb.sent[0]
        if not found and first.lower_ in {"from", "after"}:  # "From Lima she flew to Quito"
            found = destinations(around, paragraph, first.i + 1, left=True) or _after(around, paragraph, first, verb)
        return found or None
    return None


def _after(around: Surroundings, paragraph: Paragraph, first: Token, verb: Token) -> tuple[str, ...]:
    """Where somebody was before by what a sentence opens with: "After two days of talks in Lima, she flew to Quito"."""
    for other in verb.doc[first.i + 1 : min(verb.i, first.i + 1 + NEAR)]:
        if other.lower_ in {"in", "to"}:
            return destinations(around, paragraph, other.i + 1, left=True)
        if other.tag_ in FINITE or other.lower_ in {",", "with"}:
            return ()
    return ()


def attended(around: Surroundings, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
    """Return where one who goes home was: "returned to Lima after taking part in Quito in a summit"."""
    opener = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.lower_ in {"after", "following", "from"}), None)
    if opener is None or any(t.lower_ in {";", "that"} for t in verb.doc[verb.i : opener.i]):
        return ()
    return told_behind(around, paragraph, opener)


def _left(
    around: Surroundings, paragraph: Paragraph, verb: Token, wanted: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """The countries behind a link of a verb that tells where somebody comes from."""
    ends = link_ends(verb, wanted)
    return next((found for k in ends if (found := destinations(around, paragraph, k, left=True))), ())


def _of_object(around: Surroundings, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
    """The countries where what is visited is: "visited a camp in Lima", "toured the plants near Oslo and Berlin"."""
    seen = next((child for child in verb.children if child.dep_ == "obj" and child.pos_ == "NOUN"), None)
    is_vague = any(child.lower_ == "they" for child in verb.children)  # perhaps others than those told before
    if seen is None or verb.tag_ == "VBN" or is_vague:
        return ()
    for other in verb.doc[seen.i + 1 : min(verb.sent.end, seen.i + 1 + NEAR)]:
        if other.lower_ in {"in", "at", "near", "outside", "around"}:
            return destinations(around, paragraph, other.i + 1)
        if other.tag_ in FINITE or other.lower_ in {",", ";", "with", "who", "which", "that"}:
            return ()
    return ()


def _the_capital(verb: Token) -> tuple[str, ...]:
    """The country of "the Libyan capital", "Burma's remote capital"."""
    near = verb.doc[verb.i + 1 : verb.i + 8]
    capital = next((t for t in near if t.lower_ in {"capital", "soil", "country", "territory"}), None)
    if capital is None:
        return ()
    text = text_of(verb.doc[verb.i : capital.i])
    return tuple(match.actor_code for match in actors_in(text)[-1:] if kind_of_actor(match.actor_code) == "country")


def _his_country(reading: Reading, paragraph: Paragraph, verb: Token, first: int) -> tuple[str, ...]:
    """The country of "set foot in his country": that of the person whom the pronoun means, if not the traveller."""
    near = verb.doc[first : first + 3]
    if len(near) < 2 or near[0].tag_ != "PRP$" or not any(t.lower_ in {"country", "capital"} for t in near):
        return ()
    codes = {p.actor_code for p in reading.meant(paragraph, near[0]) if p.actor_code}
    return tuple(code for code in codes if kind_of_actor(code) == "country")
