"""What validation finds."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Violation"]


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node that does not keep to a shape.

    Attributes:
        severity: ``Violation`` for our own fault, ``Warning`` for an oddity of the report.
        graph: key of the report, or ``shared`` or ``checks``.
        focus: IRI of the node.
        shape: IRI of the shape, below ``https://w3id.org/zhenggai/shapes#``.
        path: IRI of the property that it is about, or ``""``.
        value: the value at fault, or ``""``.
        message: what should hold, in English.
        message_zh: the same in Chinese.
    """

    severity: str
    graph: str
    focus: str
    shape: str
    path: str
    value: str
    message: str
    message_zh: str = ""
