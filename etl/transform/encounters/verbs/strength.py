"""How far a verb proves that its sides met: by itself, with a place or day, or only beside what is told anyway."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.facts import Mode, Status
from etl.transform.circumstances.modes import is_mode_told, mode_before, mode_of
from etl.transform.encounters.frames import VerbFrame, noun_kind, noun_mode, stretch_below
from etl.transform.encounters.nouns.joint_press import CONFERENCES
from etl.transform.encounters.verbs.at_work import are_at_work, is_opened_there, is_settled_there, is_told_there
from etl.transform.encounters.verbs.ceremonies import is_ceremony
from etl.transform.encounters.verbs.from_afar import is_said_from_afar
from etl.transform.encounters.verbs.gifts import is_set_for_a_day
from etl.transform.encounters.verbs.joining import DEFINITE, is_joined, is_joined_there
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.gazetteer import is_country
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import subject, tells_of_object
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import AGREEING, AT_OR_DURING, FINITE, GUEST_OR_HOST
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several, numbers_of, two_acting, two_named
from etl.transform.text.tokens import Token, text_of

MARGINS = re.compile(r"\b(?:on|in|at) the (?:sidelines?|margins?|fringes?) of\b", re.IGNORECASE)
"""Where those meet who are guests of one occasion."""
WHILE_THERE = re.compile(r"\b[Ww]hile (?:he is |she is )?(?:there|in (?:the )?[A-Z])")
"""Words for the journey on which one is who deals with his hosts."""
BEARER = 5  # tokens from "delivered" to the "by" before who delivers
FOR = 18  # tokens: how far after "thank" what one gives thanks for may stand
HANDING = frozenset({"hand", "present", "convey", "relay", "give", "pin", "deposit", "deliver", "transmit"}) | {
    "put into the hands",
    "put in the hands",
}
"""Verbs with which a letter passes from one to another."""
BY_HAND = frozenset({"hand", "deliver", "take leave of"})
"""What one does to another in person, so that neither need be named: "handed his Czech counterpart a letter"."""
FACE_TO_FACE = frozenset({"tell", "assure", "inform"})
"""What an official tells another, both of whom are told by their offices alone: "told the Czech president"."""
BY_OFFICE = frozenset({"sign", "ink", "initial", "conclude", "adopt", "finalise", "finalize"})
"""What makes an accord, so that who does it in one place need not be named: "the presidents of A and B signed"."""
OPENING = frozenset({"open", "launch", "chair", "celebrate"})
"""What two do together at a ceremony, of which each may also do his own."""
CHAIRING = frozenset({"chair", "open"})
"""What two do to one session."""
REPORTING = frozenset({"report", "address", "brief", "tell", "urge", "assure", "inform"})
AT_A_DISTANCE = re.compile(
    r"\b(?:virtual|recorded|pre-recorded|video|videotaped) (?:remarks|message|address|speech|greeting)", re.IGNORECASE
)
"""Words for a speech in which the rest of the paragraph was said: "delivered virtual remarks. She thanked"."""
BEFORE = 80  # tokens before a verb in which they stand
CLOSES = frozenset({"end", "close", "conclusion"})
DURING_CALL = re.compile(
    r"\b(?:during|in|on) (?:the|this|that|their) (?:\w+ )?(?:call|conversation|videoconference|teleconference)\b",
    re.IGNORECASE,
)
"""When something was said that was said over the telephone."""
SUMMONED = frozenset({"summoned", "called", "hauled", "convoked", "carpeted", "summonsed"})


def strength_of(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, found: Sides, status: Status, *,
    is_apart: bool,
) -> str:  # fmt: skip
    """How far a verb proves that its sides met; what both do to one another is no ceremony at an airport."""
    parties, is_mutual = found.parties, found.is_of_both or found.link == "with"
    if frame.strength == "together":
        return "full"
    if is_ceremony(verb, lemma, found):
        return "weak"  # ceremony on arrival and departure is part of the visit, no meeting of its own
    is_shared = frame.strength in {"placed", "joint"} or lemma == "join"
    if is_shared and status == "held" and _is_own_deed(paragraph, verb, parties):
        return "dated"  # "I chaired it in Vienna with the minister", "I joined him in Lima"
    if lemma == "join" and is_joined_there(verb, found):
        return "full" if paragraph.speaker is None and status != "cancelled" else "weak"
    if frame.strength == "placed" or (lemma == "join" and is_joined(verb, found)):
        return _strength_placed(paragraph, verb, lemma, found, status)
    if frame.strength == "joint":
        return "full" if paragraph.speaker is None and not _is_aim(verb, status) else "weak"
    if (
        lemma == "thank"
        and paragraph.speaker is not None
        and {t.lower_ for t in verb.doc[verb.i : min(verb.i + FOR, verb.sent.end)]} & cues("thanked for")
    ):
        return "full"  # "I'd like to thank the king for a good conversation"
    if frame.strength == "voiced":
        return (
            "full" if mode_of(paragraph, verb, "") and two_named(parties) else "weak"
        )  # "congratulated her in person", "by phone"
    if frame.strength == "weak" and is_mutual and two_named(parties) and WHILE_THERE.search(verb.sent.text):
        return "full"  # "While in Mali, she will engage with Premier Doe"
    if frame.strength == "weak" and is_mutual and two_named(parties) and MARGINS.search(verb.sent.text):
        return "full"  # "on the sidelines of the forum X and Y reviewed progress"
    if not frame.is_speech:
        return frame.strength
    is_there = status != "cancelled" and is_told_there(reading, paragraph, verb, lemma, found)
    said = _strength_said(paragraph, verb, frame, lemma, found, status, is_apart=is_apart)
    return "addressed" if is_there and said != "full" else said


def _strength_placed(paragraph: Paragraph, verb: Token, lemma: str, found: Sides, status: Status) -> str:
    """How far a verb proves that its sides met that does so where it is told in which place they did it."""
    if status == "cancelled" and found.is_of_both and two_named(found.parties) and is_settled_there(verb):
        return "addressed"  # "were to have signed it in Lima on Monday"
    if _is_aim(verb, status) or status == "cancelled" or paragraph.speaker is not None:
        return "weak"  # "agreed to open an office in Lima"
    is_agreed = lemma in AGREEING and status == "held" and found.is_of_both and are_several(found.parties)
    if lemma in CHAIRING and found.is_of_both and two_named(found.parties) and _is_of_session(verb):
        return "full"  # "the presidents chaired a joint cabinet retreat"
    if lemma in OPENING and found.is_of_both and two_named(found.parties) and _is_together(verb):
        return "full"  # "will open the bridge together"
    if status == "held" and two_named(found.parties) and _is_of_joint_conference(verb):
        return "full"  # "Opening a joint press conference with Doe, Roe said"
    if is_agreed and _is_at_a_meeting(verb):
        return "full"  # "A and B agreed on Monday at talks in Lima to"
    if status == "held" and (
        (are_at_work(found, lemma) and is_settled_there(verb)) or is_opened_there(verb, lemma, found)
    ):
        return "addressed"  # whatever village it was
    is_two = two_acting(found.parties) if lemma in BY_OFFICE else two_named(found.parties)
    return "placed" if is_two or are_at_work(found, lemma) else "weak"


def _is_of_joint_conference(verb: Token) -> bool:
    """Whether the object of a verb is what two hold before the press together."""
    return any(
        c.dep_ == "obj" and c.lower_ in CONFERENCES and any(left.lower_ == "joint" for left in c.lefts)
        for c in verb.children
    )


def _is_together(verb: Token) -> bool:
    """Whether it is told that several did one thing together."""
    return any(c.lower_ in {"together", "jointly"} for c in verb.children)


def _is_of_session(verb: Token) -> bool:
    """Whether the object of a verb is an occasion on which several sit together."""
    return any(c.dep_ == "obj" and noun_kind(c.lower_) == "event" for c in verb.children)


def _is_at_a_meeting(verb: Token) -> bool:
    """Whether it is told with a verb that it was done at a meeting, told for the first time: "agreed at talks"."""
    places = [c for c in verb.children if c.dep_ == "obl"]
    if any(
        noun_kind(stretch_below(c).lower_) == "talk"
        for place in places
        if place.lower_ in CLOSES
        for c in place.children
    ):
        return True  # "agreed at the close of three days of talks"
    occasions = (c for c in places if noun_kind(c.lower_) in {"talk", "event"})
    return any(
        any(c.lower_ in AT_OR_DURING for c in noun.lefts) and not any(c.lower_ in DEFINITE for c in noun.lefts)
        for noun in occasions
    )


def _is_aim(verb: Token, status: Status) -> bool:
    """Whether a deed is but what something is agreed or done for: "agreed to open an office", "a team to inspect"."""
    is_infinitive = verb.tag_ == "VB" and verb.i > verb.sent.start and next_to(verb, -1).lower_ == "to"
    is_agreed = verb.head.pos_ == "NOUN" or any(verb_of(governor) in AGREEING for governor in _governors(verb))
    is_agreed = is_agreed and verb.dep_ != "conj"  # "took office in May, and is to sign"
    return status == "planned" and is_infinitive and is_agreed


def _governors(verb: Token) -> Iterator[Token]:
    """The verbs on which an infinitive hangs, up to the first with a tense: "agreed to continue working to address"."""
    for governor in verb.ancestors:
        yield governor
        if governor.tag_ in FINITE:
            return


def _strength_said(
    paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, found: Sides, status: Status, *, is_apart: bool
) -> str:
    """How far what one says or hands to another proves that they met."""
    parties = found.parties
    if verb_of(verb) == "show" and found.is_of_both:
        return "weak" if status == "cancelled" else "addressed"  # "a photograph shows A and B on a bench"
    lemma = lemma.split(" ")[0] if lemma.split(" ")[0] in HANDING else lemma  # "gave a letter"
    if status == "held" and _is_own_deed(paragraph, verb, parties):
        return "dated"  # "as I told the minister yesterday"
    if status == "held" and verb.tag_ == "VBN" and two_acting(parties) and _is_summons(verb):
        return "full"  # "the Italian ambassador was called in and told by the under secretary"
    is_known = two_named(parties) or (lemma in REPORTING and _is_before_a_body(parties))
    is_of_offices = lemma in FACE_TO_FACE and two_acting(parties) and not numbers_of(parties)
    is_of_offices = is_of_offices or (lemma in FACE_TO_FACE and two_acting(parties) and is_mode_told(verb))
    is_known = is_known or is_of_offices or (lemma in BY_HAND and two_acting(parties))
    if status == "cancelled" or paragraph.speaker is not None or not is_known or _is_by_several(verb, lemma):
        return "weak"
    is_apart = is_apart or is_of_offices
    if not is_apart and lemma not in HANDING | BY_HAND:
        return "weak"  # "officials told them": nobody of one side is known
    if status == "planned":  # "will ask X in Lima to"
        is_open = not is_apart or any(c.lower_ == "would" for c in verb.children)
        return "weak" if is_open else "addressed" if is_set_for_a_day(verb, lemma) else "placed"
    if _is_written(verb, lemma):
        return "weak"
    return "placed" if frame.strength == "spoken" else "addressed"


def _is_written(verb: Token, lemma: str) -> bool:
    """Whether what one tells another is in a letter, or a speech from afar: "wrote to him, urging", "in writing"."""
    if next_to(verb).lower_ == "in" and next_to(verb, 2).lower_ == "writing":
        return True
    if AT_A_DISTANCE.search(text_of(verb.doc[max(0, verb.i - BEFORE) : verb.sent.end])):
        return True
    is_by_bearer = any(t.lower_ == "by" for t in verb.doc[verb.i + 1 : verb.i + BEARER])
    is_of_letter = verb.dep_ == "acl:relcl" and verb.head.lower_ in cues("missive")
    is_passed_on = lemma in HANDING and (verb.tag_ == "VBN" or is_by_bearer or is_of_letter)
    if is_said_from_afar(verb) and lemma not in {"hand", "present"}:
        return True
    return not is_passed_on and any(
        t.lower_ in cues("written") for t in verb.sent if t.i < verb.i or lemma not in HANDING
    )


def _is_before_a_body(parties: tuple[Party, ...]) -> bool:
    """Whether somebody named speaks to the leaders of an organisation: "reported to the Union's leaders"."""
    heard = [p for p in parties if p.kind == "official" and p.official is None and p.actor_code]
    return bool(numbers_of(parties)) and any(not is_country(p.actor_code) for p in heard)


def _is_summons(verb: Token) -> bool:
    """Whether somebody is told something after he was called in."""
    return any(t.lower_ in SUMMONED for t in verb.doc[verb.sent.start : verb.i])


def _is_by_several(verb: Token, lemma: str) -> bool:
    """Whether several say something, each for himself: "all three presidents had assured him"."""
    head = subject(verb)
    if lemma in HANDING or head is None:
        return False  # "the ambassadors presented their letters of credence"
    return head.tag_ == "NNS" or any(c.lower_ in {"all", "each"} for c in head.children)


def _is_own_deed(paragraph: Paragraph, verb: Token, parties: tuple[Party, ...]) -> bool:
    """Whether a speaker tells what he did with, or said to, a named official of another country."""
    return paragraph.speaker is not None and two_named(parties) and _is_first_person(verb)


def _is_first_person(verb: Token) -> bool:
    """Whether a speaker tells what was said by or to him: "I told the minister", "the minister told me"."""
    head = subject(verb)
    is_told = verb_of(verb) in REPORTING and any(
        c.lower_ in {"me", "us"} and c.dep_ in {"obj", "iobj"} for c in verb.children
    )
    return is_told or (head is not None and head.lower_ in {"i", "we"})


def face_to_face_or_not(paragraph: Paragraph, verb: Token, frame: VerbFrame, strength: str) -> tuple[Mode | None, str]:
    """How an encounter was held, and how far its verb proves it: to speak to somebody by telephone proves enough."""
    mode = _mode_of_what_is_held(paragraph, verb) or mode_of(paragraph, verb, frame.mode)
    if not frame.is_speech:
        is_rung = strength == "placed" and mode in {"phone", "video"} and is_mode_told(verb)
        is_rung = is_rung and verb_of(verb) != "join"  # "joined them by video link": what they did is told before
        return mode, "full" if is_rung else strength  # "will take it up with him by telephone"
    if any(c.dep_ == "obj" and c.lower_ in GUEST_OR_HOST for c in verb.children):
        return "in_person", strength  # "thanked his guest", whatever call the sentence before tells of
    if paragraph.speaker is None and mode != "phone":
        mode = "phone" if DURING_CALL.search(verb.sent.text) else mode_before(verb) or mode
    if mode in {"phone", "video"}:
        return mode, "full" if strength != "weak" else strength
    return mode, strength


def _mode_of_what_is_held(paragraph: Paragraph, verb: Token) -> Mode | None:
    """How that is held which a relative clause tells somebody to hold: "a video conference, which she is to host"."""
    above = (verb.head, *verb.head.ancestors) if tells_of_object(verb) else ()
    noun = next((t for t in above if noun_kind(t.lower_)), None)
    return mode_of(paragraph, noun, noun_mode(noun.lower_)) if noun is not None else None
