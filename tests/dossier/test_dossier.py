"""Dossiers: what stands on the page, that every fact leads to its words, and that no text can change the page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from typer.testing import CliRunner, Result

from etl.cli import app
from etl.commands.shared import USAGE, Failure
from etl.dossier import pictures, render
from etl.dossier.page import address, period
from etl.dossier.records import Dossier, gaps

STORIES = [
    {
        "url": "https://example.org/accra",
        "title": "Kenya's foreign minister in Accra",
        "published": "2023-03-08",
        "publisher": "Example News",
        "text": "Kenyan Foreign Minister Achieng Otieno met Ghanaian Foreign Minister Kofi Asare in Accra on Tuesday.\n"
        "Asare offered Kenya training for its coast guard. Otieno thanked Ghana for its hospitality.",
    },
    {
        "url": "https://example.org/nairobi",
        "title": "Ghanaian minister visits Nairobi",
        "published": "2023-11-15",
        "publisher": "Another Paper",
        "text": "Ghanaian Foreign Minister Kofi Asare held talks with Kenyan President Daudi Mwangi"
        " in Nairobi on Tuesday.",
    },
]
TODAY = date(2024, 5, 1)
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture(scope="module")
def warehouse(
    make_database: Callable[..., str], template: str, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """Return the address of a warehouse with two stories, and a folder."""
    url, folder = make_database(template), tmp_path_factory.mktemp("dossier")
    (folder / "stories.jsonl").write_text("\n".join(json.dumps(story) for story in STORIES), encoding="utf-8")
    done = run("load", str(folder / "stories.jsonl"), "--workers", "1", "--database-url", url)
    assert done.exit_code == 0, done.output
    return url, folder


def run(*arguments: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, arguments)


def written(warehouse: tuple[str, Path], *who: str) -> Any:
    """Return the page of a dossier, parsed."""
    url, folder = warehouse
    path = folder / "page.html"
    done = run("dossier", *who, "--output", str(path), "--database-url", url)
    assert done.exit_code == 0, done.output
    return html.fromstring(path.read_text(encoding="utf-8"))


def texts(page: Any, query: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath(query)]


def test_a_relation_shows_meetings_visits_words_and_their_sources(warehouse: tuple[str, Path]) -> None:
    page = written(warehouse, "ken", "GHA")
    assert texts(page, "//h1") == ["Kenya – Ghana"]
    headings = texts(page, "//section[@id='meetings']//h3")
    assert [text.split(",")[0] for text in headings] == ["14 November 2023", "7 March 2023"]
    assert "Nairobi" in headings[0] and "Accra" in headings[1]
    quoted = texts(page, "//section[@id='meetings']//blockquote")
    assert quoted == [STORIES[1]["text"], STORIES[0]["text"].split("\n")[0]]
    assert page.xpath("//section[@id='meetings']//a/@href") == [STORIES[1]["url"], STORIES[0]["url"]]
    assert any(
        "training for its coast guard" in text for text in texts(page, "//section[@id='commitments']//blockquote")
    )
    figures = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert figures["meetings held"] == "2" and figures["latest contact"] == "2023-11-14"
    assert texts(page, "//section[@id='gaps']//tbody/tr/td[1]") == ["252"]
    assert len(page.xpath("//section[@id='network']//svg[contains(@class, 'wide')]//path[@class='tie']")) == 2


def test_a_person_by_part_of_the_name(warehouse: tuple[str, Path]) -> None:
    page = written(warehouse, "asare")
    assert texts(page, "//h1") == ["Kofi Asare"]
    assert len(page.xpath("//section[@id='meetings']/article")) == 2
    assert "Foreign Minister" in texts(page, "//section[@id='career']//td")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        (("KEN", "QQQ"), "QQQ is no actor's code"),
        (("KEN", "ken"), "two different actors"),
        (("Nobody Atall",), "nobody is called"),
        (("999999",), "nobody is called"),
        (("i",), "give a number"),
        (("a", "b", "c"), "two actor codes"),
    ],
)
def test_what_cannot_be_found_is_explained(warehouse: tuple[str, Path], who: tuple[str, ...], told: str) -> None:
    done = run("dossier", *who, "--output", str(warehouse[1] / "no.html"), "--database-url", warehouse[0])
    assert isinstance(done.exception, Failure) and done.exception.code == USAGE
    assert told in done.exception.message
    assert not (warehouse[1] / "no.html").exists()


def hostile() -> Dossier:
    meeting = {
        "meeting_id": 1, "mode": "in_person", "status": "held", "started_on": date(2024, 1, 2), "ended_on": None,
        "place_name": HOSTILE, "place_country_name": HOSTILE, "topics": [HOSTILE],
        "participants": [
            {"actor_code": "A", "actor_name": HOSTILE, "official_id": 1, "name": HOSTILE, "office": HOSTILE},
        ],
        "reports": [{"document_id": 1, "words": HOSTILE, "status": "held"}],
    }  # fmt: skip
    statement = {
        "document_id": 1, "said_on": None, "speaker_name": HOSTILE, "speaker_actor_name": HOSTILE,
        "words": HOSTILE * 20,
        "speaker_actor_code": "A", "office_title": HOSTILE, "act": "offer",
    }  # fmt: skip
    source = {
        "document_id": 1,
        "url": "javascript:alert(1)",
        "title": HOSTILE,
        "publisher": HOSTILE,
        "published_on": None,
    }
    tie = pictures.network([("1", HOSTILE)], [("2", HOSTILE)], {("1", "2"): 1}, [HOSTILE] * 2)
    return Dossier(
        title=HOSTILE, as_of=TODAY, meetings=[meeting], visits=[], statements=[statement], sources={1: source},
        figures=[(HOSTILE, HOSTILE)], network=tie, timeline=pictures.timeline([meeting], TODAY),
    )  # fmt: skip


def test_of_many_meetings_the_rest_opens_on_a_click() -> None:
    dossier = hostile()
    page = html.fromstring(render(replace(dossier, meetings=[*dossier.meetings] * 43)))
    assert len(page.xpath("//section[@id='meetings']//article")) == 43
    assert len(page.xpath("//section[@id='meetings']/details[@class='rest']/article")) == 3
    assert page.xpath("string(//section[@id='meetings']/details/summary)") == "3 more meetings"


def test_no_text_becomes_markup_and_no_link_runs_a_script() -> None:
    text = render(hostile())
    page = html.fromstring(text)
    assert page.xpath("//script") == [] and page.xpath("//img") == []
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert all(link.startswith("#") for link in page.xpath("//a/@href"))
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]
    assert page.xpath("//link") == [] and "url(" not in text and "@import" not in text


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("javascript:alert(1)", ""),
        ("JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("urn:historian:travels:1", ""),
        ("http://[bad", ""),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, expected: str) -> None:
    assert address(url) == expected


def test_periods_in_words() -> None:
    day = date(2021, 2, 24)
    assert period({"started_on": day, "ended_on": day}) == "24 February 2021"
    assert period({"started_on": day, "ended_on": date(2021, 2, 27)}) == "24 – 27 February 2021"
    assert period({"started_on": day, "ended_on": date(2021, 3, 1)}) == "24 February 2021 – 1 March 2021"
    assert period({"started_on": None, "ended_on": day}) == "until 24 February 2021"
    assert period({"started_on": None, "ended_on": None}) == "not dated"


days = st.dates(date(1950, 1, 1), date(2030, 12, 31))


@given(st.lists(days, max_size=12), days)
def test_gaps_are_between_neighbours_and_the_longest_first(found: list[date], as_of: date) -> None:
    meetings = [{"meeting_id": n, "status": "held", "started_on": day} for n, day in enumerate(found)]
    told = gaps(meetings, as_of)
    assert [gap.days for gap in told] == sorted((gap.days for gap in told), reverse=True)
    assert all(not any(gap.after < day < gap.before for day in found) for gap in told)


@given(st.lists(st.tuples(days, st.sampled_from(["held", "planned"])), min_size=1, max_size=30))
def test_the_timeline_counts_every_dated_meeting_once(found: list[tuple[date, str]]) -> None:
    meetings = [{"started_on": day, "status": status, "mode": "phone"} for day, status in found]
    page = html.fromstring(f"<div>{pictures.timeline(meetings, TODAY)}</div>")
    wide, narrow = page.xpath("./svg")
    for picture, most in ((wide, 30), (narrow, 13)):
        bars = picture.xpath(".//*[@class='count']")
        assert len(bars) <= most
        assert sum(int(each.text) for each in bars) == len(found)
