"""Whom the initials of an office mean that the text gives to one: "the COAS also met", "EAM called on the king"."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

SMALL = frozenset({"of", "the", "for", "and", "to", "in"})
"""Words of a title that have no letter in its initials."""
FEWEST, MOST = 2, 6  # letters
ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj", "nmod:poss"})


def resolve_initials(reading: Reading) -> None:
    """Put into `reading.references` whom initials that stand alone mean, where but one official has such an office."""
    bearers: dict[str, set[int]] = {}
    for number, official in enumerate(reading.officials):
        bearers.setdefault(_initials(official.office_title or ""), set()).add(number)
    for paragraph in reading.paragraphs:
        for token in paragraph.doc:
            if not _is_alone(token) or reading.meant(paragraph, token):
                continue
            meant = sorted(bearers.get(token.text, ()))
            home = [n for n in meant if reading.officials[n].actor_code == reading.home]
            chosen = meant if len(meant) == 1 else home
            if len(chosen) == 1:
                code = reading.officials[chosen[0]].actor_code
                reading.references[paragraph.number, token.i] = (Party("official", chosen[0], code),)


def _is_alone(token: Token) -> bool:
    """Whether a word is of capitals alone and stands as a person does, before no name and in no parentheses."""
    if not token.text.isalpha() or not token.text.isupper() or not FEWEST <= len(token.text) <= MOST:
        return False
    following = next_to(token) if token.i + 1 < len(token.doc) else None
    is_before_name = following is not None and (following.pos_ == "PROPN" or following.text == ")")
    return token.dep_ in ROLES and not is_before_name


def _initials(title: str) -> str:
    words = [word for word in title.replace("-", " ").split() if word.lower() not in SMALL]
    return "".join(word[0] for word in words if word[0].isalpha()).upper() if len(words) >= FEWEST else ""
