"""Verbs of saying in a sentence, each with who says it: the ground that quotations and reported speech stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.transform.reading import Party, Reading, Token
from etl.transform.statements.moods import BE, DO, Mood, hearsay, helpers_of, mood_of
from etl.transform.statements.named_sayings import named_saying
from etl.transform.statements.passives import agent
from etl.transform.statements.saying import Saying, after_particle, sayings
from etl.transform.statements.speakers import issuer, parties_of, phrase_parties, speaker, speaker_after
from etl.transform.statements.written import is_joint
from etl.transform.text.passages import FINITE, Sentence
from etl.transform.text.verb_subjects import CITED, before_verb, open_relative, subject
from etl.transform.wordlists import table, words

LONG_NAME = 8  # tokens of a subject with its title
PAST_ALIKE = {"let", "put", "set", "read"}  # base forms that are past forms too


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of saying: `ways` that its particle allows with the token that follows, and who is its subject.

    `parties` is empty where somebody speaks who is of no interest; `is_inverted` where the subject follows the verb.
    """

    sentence: Sentence
    verb: Token
    ways: tuple[tuple[Saying, int], ...]
    mood: Mood
    parties: tuple[Party, ...]
    is_inverted: bool = False

    @property
    def can_quote(self) -> bool:
        """Whether the verb introduces quoted words."""
        return any(way.may("quote") for way, _ in self.ways)


def attributions(reading: Reading, sentence: Sentence) -> list[Attribution]:
    """Return the verbs of saying of a sentence outside its quotations, in order."""
    found: list[Attribution] = []
    for token in sentence.plain():
        ways = sayings().get(token.lower_)
        if not ways:
            continue
        fitting = tuple(
            (way, after) for way in ways if (after := after_particle(sentence.doc, token.i, way)) is not None
        )
        mood = mood_of(sentence, token) if fitting else None
        if mood is None and fitting and _is_mistaken(reading, sentence, token, fitting, found):
            mood = "finite"
        if mood is None and fitting and (by := agent(reading, sentence, token)):
            found.append(Attribution(sentence, token, fitting, "passive", by))
            continue
        if mood is None:
            continue
        parties, is_inverted = _parties(reading, sentence, token, mood, found)
        if mood == "purpose" and parties and _is_speech(sentence, token):
            found.append(Attribution(sentence, token, fitting, "participle", parties))
            continue
        if mood == "finite" and not is_inverted and _is_asked(sentence, token):
            continue
        if parties is None or (token.tag_ in {"VB", "VBP"} and mood == "finite" and not _is_plural(sentence, token)):
            continue
        open_ways = tuple(
            (way, after)
            for way, after in fitting
            if _may_say(reading, way, mood, parties)
            and not (way.is_light and named_saying(sentence, after, way) is None)
        )
        if open_ways:
            found.append(Attribution(sentence, token, open_ways, mood, parties, is_inverted))
    return found


def _is_asked(sentence: Sentence, verb: Token) -> bool:
    """Whether "you" are asked to say something and are not told to have said it: "could you confirm", "if you wish"."""
    head = subject(sentence, verb)
    if head is None or head.lower_ != "you":
        return False
    is_told = verb.tag_ in {"VBD", "VBN"} or verb.lower_ in {"say", "said"}
    is_group = head.i + 1 < len(sentence.doc) and head.nbor().lower_ in {"guys", "all", "both", "two"}
    asked = head.i > sentence.start and head.nbor(-1).pos_ == "AUX"
    return not is_told or is_group or asked


def _is_plural(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb in its base form has a subject that it agrees with: "thank you, Mr President" has none."""
    if verb.lower_ in BE | PAST_ALIKE or any(token.lower_ in DO for token in helpers_of(sentence, verb)):
        return True
    head = subject(sentence, verb)
    if head is None:
        return sentence.doc[before_verb(sentence, verb.i)].tag_ in {"NNS", "NNPS"}
    return head.tag_ in {"NNS", "NNPS", "CD", "DT", "PRP"} or any(child.dep_ == "conj" for child in head.children)


def _may_say(reading: Reading, way: Saying, mood: Mood, parties: tuple[Party, ...]) -> bool:
    """Whether the way is open to this speaker: some are only of both sides, or of joint statements."""
    if (mood == "purpose" and not way.may("purpose")) or (way.may("pledge") and not is_joint(reading)):
        return False
    if len(parties) > 1 and way.verb in {"speak", "talk"}:
        return False  # those who "spoke of trade" together discussed it
    if (way.may("sides") or way.may("person")) and not any(party.kind == "official" for party in parties):
        return False
    return len(parties) > 1 or not (way.may("joint") or way.may("sides"))


def _is_mistaken(
    reading: Reading,
    sentence: Sentence,
    verb: Token,
    ways: Sequence[tuple[Saying, int]],
    earlier: Sequence[Attribution],
) -> bool:
    """Whether what the tagger takes for an adjective is a verb: "the premier voiced hope", "… and raised concerns"."""
    if verb.tag_ in {"NNS", "NNPS"} and verb.dep_ == "ROOT" and verb.i > sentence.start:
        following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
        is_followed = following.pos_ in {"DET", "PRON", "SCONJ"} or following.lower_ == "that"
        return is_followed and bool(phrase_parties(reading, sentence, verb.i - 1))
    if not verb.lower_.endswith("d") or verb.tag_ not in {"VBN", "JJ", "NN", "VBD"}:
        return False
    if _precedes_name(reading, sentence, verb) and any(way.may("front") for way, _ in ways):
        return True  # "Not a stone has been moved, joked Jane Doe"
    if any(way.particle[1:] for way, _ in ways):
        return True  # "laid stress on"
    helpers = helpers_of(sentence, verb)
    if verb.dep_ == "acl" and not helpers and (told := _clause_of_name(reading, sentence, verb, ways)) is not None:
        return told
    if verb.dep_ != "amod" or any(token.pos_ == "AUX" for token in helpers):
        return False
    before = sentence.doc[before_verb(sentence, verb.i)]
    if before.i < sentence.start or before.tag_ == "PRP$" or before.pos_ in {"DET", "ADP", "ADJ"}:
        return bool(before.lower_ == "both" and before.i == sentence.start)  # "Both expressed concern"
    if before.tag_ == "CC":
        if before.i > sentence.start and before.nbor(-1).pos_ == "ADJ":
            return False  # "strong and shared commitments"
        return bool(earlier) and earlier[-1].mood == "finite"
    if before.text == "," and before.i > sentence.start:
        before = before.nbor(-1)  # "Jane Doe, the minister for trade, informed reporters"
        return any(party.official is not None for party in reading.meant(sentence.paragraph, before))
    parties = phrase_parties(reading, sentence, before.i)
    is_only = not any(token.tag_ in FINITE for token in sentence.plain())  # "The Foreign Office voiced regret."
    return any(party.kind != "actor" for party in parties) or (bool(parties) and is_only)


def _clause_of_name(
    reading: Reading, sentence: Sentence, verb: Token, ways: Sequence[tuple[Saying, int]]
) -> bool | None:
    """Whether what the parse hangs on a noun as a participle is the verb of a named official; None if it can't tell."""
    if verb.i + 1 >= sentence.end and any(way.may("front") for way, _ in ways):
        first = verb.head.left_edge.i  # "…, the two sides announced."
        is_set_off = first > sentence.start and sentence.doc[first - 1].text == ","
        return is_set_off and bool(phrase_parties(reading, sentence, verb.i - 1))
    if verb.head.dep_ != "ROOT":
        return None
    if verb.i - 1 > verb.head.i + 1 and verb.nbor(-1).text == "," and verb.head.nbor().text == ",":
        return _names_official(reading, sentence, verb.head)  # "The envoy, according to his aides, apologised"
    return _is_name(reading, sentence, verb) and not _is_followed_by(verb, "by")


def _is_name(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether a named official stands right before the verb: a surname in -s is easily taken for a plural."""
    before = sentence.doc[verb.i - 1] if verb.i > sentence.start else verb
    if before.text == "," and before.i > sentence.start:
        before = before.nbor(-1)  # "The minister, Jane Doe, recalled that"
    return bool(before.is_title) and any(
        party.official is not None for party in reading.meant(sentence.paragraph, before)
    )


def _precedes_name(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether a comma stands before a verb and a named official, with nothing more to be said, behind it."""
    if verb.i + 1 >= sentence.end or verb.i <= sentence.start or verb.nbor(-1).text != ",":
        return False
    named = _names_official(reading, sentence, verb.nbor())
    return named and verb.nbor().pos_ != "PRON" and _can_be_put_in(reading, sentence, verb)


def _names_official(reading: Reading, sentence: Sentence, token: Token) -> bool:
    return any(party.official is not None for party in reading.meant(sentence.paragraph, token))


def _is_followed_by(verb: Token, word: str) -> bool:
    return bool(verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == word)


def _parties(
    reading: Reading, sentence: Sentence, verb: Token, mood: Mood, earlier: list[Attribution]
) -> tuple[tuple[Party, ...] | None, bool]:
    """Return who speaks, and whether the subject follows the verb; None if there is no subject at all."""
    if mood == "purpose":
        return _purpose_parties(reading, sentence, verb), False
    if mood == "finite" and (told := hearsay(sentence, verb)) is not None:
        return speaker(reading, sentence, told), False
    if mood == "finite":
        inverted = _inverted(reading, sentence, verb)
        if inverted is not None:
            return inverted, True
        own = speaker(reading, sentence, verb)
        if own is not None:
            return own, False
    if mood == "participle" and (cited := _cited_by(verb)) is not None:
        return parties_of(reading, sentence.paragraph, cited), False
    if mood == "participle":
        before = sentence.doc[before_verb(sentence, verb.i)] if verb.i > sentence.start else verb
        if before.lower_ in words("said_documents"):
            return issuer(reading, sentence, before), False
        if verb.i <= sentence.start + 1 and not earlier:
            return _later_subject(reading, sentence, verb), False
    return _no_addressee(reading, sentence, verb, shared(reading, sentence, verb, earlier)), False


def _cited_by(verb: Token) -> Token | None:
    """Return whom somebody else is told to have quoted: "a spokesman quoted the minister as saying"."""
    quoted = verb.head if verb.dep_ == "advcl" and verb.i and verb.nbor(-1).lower_ == "as" else None
    if quoted is None or quoted.lower_ not in CITED or quoted.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    return next((child for child in quoted.children if child.dep_ == "obj" and quoted.i < child.i < verb.i), None)


def _no_addressee(
    reading: Reading, sentence: Sentence, verb: Token, parties: tuple[Party, ...] | None
) -> tuple[Party, ...] | None:
    """Return who speaks, never the "her" behind the verb: "received Jane Doe, the envoy, and thanked her"."""
    addressed = verb.nbor() if verb.i + 1 < sentence.end else verb
    if addressed.lower_ not in {"him", "her", "them"} or not parties:
        return parties
    if reading.meant(sentence.paragraph, addressed) != parties:
        return parties
    for token in sentence.plain(stop=verb.i):
        if token.tag_ in FINITE and (found := speaker(reading, sentence, token)) and found != parties:
            return found
    return parties


def _inverted(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return the subject that follows the verb, where a quotation or a comma stands right before it."""
    index = verb.i - 1
    if index < sentence.start or not (index in sentence.quoted or sentence.doc[index].text == ","):
        return None
    is_open = index in sentence.quoted or verb.lower_ in {"said", "says"}
    if not is_open and not _can_be_put_in(reading, sentence, verb):
        return None
    head = subject(sentence, verb)
    is_known = head is not None and head.i < verb.i and bool(parties_of(reading, sentence.paragraph, head))
    if is_known and head is not None and head.i == verb.i - 2 and _precedes_name(reading, sentence, verb):
        is_known = False  # "Peru, replied Jane Doe, would never"
    if index not in sentence.quoted and is_known:
        return None
    found = speaker_after(reading, sentence, verb)
    if index not in sentence.quoted and (not found or _opens_content(sentence, verb)):
        return None  # "the minister, touring the north, said the visit": what follows is the content
    return found


def _can_be_put_in(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Whether a verb may stand before its subject inside what is said: "Nobody, replied the minister, would know"."""
    is_utterance = any(way.may("front") for way in sayings().get(verb.lower_, ()))
    has_object = any(child.dep_ in {"obj", "iobj", "ccomp"} and child.i > verb.i for child in verb.children)
    ways = sayings().get(verb.lower_, ())
    takes_people = any(way.may("addressee") and not way.may("that") for way in ways)  # "told Jane Doe"
    if has_object and verb.i + 1 < sentence.end and not takes_people and verb.nbor().pos_ != "PRON":
        has_object = not _names_official(reading, sentence, verb.nbor())
    ends = next((t for t in sentence.plain(verb.i + 1) if t.is_punct or t.pos_ in {"VERB", "AUX"}), None)
    return is_utterance and not has_object and (ends is None or ends.is_punct)


def _opens_content(sentence: Sentence, verb: Token) -> bool:
    """Whether the phrase behind a verb of saying is the subject of what is said ("…, a nurse, said she was tired")."""
    for token in sentence.plain(verb.i + 1, verb.i + LONG_NAME):
        if token.tag_ in FINITE:
            return bool(token.i > verb.i + 1)
        if token.is_punct or token.pos_ == "ADP":
            return False
    return False


def shared(reading: Reading, sentence: Sentence, verb: Token, earlier: list[Attribution]) -> tuple[Party, ...] | None:
    """Return the subject that a verb shares with one before it ("thanked … and expressed …", "…, adding that")."""
    known = {one.verb.i: one for one in earlier if one.mood not in {"purpose", "passive"}}
    if (main := _resumed(sentence, verb, known)) is not None:
        return main.parties
    head = verb
    while head.dep_ in {"conj", "advcl", "xcomp", "parataxis", "acl"} and head.head.i != head.i:
        head = head.head
        if head.i in known:
            return _goes_on(verb, known, head.i) or known[head.i].parties
    if known:
        return _nearest(sentence, verb, known).parties
    head = verb.head if verb.dep_ in {"conj", "advcl", "xcomp", "parataxis", "acl"} else verb
    if sentence.start <= head.i < verb.i and (found := speaker(reading, sentence, head)):
        return found
    for token in reversed(sentence.plain(stop=verb.i)):
        if token.tag_ in {"VBD", "VBZ", "VBP"} and (found := speaker(reading, sentence, token)):
            return found
    return None


def _resumed(sentence: Sentence, verb: Token, known: dict[int, Attribution]) -> Attribution | None:
    """Return the main verb of saying that ", and told" goes on with behind a clause of what was said."""
    before = before_verb(sentence, verb.i)
    if before <= sentence.start or sentence.doc[before].lower_ not in {"and", "but"} or verb.tag_ != "VBD":
        return None
    if sentence.doc[before - 1].text != "," or not known:
        return None
    mains = [one for one in known.values() if one.verb.dep_ == "ROOT" and one.verb.tag_ == "VBD"]
    last = known[max(known)]
    return mains[0] if mains and mains[0].mood == "finite" and last.verb.dep_ in {"advcl", "ccomp"} else None


def _goes_on(verb: Token, known: dict[int, Attribution], taken: int) -> tuple[Party, ...]:
    """Return the official who goes on behind a country's wish: "said that Peru wished it, and added that"."""
    is_clause = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "that"
    if not is_clause or any(party.kind == "official" for party in known[taken].parties):
        return ()
    before = [one for index, one in known.items() if index < taken and one.mood == "finite"]
    return next((one.parties for one in reversed(before) if any(p.official is not None for p in one.parties)), ())


def _later_subject(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return the subject of the main clause that a participle opens: "Noting the delay, the ministers agreed to …"."""
    main = verb.head if verb.head.i > verb.i and verb.head.tag_ in FINITE else None
    following = [main] if main is not None else [t for t in sentence.plain(verb.i + 1) if t.tag_ in FINITE]
    for token in following[:2]:
        own = subject(sentence, token)
        if own is not None and own.i > verb.i and sentence.doc[own.left_edge.i - 1].text == ",":
            return speaker(reading, sentence, token)
    return None


def _nearest(sentence: Sentence, verb: Token, known: dict[int, Attribution]) -> Attribution:
    """Return the last verb of saying before another, none in a relative clause that the other is not part of."""
    own = open_relative(sentence, verb)
    for index in sorted(known, reverse=True):
        opened = open_relative(sentence, known[index].verb)
        if opened is None or opened == own or index == verb.i - 1:
            return known[index]
    return known[max(known)]


def _is_speech(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody rose, hastened or was at pains to speak, so that whatever is said was said."""
    control = next((t for t in reversed(sentence.plain(stop=verb.i)) if t.tag_ in {"VBD", "VBZ", "MD"}), None)
    if control is None or control.lower_ in speech_verbs():
        return control is not None
    return control.lower_ in {"was", "is"} and _is_bent_on(sentence, control, verb)


def _is_bent_on(sentence: Sentence, control: Token, verb: Token) -> bool:
    """Whether somebody "was at pains to stress", "was quick to point out", "was the first to welcome"."""
    between = [token.lower_ for token in sentence.plain(control.i + 1, verb.i)]
    return "to" in between and " ".join(between[: between.index("to")]) in words("speech_bents")


@cache
def speech_verbs() -> frozenset[str]:
    """Return the forms of verbs after which somebody speaks out ("emerged to say")."""
    return frozenset(row["word"] for row in table("held_verbs") if row["speech"])


def _purpose_parties(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return who met to say it: "met A to thank him" is said, "will meet" and "wants to thank" is not."""
    for token in reversed(sentence.plain(stop=verb.i)):
        if token.tag_ in {"VBD", "VBZ", "MD"} and token.pos_ in {"VERB", "AUX"}:
            if token.lower_ not in words("held_verbs") and not _is_speech(sentence, verb):
                return None
            is_copula = token.dep_ == "cop" and subject(sentence, token) is None
            return speaker(reading, sentence, token.head if is_copula else token)
    return None
