"""Full-text search over issues, measures and names: `kg search`, `graph.search(words)`.

What holds the words as they stand comes first, then names that read like them (kaifeng, kfsbwg), then what
holds all the words apart from each other, and only where there is nothing of these, what holds some of them.
Within each the order is that of bm25, a name counting more than a text.
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import QueryError
from kg.query.fold import BREAK, fold, squeeze

__all__ = ["KINDS", "Hit", "Snippet", "Span", "search", "snippet"]

Span = tuple[int, int]

KINDS = {"issues": "issue", "measures": "measure", "names": "name"}
_LONGEST = 200
_LONGEST_WORD = 12
_LETTERS = re.compile(r"[a-z]{2,}")  # kaifeng, kfsbwg
_UNIT = re.compile(r"[0-9a-z]+|.")  # what is never cut: 2023, app, 文
_NAME_WEIGHT = 4.0
_WIDTH = 72
_MOST_READINGS = 5_000
"""How many readings are looked at, those of the names most mentioned first: many names hold a "shi"."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of text with the words that were found.

    Attributes:
        text: the stretch, with … where it was cut.
        marks: positions in it that were found, half-open, in order.
    """

    text: str
    marks: tuple[Span, ...]

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The text in pieces, each with whether it was found."""
        at = 0
        for start, end in self.marks:
            yield self.text[at:start], False
            yield self.text[start:end], True
            at = end
        yield self.text[at:], False

    def marked(self, before: str = "【", after: str = "】") -> str:
        """The text with signs around what was found."""
        return "".join(f"{before}{piece}{after}" if found else piece for piece, found in self.pieces())


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    Attributes:
        kind: ``issue``, ``measure`` or ``name``.
        type: local name of its class.
        iri: its identifier.
        report: key of its report; ``""`` for names.
        number: its number in the report, or ``""``.
        name: its label, marked.
        passage: the stretch of its text around what was found; of a name its other surfaces.
        span: where the first words that were found stand in the report's text, in code points, or None.
        how: ``exact``, ``pinyin``, ``words`` or ``some``.
        mentions: of a name, how often the texts name it.
    """

    kind: str
    type: str
    iri: str
    report: str
    number: str
    name: Snippet
    passage: Snippet
    span: Span | None
    how: str
    mentions: int

    def record(self) -> dict[str, object]:
        """The hit as JSON has it; offsets are code points of the report's text, half-open."""
        return {
            "kind": self.kind,
            "type": self.type,
            "iri": self.iri,
            "report": self.report,
            "number": self.number,
            "name": self.name.text,
            "name_marks": self.name.marks,
            "passage": self.passage.text,
            "passage_marks": self.passage.marks,
            "start": self.span and self.span[0],
            "end": self.span and self.span[1],
            "how": self.how,
            "mentions": self.mentions,
        }


def search(index: sqlite3.Connection, words: str, kinds: Iterable[str] = KINDS, limit: int = 20) -> list[Hit]:
    """What holds these words, best first.

    Args:
        index: from `kg.query.search_index.open_index`.
        words: Chinese in simplified or traditional characters, or the reading of a name in letters, whole or
            by initials; what spaces separate must all be there.
        kinds: of `KINDS`.
        limit: how many hits at most.

    Raises:
        QueryError: there is nothing to look for, or too much; an unknown kind.
    """
    if unknown := set(kinds) - set(KINDS):
        raise QueryError(
            f"there is nothing called {min(unknown)!r} to search", remedy=f"it takes {', '.join(KINDS)}"
        )
    terms = _terms(words)
    wanted = tuple(sorted(KINDS[kind] for kind in kinds))
    found: dict[int, tuple[str, tuple[str, ...]]] = {}

    def add(how: str, numbers: Iterable[int], sought: tuple[str, ...]) -> None:
        for number in numbers:
            if len(found) < limit:
                found.setdefault(number, (how, sought))

    def matches(sought: Iterable[str], joined: str) -> list[int]:
        return _matches(index, sought, joined, wanted, limit)

    add("exact", matches(terms, " AND "), tuple(terms))
    letters = "".join(terms)
    if "name" in wanted and _LETTERS.fullmatch(letters) and len(found) < limit:
        add("pinyin", _named(index, letters, limit), (letters,))
    if len(found) < limit:
        cut = tuple(dict.fromkeys(word for term in terms for word in _cut(index, term)))
        add("words", matches(cut, " AND "), cut)
        if not found:
            long = tuple(word for word in cut if len(word) > 1) or cut
            add("some", matches(long, " OR "), long)
    return [_hit(index, number, how, sought) for number, (how, sought) in found.items()]


def _terms(words: str) -> list[str]:
    if len(words) > _LONGEST:
        raise QueryError(f"at most {_LONGEST} characters can be searched for")
    terms = [squeeze(fold(word))[0].replace(BREAK, "") for word in words.split()]
    terms = [term for term in dict.fromkeys(terms) if term]
    if not terms:
        raise QueryError("there is nothing to search for", remedy="for example kg search 第一议题")
    return terms


def _matches(
    index: sqlite3.Connection, sought: Iterable[str], joined: str, kinds: tuple[str, ...], limit: int
) -> list[int]:
    """Numbers of the entries that hold the stretches of text, best first; names that are just that first."""
    sought = tuple(sought)
    query = f"""SELECT entry.id FROM chars JOIN entry ON entry.id = chars.rowid
        WHERE chars MATCH ? AND entry.kind IN ({", ".join("?" * len(kinds))})
        ORDER BY entry.key = ? DESC, bm25(chars, ?, 1.0), entry.mentions DESC, entry.id LIMIT ?"""  # noqa: S608
    phrases = joined.join(f'"{" ".join(one)}"' for one in sought)
    rows = index.execute(query, (phrases, *kinds, "".join(sought), _NAME_WEIGHT, limit))
    return [int(number) for (number,) in rows]


def _named(index: sqlite3.Connection, letters: str, limit: int) -> list[int]:
    """Names that read like these letters: whole syllables before begun ones, the start before the middle."""
    # CROSS keeps SQLite from walking all entries first, which takes ten times as long.
    query = """SELECT reading.entry, syllables FROM reading CROSS JOIN entry ON entry.id = reading.entry
        WHERE instr(letters, ?) OR instr(initials, ?)
        ORDER BY entry.mentions DESC, length(entry.name), entry.id LIMIT ?"""
    found: dict[int, tuple[bool, bool]] = {}
    for number, said in index.execute(query, (letters, letters, _MOST_READINGS)):
        reading = said.split(" ")
        if span := _read_at(reading, letters):
            read = reading[span[0] : span[1]]
            rank = ("".join(read) != letters and "".join(one[:1] for one in read) != letters, span[0] > 0)
            found[number] = min(found.get(number, rank), rank)
    return sorted(found, key=found.__getitem__)[:limit]


def _read_at(syllables: list[str], letters: str) -> Span | None:
    """Which syllables the letters are: by initials, or written out, where the last may only be begun."""
    at = "".join(one[:1] for one in syllables).find(letters)
    if at >= 0:
        return at, at + len(letters)
    begun = None
    for first in range(len(syllables)):
        rest = letters
        for last in range(first, len(syllables)):
            if syllables[last] == rest:
                return first, last + 1
            if syllables[last].startswith(rest):
                begun = begun or (first, last + 1)
            if not rest.startswith(syllables[last]):
                break
            rest = rest[len(syllables[last]) :]
    return begun


def _cut(index: sqlite3.Connection, term: str) -> list[str]:
    """The words of a term: of all ways to cut it into words of the index, the likeliest by their frequency.

    This is jieba's rule with the index's own words, so that a search need not load jieba's dictionary: a word
    that stands nowhere could find nothing anyway.
    """
    units = _UNIT.findall(term)
    spans = {
        (start, end): "".join(units[start:end])
        for start in range(len(units))
        for end in range(start + 1, min(len(units), start + _LONGEST_WORD) + 1)
    }
    marks, pieces = ", ".join("?" * len(set(spans.values()))), sorted(set(spans.values()))
    known: dict[str, int] = dict(
        index.execute(f"SELECT word, count FROM word WHERE word IN ({marks})", pieces)  # noqa: S608
    )
    total = math.log(sum(known.values()) + len(units) + 1) + 3  # + 3: few long words before many short ones
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(units) + 1)
    for start in range(len(units) - 1, -1, -1):
        best[start] = max(
            (math.log(known.get(spans[start, end], 0.5)) - total + best[end][0], end)
            for end in range(start + 1, min(len(units), start + _LONGEST_WORD) + 1)
            if end == start + 1 or spans[start, end] in known
        )
    words, start = [], 0
    while start < len(units):
        words.append(spans[start, best[start][1]])
        start = best[start][1]
    return words


def _hit(index: sqlite3.Connection, number: int, how: str, sought: tuple[str, ...]) -> Hit:
    kind, type_, iri, report, count, name, body, start, mentions = index.execute(
        "SELECT kind, type, iri, report, number, name, body, start, mentions FROM entry WHERE id = ?",
        (number,),
    ).fetchone()
    in_body = _marks(body, sought)
    in_name = _marks(name, sought)
    if how == "pinyin":
        rows = index.execute("SELECT syllables FROM reading WHERE entry = ?", (number,))
        spans = [span for (said,) in rows if (span := _read_at(said.split(" "), sought[0]))]
        in_name = spans[:1]
    span = None
    if start >= 0 and in_body:
        span = (start + in_body[0][0], start + in_body[0][1])
    passage = snippet(body, in_body) if kind != "name" or in_body else Snippet("", ())
    return Hit(kind, type_, iri, report, count, Snippet(name, tuple(in_name)), passage, span, how, mentions)


def _marks(text: str, sought: Iterable[str]) -> list[Span]:
    """Where the folded terms stand in a text, punctuation between their characters passed over; merged."""
    squeezed, places = squeeze(fold(text))
    spans = []
    for term in sought:
        at = squeezed.find(term)
        while at >= 0:
            spans.append((places[at], places[at + len(term) - 1] + 1))
            at = squeezed.find(term, at + len(term))
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def snippet(text: str, marks: list[Span], width: int = _WIDTH) -> Snippet:
    """The stretch of a text that holds most of the marks, on one line.

    Args:
        text: the whole text.
        marks: positions in it, in order.
        width: how many characters it may have.
    """
    begins = [start for start, _ in marks] or [0]
    best = max(
        begins, key=lambda at: (sum(at <= start and end <= at + width * 2 // 3 for start, end in marks), -at)
    )
    start = max(0, min(best - width // 4, len(text) - width))
    end = min(len(text), start + width)
    front, back = "…" * (start > 0), "…" * (end < len(text))
    kept = tuple(
        (max(a, start) - start + len(front), min(b, end) - start + len(front))
        for a, b in marks
        if a < end and b > start
    )
    line = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return Snippet(f"{front}{line}{back}", kept)
