"""`kg shell`: a prompt for questions, with history and completion."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import language, say
from kg.cli.output import note, report_error, show, text
from kg.cli.query import list_saved, pair_of, show_answer
from kg.errors import KgError, UnknownName, UsageError
from kg.settings import Settings, load

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from kg.query.completion import Completions
    from kg.query.engine import Oxigraph
    from kg.query.launch import Worker

__all__ = ["Shell", "command", "prompt_session"]

_PROMPT, _MORE = "kg> ", "... "


def command(
    graph: Annotated[Path | None, typer.Option("--from", help="What kg build wrote. 构建结果。")] = None,
    style: Annotated[
        str | None, typer.Option("--format", "-f", help="table, csv, json, md, turtle. 输出格式。")
    ] = None,
) -> None:
    r"""Ask question after question at a prompt (交互式查询).

    A query in one line runs on Enter; a longer one behind ; or an empty line. Tab completes prefixes, terms,
    names and saved queries; \help shows the commands (\list, \run, \explain, \search, \q …). Questions
    from a pipe are answered one by one.

    Example: [bold]kg shell --from out[/bold]
    """
    settings = load({"out": str(graph) if graph else None, "format": style})
    shell = Shell(settings)
    if sys.stdin.isatty() and sys.stdout.isatty():
        note(say("shell.welcome"))
        lines = _typed(prompt_session(shell.completions))
    else:
        lines = _piped()
    code = shell.run(lines)
    if code and not sys.stdin.isatty():
        raise typer.Exit(code)


class Shell:
    """What answers at the prompt. Opening the graph first, it fails at once where there is none."""

    def __init__(self, settings: Settings) -> None:
        from kg.query.engine import open_engine

        self._settings = settings
        self._folder = Path(settings.text("out"))
        self._style = settings.text("format")
        self._engine: Oxigraph = open_engine(self._folder)
        self._commands: dict[str, Callable[[str], None]] = {
            "explain": self._explain,
            "format": self._format,
            "help": self._help,
            "list": self._list,
            "run": self._run_saved,
            "search": self._search,
            "show": self._show,
            "why": self._why,
        }

    @property
    def completions(self) -> Completions:
        """What can be completed here: the names of this graph among it."""
        import pyoxigraph as ox

        from kg.query.completion import Completions
        from kg.query.prefixes import PREFIXES

        label = ox.NamedNode(f"{PREFIXES['rdfs']}label")
        found = self._engine.store.quads_for_pattern(None, label, None)
        return Completions({str(getattr(quad.subject, "value", "")) for quad in found})

    def run(self, lines: Iterator[str]) -> int:
        r"""Answer what is asked until there is no more, or \q.

        Returns:
            The exit code of the last error, or 0.
        """
        code = 0
        for said in lines:
            try:
                if not self.answer(said):
                    break
            except KgError as error:
                report_error(error)
                code = error.exit_code
            except KeyboardInterrupt:
                note(say("shell.stopped"))
        return code

    def answer(self, said: str) -> bool:
        """Answer one thing: a query, or a command behind a backslash; False to leave.

        Raises:
            KgError: it cannot be answered.
        """
        from kg.query.completion import COMMANDS
        from kg.query.diagnose import nearest

        said = said.strip()
        if said in {"", ";"}:
            return True
        if not said.startswith("\\"):
            self._ask(said.rstrip("; \n"), None)
            return True
        name, _, rest = said[1:].partition(" ")
        if name in {"q", "quit", "exit"}:
            return False
        if name not in self._commands:
            near = ", ".join(f"\\{one}" for one in nearest(name, COMMANDS)) or "\\help"
            raise UnknownName(f"there is no command \\{name}", remedy=f"nearest: {near}")
        self._commands[name](rest.strip().rstrip(";").rstrip())
        return True

    def _ask(self, query: str, known: tuple[str, ...] | None, style: str = "") -> None:
        """In a process of its own, within the limits of `kg query`."""
        from kg.query.launch import Limits, Question, dismiss, start, warm

        chosen = self._settings
        limits = Limits(chosen.number("seconds"), int(chosen.number("rows")), int(chosen.number("memory")))
        worker: Worker = warm()
        try:
            question = Question(query, chosen.text("base"), known)
            show_answer(start(self._folder, question, limits, worker).result(), style or self._style)
        finally:
            dismiss(worker)

    def _explain(self, rest: str) -> None:
        from kg.query.guard import inspect
        from kg.query.plan import plan

        for line in plan(inspect(self._query_of(rest), self._settings.text("base")), self._engine):
            text(line)

    def _query_of(self, rest: str) -> str:
        """A query, or the saved one of that name."""
        from kg.query.saved import names, saved

        first, *given = rest.split() or [""]
        return saved(first).bind(dict(map(pair_of, given))) if first in names() else rest

    def _format(self, rest: str) -> None:
        self._style = load({"format": rest or None}).text("format")

    def _help(self, _: str) -> None:
        from kg.query.completion import COMMANDS

        zh = language() == "zh"
        show(
            (say("column.name"), say("column.meaning")),
            [[f"\\{name}", doc[zh]] for name, doc in COMMANDS.items()],
        )

    def _list(self, rest: str) -> None:
        list_saved(None, rest)

    def _run_saved(self, rest: str) -> None:
        from kg.query.saved import saved

        name, *given = _words(rest)
        if not name:
            raise UsageError("say which saved query", remedy="\\list shows them")
        pairs = dict(map(pair_of, given))
        query = saved(name)
        is_graph = "CONSTRUCT" in query.text and self._style == "table"
        self._ask(query.bind(pairs), tuple(pairs.values()), "turtle" if is_graph else "")

    def _show(self, rest: str) -> None:
        from kg.query.saved import saved

        name, *given = _words(rest)
        text(saved(name).bind(dict(map(pair_of, given))).rstrip())

    def _search(self, rest: str) -> None:
        from kg.cli import search

        style = self._style if self._style in {"json", "md"} else "table"
        search.command(rest.split(), None, 20, style, self._folder)

    def _why(self, rest: str) -> None:
        from kg.cli import explain

        explain.command(rest, self._folder, everything=False, as_json=self._style == "json")


def _words(rest: str) -> list[str]:
    """A name and key=value pairs; a value may hold spaces: it ends before the next key."""
    found: list[str] = []
    for word in rest.split():
        if found and "=" in found[-1] and "=" not in word:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found or [""]


def _piped() -> Iterator[str]:
    """Questions from standard input."""
    from kg.query.completion import is_whole

    held = ""
    for line in sys.stdin:
        held += line
        if is_whole(held.removesuffix("\n")) or (not line.strip() and is_whole(f"{held}\n")):
            yield held
            held = ""
    if held.strip():
        yield held


def _typed(session: PromptSession[str]) -> Iterator[str]:
    """Questions from the terminal; Ctrl-C drops what was typed, Ctrl-D leaves."""
    while True:
        try:
            yield session.prompt(_PROMPT)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def prompt_session(completions: Completions, history: Path | None = None, **given: Any) -> PromptSession[str]:
    """A prompt with history, completion, and Enter that runs what is whole.

    Args:
        completions: what can be completed.
        history: file that keeps what was asked; that of the user where none is given.
        given: further settings of the prompt, such as ``input`` and ``output`` for tests.
    """
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import Completer, Completion
    from prompt_toolkit.key_binding import KeyBindings

    from kg.query.completion import is_whole

    class Named(Completer):
        def get_completions(self, document: Any, complete_event: Any) -> Iterator[Completion]:  # noqa: ARG002
            for one in completions.at(document.text_before_cursor):
                yield Completion(one.text, -one.length, display_meta=one.note)

    keys = KeyBindings()

    @keys.add("enter")
    def _enter(event: Any) -> None:
        buffer = event.current_buffer
        if buffer.complete_state and buffer.complete_state.current_completion:
            buffer.complete_state = None  # Enter takes the candidate, the next one runs
        elif is_whole(buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return PromptSession(
        history=_history(history or _history_file()),
        completer=Named(),
        key_bindings=keys,
        multiline=True,
        complete_while_typing=False,
        prompt_continuation=_MORE,
        enable_history_search=True,
        **given,
    )


def _history_file() -> Path:
    """Where a user's questions are kept: in the folder that the system has for such things."""
    home = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".local" / "state") / "zhenggai" / "history"


def _history(file: Path) -> Any:
    """The history in a file that its user alone may read; in memory where it cannot be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))
