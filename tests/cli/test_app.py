"""The command line as a whole: help, languages, exit codes, errors in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import kg.cli.build
from kg.cli.app import COMMANDS
from kg.cli.messages import LANGUAGES, MESSAGES, language, say, use_language
from kg.errors import InternalError
from tests.cli.conftest import Ask

NAMES = [module.__name__.rpartition(".")[2] for module in COMMANDS]


def test_the_contract_is_there() -> None:
    wanted = {
        "build",
        "query",
        "export",
        "view",
        "validate",
        "explain",
        "evaluate",
        "settings",
        "read",
        "doctor",
    }
    assert wanted <= set(NAMES)


def test_every_module_is_a_command() -> None:
    files = {path.stem for path in Path(kg.cli.build.__file__).parent.glob("*.py")}
    helpers = {"__init__", "app", "choices", "drawing", "gather", "messages", "named", "output", "sheets"}
    assert files - helpers == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_help_has_an_example(kg: Ask, name: str) -> None:
    code, out, _ = kg(name, "--help")
    assert code == 0
    assert "Example:" in out
    assert f"kg {name}" in out.partition("Example:")[2]


def test_help_lists_commands_and_exit_codes(kg: Ask) -> None:
    _, out, _ = kg("--help")
    assert all(name in out for name in NAMES)
    assert "3 unreadable" in out


def test_nothing_said_shows_help(kg: Ask) -> None:
    code, out, err = kg()
    assert code == 2
    assert "Usage" in out + err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nonsense"], 2),
        (["build", "--nonsense"], 2),
        (["query"], 2),
        (["query", "SELECT", "--name", "unresolved"], 2),
        (["query", "--name", "unresolved", "--set", "x"], 2),
        (["query", "SELECT * { ?s ?p ?o }", "--set", "a=b"], 2),
        (["query", "--name", "nonsense"], 2),
        (["query", "--name", "unresolved"], 3),
        (["query", "--file", "nowhere.rq"], 3),
        (["explain", "x"], 3),
        (["validate"], 3),
        (["view"], 3),
        (["build", "nowhere"], 3),
        (["read", "nowhere.txt"], 3),
        (["doctor", "nowhere.txt"], 3),
        (["evaluate", "nowhere.ttl", "nowhere.json"], 3),
        (["--lang", "fr", "settings"], 2),
        (["query", "SELECT * { ?s ?p ?o }", "--seconds", "0"], 2),
        (["query", "SELECT * { ?s ?p ?o }", "--format", "xls"], 2),
        (["--version"], 0),
        (["settings"], 0),
        (["query", "--list"], 0),
    ],
)
def test_exit_codes(kg: Ask, words: list[str], code: int) -> None:
    found, _, err = kg(*words)
    assert found == code, err
    assert "Traceback" not in err


def test_errors_are_one_line_with_place_and_code(kg: Ask) -> None:
    _, out, err = kg("read", "nowhere.txt")
    assert out == ""
    assert err.startswith("kg: E210 nowhere.txt: ")
    assert err.count("\n") == 1


def test_errors_name_their_kind_in_chinese(kg: Ask) -> None:
    assert kg("read", "nowhere.txt", "--lang", "zh")[2].startswith("kg: 文件无法读取：E210 nowhere.txt")


def test_a_traceback_is_for_those_who_ask(monkeypatch: pytest.MonkeyPatch, kg: Ask) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("made up")

    monkeypatch.setattr("kg.api.collect", broken)
    code, _, err = kg("read", "x")
    assert (code, err.count("\n")) == (InternalError.exit_code, 1)
    assert "ZeroDivisionError: made up" in err
    with pytest.raises(ZeroDivisionError):
        kg("read", "x", "--debug")


@pytest.mark.parametrize(
    "words", [["--lang", "zh", "settings"], ["settings", "--lang", "zh"], ["settings", "--lang=zh"]]
)
def test_chinese_wherever_the_option_stands(kg: Ask, words: list[str]) -> None:
    assert "含义" in kg(*words)[1]


def test_chinese_by_environment(monkeypatch: pytest.MonkeyPatch, kg: Ask) -> None:
    monkeypatch.setenv("KG_LANG", "zh")
    assert "含义" in kg("settings")[1]
    assert "meaning" in kg("settings", "--lang", "en")[1]


@pytest.mark.parametrize("key", MESSAGES)
def test_messages_have_the_same_parts_in_both_languages(key: str) -> None:
    parts = {
        "name": "甲",
        "path": "乙",
        "out": "丙",
        "count": 7,
        "near": "丁",
        "names": "戊",
        "line": 1,
        "start": 2,
        "end": 3,
        "number": 4,
        "reports": 5,
        "k": 6,
        "one": "己",
        "other": "庚",
        "taken": "辛",
        "address": "壬",
        "most": 8,
    }
    said = []
    for code in LANGUAGES:
        use_language(code)
        said.append(say(key, **parts))
    english, chinese = said
    assert {c for c in "甲乙丙丁戊7" if c in english} == {c for c in "甲乙丙丁戊7" if c in chinese}
    assert any("\u4e00" <= c <= "\u9fff" for c in chinese)


def test_unknown_languages_are_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "zh_CN.UTF-8")
    assert language() == "zh"
    monkeypatch.setenv("KG_LANG", "fr")
    assert language() == "en"


def run(*words: str, cwd: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    command = ["-c", code] if code else ["-m", "kg", *words]
    return subprocess.run(
        [sys.executable, *command], capture_output=True, encoding="utf-8", cwd=cwd, check=False, timeout=60
    )


def test_python_m_kg_is_the_same(tmp_path: Path) -> None:
    done = run("--version", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("zhenggai ")


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("kg", ("rdflib", "jieba", "pyoxigraph", "typer", "networkx", "kg.model")),
        ("kg.cli.app", ("rdflib", "jieba", "pyoxigraph", "networkx", "rich", "kg.graph", "kg.pipeline")),
    ],
)
def test_importing_prints_nothing_and_loads_no_stage(
    tmp_path: Path, module: str, heavy: tuple[str, ...]
) -> None:
    code = f"import sys, {module}; sys.exit(' '.join(set({heavy}) & set(sys.modules)) or 0)"
    done = run(cwd=tmp_path, code=code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m kg settings --json | head -c 1", shell=True, capture_output=True,
        encoding="utf-8", cwd=tmp_path, check=False, timeout=60,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
