"""RDF/XML."""

from __future__ import annotations

from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import UsageError
from kg.export.base import Exporter, Selection, triples_of
from kg.export.xml_text import FORBIDDEN
from kg.graph.namespaces import VOCABULARIES

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    triples = triples_of(selection)
    for triple in triples:
        if isinstance(triple.object, ox.Literal) and FORBIDDEN.search(triple.object.value):
            raise UsageError(
                "a text holds a control character, which XML cannot hold",
                where=str(triple.subject),
                remedy="take another format",
            )
    prefixes = {vocabulary.prefix: vocabulary.iri for vocabulary in VOCABULARIES}
    ox.serialize(triples, target, ox.RdfFormat.RDF_XML, prefixes=prefixes)


EXPORTER = Exporter(
    name="rdfxml",
    suffix=".rdf",
    media_type="application/rdf+xml",
    doc="RDF/XML, for tools that read nothing else.",
    write=_write,
    returns="triples",
)
