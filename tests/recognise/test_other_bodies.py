"""Organs of police, hospitals, companies, towns and water bureaus: found, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise import organization
from kg.recognise.base import Scene
from kg.recognise.overlap import settle

FOUND = [
    ("由市委巡察三组、县委第二巡察组进行", ["市委巡察三组", "县委第二巡察组"]),
    ("会同县财政局、市公安局水上分局，", ["县财政局", "市公安局水上分局"]),
    ("有关单位和县公安局，", ["县公安局"]),
    (
        "健全董事会战略与投资委员会、薪酬与考核委员会。",
        ["董事会战略与投资委员会", "薪酬与考核委员会"],
    ),
    ("药事管理与药物治疗学委员会未履职，", ["药事管理与药物治疗学委员会"]),
    ("急诊科、放射科投诉较多，看守所、拘留所", ["急诊科", "放射科", "看守所", "拘留所"]),
    ("联合县公路管理段、白鹭湖管理处开展", ["县公路管理段", "白鹭湖管理处"]),
    ("由镇综合执法队每日巡查，", ["镇综合执法队"]),
    ("市粮油储备有限公司党支部换届，", ["市粮油储备有限公司党支部"]),
    ("子公司甲州水务投资有限公司亏损，", ["甲州水务投资有限公司"]),
    ("下设综合协调组，报市编委会批准，", ["综合协调组", "市编委会"]),
]

NOT_FOUND = [
    "全科医生缺口大，建设文化研究中心，兴建文化遗产博物馆，",
    "各派出所、各科室，协调组织，建设名师工作室8个",
]


@pytest.fixture
def organizations(scene: Callable[[str], Scene]) -> Callable[[str], list[str]]:
    def find(text: str) -> list[str]:
        return [m.passage.exact for m in settle(organization.RECOGNISER.find(scene(text)))]

    return find


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(organizations: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert organizations(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Callable[[str], list[str]], text: str) -> None:
    assert organizations(text) == []
