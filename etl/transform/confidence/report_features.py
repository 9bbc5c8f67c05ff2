"""What is seen of a report that tells whether it is right: its rule, how much it tells, and what else is reported.

A feature is a short phrase; numbers are put into classes ("sides: up to 2"). What a report is compared with is counted
once for all reports of a document, so that the time grows with their number alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from etl.facts import Facts, MeetingReport, OfficialReport, StatementReport, VisitReport

ReportKind = Literal["official", "meeting", "visit", "statement"]
FEW = (0, 1, 2)
MORE = (0, 1, 3, 6, 10)
MANY = (0, 3, 8, 15, 30)
STRETCH = (20, 40, 80, 160, 320, 1000)
"""Characters of a statement, by which it is classed."""
CLAUSE = (60, 120, 200, 300)
"""Characters of what tells of a meeting or a visit, by which it is classed."""
GAP = (0, 20, 100, 400)
"""Characters between two statements, by which a statement is classed."""


def _class(what: str, number: int, edges: tuple[int, ...]) -> str:
    """The class of a number: that of the first edge that it does not exceed."""
    at = bisect_left(edges, number)
    return f"{what}: up to {edges[at]}" if at < len(edges) else f"{what}: more than {edges[-1]}"


def _rule(report: OfficialReport | MeetingReport | VisitReport | StatementReport) -> list[str]:
    """The rule that told it, its first and last word, and how sure the rule is of itself."""
    words = report.rule.split() or [""]
    return [f"rule {report.rule}", f"head {words[0]}", f"link {words[-1]}", f"given {report.confidence:.2f}"]


def _told(what: str, value: object) -> str:
    return f"{what} told" if value else f"no {what}"


Sides = frozenset[str]
Speaker = tuple[int | None, str | None]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What all reports of a document tell, counted."""

    facts: Facts
    mentions: Counter[int]
    speakers: Counter[Speaker]
    speaking: frozenset[int | None]
    said_at: frozenset[int | None]
    statements: list[StatementReport]
    """in the order of their first characters"""
    starts: list[int]
    """the first characters of these"""
    sides: list[Sides]
    """of each meeting"""
    same_sides: Counter[Sides]
    sides_with: dict[str, set[Sides]]
    """actor → the sides of all meetings in which it takes part"""
    meetings_of: Counter[int | None]
    met_by: dict[int | None, set[str]]
    """official → all actors of the meetings in which he takes part"""
    places_of: dict[int | None, set[str | None]]
    """official → the countries of these meetings, None for those without one"""
    visits_of: Counter[int]
    stays_of: Counter[tuple[int, str]]
    """official and country → how many of his visits go there"""
    goals: Counter[Sides]
    """the countries of a visit → how many visits go to them"""
    goals_of: Counter[tuple[int, Sides]]


def features_of(facts: Facts) -> dict[ReportKind, list[list[str]]]:
    """Return by kind the features of each report, in the order of the reports."""
    told = _counted(facts)
    return {
        "official": [_of_official(told, number) for number in range(len(facts.officials))],
        "meeting": [_of_meeting(told, number) for number in range(len(facts.meetings))],
        "visit": [_of_visit(told, visit) for visit in facts.visits],
        "statement": [_of_statement(told, said) for said in facts.statements],
    }


def _counted(facts: Facts) -> _Counted:
    sides = [frozenset(one.actor_code for one in meeting.participants) for meeting in facts.meetings]
    sides_with: defaultdict[str, set[Sides]] = defaultdict(set)
    met_by: defaultdict[int | None, set[str]] = defaultdict(set)
    places_of: defaultdict[int | None, set[str | None]] = defaultdict(set)
    for meeting, actors in zip(facts.meetings, sides, strict=True):
        for actor in actors:
            sides_with[actor].add(actors)
        for number in _people(meeting):
            met_by[number] |= actors
            places_of[number].add(meeting.place_country_code)
    statements = sorted(facts.statements, key=lambda said: said.first_char)
    goals = [(visit.official, frozenset(visit.destination_codes)) for visit in facts.visits]
    return _Counted(
        facts,
        mentions=Counter(mention.official for mention in facts.mentions),
        speakers=Counter(_speaker(said) for said in facts.statements),
        speaking=frozenset(said.official for said in facts.statements),
        said_at=frozenset(said.meeting for said in facts.statements),
        statements=statements,
        starts=[said.first_char for said in statements],
        sides=sides,
        same_sides=Counter(sides),
        sides_with=sides_with,
        meetings_of=Counter(number for meeting in facts.meetings for number in _people(meeting)),
        met_by=met_by,
        places_of=places_of,
        visits_of=Counter(official for official, _ in goals),
        stays_of=Counter((official, code) for official, codes in goals for code in codes),
        goals=Counter(codes for _, codes in goals),
        goals_of=Counter(goals),
    )


def _people(meeting: MeetingReport) -> set[int]:
    return {one.official for one in meeting.participants if one.official is not None}


def _speaker(said: StatementReport) -> Speaker:
    return said.official, said.actor_code


def _holding(features: Iterable[tuple[str, bool]]) -> list[str]:
    """Those of some features that a report has."""
    return [name for name, is_so in features if is_so]


def _of_official(told: _Counted, number: int) -> list[str]:
    report = told.facts.officials[number]
    return [
        *_rule(report),
        f"office {report.office_type}",
        f"standing {report.standing}",
        _told("title", report.office_title),
        _told("actor", report.actor_code),
        _class("words of the name", len(report.name.split()), (1, 2, 3)),
        _class("mentions", told.mentions[number], (1, 2, 4, 8)),
        _class("officials", len(told.facts.officials), (2, 4, 8, 15)),
        "meets" if told.meetings_of[number] else "meets nobody",
        "speaks" if number in told.speaking else "says nothing",
    ]


def _of_meeting(told: _Counted, number: int) -> list[str]:
    report, sides = told.facts.meetings[number], told.sides[number]
    people = _people(report)
    unnamed = len(sides - {one.actor_code for one in report.participants if one.official is not None})
    day = _told("day", report.started_on)
    beside = set[Sides]().union(*(told.sides_with[actor] for actor in sides))
    return [
        *_rule(report),
        f"status {report.status}",
        f"mode {report.mode}",
        _class("sides", len(sides), (2, 3)),
        _class("people", len(people), (0, 1, 2, 3, 5)),
        _class("unnamed sides", unnamed, FEW),
        day,
        _class(f"{report.status}, {day}, unnamed sides", unnamed, FEW),
        _told("country", report.place_country_code),
        _told("place", report.place_name),
        _class("topics", len(report.topics), FEW),
        _class("other meetings", len(told.sides) - 1, MORE),
        _class("statements", len(told.statements), MANY),
        _class("officials", len(told.facts.officials), (2, 4, 8, 15)),
        _class("characters", report.last_char - report.first_char, CLAUSE),
        *_holding(
            (
                ("sides met again", told.same_sides[sides] > 1),
                ("sides part of another's", any(sides < other for other in beside)),
                ("sides more than another's", any(sides > other for other in beside)),
                ("sides cross another's", any(other - sides and sides - other for other in beside)),
                ("said at it", number in told.said_at),
                ("one of them speaks", not told.speaking.isdisjoint(people)),
                ("one of them visits a side", any(told.stays_of[one, actor] for one in people for actor in sides)),
            )
        ),
    ]


def _of_visit(told: _Counted, report: VisitReport) -> list[str]:
    official, there = told.facts.officials[report.official], frozenset(report.destination_codes)
    places = told.places_of.get(report.official, set())
    return [
        *_rule(report),
        f"status {report.status}",
        f"office {official.office_type}",
        f"standing {official.standing}",
        _told("actor", official.actor_code),
        _class("countries", len(there), (1, 2, 3)),
        _told("day", report.started_on),
        _told("origin", report.origin_code),
        _class("other visits", len(told.facts.visits) - 1, MORE),
        _class("own other visits", told.visits_of[report.official] - 1, FEW),
        _class("own meetings", told.meetings_of[report.official], (0, 1, 3)),
        _class("meetings", len(told.sides), MORE),
        _class("statements", len(told.statements), MANY),
        _class("characters", report.last_char - report.first_char, CLAUSE),
        *_holding(
            (
                ("goes there again", any(told.stays_of[report.official, code] > 1 for code in there)),
                ("another goes there", told.goals[there] > told.goals_of[report.official, there]),
                ("meets the host", not there.isdisjoint(told.met_by.get(report.official, set()))),
                ("meets there", not there.isdisjoint(places)),
                ("meets at home", official.actor_code in places),
                ("speaks", report.official in told.speaking),
            )
        ),
    ]


def _of_statement(told: _Counted, report: StatementReport) -> list[str]:
    found = [
        *_rule(report),
        f"kind {report.kind}",
        f"act {report.act}",
        f"{report.kind}, head {report.rule.split(' ')[0]}",
        _told("day", report.said_on),
        _told("meeting", report.meeting is not None),
        _class(f"{report.kind}, characters", report.last_char - report.first_char, STRETCH),
        _class("own other statements", told.speakers[_speaker(report)] - 1, (0, 1, 3, 8, 15)),
        _class("statements", len(told.statements), MANY),
        _class("meetings", len(told.sides), MORE),
    ]
    if report.official is None:
        found.append("an actor speaks" if report.actor_code else "both sides speak")
    else:
        speaker = told.facts.officials[report.official]
        found += [f"office {speaker.office_type}", f"standing {speaker.standing}", f"speaker by {speaker.rule}"]
        found += [_told("actor", speaker.actor_code), _class("mentions", told.mentions[report.official], (1, 2, 4, 8))]
    before = bisect_left(told.starts, report.first_char)
    if before:
        last = told.statements[bisect_left(told.starts, told.starts[before - 1])]
        found.append(_class("gap", report.first_char - last.last_char, GAP))
        found.append("speaks on" if _speaker(last) == _speaker(report) else "takes over")
        found += ["within another"] if last.last_char > report.first_char else []
    return found
