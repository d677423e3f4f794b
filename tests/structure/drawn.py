"""An outline drawn as text, so that a test can show what it expects."""

from __future__ import annotations

from kg.model import Measure, Outline, Source
from kg.read import read
from kg.structure import structure

SHOWN = 24
"""Characters of a finding or a measure that a drawing shows."""


def outline(text: str) -> Outline:
    """The outline of a text."""
    return structure(read(Source("miniature.txt", text.encode())))


def drawn(of: Outline) -> str:
    """Sections as "# heading", issues as "marker finding = status [words]", measures indented by depth."""
    lines = [f"{'#' * s.level} {s.marker}{s.heading.exact}" for s in of.sections]
    for issue in of.issues:
        words = f" [{issue.status_passage.exact}]" if issue.status_passage else ""
        recurs = " again" if issue.recurs else ""
        lines.append(
            f"{issue.marker or '-'} {_short(issue.passage.exact)} = {issue.status.value}{words}{recurs}"
        )
        for measure in issue.measures:
            lines += _measure(measure, 1)
    return "\n".join(lines)


def _measure(measure: Measure, depth: int) -> list[str]:
    open_items = "".join(f" ?{item.rule}" for item in measure.open_items)
    lines = [f"{'  ' * depth}{measure.marker or '-'} {_short(measure.passage.exact)}{open_items}"]
    for inner in measure.measures:
        lines += _measure(inner, depth + 1)
    return lines


def _short(text: str) -> str:
    plain = text.replace("\n", "/")
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
