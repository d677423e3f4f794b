"""The network of the server: a page that asks ``/sparql``, and the names that it is searched by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from kg.serve.configuration import Settings
from tests.graph.miniature import KEY
from tests.serve.conftest import Running


@pytest.fixture(scope="module")
def patient(out: Path) -> Iterator[Running]:
    """A server with time enough to make the page on a busy machine."""
    with Running(Settings(out, seconds=30, patience=5)) as running:
        yield running


def test_the_page_is_in_the_language_that_is_asked_for(patient: Running) -> None:
    for language in ("zh", "en"):
        got = patient.ask("GET", "/network", headers={"Accept-Language": language})
        assert got.status == 200
        assert got.headers["content-type"] == "text/html; charset=utf-8"
        assert f'"language":"{language}"' in got.text
        assert KEY in got.text
        assert "connect-src 'self'" in got.text


def test_names_come_as_a_script(patient: Running) -> None:
    got = patient.ask("GET", "/network/names.js")
    assert got.headers["content-type"] == "text/javascript; charset=utf-8"
    assert got.text.split("\n")[1].startswith('kgShard("names",{')
    assert "风车巡检办法" in got.text


def test_the_folder_leads_to_the_page(patient: Running) -> None:
    got = patient.ask("GET", "/network/")
    assert (got.status, got.headers["location"]) == (307, "/network")


def test_nothing_can_be_posted(patient: Running) -> None:
    assert patient.ask("POST", "/network", b"x").status == 405


@pytest.mark.browser
def test_a_click_in_a_browser_is_two_queries(patient: Running, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url.removeprefix(patient.url)))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: errors.append(m.text) if m.type in {"error", "warning"} else None)
    page.goto(f"{patient.url}/network#node=policy%2F风车巡检办法&view=neighbourhood")
    page.wait_for_selector("#panel blockquote mark")
    assert page.inner_text("#panel .title") == "风车巡检办法"
    assert asked[1:] == ["/network/names.js", "/sparql", "/sparql"]
    assert errors == []
    page.locator("#panel cite a").first.click()
    page.wait_for_selector("#text")
    assert f"/reports/{KEY}" in unquote(page.url)
    page.close()
