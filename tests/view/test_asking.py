"""The network of a server: it asks the store twice a click, and never once a neighbour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyoxigraph as ox
import pytest

from kg.graph.store import OxigraphBackend, Store
from kg.view.asking import asking_html, names_script
from kg.view.page import network_html
from tests.view.conftest import until
from tests.view.test_report_page import FAILED, IDS, store_of

STORE = store_of(FAILED)
HTML = asking_html(STORE, pages="/reports", things="/page/")
NAMES = names_script(STORE)
Opened = Callable[..., Any]


def answering(store: Store, asked: list[str]) -> Callable[[str], bytes]:
    """What the endpoint of a store says; the queries are kept."""
    backend = store.backend
    assert isinstance(backend, OxigraphBackend)

    def answer(query: str) -> bytes:
        asked.append(query)
        found = backend.store.query(query, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        return found.serialize(format=ox.QueryResultsFormat.JSON) or b""

    return answer


@pytest.fixture
def open_served(open_site: Opened) -> Callable[..., Any]:
    def opened(fragment: str = "") -> Any:
        asked: list[str] = []
        site = {"/network": HTML, "/network/names.js": NAMES, "/sparql": answering(STORE, asked)}
        page = open_site(site, f"/network{fragment}")
        page.asked = asked
        return page

    return opened


def open_node(page: Any, name: str) -> Any:
    page.evaluate("zhenggai.loadNames()")
    until(page, f"zhenggai.find('{name}').length > 0")
    page.evaluate(f"zhenggai.go(zhenggai.find('{name}')[0], 'neighbourhood')")
    until(page, "zhenggai.complete(zhenggai.state.selected)")
    page.wait_for_timeout(150)
    return page


def test_the_page_asks_its_own_host_alone() -> None:
    assert "connect-src 'self'" in HTML
    assert "default-src 'none'" in HTML


@pytest.mark.browser
class TestInTheBrowser:
    def test_it_opens_without_a_question(self, open_served: Opened) -> None:
        page = open_served()
        assert page.asked == []
        assert page.errors == []

    def test_a_click_is_two_queries(self, open_served: Opened) -> None:
        page = open_node(open_served(), "甲市风车局")
        assert len(page.asked) == 2
        assert "GROUP BY" in page.asked[0]
        page.evaluate("zhenggai.go(zhenggai.state.selected, 'neighbourhood')")
        page.wait_for_timeout(100)
        assert len(page.asked) == 2

    @pytest.mark.parametrize("name", ["风车巡检办法", "约350.5万元"])
    def test_it_shows_what_a_whole_page_shows(
        self, open_served: Opened, open_page: Opened, name: str
    ) -> None:
        page = open_node(open_served(), name)
        whole = open_page(network_html(STORE))
        whole.evaluate(f"zhenggai.go(zhenggai.find('{name}')[0], 'neighbourhood')")
        ids = (
            "[...zhenggai.numberOf].filter(([, i]) => zhenggai.neighbours(zhenggai.state.selected).has(i))"
            ".map(([id]) => id).sort()"
        )
        assert page.evaluate(ids) == whole.evaluate(ids)
        marks = "[...document.querySelectorAll('#panel blockquote mark')].map((m) => m.textContent).sort()"
        assert page.evaluate(marks) == whole.evaluate(marks)
        assert page.errors == []

    def test_an_issue_comes_with_its_check_its_open_words_and_its_page(self, open_served: Opened) -> None:
        page = open_served(f"#node={IDS.issue(1).removeprefix(STORE.base)}&view=neighbourhood")
        page.wait_for_selector("#panel .check")
        assert "一个问题，三个方面" in page.inner_text("#panel .check")
        assert "仍未完成（2）" in page.inner_text("#panel")
        assert page.locator("#panel a", has_text="全部信息").get_attribute("href").startswith("/page/issue/")
        assert "/reports/" in page.locator("#panel cite a").first.get_attribute("href")

    def test_large_neighbourhoods_come_in_pages(self, open_site: Opened) -> None:
        asked: list[str] = []
        site = {"/network": HTML, "/network/names.js": NAMES, "/sparql": answering(crowded(), asked)}
        page = open_site(site, "/network#node=policy%2F风车巡检办法&view=neighbourhood")
        page.wait_for_selector("#panel blockquote")
        page.wait_for_timeout(100)
        near = "zhenggai.neighbours(zhenggai.state.selected).size"
        first = page.evaluate(near)
        assert first <= 25
        assert not page.evaluate("zhenggai.complete(zhenggai.state.selected)")
        page.keyboard.press("e")
        until(page, f"{near} > {first}")
        assert len(asked) == 3

    def test_a_store_that_fails_is_said(self, open_site: Opened) -> None:
        def broken(_: str) -> str:
            return "no JSON"

        site = {"/network": HTML, "/network/names.js": NAMES, "/sparql": broken}
        page = open_site(site, "/network#node=policy%2F风车巡检办法&view=neighbourhood")
        until(page, "document.querySelector('#hint').textContent.includes('载入失败')")


def crowded() -> Store:
    """The miniature, where forty more bodies issued the policy."""
    store = store_of(FAILED)
    assert isinstance(store.backend, OxigraphBackend)
    zg, graph = "https://w3id.org/zhenggai/ontology#", ox.NamedNode("urn:graph")
    a = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for k in range(40):
        body = ox.NamedNode(f"{store.base}organization/甲市第{k}局")
        for predicate, value in (
            (a, ox.NamedNode(f"{zg}Organization")),
            (ox.NamedNode(f"{zg}issued"), ox.NamedNode(f"{store.base}policy/风车巡检办法")),
        ):
            store.backend.store.add(ox.Quad(body, predicate, value, graph))
    return store
