"""What can stand where the cursor is: prefixes, terms, names in the data, variables, saved queries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.query.diagnose import terms
from kg.query.prefixes import PREFIXES, shorten
from kg.query.saved import names, saved

__all__ = ["COMMANDS", "Candidate", "Completions", "is_whole", "local_name"]

COMMANDS: dict[str, tuple[str, str]] = {
    "explain": ("what the engine has to do for a query", "查询的执行步骤"),
    "format": ("how answers are printed: table, csv, json, md, turtle", "输出格式"),
    "help": ("the commands", "命令说明"),
    "list": ("the saved queries", "列出内置查询"),
    "q": ("leave", "退出"),
    "run": ("a saved query: run responsible organization=市文广旅局", "执行内置查询"),
    "search": ("issues, measures and names by their words", "全文检索"),
    "show": ("the text of a saved query", "显示内置查询的语句"),
    "why": ("a thing with every passage behind it", "显示对象及其原文依据"),
}
"""The commands of the prompt, behind a backslash, with what they do in English and Chinese."""

_KEYWORDS = (
    "ASK", "BIND", "CONSTRUCT", "CONTAINS", "COUNT", "DESC", "DESCRIBE", "DISTINCT", "EXISTS", "FILTER",
    "GRAPH", "GROUP BY", "GROUP_CONCAT", "HAVING", "LIMIT", "MINUS", "NOT EXISTS", "OFFSET", "OPTIONAL",
    "ORDER BY", "REGEX", "SELECT", "STR", "STRAFTER", "SUM", "UNION", "VALUES", "WHERE",
)  # fmt: skip
# What is being written: \run, ?issue, zg:Issue, organization:甲市, SELE
_WORD = re.compile(r"[\\?$]?[\w:.\-]*\Z")
# What is set apart from the braces of a query: <https://…>, "…", '…', # …
_APART = re.compile(r"<[^<>\s]*>|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|#[^\n]*")
_VARIABLE = re.compile(r"\?\w+")
# What a prefixed name holds only behind a backslash: 项目\@甲市
_ESCAPED = re.compile(r"[~!$&'()*+,;=/?#@%]")
_PLAIN = re.compile(r"\w(?:[\w.\-]*[\w\-])?")
_MOST = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can stand at the cursor.

    Attributes:
        text: what is written.
        length: how many characters before the cursor it takes the place of.
        note: what it is, or ``""``.
    """

    text: str
    length: int
    note: str = ""


@dataclass(slots=True)
class Completions:
    """Candidates for what is being written.

    Attributes:
        things: IRIs that the data name; looked up by prefix (``organization:甲市…``).
    """

    things: Iterable[str] = ()
    _by_prefix: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for iri in sorted(self.things):
            prefix, colon, local = shorten(iri).partition(":")
            if colon and prefix in PREFIXES and (name := local_name(local)):
                self._by_prefix.setdefault(prefix, []).append(name)

    def at(self, text: str) -> list[Candidate]:
        """What can stand behind this text, at most 50 candidates.

        Args:
            text: what stands before the cursor.
        """
        return [one for one, _ in zip(self._at(text), range(_MOST), strict=False)]

    def _at(self, text: str) -> Iterator[Candidate]:
        line = text.lstrip()
        match = _WORD.search(text)
        word = match.group() if match else ""
        if line.startswith("\\"):
            command, space, rest = line[1:].partition(" ")
            if not space:
                yield from (Candidate(f"\\{name}", len(word), doc) for name, (doc, _) in COMMANDS.items()
                            if name.startswith(command))  # fmt: skip
                return
            if command in {"run", "show"}:
                yield from _saved(rest, word)
                return
            if command != "explain":
                return
        if word.startswith(("?", "$")):
            known = sorted(set(_VARIABLE.findall(text[: len(text) - len(word)])))
            yield from (Candidate(one, len(word)) for one in known if one.startswith(word) and one != word)
        elif ":" in word:
            yield from self._names(word)
        elif word:
            folded = word.casefold()
            prefixes = (f"{prefix}:" for prefix in sorted(PREFIXES) if prefix.startswith(folded))
            yield from (Candidate(one, len(word), PREFIXES[one[:-1]]) for one in prefixes)
            yield from (Candidate(one, len(word)) for one in _KEYWORDS if one.casefold().startswith(folded))

    def _names(self, word: str) -> Iterator[Candidate]:
        """Terms behind zg:, names in the data behind the prefix of a kind; those that begin so first."""
        prefix, _, begun = word.partition(":")
        held = terms() if prefix == "zg" else self._by_prefix.get(prefix, ())
        folded = begun.casefold()
        begin = [name for name in held if name.casefold().startswith(folded)]
        hold = [name for name in held if folded in name.casefold() and name not in set(begin)]
        yield from (Candidate(f"{prefix}:{name}", len(word)) for name in (*begin, *hold))


def _saved(rest: str, word: str) -> Iterator[Candidate]:
    name, space, _ = rest.partition(" ")
    if not space:
        for one in names():
            if one.startswith(name):
                yield Candidate(one, len(rest), saved(one).title)
    elif name in names():
        for parameter in saved(name).parameters:
            if parameter.name.startswith(word):
                yield Candidate(f"{parameter.name}=", len(word), parameter.help)


def is_whole(text: str) -> bool:
    """Whether what was written can be run when Enter is pressed.

    That is a command; a query in one line whose braces close; else what ends in ``;`` or an empty line.
    """
    if not text.strip() or text.lstrip().startswith("\\"):
        return True
    bare = _APART.sub(" ", text)
    if any(bare.count(left) > bare.count(right) for left, right in ("{}", "()")):
        return False
    if text.rstrip(" \t").endswith("\n") or bare.rstrip().endswith(";"):
        return True
    return "\n" not in text and "}" in bare


def local_name(local: str) -> str:
    """The local part of a prefixed name, as a query writes it; ``""`` where it can only be an IRI in full."""
    plain = _ESCAPED.sub("", local)
    if not _PLAIN.fullmatch(plain):
        return ""
    return _ESCAPED.sub(lambda found: f"\\{found.group()}", local)
