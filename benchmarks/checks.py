"""How long all checks take over a large graph.

    python benchmarks/corpus.py 1000 TEXTS && kg build TEXTS --out OUT
    python benchmarks/checks.py OUT

Prints the seconds of reading the graph and of each check, what each found, and the largest memory. The bar
is 60 seconds for all of it over 1,000 reports; nothing here is asserted anywhere.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter
from pathlib import Path

from kg.check import CHECKS, Options
from kg.check.reading import read_corpus
from kg.graph.store import Store


def main() -> None:
    """Read the command line, run the checks, print the table."""
    parser = argparse.ArgumentParser(description="Time all checks over a graph.")
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder that kg build wrote")
    asked = parser.parse_args()
    begun, used = time.perf_counter(), time.process_time()
    store = Store.open(asked.out)
    corpus = read_corpus(store)
    rows = [("reading the graph", time.perf_counter() - begun, time.process_time() - used, "")]
    for check in CHECKS:
        start, busy = time.perf_counter(), time.process_time()
        found = Counter(finding.outcome.value for finding in check.run(corpus, Options()))
        took = time.perf_counter() - start, time.process_time() - busy
        rows.append((check.name, *took, ", ".join(f"{name} {found[name]}" for name in sorted(found))))
    rows.append(("all", time.perf_counter() - begun, time.process_time() - used, ""))
    issues = sum(len(report.issues) for report in corpus.reports)
    print(f"{len(corpus.reports):,} reports, {issues:,} issues\n")
    print(f"{'':20}{'seconds':>9}{'of which CPU':>14}  results")
    for name, seconds, cpu, results in rows:
        print(f"{name:20}{seconds:9.1f}{cpu:14.1f}  {results}")
    print(f"\nlargest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
