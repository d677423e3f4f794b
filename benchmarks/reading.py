"""How much a container costs: the gold reports in every kind of file, against the same text as plain .txt.

    python benchmarks/reading.py
    python benchmarks/reading.py --time
    python benchmarks/reading.py --only pdf

Each gold text is made into a real file (`tests/read/rendered.py`), built alone, and scored by `kg.evaluate`.
A row says where the file scores lowest beside plain text; the bar is 0.03 in every row. ``--time`` prints
instead how long reading and structuring take for 1 MB and for 10 MB, as a ratio.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from quality import GOLD  # noqa: E402

from kg.evaluate import Row, evaluate  # noqa: E402
from kg.graph.files import write_files  # noqa: E402
from kg.graph.to_rdf import to_rdf  # noqa: E402
from kg.model import Source  # noqa: E402
from kg.pipeline import build_report, combine  # noqa: E402
from kg.read import read  # noqa: E402
from kg.read.sources import sources  # noqa: E402
from kg.structure import structure  # noqa: E402
from tests.read.rendered import RENDERED  # noqa: E402
from tests.synthesis.print_text import synthesised  # noqa: E402

BAR = 0.03
"""What a container may lose in a row."""

SHOWN = ("report", "issues", "status", "measures", "open items", "organizations")
"""Rows with a column of their own."""


def scored(source: Source, gold: str) -> dict[str, Row]:
    """The scorer's rows for a file."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        write_files(out, to_rdf(combine([build_report(source)])))
        return evaluate(out / "graph.ttl", ROOT / "data" / "gold" / f"{gold}.json").rows


def figure(row: Row | None) -> float:
    """F1 of a row, recall where it has none."""
    return 0.0 if row is None else (row.f1 if row.f1 is not None else row.r) or 0.0


def contained(name: str, text: str) -> Source:
    """The text as a file of that kind; what an archive holds is the file in it."""
    ending, make = RENDERED[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"report{ending}")
        path.write_bytes(make(text))
        return next(iter(sources(path)))


def containers(only: str) -> bool:
    """Print the table; whether every container keeps within the bar."""
    print("| container | gold | " + " | ".join(SHOWN) + " | largest loss | in |")
    print("|---" * (len(SHOWN) + 4) + "|")
    kept = True
    for gold, file in GOLD.items():
        text = (ROOT / "data" / "reports" / file).read_text(encoding="utf-8")
        plain = scored(Source("report.txt", text.encode()), gold)
        for name in ["txt", *(name for name in RENDERED if only in name)]:
            rows = plain if name == "txt" else scored(contained(name, text), gold)
            losses = {
                row: figure(plain[row]) - figure(rows.get(row)) for row in plain if not row.startswith(" ")
            }
            worst = max(losses, key=lambda row: losses[row])
            kept = kept and losses[worst] <= BAR
            cells = [f"{figure(rows.get(row)):.3f}" for row in SHOWN]
            print(
                f"| {name} | {gold} | " + " | ".join(cells) + f" | {losses[worst]:.3f} | {worst} |",
                flush=True,
            )
    return kept


def long_text(size: int) -> str:
    """About so many bytes of synthesised reports, one after the other."""
    parts: list[str] = []
    length = seed = 0
    while length < size:
        parts.append(synthesised(seed, 40).text)
        length += len(parts[-1].encode())
        seed += 1
    return "".join(parts)


def seconds(text: str, runs: int = 3) -> float:
    """The shortest CPU time of reading and structuring a text."""
    found = []
    for _ in range(runs):
        start = time.process_time()
        structure(read(Source("long.txt", text.encode())))
        found.append(time.process_time() - start)
    return min(found)


def growth() -> bool:
    """Print how time grows from 1 MB to 10 MB; whether it is at most twelvefold."""
    one = seconds(long_text(1_000_000))
    ten = seconds(long_text(10_000_000), runs=1)
    print(f"1 MB {one:.2f} s, 10 MB {ten:.2f} s: {ten / one:.1f} times (bar: 12)")
    return ten <= 12 * one


def main() -> None:
    """Print the table or the ratio; exit code 1 where the bar is missed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--time", action="store_true", help="how time grows with length, instead")
    ask.add_argument("--only", default="", help="containers whose name holds this")
    asked = ask.parse_args()
    sys.exit(0 if (growth() if asked.time else containers(asked.only)) else 1)


if __name__ == "__main__":
    main()
