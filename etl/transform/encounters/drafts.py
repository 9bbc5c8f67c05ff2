"""A meeting being put together from its mentions: which mentions speak of the same one, and what each adds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from etl.facts import Mode, Role, Status
from etl.transform.circumstances.dates import Days, overlap
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.one_by_one import is_in_turn
from etl.transform.reading import Party
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of

RECENT = 40  # meetings told last among which a mention may belong
STRENGTHS = ("weak", "addressed", "full")
AT_HAND = ("before their meeting", "joint appearance")
"""Rules that tell of the meeting at which a transcript was taken down."""
SPOKEN = ("talk ", "brief ", "discuss ", "review ", "speak ", "inform ", "tell ")
"""Verbs behind which the places told are most often those of what is spoken about."""
ALONE = frozenset({"separate", "separately", "alone", "individually", "privately"})
"""Words that tell that some of those who met together met on their own."""
DELEGATED = frozenset({"sides", "delegations", "parties", "participants", "teams"})
"""Nouns for all who sit at a meeting told before."""
DEEDS = ("cut ", "sign ", "inaugurate ", "unveil ", "plant ", "lay ", "initial ", "pose ", "open ", "launch ")
"""Verbs of what is done once at an occasion, whoever does it."""
CHAIRING = ("chair ", "co-chair ", "preside ", "open ", "co-host ", "close ")
"""Verbs of what two do at an occasion itself, not beside it."""
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
    topics: dict[str, None] = field(default_factory=dict)
    mentions: int = 1
    is_event: bool = False
    is_usual_mode: bool = False
    scene: Days | None = None
    """The day on which the story stands where the meeting is told, for one that has no date of its own."""
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
    told_again: int = -1
    """Where the sentence begins that tells of it again, last, with people of two sides."""
    told_by: list[str] = field(default_factory=list)
    """The rules that found what else is told of it."""
    begun: int = field(init=False)
    """The paragraph in which it was told first, also where that was the title and the text tells it anew."""

    def __post_init__(self) -> None:
        """Note where it was told first."""
        self.begun = self.paragraph


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


def same_as(drafts: list[Draft], fresh: Draft, encounter: Encounter) -> Draft | None:
    """The meeting found before that a mention speaks of."""
    for draft in reversed(drafts[-RECENT:]):
        if len(fresh.actors) < 2:
            if fresh.strength == "weak" or _is_at_home(fresh, encounter):
                return None
            near = fresh.paragraph - draft.paragraph <= BACK or draft.is_title
            if near and set(fresh.actors) <= set(draft.actors) and _fits(draft, fresh):
                return draft if encounter.is_definite or fresh.people.keys() & draft.people.keys() else None
        elif _is_of_sides_told(draft, fresh, encounter):
            return draft
        elif (
            _fits(draft, fresh)
            and not _is_apart(draft, fresh, encounter)
            and not _is_beside_event(draft, fresh, encounter)
            and not _is_in_other_margins(draft, fresh, encounter)
            and not _is_call_of_some(draft, fresh)
            and (fresh.strength != "weak" or fresh.people.keys() <= draft.people.keys() or _is_joined(draft, fresh))
            and _same_sides(draft, fresh, encounter)
        ):
            return draft
    return None


def _is_at_home(fresh: Draft, encounter: Encounter) -> bool:
    """Whether some of one country met each other, which is no part of what was told before."""
    return len(fresh.people) > 1 and not encounter.is_definite and bool(encounter.guests or encounter.partners)


def _is_of_sides_told(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether "the delegations", or "this conference", are those of the meeting told before, whoever is named."""
    if set(draft.actors) != set(fresh.actors) or fresh.has_date or fresh.status not in {draft.status, None}:
        return False
    if encounter.is_noun:
        return any(child.lower_ == "this" for child in encounter.trigger.children) and not encounter.partners
    head = subject(encounter.trigger)
    return head is not None and head.lower_ in DELEGATED and not encounter.partners


def _is_apart(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether some of those who met together are told to have met on their own: "held a separate meeting with"."""
    words = {child.lower_ for child in encounter.trigger.children}
    is_told = bool(words & ALONE) or is_in_turn(encounter.trigger)
    if not is_told or draft.is_title or not fresh.people:
        return False
    return bool(draft.people) and fresh.people.keys() < draft.people.keys()


def _is_call_of_some(draft: Draft, fresh: Draft) -> bool:
    """Whether some of those who met are told to have spoken on a day of its own: "Doe rang Roe once before, in May"."""
    is_later = fresh.paragraph > draft.paragraph and not draft.is_title
    is_own = fresh.mode in {"phone", "video"} and not fresh.is_usual_mode and fresh.has_date and draft.days is None
    return is_later and is_own and fresh.people.keys() < draft.people.keys()


def _is_joined(draft: Draft, fresh: Draft) -> bool:
    """Whether others joined all who were told just before to meet: "their ministers, A and B, joined them"."""
    is_near = 0 <= fresh.paragraph - draft.paragraph <= 1 and fresh.rule.startswith("join ")
    return is_near and len(draft.people) > 1 and draft.people.keys() < fresh.people.keys()


def _is_beside_event(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether talks of an official with another at a summit are told besides it."""
    if not draft.is_event or draft.is_title or fresh.is_event or encounter.is_definite or fresh.strength != "full":
        return False
    others = {p.official for p in encounter.partners} - {None}
    if encounter.rule.startswith(CHAIRING):
        return False  # "the session, which she is to co-chair with him"
    return bool(others) and not others & draft.people.keys() and encounter.rule.endswith((" with", " object"))


def _same_sides(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether two mentions have the same actors, and of each actor no other officials."""
    one, other = set(draft.actors), set(fresh.actors)
    if not (one <= other or other <= one):
        return False
    is_two = len(set(fresh.people.values())) > 1
    is_part = fresh.strength == "addressed" and is_two and fresh.people.keys() <= draft.people.keys()
    if one != other and not (
        draft.is_title
        or is_part
        or _is_deed_of_some(draft, fresh)
        or encounter.is_definite
        or encounter.rule.startswith(("discuss", "review", "agree"))
    ):
        return False
    if one != other and draft.people and fresh.people and not draft.people.keys() & fresh.people.keys():
        return False
    if encounter.rule.endswith("attended by") or encounter.is_attended or _attends(encounter):
        return True
    for actor in one & other:
        ours = {n for n, code in draft.people.items() if code == actor}
        theirs = {n for n, code in fresh.people.items() if code == actor}
        if ours and theirs and not ours & theirs:
            return False
    return True


def _is_deed_of_some(draft: Draft, fresh: Draft) -> bool:
    """Whether what some did together was done where they met with more: "A and B signed. Their host, C, looked on"."""
    is_deed = draft.strength == "addressed" and draft.rule.endswith((" together", " pair", " object"))
    is_taken_up = len(draft.people) > 1 and (
        fresh.rule in {"host named", "sit beside", "stand beside"}
        or (fresh.rule.endswith(" with") and fresh.rule.startswith(DEEDS))
    )  # "Their host, C, stood between them", "C cut the ribbon with them", "Between them sat C"
    is_near = 0 <= fresh.paragraph - draft.paragraph <= 1 and len(fresh.actors) > len(draft.actors)
    return (is_deed or is_taken_up) and is_near and bool(draft.people) and draft.people.keys() < fresh.people.keys()


def _attends(encounter: Encounter) -> bool:
    """Whether a mention tells only who else was there: "the ambassadors attended the meeting"."""
    noun = encounter.trigger
    return encounter.is_noun and encounter.is_definite and noun.dep_ == "obj" and verb_of(noun.head) == "attend"


def _fits(draft: Draft, fresh: Draft) -> bool:
    """Whether time, mode, place and status allow that two mentions speak of the same meeting."""
    if draft.status and fresh.status and draft.status != fresh.status:
        return False
    if fresh.is_recalled and not draft.is_recalled and draft.rule.endswith(AT_HAND):
        return False  # that at which one speaks of it
    is_loose = draft.is_title or fresh.strength != "full" or _only_spoke(draft, fresh) or _spoke_there(draft, fresh)
    if draft.mode and fresh.mode and draft.mode != fresh.mode and (not is_loose or _is_call_besides(draft, fresh)):
        return False
    if draft.place and fresh.place and draft.place.country_code != fresh.place.country_code:
        return _is_of_topic(draft, fresh)
    return overlap(draft.days or _stood(draft, fresh), fresh.days)


def _is_of_topic(draft: Draft, fresh: Draft) -> bool:
    """Whether the place told with what those did who just met is of its matter: "they covered reform in Chile"."""
    is_bare = fresh.place is not None and fresh.place.name is None
    is_town = draft.place is not None and draft.place.name is not None
    is_talk = is_bare or fresh.rule.startswith(SPOKEN)
    is_near = 0 <= fresh.paragraph - draft.paragraph <= 1 and draft.status == fresh.status
    return is_town and is_talk and is_near and not fresh.has_date and fresh.people.keys() == draft.people.keys()


def _is_in_other_margins(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether one who was told to meet somebody "also saw him this month on the margins of the conference"."""
    is_other = fresh.is_aside and not draft.is_aside and fresh.has_date and fresh.days != draft.days
    return is_other and any(child.lower_ == "also" for child in encounter.trigger.children)


def _stood(draft: Draft, fresh: Draft) -> Days | None:
    """The day on which the story stood at a meeting without a date, for one told later with a date of its own."""
    is_own = fresh.has_date and fresh.strength == "full" and not draft.is_title and not draft.has_date
    return draft.scene if is_own and draft.strength == "full" and fresh.paragraph >= draft.paragraph else None


def _is_call_besides(draft: Draft, fresh: Draft) -> bool:
    """Whether a call is told besides a meeting in a town: "saw him in Lima and has since been in touch by phone"."""
    is_placed = draft.place is not None and draft.place.name is not None
    return fresh.mode in {"phone", "video"} and not fresh.is_usual_mode and is_placed and not draft.is_title


def _only_spoke(draft: Draft, fresh: Draft) -> bool:
    """Whether "they spoke" may be said of a meeting told shortly before."""
    return fresh.is_usual_mode and draft.mode == "in_person" and fresh.paragraph - draft.paragraph < BACK


def _spoke_there(draft: Draft, fresh: Draft) -> bool:
    """Whether those who "spoke" are told beside it to have been together: "spoke with X, whom she hosted"."""
    is_here = draft.first_char == fresh.first_char and draft.is_usual_mode and fresh.mode == "in_person"
    return is_here and draft.people.keys() == fresh.people.keys() and draft.status == fresh.status


def merge(draft: Draft, fresh: Draft) -> None:
    """Add what a further mention tells of a meeting."""
    draft.mentions += 1
    draft.told_by.append(fresh.rule)
    if len(set(fresh.people.values())) > 1:
        draft.told_again = max(draft.told_again, fresh.first_char)
    draft.is_event = draft.is_event or fresh.is_event
    if len(fresh.actors) > 1 or fresh.people:
        draft.people.update(fresh.people)
        draft.actors.update(fresh.actors)
    if draft.is_title and fresh.mode and fresh.strength == "full":
        draft.mode = _finer(draft.mode, fresh.mode)
    if fresh.mode == "video" and draft.place is None and fresh.strength == "full" and fresh.actors == draft.actors:
        draft.mode = "video"  # "in this virtual conference"
    if _spoke_there(draft, fresh):
        draft.mode, draft.is_usual_mode = "in_person", False
    draft.mode = draft.mode or fresh.mode
    draft.status = draft.status or fresh.status
    draft.is_aim = draft.is_aim and fresh.is_aim
    draft.is_past_plan = draft.is_past_plan and fresh.is_past_plan
    if fresh.days is not None and (draft.days is None or (draft.is_title and not draft.has_date)):
        draft.days = fresh.days
    elif fresh.has_date and _is_within(fresh.days, draft.days):
        draft.days = fresh.days  # "was received there last week. … The talks, which took place on 3 May"
    draft.scene = draft.scene or fresh.scene
    draft.is_news = draft.is_news or fresh.is_news
    draft.is_aside = draft.is_aside or fresh.is_aside
    draft.has_date = draft.has_date or fresh.has_date
    if fresh.place is not None and (draft.place is None or (draft.place.name is None and fresh.place.name)):
        draft.place = fresh.place
    if draft.is_title and len(fresh.actors) > 1:
        draft.first_char, draft.last_char, draft.paragraph = fresh.first_char, fresh.last_char, fresh.paragraph
        draft.rule = fresh.rule
    draft.is_title = draft.is_title and fresh.is_title
    if len(fresh.actors) > 1:
        draft.strength = max(draft.strength, fresh.strength, key=STRENGTHS.index)
    draft.roles = {**fresh.roles, **draft.roles}


def _is_within(days: Days | None, span: Days | None) -> bool:
    """Whether one tells more exactly than the other when a meeting was."""
    return days is not None and span is not None and days != span and span[0] <= days[0] and days[1] <= span[1]


def _finer(title: Mode | None, body: Mode) -> Mode:
    """Choose between headline and text: a "meeting" may turn out a video conference, a "call" stays one."""
    if title in {"phone", "video"} and body == "in_person":
        return title
    return title if body == "phone" and title == "in_person" else body


def let_attend(draft: Draft, parties: tuple[Party, ...], kind: str) -> None:
    """Let somebody take part; who only came along is of a country that takes part anyway."""
    for party in parties:
        code = party.actor_code
        if code is None or (kind == "company" and code not in draft.actors):
            continue
        draft.actors.setdefault(code)
        if party.official is not None:
            draft.people[party.official] = code
