"""How each type looks: a shape, and a colour that colour-blind readers can tell apart (Okabe & Ito 2008)."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LINES", "STYLES", "Style"]


@dataclass(frozen=True, slots=True)
class Style:
    """Shape (a vis-network name), fill on light and on dark ground."""

    shape: str
    colour: str
    dark: str = ""


# Shape and colour together are unique, so that colour is never the only cue.
STYLES: dict[str, Style] = {
    "Report": Style("hexagon", "#3B3B3B", "#D9D9D9"),
    "Issue": Style("triangle", "#D55E00"),
    "Measure": Style("square", "#E69F00"),
    "Organization": Style("dot", "#0072B2", "#4BA3DB"),
    "Person": Style("star", "#CC79A7"),
    "Policy": Style("triangleDown", "#56B4E9"),
    "Project": Style("diamond", "#009E73"),
    "Amount": Style("square", "#F0E442"),
    "Place": Style("dot", "#999999"),
    "Event": Style("diamond", "#882255", "#C56A98"),
    "Work": Style("star", "#E69F00"),
    "Award": Style("star", "#F0E442"),
    "Mechanism": Style("hexagon", "#56B4E9"),
    # Values: marked in the text of a report, not drawn in the network.
    "Quantity": Style("square", "#8A6D3B", "#C9A66B"),
    "Period": Style("dot", "#6A5ACD", "#A79DF0"),
}

# How a mention is underlined in the text: style and thickness, each pair for one type, for those who do not
# tell the colours apart and for printers without any.
LINES: dict[str, str] = {
    "Organization": "solid 2px",
    "Person": "double 2px",
    "Policy": "dashed 2px",
    "Project": "wavy 1px",
    "Amount": "solid 4px",
    "Place": "dotted 2px",
    "Event": "dotted 4px",
    "Work": "dashed 4px",
    "Award": "double 3px",
    "Mechanism": "wavy 2px",
    "Quantity": "solid 1px",
    "Period": "dashed 1px",
}
