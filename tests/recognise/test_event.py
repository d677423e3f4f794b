"""Festivals, contests, meetings, congresses, rounds of inspection: found, not found, known failures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise import event
from kg.recognise.base import Scene
from kg.recognise.overlap import settle

Find = Callable[[str], list[str]]


@pytest.fixture
def events(scene: Callable[[str], Scene]) -> Find:
    def find(text: str) -> list[str]:
        return [m.passage.exact for m in settle(event.RECOGNISER.find(scene(text)))]

    return find


FOUND = [
    # a quoted name that is held; the quoted name of an activity alone
    ("举办“甲乙讲堂”，三人登台。", ["甲乙讲堂"]),
    ("承办“甲城之夜”“乙河之声”等系列活动", ["甲城之夜", "乙河之声"]),
    (
        "开展“家门口的甲河”系列文旅活动。“家门口的甲河”已办三场。",
        ["“家门口的甲河”系列文旅活动", "家门口的甲河"],
    ),
    # who holds it, and where, with its year
    ("承办文旅部甲河推广季活动，", ["甲河推广季"]),
    ("组织召开了甲城市2031年“甲城云”培训会议，", ["甲城市2031年“甲城云”培训会议"]),
    ("获2031年第三届甲省研学线路设计大赛一等奖，", ["2031年第三届甲省研学线路设计大赛"]),
    (
        "参加第三届甲国国际文化旅游博览会暨首届丙传统工艺大会，",
        ["第三届甲国国际文化旅游博览会", "首届丙传统工艺大会"],
    ),
    ("启动了“河之契”中国甲河、乙河书画名家创作大展。", ["“河之契”中国甲河、乙河书画名家创作大展"]),
    ("入选全省优秀剧目展演。", ["全省优秀剧目展演"]),
    # cases by their crime
    ("赵某飞销售侵权复制品案被列为典型，", ["赵某飞销售侵权复制品案"]),
    # festivals, fairs, contests, shows
    ("办好第八届金穗奖·中国（甲城）国际动漫节，", ["第八届金穗奖·中国（甲城）国际动漫节"]),
    ("在第12届荷花文化节期间", ["第12届荷花文化节"]),
    (
        "承办甲省第十五届运动会，参加第六届中国国际进口博览会。",
        ["甲省第十五届运动会", "第六届中国国际进口博览会"],
    ),
    ("组织参加甲省稻花奖戏曲演员大赛，", ["甲省稻花奖戏曲演员大赛"]),
    ("举办《云·上》甲代文物展，", ["《云·上》甲代文物展"]),
    ("开展“学史明理”主题演讲比赛，", ["“学史明理”主题演讲比赛"]),
    ("组织开展“甲城文化周”等系列活动", ["甲城文化周"]),
    ("举办“甲之春”“甲之夏”考古研学活动", ["甲之春", "甲之夏"]),
    ("参加省“平安杯”竞赛，", ["省“平安杯”竞赛"]),
    # an opening is part of what it opens
    ("甲花文化节启动仪式在乙县举行", ["甲花文化节"]),
    # called by their day
    ("汲取“7·38”坍塌事故教训，", ["“7·38”坍塌事故"]),
    ("召开“七一”表彰大会，", ["“七一”表彰大会"]),
    ("2020年中央生态环境保护督察反馈的问题", ["2020年中央生态环境保护督察"]),
    # meetings and courses with a matter of their own
    ("召开营商环境优化提升推进会。", ["营商环境优化提升推进会"]),
    ("召开全市金融工作会议，", ["全市金融工作会议"]),
    ("举办全县村级会计业务培训班2期。", ["全县村级会计业务培训班"]),
    ("召开了整改落实工作动员会，", ["整改落实工作动员会"]),
    # accidents
    ("甲化工厂“8·15”爆炸事故发生后，", ["甲化工厂“8·15”爆炸事故"]),
    ("吸取乙省丙山景区火灾事故教训", ["乙省丙山景区火灾事故"]),
    # congresses, plenary sessions, rounds of inspection
    ("贯彻党的二十大和二十届三中全会精神，", ["党的二十大", "二十届三中全会"]),
    ("党的十九届五中、六中全会精神", ["党的十九届五中、六中全会"]),
    ("按照市委八届五次全会提出的目标", ["市委八届五次全会"]),
    ("省第十一次党代会精神，全国两会精神", ["省第十一次党代会", "全国两会"]),
    ("九届市委第三轮巡察反馈", ["九届市委第三轮巡察"]),
    ("2021年县委巡察反馈问题和上轮巡察反馈问题", ["2021年县委巡察", "上轮巡察"]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(events: Find, text: str, wanted: list[str]) -> None:
    assert events(text) == wanted


NOT_FOUND = [
    "举办“三会一课”，主办“不忘初心”主题教育。",
    "剖析违法案例，通报典型案件，受贿案件多发。",
    "俱乐部活动丰富，建设农业嘉年华。",
    "围绕甲题材进行展演，开展展览。",
    "甲路口事故多发，落实事故调查处理规定，“七一”期间走访党员，中央生态环境保护督察组进驻。",
    "局党组召开专题会议研究，召开民主生活会。",
    "召开党组会议、支部党员大会和班子会议，做好会议记录。",
    "定期召开联席会议，每月召开工作例会。",
    "防范安全播出事故和生产安全事故，未发生责任事故。",
    "举办羽毛球比赛和演讲比赛。",
    "加强对农村庙会的监管，参加学术论坛。",
    "在市博物馆展览三个月，年底评选优秀等次。",
    "推进文旅产业高质量发展，持续开展专项检查。",
    "规范“5+N”主题党日活动，适时组织“回头看”。",
    "完善会议制度，规范会议室管理。",
    "传达《关于做好甲市第三届体育大会工作的通知》",
    "市委第二巡察组进驻，市委巡察办督办。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(events: Find, text: str) -> None:
    assert events(text) == []


KNOWN_FAILURES = [
    pytest.param("组织媒体参与公众考古日活动，", ["公众考古日活动"], id="activity without quotation marks"),
    pytest.param("开展“云赏甲城百场直播”活动", ["云赏甲城百场直播"], id="name inside its activity"),
    pytest.param("举办书法、摄影、剪纸艺术展", ["书法、摄影、剪纸艺术展"], id="kinds that share one show"),
]


@pytest.mark.xfail(strict=True, reason="needs to know what the words mean")
@pytest.mark.parametrize(("text", "wanted"), KNOWN_FAILURES)
def test_known_failures(events: Find, text: str, wanted: list[str]) -> None:
    assert events(text) == wanted


@pytest.mark.parametrize("unit", ["事件", "大赛、", "“”活动", "《", "第三届", "和论坛"])
def test_any_text(scene: Callable[[str], Scene], unit: str) -> None:
    text = unit * 400
    assert all(m.passage.exact in text for m in event.RECOGNISER.find(scene(text)))
