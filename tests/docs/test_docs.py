"""The pages of the project say what is so: links lead somewhere, commands have examples, codes and packages too."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer.main

from etl.cli import app
from etl.commands import shared

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("training/*.md")])


def commands(group: click.Group, name: str = "readout") -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its full name."""
    for part, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{name} {part}")  # type: ignore[arg-type]
        else:
            yield f"{name} {part}", command


COMMANDS = dict(commands(typer.main.get_command(app)))  # type: ignore[arg-type]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_catalogue_of_constructions_names_files_that_are_there() -> None:
    catalogue = (ROOT / "docs" / "constructions.md").read_text(encoding="utf-8")
    folders = [ROOT, ROOT / "etl" / "transform", ROOT / "tests" / "transform", ROOT / "schema" / "reference"]
    named = set(re.findall(r"`((?:\w+/)*\w+\.(?:py|csv))", catalogue))
    assert [name for name in sorted(named) if not any((folder / name).exists() for folder in folders)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_with_an_example(name: str) -> None:
    told = COMMANDS[name].help or ""
    assert re.search(rf"Example: .*{name}", told), f"{name}: the help has no example"
    assert f"`{name}`" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), "make docs"


def test_exit_codes_are_told() -> None:
    page = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    for code in (0, shared.REJECTED, shared.USAGE, shared.DATABASE):
        assert f"| {code} |" in page


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[\[<>= ]", each)[0] for each in project["dependencies"]}
    page = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    assert names == set(re.findall(r"^\| ([a-z0-9-]+) \|", page, re.MULTILINE)) - {"package"}


def test_the_lock_holds_names_and_versions_only() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if not re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", line)]
    assert wrong == []


def test_make_help_lists_what_can_be_done() -> None:
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"install", "demo", "test", "check"} <= set(re.findall(r"^  make ([a-z]+)", told, re.MULTILINE))
