"""From what a person types to things of the graph: label, other surface, IRI, else the reading of a name."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import NoReports, UnknownName

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.analyse.material import Material

__all__ = ["finder", "material_of"]


def material_of(folder: Path) -> Material:
    """What the analysis reads of a build.

    Raises:
        NoReports: the folder holds no graph.
    """
    from kg.analyse.material import read_material
    from kg.graph.store import Store

    if not folder.is_dir():
        raise NoReports("there is no graph in this folder", where=str(folder), remedy="kg build writes it")
    return read_material(Store.open(folder))


def finder(folder: Path) -> Callable[[str], tuple[str, ...]]:
    """How a build is asked for a name, as `kg explain` and `kg search` do."""

    def find_name(name: str) -> tuple[str, ...]:
        from kg.query.engine import open_engine
        from kg.query.explain import find

        try:
            return find(open_engine(folder), name)
        except UnknownName:
            read = _read_as(folder, name)
            if read:
                return read
            raise

    return find_name


def _read_as(folder: Path, name: str) -> tuple[str, ...]:
    """The things whose names hold these words or read like them, by the index of `kg search`."""
    from kg.query.engine import open_engine
    from kg.query.search import search
    from kg.query.search_index import open_index

    with closing(open_index(folder, lambda: open_engine(folder))) as index:
        hits = search(index, name, ("names",), 10)
    return tuple(hit.iri for hit in hits if hit.how in {"exact", "pinyin"})
