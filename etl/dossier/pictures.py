"""Pictures of a dossier as SVG: when they met, and who met whom. Pure functions; all text is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

BASE = 130  # where the bars of the timeline stand
TALL = 100  # of the highest bar
MARGIN = 14  # beside the bars, so that the labels of the first and the last have room
LABEL = 66  # the room that the label of a bar needs
ROW = 30  # between two names of the network
NAMES = 14  # in one column of the network
#: What bars are made of: the kind of a meeting, and its class in the style sheet.
LAYERS = (("held", "in person"), ("remote", "by phone or video"), ("open", "planned or cancelled"))
#: Months that one bar may stand for.
STEPS = (1, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True)
class Sheet:
    """A size that pictures are drawn in; the style sheet shows the one that fits the screen."""

    name: str
    width: int
    bars: int  # at most
    letters: int  # of a name, at most
    column: float  # the part of the width that each column of names has


SHEETS = (Sheet("wide", 720, 30, 34, 0.36), Sheet("narrow", 370, 13, 17, 0.41))


def timeline(meetings: Sequence[Mapping[str, Any]], as_of: date) -> str:
    """Return bars of meetings by month, or by years where the time is long, in both sizes; "" where none has a date."""
    dated = [(meeting["started_on"], _layer(meeting)) for meeting in meetings if meeting["started_on"]]
    return "".join(_timeline(sheet, dated, as_of) for sheet in SHEETS) if dated else ""


def _timeline(sheet: Sheet, dated: Sequence[tuple[date, str]], as_of: date) -> str:
    days = [day for day, _ in dated]
    first, last = min(days), max([*days, as_of])
    months = next(each for each in STEPS if _bar(last, each) - _bar(first, each) < sheet.bars or each == STEPS[-1])
    numbers = range(_bar(first, months), _bar(last, months) + 1)
    counts = Counter((_bar(day, months), layer) for day, layer in dated)
    totals = {number: sum(counts[number, layer] for layer, _ in LAYERS) for number in numbers}
    highest, step = max(totals.values()), (sheet.width - 2 * MARGIN) / len(numbers)
    bars, ticks = [], []
    for index, number in enumerate(numbers):
        x, top = MARGIN + index * step, float(BASE)
        for layer, _ in LAYERS:
            tall = TALL * counts[number, layer] / highest
            if tall:
                top -= tall
                bars.append(
                    f'<rect class="{layer}" x="{x + step * 0.1:.1f}" y="{top:.1f}" width="{step * 0.8:.1f}"'
                    f' height="{tall:.1f}"/>'
                )
        if totals[number]:
            bars.append(f'<text x="{x + step / 2:.1f}" y="{top - 4:.1f}" class="count">{totals[number]}</text>')
        if index % max(1, round(LABEL / step)) == 0:
            ticks.append(f'<text x="{x + step / 2:.1f}" y="{BASE + 18}" class="tick">{_label(number, months)}</text>')
    unit = {1: "month", 12: "year"}.get(months, f"{months // 12} years")
    told = f"{len(dated)} meetings with a date, from {min(days)} to {max(days)}, by {unit}"
    axis = f'<path class="axis" d="M0 {BASE}H{sheet.width}"/>'
    return _svg(sheet, "timeline", told, BASE + 28, [axis, *bars, *ticks])


def network(
    left: Sequence[tuple[str, str]],
    right: Sequence[tuple[str, str]],
    ties: Mapping[tuple[str, str], int],
    heads: Sequence[str],
) -> str:
    """Return two columns of people and lines between those who met, the thicker the oftener, in both sizes.

    Args:
        left, right: keys and names, the most important first; only the first are drawn. "" where a side has nobody.
        ties: how often two keys met.
        heads: a heading for each column.
    """
    left, right = left[:NAMES], right[:NAMES]
    return "".join(_network(sheet, left, right, ties, heads) for sheet in SHEETS) if left and right else ""


def _network(
    sheet: Sheet,
    left: Sequence[tuple[str, str]],
    right: Sequence[tuple[str, str]],
    ties: Mapping[tuple[str, str], int],
    heads: Sequence[str],
) -> str:
    rows = max(len(left), len(right))
    at_left = {key: ROW * (n + 1.5 + (rows - len(left)) / 2) for n, (key, _) in enumerate(left)}
    at_right = {key: ROW * (n + 1.5 + (rows - len(right)) / 2) for n, (key, _) in enumerate(right)}
    x, other_x = sheet.width * sheet.column, sheet.width * (1 - sheet.column)
    middle = (x + other_x) / 2
    lines = [
        f'<path class="tie" style="stroke-width:{min(9, 1 + count)}"'
        f' d="M{x:.0f} {at_left[one]:.1f}C{middle:.0f} {at_left[one]:.1f} {middle:.0f} {at_right[other]:.1f}'
        f' {other_x:.0f} {at_right[other]:.1f}"/>'
        for (one, other), count in sorted(ties.items())
        if one in at_left and other in at_right
    ]

    def text(y: float, name: str, css: str, *, is_left: bool) -> str:
        place, css = (x - 8, f"left {css}") if is_left else (other_x + 8, css)
        return f'<text x="{place:.0f}" y="{y:.1f}" class="{css.strip()}">{escape(_short(name, sheet.letters))}</text>'

    names = [text(at_left[key] + 4, name, "", is_left=True) for key, name in left]
    names += [text(at_right[key] + 4, name, "", is_left=False) for key, name in right]
    headings = [text(18, head, "head", is_left=is_left) for head, is_left in zip(heads, (True, False), strict=True)]
    told = f"Who met whom: {len(left)} and {len(right)} officials, {len(lines)} pairs that met"
    return _svg(sheet, "network", told, ROW * (rows + 1) + 10, [*lines, *headings, *names])


def _svg(sheet: Sheet, name: str, told: str, height: float, parts: Sequence[str]) -> str:
    title = f"{name}-title" if sheet is SHEETS[0] else f"{name}-title-{sheet.name}"
    return (
        f'<svg class="{name} {sheet.name}" role="img" aria-labelledby="{title}"'
        f' viewBox="0 0 {sheet.width} {height:.0f}" preserveAspectRatio="xMinYMin meet">'
        f'<title id="{title}">{escape(told)}</title>{"".join(parts)}</svg>'
    )


def _layer(meeting: Mapping[str, Any]) -> str:
    if meeting["status"] != "held":
        return "open"
    return "remote" if meeting["mode"] in {"phone", "video"} else "held"


def _bar(day: date, months: int) -> int:
    """Return the number of the bar that a day falls into, where a bar stands for so many months."""
    return (day.year * 12 + day.month - 1) // months


def _label(number: int, months: int) -> str:
    if months == 1:
        return f"{number // 12:04d}-{number % 12 + 1:02d}"
    years = months // 12
    first = number * years
    return str(first) if years == 1 else f"{first}–{(first + years - 1) % 100:02d}"


def _short(name: str, longest: int) -> str:
    return name if len(name) <= longest else name[: longest - 1] + "…"
