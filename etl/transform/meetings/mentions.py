"""Mentions of an encounter, each added to the meeting that it speaks of, or the beginning of a new one."""

from __future__ import annotations

from datetime import date

from etl.facts import Role
from etl.transform.circumstances.days import Days, is_after, is_before, is_long_before
from etl.transform.circumstances.governors import is_aim_of_arrival
from etl.transform.circumstances.modes import tells_how_held
from etl.transform.circumstances.nearest_dates import tells_a_stay
from etl.transform.circumstances.outlook import was_to
from etl.transform.circumstances.stays_over import is_of_stay
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.words_before import is_followed_up
from etl.transform.encounters.frames import BOTH, Encounter, is_pair, noun_kind, stretch_of
from etl.transform.encounters.nouns.set_behind import is_expected_behind
from etl.transform.encounters.verbs.lists import ONCE_MORE, is_once_again
from etl.transform.meetings.assemblies.assembly_people import MARGINS
from etl.transform.meetings.deeds import is_done_here, is_in_one_place, is_said_to_others
from etl.transform.meetings.drafts import RECENT, Draft, is_open, merge
from etl.transform.meetings.mention_circumstances import (
    circumstances_of,
    content_start,
    is_agreed,
    is_earlier,
    is_said_there,
    what_was_before,
)
from etl.transform.meetings.nameless_offices import offices_of
from etl.transform.meetings.own_clause import clause_end, clause_start
from etl.transform.meetings.planned_before import called_off, day_gone, given_its_day
from etl.transform.meetings.recollections import is_just_over, is_recalled
from etl.transform.meetings.repeats import (
    is_next_of_others,
    is_of_bodies,
    take_up,
)
from etl.transform.meetings.same_meeting import same_as
from etl.transform.meetings.scene_days import may_stand_in_scene, scene_of
from etl.transform.meetings.stay_days import place_in_stay
from etl.transform.meetings.told_spans import days_told, is_day_of_telling
from etl.transform.meetings.topics_behind import day_behind
from etl.transform.reading import Party, Reading
from etl.transform.text.clauses import SUBJECTS, sentence_of, subject
from etl.transform.text.cues import forms_of, verb_of
from etl.transform.text.parties import two_acting
from etl.transform.text.tokens import Token

HOSTING = frozenset({"host", "receive", "welcome"})
GATHERING = frozenset({"meet", "gather", "convene", "assemble", "sit"})
LOOSE_TALKS = frozenset({"discussion", "discussions", "talks", "exchange", "exchanges", "consultations", "dialogue"})
"""What may be held by telephone as well."""
MEETING_NOUNS = frozenset({"meeting", "meetings", "summit", "call", "talks"})
MEETING_FORMS = forms_of({"meet", "host", "receive", "welcome", "visit", "sit"}) | MEETING_NOUNS
"""Words that single out an encounter even where nobody is named and no day is told."""


def take_mention(reading: Reading, around: Surroundings, drafts: list[Draft], encounter: Encounter) -> Draft | None:
    """Add a mention to the meeting it speaks of, or begin a new one; return it, unless there is neither."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    until = content_start(reading, encounter)
    opener = clause_start(trigger, encounter.status)
    since = paragraph.first(opener) if opener is not None else 0
    if (end := clause_end(trigger, encounter.status)) is not None:
        until = min(until or paragraph.first(end), paragraph.first(end))
    days, told = _days(reading, around, encounter, (since, until))
    if encounter.is_usual_mode and is_said_there(around, encounter, until):
        encounter.mode, encounter.is_usual_mode = "in_person", False
    days, told, place = circumstances_of(
        reading,
        around,
        encounter,
        days,
        told,
        (0 if opener is None or opener.lower_ in {"where", "which"} else since, until),
    )
    if is_followed_up(trigger):  # the other day and place are those of what follows it
        encounter.status = "held"
        days, told, place = what_was_before(reading, around, encounter)
    if drafts:
        take_up(reading, drafts, encounter, told or (place is not None and encounter.rule.endswith("in a row")))
    if encounter.strength == "placed":  # done by both in one place, else nobody need have met
        is_placed = (place is not None and place.name) or is_in_one_place(around, encounter)
        is_placed = is_placed and not is_said_to_others(drafts, encounter)
        encounter.strength = "addressed" if is_placed else "weak"
    if encounter.strength == "dated":  # said by one who has the floor: an encounter of its own only with its day
        encounter.strength = "addressed" if told or is_done_here(around, encounter) else "weak"
    people = {p.official: p.actor_code for p in encounter.parties if p.official is not None and p.actor_code}
    is_aim = encounter.status == "held" and is_aim_of_arrival(trigger)
    if is_aim:  # "arrived on Monday for talks with X": whether and when they met is told elsewhere, if at all
        days, told = None, False
    _leave_mode_open(drafts, encounter, is_told=told or place is not None)
    status = None if is_aim or _is_that_planned(drafts, encounter, told) else encounter.status
    sentence = sentence_of(trigger)
    if len(people) == 1 and paragraph.speaker is not None and drafts and encounter.is_noun and told:
        _as_in_title(drafts[0], encounter, people)
    fresh = Draft(
        people, dict.fromkeys(encounter.actors), encounter.mode, status, days, told, place,
        paragraph.first(sentence[0]), paragraph.last(sentence[-1]), paragraph.number, encounter.rule,
        encounter.strength, paragraph.kind == "title", _roles(encounter), offices_of(reading, encounter),
        is_event=encounter.is_event,
        is_usual_mode=encounter.is_usual_mode,
        scene=scene_of(around, encounter, people) if may_stand_in_scene(encounter, told) else None,
        of_stay=place_in_stay(encounter) if not told else None,
        is_told_on=told and is_day_of_telling(around, encounter),
        is_aside=MARGINS.search(sentence.text) is not None,
        is_recalled=is_recalled(encounter),
        is_aim=is_aim,
        tells_mode=encounter.is_noun and tells_how_held(trigger),
        is_ceremony=encounter.is_ceremony,
        is_past_plan=encounter.status == "planned" and was_to(trigger),
        is_news=may_stand_in_scene(encounter, told) and not is_earlier(trigger) and not is_of_stay(trigger),
    )  # fmt: skip
    is_new = _is_new(drafts, encounter, fresh, told, reading.published_on)
    same = None if is_new and not (drafts and drafts[-1].is_title) else same_as(drafts, fresh, encounter)
    same = (
        same
        or called_off(drafts, encounter, told)
        or given_its_day(drafts, fresh)
        or _setting_of(drafts, fresh, encounter)
    )
    if same is not None:
        merge(same, fresh)
        return same
    if (
        len(fresh.actors) > 1
        and not (encounter.is_definite and is_open(fresh) and not fresh.people and not _is_to_follow(encounter))
        and not _is_standing(encounter, fresh, told)
        and not _is_theirs_again(drafts, encounter, fresh)
    ):
        drafts.append(fresh)
        return fresh
    return None


def _is_told_by_what_follows(trigger: Token) -> bool:
    """Whether the day told is that of what is to follow a meeting: "will fly there, a week after he met Doe"."""
    return any(c.lower_ == "after" and c.i < trigger.i and c.dep_ in {"mark", "case"} for c in trigger.children)


def _is_new(drafts: list[Draft], encounter: Encounter, fresh: Draft, told: bool, published: date | None) -> bool:
    """Whether a mention is told as another meeting than any before."""
    if encounter.rule.endswith(("occasion", ONCE_MORE)) or is_next_of_others(drafts, encounter):
        return True
    is_past = told and is_earlier(encounter.trigger) and is_long_before(fresh.days, published)
    if is_past and _is_of_news(drafts, encounter, fresh):
        return True
    if not encounter.is_another or len(fresh.actors) < BOTH:
        return False
    if encounter.trigger.pos_ == "VERB" and _is_told_here(drafts, fresh):
        return False
    is_next_sitting = is_of_bodies(encounter) and bool(drafts[-1:]) and bool(drafts[-1].people)
    is_counted = encounter.is_noun and encounter.trigger.dep_ in SUBJECTS and fresh.place is not None
    if is_counted and any(child.lower_ == "a" for child in encounter.trigger.children):
        return True
    return told or is_once_again(encounter) or is_next_sitting


def _is_of_news(drafts: list[Draft], encounter: Encounter, fresh: Draft) -> bool:
    """Whether the same people are told to have met, on no day of its own, so that it is what the report is about."""
    told = next((one for one in reversed(drafts[-RECENT:]) if one.people == fresh.people), None)
    if told is None or encounter.is_noun or {told.strength, encounter.strength} != {"full"}:
        return False
    return told.is_news and not told.has_date and not told.rule.startswith("meeting")


def _is_told_here(drafts: list[Draft], fresh: Draft) -> bool:
    """Whether another rule found the same verb told of the same people: "will fly to Lima to meet her again"."""
    last = drafts[-1] if drafts else None
    if last is None or (last.first_char, last.people, last.status) != (fresh.first_char, fresh.people, fresh.status):
        return False
    return last.rule.split(" ")[0] == fresh.rule.split(" ")[0]


def _is_that_planned(drafts: list[Draft], encounter: Encounter, told: bool) -> bool:
    """Whether "the meeting", told in the present tense, is the one planned: "The focus of the meeting is"."""
    is_told = encounter.is_noun and encounter.status == "held" and not told
    if not is_told or not any(child.lower_ == "the" for child in encounter.trigger.children):
        return False
    main = encounter.trigger.sent.root
    tense = {main.tag_, *(child.tag_ for child in main.children if child.dep_ in {"aux", "cop"})}
    is_same = any(one.status == "planned" and set(one.actors) == set(encounter.actors) for one in drafts[-RECENT:])
    return is_same and bool(tense & {"VBZ", "VBP", "MD"}) and "VBD" not in tense


def _leave_mode_open(drafts: list[Draft], encounter: Encounter, *, is_told: bool) -> None:
    """Leave open how "the discussions" were held if those at a distance may be meant that were told before."""
    is_loose = encounter.is_noun and encounter.trigger.lower_ in LOOSE_TALKS and encounter.mode == "in_person"
    if not is_loose or is_told:
        return
    head = subject(encounter.trigger)
    is_theirs = head is not None and (head.lower_ == "they" or is_pair(head))
    is_theirs = is_theirs or any(child.lower_ == "the" for child in encounter.trigger.children)
    is_call = any(
        one.mode in {"phone", "video"} and set(one.actors) >= set(encounter.actors) for one in drafts[-RECENT:]
    )
    if is_theirs and is_call:
        encounter.mode = None


def _is_theirs_again(drafts: list[Draft], encounter: Encounter, fresh: Draft) -> bool:
    """Whether "their meeting" tells neither when nor where, of those who are told to have met or spoken before."""
    is_theirs = encounter.is_noun and any(child.lower_ == "their" for child in encounter.trigger.children)
    if not is_theirs or not is_open(fresh) or encounter.is_another or not fresh.people:
        return False
    return any(fresh.people.items() <= draft.people.items() for draft in drafts)


def _days(
    reading: Reading, around: Surroundings, encounter: Encounter, span: tuple[int, int | None]
) -> tuple[Days | None, bool]:
    """The days told with an encounter between two characters, and whether any are told; what is to be is planned."""
    paragraph, published = encounter.paragraph, reading.published_on
    days, told = days_told(
        around, encounter, *span, own_clause=True, before=not is_agreed(encounter),
        plain=tells_a_stay(around, paragraph, encounter.trigger),
    )  # fmt: skip
    if not told and span[1] is not None:
        days, told = day_behind(around, encounter)
    is_over = is_just_over(encounter) and paragraph.kind == "body"
    is_ahead = encounter.status == "held" and told and is_after(days, published)
    is_ahead = is_ahead and not (is_over and paragraph.speaker is not None)  # "I just came from it, and tomorrow"
    if is_ahead and not _is_told_by_what_follows(encounter.trigger):
        encounter.status = "planned"
    elif is_ahead or (encounter.status == "planned" and is_before(days, published)):
        days, told = None, False  # "left on Monday for talks in Lima": the day on which something else was
    elif told:
        days = day_gone(encounter, days, published)
    is_today = is_over and not (told and paragraph.speaker is None)
    return ((published, published), True) if is_today and published else (days, told)


def _setting_of(drafts: list[Draft], fresh: Draft, encounter: Encounter) -> Draft | None:
    """The meeting in the same sentence of which an occasion is the frame: "spoke with X during the meeting of Y"."""
    last = drafts[-1] if drafts else None
    cases = {c.lower_ for c in encounter.trigger.children if c.dep_ == "case"} if encounter.is_noun else set()
    if last is None or last.first_char != fresh.first_char:
        return None
    is_aim = "for" in cases and verb_of(encounter.trigger.head) in GATHERING
    if _is_hosted_for(last, fresh, encounter):
        return last if last.status == fresh.status else None
    if is_aim and set(last.actors) <= set(fresh.actors) and last.people.items() <= fresh.people.items():
        return last if last.status == fresh.status else None  # "met in Lima for talks, with the minister presiding"
    if "during" not in cases:
        return None
    return last if set(fresh.actors) <= set(last.actors) and fresh.people.items() <= last.people.items() else None


def _is_hosted_for(last: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether somebody was a guest for a meeting of more: "hosted Doe for a meeting of the three countries"."""
    before = encounter.trigger.doc[encounter.trigger.sent.start : encounter.trigger.i]
    is_for = last.rule.split(" ")[0] in HOSTING and any(t.lower_ == "for" for t in before)
    return is_for and set(last.actors) < set(fresh.actors) and fresh.people.keys() <= last.people.keys()


def _is_to_follow(encounter: Encounter) -> bool:
    """Whether those who met are told to meet again: "looked forward to the next round"."""
    return encounter.is_further and encounter.status == "planned"


def _is_standing(encounter: Encounter, fresh: Draft, told: bool) -> bool:
    """Whether a noun without people, date and place tells only that countries talk ("support for talks between")."""
    if encounter.rule.endswith(" spoken of") or (encounter.is_noun and is_expected_behind(encounter.trigger)):
        return False
    if encounter.paragraph.speaker is not None and encounter.is_further and encounter.status == "planned":
        return False  # "the fifth session between the two" is one
    head = subject(encounter.trigger) if encounter.status == "planned" and not encounter.is_noun else None
    if head is not None and head.lower_ == "you" and fresh.people:
        return False  # "you will be seeing our senators": somebody's next days
    if encounter.paragraph.speaker is not None and not fresh.has_two_sides:
        is_placed = fresh.place is not None and fresh.place.name is not None
        is_of_meeting = encounter.trigger.lower_ in MEETING_FORMS
        if is_of_meeting and fresh.people and not encounter.is_noun:
            return False  # "he will meet with the foreign minister of A"
        return is_open(fresh) or not (told or is_placed or is_of_meeting)
    if encounter.status in {"planned", "cancelled"} and encounter.rule.endswith((" named", " of a body")):
        return False  # "the two countries will hold a meeting": they do it, and do not only speak of it
    if _is_done(encounter):
        return False
    return encounter.is_noun and is_open(fresh) and not fresh.people and encounter.paragraph.kind != "title"


def _is_done(encounter: Encounter) -> bool:
    """Whether it is told that somebody without a name held it: "The President hosted a video conference with"."""
    held = stretch_of(encounter.trigger)
    is_of_partner = encounter.rule.endswith(" with")
    is_done = held.dep_ == "obj" and (is_of_partner or encounter.rule.endswith(" named"))
    if ((is_done and is_of_partner) or encounter.status == "cancelled") and two_acting(encounter.parties):
        return True  # "has postponed his talks with his Czech counterpart", "A meeting of the two was called off"
    if is_of_partner and _is_hosted(encounter.trigger):
        return True
    is_unnamed = any(p.kind == "official" and p.official is None for p in encounter.parties)
    return is_done and is_unnamed and held.head.tag_ == "VBD"


def _is_hosted(noun: Token) -> bool:
    """Whether a country is told to have held a meeting: "Peru hosted a summit with", "was host to a summit with"."""
    verb = noun.head
    is_one = any(c.lower_ in {"a", "an"} for c in noun.lefts)
    is_held = verb.tag_ == "VBD" and verb_of(verb) in {"hold", "host", "convene"}
    is_host = verb.lower_ == "host" and noun.dep_ == "nmod" and any(c.lower_ == "was" for c in verb.lefts)
    return is_one and noun_kind(noun.lower_) == "event" and ((noun.dep_ == "obj" and is_held) or is_host)


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


def _roles(encounter: Encounter) -> dict[str, Role]:
    roles: dict[str, Role] = {p.actor_code: "guest" for p in encounter.guests if p.actor_code}
    roles.update({p.actor_code: "host" for p in encounter.hosts if p.actor_code})
    return roles
