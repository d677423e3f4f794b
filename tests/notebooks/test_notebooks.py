"""The notebooks run as they stand, each in a kernel of its own, and are kept without their outputs."""

from __future__ import annotations

import re
from pathlib import Path

import nbclient
import nbformat
import pytest

from kg.api import build_all, collect
from kg.graph import to_rdf
from kg.graph.files import write_files

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
# These build for themselves; the others open what a build left.
BUILDERS = ("01", "06")
LONGEST_CELL = 60
# Charts that each draws at least; the second is about queries alone.
CHARTS = {"01": 1, "02": 0, "03": 2, "04": 4, "05": 2, "06": 1}
TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")
REQUEST = re.compile(r"<script|@import|(?:href|src)=[\"']https?:|url\(['\"]?https?:", re.IGNORECASE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> Path:
    """A folder with a build of the sample reports in `out`."""
    folder = tmp_path_factory.mktemp("notebooks")
    write_files(folder / "out", to_rdf(build_all(collect([reports])).knowledge))
    return folder


def test_there_are_six_and_the_readme_leads_to_each() -> None:
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [path.name[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04", "05", "06"]
    assert [path.name for path in NOTEBOOKS if f"]({path.name})" not in said] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_are_stripped(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.metadata
        if cell.cell_type == "code":
            assert not cell.outputs, "clear the outputs before you commit"
            assert cell.execution_count is None
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert dict(notebook.metadata.language_info) == {"name": "python"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_opens_with_what_one_learns_in_two_languages(path: Path) -> None:
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.startswith(f"# {int(path.stem[:2])}. ")
    assert "**You will learn**" in first.source
    assert "**您将学到**" in first.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_links_lead_somewhere(path: Path) -> None:
    text = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    assert [link for link in LINK.findall(text) if not (FOLDER / link).exists()] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, built: Path, tmp_path: Path) -> None:
    notebook = read(path)
    place = tmp_path if path.name.startswith(BUILDERS) else built
    client = nbclient.NotebookClient(
        notebook, timeout=LONGEST_CELL, kernel_name="python3", resources={"metadata": {"path": str(place)}}
    )
    client.execute()
    outputs = [one for cell in notebook.cells if cell.cell_type == "code" for one in cell.outputs]
    assert len(outputs) >= 3, "it shows something"
    drawn = [one.data["image/svg+xml"] for one in outputs if "image/svg+xml" in one.get("data", {})]
    assert len(drawn) >= CHARTS[path.name[:2]], "it draws"
    for chart in drawn:
        written = "".join(TEXT.findall(chart))
        assert CHINESE.search(written), "labels are text, for the reader's own font"
        assert not REQUEST.search(chart), "a chart asks nothing of the network"
    said = [one.text for one in outputs if one.output_type == "stream" and one.name == "stderr"]
    assert said == [], "a notebook warns of nothing"
