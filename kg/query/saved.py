"""Saved queries: `saved/NAME.rq`, with title, question and parameters in header comments.

    # title: What a body answers for
    # title-zh: 某单位牵头负责的事项
    # question: Which issues, measures and projects does a body lead?
    # question-zh: 某单位牵头负责哪些问题、措施和项目？
    # param organization: name or short form of the body | 单位全称或简称 | 市文广旅局

A parameter is written into the query as ``VALUES ?organization { UNDEF }``, which leaves it open; giving it
puts a string literal there. So every file is a query that any engine runs as it stands. A filter names it as
``COALESCE(?of, "")``, where the literal is put as well: a filter on constants is applied as soon as what it
tests is known, and a thousand reports are not gone through for one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.errors import InternalError, QueryError, UnknownName
from kg.query.diagnose import nearest

__all__ = ["Parameter", "SavedQuery", "names", "saved", "saved_queries"]

_HEADER = re.compile(r"^# (title|title-zh|question|question-zh|param (\w+)): (.+)$", re.MULTILINE)
_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a saved query: its name, what it means, and an example."""

    name: str
    help: str
    help_zh: str
    example: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A saved query.

    Attributes:
        name: the file's name without its ending.
        title, title_zh, question, question_zh: from its header.
        parameters: in the order of the header.
        text: the query as it stands in the file.
    """

    name: str
    title: str
    title_zh: str
    question: str
    question_zh: str
    parameters: tuple[Parameter, ...]
    text: str

    def bind(self, values: Mapping[str, str]) -> str:
        """The query with its parameters filled in.

        Raises:
            QueryError: a value is given for a parameter that it does not have, or is too long.
        """
        known = [parameter.name for parameter in self.parameters]
        text = self.text
        for name, value in values.items():
            if name not in known:
                remedy = f"it takes {', '.join(known)}" if known else "it takes no parameters"
                raise QueryError(f"{self.name} has no parameter {name!r}", remedy=remedy)
            if not value or len(value) > _LONGEST_VALUE:
                raise QueryError(f"{name} must have 1 to {_LONGEST_VALUE} characters")
            literal = _literal(value)
            text = text.replace(f"VALUES ?{name} {{ UNDEF }}", f"VALUES ?{name} {{ {literal} }}")
            text = text.replace(f"COALESCE(?{name},", f"COALESCE({literal},")
        return text


def names() -> tuple[str, ...]:
    """The names of all saved queries, sorted."""
    entries = (entry.name for entry in files("kg.query").joinpath("saved").iterdir())
    return tuple(sorted(name.removesuffix(".rq") for name in entries if name.endswith(".rq")))


@cache
def saved(name: str) -> SavedQuery:
    """The saved query of that name.

    Raises:
        UnknownName: there is none.
    """
    known = names()
    if name not in known:
        near = ", ".join(nearest(name, known)) or "see them with: kg query --list"
        raise UnknownName(f"no saved query is called {name!r}", remedy=f"nearest: {near}")
    text = files("kg.query").joinpath("saved", f"{name}.rq").read_text(encoding="utf-8")
    header: dict[str, str] = {}
    parameters: list[Parameter] = []
    for key, parameter, said in _HEADER.findall(text):
        if parameter:
            english, chinese, example = (part.strip() for part in said.split("|"))
            parameters.append(Parameter(parameter, english, chinese, example))
        else:
            header[key] = said.strip()
    if missing := {"title", "title-zh", "question", "question-zh"} - set(header):
        raise InternalError(f"no {min(missing)} in its header", where=f"kg/query/saved/{name}.rq")
    return SavedQuery(name, header["title"], header["title-zh"], header["question"], header["question-zh"],
                      tuple(parameters), text)  # fmt: skip


def saved_queries() -> tuple[SavedQuery, ...]:
    """All saved queries, by name."""
    return tuple(saved(name) for name in names())


def _literal(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'
