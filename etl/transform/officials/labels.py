"""Labels: the words at the head of a line that tell who has the floor ("SECRETARY DOE:", "Jane Doe:", "Q.").

Words in capitals before a colon are a label wherever they stand. Words in small letters, and those that end with a
full stop, may be anything ("Venue: Lima", "Dear friends: …"), so that they need evidence: that they are a word for
who asks or leads, a title with or without a name, or a name of the document's opening, and that somebody speaks there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from etl.transform.circumstances.places import place_of
from etl.transform.gazetteer import actors_in
from etl.transform.officials.names import name_at
from etl.transform.officials.titles.offices import offices_in
from etl.transform.officials.units.scan import scan
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import OF_OR_FROM
from etl.transform.wordlists import words

# A capital is here any letter but the small ones of Latin-1.
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
BRACKETS = r"(?:\s*(?:\([^)]{1,60}\)|\[[^\]]{1,60}\]))*"
COLON = re.compile(rf"(?P<label>[^:;!?…\n(\[]{{1,110}}?)(?P<aside>{BRACKETS})\s*:(?=\s|$)")
STOP = re.compile(rf"(?P<label>[QA]|(?:[^\W\d_][\w’'\-]*\.? ){{0,7}}{CAPITAL}(?:{CAPITAL}|[’'\-]){{2,}})\.(?=\s|$)")
# What follows a label's colon and is not spoken: "(via interpreter)", "(In French.)".
ASIDE = re.compile(
    r"\s*(?:[(\[](?:via|through|in|speaking|translat|interpret|as )[^)\]]{0,60}[)\]]\s*[.:]?\s*)?", re.IGNORECASE
)
MIN_CAPITALS = 0.75  # share of capitals among the letters of a label in capitals
LABEL_WORDS = 16
LONGEST_SHORT = 5  # letters of a word cut short: "Spox.", "Capt."
ASKED = frozenset({"Q", "A"})
NAME_MARKS = frozenset("/.'’-‑&")
SMALL = frozenset("of from and for the to on de da di du del der den von van bin ibn ben al el la le y e with".split())
"""Words without a capital in titles and names."""
OPENING = 4  # lines before the first label, title included, in which those who speak are named
LONG_OPENING = 160  # characters of such a line
SEVERAL = 2
QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]?")
ASKING = re.compile(r"(?P<label>Q)(?=\s+[A-ZÀ-Þ“\"(])")
"""A question without any mark behind its letter: "Q Minister, will you"."""
GREETING = re.compile(
    r"\W*(?:(?:very )?good (?:morning|afternoon|evening|day)|hello|welcome|thank|dear\b|ladies and"
    r"|mr\.? (?:president|speaker|chair)|excellenc|your |distinguished|friends|colleagues)",
    re.IGNORECASE,
)
SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)\b(?!\.)")
"""Words of one who speaks himself, or to somebody."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its words, where they and the mark behind them end, and where the spoken words begin."""

    text: str
    words_last: int
    last: int
    start: int
    is_shouted: bool = False
    is_stopped: bool = False

    @property
    def key(self) -> str:
        """The words in small letters, by which labels are compared."""
        return self.text.lower().strip(" .,")

    @property
    def floor_word(self) -> str:
        """The word for who asks or leads that a label is ("Question", "Journalist of the Gazette"); "" for none."""
        said = re.sub(r"[\s\d.:]+$", "", self.key).split()
        if not said:
            return ""
        if said[-1] in words("floor_labels"):
            return said[-1]
        return said[0] if said[0] in words("floor_labels", "journalist") and set(said[1:2]) & OF_OR_FROM else ""

    @property
    def is_journalist(self) -> bool:
        """Whether a journalist has the floor."""
        return self.floor_word in words("floor_labels", "journalist")


def labels_of(parts: Sequence[str], has_title: bool = True) -> list[Label | None]:
    """The labels of a text's lines; a town that opens one alone is a dateline."""
    found = [_label_at(part) for part in parts]
    opening = _opening(parts, found)
    counts = Counter(label.key for label in found if label is not None)
    kept = [label if label is not None and label.is_shouted else None for label in found]
    if sum(label is not None for label in kept) == 1 and any(label and place_of(label.text.title()) for label in kept):
        kept = [None] * len(parts)
    first = 1 if has_title else 0
    others = [(k, one) for k, one in enumerate(found[first:], first) if one is not None and not one.is_shouted]
    shown = [(k, one) for k, one in others if _is_shown(parts[k], one, opening, counts)]
    is_asked = len({one.key for _, one in shown}) > 1 and any(one.is_journalist for _, one in shown)
    if any(kept) or is_asked or any(is_speech(parts[k], one.start) for k, one in shown):
        kept = _with(kept, shown)
    if any(kept):
        kept = _with(kept, [(k, one) for k, one in others if _asks(parts[k], one)])
    return kept


def _with(kept: Sequence[Label | None], more: Sequence[tuple[int, Label]]) -> list[Label | None]:
    added = dict(more)
    return [label or added.get(k) for k, label in enumerate(kept)]


def is_speech(text: str, first: int = 0) -> bool:
    """Whether the words from a character on are spoken: by greetings, or as "I", "we" or "you" are in them."""
    return bool(SPOKEN.search(QUOTED.sub("", text[first:])) or GREETING.match(text, first))


def _label_at(text: str) -> Label | None:
    """The words at the head of a line that may be a label."""
    stopped = ASKING.match(text) or STOP.match(text)
    if stopped is not None and stopped["label"] in ASKED:
        return _made(text, stopped, is_stopped=True)
    colon = COLON.match(text)
    label = _made(text, colon, is_stopped=False) if colon is not None else None
    return label or (_made(text, stopped, is_stopped=True) if stopped is not None else None)


def _made(text: str, match: re.Match[str], *, is_stopped: bool) -> Label | None:
    """The label that words are, None if one of them is neither a name's nor a title's."""
    label = match["label"].strip()
    said = label.split()
    if not 0 < len(said) <= LABEL_WORDS or not all(_may_be_word(word) for word in said):
        return None
    letters = [sign for sign in label if sign.isalpha()]
    is_upper = len(letters) >= SEVERAL and sum(sign.isupper() for sign in letters) >= MIN_CAPITALS * len(letters)
    aside = ASIDE.match(text, match.end())
    start = aside.end() if aside is not None else match.end()
    return Label(label, match.end("label"), match.end(), start, is_upper and not is_stopped, is_stopped)


def _may_be_word(word: str) -> bool:
    """Whether a word may stand in a label: with a capital, or small as "of"; abbreviated at most."""
    bare = word.strip("“\"'’”.,")
    if not bare:
        return word == "&"
    is_sentence = word.endswith(".") and len(bare) > LONGEST_SHORT and "." not in bare
    is_said = all(sign.isalpha() or sign in NAME_MARKS for sign in bare.rstrip("0123456789"))
    return is_said and not is_sentence and (bare[0].isupper() or bare.isdigit() or bare.lower() in SMALL)


def _opening(parts: Sequence[str], found: Sequence[Label | None]) -> frozenset[str]:
    """The words with a capital of the title and of the short lines before the first label."""
    said: list[str] = []
    for part, label in list(zip(parts, found, strict=True))[:OPENING]:
        if said and (label is not None or len(part) > LONG_OPENING):
            break
        said += re.findall(r"[^\W\d_]+(?:[-‑’'][^\W\d_]+)*", re.sub(r"[’']s\b", "", part))
    return frozenset(word.lower() for word in said if word[0].isupper())


def _is_shown(text: str, label: Label, opening: frozenset[str], counts: Counter[str]) -> bool:
    """Whether words that may be a label are one: by what they are, or as the title names whom they name."""
    if label.text in ASKED:
        return counts["q"] > 0 and (not label.is_stopped or counts["q"] + counts["a"] >= SEVERAL)
    if label.floor_word:
        return not label.is_stopped
    units = scan(in_title_case(text, label).strip())
    if not units or place_of(label.text) is not None:
        return False
    if _is_titled(units):
        return True
    if label.is_stopped or any(unit.actor is not None for unit in units) or not _is_name(units):
        return False
    is_known = all(word.strip(".").lower() in opening for word in label.text.split() if word.lower() not in SMALL)
    return is_known or counts[label.key] >= SEVERAL or GREETING.match(text, label.start) is not None


def _is_titled(units: list[Unit]) -> bool:
    """Whether words are a title or an honorific, alone or with a name: "Shri X, Foreign Secretary", "The Premier"."""
    if any(unit.cls in {"#", "n"} and unit.low not in SMALL for unit in units):
        return False
    if units[0].cls == "R":
        return name_at(units, 0, titled=True) is not None
    offices = [office for office in offices_in(units) if not office.plural]
    if not offices:
        return False
    office = offices[0]
    rest = [*units[: office.first], *units[office.last :]]
    return all(unit.cls in {"N", "I", "p", "V", "R", "M", ",", "A", "a", "H", "d", "o", "&", "T", "q"} for unit in rest)


def _is_name(units: list[Unit]) -> bool:
    """Whether words are nothing but a name."""
    return name_at(units, 0, titled=True) == (0, len(units))


def _asks(text: str, label: Label) -> bool:
    """Whether somebody asks in a transcript: "Q. When …", "Jane Doe, “Unity” Faction: When …?"."""
    said = QUOTED.sub("", text[label.start :]).rstrip()
    if label.text in ASKED:
        return label.text == "Q"
    return not label.is_stopped and said.endswith("?") and place_of(label.text) is None


def in_title_case(text: str, label: Label) -> str:
    """The words of a label as names are written: "SECRETARY DOE" → "Secretary Doe", "Minister JANE ROE" as well.

    Beside words in small letters, initials ("UN") and countries in capitals ("UAE") are left as they stand.
    """
    said = text[: label.words_last]
    if label.is_shouted:
        return WORD.sub(lambda m: title_case(m[0]), said)
    return WORD.sub(lambda m: title_case(m[0]) if _is_shouted_name(m[0]) else m[0], said)


def _is_shouted_name(word: str) -> bool:
    return word.isupper() and len(word) > len("UN") and not actors_in(word)


def title_case(word: str) -> str:
    """A word in capitals as a name is written: "MCKAY" → "McKay", "O’BRIEN" → "O’Brien"."""
    if word.startswith("MC") and len(word) > len("MCX"):
        return "Mc" + word[2:].capitalize()
    if word[1:2] in "’'" and len(word) > len("O’X"):
        return word[:2] + word[2:].capitalize()
    return word.capitalize()
