"""Meetings: every encounter between two or more actors once, put together from all that a document says of it."""

from __future__ import annotations

from collections.abc import Iterable

from etl.facts import MeetingReport, Participant
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.encounters import find_encounters
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.encounters.scenes.appearances import joint_appearance
from etl.transform.likely.known_meetings import KnownMeetings
from etl.transform.likely.likely_encounters import gathering_joined, likely_encounters
from etl.transform.meetings.assemblies.announced import add_announced
from etl.transform.meetings.assemblies.assemblies import add_assembly
from etl.transform.meetings.assemblies.told_apart import occasion_told_apart
from etl.transform.meetings.attendance.attendance import add_attendants
from etl.transform.meetings.attendance.named_later import name_sides
from etl.transform.meetings.attendance.officiants import add_officiants
from etl.transform.meetings.called_off_behind import call_off
from etl.transform.meetings.capacities import add_capacities
from etl.transform.meetings.ceremonies import with_ceremonies
from etl.transform.meetings.drafts import Draft
from etl.transform.meetings.mentions import take_mention
from etl.transform.meetings.met_in_turn import part_in_turn
from etl.transform.meetings.pronoun_sides import mend_pronoun
from etl.transform.meetings.repeats import is_left_open
from etl.transform.meetings.settling import mode_for, settle
from etl.transform.meetings.splits import met_apart, split
from etl.transform.meetings.still_there import place_there
from etl.transform.reading import Paragraph, Reading
from etl.transform.topics.talked_about import add_topics
from etl.transform.visits.visits import trips

CONFIDENCE = {"full": 0.85, "addressed": 0.7, "weak": 0.6}


def find_meetings(reading: Reading, around: Surroundings | None = None) -> list[MeetingReport]:
    """Return the meetings that a document tells of, in the order of their first mention.

    Args:
        reading: the document.
        around: its dates and places, where they have been found already.
    """
    kept = told_meetings(reading, around or Surroundings(reading))
    add_topics(reading, kept)
    return [report(draft) for draft in kept]


def told_meetings(reading: Reading, around: Surroundings) -> list[Draft]:
    """Return the meetings that a document tells of as they were put together, but for their topics."""
    journeys = trips(reading, around)
    encounters, drafts = told_by_rules(reading, around)
    known = KnownMeetings(drafts)
    for likely in likely_encounters(reading, journeys, encounters, known):
        draft = gathering_joined(known, likely) or take_mention(reading, around, drafts, likely)
        if draft is not None:
            known.note(draft)
    for encounter in encounters:
        if is_left_open(encounter):
            take_mention(reading, around, drafts, encounter)
    kept = [draft for draft in drafts if len(draft.actors) >= BOTH and draft.strength != "weak"]
    kept = with_ceremonies(drafts, [draft for draft in kept if not _is_told_below(draft, kept)])
    part_in_turn(kept)
    name_sides(reading, kept)
    for draft in kept:
        settle(reading, around, journeys.of(draft.people), draft)
    place_there(reading, kept)
    add_capacities(reading, kept)
    return kept


def _is_told_below(draft: Draft, drafts: Iterable[Draft]) -> bool:
    """Whether what a headline tells in the present tense is to come by the text: "NATO chief sees Doe today"."""
    if not draft.is_title or draft.status != "held" or draft.days is None:
        return False
    return any(
        not one.is_title
        and one.status == "planned"
        and one.days == draft.days
        and set(draft.actors) == set(one.actors)
        and one.people.keys() <= draft.people.keys()
        for one in drafts
    )


def told_by_rules(reading: Reading, around: Surroundings) -> tuple[list[Encounter], list[Draft]]:
    """Return the encounters that rules find in a document, and the meetings made of them, weak ones among them."""
    journeys = trips(reading, around)
    home = around.home.country_code if around.home is not None else None
    drafts: list[Draft] = []
    apart: set[str] = set()
    joint = joint_appearance(reading)
    if joint is not None:
        take_mention(reading, around, drafts, joint)
    told = _by_paragraph(reading)
    for paragraph, encounters in told:
        for as_told in encounters:
            encounter = mend_pronoun(reading, journeys, drafts, as_told, home)
            apart |= met_apart(encounter)
            for one in split(around, journeys, drafts, encounter, apart):
                take_mention(reading, around, drafts, one)
        add_attendants(reading, around, drafts, paragraph)
        add_officiants(reading, around, drafts, paragraph)
        call_off(drafts, paragraph)
    found = [one for _, encounters in told for one in encounters]
    assembly = add_assembly(reading, around, drafts, found)
    if assembly is not None:  # those told to have joined it could not be added before it was known
        for paragraph in reading.paragraphs[assembly.paragraph :]:
            add_attendants(reading, around, [assembly], paragraph)
    elif (occasion := occasion_told_apart(found, drafts)) is not None:
        take_mention(reading, around, drafts, occasion)
    add_announced(reading, around, drafts, found)
    return found, drafts


def _by_paragraph(reading: Reading) -> Iterable[tuple[Paragraph, list[Encounter]]]:
    found: dict[int, list[Encounter]] = {}
    for encounter in find_encounters(reading):
        found.setdefault(encounter.paragraph.number, []).append(encounter)
    return [(paragraph, found.get(paragraph.number, [])) for paragraph in reading.paragraphs]


def report(draft: Draft) -> MeetingReport:
    """Return a meeting as it is reported."""
    people = [Participant(code, number, draft.roles.get(code)) for number, code in draft.people.items()]
    named = set(draft.people.values())
    people += [Participant(code, None, draft.roles.get(code)) for code in draft.actors if code not in named]
    days = draft.days or (None, None)
    return MeetingReport(
        participants=tuple(people),
        mode=mode_for(draft),
        status=draft.status or "held",
        first_char=draft.first_char,
        last_char=draft.last_char,
        started_on=days[0],
        ended_on=days[1],
        place_name=draft.place.name if draft.place else None,
        place_country_code=draft.place.country_code if draft.place else None,
        topics=draft.topics,
        rule=draft.rule,
        confidence=min(0.95, CONFIDENCE[draft.strength] + 0.03 * (draft.mentions - 1)),
    )
