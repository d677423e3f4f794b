"""doneIn and plannedFor: when a measure says that something was done, and by when it promises the rest.

A date is taken where it is said of an action: behind 于 or 在 (已于3月5日印发), at the head of its clause
(2023年11月，召开…), or right before a verb of doing (市乙局5月6日召开…). With words of intent, or with
底前完成, it is a promise. Dates that only tell which thing is meant (2022年专项经费, 《2023年工作要点》,
与2021年相比), how far a count reaches (截至8月底), or since when a rule has been in force say neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType, Period
from kg.relate.base import Case, Named, Relation
from kg.relate.rows import side_by_side

__all__ = ["RELATION", "promised"]

# 拟于 / 将于 / 计划 / 预计 / 定于 before the date, in its clause; 将《规划》列入 is no intent
_INTENT = re.compile(
    r"拟(?:于|在|定|将|委托|开展)?"
    r"|将(?=于|在|按|完成|继续|对|通过|组织|开展|进行|启动|全部|全面|持续|由|向|举办|召开|建成|$)"
    r"|计划(?:于|在|到|通过|$)|预计|定于|预定|打算|承诺"
)
# 力争6月底前 / 确保于年内 — words of hope, right before the date; 争取2023年度资金 strives for money
_HOPE = re.compile(r"(?:力争|争取|确保|有望|尽快)(?:于|在|到)?$")
# 6月底前完成 / 10月底完工投入使用
_BY_THEN = re.compile(
    r"^(?P<before>之?前|以前|底前)?[内底末]?(?:全部|全面|基本)?"
    r"(?:完成|完工|建成|竣工|投入使用|投用|开放|落实到位|整改到位|办结|配备)"
)
_DONE = re.compile(r"已(?!启动)|业已|了[^，。]{0,6}$")
# 2023年7月后，将…: a day from which on, not by which
_FROM = re.compile(r"^[ \t]{0,2}(?:起|后|之后|以后|以来|至今)")
# 2027年将继续 / 6月底前拟
_AHEAD = re.compile(r"^[前底末内]?(?:之前|以前)?(?:将|拟|计划|预计|力争)")
# 2027年将继续推进 / 2027年持续开展: what goes on has no last day
_GOES_ON = re.compile(r"^[^，。]{0,6}(?:继续|持续|坚持|长期|常态化)")
# 《2023年工作要点: the date stands in a title
_NAMES = re.compile(r"《[^《》\n]{0,80}$")

# already|于 3月5日印发, 先后|在 5月召开
_AT = re.compile(r"[于在]$")
# marks before the first word of a clause: ①, 一是, （1）, 整改落实情况：, 其中
_HEAD = re.compile(
    r"^(?:[①-⑳]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十][，：]?|[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]"
    r"|[^，。；：]{0,12}[：:]|其中|同时|目前|并|特别是|\s)*$"
)
# 市乙局5月6日|召开会议: verbs of doing, right behind the date
_ACTS = re.compile(
    r"^[，,]?(?:已|先后|再次|专门|组织|集中|正式|联合|全部|共)*"
    r"(?:召开|印发|下发|出台|制定|修订|发布|公布|举办|举行|开展|组织|完成|通过|成立|签订|签署|拨付|缴|上缴|退|清退|追缴"
    r"|收回|约谈|启动|开工|竣工|完工|建成|验收|投入|投用|开放|上报|报送|提交|聘|招|补选|换届|调整|整改|审议|批复|研究|参加|赴|前往|邀请)"
)
# a date only tells apart what it stands before: 2022年|“专项”经费, 2021年|的资金, 2018年|因甲事停办
_TELLS_APART = re.compile(
    r"^(?:[的“《、及和与比度因至到后起]|以前|之?前|[^，。；]{1,14}(?:中(?:获|被|荣|全额|列)|相比|比较))"
)
# how far a count reaches, since when, of which year: 截至|8月底, 因|去年, 与|2021年, 对|2019年以来
_REACHES = re.compile(
    r"(?:截[至止]|止|[至到从自因与和比对将把为以]|较|每|其|该|申报|参加|列入|针对|围绕|完成)$"
)
_ROW = re.compile(r"[、和及与至]|以及")
_BUDGET_YEAR = re.compile(r"年度$")


def find(case: Case) -> Iterator[Assertion]:
    """When each measure, innermost, says that something was done or will be."""
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.PERIOD), _ROW):
        holders = case.holders(row[0].start)
        if not holders or not holders[-1].startswith("measure-"):
            continue
        clause = case.clause(row[0].start, row[-1].end)
        before = case.text[clause.start : row[0].start]
        after = case.text[row[-1].end : clause.end]
        for named in row:
            rule = _rule(case, named, before, after)
            if rule:
                predicate = "plannedFor" if rule == "dates.promised" else "doneIn"
                yield Assertion(holders[-1], predicate, named.entity.id, clause, rule)


def _rule(case: Case, named: Named, before: str, after: str) -> str:
    """The rule by which a date is said of an action, or nothing."""
    value = named.entity.value
    if not isinstance(value, Period) or _NAMES.search(before):
        return ""
    published = case.facts.published
    if value.end is not None:
        ahead = published is not None and value.end >= published
        if promised(before, after, ahead=ahead):
            return "dates.promised"
    begins_later = published is not None and value.start is not None and value.start > published
    surface = case.text[named.start : named.end]
    if begins_later or _BUDGET_YEAR.search(surface) or _TELLS_APART.match(after) or _INTENT.search(before):
        return ""
    if _AT.search(before) and len(after) > 1:
        return "dates.behind-at"
    if _REACHES.search(before):
        return ""
    if _HEAD.match(before):
        return "dates.heads-clause" if len(after) > 1 or _goes_on(case, named.end) else ""
    return "dates.before-verb" if _ACTS.match(after) else ""


def _goes_on(case: Case, end: int) -> bool:
    """Whether a date that is its own clause is followed by another, as in 2022年11月，召开会议."""
    return case.text[end : end + 1] in ("，", ",")


def promised(before: str, after: str, *, ahead: bool) -> bool:
    """Whether the words of its clause before and after a date promise something by it.

    Args:
        before: its clause up to the date.
        after: its clause behind the date.
        ahead: whether the date lies on or after the report's publication; one that has passed needs
            plainer words.
    """
    if _FROM.match(after) or _GOES_ON.search(after) or _NAMES.search(before) or _DONE.search(before):
        return False
    by_then = _BY_THEN.match(after)
    if by_then and "已" not in after[:8] and (ahead or by_then["before"]):
        return True
    if _INTENT.search(before) or _HOPE.search(before):
        return True
    return _AHEAD.match(after) is not None


RELATION = Relation("dates", "links each measure to the dates of what was done and of what is promised", find)
