"""Run the commands that the documentation shows, and put what they print below them.

    python docs/refresh.py          writes README.md and its like anew
    python docs/refresh.py --check  exits 1 where one is out of date

A block is a comment that names the command, and what it printed, up to the closing comment:

    <!-- run: kg query --name status --format md -->
    ...
    <!-- end -->

Every command is the real one in a process of its own, beside a build of data/reports made for the run; those
of ``kg`` are forked from a server that has imported it, which saves half the time. Two run at a time, and a
command that stands on several pages runs once. What it printed is not touched, but for table cells above 70
characters and lines above 120, which are cut and end in ….
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "README.zh.md", *sorted((ROOT / "docs" / "guide").glob("*.md")))
BLOCK = re.compile(r"(?P<head><!-- run: (?P<command>.+?) -->\n).*?(?P<foot><!-- end -->)", re.DOTALL)
# Between two bars that are not part of a text.
CELL = re.compile(r"(?<!\\)\|")
LONGEST_CELL = 70
LONGEST_LINE = 120
AT_A_TIME = 2


def output_of(command: str) -> tuple[int, str, str]:
    """Exit code, output and messages of a command, as a reader would type it at the top of the repository."""
    words = shlex.split(command)
    if words[0] != "kg":
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout, done.stderr
    from kg.cli import main as kg

    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as remarked:
        code = kg(words[1:])
    return code, said.getvalue(), remarked.getvalue()


def all_outputs(commands: Iterable[str], out: Path) -> dict[str, str]:
    """What each command prints, as text 100 columns wide; ``kg`` asks the build in that folder.

    A command that fails, other than by finding something, ends the run.
    """
    os.environ |= {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONIOENCODING": "utf-8",
                   "KG_LANG": "en", "KG_OUT": str(out)}  # fmt: skip
    os.chdir(ROOT)
    context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    context.set_forkserver_preload(["kg.cli.app", "kg.query.launch", "kg.query.saved", "rich.table"])
    printed: dict[str, str] = {}
    with ProcessPoolExecutor(AT_A_TIME, mp_context=context, max_tasks_per_child=1) as processes:
        # What must stand before the rest can be asked, then the longest, so that none ends alone.
        build = f"kg build data/reports --quiet --out {out}"
        for batch in ([build], sorted(commands, key=lambda command: command.startswith("kg "))):
            for command, (code, said, remarked) in zip(batch, processes.map(output_of, batch), strict=True):
                if code not in {0, 1}:
                    sys.exit(f"{command}: exit {code}\n{remarked}")
                printed[command] = "\n".join(line.rstrip() for line in said.strip().splitlines())
    return printed


def shown(printed: str) -> str:
    """Output as a page shows it: Markdown tables bare, all else in a code fence; both cut."""
    if not printed.startswith("|"):
        lines = (
            line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…" for line in printed.split("\n")
        )
        return "\n".join(["```text", *lines, "```"])
    return "\n".join(
        "|".join(map(_short, CELL.split(line))) if line.startswith("|") else line
        for line in printed.splitlines()
    )


def _short(cell: str) -> str:
    cut = cell[:LONGEST_CELL].rstrip("\\ ")
    return cell if len(cell) <= LONGEST_CELL + 2 else f"{cut}… "


def refreshed(page: str, printed: dict[str, str]) -> str:
    """A page with all its blocks made anew, from what each command printed."""
    return BLOCK.sub(
        lambda found: f"{found['head']}{shown(printed[found['command']])}\n{found['foot']}", page
    )


def main() -> None:
    """Refresh the pages, or check that they are as the commands print them now."""
    pages = {page: page.read_text(encoding="utf-8") for page in PAGES}
    commands = dict.fromkeys(found["command"] for text in pages.values() for found in BLOCK.finditer(text))
    with tempfile.TemporaryDirectory() as folder:
        printed = all_outputs(commands, Path(folder, "out"))
    new = {page: refreshed(text, printed) for page, text in pages.items()}
    stale = [page for page in pages if new[page] != pages[page]]
    if "--check" in sys.argv:
        if stale:
            names = ", ".join(str(page.relative_to(ROOT)) for page in stale)
            sys.exit(f"out of date: {names}; run `make docs` and review the diff")
        return
    for page in stale:
        page.write_text(new[page], encoding="utf-8")


if __name__ == "__main__":
    main()
