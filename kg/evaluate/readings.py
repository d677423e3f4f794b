"""A folder of readings: reports that people have read by hand, each with its gold, scored one by one.

Bars stand for reports that no rule was written on. Those who hold such readings keep them outside the
repository; this scores them all the same way, and says of each row the mean and the lowest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.errors import NoReports, UnreadableFile
from kg.evaluate.gold import read_gold, read_names
from kg.evaluate.judge import judge
from kg.evaluate.reading import read_triples
from kg.evaluate.relations import strict_types
from kg.evaluate.rows import Evaluation, Row
from kg.evaluate.second import agreement, settled
from kg.graph.to_rdf import to_rdf
from kg.model import Source
from kg.pipeline import build_report, combine

__all__ = ["STRICT", "STRICT_PRECISION", "Spread", "evaluate_readings", "spread"]

STRICT = "relations, strict types"
"""The row of all relations but concerns and involves, behind that of all: its figure is recall."""
STRICT_PRECISION = f"{STRICT}, precision"
"""The same row's precision, which has a bar of its own."""


@dataclass(frozen=True, slots=True)
class Spread:
    """One row over several readings.

    Attributes:
        figures: the figure of each reading by its name; None where its gold has nothing of the kind.
        mean: mean of the figures there are; None without any.
        lowest: the lowest of them; None without any.
    """

    figures: dict[str, float | None]
    mean: float | None
    lowest: float | None


def evaluate_readings(folder: Path, second: Path | None = None) -> dict[str, Evaluation]:
    """Each reading of a folder, built alone and scored: NAME.json beside NAME.txt (.docx, .html …).

    Args:
        folder: the readings.
        second: a folder with the names that a second reader found, NAME.json for each reading; what the two
            do not agree on becomes optional, and rows say how far they agree.

    Returns:
        The evaluations by name, in the order of names.

    Raises:
        NoReports: the folder holds no gold.
        UnreadableFile: a gold has no report of its name beside it, or no second reading where there should
            be one, or a file cannot be read.
        NotAReport: no issue was found in a report.
    """
    golds = sorted(folder.glob("*.json"))
    if not golds:
        raise NoReports("holds no gold annotation (NAME.json)", where=str(folder))
    return {
        gold.stem: _evaluation(_report_beside(gold), gold, second / gold.name if second else None)
        for gold in golds
    }


def spread(evaluations: Mapping[str, Evaluation]) -> dict[str, Spread]:
    """Every row over all readings: F1, or recall where recall alone is judged."""
    names = dict.fromkeys(chain.from_iterable(found.rows for found in evaluations.values()))
    found = {}
    for name in names:
        found[name] = _spread({reading: _figure(one.rows.get(name)) for reading, one in evaluations.items()})
        if name == STRICT:
            precision = {reading: one.rows[STRICT].p for reading, one in evaluations.items()}
            found[STRICT_PRECISION] = _spread(precision)
    return found


def _figure(row: Row | None) -> float | None:
    """The one figure of a row; None where there was nothing to find and nothing was said."""
    if row is None or not (row.gold or row.pred):
        return None
    return row.r if row.f1 is None else row.f1


def _spread(figures: dict[str, float | None]) -> Spread:
    known = [figure for figure in figures.values() if figure is not None]
    return Spread(figures, sum(known) / len(known) if known else None, min(known, default=None))


def _evaluation(report: Path, gold: Path, other: Path | None) -> Evaluation:
    wanted = read_gold(gold)
    agreed = {}
    if other is not None:
        names = read_names(other)
        agreed, wanted = agreement(wanted, names), settled(wanted, names)
    graphs = to_rdf(combine([build_report(Source(report.name, report.read_bytes()))]))
    lines = (*chain.from_iterable(lines for _, lines in graphs.reports), *graphs.shared)
    found = judge(read_triples(lines), wanted)
    return Evaluation({**dict(_with_strict(found.rows)), **agreed}, found.misses)


def _with_strict(rows: dict[str, Row]) -> Iterator[tuple[str, Row]]:
    for name, one in rows.items():
        yield name, one
        if name == "relations":
            yield STRICT, strict_types(rows)


def _report_beside(gold: Path) -> Path:
    """The report that a gold annotates: the file of the same name with another ending."""
    beside = sorted(path for path in gold.parent.glob(f"{gold.stem}.*") if path.suffix != ".json")
    if not beside:
        raise UnreadableFile(
            "no report of this name stands beside it", where=str(gold), remedy=f"put {gold.stem}.txt there"
        )
    return beside[0]
