"""Those whom advisers, aides and envoys serve: "adviser to President Jane Doe for Africa"."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.titles.portfolios import RULING
from etl.transform.officials.titles.title_endings import SERVING
from etl.transform.officials.units.title_words import SENT
from etl.transform.officials.units.units import Unit

LINKS = frozenset({"to", "of"})


def is_served(units: Sequence[Unit], first: int) -> bool:
    """Whether the title at a unit is of one whom somebody advises or is sent by: "adviser to | President Doe"."""
    if first < len(LINKS):
        return False
    servant = units[first - 2]
    is_servant = servant.low in SERVING or SENT.search(servant.low) is not None
    return servant.cls == "H" and is_servant and units[first - 1].low in LINKS


def serves_ruler(units: Sequence[Unit], end: int) -> bool:
    """Whether the one named behind a title leads a country: "adviser | to President Jane Doe"."""
    run = units[end : end + 2]
    return len(run) == len(LINKS) and run[0].low in LINKS and run[1].cls == "H" and run[1].low in RULING
