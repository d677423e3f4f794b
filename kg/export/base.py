"""What an exporter is, and what it gets: sorted lines of N-Quads, of which memory holds a part at a time."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import IO, BinaryIO

import pyoxigraph as ox

from kg.errors import UnknownName
from kg.export.lines import SortedLines
from kg.graph.identifiers import graph_iri
from kg.graph.namespaces import RDF, ZG
from kg.graph.store import OxigraphBackend, Store

__all__ = [
    "TYPE",
    "Exporter",
    "Selection",
    "parsed",
    "select",
    "selection_of",
    "split",
    "triple_lines",
    "triples_of",
]

TYPE = f"<{RDF.type}>".encode()
_BATCH = 5_000
"""Lines that are parsed at once."""
_SPOOL = 32_000_000
"""Bytes of a graph that are not put on disk to be sorted."""


class Selection:
    """The part of a graph that is to be written.

    Attributes:
        base: what identifiers of things begin with.
    """

    def __init__(self, lines: Iterable[bytes], base: str) -> None:
        self._lines = SortedLines(lines)
        self.base = base

    @property
    def lines(self) -> Iterator[bytes]:
        """The quads as lines of N-Quads without line ends, in order."""
        return iter(self._lines)

    @property
    def quads(self) -> Iterator[ox.Quad]:
        """The quads, in the order of their lines."""
        return parsed(self._lines)

    def subjects(self) -> Iterator[list[bytes]]:
        """The lines of each subject, in order."""
        for _, group in groupby(self._lines, key=lambda line: line.partition(b" ")[0]):
            yield list(group)


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format.

    Attributes:
        name: what ``kg export -f`` calls it.
        suffix: how files of it end.
        media_type: its media type.
        doc: what it is good for, one sentence.
        write: writes a selection to a binary stream.
        returns: ``triples`` or ``quads`` where what was written reads back as the same, else ``""``.
        is_folder: whether it is a zip of files that may as well be written into a folder.
    """

    name: str
    suffix: str
    media_type: str
    doc: str
    write: Callable[[Selection, BinaryIO], None]
    returns: str = ""
    is_folder: bool = False


def parsed(lines: Iterable[bytes]) -> Iterator[ox.Quad]:
    """Lines of N-Quads as quads, in their order."""
    source = iter(lines)
    while batch := list(islice(source, _BATCH)):
        yield from ox.parse(b"\n".join(batch), ox.RdfFormat.N_QUADS)


def split(line: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Subject, predicate, object and graph of a line; the graph is empty for the default graph."""
    subject, predicate, rest = line.split(b" ", 2)
    rest = rest.removesuffix(b" .")
    target, _, graph = rest.rpartition(b" ")
    # Behind a literal or a node alone stands no graph: "a b", "a"@zh, <x>
    if not target or not graph.startswith((b"<", b"_:")) or not _is_term(target):
        return subject, predicate, rest, b""
    return subject, predicate, target, graph


def _is_term(text: bytes) -> bool:
    """Whether this is a whole term and not the beginning of a literal that goes on behind a space."""
    if not text.startswith(b'"'):
        return True
    at = text.rfind(b'"')
    escapes = len(text[:at]) - len(text[:at].rstrip(b"\\"))
    return at > 0 and escapes % 2 == 0 and b" " not in text[at:]


def triple_lines(selection: Selection) -> Iterator[bytes]:
    """The triples of a selection as lines of N-Triples without line ends, in order, once each."""
    for line, _ in groupby(b" ".join((*split(line)[:3], b".")) for line in selection.lines):
        yield line


def triples_of(selection: Selection) -> Iterator[ox.Triple]:
    """The triples of a selection, once each, by subject, its classes first."""
    return (quad.triple for quad in parsed(_classes_first(selection)))


def _classes_first(selection: Selection) -> Iterator[bytes]:
    for _, group in groupby(triple_lines(selection), key=lambda line: line.partition(b" ")[0]):
        yield from sorted(group, key=lambda line: line.split(b" ", 2)[1] != TYPE)


def select(store: Store, reports: Iterable[str] = (), types: Iterable[str] = ()) -> Selection:
    """A part of a graph; the ontology is left out, since it has a file of its own.

    Args:
        store: the graph.
        reports: keys of reports to keep, with what they name of the shared graph; all where there are none.
        types: local names of classes (``Issue``) whose members to keep; all where there are none.

    Raises:
        UnknownName: there is no such report or class.
    """
    kept = _report_iris(store, reports) if (reports := tuple(reports)) else set()
    wanted = _class_iris(types)
    with _dump(store) as file:
        named = _named_in(_read(file, store), kept) if kept else set()
        shared = _iri(graph_iri(store.base, "shared"))

        def is_kept(line: bytes) -> bool:
            if not kept:
                return True
            subject, _, target, graph = split(line)
            if graph in kept:
                return True
            # Relations between two shared things stay only where the report names both.
            is_thing = target.startswith(b"<" + store.base.encode())
            return graph == shared and subject in named and (not is_thing or target in named)

        members = _members(filter(is_kept, _read(file, store)), wanted) if wanted else set()
        lines = (
            line
            for line in _read(file, store)
            if (not wanted or line.partition(b" ")[0] in members) and is_kept(line)
        )
        return Selection(lines, store.base)


def selection_of(triples: Iterable[ox.Triple], base: str) -> Selection:
    """The answer of a CONSTRUCT or DESCRIBE as something to write; it belongs to no graph."""
    return Selection({f"{triple} .".encode() for triple in triples}, base)


def _dump(store: Store) -> IO[bytes]:
    """All quads as lines, in no particular order, in a file that goes when it is closed."""
    file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115 - closed by the caller
    if isinstance(store.backend, OxigraphBackend):
        store.backend.store.dump(file, format=ox.RdfFormat.N_QUADS)
    else:
        file.writelines(f"{quad} .\n".encode() for quad in store.quads())
    return file


def _read(file: IO[bytes], store: Store) -> Iterator[bytes]:
    """The lines of a dump but for those of the ontology."""
    ending = b" " + _iri(graph_iri(store.base, "ontology")) + b" ."
    file.seek(0)
    for line in file:
        if not (line := line.rstrip(b"\n")).endswith(ending):
            yield line


def _iri(text: str) -> bytes:
    return f"<{text}>".encode()


def _report_iris(store: Store, keys: Iterable[str]) -> set[bytes]:
    known = {iri.removeprefix(f"{store.base}report/"): iri for iri in store.reports()}
    for key in keys:
        if key not in known:
            raise UnknownName(f"there is no report {key}", remedy=f"there are {', '.join(known) or 'none'}")
    return {_iri(known[key]) for key in keys}


def _class_iris(names: Iterable[str]) -> set[bytes]:
    names = tuple(names)
    for name in names:
        if name not in ZG:
            raise UnknownName(f"there is no class {name}", remedy="see ontology/README.md")
    return {_iri(ZG[name]) for name in names}


def _named_in(lines: Iterable[bytes], graphs: set[bytes]) -> set[bytes]:
    """What the lines of some graphs name."""
    found: set[bytes] = set()
    for line in lines:
        subject, _, target, graph = split(line)
        if graph in graphs:
            found.add(subject)
            if target.startswith(b"<"):
                found.add(target)
    return found


def _members(lines: Iterable[bytes], classes: set[bytes]) -> set[bytes]:
    found = set()
    for line in lines:
        subject, predicate, target, _ = split(line)
        if predicate == TYPE and target in classes:
            found.add(subject)
    return found
