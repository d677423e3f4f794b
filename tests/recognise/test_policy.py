"""Documents and their numbers: found, not found, known failures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import EntityType
from kg.recognise import policy, work
from kg.recognise.base import Scene
from kg.recognise.overlap import settle
from kg.recognise.policy_named import known_policies, known_policy
from kg.recognise.policy_numbers import numbers_of
from kg.recognise.policy_titles import document_head

Find = Callable[[str], list[str]]


@pytest.fixture
def policies(scene: Callable[[str], Scene]) -> Find:
    def find(text: str) -> list[str]:
        candidates = [m for r in (policy, work) for m in r.RECOGNISER.find(scene(text))]
        return [m.passage.exact for m in settle(candidates) if m.type is EntityType.POLICY]

    return find


FOUND = [
    # titles in 《》 by their last word
    ("学校制定了《教师考核办法》《食堂管理制度》，", ["教师考核办法", "食堂管理制度"]),
    ("局党委执行《甲市公安局党委会议事规则》", ["甲市公安局党委会议事规则"]),
    ("修订《警务辅助人员管理办法（试行）》", ["警务辅助人员管理办法（试行）"]),
    ("按照《2020年机关党建工作要点》，", ["2020年机关党建工作要点"]),
    ("印发《关于规范合同管理工作的若干措施》", ["关于规范合同管理工作的若干措施"]),
    ("下达《监察建议书》，签订《廉洁责任书》", ["监察建议书", "廉洁责任书"]),
    ("根据《中华人民共和国行政处罚法》", ["中华人民共和国行政处罚法"]),
    ("发放《致全县商户的一封信》", ["致全县商户的一封信"]),
    # laws and party rules by their usual names
    ("违反政府采购法第二十六条规定", ["政府采购法"]),
    ("未按招标投标法要求招标", ["招标投标法"]),
    ("落实中央八项规定精神和廉洁自律准则", ["中央八项规定", "廉洁自律准则"]),
    ("按照干部选拔任用条例规定的程序", ["干部选拔任用条例"]),
    ("执行药品管理法和医疗机构管理条例", ["药品管理法", "医疗机构管理条例"]),
    ("学习党章党规，违反会计法", ["党章", "会计法"]),
    # free names
    ("严格按照借调人员管理办法规定，完善手续", ["借调人员管理办法"]),
    ("研究制定重大决策合法性审查办法，做到", ["重大决策合法性审查办法"]),
    ("局党组未制定议事规则", ["议事规则"]),
    ("建立健全党组议事规则", ["党组议事规则"]),
    ("原则通过加强对甲县电视台管理的意见。", ["加强对甲县电视台管理的意见"]),
    ("进一步落实水利30条。", ["水利30条"]),
    ("制定了甲县校外培训机构设立申请流程。", ["甲县校外培训机构设立申请流程"]),
    ("其中，甲遗址博物馆建设方案已获批复，", ["甲遗址博物馆建设方案"]),
    ("严格按照旅游景区质量等级评定标准，", ["旅游景区质量等级评定标准"]),
    ("对经营单位下发行政指导建议书。", ["行政指导建议书"]),
    ("印发了“关于做好值班工作的通知”，", ["关于做好值班工作的通知"]),
    ("起草了“水利兴县”工作方案，", ["“水利兴县”工作方案"]),
    ("制定集团压减工作方案，管理层级压缩", ["集团压减工作方案"]),
    ("制定集团党委从严治党主体责任清单和任务安排", ["集团党委从严治党主体责任清单"]),
    ("印发学校公务接待管理办法、差旅费管理办法，", ["学校公务接待管理办法", "差旅费管理办法"]),
    # letters and notices, rules of everyday work
    ("向3家企业下达责令改正通知书5份，", ["责令改正通知书"]),
    ("制发风险提示函,做到举一反三", ["风险提示函"]),
    ("对进展缓慢的下发督办函，制发纪律检查建议书4份", ["督办函", "纪律检查建议书"]),
    ("制定民宿服务质量公约，公布社区工作事项准入清单；", ["民宿服务质量公约", "社区工作事项准入清单"]),
    ("制定“一园一策”盘活方案，形成廉政风险防控手册。", ["“一园一策”盘活方案", "廉政风险防控手册"]),
    ("修订完善局信访工作制度，制定干部轮岗交流计划，", ["局信访工作制度", "干部轮岗交流计划"]),
    ("督促县医院修订党委会议、院长办公会议议事规则，", ["党委会议、院长办公会议议事规则"]),
    ("编制甲县2023年度民商事审判白皮书报送县委", ["甲县2023年度民商事审判白皮书"]),
    ("出台财产保全审查工作指引，", ["财产保全审查工作指引"]),
    ("重新修订《甲委员会工作规则》和党政联席会议议事规则，", ["甲委员会工作规则", "党政联席会议议事规则"]),
    # by the period, the place, the number of articles
    ("实施基层医药能力提升工程“十四五”行动计划，完成", ["基层医药能力提升工程“十四五”行动计划"]),
    ("对标“十四五”规划目标任务", ["“十四五”规划"]),
    ("专家对甲城港总体规划修编进行指导", ["甲城港总体规划"]),
    ("落实县国土空间总体规划要求", ["县国土空间总体规划"]),
    ("对照省建设厅规范甲类执法行为十条措施，", ["省建设厅规范甲类执法行为十条措施"]),
    ("出台支持民营经济发展20条措施，", ["支持民营经济发展20条措施"]),
    ("学习2024年中央一号文件精神", ["2024年中央一号文件"]),
    ("严格落实防止干预司法“三个规定”，", ["“三个规定”"]),
    ("修订《议事规则》和“三重一大”决策事项清单，", ["议事规则", "“三重一大”决策事项清单"]),
    ("执行中央八项规定及其实施细则精神", ["中央八项规定"]),
    ("违反安全生产法、消防法规定，", ["安全生产法", "消防法"]),
    ("修订集团章程和董事会议事规则，", ["董事会议事规则"]),
    ("违反招投标法，落实保密法", ["招投标法", "保密法"]),
    # named by number alone
    ("参照甲财购〔2019〕3号执行", ["甲财购〔2019〕3号"]),
    ("依据国务院令第588号处罚", ["国务院令第588号"]),
    ("按照财政部87号令修订", ["财政部87号令"]),
    ("落实市长办公会议纪要〔2021〕10号规定", ["市长办公会议纪要〔2021〕10号"]),
]

NOT_FOUND = [
    "公务接待无公函，未见邀请函。",
    "与乙医院签订合作协议，补签租赁合同。",
    "优化企业开办流程，规范审批流程。",
    "形成问题清单、任务清单、责任清单。",
    "逐项制定整改措施和防控措施。",
    "通过发函催缴、诉讼清收等方式",
    "对确有困难的承租户制定分期缴纳计划，制定年度工作计划，",
    "修订完善工作制度，出台各类计划，",
    "按照甲系统和有关规定的要求",
    "向各科室下发工作建议书3份",
    "复排京剧《红灯之歌》，出版《甲县志》，观看《贪欲之害》",
    "学习《习近平谈治国理政》第三卷，订阅《人民日报》",
    "制定整改方案，提出整改意见25条，按照有关规定处理",
    "完善考核办法，出台具体方案，形成指导意见",
    "规划建设三个停车场，标准化建设，规范化管理，意见建议",
    "加强教育法规学习，开展法治宣传，依法行政，执法检查",
    "这种做法不对，节水法规宣传，工作方法简单",
    "规范会议程序、内容、议事规则",
    "制定年度工作计划和培训计划，加强总体规划，编制总体规划",
    "谋划“十四五”期间重点项目，“十四五”规划项目12个",
    "厘清“三重一大”事项清单68项，党委“三重一大”事项清单不清",
    "提出十条措施，制定整改措施30条，出台具体的十条措施",
    "制定学校工作方案，集团考核实施方案",
    "第10号楼，2021年10号，热线电话12号",
    "征求意见30条，发现问题12条",
]

NUMBERS = [
    ("（甲发〔2019〕8号）", ["甲发〔2019〕8号"]),
    ("按照甲政办[2020]第7号文件", ["甲政办[2020]第7号"]),
    ("(甲文【2022】40号)", ["甲文【2022】40号"]),
    ("（甲教发﹝2021﹞3号）", ["甲教发﹝2021﹞3号"]),
    ("甲卫财（2021）15号", ["甲卫财（2021）15号"]),
    ("甲卫财(2021) 15 号", ["甲卫财(2021) 15 号"]),
    ("财政部令第87号", ["财政部令第87号"]),
    ("财政部第87号令、财政部74号令", ["财政部第87号令", "财政部74号令"]),
    ("党组会3号议题，办公室2号楼", []),
    ("国发〔2021〕5号、财办〔2020〕10号", ["国发〔2021〕5号", "财办〔2020〕10号"]),
    ("办公会议纪要〔2021〕10号", ["〔2021〕10号"]),
    ("《会议纪要》（〔2020〕3号）", ["〔2020〕3号"]),
    ("（2021）年第3期", []),
    ("第10号会议室", []),
    ("〔2021〕10号", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(policies: Find, text: str, expected: list[str]) -> None:
    assert policies(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(policies: Find, text: str) -> None:
    assert policies(text) == []


@pytest.mark.xfail(strict=True, reason="no head, no verb: nothing says that it is a document")
def test_a_nickname_without_verb(policies: Find) -> None:
    assert policies("水利30条的奖励资金") == ["水利30条"]


@pytest.mark.xfail(strict=True, reason="a second number whose code is left out (1号、2号)")
def test_numbers_with_an_ellipsis() -> None:
    text = "甲政〔2018〕1号、2号"
    assert [text[n.start : n.end] for n in numbers_of(text)] == ["甲政〔2018〕1号", "2号"]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers(text: str, expected: list[str]) -> None:
    assert [text[n.start : n.end] for n in numbers_of(text)] == expected


def test_a_number_beside_its_title_names_nothing_more(policies: Find) -> None:
    for text in (
        "《甲办法》（甲发〔2019〕8号）",
        "按照甲发〔2019〕8号《甲办法》的要求",
        "《甲办法》的通知(甲发[2019]8号)",
    ):
        assert policies(text) == ["甲办法"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("政府采购法", "中华人民共和国政府采购法"),
        ("中国共产党支部工作条例(试行)", "中国共产党支部工作条例（试行）"),
        ("党支部工作条例", "中国共产党支部工作条例（试行）"),
        ("八项规定", "中央八项规定"),
        ("中华人民共和国政府采购法实施条例", "中华人民共和国政府采购法实施条例"),
    ],
)
def test_known(title: str, name: str) -> None:
    known = known_policy(title)
    assert known is not None
    assert known.name == name


def test_unknown() -> None:
    assert known_policy("甲县采购办法") is None
    assert len(known_policies()) > 500


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("甲办法（试行）", "办法"),
        ("甲规划(2019--2021年)", "规划"),
        ("红灯记", ""),
        ("工作做法", ""),
        ("责令改正通知书", "通知书"),
    ],
)
def test_document_head(title: str, head: str) -> None:
    assert document_head(title) == head
