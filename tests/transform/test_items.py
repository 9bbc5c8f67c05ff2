"""The annotated news items of `training/items`: each fits its text, and they are scored as their scorer says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.score_items import DAY, items, main, score
from etl.facts import Document
from etl.transform.topics.topic_words import topics
from training.annotated import is_code

FOLDER = Path(__file__).resolve().parents[2] / "training" / "items"
TEXT = (
    "Peruvian Foreign Minister Rosa Quispe met her Chilean counterpart, Diego Rojas, in Lima. They agreed on a bridge."
)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.jsonl")), ids=lambda path: path.stem)
def test_what_is_annotated_stands_in_the_text(path: Path) -> None:
    """Names and telling words are those of the text, a word as often as its number says."""
    for document, told in items([path]):
        for encounter in told["m"]:
            one, *others = encounter["s"]
            assert others or is_code(one), document.url  # an organisation's own summit
            assert encounter["st"] in {"held", "planned", "cancelled"}
            assert set(encounter["about"]) <= set(topics()), document.url
            assert all(is_code(side) or side in document.body for side in encounter["s"]), document.url
            for word in encounter["w"]:
                plain, _, number = word.partition("#")
                assert len(re.findall(rf"(?<!\w){re.escape(plain)}(?!\w)", document.body)) >= int(number or 1), word


@pytest.mark.parametrize(
    ("sides", "status", "right"),
    [
        (["Rosa Quispe", "Diego Rojas"], "held", 1),
        (["Rosa Quispe", "Diego Rojas"], "planned", 0),
        (["Rosa Quispe", "BRA"], "held", 0),
    ],
)
def test_a_meeting_is_right_by_people_and_status(sides: list[str], status: str, right: int) -> None:
    """The two named in the text met, and did so already."""
    told = {"m": [{"w": ["met"], "s": sides, "st": status, "about": ["trade_and_investment"]}], "v": []}
    meetings, journeys, matters = score((Document("urn:item:one", "", TEXT, "one", published_on=DAY), told))
    assert (meetings.annotated, meetings.found, meetings.right) == (1, 1, right)
    assert journeys.annotated == 0
    assert matters.annotated == right


def test_a_release_is_found_by_its_address(tmp_path: Path) -> None:
    """What is annotated by address is read in the releases given, and is a mistake without them."""
    path = tmp_path / "some.jsonl"
    path.write_text('{"url": "https://example.org/1", "m": [], "v": []}\n', encoding="utf-8")
    release = Document("https://example.org/1", "", TEXT, "releases")
    assert [document for document, _ in items([path], {release.url: release})] == [release]
    with pytest.raises(KeyError):
        list(items([path]))


def test_a_release_that_is_not_given_is_a_mistake_of_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message tells the file, the address and the option."""
    path = tmp_path / "some.jsonl"
    path.write_text('{"url": "https://example.org/1", "m": [], "v": []}\n', encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        main([str(path)])
    assert stopped.value.code == 2
    assert "https://example.org/1" in (told := capsys.readouterr().err)
    assert "--releases" in told
