"""Titles of several people: the plural of an office's head, and the singular of a title in the plural."""

from __future__ import annotations

import re
from functools import cache

from etl.transform.wordlists import table

LINKS = re.compile(r"^(?P<noun>.+?)(?P<rest> (?:of|in|to|at|for|pro) .*)?$")
UNCOUNTED = frozenset({"general", "designate", "plenipotentiary", "delegate", "responsible", "cabinet", "affaires"})
"""Last words of titles that take no plural of their own."""


def plural_of(head: str) -> str | None:
    """The plural of an office's head in lower case ("head of state" → "heads of state"); None if it has none."""
    parts = LINKS.match(head)
    before, _, last = (parts["noun"] if parts else head).rpartition(" ")
    if parts is None or not last.isalpha() or len(last) < 3 or last in UNCOUNTED:
        return None
    return f"{before} {_word(last)}".lstrip() + (parts["rest"] or "")


def singular(title: str) -> str:
    """The title of one of several: "foreign ministers" → "foreign minister"."""
    known = _singulars()
    return re.sub(r"[^\W\d_]+", lambda m: _cased(known.get(m[0].lower(), m[0]), m[0]), title)


def _word(noun: str) -> str:
    irregular = _irregular().get(noun)
    if irregular is not None:
        return irregular
    if noun.endswith(("man", "woman")):
        return f"{noun[:-2]}en"
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


@cache
def _irregular() -> dict[str, str]:
    return {row["singular"].lower(): row["plural"] for row in table("plurals")}


@cache
def _singulars() -> dict[str, str]:
    """Plural → singular of the nouns that head a title."""
    nouns = {match["noun"].split()[-1] for row in table("office_heads") if (match := LINKS.match(row["word"]))}
    return {_word(noun): noun for noun in nouns if noun.isalpha() and len(noun) > 2} | {
        row["plural"]: row["singular"] for row in table("plurals")
    }


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() and word.islower() else word
