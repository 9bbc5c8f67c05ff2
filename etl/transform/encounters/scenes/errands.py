"""Encounters told by the errand of a journey: "flew to Lima to unpick the knot with X"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.governors import JOURNEYS
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter, noun_kind
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.missions import MISSIONS
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import STEPS, SUBJECTS, is_owner
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE, WILL
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, officials
from etl.transform.text.tokens import Token

WITH = frozenset({"with", "before"})
ERRAND = 16  # tokens between a verb of travel and the infinitive that tells what for
GIVING = frozenset({"show", "express", "offer", "give", "pledge", "lend", "demonstrate"})
CONVEYING = frozenset("pass convey deliver present submit explain hand give put relay transmit carry take".split())
"""What one travels to do to those to whom something is to be told."""
HEARD = frozenset({"hear", "consult"})
"""What one travels to do to somebody, wherever he is."""
DUE = frozenset({"due", "expected", "scheduled"})
SUPPORT = frozenset(
    {"support", "backing", "help", "aid", "blessing", "consent", "assistance", "mediation", "advice", "ear"}
)
"""What one seeks from another when one travels to him."""


def on_errand(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter for which somebody travels or is somewhere, as the infinitive behind the verb tells."""
    if not paragraph.is_narrated:
        return None
    infinitive = _infinitive(verb) if verb_of(verb) != "lead" or _leads_somewhere(verb) else None
    if infinitive is None or (verb_of(infinitive) in cues("no errand") and not _is_followed_up(infinitive)):
        return None
    status = journey_status(verb)
    mine = tuple(
        p for p in subject_parties(reading, paragraph, _clause(verb)) if p.official is not None and p.actor_code
    )
    partners = _sought(reading, paragraph, infinitive) or _at_his_place(reading, paragraph, verb, infinitive)
    if status is None or not mine or not partners or actors_of(mine) & actors_of(partners):
        return None
    return Encounter(
        paragraph, infinitive, merged([*mine, *partners]), "in_person",
        "planned" if outlook(infinitive) == "planned" else status, f"{verb_of(infinitive)} errand",
        guests=mine, hosts=partners, partners=partners,
    )  # fmt: skip


def _leads_somewhere(verb: Token) -> bool:
    """Whether one leads a party to some place: "will lead a team to Haiphong"."""
    party = next((c for c in verb.rights if c.dep_ == "obj" and c.lower_ in MISSIONS), None)
    if party is None:
        return False
    behind = verb.doc[party.i + 1 : min(verb.sent.end - 1, party.i + NEAR)]
    return any(t.lower_ == "to" and next_to(t).pos_ == "PROPN" for t in behind)


def _infinitive(verb: Token) -> Token | None:
    """The infinitive of purpose behind a verb of travel or "be": no other verb stands between."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + ERRAND)]:
        is_verb = token.tag_ in FINITE and token.dep_ != "xcomp"  # "slipped in unannounced"
        if is_verb or token.lower_ in {";", ":", "that", "who", "which", "where", "when"}:
            return None
        if token.tag_ == "TO" and next_to(token).lower_ == "have" and next_to(token, 2).tag_ == "VBN":
            return None  # "was to have met": no errand, but what did not come about
        following = token.doc[token.i + 1]
        if token.tag_ == "TO" and following.tag_ == "VB" and _depends(following, _clause(verb)):
            return following
    return None


def _is_followed_up(infinitive: Token) -> bool:
    """Whether one goes on with somebody: "to follow up the call with X"; not "to follow up on the talks of Y"."""
    following = [t.lower_ for t in infinitive.doc[infinitive.i + 1 : infinitive.i + 3]]
    return following[:1] == ["up"] and following[1:] != ["on"]


def _clause(verb: Token) -> Token:
    """The head of the clause of a verb: of "was in Lima", Lima."""
    return verb.head if verb.dep_ == "cop" else verb


def journey_status(verb: Token) -> Status | None:
    """Return whether somebody was or will be where the errand took him; None for where somebody always is."""
    if verb.lower_ in {"was", "were"} and verb.i + 1 < verb.sent.end and next_to(verb).lower_ == "to":
        return None  # the helper of "was to fly there", which tells it
    if verb.dep_ != "cop":
        is_now = verb.tag_ in {"VBZ", "VBP", "NNS"} or _is_plural_present(verb)
        is_ahead = is_now and verb_of(verb) in JOURNEYS  # "goes on to Lima to see"
        return "planned" if is_ahead else outlook(verb)
    if DUE & {verb.head.lower_, *(c.lower_ for c in verb.head.children)}:
        return "planned" if verb.lower_ in {"is", "are"} else None
    if {c.lower_ for c in verb.head.children} & WILL:
        return "planned"
    is_past = verb.lower_ == "been" and any(c.lower_ == "had" for c in verb.head.children)
    return "held" if verb.lower_ in {"was", "were"} or is_past else None


def _is_plural_present(verb: Token) -> bool:
    """Whether the tagger takes the present tense for an infinitive: "The adviser and Doe leave for Lima"."""
    words = tuple(verb.children)
    return verb.tag_ == "VB" and any(c.dep_ in SUBJECTS and c.i < verb.i for c in words) and not any(
        c.tag_ in {"TO", "MD"} or c.dep_.startswith("aux") for c in words
    )  # fmt: skip


def _depends(infinitive: Token, verb: Token) -> bool:
    node = infinitive
    for _ in range(STEPS):
        if node == verb:
            return True
        node = node.head
    return False


def _sought(reading: Reading, paragraph: Paragraph, infinitive: Token) -> tuple[Party, ...]:
    """Whom one travels to see: behind "with", as the object, or as he whose support is sought."""
    doc = infinitive.doc
    for k in range(infinitive.i + 1, min(infinitive.sent.end, infinitive.i + 2 * NEAR)):
        token = doc[k]
        if token.tag_ in FINITE or token.lower_ in {";", ":", ".", "that", "who", "which", "after", "before"}:
            break
        if noun_kind(token.lower_) and any(c.dep_ == "nmod:poss" and c.tag_ != "PRP$" for c in token.children):
            break  # "to brief allies on the prime minister's meeting with Doe"
        if token.lower_ in WITH:
            return tuple(p for p in officials(listed(reading, paragraph, k + 1)[0]) if p.actor_code)
        if token.lower_ == "to" and verb_of(infinitive) in CONVEYING:
            return named_officials(listed(reading, paragraph, k + 1)[0])
        if token.lower_ in SUPPORT and verb_of(infinitive) not in GIVING:
            owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
            return named_officials(reading.meant(paragraph, owner)) if owner is not None else ()
    return ()


def _at_his_place(reading: Reading, paragraph: Paragraph, verb: Token, infinitive: Token) -> tuple[Party, ...]:
    """Whom one travels to his own country to do something with: "flew to Lima to look President Doe in the eye"."""
    doc = infinitive.doc
    there = {
        p.actor_code for t in doc[verb.i + 1 : infinitive.i] for p in reading.meant(paragraph, t) if p.kind == "actor"
    }
    if not there and verb_of(infinitive) not in HEARD:
        return ()
    for k in range(infinitive.i + 1, min(infinitive.sent.end, infinitive.i + NEAR)):
        token = doc[k]
        if token.tag_ in FINITE or token.lower_ in {";", ":", ",", ".", "that", "who", "which", "for", "of"}:
            break
        found = tuple(p for p in named_officials(reading.meant(paragraph, token)) if p.actor_code in there or not there)
        if found and token.tag_ not in {"PRP", "PRP$"} and not is_owner(token):
            row = named_officials(listed(reading, paragraph, infinitive.i + 1)[0])
            return row if set(found) <= set(row) else found  # "to meet President Doe and Chile's minister, Roe"
    return ()
