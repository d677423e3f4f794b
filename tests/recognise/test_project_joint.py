"""What two bodies found together."""

from __future__ import annotations

import pytest

from kg.recognise.project_joint import joint

FOUND = [
    ("与云岭大学共建水稻育种实验室，开展联合攻关。", "水稻育种实验室"),
    ("与丰源公司、白石公司共建产业学院。", "产业学院"),
    ("联合云岭学院共建了“青禾课堂”。", "青禾课堂"),
    ("与县司法局联合建设法律援助工作站。", "法律援助工作站"),
    ("与丰源公司合作设立智能装备研发中心、", "智能装备研发中心"),
]
NOT_FOUND = [
    "与云岭大学共建实践教学基地3个。",
    "与云岭大学共建的实验室闲置。",
    "与丰源公司共建共享平台。",
    "推行党建共建，加强工作联系。",
    "与白石大学共建某某管理学研究院。",
    "实验室建设滞后，基地未投入使用。",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_what_is_founded_together_is_one_thing(text: str, name: str) -> None:
    assert [text[start:end] for start, end in joint(text)] == [name]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_many_or_anything_is_none(text: str) -> None:
    assert list(joint(text)) == []
