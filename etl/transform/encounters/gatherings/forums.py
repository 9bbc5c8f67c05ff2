"""Gatherings told by the name of the forum alone: "attended the G20 in Rome", "will be in Singapore for APEC"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter, nouns
from etl.transform.gazetteer import is_forum
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

ATTENDING = {
    "attend": frozenset({""}),
    "participate": frozenset({"in", "at"}),
    "take": frozenset({"part in", "part at"}),
    "join": frozenset({""}),
    "address": frozenset({""}),
    "co-chair": frozenset({""}),
    "travel": frozenset({"for"}),
    "be": frozenset({"for", "at"}),
    "speak": frozenset({"at"}),
    "represent": frozenset({"at"}),
}
"""Verbs of those who are at a gathering, each with the words between it and the forum's name."""
STOPS = frozenset({"that", "who", "which", "where", "and", ";", ":", "with", "but"})
WHEN = frozenset({"next", "last", "this", "later", "earlier", "today", "tomorrow", "yesterday"})
ARTICLES = frozenset({"the", "this", "year", "'s", "’s", "annual", "virtual"})


def at_forum(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the gathering of a forum at which the subject of a verb is told to have been or to be going to be."""
    links = ATTENDING.get(verb_of(verb))
    if links is None or paragraph.kind == "byline":
        return None
    clause = verb.head if verb.dep_ == "cop" else verb
    mine = named_officials(subject_parties(reading, paragraph, clause))
    if not mine or (status := outlook(verb)) is None:
        return None
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]:
        if token.lower_ in STOPS or (token.tag_ in FINITE and token.i > verb.i + 1):
            break
        forum = _forum(reading, paragraph, token)
        if forum is not None and _led_to(reading, paragraph, verb, token) in links:
            parties = merged([*mine, forum])
            rule = f"{verb_of(verb)} forum"
            return Encounter(paragraph, verb, parties, "in_person", status, rule, partners=(forum,), is_event=True)
    return None


def _forum(reading: Reading, paragraph: Paragraph, token: Token) -> Party | None:
    """The forum that a name means on whose last word the token stands, and no meeting or paper of it."""
    meant = reading.meant(paragraph, token)
    if len(meant) != 1 or meant[0].kind != "actor" or not is_forum(meant[0].actor_code or ""):
        return None
    following = next_to(token) if token.i + 1 < len(token.doc) else None
    if following is not None and following.i < token.sent.end:
        if reading.meant(paragraph, following) == meant:
            return None  # not its last word
        is_noun = following.pos_ in {"NOUN", "PROPN", "ADJ"} and following.lower_ not in WHEN
        if is_noun or following.lower_ in nouns() or following.lower_ in {"'s", "’s"}:
            return None  # "the G20 presidency", "the APEC summit"
    return Party("body", None, meant[0].actor_code)


def _led_to(reading: Reading, paragraph: Paragraph, verb: Token, token: Token) -> str:
    """The last words between a verb and a forum's name that tell how they belong together."""
    first, meant = token.i, reading.meant(paragraph, token)
    while first > verb.i + 1 and reading.meant(paragraph, token.doc[first - 1]) == meant:
        first -= 1
    while first > verb.i + 1 and _is_before_name(token.doc[first - 1]):
        first -= 1
    words = [t.lower_ for t in token.doc[verb.i + 1 : first] if t.pos_ != "ADV"]
    return " ".join([*words[:1], words[-1]]) if words[:1] == ["part"] else " ".join(words[-1:])


def _is_before_name(token: Token) -> bool:
    """Whether a word may stand between a preposition and the name of a forum: "in this year's 28th"."""
    return (
        token.lower_ in ARTICLES or token.pos_ == "PROPN" or (token.pos_ in {"ADJ", "NUM"} and token.text[0].isdigit())
    )
