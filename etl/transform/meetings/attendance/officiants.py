"""Who led, gave or opened the meeting told before: "the ceremony was presided over by X", "Y hosted the lunch"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import NEAR, noun_kind
from etl.transform.meetings.attendance.attendance import CEREMONIES, MESSAGE
from etl.transform.meetings.attendance.newcomers import ceremony_told
from etl.transform.meetings.attendance.occasion_told import meeting_told
from etl.transform.meetings.drafts import Draft, let_attend
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

LEADS = frozenset({"open", "close", "lead", "launch", "address", "facilitate", "host", "attend", "witness"})
"""Verbs of who is there, besides those of bringing others together."""
ALONE = frozenset({"preside", "mediate", "moderate", "chair"})
"""Those that need not tell what: "The ministers met. X presided"."""
BETWEEN_SIDES = frozenset({"mediate", "facilitate", "moderate", "chair", "co-chair"})
"""What a country does at the meeting of others, none of its officials told: "The talks were mediated by Qatar"."""
SIGNINGS = frozenset({"ceremony", "signing", "inauguration"})
"""Occasions of a deed told before, which may be told several paragraphs back."""
GIVING = frozenset({"deliver", "give", "read", "propose", "say", "hold", "make", "pronounce"})
SPEECHES = frozenset({"eulogy", "oration", "toast", "homily", "invocation", "benediction"})
"""What one says, by each of those verbs, to those who are there."""
DEFINITE = frozenset({"the", "this", "that", "their", "these"})
UNTOLD = frozenset({"a", "an", "another", "earlier", "previous"})
"""Words before a noun of a meeting of which the text has not told yet."""
OCCASIONS = frozenset({"talk", "event", "hosted", "given"})
"""Kinds of nouns of which it is told who led what they name."""


def add_officiants(reading: Reading, around: Surroundings, drafts: list[Draft], paragraph: Paragraph) -> None:
    """Add those who are told to have chaired, hosted or opened the meeting that was told shortly before."""
    if not drafts or not paragraph.is_narrated:
        return
    for sentence in paragraph.doc.sents:
        for verb in sentence:
            if verb.pos_ != "VERB":
                continue
            is_leading = verb_of(verb) in cues("convenes") | LEADS
            found = _officiants(reading, paragraph, verb) if is_leading else ()
            found = found or _speaking_at(reading, paragraph, verb) or _holding_speech(reading, paragraph, verb)
            if not found or outlook(verb) not in {"held", "planned"}:
                continue
            is_ceremony = any(
                t.lower_ in SIGNINGS for t in (*verb.children, *(g for c in verb.children for g in c.children))
            )
            draft = ceremony_told(drafts, paragraph, actors_of(found)) if is_ceremony else None
            draft = draft or meeting_told(around, drafts, paragraph, sentence, found, "joined")
            if draft is not None and (draft.status or "held") == outlook(verb) and draft.paragraph <= paragraph.number:
                let_attend(draft, found, "joined", paragraph.number)


def _holding_speech(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who held a speech that is held to those who have gathered: "delivered the eulogy", "gave the toast"."""
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    is_speech = thing is not None and thing.lower_ in SPEECHES and verb_of(verb) in GIVING
    return named_officials(subject_parties(reading, paragraph, verb)) if is_speech else ()


def _officiants(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who leads a meeting, by a verb of which "the talks", told before, are the subject of a passive or the object."""
    thing = next((c for c in verb.children if c.dep_ in {"obj", "nsubj:pass"}), None)
    if thing is None and verb_of(verb) == "preside":
        over = next((c for c in verb.rights if c.dep_ == "obl"), None)
        thing = over if over is not None and any(c.lower_ == "over" for c in over.children) else None
    thing = thing or _before_participle(verb)
    if thing is None and verb_of(verb) in ALONE and not any(c.dep_ in {"obl", "obj"} for c in verb.rights):
        return _present(verb, subject_parties(reading, paragraph, verb))
    if thing is None or not _is_told_before(thing):
        return ()
    head = subject(verb)
    is_done_to = thing.dep_ == "nsubj:pass" or thing == _before_participle(verb)
    if not is_done_to and not (verb.tag_ == "VBN" and head == thing):
        return _present(
            verb, merged([*subject_parties(reading, paragraph, verb), *_row_ahead(reading, paragraph, verb)])
        )
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]:
        if token.lower_ == "by":
            return _present(verb, listed(reading, paragraph, token.i + 1)[0])
        if token.tag_ in FINITE and token.pos_ == "VERB":
            break
    return ()


def _row_ahead(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """All of a row that a sentence begins with, of which the tree may lose some: "A, B and C co-chaired the round"."""
    head = subject(verb)
    is_row = head is not None and head.i < verb.i and any(t.lower_ == "and" for t in verb.doc[head.i : verb.i])
    return listed(reading, paragraph, head.left_edge.i, verb.i)[0] if is_row and head is not None else ()


def _present(verb: Token, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The named officials among some parties; where there are none, those told by country whom a verb brings there."""
    named = named_officials(parties)
    if named or verb_of(verb) not in BETWEEN_SIDES | {"witness"}:
        return named
    return tuple(p for p in parties if p.actor_code and (p.kind != "actor" or verb_of(verb) in BETWEEN_SIDES))


def _before_participle(verb: Token) -> Token | None:
    """The noun right before a participle: "at the ceremony, hosted by X", in which the tree may see a verb."""
    if verb.tag_ != "VBN" or verb.i - 2 < verb.sent.start or any(c.dep_.startswith("aux") for c in verb.children):
        return None
    noun: Token = next_to(verb, -2) if next_to(verb, -1).lower_ == "," else next_to(verb, -1)
    return noun if noun.pos_ == "NOUN" else None


def _speaking_at(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who says or does something at a meeting told before: "said at the meeting that", "Speaking at the meeting, X"."""
    is_opening = verb.tag_ == "VBG" and verb_of(verb) == "speak" and verb.i == verb.sent.start
    doer = verb.head if is_opening else verb
    if doer.tag_ not in {"VBD", "VBN"} or outlook(doer) != "held" or MESSAGE.search(doer.sent.text):
        return ()
    for token in verb.doc[verb.i + 1 : min(verb.sent.end - 2, verb.i + NEAR)]:
        if token.lower_ in {"at", "during"} and next_to(token).lower_ in {"the", "this"}:
            thing = next_to(token, 2)
            is_whole = thing.i + 1 >= len(thing.doc) or next_to(thing).lower_ not in {"of", "between", "with", "in"}
            if is_whole and _is_told_before(thing):
                return named_officials(subject_parties(reading, paragraph, doer))
        if token.tag_ in FINITE and token.pos_ == "VERB":
            break
    return ()


def _is_told_in_plural(pronoun: Token) -> bool:
    """Whether the sentence before tells of talks or consultations, in the plural."""
    start = pronoun.sent.start
    before = pronoun.doc[start - 1].sent if start else ()
    return any(t.tag_ == "NNS" and noun_kind(t.lower_) in OCCASIONS for t in before)


def _is_told_before(thing: Token) -> bool:
    """Whether a noun is that of a meeting of which the text has told: "the talks", not "the talks between A and B"."""
    if thing.lower_ == "them" and thing.dep_ == "obj":
        is_leading = verb_of(thing.head) in cues("convenes") | {"open", "close", "adjourn"}
        return is_leading and _is_told_in_plural(thing)  # "The talks ended. Doe had chaired them"
    if thing.lower_ == "it" and thing.dep_ == "nsubj:pass":
        return bool(thing.sent.start > 0)  # "The session closed today. It was chaired by X"
    kind = noun_kind(thing.lower_)
    if kind not in OCCASIONS and thing.lower_ not in CEREMONIES:
        return False
    if any(c.lower_ in UNTOLD for c in thing.children):
        return False
    if any(c.dep_ in {"nmod", "acl:relcl"} and c.lower_ not in {"monday", "sunday"} for c in thing.children):
        return not any(t.lower_ in {"with", "between", "of"} for c in thing.children for t in c.children)
    return any(c.lower_ in DEFINITE for c in thing.children)
