"""Institutions: found whole, found apart, and not found."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Document, EntityType, FactPassages, Outline
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.recognise.organization import RECOGNISER
from kg.recognise.overlap import settle

Find = Callable[[str], list[str]]


def scene_of(text: str, home: Home | None = None) -> Scene:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    return Scene(Outline(document, FactPassages(), (), (), ()), home or Home())


def find(text: str) -> list[str]:
    return [mention.passage.exact for mention in settle(RECOGNISER.find(scene_of(text)))]


FOUND = [
    # place or level, field, suffix
    ("督促市教育局落实", ["市教育局"]),
    ("与开封市水利局对接", ["开封市水利局"]),
    ("由县住建局牵头，县财政局配合", ["县住建局", "县财政局"]),
    ("积极配合市政务服务和大数据局做好平台搭建", ["市政务服务和大数据局"]),
    ("经区人力资源和社会保障局批复", ["区人力资源和社会保障局"]),
    ("向省交通运输厅、省公路局申请", ["省交通运输厅", "省公路局"]),
    ("报省厅备案，市局印发", ["省厅", "市局"]),
    ("原县国土资源局移交", ["县国土资源局"]),
    ("市国家税务局与市人民政府", ["市国家税务局", "市人民政府"]),
    # what stands before a name: 受, 净化, 巡察
    ("我受市人民政府委托", ["市人民政府"]),
    ("市委第二巡察组巡察市乙中学党委", ["市委第二巡察组", "市乙中学党委"]),
    # 和 within a name, and between two names
    ("区教育和体育局党组", ["区教育和体育局党组"]),
    ("市公安局和市司法局", ["市公安局", "市司法局"]),
    # Party organs, joined and stationed ones
    ("市委、市政府高度重视", ["市委", "市政府"]),
    ("市委市政府出台", ["市委", "市政府"]),
    ("市委组织部、市委编办", ["市委组织部", "市委编办"]),
    ("经局党组研究，党组书记负责；党组认真整改", ["局党组", "党组"]),
    ("局机关党委、机关纪委", ["局机关党委", "机关纪委"]),
    ("移交市纪委监委处理", ["市纪委监委"]),
    ("区纪委监委驻区公安分局纪检监察组", ["区纪委监委驻区公安分局纪检监察组"]),
    ("由纪检组牵头", ["纪检组"]),
    ("市人大、市政协、团县委、县妇联", ["市人大", "市政协", "团县委", "县妇联"]),
    ("中共中央国务院印发", ["中共中央", "国务院"]),
    # teams
    ("市委第五巡察组对我局开展巡察", ["市委第五巡察组", "我局"]),
    ("十二届市委第一巡察组反馈", ["十二届市委第一巡察组"]),
    ("市县第二专项巡察组", ["市县第二专项巡察组"]),
    ("市委对村巡察第四组", ["市委对村巡察第四组"]),
    ("省委巡视组指出", ["省委巡视组"]),
    # institutions known without a place
    ("财政部、国家发改委批复", ["财政部", "国家发改委"]),
    ("报文旅部审批", ["文旅部"]),
    ("与中国农业银行开封分行对接", ["中国农业银行开封分行"]),
    # police, schools, hospitals, courts, companies, towns, villages
    ("刑侦支队、法制大队和青石派出所", ["刑侦支队", "法制大队", "青石派出所"]),
    ("教务处、学生处、后勤保障部整改", ["教务处", "学生处", "后勤保障部"]),
    ("督促马克思主义学院党总支", ["马克思主义学院党总支"]),
    ("院党委要求医务科、药剂科", ["院党委", "医务科", "药剂科"]),
    ("市中级人民法院党组、市人民检察院", ["市中级人民法院党组", "市人民检察院"]),
    ("委托甲乙会计师事务所审计", ["甲乙会计师事务所"]),
    ("与青禾建设有限公司、青禾集团签约", ["青禾建设有限公司", "青禾集团"]),
    ("苏州和丰股份有限公司", ["苏州和丰股份有限公司"]),
    ("责令城投公司、邮政公司清退", ["城投公司", "邮政公司"]),
    ("镇党委、镇政府、镇纪委", ["镇党委", "镇政府", "镇纪委"]),
    ("李家沟村党支部、王庄村村委会", ["李家沟村党支部", "王庄村村委会"]),
    ("聘请清华大学建筑学院", ["清华大学建筑学院"]),
    ("开封第17中学整改", ["开封第17中学"]),
    # parts of the body
    ("局属导游中心、质检所、信息中心三个单位", ["导游中心", "质检所", "信息中心"]),
    ("与乐其集团签约", ["乐其集团"]),
    ("文物资源管理与安全科", ["文物资源管理与安全科"]),
    ("联合市农业农村局开展", ["市农业农村局"]),
    # set up
    ("成立了巡察反馈意见整改工作领导小组", ["巡察反馈意见整改工作领导小组"]),
    ("成立由局长任组长的污水攻坚工作专班", ["污水攻坚工作专班"]),
    ("设立“一企一策”服务专班", ["“一企一策”服务专班"]),
    # lists
    ("与蓝鲸、青鸟、赤狐等OTA运营商合作", ["蓝鲸", "青鸟", "赤狐"]),
    ("甲文书社、乙墨书社、丙砚书社参与", ["甲文书社", "乙墨书社", "丙砚书社"]),
    # used again without the place, by the last word, misprinted
    ("开封市广播电视台代管。广播电视台认为", ["开封市广播电视台", "广播电视台"]),
    ("市文化执法支队整改。支队召开会议", ["市文化执法支队", "支队"]),
    ("市文旅局负责；维护由是文旅局负责", ["市文旅局", "是文旅局"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(text: str, names: list[str]) -> None:
    assert find(text) == names


NOT_FOUND = [
    "各级党委（党组）中心组",
    "党组(党委)书记负责",
    "机关各处室党支部明确责任",
    "净化学校政治生态",
    "另1座污水厂提标改造",
    "各县区、有关部门、各支部均应落实",
    "督促旅行社、景区、星级饭店整改",
    "相关科室和局属单位、下属企业",
    "各县（市、区）文化和旅游局",
    "市、县两级图书馆",
    "被监督机关、上级部门、责任单位",
    "加强基层党组织建设，发挥党支部作用",
    "召开党组会、党委会、局长办公会",
    "3家保安公司、5家国有企业、某公司",
    "由施工单位、监理单位、第三方检测公司",
    "打造平台、台账、队伍，全部到位",
    "部分干部、内部科室、所属院校",
    "《甲市教育局关于加强管理的通知》已印发",
    "与公安部门、人社部门协作",
    "人大代表、政协委员、教育局长、馆长",
    "在商务中心区选址",
    "三个文化研究中心、两家博物馆",
    "农家书屋、城市书房、新时代文明实践站",
    "健全制度，组织部署，宣传部署",
    "保障局面稳定，优化布局，处理处分",
    "社会团体、行业协会、中介机构",
    "校外培训机构、文化艺术类校外培训",
    "社区卫生服务中心全覆盖",
    "以局长为组长的领导小组",
    "下属各派出所、各科室、各学院",
    "落后支部、先进支部",
    "中国旅游联盟年会",
    "全市国有文艺院团",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert find(text) == []


MISSED = [
    ("与蓝鲸签约", ["蓝鲸"], "a trade name without suffix, company or list looks like any noun"),
    ("蓝鲸教育到期关闭", ["蓝鲸教育"], "教育 is a field, and no suffix follows"),
    ("市、县财政局", ["市财政局", "县财政局"], "an ellipsis has no passage of its own for its first part"),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [pytest.param(t, n, marks=pytest.mark.xfail(strict=True, reason=why)) for t, n, why in MISSED],
)
def test_missed(text: str, names: list[str]) -> None:
    assert find(text) == names


def test_a_team_is_a_team() -> None:
    kinds = {m.passage.exact: m.type for m in settle(RECOGNISER.find(scene_of("市委第一巡察组对市财政局")))}
    assert kinds == {"市委第一巡察组": EntityType.INSPECTION_TEAM, "市财政局": EntityType.ORGANIZATION}


def test_a_body_led_by_a_dangzu_has_no_dangwei() -> None:
    assert "党委" not in find("中共甲市水利局党组关于整改的通报。" + "。" * 400 + "党委设置不明确")
    assert "党委" in find("中共甲市水利局党委关于整改的通报。党委研究决定")


def test_townships_of_the_own_city_are_places() -> None:
    home = Home("河南省", "开封市", "", "", "410200")
    text = "由通许县长智镇中心小学负责"
    assert [m.passage.exact for m in settle(RECOGNISER.find(scene_of(text, home)))] == [
        "通许县长智镇中心小学"
    ]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_true_offsets(text: str) -> None:
    for mention in RECOGNISER.find(scene_of(text)):
        assert text[mention.passage.start : mention.passage.end] == mention.passage.exact


@pytest.mark.parametrize(
    "piece", ["局", "市委", "成立了", "甲、", "中共", "和", "第一", "组建甲", "巡察", "等3家"]
)
def test_hostile_lines_are_linear(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begun = time.process_time()
    for _ in RECOGNISER.find(scene_of(text)):
        pass
    assert time.process_time() - begun < 2
