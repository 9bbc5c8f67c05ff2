"""Who came to a meeting told before: "joined the pair for an hour", "also in Lima for the occasion was X".

What these have in common is a verb of coming or joining and, definite, those who met or their occasion, told again.
"""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, noun_kind
from etl.transform.encounters.scenes.looking_on import WATCHED
from etl.transform.encounters.scenes.presence import IN_THEIR_PRESENCE, is_in_their_presence
from etl.transform.meetings.attendance.countries_there import SENDING, is_sent_on
from etl.transform.meetings.drafts import Draft, told_near
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

DEFINITE = frozenset({"the", "this", "that", "their", "these", "both", "his", "her"})
OCCASIONS = frozenset(
    {"ceremony", "signing", "occasion", "event", "inauguration", "festivities", "photograph"}
    | {"conversation", "discussion"}
)
"""What somebody comes for besides what a noun of meeting names."""
KINDS = frozenset({"talk", "event", "hosted", "given", "signing"})
"""Kinds of nouns of meeting to which somebody may come."""
COUPLES = frozenset({"two", "three", "four", "pair", "duo", "trio", "couple", "others", "company"})
JOINING = frozenset({"join", "rejoin"})
COMING = frozenset({"come", "arrive", "fly", "drive", "stay", "appear", "turn", "remain", "travel", "stop", "drop"})
"""Verbs of one who comes or stays "for the signing", "for lunch"."""
PRESENT = frozenset(
    {
        "there",
        "present",
        "speaking",
        "attending",
        "participating",
        "table",
        "room",
        "hall",
        "podium",
        "stage",
        "dais",
        "rostrum",
        "platform",
    }
)
"""Words between "Also" and "was" that say by themselves that somebody was with those who met."""
FURTHER = frozenset({"third", "fourth", "fifth", "sixth", "other", "further", "last", "remaining"})
PARTAKERS = frozenset({"signatory", "participant", "guest", "partner", "witness", "party", "mediator", "observer"})
PARTS = frozenset(
    {"last", "first", "second", "final", "end", "rest", "part", "half", "hour", "start", "opening", "close"}
    | {"whole", "entirety", "duration"}
)
"""Parts of an occasion: "for the last hour of the talks"."""
GUESTS = frozenset("guests those participants witnesses onlookers dignitaries signatories spectators".split())
DEEDS = frozenset(
    "sign initial ink seal open inaugurate launch unveil commission cut lay break exchange celebrate mark".split()
)
"""First words of the rules that tell of a ceremony."""
FAR = 8  # paragraphs from a signing to who signed
BACK = 3  # paragraphs from a ceremony to who came for it
WAS = frozenset({"was", "were", "is", "are", "sat", "stood"})
LEAD = 11  # tokens between "Also" and its verb


def newcomers(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[tuple[Party, ...], str]:
    """Return the officials who a sentence tells to have come to a meeting told before, and by which kind of words.

    The kind is `occasion` where the occasion is named, so that it may have been told farther back, else `joined`.
    """
    also = _also(reading, paragraph, sentence)
    if also[0]:
        return also
    if is_in_their_presence(sentence) and sentence.root.pos_ == "VERB":
        there = named_officials(listed(reading, paragraph, sentence.start + len(IN_THEIR_PRESENCE), sentence.root.i)[0])
        return there or named_officials(subject_parties(reading, paragraph, sentence.root)), "joined"
    found: list[Party] = []
    kind = "joined"
    for token in sentence:
        if token.pos_ in {"VERB", "AUX"} or is_finite(token):
            came, told = _came(reading, paragraph, token)
            found += came or _sent(reading, paragraph, token)
            kind = told if came else kind
        elif token.lower_ in PARTAKERS:
            found += _further(reading, paragraph, token)
    return merged(found), kind


def _also(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[tuple[Party, ...], str]:
    """Those named behind "Also in Lima for the occasion was", "Present at the talks were", "Among the guests was"."""
    doc = sentence.doc
    opener = doc[sentence.start].lower_
    if opener not in {"also", "among", "present"}:
        return (), "joined"
    end = min(sentence.end - 1, sentence.start + LEAD)
    at = next((k for k in range(sentence.start + 1, end) if doc[k].lower_ in WAS), None)
    if at is None:
        return (), "joined"
    lead = list(doc[sentence.start + 1 : at])
    is_there = opener == "present" or any(t.lower_ in (PRESENT if opener == "also" else GUESTS) for t in lead)
    is_occasion = any(_is_occasion(t) for t in lead)
    if not is_there and not is_occasion:
        return (), "joined"
    return named_officials(listed(reading, paragraph, at + 1, sentence.end)[0]), "occasion" if is_occasion else "joined"


def _came(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[tuple[Party, ...], str]:
    """Who is told by a verb to have joined those who met, to have sat down with them or to have come for it."""
    kind = _kind_of_coming(reading, paragraph, verb)
    if kind is None or outlook(verb) not in {"held", "planned"}:
        return (), "joined"
    return named_officials(subject_parties(reading, paragraph, verb)), kind


def _sent(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Whom a country sent to those who met: "Peru had sent its foreign minister, X"; not where he was sent to."""
    if (
        verb_of(verb) not in SENDING
        or outlook(verb) not in {"held", "planned"}
        or verb.dep_ not in {"ROOT", "conj", "parataxis"}
    ):
        return ()
    if is_sent_on(verb):
        return ()
    senders = [p for p in subject_parties(reading, paragraph, verb) if p.official is None and p.actor_code]
    sent = named_officials(listed(reading, paragraph, verb.i + 1)[0])
    codes = {p.actor_code for p in senders}
    return tuple(p for p in sent if p.actor_code in codes)


def _kind_of_coming(reading: Reading, paragraph: Paragraph, verb: Token) -> str | None:
    """By which kind of words a verb may tell that its subject came to a meeting: "joined them", "came for lunch"."""
    lemma = verb_of(verb)
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if lemma in JOINING and verb.tag_ != "VBN" and thing is not None:
        return "joined" if _is_company(reading, paragraph, thing) or _is_occasion(thing) else None
    if lemma == "arrive" and any(t.lower_ == "late" for t in verb.doc[verb.i + 1 : _clause_end(verb)]):
        return "joined"
    is_called = lemma == "call" and next_to(verb).lower_ == "in"
    if (lemma in COMING or is_called) and any(_is_for_occasion(t) for t in verb.doc[verb.i + 1 : _clause_end(verb)]):
        return "occasion"
    return None


def _is_company(reading: Reading, paragraph: Paragraph, thing: Token) -> bool:
    """Whether a word means those who met without naming them: "the pair", "the two ministers", "their talks"."""
    if thing.lower_ in {"them", "both"}:
        return True
    words = {c.lower_ for c in thing.lefts} | {thing.lower_}
    is_counted = bool(words & COUPLES) and bool(words & DEFINITE)
    names = [p for p in reading.meant(paragraph, thing) if p.official is not None]
    return is_counted and (len(names) != 1 or thing.lower_ in COUPLES)


def _is_occasion(thing: Token) -> bool:
    """Whether a noun names the occasion told before: "the talks", "the ceremony"; not "the talks with the union"."""
    is_one = thing.lower_ in OCCASIONS or noun_kind(thing.lower_) in KINDS
    if not is_one or not any(c.lower_ in DEFINITE for c in thing.children):
        return False
    behind = [c.lower_ for child in thing.children if child.i > thing.i for c in child.children]
    return not {"with", "between", "of"} & set(behind) and not any(c.dep_ == "acl:relcl" for c in thing.children)


def _is_for_occasion(token: Token) -> bool:
    """Whether a noun stands behind "for" as what one comes for: "for the signing", "for lunch", "for its last hour"."""
    case = next((c for c in token.lefts if c.dep_ == "case"), None)
    if case is None or case.lower_ != "for":
        return False
    behind = [c for c in token.children if c.dep_ == "nmod"]
    if token.lower_ in PARTS:
        return any(_is_occasion(c) for c in behind)
    is_meal = token.lower_ in cues("meal") and not behind and not any(c.dep_ == "nmod:poss" for c in token.children)
    return is_meal or _is_occasion(token)


def _clause_end(verb: Token) -> int:
    """The token at which another clause begins behind a verb."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]:
        if is_finite(token) or token.lower_ in {";", ":", "and"}:
            return int(token.i)
    return int(min(verb.sent.end, verb.i + NEAR))


def _further(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who is called the third of those who took part: "A third signatory, Minister X, arrived late"."""
    if not any(c.lower_ in FURTHER for c in noun.children) or noun.i + 1 >= noun.sent.end:
        return ()
    following = next_to(noun)
    if following.lower_ not in {",", "was", "is"}:
        return ()
    return named_officials(listed(reading, paragraph, following.i + 1)[0])[:1]


def ceremony_told(drafts: list[Draft], paragraph: Paragraph, codes: set[str | None]) -> Draft | None:
    """The ceremony told shortly before for which somebody else came: to him, others met there at the least."""
    for draft in told_near(drafts, paragraph.number, BACK):
        is_near = 0 <= paragraph.number - draft.paragraph < BACK and draft.status in {"held", "planned", None}
        if is_near and draft.rule.split(" ")[0] in DEEDS and len(draft.actors) > 1 and codes - set(draft.actors):
            draft.strength = "addressed" if draft.strength == "weak" else draft.strength
            return draft
    return None


def signers(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Return who is told to have signed what was told to be signed before: "The accord was signed by X and Y"."""
    for verb in sentence:
        if verb_of(verb) not in DEEDS or verb.tag_ != "VBN" or outlook(verb) not in {"held", "planned"}:
            continue
        thing = next((c for c in verb.lefts if c.dep_ == "nsubj:pass"), None)
        is_known = thing is not None and (thing.lower_ == "it" or any(c.lower_ in DEFINITE for c in thing.children))
        if is_known and next_to(verb).lower_ == "by":
            return named_officials(listed(reading, paragraph, verb.i + 2)[0])
    return ()


def signing_told(drafts: list[Draft], paragraph: Paragraph, codes: set[str | None]) -> Draft | None:
    """Return the signing told before by countries of which all are told again, by those who signed."""
    for draft in told_near(drafts, paragraph.number, FAR):
        is_near = 0 <= paragraph.number - draft.paragraph < FAR and draft.status in {"held", "planned", None}
        is_watched = draft.rule == WATCHED or draft.strength != "weak"
        if is_near and is_watched and draft.rule.split(" ")[0] in DEEDS and codes <= set(draft.actors):
            return draft
    return None
