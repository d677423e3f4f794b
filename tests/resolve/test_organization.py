"""Institutions: which forms are one body, which stay apart, and what they are called in full."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, Entity, FactPassages, Outline, Passage
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.recognise.organization import RECOGNISER
from kg.recognise.overlap import settle
from kg.resolve.base import Case
from kg.resolve.organization import RESOLVER
from kg.resolve.organization_body import Body
from kg.resolve.organization_forms import is_short_form, one_character_off
from kg.resolve.organization_full import full_name

CITY = Home("甲省", "甲州市", "", "", "990100")
DISTRICT = Home("甲省", "甲州市", "乙江区", "", "990102")
COUNTY = Home("甲省", "甲州市", "丙县", "", "990123")
REGION = Home("内蒙古自治区", "甲盟", "", "", "159900")
PREFECTURE = Home("贵州省", "黔东南苗族侗族自治州", "", "", "522600")
TOWN = Home("甲省", "甲州市", "丙县", "丁镇", "990123")


def resolved(text: str, issuer: str, home: Home = CITY) -> dict[str, Entity]:
    """Surface → entity, of a text that begins with its issuer."""
    text = f"{issuer}关于巡察整改情况的通报。{text}"
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    facts = FactPassages(issuer=Passage(0, len(issuer), issuer))
    outline = Outline(document, facts, (), (), ())
    mentions = settle(RECOGNISER.find(Scene(outline, home)))
    entities = RESOLVER.resolve(Case(outline, home, mentions))
    return {mention.passage.exact: entity for entity in entities for mention in entity.mentions}


BUREAU = "中共甲州市文化广电和旅游局党组"
ZONE = "中共甲州经济技术开发区工作委员会"
NAMED = [
    (BUREAU, CITY, "市文广旅局", "甲州市文化广电和旅游局"),
    (BUREAU, CITY, "我局", "甲州市文化广电和旅游局"),
    (BUREAU, CITY, "局党组", "中共甲州市文化广电和旅游局党组"),
    (BUREAU, CITY, "党组", "中共甲州市文化广电和旅游局党组"),
    (BUREAU, CITY, "机关党委", "中共甲州市文化广电和旅游局机关党委"),
    (BUREAU, CITY, "市局", "甲州市文化广电和旅游局"),
    (BUREAU, CITY, "市委", "中共甲州市委"),
    (BUREAU, CITY, "市政府", "甲州市人民政府"),
    (BUREAU, CITY, "市纪委", "中共甲州市纪律检查委员会"),
    (BUREAU, CITY, "市编办", "甲州市机构编制委员会办公室"),
    (BUREAU, CITY, "市发改委", "甲州市发展和改革委员会"),
    (BUREAU, CITY, "省文旅厅", "甲省文化和旅游厅"),
    (BUREAU, CITY, "文旅部", "中华人民共和国文化和旅游部"),
    (BUREAU, CITY, "组织部", "中共甲州市委组织部"),
    (BUREAU, CITY, "团市委", "共青团甲州市委员会"),
    (BUREAU, CITY, "市委第五巡察组", "中共甲州市委第五巡察组"),
    (BUREAU, REGION, "自治区文旅厅", "内蒙古自治区文化和旅游厅"),
    (BUREAU, REGION, "自治区党委组织部", "中共内蒙古自治区委组织部"),
    (BUREAU, CITY, "教育厅", "甲省教育厅"),
    (BUREAU, CITY, "市监局", "甲州市市场监督管理局"),
    (BUREAU, CITY, "校党委", "校党委"),
    (BUREAU, PREFECTURE, "黔东南州委", "中共黔东南苗族侗族自治州委"),
    (BUREAU, PREFECTURE, "黔东南州溪岸建设有限公司", "黔东南州溪岸建设有限公司"),
    ("中共甲州市中级人民法院党组", CITY, "立案庭", "甲州市中级人民法院立案庭"),
    ("中共甲州市中级人民法院党组", CITY, "执行局", "甲州市中级人民法院执行局"),
    (BUREAU, CITY, "城步县教育局", "城步苗族自治县教育局"),
    (BUREAU, CITY, "城步县溪岸实业公司", "城步县溪岸实业公司"),
    (BUREAU, CITY, "国家商务部", "商务部"),
    (BUREAU, CITY, "第二党支部", "甲州市文化广电和旅游局第二党支部"),
    ("中共丙县司法局党组", COUNTY, "柳沟司法所", "丙县司法局柳沟司法所"),
    ("中共丙县教育局党组", COUNTY, "柳沟司法所", "柳沟司法所"),
    (BUREAU, CITY, "便民服务大厅", "甲州市便民服务大厅"),
    (BUREAU, CITY, "资源开发科", "甲州市文化广电和旅游局资源开发科"),
    ("中共甲州市公安局乙江分局委员会", DISTRICT, "分局党委", "中共甲州市公安局乙江分局委员会"),
    ("中共甲州市公安局乙江分局委员会", DISTRICT, "区公安分局党委", "中共甲州市公安局乙江分局委员会"),
    ("中共甲州市公安局乙江分局委员会", DISTRICT, "市局", "甲州市公安局"),
    ("中共甲州市公安局乙江分局委员会", DISTRICT, "区财政局", "甲州市乙江区财政局"),
    ("中共甲州职业技术学院委员会", CITY, "学校党委", "中共甲州职业技术学院委员会"),
    ("中共甲州职业技术学院委员会", CITY, "教务处", "甲州职业技术学院教务处"),
    ("中共甲州市第一人民医院委员会", CITY, "院党委", "中共甲州市第一人民医院委员会"),
    ("中共甲州水务集团有限公司委员会", CITY, "集团党委", "中共甲州水务集团有限公司委员会"),
    ("中共丙县丁镇委员会", TOWN, "镇党委", "中共丙县丁镇委员会"),
    ("中共丙县丁镇委员会", TOWN, "镇政府", "丙县丁镇人民政府"),
    ("中共丙县丁镇委员会", TOWN, "县水利局", "丙县水利局"),
    (BUREAU, CITY, "区委", "区委"),
    ("区总工会党组", Home(), "区总工会党组", "区总工会党组"),
    (BUREAU, CITY, "市住房城乡建设局", "甲州市住房和城乡建设局"),
    (BUREAU, CITY, "市一中", "甲州市第一中学"),
    (BUREAU, CITY, "市二院", "甲州市第二人民医院"),
    (BUREAU, CITY, "市二院财务科", "甲州市第二人民医院财务科"),
    (BUREAU, CITY, "纪委", "中共甲州市纪律检查委员会"),
    ("中共甲州水务集团有限公司委员会", CITY, "纪委", "中共甲州水务集团有限公司纪委"),
    (BUREAU, CITY, "国家中医药局", "国家中医药局"),
    (BUREAU, CITY, "农田建设管理股", "甲州市文化广电和旅游局农田建设管理股"),
    (BUREAU, CITY, "执法大队党支部", "甲州市文化广电和旅游局执法大队党支部"),
    (BUREAU, CITY, "退休党支部", "甲州市文化广电和旅游局退休党支部"),
    ("中共甲州职业技术学院委员会", CITY, "音乐学院党总支", "甲州职业技术学院音乐学院党总支"),
    (BUREAU, CITY, "黄家村党支部", "黄家村党支部"),
    (BUREAU, CITY, "开封水文大队党支部", "开封水文大队党支部"),
    (ZONE, CITY, "开发区党工委", "中共甲州经济技术开发区工作委员会"),
    (ZONE, CITY, "开发区党群工作部", "甲州经济技术开发区党群工作部"),
    (ZONE, CITY, "管委会", "甲州经济技术开发区管理委员会"),
    (ZONE, CITY, "应急管理局", "甲州经济技术开发区应急管理局"),
    (ZONE, CITY, "市应急管理局", "甲州市应急管理局"),
    (ZONE, CITY, "纪工委", "中共甲州经济技术开发区纪工委"),
    (ZONE, CITY, "高新区人民法院", "甲州市高新区人民法院"),
    (BUREAU, CITY, "开发区人民法院", "甲州市开发区人民法院"),
    (BUREAU, CITY, "市委编办", "中共甲州市委编办"),
]


@pytest.mark.parametrize(("issuer", "home", "surface", "name"), NAMED)
def test_full_name(issuer: str, home: Home, surface: str, name: str) -> None:
    assert resolved(f"由{surface}负责", issuer, home)[surface].label == name


COMMISSION = "中共丙县发展和改革委员会党组"
COOPERATIVE = "中共丙县供销合作社联合社党组"
SCHOOL = "中共甲州医学高等专科学校委员会"
STREET = Home("甲省", "甲州市", "乙江区", "柳岸街道", "990102")
VILLAGES = Home("甲省", "甲州市", "丙县", "丁乡", "990123")
LEVELS = [
    ("中共丙县财政局党组", COUNTY, "市财政局", "甲州市财政局"),
    ("中共丙县财政局党组", COUNTY, "甲州市财政局", "甲州市财政局"),
    ("中共丙县财政局党组", COUNTY, "县财政局", "丙县财政局"),
    ("中共丙县财政局党组", COUNTY, "省财政厅", "甲省财政厅"),
    (COMMISSION, COUNTY, "省发改委", "甲省发展和改革委员会"),
    (COMMISSION, COUNTY, "市发改委", "甲州市发展和改革委员会"),
    (COMMISSION, COUNTY, "县发改委", "丙县发展和改革委员会"),
    (COMMISSION, COUNTY, "委党组", "中共丙县发展和改革委员会党组"),
    (COMMISSION, COUNTY, "委机关党支部", "中共丙县发展和改革委员会机关党支部"),
    (COOPERATIVE, COUNTY, "县供销社", "丙县供销合作社联合社"),
    (COOPERATIVE, COUNTY, "县社机关党支部", "中共丙县供销合作社联合社机关党支部"),
    (COOPERATIVE, COUNTY, "市供销社", "甲州市供销社"),
    ("中共丙县人民法院党组", COUNTY, "城关人民法庭", "丙县人民法院城关人民法庭"),
    ("中共丙县司法局党组", COUNTY, "城关人民法庭", "丙县人民法院城关人民法庭"),
    (SCHOOL, CITY, "第一附属医院", "甲州医学高等专科学校第一附属医院"),
    (SCHOOL, CITY, "附属口腔医院", "甲州医学高等专科学校附属口腔医院"),
    ("中共甲州市公安局乙江分局委员会", DISTRICT, "乙江分局党委", "中共甲州市公安局乙江分局委员会"),
    ("中共甲州市公安局乙江分局委员会", DISTRICT, "区检察院", "甲州市乙江区人民检察院"),
    ("中共丙县丁乡委员会", VILLAGES, "乡村振兴办公室", "丙县丁乡乡村振兴办公室"),
    ("中共丙县丁乡委员会", VILLAGES, "乡党委", "中共丙县丁乡委员会"),
    ("中共丙县丁乡委员会", VILLAGES, "戊坝社区党委", "丙县丁乡戊坝社区党委"),
    ("中共甲州市供水集团有限公司委员会", CITY, "己陵分公司", "甲州市供水集团有限公司己陵分公司"),
    ("中共甲州市乙江区柳岸街道工作委员会", STREET, "街道办事处", "甲州市乙江区柳岸街道办事处"),
    ("中共甲州市乙江区柳岸街道工作委员会", STREET, "柳岸街道党工委", "中共甲州市乙江区柳岸街道工作委员会"),
]


@pytest.mark.parametrize(("issuer", "home", "surface", "name"), LEVELS)
def test_bodies_of_other_levels_are_other_bodies(issuer: str, home: Home, surface: str, name: str) -> None:
    assert resolved(f"由{surface}负责", issuer, home)[surface].label == name


COMPANY = "中共甲州市丙港城市发展集团有限公司委员会"
POLICE = "中共甲州市公安局乙江分局委员会"
OTHERS = [
    (BUREAU, CITY, "市纪委监委", "甲州市纪委监委"),
    (BUREAU, CITY, "县发改局", "县发改局"),
    ("中共丙县财政局党组", COUNTY, "县发改局", "丙县发展和改革局"),
    (POLICE, DISTRICT, "小溪派出所", "小溪派出所"),
    (POLICE, DISTRICT, "治安大队", "甲州市公安局乙江分局治安大队"),
    (POLICE, DISTRICT, "分局", "甲州市公安局乙江分局"),
    (COMPANY, CITY, "集团", "甲州市丙港城市发展集团有限公司"),
    (COMPANY, CITY, "集团党委", COMPANY),
    ("中共甲州职业技术学院委员会", CITY, "图书馆", "甲州职业技术学院图书馆"),
    ("中共甲州职业技术学院委员会", CITY, "学校", "甲州职业技术学院"),
    ("中共甲州市乙江区柳岸街道工作委员会", STREET, "办事处", "甲州市乙江区柳岸街道办事处"),
    ("中共甲州市乙江区柳岸街道工作委员会", STREET, "石桥街道办事处", "甲州市乙江区石桥街道办事处"),
    ("中共丙县丁乡委员会", VILLAGES, "乡政府", "丙县丁乡人民政府"),
    (BUREAU, CITY, "校办企业改革工作专班", "甲州市文化广电和旅游局校办企业改革工作专班"),
]


@pytest.mark.parametrize(("issuer", "home", "surface", "name"), OTHERS)
def test_full_names_in_reports_of_other_bodies(issuer: str, home: Home, surface: str, name: str) -> None:
    assert resolved(f"由{surface}负责", issuer, home)[surface].label == name


JOINED = [
    (COMPANY, "甲州丙港商业管理有限公司亏损。商管公司整改", "商管公司", "甲州丙港商业管理有限公司"),
    (BUREAU, "甲州市宏盛置业有限公司欠租。宏盛置业还款", "宏盛置业", "甲州市宏盛置业有限公司"),
    (
        BUREAU,
        "市交通综合执法支队第三党支部换届。第三党支部学习",
        "第三党支部",
        "市交通综合执法支队第三党支部",
    ),
    (BUREAU, "柳岸街道办事处负责，由柳岸街道办事处出资", "柳岸街道办事处", "柳岸街道办事处"),
]


@pytest.mark.parametrize(("issuer", "text", "one", "other"), JOINED)
def test_joined(issuer: str, text: str, one: str, other: str) -> None:
    found = resolved(text, issuer)
    assert found[one].id == found[other].id


NOT_JOINED = [
    # in a company's report the trade alone means a company of its own, not the debtor of that trade
    (COMPANY, "甲州市宏盛置业有限公司欠款。置业公司整改", "置业公司", "甲州市宏盛置业有限公司"),
    # two companies explain it
    (
        BUREAU,
        "甲州宏盛置业有限公司、甲州远山置业有限公司欠租。置业公司整改",
        "甲州宏盛置业有限公司",
        "甲州远山置业有限公司",
    ),
    (BUREAU, "甲县人民法院判决。甲县人民医院体检，甲县人民医院收费", "甲县人民法院", "甲县人民医院"),
    (BUREAU, "柳湖大学党委致辞。柳湖大学附属中学党委组织", "柳湖大学党委", "柳湖大学附属中学党委"),
    (BUREAU, "聘请省农机推广中心专家。农机推广中心整改", "省农机推广中心", "农机推广中心"),
    (BUREAU, "由局机关党委牵头，局机关纪委监督", "局机关党委", "局机关纪委"),
    (BUREAU, "成立整改工作领导小组，领导小组办公室负责。局办公室协助", "领导小组办公室", "局办公室"),
    (BUREAU, "市交通执法支队、市水利执法支队整改。执法支队学习", "市交通执法支队", "市水利执法支队"),
]


@pytest.mark.parametrize(("issuer", "text", "one", "other"), NOT_JOINED)
def test_not_joined(issuer: str, text: str, one: str, other: str) -> None:
    found = resolved(text, issuer)
    assert found[one].id != found[other].id


def test_the_office_of_the_group_just_named() -> None:
    found = resolved("成立巡察整改工作领导小组，下设办公室。", BUREAU)
    assert found["办公室"].label == found["巡察整改工作领导小组"].label + "办公室"
    found = resolved("成立巡察整改工作领导小组，领导小组办公室设在人事科。", BUREAU)
    assert found["领导小组办公室"].label == found["巡察整改工作领导小组"].label + "办公室"


def test_an_office_right_behind_its_body() -> None:
    found = resolved("县人民医院原设备科科长受贿。", BUREAU)
    assert found["设备科"].label.endswith("人民医院设备科")


TOGETHER = [
    ("市政务服务和大数据局牵头，市政数局配合", "市政务服务和大数据局", "市政务服务和大数据局"),
    ("市文化市场综合行政执法支队整改。支队召开会议", "支队", "市文化市场综合行政执法支队"),
    ("市委第五巡察组反馈。巡察组指出", "巡察组", "市委第五巡察组"),
    ("市戏曲研究中心整改，戏曲研究中心党支部与戏曲研究中心", "戏曲研究中心", "市戏曲研究中心"),
    ("省文化和旅游厅批复，报省厅备案", "省厅", "省文化和旅游厅"),
    ("市豫剧团搬家。市豫剧院搬迁", "市豫剧团", "市豫剧院"),
    ("市文旅集团负责；文旅集团出资", "文旅集团", "市文旅集团"),
    ("甲州丙港建设集团有限公司（以下简称“丙建集团”）。丙建集团出资", "丙建集团", "甲州丙港建设集团有限公司"),
]


@pytest.mark.parametrize(("text", "one", "other"), TOGETHER)
def test_together(text: str, one: str, other: str) -> None:
    found = resolved(text, BUREAU)
    assert found[one].id == found[other].id


def test_a_group_is_none_of_its_companies() -> None:
    text = "由甲州交投集团负责。向甲州交投集团信息科技有限公司反馈。"
    assert resolved(text, BUREAU, CITY)["甲州交投集团"].label == "甲州交投集团"


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("据芝罘区审计局介绍，该区纪委牵头。", "该区纪委", "中共芝罘区纪律检查委员会"),
        ("由丁湾派出所介绍，该市财政局牵头。", "该市财政局", "甲州市财政局"),
        ("由湖北省武汉市审计局督促，", "湖北省武汉市审计局", "武汉市审计局"),
        ("向监察委移交线索。", "监察委", "甲州市监察委员会"),
        ("丁溪村党总支书记兼村委会主任吴某，", "村委会", "丁溪村村委会"),
        ("丁溪村有党员9名。村党支部现有委员3名。", "村党支部", "丁溪村党支部"),
        ("江苏金湖县丁溪卫生院整改。", "江苏金湖县丁溪卫生院", "金湖县丁溪卫生院"),
        ("由浙江华夏市政工程有限公司整改。", "浙江华夏市政工程有限公司", "浙江华夏市政工程有限公司"),
    ],
)
def test_the_place_just_named(text: str, surface: str, name: str) -> None:
    assert resolved(text, BUREAU, CITY)[surface].label == name


def test_offices_of_the_hospital_just_named() -> None:
    found = resolved(
        "市中医院采购超标，设备科、检验科未登记。该院财务科整改。市第二中学收费，教务处退款。", BUREAU
    )
    assert found["设备科"].label == "甲州市中医院设备科"
    assert found["检验科"].label == "甲州市中医院检验科"
    assert found["该院财务科"].label == "甲州市中医院财务科"
    assert found["教务处"].label == "甲州市第二中学教务处"


@pytest.mark.parametrize(
    ("issuer", "text", "office", "owner"),
    [
        ("中共甲州市中医院委员会", "市第二人民医院来函，设备科答复", "设备科", "甲州市中医院设备科"),
        (BUREAU, "市中医院整改。" + "另有其他事项。" * 10 + "设备科整改", "设备科", f"{BUREAU[2:-2]}设备科"),
        (BUREAU, "市中医院整改，产业科配合", "产业科", f"{BUREAU[2:-2]}产业科"),
    ],
)
def test_offices_of_the_own_body(issuer: str, text: str, office: str, owner: str) -> None:
    assert resolved(text, issuer)[office].label == owner


@pytest.mark.parametrize(
    ("surface", "body", "name"),
    [
        ("我镇党委", Body("丙县丁镇", "中共丙县丁镇委员会", "委员会"), "中共丙县丁镇委员会"),
        ("我街道办公室", Body("丙县戊街道", "中共丙县戊街道工作委员会", "工作委员会"), "丙县戊街道办公室"),
        ("本公司", Body("甲州己庚有限公司", "", ""), "甲州己庚有限公司"),
        ("我社", Body("丙县供销合作联社", "", ""), "丙县供销合作联社"),
        ("我行纪委", Body("甲州辛壬银行", "", ""), "中共甲州辛壬银行纪委"),
        ("我市", Body("丙县丁镇", "", ""), "我市"),
        ("驻局纪检组", Body("丙县水务局", "中共丙县水务局党组", "党组"), "驻丙县水务局纪检组"),
        ("驻县水务局纪检监察组", Body("丙县水务局", "", ""), "驻丙县水务局纪检监察组"),
        ("派驻县财政局纪检监察组", Body("丙县水务局", "", ""), "派驻丙县财政局纪检监察组"),
    ],
)
def test_what_a_body_calls_itself(surface: str, body: Body, name: str) -> None:
    assert full_name(surface, TOWN, body).name == name


def test_organs_of_unknown_places_are_not_one() -> None:
    for surface in ("市委", "县财政局", "省水利厅"):
        one = resolved(f"由{surface}负责", "中共戊己研究院党委", Home())
        other = resolved(f"由{surface}负责", "中共庚辛大学委员会", Home())
        if surface in one:
            assert one[surface].id != other[surface].id


APART = [
    ("市财政局与市教育局", "市财政局", "市教育局"),
    ("市公安局与省公安厅", "市公安局", "省公安厅"),
    ("市委与省委", "市委", "省委"),
    ("市委第一巡察组与省委巡视组", "市委第一巡察组", "省委巡视组"),
    ("局党组与机关党委", "局党组", "机关党委"),
    ("机关党委与机关纪委", "机关党委", "机关纪委"),
    ("市第一中学与市第二中学", "市第一中学", "市第二中学"),
    ("市人民政府与市人民政府办公室", "市人民政府", "市人民政府办公室"),
    ("省财政厅、省财政厅和省民政厅", "省财政厅", "省民政厅"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_apart(text: str, one: str, other: str) -> None:
    found = resolved(text, BUREAU)
    assert found[one].id != found[other].id


@pytest.mark.parametrize(
    ("short", "full", "holds"),
    [
        ("甲市文广旅局", "甲市文化广电和旅游局", True),
        ("甲市执法支队", "甲市综合行政执法支队", False),
        ("甲市旅游局", "甲市文化和旅游局", False),
        ("甲市公安局", "甲市公安局乙分局", False),
        ("乙市文广旅局", "甲市文化广电和旅游局", False),
        ("甲市文广旅局党组", "甲市文化广电和旅游局机关党委", False),
        ("甲校附属医院", "甲校附属口腔医院", False),
    ],
)
def test_short_form(short: str, full: str, holds: bool) -> None:
    assert is_short_form(short, full) is holds


@pytest.mark.parametrize(
    ("one", "other", "off"),
    [
        ("甲市执支队", "甲市执法支队", True),
        ("甲市执法支队", "甲市执法支", True),
        ("市执法支队", "甲市执法支队", True),
        ("甲市执发支队", "甲市执法支队", True),
        ("甲市执法支对", "甲市执法支队", True),
        ("甲市执法队", "甲市执法支队伍", False),
        ("甲市执法支队", "甲市执法支队", False),
        ("甲市法执支队", "甲市执法支队", False),
        ("甲市执队支", "甲市执法支队", False),
    ],
)
def test_one_character_off(one: str, other: str, off: bool) -> None:
    assert one_character_off(one, other) is off
    assert one_character_off(other, one) is off


def test_same_branch_of_two_bodies_has_two_identifiers() -> None:
    one = resolved("由联合支部负责", BUREAU)["联合支部"]
    other = resolved("由联合支部负责", "中共甲州市水利局党组")["联合支部"]
    assert one.label == other.label
    assert one.id != other.id


def test_kinds() -> None:
    found = resolved("市财政局、甲乙大学、甲乙有限公司、市人民法院、市委、市博物馆", BUREAU)
    assert {s: e.kind for s, e in found.items() if s != BUREAU} == {
        "市财政局": "government", "甲乙大学": "school", "甲乙有限公司": "enterprise",
        "市人民法院": "court", "市委": "party", "市博物馆": "museum",
    }  # fmt: skip


LISTED = [
    ("县财政局预算股、国库股负责人参会", "国库股", "丙县财政局国库股"),
    ("县财政局预算股、国库股、采购股参会", "采购股", "丙县财政局采购股"),
    ("县财政局预算股，由财务科牵头", "财务科", "丙县发展和改革委员会财务科"),
    ("县财政局、财务科参会", "财务科", "丙县发展和改革委员会财务科"),
]


@pytest.mark.parametrize(("text", "surface", "name"), LISTED)
def test_offices_behind_one_that_is_named_with_its_body(text: str, surface: str, name: str) -> None:
    assert resolved(text, COMMISSION, COUNTY)[surface].label == name
