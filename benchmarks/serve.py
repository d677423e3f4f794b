"""How fast saved queries are, alone and among many clients, with runaway queries among them.

    python benchmarks/serve.py inside OUT [--rdflib]     each saved query in this process, and bare pyoxigraph
    python benchmarks/serve.py clients OUT               64 clients for a minute, then ten runaways among them
    python benchmarks/serve.py cold OUT                  kg query --name from a cold start

OUT is what `kg build` wrote. Times are wall seconds unless they say CPU; other work on the machine shows in
the first and less in the second. Nothing here is asserted anywhere.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parents[1]
RUNAWAY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER (?a != ?d && ?d != ?g && ?c = ?i && ?b != ?e) }"
LIMIT = 10.0
LARGE = 1_000_000


def best_of(work: Callable[[], object], runs: int = 3) -> tuple[float, float]:
    """The least wall and CPU milliseconds of some runs; one run where the first takes seconds."""
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
        if walls[0] > 3000:
            break
    return min(walls), min(cpus)


def given_values(out: Path) -> dict[str, list[str]]:
    """Values for the parameters of saved queries that this graph knows."""
    from kg.query.graph import open_graph

    graph = open_graph(out)
    named = graph.query(
        "SELECT ?label (COUNT(?m) AS ?n) { ?m zg:refersTo ?o . ?o a zg:Organization ; rdfs:label ?label }"
        " GROUP BY ?label ORDER BY DESC(?n) ?label LIMIT 20"
    ).column("label")
    answering = graph.query(
        "SELECT DISTINCT ?label { ?o zg:responsibleFor ?x ; rdfs:label ?label } ORDER BY ?label LIMIT 20"
    ).column("label")
    reports = graph.query("SELECT ?r { ?r a zg:Report } ORDER BY ?r LIMIT 20").column("r")
    names = [str(one) for one in named]
    return {
        "of": [str(one).rpartition("/report/")[2] for one in reports],
        "name": names,
        "organization": [str(one) for one in answering] or names,
        "words": ["第一议题", "制度", "公务接待", "学习教育", "责任"],
        "issue": [str(n) for n in range(1, 11)],
        "check": ["numbering"],
    }


def inside(out: Path, *, with_rdflib: bool) -> None:
    """Every saved query in this process: as asked with its parameters, and open for all reports."""
    import pyoxigraph as ox

    from kg.query.engine import Rdflib, files_of, open_engine
    from kg.query.guard import inspect
    from kg.query.prefixes import BASE
    from kg.query.saved import saved_queries
    from kg.serve.answering import sparql
    from kg.serve.desk import Desk

    engine = open_engine(out)
    desk = Desk(engine, out, BASE, engine.graphs())
    other = Rdflib.load(files_of(out)) if with_rdflib else None
    values = given_values(out)
    asked = {"default": None, "named": None, "table": "json", "graph": "nt", "rows": 10**7, "size": 10**9}
    kinds: dict[str, list[tuple[float, float, float, float]]] = {"asked": [], "open": []}
    print(f"{len(desk.graphs)} graphs, {len(engine.store)} triples")
    print("kind   wall ms   CPU ms  bare CPU  ratio  rdflib  bytes      query")
    for query in saved_queries():
        choices = {"open": query.text}
        if len(engine.store) > LARGE and "name" in {p.name for p in query.parameters}:
            choices = {}  # without a name it would print most of the graph
        if query.parameters:
            choices["asked"] = query.bind({p.name: values[p.name][0] for p in query.parameters})
        for kind, text in choices.items():
            seen = inspect(text)

            def bare(text: str = text, prefixes: dict[str, str] = seen.prefixes) -> object:
                found = engine.store.query(text, prefixes=prefixes, use_default_graph_as_union=True)
                if isinstance(found, ox.QueryTriples):
                    return found.serialize(format=ox.RdfFormat.N_TRIPLES)
                return found.serialize(format=ox.QueryResultsFormat.JSON)

            def ours(text: str = text) -> object:
                return sparql(desk, {**asked, "query": text})

            size = len(sparql(desk, {**asked, "query": text}).body)
            (wall, cpu), (_, bare_cpu) = best_of(ours), best_of(bare)
            slow = ""
            if other is not None and kind == ("asked" if query.parameters else "open"):
                _, theirs = best_of(lambda other=other, seen=seen: other.select(seen, 10**7), 1)  # type: ignore[misc]
                slow = f"{theirs / cpu:.0f}×"
            kinds[kind].append((wall, cpu, bare_cpu, size))
            if kind == "open" and not query.parameters:
                kinds["asked"].append((wall, cpu, bare_cpu, size))
            times = f"{wall:8.1f} {cpu:8.1f} {bare_cpu:8.1f} {cpu / bare_cpu:6.2f}"
            print(f"{kind:5} {times} {slow:>6} {size:9} {query.name}")
    for kind, rows in kinds.items():
        walls = [row[0] for row in rows]
        long = [row for row in rows if row[2] > 1]
        ratios = [cpu / bare_cpu for _, cpu, bare_cpu, _ in long]
        whole = sum(row[1] for row in rows) / sum(row[2] for row in rows)
        print(
            f"{kind}: {len(rows)} queries, median {statistics.median(walls):.1f} ms, worst {max(walls):.0f}; "
            f"to bare pyoxigraph {whole:.2f}, median of those above 1 ms {statistics.median(ratios):.2f}"
        )


@dataclass
class Load:
    """What clients saw: second of the run, milliseconds, status."""

    seen: list[tuple[float, float, int]] = field(default_factory=list)

    def p95(self, start: float = 0.0, end: float = float("inf")) -> float:
        """95th percentile of the milliseconds of requests begun in that time."""
        found = sorted(ms for at, ms, _ in self.seen if start <= at < end)
        return found[int(len(found) * 0.95)] if found else float("nan")

    def said(self) -> str:
        """Requests, a second, median, p95, errors."""
        found = sorted(ms for _, ms, _ in self.seen)
        errors = sum(status != 200 for _, _, status in self.seen)
        span = max(at for at, _, _ in self.seen) or 1
        return (
            f"{len(found)} requests, {len(found) / span:.0f}/s, median {statistics.median(found):.1f} ms, "
            f"p95 {self.p95():.1f} ms, worst {found[-1]:.0f} ms, {errors} errors"
        )


class Connection:
    """A kept connection; the little of HTTP that a measurement needs: it is the server that is measured."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def get(self, path: str) -> int:
        """Ask and read the answer whole; its status."""
        try:
            return await self._get(path)
        except (asyncio.IncompleteReadError, ConnectionError):  # kept too long without a question
            del self._writer
            return await self._get(path)

    async def _get(self, path: str) -> int:
        if not hasattr(self, "_writer"):
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        said = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n"
        self._writer.write(said.encode())
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await self._reader.readexactly(length)
        return int(head[9:12])


def mix(out: Path, seed: int = 7) -> list[str]:
    """Paths of saved queries with values from the graph, shuffled: what many analysts ask."""
    from kg.query.saved import saved_queries

    values, paths = given_values(out), []
    for query in saved_queries():
        for n in range(20 if query.parameters else 1):
            chosen = {p.name: values[p.name][n % len(values[p.name])] for p in query.parameters}
            paths.append(f"/saved/{query.name}?{urlencode(chosen)}")
    paths = list(dict.fromkeys(paths))
    random.Random(seed).shuffle(paths)
    return paths


async def run_clients(  # noqa: PLR0913, PLR0917 - what a load is
    port: int, paths: list[str], count: int, seconds: float, pause: float, most: int = 1_000_000_000
) -> Load:
    """So many clients, each asking one question after the other, with a pause around this long between."""
    load, begun = Load(), time.perf_counter()

    async def client(number: int) -> None:
        connection, chance, at = Connection(port), random.Random(number), number * 17
        await asyncio.sleep(chance.random() * pause)
        while (start := time.perf_counter() - begun) < seconds and len(load.seen) < most:
            status = await connection.get(paths[at % len(paths)])
            load.seen.append((start, (time.perf_counter() - begun - start) * 1000, status))
            at += 1
            if pause:
                await asyncio.sleep(chance.expovariate(1 / pause))

    await asyncio.gather(*(client(number) for number in range(count)))
    return load


def memory_of(process: int) -> float:
    """Megabytes that a process and all below it hold, shared pages counted once (PSS)."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    family, total = {process}, 0.0
    for _ in range(5):
        family |= {child for child, parent in parents.items() if parent in family}
    for one in family:
        try:
            lines = (Path("/proc") / str(one) / "smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
    return total


async def runaways_among(port: int, process: int, paths: list[str], asked: argparse.Namespace) -> None:
    """The same clients, and ten queries that would never end, from the middle of the run on."""
    seconds = 4 * LIMIT
    ends: list[tuple[int, float]] = []

    async def runaway(number: int) -> None:
        await asyncio.sleep(seconds / 2)
        start = time.perf_counter()
        query = urlencode({"query": f"{RUNAWAY} # {number}"})
        ends.append((await Connection(port).get(f"/sparql?{query}"), time.perf_counter() - start))

    before = memory_of(process)
    load, *_ = await asyncio.gather(
        run_clients(port, paths, asked.clients, seconds, asked.pause), *map(runaway, range(asked.runaways))
    )
    calm, among = load.p95(2, seconds / 2), load.p95(seconds / 2, seconds / 2 + LIMIT)
    print(f"with {asked.runaways} runaways: {load.said()}")
    told = ", ".join(f"{status} after {took:.1f} s" for status, took in sorted(ends))
    print(f"  the runaways: {told}")
    print(f"  p95 of the others: {calm:.1f} ms before, {among:.1f} ms beside them: {among / calm:.2f}×")
    await asyncio.sleep(3)
    after = memory_of(process)
    print(f"  memory: {before:.0f} MB before, {after:.0f} MB three seconds after: {after / before:.2f}×")


def clients(out: Path, asked: argparse.Namespace) -> None:
    """A server in a process of its own, one client, many clients, many clients and runaways."""
    words = ["serve", str(out), "--port", "0", "--log", "-", "--cache", str(asked.cache), "--at-once", "256"]
    server = subprocess.Popen([sys.executable, "-m", "kg", *words, "--seconds", str(LIMIT)],
                              cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8")  # fmt: skip
    try:
        assert server.stderr is not None
        port = int(server.stderr.readline().split("127.0.0.1:")[1].split("/")[0])
        paths = mix(out)
        time.sleep(3)
        first = asyncio.run(run_clients(port, paths, 1, 1e9, 0, len(paths)))
        alone = asyncio.run(run_clients(port, paths, 1, asked.seconds / 4, 0))
        print(f"{len(paths)} different questions, {asked.cache} MB of answers kept, {asked.pause:g} s pause")
        print(f"1 client, each question for the first time: {first.said()}")
        print(f"1 client, again: {alone.said()}")
        many = asyncio.run(run_clients(port, paths, asked.clients, asked.seconds, asked.pause))
        fresh, again = many.p95() / first.p95(), many.p95() / alone.p95()
        print(f"{asked.clients} clients: {many.said()}")
        print(f"  p95 is {fresh:.1f}× that of the first time, {again:.1f}× that of answers that are kept")
        asyncio.run(runaways_among(port, server.pid, paths, asked))
    finally:
        server.terminate()
        server.communicate()


def cold(out: Path) -> None:
    """`kg query --name` from a cold start, against a Python that does nothing."""
    kg = [sys.executable, "-m", "kg", "query", "--name", "status", "--from", str(out)]
    for name, command in (
        ("python -c pass", [sys.executable, "-c", "pass"]),
        ("kg query --name status", kg),
    ):
        seconds = []
        before = os.times()
        for _ in range(7):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
            seconds.append(time.perf_counter() - start)
        after = os.times()
        cpu = (
            after.children_user + after.children_system - before.children_user - before.children_system
        ) / 7
        print(
            f"{name}: median {statistics.median(seconds):.2f} s, best {min(seconds):.2f} s, CPU {cpu:.2f} s"
        )


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=("inside", "clients", "cold"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--rdflib", action="store_true", help="compare with rdflib's engine: slow")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--runaways", type=int, default=10)
    parser.add_argument(
        "--pause", type=float, default=0.0, help="mean seconds between two questions of a client"
    )
    parser.add_argument("--cache", type=int, default=64, help="MB of answers that the server keeps")
    asked = parser.parse_args()
    if asked.what == "inside":
        inside(asked.out, with_rdflib=asked.rdflib)
    elif asked.what == "clients":
        clients(asked.out, asked)
    else:
        cold(asked.out)


if __name__ == "__main__":
    main()
