"""Take the pictures of the pages that the documentation shows, from a build of the samples.

make shots, or python docs/shots.py NAME… for some of them
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "images"
DESK, PHONE = (1440, 900), (390, 844)
NODE = "zhenggai.go(zhenggai.find('河南省文化和旅游厅')[0], 'neighbourhood')"
# name of the picture → the page (below the folder of the build), what is done in it before, the window
SHOTS = {
    "overview": ("graph.html", "zhenggai.go(-1, 'overview')", DESK),
    "neighbourhood": ("graph.html", NODE, DESK),
    "path": ("graph.html", "zhenggai.goPath(0, 2)", DESK),
    "map": ("graph.html", "zhenggai.go(-1, 'map')", DESK),
    "dark": ("graph.html", "document.querySelector('#theme').click(); zhenggai.go(-1, 'overview')", DESK),
    "phone": ("graph.html", NODE, PHONE),
    "report": ("pages/三门峡*.html", "zhenggai.goTo('#issue-4')", DESK),
}


def main() -> None:
    """Build, open, act, take."""
    FOLDER.mkdir(exist_ok=True)
    browser_path = next(
        (p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder, "out")
        subprocess.run([sys.executable, "-m", "kg", "build", "--quiet", "--out", out], cwd=ROOT, check=True)
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"]
        )
        # Exit code 1 says that a check failed: the samples have such findings, and the picture shows them.
        subprocess.run(
            [sys.executable, "-m", "kg", "check", "--save", "--from", out],
            cwd=ROOT,
            check=False,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run([sys.executable, "-m", "kg", "view", "--pages", "--from", out], cwd=ROOT, check=True)
        for name in sys.argv[1:] or SHOTS:
            pattern, action, (width, height) = SHOTS[name]
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(next(out.glob(pattern)).as_uri())
            page.evaluate(action)
            page.wait_for_timeout(600)
            page.screenshot(path=FOLDER / f"{name}.jpg", type="jpeg", quality=82)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
