"""Nouns that speak for several at once: "both leaders", "the two sides", "their ministers", "the communique"."""

from __future__ import annotations

from etl.transform.reading import Party
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import SUBJECTS
from etl.transform.wordlists import words

# Both sides of a meeting whom the text does not tell apart: two parties, so the voice is joint.
BOTH = (Party("official", None, None), Party("body", None, None))
DOCUMENTS = {"communique", "communiqué"}  # what the sides issue speaks for them all
JOINT = {"statement", "declaration"}


def is_of_all(document: Token) -> bool:
    """Whether a statement is all sides': "the joint statement", "their statement", a bare "the declaration says"."""
    told = {child.lower_ for child in document.children}
    is_bare = document.dep_ in SUBJECTS and document.i > 0 and next_to(document, -1).lower_ == "the"
    is_owned = any(child.dep_.startswith(("nmod", "acl")) for child in document.children)
    return bool(told & {"joint", "their"}) or (document.lower_ == "declaration" and is_bare and not is_owned)


def is_both(token: Token) -> bool:
    """Whether a noun stands for all sides of an encounter ("both leaders", "the two delegations", "the sides")."""
    if token.lower_ in {"two", "both"}:
        following = next_to(token) if token.i + 1 < len(token.doc) else token
        return following.pos_ in {"VERB", "AUX", "ADV"} and (
            token.lower_ == "both" or next_to(token, -1).lower_ == "the"
        )
    if token.lower_ not in words("sides"):
        return False
    counted = {child.lower_ for child in token.children} & {"both", "two", "three"}
    counted |= {other.lower_ for other in _of_whom(token) if other.dep_ == "nummod" or other.tag_ == "CD"}
    # "The leaders expressed …": bare and the subject, they are those who have met.
    is_bare = token.i > 0 and next_to(token, -1).lower_ == "the" and token.dep_ in SUBJECTS
    return bool(counted) or (is_bare and not any(child.dep_.startswith(("nmod", "acl")) for child in token.children))


def _of_whom(token: Token) -> list[Token]:
    """Return the words about those of whom somebody is: "the presidents of the five countries"."""
    of = [child for child in token.rights if child.dep_ == "nmod"]
    return [other for child in of if child.lower_ in words("sides") for other in child.children]
