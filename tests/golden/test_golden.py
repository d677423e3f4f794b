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


def celldict[str, Callable[[Report], Iterator[tuple[object, ...]]]] = {
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
