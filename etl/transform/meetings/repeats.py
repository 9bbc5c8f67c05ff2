"""Mentions that leave it to the meeting told before who meets: "the two agreed to meet", "another round"."""

from __future__ import annotations

from etl.transform.encounters.frames import BOTH, Encounter, is_pair
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Party, Reading
from etl.transform.references.group_members import holds_office
from etl.transform.references.group_words import group_nouns, portfolio_before
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.wordlists import words

ROWS = frozenset("dialogue consultations session round commission committee council talks negotiations meeting".split())
"""What governments have again and again: the rule of the next of a row begins with one of these."""
ONCE_MORE = frozenset({"second", "further"})
"""Words of what the same people have once more."""
GOVERNMENTS = frozenset({"countries", "governments", "nations", "states", "sides", "delegations", "teams", "experts"})
"""Those who may send others the next time."""
MORE_SITTINGS = frozenset({"session", "sitting", "plenary"})
"""What the same people may have once more."""
TALKS = words("rounds_of") - {"meeting", "session", "conference", "summit"}
"""What a further round is one of."""
SITTINGS = MORE_SITTINGS | {"round", "consultations"}
"""What governments have in a row, whoever sits there the next time."""
OCCASIONS = frozenset({"summit", "conference", "commission", "committee", "council", "dialogue", "forum", "round"})
"""What has its own row, whoever meets on its margins: the next summit is one of those who sat at the last."""


def is_without_sides(encounter: Encounter, drafts: list[Draft]) -> bool:
    """Whether a mention leaves it to the one before who meets ("the two agreed to meet", "another round")."""
    if encounter.is_pair and not encounter.parties:
        return True
    head = subject(encounter.trigger)
    if is_of_bodies(encounter) and head is not None and head.lower_ in {"sides", "parties", "delegations"}:
        return True
    if is_like_this(encounter):
        return True
    if (
        encounter.is_further
        and (encounter.status == "planned" or _is_session(encounter))
        and len(encounter.actors) < BOTH
    ):
        last = going_on(drafts)
        is_row = last.rule.split(" ")[0] in ROWS and encounter.trigger.dep_ in SUBJECTS
        is_row = is_row or verb_of(encounter.trigger.head) == "host"  # "Lima will host the next meeting"
        return not encounter.actors or (is_row and set(encounter.actors) <= set(last.actors))
    return encounter.is_another and len(encounter.actors) < BOTH and not encounter.is_definite


def _is_session(encounter: Encounter) -> bool:
    """Whether a joint commission met, whoever sat in it: "the commission last met in Lima in 2019"."""
    return encounter.rule.endswith(" of a body")


def is_left_open(encounter: Encounter) -> bool:
    """Whether it was not known, while rules alone had told, who is to meet: "the will to sit down again in May"."""
    is_next = encounter.is_further or encounter.is_another
    is_open = not encounter.parties and not _is_session(encounter)
    return is_next and is_open and encounter.status == "planned" and encounter.paragraph.kind == "body"


def going_on(drafts: list[Draft]) -> Draft:
    """The meeting that may go on: the one told last, or that of more sides of which it was but a part."""
    return _whole_of(drafts, next((one for one in reversed(drafts) if one.strength != "weak"), drafts[-1]))


def _whole_of(drafts: list[Draft], part: Draft) -> Draft:
    """The meeting of more sides of which another was but a part, else that other."""
    return next((one for one in reversed(drafts) if set(part.actors) < set(one.actors)), part)


def row_before(drafts: list[Draft]) -> Draft:
    """The meeting of which the next session is to come: the last of a row, else that told last, rather a held one."""
    rows = (
        one for one in reversed(drafts) if one.status == "held" and any(_is_told_by(one, word) for word in SITTINGS)
    )
    if (row := next(rows, None)) is not None:
        return _whole_of(drafts, row)
    last = going_on(drafts)
    held = next((one for one in reversed(drafts) if one.status == "held"), last)
    return held if last.status == "planned" else last


def same_kind(drafts: list[Draft], encounter: Encounter) -> Draft | None:
    """The meeting told last by the word of which the next one is told: the summit, not the talks on its margins."""
    word = encounter.trigger.lower_
    if not (encounter.is_noun and encounter.is_further and word in OCCASIONS):
        return None
    kinds = TALKS if word == "round" else {word}
    told = (
        one for one in reversed(drafts) if len(one.actors) >= BOTH and any(_is_told_by(one, kind) for kind in kinds)
    )
    return next(told, None)


def _is_told_by(draft: Draft, word: str) -> bool:
    return draft.strength != "weak" and any(rule.split(" ")[0] == word for rule in (draft.rule, *draft.told_by))


def take_up(reading: Reading, drafts: list[Draft], encounter: Encounter, told: bool) -> None:
    """Give a mention that leaves its sides, or some of them, to those told before the sides of the one it takes up."""
    name_both(reading, going_on(drafts), encounter)
    if is_without_sides(encounter, drafts):
        is_of_row = is_of_bodies(encounter) or _is_next(encounter)
        last = row_before(drafts) if is_of_row else going_on(drafts)
        repeat(same_kind(drafts, encounter) or last, encounter, told)


def is_next_of_others(drafts: list[Draft], encounter: Encounter) -> bool:
    """Whether "the next meeting" is another than the summit or visit of the same sides planned before."""
    if not _is_next(encounter) or len(encounter.actors) < BOTH:
        return False
    planned = [one for one in drafts if one.status == "planned" and set(one.actors) == set(encounter.actors)]
    return bool(planned) and not any(_is_told_by(one, encounter.trigger.lower_) for one in planned)


def _is_next(encounter: Encounter) -> bool:
    """Whether a noun tells of "the next meeting"."""
    is_to_come = encounter.status == "planned" and encounter.is_noun
    words = (encounter.trigger.lower_, *(child.lower_ for child in encounter.trigger.children))
    return is_to_come and "next" in words


def name_both(reading: Reading, last: Draft, encounter: Encounter) -> None:
    """Let "the two leaders", known by their countries alone, be those who have met: "the leaders will meet in May"."""
    if encounter.is_noun or encounter.strength != "full" or not is_of_people(encounter):
        return
    if not _are_of_office(reading, last, encounter):
        return
    is_theirs = is_pair(subject(encounter.trigger)) and all(p.official is None for p in encounter.parties)
    if is_theirs and len(encounter.actors) >= BOTH and sorted(encounter.actors) == sorted(last.people.values()):
        encounter.parties = tuple(Party("official", n, code) for n, code in last.people.items())


def _are_of_office(reading: Reading, last: Draft, encounter: Encounter) -> bool:
    """Whether those who met may be those of whom a plural tells: not presidents "the two defence ministers"."""
    head = subject(encounter.trigger)
    if head is None or head.lower_ not in group_nouns() or head.lower_ == "leaders":
        return True  # ministers are called leaders as well
    types, fields = portfolio_before(head)
    return all(holds_office(reading.officials[number], types, fields) for number in last.people)


def repeat(last: Draft, encounter: Encounter, told: bool) -> None:
    """Let "the two delegations" meet, or have "another meeting", as the sides of the meeting told last."""
    if encounter.status == "held" and not told:
        return
    is_others = is_of_bodies(encounter) or is_like_this(encounter) or _is_session(encounter)
    is_same = encounter.status == last.status and not is_others
    if is_same or (last.people and is_of_people(encounter)):
        encounter.parties = _same_sides(last)
    else:
        encounter.parties = tuple(Party("body", None, code) for code in last.actors)


def _same_sides(last: Draft) -> tuple[Party, ...]:
    """Those who met by name, and the countries that were there with nobody named."""
    named = [Party("official", number, code) for number, code in last.people.items()]
    unnamed = [Party("body", None, code) for code in last.actors if code not in last.people.values()]
    return (*named, *unnamed)


def is_like_this(encounter: Encounter) -> bool:
    """Whether an earlier one of a row is told: "the last such meeting was held in Lima in 2019".

    Not that of the news by its number: "It was the third such meeting this year".
    """
    words = {child.lower_ for child in encounter.trigger.children}
    is_counted = any(child.dep_ == "cop" for child in encounter.trigger.children)
    is_earlier = bool(words & {"last", "previous", "first", "second", "third"}) or encounter.trigger.lower_ in {"round"}
    is_row = "such" in words or (encounter.trigger.lower_ in SITTINGS and encounter.trigger.dep_ in SUBJECTS)
    is_another = is_earlier and is_row and not is_counted
    return encounter.status == "held" and not encounter.actors and encounter.is_noun and is_another


def is_of_people(encounter: Encounter) -> bool:
    """Whether those who met are to meet again themselves: "the two will meet in May", "a second session is set for"."""
    if encounter.status not in {"planned", "cancelled"} or _is_session(encounter):
        return False
    if encounter.status == "cancelled":
        return True  # "an earlier meeting was called off"
    words = {child.lower_ for child in encounter.trigger.children}
    if encounter.is_noun:
        return encounter.trigger.lower_ in MORE_SITTINGS and bool(words & ONCE_MORE)
    head = subject(encounter.trigger)
    return head is None or head.lower_ not in GOVERNMENTS


def is_of_bodies(encounter: Encounter) -> bool:
    """Whether a session to come is the next of a row that governments have: "the next round is expected in May"."""
    return encounter.status == "planned" and encounter.is_further and encounter.trigger.lower_ in SITTINGS
