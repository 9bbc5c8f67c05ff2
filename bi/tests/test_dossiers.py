"""The pages of `readout dossier` can be read: on a desktop and a phone, and by the rules of axe-core."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from selenium import webdriver

from bi.tests.browsing import Warehouse, take_picture

AXE = "axe-core@4.14.1"
SIZES = {"desktop": (1600, 2600, False), "phone": (430, 4200, True)}
#: For each broken rule: its name, what it wants, and the first elements that break it.
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run().then(result => done(result.violations.map(
    rule => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)));
"""
#: Elements that reach beyond the page's right edge, unless something around them scrolls.
TOO_WIDE = """
const edge = document.documentElement.clientWidth + 1;
const scrolls = element => element && (
    /auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
return [...document.body.querySelectorAll('*')]
    .filter(each => each.getBoundingClientRect().right > edge && !scrolls(each.parentElement))
    .slice(0, 5).map(each => each.outerHTML.slice(0, 120));
"""


@pytest.fixture(scope="session")
def axe(scratch: Path) -> str:
    """Return the script of axe-core, from npm."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm, which brings axe-core, is missing. On Debian: apt install npm")
    folder = scratch / "axe"
    folder.mkdir()
    done = subprocess.run([npm, "pack", AXE, "--silent"], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm does not bring {AXE}: {done.stderr[-300:]}")
    with tarfile.open(folder / done.stdout.split()[-1]) as package:
        script = package.extractfile("package/axe.min.js")
        assert script is not None
        return script.read().decode()


@pytest.fixture(scope="session", params=["relation", "person"])
def page(request: pytest.FixtureRequest, warehouse: Warehouse, scratch: Path) -> Path:
    """Return a dossier on the relation with most meetings, or on the official with most."""
    path = scratch / f"{request.param}.html"
    if request.param == "relation":
        most = "select pair_code from mart.bilateral_relation order by meeting_count desc, pair_code limit 1"
        who = str(warehouse.value(most)).split("-")
    else:
        most = "select official_id from mart.official order by meeting_count desc, statement_count desc limit 1"
        who = [str(warehouse.value(most))]
    warehouse.readout("dossier", *who, "--output", str(path))
    return path


@pytest.mark.parametrize("size", SIZES)
def test_a_dossier_fits_and_breaks_no_rule(
    page: Path, size: str, axe: str, make_browser: Callable[..., webdriver.Chrome]
) -> None:
    width, height, phone = SIZES[size]
    browser = make_browser(width, height, phone=phone)
    browser.set_script_timeout(120)
    browser.get(page.as_uri())
    take_picture(browser, f"dossier-{page.stem}-{size}")
    assert browser.execute_script(TOO_WIDE) == []
    assert browser.execute_script("return document.documentElement.scrollWidth - window.innerWidth") <= 0
    browser.execute_script(axe)
    assert browser.execute_async_script(RUN_AXE) == []
