"""Kill a build at random moments, and see that the store that is there opens and answers.

    python benchmarks/killed.py [--kills 20] [--seed 5]

Builds data/reports into a folder, then builds into it again and again, each time killed (SIGKILL) at a moment
drawn from the time that a build takes. After each kill the folder is opened and asked as `kg query` would.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]


def build(out: Path) -> subprocess.Popen[bytes]:
    """A build of the samples, under way."""
    words = ["-m", "kg", "build", "data/reports", "--quiet", "--out", str(out)]
    return subprocess.Popen([sys.executable, *words], cwd=ROOT)


def main() -> None:
    """Kill, open, ask, and print a line a kill."""
    from kg.graph.store import open_store
    from kg.query.graph import open_graph

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=5)
    asked = parser.parse_args()
    moments = random.Random(asked.seed)  # the same moments, as shares of a build, each time
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        begun = time.perf_counter()
        assert build(out).wait() == 0
        whole = time.perf_counter() - begun
        expected = len(open_graph(out).query("SELECT ?i { ?i a zg:Issue }"))
        swapped = sound = 0
        for number in range(1, asked.kills + 1):
            before = (out / "store" / "CURRENT").stat().st_ino
            share = moments.random()
            process = build(out)
            time.sleep(share * whole)
            process.send_signal(signal.SIGKILL)
            process.wait()
            is_new = (out / "store" / "CURRENT").is_file() and (
                out / "store" / "CURRENT"
            ).stat().st_ino != before
            found = len(open_graph(out).query("SELECT ?i { ?i a zg:Issue }"))
            triples = sum(1 for _ in open_store(out).triples())
            swapped += is_new
            sound += found == expected
            state = "new" if is_new else "old"
            print(
                f"{number:2} killed at {share:4.0%}: {state} store, {found} issues, {triples} triples",
                flush=True,
            )
        assert build(out).wait() == 0
        left = [path.name for path in out.iterdir() if path.name.startswith(".build-")]
        print(f"{sound} of {asked.kills} answered ({swapped} with the new store); left over: {left}")
        sys.exit(sound != asked.kills or bool(left))


if __name__ == "__main__":
    main()
