"""The ontology as a page: every term, both languages, links that lead somewhere, nothing fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from kg.graph.namespaces import ZG
from kg.view.ontology_page import groups_of, ontology_html


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.checked: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(found)
        if name := found.get("id"):
            self.ids.append(name)
        if address := found.get("href"):
            self.links.append(address)
        if "checked" in found:
            self.checked.append(str(found["id"]))


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(ontology_html())


def test_every_term_is_there_once(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert ZG.names <= set(page.ids)
    terms = [term.name for group in groups_of() for term in group.terms]
    assert sorted(terms) == sorted(ZG.names)


def test_every_term_has_both_languages() -> None:
    for group in groups_of():
        for term in group.terms:
            assert set(term.labels) == set(term.comments) == {"zh", "en"}, term.name


def test_links_lead_somewhere(page: Page) -> None:
    inner = {address[1:] for address in page.links if address.startswith("#")}
    assert inner <= set(page.ids)
    assert all(re.match(r"#|https?://", address) for address in page.links)


def test_nothing_is_fetched_and_nothing_runs(page: Page) -> None:
    html = ontology_html()
    assert "default-src 'none'" in html
    assert not page.tags & {"script", "img", "link", "iframe", "object"}
    assert not {name for name in page.attributes if name.startswith("on")}
    assert "@import" not in html
    assert "url(" not in html


@pytest.mark.parametrize("language", ["zh", "en", "both"])
def test_the_language_it_opens_in(language: str) -> None:
    assert Page(ontology_html(language)).checked == [f"only-{language}"]


def test_what_hangs_together() -> None:
    terms = {term.name: term for group in groups_of() for term in group.terms}
    rows = {row.en: [name for name, _ in row.values] for row in terms["Issue"].rows}
    assert "zg:Passage" in rows["kind of"]
    assert "zg:recurs" in rows["properties"]
    assert {row.en: row.values for row in terms["rectified"].rows}["scheme"] == (
        ("zg:statuses", "#statuses"),
    )
    assert ("owl:SymmetricProperty", "http://www.w3.org/2002/07/owl#SymmetricProperty") in [
        value for row in terms["similarTo"].rows for value in row.values
    ]


def test_the_same_bytes() -> None:
    assert ontology_html() == ontology_html()
