"""Indirect speech: what somebody is reported to have said, by verbs and nouns of saying."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.reading import Party, Reading
from etl.transform.statements.acts import act_of_reported, act_of_text
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import trimmed
from etl.transform.statements.contents import Content, content_of
from etl.transform.statements.indirect_model import Indirect
from etl.transform.statements.saying import noun_of, said_nouns
from etl.transform.statements.sources import by_source, opening_source
from etl.transform.statements.speakers import issuer, parties_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.parties import actors_of
from etl.transform.text.passages import Quote, Sentence
from etl.transform.text.tokens import Token, text_of
from etl.transform.text.verb_subjects import subject
from etl.transform.wordlists import words

MIN_OWN = 5  # words of a content outside quoted words that make it a statement beside the quotation
LONG_SOURCE = 12  # tokens of "from the foreign secretary, Jane Doe, was"
PUT_IN = "verb put in"
CLAUSES = {"that", "clause"}
RULES = {
    "that": "verb that clause",
    "clause": "verb clause",
    "object": "verb object",
    "noun": "verb noun of saying",
    "infinitive": "verb infinitive",
    "infinitive_object": "verb somebody to do",
    "front": "content before its verb",
    "small": "called something",
    "put in": PUT_IN,
    "question": "verb question",
}
CONFIDENCE = {"that": 0.9, "clause": 0.8, "front": 0.8, "infinitive_object": 0.85, "small": 0.7}
USUAL_CONFIDENCE = 0.75


def reported(
    reading: Reading, sentence: Sentence, said: Sequence[Attribution], direct: Sequence[Quote]
) -> list[Indirect]:
    """Return the reported speech of a sentence. What stands inside the content of another is not read again.

    Args:
        reading: the document.
        sentence: where to look.
        said: its verbs of saying.
        direct: the quotations that are statements of their own.
    """
    found: list[Indirect] = []
    taken: list[tuple[range, Attribution]] = []
    contents = [(one, content) for one in said if (content := content_of(reading, one, said)) is not None]
    # A content that stands before its verb may hold verbs of saying itself: it goes first.
    for one, content in sorted(contents, key=lambda pair: (pair[1].frame != "front", pair[0].verb.i)):
        outer = [other for span, other in taken if one.verb.i in span and one.verb.i != span.start - 1]
        if outer and not _is_anothers(one, content, outer):
            continue
        taken.append((range(content.start, content.stop), one))
        own = _own_words(sentence, content, direct)
        if own is None:
            continue
        start, stop = own
        act = act_of_reported(content.way, content.frame, sentence, start, stop, actors_of(one.parties))
        confidence = CONFIDENCE.get(content.frame, USUAL_CONFIDENCE)
        found.append(Indirect(sentence, start, stop, one.parties, act, RULES[content.frame], confidence))
    sources = [] if taken else by_source(reading, sentence) + _behind_colon(reading, sentence)
    are_officials = any(party.kind == "official" for _, one in taken for party in one.parties)
    if taken and not are_officials and (opening := opening_source(reading, sentence)):
        return opening  # "According to Lima, Chile promised its help"
    found += [
        one
        for one in sources + _by_noun(reading, sentence)
        if not any((one.start in span or one.stop - 1 in span) and not _is_cited(one, by) for span, by in taken)
    ]
    return found


def _is_cited(one: Indirect, by: Attribution) -> bool:
    """Whether a noun of saying tells another official's words in somebody's: "rejected a demand by Doe that"."""
    officials = {party.official for party in one.parties} - {None}
    return one.rule == "noun of saying" and bool(officials) and one.parties != by.parties


def _is_anothers(said: Attribution, content: Content, outer: Sequence[Attribution]) -> bool:
    """Whether what is told inside somebody's words is another's: "the envoy said that the king had warned that …".

    Where an official is the outer speaker only whole clauses count: "praised the plan that she proposed" is one.
    """
    if len(said.parties) != 1 or said.parties[0].official is None:
        return False
    if any(other.parties == said.parties for other in outer):
        return False
    is_clause = content.frame in {"that", "clause"}
    return is_clause or not any(party.kind == "official" for other in outer for party in other.parties)


def _own_words(sentence: Sentence, content: Content, direct: Sequence[Quote]) -> tuple[int, int] | None:
    """Return the content without the quotation that it begins or ends with; None if little else is left."""
    start, stop = content.start, content.stop
    while start < stop and sentence.doc[start].is_punct and start not in sentence.quoted:
        start += 1
    for quote in direct:
        if start <= quote.start < stop:
            before = _words(sentence, start, quote.start)
            behind = 0 if _is_adjoined(sentence, quote.stop) else _words(sentence, quote.stop, stop)
            last = sentence.doc[max(start, quote.start - 1)]
            is_cut = behind == 0 and (
                last.pos_ in {"AUX", "DET", "ADP"} or last.lower_ in {"his", "her", "their", "its"}
            )
            if before + behind < (MIN_OWN + 2 if is_cut else MIN_OWN):
                return None
            if behind == 0 and content.frame in CLAUSES and not _has_verb(sentence, start, quote.start):
                return None  # "that the men who crossed 'were armed'"
            if behind < MIN_OWN and not (behind and before < MIN_OWN - 1):
                stop = quote.start  # and not 'Peru had "no interest" in war': that is one
            elif before < 2:
                start = quote.stop
    while (
        stop > start
        and stop - 1 not in sentence.quoted
        and (sentence.doc[stop - 1].is_punct or sentence.doc[stop - 1].lower_ == "that")
    ):
        stop -= 1
    return (start, stop) if stop > start else None


def _is_adjoined(sentence: Sentence, index: int) -> bool:
    """Whether what follows quoted words tells of the speaker: '"no means no", referring to the talks'."""
    following = sentence.doc[index : min(index + 2, sentence.end)]
    if len(following) < 2:
        return False
    is_owner = bool(following[0].lower_ == "of")  # 'cited the "open hostility" of a speech'
    return is_owner or bool(following[0].text == "," and following[1].tag_ == "VBG")


def _has_verb(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether words have a finite verb that stands in no relative clause."""
    return any(
        token.tag_ in FINITE and not any(other.lower_ in {"who", "which"} for other in sentence.doc[start : token.i])
        for token in sentence.doc[start:stop]
    )


def _words(sentence: Sentence, start: int, stop: int) -> int:
    return sum(1 for token in sentence.doc[start:stop] if token.is_alpha or token.like_num)


def _behind_colon(reading: Reading, sentence: Sentence) -> list[Indirect]:
    """Return what follows a colon after words that announce it ("The minister was blunt: the plan is dead")."""
    colon = next((token.i for token in sentence.plain() if token.text == ":"), None)
    if colon is None or colon + 1 in sentence.quoted:
        return []
    before, rest = sentence.plain(stop=colon), sentence.plain(colon + 1, sentence.end)
    cue = next((token for token in reversed(before) if token.lower_ in words("plain_words")), None)
    if cue is None or not any(token.tag_ in FINITE for token in rest):
        return []
    verb = next((t for t in reversed(before) if t.tag_ in FINITE and t.i < colon), None)
    head = None if verb is None else subject(sentence, verb) or subject(sentence, verb.head)
    if verb is None or head is None:
        return []
    parties = parties_of(reading, sentence.paragraph, head) or issuer(reading, sentence, head)
    start, stop = colon + 1, trimmed(sentence, colon + 1, sentence.end)
    if not any(party.kind == "official" for party in parties):
        return []
    act = act_of_text(text_of(sentence.doc[start:stop]), "indirect", own=actors_of(parties))
    return [Indirect(sentence, start, stop, parties, act, "behind a colon", 0.6)]


def _by_noun(reading: Reading, sentence: Sentence) -> list[Indirect]:
    """Return the that-clauses of owned nouns of saying ("the claim of the king that …", "his message is that …")."""
    found = []
    for token in sentence.plain():
        if token.pos_ != "NOUN" or noun_of(token) not in said_nouns():
            continue
        that = _that_of(sentence, token)
        if that is None:
            continue
        parties = _issuer(reading, sentence, token)
        if parties:
            stop = min(sentence.end, sentence.doc[that].head.right_edge.i + 1)
            stop = stop if stop > that + 2 else sentence.end
            act = act_of_text(text_of(sentence.doc[that + 1 : stop]), "indirect", own=actors_of(parties))
            found.append(
                Indirect(sentence, that + 1, trimmed(sentence, that + 1, stop), parties, act, "noun of saying", 0.6)
            )
    return found


def _that_of(sentence: Sentence, noun: Token) -> int | None:
    """Return the "that" of what a noun says: right behind it, after "is", a comma or colon, or after its owner."""
    stop = min(noun.i + LONG_SOURCE, sentence.end - 2)
    for token in sentence.doc[noun.i + 1 : stop]:
        if token.lower_ == "that" and token.dep_ == "mark":
            return int(token.i)
        is_owner = token.pos_ in {"PROPN", "DET", "ADJ", "NOUN"} or token.lower_ in {"of", "by", "from"}
        if not (is_owner or token.lower_ in {"is", "was"} or (token.text in {",", ":"} and token.i == noun.i + 1)):
            return None
    return None


def _issuer(reading: Reading, sentence: Sentence, noun: Token) -> tuple[Party, ...]:
    """Return whose saying a noun names: its owner's, or the subject's who came or ended something with it."""
    owners = [c for c in noun.children if c.dep_ == "nmod:poss" or (c.dep_ == "nmod" and _is_source(c))]
    if owners:
        return next((found for owner in owners if (found := reading.meant(sentence.paragraph, owner))), ())
    has_article = any(child.lower_ in {"a", "an"} for child in noun.children)
    is_brought = any(child.lower_ == "with" and child.dep_ == "case" for child in noun.children)
    return issuer(reading, sentence, noun) if has_article and is_brought and noun.dep_.startswith("obl") else ()


def _is_source(owner: Token) -> bool:
    return any(case.lower_ in {"of", "by", "from"} for case in owner.children)
