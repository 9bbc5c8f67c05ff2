"""Which version of the extractors is installed: the package's, and a digest of all that has a say in what is read."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from schema import resources

#: What reads documents: code, word lists, the English pipeline, and the reference data that names are looked up in.
FOLDERS = (Path(__file__).parent / "transform", Path(__file__).parent / "registers", resources.REFERENCE)
SUFFIXES_LEFT_OUT = {".pyc", ".md", ".gitkeep"}


def package_version() -> str:
    """Return the version of the package that is installed."""
    try:
        return version("readout")
    except PackageNotFoundError:
        return "unknown"


@cache
def extractor_version() -> str:
    """Return the version of the extractors, as in "0.1.0+4f2a9c1d": another one wherever a file of theirs differs."""
    digest = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.is_file() and path.suffix not in SUFFIXES_LEFT_OUT and not path.name.startswith("."):
                digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{package_version()}+{digest.hexdigest()[:8]}"
