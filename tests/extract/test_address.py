"""Addresses, fetched from a server on this machine."""

from __future__ import annotations

import gzip
import json
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
import stamina

from etl.extract import limits, read
from etl.facts import Document, Rejected

ARTICLE = b'{"url": "https://example.org/1", "text": "The minister spoke in Oslo."}\n'
TEXT = "Le président a parlé."


class Server(BaseHTTPRequestHandler):
    """Answers by path; counts how often each was asked for, and by whom."""

    asked: ClassVar[Counter[str]] = Counter()
    agents: ClassVar[set[str]] = set()

    def do_GET(self) -> None:
        Server.asked[self.path] += 1
        Server.agents.add(self.headers["User-Agent"])
        status, headers, body = self.answer()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) + (50 if self.path == "/cut" else 0)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/a.jsonl": (200, {}, ARTICLE),
            "/packed": (200, {"Content-Type": "application/x-ndjson"}, gzip.compress(ARTICLE * 2)),
            "/encoded": (200, {"Content-Type": "application/json", "Content-Encoding": "gzip"}, gzip.compress(ARTICLE)),
            "/latin": (200, {"Content-Type": "text/plain; charset=iso-8859-1"}, TEXT.encode("latin-1")),
            "/moved": (302, {"Location": "/latin"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
            "/busy": (503 if Server.asked["/busy"] < 2 else 200, {}, ARTICLE),
            "/broken": (500, {}, b""),
            "/many": (429, {"Retry-After": "0"}, b""),
            "/cut": (200, {}, ARTICLE),
            "/large": (200, {}, b"a " * 5000),
        }
        return answers.get(self.path, (404, {}, b"no such page"))

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    Server.asked.clear()
    Server.agents.clear()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    with stamina.set_testing(True, attempts=3):
        yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def document(address: str) -> Document:
    (result,) = read([address])
    assert isinstance(result, Document), result
    return result


def rejection(address: str) -> Rejected:
    (result,) = read([address])
    assert isinstance(result, Rejected), result
    return result


@pytest.mark.parametrize("path", ["/a.jsonl", "/encoded"])
def test_an_article(server: str, path: str) -> None:
    assert document(server + path).body == "The minister spoke in Oslo."
    assert all(agent.startswith("readout/") and "(+" in agent for agent in Server.agents)


def test_packed_file(server: str) -> None:
    assert len(list(read([f"{server}/packed"]))) == 2


def test_declared_charset_and_redirect(server: str) -> None:
    found = document(f"{server}/moved")
    assert found.body == TEXT
    assert found.url == f"{server}/latin"
    assert found.origin == f"{server}/moved"


def test_a_busy_server_is_asked_again(server: str) -> None:
    assert document(f"{server}/busy").url == "https://example.org/1"
    assert Server.asked["/busy"] == 2


@pytest.mark.parametrize(
    ("path", "reason", "asked"),
    [
        ("/none", "404", 1),
        ("/broken", "500", 3),
        ("/many", "429", 3),
        ("/cut", "no connection", 3),
        ("/round", "redirect", 6),
    ],
)
def test_failures_are_told(server: str, path: str, reason: str, asked: int) -> None:
    assert reason in rejection(server + path).reason
    assert Server.asked[path] == asked


def test_a_large_answer_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DOWNLOAD", 1000)
    assert "10,000 bytes" in rejection(f"{server}/large").reason


def test_no_server_and_no_address(server: str) -> None:
    assert "no connection" in rejection("http://127.0.0.1:9/x").reason
    assert "can't be fetched" in rejection("http://").reason
    results = list(read(["http://127.0.0.1:9/x", f"{server}/a.jsonl"]))
    assert [type(result) for result in results] == [Rejected, Document]
    assert json.loads(ARTICLE)["url"] == results[1].url if isinstance(results[1], Document) else False
