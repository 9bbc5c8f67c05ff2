"""Which types of office are taken for which, over documents annotated by hand.

    python -m benchmarks.office_confusion GOLD_FOLDER documents.jsonl [GOLD_FOLDER documents.jsonl ...]

A gold folder holds a JSON file a document, with its "url" and its "officials" (name, office_type). A person counts
where a name of the same words is found in that document. Printed is a Markdown table.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from etl import extract
from etl.facts import Document
from etl.transform.officials.officials import find_officials
from etl.transform.officials.persons import core_tokens, name_tokens

NONE = "(none)"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given or len(given) % 2:
        raise SystemExit(__doc__)
    pairs = Counter(
        pair for folder, source in zip(given[::2], given[1::2], strict=True) for pair in compared(Path(folder), source)
    )
    right: Counter[str] = Counter()
    for (gold, found), count in pairs.items():
        right[gold] += count * (gold == found)
    print("| office type | right | taken for |\n|---|---|---|")
    for gold in sorted({gold for gold, _ in pairs}):
        wrong = ", ".join(f"{found} {n}" for (one, found), n in pairs.most_common() if one == gold != found)
        print(f"| {gold} | {right[gold]} | {wrong or '–'} |")


def compared(folder: Path, source: str) -> Iterator[tuple[str, str]]:
    """The types that the annotation and the grammar give each person whom both name."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    wanted = {gold["url"]: gold for gold in golds if isinstance(gold, dict) and {"url", "officials"} <= gold.keys()}
    for document in extract.read([source]):
        gold = wanted.get(document.url) if isinstance(document, Document) else None
        if gold is None or not isinstance(document, Document):
            continue
        found = find_officials(document.text, document.publisher, document.url)
        names = [
            {name_tokens(found.officials[n].name)} | {name_tokens(place.named.name) for place in person.places}
            for n, person in enumerate(found.persons)
        ]
        for one in gold["officials"]:
            tokens = set(core_tokens(name_tokens(one["name"])))
            match = next((n for n, forms in enumerate(names) if any(tokens <= set(form) for form in forms)), None)
            if match is not None and one["office_type"]:
                yield one["office_type"], found.officials[match].office_type or NONE


if __name__ == "__main__":
    main()
