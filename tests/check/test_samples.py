"""What the checks say of the sample reports, line by line; a careful reader has gone through every line.

`pytest tests/check --update-golden` writes the file anew; the diff is what is to be reviewed.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kg.api import build_all, collect
from kg.check import CHECKS, Options, lines_of, run_checks
from kg.check.base import Finding
from kg.check.corpus import Corpus
from kg.check.reading import read_corpus
from kg.errors import UnknownName
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf

GOLDEN = Path(__file__).parent / "golden" / "samples.tsv"
AS_OF = dt.date(2026, 1, 1)


@pytest.fixture(scope="module")
def corpus(reports: Path) -> Corpus:
    built = build_all(collect([reports]), processes=1)
    assert not built.failures, built.failures
    return read_corpus(Store.of(to_rdf(built.knowledge)))


def cells(name: str, finding: Finding) -> str:
    quoted = (
        f"{one.span.start}-{one.span.end} {' '.join(one.report.exact(one.span).split())[:60]}"
        for one in finding.evidence
    )
    line = (name, finding.outcome.value, finding.report.key, finding.subject.rpartition("/id/")[2])
    return "\t".join((*line, finding.zh, finding.en, " | ".join(quoted)))


def test_what_is_found_has_not_changed(corpus: Corpus, request: pytest.FixtureRequest) -> None:
    plain = run_checks(corpus)
    later = run_checks(corpus, ("deadlines",), Options(AS_OF))
    lines = [cells(check.name, finding) for check, finding in plain]
    lines += [cells(f"{check.name} as of {AS_OF}", finding) for check, finding in later]
    said = "\n".join((*lines, ""))
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(said, encoding="utf-8")
    assert said == GOLDEN.read_text(encoding="utf-8"), (
        "pytest tests/check --update-golden, and review the diff"
    )


KNOWN = (
    ("claimed-count", "passed", "聊城", "方面3"),
    ("claimed-count", "passed", "聊城", "问题11"),
    ("claimed-count", "passed", "聊城", "具体表现25"),
    ("claimed-count", "failed", "三门峡", "方面6"),
    ("numbering", "failed", "开封", "缺少编号5"),
    ("numbering", "failed", "开封", "缺少编号7"),
    ("numbering", "failed", "开封", "缺少编号10"),
    ("numbering", "failed", "三门峡", "1.之后缺少编号2"),
    ("rectified-open", "failed", "三门峡", "问题37"),
    ("rectified-open", "failed", "开封", "问题4"),
    ("arithmetic", "passed", "开封", "26中的15为57.7%，文中称“接近60%”"),
    ("names", "failed", "三门峡", "“犯法”应为“办法”"),
)


@pytest.mark.parametrize("known", KNOWN)
def test_what_is_known_is_found(corpus: Corpus, known: tuple[str, str, str, str]) -> None:
    name, outcome, place, words = known
    found = [
        finding
        for check, finding in run_checks(corpus, (name,))
        if finding.outcome.value == outcome and finding.report.key.startswith(place) and words in finding.zh
    ]
    assert len(found) == 1


def test_every_check_says_something_of_every_report(corpus: Corpus) -> None:
    said = {(check.name, finding.report.key) for check, finding in run_checks(corpus)}
    assert said == {(check.name, report.key) for check in CHECKS for report in corpus.reports}


def test_every_result_has_what_the_graph_asks_for(corpus: Corpus) -> None:
    for check, finding in run_checks(corpus):
        assert finding.zh, check.name
        assert finding.en, check.name
        assert finding.evidence or finding.outcome.value != "failed", finding
        for evidence in finding.evidence:
            assert 0 <= evidence.span.start < evidence.span.end <= len(evidence.report.text)


def test_lines_name_passages_that_exist(corpus: Corpus) -> None:
    lines = lines_of(run_checks(corpus), corpus)
    evidence = {line.split(" ")[2][1:-1] for line in lines if "ontology#evidence>" in line}
    made = {line.split(" ")[0][1:-1] for line in lines if "oa#start>" in line}
    assert evidence <= corpus.passages | made
    assert not made & corpus.passages
    assert any('"@zh .' in line for line in lines)


def test_an_unknown_check_is_named(corpus: Corpus) -> None:
    with pytest.raises(UnknownName, match="numbering"):
        run_checks(corpus, ("nonsense",))
