"""Encounters told by the participle that opens a sentence: "Meeting in Lima on Tuesday, the presidents of A and B"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import BOTH, FAR, Encounter, verb_frames
from etl.transform.gazetteer import actors_in
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token, text_of

CLOSING = frozenset({",", ";", ":"})
OPENERS = frozenset({"meeting", "gathering", "gathered", "assembled", "convening", "huddling", "reunited", "seated"})
"""Forms that tell at the head of a sentence what its subject does; "Speaking" tells nothing of company."""
BEHIND = frozenset({"ADP", "ADV", "SCONJ"})
"""What stands right behind such a participle, and not behind a noun or before an object."""


def by_opening(reading: Reading, paragraph: Paragraph, token: Token) -> Encounter | None:
    """Return the encounter of the several who are the subject behind the opening participle; None if it opens none."""
    doc, sentence = token.doc, token.sent
    is_first = token.i == sentence.start and token.lower_ in OPENERS and token.i + BOTH < sentence.end
    if not is_first or paragraph.kind != "body" or next_to(token).pos_ not in BEHIND or next_to(token).lower_ == "with":
        return None
    comma = next((t for t in doc[token.i + 1 : min(sentence.end - 1, token.i + FAR)] if t.lower_ in CLOSING), None)
    if comma is None or comma.lower_ != "," or any(is_finite(t) for t in doc[token.i + 1 : comma.i]):
        return None
    main = next((t for t in doc[comma.i + 1 : sentence.end] if is_finite(t)), None)
    if main is None:
        return None
    both = listed(reading, paragraph, comma.i + 1, main.i)[0]
    named = {match.actor_code for match in actors_in(text_of(doc[comma.i + 1 : main.i]))}  # "Arab ministers": nobody's
    parties = merged(p for p in both if p.kind == "official" and (p.official is not None or p.actor_code in named))
    status: Status = "planned" if outlook(main) == "planned" and main.lower_ in {"will", "are", "is"} else "held"
    if not are_several(parties):
        return None
    frame = verb_frames().get(verb_of(token), (None,))[0]
    mode = mode_of(paragraph, token, frame.mode if frame is not None else "in_person")
    return Encounter(paragraph, token, parties, mode, status, f"{verb_of(token)} opening")
