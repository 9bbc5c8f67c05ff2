"""The Superset export holds together, and every dataset is what its query returns from the warehouse."""

from __future__ import annotations

import uuid
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml

from bi import assemble, describe

EXPORT = assemble.EXPORT
FILES = sorted(EXPORT.rglob("*.yaml"))
DASHBOARDS = sorted((EXPORT / "dashboards").glob("*.yaml"))
CHARTS = sorted((EXPORT / "charts").glob("*.yaml"))
DATASETS = sorted((EXPORT / "datasets").rglob("*.yaml"))


def read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def by_uuid(paths: list[Path]) -> dict[str, dict[str, Any]]:
    return {each["uuid"]: each for each in map(read, paths)}


def name(path: Path) -> str:
    return path.stem


def placed(dashboard: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        part["meta"] for part in dashboard["position"].values() if isinstance(part, dict) and part["type"] == "CHART"
    ]


def columns_used(params: dict[str, Any]) -> set[str]:
    """Return the columns of the dataset that a chart names."""
    used = {*params.get("groupby", []), *params.get("all_columns", [])}
    used |= {params[key] for key in ("x_axis", "entity") if key in params}
    used |= {each["subject"] for each in params.get("adhoc_filters", []) if each["expressionType"] == "SIMPLE"}
    return used


def metrics_used(params: dict[str, Any]) -> set[str]:
    named = [*params.get("metrics", []), *(params.get(key) for key in ("metric", "timeseries_limit_metric"))]
    return {each for each in named if isinstance(each, str)}


def test_ids_are_unique() -> None:
    ids = Counter(read(path)["uuid"] for path in FILES if path.name != "metadata.yaml")
    assert all(uuid.UUID(each) for each in ids)
    assert max(ids.values()) == 1


def test_the_two_dashboards_are_there() -> None:
    assert {read(path)["dashboard_title"] for path in DASHBOARDS} == {"Relations at a glance", "One relation in depth"}


@pytest.mark.parametrize("path", DASHBOARDS, ids=name)
def test_a_dashboard_places_charts_that_exist_once_each(path: Path) -> None:
    charts = by_uuid(CHARTS)
    metas = placed(read(path))
    assert len({meta["uuid"] for meta in metas}) == len(metas) >= 10
    for meta in metas:
        assert charts[meta["uuid"]]["slice_name"] == meta["sliceName"]


@pytest.mark.parametrize("path", DASHBOARDS, ids=name)
def test_rows_fill_the_grid_in_widths_that_a_phone_can_stack(path: Path) -> None:
    position = read(path)["position"]
    for row in (part for part in position.values() if isinstance(part, dict) and part["type"] == "ROW"):
        widths = [position[child]["meta"]["width"] for child in row["children"]]
        assert sum(widths) == 12 and set(widths) <= {3, 6, 12}, row["id"]


@pytest.mark.parametrize("path", DASHBOARDS, ids=name)
def test_filters_are_on_columns_of_datasets(path: Path) -> None:
    datasets = by_uuid(DATASETS)
    filters = read(path)["metadata"]["native_filter_configuration"]
    assert {"filter_select", "filter_time"} <= {each["filterType"] for each in filters}
    for target in (target for each in filters for target in each["targets"] if target):
        columns = {column["column_name"] for column in datasets[target["datasetUuid"]]["columns"]}
        assert target["column"]["name"] in columns


def test_every_chart_is_on_a_dashboard_and_every_dataset_in_a_chart() -> None:
    shown = {meta["uuid"] for path in DASHBOARDS for meta in placed(read(path))}
    assert by_uuid(CHARTS).keys() == shown
    assert by_uuid(DATASETS).keys() == {read(path)["dataset_uuid"] for path in CHARTS}


@pytest.mark.parametrize("path", CHARTS, ids=name)
def test_a_chart_asks_a_question_of_columns_that_are_there(path: Path) -> None:
    chart = read(path)
    dataset = by_uuid(DATASETS)[chart["dataset_uuid"]]
    assert chart["slice_name"].endswith("?")
    assert columns_used(chart["params"]) <= {column["column_name"] for column in dataset["columns"]}
    assert metrics_used(chart["params"]) <= {metric["metric_name"] for metric in dataset["metrics"]}


@pytest.mark.parametrize("path", DATASETS, ids=name)
def test_a_dataset_is_what_the_database_returns(path: Path, connection: psycopg.Connection[Any]) -> None:
    dataset = read(path)
    assert describe.columns(connection, dataset) == dataset["columns"], "python -m bi.describe writes them anew"


@pytest.mark.parametrize("path", DATASETS, ids=name)
def test_a_dataset_reads_as_reader(path: Path, connection: psycopg.Connection[Any]) -> None:
    dataset = read(path)
    measures = ", ".join(metric["expression"] for metric in dataset["metrics"])
    source = f"({dataset['sql']})" if dataset["sql"] else f"mart.{dataset['table_name']}"
    connection.execute("set local role readout_reader")
    row = connection.execute(f"select {measures} from {source} as dataset".encode()).fetchone()
    assert row is not None and len(row) == len(dataset["metrics"])


def test_the_zip_is_the_export_under_one_folder(tmp_path: Path) -> None:
    count = assemble.assemble(tmp_path / "one.zip")
    assemble.assemble(tmp_path / "two.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as bundle:
        assert set(bundle.namelist()) == {f"readout/{path.relative_to(EXPORT).as_posix()}" for path in FILES}
        assert yaml.safe_load(bundle.read("readout/metadata.yaml"))["type"] == "Dashboard"
    assert count == len(FILES)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_the_zip_names_the_database_that_is_given(tmp_path: Path) -> None:
    assemble.assemble(tmp_path / "here.zip", "postgresql://me@example.org:5433/warehouse?sslmode=require")
    with zipfile.ZipFile(tmp_path / "here.zip") as bundle:
        database = yaml.safe_load(bundle.read("readout/databases/readout.yaml"))
    assert database["sqlalchemy_uri"] == "postgresql+psycopg2://me@example.org:5433/warehouse?sslmode=require"


@pytest.mark.parametrize("wrong", ["readout", "postgresql://", "postgresql://o'brien@host/readout"])
def test_what_is_no_address_is_refused(wrong: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="address"):
        assemble.assemble(tmp_path / "x.zip", wrong)
