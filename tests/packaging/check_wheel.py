"""Build the wheel, install it in a clean environment away from the checkout, and run every command there.

Ontology, shapes, lexicons, gazetteer, templates and saved queries stand outside `kg/` or are no Python files:
only an installation shows whether they came along. Prints one line a step; exits 1 at the first that fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
CARRIED = (
    "kg/py.typed",
    "kg/ontology/core.ttl",
    "kg/ontology/shapes.ttl",
    "kg/ontology/alignments.ttl",
    "kg/data/lexicon/",
    "kg/data/gazetteer/",
    "kg/data/reports/",
    "kg/query/saved/",
    "kg/serve/assets/vendor/",
    "kg/serve/templates/",
    "kg/view/templates/",
)


def run(*command: str | Path, cwd: Path, env: dict[str, str], expect: tuple[int, ...] = (0,)) -> str:
    """Run a command and return what it printed; leave with its output where the exit code is another."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in expect:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, look inside, run."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "KG_"))}
    with tempfile.TemporaryDirectory() as folder:
        away = Path(folder)
        run(
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            away,
            ROOT,
            cwd=away,
            env=env,
        )
        (wheel,) = away.glob("*.whl")
        inside = zipfile.ZipFile(wheel).namelist()
        missing = [name for name in CARRIED if not any(entry.startswith(name) for entry in inside)]
        if missing:
            sys.exit(f"not in the wheel: {missing}")
        print(f"wheel      {wheel.name}, {len(inside)} files, {wheel.stat().st_size / 1e6:.1f} MB")
        venv.create(away / "env", with_pip=True)
        python = away / "env" / "bin" / "python"
        pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.lock", cwd=away, env=env)
        run(*pip, "--no-deps", wheel, cwd=away, env=env)
        kg = away / "env" / "bin" / "kg"
        listing = "from kg.cli.app import COMMANDS; print(*(m.__name__.rpartition('.')[2] for m in COMMANDS))"
        tried(run(python, "-c", listing, cwd=away, env=env).split())
        where = "from kg.resources import data; print(data('{}'))"
        report = next(
            Path(run(python, "-c", where.format("reports"), cwd=away, env=env).strip()).glob("*.txt")
        )
        gold = run(python, "-c", where.format("gold/kaifeng.json"), cwd=away, env=env).strip()
        for codes, words in COMMANDS:
            filled = [word.format(report=report, gold=gold) for word in words]
            run(kg, *filled, cwd=away, env=env, expect=codes)
            print(f"kg {' '.join(words)}")
        print(f"python -m kg --help: {len(run(python, '-m', 'kg', '--help', cwd=away, env=env))} characters")


# Every command once, with the exit codes that are right for it. {report} is a sample inside the installation.
COMMANDS: tuple[tuple[tuple[int, ...], tuple[str, ...]], ...] = (
    ((0,), ("--help",)),
    ((0,), ("settings",)),
    ((0,), ("build", "--quiet")),
    ((0,), ("query", "--list")),
    ((0,), ("query", "--name", "unresolved", "--format", "json")),
    ((0,), ("search", "整改")),
    ((0,), ("explain", "中国共产党巡视工作条例")),
    ((0,), ("resolve", "--review", "-o", "judgements.yml")),
    ((0,), ("view", "-o", "network.html")),
    ((0,), ("export", "-f", "jsonld", "-o", "graph.jsonld")),
    ((0,), ("validate",)),
    ((0, 1), ("check",)),
    ((0,), ("ledger", "-o", "ledger.xlsx")),
    ((0,), ("report", "-o", "report.html")),
    ((0,), ("stats", "bodies")),
    ((0,), ("rank", "policies", "--by", "pagerank")),
    ((0,), ("path", "开封市博物馆", "虢国博物馆")),
    ((0,), ("compare", "--format", "md")),
    ((0,), ("describe",)),
    ((0,), ("ontology", "--html", "-o", "ontology.html")),
    ((0,), ("evaluate", "out/graph.ttl", "{gold}")),
    ((0,), ("read", "{report}")),
    ((0, 1), ("doctor", "{report}")),
)
# Commands that talk to a person or go on for ever are tried by tests of their own.
INTERACTIVE = frozenset({"shell", "serve"})


def tried(known: list[str]) -> None:
    """Leave where a command of the program is missing above."""
    missing = set(known) - {words[0] for _, words in COMMANDS} - INTERACTIVE
    if missing:
        sys.exit(f"not tried: {sorted(missing)}; add them to COMMANDS here")


if __name__ == "__main__":
    main()
