"""The command line put together: commands in one tuple, options that all share, errors to exit codes.

Exit codes: 0 fine, 1 findings or failed checks, 2 wrong usage, 3 unreadable input,
70 an error of our own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg.cli import (
    build,
    check,
    compare,
    describe,
    doctor,
    evaluate,
    explain,
    export,
    ledger,
    ontology,
    path,
    query,
    rank,
    read,
    report,
    resolve,
    search,
    serve,
    settings,
    shell,
    stats,
    validate,
    view,
)
from kg.cli.messages import say, use_language
from kg.cli.output import note, report_error
from kg.errors import InternalError, KgError, UsageError
from kg.settings import load

__all__ = ["COMMANDS", "app", "run"]

COMMANDS: tuple[ModuleType, ...] = (
    build,
    query,
    shell,
    search,
    explain,
    resolve,
    view,
    serve,
    export,
    describe,
    ontology,
    validate,
    check,
    ledger,
    report,
    stats,
    rank,
    path,
    compare,
    evaluate,
    read,
    doctor,
    settings,
)
"""One module a command, each with a function `command` whose docstring is its help."""

_EPILOG = (
    "Exit codes: 0 fine, 1 findings or failed checks, 2 wrong usage, 3 unreadable input, "
    "70 an error of our own."
)
# Options that every command takes, wherever they stand on the line.
_SHARED = {"--debug": 1, "--lang": 2}


class _Group(TyperGroup):
    """Commands whose errors become one line and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            if ctx.params.get("debug"):
                raise
            report_error(error)
            raise typer.Exit(error.exit_code) from None
        except (typer.Exit, typer.Abort, typer.TyperException, KeyboardInterrupt, BrokenPipeError):
            raise
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            report_error(InternalError(f"{type(error).__name__}: {error}", remedy=say("error.internal")))
            raise typer.Exit(InternalError.exit_code) from None


app = typer.Typer(
    name="kg",
    cls=_Group,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EPILOG,
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"zhenggai {version('zhenggai')}\n")
        raise typer.Exit


@app.callback()
def _shared(
    debug: Annotated[  # noqa: ARG001 - the group reads it
        bool, typer.Option("--debug", help="Show a traceback with an error. 出错时显示堆栈。")
    ] = False,
    lang: Annotated[str | None, typer.Option(help="Language of messages: en, zh. 提示语言。")] = None,
    version: Annotated[  # noqa: ARG001 - its callback acts
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version. 显示版本。")
    ] = False,
) -> None:
    """Knowledge graphs from inspection-rectification reports (由巡察整改通报构建知识图谱).

    [dim]kg build[/dim] makes a graph of data/reports, [dim]kg query --list[/dim] shows what can be asked.
    """
    use_language(load({"lang": lang}).text("lang"))


for _module in COMMANDS:
    app.command(_module.__name__.rpartition(".")[2])(_module.command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after ``kg``; those of the process where none are given.

    Returns:
        The exit code.
    """
    words = _shared_first(list(sys.argv[1:] if arguments is None else arguments))
    if not query.is_asking(words):
        return _run(words, {})
    from kg.query.launch import dismiss, warm

    worker = warm()  # its imports run beside those of typer
    try:
        return _run(words, {query.WARM: worker})
    finally:
        dismiss(worker)


def _run(words: list[str], shared: dict[str, Any]) -> int:
    try:
        ended = app(args=words, prog_name="kg", obj=shared, standalone_mode=False)
        return ended if isinstance(ended, int) else 0
    except (
        typer.TyperException
    ) as error:  # an unknown command or option, a missing word: one line like any other
        report_error(
            UsageError(error.format_message().strip().rstrip("."), remedy="kg --help, kg COMMAND --help")
        )
        return UsageError.exit_code
    except typer.Abort:
        return 130
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:
        note("")
        return 130
    except BrokenPipeError:  # kg query … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _shared_first(words: list[str]) -> list[str]:
    """The words with the options that every command takes moved to the front."""
    front: list[str] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word == "--":
            rest += words[at:]
            break
        width = _SHARED.get(word, 1)
        is_shared = word in _SHARED or word.startswith("--lang=")
        (front if is_shared else rest).extend(words[at : at + width])
        at += width
    return front + rest
