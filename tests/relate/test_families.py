"""The other families: tables of measures with what they say, negatives beside them."""

from __future__ import annotations

import pytest

from kg.pipeline import build_report
from kg.read import Source

BODY, PARTY, ISSUE = "甲市某某局", "中共甲市某某局党组", "issue-1"
ORGS = ["市乙局", "丙集团", "丁大学", "戊公司", "乙区政府"]

OTHERS = ["市委宣传部", "甲市某某局纪委", "丁镇纪委"]
COOPERATES = [
    ("会同市乙局开展检查。", {(BODY, "市乙局")}),
    ("积极配合市乙局、丙集团做好搭建。", {(BODY, "市乙局"), (BODY, "丙集团")}),
    ("拟委托丁大学编制方案。", {(BODY, "丁大学")}),
    ("与丙集团签订合作协议。", {(BODY, "丙集团")}),
    ("由丁大学和戊公司联合主办。", {("丁大学", "戊公司")}),
    ("市乙局牵头，丙集团具体实施。", {("市乙局", "丙集团")}),
    ("推动景区与丙集团签订合作协议。", set()),
    ("向市乙局汇报。", set()),
    ("对丙集团、戊公司进行检查。", set()),
    ("分别与丙集团、丁大学签约。", {(BODY, "丙集团"), (BODY, "丁大学")}),
    ("督促丙集团整改。", set()),
    ("联动市乙局、丙集团参与演练。", {(BODY, "市乙局"), (BODY, "丙集团")}),
    ("邀请丁大学专家坐诊。", {(BODY, "丁大学")}),
    ("邀请丁大学专家授课。", set()),
    ("邀请市乙局到场参与调解。", {(BODY, "市乙局")}),
    ("邀请市乙局旁听。", set()),
    ("邀请丁大学参会。", set()),
    ("邀请市委宣传部专家授课。", set()),
    ("引入戊公司开展第三方测评。", {(BODY, "戊公司")}),
    ("依托丁大学合作开展测评。", {(BODY, "丁大学")}),
    ("依托丁大学等场所开展活动。", set()),
    ("柔性引进丁大学等高校专家6名。", {(BODY, "丁大学")}),
    ("引进丁大学毕业生6名。", set()),
    ("引入戊公司产品。", set()),
    ("协调乙区政府、丙集团共同推进建设。", {(BODY, "乙区政府"), (BODY, "丙集团")}),
    ("协调乙区政府、丙集团推进建设。", set()),
    ("协调乙区政府、丙集团的关系。", set()),
    ("到市乙局、丁大学对接。", {(BODY, "市乙局"), (BODY, "丁大学")}),
    ("到市乙局汇报。", set()),
    ("建立与市乙局的协同机制。", {(BODY, "市乙局")}),
    ("建立与市乙局的汇报台账。", set()),
    ("戊公司与丙集团整合重组。", {("戊公司", "丙集团")}),
    ("与丁大学开展党建共建。", {(BODY, "丁大学")}),
    ("与市乙局开展廉政谈话。", set()),
    ("6月14日在广场联合市乙局开展演练。", {(BODY, "市乙局")}),
    ("两项改革正在与市乙局对接。", {(BODY, "市乙局")}),
    ("各单位与市乙局对接。", set()),
    ("由戊公司牵头，会同市乙局组成指导组。", {("戊公司", "市乙局")}),
    ("戊公司制定方案，联合市乙局开展整治。", {("戊公司", "市乙局")}),
    ("由甲市某某局、市乙局等单位抽调人员组成。", {(BODY, "市乙局")}),
    ("由市乙局、丙集团组成。", {("市乙局", "丙集团")}),
    ("与市乙局共享信息。", {(BODY, "市乙局")}),
    ("对接市乙局、丙集团，补办手续。", {(BODY, "市乙局"), (BODY, "丙集团")}),
    ("信访件正在与市乙局会商。", {(BODY, "市乙局")}),
    ("服装采购已委托戊公司招标。", {(BODY, "戊公司")}),
    ("各单位采购已委托戊公司招标。", set()),
    ("聘请丁大学担任顾问。", {(BODY, "丁大学")}),
    ("聘请丁大学毕业生3名。", set()),
    ("聘请戊公司重新设计方案。", {(BODY, "戊公司")}),
    ("由戊公司牵头，市乙局、丁大学配合。", {("戊公司", "市乙局"), ("戊公司", "丁大学")}),
    ("由戊公司牵头，市乙局、丁大学验收。", set()),
    ("由戊公司牵头、市乙局配合。", {("戊公司", "市乙局")}),
    ("由戊公司牵头、市乙局验收。", set()),
    ("与戊公司等6家驻场服务单位补签协议。", {(BODY, "戊公司")}),
    ("与戊公司等6家驻场服务单位签订责任书。", set()),
    ("与市乙局核对账目。", {(BODY, "市乙局")}),
    ("与市乙局进行数据比对。", {(BODY, "市乙局")}),
    ("积极与市乙局沟通。", {(BODY, "市乙局")}),
    ("经前期与市乙局充分沟通，已立项。", set()),
    ("终止与戊公司的合作。", {(BODY, "戊公司")}),
    ("甲市某某局纪委审查案件，干部学习。与丁镇纪委协作办案。", {("甲市某某局纪委", "丁镇纪委")}),
    ("甲市某某局纪委的干部学习。与戊公司协作办案。", {(BODY, "戊公司")}),
    ("与丁镇纪委协作办案。", {(BODY, "丁镇纪委")}),
    ("解除与戊公司的合同。", set()),
    ("终止与戊公司的诉讼。", set()),
    ("与某某馆、丁大学共建基地。", {(BODY, "丁大学")}),
    ("与丁大学、某某馆共建基地。", {(BODY, "丁大学")}),
    ("丁大学、戊公司组成联合检查组。", {("丁大学", "戊公司")}),
    ("市乙局、丙集团共同使用库房。", set()),
    ("街道会同市乙局开展检查。", {(BODY, "市乙局")}),
    ("局党组成员、戊公司经理包案，联合市乙局会商。", {(BODY, "市乙局")}),
]


@pytest.mark.parametrize(("text", "expected"), COOPERATES)
def test_cooperation(links, text, expected):
    assert links(text, "cooperatesWith", ORGANIZATION=[*ORGS, *OTHERS]) == expected


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        ("与戊公司合作举办的专业未经研究。", {(BODY, "戊公司")}),
        ("丁大学违规收费；与戊公司签订的协议未续签。", {("丁大学", "戊公司")}),
        ("与戊公司合作不够。", set()),
        ("未与戊公司签订责任书。", set()),
    ],
)
def test_whom_a_finding_says_something_is_done_with(links, finding, expected):
    assert links("完善制度。", "cooperatesWith", finding=finding, ORGANIZATION=ORGS) == expected


RESPONSIBLE = [
    ("维护工作由丙集团负责。", {("丙集团", ISSUE)}),
    ("由市乙局、丙集团牵头落实。", {("市乙局", ISSUE), ("丙集团", ISSUE)}),
    ("市乙局牵头实施某某大桥项目。", {("市乙局", "某某大桥项目")}),
    ("丙集团承担的某某大桥项目已开工。", {("丙集团", "某某大桥项目")}),
    ("丙集团主要负责人作出说明。", set()),
    ("向市乙局负责同志汇报。", set()),
    ("市乙局参加会议。", set()),
    ("成立以党组书记为组长的整改工作领导小组。", {("整改工作领导小组", ISSUE)}),
    ("提请县政府成立整改工作领导小组。", set()),
    ("整改工作领导小组召开会议。", set()),
    ("成立招标工作领导小组。", set()),
    ("督导市乙局、丁大学落实整改责任。", {("市乙局", ISSUE), ("丁大学", ISSUE)}),
    ("督导市乙局开展工作。", set()),
    ("责令某某大桥项目施工方丙集团、监理方戊公司说明情况。", {("戊公司", "某某大桥项目")}),
    ("调度某某大桥项目。", {(BODY, "某某大桥项目")}),
    ("深入实施某某大桥项目。", {(BODY, "某某大桥项目")}),
    (
        "成立某某大桥项目工作专班。",
        {("某某大桥项目工作专班", "某某大桥项目"), ("某某大桥项目工作专班", ISSUE)},
    ),
    ("督促各县区调度某某大桥项目。", set()),
    ("分别由市乙局、丙集团牵头，各院落实。", {("市乙局", ISSUE), ("丙集团", ISSUE)}),
    ("市乙局会同牵头医院、戊公司负责同志座谈。", set()),
    ("市乙局为责任单位。", {("市乙局", ISSUE)}),
    ("明确市乙局为新平台管理责任部门。", {("市乙局", ISSUE)}),
    ("明确市乙局为成员单位。", set()),
    ("丙集团经营的某某大桥项目已整改。", {("丙集团", "某某大桥项目")}),
    ("丙集团经营某某大桥项目。", set()),
    ("账目由市乙局专人负责。", {("市乙局", ISSUE)}),
    ("其余57个由戊公司代管。", {("戊公司", ISSUE)}),
    ("由市乙局联合丙集团开展执法。", {("市乙局", ISSUE)}),
    ("由市乙局与各村签订协议。", {("市乙局", ISSUE)}),
    ("督促市乙局于9月底前将补偿款发放到户。", {("市乙局", ISSUE)}),
    ("督促市乙局履行复垦义务。", {("市乙局", ISSUE)}),
    ("督促市乙局退还押金。", set()),
    ("某某大桥项目由丙集团代建，已完成。", {("丙集团", "某某大桥项目")}),
    ("某某大桥项目复工，由丙集团组织实施。", {("丙集团", "某某大桥项目")}),
    ("某某大桥项目复工，丙集团研究代建。", set()),
    ("由丙集团代建。", set()),
    ("丙集团开发的某某大桥项目复工。", {("丙集团", "某某大桥项目")}),
    ("由市乙局和丙集团联合主办晚会。", set()),
    ("由丙集团退回多付的款项。", set()),
    ("由丁大学对发放情况全面核查。", {("丁大学", ISSUE)}),
    ("由丁大学对章程作出解释。", set()),
    ("委托丙集团运营养老中心。", {("丙集团", ISSUE)}),
    ("委托丙集团编制方案。", set()),
    ("责成丁大学重新核算。", {("丁大学", ISSUE)}),
    ("压实市乙局主体责任。", {("市乙局", ISSUE)}),
    ("落实市乙局责任书要求。", set()),
    ("明确由丙集团复核。", {("丙集团", ISSUE)}),
    ("明确由丙集团作为代建单位。", set()),
    ("由市乙局联合丙集团开展执法。", {("市乙局", ISSUE)}),
    ("由市乙局联合对线索核查。", set()),
    ("资金由市乙局统筹解决。", set()),
    ("由市乙局统筹推进。", {("市乙局", ISSUE)}),
    ("责任单位：市乙局、丙集团", {("市乙局", ISSUE), ("丙集团", ISSUE)}),
    ("责任领导：张三丰；责任部门：市乙局，丙集团", {("市乙局", ISSUE), ("丙集团", ISSUE)}),
    ("责任科室（单位）：综合科、市乙局 丙集团", {("市乙局", ISSUE), ("丙集团", ISSUE)}),
    ("责任单位：市乙局；配合单位：丙集团", {("市乙局", ISSUE)}),
    ("责任单位：市乙局。丙集团参加。", {("市乙局", ISSUE)}),
    ("配合单位：市乙局、丙集团", set()),
    ("责任单位：各科室，由市乙局督查", set()),
    ("配合单位：市乙局、丙集团", set()),
    ("成立以局长为组长的大桥工作专班。", {("大桥工作专班", ISSUE)}),
    ("市乙局为项目法人。", {("市乙局", ISSUE)}),
    ("某某大桥项目已开工，市乙局为项目法人。", {("市乙局", "某某大桥项目")}),
    ("推动某某大桥项目复工。先后汇报5次，由市乙局牵头。", {("市乙局", "某某大桥项目")}),
    ("推动某某大桥项目复工。先后汇报5次，市乙局参加。", set()),
    (
        "成立某某大桥项目征收攻坚专班。",
        {("某某大桥项目征收攻坚专班", "某某大桥项目"), ("某某大桥项目征收攻坚专班", ISSUE)},
    ),
    ("成立大桥项目部，听取大桥工作专班汇报。", set()),
    ("某某大桥项目已完成86公里，由丙集团负责实施。", {("丙集团", "某某大桥项目")}),
    ("某某大桥项目已完成86公里，信访由丙集团负责。", {("丙集团", ISSUE)}),
    (
        "成立大桥工作专班，深入开展“春风”专项行动。",
        {("大桥工作专班", ISSUE), ("大桥工作专班", "“春风”专项行动"), (BODY, "“春风”专项行动")},
    ),
    ("自2月起在全市开展“春风”专项行动。", {(BODY, "“春风”专项行动")}),
    ("联合市乙局、丙集团开展“春风”专项行动。", {(BODY, "“春风”专项行动")}),
    ("督促市乙局开展“春风”专项行动。", set()),
    ("督促市乙局对某某大桥项目进行整改。", {("市乙局", "某某大桥项目")}),
    ("配合市乙局推进某某大桥项目。", {("市乙局", "某某大桥项目")}),
    ("协调市乙局推进某某大桥项目。", set()),
]


def test_a_label_in_the_finding_charges_too(links):
    finding = "台账不健全。（责任单位：市乙局；配合单位：丙集团）"
    assert links("完善台账。", "responsibleFor", finding=finding, ORGANIZATION=ORGS) == {("市乙局", ISSUE)}


@pytest.mark.parametrize(("text", "expected"), RESPONSIBLE)
def test_responsibility(links, text, expected):
    organizations = [*ORGS, "整改工作领导小组", "招标工作领导小组", "某某大桥项目工作专班", "大桥工作专班"]
    organizations.append("某某大桥项目征收攻坚专班")
    projects = ["某某大桥项目", "“春风”专项行动"]
    said = links(text, "responsibleFor", ORGANIZATION=organizations, PROJECT=projects)
    assert said == expected


def test_who_leads_also_leads_the_one_project_of_the_finding(links):
    names = {"ORGANIZATION": ORGS, "PROJECT": ["某某大桥项目", "古塔修缮工程"]}
    said = links("由市乙局负责办理手续。", "responsibleFor", finding="某某大桥项目进展滞后。", **names)
    assert said == {("市乙局", ISSUE), ("市乙局", "某某大桥项目")}
    finding = "某某大桥项目、古塔修缮工程进展滞后。"
    assert links("由市乙局负责办理手续。", "responsibleFor", finding=finding, **names) == {("市乙局", ISSUE)}


ORGANS = [
    ("甲市某某局财务科每季度开展一次核查。", True),
    ("由甲市某某局财务科按月通报情况。", True),
    ("由甲市某某局财务科科长负责。", False),
    ("报甲市某某局财务科备案。", False),
    ("甲市某某局财务科遴选首批对象。", True),
    ("甲市某某局财务科会同市乙局开展核查。", True),
    ("甲市某某局财务科荣获先进集体。", False),
    ("甲市某某局财务科干部参加培训。", False),
    ("核查后，由甲市某某局财务科、市乙局和属地分局定点值守。", True),
    ("由甲市某某局财务科立案审查。", False),
    ("完善台账，甲市某某局财务科被通报。", False),
]


@pytest.mark.parametrize(("text", "acts"), ORGANS)
def test_organs_with_a_task(links, text, acts):
    said = links(text, "responsibleFor", ORGANIZATION=["甲市某某局财务科", "市乙局"])
    assert said == ({("甲市某某局财务科", ISSUE)} if acts else set())


def test_an_organ_that_acts_in_a_measure_answers_for_the_issue(links):
    names = {"ORGANIZATION": ["甲市某某局财务科"]}
    assert links("甲市某某局财务科加强对支出的监督检查。", "responsibleFor", **names) == {
        ("甲市某某局财务科", ISSUE)
    }
    assert links("对甲市某某局财务科进行检查。", "responsibleFor", **names) == set()


PART_OF = [
    ("甲市某某局机关党委开展活动。", {("甲市某某局机关党委", BODY)}),
    ("机关党委开展活动。", set()),
    ("市乙局所属戊公司已停业。", {("戊公司", "市乙局")}),
    ("戊公司由市乙局代管。", {("戊公司", "市乙局")}),
    ("将戊公司纳入市乙局管理。", {("戊公司", "市乙局")}),
    ("戊公司、丁大学等6家二级机构已整改。", {("戊公司", BODY), ("丁大学", BODY)}),
    ("己研究中心（丁大学）承办。", {("己研究中心", "丁大学")}),
    ("己研究中心（市乙局）承办。", set()),
    ("丁大学（己研究中心）承办。", set()),
    ("戊公司与市乙局签约。", set()),
    ("戊公司资金划归市乙局。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PART_OF)
def test_membership(links, text, expected):
    assert links(text, "partOf", ORGANIZATION=[*ORGS, "甲市某某局机关党委", "己研究中心"]) == expected


UNITS = [
    ("二级机构未按职数配备，甲市文化馆、甲市艺术中心超配7名。", {"甲市文化馆", "甲市艺术中心"}),
    ("个别下属单位账目不清。甲市文化馆少记3万元。", {"甲市文化馆"}),
    ("对下属单位指导不够，未与甲市文化馆签订责任书。", {"甲市文化馆"}),
    ("甲市文化馆账目不清。", set()),
    ("下属单位负责人培训不够，甲市文化馆缺席。", set()),
    ("二级机构超配，甲市文化馆、丁大学超配。", {"甲市文化馆"}),
]


@pytest.mark.parametrize(("finding", "units"), UNITS)
def test_units_that_a_finding_names(links, finding, units):
    names = ["甲市文化馆", "甲市艺术中心", "丁大学"]
    said = links("已整改。", "partOf", finding=finding, ORGANIZATION=names)
    assert said == {(unit, BODY) for unit in units}


LOCATED = [
    ("乙区山水村美。", {("乙区山水村", "乙区")}, "partOf"),
    ("古塔遗址位于乙区。", {("古塔遗址", "乙区")}, "locatedIn"),
    ("乙区境内古塔遗址、石窟遗址受损。", {("古塔遗址", "乙区"), ("石窟遗址", "乙区")}, "locatedIn"),
    ("古塔遗址考古发掘有序开展。", {("古塔遗址考古发掘", "古塔遗址")}, "locatedIn"),
    ("荷花节在乙区举办。", {("荷花节", "乙区")}, "locatedIn"),
    ("乙区荷花书店开业。", {("乙区荷花书店", "乙区")}, "locatedIn"),
    (
        "围绕古塔遗址、石窟遗址等八大夜游片区打造。",
        {("夜游片区", "古塔遗址"), ("夜游片区", "石窟遗址")},
        "locatedIn",
    ),
    (
        "推动乙区新建书房2个（古塔遗址、石窟遗址内）。",
        {("古塔遗址", "乙区"), ("石窟遗址", "乙区")},
        "locatedIn",
    ),
    ("推动乙区新建书房2个，参观古塔遗址。", set(), "locatedIn"),
    ("丙区“大手牵小手”试点推进。", {("丙区“大手牵小手”试点", "丙区")}, "locatedIn"),
    ("荷花博物馆改造提升项目完工。", {("荷花博物馆改造提升项目", "荷花博物馆")}, "locatedIn"),
    ("荷花博物馆工程完工。", set(), "locatedIn"),
    ("月牙温泉酒店改造工程完工。", {("月牙温泉酒店改造工程", "月牙温泉酒店")}, "locatedIn"),
    ("月牙温泉酒店招聘工程完工。", set(), "locatedIn"),
    ("大运河（乙区段）受损。", {("大运河（乙区段）", "乙区")}, "locatedIn"),
    ("大运河（乙区段）受损。", {("大运河（乙区段）", "大运河")}, "partOf"),
    ("大运河（乙区）受损。", set(), "partOf"),
    ("在乙区开展检查。", set(), "locatedIn"),
    ("参观古塔遗址和石窟遗址。", set(), "locatedIn"),
    ("乙区和丙区整改。", set(), "partOf"),
]


@pytest.mark.parametrize(("text", "expected", "predicate"), LOCATED)
def test_location(links, text, expected, predicate):
    said = links(
        text,
        predicate,
        PLACE=["乙区", "丙区", "乙区山水村", "古塔遗址", "石窟遗址", "大运河", "大运河（乙区段）"],
        PROJECT=[
            "古塔遗址考古发掘",
            "夜游片区",
            "丙区“大手牵小手”试点",
            "荷花博物馆改造提升项目",
            "荷花博物馆工程",
            "月牙温泉酒店改造工程",
            "月牙温泉酒店招聘工程",
        ],
        EVENT=["荷花节"],
        ORGANIZATION=["乙区荷花书店", "荷花博物馆", "月牙温泉酒店"],
    )
    assert said == expected


FUNDS = [
    ("争取国家大桥专项资金300万元，用于某某大桥项目。", {("国家大桥专项资金", "某某大桥项目")}),
    ("争取国家大桥专项资金300万元。某某大桥项目开工。", set()),
    ("乙区政府拨付资金支持某某大桥项目。", {("乙区政府", "某某大桥项目")}),
    ("申请某某大桥项目专项债。", {("某某大桥项目专项债", "某某大桥项目")}),
    ("乙区政府检查某某大桥项目。", set()),
    ("实施某某大桥项目，其中国家大桥专项资金300万元。", {("国家大桥专项资金", "某某大桥项目")}),
    ("某某大桥项目超支，追回国家大桥专项资金挪用的300万元。", set()),
    ("争取市乙局补助资金300万元，专项用于某某大桥项目。", {("市乙局", "某某大桥项目")}),
    ("向市乙局报告300万元用于某某大桥项目。", set()),
    ("分配300万元用于某某大桥项目。", {(BODY, "某某大桥项目")}),
    ("追回300万元用于某某大桥项目。", set()),
    ("投入300万元实施某某大桥项目。", {(BODY, "某某大桥项目")}),
    ("②投入300万元完成某某大桥项目。", {(BODY, "某某大桥项目")}),
    ("某某大桥项目投资300万元由市乙局统筹解决。", {("市乙局", "某某大桥项目")}),
    ("某某大桥项目投资300万元由市乙局审计。", set()),
    ("投资300万元建成某某大桥项目。", set()),
    ("督促投入300万元实施某某大桥项目。", set()),
    ("丙集团筹措资金300万元用于某某大桥项目。", {("丙集团", "某某大桥项目")}),
    ("丙集团支付某某大桥项目农民工工资300万元。", set()),
    ("推进某某大桥项目，该项目由丙集团投资建设，已开工。", {("丙集团", "某某大桥项目")}),
    ("推进某某大桥项目，该项目由丙集团审计。", set()),
    ("丙集团设置投资项目窗口，调度某某大桥项目。", set()),
    ("实施某某大桥项目，其中市乙局拨付300万元。", {("市乙局", "某某大桥项目")}),
    ("实施某某大桥项目，其中街道自筹300万元。", {(BODY, "某某大桥项目")}),
    ("实施某某大桥项目，市乙局核减300万元。", set()),
]


def test_a_check_is_not_paid_for_by_what_it_finds(links):
    kinds = {"AMOUNT": ["300万元"], "PROJECT": ["丁专项检查", "某某大桥项目", "国家大桥专项资金"]}
    assert links("开展丁专项检查，追回国家大桥专项资金300万元。", "funds", **kinds) == set()
    said = links("实施某某大桥项目，争取国家大桥专项资金300万元。", "funds", **kinds)
    assert said == {("国家大桥专项资金", "某某大桥项目")}


def test_a_fund_that_a_finding_says_was_given(links):
    kinds = {"AMOUNT": ["300万元"], "PROJECT": ["某某大桥项目", "国家大桥专项资金"]}
    finding = "某某大桥项目2021年获得国家大桥专项资金300万元。"
    assert links("已学习。", "funds", finding=finding, **kinds) == {("国家大桥专项资金", "某某大桥项目")}
    finding = "某某大桥项目挪用国家大桥专项资金300万元。"
    assert links("已学习。", "funds", finding=finding, **kinds) == set()


@pytest.mark.parametrize(("text", "expected"), FUNDS)
def test_funding(links, text, expected):
    projects = ["某某大桥项目", "国家大桥专项资金"]
    names = {"ORGANIZATION": ORGS, "PROJECT": projects, "MECHANISM": ["某某大桥项目专项债"]}
    said = links(text, "funds", AMOUNT=["300万元"], **names)
    assert said == expected


EACH = [
    ("对市乙局、丙集团分别罚款3万元、1万元。", {("3万元", "市乙局"), ("1万元", "丙集团")}),
    (
        "责令施工方丙集团停工。对施工方、市乙局分别罚款3万元、1万元。",
        {("3万元", "丙集团"), ("1万元", "市乙局")},
    ),
    ("丁街道、戊镇分别奖励3万元和1万元。", {("3万元", "丁街道"), ("1万元", "戊镇")}),
    ("对施工方、监理方分别罚款3万元、1万元。", set()),  # nobody says who they are
]


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_as_many_amounts_as_bodies(links, text, expected):
    places = ["丁街道", "戊镇"]
    said = links(text, "amountOf", AMOUNT=["3万元", "1万元"], ORGANIZATION=ORGS, PLACE=places)
    assert {link for link in said if not link[1].startswith("measure")} == expected


POSTS = [
    ("由局党组书记、局长张三丰同志主持。", {("张三丰", PARTY), ("张三丰", BODY)}),
    ("市乙局局长李四光到会。", {("李四光", "市乙局")}),
    ("成立以局长张三丰为组长的大桥专班。", {("张三丰", BODY), ("张三丰", "大桥专班")}),
    ("大桥专班由张三丰任组长。", {("张三丰", "大桥专班")}),
    ("院长张三丰到会。", set()),
    ("邀请张三丰到会。", set()),
    ("副市长张三丰到会。市政府研究。", {("张三丰", "市政府")}),
    ("院长张三丰到会。市政府研究。", set()),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_posts(links, text, expected):
    said = links(text, "memberOf", PERSON=["张三丰", "李四光"], ORGANIZATION=["市乙局", "大桥专班", "市政府"])
    assert said == expected


def test_naming_links_findings_and_measures_to_all_they_name(links):
    finding = "局党组对荷花节重视不够。"
    names = {"EVENT": ["荷花节"], "PLACE": ["乙区"]}
    assert links("在乙区开会。", "concerns", finding=finding, **names) == {(ISSUE, PARTY), (ISSUE, "荷花节")}
    assert links("在乙区开会。", "involves", finding=finding, **names) == {("measure-1.1", "乙区")}


def test_a_heading_without_a_finding_is_about_what_its_answer_begins_with(outline_case):
    assert outline_case("甲事不到位问题整改情况", "以荷花节为抓手推进。", "一是在乙区开会。") == {"荷花节"}
    assert outline_case("甲事抓得不紧。", "以荷花节为抓手推进。", "一是在乙区开会。") == set()


MEETS = [
    ("提报局党组会研究。", True),
    ("召开党组会议57次。", True),
    ("党组理论学习中心组学习12次。", True),
    ("救护中心组织演练。", False),
    ("在党组会议室张贴。", False),
    ("党组成员参加。", False),
]


@pytest.mark.parametrize(("text", "met"), MEETS)
def test_a_meeting_of_the_party_group_involves_it(links, text, met):
    said = links(text, "involves", finding="工作不实。")
    assert (("measure-1.1", PARTY) in said) is met
    said = links("已整改。", "concerns", finding=f"2022年{text}")
    assert ((ISSUE, PARTY) in said) is met


def test_a_round_of_inspection_names_who_inspected(links):
    names = {"ORGANIZATION": ["市委"], "EVENT": ["2017年市委巡察", "市委全会"]}
    finding = "2017年市委巡察指出的问题未整改。"
    said = links("报告市委。", "concerns", finding=finding, **names)
    assert said == {(ISSUE, "2017年市委巡察"), (ISSUE, "市委")}
    said = links("报告市委。", "concerns", finding="市委全会精神学得不深。", **names)
    assert said == {(ISSUE, "市委全会")}


TOWN = """中共丙县丁镇委员会关于巡察整改情况的通报
2024年3月1日至4月30日，县委第一巡察组对丙县丁镇进行了巡察。5月6日反馈意见。
一、学习不够
（1）学习不深入。
整改情况：会同县财政局开展检查3次。
中共丙县丁镇委员会
2024年8月15日
"""


def test_a_town_acts_through_its_committee() -> None:
    report = build_report(Source("case.txt", TOWN.encode()))
    (said,) = (a for a in report.assertions if a.predicate == "cooperatesWith")
    assert said.subject == "organization/中共丙县丁镇委员会"
