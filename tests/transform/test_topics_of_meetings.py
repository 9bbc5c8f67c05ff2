"""What those who met talked about, as a whole report tells it."""

from __future__ import annotations

from datetime import date

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor


def test_the_offices_of_those_present_are_no_topic() -> None:
    told = (
        "Qatari Emir Fahad met Jordan's King Hamzah. They spoke of the development of ties. "
        "Naval Forces Commander Ali Saad and Minister of Tourism and Wildlife Najib Balo were there."
    )
    document = Document("urn:test", "In brief", told, "test", published_on=date(2015, 6, 10))
    assert [meeting.topics for meeting in GrammarExtractor().read(document).meetings] == [()]
