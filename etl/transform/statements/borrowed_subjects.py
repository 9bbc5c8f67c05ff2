"""Who speaks where a verb of saying has no subject of its own: he of a verb before it, or of the main clause behind."""

from __future__ import annotations

from functools import cache

from etl.transform.reading import Party, Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.speakers import speaker
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import before_verb, open_relative, subject
from etl.transform.wordlists import table, words

OPENING_VERBS = 5  # finite verbs of "Noting that he had said he would go, the minister thanked"


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
    if verb.dep_ == "advcl" and verb.head.i > verb.i and (own := subject(sentence, verb.head)) is not None:
        # "The minister, while welcoming the plan, warned": between its subject and the main verb
        return speaker(reading, sentence, verb.head) if own.i < verb.i else None
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
    is_clause = verb.i + 1 < len(verb.doc) and next_to(verb).lower_ == "that"
    if not is_clause or any(party.kind == "official" for party in known[taken].parties):
        return ()
    before = [one for index, one in known.items() if index < taken and one.mood == "finite"]
    return next((one.parties for one in reversed(before) if any(p.official is not None for p in one.parties)), ())


def later_subject(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return the subject of the main clause that a participle opens: "Noting the delay, the ministers agreed to …"."""
    main = verb.head if verb.head.i > verb.i and verb.head.tag_ in FINITE else None
    following = [main] if main is not None else [t for t in sentence.plain(verb.i + 1) if t.tag_ in FINITE]
    for token in following[:OPENING_VERBS]:
        own = subject(sentence, token)
        if own is not None and own.i > verb.i and "," in {own.left_edge.text, sentence.doc[own.left_edge.i - 1].text}:
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


def is_speech(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody rose, hastened or was at pains to speak, so that whatever is said was said."""
    control = next((t for t in reversed(sentence.plain(stop=verb.i)) if t.tag_ in {"VBD", "VBZ", "MD"}), None)
    if control is None or control.lower_ in speech_verbs():
        return control is not None
    if control.i + 1 < verb.i and f"{control.lower_} {next_to(control).lower_}" in speech_verbs():
        return True  # "went on to praise"
    return control.lower_ in {"was", "is"} and _is_bent_on(sentence, control, verb)


def _is_bent_on(sentence: Sentence, control: Token, verb: Token) -> bool:
    """Whether somebody "was at pains to stress", "was quick to point out", "was the first to welcome"."""
    between = [token.lower_ for token in sentence.plain(control.i + 1, verb.i)]
    return "to" in between and " ".join(between[: between.index("to")]) in words("speech_bents")


@cache
def speech_verbs() -> frozenset[str]:
    """Return the forms of verbs after which somebody speaks out ("emerged to say")."""
    return frozenset(row["word"] for row in table("held_verbs") if row["speech"])


def purpose_parties(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return who met to say it: "met A to thank him" is said, "will meet" and "wants to thank" is not."""
    for token in reversed(sentence.plain(stop=verb.i)):
        if token.tag_ in {"VBD", "VBZ", "MD"} and token.pos_ in {"VERB", "AUX"}:
            if token.lower_ not in words("held_verbs") and not is_speech(sentence, verb):
                return None
            is_copula = token.dep_ == "cop" and subject(sentence, token) is None
            return speaker(reading, sentence, token.head if is_copula else token)
    return None
