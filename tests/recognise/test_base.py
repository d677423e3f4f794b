"""What recognisers see of page furniture: nothing but who published the page."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, FactPassages, Outline
from kg.recognise.base import Scene
from kg.recognise.home import Home

SEEN = [
    ("来源：甲县某某局 发布时间：2024-07-12", "甲县某某局"),
    ("发布机构: 乙市某某院　浏览次数：12", "乙市某某院"),
    ("首页 > 政务公开 > 甲县某某局", ""),
    ("发布时间：2024-07-12 浏览次数：12", ""),
    ("来源： 作者：", ""),
]


@pytest.mark.parametrize(("furniture", "seen"), SEEN)
def test_furniture(furniture, seen):
    text = f"{furniture}\n关于巡察整改情况的通报"
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document("case", text, digest, "text", "utf-8")
    noise = (document.passage(0, len(furniture)),)
    document = Document("case", text, digest, "text", "utf-8", noise)
    scene = Scene(Outline(document, FactPassages(), (), (), ()), Home())
    assert len(scene.text) == len(text)
    assert scene.text.split() == ([seen] if seen else []) + ["关于巡察整改情况的通报"]
    assert not seen or scene.text.index(seen) == text.index(seen)
