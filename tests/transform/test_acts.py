"""Which act a statement is."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.transform.statements.act_model import shares
from etl.transform.statements.acts import act_of_content, of_own
from etl.transform.statements.saying import inflected, noun_acts, sayings
from etl.transform.wordlists import FOLDER, table

Acts = Callable[[str], list[str]]

ACTS = {
    "offer",
    "request",
    "agree",
    "affirm",
    "praise",
    "criticise",
    "reject",
    "threaten",
    "concern",
    "announce",
    "assess",
}
MENSAH = "Ghanaian Foreign Minister Kwame Mensah met Chadian President Idriss Haroun in Accra on Friday.\n"


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Mensah offered to host the talks.", "offer"),
        ("Mensah pledged further aid to the refugees.", "offer"),
        ("Mensah urged Chad to reopen the border.", "request"),
        ("Mensah called for a ceasefire.", "request"),
        ("Mensah proposed that the border be reopened.", "request"),
        ("Mensah proposed a joint patrol.", "offer"),
        ("Mensah called the raid a disgrace.", "criticise"),
        ("Mensah called the raid cowardly.", "criticise"),
        ("Mensah described the talks as fruitful.", "praise"),
        ("Mensah charged Chad with arming the rebels.", "criticise"),
        ("The two sides agreed to meet again in June.", "agree"),
        ("Mensah reaffirmed the importance of the treaty.", "affirm"),
        ("Mensah expressed support for the mission.", "affirm"),
        ("Mensah expressed gratitude for the mission.", "praise"),
        ("Mensah expressed concern about the fighting.", "concern"),
        ("Mensah reiterated Ghana's opposition to the blockade.", "reject"),
        ("Mensah thanked Chad for the mission.", "praise"),
        ("Mensah regretted the outcome of the vote.", "concern"),
        ("Mensah assured Haroun of Ghana's understanding.", "affirm"),
        ("Mensah assured Haroun of Ghana's opposition to the blockade.", "affirm"),
        ("Mensah condemned the attack on the convoy.", "criticise"),
        ("Mensah denied that the convoy had been armed.", "reject"),
        ("Mensah warned that the river would rise.", "threaten"),
        ("Mensah conveyed condolences to the families.", "concern"),
        ("Mensah announced that the bridge was open.", "announce"),
        ("Mensah said that the river was wide.", "assess"),
        ("Mensah called the attack unacceptable.", "criticise"),
        ("“We condemn this attack,” Mensah said.", "criticise"),
        ("“We are grateful for your help,” Mensah said.", "praise"),
    ],
)
def test_act(acts: Acts, sentence: str, act: str) -> None:
    assert acts(MENSAH + sentence) == [act]


def test_content_without_a_cue_tells_nothing() -> None:
    assert act_of_content("the river is wide", "indirect") is None


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Mensah said that his country would train fifty nurses.", "offer"),
        ("Mensah said that the ferry was unsafe and should be withdrawn.", "request"),
        ("Mensah said that the raid had been shameful and illegal.", "criticise"),
        ("Mensah said that the claims were false.", "reject"),
        ("Mensah told reporters that the two ministers had signed four agreements.", "announce"),
        ("Mensah said that there would be consequences if the boats came back.", "threaten"),
        ("Mensah said that he was saddened by the deaths.", "concern"),
        ("Mensah described the island as a true friend.", "praise"),
        ("“We are proud of what they have achieved,” Mensah said.", "praise"),
        ("“It depends on the harvest,” Mensah said.", "assess"),
        ("Mensah said that the two ministers would meet again in Lomé in March.", "announce"),
        ("Mensah said that Ghana was determined to widen its ties with Chad.", "affirm"),
        ("Mensah said that it was too early to speak of a breakthrough.", "assess"),
        ("Mensah said that Ghana would never hand over the deserters.", "reject"),
        ("Mensah told reporters that the army would strike back if the raids went on.", "threaten"),
        ("Mensah said that both armies must pull back from the river.", "request"),
        ("“We had an excellent meeting,” Mensah said.", "praise"),
        ("“The two delegations will sign the protocol tomorrow,” Mensah said.", "announce"),
        ("“Nobody knows how long it will take,” Mensah said.", "assess"),
    ],
)
def test_the_content_tells_where_the_verb_does_not(acts: Acts, sentence: str, act: str) -> None:
    assert acts(MENSAH + sentence) == [act]


@pytest.mark.parametrize("act", sorted(ACTS))
def test_a_feature_that_is_not_known_changes_nothing(act: str) -> None:
    told = [f"habit={act}", f"word={act}"]
    assert shares(told) == shares([*told, "word=not-in-the-list"])
    assert sum(shares(told).values()) == pytest.approx(1)


def test_lists_name_only_known_acts_and_kinds() -> None:
    assert {row["act"] for row in table("reporting_verbs")} <= ACTS
    assert set(noun_acts().values()) <= ACTS
    assert table("act_weights")[0].keys() - {"feature"} <= ACTS
    for row in table("act_cues"):
        assert row["act"] in ACTS, row
        assert set(row["kind"].split()) <= {"direct", "indirect", "written", "turn"}, row


@pytest.mark.parametrize(
    "name", ["reporting_verbs", "reporting_nouns", "act_cues", "courtesies", "sides", "held_verbs"]
)
def test_lists_are_whole(name: str) -> None:
    lines = [line for line in Path(FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    rows = list(csv.reader(lines))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(lines) == len(set(lines))


def test_forms_of_verbs() -> None:
    assert inflected("urge", "") == {"urge", "urges", "urging", "urged"}
    assert inflected("deny", "") == {"deny", "denies", "denying", "denied"}
    assert inflected("say", "said") == {"say", "says", "saying", "said"}
    assert inflected("press", "") == {"press", "presses", "pressing", "pressed"}
    assert [way.particle for way in sayings()["called"]][-1] == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ghana would send two battalions", "his country would send two battalions"),
        ("the Ghanaian army would go", "his country army would go"),
        ("Accra's position was unchanged", "his country's position was unchanged"),
        ("Chad should reopen the border with Ghana", "Chad should reopen the border with Ghana"),
    ],
)
def test_one_s_own_country_is_called_so_where_what_is_said_begins(said: str, expected: str) -> None:
    assert of_own(said, {"GHA"}) == expected
    assert of_own(said, ()) == said
