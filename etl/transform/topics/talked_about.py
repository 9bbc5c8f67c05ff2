"""Each meeting gets the topics that the document tells were talked about there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Reading
from etl.transform.topics.leanings import shares
from etl.transform.topics.stretches import Sentences
from etl.transform.topics.topic_features import Agenda
from etl.transform.topics.topic_words import exact
from etl.transform.weights import likelihood, weights

LIKELY = 0.28
"""From which likelihood on a topic is told: the one at which most are right, of those told and those not."""
WEIGHTS = "topic_weights"


def add_topics(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give each meeting its topics, the likeliest first (`words/topic_weights.csv`)."""
    if not drafts:
        return
    agenda = Agenda(Sentences(reading, drafts), drafts, shares)
    known = weights(WEIGHTS)
    for number, draft in enumerate(drafts):
        found = {topic: likelihood(known, features) for topic, features in agenda.features(number)}
        draft.topics = tuple(chosen(found))


def chosen(likely: Mapping[str, float]) -> list[str]:
    """Return the topics that are likely enough, the likeliest first; the general one only where it is alone."""
    told = sorted((topic for topic, share in likely.items() if share >= LIKELY), key=lambda topic: -likely[topic])
    return list(exact(told))
