"""What the checks find of faults planted in clean reports, and how often they call a clean report faulty.

    python benchmarks/faults.py [--reports N] [--clean N] [--only WORDS] [--misses]

Every kind of fault is planted in N reports (default 24, of many bodies); it counts as found where the
check that it is for fails on a passage that touches it. Clean reports are those same reports without a fault,
and more: one on which any check fails is a false alarm. Bars: 95 % found, 5 % false alarms. Nothing here is
asserted; `tests/synthesis/test_faults.py` holds a smaller part.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Read the command line, plant, check, print the tables."""
    sys.path.insert(0, str(ROOT))
    from tests.synthesis.planting_words import FAULTS

    parser = argparse.ArgumentParser(description="Plant faults in clean reports and see what is found.")
    parser.add_argument("--reports", type=int, default=24, help="reports a kind of fault (default 24)")
    parser.add_argument("--clean", type=int, default=200, help="clean reports (default 200)")
    parser.add_argument("--only", default="", help="kinds whose name holds these words")
    parser.add_argument("--misses", action="store_true", help="show what was not found, and false alarms")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    kinds = [name for name in FAULTS if asked.only in name]
    with ProcessPoolExecutor(asked.processes) as pool:
        missed = list(pool.map(_missed, kinds, [asked.reports] * len(kinds)))
        alarmed = list(pool.map(_alarmed, range(asked.clean), chunksize=10))
    _table(kinds, asked.reports, missed, asked.misses)
    _false(alarmed, asked.misses)


def _missed(kind: str, reports: int) -> list[tuple[int, tuple[str, ...]]]:
    """Seeds, and the words planted there, of what was not found."""
    from tests.synthesis.found import found
    from tests.synthesis.planting_words import faulty

    planted = ((seed, faulty(seed, kind)) for seed in range(reports))
    return [(seed, one.words) for seed, one in planted if not found(one)]


def _alarmed(seed: int) -> tuple[int, str, list[tuple[str, str]]]:
    """A clean report: its seed, its body, what fails in it."""
    from tests.synthesis.faults import clean
    from tests.synthesis.found import alarms

    made = clean(seed)
    of = made.report.inspection
    said = [(one.name, finding.zh) for one, finding in alarms(made.text)]
    return seed, f"{of.place.name}{of.body.name}", said


def _table(
    kinds: list[str], reports: int, missed: list[list[tuple[int, tuple[str, ...]]]], shown: bool
) -> None:
    from tests.synthesis.planting_words import FAULTS

    print(f"{'fault':36}{'found':>8}   what is wrong")
    by_check: Counter[str] = Counter()
    for kind, left in zip(kinds, missed, strict=True):
        by_check[FAULTS[kind].check] += reports - len(left)
        print(f"{kind:36}{reports - len(left):>4}/{reports:<3}   {FAULTS[kind].what}")
        for seed, words in left if shown else ():
            print(f"      seed {seed}: {' … '.join(words)[:90]}")
    print()
    for check in dict.fromkeys(FAULTS[kind].check for kind in kinds):
        planted = reports * sum(FAULTS[kind].check == check for kind in kinds)
        print(f"{check:36}{by_check[check]:>4}/{planted:<3} {by_check[check] / planted:7.1%}")
    total = reports * len(kinds)
    print(f"{'all':36}{by_check.total():>4}/{total:<3} {by_check.total() / total:7.1%}\n")


def _false(alarmed: list[tuple[int, str, list[tuple[str, str]]]], shown: bool) -> None:
    bodies = len({body for _, body, _ in alarmed})
    bad = [one for one in alarmed if one[2]]
    share = len(bad) / len(alarmed) if alarmed else 0
    print(f"clean reports of {bodies} bodies: {len(bad)} of {len(alarmed)} with a false alarm, {share:.1%}")
    counts = Counter(name for _, _, said in bad for name in {name for name, _ in said})
    for name, count in sorted(counts.items()):
        print(f"  {name:34}{count:>4}")
    for seed, _, said in bad if shown else ():
        for name, zh in said:
            print(f"      seed {seed}: {name}: {zh[:90]}")


if __name__ == "__main__":
    main()
