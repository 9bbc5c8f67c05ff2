"""Measure the English pipeline on treebanks, and print the figures as a table.

Documents are paragraphs of raw text: tokens and sentences are the pipeline's own, and a wrong one counts as an
error in everything after it. Attachment is measured over all words but punctuation, as ``spacy evaluate`` does.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example

from etl.transform.text.pipeline import load_pipeline

FIGURES = {
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "XPOS": "tag_acc",
    "UPOS": "pos_acc",
    "lemma": "lemma_acc",
    "sentence F": "sents_f",
    "token accuracy": "token_acc",
}


def measure(pipeline: Language, path: Path) -> dict[str, Any]:
    """Score the pipeline on one ``.spacy`` file."""
    documents = list(DocBin().from_disk(path).get_docs(pipeline.vocab))
    return pipeline.evaluate([Example(pipeline.make_doc(document.text), document) for document in documents])


def measure_speed(pipeline: Language, path: Path) -> float:
    """Give the words that the whole pipeline reads in a second, after one warm-up round."""
    texts = [document.text for document in DocBin().from_disk(path).get_docs(pipeline.vocab)]
    list(pipeline.pipe(texts[:100]))
    start = time.perf_counter()
    words = sum(len(document) for document in pipeline.pipe(texts))
    return words / (time.perf_counter() - start)


def measure_size(path: Path) -> float:
    """Give the size of a saved pipeline in megabytes (10^6 bytes)."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6


def report(model: Path, corpora: Sequence[Path]) -> str:
    """Write the figures as a table in Markdown."""
    pipeline = load_pipeline(model)
    lines = ["| corpus | " + " | ".join(FIGURES) + " |", "|---|" + "---:|" * len(FIGURES)]
    for corpus in corpora:
        scores = measure(pipeline, corpus)
        cells = [f"{scores[key] * 100:.1f}" if scores.get(key) is not None else "" for key in FIGURES.values()]
        lines.append(f"| {corpus.stem} | " + " | ".join(cells) + " |")
    lines.append("")
    lines.append(f"{measure_size(model):.1f} MB; {measure_speed(pipeline, corpora[0]):,.0f} words a second.")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="the folder of a saved pipeline")
    parser.add_argument("corpora", nargs="+", type=Path, help=".spacy files")
    options = parser.parse_args(arguments)
    print(report(options.model, options.corpora))
    return 0


if __name__ == "__main__":
    sys.exit(main())
