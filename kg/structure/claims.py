"""Counts that a report makes about itself: 3个方面11个问题细化分解为25个具体表现.

Counts of this round only: what an earlier one came to (上轮反馈的26个问题已整改20个) is no claim about this
report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from kg.model import CountClaim, Document, Issue
from kg.structure.markers import ordinal
from kg.structure.paragraphs import Paragraph

__all__ = ["COUNTS", "claims_of"]

NUMBER = r"(?P<n>\d{1,5}|[零〇一二三四五六七八九十百两]{1,5})"
OTHER = NUMBER.replace("?P<n>", "?P<m>")

COUNTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 六个方面(的问题) / 四大类问题 / 五方面
    (
        "aspects",
        re.compile(
            rf"{NUMBER}(?:个|大)?(?:大)?(?:方面(?!的?(?:工作|意见|建议|措施|内容|具体工作))"
            rf"|类(?:别)?(?=[^，。]{{0,4}}问题|\d"
            rf"|[一二三四五六七八九十])|大类问题|个板块)"
        ),
    ),
    # 五个方面意见建议 / 3条整改建议
    (
        "suggestions",
        re.compile(rf"{NUMBER}(?:个|条|项)(?:方面)?(?:的)?(?:整改)?(?:意见建议|意见和建议|建议)"),
    ),
    # 25个具体表现
    (
        "manifestations",
        re.compile(
            rf"{NUMBER}(?:个|项|条)?(?:具体)?(?:表现|具体问题|问题点|子问题|小问题|问题表现|具体事项)"
        ),
    ),
    # 阶段性完成整改3个 / 基本完成2项
    (
        "partlyRectifiedIssues",
        re.compile(
            rf"(?:阶段性|基本|部分)(?:完成|整改)(?:整改)?(?:到位)?(?:的)?(?:问题)?(?:有"
            rf"|共)?{NUMBER}(?:个|项|条|件)"
        ),
    ),
    # 已完成整改20个 / 20个问题已完成整改 / 完成整改20项
    (
        "rectifiedIssues",
        re.compile(
            rf"(?:已(?:全部)?(?:完成)?整改(?:完成|到位|完毕)?|完成整改|整改完成|已(?:整改)?完成"
            rf"|整改到位)(?:的)?(?:问题)?(?:有"
            rf"|共)?[:：]?{NUMBER}(?:个|项|条|件)(?!月)|{OTHER}(?:个|项|条|件)(?:问题|具体问题"
            rf"|任务|整改任务)?(?:均|都|全部)?(?:已|已经)(?:全部|基本)?(?:完成整改|整改完成|整改|完成)(?!整改|\d|[有共])"
        ),
    ),
    # 正在整改3个 / 持续推进2项 / 长期坚持2项
    (
        "inProgressIssues",
        re.compile(
            rf"(?:正在(?:整改|推进|进行)|持续(?:整改|推进)|长期(?:坚持|整改)|未完成(?:整改)?"
            rf"|尚未完成(?:整改)?)(?:任务|的|问题)?(?:有"
            rf"|共)?{NUMBER}(?:个|项|条|件)|{OTHER}(?:个|项|条|件)(?:问题|任务|整改任务)?(?:正在"
            rf"|持续)(?:整改|推进)"
        ),
    ),
    # 制定整改措施60项 / 68条整改措施 / 整改任务40项
    (
        "measures",
        re.compile(
            rf"{NUMBER}(?:个|项|条)(?:具体)?(?:的)?(?:整改)?(?:措施|举措|整改任务|任务清单|责任清单"
            rf"|工作任务)|(?:整改)?(?:措施"
            rf"|举措)(?:共)?(?:计)?{OTHER}(?:个|项|条)"
        ),
    ),
    # 制定完善规章制度3项 / 新建制度5个 / 建立制度12项 / 出台制度办法3个
    (
        "newRules",
        re.compile(
            rf"(?:制定|修订|完善|新建|建立|出台|健全|建章立制)[^，。；\d]{{0,14}}(?:制度|办法|规定|机制"
            rf"|规程|文件)(?:共"
            rf"|共计)?(?:等)?{NUMBER}(?:个|项|条|份|件|部)|(?:制定|修订|完善|新建|建立|出台"
            rf"|健全)(?:了)?{OTHER}(?:个|项|条|份|件|部)[^，。；]{{0,8}}(?:制度|办法|规定|机制)"
        ),
    ),
    # 处理12人 / 给予党纪处分3人 / 批评教育8人次 / 约谈5人
    (
        "peopleDealtWith",
        re.compile(
            rf"(?:处理|处分|问责|约谈|批评教育|诫勉(?:谈话)?|谈话提醒|提醒谈话|组织处理|追责问责"
            rf"|移送)(?:相关|有关)?(?:责任)?(?:人员|干部|党员)?(?:共"
            rf"|共计)?{NUMBER}(?:人次|人|名)"
        ),
    ),
    # 3个方面11个问题 / 26个问题 / 31个具体问题 / 17项
    (
        "problems",
        re.compile(
            rf"{NUMBER}(?:个|项|条)(?:“)?(?:主要|突出|反馈|整改|方面的?)?问题(?!清单的)"
            rf"|(?<=方面){OTHER}项(?=[，。；、]|$)"
        ),
    ),
)
"""(what is counted, words): local names of the ontology, in the order in which a number is claimed."""

UNITS = {
    "": 1,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}

RECOVERED = re.compile(
    r"(?:追回|追缴|收回|挽回|清退|退缴|退还|退赔|上缴|缴回|收缴|整改(?:到位)?(?=金额|资金))(?:违规|违纪|各类|相关|国有)?"
    r"[^，。；、\d]{0,12}?(?P<n>\d{1,9}(?:\.\d{1,6})?)(?:余|多)?(?P<unit>[百千]?万|亿|百|千)?元"
)
"""追回资金2310.55万元 / 挽回经济损失45.6万元 / 整改金额1530.46万元"""

EARLIER = re.compile(
    r"(?:上(?:一)?|以往|历|前[一二两三几]?)[轮次届](?!会)[^。；\n]{0,40}$|(?:往年|以前年度)[^。；\n]{0,40}$"
)
"""上轮巡察反馈的26个问题已整改20个: what was claimed of an earlier round"""

NOW = re.compile(r"本轮|此次|这次|本次|今年")

PART = re.compile(r"其中[^，。；、\d]{0,16}$")
"""问责8人，其中党纪处分2人: part of a count, no count of its own"""

SENTENCE = 120
"""Characters before a count in which its sentence says of which round it is."""

CONTEXT = re.compile(
    r"反馈|问题|整改|清单|细化|分解|措施|制度|处理|处分|问责|约谈|批评|谈话|建章立制|追[回缴]|挽回|整改金额"
)
"""A clause without any of these counts something else."""


def claims_of(
    document: Document, paragraphs: Sequence[Paragraph], issues: Sequence[Issue]
) -> tuple[CountClaim, ...]:
    """The claims outside findings and responses, in order of occurrence."""
    taken: list[CountClaim] = []
    used: set[int] = set()
    inside = iter([*issues, None])
    issue = next(inside)
    for paragraph in paragraphs:
        while issue is not None and issue.extent.end <= paragraph.start:
            issue = next(inside)
        if issue is not None and issue.extent.start <= paragraph.start:
            continue
        if CONTEXT.search(document.text, paragraph.start, paragraph.end):
            taken += _claims(document, paragraph, used)
    return tuple(sorted(taken, key=lambda claim: (claim.passage.start, claim.passage.end)))


def _claims(document: Document, paragraph: Paragraph, used: set[int]) -> list[CountClaim]:
    found = []
    for counts, words in COUNTS:
        for match in words.finditer(document.text, paragraph.start, paragraph.end):
            groups = match.groupdict()
            name = "n" if groups.get("n") else "m"
            if match.start(name) in used:
                continue
            used.add(match.start(name))
            if _of_another(document.text, paragraph.start, match.start(), counts):
                continue
            passage = document.trimmed(*match.span())
            value = ordinal(groups[name]) if groups[name] not in ("0", "零") else 0
            if passage is not None:
                found.append(CountClaim(counts, value, passage))
    return found + _recovered(document, paragraph)


def _of_another(text: str, start: int, at: int, counts: str) -> bool:
    """Whether a count is of an earlier round of inspections, or part of another count."""
    before = text[max(start, at - SENTENCE) : at]
    sentence = before[max(before.rfind(stop) for stop in "。；\n") + 1 :]
    if (earlier := EARLIER.search(sentence)) and not NOW.search(sentence, earlier.start()):
        return True
    return counts == "peopleDealtWith" and PART.search(sentence) is not None


def _recovered(document: Document, paragraph: Paragraph) -> list[CountClaim]:
    """Money that the report says was got back, in whole yuan."""
    found = []
    for match in RECOVERED.finditer(document.text, paragraph.start, paragraph.end):
        if _of_another(document.text, paragraph.start, match.start(), "moneyRecovered"):
            continue
        yuan = Decimal(match["n"]) * UNITS[match["unit"] or ""]
        found.append(CountClaim("moneyRecovered", int(yuan), document.passage(*match.span())))
    return found
