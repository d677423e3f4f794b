# ruff: noqa: E501 - a table reads better with one case a line
"""Each kind of fault, planted in a clean report of each body, is found; what only looks like one is not."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.check.planted import BODIES, check, clean, failed

# What is planted: the check that must fail, words of its sentence, and the replacements.
FAULTS: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {
    "too many aspects claimed": ("claimed-count", "方面3", (("2个方面", "3个方面"),)),
    "too many problems claimed": ("claimed-count", "问题5", (("4个问题", "5个问题"),)),
    "too many issues rectified": ("claimed-count", "已整改问题4", (("整改情况：已整改。①由财务科", "整改情况：正在整改。①由财务科"),)),
    "a rate that does not hold": ("claimed-count", "75.0%", (
        ("整改情况：已整改。①由财务科", "整改情况：正在整改。①由财务科"), ("共完成整改4个", "整改完成率100%"))),
    "a finding left out": ("numbering", "缺少编号3", (("3.固定", "4.固定"), ("4.案件", "5.案件"))),
    "an aspect left out": ("numbering", "缺少编号2", (("（二）", "（三）"),)),
    "a number twice": ("numbering", "重复", (("4.案件", "3.案件"),)),
    "a measure left out": ("numbering", "缺少编号2", (("②由财务科组织", "③由财务科组织"),)),
    "the first left out": ("numbering", "缺少编号1", (("1.集中", "2.集中"), ("2.巡查", "3.巡查"), ("3.固定", "4.固定"), ("4.案件", "5.案件"))),
    "not yet done": ("rectified-open", "至今未", (("全部登记入账", "登记造册，但至今未登记入账"),)),
    "waits for approval": ("rectified-open", "待", (("逐件归档", "逐件归档，待市政府审批后实施"),)),
    "a plan about the finding": ("rectified-open", "涉及问题本身", (("组织盘点2次", "组织盘点2次，拟于2031年完成固定资产登记"),)),
    "a share said with 占": ("arithmetic", "25.0%", (("占比25%", "占30.9%"),)),
    "a rate of what was found": ("arithmetic", "40.0%", (("逐件归档", "抽查30名干部，12人不知晓政策，不知晓率达60%"),)),
    "a rate of one verb": ("arithmetic", "75.0%", (("逐件归档", "应开展督查12次，实际开展9次，开展率85%"),)),
    "a rate of things in other units": ("arithmetic", "60.0%", (("逐件归档", "应建台账20本，已建12本，建账率75%"),)),
    "a share without 其中": ("arithmetic", "24.0%", (("逐件归档", "随机抽取案卷50份，不合格12份，占比为30%"),)),
    "a plan and what was done": ("arithmetic", "75.0%", (("逐件归档", "计划培训20期，完成15期，完成率85%"),)),
    "one number on two documents": ("names", "用于两个文件", (("执行《巡查记录管理办法》", "执行《档案保管规定》（甲办〔2030〕12号）"),)),
    "nobody has come": ("rectified-open", "至今没有", (("逐件归档", "人员至今没有到岗"),)),
    "said three years running": ("recurrence", "连续三年", (("存在补记现象", "连续三年审计均指出存在补记"),)),
    "days that grow": ("arithmetic", "变动25.0%", (("逐件归档", "办理时长由20天增加到25天，增长45%"),)),
    "growth from year to year": ("arithmetic", "变动50.0%", (("逐件归档", "案件数由2028年的20件增加到2029年的30件，增长80%"),)),
    "money over a limit": ("arithmetic", "8.6万元", (("8.5万元设备未入账", "超标准列支会议费8.6万元"),)),
    "handed up, not granted": ("rectified-open", "待批复", (("逐件归档", "已报市政府待批复"),)),
    "a scheme to come": ("rectified-open", "将针对", (("逐件归档", "将针对案件办理不够规范制定方案"),)),
    "named by no unit": ("responsibility", "问题4", (("①由法规科对", "①相关科室牵头对"), ("②由法规科严格", "②严格"))),
    "a share that does not hold": ("arithmetic", "25.0%", (("占比25%", "占比35%"),)),
    "nearly, and far from it": ("arithmetic", "接近60%", (("占比25%", "占比接近60%"),)),
    "parts over the total": ("arithmetic", "大于总数", (("东片14处", "东片24处"),)),
    "money without an answer": ("arithmetic", "8.5万元", (("由财务科将8.5万元设备全部", "由财务科将设备全部"),)),
    "money of another sum": ("arithmetic", "8.5万元", (("由财务科将8.5万元", "由财务科将6.5万元"),)),
    "a rate of what ought to be": ("arithmetic", "95.0%", (("共检查29处", "应查20处，实查19处，检查率达到98%，共检查29处"),)),
    "growth that does not hold": ("arithmetic", "变动25.0%", (("由人事科逐次登记", "由20人次增加到25人次，增长35%"),)),
    "parts under their sum": ("arithmetic", "小于总数", (("共检查29处，其中东片14处、西片8处、南片7处。", "\n东片14处、西片8处、南片4处，合计29处。"),)),
    "parts over a sum behind them": ("arithmetic", "大于总数", (("共检查29处，其中东片14处、西片8处、南片7处", "东片14处、西片8处、南片17处，共计29处"),)),
    "parts counted afterwards": ("arithmetic", "大于总数", (("其中东片14处、西片8处、南片7处", "其中东片、西片、南片分别为14处、8处、9处"),)),
    "money in parts of other units": ("arithmetic", "大于总数", (("逐件归档", "共安排资金1.2亿元，其中东片8000万元、西片5000万元"),)),
    "tenths that do not hold": ("arithmetic", "称“近六成”", (("占比25%", "占比近六成"),)),
    "more than half, and it is not": ("arithmetic", "称“过半”", (("占比25%", "占比过半"),)),
    "money split, a part missing": ("arithmetic", "整改情况中的金额为3.5万元、4万元", (("将8.5万元设备全部登记入账", "将3.5万元、4万元设备分别登记入账"),)),
    "more dealt with than claimed": ("claimed-count", "处理人数2", (("共完成整改4个", "共处理2人"), ("逐件归档", "对5名责任人进行批评教育"))),
    "more got back than claimed": ("claimed-count", "追回、收缴20000元", (("共完成整改4个", "追回资金1.5万元"), ("逐件归档", "追回补贴2万元"))),
    "a former name of an office": ("names", "机构旧名国土资源局", (("逐件归档", "会同甲州市国土资源局逐件归档"),)),
    "it keeps occurring": ("recurrence", "屡禁不止", (("存在补记现象", "补记现象屡禁不止"),)),
    "it had been raised": ("recurrence", "上轮巡察", (("2.巡查", "2.上轮巡察反馈的巡查"),)),
    "a promise that has passed": ("deadlines", "2030-09-30", (("逐件归档", "逐件归档，拟于2030年9月底前完成"),)),
    "a date that has passed": ("deadlines", "2030-10-18", (("逐件归档", "定于2030年10月18日举办归档培训"),)),
    "no answer": ("empty-answers", "没有", (("整改情况：已整改。①由法规科对5件案件逐件复查，于2030年9月20日完成。②由法规科严格执行《巡查记录管理办法》，逐件归档。", ""),)),
    "a status for an answer": ("empty-answers", "没有措施", (("①由法规科对5件案件逐件复查，于2030年9月20日完成。②由法规科严格执行《巡查记录管理办法》，逐件归档。", ""),)),
    "slogans alone": ("empty-answers", "可供核实", ((
        "①由法规科对5件案件逐件复查，于2030年9月20日完成。②由法规科严格执行《巡查记录管理办法》，逐件归档。",
        "①提高政治站位，增强责任意识。②压实工作责任，坚决杜绝此类问题再次发生。"),)),
    "a copied response": ("empty-answers", "字相同", ((
        "①由财务科将8.5万元设备全部登记入账。②由财务科组织盘点2次，整改完成3份台账。",
        "①由监督科补齐2029年巡查记录26份。②由监督科印发《巡查记录管理办法》（甲办〔2030〕12号），共检查29处，其中东片14处、西片8处、南片7处。"),)),
    "a misprinted title": ("names", "办法", (("执行《巡查记录管理办法》", "执行《巡查记录管理犯法》"),)),
    "two titles of one document": ("names", "相差一字", (("由监督科印发《巡查记录管理办法》（甲办〔2030〕12号）", "由监督科印发《甲州市公务接待管理规定》"), ("执行《巡查记录管理办法》", "执行《甲州市公务招待管理规定》"))),
    "a short title of like sound": ("names", "相差一字", (("执行《巡查记录管理办法》", "执行《巡察记录管理办法》"),)),
    "a word left out of a title": ("names", "相差一字", (("执行《巡查记录管理办法》", "执行《巡查记录管办法》"),)),
    "a law that is misspelt": ("names", "《中华人民共和国政府采购法》相差一字", (("执行《巡查记录管理办法》", "执行《中华人民共和国政府采构法》"),)),
    "a misprint without the right form": ("names", "应为“方案”", (("《2030年度学习计划》", "《2030年度学习实施方按》"),)),
    "a second number": ("names", "两个文号", (("执行《巡查记录管理办法》", "执行《巡查记录管理办法》（甲办〔2030〕21号）"),)),
    "nobody named": ("responsibility", "问题4", (("①由法规科对", "①对"), ("②由法规科严格", "②严格"))),
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_clean_report_fails_nothing(body: str) -> None:
    assert failed(check(clean(body))) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str) -> None:
    name, words, changes = FAULTS[fault]
    body = BODIES[list(FAULTS).index(fault) % len(BODIES)]
    found = failed(check(clean(body, *changes)))
    assert [one for one in found if one[0] == name and words in one[1]], (body, found)


# What looks like a fault and is none.
HARMLESS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "six of a kind in a plan": ("claimed-count", (("共完成整改4个", "制定整改措施12项"),)),
    "a share called about right": ("arithmetic", (("占比25%", "占比约26%"),)),
    "a share called nearly": ("arithmetic", (("其中超期办结5件，占比25%", "其中超期办结11件，占比接近60%"),)),
    "a share without counts": ("arithmetic", (("占比25%", "占比较高"), ("共检查29处", "覆盖率达到80%，共检查29处"))),
    "parts that are not all": ("arithmetic", (("、南片7处", ""),)),
    "parts that overlap": ("arithmetic", (("其中东片14处、西片8处、南片7处", "其中有女职工的24处、党员负责的20处"),)),
    "parts before their sum": ("arithmetic", (("共检查29处，其中东片14处、西片8处、南片7处", "东片14处、西片8处、南片7处，合计29处"),)),
    "parts of a longer list": ("arithmetic", (("共检查29处，其中东片14处、西片8处、南片7处", "逐月检查北片多处，其后检查东片14处、西片8处，合计29处"),)),
    "money in other units": ("arithmetic", (("逐件归档", "共安排资金1.2亿元，其中东片8000万元、西片4000万元"),)),
    "tenths that hold": ("arithmetic", (("其中超期办结5件，占比25%", "其中超期办结12件，占比六成"),)),
    "money to the last yuan": ("arithmetic", (("将8.5万元设备", "将85321.5元设备"),)),
    "several sums in one": ("arithmetic", (("8.5万元设备未入账", "8.5万元设备、2万元家具未入账"), ("将8.5万元设备", "将10.5万元资产"))),
    "a line that is drawn": ("arithmetic", (("8.5万元设备未入账", "10万元以上设备未入账"), ("将8.5万元设备", "将设备"))),
    "as many dealt with as claimed": ("claimed-count", (("共完成整改4个", "共处理5人"), ("逐件归档", "对5名责任人进行批评教育"))),
    "as much got back as claimed": ("claimed-count", (("共完成整改4个", "追回资金3.5万元"), ("逐件归档", "追回补贴2万元、清退奖金1.5万元"))),
    "an office of a time before": ("names", (("逐件归档", "补齐原甲州市国土资源局移交的档案"),)),
    "an office in a year before": ("names", (("逐件归档", "2017年移送甲州市国土资源局的案件逐件归档"),)),
    "an office of a zone": ("names", (("逐件归档", "会同甲州高新区安监局逐件归档"),)),
    "a rule about submitting": ("rectified-open", (("逐件归档", "明确5万元以上支出须提交局党组会研究"),)),
    "money split over measures": ("arithmetic", (("将8.5万元设备全部登记入账", "将3.5万元、5万元设备分别登记入账"),)),
    "a promise that is not due": ("deadlines", (("逐件归档", "逐件归档，拟于2031年6月底前完成"),)),
    "what goes on": ("deadlines", (("逐件归档", "2030年将继续逐件归档"),)),
    "a head by office": ("responsibility", (("①由法规科对", "①由局长牵头对"), ("②由法规科严格", "②严格"))),
    "a day from which on": ("deadlines", (("逐件归档", "2030年7月后，将逐件归档"),)),
    "told, not promised": ("deadlines", (("逐件归档", "2030年10月底完成归档"),)),
    "submitted and granted": ("rectified-open", (("逐件归档", "逐件归档，归档方案已经市政府批复"),)),
    "two short titles that differ": ("names", (("《2030年度学习计划》", "《巡查考勤制度》"), ("执行《巡查记录管理办法》", "执行《巡查考核制度》"))),
    "a law": ("names", (("执行《巡查记录管理办法》", "执行《中华人民共和国政府采购法》《中国共产党纪律处分条例》"),)),
    "a law that is not listed": ("names", (("执行《巡查记录管理办法》", "执行《中华人民共和国湖泊采砂法》"),)),
    "titles that are listed": ("names", (("执行《巡查记录管理办法》", "执行《甲州市公务接待管理规定》《甲州市公务招待管理规定》"),)),
    "a notice and what it brings": ("names", (("执行《巡查记录管理办法》", "执行《关于印发〈巡查记录管理办法〉的通知》（甲办〔2030〕12号）"),)),
    "counts of two things": ("arithmetic", (("逐件归档", "全年办理案件50件，举办培训12次，占比较高"),)),
    "an office of today": ("names", (("逐件归档", "会同甲州市自然资源局逐件归档"),)),
    "a unit that leads": ("responsibility", (("①由法规科对", "①法规科牵头对"), ("②由法规科严格", "②严格"))),
    "a unit that is made responsible": ("responsibility", (("①由法规科对", "①明确法规科为责任科室，对"), ("②由法规科严格", "②严格"))),
    "two documents of like names": ("names", (("执行《巡查记录管理办法》", "执行《巡查档案管理办法》"),)),
    "a list that starts again": ("numbering", (("3.固定", "1.固定"), ("4.案件", "2.案件"))),
}  # fmt: skip


@pytest.mark.parametrize("case", HARMLESS)
def test_what_is_harmless_does_not_fail(case: str) -> None:
    name, changes = HARMLESS[case]
    assert [one for one in failed(check(clean(BODIES[0], *changes))) if one[0] == name] == []


def test_a_promise_is_held_against_a_day() -> None:
    text = clean(BODIES[0], ("逐件归档", "逐件归档，拟于2031年6月底前完成"))
    assert failed(check(text, only=("deadlines",), as_of=dt.date(2031, 6, 30))) == []
    ((name, said),) = failed(check(text, only=("deadlines",), as_of=dt.date(2031, 7, 1)))
    assert name == "deadlines"
    assert "至2031-07-01已过期" in said


def test_a_later_report_of_the_same_body() -> None:
    early = clean(BODIES[0], ("逐件归档", "逐件归档，拟于2031年6月底前完成"))
    late = clean(BODIES[0]).replace("2030年12月1日", "2032年12月1日").replace("2030年", "2032年")
    found = check(early, late)
    assert any("后一报告2032-12-01" in said for name, said in failed(found) if name == "deadlines")
    alike = [said for name, said in failed(found) if name == "recurrence"]
    assert len(alike) == 4
    assert all("相似度" in said for said in alike)
    copies = [said for name, said in failed(found) if name == "empty-answers"]
    assert copies
    assert "甲州市水务局-2030-12-01" in copies[0]


def test_reports_of_other_bodies_do_not_recur() -> None:
    one, other = clean(BODIES[0]), clean(BODIES[1])
    assert [said for name, said in failed(check(one, other)) if name == "recurrence"] == []
