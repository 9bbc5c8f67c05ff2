"""Who said what: the statements of a document, whichever way they are told.

A signed document is one written statement, a turn of a transcript one direct statement; running text is read sentence
by sentence for quotations and reported speech. Inside an official's own words only what other named officials are
said to have said counts: "the United States welcomes" is there the voice of who speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from etl.facts import Kind, StatementReport
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.statements import transcripts, written
from etl.transform.statements.acts import act_of_direct, act_of_text
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.attributions import attributions
from etl.transform.statements.indirect_model import Indirect
from etl.transform.statements.quotations import Direct, announced, quotations, run_on, signed
from etl.transform.statements.reported import PUT_IN, reported
from etl.transform.statements.speakers import Voice, voice_of
from etl.transform.statements.taken_up import take_up
from etl.transform.text.passages import Quote, Sentence, quotes_of, sentences

FIRST_PERSON = {"we", "us", "our", "ours", "i", "my", "me"}
CLAUSES = {"verb that clause", "verb clause"}  # what a bare country is taken to have said inside a question
QUOTED_CONFIDENCE, TURN_CONFIDENCE, SIGNED_CONFIDENCE = 0.9, 0.95, 0.95


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose text running text is: `own` the official who speaks or signs it, None for a reporter's.

    `is_asked` marks a journalist's question, where a bare country is no "we" but somebody who is quoted.
    """

    own: int | None = None
    is_report: bool = True
    is_asked: bool = False


def find_statements(reading: Reading) -> list[StatementReport]:
    """Return the statements of a document in the order of its text, each once."""
    if transcripts.is_transcript(reading):
        found = list(_of_transcript(reading))
    elif (text := written.signed_text(reading)) is not None:
        found = list(_of_signed(reading, text))
    else:
        found = list(_of_report(reading, list(reading.body), Frame()))
    return _each_once(found)


def _of_transcript(reading: Reading) -> Iterator[StatementReport]:
    """Return each official's turn, and what other officials are said in any turn to have said."""
    for turn in transcripts.turns(reading):
        spoken = reading.text[turn.first_char : turn.last_char]
        if turn.official is not None and not transcripts.is_courtesy(spoken):
            voice = Voice(turn.official, reading.officials[turn.official].actor_code)
            act = act_of_text(transcripts.without_courtesies(spoken), "turn")
            yield _statement(reading, voice, "direct", act, (turn.first_char, turn.last_char), "turn", TURN_CONFIDENCE)
        lines = [reading.paragraphs[number] for number in sorted(turn.paragraphs)]
        is_asked = turn.official is None and turn.label.is_journalist
        yield from _of_report(reading, lines, Frame(turn.official, is_report=False, is_asked=is_asked))


def _of_signed(reading: Reading, text: written.Signed) -> Iterator[StatementReport]:
    """Return the signed document, and what others are said in it to have said."""
    actor = None if text.official is None else reading.officials[text.official].actor_code
    words = reading.text[text.first_char : text.last_char]
    act = act_of_text(f"{reading.document.title}\n{words}", "written", usual="affirm")
    voice = Voice(text.official, actor)
    yield _statement(reading, voice, "written", act, (text.first_char, text.last_char), text.rule, SIGNED_CONFIDENCE)
    if text.official is not None:
        lines = [p for p in reading.paragraphs if text.first_char <= p.first_char < text.last_char]
        yield from _of_report(reading, lines, Frame(text.official, is_report=False))


def _of_report(reading: Reading, lines: Sequence[Paragraph], frame: Frame) -> Iterator[StatementReport]:
    """Return the quotations and the reported speech of running text."""
    marks = [quotes_of(paragraph) for paragraph in lines]
    cuts = [_cut(reading, paragraph, quotes) for paragraph, quotes in zip(lines, marks, strict=True)]
    take_up(reading, cuts)
    spoken = [quotations(cut) for cut in cuts]
    for number, direct in enumerate(spoken):
        before: Sentence | None = None
        for sentence, _ in cuts[number]:
            direct += announced(reading, sentence, before, direct)
            before = sentence
        behind = lines[number].number + 1
        following = reading.paragraphs[behind] if behind < len(reading.paragraphs) else None
        if not direct and (one := signed(reading, lines[number], marks[number], following)):
            direct.append(one)
    run_on(lines, marks, spoken)
    for cut, direct in zip(cuts, spoken, strict=True):
        yield from _direct(reading, direct, frame)
        kept = [quote for one in direct for quote in one.quotes]
        for sentence, said in cut:
            yield from _indirect(reading, sentence, said, kept, frame)


def _cut(reading: Reading, paragraph: Paragraph, quotes: list[Quote]) -> list[tuple[Sentence, list[Attribution]]]:
    return [(sentence, attributions(reading, sentence)) for sentence in sentences(paragraph, quotes)]


def _direct(reading: Reading, found: Iterable[Direct], frame: Frame) -> Iterator[StatementReport]:
    for one in found:
        voice = _voice(reading, one.parties, frame)
        if voice is None or (voice.is_joint and not frame.is_report):
            continue
        way = one.said.ways[0][0] if one.said is not None else None
        act = act_of_direct(reading.text[one.first_char : one.last_char], way, own={voice.actor_code})
        yield _statement(reading, voice, "direct", act, (one.first_char, one.last_char), one.rule, QUOTED_CONFIDENCE)


def _indirect(
    reading: Reading, sentence: Sentence, said: Sequence[Attribution], kept: Sequence[Quote], frame: Frame
) -> Iterator[StatementReport]:
    for one in reported(reading, sentence, said, kept):
        heard = frame if one.rule in CLAUSES else replace(frame, is_asked=False)
        voice = _voice(reading, one.parties, heard)
        if voice is None or (one.rule == PUT_IN and not frame.is_report and _is_own(reading, one, voice, frame)):
            continue
        yield _statement(reading, voice, "indirect", one.act, (one.first_char, one.last_char), one.rule, one.confidence)


def _is_own(reading: Reading, said: Indirect, voice: Voice, frame: Frame) -> bool:
    """Whether "we" in "as the minister said, we have much to do" are those who speak and not the minister's side."""
    own = None if frame.own is None else reading.officials[frame.own].actor_code
    if voice.actor_code in {own, None}:
        return False
    spoken = said.sentence.doc[said.start : said.stop]
    return any(token.lower_ in FIRST_PERSON for token in spoken)


def _voice(reading: Reading, parties: tuple[Party, ...], frame: Frame) -> Voice | None:
    """Return the speaker; inside an official's own text None for that official, for "we" and for bare countries."""
    voice = voice_of(reading, parties, bodies_only=not (frame.is_report or frame.is_asked))
    if voice is None or frame.is_report:
        return voice
    if voice.is_joint or (voice.official is not None and voice.official == frame.own):
        return None
    own_actor = None if frame.own is None else reading.officials[frame.own].actor_code
    return None if voice.official is None and voice.actor_code == own_actor else voice


def _statement(
    reading: Reading, voice: Voice, kind: Kind, act: str, span: tuple[int, int], rule: str, confidence: float
) -> StatementReport:
    first, last = span
    while first < last and reading.text[first].isspace():
        first += 1
    while last > first and reading.text[last - 1].isspace():
        last -= 1
    return StatementReport(
        official=voice.official,
        actor_code=voice.actor_code,
        kind=kind,
        act=act,
        first_char=first,
        last_char=last,
        rule=rule,
        confidence=confidence,
    )


def _each_once(found: Iterable[StatementReport]) -> list[StatementReport]:
    """Return the statements in the order of the text, none empty and none twice."""
    unique = {
        (one.official, one.actor_code, one.kind, one.first_char, one.last_char): one
        for one in found
        if one.last_char > one.first_char
    }
    return sorted(unique.values(), key=lambda one: (one.first_char, one.last_char))
