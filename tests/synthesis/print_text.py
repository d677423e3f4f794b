"""A plan and its forms → the lines of a report, and its gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Status
from kg.structure.markers import Style
from tests.synthesis.forms import STATES, Forms, chosen, numeral
from tests.synthesis.frame import Line, head_of, tail_of
from tests.synthesis.gold import Gold, GoldIssue, GoldMeasure, GoldSection
from tests.synthesis.plan import Chapter, Deed, Finding, Report, Topic, planned
from tests.synthesis.wording import ANSWERS, claimed, put

__all__ = ["Printed", "in_characters", "printed", "synthesised"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed report.

    Attributes:
        report: what it says.
        forms: how it says it.
        lines: its lines.
        gold: what a careful reader makes of it.
    """

    report: Report
    forms: Forms
    lines: tuple[Line, ...]
    gold: Gold

    @property
    def text(self) -> str:
        """The lines as one text."""
        lead = "\u3000\u3000" if self.forms.layout in ("indent", "both") else ""
        between = "\n\n" if self.forms.layout in ("blank", "both") else "\n"
        body = ("title", "noise", "footer", "signature")
        return between.join(("" if x.role in body else lead) + x.text for x in self.lines) + "\n"


def synthesised(seed: int, size: int = 9) -> Printed:
    """The report of a seed; the same seed and size always give the same."""
    report = planned(seed, size)
    return printed(report, chosen(report))


def printed(report: Report, forms: Forms) -> Printed:
    """A report in given forms."""
    head, facts, published = head_of(report, forms)
    tail, ending = tail_of(report, forms)
    page = Page(report, forms)
    page.chapters()
    issues, sections = tuple(page.issues), tuple(page.sections)
    issuer = ending["issuer"] or facts.pop("issuer")
    if not forms.title.endswith(("none", "bare")):
        issuer = report.inspection.issuer
    facts = {**facts, **ending, "issuer": issuer}
    if issuer and forms.opening == "ours" and issuer.startswith(report.inspection.body.self_name):
        del facts["issuer"]  # nothing in the text names the body: what to do is for resolving to say
    gold = Gold(issues, sections, facts, report.claims, published)
    made = Printed(report, forms, (*head, *page.lines, *tail), gold)
    return in_characters(made, HALF) if forms.commas else made


RESTARTS = 4
"""Deeds from which on a list may begin again: each half lists two at least."""

HALF = str.maketrans("，：；", ",:;")
"""Half-width commas and colons."""


def in_characters(made: Printed, table: dict[int, str]) -> Printed:
    """The same report and gold in other characters, one for one."""
    gold = made.gold

    def measure(of: GoldMeasure) -> GoldMeasure:
        return GoldMeasure(
            of.marker.translate(table), of.text.translate(table), tuple(map(measure, of.inner))
        )

    issues = tuple(
        replace(
            issue,
            marker=issue.marker.translate(table),
            finding=issue.finding.translate(table),
            words=issue.words.translate(table),
            measures=tuple(map(measure, issue.measures)),
            open_clauses=tuple(clause.translate(table) for clause in issue.open_clauses),
            parent=issue.parent.translate(table),
        )
        for issue in gold.issues
    )
    sections = tuple(
        replace(s, marker=s.marker.translate(table), heading=s.heading.translate(table))
        for s in gold.sections
    )
    facts = {name: said.translate(table) if said else said for name, said in gold.facts.items()}
    changed = replace(gold, issues=issues, sections=sections, facts=facts)
    return replace(made, lines=tuple(Line(x.role, x.text.translate(table)) for x in made.lines), gold=changed)


class Page:
    """A report's chapters while they are printed."""

    def __init__(self, report: Report, forms: Forms) -> None:
        self.report = report
        self.forms = forms
        self.lines: list[Line] = []
        self.issues: list[GoldIssue] = []
        self.sections: list[GoldSection] = []
        self.chapter = 0
        self.finding = 0
        self.parent = ""

    def chapters(self) -> None:
        """Print everything between the opening sentence and the contact line."""
        report, forms = self.report, self.forms
        claims = claimed(report, forms)
        if forms.chapters is None:
            if claims:
                self.say("prose", f"反馈意见后，我们高度重视，逐条研究。{claims}")
        elif report.opening:
            self.plain_chapter(report.opening, claims)
        if forms.chapters is not None:
            self.head(forms.chapters, self.next_chapter(), 1, ANSWERS[report.seed % len(ANSWERS)])
        level = 1 if forms.chapters is None else 2
        for number, topic in enumerate(report.topics, 1):
            self.topic(topic, number, level, 0)
        if forms.chapters is not None and report.closing:
            self.plain_chapter(report.closing, "")

    def say(self, role: str, text: str) -> None:
        self.lines.append(Line(role, text))

    def next_chapter(self) -> int:
        self.chapter += 1
        return self.chapter

    def head(self, style: Style, number: int, level: int, heading: str, after: str = "") -> None:
        """A heading that is no issue."""
        mark = self.marker(style, number)
        self.sections.append(GoldSection(level, mark, heading))
        self.say("chapter" if level == 1 else "topic", f"{mark}{self.gap(style)}{heading}{after}")

    def gap(self, style: Style) -> str:
        return "" if style in (Style.SHI, Style.NTH) else self.forms.gap

    def marker(self, style: Style, number: int, parent: int = 0) -> str:
        left, right = "()" if self.forms.half else "（）"
        return {
            Style.PART: f"第{numeral(number)}部分{'：' if self.forms.variant % 2 else '、'}",
            Style.COMMA: f"{numeral(number)}、",
            Style.PAREN: f"{left}{numeral(number)}{right}",
            Style.NUMBER: f"{number}{self.forms.dot}",
            Style.DECIMAL: f"{parent}.{number}",
            Style.NUMBER_PAREN: f"{left}{number}{right}",
            Style.CIRCLED: chr(ord("①") + number - 1),
            Style.PROBLEM: f"问题{number if self.forms.variant % 2 else numeral(number)}：",
            Style.SHI: f"{numeral(number)}是",
            Style.NTH: f"第{numeral(number)}，",
            Style.ABOUT: "",
            Style.BULLET: "——",
        }[style]

    def plain_chapter(self, chapter: Chapter, claims: str) -> None:
        """A chapter without findings; a sentence of claims stands between its heading and its points."""
        assert self.forms.chapters is not None
        self.head(self.forms.chapters, self.next_chapter(), 1, chapter.heading)
        if claims and self.forms.points != "run-on":
            self.say("prose", claims)
            claims = ""
        said = []
        for number, (heading, prose) in enumerate(chapter.points, 1):
            if self.forms.points == "paren":
                mark = self.marker(Style.PAREN, number)
                self.sections.append(GoldSection(2, mark, heading))
                self.say("prose", f"{mark}{self.gap(Style.PAREN)}{heading}。{prose}")
            else:
                said.append(f"{self.marker(Style.SHI, number)}{heading}。{prose}")
        if self.forms.points == "shi":
            for text in said:
                self.say("prose", text)
        elif said or claims:
            self.say("prose", "".join(said) + claims)

    def topic(self, topic: Topic, number: int, level: int, depth: int) -> None:
        if topic.heading:
            feedback = self.forms.aspect == "feedback" and depth == 0
            style = self.forms.levels[depth]
            mark = self.marker(style, number)
            self.sections.append(GoldSection(level, mark, topic.heading))
            label = "反馈问题：" if feedback else ""
            stop = "" if self.forms.aspect == "plain" else "。"
            self.say("topic", f"{mark}{self.gap(style)}{label}{topic.heading}{stop}")
            level, depth = level + 1, depth + 1
        for at, inner in enumerate(topic.topics, 1):
            self.topic(inner, at, level, depth)
        if topic.findings:
            self.parent = topic.heading or (self.sections[-1].heading if self.forms.chapters else "")
        for at, finding in enumerate(topic.findings, 1):
            self.finding += 1
            before = len(self.lines)
            shown = self.finding if self.forms.through and self.forms.levels[-1] is not Style.CIRCLED else at
            if at > 1 and self.forms.slip != "none" and self.forms.levels[-1] is not Style.CIRCLED:
                shown += -1 if self.forms.slip == "again" else 1
            self.issue(finding, shown, number)
            alone = len(self.lines) == before + 1 and self.lines[before - 1].role == "finding"
            if self.forms.together and at % 2 == 0 and alone:
                second = self.lines.pop()
                self.lines[-1] = Line("finding", f"{self.lines[-1].text}{second.text}")

    def issue(self, finding: Finding, number: int, parent: int) -> None:
        """A finding, its labels, its answer."""
        forms, style = self.forms, self.forms.levels[-1]
        mark = self.marker(style, number, parent)
        told = forms.told and forms.heading == "plain" and forms.status != "bracket"
        words = put(replace(finding, detail="") if told else finding, forms)
        label_words = STATES["label"][finding.status][forms.variant]
        status, claim = finding.status, ""
        said = f"{mark}{self.gap(style)}{'反馈问题：' if forms.heading == 'labelled' else ''}{words}"
        if forms.status == "bracket":
            claim = label_words
            said = f"{said}（{claim}）"
        answer, measures = self.answer(finding)
        if forms.status in ("last", "alone"):
            claim = STATES["sentence"][finding.status][forms.variant]
            answer = _closed(answer, f"{claim}。", forms.status == "alone")
        elif forms.status == "lead":
            claim = STATES["lead"][finding.status][forms.variant]
            answer = [f"{claim}{'：' if forms.variant % 2 else '。'}{answer[0]}", *answer[1:]]
        elif forms.status in ("before", "after"):
            claim = label_words
        else:
            status = finding.status if claim else Status.UNSTATED
        if told and finding.detail:
            self.say("finding", said)
            said, words = finding.detail, f"{words}{finding.detail}"
        self.print_issue(said, answer, f"整改状态：{claim}")
        clauses = tuple(deed.open_clause for deed in finding.deeds if deed.open_clause)
        self.issues.append(
            GoldIssue(
                mark,
                words,
                finding.recurs and finding.detail in words,
                status,
                claim,
                measures,
                clauses,
                self.parent,
            )
        )

    def print_issue(self, said: str, answer: list[str], state: str) -> None:
        forms = self.forms
        left, right = ("【", "】") if forms.signs == "【】" else ("", forms.signs)
        label = f"{left}{forms.word}{right}"
        if forms.label == "same":
            answer = [f"{said}{answer[0]}", *answer[1:]]
        elif forms.label == "run-on":
            answer = [f"{said}{label}{answer[0]}", *answer[1:]]
        else:
            self.say("finding", said)
        if forms.status == "before":
            self.say("status", state)
        if forms.office:
            self.say("prose", "责任单位：办公室")
        if forms.label == "own":
            self.say("label", label)
        elif forms.label == "line":
            answer = [f"{label}{answer[0]}", *answer[1:]]
        for at, line in enumerate(answer):
            self.say("finding" if not at and forms.label in ("same", "run-on") else "response", line)
        if forms.status == "after":
            self.say("status", state)

    def answer(self, finding: Finding) -> tuple[list[str], tuple[GoldMeasure, ...]]:
        """The paragraphs of a response and its measures."""
        forms = self.forms
        if len(finding.deeds) == 1:
            lines = [finding.deeds[0].text]
            if forms.second:
                lines.append("同时举一反三，对同类情况开展排查，建立常态管理办法。")
            measures: tuple[GoldMeasure, ...] = (GoldMeasure("", "".join(lines)),)
        else:
            lines, measures = self.listed(finding.deeds, forms.lists, forms.apart)
            if forms.restart and len(finding.deeds) >= RESTARTS:
                half = len(finding.deeds) // 2
                lines, measures = self.listed(finding.deeds[:half], forms.lists, False)
                more, others = self.listed(finding.deeds[half:], forms.lists, False)
                lines, measures = [*lines, *more], (*measures, *others)
            if finding.lead:
                lines = [finding.lead, *lines] if forms.apart else [f"{finding.lead}{lines[0]}", *lines[1:]]
        if finding.outcome and forms.outcome:
            lines = [*lines, f"{forms.outcome}：{finding.outcome}"]
        return lines, measures

    def listed(
        self, deeds: Sequence[Deed], style: Style, apart: bool
    ) -> tuple[list[str], tuple[GoldMeasure, ...]]:
        lines: list[str] = []
        measures = []
        for number, deed in enumerate(deeds, 1):
            mark = self.marker(style, number)
            lines.append(f"{mark}{self.gap(style)}{deed.text}")
            inner: tuple[GoldMeasure, ...] = ()
            if deed.inner:
                below, inner = self.listed(deed.inner, self.forms.inner, apart and self.forms.inner_apart)
                if apart and self.forms.inner_apart:
                    lines += below
                else:
                    lines[-1] += "".join(below)
            measures.append(GoldMeasure(mark, deed.text, inner))
        return (lines if apart else ["".join(lines)]), tuple(measures)


def _closed(answer: list[str], claim: str, alone: bool) -> list[str]:
    return [*answer, claim] if alone else [*answer[:-1], f"{answer[-1]}{claim}"]
