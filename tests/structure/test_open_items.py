"""Words that say something is not done yet, and words that only look so."""

from __future__ import annotations

import pytest

from kg.model import Source
from kg.read import read
from kg.structure import structure
from kg.structure.open_items import open_items


def found(text: str) -> list[tuple[str, str]]:
    document = read(Source("r.txt", text.encode()))
    return [(item.rule, item.passage.exact) for item in open_items(document, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "rule", "clause"),
    [
        ("已完成设计，拟于2024年6月开工。", "intended", "拟于2024年6月开工"),
        ("拟委托某研究院编制方案", "intended", "拟委托某研究院编制方案"),
        ("计划通过公开招聘配备4人", "planned", "计划通过公开招聘配备4人"),
        ("预计3月底完成验收", "planned", "预计3月底完成验收"),
        ("新校区将于2025年9月投用", "will", "新校区将于2025年9月投用"),
        ("我们将继续跟踪", "will", "我们将继续跟踪"),
        ("7月后，将对违规经营作出处罚", "will", "将对违规经营作出处罚"),
        ("春节前将试运营", "will", "春节前将试运营"),
        ("定于2031年3月7日举办", "planned", "定于2031年3月7日举办"),
        ("目前材料初稿形成", "draft", "目前材料初稿形成"),
        ("已形成修订征求意见稿", "draft", "已形成修订征求意见稿"),
        ("方案待县政府审批后实施", "awaiting", "方案待县政府审批后实施"),
        ("待条件成熟后换届", "awaiting", "待条件成熟后换届"),
        ("正在等待评审结果", "awaiting", "正在等待评审结果"),
        ("已胜诉1户，另1户待开庭审理。", "awaiting", "另1户待开庭审理"),
        ("已提交申请，待专家组进校考查。", "awaiting", "待专家组进校考查"),
        ("其余9名待机构改革完成后调整。", "awaiting", "其余9名待机构改革完成后调整"),
        ("追回6万元，剩余8万元已申请法院强制执行。", "the-rest", "剩余8万元已申请法院强制执行"),
        ("已整改7条，其余2条明确责任人和时限。", "the-rest", "其余2条明确责任人和时限"),
        ("目前正在办理土地手续", "under-way", "目前正在办理土地手续"),
        ("项目正与设计院对接", "under-way", "项目正与设计院对接"),
        ("手续办理中。", "under-way", "手续办理中"),
        ("已上报省财政厅审批。", "submitted", "已上报省财政厅审批"),
        ("目前已进入招标环节", "submitted", "目前已进入招标环节"),
        ("资金至今未到位", "not-yet", "资金至今未到位"),
        ("尚未取得批复", "not-yet", "尚未取得批复"),
        ("因资料缺失暂无法办理", "not-yet", "因资料缺失暂无法办理"),
        ("下一步，加快进度", "next-step", "下一步"),
        ("争取尽快投入使用", "hoped", "争取尽快投入使用"),
        ("对混岗人员逐步消化", "step-by-step", "对混岗人员逐步消化"),
    ],
)
def test_open(text: str, rule: str, clause: str) -> None:
    assert found(text)[0] == (rule, clause)


@pytest.mark.parametrize(
    "text",
    [
        "拟定工作方案3份",
        "草拟管理办法",
        "模拟法庭开庭",
        "虚拟平台建成",
        "推动拟建基地的单位签约",
        "学习计划已制定",
        "完成年度计划",
        "党委将学习纳入日程",
        "将其纳入考核",
        "会前将材料报送各组",
        "月底将台账报纪检组",
        "一稿多投，稿件审核严格",
        "法律规定于法有据",
        "提高接待水平",
        "期待值提升",
        "落实职工待遇",
        "公正执法",
        "修正案通过",
        "集中学习12次",
        "中央精神",
        "争取专项资金592万元",
        "逐步完善设施",
        "从未发生事故",
        "未发现问题",
        "无法律纠纷",
        "持续推进",
        "争取2031年度专项资金192万元",
        "《发掘报告出版工作方案》已经上级批复",
        "凡重大决策一律提交党委会研究",
        "大额支出事项提报党委会研究审议",
        "超过五万元的必须上报局党组审批",
        "维修费用超过五千元的须报局长办公会研究",
        "预约等候时间由3天缩短至1天",
        "严格补贴申报、审核、公示程序",
        "其余2条已整改",
        "剩余资金12万元已上缴",
    ],
)
def test_not_open(text: str) -> None:
    assert found(text) == []


def test_a_clause_is_one_open_item_even_where_a_measure_begins_in_it() -> None:
    text = (
        "一、整改情况\n（一）资产底数不清问题\n整改情况：①清查已完成，正在办理手续。"
        "②“一库”：将于2031年4月完工，②子公司正在积极筹办。\n（二）账目不清问题\n整改情况：①已补登。②已公示。\n"
    )
    for issue in structure(read(Source("r.txt", text.encode()))).issues:
        passages = [item.passage for item in issue.open_items]
        passages += [item.passage for measure in issue.all_measures() for item in measure.open_items]
        assert not any(a.overlaps(b) for i, a in enumerate(passages) for b in passages[:i])


@pytest.mark.parametrize(
    "clause",
    [
        "将于2031年3月投用",
        "将在年底前完工",
        "将针对超期制定方案",
        "将对违规经营作出处罚",
        "将按照程序办理",
        "将根据进度拨付",
        "将结合实际推进",
        "将适时开放",
        "将择机启动",
        "将陆续投用",
        "将逐步解决",
        "将尽快办理",
        "将尽早启用",
        "我们将继续跟踪",
        "下一步将完善",
        "月底前将投用",
    ],
)
def test_every_promise_with_will_is_asked_about(clause: str) -> None:
    """`_HINT` names what may follow or precede 将: a promise that it leaves out is never looked at."""
    assert [exact for _, exact in found(f"该馆已装修，{clause}。")] == [clause]
