"""Pictures of a dossier as SVG: when they met, and who met whom. Pure functions; all text is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

WIDTH = 720
BASE = 130  # where the bars of the timeline stand
TALL = 100  # of the highest bar
MONTHS_AT_MOST = 30  # bars by month up to so many, by year beyond
ROW = 30  # between two names of the network
NAMES = 14  # in one column of the network
#: What bars are made of: the kind of a meeting, and its class in the style sheet.
LAYERS = (("held", "in person"), ("remote", "by phone or video"), ("open", "planned or cancelled"))


def timeline(meetings: Sequence[Mapping[str, Any]], as_of: date) -> str:
    """Return bars of meetings by month, or by year where the time is long; "" where no meeting has a date."""
    dated = [(meeting["started_on"], _layer(meeting)) for meeting in meetings if meeting["started_on"]]
    if not dated:
        return ""
    days = [day for day, _ in dated]
    last = max([*days, as_of])
    by_month = _months(min(days), last) <= MONTHS_AT_MOST
    labels = list(_buckets(min(days), last, by_month=by_month))
    counts = Counter((_bucket(day, by_month=by_month), layer) for day, layer in dated)
    totals = {label: sum(counts[label, layer] for layer, _ in LAYERS) for label in labels}
    highest, step = max(totals.values()), WIDTH / len(labels)
    bars = []
    for index, label in enumerate(labels):
        x, top = index * step, float(BASE)
        for layer, _ in LAYERS:
            tall = TALL * counts[label, layer] / highest
            if tall:
                top -= tall
                bars.append(
                    f'<rect class="{layer}" x="{x + step * 0.1:.1f}" y="{top:.1f}" width="{step * 0.8:.1f}"'
                    f' height="{tall:.1f}"/>'
                )
        if totals[label]:
            bars.append(f'<text x="{x + step / 2:.1f}" y="{top - 4:.1f}" class="count">{totals[label]}</text>')
    every = max(1, len(labels) // 10)
    ticks = [
        f'<text x="{(index + 0.5) * step:.1f}" y="{BASE + 18}" class="tick">{label}</text>'
        for index, label in enumerate(labels)
        if index % every == 0
    ]
    told = f"{len(dated)} meetings with a date, from {min(days)} to {max(days)}, by {'month' if by_month else 'year'}"
    return _svg("timeline", told, BASE + 28, [f'<path class="axis" d="M0 {BASE}H{WIDTH}"/>', *bars, *ticks])


def network(
    left: Sequence[tuple[str, str]],
    right: Sequence[tuple[str, str]],
    ties: Mapping[tuple[str, str], int],
    heads: Sequence[str],
) -> str:
    """Return two columns of people and lines between those who met, the thicker the oftener; "" where nobody did.

    Args:
        left, right: keys and names, the most important first; only the first are drawn.
        ties: how often two keys met.
        heads: a heading for each column.
    """
    left, right = left[:NAMES], right[:NAMES]
    if not left or not right:
        return ""
    rows = max(len(left), len(right))
    height = ROW * (rows + 1) + 10
    at_left = {key: ROW * (n + 1.5 + (rows - len(left)) / 2) for n, (key, _) in enumerate(left)}
    at_right = {key: ROW * (n + 1.5 + (rows - len(right)) / 2) for n, (key, _) in enumerate(right)}
    x, other_x = WIDTH * 0.36, WIDTH * 0.64
    middle = (x + other_x) / 2
    lines = [
        f'<path class="tie" style="stroke-width:{min(9, 1 + count)}"'
        f' d="M{x:.0f} {at_left[one]:.1f}C{middle:.0f} {at_left[one]:.1f} {middle:.0f} {at_right[other]:.1f}'
        f' {other_x:.0f} {at_right[other]:.1f}"/>'
        for (one, other), count in sorted(ties.items())
        if one in at_left and other in at_right
    ]
    names = [
        f'<text x="{x - 8:.0f}" y="{at_left[key] + 4:.1f}" class="left">{escape(_short(name))}</text>'
        for key, name in left
    ]
    names += [
        f'<text x="{other_x + 8:.0f}" y="{at_right[key] + 4:.1f}">{escape(_short(name))}</text>' for key, name in right
    ]
    headings = [
        f'<text x="{x - 8:.0f}" y="18" class="left head">{escape(_short(heads[0]))}</text>',
        f'<text x="{other_x + 8:.0f}" y="18" class="head">{escape(_short(heads[1]))}</text>',
    ]
    told = f"Who met whom: {len(left)} and {len(right)} officials, {len(lines)} pairs that met"
    return _svg("network", told, height, [*lines, *headings, *names])


def _svg(name: str, told: str, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg class="{name}" role="img" aria-labelledby="{name}-title" viewBox="0 0 {WIDTH} {height:.0f}"'
        f' preserveAspectRatio="xMinYMin meet"><title id="{name}-title">{escape(told)}</title>{"".join(parts)}</svg>'
    )


def _layer(meeting: Mapping[str, Any]) -> str:
    if meeting["status"] != "held":
        return "open"
    return "remote" if meeting["mode"] in {"phone", "video"} else "held"


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _bucket(day: date, *, by_month: bool) -> str:
    return f"{day:%Y-%m}" if by_month else f"{day:%Y}"


def _buckets(first: date, last: date, *, by_month: bool) -> Iterator[str]:
    if not by_month:
        yield from (str(year) for year in range(first.year, last.year + 1))
        return
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{number // 12:04d}-{number % 12 + 1:02d}"


def _short(name: str, longest: int = 34) -> str:
    return name if len(name) <= longest else name[: longest - 1] + "…"
