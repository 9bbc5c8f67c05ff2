"""Gather the raw text that the tok2vec is pretrained on: press releases and sentences of the treebank.

Press releases of the US Department of State are in the public domain; the treebank's text is the one trained on anyway.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import html

from training.convert import group_paragraphs, read_treebank

MINIMUM_LETTERS = 20
BLOCKS = "//p | //li | //h1 | //h2 | //h3 | //h4 | //td | //blockquote"


def read_releases(path: Path) -> Iterator[str]:
    """Give the paragraphs of press releases kept as lines of JSON with a field ``html``."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            markup = json.loads(line)["html"]
            if not markup or not markup.strip():
                continue
            for block in html.fromstring(f"<div>{markup}</div>").xpath(BLOCKS):
                yield " ".join(block.text_content().split())


def read_paragraphs(path: Path) -> Iterator[str]:
    """Give the paragraphs of a gzipped treebank as text."""
    for paragraph in group_paragraphs(read_treebank(path)):
        yield " ".join(sentence.text for sentence in paragraph)


def gather(paths: Sequence[Path]) -> list[str]:
    """Gather paragraphs from every file, each once, in an order that is always the same."""
    found: dict[str, None] = {}
    for path in paths:
        for text in read_releases(path) if path.suffix == ".jsonl" else read_paragraphs(path):
            if len(text) >= MINIMUM_LETTERS:
                found[text] = None
    texts = list(found)
    random.Random(7).shuffle(texts)  # noqa: S311 - nothing secret
    return texts


def write(paths: Sequence[Path], target: Path) -> int:
    """Write the paragraphs as lines of JSON, the way ``spacy pretrain`` reads them; give the number of them."""
    texts = gather(paths)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    return len(texts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", type=Path, help="releases (.jsonl) and treebanks (.conllu.gz)")
    parser.add_argument("--output", required=True, type=Path, help="the .jsonl file to write")
    options = parser.parse_args(arguments)
    print(f"{options.output}: {write(options.sources, options.output)} paragraphs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
