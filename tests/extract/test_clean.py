"""Clean text, dates and columns: examples, and properties of any text."""

from __future__ import annotations

import csv
import io
import json
import tempfile
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract import clean, columns, read
from etl.extract.published import published_day
from etl.facts import Document

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200)
PLAIN = st.lists(st.from_regex(r"[A-Za-z][a-zé,“” ]{0,30}[a-z]", fullmatch=True), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>two</b></p>\n<p>three</p>", "One two\nthree"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "a\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a b\nc"),
        ("<p>a<script>x</script><style>y</style>b</p><form>z</form><nav>n</nav>", "ab"),
        ("<p hidden>a</p><p style='display: none'>b</p><p aria-hidden='true'>c</p>d", "d"),
        ("Fran&ccedil;ois&nbsp;&amp; co&shy;operation\u200b", "François & cooperation"),
        ("e\u0301", "é"),
        ("<pre>a\nb</pre>", "a\nb"),
        ("“a” – b", "“a” – b"),
        ("<p>Text.</p><p>The post <a>Talks</a> appeared first on <a>Site</a>.</p>", "Text."),
        ("<!-- nothing -->", ""),
    ],
)
def test_markup(markup: str, text: str) -> None:
    assert clean.fragment_text(markup) == text


@given(WORDS)
def test_normalize_is_idempotent_and_tidy(text: str) -> None:
    once = clean.normalize(text)
    assert clean.normalize(once) == once
    assert once == unicodedata.normalize("NFC", once)
    assert all(line == line.strip() and line for line in once.split("\n")) or once == ""


@given(WORDS)
def test_any_markup_is_read(text: str) -> None:
    assert "\n\n" not in clean.fragment_text(text)


@given(PLAIN)
def test_paragraphs_round_trip(paragraphs: list[str]) -> None:
    expected = "\n".join(clean.normalize(paragraph) for paragraph in paragraphs)
    assert clean.fragment_text("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)) == expected


def test_deep_markup_is_read() -> None:
    assert clean.fragment_text("<div>" * 20_000 + "deep") in ("deep", "")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-12, 14))
def test_the_day_is_the_one_written(day: date, offset: int) -> None:
    instant = datetime(day.year, day.month, day.day, 23, 30, tzinfo=timezone(timedelta(hours=offset)))
    for written in (instant, instant.isoformat(), day, day.isoformat(), f"{day:%-d %B} {day.year}", f"{day:%Y%m%d}"):
        assert published_day(written) == day


@pytest.mark.parametrize(
    "value", ["", "yesterday", "June 2021", "2021", "03/04/2021", "31/31/2021", None, True, "x" * 500]
)
def test_what_is_no_certain_day(value: object) -> None:
    assert published_day(value) is None


def test_other_ways_to_write_a_day() -> None:
    for value in (
        "27/02/2021",
        "02/27/2021",
        "27.02.2021",
        "Sat, 27 Feb 2021 12:00:47 +0000",
        1614427247,
        "1614427247000",
    ):
        assert published_day(value) == date(2021, 2, 27)
    assert published_day(datetime(2021, 2, 27, tzinfo=UTC)) == date(2021, 2, 27)


def test_every_usual_name_is_folded_and_of_a_known_field() -> None:
    names = columns.usual_names()
    assert set(names) == set(columns.FIELDS)
    assert all(name == columns.folded(name) for found in names.values() for name in found)
    assert columns.recognized(["Article Text", "Published_At", "Web URL"], {}) == {
        "url": ("Web URL",),
        "body": ("Article Text",),
        "published": ("Published_At",),
    }


@settings(max_examples=50, deadline=None)
@given(st.lists(PLAIN, min_size=1, max_size=5))
def test_tables_and_lines_give_the_same_documents(texts: list[list[str]]) -> None:
    rows = [{"title": "Title", "body": "\n".join(text)} for text in texts]
    table = io.StringIO()
    writer = csv.DictWriter(table, ["title", "body"])
    writer.writeheader()
    writer.writerows(rows)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.csv").write_text(table.getvalue(), newline="")
        Path(folder, "b.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
        results = list(read([folder]))
    documents = [result for result in results if isinstance(result, Document)]
    assert len(documents) == len(results) == 2 * len(rows)
    assert [d.body for d in documents[: len(rows)]] == [d.body for d in documents[len(rows) :]]
    assert documents[0].url == documents[len(rows)].url
