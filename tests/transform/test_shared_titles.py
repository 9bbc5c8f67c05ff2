"""People told by their country who hold one of several offices told before."""

from __future__ import annotations

import pytest

from etl.transform.officials.officials import find_officials
from etl.transform.officials.titles.office_types import office_type

People = dict[str, tuple[str | None, str | None]]


def found(text: str) -> People:
    """Who is found in a text: name → type of office and actor."""
    return {one.name: (one.office_type, one.actor_code) for one in find_officials(f"In brief\n{text}", None).officials}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The presidents of five Central American countries agreed to close the camps.\nRafael Arias of Costa Rica,"
            " Alfredo Cruz of El Salvador and Vinicio Lopez of Guatemala were the guests of Honduran President Luis"
            " Mora.",
            {
                "Rafael Arias": ("head_of_state", "CRI"), "Alfredo Cruz": ("head_of_state", "SLV"),
                "Vinicio Lopez": ("head_of_state", "GTM"), "Luis Mora": ("head_of_state", "HND"),
            },
        ),
        (
            "By candlelight, two ambassadors. Germany's Henning Oster and Poland's Jadwiga Malek walked for half an"
            " hour and left.",
            {"Henning Oster": ("ambassador", "DEU"), "Jadwiga Malek": ("ambassador", "POL")},
        ),
        (
            "The trade ministers met in Lima on Friday. Chile's Ana Vidal opened the session, Peru's Luis Prado closed"
            " it.",
            {"Ana Vidal": ("minister", "CHL"), "Luis Prado": ("minister", "PER")},
        ),
        (
            "Thirteen directors of wildlife departments count tusks. Kenya's Richard Lagat lit the fire; Tanzania's"
            " Costa Mwakali and Zambia's Gilson Phiri applauded the president.",
            {
                "Richard Lagat": ("other", "KEN"), "Costa Mwakali": ("other", "TZA"), "Gilson Phiri": ("other", "ZMB"),
            },
        ),
        (
            "The prime ministers of Slovenia and Croatia signed on Monday. Serbia's Ivan Petrovic was absent.",
            {"Ivan Petrovic": (None, "SRB")},
        ),
        (
            "Kenyan President Peter Karanja called the presidents. Kenya's Amina Otieno and Ghana's Kofi Mensah"
            " came late.",
            {"Peter Karanja": ("head_of_state", "KEN"), "Amina Otieno": (None, "KEN"), "Kofi Mensah": (None, "GHA")},
        ),
    ],
)  # fmt: skip
def test_one_of_several_told_before(text: str, people: People) -> None:
    assert found(text) == people


def test_runner_is_no_president() -> None:
    text = (
        "Three presidents watched the race in Nairobi. Kenya's Eliud Kiplagat ran the marathon in two hours and"
        " Ethiopia's Haile Bekele came second."
    )
    assert found(text) == {}


@pytest.mark.parametrize(
    ("actor", "kind"),
    [("CAN", "head_of_government"), ("JPN", "head_of_government"), ("FRA", "head_of_state"), ("VEN", "head_of_state")],
)
def test_leader_is_the_head_of_what_leads(actor: str, kind: str) -> None:
    assert office_type("leader", actor) == kind
