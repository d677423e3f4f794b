"""The formats of answers: what a client may ask for, and what it gets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

__all__ = ["FORMATS", "Format", "acceptable", "by_name", "negotiate"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        name: what ``format=`` calls it; also the ending of a file.
        media: its media types; the first is sent.
        engine: what pyoxigraph calls it.
        of: ``table`` (SELECT and ASK) or ``graph`` (CONSTRUCT and DESCRIBE).
        iri: what a service description calls it.
    """

    name: str
    media: tuple[str, ...]
    engine: str
    of: str
    iri: str

    @property
    def has_prefixes(self) -> bool:
        """Whether it shortens IRIs by prefixes."""
        return self.engine in {"TURTLE", "RDF_XML", "JSON_LD"}

    @property
    def sent(self) -> str:
        """The media type that is sent, with the charset where its default is another."""
        main = self.media[0]
        return f"{main}; charset=utf-8" if main.startswith("text/") else main


_W3 = "http://www.w3.org/ns/formats/"
FORMATS: tuple[Format, ...] = (
    Format("json", ("application/sparql-results+json", "application/json"), "JSON", "table",
           f"{_W3}SPARQL_Results_JSON"),
    Format("xml", ("application/sparql-results+xml", "application/xml", "text/xml"), "XML", "table",
           f"{_W3}SPARQL_Results_XML"),
    Format("csv", ("text/csv",), "CSV", "table", f"{_W3}SPARQL_Results_CSV"),
    Format("tsv", ("text/tab-separated-values",), "TSV", "table", f"{_W3}SPARQL_Results_TSV"),
    Format("ttl", ("text/turtle", "application/x-turtle"), "TURTLE", "graph", f"{_W3}Turtle"),
    Format("nt", ("application/n-triples", "text/plain"), "N_TRIPLES", "graph", f"{_W3}N-Triples"),
    Format("jsonld", ("application/ld+json", "application/json"), "JSON_LD", "graph", f"{_W3}JSON-LD"),
    Format("rdf", ("application/rdf+xml", "application/xml", "text/xml"), "RDF_XML", "graph",
           f"{_W3}RDF_XML"),
)  # fmt: skip
"""Of each kind the first is what a client gets that does not care."""


@cache
def by_name(name: str) -> Format | None:
    """The format of that name, or None."""
    return next((one for one in FORMATS if one.name == name), None)


def acceptable(kind: str) -> str:
    """The media types of a kind, for an error message."""
    return ", ".join(one.media[0] for one in FORMATS if one.of == kind)


@cache
def negotiate(accept: str, kind: str) -> Format | None:
    """The format of a kind that an ``Accept`` header likes best; None where it takes none.

    Args:
        accept: the header, ``""`` where there is none.
        kind: ``table`` or ``graph``.
    """
    ranges = _ranges(accept) or [("*/*", 1.0)]
    ranked = [
        (_liking(ranges, one.media), -at, one)
        for at, one in enumerate(one for one in FORMATS if one.of == kind)
    ]
    liking, _, best = max(ranked)
    return best if liking > 0 else None


def _liking(ranges: Iterable[tuple[str, float]], media: tuple[str, ...]) -> float:
    """How much a client likes a format: of each media type what the most specific range says (RFC 9110)."""
    found = 0.0
    for one in media:
        fitting = [(said.count("*"), -q) for said, q in ranges if _fits(said, one)]
        found = max(found, -min(fitting)[1]) if fitting else found
    return found


def _fits(said: str, media: str) -> bool:
    return said in {media, "*/*"} or (said.endswith("/*") and media.startswith(said[:-1]))


def _ranges(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.lower().split(","):
        said, *parameters = (piece.strip() for piece in part.split(";"))
        q = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        if said:
            try:
                found.append((said, min(max(float(q), 0.0), 1.0)))
            except ValueError:
                found.append((said, 0.0))
    return found
