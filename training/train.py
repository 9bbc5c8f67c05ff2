"""Make the English pipeline from the treebanks: convert, pretrain, train, measure, and save what is shipped.

Two pipelines are trained with one configuration. The first, from the English Web Treebank alone, is measured on
PUD and GUM, which it has never seen: those are the honest figures. The second, which is shipped, is also given PUD
and the development and test parts of the Web Treebank, for the same number of steps. GUM never trains anything.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language

from etl.transform.text.pipeline import set_precision
from training.convert import convert
from training.evaluate import report
from training.raw_text import write

logger = logging.getLogger(__name__)

HERE = Path(__file__).parent
DESCRIPTION = "Tags, lemmas, sentences and dependencies of English news and press releases, for Readout."
AUTHOR = "The authors of Readout"
LICENSE = "CC BY-SA 4.0"
SOURCES = [
    {
        "name": "Universal Dependencies English Web Treebank",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "author": "Universal Dependencies contributors",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "Universal Dependencies English PUD",
        "url": "https://github.com/UniversalDependencies/UD_English-PUD",
        "author": "Universal Dependencies contributors",
        "license": "CC BY-SA 3.0",
    },
]


def run_spacy(command: str, *arguments: str) -> None:
    """Run one of spaCy's own commands on one thread, with our augmenter known to it."""
    environment = os.environ | dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    code = ["--code", str(HERE / "augment.py")]
    line = [sys.executable, "-m", "spacy", command, *arguments, *code]
    logger.info("%s", " ".join(line))
    subprocess.run(line, check=True, env=environment)  # noqa: S603 - our own arguments, no shell


def convert_all(treebank: Path, corpora: Path) -> None:
    """Convert every treebank, and gather what each pipeline is trained on."""
    train, dev, test = (treebank / f"en_ewt-{part}.conllu.gz" for part in ("train", "dev", "test"))
    pud, gum = treebank / "en_pud.conllu.gz", treebank / "en_gum-news-interview-speech-bio.conllu.gz"
    for name, sources in {
        "ewt-train": [train],
        "ewt-dev": [dev],
        "ewt-test": [test],
        "pud": [pud],
        "gum": [gum],
        "shipped-train": [train, dev, test, pud],
    }.items():
        convert(sources, corpora / f"{name}.spacy")


def pretrain(config: Path, corpora: Path, texts: Sequence[Path], work: Path) -> Path:
    """Pretrain the tok2vec on raw text; give the file of its weights."""
    write(texts, corpora / "raw.jsonl")
    target = work / "pretrained"
    shutil.rmtree(target, ignore_errors=True)
    paths = ["--paths.train", str(corpora / "ewt-train.spacy"), "--paths.dev", str(corpora / "ewt-dev.spacy")]
    run_spacy("pretrain", str(config), str(target), "--paths.raw_text", str(corpora / "raw.jsonl"), *paths)
    return target / "model-last.bin"


def train(config: Path, corpus: Path, dev: Path, target: Path, *options: str) -> Path:
    """Train one pipeline; give the folder of its last, averaged state."""
    paths = ["--paths.train", str(corpus), "--paths.dev", str(dev)]
    run_spacy("train", str(config), "--output", str(target), *paths, *options)
    return target / "model-last"


def ship(model: Path, target: Path) -> None:
    """Save a pipeline as a package: with its licence and sources, without the paths and settings of its training."""
    pipeline = spacy.load(model)
    pipeline.meta.update(
        name="readout_english",
        version="1.0.0",
        description=DESCRIPTION,
        author=AUTHOR,
        license=LICENSE,
        sources=SOURCES,
        performance={},
    )
    if target.exists():
        for part in target.iterdir():
            if part.is_dir():
                shutil.rmtree(part)
            elif part.suffix != ".md":
                part.unlink()
    set_precision(pipeline, np.float16)
    pipeline.to_disk(target)
    shutil.rmtree(target / "vocab" / "lookups", ignore_errors=True)
    strip_configuration(target / "config.cfg")
    strip_figures(target / "meta.json")
    strip_strings(target / "vocab" / "strings.json", needed_strings(pipeline))
    (target / "LICENSE.md").write_text((HERE / "MODEL_LICENSE.md").read_text(encoding="utf-8"), encoding="utf-8")


def strip_configuration(path: Path) -> None:
    """Take out of a saved configuration what only training reads: paths, corpora, the optimizer."""
    config = spacy.util.load_config(path)
    for section in ("paths", "corpora", "training", "pretraining", "initialize"):
        config[section] = {}
    config.to_disk(path)


def strip_figures(path: Path) -> None:
    """Take out of a package's description the figures of training, which README.md tells in full."""
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = {}
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def needed_strings(pipeline: Language) -> set[str]:
    """Give the strings that the pipeline's parts know by hash only: English itself, labels, and pieces of lemmas."""
    needed = set(spacy.blank("en").vocab.strings)
    for name in pipeline.pipe_names:
        needed.update(str(label) for label in getattr(pipeline.get_pipe(name), "labels", ()))
    trees: Any = pipeline.get_pipe("trainable_lemmatizer")
    for index in range(len(trees.trees)):
        tree = trees.trees[index]
        needed.update(pipeline.vocab.strings[tree[part]] for part in ("orig", "subst") if tree.get(part))
    return needed


def strip_strings(path: Path, needed: set[str]) -> None:
    """Take out of a saved list of strings the words of the corpora, which nothing needs."""
    strings = json.loads(path.read_text(encoding="utf-8"))
    kept = [string for string in strings if string in needed]
    path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run everything from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", required=True, type=Path, help="the folder of the gzipped treebanks")
    parser.add_argument("--releases", required=True, type=Path, help="press releases as lines of JSON, to pretrain on")
    parser.add_argument("--output", required=True, type=Path, help="where the shipped pipeline is written")
    parser.add_argument("--work", type=Path, default=Path("/tmp/training"), help="corpora and checkpoints")  # noqa: S108
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    corpora, config = options.work / "corpus", HERE / "config.cfg"
    convert_all(options.treebank, corpora)
    texts = [options.releases, options.treebank / "en_ewt-train.conllu.gz"]
    weights = ("--paths.pretrained", str(pretrain(config, corpora, texts, options.work)))
    dev, measured = corpora / "ewt-dev.spacy", [corpora / f"{name}.spacy" for name in ("ewt-test", "pud", "gum")]
    with ThreadPoolExecutor(max_workers=2) as pool:  # each training is a process of one thread
        runs = [
            pool.submit(train, config, corpora / f"{corpus}.spacy", dev, options.work / name, *weights)
            for name, corpus in (("honest", "ewt-train"), ("shipped", "shipped-train"))
        ]
        honest, shipped = (run.result() for run in runs)
    logger.info("English Web Treebank alone\n%s", report(honest, measured))
    ship(shipped, options.output)
    logger.info("%s\n%s", options.output, report(options.output, [corpora / "gum.spacy"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
