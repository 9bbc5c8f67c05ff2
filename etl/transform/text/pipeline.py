"""The English pipeline of this project, loaded once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.symbols import ORTH

from etl.transform.wordlists import table

PIPELINE = Path(__file__).parents[1] / "english"


@cache
def pipeline() -> Any:
    """Load the shipped pipeline once per process."""
    return load_pipeline(PIPELINE)


def load_pipeline(folder: Path) -> Language:
    """Load a pipeline of which the weights may be stored in half precision, which halves the package.

    They are computed with in single precision: half of it is enough to tell a word by, but slow to multiply.
    """
    nlp = spacy.load(folder, exclude=["ner"])
    tokenizer: Any = nlp.tokenizer
    for row in table("abbreviations"):
        tokenizer.add_special_case(row["word"], [{ORTH: row["word"]}])
    set_precision(nlp, np.float32)
    return nlp


def set_precision(nlp: Any, precision: type[np.floating[Any]]) -> None:
    """Turn all weights of a pipeline into numbers of one precision."""
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(precision))
