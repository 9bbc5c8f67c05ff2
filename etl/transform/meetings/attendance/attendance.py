"""Who else was there: those said to have been present at, attended or sat in on the meeting told last."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.transform.circumstances.outlook import outlook, was_to
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import nouns
from etl.transform.gazetteer import is_country, is_organization
from etl.transform.meetings.attendance.audiences import add_speakers
from etl.transform.meetings.attendance.countries_there import countries_there
from etl.transform.meetings.attendance.each_by_another import for_each
from etl.transform.meetings.attendance.heads_told_in_short import heads_in_short
from etl.transform.meetings.attendance.newcomers import ceremony_told, newcomers, signers, signing_told
from etl.transform.meetings.attendance.occasion_told import meeting_told
from etl.transform.meetings.attendance.phrases_of_presence import LEAD, TEAMS, told_there
from etl.transform.meetings.drafts import Draft, let_attend
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import RELATIVES, SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE, WAS
from etl.transform.text.listed_throughout import listed_throughout
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, bodies_of
from etl.transform.text.tokens import Doc, Span, Token, text_of

CEREMONIES = frozenset({"ceremony", "signing", "session", "it", "event", "occasion"})
"""What officials attend besides what a noun of meeting names."""
SAME = WAS | {"did"}
"""Words behind "as" of others of whom the same is told: "looked on, as did the envoy"."""
NEXT = 2  # tokens behind a phrase in which "as observers" or what was represented stands
LED = 5  # tokens from "led the" to "delegation"
LISTED = 60  # tokens: how far a list of those present may run
KINDS = ("together", "company", "joined", "heads", "represents")
IN_TURNS = ("heads", "represents")
"""What one who has the floor tells of others and not of those around him."""
AWAITED = frozenset({"expected", "due"})
"""Words of a phrase that tells who is to come: "is also expected to attend"."""
AS_WHAT = frozenset({".", ";", ",", "as", "too", "throughout", "via", "remotely", "virtually", "online", "for"})
"""Words behind "attended" that leave out what: "attended as an observer"."""
MESSAGE = re.compile(
    r"\b(?:in|by|with) (?:an?|his|her) (?:\w+ ){0,2}(?:message|letter|telegram|note)\b|\bread (?:out|aloud)\b",
    re.IGNORECASE,
)
"""Words for what somebody sent who was not there himself: "in a message read out at the ceremony"."""
OBSERVERS = frozenset({"observer", "observers"})
OWN = frozenset({"our", "his", "her", "their"})
NOT_THERE = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly"})
BEFORE = 3  # tokens: how far before a phrase its "not" may stand


def add_attendants(reading: Reading, around: Surroundings, drafts: list[Draft], paragraph: Paragraph) -> None:
    """Add those who were also present to the meeting that a paragraph, or one shortly before, tells of."""
    if not drafts or paragraph.kind != "body":
        return
    kinds = KINDS if paragraph.speaker is None else IN_TURNS
    for sentence in paragraph.doc.sents:
        low = [token.lower_ for token in sentence]
        if paragraph.speaker is None:
            add_speakers(reading, drafts, paragraph, sentence)
        for kind, at in told_there(low, sentence, kinds):
            first, end = sentence.start + at[0], sentence.start + at[1]
            if _is_of_a_thing(reading, paragraph, paragraph.doc[end - 1]) or _sits_elsewhere(paragraph.doc, first, end):
                continue
            parties = _there(reading, paragraph, first, end, kind)
            if kind in {"heads", "represents"}:
                parties = _for_delegation(reading, paragraph, parties, end, kind)
                parties = merged([*parties, *(heads_in_short(reading, paragraph, end) if parties else ())])
            is_awaited = not AWAITED.isdisjoint(low[at[0] : at[1]])
            told_by = paragraph.doc[end - 1] if paragraph.doc[end - 1].tag_ == "VB" else paragraph.doc[first]
            status = "planned" if is_awaited else outlook(told_by)  # "is also to attend"
            draft = meeting_told(around, drafts, paragraph, sentence, parties, kind, status)
            if draft is None and kind == "company" and low[at[1] - 1] == "by":  # "the Peruvian delegation was led by"
                kind = "joined"
                draft = meeting_told(around, drafts, paragraph, sentence, parties, kind, status)
            is_to_come = status == "planned" and not was_to(paragraph.doc[first])
            is_over = status == "held" and any(t.tag_ == "VBD" for t in paragraph.doc[first:end])
            if draft is not None and not _is_another(draft, kind, is_to_come=is_to_come, is_over=is_over):
                is_by_him = low[at[1] - 1] in {"him", "her"}
                for one in _told_with(drafts, draft) if is_by_him else (draft,):
                    let_attend(one, parties, kind, paragraph.number)
        if paragraph.speaker is None:
            _add_newcomers(reading, around, drafts, paragraph, sentence)


def _add_newcomers(
    reading: Reading, around: Surroundings, drafts: list[Draft], paragraph: Paragraph, sentence: Span
) -> None:
    """Add those whom a sentence tells to have come to a meeting told before, or to have sent somebody to it."""
    came, kind = newcomers(reading, paragraph, sentence)
    draft = ceremony_told(drafts, paragraph, actors_of(came)) if kind == "occasion" else None
    draft = draft or meeting_told(around, drafts, paragraph, sentence, came, kind)
    if draft is not None:
        let_attend(draft, came, kind, paragraph.number)
    signed = signers(reading, paragraph, sentence)
    if len(actors_of(signed)) > 1 and (draft := signing_told(drafts, paragraph, actors_of(signed))) is not None:
        let_attend(draft, signed, "joined", paragraph.number)
    there = countries_there(reading, paragraph, sentence)
    draft = meeting_told(around, drafts, paragraph, sentence, there, "joined")
    if draft is not None:
        let_attend(draft, there, "joined", paragraph.number)


def _told_with(drafts: list[Draft], draft: Draft) -> list[Draft]:
    """A meeting and the others of its sentence: "was received by X and by Y. The ambassador was with him"."""
    return [one for one in drafts if one.first_char == draft.first_char and one.status == draft.status]


def _is_of_a_thing(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether what one brought is nobody: "had brought a message from President Doe", not "had brought Doe"."""
    thing = next((c for c in verb.children if c.dep_ == "obj"), None) if verb_of(verb) == "bring" else None
    return thing is not None and not reading.parties(paragraph, thing)


def _sits_elsewhere(doc: Doc, first: int, end: int) -> bool:
    """Whether one sat in a body and not in on a meeting: "who sat in the government of Doe"."""
    following = doc[end].lower_ if end < len(doc) else "."
    return [t.lower_ for t in doc[first:end]][-2:] == ["sat", "in"] and following in {"the", "a", "an", "his", "her"}


def _is_another(draft: Draft, kind: str, *, is_to_come: bool, is_over: bool) -> bool:
    """Whether those who are told to be there are at another meeting than the one told last, or it is open who meets."""
    is_open = not draft.people and draft.rule.endswith(" again")  # "the negotiators will be back at the table"
    is_later = kind in {"joined", "together", *IN_TURNS} and is_to_come and draft.status == "held"
    is_later = is_later or (kind in IN_TURNS and draft.mode == "phone")  # nobody leads a team on the phone
    return is_open or is_later or (kind in {"together", "company"} and is_over and draft.status == "planned")


def _there(reading: Reading, paragraph: Paragraph, first: int, end: int, kind: str) -> tuple[Party, ...]:
    """Those who are said to have been there: named after the phrase, or before it as its subject."""
    doc = paragraph.doc
    sentence = doc[first].sent
    if kind == "company":
        return _people(reading, paragraph, end, _company_end(doc, end, min(sentence.end, end + LISTED)))
    if kind == "joined":
        found = listed_throughout(reading, paragraph, end, sentence.end)
        if any(t.lower_ == "represented" for t in doc[first:end]):
            found = merged([*for_each(reading, paragraph, doc[first : sentence.end]), *found])
        is_plain = paragraph.doc[end - 1].lower_ in {"of", "by"}  # "in the presence of the Chilean side"
        named = named_officials(found)
        is_row = is_plain and not any(p.kind == "actor" and is_country(p.actor_code) for p in found)
        if named and not is_row:
            return named
        plain = (p for p in found if p.official is None and (p.kind != "actor" or is_organization(p.actor_code)))
        return merged([*named, *(p for p in plain if is_plain and p.actor_code)])
    if MESSAGE.search(text_of(doc[sentence.start : first])) or _is_denied(doc[first]):
        return ()
    copula = next(
        (k for k in range(end - 1, min(sentence.end, end + LISTED)) if doc[k].lower_ in {"was", "were", "included"}),
        None,
    )
    before = _people(reading, paragraph, _clause_start(doc[first]), first)
    if not before and OBSERVERS & {t.lower_ for t in doc[first : end + NEXT + 1]}:
        before = _observers(reading, paragraph, sentence.start, first)
    if not before and end < len(doc) and doc[end].lower_ == ":":  # "The following were present: A; B; and C"
        return _people(reading, paragraph, end, min(len(doc), end + 2 * LISTED))
    if copula is not None and not before:
        return _people(reading, paragraph, copula, sentence.end)
    is_represented = doc[first].lower_ == "represented" and kind != "represents"
    if is_represented and not any(t.lower_ in CEREMONIES for t in doc[end : end + LEAD + LEAD]):
        return ()
    also = next((k for k in range(end, sentence.end - 1) if doc[k].lower_ == "as" and doc[k + 1].lower_ in SAME), None)
    if also is not None:  # "were at the table, as were A and B"
        before = merged([*before, *_people(reading, paragraph, also, sentence.end)])
    is_whole = doc[first].lower_ == "attended" or (
        kind == "together" and doc[end - 1].lower_ == "the"
    )  # "taking part in the"
    if is_whole and not _attends_meeting(doc[first] if doc[first].lower_ == "attended" else doc[end - 1]):
        return ()
    return before or _countries(reading, paragraph, doc[end - 1], first)


def _company_end(doc: Doc, first: int, last: int) -> int:
    """Where a row of companions ends: before the main verb behind it, which no "who" opens."""
    is_relative = False
    for k in range(first, last):
        if doc[k].lower_ in RELATIVES:
            is_relative = True
        elif doc[k].text == ",":
            is_relative = False
        elif doc[k].tag_ in FINITE and doc[k].pos_ == "VERB" and not is_relative:
            return k
    return last


def _is_denied(token: Token) -> bool:
    """Whether "not" stands shortly before a phrase: "was not at the table", but "was not only present"."""
    found = [t for t in token.doc[max(token.i - BEFORE, token.sent.start) : token.i] if t.lower_ in NOT_THERE]
    return bool(found) and next_to(found[-1]).lower_ not in {"only", "just"}


def _countries(reading: Reading, paragraph: Paragraph, last: Token, first: int) -> tuple[Party, ...]:
    """The countries and organisations that are themselves told to have been there: "Peru and Chile also took part"."""
    if not _attends_meeting(last) or outlook(last) != "held":
        return ()
    heads = [t for t in paragraph.doc[_clause_start(paragraph.doc[first]) : first] if t.dep_ in SUBJECTS]
    meant = (p for head in heads[-1:] for one in reading.joined(head) for p in reading.meant(paragraph, one))
    return bodies_of(p for p in meant if p.kind == "actor")


def _for_delegation(
    reading: Reading, paragraph: Paragraph, parties: tuple[Party, ...], end: int, kind: str
) -> tuple[Party, ...]:
    """Those who lead "the Peruvian delegation", or "represented Peru", as officials of Peru; () if they do neither."""
    words = list(paragraph.doc[end : end + (LED if kind == "heads" else NEXT)])
    if kind == "heads" and not any(t.lower_ in TEAMS for t in words):
        return ()
    codes = [p.actor_code for t in words for p in reading.meant(paragraph, t) if p.actor_code]
    if kind == "heads" and not codes and paragraph.doc[end - 1].lower_ in OWN:
        codes = [p.actor_code for p in parties if p.actor_code]
    return tuple(replace(p, actor_code=codes[0]) for p in parties if p.official is not None) if codes else ()


def _attends_meeting(verb: Token) -> bool:
    """Whether what is attended is an occasion of those told of, and not a parade or a mass."""
    rest = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 6]]
    return (
        not rest
        or rest[0] in AS_WHAT
        or rest[:2] == ["on", "behalf"]
        or bool(set(rest) & (nouns().keys() | CEREMONIES))
    )


def _clause_start(token: Token) -> int:
    """Where the clause of a token begins, as far as semicolons and verbs of other clauses tell."""
    for k in range(token.i - 1, token.sent.start - 1, -1):
        other = token.doc[k]
        if other.lower_ in {";", ":", "“", "”", '"'}:
            return k + 1
        if other.tag_ in FINITE and other.pos_ == "VERB" and k < token.i - 1 and other.lower_ not in WAS:
            return _after_relative(token.doc, k, token)
    return int(token.sent.start)


def _after_relative(doc: Doc, verb: int, token: Token) -> int:
    """Only what stands behind the verb of another clause counts; one that "who" begins is passed over."""
    is_relative = any(doc[k].lower_ == "who" for k in range(max(verb - 3, token.sent.start), verb))
    return int(token.sent.start) if is_relative else verb + 1


def _people(reading: Reading, paragraph: Paragraph, first: int, last: int) -> tuple[Party, ...]:
    """The officials named, or told by their country, between two tokens."""
    found: list[Party] = []
    for token in paragraph.doc[first:last]:
        if token.tag_ not in {"PRP", "PRP$"} and token.dep_ != "nmod:poss":
            found += [p for p in reading.meant(paragraph, token) if p.kind in {"official", "body"} and p.actor_code]
    return merged(found)


def _observers(reading: Reading, paragraph: Paragraph, first: int, last: int) -> tuple[Party, ...]:
    """The countries and organisations told last between two tokens, each as a body: "the Union's secretariat"."""
    for token in reversed(paragraph.doc[first:last]):
        if any(p.kind == "actor" for p in reading.meant(paragraph, token)):
            while token.dep_ == "conj" and first <= token.head.i < token.i:
                token = token.head
            meant = (p for one in reading.joined(token) for p in reading.meant(paragraph, one))
            return bodies_of(p for p in meant if p.kind == "actor")
    return ()
