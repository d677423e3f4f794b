"""Write synthesised reports to a folder, for tests of load.

    python benchmarks/corpus.py N OUT [--size FINDINGS] [--html]

The reports of seeds 0 to N-1: the same N always gives the same files.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Read the command line and write the files."""
    sys.path.insert(0, str(ROOT))
    from tests.synthesis.print_html import page
    from tests.synthesis.print_text import synthesised

    parser = argparse.ArgumentParser(description="Write synthesised reports to a folder.")
    parser.add_argument("count", type=int, metavar="N", help="how many reports")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder, made where it is missing")
    parser.add_argument("--size", type=int, default=20, help="findings a report, about (default 20)")
    parser.add_argument("--html", action="store_true", help="web pages instead of text files")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    characters = 0
    for seed in range(asked.count):
        printed = synthesised(seed, asked.size)
        text, ending = (page(printed), "html") if asked.html else (printed.text, "txt")
        (asked.out / f"report-{seed:05}.{ending}").write_text(text, encoding="utf-8")
        characters += len(printed.text)
    print(f"{asked.count} reports, {characters} characters, in {asked.out}")


if __name__ == "__main__":
    main()
