"""Reports without faults, in the sense of all nine checks; faults are planted in them by `planting`.

A clean report claims what is true, numbers in a row, leaves nothing open where it says rectified, gives
shares and sums that agree and accounts for the money of its findings, promises for later only, answers each
finding in words of its own, cites each document in one way, and names who does it. It holds figures,
promises, documents and open items, so that a check has something to be wrong about.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle

from kg.model import Status
from kg.structure.markers import Style
from tests.synthesis.forms import Forms, chosen
from tests.synthesis.plan import Chapter, Deed, Finding, Report, Topic, planned
from tests.synthesis.print_text import Printed, printed

__all__ = ["OFFICES", "Draft", "change", "clean", "draft", "text_of"]

OFFICES = ("办公室", "财务科", "人事科", "监督科", "业务科", "法规科", "党建科", "后勤科", "综合科", "审计科")
"""Offices inside any body."""

_WHO = (
    "由{office}牵头，",
    "由{office}负责，",
    "由分管负责人牵头，{office}具体落实，",
    "明确{office}为责任科室，",
    "由{office}会同{other}，",
    "{office}牵头，",
    "责成{office}，",
    "{office}会同{other}，",
    "指定{office}负责人专门负责，",
    "由局长带队、{office}参加，",
    "安排{office}逐项跟进，",
)
# What a finding says in figures that agree, and what was done about it: nothing is left unaccounted.
_FIGURES = (
    ("涉及金额{money}万元，核算不规范。", "将{money}万元全部调整入账。"),
    ("抽查合同40份，其中14份要素不全，占比35%。", "补签合同14份。"),
    ("应开展督查12次，实际开展9次，开展率75%。", "补充开展督查3次。"),
    ("共查出隐患30处，其中消防隐患18处、用电隐患12处。", "完成30处隐患整治。"),
    ("办理时长由20天增加到25天，增长25%。", "精简环节4个。"),
    ("多发补贴{money}万元。", "收回补贴{money}万元，上缴财政。"),
    ("随机抽取资料60份，缺项15份，占比25%。", "补齐资料15份。"),
    ("应到30人，实到27人，到会率90%。", "对3名缺席人员补课。"),
    ("共清理账户12个，其中基本户4个、零余额户8个。", "注销账户2个。"),
    ("2022年受理案件80件，其中超期20件，超期率25%。", "办结超期案件20件。"),
    ("欠缴费用{money}万元。", "足额收缴{money}万元。"),
    ("个别支部学习记录不完整。", "补齐学习记录{n}份。"),
    ("有的科室全年未开展专题研讨。", "开展专题研讨{n}次。"),
)
_NUMBERED = ("会议室管理办法", "车辆管理规定", "档案管理办法", "请销假制度", "印章使用规定")


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before it is printed: what it says and in which forms."""

    report: Report
    forms: Forms


def clean(seed: int, size: int = 9) -> Printed:
    """A report without faults."""
    made = draft(seed, size)
    return printed(made.report, made.forms)


def text_of(made: Draft) -> str:
    """The text of a draft."""
    return printed(made.report, made.forms).text


def draft(seed: int, size: int = 9) -> Draft:
    """The plan of a clean report, with claims, stated states, numbered findings and a day of publication."""
    rng = random.Random(seed * 7 + 3)
    report = planned(seed, size)
    offices = cycle(rng.sample(OFFICES, len(OFFICES)))
    topics = tuple(_plain(topic, rng, offices, report.inspection.signed.year) for topic in report.topics)
    report = replace(report, topics=topics)
    return Draft(claiming(report), _forms(report, rng))


def claiming(report: Report) -> Report:
    """The report with its opening chapter and true claims of everything that can be counted."""
    findings = report.findings()
    states = [finding.status for finding in findings]
    counts = [
        ("aspects", len(report.topics) if report.topics[0].heading else 0),
        ("problems", len(findings)),
        ("rectifiedIssues", states.count(Status.RECTIFIED)),
        ("partlyRectifiedIssues", states.count(Status.PARTLY_RECTIFIED)),
        ("inProgressIssues", states.count(Status.IN_PROGRESS)),
    ]
    rate = f"{states.count(Status.RECTIFIED) * 100 / len(states):.1f}"
    opening = Chapter(
        "整改工作组织情况",
        (("加强组织领导", "成立领导小组。"), ("注重整改实效", f"整改完成率为{rate}%。")),
    )
    return replace(report, opening=opening, claims=tuple((name, n) for name, n in counts if n))


def _forms(report: Report, rng: random.Random) -> Forms:
    """Forms in which a number, a state and a label can be told; the rest as it was drawn."""
    forms = chosen(report)
    lists = rng.choice((Style.CIRCLED, Style.SHI))
    return replace(
        forms,
        title="line",
        opening="days",
        chapters=Style.COMMA,
        levels=(Style.PAREN, Style.NUMBER, Style.NUMBER_PAREN)[: len(forms.levels)],
        slip="none",
        status=rng.choice(("last", "last", "lead", "before", "after", "alone")),
        label=rng.choice(("line", "line", "own")),
        word=rng.choice(("整改情况", "整改落实情况", "整改措施")),
        signs="：",
        outcome="",
        heading="plain",
        lists=lists,
        inner=Style.SHI if lists is Style.CIRCLED else Style.CIRCLED,
        apart=forms.apart,
        inner_apart=False,
        second=False,
        told=False,
        together=False,
        commas=False,
        office=False,
        signature=rng.choice(("lines", "line", "numerals")),
    )


def _plain(topic: Topic, rng: random.Random, offices: Iterator[str], year: int) -> Topic:
    """A topic whose findings are clean."""
    return replace(
        topic,
        topics=tuple(_plain(inner, rng, offices, year) for inner in topic.topics),
        findings=tuple(_clean(finding, rng, next(offices), year) for finding in topic.findings),
    )


def _clean(finding: Finding, rng: random.Random, office: str, year: int) -> Finding:
    """A finding with figures that agree, and an answer that says who did it and promises for later only."""
    figures = {"money": f"{rng.randint(2, 900) / 10:g}", "n": rng.randint(3, 60)}
    detail, answer = (words.format(**figures) for words in rng.choice(_FIGURES))
    who = rng.choice(_WHO).format(office=office, other=rng.choice(OFFICES))
    deeds = [Deed(f"{who}{answer}"), *(_later(deed, year) for deed in finding.deeds[:3])]
    if rng.random() < 0.3:
        number = rng.randrange(len(_NUMBERED))
        deeds.append(Deed(f"印发《{_NUMBERED[number]}》（甲办〔{year}〕{number + 1}号）。"))
    return replace(finding, detail=detail, recurs=False, lead="", outcome="", deeds=tuple(deeds))


def _later(deed: Deed, year: int) -> Deed:
    """The deed, with promises a year later, so that they lie behind the day of the report."""

    def moved(words: str) -> str:
        return words.replace(f"拟于{year}年", f"拟于{year + 1}年")

    return Deed(moved(deed.text), moved(deed.open_clause), tuple(_later(inner, year) for inner in deed.inner))


def change(report: Report, at: int, act: Callable[[Finding], Finding]) -> Report:
    """The report with its finding number ``at`` (from 0) changed, and its claims true again."""
    left = [at]

    def walk(topic: Topic) -> Topic:
        inner = tuple(walk(each) for each in topic.topics)
        findings = []
        for finding in topic.findings:
            findings.append(act(finding) if left[0] == 0 else finding)
            left[0] -= 1
        return replace(topic, topics=inner, findings=tuple(findings))

    return claiming(replace(report, topics=tuple(walk(topic) for topic in report.topics)))
