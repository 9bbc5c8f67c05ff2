"""Whom "they" and "the delegation" mean where officials of one country travel: the traveller and who goes along.

The last reading of references: "X will travel to Lima. Other members of the delegation include Y and Z. In Lima the
delegation will meet". What has been resolved to other people is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import BOTH_OR_TWO
from etl.transform.text.retinue_phrases import phrases_in

TRAVELLING = frozenset("travel visit arrive fly depart lead head go return leave land come tour embark journey".split())
SETTING_OUT = frozenset({"out", "off"})  # behind "set"
BODIES = frozenset({"delegation", "team", "mission", "party", "group"})
PLURAL = frozenset({"they", "them"})
SUBJECTS, OBJECTS = frozenset({"nsubj", "nsubj:pass"}), frozenset({"obj", "obl", "obl:agent", "conj", "nmod"})
BACK = 4  # sentences after a party was last told of in which it may be meant
BOTH = 2


def resolve_travellers(reading: Reading) -> None:
    """Put into `reading.references` whom the words for a travelling party mean."""
    party: tuple[Party, ...] = ()
    since = 0
    for count, (paragraph, sentence) in enumerate(_sentences(reading)):
        if party and count - since > BACK:
            party = ()
        told = _travellers(reading, paragraph, sentence)
        along = _along(reading, paragraph, sentence)
        if told:
            party, since = merged([*told, *_of_same(along, told)]), count
        elif party and _of_same(along, party):
            party, since = merged([*party, *_of_same(along, party)]), count
        if len(party) >= BOTH and _put(reading, paragraph, sentence, party):
            since = count


def _sentences(reading: Reading) -> Iterator[tuple[Paragraph, Token]]:
    for paragraph in reading.paragraphs:
        if paragraph.is_narrated:
            yield from ((paragraph, sentence) for sentence in paragraph.doc.sents)


def _travellers(reading: Reading, paragraph: Paragraph, sentence: Token) -> tuple[Party, ...]:
    """The named officials of one country who are told to travel in a sentence."""
    for token in sentence:
        if token.pos_ == "VERB" and _is_travel(token):
            named = named_officials(subject_parties(reading, paragraph, token))
            if named and len({p.actor_code for p in named}) == 1:
                return named
    return ()


def _is_travel(verb: Token) -> bool:
    is_setting_out = verb.lower_ in {"set", "sets"} and any(c.lower_ in SETTING_OUT for c in verb.children)
    return is_setting_out or verb_of(verb) in TRAVELLING


def _along(reading: Reading, paragraph: Paragraph, sentence: Token) -> tuple[Party, ...]:
    """The named officials behind a phrase that tells who goes along: "members of the delegation include"."""
    told = paragraph.text[sentence.start_char : sentence.end_char]
    ends = [last for kind, _, _, last in phrases_in(told) if kind == "listed"]
    if not ends:
        return ()
    behind = (t for t in sentence if t.idx >= sentence.start_char + ends[0])
    return merged([p for t in behind for p in reading.meant(paragraph, t) if p.official is not None])


def _of_same(along: tuple[Party, ...], party: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(p for p in along if p.actor_code == party[0].actor_code)


def _put(reading: Reading, paragraph: Paragraph, sentence: Token, party: tuple[Party, ...]) -> bool:
    """Let what means a party in a sentence mean it; tell whether anything does."""
    found = False
    for token in sentence:
        is_body = token.lower_ in BODIES and token.dep_ in SUBJECTS | OBJECTS
        is_plural = token.lower_ in PLURAL and token.dep_ in SUBJECTS
        is_plural = is_plural or (len(party) == BOTH and token.lower_ in BOTH_OR_TWO and token.dep_ in SUBJECTS)
        if not (is_plural or (is_body and any(c.lower_ in {"the", "their"} for c in token.children))):
            continue
        known = reading.meant(paragraph, token)
        is_open = all(p in party or (p.official is None and p.actor_code == party[0].actor_code) for p in known)
        if is_open and not _has_others(reading, paragraph, sentence, token, party):
            reading.references[paragraph.number, token.i] = party
            found = True
    return found


def _has_others(
    reading: Reading, paragraph: Paragraph, sentence: Token, token: Token, party: tuple[Party, ...]
) -> bool:
    """Whether others are named before a word in its sentence, whom it may mean: "X, with the king, said that they"."""
    before = (p for t in sentence if t.i < token.i for p in reading.meant(paragraph, t))
    return any(p.official is not None and p not in party for p in before)
