"""The dossier on a person: offices, meetings, travel and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from etl.dossier import pictures
from etl.dossier.records import Dossier, Row, Warehouse, cited, fetch, gaps, held, last_known_day


class UnknownOfficialError(LookupError):
    """Nobody, or more than one, has this name or number; `candidates` are those who might be meant."""

    def __init__(self, wanted: str, candidates: Sequence[Row] = ()) -> None:
        super().__init__(wanted)
        self.candidates = candidates


def person_dossier(connection: Warehouse, wanted: str) -> Dossier:
    """Return what the warehouse holds on the official with that number or name.

    Raises:
        UnknownOfficialError: nobody has that number or name, or several have it.
    """
    number = int(wanted) if wanted.isdecimal() else find(connection, wanted)
    found = fetch(connection, "official", official=number)
    if not found:
        raise UnknownOfficialError(wanted)
    person = found[0]
    meetings = fetch(connection, "meetings", actors=[], official=number)
    visits = fetch(connection, "visits", actors=[], official=number)
    statements = fetch(connection, "statements", actors=[], official=number, meetings=[], visits=[])
    as_of = last_known_day(connection)
    return Dossier(
        title=person["full_name"],
        as_of=as_of,
        meetings=meetings,
        visits=visits,
        statements=statements,
        sources=cited(connection, meetings, visits, statements),
        figures=_figures(person, meetings, visits, statements),
        gaps=gaps(meetings, as_of),
        timeline=pictures.timeline(meetings, as_of),
        network=pictures.network(*_columns(person, meetings), heads=[person["full_name"], "met with"]),
        person=person,
    )


def find(connection: Warehouse, name: str) -> int:
    """Return the number of the one official with that name, or part of a name.

    Raises:
        UnknownOfficialError: nobody has it, or several have it.
    """
    candidates = fetch(connection, "find_official", name=" ".join(name.split()))
    exact = [row for row in candidates if row["is_exact"]]
    chosen = exact or candidates
    if len(chosen) != 1:
        raise UnknownOfficialError(name, candidates)
    return int(chosen[0]["official_id"])


def _figures(
    person: Row, meetings: Sequence[Row], visits: Sequence[Row], statements: Sequence[Row]
) -> list[tuple[str, str]]:
    dated = held(meetings)
    status = Counter(meeting["status"] for meeting in meetings)
    actors = {each["actor_code"] for meeting in meetings for each in meeting["participants"]} - {person["actor_code"]}
    found = [("meetings held", str(status["held"])), ("planned", str(status["planned"]))]
    if dated:
        found += [("first meeting", f"{dated[0]['started_on']}"), ("latest meeting", f"{dated[-1]['started_on']}")]
    return [
        *found,
        ("countries and organisations met", str(len(actors))),
        ("journeys", str(sum(visit["status"] == "held" for visit in visits))),
        ("statements", str(len(statements))),
        ("sources", str(person["source_count"])),
    ]


def _columns(
    person: Row, meetings: Sequence[Row]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], Counter[tuple[str, str]]]:
    """Return the person, those met and how often."""
    me = str(person["official_id"])
    met: Counter[tuple[str, str]] = Counter()
    for meeting in meetings:
        if meeting["status"] == "held":
            met.update(
                (str(each["official_id"]), f"{each['name']} ({each['actor_code']})")
                for each in meeting["participants"]
                if each["official_id"] is not None and str(each["official_id"]) != me
                and each["actor_code"] != person["actor_code"]
            )  # fmt: skip
    return (
        [(me, person["full_name"])],
        [who for who, _ in met.most_common()],
        Counter({(me, key): count for (key, _), count in met.items()}),
    )
