"""Panels that an organisation set up and committees of parliament, and who chairs them, told by a verb."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named, is_private, name_at, text_of
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit

PANELS = frozenset({"panel", "commission", "committee", "mission", "board", "taskforce", "team"})
COMMITTEES = frozenset({"committee", "commission", "subcommittee"})
CHAMBERS = frozenset(
    {"senate", "parliament", "congress", "assembly", "house", "parliamentary", "senatorial", "knesset"}
)
MADE = frozenset(
    {
        "set",
        "created",
        "established",
        "appointed",
        "formed",
        "named",
        "charged",
        "tasked",
        "entrusted",
        "mandated",
        "sent",
    }
)
"""What an organisation has done with a panel: "the panel that the Union has charged with settling the quarrel"."""
CHAIRED = frozenset({"chaired", "headed", "led"})
REACH = 8  # units between a panel and who has set it up, or between a committee and its chairman


def maker_of_panel(said: Sequence[Unit], behind: Sequence[Unit]) -> str | None:
    """Return the organisation whose panel some words name, or that has set it up, as the words behind it tell."""
    if PANELS.isdisjoint(unit.low for unit in said):
        return None
    rest = [*said, *behind[:REACH]]
    is_set_up = bool(behind) and behind[0].low in {"that", "which"} and not MADE.isdisjoint(unit.low for unit in rest)
    served = rest if is_set_up else said
    actor = next((unit.actor.actor_code for unit in served if unit.actor is not None), None)
    return actor if actor is not None and kind_of_actor(actor) == "organization" else None


def chairmen_told(units: list[Unit], text: str) -> list[Named]:
    """The people by whom a committee of parliament is chaired: "the Committee of the Senate, chaired by X Y"."""
    people = []
    for k in range(2, len(units) - 2):
        if units[k].low not in CHAIRED or units[k + 1].low != "by":
            continue
        spot = name_at(units, k + 2, titled=False)
        committee = _committee_before(units, k) if spot is not None and spot[0] == k + 2 else None
        if spot is None or committee is None or is_private(units, spot[0]):
            continue
        actor = next((unit.actor.actor_code for unit in units[committee:k] if unit.actor is not None), None)
        office = Office(committee, k, committee, committee, "chair of committee of parliament", actor, article=True)
        people.append(
            Named(*spot, committee, spot[1], text_of(units, *spot, text), office, rule="name, committee chaired by")
        )
    return people


def _committee_before(units: Sequence[Unit], end: int) -> int | None:
    """Where the name of a committee of parliament begins that ends before a unit."""
    end -= units[end - 1].low in {"is", "was"}
    end -= units[end - 1].low in {"which", "that"}
    end -= units[end - 1].cls == ","
    for k in range(end - 1, max(-1, end - REACH), -1):
        if units[k].cls in {".", "q", ","}:
            return None
        if any(word in COMMITTEES for word in units[k].low.split()):
            around = {word for unit in units[max(0, k - 2) : end] for word in unit.low.split()}
            return k if around & CHAMBERS else None
    return None
