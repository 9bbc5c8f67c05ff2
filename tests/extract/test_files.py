"""Every kind of file, read as a user would have it read."""

from __future__ import annotations

import gzip
import io
import json
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pandas
import pytest

from etl.extract import InputError, read
from etl.facts import Document, Rejected

BODY = "The foreign minister received her guest in Oslo.\nThey spoke about trade."
RECORD = {
    "url": "https://example.org/1",
    "title": "Talks in Oslo",
    "text": BODY,
    "published": "2021-03-04",
    "publisher": "Example Post",
    "author": "A. Writer",
    "language": "en-GB",
}


def only(*inputs: Path | str, **options: object) -> Document:
    results = list(read([str(each) for each in inputs], **options))  # type: ignore[arg-type]
    assert len(results) == 1, results
    assert isinstance(results[0], Document), results[0]
    return results[0]


def check(document: Document) -> None:
    assert document.url == RECORD["url"]
    assert document.title == RECORD["title"]
    assert document.body == BODY
    assert document.published_on == date(2021, 3, 4)
    assert document.publisher == "Example Post"
    assert document.author == "A. Writer"


HEADER = (
    "TITLE: Talks in Oslo\nURL: https://example.org/1\nDate: 4 March 2021\nSource: Example Post\n"
    "By: A. Writer\nID: x7\n\n"
)
FRONT = (
    "---\ntitle: Talks in Oslo\nurl: https://example.org/1\ndate: 2021-03-04\n"
    "publisher: Example Post\nauthor: A. Writer\n---\n"
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Post</title><item><title>Talks in Oslo</title>
<link>https://example.org/1</link><dc:creator>A. Writer</dc:creator><pubDate>Thu, 04 Mar 2021 23:30:00 -0500</pubDate>
<description>Only the beginning</description><content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded>
</item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Post</title><entry><title>Talks in Oslo</title>
<link href="https://example.org/1"/>
<author><name>A. Writer</name></author><published>2021-03-04T23:30:00-05:00</published>
<content type="html">{PARAGRAPHS.replace("<", "&lt;")}</content></entry></feed>"""
TSV = "\t".join(RECORD) + "\n" + "\t".join(f'"{value}"' for value in RECORD.values()) + "\n"

TEXTS = {
    "a.txt": HEADER + BODY,
    "front.txt": FRONT + BODY,
    "a.md": FRONT + BODY.replace("\n", "\n\n").replace("trade", "*trade*"),
    "a.jsonl": json.dumps(RECORD) + "\n\n",
    "a.json": json.dumps(RECORD, indent=1),
    "list.json": json.dumps([RECORD]),
    "wrapped.json": json.dumps({"status": "ok", "articles": [RECORD]}),
    "a.csv": TSV.replace("\t", ","),
    "semicolons.csv": TSV.replace("\t", ";"),
    "a.tsv": TSV,
    "a.rss": RSS,
    "a.atom": ATOM,
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("packed", [False, True])
def test_kinds(tmp_path: Path, name: str, packed: bool) -> None:
    data = TEXTS[name].encode()
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if packed else data)  # the name does not say that it is packed
    check(only(path))


def test_parquet_and_excel(tmp_path: Path) -> None:
    pandas.DataFrame([RECORD]).to_parquet(tmp_path / "a.parquet")
    check(only(tmp_path / "a.parquet"))
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["remark", *RECORD])
    book.active.append([None, *RECORD.values()])
    book.create_sheet("empty")
    book.save(tmp_path / "a.xlsx")
    check(only(tmp_path / "a.xlsx"))


def test_html_page(tmp_path: Path) -> None:
    paragraphs = "".join(
        f"<p>The foreign minister received guest number {number} in Oslo, and they spoke of trade at length.</p>"
        for number in range(8)
    )
    path = tmp_path / "page.html"
    path.write_text(
        "<!doctype html><html lang='en'><head><title>Talks in Oslo | Example Post</title>"
        "<link rel='canonical' href='https://example.org/1'><meta property='og:site_name' content='Example Post'>"
        '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "Talks in Oslo",'
        ' "datePublished": "2021-03-04T23:30:00-05:00", "author": {"name": "A. Writer"}}</script></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Talks in Oslo</h1>{paragraphs}</article>"
        "<footer>Imprint</footer></body></html>"
    )
    document = only(path)
    assert (document.url, document.title, document.publisher) == (
        "https://example.org/1",
        "Talks in Oslo",
        "Example Post",
    )
    assert (document.published_on, document.author, document.language) == (date(2021, 3, 4), "A. Writer", "en")
    assert len(document.body.split("\n")) == 8
    assert "Imprint" not in document.body and "Home" not in document.body


def test_declared_encoding_is_used(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    sentence = "<p>Le président “Émile” received the visitor in the palace on Monday morning.</p>" * 5
    path.write_bytes(f"<html><head><meta charset='windows-1252'></head><body>{sentence}</body></html>".encode("cp1252"))
    assert "président “Émile”" in only(path).body


def test_folders_are_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a/1.txt", ".git/x.txt", "b/.y.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"The minister spoke of {name}.")
    origins = [Path(result.origin).name for result in read([str(tmp_path), str(tmp_path / "c.txt")])]
    assert origins == ["c.txt", "1.txt", "2.txt"]
    assert len(list(read([str(tmp_path / "**" / "*.txt")]))) == 3


@pytest.mark.parametrize("name", ["nothing.txt", "*.nothing", "ftp://example.org/x"])
def test_what_does_not_exist_is_told_at_once(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read([name if "://" in name else str(tmp_path / name)])


def test_options_are_checked(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="unknown format"):
        read([str(tmp_path)], format="docx")
    with pytest.raises(InputError, match="no field"):
        read([str(tmp_path)], mapping={"colour": "x"})
    with pytest.raises(InputError):
        read([])


def test_mapping(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("story_body,when\nThe minister spoke.,2021-03-04\n")
    document = only(path, mapping={"text": "story_body", "published": "when"})
    assert (document.body, document.published_on) == ("The minister spoke.", date(2021, 3, 4))
    assert document.url.startswith("urn:readout:sha256:")
    nested = tmp_path / "a.jsonl"
    nested.write_text('{"article": {"words": "The minister spoke."}}')
    assert only(nested, mapping={"text": "article.words"}).body == "The minister spoke."


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe:
        buffer = io.BytesIO(gzip.compress(json.dumps(RECORD).encode()))

    monkeypatch.setattr(sys, "stdin", Pipe)
    check(only("-"))


def test_source_line_of_a_report_is_no_header(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Source: Agency\nThe minister spoke in Oslo.")
    assert only(tmp_path / "a.txt").body.startswith("Source: Agency")


def test_wrapped_lines_become_paragraphs(tmp_path: Path) -> None:
    text = (
        "The foreign minister received her guest in\nOslo on Tuesday morning, and the two spoke\n"
        "at length about trade and fisheries before\nthey parted.\n\nNo date was given."
    )
    (tmp_path / "a.txt").write_text(text)
    assert len(only(tmp_path / "a.txt").body.split("\n")) == 2


def test_same_article_from_json_and_feed(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS)
    (tmp_path / "b.jsonl").write_text(json.dumps({**RECORD, "text": "", "html": PARAGRAPHS + "<script>x()</script>\n"}))
    first, second = read([str(tmp_path)])
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.url, first.title, first.body, first.published_on) == (
        second.url,
        second.title,
        second.body,
        second.published_on,
    )


def test_unread_kinds_are_rejected_and_not_lost(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 something")
    (result,) = read([str(tmp_path)])
    assert isinstance(result, Rejected) and result.payload == b"%PDF-1.7 something" and "PDF" in result.reason
