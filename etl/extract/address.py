"""http(s) addresses: fetched with limits and patience, under an honest name."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from email.message import Message
from functools import cache
from importlib import metadata
from typing import IO, Final

import httpx2 as httpx
import stamina

from etl.extract import limits
from etl.extract.outcome import UnreadableError

_TIMEOUT: Final = httpx.Timeout(30.0, connect=10.0)  # seconds: between two pieces of the answer, and to connect
_DEADLINE: Final = 300.0  # seconds for the whole answer
_ATTEMPTS: Final = 3
_REDIRECTS: Final = 5
_PATIENCE: Final = 30.0  # seconds that a server may ask us to wait
_ACCEPT: Final = "text/html, application/rss+xml, application/atom+xml, application/json, text/plain, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: the file, the address it came from after redirects, and what is declared about it.

    `is_unchanged`: the server says that nothing is new since the copy that the conditions speak of; the file is empty.
    """

    file: IO[bytes]
    address: str
    media_type: str | None
    charset: str | None
    etag: str | None = None
    last_modified: str | None = None
    is_unchanged: bool = False


class _TryAgain(Exception):  # noqa: N818 - a signal to the retries, never seen outside
    """The server is busy or failing; `wait` is how many seconds it asks for."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


def fetch(address: str, stack: ExitStack, conditions: Mapping[str, str] | None = None) -> Answer:
    """Fetch an address; the file is closed with the stack.

    `conditions` are headers that speak of a copy at hand (If-None-Match, If-Modified-Since).

    Connection errors, 429 and 5xx are tried again, three times in all; nothing else is.

    Raises:
        UnreadableError: no usable answer came, or one that is too large.
    """
    try:
        for attempt in stamina.retry_context(on=_wait, attempts=_ATTEMPTS, timeout=_DEADLINE, wait_initial=0.5):
            with attempt:
                return _fetched(address, stack, conditions or {})
    except _TryAgain as failure:
        raise UnreadableError(f"{failure}; tried {_ATTEMPTS} times, try again later") from None
    except (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError) as error:
        what = (
            "the server did not answer in time"
            if isinstance(error, httpx.TimeoutException)
            else f"no connection ({error})"
        )
        raise UnreadableError(f"{what}; tried {_ATTEMPTS} times, try again later") from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise UnreadableError(f"can't be fetched: {error}") from None
    raise AssertionError("the retries end with an answer or an error")


def _wait(error: Exception) -> bool | float:
    """Say whether, and after how many seconds, to try again."""
    if isinstance(error, _TryAgain):
        return True if error.wait is None else error.wait
    return isinstance(error, httpx.TimeoutException | httpx.NetworkError | httpx.RemoteProtocolError)


def _fetched(address: str, stack: ExitStack, conditions: Mapping[str, str]) -> Answer:
    headers = {"User-Agent": user_agent(), "Accept": _ACCEPT, "Accept-Encoding": "gzip, identity", **conditions}
    with (
        httpx.Client(timeout=_TIMEOUT, follow_redirects=True, max_redirects=_REDIRECTS, headers=headers) as client,
        client.stream("GET", address) as response,
    ):
        is_unchanged = bool(conditions) and response.status_code == httpx.codes.NOT_MODIFIED
        if not is_unchanged:
            _check(response)
        file = stack.enter_context(tempfile.SpooledTemporaryFile(max_size=limits.WHOLE // 8))  # noqa: SIM115 - closed there
        _receive(response, file)
        content_type = Message()
        content_type["content-type"] = response.headers.get("content-type", "")
        declared = response.headers.get("content-type")
        return Answer(
            file=file,
            address=str(response.url),
            media_type=content_type.get_content_type() if declared else None,
            charset=content_type.get_param("charset") if declared else None,  # type: ignore[arg-type]
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
            is_unchanged=is_unchanged,
        )


def _check(response: httpx.Response) -> None:
    status = f"the server answered {response.status_code} {response.reason_phrase}".rstrip()
    if response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.status_code >= 500:
        asked = response.headers.get("retry-after", "")
        raise _TryAgain(status, min(float(asked), _PATIENCE) if re.fullmatch(r"\d{1,6}", asked) else None)
    if response.status_code != httpx.codes.OK:
        raise UnreadableError(status)
    length = response.headers.get("content-length", "")
    if length.isdigit() and int(length) > limits.DOWNLOAD:
        raise UnreadableError(
            f"the answer has {int(length):,} bytes, more than the {limits.DOWNLOAD:,} that are fetched"
        )


def _receive(response: httpx.Response, file: IO[bytes]) -> None:
    size, started = 0, time.monotonic()
    for piece in response.iter_bytes(limits.CHUNK):
        size += len(piece)
        if size > limits.DOWNLOAD:
            raise UnreadableError(f"the answer has more than the {limits.DOWNLOAD:,} bytes that are fetched")
        if time.monotonic() - started > _DEADLINE:
            raise UnreadableError(f"the answer took longer than {_DEADLINE:.0f} seconds")
        file.write(piece)
    file.seek(0)


@cache
def user_agent() -> str:
    """Return the name under which addresses are fetched: the program, its version and where to read about it."""
    try:
        about = metadata.metadata("readout")
    except metadata.PackageNotFoundError:
        return "readout"
    homes = [entry.partition(",")[2].strip() for entry in about.get_all("Project-URL") or []]
    return f"readout/{about['Version']}" + (
        f" (+{homes[0]})" if homes else " (+reader of public statements; see its operator)"
    )
