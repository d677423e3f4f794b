"""partOf as words between and around names say it, and units beside the word for all of them."""

from __future__ import annotations

import pytest

BODY, PARTY = "甲市某某局", "中共甲市某某局党组"
UNIT, STATION, FIRM, GROUP = "甲市云泽管理中心", "市云桥监测站", "云泽水务公司", "青岭集团"
NAMES = [UNIT, STATION, FIRM, GROUP, "云桥教育联盟", "县云医院", "设备科", "市云泽审计局", "云泽银行"]

SAID = [
    # the class before a row, with and without a bracket; of the body, or of whoever stands before it
    (f"局属单位{UNIT}、{STATION}整改。", {(UNIT, BODY), (STATION, BODY)}),
    (f"下属事业单位（{STATION}、{UNIT}）整改。", {(UNIT, BODY), (STATION, BODY)}),
    (f"子公司{FIRM}退款。", {(FIRM, BODY)}),
    (f"{GROUP}子公司{FIRM}退款。", {(FIRM, GROUP)}),
    # behind it
    (f"{UNIT}、{STATION}等2家下属单位整改。", {(UNIT, BODY), (STATION, BODY)}),
    (f"{FIRM}等所属企业整改。", {(FIRM, BODY)}),
    # between two names
    (f"{FIRM}系{GROUP}全资子公司。", {(FIRM, GROUP)}),
    (f"{GROUP}的子公司{FIRM}退款。", {(FIRM, GROUP)}),
    (f"将{FIRM}整体划转至{GROUP}。", {(FIRM, GROUP)}),
    ("县云医院原设备科完成整改。", {("设备科", "县云医院")}),
    # what one joins
    ("我局加入云桥教育联盟。", {(BODY, "云桥教育联盟")}),
    # named otherwise beside the class, moved by nobody, joined by others
    (f"要求下属单位与{FIRM}对接。", set()),
    (f"{FIRM}、{GROUP}等单位参会。", set()),
    (f"{FIRM}与{GROUP}签约。", set()),
    (f"{FIRM}系{GROUP}客户。", set()),
    (f"资产移交{GROUP}。", set()),
    ("县云医院，设备科整改。", set()),
    ("引导群众加入云桥教育联盟的活动。", set()),
    (f"加入{GROUP}调研。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said(links, text, expected):
    assert links(text, "partOf", ORGANIZATION=NAMES) == expected


BESIDE = [
    (f"下属单位管理不严，{UNIT}超标准报销。", {(UNIT, BODY)}),
    (f"对所属单位指导不够，对{UNIT}少有检查。", {(UNIT, BODY)}),
    (f"加强对下属单位的监督。对{UNIT}开展检查。", {(UNIT, BODY)}),
    # without the word, of the heads of units, of another body, of no kind of unit
    (f"{UNIT}超标准报销。", set()),
    (f"下属单位负责人到{UNIT}学习。", set()),
    ("下属单位管理不严，甲市政务服务中心受理。", set()),
    ("下属单位管理不严，市云泽审计局受理。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_units_beside_the_word_for_them(links, text, expected):
    names = [UNIT, "甲市政务服务中心", "市云泽审计局"]
    assert links(text, "partOf", ORGANIZATION=names) == expected
