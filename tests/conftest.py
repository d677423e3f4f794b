"""What all tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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


BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Nothing here needs a GPU or a sandbox of its own, and a browser that phones home would spoil "no requests".
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real Chromium; where none can be had the run fails, unless KG_NO_BROWSER=1 skips these tests."""
    if os.environ.get("KG_NO_BROWSER") == "1":
        pytest.skip("KG_NO_BROWSER=1")
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
        try:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            pytest.fail(f"no Chromium to test with: run `make test` once, or set KG_NO_BROWSER=1 ({error})")
        yield browser
        browser.close()
