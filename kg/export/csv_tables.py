"""CSV: one table per class, in a zip file; and relations with their evidence."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from typing import BinaryIO

from kg.export.base import Exporter, Selection
from kg.graph.namespaces import ONTOLOGY, RDF, RDFS, ZG, prefixes
from kg.graph.to_networkx import NODE_TYPES, RELATIONS

__all__ = ["EXPORTER", "Table", "archive", "tables"]

Table = tuple[tuple[str, ...], ...]
"""A header and its rows."""

_CLASSES = (
    *NODE_TYPES, "Inspection", "Section", "OpenItem", "CountClaim", "Mention", "Membership", "CheckResult",
)  # fmt: skip
_SEPARATOR = " | "
"""Between several values in one cell."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def tables(selection: Selection) -> dict[str, Table]:
    """A table per class, its rows by IRI, and ``Assertion``: the relations with the words that say so."""
    classes: dict[str, set[str]] = defaultdict(set)
    facts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in selection.quads:
        subject, value = str(getattr(quad.subject, "value", "")), str(getattr(quad.object, "value", ""))
        if quad.predicate.value == RDF.type:
            classes[value.removeprefix(f"{ONTOLOGY}#")].add(subject)
        else:
            facts[subject][quad.predicate.value].append(value)
    found: dict[str, Table] = {}
    named: set[str] = set()
    for name in _CLASSES:
        members = classes.get(name, set()) - named
        if name in NODE_TYPES:
            named |= members
        if members:
            found[name] = _table(sorted(members), facts, selection.base)
    if classes.get("Assertion"):
        found["Assertion"] = _assertions(sorted(classes["Assertion"]), facts, selection.base)
    return found


def _table(members: list[str], facts: dict[str, dict[str, list[str]]], base: str) -> Table:
    relations = {ZG[name] for name in RELATIONS}
    used = {prop for member in members for prop in facts[member]} - relations
    columns = sorted(used, key=lambda prop: (prop != RDFS.label, _local(prop)))
    header = ("id", *(_local(prop) for prop in columns))
    rows = (
        (
            member.removeprefix(base),
            *(_SEPARATOR.join(_short(v, base) for v in sorted(facts[member].get(p, ()))) for p in columns),
        )
        for member in members
    )
    return (header, *rows)


def _assertions(members: list[str], facts: dict[str, dict[str, list[str]]], base: str) -> Table:
    exact = prefixes()["oa"] + "exact"
    header = ("id", "subject", "predicate", "object", "rule", "score", "evidence", "words")
    rows = []
    for member in members:
        said = facts[member]
        ends = [said.get(p, [""])[0] for p in (RDF.subject, RDF.predicate, RDF.object, ZG.rule, ZG.score)]
        evidence = sorted(said.get(ZG.evidence, ()))
        words = [word for passage in evidence for word in facts.get(passage, {}).get(exact, ())]
        shown = [_short(value, base) for value in (member, *ends)]
        where = _SEPARATOR.join(_short(passage, base) for passage in evidence)
        rows.append((*shown, where, _SEPARATOR.join(words)))
    return (header, *rows)


def _local(prop: str) -> str:
    return prop.rpartition("#")[2] if "#" in prop else prop.rpartition("/")[2]


def _short(value: str, base: str) -> str:
    """An IRI by what follows the base or the ontology's namespace; text as it is."""
    return value.removeprefix(base).removeprefix(f"{ONTOLOGY}#")


def archive(files: Iterable[tuple[str, Table]], target: BinaryIO, *, guard: bool = True) -> None:
    """Write tables as CSV files of a zip, the same bytes for the same tables.

    Args:
        files: names without suffix, and tables.
        target: where the zip goes.
        guard: put ``'`` before cells that a spreadsheet would run as a formula, and begin each file with a
            byte order mark, by which spreadsheets know UTF-8.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, table in files:
            text = io.StringIO()
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerows([_guarded(cell) for cell in row] if guard else row for row in table)
            # The day is that of the format's zero, since a zip must have one.
            entry = zipfile.ZipInfo(f"{name}.csv", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            out.writestr(entry, text.getvalue().encode("utf-8-sig" if guard else "utf-8"))


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write(selection: Selection, target: BinaryIO) -> None:
    archive(tables(selection).items(), target)


EXPORTER = Exporter(
    name="csv",
    suffix=".zip",
    media_type="application/zip",
    doc="CSV, one table per class and one of the relations with their words, in a zip: for spreadsheets.",
    write=_write,
)
