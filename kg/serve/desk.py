"""What a job of a worker gets and hands back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from kg.query.engine import Oxigraph

__all__ = ["Desk", "Job", "Reply"]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a worker has before it.

    Attributes:
        engine: the store, open for reading.
        out: what `kg build` wrote, or an RDF file.
        base: where things are named.
        graphs: IRIs of the named graphs, sorted.
    """

    engine: Oxigraph
    out: Path
    base: str
    graphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a job hands back.

    Attributes:
        media: media type of the body.
        body: bytes.
    """

    media: str
    body: bytes


Job: TypeAlias = Callable[[Desk, Mapping[str, Any]], Reply]
