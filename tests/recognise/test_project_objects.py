"""Undertakings by the place, the builder or the verb beside their name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kg.recognise.project_objects import (
    built,
    contracted,
    creations,
    of_a_company,
    of_a_place,
    planned,
    shops_on_line,
    signed,
    staged,
)

Rule = Callable[[str], Iterator[tuple[int, int]]]

FOUND: list[tuple[Rule, str, list[str]]] = [
    (signed, "签约柳街精品民宿集群项目，总投资2亿元。", ["柳街精品民宿集群项目"]),
    (signed, "启动历史卷宗电子补录工程，", ["历史卷宗电子补录工程"]),
    (built, "加快建设甲柳路综合换乘枢纽，研究", ["甲柳路综合换乘枢纽"]),
    (built, "着力打造乙山寺历史文化公园、丙柳老街等", ["乙山寺历史文化公园", "丙柳老街"]),
    (built, "高品质打造9.6公里柳河生态休闲景观带；", ["柳河生态休闲景观带"]),
    (built, "，今年配套建设一座畜禽养殖废水处理站。", ["畜禽养殖废水处理站"]),
    (contracted, "由甲工程有限公司承建的产教融合实训大楼超概算", ["产教融合实训大楼"]),
    (contracted, "由乙集团代建的柳桥综合楼项目，", ["柳桥综合楼项目"]),
    (of_a_place, "对柳家坝村辣椒育苗大棚项目资金滞留", ["柳家坝村辣椒育苗大棚项目"]),
    (of_a_place, "查看了甲县柳镇西桥村电商扶贫项目、", ["甲县柳镇西桥村电商扶贫项目"]),
    (
        of_a_company,
        "引进甲乙精密机械有限公司新能源零部件项目，总投资",
        ["甲乙精密机械有限公司新能源零部件项目"],
    ),
    (of_a_company, "对丙丁阀门有限公司阀门生产线技改项目审核", ["丙丁阀门有限公司阀门生产线技改项目"]),
    (shops_on_line, "柳县电子商务进农村综合示范项目结余资金", ["柳县电子商务进农村综合示范项目"]),
    (shops_on_line, "为落实国家电子商务进农村综合示范项目，", ["国家电子商务进农村综合示范项目"]),
    (creations, "全力推进创建国家环保模范城市工作，", ["创建国家环保模范城市"]),
    (creations, "专题研究省级双拥模范城市创建工作。", ["省级双拥模范城市创建工作"]),
    (planned, "将宿舍区纳入柳县2031年城镇老旧小区改造计划，", ["柳县2031年城镇老旧小区改造计划"]),
    (staged, "柳东创业中心（三期）要尽早投入使用", ["柳东创业中心（三期）"]),
]
NOT_FOUND: list[tuple[Rule, str]] = [
    (built, "着力打造一流营商环境，加快建设现代化产业园区，"),
    (built, "加快建设国家级实训基地，"),
    (built, "加快建设步伐，着力打造特色小镇，"),
    (built, "着力打造集原粮基地、生物制曲"),
    (contracted, "由甲公司承建的项目未验收"),
    (contracted, "对承建的多个服务中心，"),
    (of_a_place, "各镇村产业发展项目推进慢，行政村基础设施建设项目"),
    (of_a_place, "由甲局乡村振兴综合股逐项目建立台账"),
    (of_a_place, "柳镇项目管理混乱"),
    (of_a_company, "督促甲建设有限公司支付柳桥教学楼项目农民工工资"),
    (of_a_company, "甲建设有限公司承建柳桥安置房项目"),
    (shops_on_line, "获评国家电子商务进农村综合示范县"),
    (creations, "召开创建全国文明城市推进会，创建省级全域旅游示范区"),
    (creations, "获评省级双拥模范城市创建单位"),
    (planned, "纳入年度整改计划，列入重点建设计划，制定老旧小区改造计划，"),
    (staged, "对入党积极分子（三期）培训"),
    (signed, "新签约亿元以上项目9个，实施重点项目，启动一批工程，"),
    (signed, "实施乡村振兴战略，引进服务项目，签约项目3个，"),
    (signed, "启动该项目，实施后续项目管理，"),
]


@pytest.mark.parametrize(("rule", "text", "names"), FOUND)
def test_found(rule: Rule, text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in rule(text)] == names


@pytest.mark.parametrize(("rule", "text"), NOT_FOUND)
def test_not_found(rule: Rule, text: str) -> None:
    assert [text[start:end] for start, end in rule(text)] == []
