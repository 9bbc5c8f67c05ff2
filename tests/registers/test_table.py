"""A table of one's own: meetings, officials and tenures from CSV, Excel and Parquet, and wrong rows set aside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas
import pytest

from etl.facts import Document, Rejected
from tests.registers.conftest import Write, documents, facts_of, only, words

MEETINGS = """meeting,started_on,ended_on,place,place_country,mode,status,topics,official_name,actor,office_title,role
m1,2019-05-06,2019-05-07,Oslo,Norway,in_person,held,energy; health,Anna Aho,FIN,Foreign Minister,guest
m1,,,,,,,,Ole Moe,Norway,Prime Minister,host
m2,2019-06,,,,phone,,,Anna Aho,FIN,Foreign Minister,
m2,,,,,,,,,NATO,,
"""
TENURES = """record_id,official_name,actor,office_title,started_on,ended_on
t1,Anna Aho,FIN,Foreign Minister,2018-01-02,2019-06
t2,Ole Moe,NOR,Prime Minister,2017,
"""


def test_meetings(write: Write) -> None:
    first, second = documents(write("talks.csv", MEETINGS))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.url, first.position) == ("urn:readout:register:talks:m1", "line 2")
    facts = facts_of(first)
    assert [(o.name, o.office_title, o.office_type, o.actor_code, o.seen_on) for o in facts.officials] == [
        ("Anna Aho", "Foreign Minister", "foreign_minister", "FIN", date(2019, 5, 7)),
        ("Ole Moe", "Prime Minister", "head_of_government", "NOR", date(2019, 5, 7)),
    ]
    assert [words(first, m.first_char, m.last_char) for m in facts.mentions] == ["Anna Aho", "Ole Moe"]
    (meeting,) = facts.meetings
    assert (meeting.started_on, meeting.ended_on, meeting.place_name, meeting.place_country_code) == (
        date(2019, 5, 6),
        date(2019, 5, 7),
        "Oslo",
        "NOR",
    )
    assert (meeting.mode, meeting.status, meeting.topics) == ("in_person", "held", ("energy", "health"))
    assert [(p.actor_code, p.official, p.role) for p in meeting.participants] == [
        ("FIN", 0, "guest"),
        ("NOR", 1, "host"),
    ]
    (call,) = facts_of(second).meetings
    assert (call.started_on, call.ended_on, call.mode) == (date(2019, 6, 1), date(2019, 6, 30), "phone")
    assert [(p.actor_code, p.official) for p in call.participants] == [("FIN", 0), ("NATO", None)]


def test_participants_in_one_column(write: Write) -> None:
    table = "date;participants\n2019-05-06;Anna Aho (FIN); Ole Moe (Norway)\n"
    (bad,) = documents(write("x.csv", table))
    assert isinstance(bad, Rejected)  # the list has the delimiter in it, so it has to be quoted
    (meeting,) = facts_of(only(write("y.csv", 'date;participants\n2019-05-06;"Anna Aho (FIN); (NATO)"\n'))).meetings
    assert [(p.actor_code, p.official) for p in meeting.participants] == [("FIN", 0), ("NATO", None)]


def test_tenures_keep_what_is_known_of_their_dates(write: Write) -> None:
    first, second = (facts_of(each) for each in documents(write("t.csv", TENURES)) if isinstance(each, Document))
    (tenure,) = first.tenures
    assert (tenure.started_on, tenure.started_precision) == (date(2018, 1, 2), "day")
    assert (tenure.ended_on, tenure.ended_precision) == (date(2019, 6, 30), "month")
    (open_end,) = second.tenures
    assert (open_end.started_on, open_end.started_precision, open_end.ended_on) == (date(2017, 1, 1), "year", None)


def test_officials(write: Write) -> None:
    facts = facts_of(only(write("o.csv", "official,country\nAnna Aho,Finland\n")))
    assert [(o.name, o.actor_code, o.office_type) for o in facts.officials] == [("Anna Aho", "FIN", None)]
    assert not facts.tenures
    assert not facts.meetings


@pytest.mark.parametrize("suffix", ["xlsx", "parquet"])
def test_excel_and_parquet(write: Write, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"t.{suffix}"
    frame = pandas.read_csv(write("t.csv", TENURES))
    frame["started_on"] = [pandas.Timestamp("2018-01-02"), pandas.Timestamp("2017-03-04")]
    frame.to_excel(path, index=False) if suffix == "xlsx" else frame.to_parquet(path)
    found = [facts_of(each).tenures[0].started_on for each in documents(path) if isinstance(each, Document)]
    assert found == [date(2018, 1, 2), date(2017, 3, 4)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Anna Aho,Atlantis,Foreign Minister,2018,2019", "'Atlantis' is no actor"),
        ("Anna Aho,FIN,Foreign Minister,2018-13,2019", "'2018-13' is no date"),
        ("Anna Aho,FIN,Foreign Minister,2018,2017", "it ends (2017) before it begins (2018)"),
        ("Anna Aho,FIN,,2018,2019", "a tenure needs the office"),
        (",FIN,Foreign Minister,2018,2019", "is empty: it names the official"),
        (",,Foreign Minister,2018,2019", "is empty: it names the official"),
        ("Anna | Aho,FIN,Foreign Minister,2018,2019", "holds ' | '"),
    ],
)
def test_a_wrong_row_is_set_aside_with_its_line_and_the_rest_is_read(write: Write, row: str, reason: str) -> None:
    header = "official_name,actor,office_title,started_on,ended_on"
    bad, good = documents(write("t.csv", f"{header}\n{row}\nOle Moe,NOR,Prime Minister,2017,\n"))
    assert isinstance(bad, Rejected)
    assert reason in bad.reason
    assert bad.position == "line 2"
    assert isinstance(good, Document)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("m1,2019-05-06,Anna Aho,FIN\n", "between two actors or more, and here is only Anna Aho (FIN)"),
        ("m1,2019-05-06,Anna Aho,FIN\nm1,2019-05-07,Ole Moe,NOR\n", "differ in 'date': '2019-05-06' and '2019-05-07'"),
        (",2019-05-06,Anna Aho,FIN\n", "rows of one meeting share its value"),
    ],
)
def test_a_wrong_meeting_is_set_aside(write: Write, rows: str, reason: str) -> None:
    (bad,) = documents(write("m.csv", f"meeting,date,official,actor\n{rows}"))
    assert isinstance(bad, Rejected)
    assert reason in bad.reason


def test_a_table_of_texts_is_none_of_meetings(write: Write) -> None:
    found = only(write("n.csv", "official,actor,text\nAnna Aho,FIN,The minister met her guest in Oslo today.\n"))
    assert found.source is None


def test_the_example_of_the_docs() -> None:
    folder = Path(__file__).parents[2] / "docs" / "registers"
    found = [facts_of(each) for each in documents(folder) if isinstance(each, Document)]
    assert [(len(each.meetings), len(each.tenures)) for each in found] == [(1, 0), (1, 0), (0, 1), (0, 1)]
