"""How a verb of saying stands: finite, a participle, for a purpose, or not at all (planned, denied, passive)."""

from __future__ import annotations

from typing import Literal

from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import CITED, before_verb
from etl.transform.wordlists import words

Mood = Literal["finite", "participle", "purpose", "passive"]

CITED_REACH = 9  # tokens of "quoted by the state broadcaster as"
JOINED = 12  # tokens of "joined its allies and the Secretary General in"
BE = {"be", "am", "is", "are", "was", "were", "been", "being", "'re", "’re", "'m", "’m"}
HAVE = {"have", "has", "had", "'ve", "’ve", "'d", "’d"}
DO = {"do", "does", "did"}
NEGATIONS = {"not", "n't", "n’t", "never", "hardly"}
ELLIPTIC = {"when", "if", "as", "though", "once", "than"}  # "when asked" has no subject and is passive
SURE_FORMS = {"said", "told", "thanked", "wrote"}  # verbs whatever the tagger thinks
PAST_ALIKE = {"let", "put", "set", "read", "hit", "cut", "bid", "bet", "cast", "shut"}  # base forms that are past too
OPENING = {"advcl", "acl", "ccomp", "ROOT", "parataxis"}  # what the tree makes of "Noting that …, the minister said"
ARTICLES = {"the", "a", "an", "its", "his", "their", "our", "my", "your"}


def mood_of(sentence: Sentence, verb: Token) -> Mood | None:
    """Return how the verb stands; None where nothing is said: planned, denied, passive, or no verb at all."""
    form = verb.lower_
    helpers = helpers_of(sentence, verb)
    before = sentence.doc[helpers[0].i - 1 if helpers else verb.i - 1] if (helpers or verb.i > 0) else None
    lemmas = _helper_words(helpers, verb)
    if before is not None and before.lower_ in ARTICLES and not form.endswith("ing"):
        return None  # "the internationally recognised government"
    if _is_limited(verb, lemmas):
        return "finite"  # "would only say that", "would say only that"
    if lemmas & NEGATIONS or any(token.tag_ == "MD" for token in helpers):
        return None
    if lemmas & ELLIPTIC and not lemmas & HAVE:
        return None
    if "to" in lemmas:
        return "finite" if lemmas & HAVE and hearsay(sentence, verb) is not None else "purpose"
    if form.endswith("ing"):
        if lemmas & BE:
            return "finite"
        is_opening = not helpers and verb.i == sentence.start and (verb.dep_ in OPENING or _opens_that(verb))
        if (
            is_opening
            or accompanied(verb) is not None
            or (before is not None and before.lower_ in words("said_documents"))
        ):
            return "participle"
        if before is None or not (before.is_punct or before.lower_ in {"while", "and"} or _is_cited(verb)):
            is_done = before is not None and (_is_done_by(sentence, before) or _tells_parting(verb))
            return "participle" if is_done else None
        return "participle"
    if lemmas & BE and not lemmas & HAVE | (lemmas & DO):
        return None
    if "been" in lemmas:
        return None
    return _plain_mood(verb, lemmas, before)


def _opens_that(verb: Token) -> bool:
    """Whether "that" follows an opening participle, whatever the tree makes of it: "Noting that …, the minister"."""
    return verb.i + 1 < len(verb.doc) and bool(next_to(verb).lower_ == "that")


def accompanied(verb: Token) -> Token | None:
    """Return who says something beside what is told: ", with both sides stressing the need for talks"."""
    told = [child for child in verb.lefts if child.dep_.startswith("nsubj")]
    told += [verb.head] if verb.dep_.startswith("acl") and verb.head.i < verb.i else []
    for noun in told:
        before = [child for child in (*noun.children, *verb.children) if child.i < noun.i]
        mark = next((child for child in before if child.lower_ == "with"), None)
        if mark is not None and mark.i > 0 and next_to(mark, -1).text == ",":
            return noun
    return None


def _is_limited(verb: Token, helpers: set[str]) -> bool:
    """Whether "only" limits what would be said: it is what was said."""
    if verb.lower_ not in {"say", "add"} or not helpers & {"would", "could"} or helpers & NEGATIONS:
        return False
    return "only" in helpers or bool(verb.i + 1 < len(verb.doc) and next_to(verb).lower_ == "only")


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Whether a finite verb is denied: "did not rule out", "would not exclude"."""
    helpers = {token.lower_ for token in helpers_of(sentence, verb)}
    return bool(helpers & NEGATIONS) and verb.tag_ in {"VB", "VBN", "VBD"} and "to" not in helpers


def _tells_parting(verb: Token) -> bool:
    """Whether a gerund tells with what words somebody came or went: "left on Friday saying that his doubts"."""
    if verb.i + 1 >= len(verb.doc) or next_to(verb).lower_ != "that" or verb.dep_ != "advcl":
        return False
    is_finite = verb.head.tag_ in {"VBD", "VBZ"} or verb.head.dep_ == "ROOT"
    return bool(is_finite and verb.head.i < verb.i)


def _is_done_by(sentence: Sentence, before: Token) -> bool:
    """Whether a gerund tells what somebody said: "ended by thanking", "before calling", "joined X in condemning"."""
    if before.lower_ in {"by", "before", "after"}:
        return True
    if before.lower_ == "in":
        nearest = sentence.doc[max(sentence.start, before.i - JOINED) : before.i]
        return any(token.lower_.startswith("join") and token.tag_ in {"VBD", "VBN", "VBZ"} for token in nearest)
    limited = sentence.doc[max(sentence.start, before.i - 2) : before.i]
    return before.lower_ == "to" and any(token.lower_ in {"confined", "limited", "restricted"} for token in limited)


def hearsay(sentence: Sentence, verb: Token) -> Token | None:
    """Return the verb by which somebody is told to have said something: "he is understood to have asked"."""
    index = before_verb(sentence, verb.i)
    if index <= sentence.start or sentence.doc[index + 1].lower_ != "to":
        return None
    told = sentence.doc[index]
    is_passive = any(token.lower_ in BE for token in helpers_of(sentence, told))
    return told if is_passive and told.lower_ in words("hearsay") else None


def _is_cited(verb: Token) -> bool:
    """Whether somebody is quoted "as saying"."""
    before = verb.doc[max(0, verb.i - CITED_REACH) : verb.i]
    return len(before) > 1 and before[-1].lower_ == "as" and any(token.lower_ in CITED for token in before)


def _helper_words(helpers: list[Token], verb: Token) -> set[str]:
    """Return the words of auxiliaries and adverbs; "once more denied" is no "once denied"."""
    found = {_helper_word(token, verb) for token in helpers}
    return found - {"once"} if "more" in found else found


def _helper_word(token: Token, verb: Token) -> str:
    """Return an auxiliary's word: a possessive is none, and "'s said" is "has said"."""
    if token.lower_ in {"'s", "’s"}:
        return "" if token.tag_ == "POS" else "is" if verb.lower_.endswith("ing") else "has"
    return str(token.lower_)


def _plain_mood(verb: Token, helpers: set[str], before: Token | None) -> Mood | None:
    """Return the mood of a form that is neither -ing nor passive: a finite verb, an infinitive, or a noun."""
    form = verb.lower_
    if before is not None and before.lower_ in ELLIPTIC and not helpers & (HAVE | DO):
        return None
    if form in SURE_FORMS or helpers & (HAVE | DO):
        return "finite"
    if verb.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return "finite"
    if verb.tag_ == "VBN":
        following = next_to(verb).lower_ if verb.i + 1 < len(verb.doc) else ""
        described = verb.dep_ == "amod" or (verb.dep_.startswith("acl") and following != "that")
        return None if following == "by" or described else "finite"
    if verb.tag_ == "VB" and form in PAST_ALIKE and _is_past(verb):
        return "finite"  # "called it unfair and let it be known that", "Doe, for her part, put forward"
    if verb.tag_ == "VB":
        if before is not None and (before.lower_ in {"and", "or"} or before.is_punct):
            return "purpose"
        return "finite" if before is not None and before.pos_ in {"PRON", "PROPN", "NOUN"} else None
    # A past form before "that" or a noun phrase is a verb even where the tagger sees an adjective.
    return "finite" if form.endswith("ed") and verb.pos_ != "NOUN" and verb.dep_ != "amod" else None


def _is_past(verb: Token) -> bool:
    """Whether a form that is a base form as well is a past one: it has a subject, or joins one that has."""
    has_subject = any(child.dep_ == "nsubj" for child in verb.lefts)
    return bool((verb.dep_ == "ROOT" and has_subject) or (verb.dep_ == "conj" and verb.head.tag_ == "VBD"))


def helpers_of(sentence: Sentence, verb: Token) -> list[Token]:
    """Return the auxiliaries, particles and adverbs directly before a verb, in order."""
    first = before_verb(sentence, verb.i) + 1
    return [sentence.doc[index] for index in range(first, verb.i)]
