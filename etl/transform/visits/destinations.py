"""Where a journey goes: the countries of the places listed behind a word of travel."""

from __future__ import annotations

import re

from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph
from etl.transform.text.kinds import CALENDAR, FINITE
from etl.transform.text.tokens import Token

NEAR = 9  # tokens between a verb or noun of travel and its destination
SEPARATOR = re.compile(
    r"^(?:[\s,;/&–-]|\b(?:and|as|well|then|to|from|on|the|in|of|then|Republic|Kingdom|State|later|also|for|finally|before|after|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|(?:next|last|this) (?:week|month)|next|last|early|late|"
    r"morning|afternoon|evening|night|\d{1,2}(?:st|nd|rd|th)?|\d{4}|"
    r"Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\b\.?)*$"
)

OF_A_KIND = re.compile(
    r"(?:\b(?:[Tt]he|an?)\s)?(?:[A-Z][\w-]+\s){0,3}(?:[a-z-]+\s){0,2}"
    r"(?:town|city|resort|port|village|island|district|settlement|spa|suburb|crossing|post)\sof\s*$"
)
"""What describes a town before its name: "the Tajik border town of"."""
OCCASION = re.compile(
    r"(?:[\w’'.-]+ ){0,9}?(?:summits?|conference|congress|forum|assembly|meetings?|session|talks|negotiations|"
    r"inauguration|funeral|wedding|coronation|enthronement|burial|ceremony|ceremonies|celebrations?|anniversary|signing|games|"
    r"commemorations?|retreat|gathering|round|consultations|opening|investiture|swearing-in|exhibition|fair|festival)\b"
    r"(?: (?:of|on|for|with|marking|between) (?:[\w’'.-]+ ){0,8}?| )(?:in|at) (?:the )?$"
)
"""What somebody goes to before the place where it is: "left for the climate conference in Lima"."""
BODY = re.compile(r"(?P<body>(?:[Tt]he )?[A-Z][\w’' -]*?)(?: headquarters)? (?:in|at) $")
EVENT = re.compile(
    r"[ –—-]{1,3}(?:[A-Z][\w-]+[ –-]{1,3}){0,5}"
    r"(?:Summit|Conference|Forum|Congress|Commission|Council|Dialogue|Ministerial|Partnership|Group)\b"
)
"""What makes of a country a part of the name of an event or body: "the Ukraine – South East Europe Summit"."""
STREET = re.compile(r" (?:[Ss]treet|[Aa]venue|[Bb]oulevard|[Rr]oad|[Ss]quare|[Hh]otel|[Pp]alace|[Ss]tadium)\b")
"""What makes of a town the name of something elsewhere: "San José street"."""
FROM, TO = re.compile(rf"\bfrom\b(?! (?:the )?(?:\d|(?:{CALENDAR})\b))"), re.compile(r"\b(?:to|for)\b")
OTHER = re.compile(r"[,;:]| (?:who|which|that|where|when|after|before|said|and (?:will|is|was)) ")
OWNED = re.compile(r"['’]s?\b")
OWNER = re.compile(r"['’]s?\s(?!capital|city|port|second|largest|main)")
"""What follows a country that stands for its people: "in Juba, and Chad's president"."""


def destinations(around: Surroundings, paragraph: Paragraph, first: int, *, left: bool = False) -> tuple[str, ...]:
    """The countries of the places listed from a token on, in order; `left`: those left for others."""
    doc = paragraph.doc
    if first >= len(doc):
        return ()
    sentence = doc[first].sent
    start, end = paragraph.first(doc[first]), paragraph.last(sentence[-1])
    near = paragraph.last(doc[min(len(doc) - 1, first + NEAR)])
    text = around.reading.text
    found: list[PlaceMatch] = []
    turn = TO if left else FROM
    for place in around.places_in(start, end):
        if turn.search(text[found[-1].last_char if found else start : place.first_char]):
            break
        if not found:
            lead = text[start : place.first_char]
            if EVENT.match(text, place.last_char) or STREET.match(text, place.last_char):
                continue  # "for the Chile Recovery Conference in Lima", "drove to Lima street"
            is_goal = doc[first - 1].lower_ in {"to", "for", "from"}
            is_at = is_goal and (OCCASION.match(lead) is not None or _is_of_body(lead)) and OTHER.search(lead) is None
            if not is_at and (place.first_char > near or not SEPARATOR.match(_lead(lead))):
                if place.name is None and OWNED.match(text, place.last_char):
                    continue  # "to Peru's independence celebrations in Lima"
                break
        elif not SEPARATOR.match(_lead(text[found[-1].last_char : place.first_char])):
            break
        elif OWNER.match(text, place.last_char) or EVENT.match(text, place.last_char):
            break
        found.append(place)
    return tuple(dict.fromkeys(place.country_code for place in found))


def told_behind(around: Surroundings, paragraph: Paragraph, token: Token) -> tuple[str, ...]:
    """The countries of the first place behind a word, in its clause, where something is: "with honours in Lima"."""
    verbs = 0
    for other in token.doc[token.i + 1 : token.sent.end]:
        verbs += other.tag_ in FINITE and other.pos_ == "VERB"
        if verbs > 1 or other.lower_ in {"that", "who", "which", "where", "before", "after", ";"}:
            return ()
        if other.lower_ in {"in", "at"} and (found := destinations(around, paragraph, other.i + 1)):
            return found
    return ()


def _is_of_body(lead: str) -> bool:
    """Whether one goes to an organisation in the place behind it: "left for the United Nations in New York"."""
    told = BODY.match(lead)
    return told is not None and any(
        kind_of_actor(one.actor_code) == "organization" and one.last_char >= told.end("body")
        for one in actors_in(told["body"])
    )


def _lead(words: str) -> str:
    """What stands before a place, without small words that describe it."""
    words = OF_A_KIND.sub(" ", words)
    return re.sub(
        r"(?i)\b(?:the|nearby|neighbou?ring|his|her|its|capital|city|cities|port|town|northern|southern|eastern|western|central|"
        r"countries|country|including|both|people|republic|['’]s)\b|['’]s|[()]", " ", words
    )  # fmt: skip
