"""How a synthesised report is printed: styles of markers, labels, claims of state, titles, noise.

Every form is chosen on its own, then forms that no careful reader could tell apart are set aside:

- findings run on in pairs only where their numbers go up by one, and no list is numbered like them;
- measures 一、 stand inside paragraphs only, since lines that begin so are chapters;
- measures are never numbered in a style that heads something in the same report (2. under 1. is either);
- issues without labels are answered by prose, 一是, 第一 or ①, not by lines （1）… or 1.… (which are findings
  of a lower level as well), and not by a list that a single deed would make;
- unnumbered findings (关于…问题, 反馈问题：…) come at least twice, else they are prose;
- a state in totals alone, or none, is no state of an issue;
- in reports without chapters the outlook has no heading, and would be read into the last answer.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from kg.model import Status
from kg.structure.markers import Style
from tests.synthesis.plan import Report

__all__ = ["LABELS", "STATES", "Forms", "chosen", "numeral"]

CN = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """12 -> 十二, up to 99."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{CN[tens]}十"
    return head + (CN[ones] if ones or not tens else "")


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one report.

    Attributes:
        title: none, line, lines, three, twice, tag, spaced or bare (without the body's name).
        opening: days, months, team, handed-without-year, ours, silent (no day of feedback), villages (several
            bodies) or damaged (年 and 月 lost).
        colon: whether the opening ends with a colon.
        noise: none, lines, line (all on one) or index (a table of what the page is).
        chapters: style of the chapters, or None where the report has none.
        levels: styles of the headings over findings and, last, of the findings.
        half: whether brackets of markers are half width.
        dot: what follows the number of 1.
        gap: what stands between a marker and its text.
        commas: whether commas and colons are half width throughout.
        through: whether findings are numbered on through the report.
        slip: none, again (a number printed twice) or lost (one left out).
        aspect: how a heading over findings is put: plain, stop (with a full stop) or feedback (反馈问题：…).
        heading: how a finding is put: plain, about, about-done, against, state or labelled.
        label: none, same (none, and the answer on the finding's line), run-on (on the finding's line), line
            or own (on a line of its own).
        word: the label.
        signs: what encloses or follows it: ：, :, 【】 or nothing.
        office: whether 责任单位：… stands before the label.
        status: where a claim stands: before, after (label lines), last, alone (a paragraph), lead, bracket,
            totals or none.
        variant: which of the wordings of a claim.
        lists, inner: styles of measures and of what they list.
        apart: whether measures stand on lines of their own.
        inner_apart: whether what they list does so too.
        restart: whether the second half of a list begins again from one, in a paragraph of its own.
        outcome: label of what came of the measures, or "" for none.
        told: whether the details of a finding stand in a paragraph below its heading.
        together: whether findings of one heading run on in pairs on one line, with their labels.
        second: whether an answer without a list has a second paragraph.
        layout: what stands before paragraphs and between them: plain, indent, blank or both.
        points: style of the points of chapters without findings: paren, shi or run-on.
        signature: none, lines, line or numerals.
        footer: whether the page goes on after the signature.
    """

    title: str
    opening: str
    colon: bool
    noise: str
    chapters: Style | None
    levels: tuple[Style, ...]
    half: bool
    dot: str
    gap: str
    commas: bool
    through: bool
    slip: str
    aspect: str
    heading: str
    label: str
    word: str
    signs: str
    office: bool
    status: str
    variant: int
    lists: Style
    inner: Style
    apart: bool
    inner_apart: bool
    outcome: str
    told: bool
    together: bool
    second: bool
    layout: str
    points: str
    signature: str
    footer: bool
    restart: bool = False


LABELS = (
    "整改情况",
    "整改落实情况",
    "整改措施",
    "整改成效",
    "整改结果",
    "整改进展",
    "整改进展情况",
    "整改举措",
    "整改落实",
    "落实情况",
    "整改完成情况",
    "整改任务落实情况",
    "具体整改措施",
)

STATES = {
    "label": {
        Status.RECTIFIED: ("已完成", "完成", "已整改", "已完成整改"),
        Status.PARTLY_RECTIFIED: ("阶段性完成", "基本完成", "长期坚持", "部分完成"),
        Status.IN_PROGRESS: ("正在整改", "持续推进", "整改中", "尚未完成"),
    },
    "sentence": {
        Status.RECTIFIED: ("该问题已完成整改", "该问题已整改到位", "已完成整改", "此问题已整改完成"),
        Status.PARTLY_RECTIFIED: (
            "该问题已阶段性完成",
            "该问题已基本完成整改",
            "该问题基本完成整改，长期坚持",
            "该问题需长期坚持",
        ),
        Status.IN_PROGRESS: ("该问题正在整改", "该问题正在持续整改", "正在整改", "该问题尚未完成整改"),
    },
    "lead": {
        Status.RECTIFIED: ("该问题已整改", "该问题已完成整改", "该问题已整改到位", "此问题已整改"),
        Status.PARTLY_RECTIFIED: (
            "该问题已阶段性完成",
            "该问题已基本完成整改",
            "该问题基本完成",
            "该问题部分完成",
        ),
        Status.IN_PROGRESS: ("该问题正在整改", "该问题正在推进", "该问题持续整改", "该问题整改中"),
    },
}
"""Wordings of a claim by the place where it stands; the four of a row go by `Forms.variant`."""

OPENINGS = (
    "days",
    "days",
    "months",
    "team",
    "handed-without-year",
    "ours",
    "silent",
    "villages",
    "damaged",
)

S = Style
LEVELS: dict[tuple[bool, int], tuple[tuple[Style, ...], ...]] = {
    (True, 0): ((S.PAREN,), (S.NUMBER,), (S.NUMBER_PAREN,), (S.PROBLEM,), (S.ABOUT,)),
    (True, 1): (
        (S.PAREN, S.NUMBER),
        (S.PAREN, S.NUMBER),
        (S.PAREN, S.NUMBER_PAREN),
        (S.PAREN, S.CIRCLED),
        (S.PAREN, S.PROBLEM),
        (S.PAREN, S.ABOUT),
        (S.NUMBER, S.NUMBER_PAREN),
        (S.NUMBER, S.DECIMAL),
    ),
    (True, 2): (
        (S.PAREN, S.NUMBER, S.NUMBER_PAREN),
        (S.PAREN, S.NUMBER, S.CIRCLED),
        (S.PAREN, S.NUMBER_PAREN, S.CIRCLED),
    ),
    (False, 0): ((S.COMMA,), (S.PAREN,), (S.NUMBER,), (S.PROBLEM,)),
    (False, 1): ((S.COMMA, S.PAREN), (S.COMMA, S.NUMBER), (S.PAREN, S.NUMBER), (S.PAREN, S.PROBLEM)),
    (False, 2): ((S.COMMA, S.PAREN, S.NUMBER), (S.PAREN, S.NUMBER, S.NUMBER_PAREN)),
}
"""(with chapters, headings over a finding) -> styles from the outermost heading to the finding."""

LISTS = (S.CIRCLED, S.SHI, S.SHI, S.NTH, S.NUMBER_PAREN, S.NUMBER)
INNER = {
    S.CIRCLED: (S.SHI, S.NTH),
    S.SHI: (S.CIRCLED, S.NUMBER_PAREN, S.SHI),
    S.NTH: (S.CIRCLED, S.SHI),
    S.NUMBER_PAREN: (S.CIRCLED, S.SHI),
    S.NUMBER: (S.CIRCLED, S.SHI, S.NUMBER_PAREN),
    S.BULLET: (S.CIRCLED, S.SHI),
    S.COMMA: (S.CIRCLED, S.SHI),
}
NUMBERED = (S.NUMBER, S.NUMBER_PAREN)
"""Styles in which two findings on one line can be told apart."""


def chosen(report: Report) -> Forms:
    """The forms in which a report is printed; the same report always gets the same."""
    rng = random.Random(report.seed * 2 + 1)
    depth = _depth(report)
    chapters = rng.random() < 0.8
    levels = rng.choice(LEVELS[chapters, depth])
    chapter = rng.choice((S.COMMA, S.COMMA, S.COMMA, S.PART)) if chapters else None
    label = rng.choice(("none", "same", "run-on", "line", "line", "own"))
    if levels[-1] is S.ABOUT:
        heading = rng.choice(("about", "about-done", "against"))
    else:
        heading = rng.choice(
            ("plain", "plain", "plain", "about", "about-done", "against", "state", "labelled")
        )
    inline = label in ("same", "run-on", "line") and rng.random() < 0.1
    bulleted = label == "own" and rng.random() < 0.25
    lists = S.BULLET if bulleted else S.COMMA if inline else _list_style(rng, levels, chapter, label)
    apart = bulleted or (rng.random() < 0.4 and not inline)
    inner = rng.choice(
        [style for style in INNER[lists] if style not in levels and (apart or style is not lists)] or [S.NTH]
    )
    word = rng.choice(LABELS)
    slip = rng.choice(("none", "none", "none", "again", "lost"))
    signs = rng.choice(("：", "：", "：", ":", "【】"))
    return Forms(
        title=rng.choice(("none", "line", "lines", "three", "twice", "tag", "bare", "spaced")),
        opening=rng.choice(OPENINGS),
        colon=rng.random() < 0.15,
        noise=rng.choice(("none", "none", "lines", "line", "index")),
        chapters=chapter,
        levels=levels,
        half=rng.random() < 0.3,
        dot=rng.choice((".", ".", "．", "、")),
        gap=rng.choice(("", "", "", " ")),
        commas=rng.random() < 0.15,
        through=rng.random() < 0.25,
        slip=slip,
        aspect=rng.choice(("plain", "stop", "feedback")) if heading != "labelled" else "plain",
        heading=heading,
        label=label,
        word=word,
        signs=rng.choice((signs, "")) if label == "own" else signs,
        office=label in ("line", "own") and rng.random() < 0.12,
        status=_status_place(rng, label),
        variant=rng.randrange(4),
        lists=lists,
        inner=inner,
        apart=apart,
        inner_apart=inner in (S.CIRCLED, S.NUMBER_PAREN) and rng.random() < 0.4,
        outcome=rng.choice(("", "整改成效", "取得成效"))
        if label in ("line", "own") and word not in ("整改成效", "整改结果")
        else "",
        told=label in ("line", "own") and rng.random() < 0.2,
        together=slip == "none" and label == "run-on" and levels[-1] in NUMBERED and rng.random() < 0.6,
        second=label in ("line", "own") and rng.random() < 0.3,
        layout=rng.choice(("plain", "plain", "indent", "blank", "both")),
        points=rng.choice(("paren", "paren", "shi", "run-on")),
        signature=rng.choice(("none", "lines", "line", "numerals")),
        footer=rng.random() < 0.25,
        restart=rng.random() < 0.3 and not apart and lists in (S.SHI, S.CIRCLED) and label in ("line", "own"),
    )


def _depth(report: Report) -> int:
    first = report.topics[0]
    return 2 if first.topics else 1 if first.heading else 0


def _list_style(rng: random.Random, levels: tuple[Style, ...], chapter: Style | None, label: str) -> Style:
    taken = {*levels, chapter}
    plain = {S.CIRCLED, S.SHI, S.NTH}
    fit = [
        style for style in LISTS if style not in taken and (label not in ("none", "same") or style in plain)
    ]
    return rng.choice(fit)


def _status_place(rng: random.Random, label: str) -> str:
    places = ["last", "alone", "lead", "bracket", "totals", "none"]
    if label in ("line", "own"):
        places += ["before", "after", "before", "after"]
    return rng.choice(places)
