"""Those who lead a delegation where the story is: "a Polish team led by Doe spent Thursday at the ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.nearest_places import ANNOUNCING, place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.missions import LEADING
from etl.transform.text.clause_parties import phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, after, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.visits.journeys import Journey, is_posted, make, travellers
from etl.transform.visits.travel_words import words

BANDS = frozenset({"delegation", "team", "mission", "deputation"})
BEFORE = 8  # tokens from "with" to what somebody is told to be doing
LED = frozenset({"led", "headed"})


def is_of_band(token: Token) -> bool:
    """Return whether a journey is that of a delegation of which nobody is named: "a Peruvian team is in Lima"."""
    head = subject(token)
    return head is not None and head.lower_ in BANDS and any(c.lower_ in {"a", "an", "the"} for c in head.lefts)


def led_here(reading: Reading, around: Surroundings, paragraph: Paragraph, band: Token) -> Iterator[Journey]:
    """Give the stay of who leads a delegation that does something where the story is, away from home."""
    if not paragraph.is_narrated:
        return
    verb, leaders = _doing(reading, paragraph, band)
    if verb is None or (status := outlook(verb)) != "held":
        return
    place = place_near(around, paragraph, verb) or around.home
    people = tuple(n for n in travellers(reading, leaders) if not is_posted(reading, n))
    if place is None or not people:
        return
    yield from make(
        reading, around, paragraph, band, people, (place.country_code,), f"{band.lower_} led to", status=status,
        phase="during", is_guess=True,
    )  # fmt: skip


def _doing(reading: Reading, paragraph: Paragraph, band: Token) -> tuple[Token | None, tuple[Party, ...]]:
    """The verb that tells what a delegation does, and who leads it."""
    verb = band.head
    if band.dep_ == "obj" and verb_of(verb) in LEADING and verb.tag_ in {"VBZ", "VBG"}:
        if verb.tag_ == "VBG" and any(t.lower_ == "with" for t in ahead_of(verb, BEFORE)):
            return None, ()  # "will hold talks in Lima, with Doe heading the Peruvian team"
        return verb, subject_parties(reading, paragraph, verb)  # "Doe, who is leading a delegation of twenty"
    led = next((c for c in band.children if c.lower_ in LED and c.dep_.startswith("acl")), None)
    is_told = band.dep_ in SUBJECTS and verb.tag_ == "VBD" and verb_of(verb) not in ANNOUNCING | words() - {"spend"}
    if led is None or not is_told:
        return None, ()
    return verb, tuple(p for agent in after(led, {"by"}) for p in phrase_parties(reading, paragraph, agent))
