"""What the network page costs in a browser, beside stock pyvis on the same graph, and the bars it is held to.

    make bench, or python -m benchmarks.view

Milliseconds are CPU of the page's main thread (thread ticks of the Chrome DevTools protocol), so that a busy
machine changes them little; the longest task is the CPU of one task in a trace of the load. Pan and zoom are
means over 30 frames, each moved and drawn. Search is the slowest of several queries, each typed from nothing.
The neighbourhood is that of the node with most relations that a search for 省 finds.
Nothing here is asserted by tests.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from pyvis.network import Network

from kg.graph.store import Store
from kg.view.network import Sheet, read_sheet
from kg.view.page import sheet_html
from tests.view.sheets import BASE, NAMES, make_sheet

ROOT = Path(__file__).parents[1]
FRAMES = 30
PATIENCE = 60_000
"""Longer than this and stock pyvis is said not to have come to rest."""

COLUMNS = (
    "MB", "load", "longest task", "pan overview", "zoom overview", "pan map", "zoom map", "neighbourhood",
    "search",
)  # fmt: skip
# Bars of each page: column → the most it may be.
SAMPLES = {
    "MB": 3, "load": 1000, "longest task": 500, "pan overview": 16, "zoom overview": 40, "pan map": 16,
    "zoom map": 40, "neighbourhood": 60,
}  # fmt: skip
MIDDLE = {"load": 600, "neighbourhood": 60, "search": 20}
LARGE = {"load": 1200, "pan overview": 50, "pan map": 50, "neighbourhood": 60}
QUERIES = ("局", "省文化", "w", "wh", "wenhua", "bswhhlyt", "zzzz", "jiay")


@dataclass(frozen=True)
class Page:
    """A page to be measured, and the bars it is held to."""

    name: str
    path: Path
    bars: dict[str, int]


def stock(sheet: Sheet, path: Path) -> None:
    """The same graph as pyvis draws it when nobody tells it otherwise."""
    network = Network(directed=True, cdn_resources="in_line")
    for number, node in enumerate(sheet.nodes):
        network.add_node(number, label=node.label, group=node.type)
    for edge in sheet.edges:
        network.add_edge(edge.source, edge.target, title=edge.relation)
    path.write_text(network.generate_html(), encoding="utf-8")


def pages(folder: Path) -> Iterator[Page]:
    """The samples, made-up graphs of about 5,000 and 50,000 nodes, and the samples as stock pyvis."""
    out = folder / "out"
    subprocess.run([sys.executable, "-m", "kg", "build", "--quiet", "--out", out], cwd=ROOT, check=True)
    yield Page("three samples", out / "graph.html", SAMPLES)
    for reports, issues, bars in ((8, 208, MIDDLE), (90, 185, LARGE)):
        sheet = make_sheet(reports, issues)
        path = folder / f"{reports}.html"
        path.write_text(sheet_html(sheet, NAMES, BASE), encoding="utf-8")
        yield Page(f"made up, {len(sheet.nodes):,} nodes", path, bars)
    stock(read_sheet(Store.open(out)), folder / "stock.html")
    yield Page("three samples, stock pyvis", folder / "stock.html", {})


def ticks(client: Any) -> float:
    """CPU milliseconds of the main thread so far."""
    metrics = client.send("Performance.getMetrics")["metrics"]
    return 1000 * next(m["value"] for m in metrics if m["name"] == "TaskDuration")


def frames(page: Any, client: Any, step: str) -> float:
    """CPU milliseconds a frame of a movement, told step by step in JavaScript (``k`` is the frame)."""
    start = ticks(client)
    page.evaluate(
        "async ([step, frames]) => { const move = new Function('k', step);"
        " for (let k = 0; k < frames; k++) { move(k); await new Promise(requestAnimationFrame); } }",
        [step, FRAMES],
    )
    return (ticks(client) - start) / FRAMES


def took(page: Any, client: Any, action: str) -> float:
    """CPU milliseconds of one action, its drawing included."""
    start = ticks(client)
    page.evaluate(f"async () => {{ {action}; await new Promise(requestAnimationFrame); }}")
    return ticks(client) - start


def longest_task(browser: Any, path: Path) -> float:
    """CPU milliseconds of the longest task of the page's main thread while it loads."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    browser.start_tracing(page=page, categories=["toplevel", "__metadata"])
    page.goto(path.as_uri(), timeout=PATIENCE)
    page.wait_for_function("window.zhenggai !== undefined")
    page.wait_for_timeout(800)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    mains = {
        (e["pid"], e["tid"])
        for e in events
        if e["name"] == "thread_name" and e["args"].get("name") == "CrRendererMain"
    }
    tasks = (e.get("tdur", 0) for e in events if e["ph"] == "X" and (e["pid"], e["tid"]) in mains)
    return max(tasks, default=0) / 1000


def measure(browser: Any, it: Page) -> dict[str, float | str]:
    """The figures of a page, by column."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(it.path.as_uri(), timeout=PATIENCE, wait_until="load" if it.bars else "commit")
    found: dict[str, float | str] = {"MB": it.path.stat().st_size / 1e6}
    if not it.bars:
        page.wait_for_timeout(PATIENCE)
        found["load"] = f"{ticks(client):.0f} in the first {PATIENCE // 1000} s"
        context.close()
        return found
    page.wait_for_function("window.zhenggai !== undefined")
    page.wait_for_timeout(500)
    found["load"] = ticks(client)
    for view in ("overview", "map"):
        page.evaluate(f"zhenggai.go(-1, '{view}')")
        page.wait_for_timeout(400)
        fitted = page.evaluate("zhenggai.network.getScale()")
        move = "zhenggai.network.moveTo({position: {x: 10 * k, y: 5 * k}})"
        found[f"pan {view}"] = frames(page, client, move)
        move = f"zhenggai.network.moveTo({{scale: {fitted} * (1 + 0.1 * k)}})"
        found[f"zoom {view}"] = frames(page, client, move)
    largest = page.evaluate("zhenggai.find('省')[0] ?? 0")
    found["neighbourhood"] = took(page, client, f"zhenggai.go({largest}, 'neighbourhood')")
    found["search"] = max(took(page, client, f"zhenggai.find('{query}')") for query in QUERIES)
    context.close()
    found["longest task"] = longest_task(browser, it.path)
    return found


def shown(value: float | str | None, bar: int | None) -> str:
    """A figure as the table shows it, with its bar where it has one."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    figure = f"{value:.2f}" if value < 3 else f"{value:.0f}"
    return figure if bar is None else f"{figure} (≤ {bar}{'' if value <= bar else ', MISSED'})"


def main() -> None:
    """Measure all pages and print a Markdown table; the exit code says nothing of the bars."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    print(f"| page | {' | '.join(COLUMNS)} |\n{'|---' * (len(COLUMNS) + 1)}|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for page in pages(Path(folder)):
            figures = measure(browser, page)
            cells = (shown(figures.get(column), page.bars.get(column)) for column in COLUMNS)
            print(f"| {page.name} | {' | '.join(cells)} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
