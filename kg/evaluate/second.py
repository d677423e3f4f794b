"""Two readers of one report: what both require is gold, what one of them requires may be said or not.

The guideline of `data/gold/` marks as optional what careful readers argue about; with a second reading that
need not be guessed. How far the two agree is what a program can reach at most.
"""

from __future__ import annotations

from kg.evaluate.entities import KINDS
from kg.evaluate.gold import Gold
from kg.evaluate.names import folded
from kg.evaluate.rows import Row, row

__all__ = ["AGREEMENT", "agreement", "settled"]

AGREEMENT = "readers agree"
"""What the rows that compare the two readers begin with."""


def settled(first: Gold, second: Gold) -> Gold:
    """The gold of two readers: the first's, its lists of names settled by the second's.

    A surface that both require stays required; one that either of them lists otherwise becomes optional.
    Kinds that the second did not read, and all that is no name, stay as the first has them.
    """
    lists = dict(first["entities"])
    for kind in KINDS:
        if kind in second["entities"]:
            lists[kind] = _settled(lists.get(kind, []), second["entities"][kind])
    return {**first, "entities": lists}


def agreement(first: Gold, second: Gold) -> dict[str, Row]:
    """For each kind that both read: how the second scores against the first, as a program would.

    Surfaces that one requires and the other lists as optional count neither for nor against.
    """
    rows = {}
    for kind in KINDS:
        if kind not in second["entities"] or kind not in first["entities"]:
            continue
        mine, theirs = (_surfaces(gold["entities"][kind]) for gold in (first, second))
        both = mine[False] & theirs[False]
        said, wanted = theirs[False] - mine[True], mine[False] - theirs[True]
        rows[f"{AGREEMENT}: {kind}"] = row(len(both), len(said | both), len(wanted | both))
    return rows


def _surfaces(entries: list[Gold]) -> dict[bool, set[str]]:
    """Surfaces by whether they are optional alone; one that is required anywhere is required."""
    required = {folded(s) for entry in entries if not entry.get("optional") for s in entry["surfaces"]}
    optional = {folded(s) for entry in entries if entry.get("optional") for s in entry["surfaces"]}
    return {False: required, True: optional - required}


def _settled(entries: list[Gold], others: list[Gold]) -> list[Gold]:
    required = _surfaces(others)[False]
    known = {folded(surface) for entry in entries for surface in entry["surfaces"]}
    found = []
    for entry in entries:
        mine = not entry.get("optional")
        kept = [s for s in entry["surfaces"] if mine and folded(s) in required]
        argued = [s for s in entry["surfaces"] if s not in kept]
        found += [{**entry, "surfaces": kept, "optional": False}] if kept else []
        found += [{**entry, "surfaces": argued, "optional": True}] if argued else []
    for entry in others:
        new = [surface for surface in entry["surfaces"] if folded(surface) not in known]
        found += [{**entry, "surfaces": new, "optional": True}] if new else []
    return found
