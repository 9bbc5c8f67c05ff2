"""What officials without names did to or with one another in one place: "agreed in Lima on Monday", "told him"."""

from __future__ import annotations

from etl.transform.encounters.frames import VerbFrame, noun_kind, noun_of
from etl.transform.encounters.nouns.deeds_there import is_first_told
from etl.transform.encounters.verbs.from_afar import is_said_from_afar
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import is_of_calendar
from etl.transform.text.cues import cues
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_several, officials, two_acting, two_at_work
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

SETTLING = words("settled_by_offices")
PLACING = frozenset({"in", "at"})
CONTENTS = frozenset(
    {"that", "to", "not", "whether", "how", "what", "why", "if", "of", "about", "who", "which", ";", ":"}
)
"""Words with which that begins which somebody is told."""
OF_PLACE = frozenset({"of", "to"})
SPEAKERS_PLACE = frozenset({"speaking", "speech", "interview", "statement", "conference", "broadcast", "address"})
"""Words for how something is said that all may hear, which is told to nobody in the place."""
FROM_AFAR = frozenset(
    "accuse praise commend challenge notify alert accredit sympathise sympathize condole award address rebuke"
    " reprimand reproach accept signal knight invest gather assemble join give".split()
)
"""What one government says of or does to another as well in a place where the other is not."""
SITES = frozenset(
    "border bridge crossing airport palace hotel embassy headquarters checkpoint residence port station harbour"
    " barracks ministry chancellery villa".split()
)
NOW = frozenset({"yesterday", "today", "weekend", "week", "month", "tonight"})
SIDE_BY_SIDE = frozenset({"together", "jointly"})
UNVEILING = frozenset(
    {"inaugurate", "unveil", "open", "launch", "commission", "celebrate", "commemorate", "dedicate"}
    | {"cut the ribbon", "cut a ribbon", "cut the tape", "unveil a plaque", "unveil a monument", "lay the cornerstone"}
    | {"lay the foundation stone", "lay the first stone", "lay a wreath", "lay wreaths", "lay flowers", "plant a tree"}
)
"""What several do at one ceremony, where they are."""
FAR = 30  # tokens from a verb in which it is told where something was settled
LONG = 16  # tokens from a verb in which place and day are told
NAME = 4  # tokens from "at" to the word for a building: "at the Ganta bridge"
BESIDE = 6  # tokens from a place to its day


def are_at_work(found: Sides, lemma: str) -> bool:
    """Whether officials or delegations of two governments settle something together, named or not."""
    is_joint = found.is_of_both or found.link == "with"
    return lemma in SETTLING and is_joint and two_at_work(found.parties)


def are_side_by_side(verb: Token, frame: VerbFrame, found: Sides) -> bool:
    """Whether officials of two governments, named or not, are told to have done together what one may do alone."""
    is_told = any(t.lower_ in SIDE_BY_SIDE for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + LONG // 2)])
    return frame.strength == "joint" and is_told and found.is_of_both and two_acting(found.parties)


def is_opened_there(verb: Token, lemma: str, found: Sides) -> bool:
    """Whether officials of two governments, named or not, opened or unveiled one thing in a town and on a day."""
    return lemma in UNVEILING and found.is_of_both and two_acting(found.parties) and is_settled_there(verb)


def is_settled_there(verb: Token) -> bool:
    """Whether place and day are told next to one another behind what is settled: "the text in Lima on Monday"."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + FAR)]:
        if token.tag_ in FINITE or token.lower_ in CONTENTS - OF_PLACE:
            return False
        if (place := _place_at(token)) is not None:
            beside = verb.doc[max(verb.i, token.i - 2) : min(verb.sent.end, place.i + NAME)]
            return any(is_of_calendar(t) or t.lower_ in NOW for t in beside)
    return False


def is_told_there(reading: Reading, paragraph: Paragraph, verb: Token, lemma: str, found: Sides) -> bool:
    """Whether one official told another something in a town and on a day, or at an occasion, told right with it.

    "told Thai officials in Bangkok on Friday that", "was told by Thai officials at a dinner in Bangkok", "In Bangkok
    he told Thai officials that"; not "speaking in Lima, urged Thai officials to".
    """
    if found.is_of_both or not paragraph.is_narrated:
        return False
    if _is_told_to_visitors(verb) and two_at_work(found.parties):
        return True
    if lemma in FROM_AFAR or not two_acting(found.parties):
        return False
    said = {t.lower_ for t in verb.sent}
    if not (SPEAKERS_PLACE | cues("written")).isdisjoint(said) or is_said_from_afar(verb):
        return False
    where = _place_behind(verb)
    if where is not None:
        return _has_day_around(where, verb)
    return _is_there_first(reading, paragraph, verb, found)


def _is_told_to_visitors(verb: Token) -> bool:
    """Whether those are told something who are on a visit: "told a visiting Peruvian delegation that"."""
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + NAME)]
    visiting = next((t for t in behind if t.lower_ == "visiting" and t.dep_ in {"amod", "compound"}), None)
    return visiting is not None and visiting.head.head == verb


def _place_at(token: Token) -> Token | None:
    """The last word of the place that "in" or "at" opens: "in Lima", "at the Ganta bridge"; None if it opens none."""
    if token.lower_ not in PLACING or token.i + 1 >= token.sent.end:
        return None
    following = token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + NAME)]
    name = following[0] if following[0].text != "The" else following[-1]
    if name.pos_ == "PROPN" and not is_of_calendar(name):
        return name
    return next((t for t in following if t.lower_ in SITES), None) if token.lower_ == "at" else None


def _place_behind(verb: Token) -> Token | None:
    """The place told behind a verb and whom it is done to, before that which is said."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + LONG)]:
        if token.lower_ in CONTENTS and token.i > verb.i + 1 and not _is_of_title(token):
            return None
        if (place := _place_at(token)) is not None:
            return place
    return None


def _is_of_title(token: Token) -> bool:
    """Whether "of" belongs to those who are spoken to: "told the ministers of Peru and Chile in Lima"."""
    return token.lower_ == "of" and token.head.head.pos_ in {"NOUN", "PROPN"}


def _has_day_around(place: Token, verb: Token) -> bool:
    """Whether it is told around a place when or at which occasion that was: "on Friday in Lima", "at a lunch"."""
    for token in verb.doc[verb.i : min(verb.sent.end, place.i + BESIDE)]:
        if token.i > place.i and token.lower_ in CONTENTS:
            return False
        is_occasion = noun_kind(noun_of(token)) in {"talk", "event", "hosted"} and is_first_told(token)
        if is_of_calendar(token) or token.lower_ in NOW or is_occasion:
            return True
    return False


def _is_there_first(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Whether a sentence opens with the capital of those to whom one then says something: "In Ankara he told Turks"."""
    opening = verb.doc[verb.sent.start]
    if opening.lower_ != "in" or next_to(opening).pos_ != "PROPN":
        return False
    heard = found.mine if found.link == "passive" else found.partners
    speaking = found.partners if found.link == "passive" else found.mine
    here = actors_of(reading.meant(paragraph, next_to(opening))) & actors_of(officials(heard))
    return bool(here) and are_several((*officials(heard), *officials(speaking))) and not here & actors_of(speaking)
