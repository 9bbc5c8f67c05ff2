"""Paragraphs and their parse: sentences, tags, lemmas and dependencies from the English pipeline of this project.

Long titles and names are what a small parser stumbles over, and a grammar of names knows them already. So the parser
is given each paragraph with "Deputy Prime Minister and Minister of Foreign Affairs Jane van Doe" as one word, the same
for whoever is named, and the tree is then laid over the full text again: every token is there, with its own characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken

from etl.transform.text.misread_verbs import misread_verbs, seen_instead
from etl.transform.text.neighbours import next_to
from etl.transform.text.pipeline import pipeline
from etl.transform.text.tokens import Doc, Parsed
from etl.transform.text.trees.corrections import correct
from etl.transform.wordlists import words

BATCH = 64  # paragraphs parsed together
MOST_WORDS = 10_000  # of these paragraphs
HYPHENS = frozenset({"-", "‐", "‑"})
DASHES = re.compile(r"([()]|--+|—)")
NUMBERED = re.compile(r"[A-Z]{1,3}\d{1,2}")
"""Names of groups of states as the parser takes them for anything: "G7 ministers gathered"."""
STOOD_FOR = "NATO"
"""What it sees in their stead, and knows."""
SOMEBODY = "Sufaat"
"""The name of the treebank that it sees for everybody's, so that it reads a sentence the same whoever is told of."""
UNKNOWN = {"amid": "during", "amidst": "during"}
"""Prepositions that the parser takes for names, each with one that it knows."""
COMMAS = frozenset({",", "’s", "'s"})
CLAUSES = frozenset({"ROOT", "root", "ccomp", "conj", "advcl", "parataxis"})
THINGS = frozenset({"obj", "obl", "nmod"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
MEANS = frozenset({"telephone", "phone", "video", "videolink", "satellite", "radio", "letter", "train", "car", "road"})
"""What may follow "by" behind a verb that is no passive: "the two spoke by telephone"."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Characters of a paragraph that the parser sees as one word.

    `first` to `last` is folded; `head_first` to `head_last` is the word that stands for it and heads it in the tree.
    """

    first: int
    last: int
    head_first: int
    head_last: int
    is_name: bool = True


_Shortened = tuple[SpacyDoc, SpacyDoc, list[tuple[int, int, int, bool]]]
"""A paragraph, what the parser sees of it, and for each word of that (first, last, head, is_name) in the whole."""


def parse(texts: Sequence[str], folds: Sequence[Sequence[Fold]], breaks: Mapping[int, int] | None = None) -> list[Doc]:
    """Parse paragraphs, each with its folds.

    Args:
        texts: the paragraphs.
        folds: of each paragraph, what the parser is to see as one word.
        breaks: number of a paragraph → the character behind its label, hour or dateline, where its sentences begin.

    Returns:
        One document a paragraph; its text is the paragraph's, its tree has the folded phrases as units.
    """
    nlp = pipeline()
    found: list[Doc] = []
    # What the parser leaves behind of each paragraph is several times its tree: none is kept longer than its batch.
    for batch in _batches(_shortened_each(texts, folds, breaks or {})):
        parsed = nlp.pipe([short for _, short, _ in batch], batch_size=BATCH)
        for (doc, _, groups), small in zip(batch, parsed, strict=True):
            people = {k for k, (*_, is_name) in enumerate(groups) if is_name}
            found.append(_unfolded(doc, correct(small, people), groups))
    return found


def _shortened_each(
    texts: Sequence[str], folds: Sequence[Sequence[Fold]], breaks: Mapping[int, int]
) -> Iterator[_Shortened]:
    """Yield each paragraph with what the parser is to see of it."""
    nlp = pipeline()
    for number, (text, own) in enumerate(zip(texts, folds, strict=True)):
        doc = _joined(_parted(nlp.tokenizer(text)))
        yield doc, *_shortened(doc, own, breaks.get(number))


def _batches(paragraphs: Iterable[_Shortened]) -> Iterator[list[_Shortened]]:
    """Yield the paragraphs that are parsed together: fewer where they are long, since each word takes memory."""
    batch: list[_Shortened] = []
    words = 0
    for paragraph in paragraphs:
        if batch and (len(batch) == BATCH or words + len(paragraph[1]) > MOST_WORDS):
            yield batch
            batch, words = [], 0
        batch.append(paragraph)
        words += len(paragraph[1])
    if batch:
        yield batch


def _parted(doc: SpacyDoc) -> SpacyDoc:
    """The tokens with the end of a dateline apart from the word behind it: "(ANA)--Foreign" is one of the tokenizer."""
    glued = [token for token in doc if ")--" in token.text or ")—" in token.text]
    if glued:
        with doc.retokenize() as retokenizer:
            for token in glued:
                parts = [part for part in DASHES.split(token.text) if part]
                retokenizer.split(token, parts, heads=[(token, number) for number in range(len(parts))])
    return doc


def _joined(doc: SpacyDoc) -> SpacyDoc:
    """The tokens with "co-hosted" as one word: of the three of the tokenizer the parser makes nothing."""
    spans = [
        doc[token.i : token.i + 3]
        for token in doc[:-2]
        if token.lower_ == "co"
        and not token.whitespace_
        and next_to(token).text in HYPHENS
        and not next_to(token).whitespace_
        and _is_deed(next_to(token, 2).lower_, next_to(token, -1).lower_ if token.i else "")
    ]
    if spans:
        with doc.retokenize() as retokenizer:
            for span in spans:
                retokenizer.merge(span)
    return doc


def _is_deed(word: str, before: str) -> bool:
    """Whether a word behind "co-" is a verb: "co-chaired", "will co-chair"; no "co-chairs of the group"."""
    return word.isalpha() and (word.endswith(("ed", "ing")) or before in {"to", "will", "would", "and"})


def _known(words: Sequence[str], k: int) -> str:
    """The word that the parser knows: "hosted" for "co-hosted"; "went" for "leaves for", which it takes for a noun."""
    if (seen := seen_instead(words, k)) is not None:
        return seen
    word = words[k]
    if NUMBERED.fullmatch(word):
        return STOOD_FOR
    if word in UNKNOWN:
        return UNKNOWN[word]
    is_joint = word[:2].lower() == "co" and word[2:3] in HYPHENS and word[3:].isalpha()
    return word[3:] if is_joint else word


def _shortened(
    doc: SpacyDoc, folds: Iterable[Fold], after: int | None = None
) -> tuple[SpacyDoc, list[tuple[int, int, int, bool]]]:
    """The document with each fold as one word; for each of its words (first, last, head, is_name) in the full one."""
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token.text): token.i for token in doc}
    by_start: dict[int, tuple[int, int, bool]] = {}
    for fold in folds:
        first, last = starts.get(fold.first), ends.get(fold.last)
        head = ends.get(fold.head_last)
        if first is not None and last is not None and head is not None and last >= first:
            by_start[first] = (last, head, fold.is_name)
    groups: list[tuple[int, int, int, bool]] = []
    i = 0
    while i < len(doc):
        last, head, is_name = by_start.get(i, (i, i, False))
        groups.append((i, last, head, is_name))
        i = last + 1
    texts = [doc[head].text for _, _, head, _ in groups]
    words = [SOMEBODY if is_name else _known(texts, k) for k, (*_, is_name) in enumerate(groups)]
    spaces = [bool(doc[last].whitespace_) for _, last, _, _ in groups]
    begins: list[int | bool | None] = [None if _may_begin(doc, first) else False for first, *_ in groups]
    if after is not None:
        opening = next((k for k, (first, *_) in enumerate(groups) if doc[first].idx >= after), 0)
        if opening:
            begins[opening] = True
    return SpacyDoc(doc.vocab, words=words, spaces=spaces, sent_starts=begins), groups


def _may_begin(doc: SpacyDoc, first: int) -> bool:
    """Whether a sentence may begin with a word: not within a line, right behind a letter, a comma or words in brackets.

    Left alone, the parser ends a sentence behind the short subject of a lead ("LIMA - Doe | left on Friday for").
    """
    before = doc[first - 1].text if first else ""
    if before == ")":
        opening = next((t for t in reversed(doc[max(0, first - BRACKETED) : first - 1]) if t.text == "("), None)
        is_inside = opening is not None and opening.i > 0 and doc[opening.i - 1].text[-1:].isalnum()
        return not (is_inside and doc[first - 2].text[-1:].isalnum())  # "to China (PRC) May 25-26", but "(Laughter.) I"
    return not (before[-1:].isalnum() or before in COMMAS)


BRACKETED = 8  # tokens of an abbreviation or the like in brackets
PAST = words("past_forms")
"""Past forms that are no present of any verb told of here, though the tagger may take them for one."""


def _tag(word: str, token: SpacyToken) -> str:
    """The tag of a word: that of the present where the parser saw a past form in its stead."""
    if token.text != word and (verb := misread_verbs().get(word)) is not None:
        if verb.is_noun:
            return str(token.tag_)
        return "VBD" if word in PAST else "VBP" if word == verb.lemma else "VBZ"
    if token.tag_ == "VBP" and token.lower_ in PAST:
        return "VBD"
    if token.tag_ == "NNS" and token.pos_ == "VERB" and any(child.dep_ == "nsubj" for child in token.children):
        return "VBZ"  # "Doe hosts Roe on Friday"
    if _is_thing(token):
        return "NNS"
    return "VBD" if token.tag_ == "VBN" and _is_told(token) else str(token.tag_)


def _is_thing(token: SpacyToken) -> bool:
    """Whether the tree makes an object of what the tagger takes for a verb: "held talks Tuesday with"."""
    return token.tag_ == "VBZ" and token.dep_ in THINGS and not any(child.dep_ == "nsubj" for child in token.children)


def _is_told(participle: SpacyToken) -> bool:
    """Whether the tree makes a clause with a subject of what the tagger takes for a participle: "as the two spoke"."""
    if participle.dep_ not in CLAUSES or participle.pos_ != "VERB":
        return False
    following = [t.lower_ for t in participle.doc[participle.i + 1 : participle.i + 3]]
    if following[:1] == ["by"] and following[-1] not in MEANS:
        return False  # "X, accompanied by Y, called on"
    before = list(participle.lefts)
    return any(child.dep_ == "nsubj" for child in before) and not any(c.dep_ in HELPING for c in before)


def _lemma(word: str, token: SpacyToken) -> str:
    """The base form of a word, as the parser saw it or in its stead."""
    if _is_thing(token):
        return token.lower_.removesuffix("s")
    if NUMBERED.fullmatch(word):
        return word
    is_seen = token.text != word and word in misread_verbs()
    return misread_verbs()[word].lemma if is_seen else str(token.lemma_)


def _unfolded(doc: SpacyDoc, small: SpacyDoc, groups: list[tuple[int, int, int, bool]]) -> Doc:
    """Lay the tree of the shortened document over the full one."""
    whole = [(token.text, token.whitespace_) for token in doc]
    words: list[Parsed] = []
    for token, (first, last, head, is_name) in zip(small, groups, strict=True):
        # A surname alone is a name too, whatever the tagger takes it for.
        is_folded = last > first or is_name
        above, dep = groups[token.head.i][2], token.dep_
        if is_folded:
            tag, pos, lemma = "NNP", "PROPN", None
        else:
            tag, pos = _tag(whole[first][0], token), "NOUN" if _is_thing(token) else token.pos_
            lemma = _lemma(whole[first][0], token)
        for i in range(first, last + 1):
            text, whitespace = whole[i]
            if i != head:
                words.append(Parsed(text, whitespace, head, "flat" if is_name else "compound", tag, pos, lemma or text))
            elif last > first and not is_name:
                words.append(Parsed(text, whitespace, above, dep, token.tag_, token.pos_, text.lower()))
            else:
                words.append(Parsed(text, whitespace, above, dep, tag, pos, lemma or text))
    return Doc(words)
