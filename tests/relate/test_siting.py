"""Where things are set up, reach and lie by their name: tables of measures, with as many that say nothing."""

from __future__ import annotations

import pytest

PLACES = [
    "乙区",
    "荷花村",
    "柳树村",
    "古塔厂房",
    "向阳路",
    "向阳路停车场",
    "丙县",
    "青石河",
    "青石河柳荫段",
    "杏花片区",
]
PROJECTS = [
    "荷花小区改造",
    "向阳路改造工程",
    "丙县供水项目",
    "青石河治理工程",
    "青石河文化研究",
    "杏花产业园",
]
BODIES = ["便民服务站", "丙县荷花小学", "丙县水利局", "丁公司"]

SITED = [
    ("在荷花村、柳树村建立便民服务站。", {("便民服务站", "荷花村"), ("便民服务站", "柳树村")}),
    ("在荷花村等3个村新建便民服务站。", {("便民服务站", "荷花村")}),
    ("荷花小区改造涉及的荷花村、柳树村已动工。", {("荷花小区改造", "荷花村"), ("荷花小区改造", "柳树村")}),
    ("将古塔厂房改造为“杏花产业园”。", {("杏花产业园", "古塔厂房")}),
    ("便民服务站位于荷花村与柳树村交界处。", {("便民服务站", "荷花村"), ("便民服务站", "柳树村")}),
    ("向阳路改造工程已完工。", {("向阳路改造工程", "向阳路")}),
    ("丙县供水项目已完工。", {("丙县供水项目", "丙县")}),
    ("青石河治理工程已完工。", {("青石河治理工程", "青石河")}),
    ("向阳路停车场已启用。", {("向阳路停车场", "向阳路")}),
    ("丙县荷花小学已搬迁。", {("丙县荷花小学", "丙县")}),
    # nothing is said to be there
    ("在荷花村检查便民服务站。", set()),
    ("荷花村、柳树村建立便民服务站。", set()),
    ("荷花小区改造后，荷花村、柳树村群众满意。", set()),
    ("古塔厂房闲置，打造杏花产业园。", set()),
    ("查封丁公司其位于荷花村的房产。", set()),
    ("开展青石河文化研究。", set()),
    ("丙县水利局已整改。", set()),
    ("荷花村和向阳路整治。", set()),
    ("丙县供水项目由丁公司承建，选址荷花村。", {("丙县供水项目", "荷花村"), ("丙县供水项目", "丙县")}),
    ("丁公司提交选址意见，荷花村复核。", set()),
    ("乙区向阳路、乙区青石河已整治。", set()),
    ("将古塔厂房移交丁公司，另建杏花产业园。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SITED)
def test_siting(links, text, expected):
    assert links(text, "locatedIn", PLACE=PLACES, PROJECT=PROJECTS, ORGANIZATION=BODIES) == expected


OWN = [
    ("一是实施丙县供水项目。", True),
    ("一是实施河湾镇饮水提升工程。", True),
    ("一是实施农村生产路提升工程。", False),
    ("一是实施“点单”送戏下乡工程。", False),
]


@pytest.mark.parametrize(("text", "built"), OWN)
def test_a_programme_all_over_a_county_is_not_built_by_its_body(links, text, built):
    named = text.removeprefix("一是实施").removesuffix("。")
    assert bool(links(text, "builds", PROJECT=[named])) is built
