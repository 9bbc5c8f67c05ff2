"""Mentions of an encounter: who met whom, as one verb, noun or headline tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.circumstances.dropped_behind import is_dropped_behind
from etl.transform.encounters.absentees import without_those_left_out
from etl.transform.encounters.frames import (
    BOTH,
    Encounter,
    frames_of,
    noun_kind,
    noun_of,
    nouns,
    verb_frames,
    with_sides,
)
from etl.transform.encounters.gatherings.agreed_there import met_to_agree
from etl.transform.encounters.gatherings.attendance_lists import is_over_before
from etl.transform.encounters.gatherings.attended_next import attended_next, gathered_next
from etl.transform.encounters.gatherings.chaired_sessions import chaired_session
from etl.transform.encounters.gatherings.forums import ATTENDING, at_forum
from etl.transform.encounters.gatherings.joint_bodies import by_delegates
from etl.transform.encounters.gatherings.members import with_members
from etl.transform.encounters.gatherings.of_each import of_each, rows_of_organizations
from etl.transform.encounters.gatherings.schedule_rows import in_row
from etl.transform.encounters.gatherings.schedules import scheduled
from etl.transform.encounters.gatherings.spoken_summits import with_own_side
from etl.transform.encounters.gatherings.state_ceremonies import OATHS, TAKING_OFFICE, of_ceremony, sworn_in
from etl.transform.encounters.named_members import with_named_members
from etl.transform.encounters.nouns.further_sides import in_company
from etl.transform.encounters.nouns.nouns import by_noun
from etl.transform.encounters.nouns.ordinals import ORDINALS, by_ordinal
from etl.transform.encounters.nouns.rounds import GOING_ON, by_reunion
from etl.transform.encounters.one_occasion import as_one
from etl.transform.encounters.own_accounts import with_sayer
from etl.transform.encounters.questions import is_confirmed, is_presupposed, is_question
from etl.transform.encounters.reporters import without_reporters
from etl.transform.encounters.scenes.abreast import POSITIONS, by_position
from etl.transform.encounters.scenes.awaited import for_talks, to_chair
from etl.transform.encounters.scenes.errands import on_errand
from etl.transform.encounters.scenes.looking_on import looked_on
from etl.transform.encounters.scenes.one_of_these import one_of_these
from etl.transform.encounters.scenes.onlookers import with_onlookers
from etl.transform.encounters.scenes.presence import is_in_their_presence, whose_turn
from etl.transform.encounters.scenes.roles import ROLES, by_role
from etl.transform.encounters.scenes.sent_for_talks import sent_for_talks
from etl.transform.encounters.scenes.settled_over import settled_over
from etl.transform.encounters.scenes.summonses import summoned_there
from etl.transform.encounters.scenes.where_hosts import by_host_there
from etl.transform.encounters.scenes.with_speaker import with_speaker
from etl.transform.encounters.verbs.causatives import by_bidding
from etl.transform.encounters.verbs.gapped import gapped
from etl.transform.encounters.verbs.likewise import likewise, with_likewise
from etl.transform.encounters.verbs.lists import continued, once_more
from etl.transform.encounters.verbs.opening_clauses import by_opening
from etl.transform.encounters.verbs.respective import respective
from etl.transform.encounters.verbs.verbs import by_verb
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import holder_of_floor, is_spokesman
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import cues, forms_of, verb_of
from etl.transform.text.kinds import FINITE, NOMINAL_SUBJECTS, PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

TODAY = frozenset({*WEEKDAYS, "today", "yesterday", "also", "later", "earlier", "separately", "personally"})
"""Words that may part a name from what its bearer did."""
TEAMWORK = frozenset({"negotiations", "negotiation", "round", "rounds", "talks"})
"""What a speaker's government does by its envoys: "we have had three rounds of talks"."""
OPENERS = frozenset({",", "after", "before", "on", "by", "while", "when", "since", "without", "following"})
LEAD = 3  # words between a gerund and the name of whom one meets: "meeting his Chilean counterpart"
BETWEEN = frozenset({"DET", "PRON", "ADJ"})
PAST = frozenset({"rang", "bade", "met", "saw", "sat", "spoke"})
"""Irregular past forms that can be nothing else."""
MARKS = frozenset({'"', "“", "‘", "``"})


def find_encounters(reading: Reading) -> list[Encounter]:
    """Return every mention of an encounter, in the order of the text."""
    found: list[Encounter] = []
    triggers = _triggers()
    for paragraph in reading.paragraphs:
        if paragraph.kind == "byline":
            continue
        if paragraph.speaker is None and triggers.isdisjoint(token.lower_ for token in paragraph.doc):
            continue
        for sentence in paragraph.doc.sents:
            is_asked = is_question(sentence) and not is_confirmed(reading, paragraph, sentence)
            told: list[Encounter] = []
            for token in sentence:
                if token.lower_ in triggers and (not is_asked or is_presupposed(token)):
                    for made in _told_at(reading, paragraph, token):
                        told += _with_all(reading, made)
            told = as_one(told)
            if not any(len(one.actors) >= BOTH and one.strength != "weak" for one in told):
                told += with_speaker(reading, paragraph, sentence)
            found += told
    return met_to_agree(found)


def _with_all(reading: Reading, made: Encounter) -> Iterator[Encounter]:
    """Yield an encounter with all who were there by the words around it, and what these tell of besides."""
    if is_dropped_behind(made.trigger, made.status, made.rule):
        made = replace(made, status="cancelled")
    made = without_those_left_out(reading, made)
    if made.strength == "placed" and is_in_their_presence(made.trigger.sent):
        made = replace(made, strength="weak")  # done where others met, of whom it was told before
    made = with_onlookers(reading, in_company(reading, without_reporters(reading, made)))
    made = with_own_side(reading, _as_speaker(reading, _without_spokesman(reading, made)))
    made = with_likewise(reading, with_sayer(reading, made))
    made = in_row(reading, scheduled(reading, with_named_members(reading, with_members(reading, made))))
    for part in respective(reading, made) or gapped(reading, made) or continued(reading, made.paragraph, made):
        yield from once_more(part)
    yield from likewise(reading, made)


def _without_spokesman(reading: Reading, made: Encounter) -> Encounter:
    """Let whoever only speaks for a government be none of those who met: "I guess it was in May", with X."""
    spokesmen = {p for p in made.parties if is_spokesman(reading, p.official)}
    if not spokesmen:
        return made

    def without(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return merged(Party("body", None, p.actor_code) if p in spokesmen else p for p in parties)

    return with_sides(made, without)


def _as_speaker(reading: Reading, made: Encounter) -> Encounter:
    """Let whoever has the floor be the one who was there for "us": "we met with X", "our meeting with X"."""
    speaker = holder_of_floor(reading, made.paragraph)
    ours = Party("body", None, speaker.actor_code) if speaker is not None else None
    if speaker is None or ours not in made.parties or speaker in made.parties:
        return made
    if made.trigger.lower_ in TEAMWORK:
        return made
    head = subject(made.trigger)
    if (head is None or head.lower_ != "we") and not any(t.lower_ in {"our", "us"} for t in made.trigger.children):
        return made

    def own(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(speaker if party == ours else party for party in parties)

    return with_sides(made, own)


@cache
def _triggers() -> frozenset[str]:
    """All words that may tell of an encounter, as they stand in a text."""
    told = frozenset(noun.split("-")[-1] for noun in nouns()) | forms_of(verb_frames())
    told |= TAKING_OFFICE | OATHS
    return told | ROLES | _errands() | ORDINALS | POSITIONS | forms_of({*ATTENDING, *GOING_ON})


@cache
def _errands() -> frozenset[str]:
    """Forms of the verbs behind which it may be told what for one travels."""
    return forms_of(cues("errand"))


def _is_main(token: Token) -> bool:
    """Whether a participle that the parser takes for an adjective is the verb: "X, Minister of Y, exchanged views"."""
    if next_to(token, -1).text in MARKS and token.tag_ in {"VBD", "VBN"}:
        return True  # "Received President Doe this morning," she wrote
    previous = next_to(token, -1) if token.i > token.sent.start else token
    if (token.lower_ == "exchanged" and previous.lower_ == ",") or previous.lower_ == "having":
        return True
    if previous.lower_ == "," and token.i - BOTH > token.sent.start and _is_without_verb(token.sent):
        previous = next_to(
            token, -2
        )  # "On the sidelines of the forum, Minister X and his colleague, Y, reviewed progress"
    if previous.lower_ in TODAY and token.dep_ == "amod" and token.i - BOTH > token.sent.start:
        previous = next_to(token, -2)  # "X on Monday touched base with", "X today exchanged views"
        previous = next_to(previous, -1) if previous.lower_ == "on" and previous.i > token.sent.start else previous
    is_after_office = previous.tag_ in PLURALS and token.head.i > token.i and _is_without_verb(token.sent)
    # "Officers of A and B compared lists"
    return bool(token.tag_ in {"VBD", "VBN"} and (previous.pos_ == "PROPN" or is_after_office))


def _is_without_verb(sentence: Span) -> bool:
    """Whether the tree finds no verb with tense in a sentence, so that some other word must be it."""
    return not any(t.tag_ in FINITE for t in sentence)


def _is_past_form(token: Token) -> bool:
    """Whether a word can but be a past form, though the tree, which finds no verb, takes it for a noun: "rang"."""
    if token.lower_ in PAST and next_to(token, -1).text in MARKS:
        return True  # "Met with President Doe in Lima," she wrote
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or not token.is_lower or token.lower_ == verb_of(token):
        return False
    is_past = token.lower_.endswith("ed") or token.lower_ in PAST
    is_head = token.dep_ in {"ROOT", "root", "conj"}
    has_subject = (token.lower_ in PAST or token.tag_ == "VBD") and any(c.dep_ in SUBJECTS for c in token.lefts)
    return is_past and is_head and (has_subject or _is_without_verb(token.sent))


def _told_at(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[Encounter]:
    """Yield what a word tells of: where officials were, else what they did."""
    found = by_position(reading, paragraph, token) if token.lower_ in POSITIONS else None
    found = found or by_opening(reading, paragraph, token)
    found = found or sworn_in(reading, paragraph, token)
    found = found or settled_over(reading, paragraph, token) or summoned_there(reading, paragraph, token)
    found = found or one_of_these(reading, paragraph, token) or looked_on(reading, paragraph, token)
    if found is not None:
        yield found
    else:
        yield from _at(reading, paragraph, token)


def _at(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[Encounter]:
    low = noun_of(token)
    if low in ROLES and (token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "ADJ" and token.dep_ == "ROOT")):
        made = by_role(reading, paragraph, token)
        if made is not None:
            yield made
        return
    lemma = verb_of(token)
    is_verb = token.pos_ in {"VERB", "AUX"} or (token.tag_ == "NNS" and any(c.dep_ in SUBJECTS for c in token.children))
    if is_verb and (gathering := at_forum(reading, paragraph, token) or _going_on(paragraph, token, lemma)) is not None:
        yield gathering
        return
    if low in _errands() and is_verb and lemma in cues("errand"):  # "flies", read as a noun
        errand = on_errand(reading, paragraph, token) or by_host_there(reading, paragraph, token)
        if errand is not None:
            yield errand
    if low in ORDINALS and token.pos_ != "VERB":
        in_row = by_ordinal(reading, paragraph, token)
        if in_row is not None:
            yield in_row
        return
    if (low not in nouns() and lemma not in verb_frames()) or reading.meant(paragraph, token):
        return
    if low == "turn" and token.pos_ == "NOUN":
        yield from whose_turn(reading, paragraph, token)
        return
    is_doing = is_gerund(reading, paragraph, token)
    if low in nouns() and (paragraph.kind == "title" or "-" in low or (not is_doing and _is_noun(token))):
        yield from _by_noun(reading, paragraph, token, low)
    elif lemma in verb_frames() and (is_doing or _is_verb(paragraph, token)):
        yield from _by_frames(reading, paragraph, token, lemma)


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun by its tag, or else by its place in the tree."""
    if token.pos_ == "ADV":
        return token.dep_ in {"obj", "nsubj", "nsubj:pass"}  # "to hold the sixth round in"
    is_subject = token.pos_ == "VERB" and token.dep_ in NOMINAL_SUBJECTS  # "Talks with X are planned"
    return token.pos_ in {"NOUN", "PROPN"} or is_subject


def _is_verb(paragraph: Paragraph, token: Token) -> bool:
    """Whether a word is what somebody does, also where the parser takes it for something else."""
    if token.dep_ in {"amod", "compound"} and not _is_main(token):
        return False
    is_told = token.pos_ == "VERB" or _is_tensed(token) or _is_infinitive(token) or _is_past_form(token)
    return is_told or paragraph.kind == "title"


def _by_noun(reading: Reading, paragraph: Paragraph, token: Token, low: str) -> Iterator[Encounter]:
    """Yield what a noun tells of those who meet, or for which somebody goes to others."""
    if bodies := rows_of_organizations(reading, paragraph, token):
        yield from of_each(reading, paragraph, token, bodies)
        return
    is_told = noun_kind(low) != "beside"  # "at his side" tells of no encounter by itself
    made = by_noun(reading, paragraph, token, low) if is_told else None
    if made is not None and made.rule.endswith("attended by") and len(made.actors) >= BOTH and is_over_before(token):
        made = None  # "Following the dialogue, Doe received Roe": it was of those told before, not of these two
    if made is None or not made.parties:
        made = for_talks(reading, paragraph, token) or made
    if made is None or len(made.actors) < BOTH:
        attended = attended_next(reading, paragraph, token, low) if is_told else None
        if made is not None and attended is not None:
            attended = replace(attended, parties=merged([*made.parties, *attended.parties]))
        made = attended or made
        if made is None or len(made.actors) < BOTH:
            made = chaired_session(reading, paragraph, token, low) or made
            made = sent_for_talks(reading, paragraph, token) or made
    made = of_ceremony(reading, paragraph, token, made) if made is not None else None
    if made is not None:
        yield made


def _is_infinitive(token: Token) -> bool:
    """Whether a word that the parser takes for a noun follows "to" as a verb: "flew in to persuade President Doe"."""
    is_low = token.tag_ in {"NN", "VB", "VBP"} or (token.tag_ == "NNP" and token.is_lower)
    return bool(token.i > token.sent.start and next_to(token, -1).lower_ == "to" and is_low)


def _is_tensed(token: Token) -> bool:
    """Whether a word that the parser takes for a noun has a subject and a tense: "and the two get together"."""
    is_told = token.pos_ == "NOUN" and any(c.dep_ in SUBJECTS for c in token.children)
    is_again = token.tag_ == "NN" and any(c.lower_ == "again" for c in token.children)  # "Doe and Roe meet again"
    return is_told and (token.tag_ in {"VBP", "VBZ", "VBD"} or is_again)


def _going_on(paragraph: Paragraph, token: Token, lemma: str) -> Encounter | None:
    """Return the further meeting of sides told to go on, of a verb that tells of none by a frame."""
    return by_reunion(paragraph, token) if lemma in GOING_ON else None


def _by_frames(reading: Reading, paragraph: Paragraph, token: Token, lemma: str) -> Iterator[Encounter]:
    """Yield what the first fitting frame of a verb tells."""
    for frame in frames_of(token):
        made = by_verb(reading, paragraph, token, frame, f"{lemma} {frame.particle}".strip())
        if made is not None:
            is_open = len(made.actors) < BOTH and made.strength == "full"
            yield (gathered_next(reading, paragraph, token) if is_open else None) or made
            return
    delegates = (
        by_bidding(reading, paragraph, token)
        or by_delegates(reading, paragraph, token, lemma)
        or to_chair(reading, paragraph, token)
    )
    found = delegates or by_reunion(paragraph, token) or gathered_next(reading, paragraph, token)
    if found is not None:
        yield found


def is_gerund(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a word in -ing is what somebody does with an official who is named right behind it."""
    if not token.lower_.endswith("ing") or paragraph.kind != "body" or token.i + 1 >= token.sent.end:
        return False
    if token.tag_ == "VBG" and any(c.dep_ == "obj" for c in token.children):
        return True
    if token.tag_ == "VBG" and token.i > token.sent.start and next_to(token, -1).lower_ in {"after", "before"}:
        return next_to(token).lower_ in {"in", "at", "on"}  # "issued a statement after meeting in Lima"
    if not _meets_named(reading, paragraph, token):
        return False
    previous = next_to(token, -1) if token.i > token.sent.start else None
    return previous is None or previous.lower_ in OPENERS


def _meets_named(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether an official stands right behind a word, but for articles and adjectives."""
    for other in token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + LEAD)]:
        if other.tag_ not in {"PRP", "PRP$"} and named_officials(reading.meant(paragraph, other)):
            return True
        if other.pos_ not in BETWEEN:
            return False
    return False
