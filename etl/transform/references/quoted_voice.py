"""Whom "I" means between quotation marks in a report: the official to whom the words are put.

A fourth reading, when it is known whom names, titles, groups and delegations mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.encounters.frames import verb_frames
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.introduced import introduced
from etl.transform.references.pointing import is_transcript
from etl.transform.references.unquoted_voice import resolve_unquoted
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Quote, Sentence, quotes_of, sentences
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

SAYING = words("quoting_verbs")
"""Forms of the verbs by which words are put to somebody."""
TOLD = frozenset({"told", "tells", "telling"})
"""Those of them behind which stands to whom it is said."""
FIRST_PERSON = frozenset({"i", "me", "my", "myself"})
WE = frozenset({"we", "us"})
HIM = frozenset({"he", "him", "his", "she", "her"})
BESIDE = frozenset("with beside alongside after following answering replying responding addressing to".split())
"""Words behind a speaker that tell with or to whom he speaks."""
BEHIND = 4  # tokens from a verb to whom it names behind it: "said Norway's Jane Doe"


def resolve_quoted(reading: Reading) -> None:
    """Put into `reading.references` whom the first person of each quotation means."""
    if is_transcript(reading):
        return
    carried: Party | None = None
    for paragraph in reading.paragraphs:
        last, carried = carried, None
        if not paragraph.is_narrated:
            continue
        is_open = paragraph.text.rstrip().endswith(":")  # "Minister Doe said:", and his words below
        quotes = quotes_of(paragraph)
        start = 0
        for sentence in sentences(paragraph, quotes) if quotes or is_open or _is_first_person(paragraph) else ():
            plain = sentence.plain()
            if not sentence.quotes and (verb := _saying_verb(reading, paragraph, sentence)) is not None:
                told = speaker_of(reading, paragraph, sentence)
                resolve_unquoted(reading, paragraph, sentence, told, verb, start)
                start = sentence.stop
            if not sentence.quotes:
                last = introduced(reading, paragraph, plain) or speaker_of(reading, paragraph, sentence)
                continue
            is_alone = not any(t.is_alpha for t in plain)
            party = last if is_alone else speaker_of(reading, paragraph, sentence)
            for quote in sentence.quotes:
                _resolve(reading, paragraph, quote, party)
            _resolve_spoken_of(reading, paragraph, sentence, party)
            last = party
        carried = last if is_open else None


def _is_first_person(paragraph: Paragraph) -> bool:
    return any(token.lower_ == "i" for token in paragraph.doc)


def _saying_verb(reading: Reading, paragraph: Paragraph, sentence: Sentence) -> Token | None:
    """The last verb of a sentence by which words are put to an official."""
    plain = sentence.plain()
    inside = {token.i for token in plain}
    verbs = [v for v in plain if v.lower_ in SAYING and _saying(reading, paragraph, v, inside)]
    return verbs[-1] if verbs else None


def _resolve(reading: Reading, paragraph: Paragraph, quote: Quote, party: Party | None) -> None:
    for token in paragraph.doc[quote.start : quote.stop]:
        if party is not None and token.lower_ in FIRST_PERSON:
            reading.references[paragraph.number, token.i] = (party,)
        elif party is not None and token.lower_ in WE and _is_of_meeting(reading, paragraph, token, party):
            reading.references[paragraph.number, token.i] = (party,)
        elif party is not None and token.lower_ == "we" and (other := _told_when_met(reading, paragraph, token)):
            reading.references[paragraph.number, token.i] = (party, *other)


def _is_of_meeting(reading: Reading, paragraph: Paragraph, token: Token, party: Party) -> bool:
    """Whether "we" is a speaker who met one whom he names: "We had talks with Doe", "Doe received us"."""
    verb = token.head
    is_side = token.dep_ in (SUBJECTS if token.lower_ == "we" else {"obj", "obl"})
    is_told = verb_of(verb) in verb_frames() or verb.lemma_ in {"have", "hold"}
    if not is_side or not is_told or _is_spokesman(reading, party):
        return False
    near = [*verb.children, *(c for child in verb.children if child.dep_ == "obj" for c in child.children)]
    named = [t for t in near if t.pos_ == "PROPN" and t.dep_ in SUBJECTS | {"obj", "obl", "nmod"}]
    others = [p for t in named for p in _official(reading, paragraph, t)]
    return any(p.actor_code != party.actor_code for p in others)


def _is_spokesman(reading: Reading, party: Party) -> bool:
    """Whether somebody only speaks for his government, and tells of what others did."""
    return party.official is not None and reading.officials[party.official].office_type == "spokesperson"


def _told_when_met(reading: Reading, paragraph: Paragraph, we: Token) -> tuple[Party, ...]:
    """Who else "we" are in what a speaker told somebody: "As I told Doe when we last met"."""
    verb = we.head
    above = verb.head
    is_when = (
        we.dep_ in SUBJECTS and any(c.lower_ in {"when", "as", "last"} for c in verb.lefts) and verb.dep_ == "advcl"
    )
    if not is_when or not any(c.lower_ == "i" and c.dep_ in SUBJECTS for c in above.lefts):
        return ()
    whom = next((c for c in above.rights if c.dep_ in {"obj", "iobj", "obl"} and c.i < we.i), None)
    return _official(reading, paragraph, whom) if whom is not None else ()


def _resolve_spoken_of(reading: Reading, paragraph: Paragraph, sentence: Sentence, party: Party | None) -> None:
    """Note whom "he" means in words said of somebody: '"I met him once," she said of Doe', "…, referring to Doe"."""
    verb = _saying_verb(reading, paragraph, sentence)
    if party is None or verb is None:
        return
    plain = [t for t in sentence.plain() if t.i > verb.i]
    link = next((t for t in plain if t.lower_ in {"of", "about"} and t.head.head == verb), None)
    link = link or next((next_to(t) for t in plain if t.lower_ == "referring" and next_to(t).lower_ == "to"), None)
    meant = _official(reading, paragraph, link.head) if link is not None else ()
    for quote in sentence.quotes if meant and meant != (party,) else ():
        for token in paragraph.doc[quote.start : quote.stop]:
            if token.lower_ in HIM and not reading.meant(paragraph, token):
                reading.references[paragraph.number, token.i] = meant


def speaker_of(reading: Reading, paragraph: Paragraph, sentence: Sentence) -> Party | None:
    """Return the one official to whom a sentence puts the words that it quotes; None if there are none or several."""
    found: dict[Party, None] = {}
    plain = sentence.plain()
    inside = {token.i for token in plain}
    for verb in plain:
        if verb.lower_ in SAYING:
            found.update(dict.fromkeys(_saying(reading, paragraph, verb, inside)))
    if not found and sentence.quotes:
        found.update(dict.fromkeys(_before_colon(reading, paragraph, sentence)))
    return next(iter(found)) if len(found) == 1 else None


def _before_colon(reading: Reading, paragraph: Paragraph, sentence: Sentence) -> Iterator[Party]:
    """The officials named before the colon that opens the words quoted: "The Norwegian minister, X, in Lima: ..."."""
    first = sentence.quotes[0].start
    if first <= sentence.start or paragraph.doc[first - 1].lower_ != ":":
        return
    told = False
    for token in paragraph.doc[sentence.start : first - 1]:
        if told and token.lower_ in BESIDE:
            return  # "Doe, with President Roe at his side: “I”"
        told = told or bool(_official(reading, paragraph, token))
        if token.i not in sentence.quoted and token.tag_ not in {"PRP", "PRP$"}:
            yield from _official(reading, paragraph, token)


def _saying(reading: Reading, paragraph: Paragraph, verb: Token, inside: set[int]) -> tuple[Party, ...]:
    """Who a verb of saying tells to speak: its subject, or who is named right behind it, or right before it."""
    head = subject(verb)
    is_plain = head is not None and head.i in inside and head.lower_ not in FIRST_PERSON
    if head is not None and is_plain and (head.i < verb.i or verb.lower_ in TOLD):
        return _official(reading, paragraph, head)
    behind = verb.doc[verb.i + 1 : verb.i + 1 + BEHIND] if verb.lower_ not in TOLD else ()
    for token in behind:
        if token.i not in inside or token.pos_ not in {"PROPN", "DET", "ADJ", "PART", "NOUN"}:
            break
        if found := _official(reading, paragraph, token):
            return found
    for k in range(verb.i - 1, -1, -1):
        if k not in inside:
            break
        if found := _official(reading, paragraph, verb.doc[k]):
            return found
    return ()


def _official(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """The official whom a word means, if it means just one and it is known whom he serves."""
    meant = reading.meant(paragraph, token)
    return meant if len(meant) == 1 and meant[0].official is not None and meant[0].actor_code else ()
