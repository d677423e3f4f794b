"""The sample reports keep to the shapes."""

from __future__ import annotations

from pathlib import Path

from kg.graph import to_rdf
from kg.model import Source
from kg.pipeline import build_report, combine
from kg.validate import validate


def test_the_sample_reports_have_no_violation(reports: Path) -> None:
    sources = [Source(path.name, path.read_bytes()) for path in sorted(reports.glob("*.txt"))]
    graphs = to_rdf(combine(build_report(source) for source in sources))
    found = validate(graphs)
    assert [violation for violation in found if violation.severity == "Violation"] == []
    assert len(graphs.reports) == len(sources) == 3
    sets = [set(lines) for _, lines in graphs.reports] + [set(graphs.shared)]
    assert len(set().union(*sets)) == len(graphs), "no triple stands in two graphs"
