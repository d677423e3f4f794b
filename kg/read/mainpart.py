"""Where on a web page the report stands, and what on it is not shown or stands beside."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["INFO", "clean", "container", "squeezed"]

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "iframe",
        "svg",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "object",
        "embed",
        "nav",
        "footer",
        "map",
        "video",
        "audio",
        "canvas",
    ]
)
"""Elements whose text nobody reads as the page's."""


CONTAINERS = frozenset(
    ["html", "body", "div", "article", "section", "main", "form", "center", "table", "tbody", "tr", "td"]
)
"""Elements in which a report's whole text may stand."""


SHARE = 0.85
"""Part of an element's text that a child must hold to be looked into for the report."""


HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


ASIDE = re.compile(
    r"(?:^|[-_\s])(?:nav|menu|footer|foot|sidebar|share|bdshare|related|relate|recommend|copyright|search"
    r"|toolbar|pagination|comment|hot|rank|link|links|friendlink)(?:$|[-_\s\d])",
    re.IGNORECASE,
)
"""Class or id of what stands beside a text."""


INFO = re.compile(
    r"(?:发布|发文|公开|更新|成文)?(?:时间|日期)[:：\s]|来源[:：]|(?:19"
    r"|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}|浏览|点击"
)


def clean(root: Any) -> None:
    """Take out what is not shown or stands beside the text; text behind a removed element stays."""
    whole = len(squeezed(root.text_content()))
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag in SKIPPED or "hidden" in element.attrib or HIDDEN.search(element.get("style") or ""):
            element.drop_tree()
        elif ASIDE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            inner = squeezed(element.text_content())
            if len(inner) < whole * 0.35 and not INFO.search(inner):
                element.drop_tree()


def squeezed(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


def _own_text(element: Any) -> dict[Any, int]:
    """Characters outside links under each element, counted once from below."""
    sizes: dict[Any, int] = {}
    for _, node in _events(element):
        size = len((node.text or "").strip()) if node.tag != "a" else 0
        for child in node:
            if isinstance(child.tag, str):
                size += sizes.get(child, 0) if child.tag != "a" else 0
            size += len((child.tail or "").strip())
        sizes[node] = size if node.tag != "a" else 0
    return sizes


def _events(element: Any) -> Any:
    from lxml import etree

    return etree.iterwalk(element, events=("end",))


def container(body: Any) -> Any:
    """The smallest element that holds most of the page's text outside links."""
    sizes = _own_text(body)
    at = body
    while True:
        children = [child for child in at if isinstance(child.tag, str) and child.tag in CONTAINERS]
        best = max(children, key=lambda child: sizes.get(child, 0), default=None)
        if best is None or sizes.get(best, 0) < SHARE * max(1, sizes.get(at, 0)):
            return at
        at = best
