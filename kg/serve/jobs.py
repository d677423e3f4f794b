"""The kinds of work that a worker does, each a function, in one table: all of it can be killed.

A job is asked for by name: ``await service.ask("sparql", {…})``. What it gets and gives is JSON and bytes.
"""

from __future__ import annotations

from kg.serve.answering import names, sparql
from kg.serve.desk import Job
from kg.serve.network import network_names, network_page
from kg.serve.telling import bearers, read, reports, tell, tell_rdf, terms

__all__ = ["JOBS"]

JOBS: dict[str, Job] = {
    "sparql": sparql,
    "names": names,
    "tell": tell,
    "tell_rdf": tell_rdf,
    "read": read,
    "reports": reports,
    "terms": terms,
    "bearers": bearers,
    "network": network_page,
    "network_names": network_names,
}
