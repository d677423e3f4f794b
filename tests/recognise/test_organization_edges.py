"""Where names begin and end, and classes of bodies that are no names.

All names are made up.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise.home import Home

Find = Callable[..., list[str]]


FOUND = [
    # builders that go by a number, numbered branches
    ("中建三局中标。", ["中建三局"]),
    ("由中建九局第四建设有限公司承建，", ["中建九局第四建设有限公司"]),
    ("与中铁三十局集团有限公司签约，", ["中铁三十局集团有限公司"]),
    ("一分公司、二分公司整改。", ["一分公司", "二分公司"]),
    # what the body has, said by a word before its name
    ("下属企业柳源公司管理松散，对所属单位杏山水厂监管不力。", ["柳源公司", "杏山水厂"]),
    ("柳关派出所接处警不规范。", ["柳关派出所"]),
    # the divisions and the street of an address are no part of the office behind them
    ("通讯地址：河南省开封市祥符区杏柳路祥符区教育体育局党建办。", ["祥符区教育体育局党建办"]),
    ("地址：河南省开封市祥符区罗王乡胡寨村罗王乡人民政府党政办公室。", ["罗王乡人民政府党政办公室"]),
    ("地址：开封市祥符区财政局", ["开封市祥符区财政局"]),
    # Party organs of parks and zones
    ("成立丙港产业园党委和丁湾科技园联合党委，", ["丙港产业园党委", "丁湾科技园联合党委"]),
    ("向开发区党工委反馈，", ["开发区党工委"]),
    # a body and what it does with another
    ("市生态环境局联合规划建设部清理，", ["市生态环境局", "规划建设部"]),
    ("报市水利局柳州分局联合会审，", ["市水利局柳州分局"]),
    ("由市公安局联合执法大队牵头", ["市公安局联合执法大队"]),
    ("报市文学艺术界联合会审定。", ["市文学艺术界联合会"]),
    # joined by 及 and 和
    ("与省登山及滑翔协会签约，", ["省登山及滑翔协会"]),
    ("与市总工会及滑翔协会签约，", ["市总工会", "滑翔协会"]),
    ("约谈浙江衡和古建园林有限公司负责人，", ["浙江衡和古建园林有限公司"]),
    # what stands behind
    ("委托安徽省地质矿产勘查局909地质队调查", ["安徽省地质矿产勘查局909地质队"]),
    ("滁州丙港矿业有限公司丁湾矿获评", ["滁州丙港矿业有限公司丁湾矿"]),
    ("滁州丙港机械有限公司党支部获评", ["滁州丙港机械有限公司党支部"]),
    ("区政务服务大厅城管窗口仅1人。", ["区政务服务大厅城管窗口"]),
    ("县图书馆新馆建设滞后，", ["县图书馆"]),
    ("市丙港事业发展中心组织实施改造，", ["市丙港事业发展中心"]),
    ("市丙港服务中心工作人员脱岗，", ["市丙港服务中心"]),
    ("丙港区行政审批服务局部分事项时限长，", ["丙港区行政审批服务局"]),
    ("丙县丁湾养护院建设项目部分设备未招标，", ["丙县丁湾养护院"]),
    ("县水利局部分管领导约谈", ["县水利局"]),
    ("县救助管理站站外托养机构监管缺位，", ["县救助管理站"]),
    # who sends a group
    ("接受县纪委县监委派驻县委宣传部纪检监察组监督", ["县纪委县监委派驻县委宣传部纪检监察组"]),
    ("县少体校教练不足，", ["县少体校"]),
    ("对丙县国有林场曹店、石门山两个护林站维修", ["丙县国有林场"]),
    ("由县委办、县政府办牵头，", ["县委办", "县政府办"]),
    ("报县政府办一件实事", ["县政府"]),
    ("由经开区社会事务局负责", ["经开区社会事务局"]),
    ("县文化市场综合行政执法队办案少，", ["县文化市场综合行政执法队"]),
    ("由国土空间规划股牵头", ["国土空间规划股"]),
    ("加快建设县全民健身中心，", ["县全民健身中心"]),
    ("指导柳溪镇小天使托育中心备案", ["柳溪镇小天使托育中心"]),
    ("委托蓝鲸健身公司运营，", ["蓝鲸健身公司"]),
    ("西山先进技术研究院成果转化率低。", ["西山先进技术研究院"]),
    ("（陕西省渭南市临渭区柳荫大街西段甲州师范学院党委办公室）", ["甲州师范学院党委办公室"]),
    ("（陕西省渭南市临渭区柳荫北路渭南市水利局机关党委）", ["渭南市水利局机关党委"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


NOT_FOUND = [
    "部分非公企业党支部弱化。",
    "在松垛沟村组织尾矿库演练，",
    "注销空壳公司4家。",
    "基层自然资源所人员老化。",
    "注销三产公司、二级公司。",
    "国有林场改革滞后。",
    "为53所农村学校更换灭火器，",
    "全县中小学图书馆清查，",
    "新建标准化防疫室4个。",
    "整治“厂中厂”。",
    "全县石英岩矿开采历史久。",
    "对柳溪镇磷矿企业检查。",
    "网上凤阳分厅上线。",
    "纳入总分馆制管理。",
    "东篱雅居等4个小区因开发企业失联，",
    "“三会一课”和全国百佳医院创建。",
    "建设产业园，园区配套不足。",
    "柳溪镇丁庄村一处根系占压已清除，",
    "柳溪镇一塑料加工厂异味扰民，",
    "丁溪乡、柳溪镇两处移交管理。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Find, text: str) -> None:
    assert organizations(text) == []


ZONE = "中共甲州经济技术开发区工作委员会关于整改的通报。"


@pytest.mark.parametrize(
    ("title", "names"), [(ZONE, ["管委会"]), ("中共甲州市教育局党组关于整改的通报。", [])]
)
def test_what_a_zone_calls_its_committee(organizations: Find, title: str, names: list[str]) -> None:
    own = organizations(title)
    assert organizations(title + "成立由管委会主任任组长的组织。")[len(own) :] == names


LIAOCHENG = Home("山东省", "聊城市", "", "", "371500")
TOWNS = [
    ("魏湾镇日常巡查流于形式。", ["魏湾镇"]),
    ("魏湾镇未建立台账。", ["魏湾镇"]),
    ("魏湾镇未成年人增多。", []),
    ("在魏湾镇日常巡查中发现。", []),
]


@pytest.mark.parametrize(("text", "names"), TOWNS)
def test_towns_that_are_found_wanting(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text, LIAOCHENG) == names
