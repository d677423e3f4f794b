"""The network page: offline, safe, true to the graph, and of use to the one who reads it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from kg.view.columns import columns
from kg.view.page import sheet_html
from tests.view.sheets import BASE, HOSTILE, NAMES, make_sheet

SHEET = make_sheet()
HTML = sheet_html(SHEET, NAMES, BASE)
Opened = Callable[..., Any]


def test_terms_without_a_label_are_left_to_the_strings_of_the_page() -> None:
    terms = columns(SHEET, NAMES, BASE)["terms"]
    assert "rectified" in terms
    assert "progress" not in terms


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert sheet_html(make_sheet(), NAMES, BASE) == HTML


def test_nothing_in_the_page_points_outside() -> None:
    shell = re.sub(r"<script.*?</script>", "", HTML, flags=re.DOTALL)
    assert not re.findall(r"(?:src|href)\s*=\s*[\"'](?!#)|@import|url\(", shell)


def test_the_policy_allows_the_two_scripts_and_no_other() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', HTML)
    assert policy is not None
    scripts = re.findall(r"<script>(.*?)</script>", HTML, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert len(scripts) == 2
    assert [f"'sha256-{digest}'" in policy[1] for digest in digests] == [True, True]
    assert "unsafe-inline" not in policy[1].split("script-src")[1].split(";")[0]


def test_data_cannot_leave_its_element() -> None:
    html = sheet_html(make_sheet(hostile=HOSTILE), NAMES, BASE, title=HOSTILE)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert data is not None
    assert not set("<>&") & set(data[1])
    assert HOSTILE in json.loads(data[1])["reports"][0]["title"]
    assert "<img" not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)


@pytest.mark.browser
class TestInTheBrowser:
    def test_it_opens_without_a_request_or_an_error(self, open_page: Opened) -> None:
        page = open_page(HTML)
        assert page.errors == []
        assert [url for url in page.requested if not url.startswith("file:")] == []
        assert len(page.requested) == 1

    def test_counts_are_those_of_the_graph(self, open_page: Opened) -> None:
        page = open_page(HTML)
        counts = page.evaluate("zhenggai.counts")
        assert counts == {"nodes": len(SHEET.nodes), "edges": len(SHEET.edges)}

    def test_hostile_text_runs_nothing(self, open_page: Opened) -> None:
        page = open_page(sheet_html(make_sheet(hostile=HOSTILE), NAMES, BASE, title=HOSTILE))
        for view in ("overview", "neighbourhood", "map"):
            page.evaluate(f"zhenggai.go(12, '{view}')")
            page.mouse.move(700, 450)
            page.wait_for_timeout(300)
        page.fill("#query", "<img")
        page.wait_for_timeout(100)
        assert page.fired == []
        assert page.errors == []

    def test_the_policy_blocks_a_handler_that_somebody_injects(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"fired(1)\">')")
        page.evaluate("fired('control')")
        page.wait_for_timeout(200)
        assert page.fired == ["control"]

    @pytest.mark.parametrize("query", ["丙省文化", "省文旅厅", "bswhhlyt", "bingsheng", "whhly"])
    def test_a_bureau_is_found_by_name_short_form_and_pinyin(self, open_page: Opened, query: str) -> None:
        page = open_page(HTML)
        page.fill("#query", query)
        assert "丙省文化和旅游厅" in page.inner_text("#hits")

    def test_a_name_that_nothing_bears_is_not_found(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.fill("#query", "zzzz")
        assert page.evaluate("zhenggai.find('zzzz')") == []
        assert "没有匹配的节点" in page.inner_text("#hits")

    def test_a_click_shows_the_sentence_with_its_words_marked(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.fill("#query", "丙省财务")
        page.keyboard.press("Enter")
        assert page.inner_text("#panel .title") == "丙省财务管理办法"
        assert page.locator("#panel blockquote mark").first.inner_text() == "丙省文化和旅游厅"
        assert "第 2 行" in page.locator("#panel cite").first.inner_text()

    def test_offsets_count_code_points(self, open_page: Opened) -> None:
        page = open_page(sheet_html(make_sheet(before="𠮷𠀋"), NAMES, BASE))
        page.evaluate("zhenggai.go(zhenggai.find('丙省财务')[0], 'neighbourhood')")
        assert page.locator("#panel blockquote mark").first.inner_text() == "丙省文化和旅游厅"

    def test_a_link_leads_back_to_the_same_view(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.evaluate("zhenggai.go(zhenggai.find('丙省财务')[0], 'neighbourhood')")
        address = page.evaluate("location.hash")
        again = open_page(HTML, address)
        assert again.evaluate("zhenggai.state.view") == "neighbourhood"
        assert again.inner_text("#panel .title") == "丙省财务管理办法"

    def test_a_link_to_what_is_not_there_says_so(self, open_page: Opened) -> None:
        page = open_page(HTML, "#node=organization%2F无此机构")
        assert "无此机构" in page.inner_text("#hint")
        assert page.evaluate("zhenggai.state.view") == "overview"

    def test_one_click_leaves_only_what_is_open(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.click("#only-open")
        labels = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        assert sum(label.startswith("问题") for label in labels) == 6

    def test_one_click_leaves_only_what_reports_share(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.click("#only-shared")
        page.click("[data-view=map]")
        page.wait_for_timeout(300)
        titles = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        entities = [t for t in titles if not t.startswith(("Report", "问题", "Measure"))]
        assert sorted(entities) == ["Organization：丙省文化和旅游厅", "Policy：丙省财务管理办法"]

    def test_the_legend_filters_by_type(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.locator("#types label", has_text="问题").locator("input").uncheck()
        titles = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        assert titles
        assert not any(title.startswith("问题") for title in titles)

    def test_a_path_runs_over_what_two_things_share(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.evaluate("zhenggai.goPath(0, 1)")
        labels = page.evaluate("zhenggai.shownNodes.get().map(node => node.label.split('\\n').join(''))")
        assert any("丙省" in label for label in labels)
        assert len(labels) == 7  # report, issue, measure, what is shared, measure, issue, report

    def test_what_is_shown_can_be_taken_away(self, open_page: Opened) -> None:
        page = open_page(sheet_html(make_sheet(hostile="=1+1"), NAMES, BASE))
        page.evaluate("zhenggai.go(zhenggai.find('丙省财务')[0], 'neighbourhood')")
        assert "丙省财务管理办法" in page.evaluate("zhenggai.csvText()")
        assert page.evaluate("zhenggai.svgText()").startswith("<svg")
        assert "policy/丙省财务管理办法" in page.evaluate("zhenggai.sparqlText()")
        import pyoxigraph

        turtle = page.evaluate("zhenggai.turtleText()")
        assert len(list(pyoxigraph.parse(turtle.encode(), format=pyoxigraph.RdfFormat.TURTLE))) > 10

    def test_the_page_speaks_english_too(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.click("#language")
        assert page.inner_text("[data-view=overview]") == "Overview"
        assert page.get_attribute("html", "lang") == "en"

    def test_keys_do_what_buttons_do(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "query"
        page.keyboard.press("Escape")
        page.evaluate("zhenggai.go(zhenggai.find('丙省财务')[0], 'neighbourhood')")
        page.keyboard.press("Backspace")
        page.wait_for_timeout(200)
        assert page.evaluate("zhenggai.state.view") == "overview"
