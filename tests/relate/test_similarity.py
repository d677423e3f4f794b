from __future__ import annotations

from decimal import Decimal

from kg.model import Report
from kg.relate.similarity import LEAST, MOST, compare

TOPIC = "落实“第一议题”制度有差距，理论学习中心组学习不及时。"
CARS = "公务用车管理混乱，长期占用下属单位车辆。"
ASSETS = "固定资产未登记入账，账实不符。"


def test_the_same_kind_of_finding_is_found_across_reports(report):
    one = report("甲局-2020", [TOPIC, CARS])
    other = report("乙院-2021", ["“第一议题”制度落实不到位，中心组学习流于形式。", "固定资产账实不符。"])
    said = compare((one, other))
    assert [(a.subject, a.object) for a in said] == [("乙院-2021#issue-1", "甲局-2020#issue-1")]
    assert said[0].predicate == "similarTo"
    assert said[0].score is not None
    assert LEAST <= said[0].score <= 1
    assert said[0].score == round(said[0].score, 3)


def test_no_pairs_within_a_report_nor_for_one_report(report):
    assert compare((report("甲局-2020", [TOPIC, TOPIC]),)) == ()
    assert compare(()) == ()


def test_the_order_of_reports_does_not_matter(report):
    reports = (report("甲", [TOPIC, CARS]), report("乙", [TOPIC, ASSETS]), report("丙", [ASSETS, CARS]))
    assert compare(reports) == compare(reports[::-1])
    assert {a.score for a in compare(reports)} == {Decimal("1.0")}


def test_another_report_changes_no_score(report):
    two = (report("甲", [TOPIC]), report("乙", ["理论学习不及时，“第一议题”制度有差距。"]))
    three = (*two, report("丙", [ASSETS, TOPIC]))
    before = {(a.subject, a.object): a.score for a in compare(two)}
    after = {(a.subject, a.object): a.score for a in compare(three)}
    assert before.items() <= after.items()


def test_a_finding_keeps_its_best_partners_only(report):
    reports = [report(f"报告{n:02}", [TOPIC]) for n in range(MOST + 4)]
    partners = [a for a in compare(tuple(reports)) if "报告00" in a.subject + a.object]
    assert len(partners) >= MOST


def test_findings_without_a_common_topic_are_not_compared(report):
    one, other = report("甲", ["白条入账，账目混乱。"]), report("乙", ["白条入账，账目不清。"])
    assert len(compare((one, other))) == 1
    without = Report(other.outline, other.facts, (), (), ())
    assert compare((one, without)) == ()
