"""Officials told in every way that diplomatic news has: titles owned by bodies, missions, committees, point men."""

from __future__ import annotations

import pytest

from tests.transform.news import offices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mette Lund, the Danish foreign ministry's permanent secretary, met Irish Trade Minister Niall Egan.",
            "Mette Lund deputy_minister DNK",
        ),
        (
            "The Chadian defence ministry's spokesman, Idriss Abba, met Nigerien officials.",
            "Idriss Abba spokesperson TCD",
        ),
        (
            "Talks went on between Peruvian Foreign Minister Hugo Rios and the Bolivian government's chief negotiator,"
            " Evo Mamani.",
            "Evo Mamani envoy BOL",
        ),
        ("Norway's foreign ministry's spokeswoman, Kari Moen, briefed reporters.", "Kari Moen spokesperson NOR"),
        (
            "The Kenyan health ministry's former secretary, Grace Njoki, met Belgian Health Minister Luc Maes.",
            "Grace Njoki deputy_minister KEN",
        ),
        (
            "The chairman of the Bundestag's committee on foreign affairs, Dieter Kranz, met Dutch envoys.",
            "Dieter Kranz legislator DEU",
        ),
        (
            "The chairwoman of the Polish Senate's committee on defence, Ewa Zych, met Czech lawmakers.",
            "Ewa Zych legislator POL",
        ),
        (
            "Head of the EU delegation to Armenia Klaus Reiter met Defence Minister Tigran Sargsyan.",
            "Klaus Reiter ambassador EU",
        ),
        (
            "Head of the OSCE mission to Moldova Inga Berg met Foreign Minister Vera Lungu.",
            "Inga Berg igo_official OSCE",
        ),
        ("Washington's point man on Sudan, Frank Nolan, met the general.", "Frank Nolan envoy USA"),
        ("Sergei Lukin, Russia's pointman on Belarus, flew to Minsk.", "Sergei Lukin envoy RUS"),
        ("Jan Maes, the White House's drug czar, met Colombian officials.", "Jan Maes other USA"),
        ("Italian Foreign Minister Luca de’ Ricci met Libyan officials.", "Luca de’ Ricci foreign_minister ITA"),
    ],
)
def test_officials_are_read(text: str, expected: str) -> None:
    """Each sentence names this official, of this office and country where they are given."""
    assert any(one.startswith(expected) for one in offices(text)), offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Frances Doyle, the Australian football federation's president, met fans in Sydney.",
        "Tim Cobb, the Swiss bank's chief executive, spoke of the German car industry's chief negotiator.",
        "The shares of the company's pointman were sold.",
    ],
)
def test_others_are_no_officials(text: str) -> None:
    """Who serves a private body is no official, whatever country it is of."""
    assert offices(text) == []
