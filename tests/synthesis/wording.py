"""How findings and claims are worded in a given form."""

from __future__ import annotations

from tests.synthesis.forms import Forms, numeral
from tests.synthesis.plan import Finding, Report

__all__ = ["ANSWERS", "claimed", "put"]

ANSWERS = ("反馈问题整改落实情况", "巡察反馈意见整改落实情况", "反馈意见整改进展情况", "反馈问题的整改情况")


def put(finding: Finding, forms: Forms) -> str:
    """The words of a finding, as far as they belong to it, without label and claim."""
    name = finding.heading
    if forms.heading in ("plain", "labelled"):
        return f"{name}。{finding.detail}"
    if forms.heading == "state":
        return f"{name.split('。')[0]}问题整改情况。"
    inside = name.replace("“", "‘").replace("”", "’")
    quoted = finding.quoted or forms.variant < 2
    named = f"“{inside}”问题" if quoted else f"{name}的问题"
    stop = "。" if forms.variant % 2 or forms.label in ("run-on", "same") else ""
    lead = "针对" if forms.heading == "against" else "关于"
    done = "的整改" if forms.heading == "about-done" else ""
    detail = finding.detail if stop and not done and forms.label not in ("none", "same") else ""
    return f"{lead}{named}{done}{stop}{detail}"


def claimed(report: Report, forms: Forms) -> str:
    """The sentence of claims, or ""."""
    counts = dict(report.claims)
    if not counts:
        return ""
    units = {"aspects": "{}个方面", "problems": "{}个问题"}
    said = "".join(
        form.format(numeral(counts[name]) if forms.variant == 3 else counts[name])
        for name, form in units.items()
        if name in counts
    )
    more = {
        "measures": "制定整改措施{}项",
        "rectifiedIssues": "已完成整改{}个",
        "partlyRectifiedIssues": "阶段性完成整改{}个",
        "inProgressIssues": "正在整改{}个",
    }
    rest = [form.format(counts[name]) for name, form in more.items() if name in counts]
    return "，".join([f"针对反馈的{said}", *(rest or ["逐条研究对策"])]) + "。"
