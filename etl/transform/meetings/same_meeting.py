"""Whether a mention speaks of a meeting that was told before."""

from __future__ import annotations

import re

from etl.transform.circumstances.days import WEEK, Days, overlap
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.encounters.nouns.givers import giving
from etl.transform.encounters.one_by_one import is_in_turn
from etl.transform.encounters.verbs.joining import is_in_saying
from etl.transform.meetings.drafts import BACK, RECENT, Draft, spoke_there
from etl.transform.meetings.nameless_offices import are_others
from etl.transform.meetings.parts_of_one import is_counted_again, is_signing_again
from etl.transform.text.clauses import is_of_time, subject, tells_of_object
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.parties import numbers_of

OF_BODY = " of a body"
AT_HAND = ("before their meeting", "joint appearance")
"""Rules that tell of the meeting at which a transcript was taken down."""
ALONE = frozenset({"separate", "separately", "alone", "individually", "privately"})
"""Words that tell that some of those who met together met on their own."""
DELEGATED = frozenset({"sides", "delegations", "parties", "participants", "teams"})
"""Nouns for all who sit at a meeting told before."""
DEEDS = ("cut ", "sign ", "inaugurate ", "unveil ", "plant ", "lay ", "initial ", "pose ", "open ", "launch ")
"""Verbs of what is done once at an occasion, whoever does it."""
CHAIRING = ("chair ", "co-chair ", "preside ", "open ", "co-host ", "close ")
"""Verbs of what two do at an occasion itself, not beside it."""
HOUR = re.compile(r"(?:Earlier|Later) (?:in the|the same|that) day\b|(?:Earlier|Later) on \w+day\b")
"""What puts talks at another hour than those told before."""
ROLES = ("guest named", "host named")
"""Rules of who is whose host, by the way, in a sentence that may tell of another day: "His guest had been in Lima"."""
POINTING = frozenset({"the", "this", "their", "these"})
GREAT = frozenset({"summit", "conference", "forum", "gathering", "assembly", "ceremony", "congress"})
"""Occasions of so many that they are seldom what two held who are told to have met."""
OTHER = frozenset({"earlier", "previous", "next", "last", "first", "second", "third", "other", "later", "annual"})
"""Words that tell that "the meeting" is not the one told just before."""
BESIDES = frozenset({"other", "further", "additional", "more", "numerous", "several"})
"""Words before "meetings" that are not the one told just before."""
AFTERWARDS = frozenset({"after", "following", "afterwards", "afterward", "later", "then", "evening"})
"""Words that tell what was done when a meeting was over."""
SPOKEN = ("talk ", "brief ", "discuss ", "review ", "speak ", "inform ", "tell ")
"""Verbs behind which the places told are most often those of what is spoken about."""


def same_as(drafts: list[Draft], fresh: Draft, encounter: Encounter) -> Draft | None:
    """The meeting found before that a mention speaks of."""
    is_next = encounter.is_noun and encounter.is_further and fresh.status == "planned"
    if (attended := _attended(drafts, fresh, encounter)) is not None:
        return attended
    own = _of_the_same(drafts, fresh)
    if own is not None and fresh.rule in ROLES:
        return own
    for draft in reversed(drafts[-RECENT:]):
        if own is not None and draft is not own and not fresh.people.keys() <= draft.people.keys():
            continue  # what these two did is not told of a meeting of one of them with another
        if is_next and draft.strength == "weak":
            continue  # "agreed to open a crossing. The next meeting will be in Lima"
        if len(fresh.actors) < 2:
            if fresh.strength == "weak" or _is_at_home(fresh, encounter):
                return None
            if _may_be_of(draft, fresh, encounter):
                last = _told_again_last(drafts, draft, fresh, encounter)
                return last if encounter.is_definite or fresh.people.keys() & last.people.keys() else None
        elif _is_of_sides_told(draft, fresh, encounter):
            return draft
        elif (
            _fits(draft, fresh, encounter)
            and not _is_apart(draft, fresh, encounter)
            and not _is_beside_event(draft, fresh, encounter)
            and not _is_in_other_margins(draft, fresh, encounter)
            and not _is_call_of_some(draft, fresh)
            and not _is_told_besides(draft, fresh, encounter)
            and not _is_with_another(draft, fresh, encounter)
            and not _is_meal_after(draft, encounter)
            and not _is_earlier_one(draft, fresh, encounter)
            and (
                fresh.strength != "weak"
                or fresh.people.keys() <= draft.people.keys()
                or _is_joined(draft, fresh, encounter)
                or is_signing_again(draft, fresh)
            )
            and _same_sides(draft, fresh, encounter)
        ):
            return draft
    return None


def _may_be_of(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether a mention of one side may be of a meeting of it told shortly before, or in the title."""
    near = fresh.paragraph - draft.paragraph <= BACK or draft.is_title
    return near and set(fresh.actors) <= set(draft.actors) and _fits(draft, fresh, encounter)


def _told_again_last(drafts: list[Draft], draft: Draft, fresh: Draft, encounter: Encounter) -> Draft:
    """Of the meetings of one sentence the one told again since: "met A and B. With A she held a session. It was"."""
    beside = (one for one in reversed(drafts[-RECENT:]) if one.first_char == draft.first_char)
    fitting = [one for one in beside if _may_be_of(one, fresh, encounter)]
    return max(fitting, key=lambda one: one.told_again, default=draft)


def _of_the_same(drafts: list[Draft], fresh: Draft) -> Draft | None:
    """The meeting of the very people of whom a mention without a day of its own tells, if they are of two sides."""
    if (fresh.has_date and fresh.rule not in ROLES) or not fresh.has_two_sides:
        return None
    same = (one for one in reversed(drafts[-RECENT:]) if one.people.keys() == fresh.people.keys())
    return next((one for one in same if one.status == fresh.status and not one.is_title), None)


def _attended(drafts: list[Draft], fresh: Draft, encounter: Encounter) -> Draft | None:
    """The meeting told last, where no more is told of "the talks" than who else attended them, whoever these are."""
    told = {child.lower_ for child in encounter.trigger.children}
    is_list = giving(encounter.trigger) is not None or _attends(encounter)
    if not is_list or not encounter.is_noun or not told & POINTING or told & OTHER or fresh.has_date:
        return None
    before = [d for d in drafts[-RECENT:] if d.last_char <= fresh.first_char and not d.is_title]
    last = max(before, key=lambda d: max(d.last_char, d.told_again), default=None)
    if last is None or fresh.paragraph - last.paragraph > 1 or len(last.actors) < 2 or last.strength == "weak":
        return None
    if not last.is_event and encounter.trigger.lower_ in GREAT:
        return None  # of many, beside which others met
    is_same = last.status == fresh.status and (fresh.place is None or last.place is None or fresh.place == last.place)
    return last if is_same and len(fresh.actors) > 1 and last.mode in {fresh.mode, None} else None


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
    is_told = bool(words & ALONE) or is_in_turn(encounter.trigger) or _is_at_another_hour(encounter)
    if not is_told or draft.is_title or not fresh.people:
        return False
    return bool(draft.people) and fresh.people.keys() < draft.people.keys()


def _is_at_another_hour(encounter: Encounter) -> bool:
    """Whether talks are told with an hour of their own: "Earlier in the day, A and B held talks"; not "the talks"."""
    is_theirs = encounter.is_definite or any(c.lower_ in POINTING for c in encounter.trigger.children)
    return encounter.strength == "full" and not is_theirs and HOUR.match(encounter.trigger.sent.text) is not None


def _is_call_of_some(draft: Draft, fresh: Draft) -> bool:
    """Whether some of those who met are told to have spoken on a day of its own: "Doe rang Roe once before, in May"."""
    is_later = fresh.paragraph > draft.paragraph and not draft.is_title
    is_own = fresh.mode in {"phone", "video"} and not fresh.is_usual_mode and fresh.has_date and draft.days is None
    return is_later and is_own and fresh.people.keys() < draft.people.keys()


def _is_told_besides(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether talks are told besides those with others of that country: "met the premier and had other meetings with".

    So are "meetings with Peruvian officials and talks with Minister Doe".
    """
    trigger = encounter.trigger
    sentence = encounter.paragraph.first(trigger.sent[0])
    if draft.first_char != sentence or not encounter.partners or fresh.people.keys() == draft.people.keys():
        return False
    if {child.lower_ for child in trigger.children} & BESIDES and trigger.tag_ == "NNS":
        return True
    is_joined = encounter.is_noun and any(child.dep_ == "cc" for child in trigger.lefts)
    return is_joined and fresh.has_two_sides and not draft.has_two_sides


def _is_with_another(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether those who had met then met somebody else together: "The two were later received by the king"."""
    is_told_so = draft.strength == fresh.strength == "full" and not draft.is_title and not encounter.is_definite
    if not is_told_so or not draft.has_two_sides or not draft.people.keys() < fresh.people.keys():
        return False
    if _is_deed_of_some(draft, fresh) or _is_joined(draft, fresh, encounter):
        return False
    one_side = numbers_of(encounter.partners)
    return one_side in (draft.people.keys(), fresh.people.keys() - draft.people.keys())


def _is_meal_after(draft: Draft, encounter: Encounter) -> bool:
    """Whether those who had met are told to have eaten together then: "After the talks, he gave a dinner for her"."""
    sentence = encounter.trigger.sent
    begins = encounter.paragraph.first(sentence[0])
    if draft.is_title or draft.strength != "full" or draft.last_char > begins or draft.status != "held":
        return False
    is_meal = any(t.lower_ in cues("meal") and not {c.lower_ for c in t.children} & POINTING for t in sentence)
    is_next = any(t.lower_ in AFTERWARDS for t in sentence)
    return is_meal and is_next and not cues("meal") & set(draft.rule.split())


def _is_earlier_one(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether one of those who met "had earlier met" somebody who is not told to have been there."""
    words = {child.lower_ for child in encounter.trigger.children}
    is_other = fresh.people.keys() > draft.people.keys() and len(draft.actors) >= BOTH and not draft.is_title
    return is_other and not encounter.is_noun and {"had", "earlier"} <= words and draft.strength == "full"


def _is_joined(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether others joined all who were told just before to meet: "their ministers, A and B, joined them"."""
    is_near = (
        0 <= fresh.paragraph - draft.paragraph <= 1 and fresh.rule.startswith("join ") and not encounter.is_another
    )
    trigger = encounter.trigger
    is_meal = any(t.lower_ in cues("meal") for t in trigger.doc[trigger.i : trigger.sent.end])
    is_other = is_meal or (is_near and is_in_saying(trigger))  # "were joined by Doe in condemning it"
    return is_near and not is_other and len(draft.people) > 1 and draft.people.keys() < fresh.people.keys()


def _is_beside_event(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether talks of an official with another at a summit are told besides it."""
    if not draft.is_event or draft.is_title or fresh.is_event or encounter.is_definite or fresh.strength != "full":
        return False
    if draft.status == "cancelled" and not draft.people:
        return False
    others = numbers_of(encounter.partners)
    if encounter.rule.startswith(CHAIRING):
        return False  # "the session, which she is to co-chair with him"
    return bool(others) and not others & draft.people.keys() and encounter.rule.endswith((" with", " object"))


def _same_sides(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether two mentions have the same actors, and of each actor no other officials."""
    one, other = set(draft.actors), set(fresh.actors)
    if not (one <= other or other <= one):
        return False
    is_part = fresh.strength == "addressed" and fresh.has_two_sides and fresh.people.keys() <= draft.people.keys()
    if one != other and not (
        draft.is_title
        or is_part
        or _is_deed_of_some(draft, fresh)
        or _is_joined(draft, fresh, encounter)
        or is_signing_again(draft, fresh)
        or is_counted_again(draft, fresh, encounter)
        or (draft.first_char == fresh.first_char and tells_of_object(encounter.trigger))
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
        is_open = not (ours and theirs) and not encounter.is_definite
        if is_open and are_others(draft.offices, fresh.offices, actor):
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


def _fits(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether time, mode, place and status allow that two mentions speak of the same meeting."""
    if draft.status and fresh.status and draft.status != fresh.status:
        return False
    if fresh.rule.endswith(OF_BODY) and not draft.rule.endswith(OF_BODY) and draft.people and not fresh.people:
        return False  # "met X. … The committee has done nothing since meeting in Lima in May"
    if fresh.is_recalled and not draft.is_recalled and draft.rule.endswith(AT_HAND):
        return False  # that at which one speaks of it
    is_loose = draft.is_title or fresh.strength != "full" or _only_spoke(draft, fresh) or spoke_there(draft, fresh)
    is_loose = is_loose or (fresh.tells_mode and not fresh.people)
    if draft.mode and fresh.mode and draft.mode != fresh.mode and (not is_loose or _is_call_besides(draft, fresh)):
        return False
    if draft.place and fresh.place and draft.place.country_code != fresh.place.country_code:
        return _is_of_topic(draft, fresh)
    if draft.status == fresh.status == "cancelled" and not draft.people and draft.actors.keys() == fresh.actors.keys():
        return True  # "put off talks set for this weekend. … Doe had been due to sit down on Saturday with Roe"
    return overlap(draft.days or _stood(draft, fresh), fresh.days) or _is_day_before_telling(draft, fresh, encounter)


def _is_day_before_telling(draft: Draft, fresh: Draft, encounter: Encounter) -> bool:
    """Whether a noun tells on which day was what somebody told of later: "the ministry said. At Tuesday's talks"."""
    if not draft.is_told_on or not draft.days or not fresh.days or not encounter.is_noun:
        return False
    is_of_day = any(c.dep_ == "nmod:poss" and is_of_time(c) for c in encounter.trigger.children)
    return (is_of_day or encounter.is_definite) and 0 < (draft.days[0] - fresh.days[1]).days < WEEK


def _is_of_topic(draft: Draft, fresh: Draft) -> bool:
    """Whether the place told with what those did who just met is of its matter: "they covered reform in Chile"."""
    is_bare = fresh.place is not None and fresh.place.name is None
    is_town = draft.place is not None and draft.place.name is not None
    is_talk = fresh.rule.startswith(SPOKEN) or (is_bare and (fresh.strength != "full" or fresh.rule.endswith(" at")))
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
