"""Officials joined by a hyphen before a meeting of theirs: "the first Doe-Roe summit"."""

from __future__ import annotations

from etl.transform.reading import Party, Reading, Token
from etl.transform.text.neighbours import next_to

HYPHENS = frozenset({"-", "\N{EN DASH}", "\N{NON-BREAKING HYPHEN}", "/"})


def hyphenated_pair(reading: Reading, noun: Token, first: int) -> tuple[Party, ...]:
    """Return the officials of two actors whose names a hyphen joins between token `first` and a noun, else ()."""
    for hyphen in noun.doc[first + 1 : noun.i - 1]:
        if hyphen.text not in HYPHENS:
            continue
        one, other = (_bearer(reading, next_to(hyphen, step).lower_) for step in (-1, 1))
        if one is not None and other is not None and one.actor_code != other.actor_code:
            return one, other
    return ()


def _bearer(reading: Reading, word: str) -> Party | None:
    """The official whose surname, or first name where that is what he is called by, a word is."""
    known = ((n, official) for n, official in enumerate(reading.officials) if official.actor_code)
    bearers = [n for n, official in known if _is_name(word, official.name)]
    return Party("official", bearers[0], reading.officials[bearers[0]].actor_code) if len(bearers) == 1 else None


def _is_name(word: str, name: str) -> bool:
    parts = name.lower().split()
    return word in {parts[0], parts[-1]}
