"""Encounters told by a verb: "met with", "was received by", "discussed the border with"."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.facts import Status
from etl.transform.circumstances.habits import is_habit
from etl.transform.circumstances.modes import is_mode_told
from etl.transform.circumstances.no_shows import is_waited_for_in_vain
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.wishes import is_wished_to
from etl.transform.circumstances.words_before import is_looked_forward_to, is_pleasing
from etl.transform.encounters.frames import BOTH, NEAR, Encounter, VerbFrame, noun_kind
from etl.transform.encounters.gatherings.joint_bodies import by_joint_body
from etl.transform.encounters.one_by_one import ONE_BY_ONE, is_each, is_in_turn, is_told_later
from etl.transform.encounters.owners import subject_ahead
from etl.transform.encounters.verbs.ceremonies import is_ceremony
from etl.transform.encounters.verbs.missives import is_by_message
from etl.transform.encounters.verbs.other_times import is_at_another_time
from etl.transform.encounters.verbs.presently import is_ahead, is_headline, is_in_conversation, is_perfect, is_scheduled
from etl.transform.encounters.verbs.rebound import rebound
from etl.transform.encounters.verbs.sides import Sides, sides_of
from etl.transform.encounters.verbs.strength import (
    face_to_face_or_not,
    strength_of,
)
from etl.transform.encounters.verbs.told_of_sides import is_encounter
from etl.transform.encounters.verbs.verb_senses import (
    is_done_apart,
    is_taken_to_be,
)
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import holder_of_floor, is_of_others, is_transcript, other_before, own_voice
from etl.transform.references.sayers import sayer_of
from etl.transform.text.clauses import is_of_calendar, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import PRESENT_TENSE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import named_people, numbers_of, two_named
from etl.transform.text.tokens import Token, text_of

SENTENCES = 3  # how far back the side that a verb leaves open may be named
WHEN = 7  # tokens behind a verb in which it is told that it came to nothing
ONGOING = frozenset({"consult", "talk", "speak", "discuss", "engage", "negotiate", "confer", "agree", "interact"})
"""What governments also do all the time: "we consult closely with", "speak regularly to"."""
BY_NAME = frozenset({"see", "call", "ring", "present", "hand", "visit", "await", "host", "tell"})
"""Verbs that in a transcript tell of an encounter only with somebody named."""
MEMBERSHIP = frozenset({"sit", "bring", "gather", "group"})
"""Verbs that in a clause behind a body or talks tell who always takes part."""
NAMES = frozenset({"NNP", "NN"})
PARTICLES = {"hand": frozenset({"over", "off"}), "see": frozenset({"off"}), "walk": frozenset({"out"})}
"""What makes another thing of a verb: to hand over the floor, to "go to the airport to see off the minister"."""
OF_MANY_USES = frozenset({"give", "get", "decide", "introduce", "deposit", "pin", "settle", "compare", "obtain"})
OF_MANY_USES |= {"secure", "extract", "wring", "wrest", "hear", "learn", "offer"}
"""Verbs that tell of nothing where they do not tell of an encounter."""
UNSURE = frozenset({"weak", "addressed", "spoken", "placed"})
"""Strengths of verbs that tell of no encounter where a moderator or a reporter says them: "Thank you, Minister"."""
IN_GENERAL = re.compile(
    r"\b(?:in vain|no (?:fewer|less) than \w+ times|(?:many|numerous|countless) (?:occasions|times)"
    r"|on (?:several|various) occasions|of (?:every|all) (?:kinds?|sorts?))\b"
)
"""Words after a verb that say that it came to nothing, or single out no encounter."""
PUT_TO = frozenset(("to", end) for end in ("rest", "bed", "use", "vote", "work", "death", "test", "sleep", "sea"))


def by_verb(reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str) -> Encounter | None:
    """Return the encounter that a verb tells, None if it tells none."""
    session = by_joint_body(reading, paragraph, verb, lemma)
    if session is not None:
        return session
    if frame.strength in UNSURE and is_of_others(reading, paragraph):
        return None
    status = status_of_verb(paragraph, verb, lemma)
    if status is None:
        return None
    is_speech = lemma == "speak" and verb.tag_ == "VBG" and "alongside" not in frame.links
    if is_speech and not is_mode_told(verb) and not is_in_conversation(verb):
        frame = replace(frame, mode="", strength="weak")
    found = sides_of(reading, paragraph, verb, frame, lemma)
    if found.link is None or (paragraph.kind == "title" and _speaks_of(verb, lemma, found)):
        return None
    if found.link == "together" and _is_done_to_meeting(verb):
        return None
    if not found.mine and (frame.guest or is_pleasing(verb)):
        found = replace(found, mine=own_voice(reading, paragraph, verb))
    if not found.partners and found.link == "passive":
        found = replace(found, partners=own_voice(reading, paragraph, verb))
    found = _with_us(reading, paragraph, verb, found)
    if is_transcript(reading) and _is_loose_talk(reading, paragraph, verb, found):
        return None
    is_apart = bool(numbers_of(found.mine)) and numbers_of(found.partners).isdisjoint(numbers_of(found.mine))
    found = _completed(reading, paragraph, verb, frame, rebound(reading, paragraph, verb, found))
    if (
        is_by_message(verb, lemma)
        or is_done_apart(paragraph, verb, lemma, found)
        or not is_encounter(reading, paragraph, verb, frame, lemma, found)
    ):
        return None
    strength = strength_of(reading, paragraph, verb, frame, lemma, found, status, is_apart=is_apart)
    mode, strength = face_to_face_or_not(paragraph, verb, frame, strength)
    if strength == "weak" and lemma in OF_MANY_USES:
        return None
    by_guest = {"subject": (found.mine, found.partners), "object": (found.partners, found.mine)}
    guests, hosts = by_guest.get(frame.guest, ((), ()))
    words = {t.lower_ for t in verb.children} | {t.lower_ for t in verb.doc[max(0, verb.i - 1) : verb.i + 2]}
    named = [t.i for t in verb.doc[verb.i : found.last] if reading.meant(paragraph, t)] or [verb.i]
    ends = max(named)
    first = min(named) if verb_of(verb) == "join" else verb.i  # "were joined afterwards by X and Y": by both
    among = {t.lower_ for t in verb.doc[first:ends]}  # "was received by X, and afterwards left": X was one
    among |= {"afterwards"} if "then" in {t.lower_ for t in verb.doc[verb.i + BOTH : ends]} else set()  # "X, then Y"
    among |= {"separately"} & {t.lower_ for t in verb.doc[verb.i : found.last + 1]}
    return Encounter(
        paragraph, verb, found.parties, mode, status, f"{lemma} {found.link}", strength, guests, hosts, found.partners,
        found.is_local, is_pair=found.link == "pair", last=found.last if found.is_local else 0,
        is_separate="separately" in words or bool(among & ONE_BY_ONE) or lemma == "shuttle"
        or is_in_turn(verb, found.last) or is_told_later(verb.doc[verb.i : ends + 1]) or is_each(verb, found.partners),
        is_another=is_at_another_time(verb),
        is_usual_mode=lemma == "speak" and mode == "phone" and not is_mode_told(verb),
        is_ceremony=paragraph.is_narrated and is_ceremony(verb, lemma, found),
    )  # fmt: skip


def _is_done_to_meeting(verb: Token) -> bool:
    """Whether a verb tells what was done to a meeting, not by those who meet: "The talks of A and B were moved to"."""
    return any(c.dep_ == "nsubj:pass" and noun_kind(c.lower_) != "" for c in verb.children)


def status_of_verb(paragraph: Paragraph, verb: Token, lemma: str) -> Status | None:
    """Return whether what a verb tells took place, is planned or was called off; None if it is no single fact."""
    if paragraph.kind == "title":
        return _title_status(verb)
    is_said = lemma == "thank" or (lemma == "welcome" and is_wished_to(verb))
    if is_said and paragraph.speaker is not None:
        return "held"  # "I want to thank the president for hosting us" thanks him
    if _is_no_fact(verb, lemma) or is_habit(verb):
        return None
    if is_waited_for_in_vain(verb):
        return "cancelled"
    status = "held" if _is_done_before(verb) else outlook(verb)
    if lemma == "spend" and status == "held" and (verb.tag_ in {"VBP", "VBZ"} or is_perfect(paragraph, verb)):
        return None  # what one always does
    is_plan = (
        lemma in {"await", "expect"}
        or is_headline(verb)
        or is_ahead(paragraph, verb, lemma)
        or is_scheduled(paragraph, verb, lemma)
    )
    if verb.tag_ == "VB" and verb.dep_ == "advcl":  # "meets him on Friday to open a bridge"
        is_plan = is_plan or is_scheduled(paragraph, verb.head, verb_of(verb.head))
    return "planned" if is_plan and status == "held" else status


def _is_no_fact(verb: Token, lemma: str) -> bool:
    """Whether the words around a verb say that it tells no single fact."""
    if is_looked_forward_to(verb) and not any(
        t.lower_ in cues("soon") or is_of_calendar(t) for t in verb.doc[verb.i : verb.sent.end]
    ):
        return True  # "looked forward to welcoming him": no more than a wish until its day is told
    if verb.dep_.startswith("acl") and verb.head.lower_ in {"nothing", "nobody", "little"}:
        return True  # "had nothing to discuss with her"
    if lemma in ONGOING and ({c.lower_ for c in verb.children} & cues("standing") or _is_but_kept_up(verb)):
        return True
    if lemma == "speak" and _is_taking_the_floor(verb):
        return True  # "After the ministers of A and B had spoken, C told the council"
    if lemma == "speak" and verb.i > verb.sent.start and next_to(verb, -1).lower_ == "all":
        return True  # "X, Y and Z all spoke": each of them, to whoever was there
    if next_to(verb).lower_ in PARTICLES.get(lemma, ()) or is_taken_to_be(verb):
        return True
    if verb_of(verb) in MEMBERSHIP and verb.tag_ in PRESENT_TENSE and verb.dep_ in {"acl:relcl", "nmod"}:
        return True  # "the committee, on which Peru and Chile sit", "the talks, which bring together Peru and Chile"
    if lemma == "see" and verb.tag_ == "VBN" and next_to(verb).lower_ in {"are", "is"}:
        return True  # in a picture: "Also seen are Doe and Roe"
    following = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + WHEN)]
    if lemma == "put" and len(following) > 1 and (following[0].lower_, following[1].lower_) in PUT_TO:
        return True
    return IN_GENERAL.search(text_of(following)) is not None  # "waited in vain for", "have met on many occasions"


def _is_taking_the_floor(verb: Token) -> bool:
    """Whether it is told only when another spoke: a clause of time in which nobody is spoken to or with."""
    marks = {c.lower_ for c in verb.lefts if c.dep_ in {"mark", "advmod"}}
    is_alone = not any(c.dep_ in {"obl", "obl:unmarked", "advmod"} for c in verb.rights)
    return verb.dep_ == "advcl" and bool(marks & {"after", "before", "when", "until", "once"}) and is_alone


def _is_but_kept_up(verb: Token) -> bool:
    """Whether it is only said that one goes on talking, not when: "agreed to keep talking"; not "in Lima on Monday"."""
    lead = [t.lower_ for t in ahead_of(verb, 2)]
    is_going_on = verb.tag_ == "VBG" and (lead[-1:] in (["keep"], ["keeps"], ["continue"]) or lead == ["go", "on"])
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    is_told = any(is_of_calendar(t) or t.lower_ in cues("soon") or t.lower_ in {"in", "by", "at"} for t in rest)
    return is_going_on and not is_told


def _is_done_before(verb: Token) -> bool:
    """Whether a participle tells what came before all else: "will open it after an accord struck in Lima by"."""
    is_clause = verb.dep_ == "acl" and verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children)
    return is_clause and any(c.dep_ == "case" and c.lower_ in {"after", "following"} for c in verb.head.children)


def _speaks_of(verb: Token, lemma: str, found: Sides) -> bool:
    """Whether a headline tells what one says, not that two speak: "Premier in Lima speaks of hope"."""
    following = next_to(verb).lower_ if verb.i + 1 < len(verb.doc) else ""
    return lemma in {"speak", "talk"} and found.link == "together" and following in {"of", "about", "up", "out"}


def _with_us(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> Sides:
    """The sides with whoever has the floor for "us", where he tells what was done to him: "the king received us"."""
    speaker = holder_of_floor(reading, paragraph)
    if speaker is None or not any(t.lower_ == "us" for t in verb.doc[verb.i + 1 : min(found.last + 1, verb.sent.end)]):
        return found
    ours = Party("body", None, speaker.actor_code)
    return replace(found, partners=tuple(speaker if party == ours else party for party in found.partners))


def _is_loose_talk(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Whether, in a transcript, sides are told by pronouns alone ("they are discussing", "you've seen it")."""
    head = subject(verb)
    if found.is_of_both:
        if head is not None and head.lower_ == "we":
            return len(found.mine) < 2
        if head is not None and head.lower_ == "i":
            return not two_named(found.mine)  # "Today President Doe and I sat down together"
        return head is None or head.pos_ == "PRON" or head.tag_ == "PRP"
    if found.link == "object" and any(c.lower_ == "them" and c.dep_ in {"obj", "iobj"} for c in verb.children):
        return True
    if verb_of(verb) == "brief" and head is not None and head.pos_ == "PRON":
        return True
    return found.link == "object" and verb_of(verb) in BY_NAME and not _is_named(reading, paragraph, verb, found)


def _is_named(reading: Reading, paragraph: Paragraph, verb: Token, found: Sides) -> bool:
    """Whether one of the partners of a verb is named right after it, or who does it to the speaker is named."""
    if paragraph.speaker is not None and any(p.official == paragraph.speaker for p in found.partners):
        head = subject(verb)  # "President Doe called me"
        is_name = head is not None and (head.tag_ in NAMES or head.lower_ == "who")
        return is_name and any(p.kind == "official" for p in found.mine)
    partners = {p for p in found.partners if p.kind == "official"}
    ahead = verb.doc[verb.sent.start : verb.i]  # "President Doe, whom I saw", "What did you tell Doe when you saw him?"
    if any(t.tag_ in NAMES and partners & set(reading.meant(paragraph, t)) for t in ahead):
        return True
    tags = NAMES | {"NNS"} if verb.tag_ == "VBG" else NAMES  # "will be seeing the leaders of"
    return any(
        token.tag_ in tags and partners & set(reading.meant(paragraph, token))
        for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]
    )


def _completed(reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, found: Sides) -> Sides:
    """Fill in the side that a verb leaves open, by who the story is about: "talks were held with the minister"."""
    head = subject(verb)
    is_spoken = paragraph.speaker is not None or (head is not None and head.lower_ in {"i", "we", "you"})
    is_own = not found.mine and not found.is_of_both and bool(named_people(found.partners))
    is_own = is_own and (frame.strength == "full" or head is None or head.lower_ != "we")  # not "we'll hear from him"
    if is_own and (sayer := sayer_of(reading, paragraph, verb)) is not None:
        return found if sayer in found.partners else replace(found, mine=(sayer,))
    if not found.mine and verb.lower_.endswith("ing") and not found.is_of_both:
        found = replace(found, mine=subject_ahead(reading, paragraph, verb, found.partners))
    if found.is_local and found.link == "passive":
        return found  # "was received by the president": of the country where he was
    if found.mine or is_spoken or found.is_of_both or _is_done_by_another(reading, paragraph, head, verb):
        return found
    if any(p.kind == "official" for p in found.partners) and paragraph.kind == "body":
        return replace(found, mine=other_before(reading, paragraph, verb, found.partners, SENTENCES))
    return found


def _is_done_by_another(reading: Reading, paragraph: Paragraph, head: Token | None, verb: Token) -> bool:
    """Whether the subject of a verb alone does it, who is no official: "the archbishop alone will greet her"."""
    if head is None or head.i > verb.i or reading.meant(paragraph, head):
        return False
    return any(t.lower_ == "alone" for t in verb.doc[head.i : verb.i])


def _title_status(verb: Token) -> Status | None:
    """A headline's infinitive is planned, its other verbs tell what took place."""
    previous = next_to(verb, -1).lower_ if verb.i else ""
    if previous in {"without", "not", "no"}:
        return None
    return "planned" if previous in {"to", "will"} else "held"
