"""Take the pictures of the network that the documentation shows, from a build of the samples.

make shots
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
# name of the picture → what is done in the page before it is taken
SHOTS = {
    "overview": "zhenggai.go(-1, 'overview')",
    "neighbourhood": "zhenggai.go(zhenggai.find('河南省文化和旅游厅')[0], 'neighbourhood')",
    "map": "zhenggai.go(-1, 'map')",
    "dark": "document.querySelector('#theme').click(); zhenggai.go(-1, 'overview')",
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
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto((out / "graph.html").as_uri())
        page.wait_for_function("window.zhenggai !== undefined")
        for name, action in SHOTS.items():
            page.evaluate(action)
            page.wait_for_timeout(600)
            page.screenshot(path=FOLDER / f"{name}.jpg", type="jpeg", quality=82)
        browser.close()


if __name__ == "__main__":
    main()
