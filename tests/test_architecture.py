"""The layout holds: a later stage imports an earlier one, and the house style of CONTRIBUTING.md is kept."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "kg").rglob("*.py"))

# The way of the data. What stands on one line may be imported by everything on the lines below it.
STAGES = (
    ("errors", "model", "resources", "settings"),
    ("read",),
    ("structure",),
    ("recognise",),
    ("normalise",),
    ("resolve",),
    ("relate",),
    ("pipeline",),
    ("graph",),
    ("validate",),
    ("query",),
    ("view",),
    ("export",),
    ("check",),
    ("analyse",),
    ("ledger",),
    ("summary",),
    ("evaluate",),
    ("api",),
    ("serve",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, line in enumerate(STAGES) for name in line}
LONGEST_FUNCTION = 60
LONGEST_MODULE = 350


def stage_of(path: Path) -> str:
    return path.relative_to(ROOT / "kg").parts[0].removesuffix(".py")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_stages(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kg"):
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kg.")}
    return found


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.parent != ROOT / "kg" or p.stem != "__init__"], ids=str
)
def test_a_stage_imports_only_earlier_ones(path: Path) -> None:
    own = stage_of(path)
    later = {name for name in imported_stages(tree_of(path)) if name in RANK and RANK[name] > RANK[own]}
    assert not later, f"kg.{own} may not import kg.{', kg.'.join(sorted(later))}"


def test_every_folder_is_a_known_stage() -> None:
    found = {stage_of(path) for path in MODULES} - {"__init__"}
    assert found <= set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_modules_and_functions_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    long = [f.name for f in functions(tree_of(path)) if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION]
    assert not long, f"longer than {LONGEST_FUNCTION} lines: {long}"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_public_functions_are_documented_and_typed(path: Path) -> None:
    public = [
        f
        for f in functions(tree_of(path))
        if not f.name.startswith("_")
        and not any(getattr(d, "attr", "") == "setter" for d in f.decorator_list)
    ]
    bare = [f.name for f in public if f.returns is None]
    top = [f for f in tree_of(path).body if isinstance(f, ast.FunctionDef)]
    silent = [f.name for f in top if not f.name.startswith("_") and ast.get_docstring(f) is None]
    assert not bare, f"without a return type: {bare}"
    assert not silent, f"without a docstring: {silent}"


@pytest.mark.parametrize("path", [p for p in MODULES if stage_of(p) != "cli"], ids=str)
def test_only_the_command_line_prints_or_catches_everything(path: Path) -> None:
    tree = tree_of(path)
    prints = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    handlers = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]
    everything = {"Exception", "BaseException"}
    catch_all = [h.lineno for h in handlers if h.type is None or getattr(h.type, "id", "") in everything]
    assert not prints, f"print on lines {prints}"
    assert not catch_all, f"catches everything on lines {catch_all}"


def test_modules_say_what_they_offer() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in MODULES
        if path.name != "__main__.py"
        and any(isinstance(n, ast.FunctionDef | ast.ClassDef) for n in tree_of(path).body)
        and not any(
            isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == "__all__"
            for n in tree_of(path).body
        )
    ]
    assert not silent, f"no __all__ in {silent}"
