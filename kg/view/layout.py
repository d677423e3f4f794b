"""Where each node stands: circles packed inside circles along report ⊃ issue ⊃ measure.

An entity stands in the smallest circle that holds all that speaks of it, so what is shared by several reports
gathers in the middle. The place depends on the graph alone; nothing is random, nothing moves in the browser.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.view.packing import pack

__all__ = ["Disc", "Placement", "place"]

_UNIT = 14.0
_PADDING = 6.0
_REPORT = 3 * _UNIT  # reports are drawn larger than all else


@dataclass(frozen=True, slots=True)
class Disc:
    """The circle of a report or an issue: index of its node, centre, radius."""

    node: int
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Coordinates of each node, and the discs that are drawn behind them."""

    positions: tuple[tuple[float, float], ...]
    discs: tuple[Disc, ...]


def place(
    parents: Sequence[int], edges: Sequence[tuple[int, int]], shared: frozenset[int] = frozenset()
) -> Placement:
    """Positions of all nodes.

    Args:
        parents: for each node the index of the structural node that holds it: -1 for a report, the report for
            an issue, the issue or measure for a measure, and -2 for an entity.
        edges: pairs of indices.
        shared: entities that several reports speak of, in whatever words: they stand in the middle.
    """
    neighbours: dict[int, set[int]] = defaultdict(set)
    for a, b in edges:
        if a != b:
            neighbours[a].add(b)
            neighbours[b].add(a)
    children: dict[int, list[int]] = defaultdict(list)
    for node, parent in enumerate(parents):
        if parent != -2:
            children[parent].append(node)
        else:
            children[-1 if node in shared else _home(node, parents, neighbours)].append(node)
    packer = _Packer(parents, neighbours, children)
    packer.pack_all()
    return packer.placement()


def _chain(node: int, parents: Sequence[int]) -> list[int]:
    """From the outermost holder of a structural node to the node itself."""
    chain = [node]
    while parents[chain[-1]] >= 0:
        chain.append(parents[chain[-1]])
    return chain[::-1]


def _home(node: int, parents: Sequence[int], neighbours: dict[int, set[int]]) -> int:
    """The smallest structural node that holds all structural neighbours of an entity, or -1."""
    common: list[int] | None = None
    for other in sorted(neighbours[node]):
        if parents[other] == -2:
            continue
        chain = _chain(other, parents)
        if common is None:
            common = chain
        else:
            same = [a for a, b in zip(common, chain, strict=False) if a == b]
            common = same
    return common[-1] if common else -1


class _Packer:
    """Packs bottom-up, then hands positions down."""

    def __init__(
        self, parents: Sequence[int], neighbours: dict[int, set[int]], children: dict[int, list[int]]
    ) -> None:
        self.parents = parents
        self.neighbours = neighbours
        self.children = children
        self.radius: dict[int, float] = {}
        self.offset: dict[int, tuple[float, float]] = {}
        self.own: dict[int, tuple[float, float]] = {}

    def _order(self) -> list[int]:
        """Structural nodes, inner ones before those that hold them."""
        depth = {node: len(_chain(node, self.parents)) for node, p in enumerate(self.parents) if p != -2}
        return sorted(depth, key=lambda node: (-depth[node], node))

    def pack_all(self) -> None:
        for node in self._order():
            self._pack(node)
        self._pack(-1)

    def _size(self, node: int) -> float:
        """Radius that a child takes, padding included."""
        if node in self.radius:
            return self.radius[node] + _PADDING
        return _UNIT * (0.75 + 0.12 * math.sqrt(len(self.neighbours[node]))) + _PADDING * 0.4

    def _pack(self, holder: int) -> None:
        """Pack what stands in a disc: itself, then entities by how much hangs on them, then inner discs."""
        inside = self.children[holder]
        entities = sorted(
            (n for n in inside if self.parents[n] == -2), key=lambda n: (-len(self.neighbours[n]), n)
        )
        inner = [n for n in inside if self.parents[n] != -2]
        items = ([holder] if holder >= 0 else []) + entities + inner
        own = _REPORT if holder >= 0 and self.parents[holder] == -1 else _UNIT
        sizes = [own + _PADDING * 0.4 if n == holder else self._size(n) for n in items]
        if holder < 0 and inner:
            sizes = self._roomier(items, sizes, entities, inner)
        centres, around = pack(sizes)
        self.radius[holder] = around if items else 0.0
        for node, centre in zip(items, centres, strict=True):
            if node == holder:
                self.own[holder] = centre
            else:
                self.offset[node] = centre

    def _roomier(
        self, items: list[int], sizes: list[float], entities: list[int], inner: list[int]
    ) -> list[float]:
        """Give what several reports share room for its names: it stands in the middle of the map."""
        median = sorted(self.radius[n] for n in inner)[len(inner) // 2]
        room = {n: max(0.2 - 0.004 * k, 0.03) * median for k, n in enumerate(entities)}
        return [max(size, room.get(node, 0.0)) for node, size in zip(items, sizes, strict=True)]

    def placement(self) -> Placement:
        """Absolute positions: each node's disc plus the offsets of all that hold it."""
        absolute: dict[int, tuple[float, float]] = {-1: (0.0, 0.0)}
        todo = [-1]
        while todo:
            holder = todo.pop()
            x, y = absolute[holder]
            for node in self.children[holder]:
                if node != holder:
                    dx, dy = self.offset[node]
                    absolute[node] = (x + dx, y + dy)
                    if self.parents[node] != -2:
                        todo.append(node)
        positions = []
        for node in range(len(self.parents)):
            x, y = absolute[node]
            dx, dy = self.own.get(node, (0.0, 0.0))
            positions.append((x + dx, y + dy))
        discs = tuple(Disc(n, *absolute[n], self.radius[n]) for n in sorted(self.radius) if n >= 0)
        return Placement(tuple(positions), discs)
