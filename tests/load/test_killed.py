"""A load that is killed at any moment, and then done again, ends as one that nobody disturbed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

Dump = Callable[[str], dict[str, list[str]]]

#: How many moments to try; each takes a few seconds.
KILLS = int(os.environ.get("READOUT_TEST_KILLS", "3"))
COMMAND = [sys.executable, "-c", "from etl.cli import main; main()", "load", "--batch-size", "3"]


def write_documents(folder: Path, count: int) -> Path:
    """Write a file of plain little stories about the same few people, with one bad line."""
    numbers = random.Random(3)
    people = [
        ("French", "Boris Bon"),
        ("Finnish", "Anna Aho"),
        ("Kenyan", "Grace Wanjiru"),
        ("Peruvian", "Luis Quispe"),
    ]
    path = folder / "stories.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            (one, host), (other, guest) = numbers.sample(people, 2)
            text = (
                f"{one} Foreign Minister {host} met {other} Foreign Minister {guest} in Geneva on Tuesday.\n"
                f"“We will work together on energy,” {guest.split()[-1]} said."
                f" {host.split()[-1]} thanked him for item {number}."
            )
            day = f"2021-03-{1 + number % 28:02}"
            row = {"url": f"https://example.org/{number}", "title": f"Talks {number}", "text": text, "published": day}
            file.write(json.dumps(row) + "\n")
            if number == count // 2:
                file.write("{bad\n")
    return path


def load(path: Path, url: str, workers: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, "--workers", str(workers), "--database-url", url, str(path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for_run(url: str, runs: int) -> None:
    """Wait until the load has begun to store: the moments before are all alike."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with psycopg.connect(url) as connection:
            row = connection.execute("select count(*) from ops.run").fetchone()
        if row and row[0] >= runs:
            return
        time.sleep(0.02)
    raise AssertionError("the load did not begin within a minute")


def test_a_killed_load_done_again_is_a_whole_one(
    make_database: Callable[..., str], template: str, dump: Dump, tmp_path: Path
) -> None:
    path = write_documents(tmp_path, 60)
    calm = make_database(template)
    began = time.monotonic()
    undisturbed = load(path, calm, 1)
    wait_for_run(calm, 1)
    storing = time.monotonic()
    assert undisturbed.wait() == 1  # one line is bad
    seconds = time.monotonic() - storing
    expected = dump(calm)
    assert len(expected["documents"]) == 60, f"after {time.monotonic() - began:.0f} s"
    seed = random.SystemRandom().randrange(2**32)
    moments = random.Random(seed)
    for number in range(KILLS):
        url = make_database(template)
        process = load(path, url, 1 + number % 2)
        wait_for_run(url, 1)
        time.sleep(moments.uniform(0, seconds))
        process.send_signal(signal.SIGKILL)
        process.wait()
        partial = dump(url)
        documents = len(partial["documents"])
        assert len(partial["extraction"]) == documents, "a document without its facts"
        assert len(partial["statement"]) == len(partial["core statements"]), f"half a document, seed {seed}"
        assert load(path, url, 1).wait() == 1
        found = dump(url)
        for name in expected:
            assert found[name] == expected[name], f"{name}, killed after {documents} documents, seed {seed}"
        with psycopg.connect(url) as connection:
            statuses = connection.execute("select status from ops.run order by run_id").fetchall()
        assert statuses[-1] == ("succeeded",)
        assert statuses[0][0] in ("interrupted", "succeeded")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc to look at processes")
def test_the_readers_of_a_killed_load_end_with_it(
    make_database: Callable[..., str], template: str, tmp_path: Path
) -> None:
    url = make_database(template)
    process = load(write_documents(tmp_path, 400), url, 2)
    wait_for_run(url, 1)
    time.sleep(2)
    children = _descendants(process.pid)
    assert children
    process.kill()
    process.wait()
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline and any(_is_alive(child) for child in children):
        time.sleep(0.1)
    assert [child for child in children if _is_alive(child)] == []


def _descendants(pid: int) -> set[int]:
    found: set[int] = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) in {pid, *found}:
            found.add(int(status.parent.name))
    return found


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
