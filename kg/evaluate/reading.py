"""What the comparison with gold needs of a graph, read once, by the terms of the ontology alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from kg.errors import UnreadableFile
from kg.evaluate.names import folded

__all__ = ["DCTERMS", "OA", "RDFS", "SCHEMA", "ZG", "ScoredGraph", "read_graph", "read_triples"]

ZG = "https://w3id.org/zhenggai/ontology#"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"


class ScoredGraph:
    """The triples of a graph, by predicate; terms are strings, since no comparison asks for more."""

    def __init__(self, triples: set[tuple[str, str, str]]) -> None:
        self._objects: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in sorted(triples):
            self._objects[predicate][subject].append(value)
        self._members: dict[str, set[str]] = defaultdict(set)
        for subject, classes in self._objects[RDF + "type"].items():
            for name in classes:
                self._members[name].add(subject)
        self.mentions: dict[str, list[str]] = defaultdict(list)
        for mention, entities in self._objects[ZG + "refersTo"].items():
            for entity in entities:
                self.mentions[entity].append(mention)
        self.entities_of: dict[str, set[str]] = defaultdict(set)
        for entity, found in self.mentions.items():
            for mention in found:
                self.entities_of[folded(self.text(mention))].add(entity)

    def objects(self, subject: str, predicate: str) -> list[str]:
        """The values of a property, sorted."""
        return self._objects[predicate].get(subject, [])

    def one(self, subject: str | None, predicate: str) -> str:
        """The first value of a property, or ``""``."""
        return next(iter(self.objects(subject, predicate)), "") if subject else ""

    def label(self, subject: str | None) -> str:
        """The rdfs:label of a thing, or ``""``."""
        return self.one(subject, RDFS + "label")

    def text(self, passage: str) -> str:
        """The words of a passage."""
        return self.one(passage, OA + "exact")

    def start(self, passage: str) -> int:
        """Where a passage begins; -1 where it does not say."""
        return int(self.one(passage, OA + "start") or -1)

    def members(self, name: str) -> set[str]:
        """All members of one of our classes."""
        return self._members.get(ZG + name, set())

    def in_order(self, name: str) -> list[str]:
        """The members of one of our classes as they stand in the text."""
        return sorted(self.members(name), key=lambda node: (self.start(node), node))

    def links(self, name: str) -> set[tuple[str, str]]:
        """Subject and object of every triple with one of our properties."""
        found = self._objects[ZG + name]
        return {(subject, value) for subject, values in found.items() for value in values}

    def surfaces(self, entity: str) -> set[str]:
        """The folded surfaces of an entity, from the mentions that refer to it."""
        return {folded(self.text(mention)) for mention in self.mentions.get(entity, ())}


def read_triples(lines: Iterable[str]) -> ScoredGraph:
    """The graph that N-Triples lines say."""
    import pyoxigraph as ox

    triples = ox.parse("\n".join((*lines, "")), ox.RdfFormat.N_TRIPLES)
    return ScoredGraph({(_name(t.subject), t.predicate.value, _name(t.object)) for t in triples})


def read_graph(path: Path) -> ScoredGraph:
    """The graph in an RDF file; named graphs are joined.

    Raises:
        UnreadableFile: it is missing or no RDF.
    """
    import pyoxigraph as ox

    try:
        quads = ox.parse(path=str(path))
        return ScoredGraph(
            {(_name(quad.subject), quad.predicate.value, _name(quad.object)) for quad in quads}
        )
    except (OSError, SyntaxError, ValueError) as error:
        raise UnreadableFile(f"cannot be read as RDF: {error}", where=str(path)) from None


def _name(term: object) -> str:
    return str(getattr(term, "value", term))
