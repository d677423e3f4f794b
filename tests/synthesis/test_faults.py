"""Planted faults: read as they are printed, and found by the check that is made for them."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.read import read
from kg.structure import structure
from tests.check.planted import check, failed
from tests.synthesis.faults import FAULTS, clean, faulty
from tests.synthesis.gold import differences

SEEDS = (0, 3)


@pytest.mark.parametrize("fault", FAULTS)
def test_reports_with_faults_are_read_as_printed(fault: str) -> None:
    found = []
    for seed in range(20):
        for printed in (clean(seed), faulty(seed, fault)):
            outline = structure(read(Source("report.txt", printed.text.encode())))
            found += differences(printed.gold, outline)
    assert found == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_clean_report_fails_none_of_these_checks(seed: int) -> None:
    assert failed(check(clean(seed).text, only=tuple(FAULTS))) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, seed: int) -> None:
    assert {name for name, _ in failed(check(faulty(seed, fault).text, only=tuple(FAULTS)))} == {fault}
