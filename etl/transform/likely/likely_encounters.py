"""Encounters that a sentence probably tells of, by learnt weights, of sides that no rule has found to meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.facts import Status
from etl.transform.circumstances.habits import is_habit
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.negated_apart import is_none
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter, nouns, verbs_of_company
from etl.transform.encounters.nouns.noun_status import status_told
from etl.transform.encounters.questions import is_question
from etl.transform.encounters.verbs.missives import is_by_message
from etl.transform.encounters.verbs.verbs import status_of_verb
from etl.transform.gazetteer import is_organization
from etl.transform.likely.known_meetings import KnownMeetings
from etl.transform.likely.pair_context import Told, context
from etl.transform.likely.pair_features import features
from etl.transform.likely.sentence_pairs import Pair, pairs_of
from etl.transform.meetings.drafts import Draft, let_attend
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import WITH_OR_BETWEEN
from etl.transform.text.parties import numbers_of
from etl.transform.text.tokens import Span, Token
from etl.transform.visits.trips import Trip
from etl.transform.weights import likelihood, weights

LIKELY = 0.6  # from which likelihood on two are taken to have met
JOINING = 0.35  # from which mean likelihood on another one was with them
KNOWN = 1.0  # the likelihood of what a rule has found
GATHERING = 3  # sides from which on a meeting is a gathering
NEAR = 2  # paragraphs in which it may be told who else was there
TOLD_BEFORE = frozenset({"the", "their", "this", "that"})
"""Words before a meeting that has been told of."""
GOES_BACK = frozenset({"follow", "build", "continue", "succeed"})
"""Verbs by which a meeting goes back to what others did before: "this meeting follows up on a pledge made between"."""
YOUTH = frozenset({"study", "graduate", "train"})
"""Verbs of what two did together before they held an office."""
TURNS = frozenset({";", "but", "only", "instead", "until", "than", "though", "although", "after", "before"})
"""Words behind which it may be told what there was after all: "held no talks, only a lunch with Doe"."""
RULE = "likely"
WEIGHTS = "meeting_weights"


def likely_encounters(
    reading: Reading, journeys: Iterable[Trip], told: Iterable[Encounter], known: KnownMeetings
) -> Iterator[Encounter]:
    """Yield the encounters that are likely by the weights, where no meeting of the two is known.

    Args:
        reading: the document.
        journeys: its trips.
        told: the encounters that rules have found.
        known: the meetings made of them.
    """
    found = Told(journeys, told)
    for paragraph in reading.paragraphs:
        if paragraph.kind == "byline":
            continue
        for sentence in paragraph.doc.sents:
            if is_question(sentence):
                continue
            chances: dict[Pair, float] = {}
            for pair in pairs_of(reading, paragraph, sentence):
                if known.have_met(pair.sides):
                    chances[pair] = KNOWN
                elif found.are_apart(pair):
                    chances[pair] = 0.0
                else:
                    seen = features(reading, pair)
                    chances[pair] = likelihood(weights(WEIGHTS), [*seen, *context(reading, found, pair)])
            yield from _encounters(paragraph, chances)


def gathering_joined(known: KnownMeetings, likely: Encounter) -> Draft | None:
    """Let those who were likely together be of a meeting told just before, and return it, if there is one.

    It is a gathering of which one of them was a member, or a meeting of the same countries that their sentence speaks
    of: "the encounter, in the course of which the ministers signed".
    """
    people = numbers_of(likely.parties)
    for draft in known.told_in(range(likely.paragraph.number - NEAR + 1, likely.paragraph.number + 1)):
        if draft.strength == "weak":
            continue
        is_of_it = set(likely.actors) <= set(draft.actors) - set(draft.people.values())  # told there without names
        is_session = draft.rule.endswith((" attended next", "join passive")) and any(
            is_organization(code) for code in draft.actors
        )
        is_of_many = len(draft.actors) >= GATHERING or is_session
        is_gathering = is_of_many and (bool(people & draft.people.keys()) or is_of_it)
        is_spoken_of = set(likely.actors) == set(draft.actors) and _speaks_of_meeting(likely.trigger.sent)
        if is_gathering or is_spoken_of:
            let_attend(draft, likely.parties, "together")
            return draft
    return None


def _speaks_of_meeting(sentence: Span) -> bool:
    """Whether a sentence speaks of a meeting as told before: "the encounter", "their talks"."""
    return any(
        token.pos_ == "NOUN"
        and token.lower_ in nouns()
        and any(child.lower_ in TOLD_BEFORE for child in token.children)
        and not (token.dep_ in SUBJECTS and verb_of(token.head) in GOES_BACK)
        for token in sentence
    )


def _encounters(paragraph: Paragraph, chances: dict[Pair, float]) -> Iterator[Encounter]:
    """Yield an encounter for each group of sides that the likeliest two open and others join."""
    ranked = sorted((pair for pair in chances if LIKELY <= chances[pair] < KNOWN), key=lambda pair: -chances[pair])
    by_sides = {frozenset(pair.sides): chance for pair, chance in chances.items()}
    everybody = list(dict.fromkeys(side for pair in chances for side in pair.sides))
    covered: set[frozenset[Party]] = set()
    for pair in ranked:
        if frozenset(pair.sides) in covered:
            continue
        group = list(pair.sides)
        for side in everybody:
            if side not in group and _joins(by_sides, side, group):
                group.append(side)
        covered |= {frozenset((one, other)) for one in group for other in group}
        trigger = pair.verb
        status = _status(pair, trigger)
        if status is not None:
            mode = mode_of(paragraph, trigger, "in_person")
            is_part = any(by_sides.get(frozenset((one, other))) == KNOWN for one in group for other in group)
            yield Encounter(paragraph, trigger, tuple(group), mode, status, RULE, is_definite=is_part)


def _joins(chances: dict[frozenset[Party], float], side: Party, group: list[Party]) -> bool:
    """Whether a side was there with a group: on the whole as likely as not with each of another actor."""
    found = [chances.get(frozenset((side, member))) for member in group if member.actor_code != side.actor_code]
    known = [chance for chance in found if chance is not None]
    if not known or len(known) < len(found):
        return False
    unsure = [chance for chance in known if chance < KNOWN]  # who met one of them need not have met the other
    return not unsure or sum(unsure) / len(unsure) >= JOINING


def _status(pair: Pair, trigger: Token) -> Status | None:
    """Whether an encounter took place, is planned or was called off; None where it is no fact.

    Where a word of meeting stands between the two, or what they did has one for its object, that word tells: "asked for
    a meeting with", "often met".
    """
    told = (*pair.path.inner, pair.path.top) if pair.path is not None else ()
    if is_habit(trigger) or any(child.lower_ in cues("standing") | cues("written") for child in trigger.children):
        return None  # "worked closely with", "settled it by letter"
    if _is_none_told(pair) or is_by_message(trigger, verb_of(trigger)) or trigger.lemma_.lower() in YOUTH:
        return None
    if trigger.lemma_.lower() == "accept" and any(word.lower_ == "invitation" for word in told):
        return None  # "accepted with pleasure the invitation of Doe"
    objects = (child for child in trigger.children if child.dep_ == "obj" or child.dep_.startswith(("obl", "xcomp")))
    for word in dict.fromkeys((*told, *objects, trigger)):
        status: Status | None = "held"
        if word.pos_ == "VERB" and verb_of(word) in verbs_of_company():
            status = status_of_verb(pair.paragraph, word, verb_of(word))
        elif word.pos_ == "NOUN" and word.lower_ in nouns():
            status = status_told(word)
        if status != "held":
            return status
    return outlook(trigger)


def _is_none_told(pair: Pair) -> bool:
    """Whether it is told before the second of two that there was none: "had no talks, he made clear, with Doe"."""
    second = max(pair.words, key=lambda word: word.i)
    if not any(child.lower_ in WITH_OR_BETWEEN for child in second.lefts):
        return False
    none = False
    for word in second.doc[second.sent.start : second.i]:
        if word.lower_ in TURNS:
            none = False
        none = none or (word.pos_ == "NOUN" and word.lower_ in nouns() and is_none(word))
    return none
