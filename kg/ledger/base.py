"""What a form of ledger is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.ledger.rows import Ledger

__all__ = ["Writer"]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format of ledgers.

    Attributes:
        suffix: how its files end, by which it is chosen.
        doc: what it is good for, one sentence.
        write: writes a ledger to a binary stream; the folder is that of the file, for links beside it.
    """

    suffix: str
    doc: str
    write: Callable[[Ledger, BinaryIO, Path], None]
