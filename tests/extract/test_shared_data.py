"""The real releases and feeds, where they are at hand: they load as they are, and the same from everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etl.extract import read
from etl.facts import Document


def documents(*inputs: Path) -> list[Document]:
    results = list(read([str(each) for each in inputs]))
    assert all(isinstance(result, Document) for result in results)
    return [result for result in results if isinstance(result, Document)]


@pytest.fixture(scope="module")
def releases(shared: Path) -> dict[str, Document]:
    return {document.url: document for document in documents(shared / "data/press/state-2021.jsonl")}


def test_all_releases_load(releases: dict[str, Document]) -> None:
    assert len(releases) == 584
    assert not any("<" in document.body and "</" in document.body for document in releases.values())
    assert all(document.published_on and document.title and document.author for document in releases.values())


def test_feeds_give_the_same_documents(releases: dict[str, Document], shared: Path) -> None:
    entries = documents(shared / "data/press/feed-2021")
    assert len(entries) == 650
    latest = {entry.url: entry for entry in entries}
    common = latest.keys() & releases.keys()
    differing = [url for url in common if _content(latest[url]) != _content(releases[url])]
    # The department itself amended these eight between the last snapshot with them and the release as it stands now.
    assert (len(common), len(differing)) == (529, 8)


def test_days_and_texts_are_those_of_the_annotated(releases: dict[str, Document], shared: Path) -> None:
    for path in sorted((shared / "gold/press").glob("*.json")):
        gold = json.loads(path.read_text())
        release = releases[gold["url"]]
        (text,) = documents(shared / "gold/press/texts" / f"{path.stem}.txt")
        assert release.published_on is not None
        assert release.published_on.isoformat() == gold["published"]
        assert (text.url, text.title, text.published_on, text.author) == (
            release.url,
            release.title,
            release.published_on,
            release.author,
        )
        assert "".join(text.body.split()) == "".join(release.body.split())


def _content(document: Document) -> tuple[object, ...]:
    return document.title, document.body, document.published_on, document.author
