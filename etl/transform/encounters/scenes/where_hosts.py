"""Encounters told by who waits where somebody goes: "flies to Lima, where President Doe will want to hear of it"."""

from __future__ import annotations

from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.scenes.errands import journey_status
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

WAITING = frozenset({"want", "wait", "expect", "await", "hope", "plan", "intend", "prepare"})
"""What whoever is to be seen does where he is."""
FACING = frozenset("him her them to for hear see know talk discuss ask tell learn press raise persuade receive".split())
"""Words behind it that tell that it is the traveller whom he awaits, and no thing."""
AT = frozenset({"at", "on", "in", "inside", "outside", "with", ".", ","})
FAR = 20  # tokens between a verb of travel and "where"
NEAR = 4  # tokens before "where" among which the place is told
CLAUSE = 16  # tokens between "where" and the verb behind it


def by_host_there(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter with who waits in the country to which the subject of a verb of travel goes."""
    if not paragraph.is_narrated or verb.pos_ == "AUX":
        return None
    where = _where(verb)
    waiting = _waiting(where) if where is not None else None
    status = journey_status(verb)
    if where is None or waiting is None or status is None:
        return None
    goals = _goals(reading, paragraph, where)
    there = listed(reading, paragraph, where.i + 1, waiting.i)[0]
    hosts = tuple(p for p in named_officials(there) if p.actor_code in goals)
    mine = tuple(p for p in named_officials(subject_parties(reading, paragraph, verb)) if p.actor_code)
    if not hosts or not mine or actors_of(mine) & actors_of(hosts):
        return None
    return Encounter(
        paragraph, waiting, merged([*mine, *hosts]), "in_person", status, f"{verb_of(waiting)} there",
        guests=mine, hosts=hosts, partners=hosts,
    )  # fmt: skip


def _where(verb: Token) -> Token | None:
    """The "where" behind a verb of travel, before any other verb with tense."""
    if any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.rights):
        return None  # "is expected to fly to Lima, where": who flies is told by that verb
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + FAR)]:
        if token.lower_ == "where":
            return token
        if token.tag_ in FINITE or token.lower_ in {";", ":"}:
            return None
    return None


def _waiting(where: Token) -> Token | None:
    """The verb of the clause behind "where", if it tells that somebody is in wait."""
    for token in where.doc[where.i + 1 : min(where.sent.end, where.i + CLAUSE)]:
        if token.tag_ in FINITE and token.tag_ != "MD" and verb_of(token) != "be":
            return token if _awaits(token) else None
        if token.tag_ in {"VB", "VBG"} and token.pos_ == "VERB":
            return token if _awaits(token) else None
    return None


def _awaits(verb: Token) -> bool:
    """Whether a verb tells that somebody is in wait for the traveller: "will want to hear", "expects them"."""
    following = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 3)]]
    is_to_do = following[:1] != ["to"] or (following[1:2] != [] and following[1] in FACING)
    if verb.lower_ == "waiting" and following[:1] != [] and following[0] in AT:
        return True  # "where Doe was waiting at the palace"
    return verb_of(verb) in WAITING and following[:1] != [] and following[0] in FACING and is_to_do


def _goals(reading: Reading, paragraph: Paragraph, where: Token) -> frozenset[str]:
    """The countries of the places told right before "where"."""
    before = ahead_of(where, NEAR)
    meant: list[Party] = [p for token in before for p in reading.meant(paragraph, token)]
    return frozenset(p.actor_code for p in meant if p.kind == "actor" and p.actor_code)
