"""Several people behind one title: "the presidents of A and B, X Y and Z W"."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.transform.names import Named, land_after, name_at, text_of
from etl.transform.offices import Office
from etl.transform.scan import Unit


def listed(units: list[Unit], text: str, office: Office) -> list[Named]:
    """The names after a plural title: "the presidents of A and B, X Y and Z W", "Presidents X and Y"."""
    j = office.last
    if j < len(units) and (units[j].cls == "," or units[j].text in {"—", "–", "-", ":"}):
        j += 1
        titled = False
    else:
        titled = True
    spots: list[tuple[int, int]] = []
    lands: list[str | None] = []
    while (spot := name_at(units, j, titled=titled)) is not None:
        spots.append(spot)
        land, j = land_after(units, spot[1])
        lands.append(land)
        while j < len(units) and units[j].cls in {",", "&"}:
            j += 1
        if units[j - 1].cls not in {",", "&"}:
            break
    if len(spots) < 2:
        return []
    people = []
    for number, (first, last) in enumerate(spots):
        actor = lands[number] or (office.actors[number] if len(office.actors) == len(spots) else office.actor_code)
        single = replace(office, actor_code=actor, plural=False, title=singular(office.title))
        start = office.first if number == 0 else first
        people.append(
            Named(first, last, start, last, text_of(units, first, last, text), single, rule="plural title, names")
        )
    return people


def singular(title: str) -> str:
    """The title of one of several: "foreign ministers" → "foreign minister"."""
    singular = {"ministers": "minister", "presidents": "president", "secretaries": "secretary", "premiers": "premier",
             "chancellors": "chancellor", "leaders": "leader", "ambassadors": "ambassador", "senators": "senator",
             "envoys": "envoy", "kings": "king", "governors": "governor", "mayors": "mayor", "heads": "head",
             "commissioners": "commissioner", "chiefs": "chief", "advisers": "adviser", "advisors": "advisor",
             "directors": "director", "speakers": "speaker", "spokesmen": "spokesman", "lawmakers": "lawmaker",
             "representatives": "representative", "legislators": "legislator", "mps": "MP"}  # fmt: skip
    return re.sub(r"[A-Za-z]+", lambda m: _cased(singular.get(m[0].lower(), m[0]), m[0]), title)


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() and word.islower() else word
