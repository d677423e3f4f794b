"""The pages: every thing has one, every fact stands on it with its words, and RDF says the same."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from kg.graph import to_rdf
from kg.graph.checks import CheckResult, Outcome, check_lines
from kg.graph.namespaces import BASE, OA, ONTOLOGY, RDFS, ZG
from kg.graph.store import OxigraphBackend, Store
from kg.serve.excerpt import excerpt
from kg.serve.lookup import Lookup
from kg.serve.places import page_of, place_in_report, report_page, without_suffix
from kg.serve.sheet import Sheet
from kg.serve.site import render, strings, wants_html
from kg.serve.thing import Reader
from kg.view.report_reading import read_report
from tests.graph.miniature import BUREAU, KEY, OTHER, knowledge

if TYPE_CHECKING:
    from tests.serve.conftest import Running

ISSUE = f"{BASE}issue/{KEY}.1"
EVIDENCE = f"{BASE}passage/{KEY}.901-905"
HOSTILE = '<img src=x onerror="fired(1)">&"\'</script>'


@pytest.fixture(scope="module")
def store() -> Store:
    found = CheckResult(
        "claimed-count", ISSUE, Outcome.FAILED, "claims 2, has 1", (ISSUE,), "自称2个，实有1个"
    )
    passed = CheckResult("numbering", ISSUE, Outcome.PASSED, "in order")
    hostile = (
        f"<{BASE}event/odd> <{RDFS.label}> {ox.Literal(HOSTILE)} .",
        f"<{BASE}event/odd> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{ZG.Event}> .",
    )
    graphs = to_rdf(knowledge())
    shared = tuple(sorted({*graphs.shared, *hostile}))
    return Store.of(dataclasses.replace(graphs, shared=shared, checks=check_lines([found, passed])))


def engine(store: Store) -> ox.Store:
    assert isinstance(store.backend, OxigraphBackend)
    return store.backend.store


@pytest.fixture(scope="module")
def reader(store: Store) -> Reader:
    return Reader(Lookup(engine(store), BASE))


def read(reader: Reader, path: str) -> Sheet:
    sheet = reader.read(f"{BASE}{path}")
    assert sheet is not None
    return sheet


def html_of(sheet: Sheet, language: str = "zh") -> str:
    return render("thing.html.j2", language, sheet=sheet, here="/page/x", path="/page/x", has_network=True)


def test_everything_that_the_graph_names_has_a_page(store: Store, reader: Reader) -> None:
    things = {
        quad.subject.value
        for quad in store.quads()
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(BASE)
    }
    assert len(things) > 100
    for iri in sorted(things):
        sheet = reader.read(iri)
        assert sheet is not None
        assert sheet.title
        assert sheet.title in re.sub(r"&#\d+;", "", html_of(sheet)) or any(
            c in sheet.title for c in "<>&\"'“"
        )


def test_a_page_of_what_is_not_there_is_none(reader: Reader) -> None:
    assert reader.read(f"{BASE}organization/无此局") is None


def test_facts_stand_by_kind_and_direction_with_their_words(reader: Reader) -> None:
    sheet = read(reader, "policy/风车巡检办法")
    assert sheet.type.text == "Policy"
    assert sheet.aliases == ("《风车巡检办法》",)
    facts = {group.name: [entry.target.text for entry in group.entries] for group in sheet.facts}
    assert facts["documentNumber"] == ["甲风发〔2031〕7号"]
    back = {group.name: group for group in sheet.relations if not group.is_forward}
    (enacted,) = back["enacts"].entries
    assert enacted.target.type == "Measure"
    assert enacted.quotes[0].exact == "印发《风车巡检办法》"
    assert enacted.quotes[0].before.endswith("局党组")
    assert re.fullmatch(rf"{re.escape(report_page(KEY))}#at-\d+-\d+", enacted.quotes[0].href)
    (heard,) = sheet.named
    assert (heard.times, len(heard.entries)) == (1, 1)


def test_the_places_that_a_page_leads_to_hold_the_words(store: Store, reader: Reader) -> None:
    text = next(value for (value,) in store.rows(f"SELECT ?t {{ <{BASE}report/{KEY}> <{ZG.text}> ?t }}"))
    quotes = [
        entry_quote
        for path in (BUREAU, f"issue/{KEY}.1", "policy/风车巡检办法", "person/张无名@甲市风车局")
        for group in read(reader, path).relations
        for entry in group.entries
        for entry_quote in entry.quotes
        if report_page(KEY) in entry_quote.href
    ]
    assert len(quotes) > 5
    for found in quotes:
        start, end = map(int, found.href.rpartition("#at-")[2].split("-"))
        assert text[start:end] == found.exact


def test_an_issue_has_its_state_its_measures_and_its_checks(reader: Reader) -> None:
    sheet = read(reader, f"issue/{KEY}.1")
    measures = next(group for group in sheet.relations if group.name == "hasMeasure")
    assert [entry.note for entry in measures.entries] == ["1.1", "1.2"]
    assert all(entry.states for entry in measures.entries)
    led_to = {(prop.shown("zh"), thing.text) for prop, thing in measures.entries[0].more}
    assert ("制定", "风车巡检办法") in led_to
    assert [(check.outcome, check.words("zh")) for check in sheet.checks] == [
        ("failed", "自称2个，实有1个"),
        ("passed", "in order"),
    ]
    page = html_of(sheet)
    assert "1项核查未通过" in page
    assert 'class="state s-rectified"' in page
    assert place_in_report(KEY, *span_of(sheet)) in page


def span_of(sheet: Sheet) -> tuple[int, int]:
    assert sheet.text is not None
    start, end = map(int, sheet.text.href.rpartition("#at-")[2].split("-"))
    return start, end


def test_a_person_stands_with_the_title_of_the_post(reader: Reader) -> None:
    sheet = read(reader, "person/张无名@甲市风车局")
    member = next(group for group in sheet.relations if group.name == "memberOf")
    assert [entry.note for entry in member.entries] == ["党组书记、局长"]


def test_names_cannot_leave_their_place(reader: Reader) -> None:
    page = html_of(read(reader, "event/odd"))
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page


@pytest.mark.parametrize("key", [KEY, OTHER])
def test_a_report_is_read_from_its_part_as_from_the_whole(store: Store, key: str) -> None:
    iri = f"{BASE}report/{key}"
    part = excerpt(engine(store), BASE, iri)
    assert read_report(part, iri) == read_report(store, iri)


def test_both_languages_say_everything() -> None:
    assert strings("zh").keys() == strings("en").keys()
    assert all(strings("zh").values())
    assert all(strings("en").values())


@pytest.mark.parametrize(
    ("iri", "page"),
    [
        (f"{BASE}issue/甲局-2031.3", f"/page/issue/{quote('甲局')}-2031.3"),
        (f"{BASE}{'work'}/a%20b", f"/page/{'work'}/a%2520b"),
        (f"{ONTOLOGY}#Issue", "/ontology#Issue"),
        (f"{BASE}graph/shared", ""),
        (BASE, ""),
        ("http://www.w3.org/2000/01/rdf-schema#label", ""),
        ("javascript:fired(1)", ""),
    ],
)
def test_what_has_a_page_and_where(iri: str, page: str) -> None:
    assert page_of(iri, BASE) == page


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("issue/甲局.3.ttl", ("issue/甲局.3", "ttl")),
        ("issue/甲局.3.jsonld", ("issue/甲局.3", "jsonld")),
        ("issue/甲局.3", ("issue/甲局.3", "")),
        ("work/ttl", ("work/ttl", "")),
    ],
)
def test_an_ending_chooses_the_format(path: str, found: tuple[str, str]) -> None:
    assert without_suffix(path) == found


@pytest.mark.parametrize(
    ("accept", "html"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("", True),
        ("*/*", True),
        ("text/turtle", False),
        ("text/turtle;q=0.9, text/html;q=0.1", False),
        ("text/html, text/turtle;q=0.5", True),
        ("application/ld+json", False),
        ("image/png", False),
        ("application/rdf+xml, text/html", False),
    ],
)
def test_who_would_rather_read(accept: str, html: bool) -> None:
    assert wants_html(accept) is html


class TestOverHttp:
    PATH = f"/page/{quote(BUREAU)}"

    def test_a_browser_gets_html_that_fetches_nothing_from_elsewhere(self, server: Running) -> None:
        got = server.ask("GET", self.PATH, headers={"Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"})
        assert got.status == 200
        assert "<h1>甲市风车局</h1>" in got.text
        assert '<html lang="en">' in got.text
        assert got.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert "unsafe" not in got.headers["content-security-policy"]
        assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", got.text)
        assert not re.findall(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=", got.text)

    @pytest.mark.parametrize(
        ("ending", "accept", "style"),
        [
            (".ttl", "", ox.RdfFormat.TURTLE),
            (".nt", "", ox.RdfFormat.N_TRIPLES),
            (".jsonld", "", ox.RdfFormat.JSON_LD),
            (".rdf", "", ox.RdfFormat.RDF_XML),
            ("", "text/turtle", ox.RdfFormat.TURTLE),
            ("", "application/ld+json", ox.RdfFormat.JSON_LD),
        ],
    )
    def test_a_program_gets_rdf_that_the_graph_holds(
        self, server: Running, store: Store, ending: str, accept: str, style: ox.RdfFormat
    ) -> None:
        got = server.ask("GET", self.PATH + ending, headers={"Accept": accept} if accept else {})
        assert got.status == 200
        triples = {quad.triple for quad in ox.parse(got.body, style)}
        assert triples <= {quad.triple for quad in store.quads()}
        bureau = ox.NamedNode(f"{BASE}{BUREAU}")
        assert {t for t in triples if t.subject == bureau} == {
            quad.triple for quad in engine(store).quads_for_pattern(bureau, None, None, None)
        }
        assert any(t.predicate.value == OA.exact for t in triples)

    def test_the_language_stays_chosen(self, server: Running) -> None:
        got = server.ask("GET", f"{self.PATH}?lang=en", headers={"Accept": "text/html"})
        assert got.headers["set-cookie"].startswith("lang=en")
        again = server.ask("GET", self.PATH, headers={"Cookie": "lang=en", "Accept-Language": "zh"})
        assert '<html lang="en">' in again.text

    def test_what_is_not_there_is_said_so(self, server: Running) -> None:
        got = server.ask("GET", "/page/organization/nowhere", headers={"Accept": "text/html"})
        assert got.status == 404
        assert "organization/nowhere" in got.text
        assert server.ask("GET", "/page/organization/nowhere.ttl").status == 404
        assert server.ask("GET", "/page?iri=http://example.org/").status == 404
        assert server.ask("GET", "/reports/nowhere.html").status == 404
        assert server.ask("GET", self.PATH, headers={"Accept": "image/png"}).status == 406

    def test_any_iri_leads_to_its_page(self, server: Running) -> None:
        got = server.ask("GET", f"/page?iri={quote(BASE + BUREAU, safe='')}")
        assert (got.status, got.headers["location"]) == (303, self.PATH)

    def test_reports_are_listed_and_read(self, server: Running) -> None:
        listed = server.ask("GET", "/reports", headers={"Accept": "text/html"})
        assert listed.text.index(report_page(KEY)) < listed.text.index(report_page(OTHER))  # of no known day
        read = server.ask("GET", report_page(KEY))
        assert read.status == 200
        assert "风车巡检走过场" in read.text
        assert "Content-Security-Policy" in read.text

    def test_the_ontology_is_there_to_read(self, server: Running) -> None:
        assert 'id="Issue"' in server.ask("GET", "/ontology").text

    def test_names_lead_to_pages(self, server: Running) -> None:
        names = ["甲市风车局", "局党组", KEY, "无人以此为名", HOSTILE]
        got = server.ask("POST", "/bearers", json.dumps(names).encode())
        found = json.loads(got.body)
        assert found == {
            "甲市风车局": self.PATH,
            "局党组": f"/page/organization/{quote('中共甲市风车局党组')}",
            KEY: f"/page/report/{quote(KEY)}",
        }
        assert server.ask("POST", "/bearers", b'{"a": 1}').status == 400
        assert server.ask("POST", "/bearers", b"[" + b'"x",' * 200_000).status == 413

    @pytest.mark.parametrize(
        "name", ["../site.py", "vendor/../strings.json", "nothing.js", "strings.json", ""]
    )
    def test_no_other_file_is_given_out(self, server: Running, name: str) -> None:
        assert server.ask("GET", f"/assets/{name}").status == 404

    def test_assets_are_fetched_once(self, server: Running) -> None:
        got = server.ask("GET", "/assets/site.css")
        again = server.ask("GET", "/assets/site.css", headers={"If-None-Match": got.headers["etag"]})
        assert (got.status, again.status, again.body) == (200, 304, b"")
