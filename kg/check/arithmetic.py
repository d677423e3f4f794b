"""Check 4: figures that stand beside each other and must agree.

Shares against the counts they stand for (26件，其中15起，占比接近60%, 近六成, 过半), rates against what
ought to be and is (应建20个，实建19个，…率95%), growth (由20增到25，增长25%). A share without counts in its
sentence cannot be judged. Parts against their total are in `kg.check.totals`, sums of money in
`kg.check.money`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.check.base import Check, Evidence, Finding, Options
from kg.check.corpus import Corpus, Report, Span
from kg.check.money import amounts
from kg.check.totals import UNITS, totals
from kg.graph.checks import Outcome
from kg.normalise.numerals import number

__all__ = ["CHECK"]

# What may be counted together: 案件26件、15起; 人员8人、3名
_KIN = ("件起宗例次", "人名", "个家所处座项条种部场户村", "份篇册", "台辆套间")
# 接近60% / 占比约为57.7％左右 / 100% / 百分之六十 / 近六成 / 过半
_PERCENT = re.compile(
    r"(?:(?P<head>接近|将近|近|大约|约|超过|超|高达|达到|达|逾|不到|不足|低于|仅|只)为?)?"
    r"(?:(?P<value>\d{1,3}(?:\.\d{1,3})?)[ \t]?[%％]|百分之(?P<han>[一二三四五六七八九十百]{1,4})"
    r"|(?P<tenths>[一二三四五六七八九])成(?=以上|以下|左右|多|[，,。；;、）)])"
    r"|(?P<half>过半|一半以上|半数以上|一半))(?P<tail>以上|以下|左右|多)?"
)
# 占比 / 占全部案件的 / 达标率仅为 — the words right before a share
_SHARE = re.compile(
    r"(?:占(?:比|总数|全[^，。；\d]{0,8}|[^，。；\d]{0,10}的)?|比例|比重|[^，。；\d]{1,6}率)[^。；\d]{0,6}$"
)
_COUNT = re.compile(rf"(?P<n>\d{{1,9}}(?:\.\d{{1,2}})?)(?P<scale>万|亿)?余?(?P<unit>[{UNITS}])")
# 应建20个，实建19个 / 应到25人，实到24人 / 应开展督查12次，实际开展9次
_OUGHT = re.compile(
    rf"应(?P<verb>[\u4e00-\u9fff]{{1,4}}?)(?P<what>[\u4e00-\u9fff]{{0,8}})(?P<n>\d{{1,9}})(?P<unit>[{UNITS}])?"
    rf"[，,、]\s{{0,2}}(?:(?:已|实际?)(?P=verb)(?:了)?(?:(?P=what))?|实有|现有)(?P<m>\d{{1,9}})[{UNITS}]?"
)
# 计划培训20期，完成15期
_PLANNED = re.compile(
    rf"计划[\u4e00-\u9fff]{{1,10}}?(?P<n>\d{{1,9}})(?P<unit>[{UNITS}])[^，。；\d]{{0,8}}[，,、]\s{{0,2}}"
    rf"(?:已|实际)?完成(?:了)?(?P<m>\d{{1,9}})[{UNITS}]?"
)
_NEXT_CLAUSE = re.compile(r"[^，。；\d]{0,8}[，,][^，。；\d]{0,10}")
# 抽查30名干部，12人不知晓政策，不知晓率 / 抽检20批，合格18批，合格率: what the rate is of
_RATE_OF = re.compile(r"(?P<of>[\u4e00-\u9fff]{2,6}?)率[仅只]?为?$")
# 由20件增加到25件，增长25% / 从40个下降至30个，降幅25% / 由2021年的20天增加到2022年的30天，增长50% /
# 由上年的2000人次降至1500人次，下降25%
_GROWTH = re.compile(
    r"[由从](?:(?:\d{4}年|上年|去年|年初|同期)(?:度|底|末|初|同期)?的?)?(?P<a>\d{1,9}(?:\.\d{1,2})?)(?P<unit>[\u4e00-\u9fff]{0,3}?)"
    r"(?P<way>增加|增长|提高|提升|上升|下降|减少|降低|压减|缩短|延长|[增升降减])(?:到|至|为)"
    r"(?:(?:\d{4}年|今年|本年|目前)(?:度|底|末|初|同期)?的?)?(?P<b>\d{1,9}(?:\.\d{1,2})?)(?P=unit)[，,]"
    r"(?:同比)?(?:增长|增加|增幅|上升|提高|提升|下降|降低|减少|降幅|压减|缩短|延长)(?:达|为|了)?"
    r"(?P<p>\d{1,4}(?:\.\d{1,3})?)[%％]"
)
_NEARLY = Decimal(5)
"""How far below a figure may lie that is called nearly that much, in points (figure ours)."""
_ABOUT = Decimal("2.5")
"""How far a figure that is said to be about right may be off, in points (figure ours)."""
_REACH = 160
"""How far before a share its counts may stand, in characters."""


@dataclass(frozen=True, slots=True)
class _Share:
    """A claimed share and what it comes to: part of total, with the stretch that says all three."""

    words: str
    part: Decimal
    total: Decimal
    found: re.Match[str]
    span: Span


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    for report in corpus.reports:
        yield from _shares(report)
        yield from _growth(report)
        yield from totals(report)
        for issue in report.issues:
            yield from amounts(report, issue)


def _shares(report: Report) -> Iterator[Finding]:
    """Shares and rates; those without counts beside them as one result."""
    alone: list[Span] = []
    for found in _PERCENT.finditer(report.text):
        lowest = max(0, found.start() - _REACH)
        stops = (report.text.rfind(stop, lowest, found.start()) for stop in "。！？；;\n")
        start = max(lowest, max(stops) + 1)
        before = report.text[start : found.start()]
        if not _SHARE.search(before[-24:]):
            continue
        share = next((one for read in _READ if (one := read(before, start, found))), None)
        if share is None:
            alone.append(Span(found.start(), found.end()))
        else:
            yield _judge(report, share)
    if alone:
        words = [report.exact(span) for span in alone]
        yield Finding(
            report,
            report.iri,
            Outcome.CANNOT_TELL,
            f"{len(alone)}处百分比在同句中没有可核对的数量：" + "、".join(words),
            f"shares without counts in their sentence ({len(alone)}): " + ", ".join(words),
            tuple(Evidence(report, span) for span in alone),
        )


def _ought(before: str, start: int, found: re.Match[str]) -> _Share | None:
    """A rate right behind what ought to be and what is."""
    pairs = list(_OUGHT.finditer(before)) or list(_PLANNED.finditer(before))
    last = pairs[-1] if pairs else None
    if last is None or "率" not in before[last.end() :] or not int(last["n"]):
        return None
    if _COUNT.search(before, last.end()):
        return None
    return _share(Decimal(last["m"]), Decimal(last["n"]), start + last.start(), found)


def _counts(before: str, start: int, found: re.Match[str]) -> _Share | None:
    """A share right behind its part, and the part behind its total, with 其中 or 中 between them."""
    counts = list(_COUNT.finditer(before))
    if len(counts) < 2 or "率" in before[counts[-1].end() :]:
        return None
    part, total = counts[-1], counts[-2]
    between = before[total.end() : part.start()]
    listed = re.search(r"其中|[^，。；]{0,6}中[，,]?|有", between)
    # 抽取病历50份，不合格12份，占比: the same unit again, in the next clause
    follows = part["unit"] == total["unit"] and _NEXT_CLAUSE.fullmatch(between)
    if not listed and not follows:
        return None
    if not _same_kind(part, total) or Decimal(part["n"]) > Decimal(total["n"]) or not Decimal(total["n"]):
        return None
    return _share(Decimal(part["n"]), Decimal(total["n"]), start + total.start(), found)


def _rate(before: str, start: int, found: re.Match[str]) -> _Share | None:
    """A rate whose own words stand with the part, and the part behind its total."""
    rate, counts = _RATE_OF.search(before), list(_COUNT.finditer(before))
    if rate is None or len(counts) < 2:
        return None
    total, part = counts[-2], counts[-1]
    clause = before[total.end() : rate.start()]
    if not any(rate["of"][at:] in clause for at in range(len(rate["of"]) - 1)):
        return None
    if not _same_kind(part, total) or Decimal(part["n"]) > Decimal(total["n"]) or not Decimal(total["n"]):
        return None
    return _share(Decimal(part["n"]), Decimal(total["n"]), start + total.start(), found)


def _same_kind(part: re.Match[str], total: re.Match[str]) -> bool:
    """Whether two counts can be of the same things, by their units (30名, 12人)."""
    kin = next((kin for kin in _KIN if part["unit"] in kin), part["unit"])
    return total["unit"] in kin and part["scale"] == total["scale"]


def _share(part: Decimal, total: Decimal, start: int, found: re.Match[str]) -> _Share:
    return _Share(found.group(), part, total, found, Span(start, found.end()))


_READ = (_ought, _rate, _counts)
"""How a share is read with its counts, the most certain way first."""


def _judge(report: Report, share: _Share) -> Finding:
    exact = share.part * 100 / share.total
    claimed = _claimed(share.found)
    holds = _holds(exact, claimed, share.found)
    return Finding(
        report,
        report.iri,
        Outcome.PASSED if holds else Outcome.FAILED,
        f"{share.total}中的{share.part}为{exact:.1f}%，文中称“{share.words}”，{'相符' if holds else '不符'}",
        f"{share.part} of {share.total} is {exact:.1f} %, which the text calls “{share.words}”: "
        + ("it holds" if holds else "it does not hold"),
        (Evidence(report, share.span),),
    )


def _claimed(found: re.Match[str]) -> Decimal:
    """The percentage that the words stand for."""
    if found["half"]:
        return Decimal(50)
    if found["tenths"]:
        return (number(found["tenths"]) or Decimal(0)) * 10
    return Decimal(found["value"]) if found["value"] else number(found["han"]) or Decimal(0)


def _holds(exact: Decimal, claimed: Decimal, found: re.Match[str]) -> bool:
    """Whether the figure may be called so: by its word (接近, 约, 超过 …), else as rounded in print."""
    head, tail = found["head"] or "", found["tail"] or ""
    if head in {"接近", "将近", "近"}:
        return claimed - _NEARLY <= exact <= claimed
    if head in {"约", "大约"} or tail == "左右":
        return abs(exact - claimed) <= _ABOUT
    if head in {"超过", "超", "逾"} or tail in {"以上", "多"}:
        return exact >= claimed
    if head in {"不到", "不足", "低于"} or tail == "以下":
        return exact <= claimed
    if found["half"]:
        return exact >= claimed if found["half"] != "一半" else abs(exact - claimed) <= _ABOUT
    if found["tenths"]:
        return abs(exact - claimed) < _NEARLY  # 六成 is said of whatever rounds to it
    places = len((found["value"] or "").partition(".")[2])
    return abs(exact - claimed) < Decimal(1).scaleb(-places)


def _growth(report: Report) -> Iterator[Finding]:
    """Growth from one figure to another, against the percentage given for it."""
    for found in _GROWTH.finditer(report.text):
        first, last, claimed = (Decimal(found[name]) for name in "abp")
        if not first:
            continue
        exact = abs(last - first) * 100 / first
        places = len(found["p"].partition(".")[2])
        holds = abs(exact - claimed) < Decimal(1).scaleb(-places)
        yield Finding(
            report,
            report.iri,
            Outcome.PASSED if holds else Outcome.FAILED,
            f"由{first}到{last}变动{exact:.1f}%，文中称{claimed}%，{'相符' if holds else '不符'}",
            f"from {first} to {last} is a change of {exact:.1f} %, the text says {claimed} %: "
            + ("it holds" if holds else "it does not hold"),
            (Evidence(report, Span(found.start(), found.end())),),
        )


CHECK = Check("arithmetic", "arithmetic", "数字是否相符", _run)
