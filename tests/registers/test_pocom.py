"""Principal officers and chiefs of mission, and presidents: an official and a term a record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, Rejected
from tests.registers.conftest import Write, documents, facts_of, only, words

PERSON = """<person><id>{id}</id><persName><surname>{surname}</surname><forename>{forename}</forename>
    <genName>{suffix}</genName><altname>J. Doe</altname></persName></person>"""
TERM = """<{tag}><id>{id}</id><person-id>doe-jane</person-id><role-title-id>{role}</role-title-id>{territory}
    <appointed><date>{appointed}</date><note/></appointed>
    <started><date>{started}</date><note>Received on</note></started>
    <ended><date>{ended}</date><note>Left post on</note></ended><note>{note}</note></{tag}>"""


def term(tag: str = "chief", **fields: str) -> str:
    given = {
        "id": "no-1961-doe-01", "role": "ambassador-e-p", "appointed": "1961-02-01", "started": "1961-03-02",
        "ended": "1963-04-01", "note": "", "territory": "<contemporary-territory-id>norway</contemporary-territory-id>",
    }  # fmt: skip
    return TERM.format(tag=tag, **given | fields)


def mission(*terms: str, nominees: str = "") -> str:
    chiefs = "".join(terms)
    nominated = f"<other-nominees>{nominees}</other-nominees>"
    return f"<country-mission><territory-id>norway</territory-id><chiefs>{chiefs}</chiefs>{nominated}</country-mission>"


@pytest.fixture
def register(write: Write) -> Write:
    """Return a function that writes a file into a register with one person and one role."""
    write("people/d/doe-jane.xml", PERSON.format(id="doe-jane", surname="Doe", forename="Jane Q.", suffix="Jr."))
    names = "<names><singular>Ambassador Extraordinary</singular></names>"
    write("roles-country-chiefs/ambassador-e-p.xml", f"<role><id>ambassador-e-p</id>{names}</role>")
    return write


def test_a_chief_of_mission(register: Write) -> None:
    document = only(register("missions-countries/norway.xml", mission(term())))
    facts = facts_of(document)
    assert document.url == "urn:historian:pocom:no-1961-doe-01"
    (official,) = facts.officials
    assert (official.name, official.office_title, official.office_type, official.actor_code, official.standing) == (
        "Jane Q. Doe Jr.",
        "Ambassador Extraordinary to Norway",
        "ambassador",
        "USA",
        "current",
    )
    (tenure,) = facts.tenures
    assert (tenure.started_on, tenure.started_precision) == (date(1961, 3, 2), "day")
    assert (tenure.ended_on, tenure.ended_precision) == (date(1963, 4, 1), "day")
    assert words(document, tenure.first_char, tenure.last_char) == "1961-03-02\nEnded: 1963-04-01"
    assert [words(document, m.first_char, m.last_char) for m in facts.mentions] == ["Jane Q. Doe Jr."]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"started": "1961-03", "ended": "1963"}, (date(1961, 3, 1), "month", date(1963, 12, 31), "year")),
        ({"started": ""}, (date(1961, 2, 1), "day", date(1963, 4, 1), "day")),
        ({"ended": ""}, (date(1961, 3, 2), "day", None, None)),
        ({"started": "1981-03-02"}, (date(1961, 2, 1), "day", date(1963, 4, 1), "day")),
        ({"started": "", "appointed": ""}, (None, None, date(1963, 4, 1), "day")),
    ],
)
def test_what_is_known_of_a_term(register: Write, fields: dict[str, str], expected: tuple[object, ...]) -> None:
    (tenure,) = facts_of(only(register("missions-countries/norway.xml", mission(term(**fields))))).tenures
    assert (tenure.started_on, tenure.started_precision, tenure.ended_on, tenure.ended_precision) == expected


@pytest.mark.parametrize(
    ("terms", "nominees"),
    [((), term(started="", ended="")), ((term(started="", ended="", note="Declined appointment."),), "")],
)
def test_who_did_not_serve_has_no_term(register: Write, terms: tuple[str, ...], nominees: str) -> None:
    facts = facts_of(only(register("missions-countries/norway.xml", mission(*terms, nominees=nominees))))
    assert facts.officials[0].standing == "elect"
    assert facts.tenures == ()


def test_a_principal_officer_for_the_time_being(register: Write) -> None:
    record = term("principal", id="secr-1961-doe", territory="", role="secretary-ad-interim")
    names = "<names><singular>Secretary of State ad interim</singular></names>"
    text = f"<principal-position>{names}<principals>{record}</principals></principal-position>"
    (official,) = facts_of(only(register("positions-principals/x.xml", text))).officials
    assert (official.office_title, official.office_type, official.standing) == (
        "Secretary of State",
        "foreign_minister",
        "acting",
    )


def test_a_representative_to_an_organisation_heads_a_mission(register: Write) -> None:
    names = "<names><singular>Representative of the U.S.A. to the Baltic Council (Riga)</singular></names>"
    text = f"<org-mission>{names}<chiefs>{term(territory='')}</chiefs></org-mission>"
    (official,) = facts_of(only(register("missions-orgs/x.xml", text))).officials
    assert (official.office_title, official.office_type) == ("Representative to the Baltic Council", "ambassador")


def test_records_of_one_id_are_two_documents_each_time(register: Write, tmp_path: Path) -> None:
    register("missions-countries/a.xml", mission(term(), term(started="1966-03-02", ended="1967-01-01")))
    register("missions-countries/b.xml", mission(term(started="1971-03-02", ended="1972-01-01")))
    found = [each for each in documents(tmp_path) if isinstance(each, Document)]
    assert [each.url.rpartition("doe-01")[2] for each in found] == ["", ":2", ":3"]
    (alone,) = documents(tmp_path / "missions-countries" / "b.xml")
    assert isinstance(alone, Document)
    assert alone.url.endswith(":3")


def test_lookups_are_no_records(register: Write, tmp_path: Path) -> None:
    assert documents(tmp_path / "people", tmp_path / "roles-country-chiefs") == []


def test_a_term_without_its_person_is_set_aside(write: Write) -> None:
    (bad,) = documents(write("missions-countries/norway.xml", mission(term())))
    assert isinstance(bad, Rejected)
    assert "people/d/doe-jane.xml, is not beside it; load the register's folder as a whole" in bad.reason


def test_presidents(write: Write) -> None:
    president = (
        "<president><id>{0}</id><name>Jane Q. Doe</name><took-office-date>{1}</took-office-date>"
        "<left-office-date>{2}</left-office-date></president>"
    )
    terms = president.format("doe", "1901-03-04", "1905-03-04") + president.format("doe", "1909-03-04", "")
    first, second = documents(write("presidents.xml", f"<presidents>{terms}</presidents>"))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert [first.url, second.url] == ["urn:historian:presidents:doe", "urn:historian:presidents:doe:2"]
    (tenure,) = facts_of(second).tenures
    assert (tenure.started_on, tenure.ended_on, tenure.ended_precision) == (date(1909, 3, 4), None, None)
