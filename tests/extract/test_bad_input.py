"""Bad input: set aside with place and reason, never in the way of what is good."""

from __future__ import annotations

import gzip
import json
import random
import tracemalloc
from pathlib import Path

import pytest

from etl.extract import limits, read
from etl.facts import Document, Rejected


def line(number: int) -> bytes:
    return json.dumps({"url": f"https://example.org/{number}", "text": f"Minister {number} spoke."}).encode() + b"\n"


def outcome(path: Path) -> tuple[list[Document], list[Rejected]]:
    results = list(read([str(path)]))
    return (
        [result for result in results if isinstance(result, Document)],
        [result for result in results if isinstance(result, Rejected)],
    )


NOISE = random.Random(1).randbytes(4000)
WHOLE_FILES = {
    "binary.dat": (NOISE, "binary"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + NOISE, "picture"),
    "cut.txt.gz": (gzip.compress(NOISE.hex().encode())[:-20], "truncated"),
    "damaged.txt.gz": (gzip.compress(NOISE.hex().encode())[:-8] + b"12345678", "damaged"),
    "bytes.txt": ("The président spoke.".encode("latin-1"), "not valid UTF-8"),
    "nul.txt": (b"The minister\0 spoke to the press in Oslo." * 3, "NUL"),
    "empty.txt": (b"", "empty"),
    "blank.txt": (b"\n \n", "blank"),
    "links.html": (b"<html><body><nav><a href='/'>Home</a></nav><ul><li>About</li></ul></body></html>", "no article"),
    "columns.csv": (b"a,b\n1,2\n", "no column"),
    "header.csv": (b"title,text\n", "no rows"),
    "old.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE, "password"),
    "broken.xlsx": (b"PK\x03\x04xl/" + NOISE, "workbook"),
    "broken.parquet": (b"PAR1" + NOISE, "Parquet"),
    "other.xml": (b"<?xml version='1.0'?><menu><dish>Soup</dish></menu>", "no feed"),
    "broken.json": (b'{"articles": [{"text": "x"', "not valid JSON"),
    "front.md": (b"---\ntitle: [a\n---\nThe minister spoke.", "YAML"),
    "archive.zip": (b"PK\x03\x04" + NOISE, "zip"),
    "deep.json": (b"[" * 100_000, "nested too deeply"),
}


@pytest.mark.parametrize("name", WHOLE_FILES)
def test_whole_files(tmp_path: Path, name: str) -> None:
    data, reason = WHOLE_FILES[name]
    (tmp_path / name).write_bytes(data)
    documents, rejections = outcome(tmp_path / name)
    assert documents == []
    assert [rejection.payload for rejection in rejections] == [data]
    assert reason in rejections[0].reason


def test_the_good_beside_the_bad_is_read(tmp_path: Path) -> None:
    for name, (data, _) in WHOLE_FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "middle.jsonl").write_bytes(line(1))
    (tmp_path / "zz.jsonl").write_bytes(line(2))
    documents, rejections = outcome(tmp_path)
    assert len(documents) == 2
    assert len(rejections) == len(WHOLE_FILES)


def test_lines_of_json(tmp_path: Path) -> None:
    bad = [
        b'{"text": "\xff"}\n',
        b"{bad\n",
        b'{"text": "a\\u0000b"}\n',
        b'{"text": "\\ud800"}\n',
        b"[1]\n",
        b'{"text": ""}\n',
    ]
    (tmp_path / "a.jsonl").write_bytes(line(1) + b"".join(bad) + b'{"text":' + b"[" * 100_000 + b"\n" + line(2))
    documents, rejections = outcome(tmp_path / "a.jsonl")
    assert [document.position for document in documents] == ["line 1", "line 9"]
    assert [rejection.position for rejection in rejections] == [f"line {number}" for number in range(2, 9)]
    assert rejections[1].payload == b"{bad"


def test_a_line_without_end_takes_bounded_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE", 2_000_000)
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(line(1) + b'{"text": "')
        for _ in range(40):
            file.write(b"x" * 1_000_000)
        file.write(b'"}\n' + line(2))
    tracemalloc.start()
    documents, rejections = outcome(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(documents) == 2
    assert peak < 20_000_000
    assert rejections[0].position == "line 2"
    assert len(rejections[0].payload) == limits.PAYLOAD
    assert "40,000,012 bytes" in rejections[0].reason


def test_truncated_gzip_gives_the_lines_before_the_cut(tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(line(number) for number in range(3000)))
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    documents, rejections = outcome(tmp_path / "a.jsonl.gz")
    assert 100 < len(documents) < 3000
    assert len(rejections) == 1
    assert rejections[0].position == f"line {len(documents) + 1}"
    assert "truncated" in rejections[0].reason


def test_decompression_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED_FREE", 1_000_000)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a " * 10_000_000))
    documents, rejections = outcome(tmp_path / "a.txt.gz")
    assert documents == [] and "bomb" in rejections[0].reason


def test_broken_feed_gives_its_sound_entries(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        '<rss version="2.0"><channel><title>x</title>'
        "<item><title>A &amp; B</title><link>https://example.org/a</link>"
        "<description>Minister&nbsp;A met B & C.</description></item>"
        "<item><title>B<link>https://example.org/b</link></item>"
        "<item><title>C</title><descr"
    )
    documents, rejections = outcome(tmp_path / "a.xml")
    assert [(document.url, document.body) for document in documents] == [
        ("https://example.org/a", "Minister A met B & C.")
    ]
    assert [rejection.position for rejection in rejections] == ["entry 2", "entry 3"]
    assert rejections[1].payload == b"<item><title>C</title><descr"


def test_entities_of_xml_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET")
    (tmp_path / "a.xml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]>'
        '<rss version="2.0"><channel><item>'
        "<title>T</title><description>The minister &a; spoke.</description></item></channel></rss>"
    )
    documents, rejections = outcome(tmp_path / "a.xml")
    assert "SECRET" not in repr((documents, rejections))


def test_rows_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(
        b'url,text\nhttps://e.org/1,"one, two"\nhttps://e.org/2,"never closed\nhttps://e.org/3,three\nhttps://e.org/4,a,b\n'
        b'https://e.org/5,"two\nlines"\nhttps://e.org/6,\xff\n'
    )
    documents, rejections = outcome(tmp_path / "a.csv")
    assert [document.url[-1] for document in documents] == ["1", "3", "5"]
    assert [rejection.position for rejection in rejections] == ["line 3", "line 5", "line 8"]
    assert documents[2].body == "two\nlines"


def test_content_wins_over_a_wrong_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(line(1))
    documents, rejections = outcome(tmp_path / "a.csv")
    assert len(documents) == 1 and rejections == []


def test_folder_without_files_and_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    documents, rejections = outcome(tmp_path / "empty")
    assert documents == [] and "no files" in rejections[0].reason
    (tmp_path / "link.txt").symlink_to(tmp_path / "nothing")
    assert "nowhere" in outcome(tmp_path / "link.txt")[1][0].reason


def test_no_failure_of_a_reader_stops_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from etl.extract import text_file

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("unforeseen")

    monkeypatch.setattr(text_file, "read", fail)
    (tmp_path / "a.txt").write_text("The minister spoke.")
    (tmp_path / "b.jsonl").write_bytes(line(1))
    documents, rejections = outcome(tmp_path)
    assert len(documents) == 1
    assert "ZeroDivisionError" in rejections[0].reason and rejections[0].payload == b"The minister spoke."


@pytest.mark.parametrize("data", [b"<feed", b"<rss><channel", b"<rss/>", b"<feed>\x01</feed>", b"<rss>&x;<item"])
def test_ruins_of_feeds(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.rss").write_bytes(data)
    documents, rejections = outcome(tmp_path / "a.rss")
    assert documents == [] and len(rejections) == 1
    assert "unforeseen" not in rejections[0].reason
