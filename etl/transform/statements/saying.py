"""The words of saying: which verbs and nouns report what somebody said, and what may follow them.

The lists are `words/reporting_verbs.csv` and `words/reporting_nouns.csv`; this module only looks them up.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.text.tokens import Doc, Token, text_of
from etl.transform.wordlists import table

VOWELS = "aeiou"
LIGHT = {"that_noun", "noun_for"}
LATE_PARTICLES = {"against", "for", "about", "of"}
BETWEEN = {"after", "before", "during", "at", "in", "on", "following"}
PARTED = "~"  # in a particle: somebody, who stands between it and the verb ("let ~ know")
SUM = 5  # tokens of "at more than 40 million": the needs are put at it, no ladder at a wall
DENIALS = {"not", "n't", "n’t", "never", "hardly", "neither"}
TWICE = {"once", "yet"}  # with "more" or "again" between a verb and its particle: "called once more for"
LATE = 12  # tokens of a time, place or listener between a verb and its particle
DATING = DAYS_AND_MONTHS | frozenset(
    "on late early earlier last this week month morning afternoon evening night yesterday today the also again".split()
)
"""Words of a day told between a verb and its particle."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One way in which a verb reports: what may follow it and which act it is."""

    verb: str
    particle: tuple[str, ...]
    frames: frozenset[str]
    act: str
    is_open: bool  # the content decides about the act before the verb does

    @property
    def is_light(self) -> bool:
        """Whether the verb says something only with a noun of saying ("made the point that")."""
        return self.frames <= LIGHT

    def may(self, frame: str) -> bool:
        """Whether this frame may follow the verb."""
        return frame in self.frames


def inflected(verb: str, listed: str) -> set[str]:
    """Return all forms of a verb: those that are listed, and the regular ones where the list has none of the kind."""
    forms = {verb, *filter(None, listed.split("|"))}
    stem = verb[:-1] if verb.endswith("e") else verb
    consonant_y = verb.endswith("y") and verb[-2] not in VOWELS
    if not any(form.endswith("ing") for form in forms - {verb}):
        forms.add(f"{stem}ing")
    if not any(form.endswith("s") for form in forms - {verb}):
        forms.add(f"{verb[:-1]}ies" if consonant_y else f"{verb}es" if verb.endswith(("s", "sh", "ch")) else f"{verb}s")
    if not any(not form.endswith(("s", "ing")) for form in forms - {verb}):
        forms.add(f"{verb[:-1]}ied" if consonant_y else f"{stem}ed")
    return forms


@cache
def sayings() -> dict[str, tuple[Saying, ...]]:
    """Return the ways of saying by verb form, those with a particle first."""
    found: dict[str, list[Saying]] = {}
    for row in table("reporting_verbs"):
        saying = Saying(
            row["verb"],
            tuple(row["particle"].split()),
            frozenset(row["frames"].split()),
            row["act"],
            row["open"] == "yes",
        )
        for form in inflected(row["verb"], row["forms"]):
            found.setdefault(form, []).append(saying)
    return {form: tuple(sorted(ways, key=lambda way: -len(way.particle))) for form, ways in found.items()}


@cache
def noun_acts() -> dict[str, str]:
    """Return the act that each noun of saying stands for."""
    return {row["noun"]: row["act"] for row in table("reporting_nouns")}


@cache
def said_nouns() -> frozenset[str]:
    """Return the nouns that are sayings themselves, which a that-clause may follow."""
    return frozenset(row["noun"] for row in table("reporting_nouns") if row["said"] == "yes")


def noun_of(token: Token) -> str:
    """Return the dictionary form of a noun: the parse's lemma if it is listed, else the word without its plural s."""
    word, lemma = token.lower_, token.lemma_.lower()
    known = noun_acts()
    if word in known or lemma in known:
        return str(word if word in known else lemma)
    for end, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(end) and word[: -len(end)] + instead in known:
            return f"{word[: -len(end)]}{instead}"
    return str(word)


def _after_parted(doc: Doc, position: int, particle: tuple[str, ...]) -> int | None:
    """Return the index after a particle that follows somebody: "let the mission know", "left him in no doubt"."""
    for token in doc[position : position + LATE]:
        if token.i > position and token.lower_ == particle[0]:
            words = tuple(other.lower_ for other in doc[token.i : token.i + len(particle)])
            is_sum = particle != ("at",) or any(other.like_num for other in doc[token.i + 1 : token.i + SUM])
            return token.i + len(particle) if words == particle and is_sum else None
        if token.is_punct or token.pos_ in {"VERB", "AUX"}:
            return None
    return None


def _is_no_adverb(doc: Doc, start: int) -> bool:
    """Whether the word before a particle bars it: "stood side by side", "was not opposed to"."""
    between = doc[start - 1].lower_
    return between in DENIALS or between == text_of(doc[start + 1 : start + 2]).lower()


def after_particle(doc: Doc, index: int, saying: Saying) -> int | None:
    """Return the index after a verb and its particle, an adverb between them allowed; None if there is none."""
    position = index + 1
    if not saying.particle:
        return position
    if saying.particle[0] == PARTED:
        return _after_parted(doc, position, saying.particle[1:])
    reach = position + 2 + (doc[min(position, len(doc) - 1)].lower_ in TWICE)
    for start in range(position, min(reach, len(doc))):
        if doc[start].lower_ != saying.particle[0]:
            continue  # most ways fail here, and a slice costs more
        if start > position and _is_no_adverb(doc, start):
            continue
        words = tuple(token.lower_ for token in doc[start : start + len(saying.particle)])
        if words == saying.particle:
            return start + len(saying.particle)
    if saying.particle[1:] or saying.particle[0] not in LATE_PARTICLES:
        return None
    # "warned after the talks against a blockade": a time or place may stand between.
    late = doc[position : position + LATE]
    dated = next((token.i for token in late if token.lower_ not in DATING and not token.like_num), position)
    if dated > position and dated < len(doc) and doc[dated].lower_ == saying.particle[0]:
        return dated + 1  # "warned on Tuesday of a blockade", whatever the tree makes of it
    behind = next((token.i for token in late[2:] if token.lower_ == saying.particle[0]), None)
    is_told = len(late) > 1 and late[0].lower_ == "to" and saying.particle[0] in {"about", "of"}
    is_between = len(late) > 1 and (late[0].lower_ in BETWEEN or is_told)
    if behind is None or not is_between:
        return None
    is_of = doc[behind].lower_ == "of"
    if is_of and (doc[behind].head.head.i != index or (is_told and doc[behind - 1].pos_ == "PROPN")):
        return None  # "spoke at the end of the talks", "talked to the Chief of General Staff"
    is_broken = any(token.is_punct or token.pos_ in {"VERB", "AUX"} for token in doc[position:behind])
    return None if is_broken else int(behind) + 1
