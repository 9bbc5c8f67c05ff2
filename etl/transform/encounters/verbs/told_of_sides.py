"""Whether a verb with the sides found for it tells of an encounter: "called on Doe", not "called on Doe to act"."""

from __future__ import annotations

import re

from etl.transform.encounters.frames import BOTH, FAR, VerbFrame, noun_kind, stretch_below
from etl.transform.encounters.one_occasion import gives_occasion
from etl.transform.encounters.verbs.at_work import are_at_work, are_side_by_side, is_opened_there, is_settled_there
from etl.transform.encounters.verbs.calling import calls_on, rings
from etl.transform.encounters.verbs.joining import is_for_talks
from etl.transform.encounters.verbs.papers_told import is_told_to_a_paper
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.encounters.verbs.strength import BY_OFFICE
from etl.transform.encounters.verbs.verb_senses import is_arranged, is_guest_expected, is_opinion
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import has_day_behind, is_of_calendar, is_time_spent
from etl.transform.text.cues import cues
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_several, two_acting, two_at_work, two_named
from etl.transform.text.tokens import Token, text_of

HOURS = frozenset({"hour", "hours", "minutes", "minute", "time", "day", "evening", "afternoon", "morning", "night"})
OVER = frozenset({"on", "over", "talking", "discussing", "bent", "closeted", "haggling", "arguing", "poring"})
"""Words behind a time that tell what two did in it: "spent the afternoon bent over a map"."""
TOLD_BY_NOUN = {"obj": frozenset({"talk"}), "nsubj": frozenset({"talk", "event"})}
"""Relation to a verb → kinds of nouns by which an encounter is told anyway: "the meeting of the ministers opened"."""
JOINTLY = frozenset({"together", "down"})
"""Particles with which a verb tells of an encounter also of people who are not named: "come together", "sit down"."""
SINGLY = frozenset({"settle", "compare"})
"""Verbs of what one may do alone as well, or what two did who are told of otherwise."""
LASTING = frozenset({"keep", "listen"})
"""Verbs that tell of an encounter only with how long it lasted."""
ROOF = re.compile(
    r"\b(?:under (?:one|the same) roof|a?round (?:the|one|the same) table"
    r"|(?:to|into) one (?:table|room)|onto (?:one|the|a) line)\b"
)


def is_encounter(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, found: Sides
) -> bool:
    """Return whether a verb with these sides tells of an encounter: "called on Doe", not "called on Chile to act"."""
    partners, parties = found.partners, found.parties
    has_officials = any(p.kind == "official" for p in partners)
    is_of_others = any(_speaks_for_others(reading, p) for p in found.mine) or is_told_to_a_paper(
        reading, paragraph, verb
    )
    is_journey = lemma == "shuttle" and all(p.kind == "actor" for p in partners)  # between two capitals
    if (frame.is_speech and is_of_others) or is_journey:
        return False  # a spokesman accuses whoever it is from afar
    if lemma == "call":
        is_called_on = found.is_local and paragraph.is_narrated and not frame.partner
        return (has_officials or is_called_on) and (
            found.link == "with"  # "on whom he had called"
            or rings(reading, paragraph, verb, found)
            if frame.partner
            else calls_on(reading, paragraph, verb)
        )
    if lemma == "bring":
        is_told = has_officials or is_for_talks(verb) or has_day_behind(verb)
        return is_told and _brings_together(reading, paragraph, verb, found)
    if lemma in {"discuss", "exchange"} and found.link == "together":
        return two_acting(parties) if lemma == "discuss" else two_named(parties)
    has_lasted = lemma not in LASTING or bool({t.lower_ for t in verb.doc[verb.i : verb.sent.end]} & HOURS)
    if not has_lasted or lemma == "expect":
        return has_lasted and has_officials and is_guest_expected(verb, found)
    if lemma == "spend":
        return (is_time_spent(verb) or _has_stretch_behind(verb)) and (
            has_officials
            or (two_named(parties) and (_is_spent_on(verb) or _is_spent_together(verb)))
            or (two_acting(parties) and _is_spent_shut_in(verb))
        )
    if lemma == "see":
        is_seen = has_officials or (verb.tag_ == "VBG" and bool(partners))  # "will be seeing leaders"
        is_seen = is_seen or (found.is_local and paragraph.speaker is None)  # "In Lima the envoy saw the president"
        return is_seen and not is_opinion(reading, paragraph, verb, found)
    if frame.strength in {"placed", "joint"} and lemma != "agree":
        return _do_together(verb, frame, lemma, found) and not any(
            noun_kind(stretch_below(c).lower_) in TOLD_BY_NOUN.get(c.dep_, ()) for c in verb.children
        )  # "concluded two days of talks", "talks between X and Y opened": told by the noun
    is_at_house = lemma == "call at" and found.link == "object" and two_at_work(parties)
    if is_at_house or (partners and gives_occasion(verb)):
        return True  # "called at the Peruvian foreign ministry", "co-hosted with Peru the third annual forum"
    if (
        frame.is_speech
        or frame.strength == "voiced"
        or frame.particle
        or lemma in {"await", "visit", "ring", "appear", "co-host"}
    ):
        is_acting = frame.particle in JOINTLY or frame.particle.endswith(" table")
        is_acting = is_acting or bool(frame.particle and frame.mode == "video")
        is_joint = (two_acting(parties) if is_acting else two_named(parties)) or are_at_work(found, lemma)
        return has_officials or (found.is_of_both and is_joint)
    if frame.guest or found.link == "to":
        is_hosted = lemma == "host" and bool(found.mine and partners) and is_for_talks(verb)
        return has_officials or is_hosted or (found.is_local and lemma not in {"welcome", "greet"})
    return has_officials or not (frame.strength == "weak" and found.link == "object")


def _has_stretch_behind(verb: Token) -> bool:
    """Whether a stretch of time stands behind a verb: "spent an hour", "spent most of Thursday"."""
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 7)]
    return (
        is_of_calendar(next_to(verb))
        or any(t.lower_ in HOURS for t in behind)
        or any(t.lower_ == "of" and is_of_calendar(next_to(t)) for t in behind[:-1])
    )


def _is_spent_shut_in(verb: Token) -> bool:
    """Whether two spent their time on one another: "spent three hours in a hotel without settling it"."""
    behind = text_of(verb.doc[verb.i : verb.sent.end]).lower()
    return any(cue in behind for cue in cues("shut in"))


def _is_spent_together(verb: Token) -> bool:
    return any(t.lower_ in {"together", "alone"} for t in verb.sent)


def _is_spent_on(verb: Token) -> bool:
    """Whether it is told over what two spent their time: "spent twenty minutes on tariffs", "an hour bent over it"."""
    following = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 7)]
    time = next((t.i for t in following if t.lower_ in HOURS), None)
    return time is not None and time + 1 < verb.sent.end and verb.doc[time + 1].lower_ in OVER


def _do_together(verb: Token, frame: VerbFrame, lemma: str, found: Sides) -> bool:
    """Whether two do one thing in one place; more than two who walk somewhere are only a party under way."""
    parties = found.parties
    if lemma in SINGLY and found.link == "together" and two_named(parties) and not is_settled_there(verb):
        return False
    is_party = frame.strength == "joint" and found.link == "together" and len(actors_of(parties)) > BOTH
    is_party = is_party and not is_opened_there(verb, lemma, found)
    is_by_office = two_acting(parties) if lemma in BY_OFFICE else are_at_work(found, lemma)
    is_known = two_named(parties) or (is_by_office and frame.strength == "placed")
    is_known = is_known or are_side_by_side(verb, frame, found) or is_opened_there(verb, lemma, found)
    return found.link != "object" and is_known and not is_party


def _brings_together(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Whether it is said that those who are brought sat together, or somebody with whoever brings them."""
    if any(c.dep_ == "obj" and c.lower_ in cues("missive") for c in verb.rights):
        return any(p.official is not None for p in found.partners)  # "brought President Doe a letter"
    behind = verb.doc[min(verb.i + 1, len(verb.doc) - 1)]
    is_people = any(reading.meant(paragraph, t) for t in (behind, *(c for c in verb.children if c.dep_ == "obj")))
    if not are_several((*(found.mine if is_people else ()), *found.partners)) or is_arranged(verb):
        return False
    following = verb.doc[verb.i : min(verb.sent.end, verb.i + FAR)]
    return any(t.lower_ == "together" for t in following) or ROOF.search(text_of(following)) is not None


def _speaks_for_others(reading: Reading, party: Party) -> bool:
    return party.official is not None and reading.officials[party.official].office_type == "spokesperson"
