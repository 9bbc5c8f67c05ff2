"""Stories put together of plain sentences, filled with people, towns and days: each tells what its sentences tell."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

PUBLISHED = date(2024, 5, 16)  # a Thursday
EXTRACTOR = GrammarExtractor()
DAYS = {"on Sunday": date(2024, 5, 12), "on Monday": date(2024, 5, 13), "on Tuesday": date(2024, 5, 14)}
COMING = {"on Friday": date(2024, 5, 17), "on Saturday": date(2024, 5, 18)}
HEROES = (("Luis Rojas", "he", "his"), ("Carmen Salgado", "she", "her"))
TITLES = ("foreign minister", "defence minister", "trade minister", "interior minister")
COUNTRIES = (
    ("LVA", "Latvia", "Latvian", "Riga", ("Juris Kalnins", "Andris Ozols")),
    ("EGY", "Egypt", "Egyptian", "Cairo", ("Tarek Nabil", "Karim Hegazy")),
    ("NOR", "Norway", "Norwegian", "Oslo", ("Lars Bakke", "Erik Haugen")),
    ("KEN", "Kenya", "Kenyan", "Nairobi", ("Peter Otieno", "Joseph Mwangi")),
    ("HUN", "Hungary", "Hungarian", "Budapest", ("Gabor Varga", "Istvan Kovacs")),
    ("TUR", "Turkey", "Turkish", "Ankara", ("Mehmet Demir", "Kemal Yilmaz")),
    ("POL", "Poland", "Polish", "Warsaw", ("Piotr Nowak", "Adam Mazur")),
    ("IDN", "Indonesia", "Indonesian", "Jakarta", ("Budi Santoso", "Agus Wijaya")),
)

Meeting = tuple[frozenset[str], str, str, "date | None", "date | None", "str | None"]
"""The names of who met, status, mode, first and last day, country."""


@dataclass(frozen=True)
class Story:
    """A text and the meetings that it tells."""

    text: str
    meetings: list[Meeting]


def _parts() -> dict[str, list[dict[str, str]]]:
    lines = Path(__file__).with_name("composed_stories.csv").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        found.setdefault(row["part"], []).append(row)
    return found


PARTS = _parts()


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _days(row: dict[str, str], day: str, coming: str) -> tuple[date, date]:
    if row["days"] in {"day", "coming"}:
        told = DAYS[day] if row["days"] == "day" else COMING[coming]
        return told, told
    first, _, last = row["days"].partition("..")
    return date.fromisoformat(first), date.fromisoformat(last or first)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A story of an opening, what is told of its meeting, further encounters and remarks between them."""
    hero, he, his = draw(st.sampled_from(HEROES))
    countries = iter(draw(st.permutations(COUNTRIES)))
    behind = draw(st.sampled_from([*PARTS["behind"], None]))
    rest = draw(st.lists(st.sampled_from(PARTS["new"] + PARTS["remark"]), min_size=1, max_size=5, unique_by=id))
    opening = draw(st.sampled_from(PARTS["opening"]))
    code, country, people, city, names = next(countries)
    first = (code, country, people, city, draw(st.sampled_from(names)))
    other, goes_on, text = first, False, ""
    found: list[Meeting] = []
    for row in (opening, *([behind] if behind else ()), *rest):
        if row["part"] == "new":
            code, country, people, city, names = next(countries)
            other = (code, country, people, city, draw(st.sampled_from(names)))
        day, coming = draw(st.sampled_from(sorted(DAYS))), draw(st.sampled_from(sorted(COMING)))
        title = draw(st.sampled_from(TITLES))
        family = hero.split()[1]
        again = draw(st.sampled_from([family, "the Peruvian minister", *([he] if goes_on else ())]))
        sentence = row["sentence"].format(
            **{"he": again, "He": _capital(again), "he2": he, "his": his, "hero": hero, "family": family},
            **{"day": day, "Day": _capital(day), "coming": coming, "Coming": _capital(coming)},
            **{"title": title, "Title": title.title(), "country": other[1], "people": other[2], "city": other[3]},
            **{"CITY": other[3].upper(), "name": other[4], "first_family": first[4].split()[1]},
            **{"first_country": first[1]},
        )
        goes_on = row["subject"] == "hero"
        text += draw(st.sampled_from(["\n", " "])) * bool(text) + sentence
        if row["status"]:
            who = first if row["part"] == "behind" else other
            place = who[0] if row["country"] == "theirs" else row["country"] or None
            found.append(
                (frozenset({hero, who[4]}), row["status"], row["mode"], *_days(row, day, coming), place),
            )
    return Story(text, found)


@given(stories())
@settings(derandomize=True, deadline=None, max_examples=150)
def test_composed_stories(story: Story) -> None:
    facts = EXTRACTOR.read(
        Document(url="urn:test", title="", body=story.text, origin="test", publisher="Reuters", published_on=PUBLISHED)
    )
    names = [one.name for one in facts.officials]
    found = [
        (
            frozenset(names[p.official] for p in one.participants if p.official is not None),
            *(one.status, one.mode, one.started_on, one.ended_on, one.place_country_code),
        )
        for one in facts.meetings
    ]
    told = [tuple(map(str, (sorted(one[0]), *one[1:]))) for one in (*found, *story.meetings)]
    assert sorted(told[: len(found)]) == sorted(told[len(found) :]), story.text
