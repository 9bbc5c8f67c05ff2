"""Encounters told in one breath: "held talks with X and, in the evening, with Y" tells of two."""

from __future__ import annotations

from dataclasses import replace

from etl.facts import Mode
from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.encounters.frames import BOTH, FAR, Encounter
from etl.transform.encounters.prepositions import is_next_meeting
from etl.transform.encounters.verbs.further_partners import PARTS, TIMES, further
from etl.transform.encounters.verbs.go_betweens import is_go_between
from etl.transform.encounters.verbs.opening_partners import besides
from etl.transform.encounters.verbs.places_in_turn import next_place_and_day
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import cues
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several, officials
from etl.transform.text.tokens import Doc, Token

LINKS = {"with": "with", "passive": "by", "on": "on", "to": "to", "call from": "on"}
"""How a mention links its sides → the word before the partner."""
TIMED = 2  # tokens before the repeated word in which its own time stands
ASIDES = frozenset({"before", "after", "when", "while", "where", "once", "as"})
"""Openers of what is told by the way of the first of two encounters."""
APART = 9  # tokens between "and" and the repeated word: "and, later in the day, with"
ONCE_MORE = ", once more"
"""What ends the rule of the second of two encounters told by one mention."""
AGAIN = " again"
"""What ends the rule of the second of two that "and again" tells."""
BEFORE_TIMES = frozenset({"ADP", "DET", "NUM"})
COUNTED_TIMES = frozenset({"rounds", "meetings", "sessions", "conversations", "calls", "encounters", "sittings"})
MANIFOLD = frozenset({"as", "the", "more", "daily", "weekly", "monthly", "yearly"})
"""Words with which "twice" tells how much, or how often: "twice as much", "twice the sum"."""
CIRCUMSTANCES = ("once", "in", "at", "on")
"""Words with which the place or day of each of two encounters begins."""
PARTING = frozenset({"separately", "occasion", "afterwards", "subsequently", "apart", "another"})
"""Words between partners that say that they were not met together."""
HOUSES = frozenset({"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "legislator"})
"""Offices whose holders receive guests each in a house of their own."""
DAYS = frozenset({"today", "yesterday", "later", "last", "next"})
"""Words with which the day of another encounter begins."""


def continued(reading: Reading, paragraph: Paragraph, made: Encounter) -> list[Encounter]:
    """Return an encounter, parted where the word before the partners is repeated before others."""
    word = next((LINKS[end] for end in LINKS if made.rule.endswith((f" {end}", f" {end}, relative"))), None)
    if word == "on" and made.trigger.i + 1 < len(made.trigger.doc) and next_to(made.trigger).lower_ == "from":
        word = "from"  # "took a call from X and from Y", not "paid calls on X and on Y"
    is_one = made.rule.startswith("join ")  # "were joined by X and by Y"
    starts = _repeated(made.trigger, word) if word is not None and not is_one else []
    if len(starts) < BOTH:
        row = [made, *further(reading, paragraph, made), *besides(reading, made)]
        return _with_parts(row, [made.trigger.i, *(one.part[0] for one in row[1:] if one.part)]) if row[1:] else row
    ends = [*(start.i for start in starts[1:]), None]
    groups = [
        (officials(parties), local)
        for parties, local, _ in (
            listed(reading, paragraph, start.i + 1, end) for start, end in zip(starts, ends, strict=True)
        )
    ]
    if word == "with" and (_is_at_one_meal(starts) or any(is_go_between(start) for start in starts[1:])):
        everyone = merged(p for parties, _ in groups for p in parties)
        return [replace(made, parties=merged([*made.parties, *everyone]), partners=merged([*made.partners, *everyone]))]
    if made.is_plural and made.is_local and not any(parties for parties, _ in groups):
        several = [made for _, local in groups if local]  # "with the premier, with the speaker"
        return [replace(one, is_another=number > 0) for number, one in enumerate(several)]
    return _with_parts(
        _apart(reading, made, [parties for parties, _ in groups if parties], word or "", _is_parted(starts)),
        [_first_word(start) for start, (parties, _) in zip(starts, groups, strict=True) if parties],
    )


def _is_at_one_meal(starts: list[Token]) -> bool:
    """Whether one meal is told behind all partners: "discussed it with X and with Y over lunch"."""
    first, last = starts[0], starts[-1]
    behind = [t.lower_ for t in last.doc[last.i : last.sent.end]]
    is_meal = any(word in {"over", "at"} and set(behind[k + 1 : k + 4]) & cues("meal") for k, word in enumerate(behind))
    is_parted = any(t.lower_ in TIMES - cues("meal") | PARTING for t in last.doc[first.i : last.i])
    return is_meal and not is_parted


def _is_parted(starts: list[Token]) -> bool:
    """Whether others were met at another time: "with X and, on another occasion, with Y"."""
    between = {t.lower_ for t in starts[0].doc[starts[0].i : starts[-1].i]}
    timed = {t.lower_ for start in starts[1:] for t in start.doc[max(start.i - TIMED, 0) : start.i]}
    return bool(between & PARTING) or bool(timed & TIMES - {"before"})  # "and tomorrow morning with"


def _apart(
    reading: Reading, made: Encounter, groups: list[tuple[Party, ...]], word: str, is_parted: bool
) -> list[Encounter]:
    """An encounter for each group of partners, where they are not one side that is met together."""
    apart = tuple(p for p in made.parties if p not in made.partners)
    everyone = {p for group in groups for p in group}
    mine = tuple(p for p in (made.partners if word == "by" else apart) if p not in everyone)
    if len(groups) < BOTH or not mine:
        return [made]
    groups = [part for group in groups for part in _by_actor(group)]
    # "talks with" may be one sitting with all, and one discusses a matter with many, at no house of theirs
    is_of_guest = made.rule.endswith(", relative") or not (made.is_noun or made.rule.startswith("discuss "))
    joined = [groups[0]]
    for group in groups[1:]:
        # talks with a minister and with his deputy may be one; who calls on them, or is received, meets each
        is_one = word not in {"on", "by"} and not made.is_plural and not is_parted
        is_one = is_one and not (is_of_guest and _have_own_houses(reading, joined[-1], group))
        if is_one and _actors(group) & _actors(joined[-1]):
            joined[-1] = merged([*joined[-1], *group])
        else:
            joined.append(group)
    if len(joined) < BOTH:
        return [made]
    return [replace(made, parties=(*mine, *one), partners=one) for one in joined]


def _by_actor(group: tuple[Party, ...]) -> list[tuple[Party, ...]]:
    """Those told only by their office, each actor's by themselves: "with X and with the ministers of A and B"."""
    if any(p.official is not None for p in group):
        return [group]
    return [tuple(p for p in group if p.actor_code == code) for code in dict.fromkeys(p.actor_code for p in group)]


def _have_own_houses(reading: Reading, one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether a guest goes to each of two alone: "met with the premier and with the speaker of parliament"."""
    groups = (one, other)
    offices = [{reading.officials[p.official].office_type for p in g if p.official is not None} for g in groups]
    if None in _actors(one) | _actors(other):
        return False
    return all(types and types <= HOUSES for types in offices) and not offices[0] & offices[1]


def _with_parts(made: list[Encounter], starts: list[int]) -> list[Encounter]:
    """Give each of several encounters told by one mention the words from its own partners to the next ones."""
    if len(made) != len(starts):
        return made
    first, end = made[0].trigger.sent.start, made[0].trigger.sent.end
    bounds = [first, *(_opening(made[0].trigger.doc, start) for start in starts[1:]), end]
    return [
        replace(one, part=(bounds[k], bounds[k + 1]), mode=_mode_of_part(one, bounds[k], bounds[k + 1], k > 0))
        for k, one in enumerate(made)
    ]


def _opening(doc: Doc, start: int) -> int:
    """Where the words about further partners begin, with the day or town before: "and in Riga by President Doe"."""
    if doc[start].text in PARTS or doc[start].lower_ == "and":
        return start
    is_aside = doc[start - 1].text == "," and doc[start - 2].lower_ in TIMES  # "and, a day later, with"
    last = start - 1 if is_aside else start
    joint = next((k for k in range(last - 1, max(0, start - APART), -1) if doc[k].text in {*PARTS, "and"}), None)
    kinds = BEFORE_TIMES | {"PROPN", "NOUN"} | ({"ADV", "ADJ"} if is_aside else set())
    return joint + 1 if joint is not None and all(t.pos_ in kinds for t in doc[joint + 1 : last]) else start


def _mode_of_part(made: Encounter, first: int, last: int, is_later: bool) -> Mode | None:
    """How one of several was held: "by video with X and, in Lima, with Y", each as its own words tell."""
    words = {t.lower_ for t in made.trigger.doc[first:last]}
    is_placed = any(t.lower_ == "in" and next_to(t).pos_ == "PROPN" for t in made.trigger.doc[first : last - 1])
    is_told = bool(words & (cues("video") | cues("phone")))
    return "in_person" if is_later and is_placed and not is_told and made.mode in {"video", "phone"} else made.mode


def _actors(parties: tuple[Party, ...]) -> set[str | None]:
    return {party.actor_code for party in parties}


def _repeated(trigger: Token, word: str) -> list[Token]:
    """The word before the partners, and each repetition of it after a comma or "and", in the same clause."""
    doc = trigger.doc
    end = min(trigger.sent.end, trigger.i + FAR)
    first = next((k for k in range(trigger.i + 1, end) if doc[k].lower_ == word), None)
    if first is None:
        return []
    found, joined, aside = [doc[first]], None, first
    for k in range(first + 1, end):
        token = doc[k]
        if k <= aside:
            continue
        if joined == k - 1 and (behind := _behind_clause(token)) is not None:
            joined = aside = behind
            continue
        if token.lower_ in {"and", "then", "later"} or (token.text in PARTS and _comes_again(doc, k + 1, end, word)):
            joined = k
        elif token.lower_ == word and joined is not None and k - joined <= APART:
            found.append(token)
        elif is_finite(token) or (joined is not None and is_next_meeting(token, joined, word)):
            break  # "meetings with Peruvian officials and talks with Doe", which the other noun tells
    return found


def _behind_clause(comma: Token) -> int | None:
    """The comma behind a clause of time, where the row goes on: "with X and, once she had gone, with Y"."""
    if comma.text != "," or next_to(comma).lower_ not in {"once", "after", "when"}:
        return None
    return next((int(t.i) for t in comma.doc[comma.i + 1 : comma.i + 1 + APART] if t.text == ","), None)


def _comes_again(doc: Doc, first: int, end: int, word: str) -> bool:
    """Whether the word before the partners follows, but for the time told before it: ", on Friday, by"."""
    for token in doc[first : min(end, first + APART)]:
        if token.lower_ == word:
            return True
        if token.pos_ not in BEFORE_TIMES and token.lower_ not in TIMES:
            return False
    return False


def _first_word(start: Token) -> int:
    """Where the words on partners begin: with the time told before their preposition, "…, on Friday by"."""
    first = start.i
    while start.doc[first - 1].pos_ in BEFORE_TIMES or start.doc[first - 1].lower_ in TIMES:
        first -= 1
    return first if start.doc[first - 1].lower_ in {",", ";", "and"} else int(start.i)


def is_twice(made: Encounter) -> bool:
    """Whether one mention tells of two encounters: "two rounds of talks with", "met twice"."""
    words = {child.lower_ for child in made.trigger.children}
    if "since" in words:
        return False  # "have since spoken twice" tells when neither was
    if made.status != "held" or not made.paragraph.is_narrated or made.strength == "addressed":
        return False  # not the host of "spoke to her host twice"
    if len(made.actors) < BOTH or (made.partners and are_several(made.partners)):
        return False
    return "two" in words and made.trigger.lower_ in COUNTED_TIMES if made.is_noun else _is_done_twice(made.trigger)


def _is_done_twice(verb: Token) -> bool:
    """Whether a verb tells what was done twice: "met her opposite number twice this week", "on two occasions"."""
    if any(child.lower_ == "twice" for child in verb.children):
        return True
    for token in verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + FAR)]:
        if is_finite(token) or token.text == ";":
            return False
        if token.lower_ == "twice" and next_to(token).lower_ not in MANIFOLD:
            return True
        if token.lower_ == "occasions" and next_to(token, -1).lower_ == "two":
            return True
    return False


def once_more(made: Encounter) -> list[Encounter]:
    """Return an encounter, and the one that "and again in Lima in May" tells of the same sides after it."""
    trigger = made.trigger
    if is_twice(made):
        first, second = _two_places(trigger) or (made.part, made.part)
        return [replace(made, part=first), replace(made, is_another=True, rule=f"{made.rule}{ONCE_MORE}", part=second)]
    if made.is_noun or trigger.pos_ != "VERB":
        return [made]
    again = next_place_and_day(trigger) or (_again(trigger) if made.status != "planned" else None)
    if again is None:
        return [made]
    first, second = (trigger.sent.start, again.i), (again.i, trigger.sent.end)
    return [
        replace(made, part=first),
        replace(made, trigger=again, is_another=True, rule=f"{made.rule}{AGAIN}", part=second),
    ]


def is_once_again(made: Encounter) -> bool:
    """Whether it is the second of two that one mention tells: "met in Lima in May and again in Quito"."""
    return made.part is not None and made.rule.endswith(AGAIN)


def _two_places(trigger: Token) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words on each of two encounters: "met twice, in Lima on Monday and in Quito on Friday"."""
    if (told := _one_and_other(trigger)) is not None:
        return told
    for word in CIRCUMSTANCES:
        starts = _repeated(trigger, word)[-BOTH:]  # "met twice in the run-up, in Lima on Monday and in Quito"
        if len(starts) == BOTH:
            first, second = starts
            between = trigger.doc[first.i : second.i]
            cut = next((t.i for t in reversed(between) if t.lower_ in {"and", ";"}), second.i)
            ahead = reversed(trigger.doc[trigger.i + 1 : first.i])  # "twice: on Monday in Lima and on Friday in Quito"
            opening = next((t.i for t in ahead if t.lower_ in {",", ":", "twice"}), first.i)
            return (opening, cut), (cut, trigger.sent.end)
    if (again := _again(trigger)) is not None:  # "met twice: on Monday, when they signed, and again in Quito"
        return (trigger.i + 1, again.i), (again.i, trigger.sent.end)
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end]
    days = [t for t in rest if t.lower_ in WEEKDAYS]
    joined = [t for t in rest if len(days) == BOTH and t.lower_ == "and" and days[0].i < t.i < days[1].i]
    if not joined or days[1].i - joined[0].i > BOTH:
        return None
    return (days[0].i, joined[0].i), (joined[0].i, days[1].i + 1)  # "on Monday night and Tuesday morning"


def _one_and_other(trigger: Token) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words on each of "two conversations with Doe, one on Wednesday and the other yesterday morning"."""
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end]
    one = next(
        (t.i for t in rest if t.lower_ in {"one", "first"} and next_to(t, -1).text in {",", ":", "–", "—", "the"}), None
    )
    other = next((t.i for t in rest if one is not None and t.i > one and t.lower_ in {"other", "second"}), None)
    if one is None or other is None:
        return None
    last = next((t.i for t in rest if t.i > other and t.text in {",", ";", "."}), trigger.sent.end)
    return (one, other), (other, last)


def _again(verb: Token) -> Token | None:
    """The "again" of "and again the next day": it joins a day or a place, and no verb, to that of a verb."""
    doc, is_aside = verb.doc, False
    for k in range(verb.i + 2, min(verb.sent.end - 1, verb.i + FAR)):
        token, following = doc[k], doc[k + 1]
        if token.text == ",":
            is_aside = following.lower_ in ASIDES  # "first in Lima, before the verdict was known, and again in Quito"
        if is_finite(token) and not is_aside:
            return None
        is_again = token.lower_ == "again" or (token.lower_ == "more" and doc[k - 1].lower_ == "once")
        before = doc[k - 2 if token.lower_ == "more" else k - 1].lower_
        if is_again and before in {"and", "then"} and (following.pos_ in {"ADP", "DET"} or following.lower_ in DAYS):
            return token
    return None
