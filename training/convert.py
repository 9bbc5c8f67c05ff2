"""Turn gzipped CoNLL-U treebanks into spaCy's binary format.

One spaCy document is one paragraph of the treebank, because that is how text reaches the pipeline; the
sentence boundaries inside it are what the parser learns. The raw text of every sentence is reproduced
exactly, which is checked against the treebank's own ``# text`` line.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

logger = logging.getLogger(__name__)

# Longest paragraph, in words, that is kept as one document; longer ones are cut between sentences.
MAXIMUM_WORDS = 400


class TreebankError(ValueError):
    """The treebank does not say what CoNLL-U promises."""


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word: a row of CoNLL-U, and whether a space follows it in the text."""

    form: str
    lemma: str
    universal_tag: str
    tag: str
    features: str
    head: int
    relation: str
    space_after: bool


@dataclass(slots=True)
class Sentence:
    """The words of one sentence, its text, and whether a new paragraph begins with it."""

    identifier: str = ""
    text: str = ""
    begins_paragraph: bool = False
    words: list[Word] = field(default_factory=list)

    def written(self) -> str:
        """Give the text that the words spell, without the space after the last one."""
        return "".join(word.form + " " * word.space_after for word in self.words).rstrip()


def split_surface(surface: str, forms: Sequence[str]) -> list[str]:
    """Share out the letters of a multi-word token (``don't``) among its words (``do``, ``n't``).

    Where the words do not spell the token (a corrected misspelling, say), each word but the last takes as many
    letters as it has itself, and always leaves at least one for each that follows. An empty list means
    that there are fewer letters than words.
    """
    if "".join(forms) == surface:
        return list(forms)
    if len(surface) < len(forms):
        return []
    pieces: list[str] = []
    rest = surface
    for position, form in enumerate(forms[:-1]):
        words_to_come = len(forms) - position - 1
        length = max(1, min(len(form), len(rest) - words_to_come))
        pieces.append(rest[:length])
        rest = rest[length:]
    return [*pieces, rest]


def read_words(rows: Sequence[Sequence[str]]) -> list[Word]:
    """Read the rows of one sentence: words with the letters and the spaces that they have in the text."""
    forms: dict[int, str] = {}
    glued: set[int] = set()
    for row in rows:
        if "-" not in row[0]:
            continue
        first, last = (int(number) for number in row[0].split("-"))
        members = range(first, last + 1)
        pieces = split_surface(row[1], [other[1] for other in rows if other[0].isdigit() and int(other[0]) in members])
        if not pieces:
            raise TreebankError(f"more words than letters in the multi-word token {row[1]!r}")
        forms.update(zip(members, pieces, strict=True))
        glued.update(range(first, last))
        if "SpaceAfter=No" in row[9].split("|"):
            glued.add(last)
    words = []
    in_token = set(forms)
    for row in rows:
        if not row[0].isdigit():  # a multi-word token (1-2) or an empty node (1.1)
            continue
        number = int(row[0])
        joined = number in glued or (number not in in_token and "SpaceAfter=No" in row[9].split("|"))
        words.append(
            Word(
                form=forms.get(number, row[1]),
                lemma=row[2],
                universal_tag=row[3],
                tag=row[4],
                features="" if row[5] == "_" else row[5],
                head=int(row[6]),
                relation=row[7],
                space_after=not joined,
            )
        )
    return words


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Read every sentence of a gzipped CoNLL-U file, in order."""
    sentence = Sentence()
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if line.startswith(("# newdoc", "# newpar")):
                sentence.begins_paragraph = True
            elif line.startswith("# sent_id = "):
                sentence.identifier = line.removeprefix("# sent_id = ")
            elif line.startswith("# text = "):
                sentence.text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                row = line.split("\t")
                if "NewPar=Yes" in row[9].split("|"):
                    sentence.begins_paragraph |= not rows
                rows.append(row)
            elif not line and rows:
                sentence.words = read_words(rows)
                yield sentence
                sentence, rows = Sentence(), []


def group_paragraphs(sentences: Iterator[Sentence]) -> Iterator[list[Sentence]]:
    """Gather sentences into paragraphs of at most ``MAXIMUM_WORDS`` words."""
    group: list[Sentence] = []
    length = 0
    for sentence in sentences:
        if group and (sentence.begins_paragraph or length + len(sentence.words) > MAXIMUM_WORDS):
            yield group
            group, length = [], 0
        group.append(sentence)
        length += len(sentence.words)
    if group:
        yield group


def build_document(vocabulary: Vocab, paragraph: Sequence[Sentence]) -> Doc:
    """Make one annotated spaCy document of a paragraph."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    relations: list[str] = []
    sentence_starts: list[bool] = []
    annotated = [word for sentence in paragraph for word in sentence.words]
    for sentence in paragraph:
        offset = len(words)
        for number, word in enumerate(sentence.words):
            words.append(word.form)
            spaces.append(word.space_after or number == len(sentence.words) - 1)
            heads.append(offset + (word.head - 1 if word.head else number))
            relations.append("ROOT" if word.relation == "root" else word.relation)
            sentence_starts.append(number == 0)
    return Doc(
        vocabulary,
        words=words,
        spaces=[*spaces[:-1], False],
        tags=[word.tag for word in annotated],
        pos=[word.universal_tag for word in annotated],
        morphs=[word.features for word in annotated],
        lemmas=[word.lemma for word in annotated],
        heads=heads,
        deps=relations,
        sent_starts=sentence_starts,  # type: ignore[arg-type]
    )


def convert(sources: Sequence[Path], target: Path) -> int:
    """Write the paragraphs of the treebanks to one binary file; give the number of them."""
    vocabulary = spacy.blank("en").vocab
    documents = DocBin(store_user_data=False)
    for source in sources:
        for paragraph in group_paragraphs(checked(read_treebank(source))):
            documents.add(build_document(vocabulary, paragraph))
    target.parent.mkdir(parents=True, exist_ok=True)
    documents.to_disk(target)
    return len(documents)


def checked(sentences: Iterator[Sentence]) -> Iterator[Sentence]:
    """Pass sentences on, and refuse one whose words do not spell its text."""
    for sentence in sentences:
        if "".join(sentence.written().split()) != "".join(sentence.text.split()):
            raise TreebankError(f"{sentence.identifier}: {sentence.written()!r} is not {sentence.text!r}")
        if sentence.written() != sentence.text:
            logger.info("%s: the spaces differ: %r is not %r", sentence.identifier, sentence.written(), sentence.text)
        yield sentence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the conversion from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path, help="gzipped CoNLL-U files")
    parser.add_argument("--output", required=True, type=Path, help="the .spacy file to write")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    count = convert(options.sources, options.output)
    logger.info("%s: %d documents", options.output, count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
