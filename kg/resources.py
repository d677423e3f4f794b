"""The files that the package carries: ontology, lexicons, gazetteer, sample reports, templates.

`ontology/` and `data/` stand at the top of the repository; an installation carries them as the packages
`kg.ontology` and `kg.data`, so they are found the same way in a checkout and in a wheel.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["data", "lexicon", "ontology"]


def data(*parts: str) -> Traversable:
    """A file or folder below `data/`."""
    return files("kg.data").joinpath(*parts)


def ontology(*parts: str) -> Traversable:
    """A file or folder below `ontology/`."""
    return files("kg.ontology").joinpath(*parts)


@cache
def lexicon(name: str) -> Any:
    """The reviewed lexicon `data/lexicon/NAME.yml`, parsed once. Callers must not change it."""
    import yaml  # 30 ms that a command without a lexicon need not pay

    # The C parser is ten times as fast; both are safe loaders.
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(data("lexicon", f"{name}.yml").read_bytes(), Loader=safe)  # noqa: S506
