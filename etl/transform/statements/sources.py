"""What is told "according to" somebody or "in his view": the rest of the sentence, on both sides of its source."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.statements.acts import act_of_text
from etl.transform.statements.indirect_model import Indirect
from etl.transform.statements.joint_voices import BOTH
from etl.transform.statements.speakers import parties_of, phrase_parties
from etl.transform.text.kinds import FINITE
from etl.transform.text.parties import actors_of
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token, text_of

LONG_SOURCE = 6  # tokens of "the joint declaration"
VIEWS = {"view", "opinion", "words", "account", "judgment", "judgement"}


def by_source(reading: Reading, sentence: Sentence) -> list[Indirect]:
    """Return what is told "according to" somebody or "in his view": the rest of the sentence, on both sides of it."""
    for token in sentence.plain():
        source = _source(sentence, token)
        if source is None:
            continue
        comma = next((t.i for t in sentence.plain(source) if t.text == ","), sentence.end)
        if token.lower_ == "according":
            parties = _told_by(reading, sentence, source, comma)
        else:
            end = comma
            parties, comma = _owner(reading, sentence, source), _view_end(sentence, source, comma)
            if not parties and comma + 1 < end and sentence.doc[comma].lower_ == "of":
                parties, comma = phrase_parties(reading, sentence, end - 1), end  # "in the words of the minister"
        start, stop = _around(sentence, token.i, comma)
        while stop > start and sentence.doc[stop - 1].is_punct:
            stop -= 1
        if parties and stop - start > 2 and any(t.tag_ in FINITE for t in sentence.plain(start, stop)):
            act = act_of_text(text_of(sentence.doc[start:stop]), "indirect", own=actors_of(parties))
            return [Indirect(sentence, start, stop, parties, act, "according to", 0.7)]
    return []


def opening_source(reading: Reading, sentence: Sentence) -> list[Indirect]:
    """Return what a sentence tells that begins with its source, whoever is told in it to have spoken."""
    is_sourced = sentence.start + 1 < sentence.end and sentence.doc[sentence.start].lower_ == "according"
    return by_source(reading, sentence) if is_sourced else []


def _around(sentence: Sentence, index: int, comma: int) -> tuple[int, int]:
    """Return the tokens of what is told by a source that is named from `index` to `comma`: behind it, before, both."""
    doc = sentence.doc
    if index - sentence.start <= 1:
        return min(comma + (doc[min(comma, sentence.end)].text == ","), sentence.end), sentence.end
    behind = sentence.plain(comma + 1, sentence.end)
    is_put_in = (
        doc[index - 1].text == ","
        and bool(behind)
        and not any(token.tag_ in FINITE for token in sentence.plain(sentence.start, index))
    )
    goes_on = bool(behind) and behind[0].tag_ in {"CC", *FINITE} and behind[0].lower_ != "who"
    is_whole = is_put_in or (doc[index - 1].text == "," and goes_on)
    return sentence.start, sentence.end if is_whole else index


def _view_end(sentence: Sentence, start: int, comma: int) -> int:
    """Return the token after "in her view", where no comma stands at once."""
    view = next((t.i for t in sentence.doc[start : min(start + 6, sentence.end)] if t.lower_ in VIEWS), comma)
    return int(view) + 1


def _told_by(reading: Reading, sentence: Sentence, start: int, comma: int) -> tuple[Party, ...]:
    """Return who is meant after "according to": the phrase there, or those who issued a joint statement."""
    for token in sentence.doc[start : min(start + LONG_SOURCE, comma)]:
        if token.pos_ == "ADP" or token.tag_ in FINITE:
            break
        if (found := parties_of(reading, sentence.paragraph, token)) == BOTH:
            return found
    return phrase_parties(reading, sentence, comma - 1)


def _source(sentence: Sentence, token: Token) -> int | None:
    """Return the token where the source's name begins, after "according to" or "in"."""
    doc = sentence.doc
    if token.lower_ == "according" and token.i + 2 < sentence.end and doc[token.i + 1].lower_ == "to":
        return int(token.i) + 2
    if token.lower_ == "in" and any(t.lower_ in VIEWS for t in doc[token.i + 1 : min(token.i + 6, sentence.end)]):
        return int(token.i) + 1
    return None


def _owner(reading: Reading, sentence: Sentence, start: int) -> tuple[Party, ...]:
    """Return whose view it is: the owner before the noun ("in the minister's view", "in her view")."""
    for token in sentence.doc[start : min(start + 6, sentence.end)]:
        if token.lower_ in VIEWS:
            break
        if token.dep_ == "nmod:poss" and (found := reading.meant(sentence.paragraph, token)):
            return found
    return ()
