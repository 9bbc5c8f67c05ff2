"""The listed words that titles and names are made of, and the kinds of heads of offices."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from etl.transform.officials.units.plurals import plural_of
from etl.transform.wordlists import table

STANDING = {row["word"]: row["standing"] for row in table("standing")}
RANK = "rank"
POSSESSIVE = re.compile(r"(?<!\bpeople)(?<!\bwomen)(?<!\bchildren)'s\b")  # as scan.WORD cuts it off
# Heads whose holder is sent to, or charged with, something: what follows "to", "on" or "for" belongs to the title.
SENT = re.compile(
    r"envoy|representative|ambassador|advis|coordinator|negotiator|aide|commissioner|consul|charg|rapporteur|observer|facilitator|mediator"
    r"|point ?(?:man|person|woman)"
)
# Heads that a town or a province has as well: its name may stand before them ("Texas Governor").
REGIONAL = re.compile(r"governor|mayor|premier$|chief minister|prefect|first minister|regional president|police chief")
SEATED = frozenset(
    {
        "mp",
        "deputy",
        "lawmaker",
        "legislator",
        "member of parliament",
        "member of congress",
        "congressman",
        "congresswoman",
        "senator",
    }
)


@cache
def heads() -> dict[str, tuple[str, bool]]:
    """Head of an office, lower case with blanks for hyphens → its class and whether it is weak, plurals among them."""
    offices = {word: weak for word, (cls, weak) in listed_heads().items() if cls == "H"}
    plurals = {plural: ("L", weak) for word, weak in offices.items() if (plural := plural_of(word)) is not None}
    return dict.fromkeys(abbreviations(), ("H", True)) | plurals | listed_heads()


@cache
def listed_heads() -> dict[str, tuple[str, bool]]:
    """The heads that are listed as they stand, without the plurals that are formed by rule."""
    return {_words(row["word"]): (row["class"], bool(row["weak"])) for row in table("office_heads")}


@cache
def abbreviations() -> dict[str, str]:
    """A title cut short, lower case → what it stands for: "fm" → "foreign minister"."""
    return {row["word"]: row["title"] for row in table("title_abbreviations")}


@cache
def honorifics() -> dict[str, str]:
    """Honorific or rank, lower case → its kind; the words of a rank in full and cut short ("lt. general", "lt gen")."""
    short: dict[str, list[str]] = {}
    for row in table("rank_short_forms"):
        short.setdefault(row["word"], [row["word"]]).append(row["short"])
    spellings = {
        " ".join(spelt)
        for row in table("honorifics")
        if row["kind"] == RANK
        for spelt in product(*(short.get(word, [word]) for word in fold(row["word"]).split()))
    }
    return {fold(row["word"]): row["kind"] for row in table("honorifics")} | dict.fromkeys(spellings, RANK)


@cache
def modifiers() -> frozenset[str]:
    """Words that stand in the title of an office before or after its head."""
    return frozenset(row["word"].lower() for row in table("office_modifiers"))


@cache
def name_parts() -> dict[str, str]:
    """Small words of names and words that are no names → particle, suffix, never, thing."""
    return {row["word"]: row["kind"] for row in table("name_parts")}


@cache
def words_and_names() -> frozenset[str]:
    """Words that are parts of names as well ("Al Said")."""
    return frozenset(word for word, kind in name_parts().items() if kind == "both")


def fold(phrase: str) -> str:
    """Lower case, one kind of apostrophe, hyphens as blanks: the form in which lists are searched."""
    return re.sub(r"[-‑]", " ", phrase.lower().replace("’", "'")).strip()


def _words(phrase: str) -> str:
    """A phrase as its words stand in a text that is cut into them: "party 's politburo", but "people's assembly"."""
    return POSSESSIVE.sub(" 's", fold(phrase))
