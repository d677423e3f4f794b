"""Forms of bodies of many kinds: hospitals, colleges, companies, towns; and classes that look like them.

All names are made up; places are real or obviously invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise.home import Home

Find = Callable[..., list[str]]


FOUND = [
    # hospitals
    ("医务部、护理部、药学部未执行。", ["医务部", "护理部", "药学部"]),
    ("由医保办、院感科、质控办牵头。", ["医保办", "院感科", "质控办"]),
    ("心血管内科、神经外科耗材超标。", ["心血管内科", "神经外科"]),
    ("柳溪镇中心卫生院、白石乡卫生院未配备。", ["柳溪镇中心卫生院", "白石乡卫生院"]),
    ("市皮肤病防治所、县妇幼保健计划生育服务中心。", ["市皮肤病防治所", "县妇幼保健计划生育服务中心"]),
    ("组建县人民医院医共体，", ["县人民医院医共体"]),
    # colleges and schools
    ("由信息化建设与管理处、国际合作与交流处落实。", ["信息化建设与管理处", "国际合作与交流处"]),
    ("成立采购与招标管理中心，", ["采购与招标管理中心"]),
    ("化学与材料学院、数学与统计学院整改。", ["化学与材料学院", "数学与统计学院"]),
    ("德育处、教导处、总务处整改。", ["德育处", "教导处", "总务处"]),
    ("组织音乐学院教师到村。", ["音乐学院"]),
    (
        "市外国语学校、县职业中等专业学校、县教师进修学校。",
        ["市外国语学校", "县职业中等专业学校", "县教师进修学校"],
    ),
    ("甲州大学土木与建筑工程学院开展共建。", ["甲州大学土木与建筑工程学院"]),
    # companies
    ("由营运部、安全技术部牵头。", ["营运部", "安全技术部"]),
    ("集团董事会、集团工会、局办公室。", ["集团董事会", "集团工会", "局办公室"]),
    ("委托湖北正信会计师事务所审计。", ["湖北正信会计师事务所"]),
    ("与浪花通用软件有限公司合作，", ["浪花通用软件有限公司"]),
    ("徽商银行滁州分行对接。", ["徽商银行滁州分行"]),
    ("剩余1户滁州丰禾农业科技有限公司未注销。", ["滁州丰禾农业科技有限公司"]),
    ("对总承包单位安徽省恒盛建设集团有限公司罚款。", ["安徽省恒盛建设集团有限公司"]),
    ("追回甲县丰禾枣业专业合作社资金。", ["甲县丰禾枣业专业合作社"]),
    # towns, streets, villages
    ("财政所、农技站、水利站整改。", ["财政所", "农技站", "水利站"]),
    ("新柳村党总支、同官村党支部换届。", ["新柳村党总支", "同官村党支部"]),
    ("石头坡社区党总支、罗家湾社区党总支换届。", ["石头坡社区党总支", "罗家湾社区党总支"]),
    ("下柳坪派出所整改。", ["下柳坪派出所"]),
    # courts, police, discipline
    ("柳溪法庭、白石人民法庭、执行局。", ["柳溪法庭", "白石人民法庭", "执行局"]),
    ("刑事审判庭、立案庭、法警大队、政治部。", ["刑事审判庭", "立案庭", "法警大队", "政治部"]),
    ("市场监管局城关分局检查。", ["市场监管局城关分局"]),
    ("市纪委监委派出第二片区协作组督导。", ["市纪委监委派出第二片区协作组"]),
    ("市委市直机关工委通报。", ["市委市直机关工委"]),
    ("刑事审判庭、民事审判一庭、审管办。", ["刑事审判庭", "民事审判一庭", "审管办"]),
    ("合规管理部、稽核审计部，城区支行。", ["合规管理部", "稽核审计部", "城区支行"]),
    # bureaus and their units
    ("县公路养护中心、市房产交易中心、县治超办。", ["县公路养护中心", "市房产交易中心", "县治超办"]),
    ("市民政局社会救助福利中心整改。", ["市民政局社会救助福利中心"]),
    ("县城市管理综合执法大队整改。", ["县城市管理综合执法大队"]),
    ("道路保洁科科长作检查。", ["道路保洁科"]),
    ("原广告管理所所长受贿。", ["广告管理所"]),
    ("县自来水厂、城西污水处理厂达标。", ["县自来水厂", "城西污水处理厂"]),
    ("县教育发展基金会、市见义勇为基金会。", ["县教育发展基金会", "市见义勇为基金会"]),
    ("夜市商户自治协会参与评议。", ["夜市商户自治协会"]),
    # groups
    ("历史遗留问题处置专班清理。", ["历史遗留问题处置专班"]),
    ("成立整改领导小组，办公室设在财务科。", ["整改领导小组", "办公室", "财务科"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


NOT_FOUND = [
    "图书室、活动室和会议室。",
    "加油站、充电站和污水处理厂。",
    "网上办、掌上办、就近办、一次办。",
    "农村学校、城区学校、优质学校、薄弱学校、小规模学校。",
    "配套幼儿园、普惠幼儿园和民办学校。",
    "党组书记、党委副书记、党委（扩大）会议。",
    "集中培训支部书记，组织党支部书记轮训。",
    "子公司党支部、分公司党支部。",
    "家庭农场、农民专业合作社、登记合作社。",
    "智慧法庭、巡回法庭、互联网法庭。",
    "录入国有资产管理信息系统，教育系统，管理系列。",
    "中医馆、村卫生室、日间照料中心。",
    "在中心城区开店，网店和门店，厂房厂区。",
    "政法委员、组织委员、宣传委员。",
    "零部件生产、店招改造、工厂化养殖。",
    "以学生为中心，建设教学中心。",
    "属地派出所、辖区派出所配合。",
    "东部、西部、南部、北部，内部、外部。",
    "业务科室、职能部门、相关处室。",
    "市民主动参与，县城面貌改善，市外来人口。",
    "该院教授来访，",
    "会同相关部门与管理对象对接。",
    "街道两侧、街道干部、街道层面。",
    "各县区法院党组、各县级局党支部、各乡镇财政所。",
    "专科联盟、医联体建设、监狱警察。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Find, text: str) -> None:
    wrong = [name for name in organizations(text) if not name.startswith("该院")]
    assert wrong == []


MISSED = [
    ("市政府采购合同乙云供应", ["乙云"], "a trade name without company and place"),
    ("便民服务中心未公示。", ["便民服务中心"], "a class of its own unless a place stands before it"),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [pytest.param(t, n, marks=pytest.mark.xfail(strict=True, reason=why)) for t, n, why in MISSED],
)
def test_missed(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


COMPANY = "中共滁州市丙港城市发展集团有限公司委员会关于巡察整改情况的通报。"
OWN = [
    (COMPANY, "集团制定办法，停车公司、商管公司整改。", ["集团", "停车公司", "商管公司"]),
    (COMPANY, "列入集团计划，施工公司、物业公司到场。", ["集团"]),
    ("中共甲州市教育局党组关于整改的通报。", "集团制定办法，医院、学校整改。", []),
    ("中共甲州市人民医院委员会关于整改的通报。", "医院制定办法，骨科、儿科整改。", ["医院", "骨科", "儿科"]),
    ("中共甲州市教育局党组关于整改的通报。", "骨科、儿科医生到校。", []),
    (
        "中共甲州师范大学委员会关于整改的通报。",
        "学校制定办法，图书馆、工会整改。",
        ["学校", "图书馆", "工会"],
    ),
    (
        "中共甲州市乙江区柳岸街道工作委员会关于整改的通报。",
        "由街道财政所、办事处负责。",
        ["街道财政所", "办事处"],
    ),
    ("中共甲州市公安局乙江分局委员会关于整改的通报。", "分局制定办法。", ["分局"]),
]


@pytest.mark.parametrize(("title", "text", "names"), OWN)
def test_what_a_body_calls_itself(organizations: Find, title: str, text: str, names: list[str]) -> None:
    own = organizations(title)
    assert organizations(title + text)[len(own) :] == names


SHORT = [
    ("滁州丙港商业管理有限公司亏损。商管公司整改。", "商管公司"),
    ("向滁州市宏盛置业有限公司出借资金。对宏盛置业起诉。", "宏盛置业"),
]


@pytest.mark.parametrize(("text", "short"), SHORT)
def test_short_names_of_companies_that_are_named_in_full(organizations: Find, text: str, short: str) -> None:
    assert organizations(text)[-1] == short


@pytest.mark.parametrize("text", ["宏盛置业起诉。", "担保公司整改。", "公司整改，集团整改。"])
def test_short_names_of_companies_that_nothing_explains(organizations: Find, text: str) -> None:
    assert organizations(text) == []


LIAOCHENG = Home("山东省", "聊城市", "", "", "371500")
TOWNS = [
    ("魏湾镇负责整改。", ["魏湾镇"]),
    ("会同魏湾镇开展清理。", ["魏湾镇"]),
    ("与魏湾镇、柳林镇结对共建。", ["魏湾镇", "柳林镇"]),
    ("督促魏湾镇整改。", ["魏湾镇"]),
    ("在魏湾镇开展宣传。", []),
    ("魏湾镇境内河道整治。", []),
    ("与魏湾镇相距十里。", []),
    ("到魏湾镇调研。", []),
]


@pytest.mark.parametrize(("text", "names"), TOWNS)
def test_towns_that_act(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text, LIAOCHENG) == names
