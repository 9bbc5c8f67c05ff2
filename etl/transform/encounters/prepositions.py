"""The preposition that introduces the other side of a verb or noun of encounter: "met in Lima with X"."""

from __future__ import annotations

from etl.transform.encounters.frames import FAR, NEAR, noun_kind, nouns
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import ARTICLES, DAYS_AND_MONTHS, FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

BETWEEN = frozenset({"between", "among"})
SAME_TIME = frozenset("night evening day morning afternoon week month weekend same".split())
TOLD_AS = frozenset({"plain", "clear", "known", "home", "across", "over", "out", "up"})
CONTENTS = frozenset({"how", "what", "where", "ways", "steps"})
"""Words with which what is discussed begins, verbs and all."""
FIXED = frozenset("planned scheduled set arranged slated foreseen envisaged fixed due expected".split())
"""Participles between a meeting and its sides: "the talks planned for Monday between"."""
NEXT_TO = frozenset({"next", "close", "according", "due", "thanks", "prior"})
"""Words with which "to" makes another preposition."""
TALKS = frozenset({"talk", "event", "loose"})
"""Kinds of nouns that tell of an encounter by themselves, as "minutes" of "and forty minutes with Doe" does not."""
MEALS = frozenset({"hosted"})
"""Kinds of nouns that tell of the next in a row: "had breakfast with X, lunch with Y and dinner with Z"."""
IN_KEEPING = frozenset("accordance compliance conformity connection keeping line parallel tune common".split())
"""Words with which "in" and "with" make one preposition, behind which no partner stands."""
WHEN = frozenset({"ahead", "before", "after", "following", "prior"})
"""Words between two meetings of which the second tells when the first was."""
MARGINS = frozenset({"sidelines", "sideline", "margins", "fringes"})
KIN = frozenset("wife widow husband widower son daughter mother father sister family parents children".split())
KIN_NEAR = 5  # tokens from "with" to the "of" whose wife she is
WHOM = frozenset({"whom", "which", "whose"})
BESIDE = frozenset({"together", "along", "jointly"})
"""Words before the "with" of who does the same thing."""


def is_next_meeting(noun: Token, first: int, link_word: str) -> bool:
    """Return whether a noun behind "and" or a comma tells of another encounter: "…, and a strategic dialogue with"."""
    if noun_kind(noun.lower_) not in TALKS | MEALS or noun.pos_ != "NOUN" or noun.i + 1 >= noun.sent.end:
        return False
    begins = noun.i
    while begins > first and noun.doc[begins - 1].pos_ in {"DET", "ADJ", "NOUN"}:
        begins -= 1
    is_behind = noun.doc[begins - 1].lower_ in {"and", ","} or noun.doc[begins].pos_ == "DET"
    return bool(is_behind and next_to(noun).lower_ == link_word)


def next_meeting(with_: Token) -> int | None:
    """Return where a row of meetings goes on with the next one: "talks with her colleague, X, and meetings with Y"."""
    behind = with_.doc[with_.i + 2 : with_.sent.end - 2]
    return next((int(token.i) for token in behind if is_next_meeting(token, with_.i + 1, "with")), None)


def link_past_verb(noun: Token, links: frozenset[str]) -> Token | None:
    """The preposition that introduces the sides behind the verb of "talks took place in Lima between A and B"."""
    verb = noun.head
    is_told = (
        verb_of(verb) in cues("happens")
        or verb.lower_ in FIXED
        or any(c.dep_ == "cop" for c in verb.children if verb.pos_ == "ADJ")
    )
    set_ = _set_behind(noun)
    if set_ is None and (noun.dep_ not in {"nsubj", "nsubj:pass"} or verb.i < noun.i or not is_told):
        return None
    verb = set_ or verb
    for token in noun.doc[verb.i + 1 : min(noun.sent.end, verb.i + 1 + FAR)]:
        if token.lower_ in links:
            return token if next_to(token).lower_ not in WHOM else None
        if token.lower_ in {";", ":", ".", "that", "who", "which", "where", "when"} or token.lower_ in nouns():
            return None
        if token.tag_ in FINITE and token.pos_ == "VERB":
            return None
    return None


def link_ahead(noun: Token, links: frozenset[str]) -> Token | None:
    """The preposition before those with whom one takes part in a meeting: "took part with his colleagues in talks"."""
    found: Token | None = None
    is_in = False
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - FAR) : noun.i]):
        if verb_of(token) == "participate" or (token.lower_ == "part" and verb_of(next_to(token, -1)) == "take"):
            return found
        if token.tag_ in FINITE or token.text in {";", ":", "."} or noun_kind(token.lower_) in TALKS:
            return None
        is_in = is_in or token.lower_ in {"in", "at"}
        if is_in and token.lower_ in links:
            found = token
    return None


def link_between(noun: Token) -> Token | None:
    """The "between" that tells the sides of talks, not their days: "talks between May 12 and 14 with X"."""
    between = link(noun, BETWEEN) or link_past_verb(noun, BETWEEN)
    return between if between is None or next_to(between).lower_ not in DAYS_AND_MONTHS else None


ATTENDING = frozenset({"participating", "attending", "presiding", "chairing", "hosting", "speaking", "joining"})
"""Participles behind a name that tell what somebody did at an occasion."""


def _set_behind(noun: Token) -> Token | None:
    """The participle of "meetings are planned with X" right behind a noun, whatever the tree makes of it."""
    following = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 4)]
    low = [t.lower_ for t in following]
    if low[:1] not in (["is"], ["are"]):
        return None
    return next((t for t in following[1:] if t.lower_ in FIXED), None)


def _behind_aside(token: Token, links: frozenset[str]) -> Token | None:
    """The "with" behind what is told between commas: "met in Lima, on the margins of the summit, with X"."""
    verb = token.head if token.dep_ == "obj" and token.head.i < token.i else token
    for phrase in verb.children if verb.pos_ == "VERB" and "with" in links else ():
        case = next((c for c in phrase.lefts if c.dep_ == "case"), None)
        if phrase.dep_ == "obl" and case is not None and case.i > token.i and case.lower_ == "with":
            is_set_off = next_to(case, -1).text == "," and any(t.text == "," for t in case.doc[token.i : case.i - 1])
            return case if is_set_off else None
    return None


def link(token: Token, links: frozenset[str], near: int = NEAR) -> Token | None:
    """The preposition that introduces the partner, at most some words after the verb or noun, before another verb."""
    doc, case = token.doc, _behind_aside(token, links)
    if case is not None or not links:
        return case
    is_about = near == FAR and token.i + 1 < len(doc) and doc[token.i + 1].lower_ in CONTENTS
    for k in range(token.i + 1, min(len(doc), token.i + 1 + near)):
        other = doc[k]
        if other.lower_ in links and not _is_next_to(other) and not _is_in_keeping(other):
            if _is_of_another(token, other, near):
                return None
            return other if k + 1 >= len(doc) or doc[k + 1].lower_ not in WHOM else None
        if other.lower_ in {"which", "that", "who"} and doc[k - 1].lower_ == ",":
            closing = next((t.i for t in doc[k : k + NEAR] if t.lower_ == ","), None)
            return link(doc[closing], links, 3) if closing is not None else None
        if _tells_when(other):
            continue
        if other.lower_ == "turn" and doc[k - 1].lower_ == "in":
            continue  # "conferred in turn with": no verb
        if near == FAR and other.lower_ == "that" and k == token.i + 1 and _is_object(other):
            continue  # "made that plain to", "conveyed that directly to"
        if near == FAR and (other.lower_ == "to" or (is_about and other.lower_ not in {";", ":", ".", ","})):
            continue  # "discussed how we can do this with"
        if other.dep_ == "acl" and other.head == token and (other.lower_ in FIXED or _is_held(other)):
            continue  # "a meeting planned for Wednesday between", "the talks held in Lima with"
        if (
            other.lower_ in {";", ":", "."}
            or (other.pos_ in {"VERB", "AUX"} and other.tag_ != "VBG" and (near < FAR or other.tag_ in FINITE))
            or (other.lower_ in {"to", "that", "who", "which"} and not _is_next_to(other))
        ):
            return None
    return None


def _is_of_another(trigger: Token, with_: Token, near: int) -> bool:
    """Whether "with" introduces no partner of a verb or noun but what another word tells."""
    is_company = trigger.dep_ == "acl:relcl" and _is_company(with_)
    is_onlooker = near == FAR and _is_of_onlooker(with_)
    if _is_of_kin(with_):
        return True
    return _is_of_next(trigger, next_to(with_, -1)) or is_company or is_onlooker or _is_past_margins(trigger, with_)


def _is_of_kin(with_: Token) -> bool:
    """Whether it is somebody's wife or son with whom one is: "took tea with the wife of the ambassador, Doe"."""
    behind = [t.lower_ for t in with_.doc[with_.i + 1 : min(with_.sent.end, with_.i + KIN_NEAR)]]
    kin = next((k for k, word in enumerate(behind) if word in KIN), None)
    return with_.lower_ == "with" and kin is not None and behind[kin + 1 : kin + 2] == ["of"]


def _is_object(that: Token) -> bool:
    """Whether "that" behind a verb is what one made plain or conveyed, no conjunction."""
    following = next_to(that)
    is_adverb = following.pos_ == "ADV" and next_to(following).lower_ in {"to", "with"}
    return following.lower_ in TOLD_AS or following.lower_ in {"to", "with"} or is_adverb


def _is_held(participle: Token) -> bool:
    """Whether a participle tells of a noun that it was held: "the talks held between"."""
    is_by = next_to(participle).lower_ == "by"  # whoever held them is one of the sides
    return participle.tag_ == "VBN" and verb_of(participle) in cues("hold") and not is_by


def _tells_when(token: Token) -> bool:
    """Whether "that" or "to" tells when: "over dinner that night with", "talks from June 3 to 5 with"."""
    if token.lower_ == "that":
        return bool(next_to(token).lower_ in SAME_TIME)
    around = (next_to(token, -1), next_to(token))
    return token.lower_ == "to" and all(t.lower_ in DAYS_AND_MONTHS or t.text.isdigit() for t in around)


def _is_next_to(to: Token) -> bool:
    """Whether "to" ends a longer preposition: "talked standing up, next to a shed"."""
    return to.lower_ == "to" and next_to(to, -1).lower_ in NEXT_TO


def _is_in_keeping(with_: Token) -> bool:
    """Whether "with" ends a longer preposition: "co-chaired the session in accordance with the treaty"."""
    return with_.lower_ == "with" and next_to(with_, -1).lower_ in IN_KEEPING and next_to(with_, -2).lower_ == "in"


def _is_company(with_: Token) -> bool:
    """Whether "with" is that of ", together with", which goes back over a clause between commas."""
    return next_to(with_, -1).lower_ in BESIDE and next_to(with_, -2).lower_ == ","


def _is_past_margins(noun: Token, with_: Token) -> bool:
    """Whether "with" goes back over a gathering: "met, on the margins of the bloc's meeting in Lima, with Doe"."""
    is_set_off = noun.pos_ == "NOUN" and next_to(with_, -1).text == ","
    return is_set_off and any(t.lower_ in MARGINS for t in noun.doc[max(noun.sent.start, noun.i - NEAR) : noun.i])


def _is_of_onlooker(with_: Token) -> bool:
    """Whether "with" tells who was at what is spoken of: "discussed the summit, with Doe attending"."""
    following = with_.doc[with_.i + 1 : min(with_.sent.end, with_.i + NEAR)]
    return any(t.lower_ in ATTENDING and next_to(t, -1).pos_ == "PROPN" for t in following)


def is_beside(with_: Token) -> bool:
    """Whether "with" tells of who does the same as others: "together with", "along with"."""
    return with_.lower_ == "with" and next_to(with_, -1).lower_ in BESIDE


def company_behind(verb: Token) -> Token | None:
    """The "with" of ", together with" that ends a sentence behind a clause on the object of its main verb.

    "signed the treaty that settles the border in Lima on Monday, together with his Chilean colleague"
    """
    if verb.dep_ not in {"ROOT", "root"} or not any(c.dep_ == "acl:relcl" for o in verb.children for c in o.children):
        return None
    for k in range(verb.i + 1, verb.sent.end - 2):
        if verb.doc[k].lower_ == "," and verb.doc[k + 1].lower_ in BESIDE and verb.doc[k + 2].lower_ == "with":
            is_apart = any(t.tag_ in FINITE and not t.dep_.startswith("acl") for t in verb.doc[verb.i + 1 : k])
            return None if is_apart else verb.doc[k + 2]
    return None


def _is_of_next(trigger: Token, before: Token) -> bool:
    """Whether it is that of a later one: "the summits and the king's meeting with", "saw Doe ahead of talks with"."""
    if before.i <= trigger.i or before.lower_ not in nouns():
        return False
    between = before.doc[trigger.i + 1 : before.i]
    is_listed = any(t.lower_ in {",", "and"} and next_to(t).lower_ in ARTICLES for t in between)
    is_listed = is_listed and trigger.lower_ in nouns()
    return is_listed or not WHEN.isdisjoint(t.lower_ for t in between)
