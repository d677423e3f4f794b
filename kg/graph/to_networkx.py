"""The graph as networkx knows it: reports, issues, measures and entities, and what holds between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.identifiers import graph_iri
from kg.graph.namespaces import DCTERMS, OA, ONTOLOGY, RDF, RDFS, SCHEMA, SKOS, ZG
from kg.graph.store import Store

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["NODE_TYPES", "RELATIONS", "network_of", "to_networkx"]

NODE_TYPES: tuple[str, ...] = (
    "Report", "Issue", "Measure", "InspectionTeam", "Organization", "Person", "Place", "Policy", "Project",
    "Event", "Work", "Award", "Mechanism", "Amount", "Quantity", "Period",
)  # fmt: skip
"""The classes whose members become nodes; of several, the first names the node."""

RELATIONS: tuple[str, ...] = (
    "hasIssue", "hasMeasure", "responsibleFor", "issued", "enacts", "compliesWith", "funds", "amountOf",
    "builds", "locatedIn", "partOf", "memberOf", "cooperatesWith", "concerns", "involves", "doneIn",
    "plannedFor", "similarTo",
)  # fmt: skip
"""The properties that become edges."""

_ATTRIBUTES = {
    DCTERMS.title: "label", RDFS.label: "label", OA.exact: "text", ZG.number: "number", ZG.status: "status",
    ZG.progress: "progress", ZG.recurs: "recurs", ZG.organizationKind: "kind", ZG.policyKind: "kind",
    ZG.amountRole: "kind", ZG.documentNumber: "documentNumber", SKOS.notation: "code",
    SCHEMA.value: "value", SCHEMA.minValue: "minValue", SCHEMA.maxValue: "maxValue",
    SCHEMA.startDate: "start", SCHEMA.endDate: "end", DCTERMS.issued: "issued", ZG.inReport: "report",
}  # fmt: skip
_LABEL_LENGTH = 24
"""How many characters of its words name a node that has no label."""


def to_networkx(store: Store, types: tuple[str, ...] = ()) -> nx.MultiDiGraph[str]:
    """A store's graph as networkx knows it; see `network_of`."""
    ontology = ox.NamedNode(graph_iri(store.base, "ontology"))
    return network_of((quad for quad in store.quads() if quad.graph_name != ontology), types)


def network_of(quads: Iterable[ox.Quad], types: tuple[str, ...] = ()) -> nx.MultiDiGraph[str]:
    """The graph as a directed multigraph; nodes and edges in a fixed order.

    Nodes are IRIs with the attributes ``label``, ``type`` (local name of the class), ``mentions`` (how often
    the text names it) and what is known of ``text``, ``number``, ``status``, ``kind``, ``value``, ``report``
    …, all strings but for the counts. Edges carry the local name of their property as key and as
    ``relation``, and in ``evidence`` how many assertions stand behind them.

    Args:
        quads: the graph, without the ontology.
        types: classes to keep; all of `NODE_TYPES` where there are none.
    """
    import networkx as nx

    classes: dict[str, set[str]] = defaultdict(set)
    facts: dict[str, dict[str, str]] = defaultdict(dict)
    links: set[tuple[str, str, str]] = set()
    mentions: Counter[str] = Counter()
    assertions: dict[str, dict[str, str]] = defaultdict(dict)
    relations = {ZG[name]: name for name in RELATIONS}
    for quad in quads:
        if not isinstance(quad.subject, ox.NamedNode) or isinstance(quad.object, ox.Triple):
            continue
        subject, predicate, value = quad.subject.value, quad.predicate.value, quad.object.value
        if predicate in relations:
            links.add((subject, relations[predicate], value))
        elif predicate in _ATTRIBUTES:
            facts[subject][_ATTRIBUTES[predicate]] = value.removeprefix(f"{ONTOLOGY}#")
        elif predicate == RDF.type:
            classes[subject].add(value.removeprefix(f"{ONTOLOGY}#"))
        elif predicate == ZG.refersTo:
            mentions[value] += 1
        elif predicate in (RDF.subject, RDF.predicate, RDF.object):
            assertions[subject][predicate] = value
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kept = types or NODE_TYPES
    for node in sorted(classes):
        kind = next((name for name in NODE_TYPES if name in classes[node]), "")
        if kind and (kind in kept or classes[node].intersection(kept)):
            graph.add_node(node, **_attributes(kind, facts[node]), mentions=mentions[node])
    _add_edges(graph, links, assertions)
    return graph


def _attributes(kind: str, facts: dict[str, str]) -> dict[str, str]:
    named = {"type": kind, "label": "", **{name: facts[name] for name in sorted(facts)}}
    if not named["label"]:
        named["label"] = named.get("text", "")[:_LABEL_LENGTH]
    return named


def _add_edges(
    graph: nx.MultiDiGraph[str], links: set[tuple[str, str, str]], assertions: dict[str, dict[str, str]]
) -> None:
    behind = Counter(
        (said[RDF.subject], said[RDF.predicate].removeprefix(f"{ONTOLOGY}#"), said[RDF.object])
        for said in assertions.values()
        if len(said) == len((RDF.subject, RDF.predicate, RDF.object))
    )
    for subject, name, target in sorted(links):
        if subject in graph and target in graph:
            evidence = behind[subject, name, target]
            graph.add_edge(subject, target, key=name, relation=name, evidence=evidence)
