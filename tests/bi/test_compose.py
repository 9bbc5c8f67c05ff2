"""docker-compose.yml keeps what it promises: loopback ports, pinned images, secrets by file, an order of starting."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
#: name:1.2 at least, and no tag that moves.
PINNED = re.compile(r"[a-z0-9./-]+:v?\d+\.\d+[\w.-]*")

each_service = pytest.mark.parametrize("name", SERVICES)


def is_one_shot(service: dict[str, Any]) -> bool:
    return "restart" not in service


@each_service
def test_ports_are_on_loopback(name: str) -> None:
    ports = SERVICES[name].get("ports", [])
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


@each_service
def test_images_are_pinned(name: str) -> None:
    service = SERVICES[name]
    if build := service.get("build"):
        context = ROOT / (build if isinstance(build, str) else build["context"])
        recipe = context / ("Dockerfile" if isinstance(build, str) else build["dockerfile"])
        images = re.findall(r"^FROM (\S+)", recipe.read_text(encoding="utf-8"), re.MULTILINE)
    else:
        images = [service["image"]]
    assert images and all(PINNED.fullmatch(image) for image in images), images


@each_service
def test_secrets_are_files_and_nothing_else(name: str) -> None:
    service = SERVICES[name]
    for variable, value in service.get("environment", {}).items():
        if re.search(r"PASS|SECRET|KEY|TOKEN", variable):
            assert variable.endswith("_FILE") and value.startswith("/run/secrets/"), variable
        assert not re.search(r"://[^/@]*:[^/@]*@", str(value)), f"{variable} has a password in its address"
    told = [*service.get("entrypoint", []), *service.get("command", []), *service.get("environment", {}).values()]
    named = re.findall(r"/run/secrets/(\w+)", " ".join(map(str, told)))
    assert set(named) <= set(service.get("secrets", []))
    assert set(service.get("secrets", [])) <= COMPOSE["secrets"].keys()


def test_every_secret_comes_from_a_file_that_git_ignores() -> None:
    assert all(set(secret) == {"file"} for secret in COMPOSE["secrets"].values())
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_how_to_make_the_secrets_is_told() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    told = re.search(r"for name in ([\w ]+); do", text)
    assert told and set(told[1].split()) == COMPOSE["secrets"].keys()


def test_without_a_profile_there_is_the_warehouse_alone() -> None:
    assert [name for name, service in SERVICES.items() if "profiles" not in service] == ["db", "migrate"]


@pytest.mark.parametrize("profile", ["superset", "metabase"])
def test_a_profile_starts_all_that_its_services_wait_for(profile: str) -> None:
    started = {name for name, each in SERVICES.items() if profile in each.get("profiles", [profile])}
    assert profile in started
    for name in started:
        assert SERVICES[name].get("depends_on", {}).keys() <= started, name


@each_service
def test_waits_for_health_or_for_the_end_of_a_one_shot(name: str) -> None:
    for other, how in SERVICES[name].get("depends_on", {}).items():
        wanted = "service_completed_successfully" if is_one_shot(SERVICES[other]) else "service_healthy"
        assert how["condition"] == wanted, other


@each_service
def test_what_keeps_running_tells_its_health(name: str) -> None:
    assert is_one_shot(SERVICES[name]) or "healthcheck" in SERVICES[name]


def test_no_tool_but_readout_gets_the_password_of_the_owner() -> None:
    owners = {name for name, service in SERVICES.items() if "postgres" in service.get("secrets", [])}
    assert owners == {"db", "migrate", "readout", "reader"}


@each_service
def test_mounted_and_copied_files_exist(name: str) -> None:
    for volume in SERVICES[name].get("volumes", []):
        source = re.sub(r"\$\{\w+:-(.*?)\}", r"\1", volume).split(":")[0]
        assert (ROOT / source).exists() if source.startswith("./") else source in COMPOSE["volumes"], volume
    if isinstance(build := SERVICES[name].get("build"), dict):
        recipe = (ROOT / build["context"] / build["dockerfile"]).read_text(encoding="utf-8")
        copied = re.findall(r"^COPY (\S+) ", recipe, re.MULTILINE)
        assert copied and all((ROOT / build["context"] / each).exists() for each in copied)


@each_service
def test_ports_and_folders_of_the_environment_are_in_its_example(name: str) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    variables = set(re.findall(r"(?<!\$)\$\{(\w+)", yaml.safe_dump(SERVICES[name])))
    assert {each for each in variables if f"{each}=" not in example} == set()
