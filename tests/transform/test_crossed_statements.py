"""Ways of telling what somebody said, each crossed with ways of naming who says it and with what is said."""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from tests.transform.crossed import EACH, rows

TABLE = Path(__file__).parent / "crossed_statements.csv"
PARTS: dict[str, tuple[str, ...]] = {
    "A": ("Peruvian Foreign Minister Rosa Salas", "Peru's foreign minister, Rosa Salas,",
          "Foreign Minister Rosa Salas of Peru", "Rosa Salas, Peru's foreign minister,",
          "Rosa Salas, the Peruvian foreign minister,"),
    "A2": ("Peruvian Foreign Minister Rosa Salas", "Foreign Minister Rosa Salas of Peru"),
    "p": ("she", "Salas", "the minister", "Ms Salas", "the Peruvian minister"),
    "B": ("Chilean President Hugo Rios", "President Hugo Rios of Chile"),
    "b": ("Chilean President Hugo Rios", "Chile's President Hugo Rios", "President Hugo Rios of Chile"),
    "M": ("Peru's foreign ministry", "the Peruvian foreign ministry", "the foreign ministry in Lima"),
    "V": ("said", "told reporters", "said on Monday", "told parliament", "said in a statement on Monday"),
    "Q": ("said", "told reporters", "said on Monday", "told a news conference", "said after the talks"),
    "X": ("condemned", "criticised", "deplored"),
    "OPEN": ("In Lima,", "At a joint news conference,", "In a letter to the Security Council,", "In May,",
             "Separately,", "Addressing parliament,", "In a bid to end the dispute,", "The talks broke down, but",
             "Last week"),
    "WHEN": ("on Tuesday evening", "late on Monday", "last week", "in May", "yesterday", "on June 3"),
    "T": ("on Monday", "yesterday", "earlier this week", ""),
    "c": ("the consulate would reopen on Friday", "the talks had been frank", "the troops must leave the valley",
          "Peru had never asked for such a clause", "Peru was ready to host the next round"),
    "D": ("We have decided to reopen the consulate", "The talks were long and frank", "The troops must leave at once"),
    "d": ("there is no truth in that report", "the troops must leave at once"),
    "j": ("an act of cowardice", "shameful"),
    "want": ("an immediate ceasefire in the valley", "the release of all fishermen", "an end to the blockade"),
    "deed": ("the attack on the convoy", "the closure of the port of Arica", "the arrest of eleven fishermen"),
    "good": ("the release of the fishermen", "the reopening of the border"),
    "plan": ("the plan for a joint border force", "the draft agreement on water"),
    "do": ("reopen the border in March", "set up a joint commission on water"),
}  # fmt: skip
ALIKE = 0.5  # the share of words that what is found must have in common with what was said


def _filled(told: str, chance: random.Random) -> tuple[str, dict[str, str]]:
    """Return a text made of a way of telling, and what stands in it for each part."""
    used: dict[str, str] = {}
    for name in re.findall(r"\{(\w+)\}", told):
        part = chance.choice(PARTS["c" if name == "cap" else name])
        used[name] = part[0].upper() + part[1:] if name == "cap" else part
    text = re.sub(r"\s+", " ", re.sub(r"\{(\w+)\}", lambda part: used[part[1]], told))
    text = re.sub(r",+(?=[,.])", "", text.replace(" .", ".").replace(" ,", ","))
    return re.sub(r"(?:^|(?<=\. ))[a-z]", lambda first: first[0].upper(), text), used


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _is_alike(one: str, other: str) -> bool:
    words, others = _words(one), _words(other)
    common = sum(min(words.count(word), others.count(word)) for word in set(words))
    return 2 * common / max(1, len(words) + len(others)) >= ALIKE


def _said(text: str) -> list[tuple[str, str, str, str]]:
    facts = GrammarExtractor().read_as_given(Document("urn:test", "", text, "text", published_on=date(2015, 6, 10)))
    return [
        (
            facts.officials[one.official].name.split()[-1] if one.official is not None else one.actor_code or "both",
            one.kind,
            one.act,
            text[one.first_char : one.last_char],
        )
        for one in facts.statements
    ]


@pytest.mark.parametrize(("way", "said"), rows(TABLE, "said"), ids=lambda cell: cell[:70])
def test_way_of_telling(way: str, said: str) -> None:
    chance = random.Random(way)
    for _ in range(EACH):
        text, used = _filled(way, chance)
        found = _said(text)
        wanted = [one for one in said.split("; ") if one]
        assert len(found) == len(wanted), (text, found)
        for one, (who, kind, act, words) in zip(wanted, found, strict=True):
            told, content = one.split(": ", 1)
            speaker, how, *acts = told.split()
            assert (who, kind) == (speaker, how), (text, found)
            assert act in acts or not acts, (text, found)
            assert _is_alike(words, content.format(**used)), (text, found)
