"""Contents that stand before their speaker: "The talks will go on, the minister said on Monday."."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.attributions import Attribution
from etl.transform.content_ends import right_end, trimmed
from etl.transform.passages import FINITE
from etl.transform.reading import Reading, Token
from etl.transform.speakers import BOTH
from etl.transform.verb_subjects import subject

LONG_ADDRESSEE = 9  # tokens of "told a news conference in Lima on Monday"
OPENING = 4  # tokens among which the verb of a content stands whose subject the speaker follows
RELATIVE_TAGS = {"WDT", "WP", "WP$", "WRB"}
SUBORDINATORS = {
    "since",
    "because",
    "although",
    "though",
    "while",
    "until",
    "unless",
    "if",
    "whereas",
    "after",
    "before",
}
LONG_SPEAKER = 45  # tokens of a speaker with title and apposition


def fronted(reading: Reading, said: Attribution, others: Sequence[Attribution]) -> tuple[int, int] | None:
    """Return the tokens, from and to (exclusive), of a content that stands before its speaker; None if none does."""
    sentence = said.sentence
    comma = _front_comma(reading, said)
    if comma is None:
        return None
    start = sentence.start
    first = sentence.doc[start]
    if first.tag_ in {"CC"}:
        start += 1
    before = sentence.plain(start, comma)
    if before and before[0].lower_ == "as":
        return None  # "as we have said, …"
    is_clause = len(before) > 2 and any(token.tag_ in FINITE for token in before)
    if (not is_clause and not _is_put_in(said, before)) or any(
        o.verb.i < comma and o.mood == "finite" and _is_somebody(o) for o in others
    ):
        return None
    if sum(1 for index in range(start, comma) if index in sentence.quoted) * 2 > comma - start:
        return None
    stop = comma
    following = _comma_behind(said)
    if following is not None:
        # "Help had been offered, he told reporters, but had never been wanted": the speaker is only put in between.
        rest = right_end(reading, said, following + 1, True, others)
        if any(token.tag_ in FINITE for token in sentence.plain(following + 1, rest)):
            stop = rest
    return start, trimmed(sentence, start, stop)


def _is_put_in(said: Attribution, before: Sequence[Token]) -> bool:
    """Whether the speaker is put in between a subject and its verb: "The plan, the minister said, was unfair"."""
    following = _comma_behind(said)
    if following is None or not before or any(token.lower_ in {"as", "with"} for token in before[:1]):
        return False
    rest = said.sentence.plain(following + 1)
    opening = [token for token in rest[:OPENING] if token.pos_ != "ADV" and not token.is_punct]
    is_subject = any(token.pos_ in {"NOUN", "PROPN", "PRON"} for token in before)
    return is_subject and bool(opening) and opening[0].tag_ in FINITE


def _comma_behind(said: Attribution) -> int | None:
    """Return the comma behind a verb of saying and those to whom it is said; None if anything else stands between."""
    first = max(after for way, after in said.ways if way.may("front"))
    for token in said.sentence.doc[first : min(first + LONG_ADDRESSEE, said.sentence.end)]:
        if token.i in said.sentence.quoted or token.pos_ in {"VERB", "AUX", "CCONJ"} or token.lower_ == "that":
            return None
        if token.text == ",":
            return int(token.i) if token.i == first or token.nbor().tag_ in {"CC", *FINITE} else None
    return None


def _is_somebody(said: Attribution) -> bool:
    """Whether a person or both sides speak, and not a country: "Iran offered help, the minister said" is his."""
    return any(party.kind == "official" for party in said.parties)


def _is_subordinate(said: Attribution) -> bool:
    """Whether the verb stands in a clause about what came before: "…, who said", "talks, at which the king explained"."""
    for token in reversed(said.sentence.plain(stop=said.verb.i)):
        if token.tag_ in RELATIVE_TAGS or token.lower_ in SUBORDINATORS:
            return True
        if token.text in {",", ";", ":", "–", "—"} or token.tag_ in FINITE:
            return False
    return False


def _front_comma(reading: Reading, said: Attribution) -> int | None:
    """Return the comma between a content that stands in front and its speaker, an apposition taken to the speaker."""
    sentence = said.sentence
    if said.is_inverted and said.verb.i > sentence.start and sentence.doc[said.verb.i - 1].text == ",":
        return int(said.verb.i) - 1  # "The road is safe, said the minister"
    if _is_subordinate(said):
        return None
    found = None
    head = subject(sentence, said.verb)
    for index in range(said.verb.i - 1, max(sentence.start, said.verb.i - LONG_SPEAKER), -1):
        token = sentence.doc[index]
        if index in sentence.quoted or (token.tag_ in FINITE and token.i != said.verb.i - 1 and token.pos_ != "AUX"):
            break
        if token.text != ",":
            continue
        between = sentence.plain(index + 1, said.verb.i)
        if between and between[0].tag_ in {"CC", "IN"}:
            continue
        is_joint = said.parties == BOTH and head is not None and index < head.i
        if is_joint or any(set(reading.meant(sentence.paragraph, one)) & set(said.parties) for one in between):
            if found is not None and (
                is_joint
                or not any(
                    set(reading.meant(sentence.paragraph, one)) & set(said.parties)
                    for one in sentence.plain(index + 1, found)
                )
            ):
                break
            found = index
    return found
