"""Tables → lines. An issue table becomes the labelled text that a report without tables prints."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.read.numbering import printed

__all__ = ["holds_data", "table_lines"]

COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("number", re.compile(r"^(?:序\s*号|编号|No\.?|项号)$", re.IGNORECASE)),
    ("status", re.compile(r"状态|完成情况|是否完成|完成与否|整改进度|销号|整改结论|完成进度")),
    ("deadline", re.compile(r"时限|期限|完成时间|整改时间|时间要求")),
    ("office", re.compile(r"责任|牵头|配合|整改单位|承办")),
    ("outcome", re.compile(r"成效|效果|成果|结果")),
    ("measures", re.compile(r"措施|举措|整改情况|落实情况|整改进展|整改内容|做法|进展情况|整改$|办理情况")),
    ("target", re.compile(r"目标|标准|要求|建议")),
    ("aspect", re.compile(r"类别|类型|方面|领域|分类|板块|维度")),
    ("finding", re.compile(r"问题|表现|反馈意见|事项|内容")),
)
"""(what a column holds, words of its head), in the order in which they are asked about a head."""

LABELS = (
    ("measures", "整改措施："),
    ("outcome", "整改成效："),
    ("office", "责任单位："),
    ("deadline", "整改时限："),
    ("target", "整改目标："),
    ("status", "整改状态："),
    ("rest", "备注："),
)
"""The label under which a cell is printed, in this order; the column's own head where that is a label."""

OWN_LABEL = re.compile(r"^(?:整改|落实|完成|责任|牵头)[\u4e00-\u9fff]{1,8}$")

MAX_HEAD = 20
"""Characters in the longest head of a column."""


LONG_CELL = 1_500
"""Characters of a cell that holds a text rather than a datum, where it also holds most of the table."""


def holds_data(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table holds data, and does not only lay out a page."""
    wide = [row for row in rows if len(row) > 1]
    if len(wide) < 2:
        return False
    longest = max(len(cell) for row in rows for cell in row)
    whole = sum(len(cell) for row in rows for cell in row)
    return longest <= LONG_CELL or longest <= 0.6 * whole


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table whose merged cells are repeated in each place that they cover.

    A table with a column of findings and one of measures is printed issue by issue: number and finding, then
    each other cell under its label. Any other table is printed row by row, cells apart by a tab.
    """
    for at, row in enumerate(rows[:3]):
        columns = _columns(row)
        kinds = {kind for kind, _ in columns}
        if "finding" in kinds and ("measures" in kinds or "status" in kinds):
            before = [line for earlier in rows[:at] for line in _plain(earlier)]
            return before + _issues(row, columns, rows[at + 1 :])
    return [line for row in rows for line in _plain(row)]


def _columns(head: Sequence[str]) -> list[tuple[str, int]]:
    """(what a column holds, its place) for each column that has a head.

    Of two columns of findings the later is the finding (反馈问题 | 具体表现), the earlier its aspect.
    """
    found: list[tuple[str, int]] = []
    for at, cell in enumerate(head):
        name = re.sub(r"\s", "", cell)
        if name and len(name) <= MAX_HEAD and (at == 0 or cell != head[at - 1]):
            found.append((next((kind for kind, words in COLUMNS if words.search(name)), "rest"), at))
    findings = [at for kind, at in found if kind == "finding"]
    aspects = any(kind == "aspect" for kind, _ in found)
    earlier = dict.fromkeys(findings[:-1], "rest" if aspects else "aspect")
    return [(earlier.get(at, kind), at) for kind, at in found]


def _plain(row: Sequence[str]) -> list[str]:
    cells = [cell.strip() for at, cell in enumerate(row) if at == 0 or cell != row[at - 1]]
    cells = [cell for cell in cells if cell]
    return ["\t".join(cell.replace("\n", " ") for cell in cells)] if cells else []


def _issues(
    head: Sequence[str], columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]
) -> list[str]:
    lines: list[str] = []
    last_finding, last_aspect, number, aspects = "", "", 0, 0
    for row in rows:
        cells = [(kind, at, row[at].strip() if at < len(row) else "") for kind, at in columns]
        said = {kind: text for kind, _, text in reversed(cells)}
        finding = said.get("finding", "")
        if not finding or (len(set(row)) == 1 and len(row) > 1):
            lines += _plain(row)
            continue
        if (aspect := said.get("aspect", "")) and aspect not in (last_aspect, finding):
            aspects += 1
            lines.append(_headed(re.sub(r"\s*\n\s*", "", aspect), aspects))
            last_aspect = aspect
        if finding != last_finding:
            number += 1
            lines.append(f"{_number(said.get('number', ''), number)}{_unnumbered(finding)}")
            last_finding = finding
        for kind, label in LABELS:
            of_kind = [(at, text) for other, at, text in cells if other == kind and text]
            for at, text in of_kind:
                name = re.sub(r"\s", "", head[at])
                lines.append((f"{name}：" if OWN_LABEL.match(name) or kind == "rest" else label) + text)
    return [part for line in lines for part in line.split("\n") if part.strip()]


def _headed(aspect: str, number: int) -> str:
    """An aspect as a heading: with the marker that it has, or the one that it would have in a text."""
    if re.match(r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.、．](?!\d))", aspect):
        return aspect
    return f"（{printed(number, 'chineseCounting')}）{aspect}"


def _number(cell: str, position: int) -> str:
    digits = re.match(r"\d{1,3}", cell.strip())
    return f"{digits.group() if digits else position}."


def _unnumbered(finding: str) -> str:
    """The finding on one line, without a number of its own in front."""
    plain = re.sub(r"\s*\n\s*", "", finding)
    return re.sub(r"^(?:\d{1,3}[.、．](?!\d)|[（(]\d{1,3}[）)])\s*", "", plain)
