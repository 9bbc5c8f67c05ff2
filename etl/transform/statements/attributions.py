"""Verbs of saying in a sentence, each with who says it: the ground that quotations and reported speech stand on."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.reading import Party, Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.borrowed_subjects import is_speech, later_subject, purpose_parties, shared
from etl.transform.statements.inverted import inverted_speaker
from etl.transform.statements.mistaken_verbs import is_mistaken
from etl.transform.statements.moods import (
    BE,
    DO,
    PAST_ALIKE,
    Mood,
    accompanied,
    hearsay,
    helpers_of,
    is_negated,
    mood_of,
)
from etl.transform.statements.named_sayings import named_saying
from etl.transform.statements.passives import agent
from etl.transform.statements.saying import LATE, PARTED, Saying, after_particle, sayings
from etl.transform.statements.speakers import issuer, parties_of, speaker
from etl.transform.statements.written import is_joint
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE, PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import CITED, before_verb, subject
from etl.transform.wordlists import words

WITHHELD = frozenset(
    "access right rights entry visa visas permission freedom freedoms passage asylum citizenship aid care bail"
    " protection recognition entrance transit accreditation landing overflight release".split()
)
"""What somebody may be denied who asks for it."""
UNNAMED_SOURCES = {"officials", "diplomats", "sources", "aides", "negotiators"}


def _is_withholding(verb: Token) -> bool:
    """Whether "deny" tells what somebody is not given, which is no saying: "denied the refugees access to water"."""
    if verb_of(verb) != "deny":
        return False
    things = [c for c in verb.children if c.dep_ in {"obj", "iobj"} and c.i > verb.i]
    things += [c for thing in things for c in thing.children if c.dep_ == "obj"]
    return any(thing.lower_ in WITHHELD for thing in things)


def _fitting(sentence: Sentence, verb: Token, ways: Sequence[Saying]) -> tuple[tuple[Saying, int], ...]:
    """The ways of saying whose particles follow a verb, each with the token after them."""
    behind = {t.lower_ for t in sentence.doc[verb.i + 1 : sentence.stop + LATE]}  # most ways fail for want of a word
    return tuple(
        (way, after)
        for way in ways
        if (not way.particle or way.particle[0] in behind or way.particle[0] == PARTED)
        and (after := after_particle(sentence.doc, verb.i, way)) is not None
    )


def attributions(reading: Reading, sentence: Sentence) -> list[Attribution]:
    """Return the verbs of saying of a sentence outside its quotations, in order."""
    found: list[Attribution] = []
    for token in sentence.plain():
        ways = sayings().get(token.lower_)
        if not ways or _is_withholding(token):
            continue
        fitting = _fitting(sentence, token, ways)
        mood = mood_of(sentence, token) if fitting else None
        is_kept = mood is None and is_negated(sentence, token)
        fitting = tuple((way, after) for way, after in fitting if way.may("undenied") == is_kept)
        if is_kept and fitting:
            mood = "finite"  # "would not rule out talks"
        if mood is None and fitting and is_mistaken(reading, sentence, token, fitting, found):
            mood = "finite"
        if mood is None and fitting and (by := agent(reading, sentence, token)):
            found.append(Attribution(sentence, token, fitting, "passive", by))
            continue
        if mood is None:
            continue
        parties, is_inverted = _parties(reading, sentence, token, mood, found)
        if parties and mood == "finite" and _is_unnamed(sentence, token, fitting, parties):
            parties = ()
        if mood == "purpose" and parties and is_speech(sentence, token):
            found.append(Attribution(sentence, token, fitting, "participle", parties))
            continue
        if mood == "finite" and not is_inverted and _is_asked(sentence, token):
            continue
        is_base = token.tag_ in {"VB", "VBP"} and any(token.lower_ == way.verb for way, _ in fitting)  # not "swore"
        if parties is None or (is_base and mood == "finite" and not _is_plural(sentence, token)):
            continue
        open_ways = tuple(
            (way, after)
            for way, after in fitting
            if _may_say(reading, way, mood, parties, subject(sentence, token))
            and not (way.is_light and named_saying(sentence, after, way) is None)
        )
        if open_ways:
            found.append(Attribution(sentence, token, open_ways, mood, parties, is_inverted))
    return found


def _is_unnamed(
    sentence: Sentence, verb: Token, ways: Sequence[tuple[Saying, int]], parties: tuple[Party, ...]
) -> bool:
    """Whether "Lao and Thai officials" say something, which is nobody's word; what they agree, both sides do."""
    head = subject(sentence, verb)
    is_open = all(way.is_open for way, _ in ways)
    return (
        head is not None
        and head.lower_ in UNNAMED_SOURCES
        and is_open
        and all(party.official is None for party in parties)
    )


def _is_asked(sentence: Sentence, verb: Token) -> bool:
    """Whether "you" are asked to say something and are not told to have said it: "could you confirm", "if you wish"."""
    head = subject(sentence, verb)
    if head is None or head.lower_ != "you":
        return False
    is_told = verb.tag_ in {"VBD", "VBN"} or verb.lower_ in {"say", "said"}
    is_group = head.i + 1 < len(sentence.doc) and next_to(head).lower_ in {"guys", "all", "both", "two"}
    asked = head.i > sentence.start and next_to(head, -1).pos_ == "AUX"
    return not is_told or is_group or asked


def _is_plural(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb in its base form has a subject that it agrees with: "thank you, Mr President" has none."""
    helpers = helpers_of(sentence, verb)
    if verb.lower_ == "thank" and verb.i > sentence.start and next_to(verb, -1).lower_ == ",":
        return False  # "Chairman Doe, Senator Roe, thank you": they are called and say nothing
    if verb.lower_ in BE | PAST_ALIKE or any(token.lower_ in DO or token.tag_ == "MD" for token in helpers):
        return True
    head = subject(sentence, verb)
    if head is None:
        return sentence.doc[before_verb(sentence, verb.i)].tag_ in PLURALS
    return head.tag_ in {"NNS", "NNPS", "CD", "DT", "PRP"} or any(child.dep_ == "conj" for child in head.children)


def _may_say(reading: Reading, way: Saying, mood: Mood, parties: tuple[Party, ...], head: Token | None) -> bool:
    """Whether the way is open to this speaker: some are only of both sides, or of joint statements."""
    if (mood == "purpose" and not way.may("purpose")) or (way.may("pledge") and not is_joint(reading)):
        return False
    if len(parties) > 1 and way.verb in {"speak", "talk"}:
        return False  # those who "spoke of trade" together discussed it
    if way.may("document") and (head is None or head.lower_ not in words("said_documents")):
        return False  # "the letter reads that", nobody "reads that"
    if way.may("sides") and not any(party.kind == "official" for party in parties):
        return False
    if way.may("person") and all(party.kind == "actor" for party in parties):
        return False
    return len(parties) > 1 or not (way.may("joint") or way.may("sides"))


def _parties(
    reading: Reading, sentence: Sentence, verb: Token, mood: Mood, earlier: list[Attribution]
) -> tuple[tuple[Party, ...] | None, bool]:
    """Return who speaks, and whether the subject follows the verb; None if there is no subject at all."""
    if mood == "purpose":
        return purpose_parties(reading, sentence, verb), False
    if mood == "finite" and (told := hearsay(sentence, verb)) is not None:
        return speaker(reading, sentence, told), False
    if mood == "finite":
        inverted = inverted_speaker(reading, sentence, verb)
        if inverted is not None:
            return inverted, True
        own = speaker(reading, sentence, verb)
        if own is not None:
            return own, False
    if mood == "participle" and (other := _cited_by(verb) or accompanied(verb)) is not None:
        return parties_of(reading, sentence.paragraph, other), False
    if mood == "participle":
        before = sentence.doc[before_verb(sentence, verb.i)] if verb.i > sentence.start else verb
        if before.lower_ in words("said_documents"):
            return issuer(reading, sentence, before), False
        if verb.i <= sentence.start + 1 and not earlier:
            return later_subject(reading, sentence, verb), False
    return _no_addressee(reading, sentence, verb, shared(reading, sentence, verb, earlier)), False


def _cited_by(verb: Token) -> Token | None:
    """Return whom somebody else is told to have quoted: "a spokesman quoted the minister as saying"."""
    quoted = verb.head if verb.dep_ == "advcl" and verb.i and next_to(verb, -1).lower_ == "as" else None
    if quoted is None or quoted.lower_ not in CITED or quoted.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    return next((child for child in quoted.children if child.dep_ == "obj" and quoted.i < child.i < verb.i), None)


def _no_addressee(
    reading: Reading, sentence: Sentence, verb: Token, parties: tuple[Party, ...] | None
) -> tuple[Party, ...] | None:
    """Return who speaks, never the "her" behind the verb: "received Jane Doe, the envoy, and thanked her"."""
    addressed = next_to(verb) if verb.i + 1 < sentence.end else verb
    if addressed.lower_ not in {"him", "her", "them"} or not parties:
        return parties
    if reading.meant(sentence.paragraph, addressed) != parties:
        return parties
    for token in sentence.plain(stop=verb.i):
        if token.tag_ in FINITE and (found := speaker(reading, sentence, token)) and found != parties:
            return found
    return parties
