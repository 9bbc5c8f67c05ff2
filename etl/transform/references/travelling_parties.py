"""Whom "they", "the delegation" and "the visitors" mean where officials of one country travel: all who are on it.

The last reading of references. Who belongs to a travelling party may be told before or behind what it does ("A team
led by X arrived. The delegation met Z. It includes Y"), so the whole text is asked first who is on it, and then what
means it. What has been resolved to other people is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import group_nouns
from etl.transform.references.missions import MISSIONS
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import BOTH_OR_TWO
from etl.transform.text.retinue_phrases import members_told, phrases_in
from etl.transform.text.tokens import Span, Token

TRAVELLING = frozenset("travel visit arrive fly depart lead head go return leave land come tour embark journey".split())
SETTING_OUT = frozenset({"out", "off"})  # behind "set"
GUESTS = frozenset({"visitors", "guests"})
PLURAL = frozenset({"they", "them"})
SUBJECTS, OBJECTS = frozenset({"nsubj", "nsubj:pass"}), frozenset({"obj", "obl", "obl:agent", "conj", "nmod"})
PARTNERED = frozenset({"with", "by", "to", "for", "and", "between"})
"""Words before a party that does something with others, or with whom others do."""
DEFINITE = frozenset({"the", "their"})
BACK = 4  # sentences after a party was last told of in which it may be meant
NEAR = 8  # sentences after it in which it may be told who else is on it
BOTH = 2


@dataclass(slots=True)
class _Party:
    """Those of one country who travel together, and the sentence that told of them last."""

    members: tuple[Party, ...]
    since: int

    def add(self, others: tuple[Party, ...]) -> bool:
        """Add those of the same country; tell whether there are any."""
        own = tuple(p for p in others if p.actor_code == self.members[0].actor_code)
        self.members = merged([*self.members, *own])
        return bool(own)


def resolve_travellers(reading: Reading) -> None:
    """Put into `reading.references` whom the words for a travelling party mean."""
    sentences = list(_sentences(reading))
    told = _parties(reading, sentences)
    party: _Party | None = None
    since = 0
    for count, (paragraph, sentence) in enumerate(sentences):
        if count in told:
            party, since = told[count], count
        elif party is not None and count - since > BACK:
            party = None
        if party is not None and _put(reading, paragraph, sentence, party.members):
            since = count


def _sentences(reading: Reading) -> Iterator[tuple[Paragraph, Span]]:
    for paragraph in reading.paragraphs:
        if paragraph.is_narrated:
            yield from ((paragraph, sentence) for sentence in paragraph.doc.sents)


def _parties(reading: Reading, sentences: list[tuple[Paragraph, Span]]) -> dict[int, _Party]:
    """The travelling parties of a text, by the number of each sentence that tells who is on one."""
    found: dict[int, _Party] = {}
    last: _Party | None = None
    for count, (paragraph, sentence) in enumerate(sentences):
        going = _travellers(reading, paragraph, sentence)
        along = _along(reading, paragraph, sentence)
        near = last if last is not None and count - last.since <= NEAR else None
        is_more = near is not None and near.add(along)
        if going and (near is None or not set(going) & set(near.members)):
            last = found[count] = _Party(going, count)
            last.add(along)
        elif near is not None and (is_more or going):
            found[count] = near
            near.since = count
    return found


def _travellers(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """The named officials of one country who are told to travel, or to lead those who do, in a sentence."""
    for token in sentence:
        named: tuple[Party, ...] = ()
        if token.pos_ == "VERB" and token.dep_ != "amod" and _is_travel(token):
            named = named_officials(subject_parties(reading, paragraph, token))
        elif token.lower_ in MISSIONS and token.pos_ == "NOUN" and token.left_edge.lower_ not in DEFINITE:
            named = named_officials(reading.meant(paragraph, token))
        if named and len({p.actor_code for p in named}) == 1:
            return named
    return ()


def _is_travel(verb: Token) -> bool:
    is_setting_out = verb.lower_ in {"set", "sets"} and any(c.lower_ in SETTING_OUT for c in verb.children)
    return is_setting_out or verb_of(verb) in TRAVELLING


def _along(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """The named officials of whom a phrase of a sentence tells that they go along."""
    told = paragraph.text[sentence.start_char : sentence.end_char]
    found: list[Party] = []
    for kind, _, first, last in phrases_in(told):
        span = sentence.start_char + first, sentence.start_char + last
        numbers = members_told(reading, paragraph, sentence, kind, span)
        found += [Party("official", n, reading.officials[n].actor_code) for n in numbers]
    return merged(found)


def _put(reading: Reading, paragraph: Paragraph, sentence: Span, party: tuple[Party, ...]) -> bool:
    """Let what means a party in a sentence mean it; tell whether anything does."""
    found = False
    for token in sentence:
        is_body = token.lower_ in MISSIONS | GUESTS or _is_of_mission(token)
        is_body = is_body and token.dep_ in SUBJECTS | OBJECTS and _is_partner(token)
        is_plural = token.lower_ in PLURAL and token.dep_ in SUBJECTS
        is_plural = is_plural or (len(party) == BOTH and token.lower_ in BOTH_OR_TWO and token.dep_ in SUBJECTS)
        is_office = _is_of_their_office(reading, token, party)
        is_plural = is_plural or is_office
        if not ((is_plural and len(party) >= BOTH) or (is_body and any(c.lower_ in DEFINITE for c in token.children))):
            continue
        known = reading.meant(paragraph, token)
        is_open = all(
            p in party or (p.official is None and (is_office or p.actor_code == party[0].actor_code)) for p in known
        )
        is_received = is_body and token.dep_ not in SUBJECTS  # "the king received the delegation"
        if is_open and (is_received or not _has_others(reading, paragraph, sentence, token, party)):
            reading.references[paragraph.number, token.i] = party
            found = True
    return found


def _is_of_their_office(reading: Reading, token: Token, party: tuple[Party, ...]) -> bool:
    """Whether a plural alone tells the office of all who travel: "In Lima the Ministers will meet the president"."""
    types = group_nouns().get(token.lower_, frozenset())
    words = {c.lower_ for c in token.children if c.i < token.i} - {"both"}
    if not types or token.dep_ not in SUBJECTS or not words <= DEFINITE or any(c.dep_ == "nmod" for c in token.rights):
        return False
    return all(p.official is not None and reading.officials[p.official].office_type in types for p in party)


def _is_partner(body: Token) -> bool:
    """Whether a party does something or others do so with it; not "also on the delegation", "a member of the team"."""
    return all(c.lower_ in PARTNERED for c in body.lefts if c.dep_ in {"case", "cc"})


def _is_of_mission(word: Token) -> bool:
    """Whether a word means all who are on a party: "the members of the delegation"."""
    return word.lower_ == "members" and any(c.lower_ in MISSIONS and c.dep_ == "nmod" for c in word.rights)


def _has_others(reading: Reading, paragraph: Paragraph, sentence: Span, token: Token, party: tuple[Party, ...]) -> bool:
    """Whether others are named before a word in its sentence, whom it may mean: "X, with the king, said that they"."""
    before = (p for t in sentence if t.i < token.i for p in reading.meant(paragraph, t))
    return any(p.official is not None and p not in party for p in before)
