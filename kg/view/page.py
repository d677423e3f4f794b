"""The seam to pyvis: its node and edge model, its options and its vis-network, rendered by our own template.

Stock pyvis fetches from a content network even "in line", runs text that holds markup, and writes in the
locale's encoding (docs/decisions/0008-html-network.md). Here every text goes through JSON into text nodes,
a policy allows our two scripts by their hashes and nothing else, and the file is UTF-8, written in whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from kg.graph.store import Store
from kg.view.columns import Names, columns
from kg.view.network import NODE_TYPES, read_sheet
from kg.view.overview import relations_of
from kg.view.sheet import Sheet
from kg.view.shell import safe_json, template, with_policy, write_whole
from kg.view.styles import STYLES

__all__ = ["SCRIPTS", "TITLE", "network_html", "page_html", "sheet_html", "write_network"]

# One script in the page, several files here; each uses what those before it define.
SCRIPTS = (
    "data.js", "state.js", "shapes.js", "spread.js", "source.js", "canvas.js", "overview.js",
    "neighbourhood.js", "path.js", "map.js", "panel.js", "legend.js", "search.js", "takeaway.js", "store.js",
    "navigation.js",
)  # fmt: skip
TITLE = "巡察整改知识图谱"
_OPTIONS: Mapping[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1, "font": {"size": 13, "strokeWidth": 3}},
    "edges": {
        "smooth": False,
        "color": {"inherit": False},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.4}},
        "font": {"size": 11, "strokeWidth": 3},
    },
    "interaction": {
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "hover": True,
        "tooltipDelay": 250,
        "keyboard": False,
    },
}


class _Ids(dict[Any, None]):
    """pyvis asks a list for every node it adds; a dict with `append` answers at once."""

    def append(self, node: Any) -> None:
        self[node] = None


def network_html(store: Store, *, title: str = TITLE, language: str = "zh", pages: str = "") -> str:
    """The network of a store as one page; see `sheet_html`."""
    sheet = read_sheet(store)
    return sheet_html(sheet, store.labels(), store.base, title=title, language=language, pages=pages)


def sheet_html(  # noqa: PLR0913 - what can be told apart by name
    sheet: Sheet, names: Names, base: str, *, title: str = TITLE, language: str = "zh", pages: str = ""
) -> str:
    """A sheet as one page: no requests, no inline handlers, the same bytes for the same sheet.

    Args:
        sheet: what is to be drawn.
        names: labels of terms by local name and language.
        base: base of the identifiers of things.
        title: heading of the page.
        language: language that the page opens in, ``zh`` or ``en``; its reader can change it.
        pages: folder of the report pages beside this one, or ``""`` where there are none to link to.
    """
    data = columns(sheet, names, base)
    data.update(pages=pages, language=language, source={"kind": "whole"})
    return page_html(data, title, edges=relations_of(sheet))


def page_html(
    data: dict[str, Any],
    title: str,
    *,
    edges: Iterable[tuple[int, int, str]] = (),
    scripts: str = "",
    connect: str = "'none'",
) -> str:
    """The page around its data.

    Args:
        data: what the script reads: columns, language, where the rest comes from.
        title: heading of the page.
        edges: relations of the nodes of the data: source, target, name.
        scripts: what the policy lets in besides the scripts in the page.
        connect: what the policy lets the page ask.
    """
    data = {**data, "strings": json.loads(template("strings.json"))}
    return with_policy(_render(data, edges, title, scripts, connect))


def write_network(
    store: Store, path: Path, *, title: str = TITLE, language: str = "zh", pages: str = ""
) -> None:
    """Write the network to a file, beside it first and renamed when whole; see `sheet_html`."""
    write_whole(path, network_html(store, title=title, language=language, pages=pages))


def _vis_network() -> Markup:
    """The vis-network that pyvis carries (9.1.2, Apache-2.0 or MIT)."""
    script = files("pyvis").joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js").read_text("utf-8")
    return Markup(script.replace("</script", "<\\/script"))  # noqa: S704 - a library's file, not data


def _render(
    data: dict[str, Any], edges: Iterable[tuple[int, int, str]], title: str, scripts: str, connect: str
) -> str:
    from pyvis.network import Network

    # pyvis makes its template environment in __init__; ours replaces it, with escaping switched on.
    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%", heading=title)
    network.node_ids = _Ids()
    network.path = "page.html.j2"
    network.templateEnv = Environment(
        loader=DictLoader({network.path: template(network.path)}), autoescape=True
    )
    network.templateEnv.filters.update(json=safe_json, parsed=json.loads)  # pyvis hands options over as text
    network.templateEnv.globals.update(
        data=data,
        style=Markup(template("theme.css") + template("page.css")),  # noqa: S704 - our own file
        script=Markup("\n".join(template(name) for name in SCRIPTS)),  # noqa: S704 - our own files
        vis_network=_vis_network(),
        policy={"scripts": Markup(scripts), "connect": Markup(connect)},  # noqa: S704 - our own words
    )
    network.set_options(json.dumps(_OPTIONS))
    nodes = data["nodes"]
    for number, (label, type_) in enumerate(zip(nodes["label"], nodes["type"], strict=True)):
        kind = NODE_TYPES[type_]
        network.add_node(number, label=label, group=kind, shape=STYLES[kind].shape)
    for source, target, relation in edges:
        network.add_edge(source, target, title=relation)
    if data["source"]["kind"] == "whole":
        data["counts"] = {"nodes": len(network.nodes), "edges": len(network.edges)}
    html: str = network.generate_html()
    return html
