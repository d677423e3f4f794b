"""The tables behind CSV and Parquet: one a class, the relations, and the assertions with their words.

Rows are put aside on disk a class at a time, since the columns of a table are known only when all its rows
have been seen.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import IO, TypeAlias

from kg.export.base import Selection
from kg.graph.namespaces import OA, ONTOLOGY, RDF, RDFS, ZG
from kg.graph.to_networkx import NODE_TYPES, RELATIONS

__all__ = ["ASSERTION", "RELATION", "Column", "Row", "Tables", "short"]

_CLASSES = (
    *NODE_TYPES, "Inspection", "Section", "OpenItem", "CountClaim", "Mention", "Membership", "CheckResult",
)  # fmt: skip
RELATION, ASSERTION = "Relation", "Assertion"
_LINKS = {ZG[name]: name for name in RELATIONS}
_ENDS = (RDF.subject, RDF.predicate, RDF.object)

Row: TypeAlias = dict[str, list[str]]
"""Name of a column → its values, sorted; ``id`` has one."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the property behind it (``""`` for none), whether cells can have several values."""

    name: str
    iri: str = ""
    is_list: bool = False


class Tables:
    """The tables of a selection; a context, since the rows stand in files meanwhile.

    Args:
        selection: what is to be written.
    """

    def __init__(self, selection: Selection) -> None:
        self._base = selection.base
        self._folder = tempfile.TemporaryDirectory(prefix="kg-export-", ignore_cleanup_errors=True)
        self._files: dict[str, IO[str]] = {}
        self._columns: dict[str, dict[str, bool]] = {}
        self._words: dict[str, str] = {}
        self._fill(selection)
        for file in self._files.values():
            file.close()

    def __enter__(self) -> Tables:
        """The tables."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the files."""
        self._folder.cleanup()

    @property
    def names(self) -> tuple[str, ...]:
        """The tables that have rows, classes first."""
        return tuple(name for name in (*_CLASSES, RELATION, ASSERTION) if name in self._columns)

    def columns(self, name: str) -> tuple[Column, ...]:
        """The columns of a table: ``id``, the label, then the others by name."""
        if name == RELATION:
            return tuple(map(Column, ("subject", "predicate", "object")))
        if name == ASSERTION:
            plain = map(Column, ("id", "subject", "predicate", "object", "rule"))
            several = (Column(name, is_list=True) for name in ("evidence", "words"))
            return (*plain, Column("score", ZG.score), *several)
        found = self._columns[name]
        ordered = sorted(found, key=lambda iri: (iri != RDFS.label, _local(iri)))
        return (Column("id"), *(Column(_local(iri), iri, found[iri]) for iri in ordered))

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a table, by identifier."""
        with self._path(name).open(encoding="utf-8") as file:
            for line in file:
                row: Row = json.loads(line)
                if name == ASSERTION:
                    row["words"] = [self._words[p] for p in row.get("evidence", ()) if p in self._words]
                yield row

    def _path(self, name: str) -> Path:
        return Path(self._folder.name) / f"{name}.jsonl"

    def _put(self, name: str, row: Row) -> None:
        if name not in self._files:
            self._files[name] = self._path(name).open("w", encoding="utf-8", buffering=1 << 20)
            self._columns.setdefault(name, {})
        self._files[name].write(json.dumps(row, ensure_ascii=False) + "\n")

    def _fill(self, selection: Selection) -> None:
        cited = self._cited(selection)
        for node, quads in groupby(selection.quads, key=lambda quad: quad.subject):
            facts: dict[str, set[str]] = {}
            for quad in quads:
                facts.setdefault(quad.predicate.value, set()).add(str(getattr(quad.object, "value", "")))
            self._add(str(getattr(node, "value", "")), {iri: sorted(v) for iri, v in facts.items()}, cited)

    @staticmethod
    def _cited(selection: Selection) -> set[bytes]:
        """The passages that stand behind assertions."""
        evidence = f"<{ZG.evidence}>".encode()
        parts = (line.split(b" ", 3) for line in selection.lines)
        return {target for _, predicate, target, _ in parts if predicate == evidence}

    def _add(self, subject: str, facts: dict[str, list[str]], cited: set[bytes]) -> None:
        classes = {iri.removeprefix(f"{ONTOLOGY}#") for iri in facts.get(RDF.type, ())}
        if OA.exact in facts and f"<{subject}>".encode() in cited:
            self._words[short(subject, self._base)] = facts[OA.exact][0]
        for iri, name in _LINKS.items():
            for target in facts.get(iri, ()):
                ends = {"subject": [short(subject, self._base)], "object": [short(target, self._base)]}
                self._put(RELATION, {**ends, "predicate": [name]})
        # Of the classes of nodes the first names the table: a team is no second time among organizations.
        node = next((name for name in NODE_TYPES if name in classes), "")
        for name in _CLASSES:
            if name in classes and (name == node or name not in NODE_TYPES):
                self._put(name, self._row(name, subject, facts))
        if ASSERTION in classes:
            told = {_local(p): facts.get(p, [""])[:1] for p in (*_ENDS, ZG.rule, ZG.score)}
            told["evidence"] = facts.get(ZG.evidence, [])
            row = {name: [short(value, self._base) for value in values] for name, values in told.items()}
            self._put(ASSERTION, {"id": [short(subject, self._base)], **row})

    def _row(self, name: str, subject: str, facts: dict[str, list[str]]) -> Row:
        row: Row = {"id": [short(subject, self._base)]}
        columns = self._columns.setdefault(name, {})
        for iri, values in facts.items():
            if iri != RDF.type and iri not in _LINKS:
                row[_local(iri)] = [short(value, self._base) for value in values]
                columns[iri] = columns.get(iri, False) or len(values) > 1
        return row


def short(value: str, base: str) -> str:
    """An IRI by what follows the base or the ontology's namespace; text as it is."""
    return value.removeprefix(base).removeprefix(f"{ONTOLOGY}#")


def _local(iri: str) -> str:
    return iri.rpartition("#")[2] if "#" in iri else iri.rpartition("/")[2]
