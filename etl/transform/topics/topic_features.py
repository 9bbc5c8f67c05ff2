"""What is looked at to tell whether a topic was talked about at a meeting: how near to it words of the topic stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from etl.transform.meetings.drafts import Draft
from etl.transform.topics.leanings import Lean, Shares
from etl.transform.topics.stretches import Sentence, Sentences, Stretches
from etl.transform.topics.topic_words import topics
from etl.transform.wordlists import starred, table

PARTS = re.compile(r"[,;:()“”\"]| and | as well as | or | [-–] |—")
"""Where a sentence falls into parts, each of which may be about something else."""
MATTER_LENGTH = 110  # characters behind a word such as "on" or "discuss" that may tell the matter
STEPS = (0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85)
COARSE = (0.1, 0.35, 0.7)  # steps that are looked at together with what else is told
COUNTS = (1, 2, 4)
LONG = 220  # characters
FEW = 2  # meetings
LEAST = 0.2  # share below which, without a phrase of the topic anywhere, a topic is not weighed at all
RANKS, OTHERS = 4, 3  # counts beyond are as good as these


class Agenda:
    """What a document tells of the matters of its meetings."""

    def __init__(self, sentences: Sentences, drafts: Sequence[Draft], lean: Lean) -> None:
        """Look at the whole document.

        Args:
            lean: what tells how likely a stretch is about each topic.
        """
        self._sentences, self._drafts, self._lean = sentences, drafts, lean
        self._known: dict[str, Shares] = {}
        self._first = min(range(len(drafts)), key=lambda n: drafts[n].first_char, default=0)
        self._title = self._highest([sentence.text for sentence in sentences.title])
        self._phrases = _phrases(sentences.title)

    def features(self, number: int) -> Iterator[tuple[str, list[str]]]:
        """Yield each topic that may have been talked about at a meeting, with its features.

        Args:
            number: which of the drafts.
        """
        around = self._sentences.of(number)
        shares, phrases, manner = self._shares(around), self._counts(around), self._manner(number, around)
        for place, topic in enumerate(topics()):
            here = {name: share[place] for name, share in shares.items()}
            said = {name: count[topic] for name, count in phrases.items()}
            if any(said.values()) or max(here.values()) >= LEAST:
                others = sum(bool(count) for other, count in phrases["own"].items() if other != topic)
                features = [f"topic={topic}", *manner, f"others={min(others, OTHERS)}"]
                for name in ("own", "document"):
                    rank = sum(share > here[name] for share in shares[name])
                    features.append(f"rank of {name}={min(rank, RANKS)}")
                yield topic, [*features, *_of_shares(here, manner), *_of_phrases(topic, said, here, manner)]

    def _shares(self, around: Stretches) -> dict[str, Shares]:
        """How likely each topic is by the words of each stretch."""
        told = [sentence.text for sentence in around.own]
        near = [sentence.text for sentence in around.near]
        return {
            "own": self._highest(told),
            "part": self._highest([part for text in told for part in PARTS.split(text)]),
            "matter": self._highest([matter for text in told for matter in _matters(text)]),
            "next": self._highest(near[:1]),
            "near": self._highest(near),
            "title": self._title,
            "document": self._usual([sentence.text for sentence in around.document]),
        }

    def _counts(self, around: Stretches) -> dict[str, Counter[str]]:
        """How many phrases of each topic stand in each stretch."""
        return {
            "own": _phrases(around.own),
            "near": _phrases(around.near),
            "far": _phrases(around.far),
            "title": self._phrases,
            "document": _phrases(around.document),
        }

    def _manner(self, number: int, around: Stretches) -> list[str]:
        """How the meeting is told, whatever its topics."""
        draft, text = self._drafts[number], " ".join(sentence.text for sentence in around.own)
        told = {
            "talked": bool(cues("talked").search(text)),
            "courtesy": bool(cues("courtesy").search(text)),
            "planned": draft.status == "planned",
            "alone": len(self._drafts) == 1,
            "few": len(self._drafts) <= FEW,
            "first": number == self._first,
            "unnamed": not draft.people,
            "shared": around.is_shared,
            "often": len(around.own) > 1,
            "long": len(text) > LONG,
        }
        return [name for name, is_so in told.items() if is_so]

    def _highest(self, texts: Sequence[str]) -> Shares:
        """The highest share of each topic in some texts."""
        found = [self._share(text) for text in texts]
        return tuple(map(max, zip(*found, strict=True))) if found else (0.0,) * len(topics())

    def _usual(self, texts: Sequence[str]) -> Shares:
        """The mean share of each topic in some texts; that of the title where there is none."""
        found = [self._share(text) for text in texts]
        return tuple(sum(column) / len(found) for column in zip(*found, strict=True)) if found else self._title

    def _share(self, text: str) -> Shares:
        if text not in self._known:
            self._known[text] = self._lean(text)
        return self._known[text]


def _phrases(sentences: Sequence[Sentence]) -> Counter[str]:
    return sum((sentence.phrases for sentence in sentences), Counter())


def _of_shares(here: Mapping[str, float], manner: Sequence[str]) -> Iterator[str]:
    for name, share in here.items():
        for step in STEPS:
            if share >= step:
                yield f"{name}>={step}"
        for step in COARSE:
            if share >= step:
                yield from (f"{name}>={step}, {told}" for told in manner)


def _of_phrases(topic: str, said: Mapping[str, int], here: Mapping[str, float], manner: Sequence[str]) -> Iterator[str]:
    for name, count in said.items():
        if not count:
            continue
        yield from (f"phrases {name}>={least}" for least in COUNTS if count >= least)
        yield f"phrases {name}, {topic}"
        yield from (f"phrases {name}, {told}" for told in manner)
        yield from (
            f"phrases {name}, {other}>={step}"
            for other in ("own", "next", "document")
            for step in COARSE
            if here[other] >= step
        )


def _matters(text: str) -> Iterator[str]:
    for cue in cues("matter").finditer(text):
        yield text[cue.end() : cue.end() + MATTER_LENGTH]


@cache
def cues(kind: str) -> re.Pattern[str]:
    """Return what finds the cues of a kind in a text, by `words/agenda_cues.csv`."""
    told = "|".join(starred(row["cue"]) for row in table("agenda_cues") if row["kind"] == kind)
    return re.compile(rf"(?<!\w)(?:{told})(?!\w)")
