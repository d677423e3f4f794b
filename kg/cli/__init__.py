"""The command line: one file a command, listed in `kg.cli.app.COMMANDS`."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: the words after ``kg``; those of the process where none are given.
    """
    from kg.cli.app import run

    return run(arguments)
