"""What the network page costs in a browser, beside stock pyvis on the same graph.

    make bench

Milliseconds are CPU of the page's main thread (thread ticks of the Chrome DevTools protocol), so that a busy
machine changes them little. Pan and zoom are means over 30 frames. Nothing here is asserted anywhere.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
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
# Longer than this and stock pyvis is said not to have come to rest.
PATIENCE = 60_000


@dataclass(frozen=True)
class Page:
    """A page to be measured, and whether it is ours."""

    name: str
    path: Path
    ours: bool


def stock(sheet: Sheet, path: Path) -> None:
    """The same graph as pyvis draws it when nobody tells it otherwise."""
    network = Network(directed=True, cdn_resources="in_line")
    for number, node in enumerate(sheet.nodes):
        network.add_node(number, label=node.label, group=node.type)
    for edge in sheet.edges:
        network.add_edge(edge.source, edge.target, title=edge.relation)
    path.write_text(network.generate_html(), encoding="utf-8")


def pages(folder: Path) -> list[Page]:
    """The samples, ours and stock, and made-up graphs of about 5,000 and 50,000 nodes."""
    out = folder / "out"
    subprocess.run([sys.executable, "-m", "kg", "build", "--quiet", "--out", out], cwd=ROOT, check=True)
    samples = read_sheet(Store.open(out))
    stock(samples, folder / "stock.html")
    found = [Page("three samples", out / "graph.html", ours=True)]
    for reports, issues in ((8, 208), (90, 185)):
        sheet = make_sheet(reports, issues)
        path = folder / f"{reports}.html"
        path.write_text(sheet_html(sheet, NAMES, BASE), encoding="utf-8")
        found.append(Page(f"made up, {len(sheet.nodes):,} nodes", path, ours=True))
    return [*found, Page("three samples, stock pyvis", folder / "stock.html", ours=False)]


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


def measure(browser: Any, it: Page) -> list[str]:
    """One line of the table."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(it.path.as_uri(), timeout=PATIENCE)
    size = f"{it.path.stat().st_size / 1e6:.2f}"
    if not it.ours:
        page.wait_for_timeout(PATIENCE)
        line = [it.name, size, f"{ticks(client):.0f} in the first {PATIENCE // 1000} s", "–", "–", "–", "–"]
    else:
        page.wait_for_function("window.zhenggai !== undefined")
        page.wait_for_timeout(500)
        load = ticks(client)
        pan = frames(page, client, "zhenggai.network.moveTo({position: {x: 10 * k, y: 5 * k}})")
        zoom = frames(page, client, "zhenggai.network.moveTo({scale: 0.2 + 0.03 * k})")
        opened = took(page, client, "zhenggai.go(zhenggai.find('局')[0] ?? 0, 'neighbourhood')")
        found = took(page, client, "zhenggai.find('wenhua')")
        line = [it.name, size, *(f"{value:.0f}" for value in (load, pan, zoom, opened, found))]
    context.close()
    return line


def main() -> None:
    """Measure all pages and print a Markdown table."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    heads = ("page", "MB", "load", "pan, a frame", "zoom, a frame", "open a neighbourhood", "search")
    print(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for page in pages(Path(folder)):
            print("| " + " | ".join(measure(browser, page)) + " |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
