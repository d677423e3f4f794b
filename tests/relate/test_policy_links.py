from __future__ import annotations

import pytest

BODY, PARTY, M = "甲市某某局", "中共甲市某某局党组", "measure-1.1"

MADE = [
    ("制定《甲市乙事管理办法》。", ["甲市乙事管理办法"]),
    ("先后起草制定了《甲办法》和《乙规范》地方标准。", ["甲办法", "乙规范"]),
    ("修订完善《甲办法》《乙细则》《丙方案》。", ["甲办法", "乙细则", "丙方案"]),
    ("《甲方案》已经省某某厅批复。", ["甲方案"]),
    ("将《甲细则》印发各科室。", ["甲细则"]),
    ("将《甲规划》编制列入重点工作。", ["甲规划"]),
    ("按照《乙意见》要求，制定《甲方案》。", ["甲方案"]),
    ("委托丙设计院编制《甲规划》。", ["甲规划"]),
    ("与乙局签订《甲协议》。", ["甲协议"]),
    ("由主要负责人签发《甲令》。", ["甲令"]),
    ("开展走访，形成《甲调研报告》。", ["甲调研报告"]),
]
FOLLOWED = [
    ("严格按照《甲办法》执行。", ["甲办法"]),
    ("根据《甲条例》《乙条例》规定，追回资金。", ["甲条例", "乙条例"]),
    ("组织认真学习《甲规定》。", ["甲规定"]),
    ("抓好《甲计划》落实工作。", ["甲计划"]),
    ("加强对《甲法》、《乙法》等法律法规的深入学习。", ["甲法", "乙法"]),
    ("严格执行乙市财政局印发的《甲办法》。", ["甲办法"]),
    ("转发《甲通知》。", ["甲通知"]),
    ("组织党员重温《甲条例》。", ["甲条例"]),
    ("认真梳理《甲规划》。", ["甲规划"]),
    ("对《甲方案》的实施措施进行补报。", ["甲方案"]),
    ("加大对《甲条例》宣传。", ["甲条例"]),
    ("排水水质符合《甲标准》。", ["甲标准"]),
    ("出水达到《甲标准》要求。", ["甲标准"]),
    ("严格执行《甲条例》和乙市财政局、丙总局《丁通知》。", ["甲条例", "丁通知"]),
    ("组织《甲规定》《乙规定》专题培训班3期。", ["甲规定", "乙规定"]),
    ("对照《甲法》及其《甲法实施条例》执行。", ["甲法", "甲法实施条例"]),
]


@pytest.mark.parametrize(("text", "documents"), MADE)
def test_enacts(links, text, documents):
    said = links(text, "enacts", POLICY=["甲市乙事管理办法", *_titles(text)])
    assert said == {(M, document) for document in documents}


def test_a_letter_is_sent_but_is_no_rule_of_the_measure(links):
    text = "市乙局下发督办函6份。"
    assert links(text, "enacts", POLICY=["督办函"], ORGANIZATION=["市乙局"]) == set()
    assert links(text, "issued", POLICY=["督办函"], ORGANIZATION=["市乙局"]) == {("市乙局", "督办函")}


@pytest.mark.parametrize(("text", "documents"), FOLLOWED)
def test_complies_with(links, text, documents):
    said = links(text, "compliesWith", POLICY=_titles(text), ORGANIZATION=["乙市财政局"])
    assert said == {(M, document) for document in documents}


@pytest.mark.parametrize(
    "text",
    [
        "拟委托丙设计院编制《甲方案》。",
        "对照《甲方案》查找问题。",
        "不符合《甲方案》。",
        "市县行政部门和责任单位针对汛期制定了《甲方案》。",
        "《甲方案》提出三项任务。",
        "发布《甲公告》。",
        "编制《甲审计报告》。",
        "开展走访，形成甲事管理机制。",
        "签订《甲责任书》。",
        "对照《甲方案》完善台账。",
        "市乙局向市丙局下发《甲建议书》。",
    ],
)
def test_enacts_nothing(links, text):
    assert links(text, "enacts", POLICY=_titles(text), ORGANIZATION=["丙设计院", "市乙局", "市丙局"]) == set()


ISSUED = [
    ("印发《甲办法》。", {(BODY, "甲办法")}),
    ("制定《2020年党建工作要点》。", {(PARTY, "2020年党建工作要点")}),
    ("与市乙局联合制定了《甲规范》。", {(BODY, "甲规范"), ("市乙局", "甲规范")}),
    ("与市乙局积极沟通，联合出台《甲规范》。", {(BODY, "甲规范"), ("市乙局", "甲规范")}),
    ("市乙局印发《甲规范》。", {("市乙局", "甲规范")}),
    ("严格执行市乙局印发的《甲规范》。", {("市乙局", "甲规范")}),
    ("根据市乙局、市丙局《甲通知》要求整改。", {("市乙局", "甲通知"), ("市丙局", "甲通知")}),
    ("以市乙局名义印发《甲规范》。", {("市乙局", "甲规范")}),
    ("提请市乙局印发《甲规范》。", {("市乙局", "甲规范")}),
    ("按照《市乙局关于甲事的通知》办理。", {("市乙局", "市乙局关于甲事的通知")}),
    ("起草《市乙局关于甲事的通知》。", {(BODY, "市乙局关于甲事的通知")}),
    ("学习《中共甲市某某局党组2022年学习意见》。", {(PARTY, "中共甲市某某局党组2022年学习意见")}),
    ("学习《中共乙市某某局党组2022年学习意见》。", set()),
    ("委托市乙局编制《甲规划》。", {(BODY, "甲规划"), ("市乙局", "甲规划")}),
    ("拟委托市乙局编制《甲规划》。", set()),
    ("推动市乙局常务会议审议通过《甲办法》。", {("市乙局", "甲办法")}),
    ("督促市乙局、市丙局修订《甲规则》。", {("市乙局", "甲规则"), ("市丙局", "甲规则")}),
    ("市乙局向市丙局下发《甲建议书》。", {("市乙局", "甲建议书")}),
    ("与市乙局、市丙局签订《甲协议》。", {(BODY, "甲协议"), ("市乙局", "甲协议"), ("市丙局", "甲协议")}),
    ("与市乙局签订《甲责任书》。", set()),
    ("代市乙政府起草《甲措施》。", {(BODY, "甲措施")}),
    ("修订《集团董事会议事规则》。", {(BODY, "集团董事会议事规则")}),
    ("修订《集团党委会议事规则》。", {(PARTY, "集团党委会议事规则")}),
    ("修订《甲市某某局党组学习细则》。", {(PARTY, "甲市某某局党组学习细则")}),
    ("修订《甲市某某局“三重一大”制度》。", {(BODY, "甲市某某局“三重一大”制度")}),
    # a body's Party group by the head of a title; the meeting of its director is no Party matter
    ("印发《甲市某某局党组落实丁事方案》。", {(PARTY, "甲市某某局党组落实丁事方案")}),
    ("学习《甲市某某局党组书记讲话要点》。", set()),
    ("修订《局长办公会议事规则》。", {(BODY, "局长办公会议事规则")}),
    ("修订《议事规则》。", {(PARTY, "议事规则")}),
    ("开展走访，形成《甲调研报告》。", {(BODY, "甲调研报告")}),
    # one of several that made it is named
    ("参照市乙局等部门《甲规定》办理。", {("市乙局", "甲规定")}),
    ("参照市乙局等七部门联合《甲规定》办理。", {("市乙局", "甲规定")}),
    ("参照市乙局等部门对《甲规定》的解释办理。", set()),
    ("按照《甲办法》办理。", set()),
    ("学习《甲办法》。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ISSUED)
def test_issued(links, text, expected):
    said = links(text, "issued", POLICY=_titles(text), ORGANIZATION=["市乙局", "市丙局"])
    assert said == expected


FREE = [
    ("制定甲事管理办法。", {(BODY, "甲事管理办法")}),
    ("修订完善甲事议事规则。", {(PARTY, "甲事议事规则")}),
    ("市乙局制定甲事管理办法。", {("市乙局", "甲事管理办法")}),
    ("按照甲事管理办法执行。", set()),
    ("督促各单位制定甲事管理办法。", set()),
    ("制定甲事任务清单。", {(BODY, "甲事任务清单")}),
    ("出台甲事工作指引。", {(BODY, "甲事工作指引")}),
    ("下发甲事督办函。", set()),
    ("形成甲事风险手册。", set()),
    ("制定甲事培训计划。", set()),  # without 《》 a plan may be anybody's
    ("制定2025年度甲事计划。", {(BODY, "2025年度甲事计划")}),  # but for its year
    ("督促各单位制定2025年度甲事计划。", set()),
    ("制定2025年度学习计划。", {(PARTY, "2025年度学习计划")}),
    ("对照市乙局批复的甲事管理办法整改。", {("市乙局", "甲事管理办法")}),
    ("对照市乙局的甲事管理办法整改。", set()),
]


@pytest.mark.parametrize(("text", "expected"), FREE)
def test_rules_without_title_brackets_are_the_bodys_own(links, text, expected):
    documents = ["甲事管理办法", "甲事议事规则", "甲事培训计划", "甲事任务清单", "甲事工作指引"]
    documents += ["2025年度甲事计划", "2025年度学习计划"]
    documents += ["甲事督办函", "甲事风险手册"]
    assert links(text, "issued", POLICY=documents, ORGANIZATION=["市乙局"]) == expected


def test_a_finding_issues_only_what_somebody_named_did_issue(links):
    names = {"POLICY": ["甲办法"], "ORGANIZATION": ["市乙局"]}
    assert links("已整改。", "issued", finding="市乙局印发《甲办法》后没有落实。", **names) == {
        ("市乙局", "甲办法")
    }
    assert links("已整改。", "issued", finding="局党组未制定《甲办法》。", **names) == set()


def _titles(text: str) -> list[str]:
    return [part.split("》")[0] for part in text.split("《")[1:]]
