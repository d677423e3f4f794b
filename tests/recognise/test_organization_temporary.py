"""Temporary branches and guiding teams, whose names begin with any words. All names are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[str]]

FOUND = [
    ("5月份，柳店海棠博览园苗木基地临时党支部成立，", ["柳店海棠博览园苗木基地临时党支部"]),
    ("目前，丁溪新村临时党支部有党员9名。", ["丁溪新村临时党支部"]),
    ("加上县临时党委所辖支部，", ["县临时党委"]),
    ("由丙港大桥项目临时联合党支部负责，", ["丙港大桥项目临时联合党支部"]),
    ("省委“不忘甲、牢记乙”主题教育第二巡回指导组到会，", ["省委“不忘甲、牢记乙”主题教育第二巡回指导组"]),
    ("县委主题教育第三巡回指导组督导，", ["县委主题教育第三巡回指导组"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


NOT_FOUND = [
    "在15个乡镇设立临时党总支，下设178个临时党支部。",
    "要求各临时党支部整改。",
    "任务中的临时党支部，",
    "发挥临时党组织作用。",
    "抓好项目临时党支部建设。",
    "县委对“三会一课”督导。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Find, text: str) -> None:
    assert [name for name in organizations(text) if "临时" in name or "导" in name] == []
