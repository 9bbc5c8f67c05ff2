"""Whom a calling with a country means that is nobody's office: "the Swedish diplomat", "the Chilean envoy"."""

from __future__ import annotations

from etl.facts import OfficialReport
from etl.transform.gazetteer import is_organization
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.untitled.linking import RULERS
from etl.transform.references.antecedents import Discourse

CALLINGS = frozenset({"diplomat", "official", "politician", "envoy", "general", "negotiator", "mediator", "veteran"})
"""What people of an organisation are called with their own nationality."""
ENVOYS = frozenset({"envoy", "emissary"})
LATELY = 3  # people spoken of last, one of whom may serve an organisation
APART = frozenset(
    "ambassador legislator judge military_officer subnational spokesperson foreign_minister defence_minister".split()
)
"""Types of office that nobody of another type is called by."""


def of_organization(officials: list[OfficialReport], office: Office, discourse: Discourse) -> int | None:
    """Return whom "the Swedish diplomat" means where no Swede was told of but one of an organisation."""
    if office.actor_code is None or office.title.lower() not in CALLINGS:
        return None
    if any(officials[n].actor_code == office.actor_code for n in discourse.recent):
        return None
    near = [n for n in discourse.before if is_organization(officials[n].actor_code)]
    if not near:
        late = discourse.recent[-LATELY:]
        near = [n for n in late if is_organization(officials[n].actor_code)]
    return near[0] if len(near) == 1 else None


def envoy_meant(officials: list[OfficialReport], office: Office, discourse: Discourse) -> int | None:
    """Return whom "the Chilean envoy" means where the only Chilean told of is a guest, whatever his office is."""
    if office.title.lower() not in ENVOYS or office.actor_code in {None, discourse.host}:
        return None
    told = {n for n in discourse.recent if officials[n].actor_code == office.actor_code}
    near = [n for n in told if n in discourse.recent[-LATELY:] and officials[n].office_type not in APART | RULERS]
    return near[0] if len(told) == len(near) == 1 else None
