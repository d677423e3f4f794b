"""The picture of a build, drawn by a second process that loads its libraries while the first one builds.

What the picture needs (pyvis with IPython, pinyin) takes longer to load than to draw with; on two cores a
build of the sample reports is shorter this way by most of that.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InternalError

__all__ = ["Pen", "pen", "serve"]


class Pen:
    """A process that waits to be told what to draw."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def draw(self, out: Path, page: Path) -> None:
        """Draw the network of what was built into a folder.

        Raises:
            InternalError: the page could not be made.
        """
        _, trouble = self._process.communicate(json.dumps([str(out.absolute()), str(page.absolute())]))
        if self._process.returncode:
            last = (trouble.strip().splitlines() or ["no message"])[-1]
            raise InternalError(f"the network was not drawn: {last}", where=str(page))


@contextmanager
def pen() -> Iterator[Pen]:
    """A pen at work; it is taken away if it was not needed."""
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", "from kg.cli.drawing import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
    )
    try:
        yield Pen(process)
    finally:
        if process.poll() is None:
            process.kill()
        for stream in (process.stdin, process.stderr):
            if stream is not None:
                stream.close()
        process.wait()


def serve() -> None:
    """The drawing process: load, read what to draw, draw."""
    import pyvis.network  # noqa: F401 - the most of what drawing waits for

    from kg.graph.store import Store
    from kg.view import write_views
    from kg.view.pinyin import readings

    readings(("中",))
    if said := sys.stdin.read():
        out, page = (Path(name) for name in json.loads(said))
        write_views(Store.open(out), page)
