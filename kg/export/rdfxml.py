"""RDF/XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import UsageError
from kg.export.base import Exporter, Selection, triples_of
from kg.export.xml_text import FORBIDDEN
from kg.graph.namespaces import VOCABULARIES

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    prefixes = {vocabulary.prefix: vocabulary.iri for vocabulary in VOCABULARIES}
    ox.serialize(_holdable(triples_of(selection)), target, ox.RdfFormat.RDF_XML, prefixes=prefixes)


def _holdable(triples: Iterator[ox.Triple]) -> Iterator[ox.Triple]:
    """The triples.

    Raises:
        UsageError: a text holds what XML cannot.
    """
    for triple in triples:
        if isinstance(triple.object, ox.Literal) and FORBIDDEN.search(triple.object.value):
            raise UsageError(
                "a text holds a control character, which XML cannot hold",
                where=str(triple.subject),
                remedy="take another format",
            )
        yield triple


EXPORTER = Exporter(
    name="rdfxml",
    suffix=".rdf",
    media_type="application/rdf+xml",
    doc="RDF/XML, for tools that read nothing else.",
    write=_write,
    returns="triples",
)
