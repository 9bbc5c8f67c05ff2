"""Who was there beside those who met, told in the same clause: "along with X", "under the mediation of Y"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from etl.transform.encounters.frames import BOTH, FAR, Encounter, nouns
from etl.transform.encounters.nouns.nouns import MARGINS
from etl.transform.encounters.nouns.settings import GREAT
from etl.transform.encounters.prepositions import BESIDE
from etl.transform.gazetteer import actors_in
from etl.transform.reading import Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import is_finite, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

COMPANY = frozenset({"along", "together", "roof", "table", "room", "side"})
"""Words before the "with" of those who take part beside the others: "along with", "under one roof with"."""
LEADERSHIP = frozenset(
    {"mediation", "chairmanship", "chair", "facilitation", "auspices", "aegis", "sponsorship", "leadership"}
    | {"supervision", "patronage", "stewardship", "moderation", "guidance"}
)
"""Nouns between "under the" and "of" that tell under whom others met."""
LED = frozenset(
    {"mediated", "chaired", "co-chaired", "brokered", "facilitated", "moderated", "hosted", "convened", "sponsored"}
)
"""Participles before "by", or behind a hyphen, that tell who led the talks of others."""
WATCHED = frozenset({"attended", "watched", "observed", "witnessed", "joined"})
"""The same of who only sat there as well: "in a session also attended by X"."""
AS_WELL = frozenset({"also", "likewise", "jointly"})
AT_WHICH = frozenset({"at", "over", "in"})
PRESIDING = frozenset({"preside", "mediate", "officiate"})
"""Verbs of who leads what others hold: "the talks, at which X presided"."""
RECEIVED = frozenset({"hosted", "received", "convened", "mediated", "invited"})
"""Participles behind a subject that tell whose guests those who met were: "A and B, hosted in Lima by X, agreed"."""
HYPHENS = frozenset({"-", "‐", "‑", "–"})
BESIDE_NOUN = 5  # tokens before a noun in which it is told by or under whom
TAKING_PART = frozenset({"participate", "take", "sit"})
"""Verbs before the "in" or "on" of a meeting that tell who was there as well: "sat in on the president's talks"."""
JOINING = TAKING_PART | {"join", "attend", "accompany"}
STAYING = frozenset({"stay", "remain"})
THROUGH = frozenset({"for", "through", "throughout", "during"})
"""Words between these and what one stays for: "stayed for the lunch that X gave for Y"."""
PARTS = frozenset({"whole", "part", "half", "rest", "start", "beginning", "end", "entirety", "hour", "duration"})
OWN = frozenset({"talks", "negotiations", "consultations", "discussions", "meeting", "session", "round", "dinner"})
"""Nouns for what those sit at who met: not a summit or conference of many."""


def in_company(reading: Reading, made: Encounter) -> Encounter:
    """Add those who are told to take part beside the partners: "talks with Peru, along with the Germans and Norway"."""
    return _with_leaders(reading, _joining(reading, _beside_subject(reading, _beside_partners(reading, made))))


def _joining(reading: Reading, made: Encounter) -> Encounter:
    """Add who joined one of those who met, or attended: "joined the president at his talks with", "attends Doe's"."""
    noun = made.trigger
    noun = noun.head if noun.dep_ == "nmod" and noun.head.lower_ in PARTS else noun  # "the whole of the lunch"
    verb = noun.head
    if not made.is_noun or len(made.actors) < BOTH or verb_of(verb) not in JOINING | STAYING:
        return made
    joined = next((c for c in verb.children if c.dep_ == "obj"), None)
    is_where = any(c.dep_ == "case" and c.lower_ in {"at", "in", "for", "to"} for c in noun.lefts)
    is_of_one = joined is not None and bool(set(reading.meant(made.paragraph, joined)) & set(made.parties))
    is_in = noun.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ in {"in", "on"} for c in noun.lefts)
    is_attended = joined == noun or (is_in and verb_of(verb) in TAKING_PART)
    is_attended = is_attended and any(c.dep_ == "nmod:poss" for c in noun.children)
    is_attended = is_attended or (
        verb_of(verb) in STAYING and noun.dep_ == "obl" and any(c.lower_ in THROUGH for c in noun.lefts)
    )
    if not is_attended and not (is_where and is_of_one):
        return made
    return replace(
        made, parties=merged([*made.parties, *named_officials(subject_parties(reading, made.paragraph, verb))])
    )


def _beside_subject(reading: Reading, made: Encounter) -> Encounter:
    """Add those told between the subject and the verb to have been with him: "X, together with Y, met Z"."""
    verb, doc = made.trigger, made.trigger.doc
    head = subject(verb)
    if made.is_noun or head is None or head.i > verb.i or len(made.actors) < BOTH:
        return made
    for k in range(head.i + 1, verb.i - 1):
        if doc[k].lower_ in BESIDE and doc[k + 1].lower_ == "with" and next_to(doc[k], -1).lower_ == ",":
            beside = named_officials(listed(reading, made.paragraph, k + 2, verb.i)[0])
            return replace(made, parties=merged([*made.parties, *beside]))
    return made


def _beside_partners(reading: Reading, made: Encounter) -> Encounter:
    """Add those told behind the verb or noun to have been there as well."""
    doc = made.trigger.doc
    for k in range(made.trigger.i + 1, min(made.trigger.sent.end - 1, made.trigger.i + FAR)):
        if (doc[k].tag_ in FINITE and doc[k].pos_ == "VERB") or doc[k].lower_ == ";":
            break
        if _is_of_next_deed(made.trigger, doc[k]):
            break
        if doc[k].lower_ in COMPANY and doc[k + 1].lower_ == "with" and len(made.actors) >= BOTH:
            beside = (p for p in listed(reading, made.paragraph, k + 2)[0] if p.actor_code)
            return replace(made, parties=merged([*made.parties, *beside]))
    return made


def _is_of_next_deed(trigger: Token, token: Token) -> bool:
    """Whether "together" tells of another deed behind: "will be received by X and is to open it together with Y"."""
    deed = token.head
    is_next = token.dep_ == "advmod" and deed.pos_ == "VERB" and trigger.i < deed.i < token.i
    return token.lower_ in COMPANY and is_next and trigger.pos_ == "VERB" and deed != trigger.head


def _with_leaders(reading: Reading, made: Encounter) -> Encounter:
    """Add to those who met who is told in the same clause to have led, mediated or given their talks."""
    if made.paragraph.kind != "body" or len(made.actors) < BOTH or made.is_separate:
        return made
    trigger = made.trigger
    if (first := _behind_opening(made)) is not None:
        found = listed(reading, made.paragraph, first)[0]
        return replace(made, parties=merged([*made.parties, *(_as_side(p) for p in found if p.actor_code)]))
    if there := _in_relative(reading, made):
        return replace(made, parties=merged([*made.parties, *there]))
    if (by := _by_of_passive(trigger)) is not None:
        found = named_officials(listed(reading, made.paragraph, by + 1)[0])
        return replace(made, parties=merged([*made.parties, *found]))
    if (hosts := _hosts_of_subject(reading, made)) and not set(hosts) & set(made.parties):
        return replace(made, parties=merged([*made.parties, *hosts]))
    if by_hyphen := _before_hyphen(trigger.doc[max(trigger.sent.start, trigger.i - BESIDE_NOUN) : trigger.i]):
        return replace(made, parties=merged([*made.parties, *by_hyphen]))
    for token in trigger.doc[trigger.i + 1 : min(trigger.sent.end - 1, trigger.i + FAR)]:
        if led := _before_hyphen((token,)) or _before_leadership(reading, made, token):
            return replace(made, parties=merged([*made.parties, *led]))
        if is_finite(token) or token.lower_ in MARGINS | {";", ":"}:
            return made
        first = _behind_leadership(token) or _behind_participle(token) or _behind_invitation(made, token)
        if first is not None:
            found = _led_by(reading, made, first)
            return replace(made, parties=merged([*made.parties, *(_as_side(p) for p in found if p.actor_code)]))
    return made


def _by_of_passive(noun: Token) -> int | None:
    """Where the "by" stands behind which is told who has others meet: "a meeting with X and Y will be hosted by Z"."""
    verb = noun.head
    is_led = noun.dep_ == "nsubj:pass" and verb.i > noun.i and verb.lower_ in LED
    return _by_behind(verb) if is_led else None


def _in_relative(reading: Reading, made: Encounter) -> tuple[Party, ...]:
    """Who led or joined the talks of others by the clause behind them: "talks of A and B, at which X presided"."""
    doc, noun = made.trigger.doc, made.trigger
    which = next((t for t in doc[noun.i + 1 : min(noun.sent.end, noun.i + FAR)] if t.lower_ == "which"), None)
    if not made.is_noun or which is None or next_to(which, -1).lower_ not in AT_WHICH:
        return ()
    found, _, last = listed(reading, made.paragraph, which.i + 1)
    verb = doc[last] if last < noun.sent.end else which
    return named_officials(found) if verb_of(verb) in PRESIDING else ()


def _led_by(reading: Reading, made: Encounter, first: int) -> tuple[Party, ...]:
    """Those named from a word on, and those behind a further participle: "chaired by X and watched by Y"."""
    found, _, last = listed(reading, made.paragraph, first)
    doc = made.trigger.doc
    for k in range(last - 1, min(made.trigger.sent.end - 1, last + BOTH)):
        if doc[k].lower_ in LED | WATCHED and doc[k + 1].lower_ == "by":
            return (*found, *listed(reading, made.paragraph, k + 2)[0])
    return found


def _hosts_of_subject(reading: Reading, made: Encounter) -> tuple[Party, ...]:
    """Whose guests those who met are told to be behind their names: "A and B, hosted in Lima by X, discussed"."""
    head = subject(made.trigger)
    if not made.rule.endswith(" together") or head is None or head.i > made.trigger.i:
        return ()
    for token in made.trigger.doc[head.i + 1 : made.trigger.i]:
        by = _by_behind(token) if token.lower_ in RECEIVED and next_to(token, -1).text == "," else None
        if by is not None:
            return named_officials(listed(reading, made.paragraph, by + 1, made.trigger.i)[0])
    return ()


def _before_hyphen(words: Iterable[Token]) -> tuple[Party, ...]:
    """By whom talks were led, told in one word with that: "at EU-mediated talks", "held UN-brokered talks"."""
    led = next((t for t in words if t.lower_ in LED and t.i > 1 and next_to(t, -1).text in HYPHENS), None)
    lead = text_of(led.doc[max(led.sent.start, led.i - BESIDE_NOUN) : led.i - 1]) if led is not None else ""
    named = [one for one in actors_in(lead) if one.last_char == len(lead)]
    return tuple(Party("body", None, one.actor_code) for one in named)


def _before_leadership(reading: Reading, made: Encounter, token: Token) -> tuple[Party, ...]:
    """Under whom others met, told before the noun for it: "met under UN auspices", "under African Union mediation"."""
    lead = list(token.doc[max(token.sent.start, token.i - BESIDE_NOUN) : token.i])
    under = next((t for t in lead if t.lower_ == "under"), None)
    if token.lower_ not in LEADERSHIP or under is None:
        return ()
    meant = (p for t in lead if t.i > under.i for p in reading.meant(made.paragraph, t))
    return merged(_as_side(p) for p in meant if p.actor_code)


def _behind_leadership(token: Token) -> int | None:
    """Where those are named "under the chairmanship of" whom others met."""
    is_under = token.lower_ in LEADERSHIP and next_to(token).lower_ == "of"
    return (
        int(token.i) + 2
        if is_under and "under" in {t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]}
        else None
    )


def _behind_opening(made: Encounter) -> int | None:
    """Where those are named whom a sentence opens with: "Under the auspices of X", "At the invitation of X"."""
    trigger = made.trigger
    comma = next((t for t in trigger.doc[trigger.sent.start : trigger.i] if t.lower_ == ","), None)
    if comma is None:
        return None
    for token in trigger.doc[trigger.sent.start : comma.i]:
        is_third = token.i == token.sent.start + 2  # "At the invitation"
        is_invited = is_third and token.lower_ == "invitation" and next_to(token).lower_ == "of"
        if is_invited and made.rule.endswith(" together"):
            return int(token.i) + 2
        first = _behind_leadership(token) if made.rule.endswith((" together", " named", " between")) else None
        if first is not None:
            return first
    return None


def _behind_invitation(made: Encounter, token: Token) -> int | None:
    """Where those are named who had others meet with them: "A and B met in Lima at the invitation of X"."""
    is_invited = token.lower_ == "invitation" and next_to(token).lower_ == "of" and next_to(token, -2).lower_ == "at"
    return int(token.i) + 2 if is_invited and made.rule.endswith(" together") else None


def _behind_participle(token: Token) -> int | None:
    """Where those are named by whom talks were led: "held talks in Lima, chaired by X", "at talks mediated by X"."""
    by = _by_behind(token)
    if token.lower_ not in LED | WATCHED or by is None or token.i == 0:
        return None
    before = next_to(token, -1).lower_
    before = next_to(token, -2).lower_ if before in AS_WELL else before
    if token.lower_ in WATCHED and before == ",":
        return None  # "met X, joined by Y": told of those who met, not of their session
    is_own = before == "," or (before in OWN and before in nouns() and before not in GREAT)
    return by + 1 if is_own else None


def _by_behind(participle: Token) -> int | None:
    """Where the "by" of a participle stands, behind a place or not: "chaired by X", "hosted in Lima by X"."""
    for token in participle.doc[participle.i + 1 : min(participle.sent.end, participle.i + BESIDE_NOUN)]:
        if token.lower_ == "by":
            return int(token.i)
        if token.lower_ not in {"in", "at", "there", "jointly"} and token.pos_ != "PROPN":
            return None
    return None


def _as_side(party: Party) -> Party:
    """An actor told by its name alone, as those who sit there for it."""
    return party if party.official is not None else replace(party, kind="body")
