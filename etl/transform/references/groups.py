"""Whom a plural means: "they", "the two presidents", "the leaders of both countries", "the three".

A second reading, when it is known whom names, titles and pronouns of one person mean. A group is looked for among
those whom one sentence names together, the nearest first; a group of presidents among presidents only. Where the
text names them later ("The two presidents signed …. President X and President Y") they are those of the whole text
whom the words fit; where it never names them, only their countries are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from etl.facts import OfficialReport
from etl.transform.encounters.frames import BOTH, NEAR, verb_frames
from etl.transform.gazetteer import actors_in
from etl.transform.officials.rows import COUNTED
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.apposed import apposed, states_apposed
from etl.transform.references.company import STATES, History, is_spoken_of, numbers, role_meant
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import verb_of
from etl.transform.wordlists import table, words

BACK = 8  # sentences: how far back those may be named whom a counted noun means
THEY = 2  # sentences: the same for "they"
LOOSE = 4  # sentences within which a group need not have been named together
FEW = 4  # people whom a headline may mean without naming them
THREE = 3  # people who may be of fewer countries: "the three"
MODIFIERS = 6  # tokens before a plural noun that may belong to it
NUMBERS = {**COUNTED, "six": 6, "trio": 3, "quartet": 4, "pair": 2}
PRONOUNS = frozenset({"they", "them", "themselves", "their", "each"})
OWNER_ADJECTIVES = frozenset({"the", "these", "all", "neighbouring", "neighboring", "other"})
OWNERS = frozenset({"their", "our", "its", "his", "her"})
SENT = frozenset({"foreign_minister"})
"""Types of those who mediate only where nobody does whose office it is."""
FIELDS = {
    "foreign": "foreign_minister",
    "defence": "defence_minister",
    "defense": "defence_minister",
    "prime": "head_of_government",
}
"""Words before "ministers" that tell the type of office."""


@dataclass(frozen=True, slots=True)
class Group:
    """What the words of a plural phrase say of those whom it means."""

    count: int | None
    types: frozenset[str]
    """The office types that fit, empty for any."""
    fields: frozenset[str] = frozenset()
    """Words of which one is in the title of each ("the finance ministers")."""
    of_both: bool = False
    """Whether it is told that they serve the countries spoken of ("of the two countries", "their ministers")."""
    is_pronoun: bool = False
    is_headline: bool = False
    """Whether those are meant of whom the text tells below."""


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {row["word"]: frozenset(row["types"].split()) for row in table("group_nouns")}


def resolve_groups(reading: Reading) -> None:
    """Put into `reading.references` whom the plurals of a text mean."""
    history = History()
    for paragraph in reading.paragraphs:
        history.in_paragraph = ()
        for sentence in paragraph.doc.sents:
            people: dict[int, None] = {}
            for token in sentence:
                group = _group_at(reading, paragraph, token)
                if token.lower_ in PRONOUNS and _is_among(token):
                    reading.references.pop((paragraph.number, token.i), None)
                elif states := _states(reading, paragraph, token):
                    reading.references[paragraph.number, token.i] = states
                elif group is not None:
                    _resolve(reading, paragraph, token, group, history, list(people))
                elif role := role_meant(reading, paragraph, token, history, list(people)):
                    reading.references[paragraph.number, token.i] = role
                if is_spoken_of(reading, paragraph, token):
                    people.update(dict.fromkeys(numbers(reading.meant(paragraph, token))))
            history.close(list(people), reading)
            history.joint = _joint_subject(reading, paragraph, sentence)


def _joint_subject(reading: Reading, paragraph: Paragraph, sentence: Token) -> list[int]:
    """Those who together are the subject of a sentence: "X and Y were received by Z", "they sat down with Z"."""
    verb = sentence.root
    head = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    found = list(dict.fromkeys(numbers(reading.parties(paragraph, head)))) if head is not None else []
    return found if len({reading.officials[n].actor_code for n in found}) > 1 else []


def _group_at(reading: Reading, paragraph: Paragraph, token: Token) -> Group | None:
    """What the plural phrase says whose head is `token`, None if it is no such phrase or says itself who is meant."""
    low = token.lower_
    if low == "each" and (token.dep_ not in SUBJECTS or token.head.i <= token.i):
        return None
    if low in PRONOUNS and paragraph.speaker is not None:
        return None  # whoever speaks means whom all in the room know
    if low in PRONOUNS and not _is_among(token):
        return Group(None, frozenset(), is_pronoun=True)
    if low == "both" and token.dep_ in SUBJECTS | {"obj", "obl", "iobj"}:
        return Group(2, frozenset())
    if low not in _nouns() or token.dep_ in {"nummod", "compound", "amod", "det", "flat"}:
        return None
    of_both = _of_both(token)
    before = _before(token) or (_modifiers(token) if of_both else None)
    if before is None:
        return _in_headline(paragraph, token)
    count = next((NUMBERS[word] for word in (*before, low) if word in NUMBERS), 2 if "both" in before else None)
    is_owned = before[0] in OWNERS
    if not of_both and before[0] not in OWNERS | {"the", "both", "these", "all"} and count is None:
        return None
    if low in NUMBERS and low not in {"pair", "trio", "quartet"} and before[0] not in {"the", "these"}:
        return None
    if actors_in(" ".join(t.text for t in token.doc[token.i - len(before) : token.i])):
        return None  # "the Egyptian and Sudanese leaders"
    types, fields = _portfolio(low, before)
    if of_both is None:
        return None
    of_both = of_both or (is_owned and bool(types))
    return Group(2 if of_both and count is None and not is_owned else count, types, fields, of_both)


def _in_headline(paragraph: Paragraph, token: Token) -> Group | None:
    """The group of a headline that leaves out the article: "Defence ministers meet in Lima"."""
    if paragraph.kind != "title" or token.dep_ not in SUBJECTS or not _nouns()[token.lower_]:
        return None
    modifiers = _modifiers(token)
    if actors_in(" ".join(t.text for t in token.doc[max(0, token.i - len(modifiers)) : token.i])):
        return None
    types, fields = _portfolio(token.lower_, modifiers)
    return Group(None, types, fields, is_headline=True)


def _is_among(token: Token) -> bool:
    """Whether "them" means what was just named: "reporters, among them X", "books, two of them"."""
    return token.i > token.sent.start and token.nbor(-1).lower_ in {"among", "of"}


def _before(token: Token) -> tuple[str, ...] | None:
    """The words of a phrase before its head, None where it has no determiner or number."""
    found: list[str] = []
    for other in reversed(token.doc[max(token.sent.start, token.i - MODIFIERS) : token.i]):
        if other.pos_ in {"VERB", "AUX", "ADP", "PUNCT", "SCONJ"} and other.lower_ not in {"visiting", "-"}:
            break
        found.insert(0, other.lower_)
        if other.lower_ in OWNERS | {"the", "both", "these", "all"}:
            break
    while found and found[0] not in OWNERS | {"the", "both", "these", "all"} and found[0] not in NUMBERS:
        found.pop(0)
    if not found and token.lower_ in NUMBERS:
        return None
    return tuple(found) or None


def _modifiers(token: Token) -> tuple[str, ...]:
    """The words right before a plural that no article begins: "water ministers from the two countries"."""
    found: list[str] = []
    for other in reversed(token.doc[max(token.sent.start, token.i - MODIFIERS) : token.i]):
        if other.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            break
        found.insert(0, other.lower_)
    return tuple(found) or ("",)


def _portfolio(noun: str, before: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The office types that a noun stands for with the words before it, and the words that must be in a title."""
    types = _nouns()[noun]
    named = {FIELDS[word] for word in before if word in FIELDS}
    if named:
        return frozenset(named), frozenset()
    if noun == "heads":
        return types, frozenset()
    fields = frozenset(word for word in before if word in words("office_modifiers")) if types else frozenset()
    return types, fields


def portfolio_before(token: Token) -> tuple[frozenset[str], frozenset[str]]:
    """The office types that a plural stands for with the words before it, and the words that must be in a title."""
    return _portfolio(token.lower_, _modifiers(token))


def _of_both(token: Token) -> bool | None:
    """Whether the words after a plural say that those of both countries are meant; None if they name other owners."""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 1 + NEAR]]
    if following[:2] in (["of", "state"], ["of", "government"]):
        following = following[2:]
        if following[:2] == ["and", "government"] or following[:3] == ["and", "of", "government"]:
            following = following[following.index("government") + 1 :]
    if following[:1] not in (["of"], ["from"]):
        return False
    after = [word for word in following[1:5] if word not in OWNER_ADJECTIVES | OWNERS]
    if after and after[0] in {"both", *COUNTED} and (after[0] == "both" or after[1:2] == [] or after[1] in STATES):
        return True
    return None


def _resolve(
    reading: Reading, paragraph: Paragraph, token: Token, group: Group, history: History, here: list[int]
) -> None:
    """Note whom a plural phrase means."""
    found = apposed(reading, paragraph, token)
    if not found and group.count is not None and group.count > BOTH:
        found = history.counted.get(group.count, ())
    if not found:
        opposite, mutual = _opposite(reading, paragraph, token), _is_mutual(token)
        people = [] if not (group.types > SENT and "igo_official" in group.types) else _chosen(
            reading, replace(group, types=group.types - SENT), history, here, opposite, mutual
        )  # fmt: skip
        people = people or _chosen(reading, group, history, here, opposite, mutual)
        found = tuple(Party("official", n, reading.officials[n].actor_code) for n in people)
    if not found and group.is_pronoun:
        return  # whoever was taken to be meant before
    if not found and (group.types or group.of_both):
        found = tuple(Party("official", None, code) for code in history.both(group.count or 2))
    if group.count is not None and group.count > BOTH and len(found) == group.count:
        history.counted[group.count] = found
    words_before = len(_before(token) or ()) if not group.is_pronoun else 0
    for k in range(token.i - words_before, token.i):
        reading.references.pop((paragraph.number, k), None)
    reading.references[paragraph.number, token.i] = found


def _states(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """The officials of the countries named behind a plural that does not tell yet who is meant."""
    if token.lower_ not in _nouns() or reading.meant(paragraph, token):
        return ()
    return states_apposed(reading, paragraph, token)


def _opposite(reading: Reading, paragraph: Paragraph, token: Token) -> frozenset[int]:
    """Who stands on the other side of the verb: he who received "them", those by whom "they" were received."""
    if token.dep_ not in SUBJECTS | {"obj", "iobj", "obl"}:
        return frozenset()
    others = [child for child in token.head.children if child.i != token.i]
    others = [c for c in others if c.dep_ in SUBJECTS | {"obj", "iobj"} or c.dep_.startswith("obl")]
    agent = subject(token.head)
    if agent is not None and agent.i != token.i:
        others.append(agent)
    return frozenset(n for child in others for n in numbers(reading.meant(paragraph, child)))


def _is_mutual(token: Token) -> bool:
    """Whether a phrase is the only subject of a verb that both sides do together: "they met", "they talked"."""
    verb = token.head
    frames = verb_frames().get(verb_of(verb), ())
    if token.dep_ != "nsubj" or not any(frame.together for frame in frames):
        return False
    return not any(t.lower_ in {"with", "by"} for t in verb.doc[verb.i + 1 : verb.i + NEAR])


def _chosen(
    reading: Reading, group: Group, history: History, here: list[int], opposite: frozenset[int], mutual: bool
) -> list[int]:
    """The people whom a group means."""
    officials = reading.officials
    if group.is_headline:
        return _told_below(reading, group, history)
    if group.is_pronoun and not mutual and not here and history.joint:
        return [n for n in history.joint if n not in opposite]
    pools = [here, *reversed(history.sentences[-(THEY if group.is_pronoun else BACK) :])]
    fitting = [[n for n in pool if n not in opposite and _fits(officials[n], group, history)] for pool in pools]
    for number, pool in enumerate(fitting):
        if found := _of_size(officials, pool, group, mutual):
            if group.count or number == 0:
                return found
            return next((p for p in fitting[number:] if set(p) > set(found)), found)
    if group.count is None:
        return []
    loose = list(dict.fromkeys(n for pool in fitting[: LOOSE + 1] for n in pool))
    if found := _of_size(officials, loose, group, mutual=True):
        return found
    if not group.types:
        return []
    return _of_size(officials, [n for n in range(len(officials)) if _fits(officials[n], group, history)], group, True)


def _told_below(reading: Reading, group: Group, history: History) -> list[int]:
    """The officials of the whole text who fit, if they are one each of a few countries."""
    fitting = [n for n, one in enumerate(reading.officials) if one.office_type and _fits(one, group, history)]
    codes = [reading.officials[n].actor_code for n in fitting]
    return fitting if BOTH <= len(codes) == len(set(codes)) <= FEW else []


def _fits(official: OfficialReport, group: Group, history: History) -> bool:
    """Whether an official may be one of a group."""
    if official.actor_code is None:
        return False
    both = history.both(group.count or 2) if group.of_both else ()
    if both and official.actor_code not in both:
        return False
    if group.fields and not group.fields & set((official.office_title or "").lower().split()):
        return False
    return not group.types or official.office_type is None or official.office_type in group.types


def _of_size(officials: Sequence[OfficialReport], pool: list[int], group: Group, mutual: bool) -> list[int]:
    """Those of some people who are as many as a group is, [] if they are too few or it is not plain who."""
    sides: dict[str | None, int] = {}
    for n in pool:
        sides.setdefault(officials[n].actor_code, n)
    if group.count is None:
        return pool if len(sides) > 1 or (len(pool) > 1 and not mutual and group.is_pronoun) else []
    is_sent = "igo_official" in group.types  # "the two mediators" may be of one organisation
    if is_sent and len(pool) == group.count:
        return pool
    is_each_of_another = bool(group.types) or group.count > THREE
    if len(pool) == group.count and len(sides) > 1 and (len(sides) == group.count or not is_each_of_another):
        return pool
    return list(sides.values())[: group.count] if len(sides) >= group.count else []
