"""Papers and broadcasters to whom somebody speaks of another: "told the Tribune Minister Doe knew the terms"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

PAPERS = words("paper_names")
"""Words of the names of papers and broadcasters."""
BEHIND = 9  # tokens from the verb to the end of the name
TITLED = 14  # tokens of the titles and the name of whom they are told


def is_told_to_a_paper(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Return whether a paper stands right behind a verb of saying, and behind it the subject of what it is told."""
    following = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BEHIND)]
    paper = None
    for token in following:
        if reading.meant(paragraph, token) or token.text in {",", ";", ":"} or token.lower_ == "that":
            break
        paper = token if token.lower_ in PAPERS and token.text[0].isupper() else paper
    if paper is None:
        return False
    named = next((t for t in paper.doc[paper.i + 1 : verb.sent.end] if reading.meant(paragraph, t)), None)
    last = named
    for _ in range(TITLED):
        if last is None or not reading.meant(paragraph, last):
            break
        last = next_to(last)
    behind = paper.doc[last.i : min(verb.sent.end, last.i + 3)] if last is not None and last.i > 0 else ()
    return any(t.tag_ in FINITE or t.tag_ == "MD" for t in behind)
