"""CSV as ``neo4j-admin database import`` reads it: nodes and relationships, in a zip."""

from __future__ import annotations

from typing import BinaryIO

from kg.export.base import Exporter, Selection
from kg.export.csv_tables import Table, archive
from kg.export.network import network_in

__all__ = ["EXPORTER"]


def _write(selection: Selection, target: BinaryIO) -> None:
    network = network_in(selection)
    names = sorted({name for _, facts in network.nodes(data=True) for name in facts} - {"mentions", "type"})
    nodes: Table = (
        ("id:ID", ":LABEL", "mentions:int", *names),
        *(
            (node, facts["type"], str(facts["mentions"]), *(str(facts.get(name, "")) for name in names))
            for node, facts in network.nodes(data=True)
        ),
    )
    edges: Table = (
        (":START_ID", ":END_ID", ":TYPE", "evidence:int"),
        *(
            (source, end, facts["relation"], str(facts["evidence"]))
            for source, end, facts in network.edges(data=True)
        ),
    )
    archive((("nodes", nodes), ("relationships", edges)), target, guard=False)


EXPORTER = Exporter(
    name="cypher-csv",
    suffix=".zip",
    media_type="application/zip",
    doc="CSV of nodes and relationships in a zip, with the headers that neo4j-admin import wants.",
    write=_write,
    is_folder=True,
)
