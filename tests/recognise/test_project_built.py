"""What is built, by the verb before it and what else the clause says of it."""

from __future__ import annotations

import pytest

from kg.recognise.project_built import erected


def _found(text: str) -> list[str]:
    return [text[start:end] for start, end in erected(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("沿甲溪两岸建设健身步道3.6公里。", ["健身步道"]),
        ("为甲塘镇、乙坪镇、丙山镇配建多功能运动场4片。", ["多功能运动场"]),
        ("在甲塘村、乙坪村建成黄芪、党参标准化种植基地2300亩。", ["黄芪、党参标准化种植基地"]),
        ("甲塘村利用闲置校舍建成帮扶车间1个。", ["帮扶车间"]),
        ("甲塘村整合衔接资金120万元建设黄芪育苗大棚。", ["黄芪育苗大棚"]),
        ("指导甲塘粮库建设粮食产后服务中心。", ["粮食产后服务中心"]),
        ("利用协作资金180万元建成的甲塘村中药材仓储库长期闲置。", ["甲塘村中药材仓储库"]),
        ("在甲塘养护站、乙坪养护站建设应急物资储备库。", ["应急物资储备库"]),
        ("投入7.6万元采购内容校对系统。", ["内容校对系统"]),
        ("安装太阳能路灯60盏，投入资金18万元。", ["太阳能路灯"]),
        ("在甲塘村建成育苗大棚20座、烘干塔3座。", ["育苗大棚", "烘干塔"]),
        ("建成甲塘巷游客集散中心并投入使用。", ["甲塘巷游客集散中心"]),
        ("四是建设甲巴生物资源中试基地，主体完工。", ["甲巴生物资源中试基地"]),
        ("在甲塘景区改建公共卫生间2座。", ["公共卫生间"]),
        ("位于甲塘公园、乙坪广场的2块户外电子屏由乙公司经营。", ["户外电子屏"]),
    ],
)
def test_names_what_is_built_where_the_clause_tells_which(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "建设一支高素质干部队伍，提升能力。",
        "全面建成小康社会，巩固成果。",
        "在全镇建设长效制度，堵塞漏洞。",
        "在甲塘镇审批建设用地12宗。",
        "在甲塘镇建设单位未建仓库。",
        "新建台账3份，更新记录。",
        "新建项目12个，续建项目3个。",
        "建设资金120万元用于仓库。",
        "新建蓄水池2座。",  # of nowhere
        "在甲塘镇安装定位系统。",  # put up by the dozen
        "搭建交流平台，促进合作。",
        "在培训中搭建学习平台。",
        "在各村新建蓄水池2座。",
        "在乡村建设示范基地。",
        "今后新建小型污水处理设施严格选址。",
        "甲塘镇部分新建小区停车场未移交。",
        "在甲塘镇违规搭建大棚。",
        "甲塘村未建成污水处理站。",
        "位于甲塘镇的3名干部宿舍。",
        "全县已建成公共充电站。",
    ],
)
def test_names_nothing_that_is_not_built_or_is_one_of_many(text: str) -> None:
    assert _found(text) == []
