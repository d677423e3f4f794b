"""Countries, rivers and regions of the atlas: found, and not found."""

from __future__ import annotations

import pytest

from kg.recognise.place_nature import natures

FOUND = [
    ("赴德国、日本考察，埃塞俄比亚选手夺冠。", ["德国", "日本", "埃塞俄比亚"]),
    ("黄河南岸，秦岭北麓。", ["黄河", "秦岭北麓"]),
    ("大运河（柳县段）治理。", ["大运河", "大运河（柳县段）"]),
]
NOT_FOUND = [
    "日本血吸虫防治，防治德国小蠊，法国梧桐，俄罗斯语，美国人，印度洋。",
    "德国语言文学，英国式管理，英国街，日本驻华大使馆。",
    "黄河路，泰山医院，黄河文化，中国。",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_found(text: str, found: list[str]) -> None:
    assert [text[site.start : site.end] for site in natures(text)] == found


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [text[site.start : site.end] for site in natures(text)] == []
