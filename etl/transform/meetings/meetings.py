"""Meetings: every encounter between two or more actors once, put together from all that a document says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.facts import MeetingReport, Participant, Role
from etl.transform.circumstances.dates import Days, is_after
from etl.transform.circumstances.nearest_dates import date_near, tells_a_stay
from etl.transform.circumstances.nearest_places import place_behind, place_near
from etl.transform.circumstances.outlook import is_followed_up
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import day_of_news, last_day_before, scene_day, venue
from etl.transform.encounters.appearances import RULE, joint_appearance
from etl.transform.encounters.assemblies import add_assembly
from etl.transform.encounters.attendance import add_attendants
from etl.transform.encounters.drafts import Draft, is_open, merge, same_as
from etl.transform.encounters.encounters import find_encounters
from etl.transform.encounters.frames import BOTH, TALKING, Encounter
from etl.transform.encounters.lists import ONCE_MORE
from etl.transform.encounters.named_later import name_sides
from etl.transform.encounters.occasions import is_occasion
from etl.transform.encounters.own_clause import clause_start, is_scheduled
from etl.transform.encounters.pronoun_sides import mend_pronoun
from etl.transform.encounters.recollections import is_just_over, is_recalled
from etl.transform.encounters.schedules import day_of_row
from etl.transform.encounters.splits import met_apart, split
from etl.transform.meetings.capacities import add_capacities
from etl.transform.meetings.settling import add_topics, mode_for, settle
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clauses import FINITE, sentence_of
from etl.transform.text.cues import forms_of, verb_of
from etl.transform.visits.trips import Trip
from etl.transform.visits.visits import trips

CONFIDENCE = {"full": 0.85, "addressed": 0.7, "weak": 0.6}
PART_OF_DAY = re.compile(
    r"\b(?:(?:later|earlier) (?:in|the same|that) |in the |same |that |to)(?:day|morning|afternoon|evening|night)\b|"
    r"^(?:then|afterwards?)\b",
    re.I,
)
TELLING = frozenset({"tell", "assure", "warn", "inform", "brief", "remind"})
AGREEING = frozenset({"agree", "promise", "decide", "arrange", "undertake", "pledge", "resolve"})
TIED = re.compile(
    r"\b(?:sidelines?|margins?|fringes?|at the same time|after (?:it|that|the (?:ceremony|signing|session)))\b|"
    r"^also in\b", re.IGNORECASE
)  # fmt: skip
"""Words that tie an encounter to what the report told first, on its day."""
NEXT = frozenset({"then", "afterwards", "afterward", "subsequently", "later", "earlier", "thereafter"})
MARGINS = re.compile(r"\b(?:sidelines?|margins?|fringes?)\b", re.I)
"""Words that put an encounter beside an occasion, in its town."""
BACK_IN_TIME = re.compile(r"(?:Before|Prior to|Until) (?:that|then|this)\b|Previously\b")
"""Begins sentences of what was on some day before the story."""
CONTENT = frozenset({"that", "to", "of", "about", "for", ":", "“", '"', "whether", "how"})
"""Words with which what one tells another begins."""
MEETING_FORMS = forms_of({"meet", "host", "receive", "welcome", "visit"}) | {"meeting", "meetings", "summit", "call"}
"""Words that single out an encounter even where nobody is named and no day is told."""


def find_meetings(reading: Reading, around: Surroundings | None = None) -> list[MeetingReport]:
    """Return the meetings that a document tells of, in the order of their first mention.

    Args:
        reading: the document.
        around: its dates and places, where they have been found already.
    """
    around = around or Surroundings(reading)
    journeys = trips(reading, around)
    drafts: list[Draft] = []
    apart: set[str] = set()
    joint = joint_appearance(reading)
    if joint is not None:
        _take(reading, around, drafts, joint)
    told = _by_paragraph(reading)
    for paragraph, encounters in told:
        for as_told in encounters:
            encounter = mend_pronoun(reading, journeys, drafts, as_told)
            apart |= met_apart(encounter)
            for one in split(around, journeys, encounter, apart):
                _take(reading, around, drafts, one)
        add_attendants(reading, around, drafts, paragraph)
    add_assembly(reading, around, drafts, [one for _, encounters in told for one in encounters])
    kept = [draft for draft in drafts if len(draft.actors) >= BOTH and draft.strength != "weak"]
    name_sides(reading, kept)
    for draft in kept:
        settle(reading, around, journeys, draft)
    add_capacities(reading, kept)
    add_topics(reading, kept)
    return [_report(reading, draft) for draft in kept]


def _by_paragraph(reading: Reading) -> Iterable[tuple[Paragraph, list[Encounter]]]:
    found: dict[int, list[Encounter]] = {}
    for encounter in find_encounters(reading):
        found.setdefault(encounter.paragraph.number, []).append(encounter)
    return [(paragraph, found.get(paragraph.number, [])) for paragraph in reading.paragraphs]


def _take(reading: Reading, around: Surroundings, drafts: list[Draft], encounter: Encounter) -> None:
    """Add a mention to the meeting it speaks of, or begin a new one."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    until = _content_start(encounter)
    if encounter.status == "held" and is_scheduled(trigger):
        encounter.status = "planned"
    opener = None if is_scheduled(trigger) else clause_start(trigger, encounter.status)
    since = paragraph.first(opener) if opener is not None else 0
    days, told = date_near(
        around, paragraph, trigger, encounter.status or "held", since=since, until=until, own_clause=True,
        before=not _is_agreed(encounter), plain=tells_a_stay(around, paragraph, trigger),
    )  # fmt: skip
    if is_just_over(encounter) and encounter.paragraph.kind == "body" and reading.published_on:
        days, told = (reading.published_on, reading.published_on), True
    if encounter.status == "held" and told and is_after(days, reading.published_on):
        encounter.status = "planned"
    days, told, place = _circumstances(
        reading, around, encounter, days, told, (0 if opener is None or opener.lower_ == "where" else since, until)
    )
    if is_followed_up(trigger):
        days, told, place, encounter.status = (
            None,
            False,
            None,
            "held",
        )  # those are the day and place of what follows it
    if drafts and _is_without_sides(encounter):
        _repeat(drafts[-1], encounter, told)
    if encounter.strength == "placed":  # done by both in one place, else nobody need have met
        is_placed = (place is not None and place.name) or any(is_occasion(t) for t in trigger.sent)
        encounter.strength = "addressed" if is_placed else "weak"
    if encounter.strength == "dated":  # said by one who has the floor: an encounter of its own only with its day
        encounter.strength = "addressed" if told else "weak"
    people = {p.official: p.actor_code for p in encounter.parties if p.official is not None and p.actor_code}
    sentence = sentence_of(trigger)
    if len(people) == 1 and paragraph.speaker is not None and drafts and encounter.is_noun and told:
        _as_in_title(drafts[0], encounter, people)
    fresh = Draft(
        people, dict.fromkeys(encounter.actors), encounter.mode, encounter.status, days, told, place,
        paragraph.first(sentence[0]), paragraph.last(sentence[-1]), paragraph.number, encounter.rule,
        encounter.strength, paragraph.kind == "title", _roles(encounter), is_event=encounter.is_event,
        is_usual_mode=encounter.is_usual_mode,
        scene=_scene(around, encounter, people) if _may_stand_in_scene(encounter, told) else None,
        is_aside=MARGINS.search(sentence.text) is not None,
        is_recalled=is_recalled(encounter),
        is_news=_may_stand_in_scene(encounter, told) and not _is_earlier(trigger),
    )  # fmt: skip
    is_new = encounter.rule.endswith(("occasion", ONCE_MORE)) or (
        encounter.is_another and len(fresh.actors) > 1 and told
    )
    same = None if is_new and not (drafts and drafts[-1].is_title) else same_as(drafts, fresh, encounter)
    if same is not None:
        merge(same, fresh)
    elif (
        len(fresh.actors) > 1
        and not (encounter.is_definite and is_open(fresh) and not fresh.people and not _is_to_follow(encounter))
        and not _is_standing(encounter, fresh, told)
    ):
        drafts.append(fresh)


def _is_agreed(encounter: Encounter) -> bool:
    """Whether a meeting is to be by what was agreed, on another day: "they agreed on Monday to meet"."""
    up = encounter.trigger.head
    return encounter.status == "planned" and up.tag_ in {"VBD", "VBN"} and verb_of(up) in AGREEING


def _circumstances(
    reading: Reading,
    around: Surroundings,
    encounter: Encounter,
    days: Days | None,
    told: bool,
    span: tuple[int, int | None],
) -> tuple[Days | None, bool, PlaceMatch | None]:
    """Return when an encounter was, whether the text dates it, and where it was, as told between two characters."""
    since, until = span
    if encounter.rule.endswith(("before their meeting", RULE)):
        today = (reading.published_on, reading.published_on) if reading.published_on else None
        return today, True, around.home or venue(reading, around)
    days = days or _part_of_day(reading, around, encounter) or day_of_row(reading, encounter.paragraph)
    is_before = BACK_IN_TIME.match(encounter.trigger.sent.text) is not None and not _is_earlier(encounter.trigger)
    told = told or is_before
    if encounter.mode in {"phone", "video"}:
        return days, told, None
    place = place_near(
        around,
        encounter.paragraph,
        encounter.trigger,
        to=bool(encounter.guests),
        since=since,
        until=until,
        actors=encounter.actors,
    )
    if place is None and encounter.strength == "placed":  # "signed the treaty in Lima"
        first, last = encounter.paragraph.first(encounter.trigger), encounter.paragraph.last(encounter.trigger.sent[-1])
        place = place_behind(around, first, until or last)
    return days, told, place


def _is_earlier(trigger: Token) -> bool:
    """Whether the tense puts an encounter before what is told: "had met"."""
    return any(child.lower_ in {"had", "having"} and child.dep_.startswith("aux") for child in trigger.children)


def _is_perfect(trigger: Token) -> bool:
    """Whether the words tell that it was on some day since: "has since spoken"."""
    return any(child.lower_ == "since" and child.dep_ in {"advmod", "mark"} for child in trigger.children)


def _may_stand_in_scene(encounter: Encounter, told: bool) -> bool:
    """Whether a meeting told without a date may be of the day that the story has come to."""
    if told or encounter.status != "held" or encounter.paragraph.speaker is not None or encounter.is_another:
        return False
    if _is_perfect(encounter.trigger):
        return False
    return encounter.paragraph.kind == "body"


def _content_start(encounter: Encounter) -> int | None:
    """Where what is told to somebody begins: the days and places in it are not those of the telling."""
    trigger = encounter.trigger
    if encounter.strength == "placed":
        following = trigger.doc[trigger.i + 1 : trigger.sent.end]
        content = (t for t in following if t.lower_ == "that" or (t.lower_ == "to" and t.tag_ == "TO"))
        return next((encounter.paragraph.first(t) for t in content), None)
    if verb_of(trigger) in TALKING and encounter.rule.endswith("together"):
        return encounter.paragraph.first(trigger)  # what follows are topics, with places and dates of their own
    if encounter.is_noun:
        return _told_over(encounter)
    if encounter.strength == "full":
        return None
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if token.lower_ in CONTENT:
            return encounter.paragraph.first(token)
    return None


def _told_over(encounter: Encounter) -> int | None:
    """Where begins what one tells another at an encounter: "over dinner she told him about the days in Lima"."""
    trigger = encounter.trigger
    told = next((t for t in trigger.doc[trigger.i + 1 : trigger.sent.end] if verb_of(t) in TELLING), None)
    if told is None or told.tag_ not in FINITE:
        return None
    content = (t for t in told.doc[told.i + 1 : told.sent.end] if t.lower_ in CONTENT - {"to"})
    return next((encounter.paragraph.first(t) for t in content), None)


def _is_without_sides(encounter: Encounter) -> bool:
    """Whether a mention leaves it to the one before who meets ("the two agreed to meet", "another round")."""
    if encounter.is_pair and not encounter.parties:
        return True
    if encounter.is_further and encounter.status == "planned" and not encounter.actors:
        return True
    return encounter.is_another and len(encounter.actors) < BOTH and not encounter.is_definite


def _is_to_follow(encounter: Encounter) -> bool:
    """Whether those who met are told to meet again: "looked forward to the next round"."""
    return encounter.is_further and encounter.status == "planned"


def _is_standing(encounter: Encounter, fresh: Draft, told: bool) -> bool:
    """Whether a noun without people, date and place tells only that countries talk ("support for talks between")."""
    if encounter.rule.endswith(" spoken of"):
        return False
    if encounter.paragraph.speaker is not None and encounter.is_further and encounter.status == "planned":
        return False  # "the fifth session between the two" is one
    if encounter.paragraph.speaker is not None and len(set(fresh.people.values())) < BOTH:
        is_placed = fresh.place is not None and fresh.place.name is not None
        return is_open(fresh) or not (told or is_placed or encounter.trigger.lower_ in MEETING_FORMS)
    if encounter.status == "planned" and encounter.rule.endswith((" named", " of a body")):
        return False  # "the two countries will hold a meeting": they do it, and do not only speak of it
    return encounter.is_noun and is_open(fresh) and not fresh.people and encounter.paragraph.kind != "title"


def _as_in_title(first: Draft, encounter: Encounter, people: dict[int, str]) -> None:
    """In a transcript "yesterday's meeting with the president" is the guest's: the other side is that of the title."""
    (number, actor), *_ = people.items()
    if any(p.official is not None and p.actor_code is None for p in encounter.parties):
        return  # it is told with whom, only not for whom he stands
    if number in first.people or actor not in first.people.values() or len(set(encounter.actors) - {actor}) > 1:
        return
    others = {n: code for n, code in first.people.items() if code != actor}
    people.update(others)
    encounter.parties = (*encounter.parties, *(Party("official", n, code) for n, code in others.items()))


def _part_of_day(reading: Reading, around: Surroundings, encounter: Encounter) -> Days | None:
    """The day of "later in the day", "that evening": the one told last, else that of publication."""
    text = encounter.trigger.sent.text
    if encounter.status == "held" and TIED.search(text) and not _is_earlier(encounter.trigger):
        return day_of_news(around)
    if not PART_OF_DAY.search(text):
        return None
    return last_day_before(around, encounter.paragraph.first(encounter.trigger)) or (
        (reading.published_on, reading.published_on) if reading.published_on else None
    )


def _scene(around: Surroundings, encounter: Encounter, people: dict[int, str]) -> Days | None:
    """The day on which the story stands at an encounter."""
    trigger = encounter.trigger
    day = scene_day(around, encounter.paragraph, trigger, people)
    if day is not None or not _is_next(encounter):
        return day
    told = last_day_before(around, encounter.paragraph.first(trigger))
    is_visit = any(trip.official in people and _is_long(trip) for trip in around.trips or ())
    return None if is_visit else told  # on some day of the visit


def _is_long(trip: Trip) -> bool:
    return trip.days is not None and trip.days[0] < trip.days[1]


def _is_next(encounter: Encounter) -> bool:
    """Whether an adverb puts an encounter right before or behind what was told: "then met", "was earlier received"."""
    trigger = encounter.trigger
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    is_alone = any(c.lower_ in NEXT and c.dep_ == "advmod" and not _is_measured(c) for c in verb.children)
    return encounter.status == "held" and is_alone and not _is_earlier(trigger)


def _is_measured(adverb: Token) -> bool:
    """Whether how long after is told: "two weeks later", "earlier this month"."""
    measured = any(True for _ in adverb.children)
    following = adverb.nbor() if adverb.i + 1 < len(adverb.doc) else adverb
    return measured or following.lower_ in {"this", "last", "in", "on", "that", "the"}


def _repeat(last: Draft, encounter: Encounter, told: bool) -> None:
    """Let "the two delegations" meet, or have "another meeting", as the sides of the meeting told last."""
    if encounter.status == "held" and not told:
        return
    if encounter.status == last.status:
        encounter.parties = tuple(Party("official", n, code) for n, code in last.people.items())
    else:
        encounter.parties = tuple(Party("body", None, code) for code in last.actors)


def _roles(encounter: Encounter) -> dict[str, Role]:
    roles: dict[str, Role] = {p.actor_code: "guest" for p in encounter.guests if p.actor_code}
    roles.update({p.actor_code: "host" for p in encounter.hosts if p.actor_code})
    return roles


def _report(reading: Reading, draft: Draft) -> MeetingReport:
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
        topics=tuple(draft.topics),
        rule=draft.rule,
        confidence=min(0.95, CONFIDENCE[draft.strength] + 0.03 * (draft.mentions - 1)),
    )
