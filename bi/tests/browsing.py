"""What tests in a browser stand on: a warehouse and a Superset to ask, logging in, taking pictures."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import psycopg2
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parents[2]
READOUT = ROOT / ".venv" / "bin" / "readout"
#: Where screenshots go, to be looked at; git ignores it.
PICTURES = ROOT / "build" / "screenshots"
#: Seconds that a page, or Superset itself, may take to come up on a busy machine.
PATIENCE = 300


@dataclass(frozen=True)
class Warehouse:
    """A loaded warehouse: Readout's home folder, the owner's address and that of a login which may only read."""

    home: Path
    owner: str
    reader: str
    password: str

    def readout(self, *arguments: str) -> str:
        """Run a command on it and return what it prints."""
        environment = {**os.environ, "READOUT_HOME": str(self.home)}
        environment.pop("READOUT_DATABASE_URL", None)
        done = subprocess.run([READOUT, *arguments], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"readout {' '.join(arguments)}: {done.stderr}"
        return done.stdout

    def value(self, query: str) -> object:
        """Return the one value of a query, run as the reader."""
        with psycopg2.connect(self.reader, password=self.password) as connection, connection.cursor() as cursor:
            cursor.execute(query)
            row = cursor.fetchone()
        connection.close()
        return row and row[0]


@dataclass(frozen=True)
class Superset:
    """A running Superset: its address and the password of its user `admin`."""

    address: str
    password: str


def log_in(browser: webdriver.Chrome, superset: Superset) -> None:
    """Log in as admin."""
    browser.get(f"{superset.address}/login/")
    WebDriverWait(browser, PATIENCE).until(lambda page: page.find_elements(By.ID, "username"))
    browser.find_element(By.ID, "username").send_keys("admin")
    browser.find_element(By.ID, "password").send_keys(superset.password)
    browser.find_element(By.CSS_SELECTOR, "[data-test=login-button], button[type=submit]").click()
    WebDriverWait(browser, PATIENCE).until(lambda page: "/login" not in page.current_url)


def take_picture(browser: webdriver.Chrome, name: str) -> None:
    """Save what the window shows."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    browser.save_screenshot(str(PICTURES / f"{name}.png"))
