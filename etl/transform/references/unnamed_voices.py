"""For whom spokespeople without a name speak: "a spokesman for Minister X said", and then "the spokesman added"."""

from __future__ import annotations

from etl.facts import OfficialReport
from etl.transform.gazetteer import is_organization
from etl.transform.officials.lines import Line
from etl.transform.officials.titles.offices import Office
from etl.transform.reading import Party
from etl.transform.references.antecedents import Discourse

BODIES = frozenset({"government", "ministry", "department", "presidency", "cabinet", "army", "military", "embassy"})
SERVED = 8  # units from "a spokesman for" to the name of whom he serves


def unnamed_voice(officials: list[OfficialReport], line: Line, office: Office, discourse: Discourse) -> Party | None:
    """The body for which "a spokesman" speaks, remembered as the one who speaks; None for another title or no body."""
    if not _is_spokesman(office):
        return None
    own = office.actor_code if _is_of_body(line, office) else None
    discourse.voice = _served(officials, line, office) or own
    return Party("body", None, discourse.voice) if discourse.voice is not None else None


def voice_before(officials: list[OfficialReport], office: Office, discourse: Discourse) -> Party | None:
    """For whom "the spokesman" speaks, where one without a name spoke before and none with a name did since."""
    if discourse.voice is None or office.stated or not _is_spokesman(office):
        return None
    near = {officials[n].office_type for n in (*discourse.sentence, *discourse.before)}
    return Party("body", None, discourse.voice) if "spokesperson" not in near else None


def _is_spokesman(office: Office) -> bool:
    return any(word.startswith("spokes") for word in office.title.lower().split())


def _is_of_body(line: Line, office: Office) -> bool:
    """Whether a title tells of what body: "a Chilean government spokesman", "a spokesman for the UN"."""
    told = {word for unit in line.units[office.first : office.last] for word in unit.low.split()}
    return bool(told & BODIES) or is_organization(office.actor_code)


def _served(officials: list[OfficialReport], line: Line, office: Office) -> str | None:
    """Whom the one serves for whom somebody speaks: "a spokesperson for Minister Doe", "for Doe"."""
    if office.last >= len(line.units) or line.units[office.last].low not in {"for", "of"}:
        return None
    for k in range(office.last + 1, min(office.last + SERVED, len(line.units))):
        if (person := line.people.get(k)) is not None:
            return officials[person[0]].actor_code
        if line.units[k].cls in {"n", ",", "."}:
            return None
    return None
