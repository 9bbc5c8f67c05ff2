"""What is no meeting, or none with him: denials, wishes, rumours, what is written, and who was not there."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

EXTRACTOR = GrammarExtractor()
KENYA, GHANA, CHILE = "Kenyan Foreign Minister Odo Wabera", "Ghanaian President Kofi Asare", "Chilean Premier Ana Rojas"
WABERA, ASARE, ROJAS = "Odo Wabera", "Kofi Asare", "Ana Rojas"


def met(text: str) -> list[tuple[list[str], str]]:
    """Who met by a text, in which K, G and C stand for three officials of three countries, and whether they did."""
    body = text.format(K=KENYA, G=GHANA, C=CHILE)
    day = date(2021, 7, 16)
    facts = EXTRACTOR.read(Document("https://news.example/1", "In brief", body, "test", published_on=day))
    names = [one.name for one in facts.officials]
    found = [
        (sorted(names[p.official] for p in one.participants if p.official is not None), one.status)
        for one in facts.meetings
    ]
    return sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "No meeting is planned between {K} and {G}.",
        "No bilateral is foreseen with {G}, {K} said.",
        "{K} exchanged not a word with {G} at the funeral.",
        "{K} and {G} exchanged no words.",
        "{K} shook no hands with {G}.",
        "{K} had had no talks, he made clear, with {G}.",
        "Nor will {K} see {G}.",
        "Nor, he added, would {K} receive {G}.",
        "Neither {K} nor {C} has met {G}.",
        "{K} arrived too late to be received by {G}.",
        "{K} was too ill to see {G}.",
        "{K} came too late for talks with {G}.",
        "{K} met no Ghanaian officials in Accra.",
        "{K} met nobody from the Ghanaian government.",
        "{K} met nobody on his trip to Accra: not {G}, not the mayor.",
        "{K}, having avoided all meetings with Ghanaian officials since 2005, flew to Accra.",
        "{K} rang {G} and got the voice mail.",
        "{K} telephoned {G} on Monday but there was no answer.",
        "{K} had nothing to tell the press, and less to tell {G}.",
        "{K} rules out a face-to-face with {G} while prisoners are held.",
        "{K} stayed away from a lunch with {G} on Monday.",
        "{K} was absent from the talks with {G} on Monday.",
        "Fog kept {K} from meeting {G} on Monday.",
        "Fog prevented {K} from flying to Accra to meet {G}.",
        "The visit of {K} ended without a meeting with {G}.",
        "{K} had come to say nothing and said it to everyone except {G}.",
    ],
)
def test_what_is_denied_is_no_meeting(text: str) -> None:
    assert met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{K} would rather talk to {G}.",
        "{K} said that he would sooner dine with {G}.",
        "{K} would, he told parliament, rather talk to {G}.",
        "{K} is unlikely to meet {G}.",
        "{K} would welcome a meeting with {G}, he said on Monday.",
        "Rather than meet {G}, {K} went to the zoo.",
        "{K} will only receive {G} if the prisoners are freed.",
        "Only if the prisoners are freed will {K} receive {G}.",
        "{K} left Accra without having met {G}.",
        "It is not true that {K} met {G} in Accra.",
        "{K} missed the chance to meet {G}.",
        "{K} claims never to have met {G}.",
        "{K} regretted not having met {G}.",
        "{K} wishes he had met {G}.",
        "No one expects {K} to meet {G}.",
        "{K} said it was too early to speak of a meeting with {G}.",
        "{K} dreamt that he had dined with {G}.",
        "{K} told {G} on Twitter to mind his own business.",
        "{K} has accepted with pleasure the invitation of {G} to visit Accra.",
        "The spokesman added that reports of a bilateral between {K} and {G} there were “the fruit of imagination”.",
        "The allegation to the effect that {K} gave {G} assurances in Accra surprised him.",
        "{C} said that {K} should have called on {G} first.",
        "{K} told radio that {G} was welcome to walk over and discuss it with him.",
        "A reporter asked {K} whether it was true that he had dined with {G}.",
        "Reports of a meeting between {K} and {G} were invented, a spokesman said.",
        "The report that {K} had met {G} in Accra is untrue.",
        "The allegation that {K} met {G} in Accra does not correspond to reality.",
        "{C} defended her husband against the charge that he had dined with {G}.",
        "The row began with an interview in which {K} called {G} a shepherd.",
    ],
)
def test_what_is_wished_rumoured_or_asked_is_no_meeting(text: str) -> None:
    assert met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{K} scolded {G} in a newspaper column on Monday.",
        "{K} challenged {G} in a video posted on Sunday.",
        "{K} told {G} in a two-line fax that he would not come.",
        "{K} told {G} by text message that he would not come.",
        "{K} told {G} through the ambassador in Nairobi that the border was closed.",
        "{K} informed {G} by note verbale on Monday that the embassy would close.",
        "{K} begged {G}, in a speech to his own party, to open the border.",
        "A message reached Accra on Monday. In it {K} tells {G} that he is sorry.",
        "{K} conveyed a message of condolence to {G} upon the loss of a ferry.",
        "A letter from {K} was waiting for {G}.",
        "{K} is waiting for a signal from {G}.",
    ],
)
def test_what_is_written_or_said_to_others_is_no_meeting(text: str) -> None:
    assert met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The delegation, made up of {K} and {G}, flew to Cairo.",
        "He pointed to a figure which {K} took to be {G}.",
        "{K} is to be buried beside his friend, {G}.",
        "{K} and {G} studied together at Oxford.",
        "Two governments — {K} spoke for the first, {G} for the second — say that she may write.",
    ],
)
def test_what_is_told_by_a_word_of_another_sense_is_no_meeting(text: str) -> None:
    assert met(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{K} met nobody but {G}.",
        "{K} was only too pleased to receive {G} on Monday.",
        "{K} told {G} in Accra on Monday that no talks were planned.",
        "No aides were present when {K} met {G} on Monday.",
        "It was not only {K} who met {G} on Monday.",
        "{K} is not only meeting {G} on Monday.",
        "It is true that {K} met {G} in Accra on Monday.",
        "{K} seized the chance to meet {G} and did so on Monday.",
        "{K} welcomed a meeting on Monday with {G}.",
        "{K} only met {G} on Monday when the talks were over.",
        "It is never too late to meet, {K} told {G} in Accra on Monday.",
        "{K} conveyed a message from the king to {G} in Accra on Monday.",
        "{K} waited an hour for {G} at the hotel.",
        "{K} took tea with {G}, the husband of a singer.",
        "{K} met {G} on Monday and called reports of a rift invented.",
    ],
)
def test_what_is_denied_beside_a_meeting_leaves_it(text: str) -> None:
    assert [people for people, _ in met(text)] == [[ASARE, WABERA]]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("{K} and {G} met on Monday without {C}, whose flight was late.", [[ASARE, WABERA]]),
        ("{C} was stranded in Quito, so {K} and {G} sat down without her.", [[ASARE, WABERA]]),
        ("{K} met {G}, not {C}, on Monday.", [[ASARE, WABERA]]),
        ("It was {K}, not {C}, who met {G}.", [[ASARE, WABERA]]),
        ("{K} met everybody except {G}.", []),
        ("{K} spoke to everyone but {G}.", []),
        ("{K} met not only {G} but also {C} on Monday.", [[ROJAS, ASARE, WABERA]]),
        ("{K} would not sit down with {G} without {C}.", []),
        ("{K} had lunch on Monday with the widow of {G}.", []),
        ("{K} took tea with the wife of {G}.", []),
        ("{K} will meet {G} and, in Tema, executives of a firm blacklisted by {C}.", [[ASARE, WABERA]]),
        ("The archbishop alone will greet {K}; {G} will be on holiday.", []),
        ("{K} met {G}, an ally of {C}, on Monday.", [[ASARE, WABERA]]),
        ("{K}, a classmate of {G}, spoke in Nairobi on Monday.", []),
        ("{C} rebuked the minister, {K}, for having received {G}.", [[ASARE, WABERA]]),
        ("{C} sacked {K} for attending a meeting with {G}.", [[ASARE, WABERA]]),
    ],
)
def test_who_was_left_out_is_no_side(text: str, people: list[list[str]]) -> None:
    assert [sides for sides, _ in met(text)] == [sorted(sides) for sides in people]


@pytest.mark.parametrize(
    "text",
    [
        "{K} was a no-show at talks with {G} on Monday.",
        "{K} failed to turn up for talks with {G} on Monday.",
        "{K} did not show up for his meeting with {G}.",
        "{K}, who was to meet {G} on Thursday, has put off his journey.",
        "{K} did not turn up; {G} waited an hour for him.",
        "{K} was due to fly to Accra on Monday to meet {G}, but his plane broke down.",
        "{K} stood up {G}, who had waited for him at the palace.",
        "A meeting of {K} and {G} had to be scrapped because of fog.",
    ],
)
def test_what_fell_through_is_cancelled(text: str) -> None:
    assert met(text) == [([ASARE, WABERA], "cancelled")]
