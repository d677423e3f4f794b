"""`kg shell`: questions from a pipe, and a prompt that is typed at."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.query.completion import Completions
from kg.query.prefixes import BASE
from tests.cli.conftest import Ask
from tests.conftest import ROOT

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

SMALL = ROOT / "tests" / "query" / "small.ttl"
_WORKS = "SELECT ?n { ?w a zg:Work ; rdfs:label ?n }"


@pytest.fixture
def shell(kg: Ask, monkeypatch: pytest.MonkeyPatch) -> Any:
    def run(said: str, *words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(said))
        return kg("shell", "--from", SMALL, *words)

    return run


def test_questions_from_a_pipe(shell: Any) -> None:
    code, out, err = shell(f"{_WORKS}\nASK {{ ?x a zg:Work }}\n", "-f", "csv")
    assert code == 0
    assert out.split() == ["n", "山河", "answer", "true"]
    assert err == ""


def test_a_question_of_several_lines(shell: Any) -> None:
    for end in ("\n\n", ";\n", " ;", ""):
        code, out, _ = shell(f"SELECT ?n {{\n ?w a zg:Work ;\n rdfs:label ?n\n}}\nLIMIT 1{end}", "-f", "csv")
        assert (code, out.split()) == (0, ["n", "山河"])


def test_an_error_does_not_end_it(shell: Any) -> None:
    code, out, err = shell(
        f"SELEC ?n {{ }}\n\\nonsense\nSELECT * {{ ?s zg:nope ?o }}\n{_WORKS}\n", "-f", "csv"
    )
    assert code == 2
    assert "山河" in out
    assert err.count("kg: E1") == 3


def test_leaving(shell: Any) -> None:
    assert shell(f"\\q\n{_WORKS}\n")[:2] == (0, "")
    assert shell("\n\n;\n") == (0, "", "")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("\\help", "\\explain"),
        ("\\list 资金", "money-by-role"),
        ("\\show entity name=局党组", 'VALUES ?name { "局党组" }'),
        ("\\run entity name=局党组", "局党组"),
        ("\\run neighbourhood name=甲市图书馆", "@prefix"),
        ("\\explain ASK { ?x a zg:Work }", "?x rdf:type zg:Work  [1]"),
        ("\\explain entity name=局党组", '"局党组"'),
        ("\\search 学习流于", "【学习流于】"),
        ("\\why 甲市图书馆", "甲市图书馆"),
        (f"\\format md\n{_WORKS}", "| 山河 |"),
        ("DESCRIBE work:山河;", "山河"),
    ],
)
def test_commands(shell: Any, said: str, shown: str) -> None:
    code, out, _ = shell(f"{said}\n")
    assert code == 0
    assert shown in out


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("\\run", "saved query"),
        ("\\run respons", "responsible"),
        ("\\run entity nothing=1", "nothing"),
        ("\\lst", "\\list"),
        ("\\format pdf", "table"),
        ("\\why 航天局", "航天局"),
        ("\\explain SELECT * {", "cannot be read"),
        ("SELECT * { SERVICE <x:y> { ?s ?p ?o } }", "SERVICE"),
    ],
)
def test_what_is_wrong_is_told(shell: Any, said: str, told: str) -> None:
    code, _, err = shell(f"{said}\n")
    assert code == 2
    assert told in err


def test_values_with_spaces(shell: Any) -> None:
    assert 'VALUES ?name { "甲 乙" }' in shell("\\show entity name=甲 乙\n")[1]


def test_without_a_graph(kg: Ask, tmp_path: Path) -> None:
    assert kg("shell", "--from", tmp_path / "none")[0] == 3


Type = Callable[[str], "tuple[list[str], PromptSession[str]]"]


@pytest.fixture
def typed(tmp_path: Path) -> Iterator[Type]:
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    from kg.cli.shell import _typed, prompt_session

    with create_pipe_input() as pipe:

        def run(keys: str) -> tuple[list[str], PromptSession[str]]:
            pipe.send_text(keys)
            names = Completions([f"{BASE}organization/甲市图书馆"])
            session = prompt_session(names, tmp_path / "state" / "history", input=pipe, output=DummyOutput())
            return list(_typed(session)), session

        yield run


@pytest.mark.parametrize(
    ("keys", "asked"),
    [
        ("ASK { }\r\x04", ["ASK { }"]),
        ("ASK {\r}\r\r\x04", ["ASK {\n}\n"]),  # Enter goes on while braces are open, an empty line ends
        ("ASK {\r};\r\x04", ["ASK {\n};"]),
        ("\\q\r\x04", ["\\q"]),
        ("nonsense\x03ASK { }\r\x04", ["ASK { }"]),  # Ctrl-C drops the line
        ("\x04", []),
    ],
)
def test_typing(typed: Type, keys: str, asked: list[str]) -> None:
    assert typed(keys)[0] == asked


@pytest.mark.parametrize(
    ("begun", "offered", "length"),
    [("DESCRIBE organization:甲", "organization:甲市图书馆", 14), ("\\exp", "\\explain", 4)],
)
def test_the_prompt_completes(typed: Type, begun: str, offered: str, length: int) -> None:
    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    completer = typed("\x04")[1].completer
    assert completer is not None
    (one,) = completer.get_completions(Document(begun), CompleteEvent())
    assert (one.text, one.start_position) == (offered, -length)


def test_the_history_is_kept_for_its_user_alone(typed: Type, tmp_path: Path) -> None:
    typed("ASK { ?s ?p 1 }\r\x04")
    assert list(typed("\x04")[1].history.load_history_strings()) == ["ASK { ?s ?p 1 }"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "state" / "history").stat().st_mode) == 0o600


def test_a_history_that_cannot_be_written(tmp_path: Path) -> None:
    from prompt_toolkit.history import InMemoryHistory

    from kg.cli.shell import _history

    (tmp_path / "file").touch()
    assert isinstance(_history(tmp_path / "file" / "history"), InMemoryHistory)
