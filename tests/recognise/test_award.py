"""Honours and grades: found, not found, known failures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise import award
from kg.recognise.base import Scene
from kg.recognise.overlap import settle

Find = Callable[[str], list[str]]


@pytest.fixture
def awards(scene: Callable[[str], Scene]) -> Find:
    def find(text: str) -> list[str]:
        return [m.passage.exact for m in settle(award.RECOGNISER.find(scene(text)))]

    return find


FOUND = [
    ("甲局荣获全国文明单位、全省平安建设先进集体等称号，", ["全国文明单位", "全省平安建设先进集体"]),
    ("乙所被评为市级“枫桥式公安派出所”。", ["市级“枫桥式公安派出所”"]),
    ("成功创建国家卫生县城，全力争创全国文明城市，", ["国家卫生县城", "全国文明城市"]),
    ("通过国家AAAA级旅游景区复核。", ["国家AAAA级旅游景区"]),
    ("甲村被评选为2020年甲省乡村旅游特色村；", ["2020年甲省乡村旅游特色村"]),
    ("推荐村申报2023年省级乡村康养示范村。", ["省级乡村康养示范村"]),
    ("乙区获批为省级全域旅游示范区创建单位。", ["省级全域旅游示范区创建单位"]),
    ("获得省级教学成果一等奖2项，3名教师获评市级骨干教师，", ["省级教学成果一等奖", "市级骨干教师"]),
    ("取得了二等奖1个、三等奖2个。", ["二等奖", "三等奖"]),
    ("荣获4个金奖，2个银奖。", ["金奖", "银奖"]),
    ("甲同志获全国五一劳动奖章，", ["全国五一劳动奖章"]),
    ("评选“甲城好教师”20名、“乙州名师”15名，", ["甲城好教师", "乙州名师"]),
    ("丙校被教育部认定为全国中小学国防教育示范学校。", ["全国中小学国防教育示范学校"]),
    (
        "共创建国家乡村旅游重点村2个、省市特色村80个(44个省级);省级休闲观光园区6个。",
        ["国家乡村旅游重点村", "省市特色村", "省级休闲观光园区"],
    ),
    ("积极创建国家级文化科技示范基地和消费示范市。", ["国家级文化科技示范基地", "消费示范市"]),
    ("申报“英才之星”“甲城名家”等人才项目", ["英才之星", "甲城名家"]),
    ("甲省第五批省级非遗代表性传承人中我市7人", ["甲省第五批省级非遗代表性传承人"]),
    ("获评“省级专精特新企业”“国家高新技术企业”，", ["“省级专精特新企业”", "“国家高新技术企业”"]),
    ("该窗口获评“红旗窗口”。", ["“红旗窗口”"]),
    ("被省厅授予“全省最美丙人”称号，", ["“全省最美丙人”"]),
    ("驿站获评2023年度甲市“最美丁服务站点”。", ["2023年度甲市“最美丁服务站点”", "最美丁服务站点"]),
    ("获2024年一季度区级青年文明号提名。", ["2024年一季度区级青年文明号"]),
    ("荣获全国“敬老文明号”、全省“节约型机关”等荣誉称号，", ["全国“敬老文明号”", "全省“节约型机关”"]),
    ("被评为先进基层党组织，10名同志被评为有功个人。", ["先进基层党组织", "有功个人"]),
    ("多人被评为优秀共产党员、优秀党务工作者。", ["优秀共产党员", "优秀党务工作者"]),
    ("1人获评全省最美护士，2人荣立个人三等功。", ["全省最美护士", "个人三等功"]),
    ("获评全省公安机关集体二等功，荣记集体二等功1次", ["全省公安机关集体二等功", "集体二等功"]),
    ("荣获金、银、铜奖，获一、二、三等奖", ["金、银、铜奖", "一、二、三等奖"]),
    ("成功创建省级健康促进县、省级卫生乡镇，", ["省级健康促进县", "省级卫生乡镇"]),
    ("授予甲某“五一劳动奖章”，", ["“五一劳动奖章”"]),
    ("入选甲东省“十大最美农村路”。", ["甲东省“十大最美农村路”"]),
    ("获中医组团体二等奖。", ["中医组团体二等奖"]),
    ("获评县直机关工委2024年度优秀党建品牌。", ["2024年度优秀党建品牌"]),
    ("涌现出“甲城好人”1名、“乙省好人”3名", ["甲城好人", "乙省好人"]),
    ("提升三级甲等医院服务能力", ["三级甲等医院"]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(awards: Find, text: str, wanted: list[str]) -> None:
    assert awards(text) == wanted


NOT_FOUND = [
    "评选“十大案件”若干，表彰20名教师，授予3人。",
    "积极参与A级景区创建，提升景区品质。",
    "取得阶段性成效，获得群众好评。",
    "通过市场监管部门验收，达到预期目标。",
    "申报项目12个，建成博物馆3座。",
    "入选考察对象，评为不合格等次。",
    "命名不规范，认定程序不严。",
    "按照《全国文明单位测评体系》开展工作",
    "创建工作机制，创建示范作用不明显。",
    "获得全省通报表扬，获市委主要领导批示肯定，获得群众一致好评",
    "获得省级财政补助资金300万元，获批专项债2亿元，入选省级重点项目库",
    "授予其职权，授予局党组自主决策权，命名为“甲某街”的道路",
    "被评为不合格等次，获评2022年度全县综合考核“优秀”等次，评为“好”等次",
    "被认定为重大事故隐患，认定为“两违”建筑，被确定为帮扶对象",
    "被列入失信被执行人名单，列入2021年市政府重点项目",
    "获“双一流”建设资金支持，获得国家发明专利3项，获得“较好”评价",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(awards: Find, text: str) -> None:
    assert awards(text) == []


KNOWN_FAILURES = [
    pytest.param("3名教师被市级教学能手。", ["市级教学能手"], id="the verb is missing in the report"),
]


@pytest.mark.xfail(strict=True, reason="the words that would tell are not there")
@pytest.mark.parametrize(("text", "wanted"), KNOWN_FAILURES)
def test_known_failures(awards: Find, text: str, wanted: list[str]) -> None:
    assert awards(text) == wanted


@pytest.mark.parametrize("unit", ["荣获", "国家级、", "被评为“", "获省", "（", "创建和"])
def test_any_text(scene: Callable[[str], Scene], unit: str) -> None:
    text = unit * 400
    assert all(m.passage.exact in text for m in award.RECOGNISER.find(scene(text)))
