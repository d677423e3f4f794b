"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write golden files anew; review them in the diff"
    )


@pytest.fixture(scope="session")
def reports() -> Path:
    """The folder of the three sample reports."""
    return ROOT / "data" / "reports"
