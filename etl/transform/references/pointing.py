"""Whom words point back to: "I" and "we" in someone's own text, "the visitor", "the two"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from etl.facts import Mention
from etl.transform.allegiance.homes import is_of_government
from etl.transform.reading import Paragraph, Party, Reading, official_party
from etl.transform.references.introduced import introduced_above
from etl.transform.text.cues import cues
from etl.transform.text.tokens import Token

ANSWER = 3  # paragraphs within which a question is answered
OPENING = 40  # paragraphs among which the first turn of a transcript is
MENTIONS = 60  # how many mentions "the visitor" may point back over
SENTENCES = 8  # how far back "the two" may point
PAIR = 2
LOOSE = 4  # sentences within which the two need not have been named together
SECOND_PERSON = frozenset({"you", "your"})
FIRST_PERSON = frozenset({"i", "me", "we", "us", "my", "our"})


def _mentions_before(reading: Reading, char: int) -> Iterator[Mention]:
    """The mentions of officials before a character, the nearest first."""
    last = bisect_left(reading.mentions, char, key=lambda one: one.first_char)
    return reversed(reading.mentions[max(0, last - MENTIONS) : last])


def guest_before(reading: Reading, paragraph: Paragraph, token: Token, others: Iterable[Party]) -> tuple[Party, ...]:
    """Whom "the visitor" or "the visiting president" means.

    Whom the word was found to mean, if he serves none of the others' countries; else of the officials who do not one
    with that title, else the one named most often before, of equals the last.
    """
    taken = {party.actor_code for party in others}
    known = tuple(p for p in reading.meant(paragraph, token) if p.official is not None and p.actor_code not in taken)
    if token.lower_ in cues("guest") and len(known) == 1:
        return known
    counts: dict[int, int] = {}
    for mention in _mentions_before(reading, paragraph.first(token)):
        actor = reading.officials[mention.official].actor_code
        if actor and actor not in taken:
            counts[mention.official] = counts.get(mention.official, 0) + 1
    counts = {n: count for n, count in counts.items() if reading.officials[n].office_type != "spokesperson"}
    titled = [n for n in counts if token.lower_ in (reading.officials[n].office_title or "").lower().split()]
    chosen = max(titled or counts, key=lambda n: counts[n], default=None)
    return (official_party(reading.officials, chosen),) if chosen is not None else ()


def pair_before(
    reading: Reading, paragraph: Paragraph, token: Token, count: int = 2, without: Iterable[Party] = ()
) -> tuple[Party, ...]:
    """Whom "the two" or "the three" mean: the officials of so many actors who were named together last.

    A sentence that names them all wins over the ones after it that name fewer; where none does, those named last are
    taken together. Who meets them ("he received the two"), and his government, are none of them.
    """
    taken = {p.actor_code for p in without}
    loose: dict[str, Party] = {}
    for number, sentence in enumerate(sentences_before(reading, paragraph, token)):
        sides = {code: party for code, party in _sides_in(reading, *sentence).items() if code not in taken}
        if len(sides) >= count:
            return tuple(sides.values())[:count]
        for actor, party in reversed(sides.items()):
            if number <= LOOSE:
                loose.setdefault(actor, party)
    if len(loose) == 1 and count == PAIR and not taken and paragraph.speaker is None:
        return _with_host(reading, *loose.values())
    return tuple(loose.values())[:count] if len(loose) >= count else ()


def _with_host(reading: Reading, guest: Party) -> tuple[Party, ...]:
    """One from abroad of whom a government tells, and that government: "President X arrived. The two sides held"."""
    home = reading.home
    is_guest = home is not None and guest.actor_code != home and is_of_government(reading.document.publisher)
    return (guest, Party("body", None, home)) if is_guest else ()


def other_before(
    reading: Reading,
    paragraph: Paragraph,
    token: Token,
    partners: Iterable[Party],
    sentences: int = 1,
    pronouns: bool = False,
) -> tuple[Party, ...]:
    """The official of another actor than these who is named before a token, in its sentence the nearest subject first.

    With more sentences, the subjects of those before are tried as well, "he" and "she" among them where it is asked.
    """
    taken = {p.actor_code for p in partners}
    for line, first, last in islice(sentences_before(reading, paragraph, token), sentences):
        nearest: tuple[Party, ...] = ()
        is_own = line is paragraph and first == token.sent.start
        for other in reversed(line.doc[first:last]):
            if other.tag_ == "PRP$" or (
                other.tag_ == "PRP" and (is_own or not pronouns or other.lower_ not in {"he", "she"})
            ):
                continue
            found = tuple(
                p
                for p in reading.meant(line, other)
                if p.official is not None
                and p.actor_code not in {*taken, None}
                and reading.officials[p.official].office_type != "spokesperson"
            )
            if len(found) == 1 and other.dep_.startswith("nsubj"):
                return found
            nearest = nearest or found[:1]
        if nearest and line is paragraph and last == token.i:
            return nearest
    return ()


def sentences_before(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[tuple[Paragraph, int, int]]:
    """The stretches of tokens before a token, sentence by sentence backwards, as far as "the two" may point."""
    yield paragraph, token.sent.start, token.i
    line, start = paragraph, token.sent.start
    for _ in range(SENTENCES):
        if start == 0:
            if line.number == 0:
                return
            line = reading.paragraphs[line.number - 1]
            start = len(line.doc)
            if start == 0:
                continue
        sentence = line.doc[start - 1].sent
        yield line, sentence.start, start
        start = sentence.start


def _sides_in(reading: Reading, paragraph: Paragraph, first: int, last: int) -> dict[str, Party]:
    """The first named official of each actor among some tokens."""
    sides: dict[str, Party] = {}
    for other in paragraph.doc[first:last]:
        meant = reading.meant(paragraph, other)
        if len(meant) == 1 and meant[0].official is not None and meant[0].actor_code and other.tag_ != "PRP$":
            sides.setdefault(meant[0].actor_code, meant[0])
    return sides


def is_guest_phrase(head: Token) -> bool:
    """Whether a noun phrase speaks of a visitor without the name."""
    return head.lower_ in cues("guest") or any(child.lower_ == "visiting" for child in head.children)


def speaker(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Whom "I" and "we" mean in a turn of a transcript or a signed text."""
    if head.lower_ in SECOND_PERSON:
        return addressed(reading, paragraph)
    is_ours = head.lower_ in cues("ours") and any(child.lower_ in {"our", "my"} for child in head.children)
    if head.lower_ not in FIRST_PERSON and not is_ours:
        return ()
    number = voice(reading, paragraph)
    if number is None:
        return ()
    actor = reading.officials[number].actor_code
    if is_ours and (reading.meant(paragraph, head) or any(c.dep_ == "appos" for c in head.children)):
        return ()  # "our ambassador, Jane Doe"
    if head.lower_ in {"i", "me", "my"}:
        return (Party("official", number, actor),)
    return (Party("body", None, actor),) if actor else ()


def holder_of_floor(reading: Reading, paragraph: Paragraph) -> Party | None:
    """The speaker of a turn, who was there where "we met"; None for a spokesperson, who speaks of others."""
    official = reading.officials[paragraph.speaker] if paragraph.speaker is not None else None
    if official is None or official.office_type == "spokesperson":
        return None
    return Party("official", paragraph.speaker, official.actor_code)


def addressed(reading: Reading, paragraph: Paragraph) -> tuple[Party, ...]:
    """Whom "you" means in a transcript: who answers a question; of two officials who speak in turn the other."""
    if not is_transcript(reading):
        return ()
    if paragraph.speaker is None:
        following = reading.paragraphs[paragraph.number + 1 : paragraph.number + 1 + ANSWER]
        number = next((line.speaker for line in following if line.speaker is not None), None)
        return (official_party(reading.officials, number),) if number is not None else ()
    if "briefing" in reading.document.title.lower():
        return ()  # many speak there, and "you" is whoever asked
    speakers = {line.speaker for line in reading.paragraphs[:OPENING] if line.speaker is not None}
    others = speakers - {paragraph.speaker}
    if len(others) != 1:
        return ()
    (other,) = others
    return (official_party(reading.officials, other),)


def voice(reading: Reading, paragraph: Paragraph) -> int | None:
    """The official whose own words a paragraph is: the speaker of a turn, the one who signs the text."""
    if paragraph.speaker is not None:
        return paragraph.speaker
    if is_transcript(reading):
        return None
    for line in reading.paragraphs[:3]:
        if line.kind in {"byline", "heading"}:
            named = {
                party.official
                for token in line.doc
                for party in reading.meant(line, token)
                if party.official is not None
            }
            if len(named) == 1:
                return next(iter(named))
    own = introduced_above(reading)
    return own.official if own is not None else None


def is_transcript(reading: Reading) -> bool:
    """Whether a document is a transcript: some paragraph near its beginning is an official's turn."""
    return any(other.speaker is not None for other in reading.paragraphs[:OPENING])


def is_of_others(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether a paragraph of a transcript is the turn of somebody who is no official: a moderator, a reporter."""
    return paragraph.is_narrated and is_transcript(reading)


def own_voice(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """The speaker, where the clause before a verb says "I" or "my" ("it was my pleasure to welcome")."""
    first = next((t for t in token.sent if t.lower_ in FIRST_PERSON and t.i < token.i), None)
    if first is None and paragraph.speaker is None:
        return ()
    number = voice(reading, paragraph)
    return (official_party(reading.officials, number),) if number is not None else ()


def is_spokesman(reading: Reading, number: int | None) -> bool:
    """Whether somebody only speaks in a transcript for a government, and tells of what others did."""
    kind = reading.officials[number].office_type if number is not None else "other"
    if kind != "spokesperson" and (kind is not None or "briefing" not in reading.document.title.lower()):
        return False
    return any(line.speaker == number for line in reading.paragraphs)
