"""The workbench in a real browser: what an analyst does with it, without a request to anywhere else."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from tests.graph.miniature import KEY

if TYPE_CHECKING:
    from tests.serve.conftest import Running

Opened = Callable[..., Any]
ISSUES = (
    "SELECT ?issue ?number ?text { ?issue a zg:Issue ; zg:number ?number ; oa:exact ?text } ORDER BY ?issue"
)
LINKS = "CONSTRUCT { ?a zg:cooperatesWith ?b } WHERE { ?a zg:cooperatesWith ?b }"


@pytest.fixture
def open_at(browser: Any, server: Running) -> Iterator[Opened]:
    """Open a page of the server; when it closes, it has asked no other and nothing went wrong."""
    pages = []

    def opened(path: str = "/", *, language: str = "zh-CN", dark: bool = False, errors: int = 0) -> Any:
        scheme = "dark" if dark else "light"
        context = browser.new_context(
            viewport={"width": 1440, "height": 900},
            locale=language,
            color_scheme=scheme,
            accept_downloads=True,
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.outside, page.errors, page.allowed = [], [], errors
        page.on(
            "request",
            lambda r: (
                None if r.url.startswith((server.url, "blob:", "data:")) else page.outside.append(r.url)
            ),
        )
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("console", lambda m: page.errors.append(m.text) if m.type in {"error", "warning"} else None)
        page.goto(server.url + path)
        page.wait_for_selector("#saved button" if path.startswith(("/#", "/?")) or path == "/" else "#find")
        pages.append((context, page))
        return page

    yield opened
    for context, page in pages:
        outside, errors, allowed = page.outside, page.errors, page.allowed
        context.close()
        assert outside == []
        assert len(errors) == allowed, errors


def ask(page: Any, query: str) -> None:
    page.evaluate("(text) => zhenggai.bench.editor.write(text)", query)
    page.click("#run")


def cells(page: Any) -> list[list[str]]:
    page.wait_for_selector(".grid tbody tr")
    found: list[list[str]] = page.eval_on_selector_all(
        ".grid tbody tr", "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    return found


@pytest.mark.browser
class TestStories:
    def test_a_saved_query_is_run_with_what_it_asks_for(self, open_at: Opened) -> None:
        page = open_at()
        page.fill("#filter", "负责")
        page.click("#saved button[data-name=responsible]")
        page.fill("#parameters input[name=organization]", "丙丁戊科")
        page.press("#parameters input[name=organization]", "Enter")
        (row,) = cells(page)
        assert row[0] == "甲市风车局丙丁戊科"
        assert 'VALUES ?organization { "丙丁戊科" }' in page.evaluate("zhenggai.bench.editor.text()")
        assert "name=responsible" in page.url
        page.reload()
        assert cells(page) == [row]
        assert page.input_value("#parameters input[name=organization]") == "丙丁戊科"

    def test_terms_and_names_are_completed_while_one_writes(self, open_at: Opened) -> None:
        page = open_at()
        page.click("#editor")
        page.keyboard.type("SELECT * { ?x zg:cooperatesW")
        page.wait_for_selector(".cm-tooltip-autocomplete li")
        page.wait_for_timeout(150)  # what has just come up is not accepted by mistake
        page.keyboard.press("Tab")
        page.keyboard.type(" 风车")
        page.wait_for_selector(".cm-tooltip-autocomplete li:has-text('甲市风车局')")
        offered = page.eval_on_selector_all(
            ".cm-tooltip-autocomplete li", "(all) => all.map((one) => one.textContent)"
        )
        assert any("组织机构" in one for one in offered)
        page.click(".cm-tooltip-autocomplete li:has-text('甲市风车局组织机构')")
        text = page.evaluate("zhenggai.bench.editor.text()")
        assert "zg:cooperatesWith organization:甲市风车局" in text
        page.keyboard.press("Control+Enter")
        page.wait_for_selector("#status:not(.waiting):not(:empty)")

    def test_a_question_of_the_name_alone_is_completed_in_a_string(self, open_at: Opened) -> None:
        page = open_at()
        page.click("#editor")
        page.keyboard.type('SELECT * { ?x rdfs:label "风车巡')
        page.wait_for_selector(".cm-tooltip-autocomplete li:has-text('风车巡检办法')")
        page.wait_for_timeout(150)  # what has just come up is not accepted by mistake
        page.keyboard.press("Tab")
        assert '"风车巡检办法"' in page.evaluate("zhenggai.bench.editor.text()")

    def test_an_error_says_what_and_where(self, open_at: Opened) -> None:
        page = open_at(errors=1)  # Chromium tells of every answer that is no 200
        page.click("#editor")
        page.keyboard.type("SELECT * { ?x a zg:Issue }")
        page.keyboard.press("Escape")
        page.keyboard.press("Control+a")
        page.keyboard.type("SELECT * { ?x a zg:Isue }")
        page.keyboard.press("Control+Enter")
        said = page.text_content("[role=alert]")
        assert "zg:Isue" in said
        assert "nearest: zg:Issue" in said
        assert page.text_content(".cm-lintRange-error") == "zg:Isue"

    def test_a_result_leads_to_its_page_and_the_page_to_the_text(self, open_at: Opened) -> None:
        page = open_at()
        ask(page, ISSUES)
        page.wait_for_selector(".grid tbody tr")
        page.click(".grid tbody tr:nth-child(2) a")
        page.wait_for_selector("article h1")
        assert page.text_content("article h1") == "风车巡检走过场"
        page.click("text=阅读原文")
        page.wait_for_url(re.compile(r"/reports/.*#at-\d+-\d+$"))
        assert "风车巡检走过场" in page.text_content("#text")

    def test_a_plain_name_in_a_result_leads_to_its_page(self, open_at: Opened) -> None:
        page = open_at("/#name=responsible")
        page.wait_for_selector(".grid a:has-text('甲市风车局丙丁戊科')")
        assert "/page/organization/" in page.get_attribute(".grid a", "href")

    def test_results_are_sorted_filtered_and_drawn(self, open_at: Opened) -> None:
        page = open_at()
        ask(
            page,
            "SELECT ?name (COUNT(?m) AS ?mentions) { ?m zg:refersTo/rdfs:label ?name } GROUP BY ?name",
        )
        everything = cells(page)
        page.click(".grid th:nth-child(2) button")
        page.click(".grid th:nth-child(2) button")
        numbers = [int(row[1]) for row in cells(page)]
        assert numbers == sorted(numbers, reverse=True)
        page.fill(".tools input", "风车局")
        assert 0 < len(cells(page)) < len(everything)
        page.click("#tab-chart")
        page.wait_for_selector(".canvas canvas")
        points = page.evaluate("zhenggai.chart.points")
        assert {name: value for name, value in points} == {row[0]: int(row[1]) for row in everything}  # noqa: C416
        page.select_option(".pick select", "pie")
        page.wait_for_selector(".canvas canvas")
        page.click("#tab-raw")
        assert '"bindings"' in page.text_content(".raw")

    def test_a_chart_splits_what_has_two_labels(self, open_at: Opened) -> None:
        page = open_at()
        rows = '("x" "p" 1) ("x" "q" 2) ("y" "p" 4)'
        ask(page, f"SELECT ?a ?b ?count {{ VALUES (?a ?b ?count) {{ {rows} }} }}")
        page.wait_for_selector(".grid tbody tr")
        page.click("#tab-chart")
        page.wait_for_selector(".canvas canvas")
        assert page.evaluate("zhenggai.chart") == {"points": [["y", 4], ["x", 3]], "parts": ["p", "q"]}

    def test_relations_are_drawn_as_a_network_and_taken_away_as_rdf(self, open_at: Opened) -> None:
        page = open_at(language="en-US", dark=True)
        ask(page, LINKS)
        page.wait_for_selector(".grid tbody tr")
        page.focus("#tab-table")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.wait_for_selector(".canvas canvas")
        assert page.evaluate("zhenggai.network") == {"nodes": 2, "links": 1}
        with page.expect_download() as download:
            page.click("#downloads button:has-text('Turtle')")
        assert download.value.suggested_filename == "zhenggai.ttl"
        assert "zg:cooperatesWith" in download.value.path().read_text(encoding="utf-8")
        assert page.get_attribute("html", "lang") == "en"

    def test_what_a_result_holds_is_text(self, open_at: Opened) -> None:
        page = open_at()
        markup = "<img src=x onerror='document.title=1'>"
        ask(page, f'SELECT ("{markup}" AS ?a) (IRI("javascript:document.title=1") AS ?b) {{}}')
        ((first, second),) = cells(page)
        assert (first, second) == (markup, "javascript:document.title=1")
        assert page.query_selector(".grid img, .grid a") is None
        for view in ("chart", "net", "raw"):
            page.click(f"#tab-{view}")
            page.wait_for_timeout(150)
        assert page.title() != "1"

    def test_one_begins_with_a_question_and_gets_an_answer(self, open_at: Opened) -> None:
        page = open_at()
        page.click(".card:has-text('问题整改状态'), .card >> nth=0")
        assert cells(page)
        assert page.is_visible("#about-title")

    def test_a_table_is_taken_away_as_csv(self, open_at: Opened) -> None:
        page = open_at()
        ask(page, ISSUES)
        page.wait_for_selector(".grid tbody tr")
        with page.expect_download() as download:
            page.click("#downloads button:has-text('CSV')")
        lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
        assert lines[0] == "issue,number,text"
        assert len(lines) == 3

    def test_the_search_box_is_at_hand_on_every_page(self, open_at: Opened) -> None:
        page = open_at("/reports")
        page.keyboard.press("/")
        page.keyboard.type("fengche")  # by its sound
        page.wait_for_selector("#found a")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/page/"))
        assert "风车" in page.text_content("h1")

    def test_ground_and_language_stay_chosen(self, open_at: Opened) -> None:
        page = open_at(f"/page/issue/{KEY}.1")
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.click("#theme")
        page.click("#language")
        page.wait_for_selector("html[lang=en]")
        page.reload()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
        assert page.get_attribute("html", "lang") == "en"


def test_what_is_vendored_says_where_it_is_from() -> None:
    vendor = files("kg.serve").joinpath("assets", "vendor")
    licences = vendor.joinpath("LICENSES.txt").read_text(encoding="utf-8")
    lock = json.loads(files("kg.serve").joinpath("bundle", "package.json").read_text(encoding="utf-8"))
    for name, version in lock["dependencies"].items():
        assert f"{name} {version} (" in licences
    for name in ("editor.js", "charts.js"):
        text = vendor.joinpath(name).read_text(encoding="utf-8")
        assert not re.findall(r"/(?:home|root|tmp|Users|work)/", text)
        assert "eval(" not in text
    assert "Permission is hereby granted" in licences
    assert "Apache License" in licences


def test_what_was_built_is_what_is_recorded() -> None:
    folder = files("kg.serve")
    recorded = folder.joinpath("bundle", "SHA256SUMS").read_text(encoding="utf-8").split()
    for digest, name in zip(recorded[::2], recorded[1::2], strict=True):
        content = folder.joinpath("assets", "vendor", name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == digest, f"{name}: run kg/serve/bundle/build.sh"
