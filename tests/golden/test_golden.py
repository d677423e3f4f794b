"""What the pipeline says of the samples, line by line, so that a change of a rule shows what it changes.

`pytest tests/golden --update-golden` writes the files anew; the diff is what is to be reviewed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.model import Entity, Knowledge, Measure, Report, Value

FOLDER = Path(__file__).parent
KEYS = (
    "三门峡市文化广电和旅游局-2024-04-07",
    "开封市文化广电和旅游局-2020-12-15",
    "聊城市文化和旅游局-2023-03-15",
)


def cell(text: object) -> str:
    """One cell of a table: no tabs, no line ends."""
    return " ".join(str(text).split())


def structure_lines(report: Report) -> Iterator[tuple[object, ...]]:
    facts = report.facts
    for name in facts.__slots__:
        yield "fact", name, getattr(facts, name) or ""
    for claim in report.outline.claims:
        yield "claim", claim.counts, claim.claimed, claim.passage.exact
    for section in report.outline.sections:
        yield "section", section.number, section.level, section.marker, section.heading.exact
    for issue in report.outline.issues:
        status = issue.status_passage.exact if issue.status_passage else ""
        yield "issue", issue.number, issue.marker, issue.status, status, f"recurs {issue.recurs}", issue.label
        for item in issue.open_items:
            yield "open", issue.number, item.rule, item.passage.exact
        for measure in issue.all_measures():
            yield from measure_lines(measure)


def measure_lines(measure: Measure) -> Iterator[tuple[object, ...]]:
    yield "measure", measure.number, measure.marker, measure.progress, measure.passage.exact[:30]
    for item in measure.open_items:
        yield "open", measure.number, item.rule, item.passage.exact


def value_cell(value: Value | None) -> str:
    return "" if value is None else " ".join(f"{n}={getattr(value, n)}" for n in value.__slots__)


def entity_lines(report: Report) -> Iterator[tuple[object, ...]]:
    for entity in report.entities:
        yield (
            entity.id,
            entity.label,
            entity.kind,
            entity.number,
            entity.code,
            value_cell(entity.value),
            surfaces(entity),
        )


def surfaces(entity: Entity) -> str:
    return " | ".join(sorted({cell(mention.passage.exact) for mention in entity.mentions}))


def assertion_lines(report: Report) -> Iterator[tuple[object, ...]]:
    for a in report.assertions:
        yield a.subject, a.predicate, a.object, a.rule, a.evidence.exact[:60]


PARTS: dict[str, Callable[[Report], Iterator[tuple[object, ...]]]] = {
    "structure": structure_lines,
    "entities": entity_lines,
    "assertions": assertion_lines,
}


def test_the_reports_have_their_keys(knowledge: Knowledge) -> None:
    assert tuple(report.key for report in knowledge.reports) == KEYS


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("key", KEYS)
def test_what_is_said_has_not_changed(
    knowledge: Knowledge, key: str, part: str, request: pytest.FixtureRequest
) -> None:
    report = next(report for report in knowledge.reports if report.key == key)
    said = "".join("\t".join(map(cell, line)) + "\n" for line in PARTS[part](report))
    golden = FOLDER / key / f"{part}.tsv"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8"), "run `make golden` and review the diff"


def test_every_offset_is_true(knowledge: Knowledge) -> None:
    for report in knowledge.reports:
        text = report.document.text
        passages = [m.passage for entity in report.entities for m in entity.mentions]
        passages += [a.evidence for a in report.assertions]
        passages += [i.passage for i in report.outline.issues]
        assert len(passages) > 500
        assert all(text[p.start : p.end] == p.exact for p in passages)
