"""Where those met of whom one met others elsewhere in the text that day, or has just met others at their home.

"Doe met Roe in Lima on Monday. Earlier that day he had seen Poe": in Lima as well. "Met Doe here, will see Roe".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from etl.transform.circumstances.days import Days
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.meetings.drafts import Draft
from etl.transform.meetings.visit_days import SOON
from etl.transform.reading import Reading

BACK = 2  # paragraphs from a meeting to the one that follows on it


def place_there(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give meetings whose place is open that where one of those who met did so that day, or has just done so."""
    _place_by_day(drafts)
    _place_next(reading, drafts)


def _place_by_day(drafts: Sequence[Draft]) -> None:
    """Give meetings held on one day the place where somebody who was there met others on that day."""
    seen: dict[tuple[int, Days], PlaceMatch] = {}
    for draft in drafts:
        if (place := draft.place) is not None and _is_of_one_day(draft) and draft.days is not None:
            for number in draft.people:
                if place.name or (number, draft.days) not in seen:
                    seen[number, draft.days] = place
    for draft in drafts:
        is_open = draft.place is None or draft.place.first_char == draft.place.last_char  # told by nothing but who met
        if is_open and _is_of_one_day(draft) and draft.days is not None:
            there = (seen.get((number, draft.days)) for number in draft.people)
            draft.place = next((place for place in there if place is not None), draft.place)


def _is_of_one_day(draft: Draft) -> bool:
    """Whether somebody is told to have met others face to face on one day."""
    days = draft.days
    return draft.status == "held" and draft.mode == "in_person" and days is not None and days[0] == days[1]


def _place_next(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give meetings of the next days the country where one of those who meet has just met others."""
    told: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if _is_just_over(reading, draft):
            told[draft.paragraph].append(draft)
    for draft in drafts:
        if draft.status == "cancelled" or draft.place is not None or draft.mode != "in_person" or draft.is_event:
            continue
        near = (one for number in range(draft.paragraph - BACK + 1, draft.paragraph + 1) for one in told[number])
        before = [one for one in near if one.first_char <= draft.first_char]
        there = ((one, code) for one in reversed(before) if (code := _country(draft, one)) is not None)
        if (found := next(there, None)) is None:
            continue
        last, country = found
        if _is_soon(reading, draft) if draft.status == "planned" else _is_day_after(draft, last):
            draft.place = PlaceMatch(0, 0, None, country, "country")


def _is_just_over(reading: Reading, draft: Draft) -> bool:
    """Whether a meeting was in the days before the report."""
    published, days = reading.published_on, draft.days
    is_told = draft.status == "held" and draft.mode == "in_person" and draft.place is not None
    return is_told and published is not None and days is not None and 0 <= (published - days[1]).days <= SOON


def _is_soon(reading: Reading, draft: Draft) -> bool:
    """Whether a meeting is to be in the days behind the report, as far as it is told when."""
    published, days = reading.published_on, draft.days
    if days is None or published is None:
        return not draft.has_date
    return -SOON <= (days[1] - published).days <= SOON


def _is_day_after(draft: Draft, before: Draft) -> bool:
    """Whether a meeting was held on the day after another."""
    return draft.days is not None and before.days is not None and (draft.days[0] - before.days[1]).days == 1


def _country(draft: Draft, before: Draft) -> str | None:
    """The country of others with whom one of a meeting was at their home in the one before."""
    if before.place is None or draft.paragraph - before.paragraph not in range(BACK):
        return None
    country = before.place.country_code
    guests = {number for number, code in before.people.items() if code != country} & draft.people.keys()
    hosts = {number for number, code in draft.people.items() if code == country}
    is_next = country in draft.actors and bool(hosts or len(draft.people) == 1) and not hosts & before.people.keys()
    return country if guests and is_next else None
