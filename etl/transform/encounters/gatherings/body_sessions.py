"""Sessions of joint bodies by their names: "the fifth session of the Chad-Niger Mixed Commission closed today".

The countries are those in the body's name, "between" which it is, or with which a country that writes has it.
"""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.gatherings.joint_bodies import BODIES, JOINT
from etl.transform.encounters.nouns.noun_status import is_called_off
from etl.transform.gazetteer import actors_in
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token, text_of

SITTING = frozenset({"session", "sitting", "meeting", "round", "gathering", "plenary", "iteration"})
"""What a body has, told before its name."""
NAMED = BODIES | {"dialogue", "forum", "consultations", "mechanism", "dialog"}
HOLDS = frozenset("hold convene conclude open close inaugurate chair co-chair host lead wrap attend".split())
"""Verbs of which it is the object."""
NAME = 14  # tokens behind a body in which it is told between whom, or with whom, it is
LEAD = 6  # tokens before it of its name
STEPS = 3  # words of a name from the noun to the body
BOTH = 2
ENDS = frozenset({",", ";", "(", "which", "that", "was", "were", "is", "will", "has", "to", "on", "here", "today"})


def body_session(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the session that "the third meeting of the Joint Commission between A and B" tells, if it is one."""
    body = _body_of(noun) if noun.lower_ in SITTING else None
    if body is None or paragraph.speaker is not None or paragraph.kind == "byline":
        return None
    return _session(reading, paragraph, noun, body)


def _session(reading: Reading, paragraph: Paragraph, noun: Token, body: Token) -> Encounter | None:
    parties = _countries(reading, body)
    status = None if paragraph.kind == "title" else "cancelled" if is_called_off(noun) else outlook(noun)
    if not parties and status == "planned" and noun != body and _is_told_before(body):
        return Encounter(
            paragraph, noun, (), "in_person", status, f"{noun.lower_} of a body", is_noun=True, is_further=True
        )
    if len(parties) < BOTH or (status is None and paragraph.kind != "title"):
        return None
    doers = subject_parties(reading, paragraph, noun) if noun.dep_ == "obj" and verb_of(noun.head) in HOLDS else ()
    parties = merged([*named_officials(doers), *parties])
    return Encounter(
        paragraph, noun, parties, "in_person", status, f"{noun.lower_} of a body", is_noun=True, is_event=True,
        is_definite=True, is_further=status == "planned",
    )  # fmt: skip


def _is_told_before(body: Token) -> bool:
    """Whether a body, or a dialogue, is spoken of as known: "the third session of the Dialogue will be held in May"."""
    return any(c.lower_ in {"the", "this"} for c in body.children)


def _body_of(noun: Token) -> Token | None:
    """The joint body that a session is of: "the third session of the Joint Commission on Trade"."""
    node = noun
    for _ in range(STEPS):
        node = next((c for c in node.rights if c.dep_ == "nmod"), node)
        if node.lower_ in NAMED and (node.text[0].isupper() or _is_joint(node)):
            return node
    return None


def _is_joint(body: Token) -> bool:
    """Whether a body is told to be one of several governments."""
    words = {t.lower_ for t in ahead_of(body, LEAD)}
    return bool(words & JOINT) and not words & {",", ";"}


def _countries(reading: Reading, body: Token) -> tuple[Party, ...]:
    """The countries in the name of a body; of one "with" a country, also that which writes."""
    doc, first = body.doc, body.i
    while first > body.sent.start and body.i - first < LEAD and doc[first - 1].lower_ not in {"of", "the", ",", "a"}:
        first -= 1
    last = body.i + 1
    while last < body.sent.end and last - body.i < NAME and doc[last].lower_ not in ENDS:
        last += 1
    name = doc[first:last]
    codes = [match.actor_code for match in actors_in(text_of(name)) if match.kind != "capital"]
    if len(set(codes)) == 1 and reading.home and any(t.lower_ == "with" for t in doc[body.i : last]):
        codes.append(reading.home)
    return tuple(Party("body", None, code) for code in dict.fromkeys(codes))
