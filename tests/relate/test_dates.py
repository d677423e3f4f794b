"""When things were done: tables of measures with the dates they give, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.pipeline import build_report
from kg.read import Source
from kg.relate.dates import promised

FRAME = """中共甲市交通运输局党组关于巡察整改进展情况的通报
2024年3月1日至4月30日，市委第二巡察组对甲市交通运输局党组开展了巡察，6月3日反馈意见。现将整改情况公布如下。
一、关于管理不严的问题
（1）制度执行不严。2022年5月未按程序采购。
整改情况：①{measure}
②完善管理台账。
中共甲市交通运输局党组
2024年9月20日
"""

SAID = [
    # behind 于 or 在
    ("已于2024年7月5日印发管理办法。", {("doneIn", "2024年7月5日", "dates.behind-at")}),
    ("相关款项已于今年3月全部退还。", {("doneIn", "今年3月", "dates.behind-at")}),
    ("维修工作在8月底完成。", {("doneIn", "8月底", "dates.behind-at")}),
    # at the head of the clause
    ("2024年7月，召开专题会议研究。", {("doneIn", "2024年7月", "dates.heads-clause")}),
    ("一是8月6日开展专项检查。", {("doneIn", "8月6日", "dates.heads-clause")}),
    # before a verb of doing
    ("局办公室7月12日召开会议。", {("doneIn", "7月12日", "dates.before-verb")}),
    # in a row
    (
        "先后于7月5日、8月6日召开会议。",
        {("doneIn", "7月5日", "dates.behind-at"), ("doneIn", "8月6日", "dates.behind-at")},
    ),
    # promises
    ("拟于2025年3月完成招标。", {("plannedFor", "2025年3月", "dates.promised")}),
    ("预计2024年12月底前建成投用。", {("plannedFor", "2024年12月底", "dates.promised")}),
    ("力争2025年6月底前全部整改到位。", {("plannedFor", "2025年6月底", "dates.promised")}),
    # no date of what was done
    ("学习《2024年工作要点》。", set()),
    ("2022年“路况抽样”经费已调整。", set()),
    ("2023年的补助资金全部到位。", set()),
    ("截至8月底，共检查12次。", set()),
    ("与2021年相比，投诉下降。", set()),
    ("重新梳理2019年以来工程12项。", set()),
    ("2018年因道路施工暂停办理。", set()),
    ("2025年7月后，将开展回访。", set()),
    ("在2023年度考核中获得优秀等次。", set()),
    ("2025年将继续开展巡查。", set()),
]


@pytest.mark.parametrize(("measure", "expected"), SAID)
def test_dates(measure: str, expected: set[tuple[str, str, str]]) -> None:
    report = build_report(Source("case.txt", FRAME.format(measure=measure).encode()))
    surfaces = {entity.id: entity.mentions[0].passage.exact for entity in report.entities if entity.mentions}
    said = {
        (a.predicate, surfaces[a.object], a.rule)
        for a in report.assertions
        if a.predicate in ("doneIn", "plannedFor")
    }
    assert said == expected


def test_a_finding_says_nothing_of_what_was_done() -> None:
    report = build_report(Source("case.txt", FRAME.format(measure="完善台账。").encode()))
    assert not [a for a in report.assertions if a.predicate == "doneIn"]


def test_evidence_is_the_clause() -> None:
    text = FRAME.format(measure="完善台账，已于2024年7月5日印发管理办法，并抓好落实。")
    report = build_report(Source("case.txt", text.encode()))
    (said,) = (a for a in report.assertions if a.predicate == "doneIn")
    assert (said.subject, said.evidence.exact) == ("measure-1.1", "已于2024年7月5日印发管理办法")


PROMISES = [
    ("拟于", "完成招标", False, True),
    ("", "底前完成", True, True),
    ("", "前完成", False, True),
    ("", "完成配备", True, True),
    ("", "完成配备", False, False),  # a day that has passed needs plainer words
    ("已于", "完成", True, False),
    ("", "将继续推进", True, False),  # what goes on has no last day
    ("印发《", "工作要点》", True, False),
    ("", "起，将全面推行", True, False),
]


@pytest.mark.parametrize(("before", "after", "ahead", "expected"), PROMISES)
def test_promises(before: str, after: str, ahead: bool, expected: bool) -> None:
    assert promised(before, after, ahead=ahead) is expected
