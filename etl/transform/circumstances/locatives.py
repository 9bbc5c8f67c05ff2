"""Whether something happens at a place that is named, as the words before it and the tree tell."""

from __future__ import annotations

import re

from etl.transform.circumstances.date_expressions import MONTHS
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.encounters.frames import ABOUT, TALKING, nouns
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

AT = frozenset({"in", "at", "inside", "outside", "here", "near"})
LOCATIVE = frozenset({"in", "at", "on", "inside", "outside", "near", "to"})
SKIPPED = frozenset(
    "the city of capital port , town downtown central her his and neutral nearby neighbouring neighboring".split()
)
"""Words that may stand between a preposition and a place."""
KINDS = frozenset(
    "city town resort port capital village district suburb island province region border state emirate kingdom "
    "sultanate republic".split()
)
BUILDINGS = frozenset("hotel palace hall centre center outskirts heart streets airport residence castle villa".split())
TRAVEL = re.compile(
    r"\b(?:travel|fly|flies|flew|flown|went|go|goes|came|come|return|visit|trip|journey|arriv|head|cross|driv|drove|"
    r"proceed|continu|mov|sail|welcom|invit|rush|hurr)\w*\b"
)
DUE = (["is"], ["was"], ["are"], ["were"], ["due"], ["expected"], ["scheduled"])
"""What stands before "to visit" where the visit is no mere wish."""
VISITS = frozenset({"visit", "visits", "visited", "visiting", "reached", "reaching", "left", "leaving"})
VENUE = re.compile(
    r"\b(?:at|in|inside) (?:the |his |her )?(?:[A-Z][\w’'-]* )*"
    r"(?:House|Palace|Hotel|Hall|Villa|Castle|Lodge|Residence|Centre|Center|Office|Headquarters|Base|Airport),? $"
)
"""A building that the town which follows stands in: "at State House, Entebbe"."""
BUILDING = re.compile(r" (?:[a-z]+ )?(?:hotel|villa|palace|castle|mansion|residence|restaurant|club|airport)\b")
"""A building told by its town: "at a Lima hotel"."""
OWN_BUILDING = re.compile(
    r"['’]s (?:[A-Z][\w’'-]* |(?:presidential|royal|grand|main|international) )*"
    r"(?:[Pp]alace|Hall|House|[Hh]otel|Castle|Cent(?:er|re)|[Aa]irport|Villa|Club)\b"
)
"""The same as the town's: "at Lima's Grand Hotel"."""
ISLAND = re.compile(r" Island\b")
BESIDE = re.compile(r"\b(?:sidelines?|margins?|fringes?) of\b")
"""Words that put an encounter in the town of an occasion: "on the sidelines of the General Assembly"."""
OCCASION = re.compile(
    r"(?: (?!Process\b)[A-Z][\w-]+| (?:climate|peace|economic|security|donors?|international|arms|defence|defense|air))"
    r"{0,3} (?:[Aa]ir ?[Ss]how|[Ss]how|[Ss]ummit|[Cc]onference|[Ff]orum|[Dd]ialogue|[Gg]ames|Olympics|[Ff]estival"
    r"|[Ff]air|Expo|[Ee]xhibition|[Tt]alks|[Mm]eeting|[Mm]inisterial|[Cc]ongress|[Aa]ssembly|[Ss]ession|[Rr]etreat)\b|Airshow\b"
)
"""An occasion that bears the name of the town where it is: "the Lima climate summit", "the Dubai Airshow"."""
AT_OCCASION = re.compile(
    r"\b(?:(?:sidelines?|margins?|fringes?) of|during|at) (?:(?:the|an?|this year['’]s|last (?:week|month|year)['’]s"
    r"|next (?:week|month|year)['’]s|annual|\w+day['’]s|recent|upcoming) )*$",
    re.I,
)
TIMES = frozenset(
    "day week weekend month year morning afternoon evening night today tomorrow yesterday "
    "minutes hour hours days weeks months time times occasion occasions".split()
)
COURTESIES = frozenset({"words", "pleasantries", "greetings", "gifts", "handshakes", "toasts"})
"""What those exchange who are in one place."""
ADJECTIVES = frozenset({"U.S.", "US", "UK", "U.K.", "UAE", "U.A.E."})
NOUN = re.compile(
    r" (?!(?:and|or|on|in|at|to|for|with|from|by|as|after|before|this|last|next|where|when|who|which)\b)[a-z]"
)
DONE_THERE = frozenset(
    "sign hold attend open launch inaugurate conclude begin start continue resume receive host address chair mark"
    " celebrate commemorate join have take give deliver present spend finalise finalize conduct".split()
)
"""Verbs of what is done where those are who do it."""
NOWHERE = words("no_places")
"""Things that are no place where others meet, though something is told to be in them."""
SPOKEN_OF = ABOUT | {"prepare", "assess", "follow", "evaluate", "analyse", "analyze", "plan"}
EARLIER = frozenset({"after", "following", "since", "about", "over"})
"""Prepositions of what had been before those met who speak of it."""
OTHER_DAYS = frozenset({"last", "next", "upcoming", "coming", "recent", "previous", "forthcoming", "planned", "this"})
"""Words of events that are not those at which they are spoken of."""
OF_THE = 2  # words from "hotel" to the town it stands in
AHEAD = frozenset({"ahead", "before", "prior"})
UPCOMING = frozenset({"next", "upcoming", "forthcoming", "coming"})
"""Words beside an event that is later than all else that is told with it."""
EXAMPLE = 3  # tokens before "in" of "abuses, including in"
READ = 60  # characters before a place
POSSESSIVE = frozenset("-–’'")


def is_where(text: str, place: PlaceMatch, to: bool) -> bool:
    """Whether the words before a place say that something happens there, `to`: or goes there."""
    if text[place.last_char : place.last_char + 1] in POSSESSIVE and not OWN_BUILDING.match(text, place.last_char):
        return False
    if text[place.first_char : place.last_char] in ADJECTIVES and NOUN.match(text, place.last_char):
        return False  # "at the residence of the U.S. ambassador"
    before = text[max(0, place.first_char - READ) : place.first_char]
    words = before.replace(",", " ,").lower().split()
    if place.name and VENUE.search(before):
        return True
    if place.name and place.kind != "country" and OCCASION.match(text, place.last_char):
        return AT_OCCASION.search(before) is not None
    if place.kind == "venue" and BESIDE.search(" ".join(words[-5:])):
        return True
    of_kind = False
    is_building = place.name is not None and BUILDING.match(text, place.last_char) is not None
    is_island = ISLAND.match(text, place.last_char) is not None or "island" in words[-2:]
    for k, word in enumerate(reversed(words)):
        is_reached = word in {"to", "into"} and ((to and place.name) or TRAVEL.search(" ".join(words[-7:])))
        if word in AT or (is_island and word == "on") or is_reached:
            return True
        of_kind = of_kind or (word in KINDS and k <= 1)  # "in the Black Sea resort of Sochi"
        of_the = words[-2:] == ["of", "the"]
        of_kind = of_kind or (word in BUILDINGS and of_the and k <= OF_THE)  # "in a hotel of the Argentine capital"
        if word not in SKIPPED and not of_kind and not (is_building and word in {"a", "an", "luxury"}):
            return False
    return False


def is_visited(text: str, place: PlaceMatch) -> bool:
    """Whether a town is the object of a visit: "will visit Lima", not "invited her to visit Lima"."""
    words = text[max(0, place.first_char - READ) : place.first_char].lower().split()
    return bool(words) and words[-1] in VISITS and (words[-2:-1] != ["to"] or words[-3:-2] in DUE)


def is_of_a_thing(reading: Reading, paragraph: Paragraph, place: PlaceMatch) -> bool:
    """Whether a place only tells where some thing is: "after the riots in Lima", not "at a hotel in Lima"."""
    span = paragraph.words_at(place.first_char, place.last_char)
    if span is None or not any(child.dep_ == "case" and child.lower_ in AT for child in span.root.children):
        return False
    thing = span.root.head
    if _is_of_matter(span.root) or is_of_dated_event(span.root):
        return True
    if place.name is None and verb_of(thing) in TALKING | ABOUT and span.root.i > thing.i:
        return True  # "discussed the war in Ukraine", whatever the tree says of "in Ukraine"
    if place.name is None and _is_aim(thing, span.root):
        return True
    if span.root.dep_ != "nmod":
        return False
    if thing.lower_ in TIMES | COURTESIES | {"place"}:
        return False  # "next week in Lima", "exchanged words in Lima", "took place in Lima"
    if thing.pos_ != "NOUN" or thing.lower_ in nouns() or reading.meant(paragraph, thing):
        return False
    if thing.lower_ in NOWHERE:
        return True  # "a breakfast on the war in Lima", "who will be in the government in Lima"
    return not any(child.dep_ == "case" and child.lower_ in LOCATIVE for child in thing.children)


def is_of_dated_event(town: Token) -> bool:
    """Return whether a place is that of an event to come after that: "met before next week's summit in Lima"."""
    event = town.head
    is_ahead = event.head.lower_ in AHEAD or any(c.lower_ in AHEAD for c in event.lefts)
    if event == town or event.pos_ not in {"NOUN", "PROPN"} or not is_ahead:
        return False
    lead = {t.lower_ for t in town.doc[event.left_edge.i : event.i]}
    return not lead.isdisjoint({*MONTHS, *UPCOMING}) or next_to(town).lower_ in UPCOMING


def is_of_event_discussed(town: Token) -> bool:
    """Return whether a place is that of another day's event that is spoken of: "discussed last week's summit in"."""
    event = town.head
    if (
        event == town
        or event.pos_ != "NOUN"
        or event.dep_ not in {"obj", "conj"}
        or verb_of(event.head) not in SPOKEN_OF
    ):
        return False
    lead = {t.lower_ for t in town.doc[event.left_edge.i : event.i]}
    return not lead.isdisjoint(OTHER_DAYS)


def is_of_earlier_event(town: Token) -> bool:
    """Return whether a place is that of what was before: "met on Tuesday, three days after an attack in Lima"."""
    event = town.head
    if event.pos_ == "NUM" and event.dep_ == "nmod":
        event = event.head  # "the attack of June 2 in Lima"
    if event == town or event.pos_ != "NOUN" or event.lower_ not in NOWHERE:
        return False
    return any(c.lower_ in EARLIER for c in event.lefts)


def _is_aim(verb: Token, land: Token) -> bool:
    """Whether it is told what is to be done in a country: "met to build schools in Peru", not "to sign it in Peru"."""
    is_to = verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "mark" for child in verb.children)
    thing = any(child.dep_ == "obj" and child.i < land.i and child.pos_ == "NOUN" for child in verb.children)
    return is_to and thing and verb.dep_ in {"xcomp", "advcl", "acl"} and verb_of(verb) not in DONE_THERE


def _is_of_matter(town: Token) -> bool:
    """Whether what is spoken of stands right before "in", whatever the tree says: "peace and stability in Peru".

    Two of them may share the place ("the war and the famine in"), and an example may ("abuses, including in").
    """
    case = next(child for child in town.children if child.dep_ == "case" and child.lower_ in AT)
    lead = [t for t in town.doc[max(case.sent.start, case.i - EXAMPLE) : case.i] if t.lower_ not in {",", "including"}]
    return bool(lead) and lead[-1].lower_ in NOWHERE and lead[-1].pos_ in {"NOUN", "ADJ", "PROPN"}
