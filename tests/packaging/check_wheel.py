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
    "kg/view/templates/",
)


def run(*command: str | Path, cwd: Path, env: dict[str, str], expect: int = 0) -> str:
    """Run a command and return what it printed; leave with its output where the exit code is another."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != expect:
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
        for words in COMMANDS:
            run(kg, *words, cwd=away, env=env)
            print(f"kg {' '.join(words)}")
        print(f"python -m kg --help: {len(run(python, '-m', 'kg', '--help', cwd=away, env=env))} characters")


COMMANDS = (
    ("--help",),
    ("settings",),
    ("build", "--quiet"),
    ("query", "--list"),
    ("query", "--name", "unresolved", "--format", "json"),
    ("validate",),
    ("export", "-f", "jsonld", "-o", "graph.jsonld"),
    ("view", "-o", "network.html"),
)

if __name__ == "__main__":
    main()
