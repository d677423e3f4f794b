"""What a server is told: where the graph is, and what it gives to each query."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.query.prefixes import BASE

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a server.

    Attributes:
        out: what `kg build` wrote, or an RDF file.
        base: where things are named, for the prefixes.
        seconds: wall time of a query, from the moment a worker takes it.
        rows: rows of an answer; more are refused, never left off in silence.
        megabytes: address space of a worker.
        answer_megabytes: size of an answer.
        keep_megabytes: what a worker may hold more than at its start before another takes its place.
        side_by_side: short queries that run at once; 0 takes one a core, at least two.
        long: queries that may run beside them, at low priority, once they have taken more than `patience`.
        patience: CPU seconds after which a query counts as long.
        at_once: requests that run or wait; the next one is told to come back.
        cache_megabytes: answers kept, to be given again as long as the build stands; 0 keeps none.
        cors: origin whose pages may ask from a browser, ``*`` for all, ``""`` for none.
        hosts: names that a request may call the server by; () for any.
        watch: seconds between two looks at whether a new build was swapped in.
    """

    out: Path
    base: str = BASE
    seconds: float = 10.0
    rows: int = 100_000
    megabytes: int = 2_000
    answer_megabytes: int = 32
    keep_megabytes: int = 200
    side_by_side: int = 0
    long: int = 10
    patience: float = 0.5
    at_once: int = 128
    cache_megabytes: int = 64
    cors: str = ""
    hosts: tuple[str, ...] = ()
    watch: float = 1.0
