"""Projects by what is done: works on a site, programmes named by their head, special operations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.project_words import alternatives, ends_with, modifier_start, specific, words

__all__ = ["campaigns", "named", "works"]

LONGEST = 40
"""A name longer than this holds a clause, not a name."""

_COUNTED = re.compile(r"[两二三四五六七八九十\d]+(?:大|项|个)")
# What follows 建设 or 保护 where they do not close a name: 建设局, 保护法, 保护条例, 建设资金管理, 建设水平.
_GOES_ON = (
    r"(?!局|委|厅|部|办公|所(?!需)|站|队|中心|单位|公司|集团|法|条例|规划|方案|办法|规定|规范|意见|领导|专班|指挥|人才|者|条件|能力"
    r"|水平|力度|标准|协会|学会|基地|理念|意识|区(?!域)|带|史|银行|用地|成果|模式|成效|制度|机制|体系|责任|监督|监管)"
)
# Sites of heritage: works on them are named with 工作, too (甲遗址考古发掘工作).
_HERITAGE = re.compile(r"(?:遗址|旧址|故居|古城|古墓|墓|墓群|城墙|故城|王府|石窟|古建筑|长城|运河)$")
_DIG = re.compile(r"^(?:考古)?(?:抢救性)?发掘")


@cache
def _works_pattern() -> re.Pattern[str]:
    # 改造提升, 保护与修缮, 考古发掘 … then 工程 or 项目 where there is one: 修缮展示工程
    work = alternatives(words("works"))
    head = "工程项目|工程|建设项目|试点项目|项目"
    return re.compile(rf"(?P<works>(?:{work})(?:[与和及、]?(?:{work})){{0,3}})(?P<head>{head})?")


# 甲县至乙镇公路, 丙桥至丁村段: 至 is part of a route's name.
_ROUTE = re.compile(r"(?:段|线|公路|道路|高速|铁路|河道|管线|管网)$")
# 甲河上、下游; 东、西城墙: the first item is but one character.
_PAIRED = frozenset({"上下", "上中", "中下", "东西", "南北", "东南", "西北", "北南", "西东", "前后", "内外", "一二", "二三", "左右"})


def _widen(text: str, start: int, at: int) -> int:
    """The start moved over items of a list that share the works: 东门、西门保护展示项目.

    An item belongs to the list where it ends like the last one; others (队伍建设、老宅修缮) stand for themselves.
    """
    if start > 1 and text[start - 1] == "至" and _ROUTE.search(text, start, at):
        start = modifier_start(text, start - 1)
    if start > 2 and text[start - 1] == "、" and text[start - 2] + text[start] in _PAIRED:
        return modifier_start(text, start - 2)
    while start > 1 and text[start - 1] == "、":
        before = modifier_start(text, start - 1)
        item = text[before : start - 1]
        if len(item) < 2 or item[-1] != text[at - 1]:
            break
        start = before
    return start


def works(text: str) -> Iterator[tuple[int, int]]:
    """Works on a site: 老旧小区改造工程, 甲遗址考古发掘工作, 城市书屋建设."""
    for match in _works_pattern().finditer(text):
        at = match.start()
        start = modifier_start(text, at)
        site = text[start:at]
        if len(site) < 2 or at - start > LONGEST:
            continue
        end = match.end()
        if match["head"]:
            if text.startswith("等", start - 1) and not _COUNTED.match(site):
                continue  # a class that sums up a list: 甲、乙等文物保护项目
            if not specific(site) and not ends_with(site, "programmes"):
                continue
        elif not _bare_works(text, site, match):
            continue
        elif text.startswith("工作", end) and (_HERITAGE.search(site) or _DIG.match(match["works"])):
            end += 2
        yield _widen(text, start, at), end


_AFTER = re.compile(_GOES_ON)


def _bare_works(text: str, site: str, match: re.Match[str]) -> bool:
    """Whether works without 工程 or 项目 name an undertaking: their site is a facility, and one says which."""
    if not _AFTER.match(text, match.end()):
        return False
    if _DIG.match(match["works"]):
        return specific(site) and len(site) >= 2
    # 智慧旅游平台的建设 aside, the works of a programme are what is done to it, not what it does
    if ends_with(site, "programmes"):
        return True
    facility = ends_with(site, "facilities")
    return bool(facility) and len(site) >= len(facility) + 2 and specific(site[: -len(facility)])


# X工程: 雪亮工程, 文化惠民工程. What follows may make another word of it: 工程师, 工程款, 工程建设.
_NAMED = re.compile(
    r"工程(?!师|款|量|质量|建设|施工|监理|招标|招投标|造价|结算|决算|验收|规划|进度|管理|学院|大学|领域|公司|局|处|院|车|机械|专业|技术|类|资料|审计|变更|咨询)"
    r"|项目(?=（|一期|二期|三期|工程)"
)
_SITE_PROJECT = re.compile(
    r"(?<!建设)项目(?!部|组|经理|库|负责|法人|资金|化|制|清单|管理|建设管理|支出|经费|审批|名录)"
)


def named(text: str) -> Iterator[tuple[int, int]]:
    """Programmes by their head: 雪亮工程; 项目 only where the modifier ends with a facility: 甲区体育馆项目."""
    for match in _NAMED.finditer(text):
        start = modifier_start(text, match.start())
        if text.startswith("至", start - 1) and _ROUTE.search(text, start, match.start()):
            start = modifier_start(text, start - 1)
        if 2 <= match.start() - start <= 24 and specific(text[start : match.start()]):
            yield start, match.end()
    for match in _SITE_PROJECT.finditer(text):
        start = modifier_start(text, match.start())
        site = text[start : match.start()]
        facility = ends_with(site, "facilities") or ends_with(site, "industries")
        if (
            facility
            and len(site) >= len(facility) + 2
            and len(site) <= LONGEST
            and specific(site[: -len(facility)])
        ):
            yield start, match.end()


@cache
def _operation_pattern() -> re.Pattern[str]:
    # 专项整治, 百日攻坚行动 …; 专项整治方案 and 专项行动领导小组 are no operations
    return re.compile(
        rf"(?:{alternatives(words('operations'))})(?!领导小组|方案|工作领导|办公室|指挥部|计划|组)"
    )


def campaigns(text: str) -> Iterator[tuple[int, int]]:
    """Special operations with a topic: 扫黑除恶专项斗争, 文物“百日攻坚”专项行动."""
    for match in _operation_pattern().finditer(text):
        start = modifier_start(text, match.start())
        topic = text[start : match.start()]
        if 2 <= len(topic) <= 30 and specific(topic):
            yield start, match.end()
