"""The dossier on a relation: two actors, their meetings, visits and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from etl.dossier import pictures
from etl.dossier.records import Dossier, Row, Warehouse, cited, fetch, gaps, held, last_known_day


class UnknownActorError(LookupError):
    """No country or organisation has this code."""


def relation_dossier(connection: Warehouse, codes: Sequence[str]) -> Dossier:
    """Return what the warehouse holds on the relation of two actors.

    Args:
        connection: a connection that may read `mart`.
        codes: two different actor codes, in the order in which the page names them.

    Raises:
        UnknownActorError: a code is no actor's.
    """
    sides = [_actor(connection, code) for code in codes]
    actors = [side["actor_code"] for side in sides]
    meetings = fetch(connection, "meetings", actors=actors, official=None)
    visits = fetch(connection, "visits", actors=actors, official=None)
    statements = fetch(
        connection, "statements", actors=actors, official=None,
        meetings=[meeting["meeting_id"] for meeting in meetings], visits=[visit["visit_id"] for visit in visits],
    )  # fmt: skip
    as_of = last_known_day(connection)
    names = [side["actor_name"] for side in sides]
    return Dossier(
        title=" – ".join(names),
        as_of=as_of,
        meetings=meetings,
        visits=visits,
        statements=statements,
        sources=cited(connection, meetings, visits, statements),
        figures=_figures(sides, meetings, visits, statements),
        gaps=gaps(meetings, as_of),
        timeline=pictures.timeline(meetings, as_of),
        network=pictures.network(*_columns(sides, meetings), heads=names),
        sides=sides,
    )


def _actor(connection: Warehouse, code: str) -> Row:
    row = connection.execute(
        "select actor_code, actor_name from mart.actor where upper(actor_code) = upper(%s)", (code,)
    ).fetchone()
    if row is None:
        raise UnknownActorError(code)
    return {"actor_code": row[0], "actor_name": row[1]}


def _figures(
    sides: Sequence[Row], meetings: Sequence[Row], visits: Sequence[Row], statements: Sequence[Row]
) -> list[tuple[str, str]]:
    dated = held(meetings)
    status = Counter(meeting["status"] for meeting in meetings)
    origin = Counter(visit["origin_code"] for visit in visits if visit["status"] == "held")
    speaker = Counter(statement["speaker_actor_code"] for statement in statements)
    found = [("meetings held", str(status["held"])), ("planned", str(status["planned"]))]
    if status["cancelled"]:
        found.append(("cancelled or postponed", str(status["cancelled"])))
    if dated:
        found += [("first contact", f"{dated[0]['started_on']}"), ("latest contact", f"{dated[-1]['started_on']}")]
    found += [(f"visits from {side['actor_name']}", str(origin[side["actor_code"]])) for side in sides]
    found += [(f"statements by {side['actor_name']}", str(speaker[side["actor_code"]])) for side in sides]
    return found


def _columns(
    sides: Sequence[Row], meetings: Sequence[Row]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], Counter[tuple[str, str]]]:
    """Return the officials of both sides (key, name) and how often each two of them met."""
    people: list[Counter[tuple[str, str]]] = [Counter(), Counter()]
    ties: Counter[tuple[str, str]] = Counter()
    for meeting in meetings:
        if meeting["status"] != "held":
            continue
        present = [_people(meeting, side["actor_code"]) for side in sides]
        for column, there in zip(people, present, strict=True):
            column.update(there)
        ties.update((one, other) for one, _ in present[0] for other, _ in present[1])
    left, right = ([who for who, _ in column.most_common()] for column in people)
    return left, right, ties


def _people(meeting: Row, code: str) -> set[tuple[str, str]]:
    return {
        (str(each["official_id"]), each["name"])
        for each in meeting["participants"]
        if each["actor_code"] == code and each["official_id"] is not None
    }
