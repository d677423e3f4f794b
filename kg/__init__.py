"""zhenggai (整改): knowledge graphs from Chinese inspection-rectification reports.

    import kg
    knowledge = kg.build(["data/reports"])      # read, structure, recognise, resolve, relate
    graph = kg.open("out")                      # what `kg build` wrote, ready to be queried

Importing this package prints nothing, reads no file and loads no stage: names are resolved on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import build, open  # noqa: A004 - kg.open mirrors the built-in on purpose
    from kg.errors import KgError
    from kg.model import Knowledge, Report

__all__ = ["KgError", "Knowledge", "Report", "build", "open"]

_HOMES = {
    "KgError": "kg.errors",
    "Knowledge": "kg.model",
    "Report": "kg.model",
    "build": "kg.api",
    "open": "kg.api",
}


def __getattr__(name: str) -> Any:
    """Load the module that a public name lives in, the first time it is asked for."""
    if name not in _HOMES:
        msg = f"module 'kg' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
