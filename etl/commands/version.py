"""`readout version`."""

from __future__ import annotations

from etl.commands.shared import readout_version


def version() -> None:
    """Print the version of Readout and of its extractor.

    Example: readout version
    """
    from etl import pipeline

    extractor = pipeline.extractor()
    print(f"readout {readout_version()}, extractor {extractor.name} {extractor.version}")
