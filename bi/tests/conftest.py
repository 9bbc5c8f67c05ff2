"""What the tests in a browser share: a loaded warehouse, a Superset with the dashboards imported, and Chromium.

They run in .venv-bi (`make test-bi`) and call Readout as a user does, from .venv. READOUT_BI_HOME names a READOUT_HOME
with a warehouse that is loaded already, to look at the dashboards with other data than the samples.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from bi.tests.browsing import PATIENCE, ROOT, Superset, Warehouse

CONFIGURATION = """
import os
SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = "sqlite:///" + os.path.join(os.environ["SUPERSET_HOME"], "superset.db")
FEATURE_FLAGS = {"DASHBOARD_VIRTUALIZATION": False}  # draw what is below the window's edge too
"""


@pytest.fixture(scope="session")
def scratch() -> Iterator[Path]:
    """Return a folder for all that these tests make. Not one of pytest's: other runs of the same user clear those."""
    folder = Path(tempfile.mkdtemp(prefix="readout-bi-"))
    folder.chmod(0o711)  # the embedded server of a root user runs as another, which has to pass
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def warehouse(scratch: Path) -> Iterator[Warehouse]:
    """Return a warehouse with the samples, or the one that READOUT_BI_HOME names."""
    given = os.environ.get("READOUT_BI_HOME")
    home = Path(given) if given else scratch / "warehouse"
    password = secrets.token_hex(12)
    unread = Warehouse(home, "", "", password)
    unread.readout("db", "upgrade")
    if not given:
        unread.readout("load", str(ROOT / "samples"))
    owner = unread.readout("db", "url").strip()
    file = scratch / "password"
    file.write_text(password, encoding="utf-8")
    unread.readout("db", "reader", "dashboards", "--password-file", str(file))
    scheme, _, rest = owner.partition("://")
    reader = f"{scheme}://dashboards@{rest.partition('@')[2]}"
    yield Warehouse(home, owner, reader, password)
    if not given:
        unread.readout("db", "stop")


@pytest.fixture(scope="session")
def superset(warehouse: Warehouse, scratch: Path) -> Iterator[Superset]:
    """Set a fresh Superset up as docker-compose.yml does, and run it."""
    home = scratch / "superset"
    home.mkdir()
    (home / "superset_config.py").write_text(CONFIGURATION, encoding="utf-8")
    password = secrets.token_hex(12)
    for name, value in (("reader", warehouse.password), ("superset_admin", password)):
        (home / name).write_text(value, encoding="utf-8")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "SUPERSET_HOME": str(home),
        "SUPERSET_SECRET_KEY": secrets.token_hex(24),
        "PYTHONPATH": str(home),
        "FLASK_APP": "superset",
        "SECRETS": str(home),
        "READOUT_READER": warehouse.reader,
    }
    script = ROOT / "bi" / "docker" / "superset-setup.sh"
    done = subprocess.run(["sh", script], env=environment, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    port = _free_port()
    with (home / "server.log").open("w") as log:
        command = ["gunicorn", "--workers", "1", "--threads", "4", "--timeout", "120", "--bind", f"127.0.0.1:{port}"]
        server = subprocess.Popen(
            [*command, "superset.app:create_app()"], env=environment, cwd=home, stdout=log, stderr=log
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/health", server, home / "server.log")
        yield Superset(address, password)
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture
def make_browser() -> Iterator[Callable[..., webdriver.Chrome]]:
    """Return a function that opens Chromium with a window of a size; on a phone, pages are laid out as a phone does."""
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not binary or not driver:
        pytest.fail("Chromium is missing. On Debian: apt install chromium chromium-driver")
    opened = []

    def make(width: int, height: int, *, phone: bool = False) -> webdriver.Chrome:
        options = webdriver.ChromeOptions()
        options.binary_location = binary
        for option in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(option)
        browser = webdriver.Chrome(options=options, service=Service(driver))
        opened.append(browser)
        browser.set_page_load_timeout(PATIENCE)
        browser.command_executor.client_config.timeout = PATIENCE
        size = {"width": width, "height": height, "deviceScaleFactor": 2 if phone else 1, "mobile": phone}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        return browser

    yield make
    for browser in opened:
        browser.quit()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(1)
        else:
            return
    pytest.fail(f"Superset does not come up:\n{log.read_text(encoding='utf-8')[-3000:]}")
