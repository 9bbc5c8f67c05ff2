"""Who is on a mission of several countries: who led it, and who "was made up of", "accompanied", "joined" it."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.gazetteer import is_organization
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import is_finite, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.parties import are_several, bodies_of, named_people
from etl.transform.text.tokens import Doc, Span, Token

MISSIONS = frozenset({"delegation", "team", "mission", "group", "party", "contingent", "deputation"})
FORMATS = frozenset({"troika", "quartet", "trio", "panel", "quintet", "delegations", "commission", "committee"})
MADE_OF = frozenset({"made up of", "consisting of", "composed of", "comprised of", "comprising", "grouping"})
"""Words between a mission and those who are on it."""
NEAR = 9  # tokens from a mission to those words: "A troika of the Union's council, made up of"
INCLUDING = frozenset("including included includes include comprised comprises comprising numbered counted".split())
BEFORE_MEMBERS = frozenset({",", "(", "which", "that", "whose", "members", "also"})
"""Words between a delegation and the verb behind which its members are named."""
SOON = 6  # tokens from a delegation to that verb
LEADING = frozenset({"lead", "head"})
LONGEST = 5  # words of the longest phrase that members are named behind
FAR = 45  # tokens behind a mission in which its members are named


def led_in(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who led a mission, as the subject of the verb whose object it is: "X, who chairs the Union, led the mission"."""
    verb = noun.head
    if noun.dep_ == "obj" and verb.pos_ == "VERB" and verb_of(verb) in LEADING:
        return named_officials(subject_parties(reading, paragraph, verb))
    return ()


def members_in(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Those named behind a mission as being on it: "the mission, which was made up of A and B"."""
    doc = noun.doc
    end = min(noun.sent.end, noun.i + FAR)
    for k in range(noun.i + 1, end):
        if phrase := _phrase_at(doc, k, end, "members"):
            return named_officials(listed(reading, paragraph, k + phrase)[0])
    return ()


def own_members(reading: Reading, paragraph: Paragraph, noun: Token, senders: Sequence[Party]) -> tuple[Party, ...]:
    """Those of a country's delegation who are named right behind it: "the Thai delegation, which included X and Y".

    The row ends at the verb of which the delegation is the subject: "a team that included X | met Y".
    """
    codes = {p.actor_code for p in senders if p.actor_code}
    doc, end = noun.doc, noun.sent.end
    first = next((k for k in range(noun.i + 1, min(end, noun.i + SOON)) if doc[k].lower_ in INCLUDING), None)
    told = doc[noun.i + 1 : first] if first is not None else ()
    if not codes or first is None or any(t.lower_ not in BEFORE_MEMBERS for t in told):
        return ()
    last = next((k for k in range(first + 1, end) if doc[k].pos_ == "VERB" or doc[k].lower_ in {";", "who"}), end)
    found = named_officials(listed(reading, paragraph, first + 1, last)[0])
    return found if {p.actor_code for p in found} <= codes else ()


def members_ahead(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return those of a mission who are told between it and its verb: "A troika made up of X, Y and Z visited".

    The tree often takes the participle for the main verb, and the last of the row for who did what stands behind.
    """
    doc, first = verb.doc, verb.sent.start
    if not is_finite(verb):
        return ()
    for noun in doc[first : verb.i]:
        if noun.lower_ not in MISSIONS | FORMATS:
            continue
        for k in range(noun.i + 1, min(verb.i, noun.i + NEAR)):
            phrase = next((n for n in (3, 2, 1) if " ".join(t.lower_ for t in doc[k : k + n]) in MADE_OF), 0)
            if phrase:
                told = doc[k + phrase : verb.i]
                found = named_officials(listed(reading, paragraph, k + phrase, verb.i)[0])
                is_row = not any(is_finite(t) or t.lower_ in {"who", "which", ";"} for t in told)
                sent_by = (p for t in doc[first : noun.i + NEAR] for p in reading.meant(paragraph, t) if t.i < k)
                whose = bodies_of(p for p in sent_by if p.official is None and is_organization(p.actor_code))
                return merged([*whose, *found]) if is_row and are_several(found) else ()
    return ()


def led_together(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Those of whom it is told that somebody led them: "A and B were led by C, who chairs the Union"."""
    head = subject(verb)
    if verb_of(verb) not in LEADING or verb.tag_ != "VBN" or head is None or head.i > verb.i:
        return ()
    by = next((t for t in verb.doc[verb.i + 1 : verb.i + 3] if t.lower_ == "by"), None)
    led = named_officials(subject_parties(reading, paragraph, verb))
    leaders = named_officials(listed(reading, paragraph, by.i + 1)[0]) if by is not None else ()
    whole = merged([*leaders, *led])
    return whole if leaders and are_several(led) else ()


def joined_in(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Who is told to have been with a mission told before: "They were joined by X", "X was with them"."""
    doc = sentence.doc
    for k in range(sentence.start, sentence.end):
        if phrase := _phrase_at(doc, k, sentence.end, "joins a mission"):
            return tuple(p for p in listed(reading, paragraph, k + phrase)[0] if p.actor_code and p.kind != "actor")
        if phrase := _phrase_at(doc, k, sentence.end, "is on a mission"):
            verb = next((t for t in doc[k : k + phrase] if t.pos_ in {"VERB", "AUX"}), doc[k])
            return named_officials(subject_parties(reading, paragraph, verb))
    return ()


def is_of_several(parties: tuple[Party, ...]) -> bool:
    """Whether a mission is one of several countries, whose members are named."""
    return are_several(named_people(parties))


def _phrase_at(doc: Doc, k: int, end: int, kind: str) -> int:
    """How many tokens a phrase of a kind takes that begins at a token, 0 if none does."""
    low = [t.lower_ for t in doc[k : min(end, k + LONGEST)]]
    return next((n for n in range(len(low), 0, -1) if " ".join(low[:n]) in cues(kind)), 0)
