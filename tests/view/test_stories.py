"""What a reader does with the network, from beginning to end: at a desk, on a phone, by keyboard, by ear."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.view.page import network_html, sheet_html
from tests.view.sheets import BASE, HOSTILE, NAMES, make_sheet
from tests.view.test_report_page import FAILED, store_of

SHEET = make_sheet(topics=True)
HTML = sheet_html(SHEET, NAMES, BASE)
Opened = Callable[..., Any]
pytestmark = pytest.mark.browser

# Boxes of what is shown (signs with the names under them) that lie on one another.
OVERLAPS = """() => { const boxes = zhenggai.boxes(); let n = 0;
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const [a, b] = [boxes[i], boxes[j]];
    if (a[0] < b[2] - 1 && a[2] > b[0] + 1 && a[1] < b[3] - 1 && a[3] > b[1] + 1) n++; }
  return n; }"""
CUT = """() => { const box = document.querySelector('#network').getBoundingClientRect();
  const out = ([l, t, r, b]) => l < 0 || t < 0 || r > box.width || b > box.height;
  return zhenggai.boxes().filter(out).length; }"""


def opened_at(page: Any, name: str) -> Any:
    """Open the neighbourhood of the best hit of a search."""
    page.evaluate(f"zhenggai.go(zhenggai.find('{name}')[0], 'neighbourhood')")
    return page


def test_from_a_bureau_by_its_initials_to_a_policy_that_reports_share(
    open_page: Opened, tmp_path: Path
) -> None:
    page = open_page(HTML)
    page.keyboard.press("/")
    page.keyboard.type("bswhhlyt")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel .title") == "丙省文化和旅游厅"
    page.click("#only-open")
    page.locator("#panel .links .link").first.click()
    assert "ongoing" in page.inner_text("#panel dl")
    assert "由丙省文化和旅游厅印发办法" in page.locator("#panel blockquote").first.inner_text()
    page.locator("#panel .link", has_text="丙省财务管理办法").first.click()
    assert page.inner_text("#panel .title") == "丙省财务管理办法"
    assert page.locator("#panel cite").first.inner_text().startswith("甲")
    page.click("summary[data-text=takeAway]")
    with page.expect_download() as found:
        page.click("#take-png")
    found.value.save_as(tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
    assert page.errors == []


def test_nothing_is_asked_of_a_network_that_never_answers(open_phone: Opened) -> None:
    page = open_phone(HTML)
    assert [url for url in page.requested if not url.startswith("file:")] == []
    assert page.errors == []


class TestAPhone:
    def test_a_tap_opens_what_can_be_read(self, open_phone: Opened) -> None:
        page = opened_at(open_phone(HTML), "丙省财务")
        page.wait_for_timeout(100)
        assert page.evaluate("zhenggai.shownNodes.length") <= 20
        assert page.evaluate("zhenggai.network.getScale()") * 13 >= 8  # pixels of a name
        assert (page.evaluate(OVERLAPS), page.evaluate(CUT)) == (0, 0)
        place = page.evaluate(
            "(() => { const i = zhenggai.shownNodes.getIds()[1], p = zhenggai.network.canvasToDOM("
            "zhenggai.network.getPosition(i)); return [i, p.x, p.y]; })()"
        )
        box = page.locator("#network").bounding_box()
        page.touchscreen.tap(box["x"] + place[1], box["y"] + place[2])
        page.wait_for_timeout(400)
        assert page.evaluate("zhenggai.state.selected") == place[0]

    def test_nothing_is_wider_than_the_screen(self, open_phone: Opened) -> None:
        page = open_phone(HTML)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390

    def test_filters_open_over_the_page(self, open_phone: Opened) -> None:
        page = open_phone(HTML)
        assert not page.locator("#legend").is_visible()
        page.tap("#filters")
        assert page.get_attribute("#filters", "aria-expanded") == "true"
        page.locator("#types label", has_text="问题").tap()
        page.tap("#filters")
        assert not page.locator("#legend").is_visible()
        assert page.evaluate("zhenggai.state.hiddenTypes.size") == 1


class TestFilters:
    def test_topics_filter_issues_and_what_only_they_speak_of(self, open_page: Opened) -> None:
        page = open_page(HTML)
        boxes = page.locator("#topics label")
        assert [text.split("\n") for text in boxes.all_inner_texts()] == [
            ["未归类", "12"],
            ["财务", "6"],
            ["学习", "6"],
        ]
        page.locator("#topics label", has_text="未归类").locator("input").uncheck()
        page.locator("#topics label", has_text="学习").locator("input").uncheck()
        titles = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        assert sum(title.startswith("问题") for title in titles) == 6

    def test_a_graph_without_topics_offers_none(self, open_page: Opened) -> None:
        page = open_page(sheet_html(make_sheet(reports=1, issues=2), NAMES, BASE))
        assert not page.locator("#by-topics").is_visible()

    def test_years_narrow_the_reports(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.evaluate("document.querySelector('#year-to').value = 2021")
        page.dispatch_event("#year-to", "input")
        titles = page.evaluate("zhenggai.shownNodes.get().map(node => node.title)")
        assert sum(title.startswith("Report") for title in titles) == 2
        assert "2020–2021（2 份报告）" in page.inner_text("#year-range")

    def test_every_filter_is_in_the_address_and_comes_back(self, open_page: Opened) -> None:
        page = open_page(HTML)
        for choice in ("#types", "#statuses", "#topics", "#reports", "#relations"):
            page.locator(f"{choice} input").nth(1).uncheck()
        page.evaluate("document.querySelector('#year-from').value = 2021")
        page.dispatch_event("#year-from", "input")
        page.click("#only-open")
        address = page.evaluate("location.hash")
        chosen = (
            "JSON.stringify(Object.entries(zhenggai.state).filter(([k]) => /^hidden|years|only/.test(k))"
            ".map(([k, v]) => [k, v instanceof Set ? [...v] : v]))"
        )
        again = open_page(HTML, address)
        assert again.evaluate(chosen) == page.evaluate(chosen)
        assert again.evaluate("location.hash") == address
        again.click("#everything")
        assert again.evaluate("location.hash") == "#view=overview"


class TestWords:
    def test_failed_checks_stand_in_the_panel(self, open_page: Opened) -> None:
        page = open_page(HTML)
        number = next(i for i, node in enumerate(SHEET.nodes) if node.remarks)
        page.evaluate(f"zhenggai.go({number}, 'neighbourhood')")
        assert "✗ 自述有误" in page.inner_text("#panel .check")
        assert page.locator("#panel .check mark").first.inner_text() == "财务管理不规范"
        page.click("#language")
        assert "✗ claims too much" in page.inner_text("#panel .check")

    def test_a_topic_shows_the_words_that_give_it(self, open_page: Opened) -> None:
        page = open_page(HTML)
        number = next(i for i, node in enumerate(SHEET.nodes) if node.topics)
        page.evaluate(f"zhenggai.go({number}, 'neighbourhood')")
        page.click("#panel .topic summary")
        assert "财务管理不规范" in page.inner_text("#panel .topic blockquote")

    def test_every_relation_has_its_sentence(self, open_page: Opened) -> None:
        page = opened_at(open_page(HTML), "丙省财务")
        links = page.locator("#panel .links li")
        assert links.count() == 24
        page.locator("#panel .why summary").nth(20).click()
        assert "由丙省文化和旅游厅印发办法" in page.locator("#panel .why blockquote").inner_text()

    def test_a_line_tells_what_ties_its_ends(self, open_page: Opened) -> None:
        page = opened_at(open_page(HTML), "丙省财务")
        page.evaluate("zhenggai.showRelation((({from, to}) => [from, to])(zhenggai.shownEdges.get()[0]))")
        assert page.locator("#panel blockquote mark").first.inner_text()

    def test_each_step_of_a_path_has_its_words_and_a_link(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.evaluate("zhenggai.goPath(0, 1)")
        assert page.locator("#panel .steps > li").count() == 6
        assert page.locator("#panel .steps blockquote").count() == 6
        address = page.evaluate("location.hash")
        again = open_page(HTML, address)
        assert again.locator("#panel .steps > li").count() == 6
        assert (again.evaluate(OVERLAPS), again.evaluate(CUT)) == (0, 0)


class TestRoom:
    @pytest.mark.parametrize("name", ["丙省财务", "甲0市某某局-2020-01-01.4", "甲1市"])
    def test_names_of_a_neighbourhood_have_room(self, open_page: Opened, name: str) -> None:
        page = opened_at(open_page(HTML), name)
        assert page.evaluate("zhenggai.shownNodes.length") > 4
        assert (page.evaluate(OVERLAPS), page.evaluate(CUT)) == (0, 0)

    def test_names_of_the_overview_do_not_touch(self, open_page: Opened) -> None:
        page = open_page(HTML)
        taken = page.evaluate("zhenggai.labels()")
        assert len(taken) >= 2 + 3  # what is shared, and the reports
        overlaps = [
            1 for k, a in enumerate(taken) for b in taken[k + 1 :]
            if a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]
        ]  # fmt: skip
        assert overlaps == []

    def test_expanding_moves_nothing_that_stood(self, open_page: Opened) -> None:
        page = opened_at(open_page(sheet_html(make_sheet(reports=4, issues=12), NAMES, BASE)), "丙省财务")
        before = page.evaluate("zhenggai.network.getPositions()")
        page.keyboard.press("e")
        page.wait_for_timeout(100)
        after = page.evaluate("zhenggai.network.getPositions()")
        assert len(after) > len(before)
        assert {i: after[i] for i in before} == before
        page.keyboard.press("c")
        assert page.evaluate("zhenggai.shownNodes.length") == 1


class TestKeysAndLists:
    def test_the_views_have_keys(self, open_page: Opened) -> None:
        page = open_page(HTML)
        for key, view in (("3", "map"), ("2", "neighbourhood"), ("1", "overview")):
            page.keyboard.press(key)
            assert page.evaluate("zhenggai.state.view") == view

    def test_everything_can_be_reached_by_tab_and_has_a_name(self, open_page: Opened) -> None:
        page = opened_at(open_page(HTML), "丙省财务")
        nameless = page.evaluate(
            "[...document.querySelectorAll('button, input, a[href], summary')].filter((e) => e.offsetParent"
            " && !(e.textContent + (e.getAttribute('aria-label') || '') + (e.labels?.[0]?.textContent || ''))"
            ".trim()).length"
        )
        assert nameless == 0
        assert page.evaluate("[...document.querySelectorAll('[tabindex]')].every((e) => e.tabIndex <= 0)")
        assert page.evaluate("document.querySelector('#network').getAttribute('aria-label')").startswith(
            "邻域"
        )

    def test_what_is_drawn_can_be_read_as_a_list(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.click("#as-list summary")
        names = page.locator("#as-list li").all_inner_texts()
        assert len(names) == page.evaluate("zhenggai.shownNodes.length")
        assert "丙省财务管理办法" in names


class TestTakingAway:
    def test_the_query_of_a_view_gives_what_it_shows(self, open_page: Opened) -> None:
        store = store_of(FAILED)
        page = opened_at(open_page(network_html(store)), "风车巡检办法")
        query = page.evaluate("zhenggai.sparqlText()")
        found = {row[2] for row in store.rows(query)}
        ids = page.evaluate(
            "[...zhenggai.numberOf].filter(([, i]) => zhenggai.neighbours(zhenggai.state.focus).has(i))"
            ".map(([id]) => id)"
        )
        assert {iri.removeprefix(store.base) for iri in found} == set(ids)
        page.evaluate("zhenggai.go(-1, 'overview')")
        assert list(store.rows(page.evaluate("zhenggai.sparqlText()")))

    def test_turtle_holds_relations_with_their_words(self, open_page: Opened) -> None:
        store = store_of(FAILED)
        page = opened_at(open_page(network_html(store)), "甲市风车局")
        text = page.evaluate("zhenggai.turtleText()")
        triples = {
            (str(t.subject), str(t.predicate), str(t.object))
            for t in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)
        }
        known = {
            (f"<{s}>", f"<{p}>", f"<{o}>")
            for s, p, o in store.rows("SELECT ?s ?p ?o WHERE { ?s ?p ?o FILTER(isIRI(?o)) }")
        }
        told = {t for t in triples if not t[0].startswith("_") and t[2].startswith("<")}
        assert told
        assert told <= known
        assert any(p.endswith("oa#exact>") for _, p, _ in triples)

    @pytest.mark.parametrize("view", ["overview", "neighbourhood", "map"])
    def test_the_picture_holds_the_names_that_are_shown(self, open_page: Opened, view: str) -> None:
        from lxml import etree

        page = open_page(HTML)
        page.evaluate(f"zhenggai.go(-1, '{view}')")
        picture = etree.fromstring(page.evaluate("zhenggai.svgText()").encode())
        texts = picture.xpath("//*[local-name()='text']/text()")
        assert "丙省文化和旅游厅" in texts
        assert len(picture.xpath("//*[local-name()='polygon' or local-name()='circle']")) > 10

    def test_a_table_opens_in_a_spreadsheet(self, open_page: Opened) -> None:
        page = opened_at(open_page(sheet_html(make_sheet(hostile="=1+1"), NAMES, BASE)), "丙省财务")
        rows = list(csv.reader(io.StringIO(page.evaluate("zhenggai.csvText()").removeprefix("\ufeff"))))
        assert {len(row) for row in rows} == {7}
        assert rows[0][0] == "主体"
        assert not any(cell.startswith("=") for row in rows for cell in row)


def test_hostile_topics_and_checks_run_nothing(open_page: Opened) -> None:
    page = open_page(sheet_html(make_sheet(hostile=HOSTILE, topics=True), NAMES, BASE))
    for number in (i for i, node in enumerate(SHEET.nodes) if i in {0, 3, 6, 28} or node.remarks):
        page.evaluate(f"zhenggai.go({number}, 'neighbourhood')")
    for text in ("svgText", "turtleText", "csvText", "sparqlText"):
        assert page.evaluate(f"zhenggai.{text}()")
    list(ox.parse(page.evaluate("zhenggai.turtleText()").encode(), format=ox.RdfFormat.TURTLE))
    page.evaluate("zhenggai.goPath(0, 1)")
    page.evaluate("location.hash = '#node=%3Cimg%20src%3Dx%20onerror%3Dfired(1)%3E&topics=%3Cimg%3E&years=x'")
    page.wait_for_timeout(200)
    assert page.fired == []
    assert page.errors == []
