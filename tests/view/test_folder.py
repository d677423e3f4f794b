"""A graph as a folder: an index that loads a report's part when it is asked for, from the file system."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.view import write_views
from kg.view.folder import DATA, write_sheet_folder
from kg.view.page import sheet_html
from tests.view.conftest import until
from tests.view.sheets import BASE, HOSTILE, NAMES, make_sheet
from tests.view.test_report_page import store_of

SHEET = make_sheet(topics=True)
Opened = Callable[..., Any]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("network") / "图 graph"
    return write_sheet_folder(SHEET, NAMES, BASE, folder)


def test_there_is_a_part_for_each_report_and_the_names(index: Path) -> None:
    found = sorted(path.name for path in (index.parent / DATA).iterdir())
    assert found == ["0.js", "1.js", "2.js", "names.js"]


def test_the_same_sheet_gives_the_same_files(index: Path, tmp_path: Path) -> None:
    again = write_sheet_folder(make_sheet(topics=True), NAMES, BASE, tmp_path)
    for path in sorted(index.parent.rglob("*.*")):
        assert (again.parent / path.relative_to(index.parent)).read_bytes() == path.read_bytes()


def test_parts_of_reports_that_are_gone_go_too_and_nothing_else(tmp_path: Path) -> None:
    write_sheet_folder(SHEET, NAMES, BASE, tmp_path)
    (tmp_path / DATA / "mine.js").write_text("own", encoding="utf-8")
    write_sheet_folder(make_sheet(reports=2), NAMES, BASE, tmp_path)
    assert sorted(path.name for path in (tmp_path / DATA).iterdir()) == [
        "0.js",
        "1.js",
        "mine.js",
        "names.js",
    ]


def test_a_part_is_a_call_with_json_that_cannot_leave_it(tmp_path: Path) -> None:
    write_sheet_folder(make_sheet(hostile=HOSTILE, topics=True), NAMES, BASE, tmp_path, title=HOSTILE)
    for path in (tmp_path / DATA).iterdir():
        called = re.fullmatch(r'// .*\nkgShard\("(\w+)",(.*)\);\n', path.read_text("utf-8"))
        assert called is not None
        assert called[1] == path.stem
        assert not set("<>&\u2028\u2029") & set(called[2])
        json.loads(called[2])


def test_the_policy_lets_in_what_stands_beside_and_no_connections(index: Path) -> None:
    html = index.read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    assert re.search(r"script-src ('sha256-[^']+' ){2}'self';", policy[1])
    assert "connect-src 'none'" in policy[1]
    assert "connect-src 'none'" in sheet_html(make_sheet(reports=1), NAMES, BASE)
    assert "'self'" not in sheet_html(make_sheet(reports=1), NAMES, BASE).split("connect-src")[0]


@pytest.mark.browser
class TestInTheBrowser:
    def test_it_opens_with_the_overview_and_loads_nothing(self, open_file: Opened, index: Path) -> None:
        page = open_file(index)
        assert len(page.requested) == 1
        assert page.evaluate("zhenggai.counts") == {"nodes": len(SHEET.nodes), "edges": len(SHEET.edges)}
        titles = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        assert sum(title.startswith("问题") for title in titles) == 24
        page.click("#only-open")
        titles = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        assert sum(title.startswith("问题") for title in titles) == 6
        assert page.errors == []

    def test_a_click_loads_the_reports_that_speak_of_it(self, open_file: Opened, index: Path) -> None:
        page = open_file(index)
        page.fill("#query", "bswhhlyt")
        until(page, "zhenggai.find('bswhhlyt').length > 0")
        page.wait_for_timeout(100)
        page.keyboard.press("Enter")
        until(page, "zhenggai.complete(zhenggai.state.selected)")
        page.wait_for_timeout(100)
        asked = [url.rsplit("/", 1)[1] for url in page.requested]
        assert asked == ["index.html", "names.js", "0.js", "1.js", "2.js"]
        assert "原文出处（24）" in page.inner_text("#panel")
        assert page.locator("#panel blockquote mark").first.inner_text() == "丙省文化和旅游厅"
        assert page.errors == []

    def test_what_was_loaded_is_what_one_page_holds(
        self, open_file: Opened, open_page: Opened, index: Path
    ) -> None:
        whole = open_page(sheet_html(SHEET, NAMES, BASE))
        parts = open_file(index, "#node=policy%2F丙省财务管理办法&view=neighbourhood")
        until(parts, "zhenggai.state.selected >= 0 && zhenggai.complete(zhenggai.state.selected)")
        parts.wait_for_timeout(100)
        whole.evaluate("zhenggai.go(zhenggai.find('丙省财务')[0], 'neighbourhood')")
        for what in ("#panel .title", "#panel details:not(#as-list)", "#panel cite >> nth=0"):
            assert parts.inner_text(what) == whole.inner_text(what)
        assert parts.evaluate("zhenggai.shownNodes.length") == whole.evaluate("zhenggai.shownNodes.length")

    @pytest.mark.parametrize(("place", "title"), [
        ("measure%2F甲1市某某局-2021-01-01.3.1", "甲1市某某局-2021-01-01.3.1"),
        ("issue%2F甲2市某某局-2022-01-01.4", "甲2市某某局-2022-01-01.4"),
    ])  # fmt: skip
    def test_a_link_loads_what_it_leads_to(
        self, open_file: Opened, index: Path, place: str, title: str
    ) -> None:
        page = open_file(index, f"#node={place}&view=neighbourhood")
        page.wait_for_selector("#panel blockquote")
        assert page.inner_text("#panel .title") == title
        assert len(page.requested) == 2

    @pytest.mark.parametrize("place", ["measure%2F甲1市某某局-2021-01-01.3.9", "policy%2F无此办法", "x"])
    def test_a_link_to_what_is_not_there_says_so(self, open_file: Opened, index: Path, place: str) -> None:
        page = open_file(index, f"#node={place}&view=neighbourhood")
        until(page, "document.querySelector('#hint').textContent.includes('不在此图中')")
        assert page.evaluate("zhenggai.state.view") == "overview"

    def test_a_part_that_is_missing_is_said(self, open_file: Opened, tmp_path: Path) -> None:
        index = write_sheet_folder(SHEET, NAMES, BASE, tmp_path)
        (tmp_path / DATA / "0.js").unlink()
        page = open_file(index)
        page.evaluate("zhenggai.go(0, 'neighbourhood')")
        until(page, "document.querySelector('#hint').textContent.includes('0.js')")
        assert page.evaluate("zhenggai.state.selected") == 0

    def test_hostile_text_runs_nothing(self, open_file: Opened, tmp_path: Path) -> None:
        page = open_file(write_sheet_folder(make_sheet(hostile=HOSTILE, topics=True), NAMES, BASE, tmp_path))
        page.fill("#query", "<img")
        page.evaluate("zhenggai.go(3, 'neighbourhood')")
        until(page, "zhenggai.complete(3)")
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"fired(1)\">')")
        page.wait_for_timeout(200)
        assert page.fired == []


def test_a_folder_and_the_report_pages_are_linked_both_ways(tmp_path: Path) -> None:
    (page, *_) = write_views(store_of(), tmp_path / "graph", pages=True, folder=True)
    assert '"pages":"../pages"' in (tmp_path / "graph" / "index.html").read_text("utf-8")
    assert "../graph/index.html#node=report" in page.read_text("utf-8")
