"""Who said what: reported speech, joint voices, governments, transcripts, signed documents."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from etl.facts import StatementReport
from etl.transform.reading import Reading

Read = Callable[..., tuple[Reading, list[StatementReport]]]
Said = Callable[..., list[tuple[str | None, str, str]]]


KORHONEN = "Finnish Defence Minister Matti Korhonen met Estonian Foreign Minister Kadri Tamm in Helsinki on Friday.\n"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Korhonen said that the border had been quiet since May.", "the border had been quiet since May"),
        ("Korhonen said the border had been quiet.", "the border had been quiet"),
        ("Korhonen said on Friday that the border had been quiet.", "the border had been quiet"),
        ("Korhonen told reporters that the border had been quiet.", "the border had been quiet"),
        ("Korhonen told reporters after the talks that the border had been quiet.", "the border had been quiet"),
        ("The border had been quiet, Korhonen said on Friday.", "The border had been quiet"),
        ("The fence had been planned for years, Korhonen added, but had never been built.",
         "The fence had been planned for years, Korhonen added, but had never been built"),
        ("The fence was ready, Korhonen told a news conference, and a gate would be built by June.",
         "The fence was ready, Korhonen told a news conference, and a gate would be built by June"),
        ("Korhonen called the fence a gift to both peoples.", "the fence a gift to both peoples"),
        ("Korhonen spoke of a new beginning.", "a new beginning"),
        ("Korhonen congratulated both sides on their patience.", "both sides on their patience"),
        ("Korhonen conveyed to the king the greetings of his people.", "the greetings of his people"),
        ("Korhonen gave his word that the gate would stay open.", "the gate would stay open"),
        ("Korhonen accepted in the end that the gate would stay open.", "the gate would stay open"),
        ("The gate was rusty, Korhonen went on, and it squeaked.",
         "The gate was rusty, Korhonen went on, and it squeaked"),
        ("Korhonen expressed concern about jamming in the gulf.", "concern about jamming in the gulf"),
        ("Korhonen called on allies to share more data.", "allies to share more data"),
        ("Korhonen called for an inquiry into the fire.", "an inquiry into the fire"),
        ("Korhonen called the offer generous.", "the offer generous"),
        ("Korhonen described the plan as a step in the right direction.", "the plan as a step in the right direction"),
        ("Korhonen offered to train Estonian pilots.", "to train Estonian pilots"),
        ("Korhonen urged the allies to share more data.", "the allies to share more data"),
        ("Korhonen accused Russia of jamming signals.", "Russia of jamming signals"),
        ("Korhonen laid stress on the training of pilots.", "the training of pilots"),
        ("Korhonen reminded his audience that winter was near.", "winter was near"),
        ("Korhonen was quoted as saying that the plan was sound.", "the plan was sound"),
        ("According to Korhonen, the fence will be ready by June.", "the fence will be ready by June"),
        ("In Korhonen's view, the alliance should send more ships.", "the alliance should send more ships"),
        ("As Korhonen has said, the fence will be ready by June.", "the fence will be ready by June"),
        ("Korhonen, for his part, reiterated Finland's support for the fence.", "Finland's support for the fence"),
        ("Korhonen went on to praise the crews.", "the crews"),
        ("Korhonen sought to reassure villagers that the gate would stay open.", "the gate would stay open"),
        ("Korhonen did not rule out a second fence.", "a second fence"),
        ("Korhonen would only say that a gate was planned.", "a gate was planned"),
        ("Korhonen admitted having lost the key.", "having lost the key"),
        ("Korhonen assured Tamm of his support provided that the gate was paid for.",
         "his support provided that the gate was paid for"),
        ("It was too early, Korhonen said, to speak of a gate.", "It was too early, Korhonen said, to speak of a gate"),
        ("He would welcome guests, Korhonen said, but not guards.",
         "He would welcome guests, Korhonen said, but not guards"),
        ("Korhonen appealed to the villagers not to climb the fence.", "the villagers not to climb the fence"),
        ("Korhonen complained to his Estonian colleague about the noise.", "the noise"),
        ("Korhonen had said a day earlier that the gate was shut.", "the gate was shut"),
        ("Korhonen's reply was that the gate was shut.", "the gate was shut"),
        ("Korhonen encouraged Tamm to free the crew.", "Tamm to free the crew"),
        ("Korhonen spoke at the opening of the gate. He accused the builder of sloth, something which he denies.",
         "the builder of sloth"),
    ],
)  # fmt: skip
def test_content_of_reported_speech(said: Said, sentence: str, words: str) -> None:
    assert said(KORHONEN + sentence) == [("Korhonen", "indirect", words)]


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        ("Korhonen praised the plan and expressed support for the exercise.", ["the plan", "support for the exercise"]),
        ("Korhonen welcomed the plan, stressing that time was short.", ["the plan", "time was short"]),
        (
            "Korhonen reaffirmed his support, while underscoring the need for speed.",
            ["his support", "the need for speed"],
        ),
        (
            "Korhonen said that the plan was good but warned that time was short.",
            ["the plan was good", "time was short"],
        ),
        ("Korhonen thanked Estonia for its help, and the two discussed the exercise.", ["Estonia for its help"]),
        ("Korhonen told her that the plan was good, the state news agency reported.", ["the plan was good"]),
    ],
)
def test_each_verb_has_its_own_content(said: Said, sentence: str, contents: list[str]) -> None:
    assert [words for _, _, words in said(KORHONEN + sentence)] == contents


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers discussed the jamming of signals.",
        "Korhonen will express his gratitude in Tallinn next week.",
        "Korhonen is expected to announce the plan in June.",
        "Korhonen did not say when the fence would be ready.",
        "Korhonen was told that the fence was ready.",
        "Korhonen welcomed the minister at the airport.",
        "An Estonian diplomat said the talks had been difficult.",
        "Shopkeepers said that trade had been slow.",
        "When asked for details, Korhonen left the room.",
        "Korhonen went on to Tallinn, and continued his tour.",
    ],
)
def test_what_is_no_statement(said: Said, sentence: str) -> None:
    assert said(KORHONEN + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides reaffirmed their commitment to the treaty.",
        "The two ministers reaffirmed their commitment to the treaty.",
        "Minister Korhonen and Minister Tamm reaffirmed their commitment to the treaty.",
        "They reaffirmed their commitment to the treaty.",
        "Korhonen and Tamm, in a joint appearance, reaffirmed their commitment to the treaty.",
    ],
)
def test_one_voice_of_both_sides(said: Said, sentence: str) -> None:
    assert said(KORHONEN + sentence) == [(None, "indirect", "their commitment to the treaty")]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The Estonian government said that the treaty would be ready by June.", "EST"),
        ("Estonia offered to host the next round.", "EST"),
        ("Latvia's foreign ministry announced that the treaty had been signed.", "LVA"),
    ],
)
def test_a_government_speaks(said: Said, sentence: str, code: str) -> None:
    found = said(KORHONEN + sentence)
    assert [(who, kind) for who, kind, _ in found] == [(code, "indirect")]


def test_a_meeting_held_to_thank_is_thanks(said: Said) -> None:
    found = said(
        "Ghanaian Foreign Minister Kwame Mensah met with President Rosa Quispe of Peru to thank her for the vaccines."
    )
    assert found == [("Mensah", "indirect", "her for the vaccines")]


TRANSCRIPT = """Ngozi Okoye, Minister of Foreign Affairs
Abuja
MINISTER OKOYE: Good morning. Nigeria is committed to its partnership with Canada.
We have a long day ahead of us.
HIGH COMMISSIONER GRANT (via interpreter): Thank you, Minister. Canada will send two more doctors to Kano.
QUESTION: Minister, when will the border open?
MINISTER OKOYE: In June, as President Bola Adeyemi announced that it would.
OPERATOR: The line is open.
MINISTER OKOYE: Thank you all.
(The briefing ended at noon.)"""


def test_turns_of_a_transcript(said: Said) -> None:
    found = said(
        TRANSCRIPT,
        "Minister Ngozi Okoye of Nigeria and Canadian High Commissioner Ann Grant to the press",
        "Ngozi Okoye, Minister of Foreign Affairs",
    )
    direct = [(who, words) for who, kind, words in found if kind == "direct"]
    assert direct == [
        (
            "Okoye",
            "Good morning. Nigeria is committed to its partnership with Canada.\nWe have a long day ahead of us.",
        ),
        ("Grant", "Thank you, Minister. Canada will send two more doctors to Kano."),
        ("Okoye", "In June, as President Bola Adeyemi announced that it would."),
    ]


def test_a_signed_document_is_one_written_statement(said: Said) -> None:
    body = (
        "Jane Abara, Minister of Health\nWe congratulate the people of Togo on their national day.\nWe wish them well."
    )
    found = said(body, "Togo's National Day", "Jane Abara, Minister of Health")
    assert found == [
        ("Abara", "written", "We congratulate the people of Togo on their national day.\nWe wish them well.")
    ]


def test_the_text_of_a_joint_statement(said: Said) -> None:
    lines = ["The following statement was released by Norway and Chad.", "Begin text:"]
    body = "\n".join([*lines, "We condemn the attack.", "We stand together.", "End text."])
    found = said(body, "Joint Statement of Norway and Chad")
    assert found == [(None, "written", "We condemn the attack.\nWe stand together.")]


def test_a_readout_attributed_to_a_spokesperson_is_not_signed(said: Said) -> None:
    body = "Office of the Spokesperson\nThe below is attributable to Spokesperson Dana Cole:\n" + KORHONEN
    assert all(kind != "written" for _, kind, _ in said(body, author="Office of the Spokesperson"))


def test_every_statement_names_its_rule_and_stands_in_the_text(read: Read) -> None:
    reading, found = read(KORHONEN + "“We are ready,” Korhonen said, and thanked Estonia for its help.")
    assert [one.kind for one in found] == ["direct", "indirect"]
    for one in found:
        assert one.rule
        assert 0 < one.confidence <= 1
        assert 0 <= one.first_char < one.last_char <= len(reading.text)


@pytest.mark.slow
def test_time_grows_with_the_text(read: Read) -> None:
    sentence = "Korhonen said that the plan was good, and “we will see,” he added, while stressing the need for speed, "
    seconds = []
    for times in (100, 400):
        started = time.perf_counter()
        read(KORHONEN + sentence * times)
        seconds.append(time.perf_counter() - started)
    assert seconds[1] < 10 * seconds[0] + 1


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The bridge will be closed, Mensah announced after he had seen the damage.",
         [("Mensah", "The bridge will be closed")]),
        ("A new road will be built, Mensah announced Friday after three days of talks.",
         [("Mensah", "A new road will be built")]),
        ("The fleet sends a clear signal, Mensah said on Wednesday after he and his advisers landed in Accra.",
         [("Mensah", "The fleet sends a clear signal")]),
        ("Mensah, touring the north, said the visit showed how much his government cared.",
         [("Mensah", "the visit showed how much his government cared")]),
        ("The two ministers agreed in Accra on Tuesday to open the border.", [(None, "to open the border")]),
        ("The talks had been useful, said Mensah, who leaves for Lome on Monday.",
         [("Mensah", "The talks had been useful")]),
        ("The communique also condemned all acts of terrorism.", [(None, "all acts of terrorism")]),
        ("The office of the president said the government would sign the treaty.",
         [("TCD", "the government would sign the treaty")]),
        ("Mensah dismissed the former president, Joe Doe, as a clown.",
         [("Mensah", "the former president, Joe Doe, as a clown")]),
        ("Mensah left no doubt that Ghana would sign.", [("Mensah", "Ghana would sign")]),
    ],
)  # fmt: skip
def test_circumstances_and_inversions(said: Said, sentence: str, found: list[tuple[str | None, str]]) -> None:
    lead = "Ghanaian Foreign Minister Kwame Mensah met Chadian President Idriss Haroun in Accra on Friday.\n"
    assert [(who, words) for who, _, words in said(lead + sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("raised the case of two fishermen held in Peru.", ["the case of two fishermen held in Peru"]),
        ("agreed in principle to the release of the ships.", ["the release of the ships"]),
        ("agreed to send help to Chile.", ["to send help to Chile"]),
        ("raised the flag at the embassy.", []),
        ("raised taxes on fish.", []),
    ],
)
def test_matters_are_raised_and_agreed_to(said: Said, sentence: str, words: list[str]) -> None:
    assert [one for _, _, one in said(f"Norwegian Foreign Minister Ingrid Solberg {sentence}")] == words


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The army needs trucks by autumn, Mensah said Wednesday in Lome, where he signed contracts for forty of them.",
         [("Mensah", "The army needs trucks by autumn")]),
        ("Ghana has been spared the inspection that the bank demanded, Mensah disclosed tonight on his way home.",
         [("Mensah", "Ghana has been spared the inspection that the bank demanded")]),
        ("Mensah told Parliament that the country could not stand by, two days after he led a team to Lome.",
         [("Mensah", "the country could not stand by")]),
        ("Mensah met the envoys and demanded an inquiry, sources at the ministry told this paper.",
         [("Mensah", "an inquiry")]),
        ("He did, however, praise the tone of the letter.", [("Mensah", "the tone of the letter")]),
        ("Mensah wondered aloud whether the bank had a hand in it.",
         [("Mensah", "whether the bank had a hand in it")]),
        ("Mensah let it be known that he agreed with every word.", [("Mensah", "he agreed with every word")]),
        ("In it the two rulers agreed to keep up the dialogue.", [(None, "to keep up the dialogue")]),
    ],
)  # fmt: skip
def test_time_place_and_source_are_no_content(said: Said, sentence: str, found: list[tuple[str | None, str]]) -> None:
    lead = "Ghanaian Foreign Minister Kwame Mensah met Chadian officials in Accra on Friday.\n"
    assert [(who, words) for who, _, words in said(lead + sentence)] == found


def test_an_official_joined_to_counted_others_speaks_with_them(said: Said) -> None:
    body = (
        "Deputy Secretary of State Jane Q. Doe met with Danish Vice Foreign Minister Lars Holm and Norwegian First Vice"
        " Foreign Minister Ole Berg today in Oslo. During the meeting, the Deputy Secretary and the two vice foreign"
        " ministers committed to deepening cooperation."
    )
    assert said(body) == [(None, "indirect", "deepening cooperation")]


def test_a_sentence_may_end_in_an_abbreviated_place(said: Said) -> None:
    body = (
        "Secretary of State Jane Q. Doe met with Danish Foreign Minister Lars Holm in Washington, D.C. Secretary Doe"
        " congratulated Minister Holm on the national day."
    )
    assert said(body) == [("Doe", "indirect", "Minister Holm on the national day")]


def test_countries_speak_in_a_journalists_question(said: Said) -> None:
    body = (
        "MODERATOR: The line is open.\n"
        "QUESTION: Kenya claimed that the matter was resolved. The White House has said that nobody will go.\n"
        "MS DOE: Kenya has said that it will come. We look forward to it very much.\n"
    )
    assert said(body, title="Department Press Briefing", author="Jane Doe, Spokesperson") == [
        ("KEN", "indirect", "the matter was resolved"),
        ("USA", "indirect", "nobody will go"),
        ("Doe", "direct", "Kenya has said that it will come. We look forward to it very much."),
    ]


def test_what_is_attributable_to_a_spokesperson_is_not_signed(said: Said) -> None:
    body = (
        "The below is attributable to Spokesperson Joe Roe:\n"
        "Secretary Jane Doe spoke today with Danish Foreign Minister Lars Holm. She thanked him for his help."
    )
    found = said(
        body, title="Secretary Doe’s Call with Danish Foreign Minister Holm", author="Jane Doe, Secretary of State"
    )
    assert [kind for _, kind, _ in found] == ["indirect"]


def test_a_joint_text_may_begin_within_a_line(said: Said) -> None:
    body = (
        "At the end of the visit the two countries released the following statement: Begin text: Ghana and Chad are"
        " committed to clean water. Both countries affirm the value of wells.\nThey will meet again. End text."
    )
    text = (
        "Ghana and Chad are committed to clean water. Both countries affirm the value of wells.\nThey will meet again."
    )
    assert said(body, title="Ghana-Chad Joint Statement on Water") == [(None, "written", text)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Talks between the envoys and the officers ended on Monday without a decision, the two sides announced.",
         "Talks between the envoys and the officers ended on Monday without a decision"),
        ("Fear is kept alive by blocs, the three statesmen declared.", "Fear is kept alive by blocs"),
        ("Fear is kept alive by blocs, their declaration says.", "Fear is kept alive by blocs"),
        ("The road would be open by May, the joint statement said.", "The road would be open by May"),
        ("The road would be open by May, the two ministries said in a note.", "The road would be open by May"),
    ],
)  # fmt: skip
def test_joint_voices_behind_what_they_say(said: Said, sentence: str, words: str) -> None:
    lead = "Ghanaian Foreign Minister Kwame Mensah met Chadian President Idriss Haroun in Accra on Friday.\n"
    assert said(lead + sentence) == [(None, "indirect", words)]


def test_a_participle_before_the_main_verb(said: Said) -> None:
    spoken = said(KORHONEN + "He, while welcoming the plan, warned Estonia that time was short.")
    assert spoken == [("Korhonen", "indirect", "the plan"), ("Korhonen", "indirect", "time was short")]


def test_the_body_that_spoke_last_is_taken_up(said: Said) -> None:
    spoken = said("The Estonian foreign ministry denied the charge. The spokesman added that the gate was open.")
    assert spoken[-1] == ("EST", "indirect", "the gate was open")
    spoken = said("A joint communique said the gate was open. The document condemned all violence.")
    assert [words for _, _, words in spoken] == ["the gate was open", "all violence"]


def test_a_place_tells_whose_ministry_speaks(said: Said) -> None:
    assert said(KORHONEN + "In Lome the foreign ministry said that Togo would keep up its contacts.") == [
        ("TGO", "indirect", "Togo would keep up its contacts")
    ]


def test_an_embassy_is_not_of_the_country_where_it_is(said: Said) -> None:
    assert said(KORHONEN + "The embassy in Lome said that it was closed.") == []
    assert said(KORHONEN + "The Finnish embassy in Lome said that it was closed.") == [
        ("FIN", "indirect", "it was closed")
    ]
