"""The jobs of a worker behind the pages: a thing as HTML or RDF, a report to read, the list of reports.

What makes pages is imported when the first page is asked for: a worker that takes the place of one that was
killed must be there soon.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pyoxigraph as ox

from kg.errors import UnknownName
from kg.graph.identifiers import thing_iri
from kg.graph.namespaces import DCTERMS, RDFS, SKOS, ZG
from kg.serve.desk import Desk, Reply
from kg.serve.excerpt import excerpt, triples_about
from kg.serve.formats import by_name
from kg.serve.lookup import Lookup, value_of
from kg.serve.places import page_of, report_page
from kg.serve.thing import Reader

__all__ = ["bearers", "read", "reports", "tell", "tell_rdf", "terms"]

_EXPORTER = {"ttl": "turtle", "nt": "nt", "jsonld": "jsonld", "rdf": "rdfxml"}
_NO_PAGE = "the graph says nothing of it"


@lru_cache(maxsize=1)
def _look(desk: Desk) -> Lookup:
    """A worker has one desk; what is looked up stays."""
    return Lookup(desk.engine.store, desk.base)


def tell(desk: Desk, asked: Mapping[str, Any]) -> Reply:
    """The page of a thing.

    Args:
        desk: the store.
        asked: ``path`` (what follows the base), ``language``, ``frame`` (what the frame of pages shows).

    Raises:
        UnknownName: the graph says nothing of it.
    """
    from kg.serve.site import render

    sheet = Reader(_look(desk)).read(_iri(desk, asked["path"]))
    if sheet is None:
        raise UnknownName(_NO_PAGE, where=asked["path"][:200], remedy="look for its name with /search?q=")
    here = page_of(sheet.iri, desk.base)
    html = render("thing.html.j2", asked["language"], sheet=sheet, here=here, **asked["frame"])
    return Reply("text/html; charset=utf-8", html.encode())


def tell_rdf(desk: Desk, asked: Mapping[str, Any]) -> Reply:
    """All that is known of a thing as RDF, stable bytes.

    Args:
        desk: the store.
        asked: ``path`` and ``format``: ttl, nt, jsonld or rdf.

    Raises:
        UnknownName: the graph says nothing of it.
    """
    from kg.export import selection_of, write

    found = tuple(triples_about(desk.engine.store, _iri(desk, asked["path"])))
    if not found:
        raise UnknownName(_NO_PAGE, where=asked["path"][:200], remedy="look for its name with /search?q=")
    target = io.BytesIO()
    write(selection_of(found, desk.base), _EXPORTER[asked["format"]], target)
    style = by_name(asked["format"])
    assert style is not None
    return Reply(style.sent, target.getvalue())


def read(desk: Desk, asked: Mapping[str, Any]) -> Reply:
    """The page on which a report is read.

    Args:
        desk: the store.
        asked: ``key`` and ``language``.

    Raises:
        UnknownName: there is no such report.
    """
    from kg.view.report_page import report_html
    from kg.view.report_reading import read_report

    iri = thing_iri(desk.base, f"report/{asked['key']}")
    if iri not in desk.graphs:
        raise UnknownName("there is no such report", where=asked["key"][:200], remedy="see them at /reports")
    part = excerpt(desk.engine.store, desk.base, iri)
    html = report_html(
        read_report(part, iri), part.labels(), desk.base, network="/network", language=asked["language"]
    )
    return Reply("text/html; charset=utf-8", html.encode())


def reports(desk: Desk, asked: Mapping[str, Any]) -> Reply:  # noqa: ARG001 - every job takes both
    """The reports as JSON, by day of publication, the latest first."""
    states: dict[str, dict[str, int]] = {}
    for report, status, count in _rows(desk, _STATES):
        states.setdefault(report, {})[status.rpartition("#")[2]] = int(count)
    found = [
        {
            "key": iri.removeprefix(f"{desk.base}report/"),
            "title": title or iri.removeprefix(f"{desk.base}report/"),
            "issued": issued,
            "publisher": publisher,
            "states": states.get(iri, {}),
            "page": page_of(iri, desk.base),
            "reading": report_page(iri.removeprefix(f"{desk.base}report/")),
        }
        for iri, title, issued, publisher in _rows(desk, _REPORTS)
    ]
    found.sort(key=lambda one: str(one["key"]))
    found.sort(key=lambda one: str(one["issued"]), reverse=True)
    return Reply("application/json", json.dumps(found, ensure_ascii=False).encode())


_STATES = f"""SELECT ?report ?status (COUNT(?issue) AS ?count) {{
  ?report <{ZG.hasIssue}> ?issue . ?issue <{ZG.status}> ?status
}} GROUP BY ?report ?status"""
_REPORTS = f"""SELECT ?report (SAMPLE(?t) AS ?title) (SAMPLE(?i) AS ?issued) (SAMPLE(?l) AS ?publisher) {{
  ?report a <{ZG.Report}>
  OPTIONAL {{ ?report <{DCTERMS.title}> ?t }}
  OPTIONAL {{ ?report <{DCTERMS.issued}> ?i }}
  OPTIONAL {{ ?report <{DCTERMS.publisher}>/<{RDFS.label}> ?l }}
}} GROUP BY ?report"""


def _rows(desk: Desk, query: str) -> list[tuple[str, ...]]:
    """The rows of a SELECT as strings, sorted."""
    answer = desk.engine.store.query(query, use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    return sorted(tuple(value_of(term) for term in row) for row in answer)


def terms(desk: Desk, asked: Mapping[str, Any]) -> Reply:  # noqa: ARG001 - every job takes both
    """The labels of all terms of the ontology, as JSON: IRI → language → label."""
    found = {iri: dict(labels) for iri, labels in sorted(_look(desk).terms.items())}
    return Reply("application/json", json.dumps(found, ensure_ascii=False).encode())


def bearers(desk: Desk, asked: Mapping[str, Any]) -> Reply:
    """The addresses of the pages of what bears names, as JSON, by name; those of nothing are left out.

    A label goes before another name, an entity before a part of a text; what several bear alike leads
    nowhere. The key of a report bears its report.

    Args:
        desk: the store.
        asked: ``names``.
    """
    found = {}
    for name in asked["names"]:
        report = thing_iri(desk.base, f"report/{name}")
        bearer = report if report in desk.graphs else _bearer(desk, name)
        if bearer:
            found[name] = page_of(bearer, desk.base)
    return Reply("application/json", json.dumps(found, ensure_ascii=False).encode())


def _bearer(desk: Desk, name: str) -> str:
    """The one thing that a name means, or ``""``."""
    for predicate in (RDFS.label, SKOS.altLabel):
        things = [one.value for one in _look(desk).subjects(predicate, ox.Literal(name))]
        things = [iri for iri in things if iri.startswith(desk.base)]
        if things := [iri for iri in things if not _is_part(iri, desk.base)] or things:
            return things[0] if len(things) == 1 else ""
    return ""


def _is_part(iri: str, base: str) -> bool:
    return iri.removeprefix(base).startswith(("section/", "issue/", "amount/", "quantity/", "period/"))


def _iri(desk: Desk, path: str) -> str:
    return thing_iri(desk.base, path)
