"""Both dashboards, imported into a fresh Superset that reads as a reader, show something in every chart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg2
import pytest
import yaml
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from bi.tests.browsing import PATIENCE, ROOT, Superset, Warehouse, log_in, take_picture

DASHBOARDS = sorted((ROOT / "bi" / "superset" / "dashboards").glob("*.yaml"))
SIZES = {"desktop": (1600, 2600, False), "phone": (430, 4200, True)}
#: For each chart on the page: its title, what it drew, and what it says of an error or of missing rows.
CHARTS = """
return [...document.querySelectorAll('[data-test-chart-id]')].map(chart => {
    const body = chart.querySelector('[data-test=slice-container]');
    const inked = canvas => {
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let count = 0;
        for (let at = 3; at < pixels.length; at += 4) count += pixels[at] > 0;
        return count > 300;
    };
    const drawn = body ? [
        ...[...body.querySelectorAll('canvas')].filter(inked),
        ...body.querySelectorAll('tbody tr td, svg path.datamaps-subunit'),
        ...[...body.querySelectorAll('.header-line')].filter(line => /\\d/.test(line.textContent)),
    ].length : 0;
    return {
        title: chart.dataset.testChartName,
        loading: !!chart.querySelector('.loading, [data-test=loading-indicator]'),
        drawn,
        text: chart.textContent,
        empty: !!chart.querySelector('.ant-empty, [data-test=empty-state], .ant-alert-error, [role=alert]'),
    };
});
"""
COMPLAINTS = ("No results", "No data", "error", "Error", "Data error", "Empty")


def charts(browser: webdriver.Chrome) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = browser.execute_script(CHARTS)
    return found


def placed(path: Path) -> set[str]:
    position = yaml.safe_load(path.read_text(encoding="utf-8"))["position"].values()
    return {part["meta"]["sliceName"] for part in position if isinstance(part, dict) and part["type"] == "CHART"}


def complaints(chart: dict[str, Any]) -> bool:
    return (
        chart["empty"]
        or not chart["drawn"]
        or any(chart["text"].startswith(chart["title"] + each) for each in COMPLAINTS)
    )


def open_dashboard(browser: webdriver.Chrome, superset: Superset, path: Path) -> None:
    """Open a dashboard and wait until nothing on it is loading and every chart has drawn, or time is up."""
    slug = yaml.safe_load(path.read_text(encoding="utf-8"))["slug"]
    browser.get(f"{superset.address}/superset/dashboard/{slug}/")
    expected = placed(path)

    def is_settled(page: webdriver.Chrome) -> bool:
        found = charts(page)
        return {each["title"] for each in found} == expected and all(
            not each["loading"] and (each["drawn"] or each["empty"]) for each in found
        )

    try:
        WebDriverWait(browser, PATIENCE, poll_frequency=2).until(is_settled)
    except Exception:  # told by the assertions that follow, chart by chart
        take_picture(browser, f"unsettled-{path.stem}")


def figure(browser: webdriver.Chrome, title: str) -> str:
    """Return the figure that a chart of one big number shows."""
    found: str = browser.find_element(By.CSS_SELECTOR, f'[data-test-chart-name="{title}"] .header-line').text
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", DASHBOARDS, ids=lambda path: path.stem)
def test_every_chart_shows_something(
    path: Path, size: str, superset: Superset, make_browser: Callable[..., webdriver.Chrome]
) -> None:
    width, height, phone = SIZES[size]
    browser = make_browser(width, height, phone=phone)
    log_in(browser, superset)
    open_dashboard(browser, superset, path)
    take_picture(browser, f"{path.stem}-{size}")
    found = charts(browser)
    assert {each["title"] for each in found} == placed(path)
    assert [each["title"] for each in found if complaints(each)] == []
    overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert browser.execute_script(overflow) <= 0


def test_figures_are_those_of_the_views_and_a_click_filters(
    warehouse: Warehouse, superset: Superset, make_browser: Callable[..., webdriver.Chrome]
) -> None:
    browser = make_browser(1600, 2600)
    log_in(browser, superset)
    open_dashboard(browser, superset, next(path for path in DASHBOARDS if "glance" in path.stem))
    held = warehouse.value("select count(distinct meeting_id) from mart.bilateral_meeting where status = 'held'")
    assert figure(browser, "How many meetings were held?") == f"{held:,}"
    cell = browser.find_element(By.CSS_SELECTOR, '[data-test-chart-name="Which relations are closest?"] tbody tr td')
    pair = cell.text
    cell.click()
    count = warehouse.value(f"select meeting_count from mart.bilateral_relation where pair_name = '{pair}'")
    assert count != held
    WebDriverWait(browser, PATIENCE).until(lambda page: figure(page, "How many meetings were held?") == f"{count:,}")


def test_the_relation_in_depth_is_the_one_with_most_meetings(
    warehouse: Warehouse, superset: Superset, make_browser: Callable[..., webdriver.Chrome]
) -> None:
    browser = make_browser(1600, 2600)
    log_in(browser, superset)
    open_dashboard(browser, superset, next(path for path in DASHBOARDS if "depth" in path.stem))
    most = warehouse.value("select max(meeting_count) from mart.bilateral_relation")
    WebDriverWait(browser, PATIENCE).until(lambda page: figure(page, "How often have they met?") == f"{most:,}")


@pytest.mark.parametrize("statement", ["create table mart.mine (id int)", "select * from core.meeting limit 1"])
def test_the_login_of_the_dashboards_reads_mart_alone(statement: str, warehouse: Warehouse) -> None:
    with pytest.raises((psycopg2.errors.InsufficientPrivilege, psycopg2.errors.ReadOnlySqlTransaction)):
        warehouse.value(statement)
