"""Left edges of projects that their words alone do not tell."""

from __future__ import annotations

import pytest

from kg.recognise.home import Home
from kg.recognise.project_edges import settled

HOME = Home("四川省", "资阳市", "乐至县", "", "512022")


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        # the own county holds a word that ends a phrase
        ("乐至县城乡供水项目", "县城乡供水项目", "乐至县城乡供水项目"),
        ("推进柳河县供水项目", "柳河县供水项目", "柳河县供水项目"),
        ("用于支持农贸市场标准化改造", "支持农贸市场标准化改造", "农贸市场标准化改造"),
        ("改建为柳镇养老服务中心", "为柳镇养老服务中心", "柳镇养老服务中心"),
        ("该项目八角水厂主体工程", "目八角水厂主体工程", "八角水厂主体工程"),
        ("在柳镇产业园建设厂房二期项目", "柳镇产业园建设厂房二期项目", "厂房二期项目"),
        ("推进柳镇产业园建设项目", "柳镇产业园建设项目", "柳镇产业园建设项目"),
        ("城乡供水项目", "城乡供水项目", "城乡供水项目"),
        ("就供排水PPP项目座谈", "就供排水PPP项目", "供排水PPP项目"),
        ("就业创业园项目", "就业创业园项目", "就业创业园项目"),
        # none
        ("每半年集中清理一次", "半年集中清理", None),
        ("向局党组报告项目进展", "局党组报告项目", None),
        ("争取县财政资金15万元", "县财政资金", None),
        ("对在建造林项目每季度抽查", "在建造林项目", None),
        ("实施为民办实事项目", "为民办实事项目", "为民办实事项目"),
        ("完成扫尾工程", "扫尾工程", None),
        ("一些县（区）智慧公园建设滞后", "县（区）智慧公园", None),
        ("健全县、乡、村三级流通服务网络", "村三级流通服务网络", None),
        ("是最重要的控制性工程之一", "控制性工程", None),
        ("形成四级公共文化服务网络", "四级公共文化服务网络", "四级公共文化服务网络"),
        ("省级商务发展资金", "省级商务发展资金", "省级商务发展资金"),
    ],
)
def test_settled(text: str, found: str, expected: str | None) -> None:
    start = text.index(found)
    stretch = settled(text, start, start + len(found), HOME)
    assert (text[slice(*stretch)] if stretch else None) == expected
