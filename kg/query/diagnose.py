"""What is wrong with a query, in words: where, what, and the nearest names that exist."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from kg.errors import QueryError
from kg.query.guard import Inspected
from kg.query.prefixes import PREFIXES, ZG
from kg.resources import ontology

__all__ = ["check_terms", "explain_syntax", "nearest", "terms"]

# The engine says: error at 2:10: expected OPTIONAL
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
# A subject in core.ttl at the start of a line: zg:Issue a owl:Class
_DECLARED = re.compile(r"^zg:([A-Za-z]\w*)", re.MULTILINE)
_PLAIN_REASONS = (
    ("variable that is unbound", "it selects a variable that is neither grouped nor bound"),
    ("Prefix not found", "a prefix is not declared"),
)


@cache
def terms() -> tuple[str, ...]:
    """The local names that the ontology declares, sorted; () where it is not installed."""
    found: set[str] = set()
    for entry in ontology().iterdir():
        if entry.name.endswith(".ttl") and entry.name not in {"shapes.ttl", "alignments.ttl"}:
            found.update(_DECLARED.findall(entry.read_text(encoding="utf-8")))
    return tuple(sorted(found))


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known names that look most like this one: by letters, or because one holds the other.

    Args:
        name: what was written.
        known: names that exist.
        count: how many to give at most.
    """
    by_folded: dict[str, str] = {}
    for one in known:
        by_folded.setdefault(one.casefold(), one)
    wanted = name.casefold()
    close = get_close_matches(wanted, sorted(by_folded), count, 0.6)
    if len(wanted) > 1:
        holding = [one for one in by_folded if wanted in one or (len(one) > 1 and one in wanted)]
        close += sorted(holding, key=lambda one: (abs(len(one) - len(wanted)), one))
    return [by_folded[one] for one in dict.fromkeys(close)][:count]


def check_terms(query: Inspected) -> None:
    """Refuse names in the namespace of the terms that no term bears: they could only match nothing.

    Raises:
        QueryError: names the first of them and the nearest terms.
    """
    declared = terms()
    if not declared:
        return
    iris = [*query.iris, *(query.expand(name) or "" for name in query.names)]
    for iri in iris:
        local = iri.removeprefix(ZG)
        if iri != local and local and local not in declared:
            near = ", ".join(f"zg:{one}" for one in nearest(local, declared))
            raise QueryError(
                f"the ontology has no term zg:{local}",
                where=_find(query.text, local),
                remedy=f"nearest: {near}" if near else "see ontology/core.ttl",
            )


def explain_syntax(query: Inspected, message: str) -> QueryError:
    """The error of a query that the engine could not read.

    Args:
        query: the query.
        message: what the engine said.
    """
    for name in query.names:
        prefix = name.partition(":")[0]
        if prefix not in query.prefixes:
            near = (
                ", ".join(f"{one}:" for one in nearest(prefix, PREFIXES)) or "see them with: kg query --list"
            )
            return QueryError(f"the prefix {prefix}: is not declared", where=_find(query.text, f"{prefix}:"),
                              remedy=f"nearest: {near}")  # fmt: skip
    match = _POSITION.match(message)
    if match is None:
        return QueryError(f"the query cannot be read: {' '.join(message.split())[:200]}")
    line, column, reason = int(match[1]), int(match[2]), " ".join(match[3].split())
    lines = query.text.splitlines() or [""]
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    where = f"query line {line}, column {column}"
    for sign, words in _PLAIN_REASONS:
        if sign in reason:
            return QueryError(words, where=where)
    if not rest and line >= len(lines) and (_is_open("{}", query.text) or _is_open("()", query.text)):
        return QueryError("the query breaks off before its end", where=where, remedy="is a } or ) missing?")
    expected = f"the engine expected {reason.removeprefix('expected ')[:80]}"
    at = f"from “{rest[:30]}” on" if rest else f"after “{query.text.rstrip()[-20:]}”"
    return QueryError(f"cannot be read {' '.join(at.split())}", where=where, remedy=expected)


def _is_open(pair: str, text: str) -> bool:
    return text.count(pair[0]) > text.count(pair[1])


def _find(text: str, words: str) -> str:
    at = text.find(words)
    if at < 0:
        return "query"
    return f"query line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"
