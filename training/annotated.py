"""Annotated documents and their scorer, as the programs that learn or estimate from them are given them."""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from etl import extract
from etl.facts import Document
from etl.transform.officials.persons import name_tokens

ROOT = Path(__file__).resolve().parents[1]
STORIES = ("open", "sealed", "plain", "dense", "varied", "later", "unread", "unseen")
"""Folders of `tests/stories` that have been read as a whole; of the others the odd numbers at most."""
SNIPPETS = ("snippets_in_plain_words", "snippets_of_meetings", "snippets_of_statements")


def parser(description: str, write: str) -> argparse.ArgumentParser:
    """Return a parser of the arguments that all of them take: the folders, the scorer, and whether to write.

    Args:
        write: what `--write` does, for the help.
    """
    found = argparse.ArgumentParser(description=description.split("\n")[0])
    found.add_argument("folders", nargs="+", metavar="FOLDER:DOCUMENTS")
    found.add_argument("--scorer", required=True, help="the scorer's file, score.py")
    found.add_argument("--write", action="store_true", help=write)
    return found


def scorer_at(path: str) -> Any:
    """Return the scorer in a file as a module; ends the program with a message where it is no Python file."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python file")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def documents_of(given: str) -> Iterator[tuple[Document, dict[str, Any], Path]]:
    """Return the documents that a folder annotates, each with its annotation and that one's file.

    Args:
        given: FOLDER:DOCUMENTS, a folder of annotations (`*.json`) and the file of their documents.
    """
    folder, documents = given.split(":")
    annotations = {}
    for path in sorted(Path(folder).glob("*.json")):
        if path.stem != "clusters":
            gold = json.loads(path.read_text(encoding="utf-8"))
            annotations[gold["url"]] = gold, path
    for document in extract.read([documents]):
        if isinstance(document, Document) and document.url in annotations:
            yield (document, *annotations[document.url])


def by_address(sources: Sequence[str]) -> dict[str, Document]:
    """Return the documents of some sources, each under its address; what is no document is left out."""
    return {one.url: one for one in extract.read(sources) if isinstance(one, Document)}


def read_stories(folders: Iterable[str]) -> Iterator[tuple[str, Document, dict[str, Any]]]:
    """Yield the stories of folders of `tests/stories` that have been read: folder, document and annotation."""
    for folder in folders:
        at = ROOT / "tests" / "stories" / folder
        for document, gold, path in documents_of(f"{at}:{at / 'documents.jsonl'}"):
            if folder in STORIES or int(path.stem.split("-")[-1]) % 2:
                yield folder, document, gold


def is_code(side: str) -> bool:
    """Return whether a side of an annotated meeting is the code of an actor and no name."""
    return side.isupper() and " " not in side


def is_same_name(name: str, other: str) -> bool:
    """Return whether two names may be one person's: the words of one are all among those of the other."""
    ours, theirs = set(name_tokens(name)), set(name_tokens(other))
    return bool(ours) and (ours <= theirs or theirs <= ours)
