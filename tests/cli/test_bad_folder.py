"""A folder of good and bad files, loaded as a user does it: the good is loaded, the bad set aside with its reason."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

NOISE = random.Random(7).randbytes(5000)
GOOD = "https://example.org/good/{}"
STORY = "Kenyan Foreign Minister Achieng Otieno met Ghanaian Foreign Minister Kofi Asare in Accra on Tuesday."
LINE = 200 * 1024 * 1024

#: File, what it holds, and words of the reason that a person understands.
BAD = {
    "binary.dat": (NOISE, "binary"),
    "broken.xml": (b"<rss version='2.0'><channel><item><title>A</title><descr", "the XML is broken or cut off"),
    "columns.csv": (b"colour,size\nred,1\n", "no column"),
    "empty.txt": (b"", "empty"),
    "latin.txt": ("Le président reçoit le ministre à l'Élysée.".encode("latin-1"), "not valid UTF-8"),
    "menu.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
    "nul.txt": (b"The minister\0 spoke to the press in Oslo." * 3, "NUL"),
    "truncated.txt.gz": (gzip.compress(NOISE.hex().encode())[:-20], "truncated"),
}


def record(number: int) -> bytes:
    story = {"url": GOOD.format(number), "published": "2024-02-07", "text": f"Report {number}. {STORY}"}
    return json.dumps(story).encode() + b"\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with every kind of bad file, and good ones before, between and after them."""
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "aa.jsonl").write_bytes(record(1))
    (tmp_path / "lines.jsonl").write_bytes(record(2) + b"{bad\n" + record(3))
    with (tmp_path / "long.jsonl").open("wb") as file:
        file.write(record(4) + b'{"text": "')
        for _ in range(LINE // 1_048_576):
            file.write(b"x" * 1_048_576)
        file.write(b'"}\n' + record(5))
    (tmp_path / "zz.jsonl").write_bytes(record(6))
    return tmp_path


def test_the_good_is_loaded_and_each_bad_input_stands_with_its_reason(fresh_url: str, folder: Path) -> None:
    command = [sys.executable, "-c", "from etl.cli import main; main()", "load", str(folder), "--workers", "1"]
    done = subprocess.run(
        [*command, "--database-url", fresh_url], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    with psycopg.connect(fresh_url) as connection:
        urls = [url for (url,) in connection.execute("select url from mart.document order by url")]
        rejected = connection.execute(
            "select origin, position, reason, octet_length(payload) from ops.rejected"
        ).fetchall()
    assert urls == [GOOD.format(number) for number in range(1, 7)]
    reasons = {Path(origin).name: (position, reason) for origin, position, reason, _ in rejected}
    assert len(rejected) == len(BAD) + 2
    for name, (_, words) in BAD.items():
        assert words in reasons[name][1], reasons[name]
    assert reasons["lines.jsonl"][0] == "line 2"
    assert reasons["long.jsonl"][0] == "line 2"
    assert f"{LINE + 12:,} bytes" in reasons["long.jsonl"][1]
    assert max(size for *_, size in rejected) <= 1_048_576
