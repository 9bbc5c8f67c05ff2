"""Whom a plural means: "they", "the two presidents", "the leaders of both countries", "the three".

A second reading, when it is known whom names, titles and pronouns of one person mean. A group is looked for among
those whom one sentence names together, the nearest first; a group of presidents among presidents only. Where the
text names them later ("The two presidents signed …. President X and President Y") they are those of the whole text
whom the words fit; where it never names them, only their countries are known.
"""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, NEAR, nouns, verb_frames
from etl.transform.reading import Paragraph, Party, Reading, official_party
from etl.transform.references.bodies_above import is_of_bodies_above
from etl.transform.references.both_countries import both_countries, joined_here, meant_states
from etl.transform.references.company import History, is_spoken_of, numbers, rows_in
from etl.transform.references.country_groups import neighbours_meant, not_of_owner
from etl.transform.references.group_members import chosen_members
from etl.transform.references.group_words import (
    ALL_OF,
    PRONOUNS,
    Group,
    group_at,
    group_nouns,
    is_among,
    phrase_before,
)
from etl.transform.references.leaders_of_bloc import leaders_of_bloc
from etl.transform.references.peoples_named import named_before
from etl.transform.references.them_again import them_again
from etl.transform.references.times_told import time_of, times_unlike
from etl.transform.references.told_by_deeds import traveller
from etl.transform.references.unnamed_plurals import unnamed_subject
from etl.transform.text.clause_parties import phrase_parties, subject_parties
from etl.transform.text.clauses import RELATIVES, SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import PLURALS
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several, named_people
from etl.transform.text.tokens import Doc, Span, Token

GUESTS = frozenset({"visitors", "guests"})
SENT = frozenset({"foreign_minister"})
"""Types of those who mediate only where nobody does whose office it is."""
OPENS = frozenset({",", ":", "(", "\N{EN DASH}", "\N{EM DASH}", "--"})
EXAMPLES = ("among them", "including", "namely", "notably")
"""Words before those who are named of a greater number."""
OWNER = 4  # tokens that the country before a name may take up
STOPS = frozenset({".", ";", "?", "!"})


def resolve_groups(reading: Reading) -> None:
    """Put into `reading.references` whom the plurals of a text mean."""
    history = History()
    for paragraph in reading.paragraphs:
        history.paragraph = paragraph.number
        told = paragraph.label.words_last if paragraph.label is not None else 0  # "MR DOE:" speaks of nobody
        for sentence in paragraph.doc.sents:
            people: dict[int, None] = {}
            for token in sentence:
                not_of_owner(reading, paragraph, token)
                group = group_at(reading, paragraph, token)
                if token.lower_ in PRONOUNS and (is_among(token) or is_of_bodies_above(reading, paragraph, token)):
                    reading.references.pop((paragraph.number, token.i), None)
                elif neighbours := neighbours_meant(paragraph, token):
                    reading.references[paragraph.number, token.i] = neighbours
                elif states := meant_states(reading, paragraph, token, history):
                    reading.references[paragraph.number, token.i] = states
                elif named := named_before(reading, paragraph, token, history):
                    reading.references[paragraph.number, token.i] = named
                elif group is not None and not (group.count is None and _is_told_whose(reading, paragraph, token)):
                    _resolve(reading, paragraph, token, group, history, list(people))
                if token.idx >= told and is_spoken_of(reading, paragraph, token) and not _begins_group(token):
                    people.update(dict.fromkeys(numbers(reading.meant(paragraph, token))))
            rows = rows_in(reading, paragraph, sentence)
            history.close(list(people), rows, time_of(sentence) if len(people) > 1 else "now", reading)
            history.joint = _joint_subject(reading, paragraph, sentence)
            history.unnamed = unnamed_subject(reading, paragraph, sentence)


def _begins_group(token: Token) -> bool:
    """Whether a word is a part of a plural that is still to be resolved: "the foreign | ministers"."""
    return token.i < token.head.i and token.head.lower_ in group_nouns() and token.dep_ in {"amod", "compound", "det"}


def _is_told_whose(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether the words behind a plural have told already whose it is: "the leaders on the Hill"."""
    meant = reading.meant(paragraph, token)
    behind = next_to(token).lower_ if token.i + 1 < token.sent.end else ""
    return bool(meant) and all(p.official is None and p.kind == "official" for p in meant) and behind in {"on", "in"}


def _joint_subject(reading: Reading, paragraph: Paragraph, sentence: Span) -> list[int]:
    """Those who together are the subject of a sentence: "X and Y were received by Z", "they sat down with Z"."""
    verb = sentence.root
    head = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    found = list(dict.fromkeys(numbers(reading.parties(paragraph, head)))) if head is not None else []
    return found if len({reading.officials[n].actor_code for n in found}) > 1 else []


def _resolve(
    reading: Reading, paragraph: Paragraph, token: Token, group: Group, history: History, here: list[int]
) -> None:
    """Note whom a plural phrase means."""
    found = apposed(reading, paragraph, token) or (_states_above(reading, paragraph, token) if group.is_pronoun else ())
    found = found or them_again(reading, paragraph, token)
    if not found and group.is_pronoun and (goers := traveller(token)) is not None:
        found = tuple(p for p in reading.parties(paragraph, goers) if p.official is not None)
        found = found if are_several(found) else ()
    if not found and group.count is not None and group.count > BOTH:
        found = _of_office(reading, history.counted.get(group.count, ()), group.types)
    if not found and group.of_both and (codes := joined_here(token, group.count or BOTH)):
        found = tuple(Party("official", None, code) for code in codes)
    found = found or _one_unnamed(reading, paragraph, token, group, here)
    if not found:
        opposite, mutual = _opposite(reading, paragraph, token), _is_mutual(token)
        if token.lower_ in GUESTS:  # whoever is received serves another country than the host
            owners = (c for c in token.children if c.dep_ == "nmod:poss")  # "his guests": not he himself
            whose = {n for c in owners for n in numbers(reading.meant(paragraph, c))}
            hosts = {reading.officials[n].actor_code for n in {*opposite, *whose}}
            hosts |= {p.actor_code for p in subject_parties(reading, paragraph, token) if token.dep_ not in SUBJECTS}
            opposite |= {n for n, one in enumerate(reading.officials) if one.actor_code in hosts}
        unlike = times_unlike(token)
        people = [] if not (group.types > SENT and "igo_official" in group.types) else chosen_members(
            reading, replace(group, types=group.types - SENT), history, here, opposite, mutual, unlike
        )  # fmt: skip
        people = people or chosen_members(reading, group, history, here, opposite, mutual, unlike)
        people = _without_own(reading, people, opposite) if group.is_pronoun else people
        if group.of_both and not group.types and phrase_before(token) is None:
            people = []  # "officials of the two sides": some who are not named
        found = tuple(official_party(reading.officials, n) for n in people)
        found = leaders_of_bloc(reading, paragraph, token, group, found) or found
    if not found and group.is_pronoun:
        _take_up_unnamed(reading, paragraph, token, history, here)
        return  # else whoever was taken to be meant before
    if not found and (group.types or group.of_both or (group.count or 0) > BOTH):
        barred = {p.actor_code for p in subject_parties(reading, paragraph, token) if p.actor_code}
        codes = both_countries(reading, paragraph, token, history, group.count or BOTH, barred)
        found = tuple(Party("official", None, code) for code in codes)
    if group.count is not None and group.count > BOTH and len(found) == group.count:
        history.counted.setdefault(group.count, found)
        if any(p.official is not None for p in found):
            history.counted[group.count] = found
    history.taken_up(found)
    words_before = len(phrase_before(token) or ()) if not group.is_pronoun else 0
    for k in range(token.i - words_before, token.i):
        reading.references.pop((paragraph.number, k), None)
    reading.references[paragraph.number, token.i] = found


def _take_up_unnamed(reading: Reading, paragraph: Paragraph, token: Token, history: History, here: list[int]) -> None:
    """Let "they", of whom nobody is known, be the officials without names of whom the sentence before tells."""
    if history.unnamed and not here and not reading.meant(paragraph, token):
        reading.references[paragraph.number, token.i] = history.unnamed


def _one_unnamed(
    reading: Reading, paragraph: Paragraph, token: Token, group: Group, here: list[int]
) -> tuple[Party, ...]:
    """The two of whom the sentence names one: "Doe telephoned the Peruvian president, and the two agreed to meet"."""
    if group.count != BOTH or group.types or group.is_pronoun or group.of_both or len(here) != 1:
        return ()
    before = [t for t in token.sent if t.i < token.i and t.tag_ == "NN"]
    before = [t for t in before if t.dep_ not in {"compound", "nmod:poss", "appos"} and not _is_teller(t)]
    told = [reading.meant(paragraph, t) for t in before]
    unnamed = {p.actor_code for meant in told for p in meant if p.official is None and p.kind == "official"}
    named = official_party(reading.officials, here[0])
    code = unnamed.pop() if len(unnamed) == 1 else None
    return (named, Party("official", None, code)) if code and code != named.actor_code else ()


def _is_teller(token: Token) -> bool:
    """Whether a word is the subject of what only tells of others: "an aide said that Doe had"."""
    return token.dep_ in SUBJECTS and any(c.dep_ == "ccomp" for c in token.head.children)


def _states_above(reading: Reading, paragraph: Paragraph, pronoun: Token) -> tuple[Party, ...]:
    """The unnamed subject of the clause above "they": "ministers of the two countries had agreed when they met"."""
    node = pronoun.head
    for _ in range(BOTH):
        if node.head == node:
            return ()
        node = node.head
        head = next((c for c in node.children if c.dep_ in SUBJECTS and c.i < pronoun.i), None)
        if head is not None:
            meant = reading.meant(paragraph, head)
            is_body = pronoun.lower_ == "them" and head.tag_ in PLURALS and all(p.kind == "official" for p in meant)
            is_unnamed = (are_several(meant) or is_body) and all(p.official is None for p in meant)
            return meant if is_unnamed else ()
    return ()


def _without_own(reading: Reading, people: list[int], opposite: frozenset[int]) -> list[int]:
    """Some people without the compatriots of who deals with them, where several others are left.

    "A and B found that C had resigned. His deputy gave them lunch": C is not at it.
    """
    own = {reading.officials[n].actor_code for n in opposite}
    others = [n for n in people if reading.officials[n].actor_code not in own]
    return others if len({reading.officials[n].actor_code for n in others}) > 1 else people


def _of_office(reading: Reading, parties: tuple[Party, ...], types: frozenset[str]) -> tuple[Party, ...]:
    """Those whom a number meant before; where others of their countries are told, those, who are not named."""
    kinds = {reading.officials[p.official].office_type for p in parties if p.official is not None} - {None}
    if not types or not kinds or kinds & types:
        return parties
    return tuple(Party("official", None, code) for code in dict.fromkeys(p.actor_code for p in parties))


def _opposite(reading: Reading, paragraph: Paragraph, token: Token) -> frozenset[int]:
    """Who stands on the other side of the verb: he who received "them", those by whom "they" were received."""
    if token.dep_ == "nmod" and (held := _held_with(token)) is not None:
        agent = subject(held)  # "had talks with each of the four": he who had them
        return frozenset(numbers(reading.parties(paragraph, agent))) if agent is not None else frozenset()
    if token.dep_ == "nmod" and token.head.lower_ in ALL_OF:
        token = token.head  # "saw each of them"
    if token.dep_ not in SUBJECTS | {"obj", "iobj", "obl"}:
        return frozenset()
    others = [child for child in token.head.children if child.i != token.i]
    others = [c for c in others if c.dep_ in SUBJECTS | {"obj", "iobj"} or _is_phrase(c)]
    agent = subject(token.head)
    if agent is not None and agent.i != token.i:
        others.append(agent)
    return frozenset(n for child in others for n in numbers(_told_by(reading, paragraph, child)))


def _told_by(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[Party, ...]:
    """Who is meant by a word, or by what a relative pronoun takes up: "Doe, who had brought them together"."""
    if word.lower_ in RELATIVES:
        return phrase_parties(reading, paragraph, word)
    return reading.meant(paragraph, word)


def _is_phrase(word: Token) -> bool:
    """Whether a word is told with a preposition; without one it may only go on: "saw each of them, first Doe"."""
    return word.dep_.startswith("obl") and any(c.dep_ == "case" for c in word.lefts)


def _held_with(token: Token) -> Token | None:
    """The noun of meeting of which a plural is the other side: "talks with them", "a word with each of the four"."""
    node = token
    for _ in range(BOTH):
        if node.dep_ != "nmod":
            return None
        is_with = any(c.dep_ == "case" and c.lower_ == "with" for c in node.children)
        node = node.head
        if is_with and node.lower_ in nouns():
            return node
        if node.lower_ not in {"each", "all", "both", "some"}:
            return None
    return None


def _is_mutual(token: Token) -> bool:
    """Whether a phrase is the only subject of a verb that both sides do together: "they met", "they talked"."""
    verb = token.head
    frames = verb_frames().get(verb_of(verb), ())
    if token.dep_ != "nsubj" or not any(frame.together for frame in frames):
        return False
    return not any(t.lower_ in {"with", "by"} for t in verb.doc[verb.i + 1 : verb.i + NEAR])


def apposed(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those who are named right behind a phrase: "the foreign ministers of the two countries, X and Y"."""
    doc = token.doc
    comma = next((k for k in range(token.i + 1, min(len(doc), token.i + NEAR)) if doc[k].lower_ in OPENS), None)
    if comma is not None and doc[comma].lower_ == "," and comma + 1 < len(doc):
        opening = " ".join(t.lower_ for t in doc[comma + 1 : comma + 3])
        comma += next((len(words.split()) for words in EXAMPLES if f"{opening} ".startswith(f"{words} ")), 0)
    if comma is None or any(doc[k].pos_ in {"VERB", "AUX"} or doc[k].lower_ in STOPS for k in range(token.i, comma)):
        return ()
    if not any(numbers(reading.meant(paragraph, t)) for t in doc[comma + 1 : _first_phrase(doc, comma + 1)]):
        return ()
    found = named_people(listed(reading, paragraph, comma + 1)[0])
    return found if are_several(found) else ()


def _first_phrase(doc: Doc, first: int) -> int:
    """Where the first name behind a comma must have begun, its country standing before it or not: "Ghana's X"."""
    following = doc[first : min(len(doc), first + OWNER)]
    is_owned = any(t.lower_ in {"'s", "’s"} for t in following)
    return min(len(doc), first + (2 * OWNER if is_owned else 1))
