"""What is seen of a report that tells whether it is right: its rule, how much it tells, and what else is reported.

Each function returns the features of one report of the facts by its number. A feature is a short phrase; numbers are
put into classes ("sides: up to 2").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
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


def _of_official(facts: Facts, number: int) -> list[str]:
    report = facts.officials[number]
    is_meeting = any(one.official == number for meeting in facts.meetings for one in meeting.participants)
    return [
        *_rule(report),
        f"office {report.office_type}",
        f"standing {report.standing}",
        _told("title", report.office_title),
        _told("actor", report.actor_code),
        _class("words of the name", len(report.name.split()), (1, 2, 3)),
        _class("mentions", sum(mention.official == number for mention in facts.mentions), (1, 2, 4, 8)),
        _class("officials", len(facts.officials), (2, 4, 8, 15)),
        "meets" if is_meeting else "meets nobody",
        "speaks" if any(said.official == number for said in facts.statements) else "says nothing",
    ]


def _of_meeting(facts: Facts, number: int) -> list[str]:
    report = facts.meetings[number]
    sides = _sides(report)
    people = {one.official for one in report.participants if one.official is not None}
    unnamed = len(sides - {one.actor_code for one in report.participants if one.official is not None})
    others = [_sides(other) for at, other in enumerate(facts.meetings) if at != number]
    day = _told("day", report.started_on)
    beside = {
        "sides met again": any(other == sides for other in others),
        "sides part of another's": any(sides < other for other in others),
        "sides more than another's": any(sides > other for other in others),
        "sides cross another's": any(other & sides and other - sides and sides - other for other in others),
        "said at it": any(said.meeting == number for said in facts.statements),
        "one of them speaks": any(said.official in people for said in facts.statements),
        "one of them visits a side": any(
            trip.official in people and sides & set(trip.destination_codes) for trip in facts.visits
        ),
    }
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
        _class("other meetings", len(others), MORE),
        _class("statements", len(facts.statements), MANY),
        _class("officials", len(facts.officials), (2, 4, 8, 15)),
        _class("characters", report.last_char - report.first_char, CLAUSE),
        *(name for name, is_so in beside.items() if is_so),
    ]


def _sides(report: MeetingReport) -> set[str]:
    return {one.actor_code for one in report.participants}


def _of_visit(facts: Facts, number: int) -> list[str]:
    report = facts.visits[number]
    official, there = facts.officials[report.official], set(report.destination_codes)
    others = [other for at, other in enumerate(facts.visits) if at != number]
    own = [other for other in others if other.official == report.official]
    theirs = [one for one in facts.meetings if any(who.official == report.official for who in one.participants)]
    beside = {
        "goes there again": any(there & set(other.destination_codes) for other in own),
        "another goes there": any(there == set(other.destination_codes) for other in others if other not in own),
        "meets the host": any(there & _sides(one) for one in theirs),
        "meets there": any(one.place_country_code in there for one in theirs),
        "meets at home": any(one.place_country_code == official.actor_code for one in theirs),
        "speaks": any(said.official == report.official for said in facts.statements),
    }
    return [
        *_rule(report),
        f"status {report.status}",
        f"office {official.office_type}",
        f"standing {official.standing}",
        _told("actor", official.actor_code),
        _class("countries", len(there), (1, 2, 3)),
        _told("day", report.started_on),
        _told("origin", report.origin_code),
        _class("other visits", len(others), MORE),
        _class("own other visits", len(own), FEW),
        _class("own meetings", len(theirs), (0, 1, 3)),
        _class("meetings", len(facts.meetings), MORE),
        _class("statements", len(facts.statements), MANY),
        _class("characters", report.last_char - report.first_char, CLAUSE),
        *(name for name, is_so in beside.items() if is_so),
    ]


def _of_statement(facts: Facts, number: int) -> list[str]:
    report = facts.statements[number]
    own = sum(_is_by_same(other, report) for other in facts.statements) - 1
    found = [
        *_rule(report),
        f"kind {report.kind}",
        f"act {report.act}",
        f"{report.kind}, head {report.rule.split(' ')[0]}",
        _told("day", report.said_on),
        _told("meeting", report.meeting is not None),
        _class(f"{report.kind}, characters", report.last_char - report.first_char, STRETCH),
        _class("own other statements", own, (0, 1, 3, 8, 15)),
        _class("statements", len(facts.statements), MANY),
        _class("meetings", len(facts.meetings), MORE),
    ]
    if report.official is None:
        found.append("an actor speaks" if report.actor_code else "both sides speak")
    else:
        speaker = facts.officials[report.official]
        mentions = sum(mention.official == report.official for mention in facts.mentions)
        found += [f"office {speaker.office_type}", f"standing {speaker.standing}", f"speaker by {speaker.rule}"]
        found += [_told("actor", speaker.actor_code), _class("mentions", mentions, (1, 2, 4, 8))]
    before = [other for other in facts.statements if other.first_char < report.first_char]
    if before:
        last = max(before, key=lambda other: other.first_char)
        found.append(_class("gap", report.first_char - last.last_char, GAP))
        found.append("speaks on" if _is_by_same(last, report) else "takes over")
        found += ["within another"] if last.last_char > report.first_char else []
    return found


def _is_by_same(one: StatementReport, other: StatementReport) -> bool:
    return (one.official, one.actor_code) == (other.official, other.actor_code)


FEATURES: Mapping[ReportKind, Callable[[Facts, int], list[str]]] = {
    "official": _of_official,
    "meeting": _of_meeting,
    "visit": _of_visit,
    "statement": _of_statement,
}
