"""The sample reports, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Knowledge, Source
from kg.pipeline import build_report, combine


@pytest.fixture(scope="session")
def knowledge(reports: Path) -> Knowledge:
    """What the pipeline knows of the three sample reports."""
    return combine(
        build_report(Source(path.name, path.read_bytes())) for path in sorted(reports.glob("*.txt"))
    )
