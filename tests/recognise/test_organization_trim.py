"""What stands at the edges of names: the place that is pointed at, the province, what is counted, posts.

All names are made up.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[str]]


FOUND = [
    # the place just named
    ("该县纪委向丁溪镇纪委督办，", ["该县纪委", "丁溪镇纪委"]),
    ("该区农业农村委聘请渔民，", ["该区农业农村委"]),
    ("该市市场监管局查处，", ["该市市场监管局"]),
    ("该县县委、县政府成立专班，", ["县委", "县政府"]),
    # the province in short
    ("江苏金湖县丁溪卫生院停诊，", ["江苏金湖县丁溪卫生院"]),
    ("山东烟台市芝罘区审计局介入，", ["山东烟台市芝罘区审计局"]),
    # behind what is no part of them
    ("其他相关责任人县纪委监委已立案，", ["县纪委监委"]),
    ("涉九龙国有林场纠纷，", ["九龙国有林场"]),
    ("积极协调财政局、发改委，", ["财政局", "发改委"]),
    ("统一到校党委部署上来，", ["校党委"]),
    ("由市委组织部部务会审定，", ["市委组织部"]),
    ("与村党支部和合作社签约，", []),
    # posts of members
    ("诸暨市丁溪镇马湾村党总支委员何某收礼，", ["诸暨市丁溪镇马湾村党总支"]),
    ("县政协委员提案。", []),
    ("配齐配强支部委员。", []),
    # fields joined by 和, fields that hold a verb
    ("由市委非公和社会组织工委主办，", ["市委非公和社会组织工委"]),
    ("县卫生和计生委党委研究，", ["县卫生和计生委党委"]),
    ("由区经贸局认定，", ["区经贸局"]),
    ("经丁州海洋环境监测预报中心检测，", ["丁州海洋环境监测预报中心"]),
    ("移交县涉案财物管理中心，", ["县涉案财物管理中心"]),
    ("中央巡视办督查，", ["中央巡视办"]),
    ("县监委委员带队。", ["县监委"]),
    ("移交县纪委监委第三监督检查室，", ["县纪委监委第三监督检查室"]),
    ("县城关镇派出所设岗。", ["县城关镇派出所"]),
    ("慰问鄂西第三军分区、县人武部，", ["鄂西第三军分区", "县人武部"]),
    ("县城乡居民社会养老保险中心核查，", ["县城乡居民社会养老保险中心"]),
    # a company of a group, by its place
    ("柳粮饮料（四川）有限公司缓缴水费。", ["柳粮饮料（四川）有限公司"]),
    ("约谈海鸥水泥（南宁）有限公司，", ["海鸥水泥（南宁）有限公司"]),
    ("柳汇集团有限公司欠缴，", ["柳汇集团有限公司"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


NOT_FOUND = [
    "过去设在一个旧工厂内，",
    "柳溪山一所典型的乡村小学，",
    "90%的基层法院设立专项经费。",
    "全日制大学本科毕业生，",
    "位于丁溪镇的东北部，",
    "省市联办事项减少。",
    "坐高铁站接驳车，",
    "拉进党小组。",
    "某县教育局原局长被查。",
    "某镇财政所违规收费。",
    "河南一家环保公司排污。",
    "上海市一家医院收费。",
    "张家港武装部队官兵捐款。",
    "各（四川）有限公司，",
    "博士后科研工作站3个。",
    "当地纪委监委介入，",
    "一座微型污水处理站。",
    "二级单位党委（党总支）提交方案。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Find, text: str) -> None:
    assert organizations(text) == []
