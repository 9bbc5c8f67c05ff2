"""Organisations named in full once and then by a short name that another has as well: "the Commonwealth" of 1992."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.transform.officials.titles.office_types import office_type
from etl.transform.reading import Reading

SHORT = "COMMONWEALTH"
"""The actor that "the Commonwealth" alone means."""
FULL = "CIS"
NAMED = re.compile(r"\bCommonwealth of Independent States\b|\bCIS\b")
OTHER = re.compile(r"\bCommonwealth (?:of Nations|Heads|Secretariat|Games|Day|Ministerial)\b|\bBritish Commonwealth\b")


def spell_out(reading: Reading) -> None:
    """Put the Commonwealth of Independent States in the place of the other one where a text names it alone."""
    if not NAMED.search(reading.text) or OTHER.search(reading.text):
        return
    for number, official in enumerate(reading.officials):
        if official.actor_code == SHORT:
            title = official.office_title
            kind = office_type(title, FULL) if title is not None else official.office_type
            reading.officials[number] = replace(official, actor_code=FULL, office_type=kind)
    for key, parties in reading.references.items():
        if any(party.actor_code == SHORT for party in parties):
            meant = (replace(party, actor_code=FULL) if party.actor_code == SHORT else party for party in parties)
            reading.references[key] = tuple(dict.fromkeys(meant))
