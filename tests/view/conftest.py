"""A real Chromium for the tests of the pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing here needs a GPU or a sandbox of its own, and a browser that phones home would spoil "no requests".
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]  # fmt: skip  # noqa: E501


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A browser; where none can be had the run fails, unless KG_NO_BROWSER=1 skips these tests."""
    if os.environ.get("KG_NO_BROWSER") == "1":
        pytest.skip("KG_NO_BROWSER=1")
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        path = next((found for name in NAMES if (found := shutil.which(name))), None)
        try:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            pytest.fail(f"no Chromium to test with: run `make test` once, or set KG_NO_BROWSER=1 ({error})")
        yield browser
        browser.close()


@pytest.fixture
def open_file(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page from a file; requests, errors and what fired are kept on the page object."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)

    def opened(path: Path, fragment: str = "") -> Any:
        page = context.new_page()
        page.requested, page.errors, page.fired = [], [], []
        page.on("request", lambda request: page.requested.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("console", lambda m: page.errors.append(m.text) if m.type in {"error", "warning"} else None)
        page.expose_function("fired", lambda what: page.fired.append(what))  # noqa: PLW0108 - no builtin
        page.goto(path.as_uri() + fragment)
        page.wait_for_function("window.zhenggai !== undefined")
        page.wait_for_timeout(150)
        return page

    yield opened
    context.close()


@pytest.fixture
def open_page(open_file: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Open a page from a string of HTML."""

    def opened(html: str, fragment: str = "") -> Any:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8", newline="\n")
        return open_file(path, fragment)

    return opened
