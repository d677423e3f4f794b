"""The index behind `kg search`: one SQLite file with FTS5 tables, made when the first search needs it.

The full-text table has one token a character, so that a phrase finds every stretch of text as it stands,
however it would be cut. Beside it stand the words that jieba cuts the texts into, with their counts, by
which a question is cut, and the readings of names. The file holds what tells its build from others and is
made anew, beside and renamed, when that changed.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from kg.errors import InternalError
from kg.query.engine import Oxigraph, files_of, open_engine
from kg.query.fold import BREAK, fold, squeeze
from kg.query.guard import inspect
from kg.query.prefixes import ZG

__all__ = ["FILE", "Entry", "entries_of", "fill", "open_index", "state_of"]

FILE = "search.sqlite"
_VERSION = "2"
_ALL = 10_000_000

# The ascii tokenizer takes every character beyond ASCII for a letter: tokens are what stands between spaces.
_TABLES = """
CREATE TABLE made (state TEXT);
CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, type TEXT, iri TEXT, report TEXT, number TEXT,
                    name TEXT, body TEXT, start INTEGER, mentions INTEGER, key TEXT);
CREATE TABLE reading (entry INTEGER, letters TEXT, initials TEXT, syllables TEXT);
CREATE INDEX reading_of ON reading (entry);
CREATE TABLE word (word TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
CREATE VIRTUAL TABLE chars USING fts5(name, body, content='', tokenize='ascii');
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found.

    Attributes:
        kind: ``issue``, ``measure`` or ``name``.
        type: local name of its class.
        iri: its identifier.
        report: key of its report; ``""`` for names, which many reports share.
        number: its number in the report, or ``""``.
        name: label, or ``""``.
        body: its text; of a name its other surfaces.
        start: where the body begins in the report's text, in code points; -1 for names.
        mentions: how often a text names it.
    """

    kind: str
    type: str
    iri: str
    report: str
    number: str
    name: str
    body: str
    start: int = -1
    mentions: int = 0


def entries_of(engine: Oxigraph) -> list[Entry]:
    """Everything in a graph that can be found: issues and measures in order, then names."""
    parts = [
        Entry(
            "issue" if row["class"] == f"{ZG}Issue" else "measure",
            str(row["class"]).removeprefix(ZG),
            str(row["part"]),
            str(row["report"]).rpartition("/report/")[2],
            str(row["number"]),
            str(row["label"] or ""),
            str(row["text"]),
            int(str(row["start"])),
        )
        for row in _rows(engine, _PARTS)
    ]
    return [*parts, *_names(engine)]


def _names(engine: Oxigraph) -> Iterator[Entry]:
    """Entities with their other surfaces; sums, quantities and dates are found in the texts."""
    aliases: dict[str, list[str]] = {}
    for row in _rows(engine, _ALIASES):
        aliases.setdefault(str(row["thing"]), []).append(str(row["alias"]))
    mentions = {str(row["thing"]): int(str(row["count"])) for row in _rows(engine, _MENTIONS)}
    classes: dict[str, set[str]] = {}
    labels: dict[str, str] = {}
    for row in _rows(engine, _NAMES):
        iri = str(row["thing"])
        classes.setdefault(iri, set()).add(str(row["class"]).removeprefix(ZG))
        labels.setdefault(iri, str(row["label"]))
    rank = {"Entity": 2, "Organization": 1}  # a team is an organization too
    for iri, label in labels.items():
        kind = min(classes[iri], key=lambda name: (rank.get(name, 0), name))
        if kind not in {"Amount", "Quantity", "Period"}:
            also = "、".join(aliases.get(iri, []))
            yield Entry("name", kind, iri, "", "", label, also, -1, mentions.get(iri, 0))


_PARTS = """SELECT ?class ?part ?report ?number ?label ?text ?start {
  VALUES ?class { zg:Issue zg:Measure }
  ?part a ?class ; zg:number ?number ; oa:exact ?text ; oa:start ?start ; zg:inReport ?report .
  OPTIONAL { ?part rdfs:label ?label }
} ORDER BY ?report ?start ?class ?part ?label"""
_NAMES = """SELECT ?thing ?class ?label { ?thing a zg:Entity , ?class ; rdfs:label ?label
  FILTER STRSTARTS(STR(?class), STR(zg:)) } ORDER BY ?thing ?label ?class"""
_ALIASES = "SELECT ?thing ?alias { ?thing a zg:Entity ; skos:altLabel ?alias } ORDER BY ?thing ?alias"
_MENTIONS = "SELECT ?thing (COUNT(?m) AS ?count) { ?m zg:refersTo ?thing } GROUP BY ?thing"


def _rows(engine: Oxigraph, text: str) -> Iterator[dict[str, Any]]:
    return iter(engine.select(inspect(text), _ALL))


def open_index(path: Path, engine: Callable[[], Oxigraph] | None = None) -> sqlite3.Connection:
    """The index over what a build left: the one that stands there, if it is of this build, else a new one.

    Args:
        path: the output folder. The index of a single RDF file, or of a folder that cannot be written to,
            stays in memory.
        engine: opens the graph; asked only where an index has to be made.

    Raises:
        UnreadableFile, NoReports: there is no graph.
        InternalError: SQLite was built without FTS5.
    """
    file, state = path / FILE, state_of(path)
    if path.is_dir() and file.is_file():
        connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        try:
            if connection.execute("SELECT state FROM made").fetchone() == (state,):
                return connection
        except sqlite3.DatabaseError:
            pass  # not ours, or broken: it is made anew
        connection.close()
    entries = entries_of(engine() if engine else open_engine(path))
    if path.is_dir() and os.access(path, os.W_OK):
        beside = path / f".{FILE}.{os.getpid()}"
        beside.unlink(missing_ok=True)
        try:
            with closing(sqlite3.connect(beside)) as connection:
                fill(connection, entries, state)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
    connection = sqlite3.connect(":memory:")
    fill(connection, entries, state)
    return connection


def state_of(path: Path) -> str:
    """What tells one build from another: names, sizes and times of its files."""
    parts = [_VERSION]
    for file in (path,) if path.is_file() else (*files_of(path), path / "store" / "IDENTITY"):
        if file.is_file():
            found = file.stat()
            parts.append(f"{file.name} {found.st_size} {found.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def fill(connection: sqlite3.Connection, entries: Iterable[Entry], state: str = "") -> None:
    """Write the tables of an index into an empty database.

    Raises:
        InternalError: SQLite was built without FTS5.
    """
    try:
        connection.executescript(_TABLES)
    except sqlite3.OperationalError as error:
        raise InternalError(
            f"this Python's SQLite cannot search text: {error}", remedy="use one built with FTS5"
        ) from None
    cut, words = _cutter(), Counter[str]()
    for number, entry in enumerate(entries, 1):
        name, body = fold(entry.name), fold(entry.body)
        key = squeeze(name)[0]
        connection.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, entry.kind, entry.type, entry.iri, entry.report, entry.number, entry.name, entry.body,
             entry.start, entry.mentions, key),
        )  # fmt: skip
        spaced = (number, " ".join(key), " ".join(squeeze(body)[0]))
        connection.execute("INSERT INTO chars (rowid, name, body) VALUES (?, ?, ?)", spaced)
        words.update(chain(cut(name), cut(body)))
        if entry.kind == "name":
            readings = (
                (number, "".join(said), "".join(one[:1] for one in said), " ".join(said))
                for said in _readings(entry.name)
            )
            connection.executemany("INSERT INTO reading VALUES (?, ?, ?, ?)", readings)
    connection.executemany("INSERT INTO word VALUES (?, ?)", sorted(words.items()))
    connection.execute("INSERT INTO chars (chars) VALUES ('optimize')")
    connection.execute("INSERT INTO made VALUES (?)", (state,))
    connection.commit()


@cache
def _cutter() -> Callable[[str], Iterator[str]]:
    """A function that cuts folded text into words as jieba's search mode does, words in words included.

    jieba is given its dictionary directly: by itself it would keep a copy in the folder for temporary files,
    which anybody may write to, and would tell its log.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its source, when it is compiled the first time
        import jieba
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True

    def cut(text: str) -> Iterator[str]:
        words = (squeeze(word)[0].strip(BREAK) for word in tokenizer.cut_for_search(text, HMM=False))
        return filter(None, words)

    return cut


def _readings(name: str) -> list[tuple[str, ...]]:
    """Readings of a name, a syllable a character: the likeliest, and those where one character differs."""
    from pypinyin import Style, lazy_pinyin, pinyin

    likeliest = tuple(one.lower() for one in lazy_pinyin(name, errors=list))  # type: ignore[arg-type]
    if len(likeliest) != len(name):  # a character that pypinyin reads together with its neighbour
        return []
    found = {likeliest: None}
    for at, character in enumerate(name):
        for other in pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore"):
            found.update({(*likeliest[:at], one, *likeliest[at + 1 :]): None for one in other[:3]})
    return list(found)
