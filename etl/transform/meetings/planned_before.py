"""What is told later of a meeting that was only planned: on which day it is to be, or that it is off."""

from __future__ import annotations

from datetime import date, timedelta

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.circumstances.days import WEEK, Days
from etl.transform.circumstances.outlook import was_to
from etl.transform.encounters.frames import Encounter
from etl.transform.meetings.drafts import RECENT, Draft, is_within


def given_its_day(drafts: list[Draft], fresh: Draft) -> Draft | None:
    """Return the meeting agreed on for some day of a month, of which the day is told: "to sit down again in June"."""
    if fresh.status != "planned" or fresh.days is None or fresh.place is None:
        return None
    vague = (one for one in reversed(drafts[-RECENT:]) if one.status == "planned" and one.place is None)
    return next(
        (one for one in vague if set(one.actors) == set(fresh.actors) and is_within(fresh.days, one.days)), None
    )


def called_off(drafts: list[Draft], encounter: Encounter, told: bool) -> Draft | None:
    """Call off the meeting planned before, and return it: "was due to meet Doe. The meeting has been dropped"."""
    is_told = encounter.is_noun and encounter.is_definite and encounter.status == "cancelled" and not told
    if not is_told or encounter.actors or not drafts or drafts[-1].status != "planned":
        return None
    if encounter.paragraph.number - drafts[-1].paragraph > 1:
        return None
    drafts[-1].status = "cancelled"
    return drafts[-1]


def day_gone(encounter: Encounter, days: Days | None, published: date | None) -> Days | None:
    """Return the weekday just gone for what was to be on it: "was due in Lima on Sunday to meet", in Monday's news."""
    if encounter.status != "planned" or days is None or published is None or days[0] != days[1]:
        return days
    is_week_ahead = (days[0] - published).days == WEEK - 1
    yesterday = published - timedelta(days=1)
    return (yesterday, yesterday) if is_week_ahead and was_to(encounter.trigger) and _names_weekday(encounter) else days


def _names_weekday(encounter: Encounter) -> bool:
    """Whether the day is told by its name alone: not "on Sunday next week"."""
    words = [t.lower_ for t in encounter.trigger.sent]
    return bool(WEEKDAYS.keys() & set(words)) and not {"next", "week", "coming"} & set(words)
