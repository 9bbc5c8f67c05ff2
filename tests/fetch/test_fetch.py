"""Fetching by name from a server on this machine: caching, safe unpacking, and copies that are never half there."""

from __future__ import annotations

import io
import json
import tarfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
import stamina
from typer.testing import CliRunner

from etl.cli import app
from etl.extract.outcome import UnreadableError
from etl.fetch import CatalogueError, Source, fetch, sources

TRIPS = b"<trips></trips>"


def packed(files: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    """Return a tar.gz archive of files and links."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for name, goal in (links or {}).items():
            member = tarfile.TarInfo(name)
            member.type, member.linkname = tarfile.SYMTYPE, goal
            archive.addfile(member)
    return target.getvalue()


class Server(BaseHTTPRequestHandler):
    """Answers with what a test puts there; knows its ETag."""

    body: ClassVar[bytes] = b""
    tag: ClassVar[str] = '"1"'
    asked: ClassVar[list[dict[str, str]]] = []

    def do_GET(self) -> None:
        Server.asked.append(dict(self.headers))
        is_known = self.headers.get("If-None-Match") == Server.tag
        body = b"" if is_known else Server.body
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", Server.tag)
        self.send_header("Last-Modified", "Mon, 03 May 2021 10:00:00 GMT")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def address() -> Iterator[str]:
    Server.asked.clear()
    Server.tag = '"1"'
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    with stamina.set_testing(True, attempts=1):
        yield f"http://127.0.0.1:{httpd.server_port}/x"
    httpd.shutdown()
    httpd.server_close()


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_an_archive(address: str, tmp_path: Path) -> None:
    Server.body = packed({"trips-main/a/1.xml": TRIPS, "trips-main/a/b/2.xml": TRIPS, "trips-main/readme.md": b"x"})
    done = fetch(Source("trips", "Trips", address, ("a/*.xml",)), tmp_path)
    assert done.is_changed
    assert names(tmp_path) == ["trips/.fetched.json", "trips/a/1.xml"]
    assert Server.asked[0]["User-Agent"].startswith("readout/")


def test_what_has_not_changed_is_not_sent_again(address: str, tmp_path: Path) -> None:
    Server.body = b"<rss></rss>"
    source = Source("feed", "Feed", address)
    assert fetch(source, tmp_path).is_changed
    again = fetch(source, tmp_path)
    assert not again.is_changed
    assert again.file_count == 1
    assert Server.asked[1]["If-None-Match"] == '"1"'
    assert Server.asked[1]["If-Modified-Since"].startswith("Mon")
    Server.tag, Server.body = '"2"', b"<rss>new</rss>"
    assert fetch(source, tmp_path).is_changed
    assert (tmp_path / "feed" / "feed.xml").read_bytes() == Server.body


def test_a_lost_copy_is_fetched_again(address: str, tmp_path: Path) -> None:
    Server.body = b"<rss></rss>"
    source = Source("feed", "Feed", address)
    (fetch(source, tmp_path).folder / "feed.xml").unlink()
    assert fetch(source, tmp_path).is_changed


@pytest.mark.parametrize(
    ("files", "links"),
    [
        ({"x/../../evil.xml": b"x"}, {}),
        ({"/x/evil.xml": b"x"}, {}),
        ({}, {"x/evil.xml": "/etc/passwd"}),
        ({"x/other.txt": b"x"}, {}),
    ],
)
def test_nothing_leads_out_of_the_folder(
    address: str, tmp_path: Path, files: dict[str, bytes], links: dict[str, str]
) -> None:
    Server.body = packed(files, links)
    with pytest.raises(UnreadableError, match="holds no file like"):
        fetch(Source("x", "X", address, ("*.xml",)), tmp_path / "home")
    assert names(tmp_path) == []


@pytest.mark.parametrize("is_cut", [False, True])
def test_a_broken_archive_leaves_the_old_copy(address: str, tmp_path: Path, is_cut: bool) -> None:
    body = packed({"x/a.xml": TRIPS * 9000})[:60] if is_cut else b"no archive"
    source = Source("x", "X", address, ("*.xml",))
    Server.body = packed({"x/a.xml": TRIPS})
    fetch(source, tmp_path)
    Server.tag, Server.body = '"2"', body
    with pytest.raises(UnreadableError, match="not a sound tar archive"):
        fetch(source, tmp_path)
    assert (tmp_path / "x" / "a.xml").read_bytes() == TRIPS
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_too_much_is_refused(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.fetch.archive.FILES", 1)
    Server.body = packed({"x/a.xml": TRIPS, "x/b.xml": TRIPS})
    with pytest.raises(UnreadableError, match="more than 1 files"):
        fetch(Source("x", "X", address, ("*.xml",)), tmp_path)


def test_too_few_records_are_refused(address: str, tmp_path: Path) -> None:
    Server.body = packed({"x/a.xml": TRIPS})
    with pytest.raises(UnreadableError, match="0 records were read from it, at least 10 are expected"):
        fetch(Source("x", "X", address, ("*.xml",), expected_records=10), tmp_path)


def test_the_catalogue_names_registers_and_feeds() -> None:
    known = sources()
    assert {"historian-travels", "historian-visits", "historian-pocom", "state-releases"} <= known.keys()
    assert all(each.address.startswith("https://") for each in known.values())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[feed]\n", "needs an address"),
        ('[Feed]\naddress = "https://x"\n', "is no name"),
        ('[feed]\naddress = "https://x"\nkeeps = []\n', "unknown key, 'keeps'"),
        ("[feed", "is no TOML"),
    ],
)
def test_a_wrong_catalogue_is_told(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=reason):
        sources(path)


def test_the_command(address: str, tmp_path: Path) -> None:
    Server.body = b"<rss></rss>"
    own = tmp_path / "own.toml"
    own.write_text(f'[desk]\ntitle = "The desk"\naddress = "{address}"\n', encoding="utf-8")
    options = ["--catalogue", str(own), "--folder", str(tmp_path / "copies")]
    runner = CliRunner()
    assert "desk" in runner.invoke(app, ["fetch", *options]).stdout
    done = runner.invoke(app, ["fetch", "desk", "--json", *options])
    assert done.exit_code == 0
    assert json.loads(done.stdout) == [
        {"name": "desk", "folder": str(tmp_path / "copies" / "desk"), "is_changed": True}
    ]
    own.write_text('[desk]\naddress = "http://127.0.0.1:9/x"\n', encoding="utf-8")
    assert runner.invoke(app, ["fetch", "desk", *options]).exit_code == 1
