"""The English pipeline: what is stored of it, and with what it computes."""

from __future__ import annotations

import numpy as np
import pytest
import spacy

from etl.transform.text.pipeline import PIPELINE, pipeline, set_precision


def precisions(nlp: spacy.language.Language) -> set[str]:
    """Return the kinds of numbers that the weights of a pipeline are."""
    nodes = [node for name, _ in nlp.pipeline for node in nlp.get_pipe(name).model.walk()]  # type: ignore[attr-defined]
    return {
        str(node.get_param(name).dtype) for node in nodes for name in node.param_names if node.has_param(name)
    }  # fmt: skip


def test_weights_are_stored_small_and_computed_with_in_single_precision() -> None:
    assert precisions(spacy.load(PIPELINE)) == {"float16"}
    assert precisions(pipeline()) == {"float32"}


@pytest.mark.parametrize("precision", [np.float16, np.float32])
def test_a_pipeline_keeps_its_weights_from_one_precision_to_another(precision: type[np.floating]) -> None:
    nlp = spacy.load(PIPELINE)
    before = [t.dep_ for t in pipeline()("The minister met her Chilean counterpart in Lima on Tuesday.")]
    set_precision(nlp, precision)
    set_precision(nlp, np.float32)
    assert [t.dep_ for t in nlp("The minister met her Chilean counterpart in Lima on Tuesday.")] == before
