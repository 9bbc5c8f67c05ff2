"""Direct speech in running text: quoted words with the verb that attributes them to somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.joint_voices import BOTH
from etl.transform.statements.speakers import parties_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.passages import Quote, Sentence
from etl.transform.text.verb_subjects import subject

MIN_PARTIAL = 3  # words: fewer, inside somebody's reported speech, are a term and no utterance
MIN_WORDS = 2
OWNERS = {"his", "her", "their", "its"}
LAST_WORDS = 8  # tokens between a verb and two quoted words that end its sentence
MAX_GAP = 30  # tokens between quoted words and their verb
NAMING = {
    "called",
    "entitled",
    "titled",
    "named",
    "dubbed",
    "themed",
    "theme",
    "known",
    "labelled",
    "labeled",
    "slogan",
    "motto",
    "on",
    "of",
    "so-called",
}
DESCRIBING = {"describe", "dismiss", "denounce", "condemn", "criticise", "criticize", "deride", "reject"}
SIGNATURE = re.compile(r"^\s*[–—―-]+\s*\w")


@dataclass(frozen=True, slots=True)
class Direct:
    """Quoted words, first to last: characters of the document; `said` is the verb, None for a signature."""

    first_char: int
    last_char: int
    parties: tuple[Party, ...]
    said: Attribution | None
    rule: str
    quotes: tuple[Quote, ...] = ()


def quotations(cut: Sequence[tuple[Sentence, list[Attribution]]]) -> list[Direct]:
    """Return the quotations of one paragraph that its text attributes to somebody, known or not."""
    found: list[Direct] = []
    for number, (sentence, said) in enumerate(cut):
        previous = cut[number - 1][0] if number else None
        for quote in sentence.quotes:
            direct = _attributed(sentence, said, quote) or _continued(
                sentence, previous, quote, found, cut[number - 1][1] if number else []
            )
            if direct is None:
                continue
            if found and _is_one(found[-1], direct):
                last = found[-1]
                found[-1] = replace(last, last_char=direct.last_char, quotes=last.quotes + direct.quotes)
            else:
                found.append(direct)
    return found


def _attributed(sentence: Sentence, said: Sequence[Attribution], quote: Quote) -> Direct | None:
    """Return the quotation with the verb of its own sentence."""
    after = next((one for one in said if one.verb.i >= quote.stop and one.can_quote), None)
    before = next((one for one in reversed(said) if one.verb.i < quote.start), None)
    if after is not None and not _reaches_back(sentence, quote, after):
        after = None
    if before is not None and not _reaches(sentence, before, quote):
        before = None
    opens = not any(token.is_alpha for token in sentence.plain(sentence.start, quote.start))
    chosen = after if after is not None and (opens or before is None or not before.can_quote) else before
    if chosen is None or chosen.mood in {"purpose", "passive"}:
        return None
    if not _is_utterance(sentence, quote, chosen, opens):
        return None
    return _direct(sentence, quote, chosen.parties, chosen, "quotation")


def _reaches_back(sentence: Sentence, quote: Quote, said: Attribution) -> bool:
    """Whether only the speaker stands between the quoted words and a verb that follows them."""
    between = sentence.plain(quote.stop, said.verb.i)
    if len(between) > MAX_GAP or any(token.text in {":", ";"} for token in between):
        return False
    if any(other.stop <= said.verb.i and other.start >= quote.stop for other in sentence.quotes):
        return False
    verbs = [token for token in between if token.tag_ in {"VBD", "VBZ", "VBP"} and token.pos_ == "VERB"]
    return all(_relative_before(between, token.i) for token in verbs)


def _relative_before(tokens: Sequence[object], index: int) -> bool:
    return any(
        getattr(token, "lower_", "") in {"who", "which", "whose", "where"} and getattr(token, "i", 0) < index
        for token in tokens
    )


def _reaches(sentence: Sentence, said: Attribution, quote: Quote) -> bool:
    """Whether a verb on the left still governs quoted words: no other sentence begins between them."""
    between = sentence.plain(said.verb.i + 1, quote.start)
    return len(between) <= 2 * MAX_GAP and not any(token.text == ";" for token in between[:-1])


def _is_utterance(sentence: Sentence, quote: Quote, said: Attribution, opens: bool) -> bool:
    """Whether quoted words are somebody's utterance and not a term, a title or a name."""
    words = quote.words(sentence.doc)
    inner = [token for token in sentence.doc[quote.start : quote.stop] if token.is_alpha]
    if not inner:
        return False
    adjacent = quote.start - said.verb.i <= 3 and said.verb.i < quote.start
    before = sentence.doc[quote.start - 1] if quote.start > sentence.start else None
    introduced = before is not None and before.text in {":", ","} and said.can_quote
    if opens or introduced:
        return words >= MIN_WORDS or (introduced and words >= 1)
    if _is_called(sentence, quote, said):
        return True
    is_deed = before is not None and before.lower_ in {"of", "on"} and inner[0].tag_ == "VBG"  # "accused of 'stirring'"
    is_deed = is_deed or _is_spoken_of(quote, said)
    if before is not None and before.lower_ in NAMING and not is_deed and not (adjacent and said.can_quote):
        return False
    if sum(1 for token in inner if token.is_title) * 3 > 2 * len(inner) and len(inner) > 1 and not adjacent:
        return False
    is_last = quote.stop >= sentence.end and quote.start - said.verb.i <= LAST_WORDS
    is_own = before is not None and before.lower_ in OWNERS and is_last and inner[0].is_lower
    is_own = is_own or (_is_spoken_of(quote, said) and said.parties != BOTH)
    is_own = is_own or (said.verb.i >= quote.stop and _ends_with_comma(sentence, quote))  # 'It was "rash," he said'
    return words >= (MIN_WORDS if is_own else MIN_PARTIAL)  # 'praised his "extraordinary patience"'


def _is_called(sentence: Sentence, quote: Quote, said: Attribution) -> bool:
    """Whether quoted words, be it one, are what somebody calls a thing: 'called the raid "regrettable".'."""
    before, behind = sentence.doc[quote.start - 1], sentence.doc[quote.stop : min(quote.stop + 1, sentence.end)]
    is_last = not behind or behind[0].is_punct or behind[0].lower_ in {"and", "but"}
    first = next((token for token in sentence.doc[quote.start : quote.stop] if token.is_alpha), before)
    is_adjacent = sentence.start <= said.verb.i < before.i and first.is_lower
    is_called = before.pos_ in {"NOUN", "PROPN", "PRON"} and any(way.may("small") for way, _ in said.ways)
    is_described = before.lower_ == "as" and any(way.verb in DESCRIBING for way, _ in said.ways)
    return is_last and is_adjacent and (is_called or is_described)


def _ends_with_comma(sentence: Sentence, quote: Quote) -> bool:
    """Whether the comma before the speaker stands within the quotation marks."""
    return any(token.text == "," for token in sentence.doc[max(quote.stop - 2, quote.start) : quote.stop])


def _is_spoken_of(quote: Quote, said: Attribution) -> bool:
    """Whether quoted words are what a verb of saying is "of", an article between: 'spoke of "good progress"'."""
    return any(way.particle[-1:] == ("of",) and 0 <= quote.start - after <= 1 for way, after in said.ways)


def _continued(
    sentence: Sentence, previous: Sentence | None, quote: Quote, found: Sequence[Direct], before: Sequence[Attribution]
) -> Direct | None:
    """Return a quotation with no verb in its sentence: one that goes on, or whose speaker has just spoken."""
    if len([token for token in sentence.plain() if token.is_alpha]) > 1 or quote.words(sentence.doc) < MIN_PARTIAL - 1:
        return None
    if previous is None:
        return None
    if found and found[-1].quotes and previous.start <= found[-1].quotes[-1].start < previous.stop:
        return _direct(sentence, quote, found[-1].parties, found[-1].said, "quotation going on")
    if before and before[-1].mood != "purpose" and len(before[-1].parties) == 1:
        return _direct(sentence, quote, before[-1].parties, before[-1], "quotation after speech")
    return None


def _is_one(first: Direct, second: Direct) -> bool:
    """Whether two quotations are one that "he said" breaks: one verb, and it or nothing stands between them."""
    if first.said is None or second.said is None or first.said is not second.said:
        return False
    verb, start, stop = first.said.verb.i, first.quotes[-1].stop, second.quotes[0].start
    return start <= verb < stop or second.rule == "quotation going on"


def _direct(
    sentence: Sentence, quote: Quote, parties: tuple[Party, ...], said: Attribution | None, rule: str
) -> Direct:
    """Return the marked words with their place in the document."""
    offset = sentence.paragraph.first_char
    return Direct(offset + quote.marks.first, offset + quote.marks.last, parties, said, rule, (quote,))


def announced(reading: Reading, sentence: Sentence, previous: Sentence | None, found: Sequence[Direct]) -> list[Direct]:
    """Return the quotations that no verb of saying gives to anybody.

    A colon gives them to whom its clause is about ("He had one word for the rebels: 'Resign'"), whole sentences to the
    one official of the words around ("'Never again.' The minister was not amused"), or of the sentence before.
    """
    known = {id(quote) for one in found for quote in one.quotes}
    behind = []
    for quote in sentence.quotes:
        if id(quote) in known or sentence.start > quote.start:
            continue
        before = quote.start - 1
        if before > sentence.start and sentence.doc[before].text == ":":
            if parties := _subject_of(reading, sentence, before):
                behind.append(_direct(sentence, quote, parties, None, "quotation behind a colon"))
        elif quote.start == sentence.start and _is_whole(sentence, quote):
            is_alone = not any(token.is_alpha for token in sentence.plain())
            around = previous if is_alone else sentence
            parties = _subject_of(reading, around, around.stop) if around is not None else ()
            if parties:
                behind.append(_direct(sentence, quote, parties, None, "quotation alone"))
        elif _is_phrase(sentence, quote) and (parties := _subject_of(reading, sentence, quote.start)):
            behind.append(_direct(sentence, quote, parties, None, "quoted phrase"))
    return behind


def _is_phrase(sentence: Sentence, quote: Quote) -> bool:
    """Whether quoted words are somebody's own about something and no name or term: "put the cost at 'a fair few'"."""
    before = sentence.doc[quote.start - 1]
    inner = [token for token in sentence.doc[quote.start : quote.stop] if token.is_alpha]
    is_term = before.lower_ in NAMING | {"the", "this", "these", "its", "their", "his", "her"} or before.pos_ == "PROPN"
    return len(inner) >= MIN_PARTIAL and inner[0].is_lower and not is_term


def _is_whole(sentence: Sentence, quote: Quote) -> bool:
    """Whether quoted words are a whole sentence and no term."""
    inner = [token for token in sentence.doc[quote.start : quote.stop] if token.is_alpha or token.like_num]
    last = sentence.paragraph.text[: sentence.doc[quote.stop - 1].idx].rstrip()[-1:]
    return len(inner) >= MIN_PARTIAL and inner[0].text[:1].isupper() and last in {".", ",", "!", "?"}


def _subject_of(reading: Reading, sentence: Sentence, stop: int) -> tuple[Party, ...]:
    """Return the official who is the subject of the words before a token, else the only one named in them."""
    for token in sentence.plain(stop=stop):
        if token.tag_ in FINITE and (head := subject(sentence, token) or subject(sentence, token.head)) is not None:
            parties = parties_of(reading, sentence.paragraph, head)
            if len(parties) == 1 and parties[0].official is not None:
                return parties
            break
    named = {party for token in sentence.plain(stop=stop) for party in reading.meant(sentence.paragraph, token)}
    officials = [party for party in named if party.official is not None]
    return tuple(officials) if len(officials) == 1 else ()


def run_on(lines: Sequence[Paragraph], marks: Sequence[list[Quote]], spoken: list[list[Direct]]) -> None:
    """Join quotations that run on over paragraphs: each opens with marks, none but the last closes them.

    The speaker may be named in the first of them or in the last; `spoken`, the quotations by paragraph, is changed.
    """
    owner: tuple[int, int] | None = None  # paragraph and place in it of a quotation that is still open
    opened: int | None = None  # the first character of an open quotation whose speaker is still to come
    for number, quotes in enumerate(marks):
        direct = spoken[number]
        goes_on = bool(quotes) and quotes[0].start == 0
        if not goes_on:
            owner = opened = None
        first_is_spoken = bool(direct) and goes_on and direct[0].quotes[0] is quotes[0]
        if owner is not None:
            one = spoken[owner[0]][owner[1]]
            last = direct[0].last_char if first_is_spoken else lines[number].first_char + quotes[0].marks.last
            spoken[owner[0]][owner[1]] = replace(one, last_char=last)
            if first_is_spoken:
                del direct[0]
        elif opened is not None and first_is_spoken:
            direct[0], opened = replace(direct[0], first_char=opened), None
        if not quotes or quotes[-1].marks.is_closed:
            owner = opened = None
        elif direct and direct[-1].quotes[-1] is quotes[-1]:
            owner = (number, len(direct) - 1)
        elif owner is None and opened is None:
            opened = lines[number].first_char + quotes[-1].marks.first


def signed(
    reading: Reading, paragraph: Paragraph, quotes: Sequence[Quote], following: Paragraph | None
) -> Direct | None:
    """Return a paragraph that is all quotation, with the name that the next one signs it with ("– President N.N.")."""
    if following is None or not quotes or quotes[0].start > 0 or quotes[-1].stop < len(paragraph.doc) - 1:
        return None
    if not SIGNATURE.match(following.text):
        return None
    for token in following.doc:
        if parties := reading.meant(following, token):
            first, last = quotes[0].marks.first, quotes[-1].marks.last
            return Direct(
                paragraph.first_char + first,
                paragraph.first_char + last,
                parties[:1],
                None,
                "signed quotation",
                tuple(quotes),
            )
    return None
