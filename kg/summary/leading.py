"""The cover, and the sentences that a reader in a hurry reads: each a count from one of the sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from kg.check.rectified_open import open_items
from kg.graph.checks import Outcome
from kg.summary.blocks import Tile
from kg.summary.reading import View

__all__ = ["facts", "leading", "subtitle", "tiles"]

_NAMED = 8
"""Bodies that the cover names."""


def subtitle(view: View) -> str:
    """The inspected bodies, each once, or how many there are."""
    bodies = list(dict.fromkeys(view.body(report) for report in view.reports))
    named = view.say("、", ", ").join(bodies[:_NAMED])
    more = view.say(f"等{len(bodies)}个单位", f" and {len(bodies) - _NAMED} more")
    return named + (more if len(bodies) > _NAMED else "")


def facts(view: View) -> tuple[tuple[str, str], ...]:
    """What the cover lists: reports, days, issues; the day that promises were held against."""
    days = [report.published for report in view.reports if report.published]
    found = [(view.say("报告", "Reports"), view.say(f"{len(view.reports)}份", str(len(view.reports))))]
    if days:
        first, last = min(days), max(days)
        found.append(
            (view.say("公布日期", "Published"), str(first) if first == last else f"{first} – {last}")
        )
    issues = sum(len(report.issues) for report in view.reports)
    found.append((view.say("反馈问题", "Findings"), view.say(f"{issues}个", str(issues))))
    if view.options.as_of:
        found.append((view.say("承诺期限核至", "Promises held against"), str(view.options.as_of)))
    return tuple(found)


def tiles(view: View) -> tuple[Tile, ...]:
    """The figures to be seen first."""
    pairs = [(report, issue) for report in view.reports for issue in report.issues]
    states = Counter(issue.status for _, issue in pairs)
    still = sum(1 for report, issue in pairs if open_items(report, issue))
    failed = [finding for _, finding in view.found if finding.outcome is Outcome.FAILED]
    return (
        Tile(str(len(pairs)), view.say("反馈问题", "findings")),
        Tile(
            str(states["rectified"]),
            view.say("自述已整改", "claimed as rectified"),
            _share(states["rectified"], len(pairs)),
        ),
        Tile(str(still), view.say("含未完成事项", "with open items"), _share(still, len(pairs))),
        Tile(str(len(failed)), view.say("核查未通过", "checks failed")),
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else ""


def leading(view: View) -> tuple[tuple[str, str], ...]:
    """Sentences, each with the key of the section that says more; what comes to nothing is left out."""
    made = [(sentence(view), key) for sentence, key in _SENTENCES]
    return tuple((words, key) for words, key in made if words)


def _extent(view: View) -> str:
    issues = sum(len(report.issues) for report in view.reports)
    measures = sum(len(issue.all_measures()) for report in view.reports for issue in report.issues)
    return view.say(
        f"共{len(view.reports)}份整改通报，逐条答复{issues}个问题，列出{measures}项整改措施。",
        f"{len(view.reports)} reports answer {issues} findings with {measures} measures.",
    )


def _claims(view: View) -> str:
    states = Counter(issue.status for report in view.reports for issue in report.issues)
    parts = [
        (name, states[name])
        for name in ("rectified", "partlyRectified", "inProgress", "unstated")
        if states[name]
    ]
    return (
        view.say(
            "按通报自述：" + "，".join(f"{view.term(name)}{count}个" for name, count in parts) + "。",
            "By their own account: " + ", ".join(f"{count} {view.term(name)}" for name, count in parts) + ".",
        )
        if parts
        else ""
    )


def _yet_open(view: View) -> str:
    doubted = len({finding.subject for finding in view.of("rectified-open")} - {r.iri for r in view.reports})
    done = sum(1 for report in view.reports for issue in report.issues if issue.status == "rectified")
    if not doubted:
        return ""
    return view.say(
        f"自述已整改的{done}个问题中，有{doubted}个的答复写明仍有与问题本身有关的未完成事项。",
        f"Of {done} findings claimed as rectified, {doubted} have something open about the finding itself.",
    )


def _left_out(view: View) -> str:
    count = len(view.of("numbering"))
    return (
        view.say(
            f"编号有{count}处缺漏或重复，公开的内容可能不完整。",
            f"Numbers are left out or printed twice in {count} place{'s' if count > 1 else ''}; "
            "what was published may be incomplete.",
        )
        if count
        else ""
    )


def _passed(view: View) -> str:
    count = len(view.of("deadlines"))
    return (
        view.say(
            f"{count}项承诺的期限已过，是否兑现未见说明。",
            f"{count} promised date{'s have' if count > 1 else ' has'} passed; nothing says whether "
            f"{'they were' if count > 1 else 'it was'} kept.",
        )
        if count
        else ""
    )


def _figures(view: View) -> str:
    count = len(view.of("claimed-count")) + len(view.of("arithmetic"))
    return (
        view.say(
            f"{count}处数字与正文或同句数字不符，或问题中的金额没有对应的答复。",
            f"{count} figure{'s do' if count > 1 else ' does'} not agree with the text, or money of a "
            "finding is not accounted for.",
        )
        if count
        else ""
    )


def _again(view: View) -> str:
    count = len({finding.subject for finding in view.of("recurrence")})
    return (
        view.say(
            f"{count}个问题此前已提出过或反复出现。",
            f"{count} finding{'s' if count > 1 else ''} had come up before.",
        )
        if count
        else ""
    )


def _empty(view: View) -> str:
    count = len({finding.subject for finding in view.of("empty-answers")})
    return (
        view.say(
            f"{count}个问题的答复没有可核实的内容，或与其他答复雷同。",
            f"The answers to {count} finding{'s' if count > 1 else ''} hold nothing to verify or repeat "
            "another.",
        )
        if count
        else ""
    )


def _nobody(view: View) -> str:
    issues = {i.span.iri for report in view.reports for i in report.issues}
    count = len({e.span.iri for f in view.of("responsibility") if f.each_zh for e in f.evidence} & issues)
    return (
        view.say(
            f"{count}个问题的答复没有提到本单位以外的任何单位、科室或人员。",
            f"{count} findings name nobody but the reporting body.",
        )
        if count
        else ""
    )


_SENTENCES: tuple[tuple[Callable[[View], str], str], ...] = (
    (_extent, "inspected"),
    (_claims, "status"),
    (_yet_open, "checks"),
    (_figures, "checks"),
    (_left_out, "checks"),
    (_passed, "checks"),
    (_again, "checks"),
    (_empty, "checks"),
    (_nobody, "responsible"),
)
