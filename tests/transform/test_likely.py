"""Encounters found by learnt weights where no rule knows the way they are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from etl.facts import MeetingReport, StatementReport
from etl.transform.likely.likely_encounters import RULE
from etl.transform.likely.pair_features import features
from etl.transform.likely.sentence_pairs import Pair, pairs_of
from etl.transform.likely.tree_paths import path_between
from etl.transform.meetings.meetings import find_meetings
from etl.transform.reading import Reading
from etl.transform.weights import likelihood, weights

Read = Callable[..., tuple[Reading, list[StatementReport]]]


def pairs(reading: Reading) -> list[Pair]:
    return [
        pair
        for paragraph in reading.paragraphs
        for sentence in paragraph.doc.sents
        for pair in pairs_of(reading, paragraph, sentence)
    ]


def actors(meeting: MeetingReport) -> set[str]:
    return {participant.actor_code for participant in meeting.participants}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "Peru's foreign minister, Rosa Quispe, shared an umbrella with Ecuador's trade minister, Luis Andrade, "
            "for the whole of the parade and they settled the tuna quotas under it.",
            {"PER", "ECU"},
        ),
        (
            "Chilean President Laura Soto rode in the same car as Argentine President Pablo Rossi for two hours.",
            {"CHL", "ARG"},
        ),
    ],
)
def test_an_encounter_that_no_rule_knows_is_found_by_the_weights(read: Read, sentence: str, sides: set[str]) -> None:
    (meeting,) = find_meetings(read(sentence)[0])
    assert (actors(meeting), meeting.rule) == (sides, RULE)


@pytest.mark.parametrize(
    "sentence",
    [
        "German Chancellor Anna Vogel criticised Polish Prime Minister Marek Nowak over the pipeline.",
        "The Thai premier, Somchai Boonmee, wrote to the Lao premier, Khamsay Phommasane, about the dam.",
        "Kenyan President Peter Mwangi and Ugandan President Moses Okello voted for the same resolution.",
        "Danish Prime Minister Karen Holm is more popular at home than Norwegian Prime Minister Odd Lien.",
    ],
)
def test_two_who_are_only_named_together_have_not_met(read: Read, sentence: str) -> None:
    assert find_meetings(read(sentence)[0]) == []


def test_what_a_rule_has_found_is_not_told_again(read: Read) -> None:
    (meeting,) = find_meetings(read("Chilean President Laura Soto met Argentine President Pablo Rossi in Lima.")[0])
    assert meeting.rule != RULE


def test_partners_met_one_by_one_have_not_met_each_other(read: Read) -> None:
    told = (
        "Indian Foreign Minister Ravi Menon met separately with Japan's Foreign Minister Taro Abe "
        "and Fiji's Prime Minister Jone Vakaloa."
    )
    assert [actors(meeting) for meeting in find_meetings(read(told)[0])] == [{"IND", "JPN"}, {"IND", "FJI"}]


def test_pairs_are_of_two_actors_one_of_them_a_named_official(read: Read) -> None:
    reading, _ = read(
        "Malian President Ali Keita and Malian Foreign Minister Awa Traore saw the Nigerian ambassador, Ada Obi."
    )
    found = pairs(reading)
    assert found
    for pair in found:
        assert pair.sides[0].actor_code != pair.sides[1].actor_code
        assert any(side.official is not None for side in pair.sides)
        assert all(side.kind != "actor" for side in pair.sides)
        assert pair.words[0].i < pair.words[1].i


def test_no_feature_holds_a_name(read: Read) -> None:
    reading, _ = read(
        "Peru's President Rosa Quispe drank tea in Arequipa with Bolivia's Luis Andrade, "
        "whom Kofi Mensah of Ghana had brought."
    )
    found = [name for pair in pairs(reading) for name in features(reading, pair)]
    assert found
    for name in ("quispe", "rosa", "andrade", "mensah", "kofi", "arequipa", "bolivia", "peru", "ghana"):
        assert not [feature for feature in found if name in feature.lower()]


def test_the_path_between_two_words_goes_over_the_word_above_both(read: Read) -> None:
    reading, _ = read("Chilean President Laura Soto met Argentine President Pablo Rossi.")
    (pair,) = pairs(reading)
    path = path_between(*pair.words)
    assert path is not None
    assert path.top.lower_ == "met"
    assert path.steps == 2


def test_features_add_up_to_a_likelihood() -> None:
    known = weights("meeting_weights")
    named = {name: weight for name, weight in known.items() if name != "bias"}
    speaking_for, against = max(named, key=lambda name: named[name]), min(named, key=lambda name: named[name])
    assert 0 < likelihood(known, [against]) < likelihood(known, []) < likelihood(known, [speaking_for]) < 1
    assert likelihood(known, ["never seen"]) == likelihood(known, [])
    assert likelihood(known, [speaking_for, speaking_for]) == likelihood(known, [speaking_for])


def test_who_was_likely_with_a_member_of_a_gathering_was_of_it(read: Read) -> None:
    told = (
        "Malian President Ali Keita, Nigerien President Omar Diallo and Ghanaian President Kofi Mensah met in Accra on "
        "Monday. Mr Mensah rode in the same car as Togolese President Komi Agbeko for two hours."
    )
    assert [actors(meeting) for meeting in find_meetings(read(told)[0])] == [{"MLI", "NER", "GHA", "TGO"}]
