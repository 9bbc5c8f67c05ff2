"""The words that make an idiom of a verb: "go over", "put their names to", "took the minister aside"."""

from __future__ import annotations

from etl.transform.text.kinds import ARTICLES, FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

NEXT = 2  # tokens: how far after its verb a particle may stand
IDIOM = 4  # tokens: the same for the noun of an idiom
AROUND = 12  # tokens: how far after its verb a word may stand that closes an idiom
HANDS = frozenset({"hand", "hands"})
WISHED = frozenset({"farewell", "goodbye", "welcome", "godspeed"})
"""What one bids another."""
ENVOYS = frozenset(
    {"ambassador", "envoy", "charge", "chargé", "consul", "commissioner", "attache", "attaché", "nuncio"}
)


def follows(verb: Token, words: list[str], is_around: bool) -> bool:
    """Return whether the words that make an idiom of a verb follow it: "go over", "put their names to", "break bread".

    Where the partner is the object they may stand behind it: "took the minister aside".
    """
    if is_around and (len(words) == 1 or _closes(verb, words)):
        return _closes(verb, words)
    if len(words) == 1 and _is_parted(verb, words[0]):
        return True
    following = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + IDIOM + len(words))]
    if ARTICLES & set(words[:2]):
        return _follows_loosely(following, words)
    low = [t.lower_ for t in following]
    for k in range(len(low) - len(words) + 1):
        if low[k : k + len(words)] == words:
            if k and low[k - 1] in HANDS:
                return False  # "shook hands on the bridge with"
            is_phrase = any(t.pos_ in {"NOUN", "PROPN"} for t in following[k : k + len(words)])
            return k < (IDIOM if is_phrase else NEXT)
    return False


def _follows_loosely(following: list[Token], words: list[str]) -> bool:
    """Whether the object of an idiom follows its verb, whatever its article and adjectives: "a working lunch"."""
    told = [t for t in following if t.dep_ not in {"amod", "compound"} or t.lower_ in words]
    low = ["a" if t.lower_ in ARTICLES else t.lower_ for t in told]
    wanted = ["a" if word in ARTICLES else word for word in words]
    return any(low[k : k + len(wanted)] == wanted for k in range(min(IDIOM, len(low) - len(wanted) + 1)))


def _is_parted(verb: Token, particle: str) -> bool:
    """Whether the object stands between a verb and its particle: "took the matter up with", "had it out with"."""
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if thing is None or thing.i + 1 >= len(verb.doc):
        return False
    if thing.lower_ in HANDS:
        return False
    return bool(thing.i - verb.i < IDIOM and next_to(thing).lower_ == particle)


def _closes(verb: Token, words: list[str]) -> bool:
    """Whether an idiom ends with these words behind the object, before another verb: "caught him on the phone"."""
    if len(words) == 1:
        following = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + AROUND)]
        if [t.lower_ for t in following[:1]] == words == ["in"] and {t.lower_ for t in following} & ENVOYS:
            return True  # "called in the Peruvian ambassador"
        if words == ["off"] and following and following[0].lower_ == "off":
            return True  # "waved off President Doe", whatever the tree makes of "off"
        if words[0] in WISHED or words[0].endswith("ing"):  # "bade President Doe farewell", "took him hunting"
            return words[0] in {t.lower_ for t in following}
        return any(
            c.lower_ == words[0] and c.dep_ in {"compound:prt", "advmod"} and c.i > verb.i for c in verb.children
        )
    low: list[str] = []
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + 2 * AROUND)]:
        if token.tag_ in FINITE or token.lower_ in {";", ":"}:
            break
        low.append(token.lower_)
    return any(low[k : k + len(words)] == words for k in range(1, len(low) - len(words) + 1))
