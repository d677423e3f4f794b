"""How fast a build is, as ratios to jieba.posseg over the same text in the same run.

    make bench

Seconds differ from machine to machine; the ratio to a tagger that everybody knows differs little.
Tagging and extraction take turns, seven times each, and the least processor time of each counts: what else
runs on the machine then hardly shows. What runs in a process of its own is the median of three, in wall
seconds. Nothing here is asserted anywhere.

Extraction is measured on the three sample reports and on the longest of the invented ones, which has more
names, sums and measures to a thousand characters than they: what a name costs shows there, and what a report
costs whatever its length.
"""

from __future__ import annotations

import logging
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "data" / "reports"
INVENTED = ROOT / "tests" / "invented"


def median_of(work: Callable[[], object], runs: int = 3) -> float:
    """Median wall seconds of some runs."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def least_of(*works: Callable[[], object], runs: int = 7) -> list[float]:
    """The least processor seconds of each piece of work, over some rounds in which each has its turn."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, own in zip(works, seconds, strict=True):
            start = time.process_time()
            work()
            own.append(time.process_time() - start)
    return [min(own) for own in seconds]


def command(*words: str) -> Callable[[], object]:
    """A run of Python in a process of its own, from cold."""
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True, cwd=ROOT)


def tag(texts: list[str]) -> None:
    """What most projects do: segment and tag everything with jieba."""
    import jieba.posseg

    for text in texts:
        for _ in jieba.posseg.cut(text):
            pass


def extract(paths: list[Path]) -> None:
    """Read, structure, recognise, normalise, resolve and relate."""
    from kg.model import Source
    from kg.pipeline import build_report

    for path in paths:
        build_report(Source(path.name, path.read_bytes()))


def main() -> None:
    """Measure and print a table."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    paths = sorted(REPORTS.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    characters = sum(map(len, texts))
    extract(paths)  # lexicons and gazetteer are read once a process
    tagging, extraction = least_of(lambda: tag(texts), lambda: extract(paths))
    dense = max(INVENTED.glob("*.txt"), key=lambda path: (path.stat().st_size, path.name))
    text = dense.read_text(encoding="utf-8")
    tagging_dense, extraction_dense = least_of(lambda: tag([text]), lambda: extract([dense]), runs=21)
    bare = median_of(command("-c", "pass"))
    importing = median_of(command("-c", "import kg")) - bare
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "out"))
        building = median_of(command("-m", "kg", "build", str(REPORTS), "--out", out, "--quiet"))
        asking = median_of(
            command("-m", "kg", "query", "--name", "unresolved", "--from", out, "--format", "json")
        )
    print(f"{len(paths)} reports, {characters:,} characters; jieba.posseg {tagging:.2f} s\n")
    print(f"{'':46}{'seconds':>9}{'ratio to posseg':>17}")
    for name, seconds, against in (
        ("extraction, same process, warm", extraction, tagging),
        (f"  of a short dense report ({len(text):,} characters)", extraction_dense, tagging_dense),
        ("kg build, whole process, files, store, page", building, tagging),
        ("kg query of a saved query, whole process", asking, tagging),
        ("import kg (above a bare Python)", importing, tagging),
    ):
        print(f"{name:46}{seconds:9.2f}{seconds / against:17.2f}")


if __name__ == "__main__":
    main()
