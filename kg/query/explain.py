"""Why the graph says something: a thing, and every passage of the texts that stands behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.errors import UnknownName
from kg.query.absent import names_of
from kg.query.diagnose import nearest
from kg.query.engine import Oxigraph
from kg.query.guard import inspect
from kg.query.prefixes import PREFIXES, expand, shorten
from kg.query.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Evidence", "Explainer", "Explanation", "Related", "find", "quote"]

_STOPS = "。！？；;\n"
# Properties that are told by other means, or would fill pages.
_SKIPPED = {PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel",
            PREFIXES["zg"] + "text", PREFIXES["zg"] + "hasSection", PREFIXES["zg"] + "hasIssue",
            PREFIXES["oa"] + "exact", PREFIXES["oa"] + "start", PREFIXES["oa"] + "end"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage in its sentence.

    Attributes:
        report: IRI of the report.
        source: name of the file that the report came from.
        start, end: offsets in the report's text, code points, half-open.
        line: line of the text, from 1.
        before, exact, after: the sentence, cut around the passage.
    """

    report: str
    source: str
    start: int
    end: int
    line: int
    before: str
    exact: str
    after: str


@dataclass(frozen=True, slots=True)
class Related:
    """An assertion: labels of its ends, property, rule, and the words that say so."""

    iri: str
    subject: str
    predicate: str
    object: str
    rule: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of a thing.

    Attributes:
        iri: its identifier.
        type: local name of its narrowest class.
        label: its name, or the first words of a passage.
        aliases: further names, sorted.
        facts: property and value, shortened for reading, sorted.
        passages: where it stands in the texts, in order.
        relations: the assertions about it, each with its words.
    """

    iri: str
    type: str
    label: str
    aliases: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    passages: tuple[Evidence, ...]
    relations: tuple[Related, ...]


def find(engine: Oxigraph, name: str) -> tuple[str, ...]:
    """The IRIs that a name means: an IRI, a prefixed name, else every bearer of that label or surface.

    Raises:
        UnknownName: nothing bears it; the message names the nearest.
    """
    iri = expand(name)
    if iri is not None:
        known = _ask(engine, f"SELECT ?p {{ <{_safe(iri)}> ?p ?o }} LIMIT 1").rows
        if known:
            return (iri,)
    literal = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    table = _ask(engine, f'SELECT DISTINCT ?s {{ ?s rdfs:label|skos:altLabel "{literal}" }} ORDER BY ?s')
    if table.rows:
        return tuple(term.value for (term,) in table.rows if term)
    near = nearest(name.rpartition("/")[2].rpartition(":")[2], names_of(engine), 5)
    raise UnknownName(
        f"nothing in the graph is called {name!r}", remedy=f"nearest: {', '.join(near)}" if near else ""
    )


def _safe(iri: str) -> str:
    return "".join(character for character in iri if character not in '<>"{}|^`\\ \n\r\t')


def _ask(engine: Oxigraph, text: str) -> Table:
    return engine.select(inspect(text), 1_000_000)


class Explainer:
    """Explains things of one store; the texts are read once."""

    def __init__(self, engine: Oxigraph) -> None:
        self._engine = engine

    @cached_property
    def _reports(self) -> dict[str, tuple[str, str]]:
        """Report → (source, text)."""
        table = _ask(self._engine, "SELECT ?r ?s ?t { ?r zg:text ?t OPTIONAL { ?r dcterms:source ?s } }")
        return {str(row["r"]): (str(row["s"] or ""), str(row["t"])) for row in table}

    def explain(self, iri: str) -> Explanation:
        """All that is known of a thing, with every passage behind it."""
        terms = _ask(self._engine, f"SELECT ?p ?o {{ <{iri}> ?p ?o }}").rows
        values = [(p.value, o) for p, o in terms if p and o]
        names = sorted(o.value for p, o in values if p == PREFIXES["skos"] + "altLabel")
        told = sorted((shorten(p), self._name(o.value) if o.kind == "uri" else o.value)
                      for p, o in values if p not in _SKIPPED and not p.endswith("#evidence"))  # fmt: skip
        return Explanation(
            iri=iri,
            type=self._type({o.value for p, o in values if p == PREFIXES["rdf"] + "type"}),
            label=self._name(iri),
            aliases=tuple(names),
            facts=tuple((p, v) for p, v in told if len(v) <= 200),
            passages=tuple(self._passages(iri)),
            relations=tuple(self._relations(iri)),
        )

    @staticmethod
    def _type(classes: Iterable[str]) -> str:
        """The narrowest of our classes: Entity and Passage say the least, Organization less than its team."""
        own = sorted(c.removeprefix(PREFIXES["zg"]) for c in classes if c.startswith(PREFIXES["zg"]))
        rank = {"Entity": 2, "Passage": 2, "Organization": 1}
        return min(own, key=lambda name: (rank.get(name, 0), name), default="")

    def _name(self, iri: str) -> str:
        """Label of a thing, else the first words of a passage, else its short IRI."""
        if not iri.startswith("http") or iri.startswith(PREFIXES["zg"]):
            return shorten(iri)
        query = f"""SELECT ?n {{
            OPTIONAL {{ <{iri}> rdfs:label ?l }} OPTIONAL {{ <{iri}> dcterms:title ?t }}
            OPTIONAL {{ <{iri}> oa:exact ?x }} BIND(COALESCE(?l, ?t, ?x) AS ?n) }} LIMIT 1"""
        row = next(iter(_ask(self._engine, query)), {"n": None})
        name = " ".join(str(row["n"]).split()) if row["n"] is not None else shorten(iri)
        return name if len(name) <= 60 else f"{name[:59]}…"

    def _passages(self, iri: str) -> Iterator[Evidence]:
        """Where it stands: a passage in itself, an entity in its mentions, an assertion in its evidence."""
        yield from self._quoted(f"""
            SELECT DISTINCT ?report ?start ?end {{
              {{ BIND(<{iri}> AS ?passage) }} UNION {{ ?passage zg:refersTo <{iri}> }}
              UNION {{ <{iri}> zg:evidence|zg:statusPassage|zg:hasOpenItem ?passage }}
              ?passage zg:inReport ?report ; oa:start ?start ; oa:end ?end
            }} ORDER BY ?report ?start ?end""")

    def _relations(self, iri: str) -> Iterator[Related]:
        query = f"""
            SELECT DISTINCT ?a ?s ?p ?o ?rule {{
              {{ ?a rdf:subject <{iri}> }} UNION {{ ?a rdf:object <{iri}> }}
              ?a a zg:Assertion ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
              OPTIONAL {{ ?a zg:rule ?rule }}
            }} ORDER BY ?p ?a"""
        for row in _ask(self._engine, query):
            node = str(row["a"])
            evidence = self._quoted(f"""
                SELECT DISTINCT ?report ?start ?end {{
                  <{node}> zg:evidence ?x . ?x zg:inReport ?report ; oa:start ?start ; oa:end ?end
                }} ORDER BY ?report ?start ?end""")
            yield Related(
                node,
                self._name(str(row["s"])),
                shorten(str(row["p"])),
                self._name(str(row["o"])),
                str(row["rule"] or ""),
                tuple(evidence),
            )

    def _quoted(self, query: str) -> Iterator[Evidence]:
        for row in _ask(self._engine, query):
            report, start, end = str(row["report"]), int(str(row["start"])), int(str(row["end"]))
            source, text = self._reports.get(report, ("", ""))
            if text:
                yield quote(report, source, text, start, end)


def quote(report: str, source: str, text: str, start: int, end: int) -> Evidence:
    """A passage in its sentence: up to 。！？； or a line end on either side."""
    first = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, max(end - 1, start))) >= 0]
    last = max(min(ends, default=len(text) - 1) + 1, end)
    before = text[first:start].lstrip()
    line = text.count("\n", 0, start) + 1
    return Evidence(report, source, start, end, line, before, text[start:end], text[end:last].rstrip())
