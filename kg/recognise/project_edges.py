"""Where the name of a project begins once its head and modifier were found, and what is none after all.

Its left edge is looked for by the words that end a phrase; the report's own place may hold such a word
(乐|至|县), and a few words are verbs before a name and parts of it elsewhere (支持, 为).
"""

from __future__ import annotations

import re

from kg.recognise.home import Home

__all__ = ["settled"]

# 用于|支持|农贸市场改造, 该|县|饮水工程, |就|排水PPP项目, 改建|为|甲养老服务中心, 该项|目|乙水厂工程
_LEADING = re.compile(
    r"(?:支持|充实|为(?!民)|(?<=项)目|(?<=该)[省市县区镇乡村局院校]|当地|就(?![业医近地学诊读寝餐任]))(?=[\u4e00-\u9fff“]{3})"
)
# 每|半年集中清理, 向局党组|报告项目, 县财政资金, 扫尾工程, 在建项目: a habit, what is told, money, works of
# any kind
_NONE = re.compile(
    r"半年(?:集中)?[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{0,8}报告项目"
    r"|(?:[省市县区]级?|上级|中央|本级|各级|地方)*财政资金|(?:扫尾|收尾|附属|配套)工程|(?:在建|半拉子|烂尾|历年|路基)[\u4e00-\u9fff]{0,4}(?:工程|项目)"
    r"|[县市]（[区县市]）.*|[村组社户][两三四五]级[^“”]{2,14}(?:网络|平台)|控制性工程|[^“”]{0,4}(?:政务信息化|人才|民心)(?:工程|项目)"
)

# 各|扶贫项目: a class; no offset before the first
_EACH = frozenset("各每")
# 集中|供热工程: no adverb there
_FOR_ALL = re.compile("供[热暖水气]|治污|处理")
# 在|柳镇产业园建设|甲厂房二期项目: where it is built, and that it is
_BUILT_AT = re.compile(
    r"(?<=在)[\u4e00-\u9fff]{2,12}?(?:园|园区|镇|乡|村|县|市|新区|开发区)(?:投资)?(?:建设|新建|实施)(?=[\u4e00-\u9fff]{4})"
)


def settled(text: str, start: int, end: int, home: Home) -> tuple[int, int] | None:
    """The stretch of a project with its left edge settled; None where it is no project.

    Args:
        text: the text.
        start: where the name was found to begin.
        end: where it ends.
        home: the report's own place, whose name is not cut.
    """
    if _NONE.fullmatch(text, start, end) or text[start - 1 : start] in _EACH:
        return None
    if text.startswith("集中", start - 2) and _FOR_ALL.match(text, start):
        return start - 2, end
    if built := _BUILT_AT.match(text, start, end):
        return built.end(), end
    if leading := _LEADING.match(text, start, end):
        return leading.end(), end
    for name in (home.county, home.city, home.province):
        for cut in range(1, len(name)):
            if text.startswith(name, max(0, start - cut)) and start >= cut:
                return start - cut, end
    return start, end
