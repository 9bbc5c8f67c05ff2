"""Summits that a speaker speaks of: to "we are coming off the NATO summit" his own government belongs, and its head.

Likewise "the summit with President Doe", of which an interview need not say who else is to be there.
"""

from __future__ import annotations

from dataclasses import replace

from etl.facts import Status
from etl.transform.circumstances.words_before import is_noun_looked_forward_to
from etl.transform.encounters.frames import Encounter
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.untitled.linking import RULERS
from etl.transform.reading import Party, Reading
from etl.transform.references.pointing import addressed, is_transcript
from etl.transform.text.clause_parties import merged
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

SUMMITS = frozenset({"summit", "summits"})
GATHERINGS = SUMMITS | {"meeting", "meetings", "ministerial"}
OWN = frozenset(
    {"we", "we're", "us", "our", "president", "secretary", "minister", "chancellor", "leaders", "he", "she"}
)
"""Words of a sentence that tell that the speaker's own side takes part."""
CLUBS = frozenset({"G7", "G20", "NATO", "QUAD", "APEC"})
"""Groups whose leaders a speaker means without a word on who went."""
OURS = frozenset({"your", "my"})
"""Whose summit it is, where it is that of who speaks or is asked."""
BEHIND, AHEAD = (
    frozenset({"off"}),
    frozenset({"going", "heading", "headed", "ahead", "upcoming", "next", "forthcoming", "away", "until", "building"}),
)
"""Words before a summit that tell whether it is over: "coming off of", "going into"."""
MEETING = frozenset({"meeting", "meet", "met", "see", "saw", "seen"})
"""Verbs before "at the summit" that tell whom one met there: that is told by the verb."""
LEAD = 7  # tokens before a summit in which they stand
NAME = 3  # tokens before the noun in which the organisation stands whose summit it is
HEAD_WORDS = frozenset({"president", "chancellor", "premier"})
ROUND = 1  # paragraphs around one in which the head of government may be spoken of


def with_own_side(reading: Reading, made: Encounter) -> Encounter:
    """Return a summit that a speaker names by its organisation with the speaker's government as a side of it."""
    noun, paragraph = made.trigger, made.paragraph
    if not made.is_noun or noun.lower_ not in GATHERINGS or paragraph.kind != "body" or not is_transcript(reading):
        return made
    home = _home(reading, made)
    if home is not None and _is_with_a_head(reading, made, home):
        return _between_heads(reading, made, home)
    beside = _met_beside(made)
    organisation = beside or _organisation(reading, made)
    if (
        organisation is None
        or home is None
        or any(p.official is not None and not _is_speaker(made, p) for p in made.parties)
    ):
        return made
    if _is_where_one_met(noun):
        return made
    is_own = bool(OWN & {t.lower_ for t in noun.sent})
    if organisation not in CLUBS and not (is_own and (noun.lower_ in SUMMITS or beside)):
        return made
    is_of_leaders = noun.lower_ in SUMMITS or beside is not None or HEAD_WORDS & {t.lower_ for t in noun.sent}
    head = _head(reading, made, home) if is_of_leaders else None
    status = _status(noun)
    if head is None and status is None:
        return made  # a summit only spoken of, of which neither who went nor when is told
    parties = merged([Party("official", head, home), Party("actor", None, organisation)])
    return replace(
        made, parties=parties, partners=(), status=status, rule=f"{noun.lower_} spoken of", is_definite=False
    )


def _is_speaker(made: Encounter, party: Party) -> bool:
    """Whether a party is there only as who says "we"."""
    return party.official == made.paragraph.speaker


def _is_with_a_head(reading: Reading, made: Encounter, home: str) -> bool:
    """Whether the one side told is another country's head: "the meeting with President Doe"."""
    partners = [p for p in made.partners if p.official is not None and p.actor_code not in {None, home}]
    if not partners or not all(_is_head(reading, p) for p in partners):
        return False
    own = [p for p in made.parties if p not in made.partners]
    if not own:
        return True
    is_spoken_to = all(p.actor_code == home and not _is_head(reading, p) for p in own)
    return made.trigger.lower_ in SUMMITS and is_spoken_to and not OURS & {t.lower_ for t in made.trigger.children}


def _is_head(reading: Reading, party: Party) -> bool:
    return party.official is not None and reading.officials[party.official].office_type in RULERS


def _between_heads(reading: Reading, made: Encounter, home: str) -> Encounter:
    """Return a meeting with another country's head as one of the speaker's own country, and its head if he is named."""
    own = Party("official", _head(reading, made, home), home)
    return replace(made, parties=merged([own, *made.partners]), status=_status(made.trigger) or made.status)


def _organisation(reading: Reading, made: Encounter) -> str | None:
    """The organisation whose summit it is: told right before the noun, or behind "of the"."""
    doc, noun = made.trigger.doc, made.trigger
    before = reversed(doc[max(noun.sent.start, noun.i - NAME) : noun.i])
    behind = doc[noun.i + 1 : min(noun.sent.end, noun.i + NAME + 1)]
    near = [t for t in before if t.lower_ != ","]
    if len(behind) and behind[0].lower_ == "of":
        near += list(behind)
    for token in near:
        for party in reading.meant(made.paragraph, token):
            if party.official is None and party.actor_code and kind_of_actor(party.actor_code) == "organization":
                return party.actor_code
    return None


def _met_beside(made: Encounter) -> str | None:
    """The organisation whose leaders were met beside a summit: "coming off the NATO summit, a meeting with the EU"."""
    codes = {p.actor_code for p in made.partners if p.official is None and p.actor_code}
    is_beside = any(t.lower_ in SUMMITS and t.i != made.trigger.i for t in made.trigger.sent)
    code = next(iter(codes)) if len(codes) == 1 and is_beside else None
    return code if code is not None and kind_of_actor(code) == "organization" else None


def _is_where_one_met(noun: Token) -> bool:
    """Whether a summit is only where one met another: "I had a chance to meet the president at the summit"."""
    words = [t.lower_ for t in noun.doc[noun.sent.start : noun.i] if t.pos_ == "VERB" or t.lower_ == "at"]
    return "at" in words and bool(MEETING & set(words))


def _home(reading: Reading, made: Encounter) -> str | None:
    """Whose government speaks, or is asked."""
    if made.paragraph.speaker is not None:
        return reading.officials[made.paragraph.speaker].actor_code
    codes = {party.actor_code for party in addressed(reading, made.paragraph)}
    return next(iter(codes)) if len(codes) == 1 else None


def _head(reading: Reading, made: Encounter, home: str) -> int | None:
    """The head of that government, where he is named in the document and spoken of around the summit."""
    own = [n for n, o in enumerate(reading.officials) if o.actor_code == home and o.office_type in RULERS]
    if len(own) != 1:
        return None
    number = made.paragraph.number
    for line in reading.paragraphs[max(0, number - ROUND) : number + ROUND + 1]:
        for token in line.doc:
            if token.lower_ in HEAD_WORDS or any(p.official == own[0] for p in reading.meant(line, token)):
                return own[0]
    return None


def _status(noun: Token) -> Status | None:
    """Whether it is over, as the words before it tell; None leaves it to its date and to what else is told of it."""
    near = ahead_of(noun, LEAD)
    words = [t.lower_ for t in near if not (t.lower_ == "will" and next_to(t).lower_ == "have")]
    if is_noun_looked_forward_to(noun):
        return "planned"
    is_over = bool(BEHIND & set(words)) and not {"will", "'ll", "’ll"} & set(words)
    if is_over:
        return "held"
    return "planned" if {*AHEAD, "will", "'ll", "’ll"} & set(words) else None
