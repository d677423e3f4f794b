"""Run the commands that the documentation shows, and put what they print below them.

    python docs/refresh.py          writes README.md and its like anew
    python docs/refresh.py --check  exits 1 where one is out of date

A block is a comment that names the command, and what it printed, up to the closing comment:

    <!-- run: kg query --name status --format md -->
    ...
    <!-- end -->
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "README.zh.md", "docs/guide/queries.md")
BLOCK = re.compile(r"(?P<head><!-- run: (?P<command>.+?) -->\n).*?(?P<foot><!-- end -->)", re.DOTALL)


def output_of(command: str, out: Path) -> str:
    """What a command prints, run beside a build of the samples, as plain text 100 columns wide."""
    program, *words = command.split(" ", 1)
    start = [sys.executable, "-m", "kg"] if program == "kg" else [sys.executable]
    rest = _split(words[0] if words else "")
    if program == "kg" and rest[0] not in {"build", "settings"}:
        rest += ["--from", str(out)]
    env = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "KG_LANG": "en", "TERM": "dumb"}
    done = subprocess.run(
        [*start, *rest], cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in {0, 1}:
        sys.exit(f"{command}: exit {done.returncode}\n{done.stderr}")
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def _split(words: str) -> list[str]:
    return shlex.split(words)


def refreshed(page: str, out: Path) -> str:
    """A page with all its blocks made anew; Markdown tables stand bare, all else in a code fence."""

    def block(found: re.Match[str]) -> str:
        printed = output_of(found["command"], out)
        body = printed if printed.startswith("|") else f"```text\n{printed}\n```"
        return f"{found['head']}{body}\n{found['foot']}"

    return BLOCK.sub(block, page)


def main() -> None:
    """Refresh the pages, or check that they are as the commands print them now."""
    check = "--check" in sys.argv
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        output_of(f"kg build --quiet --out {out}", out)
        for name in PAGES:
            path = ROOT / name
            if not path.exists():
                continue
            old = path.read_text(encoding="utf-8")
            new = refreshed(old, out)
            if new != old:
                stale.append(name)
                if not check:
                    path.write_text(new, encoding="utf-8")
    if check and stale:
        sys.exit(f"out of date: {', '.join(stale)}; run `make docs` and review the diff")


if __name__ == "__main__":
    main()
