"""What somebody who calls a thing something thinks of it: praise, criticism or concern, by the words of judgement."""

from __future__ import annotations

import re
from functools import cache

from etl.transform.wordlists import table

WORD = re.compile(r"[a-z][a-z-]*")
NEGATIVE = {"not", "no", "never", "nothing", "neither", "nor", "cannot", "hardly", "less"}
REACH = 4  # words before a judgement in which it is denied ("not a wise step")


def judgements(content: str) -> list[tuple[str, bool]]:
    """Return the acts that the words of judgement in a content tell, in order, each with whether it is denied."""
    told = WORD.findall(content.lower().replace("n't", " not").replace("n’t", " not"))
    return [
        (known, bool(NEGATIVE & set(told[max(0, number - REACH) : number])))
        for number, word in enumerate(told)
        if (known := _known().get(word)) is not None
    ]


def judged(content: str) -> str | None:
    """Return the act that a content tells which says what a thing is; None where it judges nothing, or both ways."""
    found = judgements(content)
    acts = {("criticise" if act == "praise" else "assess") if is_denied else act for act, is_denied in found}
    return acts.pop() if len(acts) == 1 else None


@cache
def _known() -> dict[str, str]:
    return {row["word"]: row["act"] for row in table("judgements")}
