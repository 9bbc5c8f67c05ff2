"""Who is told by office or as a guest first, by name in the next sentence: "her Thai guest …. Minister Doe said".

A government's "the President of the Republic" is its own, and the one named without a title in the next sentence: "The
President of the Republic telephoned King Roe. Mr Doe assured him". The messenger of a message is "the envoy" later.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.gazetteer import actors_in
from etl.transform.reading import Paragraph, Party, Reading, official_party
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import SUBJECTS, is_main
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import GUEST_OR_HOST, VISITORS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Span, Token

HEADS = frozenset({"president", "premier", "minister", "chancellor", "king", "queen", "head", "prime"})
"""First or last words of titles of which a government has one holder."""
OWNERS = frozenset({"his", "her", "their", "the", "its"})
BRINGING = frozenset("deliver bring carry convey hand transmit present".split())
"""What an envoy does with a message."""
ENVOYS = frozenset({"envoy", "emissary", "messenger"})
BACK = 3  # sentences from a message to who is called the envoy
TITLE = 7  # tokens of "the Vietnamese guest"
CAPITAL = 5  # tokens of "the President of the Republic"


def resolve_named_next(reading: Reading) -> None:
    """Put into `reading.references` whom the next sentence names."""
    first_at: dict[int, int] = {}
    for mention in sorted(reading.mentions, key=lambda one: one.first_char):
        first_at.setdefault(mention.official, mention.first_char)
    told = list(_sentences(reading))
    for k, (paragraph, sentence) in enumerate(told):
        if k + 1 < len(told):
            _name_next(reading, paragraph, sentence, told[k + 1], first_at)
        for token in sentence:
            if token.lower_ in ENVOYS and not reading.meant(paragraph, token) and _is_the(token):
                bearer = _bearer(reading, told[max(0, k - BACK) : k])
                if bearer is not None:
                    reading.references[paragraph.number, token.i] = (bearer,)


def _sentences(reading: Reading) -> Iterator[tuple[Paragraph, Span]]:
    for paragraph in reading.paragraphs:
        if paragraph.is_narrated and paragraph.kind == "body":
            yield from ((paragraph, sentence) for sentence in paragraph.doc.sents)


def _name_next(
    reading: Reading, paragraph: Paragraph, sentence: Span, following: tuple[Paragraph, Span], first_at: dict[int, int]
) -> None:
    """Let who is first named as the subject of the next sentence be the one told here without a name."""
    named = _subject_named(reading, *following, first_at)
    if named is None:
        return
    one = reading.officials[named]
    since = paragraph.first(sentence[0])
    others = {n for n, at in first_at.items() if n != named and reading.officials[n].actor_code == one.actor_code}
    for token in sentence:
        meant = reading.meant(paragraph, token)
        if _is_role(token) and meant == (Party("official", None, one.actor_code),) and not others:
            reading.references[paragraph.number, token.i] = (official_party(reading.officials, named),)
        elif one.office_title is None and one.actor_code is not None and _is_own_head(token):
            is_later = all(p.official is None or first_at.get(p.official, since) > since for p in meant)
            is_partner = any(first_at.get(n, 0) >= since for n in others)
            if is_later and not is_partner:
                for word in (token, *(c for c in token.children if c.dep_ in {"compound", "flat"})):
                    reading.references[paragraph.number, word.i] = (official_party(reading.officials, named),)


def _subject_named(reading: Reading, paragraph: Paragraph, sentence: Span, first_at: dict[int, int]) -> int | None:
    """The official who is the subject of a sentence's main clause and is named there for the first time."""
    head = _name_first(reading, paragraph, sentence)
    head = head or next((t for t in sentence if t.dep_ in SUBJECTS and is_main(t.head)), None)
    meant = reading.meant(paragraph, head) if head is not None else ()
    if head is None or len(meant) != 1 or meant[0].official is None or head.tag_ not in {"NNP", "NNPS", "NN"}:
        return None
    start, end = paragraph.first(sentence[0]), paragraph.last(sentence[-1])
    return meant[0].official if start <= first_at.get(meant[0].official, -1) <= end else None


def _name_first(reading: Reading, paragraph: Paragraph, sentence: Span) -> Token | None:
    """The last word of the name with which a sentence opens, right before its verb, whatever the tree says."""
    for token in sentence[:-1]:
        if not reading.meant(paragraph, token):
            return None
        if next_to(token).tag_ in {"VBD", "VBZ"}:
            return token
    return None


def _is_role(token: Token) -> bool:
    """Whether a word is that of a guest or host of a country: "her Vietnamese guest"."""
    if token.lower_ not in VISITORS | GUEST_OR_HOST:
        return False
    opening = ahead_of(token, TITLE)
    return any(t.lower_ in OWNERS for t in opening) and any(actors_in(t.text) for t in opening)


def _is_own_head(token: Token) -> bool:
    """Whether a subject is "the President", "the President of the Republic", with a capital and no other country."""
    if token.lower_ not in HEADS or not token.text[0].isupper() or not (_is_the(token) or _is_opening(token)):
        return False
    if token.dep_ not in SUBJECTS and not _is_opening(token):
        return False
    phrase = token.doc[token.i : min(token.sent.end, token.i + CAPITAL)]
    behind = [t.lower_ for t in phrase[1:4]]
    return behind[:1] != ["of"] or behind[:3] == ["of", "the", "republic"] or behind[:2] == ["of", "state"]


def _is_opening(token: Token) -> bool:
    """Whether a title opens a sentence, behind a dateline: "PARIS - The President"."""
    return token.i > token.sent.start and next_to(token, -1).text == "The"


def _is_the(token: Token) -> bool:
    return any(c.lower_ == "the" for c in token.lefts)


def _bearer(reading: Reading, told: list[tuple[Paragraph, Span]]) -> Party | None:
    """The last official who is told to have brought a message."""
    for paragraph, sentence in reversed(told):
        for verb in sentence:
            is_brought = verb.pos_ == "VERB" and verb_of(verb) in BRINGING
            if is_brought and any(c.dep_ == "obj" and c.lower_ in cues("missive") for c in verb.rights):
                meant = subject_parties(reading, paragraph, verb)
                return meant[0] if len(meant) == 1 and meant[0].official is not None else None
    return None
