"""How well two names fit, word by word: what agrees, what one leaves out, what contradicts. Pure, symmetric."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz

from etl.resolve import words
from etl.resolve.names import Name, is_optional, is_plain, pair_keys, skeleton, spelling, without_article

#: Words of a name that are compared; more are in no name, only in what was taken for one.
MOST_WORDS = 7
#: How much longer than the other one a word can be that is the same but for the spelling.
LONGER_BY_SPELLING = 1.25
#: What was found, in words a person understands, and its weight.
Reason = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """The evidence of two names.

    `agreeing` counts the words that agree in full, initials and near ones not; `is_first` and `is_last` tell whether
    the first and the last word of the longer name are among those that agree, `is_whole` whether all words are,
    `ends_together` whether the last words of both are one.
    """

    reasons: tuple[Reason, ...]
    agreeing: int
    is_first: bool
    is_last: bool
    is_whole: bool
    ends_together: bool

    @property
    def weight(self) -> float:
        """The sum of the evidence."""
        return sum(weight for _, weight in self.reasons)


@lru_cache(maxsize=65536)
def fit(one: Name, other: Name) -> Fit | None:
    """Return the best way to lay two names side by side; None where no word of one is one of the other."""
    if (len(one.words), one.words) > (len(other.words), other.words):
        return fit(other, one)
    found = [
        each
        for short, long in _written_apart(_few(one.words), _few(other.words))
        for each in _laid_out(short, long, keeps_order=_keeps_order(one) or _keeps_order(other))
    ]
    best = max(found, key=lambda each: (round(each.weight, 6), each.agreeing, each.reasons), default=None)
    if best is None:
        return None
    more = (*_fathers(one, other), *_ordinal(one, other))
    return replace(best, reasons=(*best.reasons, *more))


def are_apart(one: Name, other: Name) -> bool:
    """Tell at a glance that two names in full are not one person's: they have no two words in common."""
    if not (is_plain(one) and is_plain(other)):
        return False
    if pair_keys(one).isdisjoint(pair_keys(other)):
        return True
    mine, others = ([word for word in name.words if len(word) > 1] for name in (one, other))
    rows = sum(any(word_value(a, b) for b in others) for a in mine)
    if rows > 1 and sum(any(word_value(a, b) for a in mine) for b in others) > 1:
        return False
    return len(list(_written_apart(one.words, other.words))) == 1


def _fathers(one: Name, other: Name) -> Iterator[Reason]:
    limits = words.weights("name")
    for son, father in ((one, other), (other, one)):
        given, own = father.words[0], son.words[0]
        is_father = any(_agrees(given, word) for word in son.fathers) and given not in father.fathers
        if is_father and own not in son.fathers and not _agrees(given, own):
            yield f"“{given}” is the father of “{own}”", limits["son"]
    if any((value := word_value(a, b)) and value[1] > 0 for a in one.fathers for b in other.fathers):
        yield "the same father", limits["same_father"]


def _agrees(one: str, other: str) -> bool:
    value = word_value(one, other)
    return value is not None and value[1] > words.weights("name")["initial"]


def _written_apart(short: tuple[str, ...], long: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the words of two names, and again with two of one written as one where the other has them so ("En-lai")."""
    yield short, long
    for one, other, is_short in ((short, long, True), (long, short, False)):
        for place in range(len(one) - 1):
            whole = one[place] + one[place + 1]
            is_syllables = min(len(one[place]), len(one[place + 1])) > 1
            if is_syllables and any(_is_same_sound(word, whole) for word in other):
                joined = (*one[:place], whole, *one[place + 2 :])
                yield (joined, other) if is_short else (other, joined)


def _keeps_order(name: Name) -> bool:
    """Tell whether the order of the words says who is whose son: after a "bin", or before a ruling house's name."""
    return bool(name.fathers) or not words.name_words("house").isdisjoint(name.words)


def _few(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name, of a very long one those at its ends."""
    return parts if len(parts) <= MOST_WORDS else parts[: MOST_WORDS - 2] + parts[-2:]


def _is_same_sound(one: str, other: str) -> bool:
    groups, limit = words.name_groups(), words.weights("spelling")["written_apart_similarity"]
    shorter, longer = (len(one), len(other)) if len(one) < len(other) else (len(other), len(one))
    if shorter < 4 or longer > LONGER_BY_SPELLING * shorter:
        return False
    if not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset())):
        return True
    return bool(fuzz.ratio(spelling(one), spelling(other)) / 100 >= limit)


def _ordinal(one: Name, other: Name) -> Iterator[Reason]:
    limits = words.weights("name")
    if one.ordinal == other.ordinal:
        return
    if one.ordinal and other.ordinal:
        yield f"“{one.ordinal}” is not “{other.ordinal}”", limits["never"]
    else:
        yield f"only one has “{one.ordinal or other.ordinal}”", limits["ordinal_missing"]


#: What each word of one name is to each word of another one; None where they are not one word.
Values = Sequence[Sequence[Reason | None]]


def _laid_out(short: tuple[str, ...], long: tuple[str, ...], keeps_order: bool) -> Iterator[Fit]:
    """Yield the ways to lay two names side by side, in their order and, unless that tells who is who, turned."""
    values = [[word_value(a, b) for b in long] for a in short]
    yield from _alignments(short, long, _in_order(short, long, values), is_turned=False)
    # Turned is a name of which all is there in another order; whoever leaves words out does not turn the rest as well.
    if not keeps_order and all(any(row) for row in values):
        for by in range(1, len(short)):
            yield from _alignments(short[by:] + short[:by], long, values[by:] + values[:by], is_turned=True)


def _in_order(short: Sequence[str], long: Sequence[str], values: Values) -> Values:
    """Return the values without initials that stand for a last name: what follows them is the last name."""

    def is_possible(i: int, j: int) -> bool:
        is_middle_initial = len(short[i]) == 1 and i < len(short) - 1
        is_other_initial = len(long[j]) == 1 and j < len(long) - 1
        return not ((is_middle_initial and j == len(long) - 1 > 0) or (is_other_initial and i == len(short) - 1 > 0))

    return [[value if is_possible(i, j) else None for j, value in enumerate(row)] for i, row in enumerate(values)]


def _alignments(short: Sequence[str], long: Sequence[str], values: Values, is_turned: bool) -> Iterator[Fit]:
    """Yield the ways to lay the words of two names side by side in this order, with what each says."""
    limits = words.weights("name")
    for pairs in _ways(values):
        reasons = [each for i, j in pairs if (each := values[i][j])]
        agreeing = sum(weight > limits["initial"] for _, weight in reasons)
        if not agreeing or (is_turned and not _is_whole_turned(short, long, pairs)):
            continue
        houses = words.name_words("house")
        if any((i, j) != (0, 0) and short[i] in houses for i, j in pairs):
            reasons.append(("the name of a ruling house", limits["house"]))
        if is_turned:
            reasons.append(("the order of the words differs", limits["turned"]))
        if len(short) > 1:
            reasons += _gaps(short, long, pairs)
        is_whole = agreeing == len(short) == len(long) > 1
        if is_whole:
            reasons.append(("all words agree", limits["whole"]))
        last = pairs[-1] == (len(short) - 1, len(long) - 1)
        yield Fit(tuple(reasons), agreeing, pairs[0][1] == 0, pairs[-1][1] == len(long) - 1, is_whole, last)


def _is_whole_turned(short: Sequence[str], long: Sequence[str], pairs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether all words of the shorter name are in the longer one; if some are initials, all of that as well."""
    has_initials = any(min(len(short[i]), len(long[j])) == 1 for i, j in pairs)
    return len(pairs) == len(short) and (not has_initials or len(short) == len(long))


def _ways(values: Values) -> list[tuple[tuple[int, int], ...]]:
    """Return all sets of pairs of words that agree, in order; names are short."""
    ways: list[tuple[tuple[int, int], ...]] = [()]
    for i, row in enumerate(values):
        for j, value in enumerate(row):
            if value:
                ways += [(*way, (i, j)) for way in ways if not way or (way[-1][0] < i and way[-1][1] < j)]
    return ways[1:]


def _gaps(short: Sequence[str], long: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Iterator[Reason]:
    """Tell what stands before, between and behind the words that agree."""
    limits = words.weights("name")
    anchors = [(-1, -1), *pairs, (len(short), len(long))]
    extra = [False, False]
    initials: list[set[str]] = [set(), set()]
    is_passed_over = False
    for number in range(len(anchors) - 1):
        (i, j), (next_i, next_j) = anchors[number], anchors[number + 1]
        mine, others = short[i + 1 : next_i], long[j + 1 : next_j]
        extra[0] |= bool(mine)
        extra[1] |= bool(others)
        place = "given" if number == 0 else "family" if number == len(anchors) - 2 else "middle"
        if place == "middle" and mine and others and _are_other_initials(mine, others):
            yield f"“{' '.join(mine)}” against “{' '.join(others)}”", limits["initials_conflict"]
        elif mine and others:
            yield f"“{' '.join(mine)}” against “{' '.join(others)}”", limits[f"{place}_conflict"]
        elif place == "given":
            front = [word for word in (*mine, *others) if len(word) > 1 and not is_optional(word)]
            if front:
                yield f"only one has “{' '.join(front)}” in front", limits["given_missing"]
            elif mine or others:
                yield f"only one has “{' '.join((*mine, *others))}” in front", limits["optional_missing"]
        elif place == "family" and {*mine, *others} - words.name_words("house"):
            yield f"only one has “{' '.join((*mine, *others))}” behind", limits["tail_missing"]
        elif place == "middle":
            initials[0] |= {word for word in mine if len(word) == 1}
            initials[1] |= {word for word in others if len(word) == 1}
            # "W." for "Herbert Walker": whoever gives initials begins with the first.
            is_passed_over |= (bool(mine) and len(long[next_j]) == 1) or (bool(others) and len(short[next_i]) == 1)
    if all(extra):
        yield "each has words that the other lacks", limits["both_extra"]
    middles = [[w for w in name[1:-1] if len(w) == 1] for name in (short, long)]
    if is_passed_over or ((initials[0] or initials[1]) and all(middles)):
        yield "the initials between differ", limits["initials_conflict"]


def _are_other_initials(mine: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two middle parts, one of them of initials, begin with other letters."""
    is_short = all(len(word) == 1 for word in mine) or all(len(word) == 1 for word in others)
    return is_short and mine[0][0] != others[0][0]


def word_value(one: str, other: str) -> Reason | None:
    """Return what it says that two words stand in the same place of two names; None where they are not one word."""
    if one == other or min(len(one), len(other)) < 2 or not _relatives(one).isdisjoint(_relatives(other)):
        return _word_value(one, other)
    least = 100 * words.weights("spelling")["near_similarity"]  # no other measure asks for less
    is_like = fuzz.ratio(one, other) >= least or fuzz.ratio(spelling(one), spelling(other)) >= least
    return _word_value(one, other) if is_like else None


@lru_cache(maxsize=65536)
def _relatives(word: str) -> frozenset[str | int]:
    """Return what a word has in common with those that stand for the same name though they look otherwise."""
    return frozenset({*_stands_for(word), *words.name_groups().get(word, ()), without_article(word) or word})


@lru_cache(maxsize=65536)
def _word_value(one: str, other: str) -> Reason | None:
    limits, bounds = words.weights("name"), words.weights("spelling")
    if not one or not other:
        return None
    if len(one) == 1 or len(other) == 1:
        return (f"the initial of “{max(one, other, key=len)}”", limits["initial"]) if one[0] == other[0] else None
    is_common = one in words.common_names() or other in words.common_names()
    full = limits["common_word" if is_common else "rare_word"]
    kind = "common " if is_common else ""
    if one == other:
        return f"{kind}“{one}”", full
    told = "/".join(sorted((one, other)))
    groups = words.name_groups()
    if groups.get(one, frozenset()) & groups.get(other, frozenset()) or _stands_for(one) & _stands_for(other):
        return f"{kind}“{told}”", full + limits["other_spelling"]
    if without_article(one) == other or without_article(other) == one:
        return f"{kind}“{told}”", full
    similarity = fuzz.ratio(spelling(one), spelling(other)) / 100
    if one in words.told_apart() and other in words.told_apart():
        is_near = max(similarity, fuzz.ratio(one, other) / 100) >= bounds["near_similarity"]
        return (f"“{told}” are near, but two names", limits["told_apart"]) if is_near else None
    if skeleton(one) == skeleton(other) and similarity >= bounds["same_key_similarity"]:
        return f"{kind}“{told}” in sound", full + limits["other_spelling"]
    shorter = min(len(one), len(other))
    if shorter >= bounds["typing_error_length"] and similarity >= bounds["typing_error_similarity"]:
        return f"{kind}“{told}” but for a slip", full + limits["slip"]
    similarity = max(similarity, fuzz.ratio(one, other) / 100)
    if shorter >= bounds["near_length"] and similarity >= bounds["near_similarity"]:
        return f"“{told}” are near", limits["near"]
    return None


def _stands_for(word: str) -> frozenset[str]:
    return words.nicknames().get(word, frozenset()) | {word}
