"""Visits: which official travelled where, each trip once."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document, VisitReport
from etl.transform.extractor import read_document
from etl.transform.visits.comings import idioms
from etl.transform.visits.visits import find_visits
from etl.transform.wordlists import table

PUBLISHED = date(2022, 3, 10)  # a Thursday


def visits_of(body: str, title: str = "") -> list[VisitReport]:
    document = Document(url="urn:test", title=title, body=body, origin="test", published_on=PUBLISHED)
    return find_visits(read_document(document))


@pytest.mark.parametrize(
    ("sentence", "destinations", "status"),
    [
        ("Norwegian Foreign Minister Ingrid Solberg travelled to Chile on Tuesday.", ("CHL",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg visited Santiago on Tuesday.", ("CHL",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg arrived in Santiago on Tuesday.", ("CHL",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg flew to Peru on Tuesday.", ("PER",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg left the Chilean capital on Tuesday.", ("CHL",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg concluded a visit to Chile on Tuesday.", ("CHL",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg will travel to Santiago, Chile, and Lima, Peru, on Monday.",
         ("CHL", "PER"), "planned"),
        ("Norwegian Foreign Minister Ingrid Solberg is to begin a visit to Kenya on Monday.", ("KEN",), "planned"),
        ("Norwegian Foreign Minister Ingrid Solberg has put off a trip to Kenya.", ("KEN",), "cancelled"),
        ("During her visit to Nairobi, Norwegian Foreign Minister Ingrid Solberg opened a school.", ("KEN",), "held"),
        ("Kenyan President Grace Otieno welcomed Norwegian Foreign Minister Ingrid Solberg in Nairobi on Tuesday.",
         ("KEN",), "held"),
        ("Norwegian Foreign Minister Ingrid Solberg led a delegation to Geneva, Switzerland.", ("CHE",), "held"),
    ],
)  # fmt: skip
def test_one_journey_in_one_sentence(sentence: str, destinations: tuple[str, ...], status: str) -> None:
    (visit,) = visits_of(sentence)
    assert (visit.origin_code, visit.destination_codes, visit.status) == ("NOR", destinations, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegian Foreign Minister Ingrid Solberg met Chilean Foreign Minister Pablo Rojas in Geneva.",
        "Norwegian Foreign Minister Ingrid Solberg visited Bergen on Tuesday.",
        "A Norwegian delegation travelled to Chile on Tuesday.",
        "Trade between Norway and Chile has come to a halt.",
    ],
)
def test_no_journey_abroad_of_a_named_official(sentence: str) -> None:
    assert visits_of(sentence) == []


def test_title_lead_and_details_are_one_visit() -> None:
    (visit,) = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg will travel to Chile and Peru from March 14 to 17.\n"
        "During her trip, Minister Solberg will open an exhibition.",
        "Foreign Minister Solberg’s Travel to Chile and Peru",
    )
    assert visit.destination_codes == ("CHL", "PER")
    assert (visit.started_on, visit.ended_on, visit.status) == (date(2022, 3, 14), date(2022, 3, 17), "planned")


def test_a_report_from_the_capital_tells_where_the_visitor_is() -> None:
    (visit,) = visits_of(
        "NAIROBI, March 9 - Kenyan President Grace Otieno on Wednesday held talks with visiting Ugandan President "
        "Moses Okello. Okello arrived on Tuesday."
    )
    assert (visit.origin_code, visit.destination_codes, visit.status) == ("UGA", ("KEN",), "held")


def test_each_stop_has_its_own_days() -> None:
    (visit,) = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg will travel to Lima on March 14-15 and Bogota on March 16-17."
    )
    assert (visit.destination_codes, visit.started_on, visit.ended_on) == (
        ("PER", "COL"), date(2022, 3, 14), date(2022, 3, 17),
    )  # fmt: skip


def test_stops_that_follow_each_other_are_one_tour() -> None:
    (visit,) = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg arrived in Lima on Monday.\nOn Tuesday Solberg flew to Santiago."
    )
    assert visit.destination_codes == ("PER", "CHL")
    assert (visit.started_on, visit.ended_on) == (date(2022, 3, 7), date(2022, 3, 8))


def test_a_visit_of_another_year_stays_apart() -> None:
    found = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg arrived in Lima on Monday.\nSolberg last visited Peru in May 2019."
    )
    assert [visit.started_on for visit in found] == [date(2022, 3, 7), date(2019, 5, 1)]


def test_the_excerpt_is_the_sentence() -> None:
    lead = "Norwegian Foreign Minister Ingrid Solberg arrived in Lima on Monday."
    body = f"It was raining. {lead}"
    (visit,) = visits_of(body)
    assert body[visit.first_char : visit.last_char] == lead
    assert visit.rule and 0 < visit.confidence < 1


def constructions() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "visit_constructions.csv").read_text("utf-8").splitlines()
    return [(row["sentence"], row["visits"]) for row in csv.DictReader(line for line in lines if line[:1] != "#")]


@pytest.mark.parametrize(("sentence", "visits"), constructions())
def test_constructions(sentence: str, visits: str) -> None:
    document = Document(url="urn:test", title="", body=sentence, origin="test", published_on=PUBLISHED)
    reading = read_document(document)
    found = [
        f"{reading.officials[one.official].name.split()[-1]} {','.join(one.destination_codes)} {one.status} "
        f"{one.started_on} {one.ended_on}"
        for one in find_visits(reading)
    ]
    assert "; ".join(found) == (visits if visits != "-" else "")


def test_the_day_that_a_visit_began_is_told_by_its_own_clause() -> None:
    (visit,) = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg was welcomed by Chilean President Ana Vidal on Wednesday, during a "
        "three-day visit to Chile that began on Tuesday."
    )
    assert (visit.started_on, visit.ended_on) == (date(2022, 3, 8), date(2022, 3, 10))


def test_a_visit_put_off_has_the_day_on_which_it_was_to_begin() -> None:
    (visit,) = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg has put off a visit to Chile that was to begin on Saturday. "
        "She said she would go to Chile when the storm had passed."
    )
    assert (visit.status, visit.started_on, visit.ended_on) == ("cancelled", date(2022, 3, 12), None)


def test_leaving_for_home_ends_a_visit() -> None:
    (visit,) = visits_of(
        "Norwegian Foreign Minister Ingrid Solberg arrived in Chile on Tuesday. She will leave for Oslo on Friday."
    )
    assert (visit.destination_codes, visit.ended_on) == (("CHL",), date(2022, 3, 11))


def test_a_guest_whose_name_begins_with_a_particle_is_received() -> None:
    (visit,) = visits_of(
        "Ursula von der Berg, the president of the European Commission, was in London on Tuesday. "
        "King Edmund IX of the United Kingdom received von der Berg at Windsor Castle."
    )
    assert visit.destination_codes == ("GBR",)


@pytest.mark.parametrize(
    ("body", "destinations"),
    [
        ("Chilean President Pablo Rojas met Norwegian Foreign Minister Ingrid Solberg at the palace in Santiago on "
         "Wednesday. Solberg flew in on Monday for the anniversary of independence.", ("CHL",)),
        ("PARACAS, Peru, March 10 - Norwegian Foreign Minister Ingrid Solberg reached the island on Wednesday.",
         ("PER",)),
        ("Norwegian Foreign Minister Ingrid Solberg entered Chilean territory on Tuesday.", ("CHL",)),
    ],
)  # fmt: skip
def test_arrival_where_the_story_is(body: str, destinations: tuple[str, ...]) -> None:
    assert [(v.destination_codes, v.status) for v in visits_of(body)] == [(destinations, "held")]


def test_arrival_stays_held_whatever_year_is_spoken_of() -> None:
    (visit,) = visits_of(
        "SANTIAGO - Norwegian Foreign Minister Ingrid Solberg said after she landed that trade would double in 2030."
    )
    assert (visit.destination_codes, visit.status, visit.started_on) == (("CHL",), "held", None)


def test_all_who_were_the_guests_of_one_host_over_days_that_are_past() -> None:
    visits = visits_of(
        "PARACAS, Peru, March 10 - President Ingrid Solberg of Norway and President Pablo Rojas of Chile were the "
        "guests of Peruvian President Luis Vega from Saturday to Monday at this resort."
    )
    days = (date(2022, 3, 5), date(2022, 3, 7))
    assert [(v.origin_code, v.destination_codes, v.status) for v in visits] == [
        ("NOR", ("PER",), "held"),
        ("CHL", ("PER",), "held"),
    ]
    assert {(v.started_on, v.ended_on) for v in visits} == {days}


def test_expected_some_week_in_several_towns() -> None:
    (visit,) = visits_of("Norwegian Foreign Minister Ingrid Solberg is expected next week in Nairobi and Kampala.")
    assert (visit.destination_codes, visit.status) == (("KEN", "UGA"), "planned")
    assert (visit.started_on, visit.ended_on) == (date(2022, 3, 14), date(2022, 3, 20))


def test_idioms_of_coming_and_going_name_a_phase() -> None:
    rows = table("comings")
    assert {row["phase"] for row in rows} == {"begin", "during", "end", "goal", "part"}
    assert {row["who"] for row in rows} == {"", "guest"}
    assert all(idiom.words.pattern for patterns in idioms().values() for idiom in patterns)
