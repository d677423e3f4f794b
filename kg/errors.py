"""The errors of zhenggai: one tree, each with a code that documentation and scripts can name.

    KgError
    ├── UsageError          E1xx   the call cannot be carried out as it was put
    │   ├── SettingError    E110   a setting has a value that it cannot take
    │   ├── QueryError      E120   malformed, refused (RefusedQuery), over its limits (QueryLimit)
    │   └── UnknownName     E130   no query, format, node … of that name
    ├── InputError          E2xx   something that was to be read cannot be
    │   ├── UnreadableFile  E210   missing, no permission, not text, unknown format
    │   ├── EmptyReport     E220   the file holds no text
    │   ├── NotAReport      E230   the text holds no issue that is answered
    │   └── NoReports       E240   a folder or pattern without a single report
    └── InternalError       E9xx   our own fault: an offset, a term or a shape that does not hold

The command line alone turns them into exit codes (2 for UsageError, 3 for InputError, 70 for InternalError).
"""

from __future__ import annotations

__all__ = [
    "EmptyReport",
    "InputError",
    "InternalError",
    "KgError",
    "NoReports",
    "NotAReport",
    "QueryError",
    "QueryLimit",
    "RefusedQuery",
    "SettingError",
    "UnknownName",
    "UnreadableFile",
    "UsageError",
]


class KgError(Exception):
    """Anything that zhenggai reports in one line: what, where, and what to do about it.

    Attributes:
        code: stable code such as ``E210``.
        what: what is wrong, one sentence without a full stop.
        where: the file, line or name that it is about, or ``""``.
        remedy: what the reader can do about it, or ``""``.
    """

    code = "E000"
    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross from the processes that build to the one that reports them."""
        return (_again, (type(self), self.what, self.where, self.remedy))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" ({self.remedy})" if self.remedy else ""
        return f"{self.code} {place}{self.what}{remedy}"


def _again(kind: type[KgError], what: str, where: str, remedy: str) -> KgError:
    return kind(what, where=where, remedy=remedy)


class UsageError(KgError):
    """The call cannot be carried out as it was put."""

    code = "E100"
    exit_code = 2


class SettingError(UsageError):
    """A setting has a value that it cannot take."""

    code = "E110"


class QueryError(UsageError):
    """A query is malformed, refused (SERVICE, updates, FROM outside the store), or over its limits."""

    code = "E120"


class RefusedQuery(QueryError):
    """A query that no server or command of ours runs: it reaches out, writes, or names graphs outside."""


class QueryLimit(QueryError):
    """A query that took more time, memory, rows or bytes than it is given."""


class UnknownName(UsageError):
    """No query, export format, node, report … bears that name."""

    code = "E130"


class InputError(KgError):
    """Something that was to be read cannot be read."""

    code = "E200"
    exit_code = 3


class UnreadableFile(InputError):
    """A file that is missing, forbidden, binary, or of a format that no reader takes."""

    code = "E210"


class EmptyReport(InputError):
    """A file that holds no text."""

    code = "E220"


class NotAReport(InputError):
    """A text in which no issue with an answer was found."""

    code = "E230"


class NoReports(InputError):
    """A folder or pattern in which there is not a single report."""

    code = "E240"


class InternalError(KgError):
    """Our own fault: an offset, a term or a shape that does not hold."""

    code = "E900"
    exit_code = 70
