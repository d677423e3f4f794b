"""What every page is made with: templates, JSON that stays data, a policy by hash, files written in whole."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup

__all__ = ["safe_json", "template", "with_policy", "write_whole"]

_POLICY = "@@script-hashes@@"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def template(name: str) -> str:
    """One of the files that pages are made of."""
    return files("kg.view").joinpath("templates", name).read_text(encoding="utf-8")


def safe_json(value: Any) -> Markup:
    """JSON that cannot leave its script element, whatever the texts hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - nothing that could end the element is left


def with_policy(html: str) -> str:
    """The page with the hashes of its own scripts in its policy."""
    hashes = (base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in _SCRIPT.findall(html))
    return html.replace(_POLICY, " ".join(f"'sha256-{digest}'" for digest in hashes), 1)


def write_whole(path: Path, html: str) -> None:
    """Write a page beside its place and rename it when whole; UTF-8 and one kind of line end everywhere."""
    beside = path.with_name(path.name + ".part")
    beside.write_text(html, encoding="utf-8", newline="\n")
    beside.replace(path)
