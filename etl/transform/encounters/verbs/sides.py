"""The sides of a verb of meeting: its subject, and whom it links to, by the tree and by the order of the words."""

from __future__ import annotations

from dataclasses import dataclass

from etl.transform.encounters.frames import (
    ABOUT,
    FAR,
    NEAR,
    SHARING,
    TALKING,
    VerbFrame,
    for_countries,
    nouns,
)
from etl.transform.encounters.prepositions import company_behind, is_beside, link, next_meeting
from etl.transform.encounters.verbs.causatives import bidden, briefed, summoner
from etl.transform.encounters.verbs.gifts import giver, shown_together
from etl.transform.encounters.verbs.links import (
    addressee,
    beside,
    by_hand,
    handed_on,
    is_in,
    is_of_people,
    objects,
    rung_up,
)
from etl.transform.encounters.verbs.messages import brought
from etl.transform.encounters.verbs.partner_words import begins_with_thing, fronted, is_of_another, thing_behind
from etl.transform.encounters.verbs.passives import is_passive, is_row_met
from etl.transform.encounters.verbs.subject_sides import (
    apposed_before,
    both_before,
    pair_meant,
    pair_phrase,
    right_before,
    subject_side,
)
from etl.transform.encounters.verbs.whom import we_both, whom_before
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.bodies_above import is_of_bodies_above
from etl.transform.references.group_words import is_of_several
from etl.transform.references.pointing import guest_before, other_before
from etl.transform.text.clause_parties import merged, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, after, is_of_time, is_time_spent, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import TIMES
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_among, are_several, named_people
from etl.transform.text.tokens import Token

SEATING = frozenset({"sit", "seat"})
PLACING = frozenset({"in", "at"})
SEATED = frozenset({"sit", "stand", "seat", "place"})
"""Verbs of those who are beside others."""
PACTS = frozenset({"sign", "ink", "initial", "conclude", "put to paper", "seal"})
"""What two do in one place, also where it is told of the paper: "the accord signed in Lima by X and Y"."""
SUMMONS = frozenset({"summon", "call", "invite", "haul", "convoke", "hand"})
RECEIVED = frozenset({"receive", "welcome"})
BIDDEN = SUMMONS | frozenset({"show", "usher", "escort", "welcome", "lead", "take", "host", "treat"})
TO = frozenset({"to"})
NO_THING = frozenset({"that", "what", "times", "time", "themselves"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is on either side of a verb, and by which link; without a link the verb tells of no encounter."""

    mine: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    link: str | None = None
    is_local: bool = False
    """Whether officials of no named country are partners."""
    last: int = 0
    """The token after the list of partners."""

    @property
    def parties(self) -> tuple[Party, ...]:
        """All who are on either side, each once."""
        return merged([*self.mine, *self.partners])

    @property
    def is_of_both(self) -> bool:
        """Whether both sides are told as one, the subject: "A and B met", "the two met"."""
        return self.link in {"together", "pair"}


def sides_of(reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str) -> Sides:
    """Return who is on either side of a verb of meeting."""
    mine = _doers(reading, paragraph, verb, frame, lemma)
    special = _special_sides(reading, paragraph, verb, frame, lemma, mine)
    if special is not None:
        return special
    with_whom = whom_before(reading, paragraph, verb, frame.links)
    if with_whom:
        return Sides(_not_among(reading, paragraph, verb, mine, with_whom), with_whom, "with", last=verb.i + 1)
    linked = _linked(reading, paragraph, verb, frame, lemma, mine)
    if linked is not None:
        return linked
    if frame.partner:
        partners, local, last = objects(reading, paragraph, verb, frame.particle)
        if frame.is_speech:
            partners = addressee(reading, paragraph, verb, mine) or partners[:1]
        if partners and frame.strength == "together" and (at := link(verb, frozenset({"with"}), FAR)) is not None:
            others = named_people(listed(reading, paragraph, at.i + 1)[0])
            if others:  # "brought them together on Friday with X"
                return Sides(merged([*mine, *partners]), others, "with", last=at.i + 1)
        if partners or local:
            return Sides(mine, partners, "object", local, last)
    return _together(reading, paragraph, verb, frame, lemma, mine)


def _doers(reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str) -> tuple[Party, ...]:
    """Who does what a verb tells."""
    if is_time_spent(verb):  # "told reporters of three hours spent with"
        return subject_parties(reading, paragraph, verb.head)
    if (doer := bidden(verb)) is not None and (made := phrase_parties(reading, paragraph, doer)):
        return made  # "had his adviser see the delegate"
    mine = subject_side(reading, paragraph, verb)
    if frame.is_speech and not any(p.kind == "official" for p in mine):
        mine = right_before(reading, paragraph, verb, mine)
    mine = apposed_before(reading, paragraph, verb) or mine
    things = [c for c in verb.children if c.dep_ == "obj"] if lemma in SEATING else []
    # "sat Doe down with Roe": whoever brings them together is there as well
    return merged([*mine, *(p for thing in things for p in phrase_parties(reading, paragraph, thing))])


def _linked(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, mine: tuple[Party, ...]
) -> Sides | None:
    """The sides where a preposition introduces the partner; None where none does and the verb may take an object."""
    is_far = lemma in ABOUT | TALKING | SHARING or frame.strength == "joint" or bool(frame.particle)
    is_far = is_far and lemma != "agree"  # "agreed to work with": not with whom
    at = link(verb, frame.links, FAR if is_far else NEAR)
    is_open = frame.mode != "phone" and lemma in ABOUT | TALKING
    at = at or ((company_behind(verb) or (fronted(verb) if is_open else None)) if "with" in frame.links else None)
    if at is not None and frame.partner and is_beside(at) and objects(reading, paragraph, verb, frame.particle)[0]:
        return None  # "met Doe in Lima, together with his Chilean colleague": who came along is told of both
    if at is not None and not is_of_another(verb, at, frame.strength == "joint"):
        end = thing_behind(verb, at) if frame.is_speech else next_meeting(at) if at.lower_ == "with" else None
        partners, local, last = listed(reading, paragraph, at.i + 1, end)
        if not partners:
            partners = tuple(p for o in after(verb, frame.links) for p in phrase_parties(reading, paragraph, o))
        if frame.is_speech and begins_with_thing(reading, paragraph, at):
            partners = ()  # "conveyed to them the greetings of King Doe"
        if lemma in ABOUT and not local and not _are_people(at, partners):
            return Sides(mine, (), "together") if are_several(mine) else Sides()
        if partners or local:
            return Sides(mine, partners, at.lower_, local, last)
        if are_several(mine) and at.lower_ == "to" and next_to(at).lower_ in {"no", "little"}:
            return None  # "he and Doe spoke there for an hour, to no effect"
        if not frame.partner or (lemma == "meet" and is_of_people(at)):
            return Sides()  # "with young people": nobody of another government
    return None


def _are_people(at: Token, partners: tuple[Party, ...]) -> bool:
    """Whether one discusses a matter with those behind "with": "with the Qataris"; not "relations with Qatar"."""
    if any(party.kind == "official" for party in partners):
        return True
    is_with = at.lower_ == "with" and at.head.dep_ == "obl" and is_of_several(at.head)
    return is_with and any(party.kind == "body" for party in partners)


def _special_sides(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, mine: tuple[Party, ...]
) -> Sides | None:
    """The sides of "we met", of what is done by hands, and of a passive; None for all other verbs."""
    if frame.together and (both := we_both(reading, paragraph, verb)):
        return Sides(both, (), "together")
    if frame.hand and (held := by_hand(reading, paragraph, verb)):
        return Sides(mine, held, "object", last=verb.i + 1)
    told = _told_by_others(reading, paragraph, verb, frame, lemma, mine)
    if told is not None:
        return told
    if not is_passive(verb) or (frame.together and is_row_met(verb)):
        return None
    if frame.links and (handed := handed_on(reading, paragraph, verb, frame.links)) is not None:
        return Sides(handed[0], handed[1], "to", last=verb.i + 1)
    if frame.partner:
        return _passive(reading, paragraph, verb, mine)
    is_deed = frame.together and lemma != "agree" and (lemma in PACTS or not verb.dep_.startswith("acl"))
    return _done_by_both(reading, paragraph, verb) if is_deed else None


def _told_by_others(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, mine: tuple[Party, ...]
) -> Sides | None:
    """The sides of what one does by, to or with others who are no plain object; None for all other verbs."""
    if lemma == "introduce" and not is_passive(verb):  # "introduced Doe to King Roe": all three were there
        mine = merged([*mine, *objects(reading, paragraph, verb, "")[0]])
        return _linked(reading, paragraph, verb, frame, lemma, mine) or Sides(mine)
    if lemma == "show" and (shown := shown_together(reading, paragraph, verb)):
        return Sides(shown, (), "together", last=verb.i + 1)
    if gave := giver(reading, paragraph, verb):
        return Sides(mine, gave, "from", last=verb.i + 1)
    if verb_of(verb) in SEATED and (together := beside(reading, paragraph, verb)) is not None:
        return Sides(together[0], together[1], "beside", last=verb.i + 1)
    made = summoner(reading, paragraph, verb) if frame.guest == "object" else None
    made = made or (briefed(reading, paragraph, verb) if frame.partner else None)
    if made is not None:
        return Sides(made[0], made[1], "object", last=verb.i + 1)
    handed = brought(reading, paragraph, verb) if frame.links & TO else None
    return Sides(handed[0], handed[1], "to", last=verb.i + 1) if handed is not None else None


def _passive(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> Sides:
    """The sides of a passive: who does it stands behind "by"."""
    by = link(verb, frozenset({"by"})) or _agent_behind_place(verb)
    if by is None and (agent := whom_before(reading, paragraph, verb, frozenset({"by"}))):
        return Sides(agent, mine, "passive", last=verb.i + 1)  # "Doe, by whom he was received"
    if by is None:
        return _summoned(reading, paragraph, verb, mine)
    partners, local, last = listed(reading, paragraph, by.i + 1)
    mine = merged([*mine, *_of_occasion(reading, paragraph, verb)])
    return Sides(partners, mine, "passive", local, last) if partners or (local and paragraph.is_narrated) else Sides()


def _of_occasion(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Those with whom the meeting is that is hosted: "a meeting with X and Y will be hosted by Z"."""
    head = subject(verb)
    if head is None or head.lower_ not in nouns() or head.i > verb.i:
        return ()
    at = link(head, frozenset({"with", "between"}))
    return listed(reading, paragraph, at.i + 1, verb.i)[0] if at is not None and at.i < verb.i else ()


def _agent_behind_place(verb: Token) -> Token | None:
    """The "by" behind where one is received or summoned to: "was called to the palace by President Doe"."""
    to = next_to(verb, 3) if next_to(verb).lower_ == "on" and is_of_time(next_to(verb, 2)) else next_to(verb)
    if to.lower_ not in {"to", "into"} or to.tag_ == "TO" or verb_of(verb) not in BIDDEN:
        return None
    for token in verb.doc[to.i + 1 : min(verb.sent.end, verb.i + NEAR)]:
        if token.lower_ == "by":
            return token
        if token.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"}:
            return None
    return None


def _done_by_both(reading: Reading, paragraph: Paragraph, verb: Token) -> Sides | None:
    """The sides of what was done by both together: "the accord was signed by X and Y"; None where "by" names one."""
    by = link(verb, frozenset({"by"}))
    both = listed(reading, paragraph, by.i + 1)[0] if by is not None else ()
    return Sides(both, (), "together") if are_several(both) else None


def _summoned(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> Sides:
    """The sides of "was summoned to the Peruvian foreign ministry": the ministry, or that of where it is told."""
    is_received = verb_of(verb) in RECEIVED and next_to(verb).lower_ in {"at", "in"}
    if not (verb_of(verb) in SUMMONS or is_received) or not mine:
        return Sides()
    following = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]
    ministry = next((t for t in following if t.lower_ in {"ministry", "office", "department"}), None)
    own = actors_of(mine)
    bodies = [p for t in following for p in reading.meant(paragraph, t) if p.kind == "body" and p.actor_code not in own]
    if bodies:
        return Sides(tuple(bodies[:1]), mine, "passive", last=verb.i + 1)
    return Sides((), mine, "passive", True, verb.i + NEAR) if ministry is not None else Sides()


def _not_among(
    reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...], partners: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The subject's side; where a pronoun seems to mean the partner, who nobody meets, the other one named before."""
    if not are_among(mine, partners):
        return mine
    own = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i == verb.i - 1), None)  # "X, with whom he met"
    told = reading.meant(paragraph, own) if own is not None else ()
    if not are_among(told, partners):
        return told
    return other_before(reading, paragraph, verb, partners) or guest_before(reading, paragraph, verb, partners)


def _together(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str, mine: tuple[Party, ...]
) -> Sides:
    """Return the sides of a verb whose subject is both ("A and B met"), or that leaves the other to be understood."""
    if frame.mode == "phone" and frame.partner and (rung := rung_up(reading, paragraph, verb, mine)):
        return Sides(mine, rung, "object", last=verb.i + 1)
    if not frame.together:
        return Sides(mine)
    head = subject(verb)
    if head is not None and head.i < verb.i and not are_several(mine):
        everyone = [p for p in listed(reading, paragraph, head.left_edge.i, verb.i)[0] if p.kind == "official"]
        if for_countries(verb, head):
            words = [t for t in verb.doc[head.i : verb.i] if not {c.lower_ for c in t.lefts} & PLACING]
            named = [p for t in words for p in reading.meant(paragraph, t)]
            everyone += [p if p.official is None else Party("body", None, p.actor_code) for p in named]
        mine = merged([*mine, *everyone])
    if not are_several(mine):
        joined = both_before(reading, paragraph, verb)
        mine = joined if are_several(joined) else mine
    is_deed = frame.strength in {"placed", "joint"} and verb.tag_ != "VBG"
    is_shared = lemma in TALKING or bool(frame.particle) or is_deed
    is_shared = is_shared or lemma.split(" ")[0] in SHARING
    has_thing = any(_is_thing_done(c) for c in verb.children) and not is_shared
    if has_thing:
        return Sides(mine)
    if are_several(mine):
        return Sides(mine, (), "together")
    if not mine or all(p.kind == "official" and p.official is None for p in mine):
        pair = pair_phrase(verb)
        if pair is not None and not is_of_bodies_above(reading, paragraph, pair):
            return Sides(pair_meant(reading, paragraph, pair), (), "pair")
    return Sides(mine)


def _is_thing_done(child: Token) -> bool:
    """Whether what depends on a verb is its object; not "the first time that the two met", "met that evening"."""
    return child.dep_ == "ccomp" or (child.dep_ == "obj" and not is_in(child) and child.lower_ not in NO_THING | TIMES)
