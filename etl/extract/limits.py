"""How much is read at most: what keeps memory bounded and a hostile file harmless. Bytes unless said otherwise."""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1024 * 1024

CHUNK: Final = 256 * 1024  # read at once
HEAD: Final = 64 * 1024  # looked at to recognise what a file is
LINE: Final = 32 * MEGABYTE  # one line of JSONL, one row of a table
WHOLE: Final = 128 * MEGABYTE  # formats that can't be read piece by piece (HTML, feeds, JSON, text), unpacked
SPOOLED: Final = 2048 * MEGABYTE  # Parquet and Excel from a pipe or unpacked, kept in a temporary file
DOWNLOAD: Final = 128 * MEGABYTE  # one answer of a server
PAYLOAD: Final = MEGABYTE  # kept of a rejected record
UNPACKED_FREE: Final = 64 * MEGABYTE  # below this no compression is suspicious
UNPACKED_RATIO: Final = 200  # unpacked bytes for one packed byte: text reaches 20, only a bomb more than this
ARTICLE_WORDS: Final = 6  # words in a line of a web page that make it a sentence, and so the page an article
