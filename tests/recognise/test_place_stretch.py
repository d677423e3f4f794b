"""Stretches of rivers with short names, and of pipes, railways and channels: found, and not found."""

from __future__ import annotations

import pytest

from kg.recognise.place_stretch import stretches, waters

FOUND = [
    ("对沅江柳林段进行整治。", ["沅江柳林段", "沅江"]),
    ("，沅水柳桥断面达标。", ["沅水柳桥断面", "沅水"]),
    ("对北气南送管道丙县段开展排查。", ["北气南送管道丙县段"]),
    ("推进荷柳高铁杏村段征迁。", ["荷柳高铁杏村段"]),
]
NOT_FOUND = [
    "沿江重点段已加固。",
    "对大江上游段进行巡查。",
    "沅江段已加固。",  # which stretch?
    "城市供水管道破损段已更换。",
    "老旧管道更换阶段。",
    "国控断面达标。",
    "长江流域段禁渔。",
    "沅水河重点河段已整治。",
    "现阶段水质稳定。",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(text: str, wanted: list[str]) -> None:
    assert [text[site.start : site.end] for site in stretches(text)] == wanted


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert not [text[site.start : site.end] for site in stretches(text)]


WATERS = [
    ("汛期菱湖水质波动，", ["菱湖"]),
    ("；柳河黑臭水体反弹，", ["柳河"]),
    ("、柳河、老街合流制溢流问题突出。", ["柳河"]),
    ("、蒙河沿线禁养区关停，", ["蒙河"]),
    ("，袁河、孔江沿岸", ["袁河", "孔江"]),
    ("沿江两岸绿化，", []),
    ("入河断面达标，", []),
    ("，内河水质改善。", []),
    ("、柳河岸边，", []),
    ("青石河水质达标。", []),  # a name of three characters
]


@pytest.mark.parametrize(("text", "wanted"), WATERS)
def test_waters_of_two_characters(text: str, wanted: list[str]) -> None:
    assert [text[site.start : site.end] for site in waters(text)] == wanted


@pytest.mark.parametrize("unit", ["沅江柳林段", "段", "断面", "管道", "\U00020000段", "河水质", "、柳河水质"])
def test_any_text(unit: str) -> None:
    text = unit * 2000
    assert all(0 <= site.start < site.end <= len(text) for site in (*stretches(text), *waters(text)))
