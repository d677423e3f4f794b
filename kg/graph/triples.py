r"""N-Triples, line by line: canonical literals, no blank nodes.

Stores rewrite literals that are not canonical (``10.50`` becomes ``10.5``), so we write them as they will
come back: decimals without trailing zeros and exponent, dates as ``YYYY-MM-DD``, strings with the escapes of
canonical N-Triples (RDF 1.2 N-Triples §4).
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from kg.graph.namespaces import RDF, XSD

__all__ = ["Lines", "decimal_text", "escape"]

_ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)} | {
    ord("\b"): "\\b",
    ord("\t"): "\\t",
    ord("\n"): "\\n",
    ord("\f"): "\\f",
    ord("\r"): "\\r",
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}
# One of the characters above, so that the many texts without them are not copied: 行\n行
_ESCAPED = re.compile('[\x00-\x1f\x7f"\\\\\ufffe\uffff]')


def escape(text: str) -> str:
    """A string as it stands between the quotes of an N-Triples literal."""
    return text.translate(_ESCAPES) if _ESCAPED.search(text) else text


def decimal_text(value: Decimal) -> str:
    """A decimal without exponent, trailing zeros or a negative zero: ``Decimal("1.50E3")`` → ``1500``."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if value else "0"


class Lines:
    """Gathers triples as N-Triples lines. Subjects, predicates and targets are IRIs without brackets."""

    __slots__ = ("_lines",)

    def __init__(self) -> None:
        self._lines: list[str] = []

    def link(self, subject: str, predicate: str, target: str) -> None:
        """A triple whose object is an IRI."""
        self._lines.append(f"<{subject}> <{predicate}> <{target}> .")

    def types(self, subject: str, *classes: str) -> None:
        """The classes of a subject."""
        for term in classes:
            self.link(subject, RDF.type, term)

    def string(self, subject: str, predicate: str, value: str, language: str = "") -> None:
        """A plain string, or one in a language; an empty one says nothing and is left out."""
        if value:
            tag = f"@{language}" if language else ""
            self._lines.append(f'<{subject}> <{predicate}> "{escape(value)}"{tag} .')

    def integer(self, subject: str, predicate: str, value: int) -> None:
        """A whole number, xsd:integer."""
        self._lines.append(f'<{subject}> <{predicate}> "{value}"^^<{XSD.integer}> .')

    def boolean(self, subject: str, predicate: str, value: bool) -> None:
        """A truth value, xsd:boolean."""
        self._lines.append(f'<{subject}> <{predicate}> "{str(value).lower()}"^^<{XSD.boolean}> .')

    def decimal(self, subject: str, predicate: str, value: Decimal | None) -> None:
        """A decimal, xsd:decimal; None is left out."""
        if value is not None:
            self._lines.append(f'<{subject}> <{predicate}> "{decimal_text(value)}"^^<{XSD.decimal}> .')

    def date(self, subject: str, predicate: str, value: dt.date | None) -> None:
        """A day, xsd:date; None is left out."""
        if value is not None:
            self._lines.append(f'<{subject}> <{predicate}> "{value.isoformat()}"^^<{XSD.date}> .')

    def done(self) -> tuple[str, ...]:
        """All lines, sorted by code point (which is also byte order in UTF-8), each once."""
        return tuple(sorted(set(self._lines)))
