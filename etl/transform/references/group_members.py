"""The people whom a group means, chosen among those whom the text names together."""

from __future__ import annotations

from collections.abc import Sequence

from etl.facts import OfficialReport
from etl.transform.encounters.frames import BOTH
from etl.transform.reading import Reading
from etl.transform.references.company import REACH, History
from etl.transform.references.group_words import Group
from etl.transform.references.times_told import Time

BACK = 8  # sentences: how far back those may be named whom a counted noun means
THEY = 2  # sentences: the same for "they"
LOOSE = 4  # sentences within which a group need not have been named together
FEW = 4  # people whom a headline may mean without naming them
GUESTS = frozenset({"guests", "visitors"})
LEADERS = "leaders"
THREE = 3  # people who may be of fewer countries: "the three"


def chosen_members(
    reading: Reading,
    group: Group,
    history: History,
    here: list[int],
    opposite: frozenset[int],
    mutual: bool,
    unlike: frozenset[Time],
) -> list[int]:
    """The people whom a group means, those of whom a time unlike that of its clause is told only if no others are."""
    officials = reading.officials
    if group.is_headline:
        return _told_below(reading, group, history)
    if group.is_pronoun and not mutual and not here and history.joint:
        return [n for n in history.joint if n not in opposite]
    if not here and (again := _again(officials, history, group, opposite)):
        return again
    reach = None if group.types or group.of_both else REACH  # "the two presidents" are known from afar
    told = history.back(THEY if group.is_pronoun else BACK, unlike, reach, turns=not group.types)
    pools = [here, *(company.people for company in told)]
    both = history.both(group.count or BOTH, unlike) if group.of_both else ()
    fitting = [[n for n in pool if n not in opposite and _fits(officials[n], group, both)] for pool in pools]
    rows = [[], *(company.rows for company in told)]
    for number, pool in enumerate(fitting):
        is_near = number == 0  # named in the same sentence
        told_of = [] if is_near else history.groups
        if chosen := _of_more(officials, rows[:1] if is_near else rows[number:], pool, group, told_of, opposite):
            return chosen
        pool = pool if is_near else _of_other_sides(officials, pool, group, opposite)
        if found := _of_size(officials, _without_host(reading, pool, group), group, mutual):
            if group.count or number == 0:
                return found
            return next((p for p in fitting[number:] if set(p) > set(found)), found)
    if group.count is None:
        return _travelling_party(reading, history, opposite) if group.noun in GUESTS else []
    if not group.types and not mutual and (pair := _compatriots(officials, history, opposite, group.count)):
        return pair
    loose = list(dict.fromkeys(n for pool in fitting[: LOOSE + 1] for n in pool))
    if found := _of_size(officials, loose, group, mutual=True):
        return found
    if not group.types:
        return []
    return _of_size(officials, [n for n in range(len(officials)) if _fits(officials[n], group, both)], group, True)


def _without_host(reading: Reading, pool: list[int], group: Group) -> list[int]:
    """Those whom a sentence names, of guests without their host: who is at home, else who is named first.

    "Doe saw X in Lima and Y in Quito. The two guests met": X and Y.
    """
    if group.noun not in GUESTS or not group.count or len(pool) != group.count + 1:
        return pool
    home = [n for n in pool if reading.officials[n].actor_code == reading.host]
    host = home[0] if len(home) == 1 else pool[0]
    return [n for n in pool if n != host]


def _travelling_party(reading: Reading, history: History, opposite: frozenset[int]) -> list[int]:
    """Those of one other country whom a sentence names together: "With Doe came Roe. The visitors were received"."""
    for company in history.back(FEW, frozenset()):
        people = [n for n in company.people if n not in opposite and reading.officials[n].actor_code != reading.host]
        if len(people) > 1 and len({reading.officials[n].actor_code for n in people} - {None}) == 1:
            return people
    return []


def _compatriots(
    officials: Sequence[OfficialReport], history: History, opposite: frozenset[int], count: int
) -> list[int]:
    """Those of one country whom the sentence before joins: "X and Y looked on. The visitor dined with both".

    So are all whom it names, where somebody of another country deals with them: "X came with his ministers, Y and Z".
    """
    last = history.sentences[-1] if history.sentences else None
    if last is None or opposite & set(last.people):
        return []
    served = {officials[n].actor_code for n in last.people}
    if len(last.people) == count and len(served) == 1 and opposite and None not in served:
        return last.people if served.isdisjoint(officials[n].actor_code for n in opposite) else []
    return next((row for row in last.rows if len(row) == count), [])


def _received(officials: Sequence[OfficialReport], history: History, opposite: frozenset[int]) -> list[int]:
    """Two of one country or organisation told last together, whom somebody of another deals with.

    "X, who came along with his deputy, Y, was silent. He left it at that. The two were received by Z": X and Y.
    """
    last = next((c for c in reversed(history.sentences[-BOTH:]) if len(c.people) > 1), None)
    if last is None or len(last.people) != BOTH or not opposite:
        return []
    served = {officials[n].actor_code for n in last.people}
    is_apart = len(served) == 1 and None not in served
    return last.people if is_apart and served.isdisjoint(officials[n].actor_code for n in opposite) else []


def _again(officials: Sequence[OfficialReport], history: History, group: Group, opposite: frozenset[int]) -> list[int]:
    """The group just told of that is taken up: "He thanked both ministers. They left", "The two last met in May"."""
    for people in reversed(history.groups):
        is_whole = len(people) == group.count and all(_fits(officials[n], group, ()) for n in people)
        if (group.is_pronoun or is_whole) and not opposite & set(people):
            return people
    return _received(officials, history, opposite) if group.count == BOTH and not group.types else []


def _of_more(
    officials: Sequence[OfficialReport], rows: list[list[list[int]]], pool: list[int], group: Group,
    groups: list[list[int]], opposite: frozenset[int],
) -> list[int]:  # fmt: skip
    """Whom a number means of more people: those joined in a row, else the group just spoken of, if it is as large.

    "Roe has invited the two ministers. The two men last met in May": the ministers.
    """
    if not group.count or len(pool) <= group.count:
        return []
    if row := _row_of(officials, rows[0], pool, group.count):
        return row
    told = (one for one in reversed(groups) if len(one) == group.count and not opposite & set(one))
    if taken_up := next((one for one in told if all(_fits(officials[n], group, ()) for n in one)), []):
        return taken_up
    further = (_row_of(officials, before, pool, group.count) for before in rows[1:])
    return next((row for row in further if row), [])  # the two of these three who were told together before


def _of_other_sides(
    officials: Sequence[OfficialReport], pool: list[int], group: Group, opposite: frozenset[int]
) -> list[int]:
    """Those of too many who serve another country than whoever deals with them: "the three called on the king"."""
    if not group.count or len(pool) <= group.count:
        return pool
    own = {officials[n].actor_code for n in opposite}
    others = [n for n in pool if officials[n].actor_code not in own]
    return others if len({officials[n].actor_code for n in others}) >= group.count else pool


def _row_of(officials: Sequence[OfficialReport], rows: list[list[int]], pool: list[int], count: int) -> list[int]:
    """The first of as many people as a group is whom a sentence of more people joins by "and"."""
    for row in rows:
        left = [n for n in row if n in pool]
        if len(left) == len({officials[n].actor_code for n in left}) == count:
            return left
    return []


def _told_below(reading: Reading, group: Group, history: History) -> list[int]:
    """The officials of the whole text who fit, if they are one each of a few countries."""
    both = history.both(group.count or BOTH, frozenset()) if group.of_both else ()
    fitting = [n for n, one in enumerate(reading.officials) if one.office_type and _fits(one, group, both)]
    codes = [reading.officials[n].actor_code for n in fitting]
    return fitting if BOTH <= len(codes) == len(set(codes)) <= FEW else []


def _fits(official: OfficialReport, group: Group, both: tuple[str, ...]) -> bool:
    """Whether an official may be one of a group, if it is told of officials of both countries one of theirs."""
    if official.actor_code is None:
        return False
    if both and official.actor_code not in both:
        return False
    is_below = official.office_type == "deputy_minister" and group.noun == "ministers"
    if is_below and "minister" not in (official.office_title or "").lower():
        return False  # a foreign secretary is none of "the two ministers"
    if group.noun == LEADERS and official.office_type == "other" and group.count == BOTH:
        return (official.office_title or "").lower().endswith("leader")  # "the army leader" of a country is one
    return holds_office(official, group.types, group.fields)


def holds_office(official: OfficialReport, types: frozenset[str], fields: frozenset[str]) -> bool:
    """Whether an official may be one of those whom a plural names by their office: "the trade ministers"."""
    if fields and not fields & set((official.office_title or "").lower().split()):
        return False
    return not types or official.office_type is None or official.office_type in types


def _of_size(officials: Sequence[OfficialReport], pool: list[int], group: Group, mutual: bool) -> list[int]:
    """Those of some people who are as many as a group is, [] if they are too few or it is not plain who."""
    sides: dict[str | None, int] = {}
    for n in pool:
        sides.setdefault(officials[n].actor_code, n)
    is_sent = "igo_official" in group.types  # "the two mediators" may be of one organisation
    if group.count is None:
        is_of_one = not mutual and (group.is_pronoun or is_sent)
        return pool if len(sides) > 1 or (len(pool) > 1 and is_of_one) else []
    if is_sent and len(pool) == group.count:
        return pool
    is_each_of_another = bool(group.types) or group.count > THREE
    if len(pool) == group.count and len(sides) > 1 and (len(sides) == group.count or not is_each_of_another):
        return pool
    return list(sides.values())[: group.count] if len(sides) >= group.count else []
