"""A meeting being put together from its mentions: which mentions speak of the same one, and what each adds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from etl.facts import Mode, Role, Status
from etl.transform.circumstances.days import Days
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.reading import Party

RECENT = 40  # meetings told last among which a mention may belong
WEEK = 6  # days from the first to the last
STRENGTHS = ("weak", "addressed", "full")
BACK = 4  # paragraphs: how far back "the meeting" may point
OPEN: frozenset[Status | None] = frozenset({"held", "planned", None})
"""Statuses of meetings that others may still be told to have attended."""


@dataclass(slots=True)
class Draft:
    """A meeting being put together."""

    people: dict[int, str]
    actors: dict[str, None]
    mode: Mode | None
    status: Status | None
    days: Days | None
    has_date: bool
    place: PlaceMatch | None
    first_char: int
    last_char: int
    paragraph: int
    rule: str
    strength: str
    is_title: bool
    roles: dict[str, Role] = field(default_factory=dict)
    offices: dict[str, frozenset[str]] = field(default_factory=dict)
    """Actor → types of the offices of its people: `meetings/nameless_offices.py`."""
    topics: tuple[str, ...] = ()
    mentions: int = 1
    is_event: bool = False
    is_usual_mode: bool = False
    scene: Days | None = None
    """The day on which the story stands where the meeting is told, for one that has no date of its own."""
    is_told_on: bool = False
    """Whether its day is that on which somebody told of it, so that it may have been on one before."""
    is_aside: bool = False
    """Whether it was in the margins of an occasion told before, in its town."""
    is_recalled: bool = False
    """Whether a speaker remembers it from an earlier day."""
    is_aim: bool = False
    """Whether it is told only as what one arrived for."""
    is_past_plan: bool = False
    """Whether it is told as what was to be, and may have come to nothing."""
    is_news: bool = False
    """Whether it may be of the day of the news, where no other date is told."""
    is_ceremony: bool = False
    """Whether it is told only that somebody was welcomed on arrival, or seen off."""
    tells_mode: bool = False
    """Whether it is told only how it was held."""
    of_stay: int | None = None
    """Which day of a visit it was on, as told by its number: `meetings/stay_days.py`."""
    told_again: int = -1
    """Where the sentence begins that tells of it again, last, with people of two sides."""
    told_by: list[str] = field(default_factory=list)
    """The rules that found what else is told of it."""
    told_in: list[tuple[int, int]] = field(default_factory=list)
    """Where the sentences that tell of it begin and end: first character and the one after the last."""
    attended_in: int = -1
    """The paragraph in which it was told last who else was there."""
    begun: int = field(init=False)
    """The paragraph in which it was told first, also where that was the title and the text tells it anew."""

    def __post_init__(self) -> None:
        """Note where it was told first."""
        self.begun = self.paragraph
        self.told_in.append((self.first_char, self.last_char))

    @property
    def has_two_sides(self) -> bool:
        """Whether named people of more than one actor are told to have met."""
        return len(set(self.people.values())) > 1


def told_near(drafts: list[Draft], paragraph: int, reach: int) -> list[Draft]:
    """Return the meetings, the last first, that may be told less than `reach` paragraphs before, or are told again.

    As long as a document is gone through in order, these are the last ones, and those begun in the title.
    """
    here = bisect_left(drafts, paragraph, key=_begun)
    start = max(0, min(bisect_left(drafts, paragraph - reach + 1, key=_begun), here - RECENT))
    titles = bisect_right(drafts, 0, key=_begun)
    return [*reversed(drafts[start:]), *reversed(drafts[: min(titles, start)])]


def _begun(draft: Draft) -> int:
    return draft.begun


def is_open(fresh: Draft) -> bool:
    """Whether neither time nor place is told."""
    return fresh.days is None and fresh.place is None


def spoke_there(draft: Draft, fresh: Draft) -> bool:
    """Whether those who "spoke" are told beside it to have been together: "spoke with X, whom she hosted"."""
    is_here = draft.first_char == fresh.first_char and draft.is_usual_mode and fresh.mode == "in_person"
    return is_here and draft.people.keys() == fresh.people.keys() and draft.status == fresh.status


def _merge_mode(draft: Draft, fresh: Draft) -> None:
    """Add what a further mention tells of how those met."""
    if draft.is_title and fresh.mode and fresh.strength == "full":
        draft.mode = _finer(draft.mode, fresh.mode)
    if fresh.mode == "video" and draft.place is None and fresh.strength == "full" and fresh.actors == draft.actors:
        draft.mode = "video"  # "in this virtual conference"
    if fresh.tells_mode and draft.place is None and fresh.mode and fresh.actors.keys() <= draft.actors.keys():
        draft.mode, draft.is_usual_mode = fresh.mode, False  # "The session took place by video link"
    if spoke_there(draft, fresh):
        draft.mode, draft.is_usual_mode = "in_person", False
    draft.mode = draft.mode or fresh.mode


def merge(draft: Draft, fresh: Draft) -> None:
    """Add what a further mention tells of a meeting."""
    draft.mentions += 1
    draft.told_by.append(fresh.rule)
    draft.told_in += fresh.told_in
    if fresh.has_two_sides:
        draft.told_again = max(draft.told_again, fresh.first_char)
    draft.is_event = draft.is_event or fresh.is_event
    if len(fresh.actors) > 1 or fresh.people:
        draft.people.update(fresh.people)
        draft.actors.update(fresh.actors)
    _merge_mode(draft, fresh)
    draft.status = draft.status or fresh.status
    draft.is_aim = draft.is_aim and fresh.is_aim
    draft.is_ceremony = draft.is_ceremony and fresh.is_ceremony
    draft.is_past_plan = draft.is_past_plan and fresh.is_past_plan
    is_rough = fresh.strength != "full" and fresh.days is not None and (fresh.days[1] - fresh.days[0]).days > WEEK
    is_undated = draft.days is None or (draft.is_title and not draft.has_date)
    if is_rough and draft.days is None:
        fresh.has_date = False  # "thanked her for the bridge promised last month": when they met is not told
    elif fresh.days is not None and is_undated:
        draft.days, draft.is_told_on = fresh.days, fresh.is_told_on
    elif fresh.has_date and (is_within(fresh.days, draft.days) or (draft.is_told_on and not fresh.is_told_on)):
        draft.days = fresh.days  # "was received there last week. … The talks, which took place on 3 May"
        draft.is_told_on = fresh.is_told_on
    draft.scene = draft.scene or fresh.scene
    draft.of_stay = fresh.of_stay if draft.of_stay is None else draft.of_stay
    draft.is_news = draft.is_news or fresh.is_news
    draft.is_aside = draft.is_aside or fresh.is_aside
    draft.has_date = draft.has_date or fresh.has_date
    if fresh.place is not None and (draft.place is None or (draft.place.name is None and fresh.place.name)):
        draft.place = fresh.place
    if draft.is_title and (len(fresh.actors) > 1 or not fresh.is_title):
        draft.first_char, draft.last_char, draft.paragraph = fresh.first_char, fresh.last_char, fresh.paragraph
        draft.rule = fresh.rule if len(fresh.actors) > 1 else draft.rule
    draft.is_title = draft.is_title and fresh.is_title
    if len(fresh.actors) > 1:
        draft.strength = max(draft.strength, fresh.strength, key=STRENGTHS.index)
    draft.roles = {**fresh.roles, **draft.roles}
    draft.offices = {**fresh.offices, **draft.offices}


def is_within(days: Days | None, span: Days | None) -> bool:
    """Return whether one tells more exactly than the other when a meeting was."""
    return days is not None and span is not None and days != span and span[0] <= days[0] and days[1] <= span[1]


def _finer(title: Mode | None, body: Mode) -> Mode:
    """Choose between headline and text: a "meeting" may turn out a video conference, a "call" stays one."""
    if title in {"phone", "video"} and body == "in_person":
        return title
    return title if body == "phone" and title == "in_person" else body


def let_attend(draft: Draft, parties: tuple[Party, ...], kind: str, paragraph: int = -1) -> None:
    """Let somebody take part, as a paragraph tells; who only came along is of a country that takes part anyway."""
    draft.attended_in = max(draft.attended_in, paragraph)
    for party in parties:
        code = party.actor_code
        if code is None or (kind == "company" and code not in draft.actors):
            continue
        draft.actors.setdefault(code)
        if party.official is not None:
            draft.people[party.official] = code
