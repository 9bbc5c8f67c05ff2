"""Who is at an assembly, as one sentence behind it tells: who speaks, sits or chairs there, is sent or meets aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from etl.facts import OfficialReport
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.meetings.attendance.countries_there import SENDING
from etl.transform.meetings.attendance.phrases_of_presence import opening_of_company
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.left_out import is_buried
from etl.transform.text.clause_parties import named_officials, phrase_parties
from etl.transform.text.clauses import SUBJECTS, is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

ASSEMBLIES = frozenset({"summit", "session", "conference", "retreat", "forum", "plenary", "ministerial", "gathering"})
LEADERS = frozenset({"leaders", "ministers", "presidents", "heads", "premiers"})
"""Plural nouns for those who sit at an assembly; "commanders" may be anybody's."""
SITTING = frozenset(
    {"head_of_state", "head_of_government", "deputy_head_of_state", "deputy_head_of_government", "foreign_minister"}
    | {"defence_minister", "minister", "deputy_minister", "igo_head", "igo_official", "envoy", None}
)
"""Types of office whose holders speak at assemblies; others comment from outside."""
CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
ABSOLUTE = frozenset({"in", "at", "as", "on"})
"""Words behind "with Doe" that tell what he did there: "with Doe in the chair", "with Doe and Roe at odds"."""
PRESENT = frozenset("present participants attendees attending attendance attended part delegates speakers".split())
"""Words of which one tells, at the head of a sentence, that it lists those who were there."""
LISTING = frozenset({"was", "were", "included"})
PRESENCE = 8  # tokens of such an opening
PRESIDING = frozenset({"hosted", "presided", "chaired", "attended"})
MARGINS = re.compile(r"\b(?:sidelines?|margins?|fringes?)\b", re.I)
"""Words that put a meeting of two beside the assembly at which both are."""

IN_THE_ROOM = ("sit side", "side by side", "walk out", "clash ", "stand side")
"""How rules begin of what some do together at an assembly."""
TOWARDS = (" to", " object", " over to")
"""Ends of the rules of what one does to another."""
LIKEWISE = frozenset({"was", "were", "did", "had"})
"""Words behind "as" before others of whom the same is told: "was there in person, as was Doe"."""
FROM_AFAR = re.compile(
    r"\b(?:on|over) (?:\w+ )?(?:television|TV|radio|Twitter|Facebook|Telegram)\b"
    r"|\bin (?:an?|his|her) (?:\w+ )?(?:interview|tweet|post|broadcast)\b"
    r"|^(?:At|Back) home\b|\btold (?:an?|his|her) (?:\w+ )?(?:rally|party (?:meeting|congress))\b"
)
"""Words of those who comment on an assembly from elsewhere."""


def people_there(
    reading: Reading, paragraph: Paragraph, sentence: Span, told: Iterable[Encounter], *, is_own: bool
) -> Iterator[int]:
    """Yield the officials who do or say something in a sentence; of one that tells of another meeting nobody.

    Args:
        reading: the document.
        paragraph: the paragraph of the sentence.
        sentence: the sentence.
        told: the encounters of the paragraph.
        is_own: whether the sentence tells of the assembly itself.
    """
    here = [e for e in told if e.trigger.sent == sentence and len(e.actors) > 1]
    others = [e for e in here if e.strength == "full" and (e.status != "held" or not is_done_there(e.rule))]
    if others and not is_own and not any(_is_told_before(t) for t in sentence):
        if MARGINS.search(sentence.text) and all(e.status == "held" and e.mode != "phone" for e in others):
            yield from (p.official for e in others for p in named_officials(e.parties) if p.official is not None)
        return
    if FROM_AFAR.search(sentence.text):
        return
    for one in here:
        is_deed = one.strength == "addressed" and one.rule.endswith(TOWARDS)
        if one.status == "held" and (is_deed or (one.strength == "placed" and one.rule == "open with")):
            yield from _sitting(reading, one.parties)  # "handed the gavel to Doe", "thanked Doe for his patience"
    for token in sentence:
        yield from _of_word(reading, paragraph, token, is_own=is_own)
    yield from _in_row(reading, paragraph, sentence)


def _of_word(reading: Reading, paragraph: Paragraph, token: Token, *, is_own: bool) -> Iterator[int]:
    """Yield the officials of whom a word tells that they were there: who does, says or promises something."""
    sentence = token.sent
    if token.lower_ == "with" and is_own:
        yield from _beside(reading, paragraph, token)
    if token.lower_ == "as" and token.i + 1 < sentence.end and next_to(token).lower_ in LIKEWISE:
        yield from _sitting(reading, named_officials(listed(reading, paragraph, token.i + 2)[0]))
    if token.lower_ == "through" and token.dep_ == "case":  # "promised help through its deputy minister, Doe"
        yield from _sitting(reading, named_officials(listed(reading, paragraph, token.i + 1)[0]))
    if _is_misread(token):
        yield from _sitting(reading, phrase_parties(reading, paragraph, token.head))
    if _is_subject_by_place(token):
        yield from _sitting(reading, named_officials(reading.meant(paragraph, token)))
    if (token.dep_ in SUBJECTS or _is_agent(token)) and _does_something(token, is_own=is_own):
        yield from _sitting(reading, reading.parties(paragraph, token))


def _does_something(token: Token, *, is_own: bool) -> bool:
    """Whether it is told of the subject of a clause, by its own name, what it did at an assembly."""
    verb = token.head
    is_chair = is_own and verb.dep_.startswith("acl") and verb.lower_ in cues("given")
    is_anybody = token.tag_ == "NNS" and token.lower_ not in LEADERS
    if is_anybody or is_buried(token) or token.tag_ in {"PRP", "PRP$"} or outlook(verb) != "held":
        return False
    return not verb.dep_.startswith("acl") or is_chair or _is_of_owner(token)


def is_done_there(rule: str) -> bool:
    """Return whether a rule tells what some do together in the room where all sit: "sat side by side", "walked out"."""
    return rule.startswith(IN_THE_ROOM)


def sent_there(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[int]:
    """Yield whom somebody sent in his place: "stayed away, sending Foreign Minister Doe", "sent her deputy, Roe"."""
    for verb in sentence:
        if verb_of(verb) in SENDING and verb.pos_ == "VERB" and outlook(verb) == "held":
            for party in named_officials(listed(reading, paragraph, verb.i + 1)[0]):
                if party.official is not None:
                    yield party.official


def _beside(reading: Reading, paragraph: Paragraph, with_: Token) -> Iterator[int]:
    """Those behind "with" of whom it is told what they did there: "with Doe in the chair"."""
    found, _, last = listed(reading, paragraph, with_.i + 1)
    doc, end = with_.doc, with_.sent.end
    last += last < end and doc[last].lower_ == ","
    if last < end and (doc[last].lower_ in ABSOLUTE or doc[last].tag_ == "VBG"):
        yield from (p.official for p in named_officials(found) if p.official is not None)


def _in_row(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[int]:
    """Those named behind "Beside him stood", "Around the table sat"."""
    low = [t.lower_ for t in sentence]
    at: Sequence[int] | None = opening_of_company(low) or _opening_of_presence(low)
    if at is None:
        return
    for token in sentence.doc[sentence.start + at[1] : sentence.end]:
        if is_finite(token) or token.lower_ in {"who", "which", "that", ";"}:
            return
        if token.dep_ != "nmod:poss":
            yield from (p.official for p in named_officials(reading.meant(paragraph, token)) if p.official is not None)


def _opening_of_presence(low: list[str]) -> tuple[int, int] | None:
    """The words at the head of a sentence behind which stands who was there: "Among those present were"."""
    end = next((k for k, word in enumerate(low[: PRESENCE + 1]) if word in LISTING), None)
    return (0, end + 1) if end is not None and set(low[:end]) & PRESENT else None


def _is_told_before(token: Token) -> bool:
    return token.lower_ in ASSEMBLIES and any(c.lower_ in {"the", "this", "their"} for c in token.children)


def _is_of_owner(token: Token) -> bool:
    """Whether a clause is told of a country by its own official: "blocked by Peru, whose minister, X, called it"."""
    return any(c.lower_ == "whose" for c in token.children)


def _is_agent(token: Token) -> bool:
    return token.dep_ == "obl:agent" or (token.dep_ == "obl" and any(c.lower_ == "by" for c in token.children))


def _is_subject_by_place(name: Token) -> bool:
    """Whether a name stands right before what was done there, wherever the tree hangs it: "X hosted, Y sent Z"."""
    following = next_to(name)
    is_doing = following.lower_ in PRESIDING and following.tag_ in {"VBD", "VBN"} and following.i < name.sent.end - 1
    return name.pos_ == "PROPN" and is_doing and next_to(following).lower_ in {",", ".", ";", "and", "while", "the"}


def _is_misread(token: Token) -> bool:
    """Whether a verb is taken for a participle of its subject: "Peru's minister, X, called for", read as one called."""
    head = token.head
    is_participle = token.dep_ == "acl" and token.tag_ == "VBN" and head.dep_ == "ROOT" and head.pos_ == "NOUN"
    return bool(is_participle and token.i > head.i and next_to(token).lower_ != "by")


def _sitting(reading: Reading, parties: Iterable[Party]) -> Iterator[int]:
    """Yield those of some parties who hold an office that sits at assemblies."""
    for party in parties:
        if party.official is not None and _sits(reading.officials[party.official]):
            yield party.official


def _sits(official: OfficialReport) -> bool:
    presides = not CHAIRS.isdisjoint((official.office_title or "").lower().split())
    return (official.office_type in SITTING or presides) and official.actor_code is not None
