"""Whom "the delegation", "a team of mediators" and, after them, "it" and "they" mean: who leads it, or its senders.

A third reading, when it is known whom names, titles and groups mean. A delegation is told with who leads it, or with
whom it comes from ("mediators of the Union"); later mentions of it without both mean the one told last.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from etl.transform.encounters.frames import verb_frames
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.delegation_heads import head_told
from etl.transform.references.group_words import NUMBERS, group_nouns
from etl.transform.references.missions import (
    MISSIONS,
    is_of_several,
    joined_in,
    led_in,
    led_together,
    members_in,
    own_members,
)
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import NOMINAL_SUBJECTS, OF_OR_FROM
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Span, Token
from etl.transform.wordlists import table

LOOSE = frozenset({"group", "party"})
"""Those of them that mean nobody of interest without it being told who is in them."""
LED = frozenset({"led", "headed", "under", "comprising", "consisting"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "all", "both"})
OWN = frozenset({"his", "her", "a", "an"})
"""Words before a delegation told beside somebody that make it his."""
OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
VISITORS = frozenset({"visitors", "guests", "mediators", "emissaries", "envoys"})
"""Plurals that mean a mission told before."""
BOTH_WORDS = ("one", "two")
IT = frozenset({"it", "they", "them"})
NEAR = 7  # tokens after a delegation in which it is told who leads it
LONG = 12  # tokens: the same where it is told for whom it comes: "a delegation of the Organization of … led by"
BACK = 6  # paragraphs: how far back a delegation may be meant
AFTER = 3  # sentences behind a delegation in which it is told who its head is


@dataclass(frozen=True, slots=True)
class _Told:
    """A delegation that has been told: by what noun, who it is, where, and whether the sentence is about it."""

    noun: str
    parties: tuple[Party, ...]
    paragraph: int
    sentence: int
    is_subject: bool
    since: int = 0
    """The token in its sentence from which on "them" may mean it, 0 if only the next sentence may."""

    @property
    def has_names(self) -> bool:
        """Whether somebody is named who is on it, so that others told to be on it come to him."""
        return any(p.official is not None for p in self.parties)

    @property
    def is_of_several(self) -> bool:
        """Whether it is a mission of several countries, its members named."""
        return is_of_several(self.parties)


def resolve_delegations(reading: Reading) -> None:
    """Put into `reading.references` whom the delegations and groups of envoys of a text mean."""
    last: _Told | None = None
    count = 0
    for paragraph in reading.paragraphs:
        if paragraph.kind == "byline" or paragraph.speaker is not None:
            continue
        for sentence in paragraph.doc.sents:
            count += 1
            last = _joined(reading, paragraph, sentence, last, count)
            last = _headed(reading, last, head_told(reading, paragraph, sentence), count)
            for token in sentence:
                if last is not None and last.is_of_several and _means_mission(token, last, paragraph.number):
                    reading.references[paragraph.number, token.i] = last.parties
                elif token.lower_ in MISSIONS or token.lower_ in _members():
                    told = _of_noun(reading, paragraph, token, last, count)
                    if told is not None and told.has_names and _is_told_before(token):
                        _headed(reading, last, told.parties, count)
                    last = told or last
                elif token.lower_ in IT and last is not None and count - last.sentence <= 1:
                    _of_pronoun(reading, paragraph, token, last, count)


def _headed(reading: Reading, last: _Told | None, heads: tuple[Party, ...], count: int) -> _Told | None:
    """The delegation told last with its head, who is told behind it; whoever met it has met him."""
    if last is None or last.has_names or not heads or count - last.sentence > AFTER:
        return last
    senders = {p.actor_code for p in last.parties}
    if any(kind_of_actor(code) == "country" for code in senders if code) and not senders & {
        p.actor_code for p in heads
    }:
        return last
    whole = _with_body(heads, last.parties)
    for paragraph in reading.paragraphs[max(0, last.paragraph - BACK) : last.paragraph + AFTER + 1]:
        for token in paragraph.doc:
            key = paragraph.number, token.i
            if token.lower_ in MISSIONS | IT and reading.references.get(key) == last.parties:
                reading.references[key] = whole
    return replace(last, parties=whole)


def _is_told_before(noun: Token) -> bool:
    """Whether a noun means a delegation told before: "the delegation", not "the Chilean delegation"."""
    return bool(noun.left_edge.lower_ in DEFINITE and noun.left_edge.i == noun.i - 1)


def _joined(reading: Reading, paragraph: Paragraph, sentence: Span, last: _Told | None, count: int) -> _Told | None:
    """The mission told last with those whom a sentence adds to it, or the one that a sentence tells by who led it."""
    for token in sentence:
        if token.tag_ == "VBN" and (whole := led_together(reading, paragraph, token)):
            return _Told("delegation", _as_people(whole), paragraph.number, count, True)
    if last is None or not last.is_of_several or paragraph.number - last.paragraph > 1:
        return last
    more = _as_people(joined_in(reading, paragraph, sentence))
    if not more:
        return last
    return replace(
        last, parties=merged([*last.parties, *more]), sentence=count, is_subject=True, since=_behind_when(sentence)
    )


def _behind_when(sentence: Span) -> int:
    """The token of a sentence at which a clause of time begins: "X was with them when the king received them"."""
    return next((int(t.i) for t in sentence if t.lower_ in {"when", "as", "while"} and t.i > sentence.start), 0)


def _means_mission(token: Token, last: _Told, line: int) -> bool:
    """Whether a plural or "the delegation" means a mission of several: "the visitors", "the four leaders"."""
    if token.dep_ in {"compound", "amod", "nummod", "nmod:poss"} or line - last.paragraph > BACK:
        return False
    words = {c.lower_ for c in token.lefts} | {token.lower_}
    if token.lower_ in VISITORS | (MISSIONS - LOOSE) and token.dep_ in NOMINAL_SUBJECTS | OBJECTS:
        others = any(c.lower_ in {"led", "headed", "from", "under"} for c in token.children)
        return bool(words & DEFINITE) and not others and not any(c.dep_ == "nmod" for c in token.children)
    number = next((NUMBERS[word] for word in words if word in NUMBERS), 0)
    named = len({p.official for p in last.parties} - {None})
    is_group = token.lower_ in group_nouns() or token.lower_ in NUMBERS
    return is_group and number > len(BOTH_WORDS) and number == named and bool(words & DEFINITE)


def _of_noun(reading: Reading, paragraph: Paragraph, token: Token, last: _Told | None, count: int) -> _Told | None:
    """Note whom a noun for a delegation means; the delegation it tells of."""
    low = token.lower_
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "amod", "nmod:poss"}:
        return None
    if _is_of_civilians(token) and not led_in(reading, paragraph, token):
        reading.references.pop((paragraph.number, token.i), None)
        return None
    known = reading.meant(paragraph, token)
    told = _leaders(reading, paragraph, token)
    told = told or _in_company(reading, paragraph, token)
    members = members_in(reading, paragraph, token)
    senders = _senders(reading, paragraph, token)
    told = told or led_in(reading, paragraph, token)
    told = told or own_members(reading, paragraph, token, senders or known)
    whole = merged([*told, *members])
    is_the = any(c.lower_ in DEFINITE for c in token.children)
    is_same = is_the and last is not None and paragraph.number - last.paragraph <= BACK
    if last is not None and is_same and members and last.has_names:
        whole = merged([*last.parties, *whole])  # "led a team of the Union …. The party included X and Y"
    told = whole if is_of_several(whole) else told
    told = _with_body(told, senders) if told else known
    told = told or senders
    if not told and is_same and last is not None and _may_be(low, last):
        told = last.parties
    if not told:
        return None
    told = _as_people(told)
    speaks = token.dep_ == "nsubj" and bool(known) and told == _as_people(known)  # "the delegation said": a body
    if not speaks and all(p.official is None for p in known):
        reading.references[paragraph.number, token.i] = told
    if any(p.official is not None for p in known) and low in _members():
        return None  # "the two mediators", by their names
    return _Told(low, told, paragraph.number, count, token.dep_ in SUBJECTS)


def _is_of_civilians(token: Token) -> bool:
    """Whether a delegation acts for no government: "a delegation of Chinese investors", "civil society delegates"."""
    if token.i > token.sent.start and next_to(token, -1).text in cues("civil"):
        return True
    following = token.doc[token.i + 1 : min(token.sent.end, token.i + NEAR)]
    if not following or following[0].lower_ not in OF_OR_FROM:
        return False
    head = next((t for t in following[1:] if t.tag_ in {"NNS", "VBN", "VBD"} or t.lower_ == ","), None)
    is_civil = any(t.text in cues("civil") for t in following[1:])  # not "the African Union"
    return is_civil or (head is not None and head.lower_ in cues("civilian"))


def _of_pronoun(reading: Reading, paragraph: Paragraph, token: Token, last: _Told, count: int) -> None:
    """Let "it" mean the delegation that the sentence before was about, where it meets somebody."""
    verb = token.head
    if (
        token.dep_ not in NOMINAL_SUBJECTS | OBJECTS
        or verb_of(verb) not in verb_frames()
        or (last.sentence == count and not 0 < last.since < token.i)
    ):
        return
    if token.lower_ == "it":
        if last.noun not in MISSIONS or not (last.is_subject or token.dep_ == "nsubj:pass"):
            return
    elif not last.is_subject or _are_named_here(reading, paragraph, token):
        return
    others = {p.actor_code for c in verb.children if c.i != token.i for p in reading.meant(paragraph, c)}
    if others & {p.actor_code for p in last.parties}:
        return
    reading.references[paragraph.number, token.i] = last.parties


def _are_named_here(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether "they" are two or more who are named in their own sentence: "a try by X and Y, after they had seen Z"."""
    named = {p.official for p in reading.meant(paragraph, token)} - {None}
    before = token.doc[token.sent.start : token.i]
    here = {p.official for t in before if t.dep_ != "nmod:poss" for p in reading.meant(paragraph, t)}
    return len(named) > 1 and named <= here


def _leaders(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those named as its leaders: "a delegation led by X", "a team under X"."""
    doc = token.doc
    is_sent = token.i + 1 < len(doc) and next_to(token).lower_ in OF_OR_FROM
    for k in range(token.i + 1, min(token.sent.end - 1, token.i + (LONG if is_sent else NEAR))):
        if doc[k].lower_ in LED:
            first = k + 2 if doc[k + 1].lower_ in {"by", "of"} else k + 1
            found = listed(reading, paragraph, first)[0]
            return named_people(found)
        if doc[k].pos_ == "VERB" or doc[k].lower_ in {".", ";", ":"}:
            return ()
    return ()


def _in_company(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Whose it is where it is told beside him: "X and his team arrived", "X and a delegation of experts"."""
    first, doc = token.left_edge, token.doc
    lead = [t for t in (doc[first.i], doc[max(token.sent.start, first.i - 1)]) if t.lower_ in {"and", "with"}]
    if not lead or lead[0].i < len(BOTH_WORDS) or not any(t.lower_ in OWN for t in doc[lead[0].i + 1 : token.i]):
        return ()
    before = doc[lead[0].i - (2 if doc[lead[0].i - 1].lower_ == "," else 1)]
    return tuple(p for p in reading.meant(paragraph, before) if p.official is not None and p.kind == "official")


def _with_body(leaders: tuple[Party, ...], senders: tuple[Party, ...]) -> tuple[Party, ...]:
    """The leaders of a delegation with the organisation for which somebody of a country leads it."""
    bodies = (p for p in senders if p.actor_code and kind_of_actor(p.actor_code) != "country")
    return merged([*leaders, *(p for p in bodies if p.actor_code not in {one.actor_code for one in leaders})])


def _senders(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Whom it comes from: "mediators of the Union", "a team from Chile", "a group of Chilean senators"."""
    of = next_to(token) if token.i + 1 < token.sent.end else None
    links = OF_OR_FROM | ({"for"} if token.lower_ in _members() else set())  # "negotiators for Peru and Chile"
    if of is None or of.lower_ not in links:
        first = token.left_edge.i
        if token.lower_ in LOOSE or first == token.i:
            return ()
        text = paragraph.text[token.doc[first].idx : token.idx]
        codes = [m.actor_code for m in actors_in(text) if m.kind not in {"capital"}]
        return tuple(Party("official", None, code) for code in dict.fromkeys(codes))
    found: list[Party] = []
    for k in range(of.i + 1, min(token.sent.end, of.i + 1 + 2 * NEAR)):
        other = token.doc[k]
        if other.pos_ in {"VERB", "AUX"} or other.lower_ in {";", ":", "."} or (
            other.pos_ == "ADP" and other.lower_ not in links
        ):  # fmt: skip
            break
        found += [p for p in reading.meant(paragraph, other) if p.actor_code]
        if found and other.lower_ not in {",", "and"} and other.pos_ == "PUNCT":
            break
    return merged(Party("official", None, p.actor_code) for p in found)


def _as_people(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(Party("official", p.official, p.actor_code) for p in parties)


def _may_be(low: str, last: _Told) -> bool:
    """Whether "the team" may be the delegation told last: by the same noun, or both of bodies."""
    return low == last.noun or low in MISSIONS - LOOSE or (low in _members() and last.noun in _members() | MISSIONS)


@cache
def _members() -> frozenset[str]:
    return frozenset(row["word"] for row in table("delegates"))
