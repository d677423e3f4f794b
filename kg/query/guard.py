"""What a query may not do: reach out, write, or read beyond the store.

Engines do not offer this. pyoxigraph fetches whatever SERVICE names and has no switch for it; rdflib reads
the files that FROM names. So a query is looked at before any engine sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import QueryError, RefusedQuery
from kg.query.prefixes import BASE, prefixes_for

__all__ = ["Inspected", "inspect"]

# \u0053ERVICE is SERVICE to a SPARQL parser.
_UNICODE_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")

# The tokens that matter here; every alternative is bounded by the next character, so it stays linear.
_TOKEN = re.compile(
    r"""
      (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)                      # <https://…>
    | (?P<string>\"{3}(?:[^"\\]|\\.|"{1,2}(?!"))*\"{3}        # triple double quotes
        |'{3}(?:[^'\\]|\\.|'{1,2}(?!'))*'{3}                  # triple single quotes
        |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')         # "市文旅局"
    | (?P<comment>\#[^\n\r]*)                                 # # to the end of the line
    | (?P<variable>[?$]\w+)                                   # ?issue
    | (?P<name>(?:[^\W\d_][\w-]*)?:(?:[\w%-]|\\.|[.:](?=[\w%:-]))*)   # zg:Issue, organization:市文旅局
    | (?P<word>\w+)                                           # SELECT
    | (?P<other>\\.|\S)
    """,
    re.VERBOSE | re.DOTALL,
)
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_UPDATES = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH", "UPDATE"}
)
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was seen in a query that may run.

    Attributes:
        text: the query.
        form: ``select``, ``ask``, ``construct`` or ``describe``; ``""`` where none could be made out.
        graphs: IRIs after FROM and FROM NAMED; the engine refuses those that the store does not hold.
        prefixes: those that it gets and those that it declares itself.
        names: prefixed names as written, first occurrence each (``zg:Issue``).
        iris: IRIs written in full.
        strings: string literals, without quotation marks.
    """

    text: str
    form: str
    graphs: tuple[str, ...]
    prefixes: dict[str, str]
    names: tuple[str, ...]
    iris: tuple[str, ...]
    strings: tuple[str, ...]

    def expand(self, name: str) -> str | None:
        """The IRI of a prefixed name, or None where its prefix is unknown."""
        prefix, _, local = name.partition(":")
        base = self.prefixes.get(prefix)
        return None if base is None else base + re.sub(r"\\(.)", r"\1", local)


def inspect(text: str, base: str = BASE) -> Inspected:
    """Look at a query before it runs.

    Args:
        text: the query.
        base: where things are named, for the prefixes.

    Raises:
        QueryError: it is empty or too long.
        RefusedQuery: it is an update, or holds the letters SERVICE.
    """
    if not text.strip():
        raise QueryError("the query is empty", remedy="see saved queries with: kg query --list")
    if len(text) > _LONGEST:
        raise QueryError(f"the query is longer than {_LONGEST:,} characters")
    plain = _UNICODE_ESCAPE.sub(_unescape, text)
    # Refused wherever the letters stand, in strings and comments too: parsers take 5SERVICE<…> for SERVICE,
    # so a test that knows tokens can be fooled.
    if "service" in plain.lower():
        raise RefusedQuery(
            "SERVICE is refused: a query may not reach other servers",
            where=_place(plain, plain.lower().index("service")),
            remedy="the letters are refused anywhere in a query, strings and comments included",
        )
    tokens = [(match.lastgroup or "", match.group(), match.start()) for match in _TOKEN.finditer(plain)]
    tokens = [token for token in tokens if token[0] != "comment"]
    prefixes = prefixes_for(base) | dict(_declared(tokens))
    form = _form(tokens, plain)
    found = Inspected(
        text,
        form,
        (),
        prefixes,
        tuple(dict.fromkeys(said for kind, said, _ in tokens if kind == "name" and said != ":")),
        tuple(dict.fromkeys(said[1:-1] for kind, said, _ in tokens if kind == "iri")),
        tuple(dict.fromkeys(said.strip("\"'") for kind, said, _ in tokens if kind == "string")),
    )
    graphs = tuple(_datasets(tokens, found))
    return Inspected(text, form, graphs, prefixes, found.names, found.iris, found.strings)


def _unescape(match: re.Match[str]) -> str:
    point = int(match[1] or match[2], 16)
    return chr(point) if point <= 0x10FFFF else match.group()


def _place(text: str, at: int) -> str:
    line_start = text.rfind("\n", 0, at) + 1
    return f"query line {text.count(chr(10), 0, at) + 1}, column {at - line_start + 1}"


def _form(tokens: list[tuple[str, str, int]], text: str) -> str:
    """The first word that says what the query is; updates are refused here."""
    before = ""
    for kind, said, at in tokens:
        if kind == "word" and before != "PREFIX":
            word = said.upper()
            if word in _FORMS:
                return word.lower()
            if word in _UPDATES:
                raise RefusedQuery(
                    f"{word} is refused: queries only read",
                    where=_place(text, at),
                    remedy="use SELECT, ASK, CONSTRUCT or DESCRIBE",
                )
            before = word
        else:
            before = ""
    return ""


def _declared(tokens: list[tuple[str, str, int]]) -> Iterator[tuple[str, str]]:
    """The prefixes that the query declares itself."""
    for (kind, word, _), (_, name, _), (third, iri, _) in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if kind == "word" and word.upper() == "PREFIX" and third == "iri":
            yield name.rstrip(":"), iri[1:-1]


def _datasets(tokens: list[tuple[str, str, int]], query: Inspected) -> Iterator[str]:
    """The graphs that the query names after FROM or FROM NAMED."""
    for at, (kind, word, _) in enumerate(tokens):
        if kind != "word" or not word.upper().endswith("FROM"):
            continue
        rest = tokens[at + 1 : at + 3]
        if rest and rest[0][0] == "word" and rest[0][1].upper() == "NAMED":
            rest = rest[1:]
        if rest and rest[0][0] == "iri":
            yield rest[0][1][1:-1]
        elif rest and rest[0][0] == "name":
            yield query.expand(rest[0][1]) or rest[0][1]
