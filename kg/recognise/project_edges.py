"""Where the name of a project begins once its head and modifier were found, and what is none after all.

Its left edge is looked for by the words that end a phrase; the report's own place may hold such a word
(乐|至|县), and a few words are verbs before a name and parts of it elsewhere (支持, 为).
"""

from __future__ import annotations

import re

from kg.recognise.home import Home

__all__ = ["settled"]

# 未|批先建|甲市场改造, 用于|支持|农贸市场改造,
# 该|县|饮水工程, |就|排水PPP项目, 改建|为|甲养老服务中心, 该项|目|乙水厂工程
_LEADING = re.compile(
    r"(?:第[一二三四五六七八九十百]{1,6}条(?!例)|[这那一](?:场|次)(?!会)|提供|享受(?!国)|除了|面向|(?<=[建开做用展施抓办管])好|预计(?:本月|年内|今年)?|仅|可与|必须(?:建设|实施)?|尽快(?:开启|启动)?|(?:合伙|合作|违规)(?:经营|承包)|批先建|承包(?!地|经营|土地|户)|(?:加快|协同)发展|支持|充实|为(?!民)|(?<=项)目|(?<=该)[省市县区镇乡村局院校]|开发(?=[一-龥]{4,16}(?:系统|平台)$)|当地|就(?![业医近地学诊读寝餐任]))(?=[\u4e00-\u9fff“]{3})"
)
# 每|半年集中清理, 向局党组|报告项目, 县财政资金, 扫尾工程, 在建项目: a habit, what is told, money, works of
# any kind
_NONE = re.compile(
    r"半年(?:集中)?[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{0,8}报告项目"
    r"|(?:[省市县区]级?|上级|中央|本级|各级|地方)*财政资金|(?:扫尾|收尾|附属|配套)工程|(?:在建|半拉子|烂尾|历年|路基)[\u4e00-\u9fff]{0,4}(?:工程|项目)"
    r"|[^“”\n]{0,10}创建(?:国家|全国|省)级?[^“”\n]{2,10}区|[县市]（[区县市]）.*|[村组社户][两三四五]级[^“”]{2,14}(?:网络|平台)|控制性工程|[^“”]{0,4}(?:政务信息化|人才|民心)(?:工程|项目)"
)

# 受检工程, 土方工程, 同一采购项目, 较早的一家农贸市场, 网络交易平台, “三大行动”, 队伍和|项目: which trade,
# one of many, this one, a tool of everybody, a number, the end of a list
_CLASS = re.compile(
    r"[^“”\n]{0,2}(?:最高|地方处置|收购|受检|涉水|电气|机电|外包|承包|少数|多数|同类|左右|伟大|市政公用|部门|大规模建设|运土|土方)(?:重点)?(?:工程|项目)"
    r"|(?:“[^“”]*)?(?:[这那][一二几两三项次类个种些么样]|此[项次类]|该[项次类]|本[项次类]|哪[一个些类]|什么|何种|同[一类样])(?:小|大)?[^“”\n]{0,14}"
    r"|[^“”\n]{2,20}(?:的一[家个座条处]|[这那]么)[^\n]{2,16}|(?:很多|许多|不少|数座|数十|如何|怎样|类似|大家(?!庭))[^“”\n]{2,20}"
    r"|(?:[者各]|非法|[一-龥]{2}类|提供)?(?:第三方|网络|互联网|电商|线上|社交)(?:交易|医药|服务|媒体|社交|购物|支付|销售|营销|电商|信息)*平台"
    r"|(?:bt|BT|PPP|EPC|BOT)项目|攻坚战|防护工程|“?[两三四五六七八九十][大个项](?:行动|工程|项目|平台)”?"
    r"|[^“”\n]{2,14}(?:团队和|[和及与]|重复入库|便着手|需要)(?:项目|工程|改革)|[一两三四五六]次专项[^“”\n]{2,4}"
)

# 甲村、乙村等5个|村|污水管网改造: how many places, no part of the name
_COUNTED_PLACES = re.compile(
    r"(?<=[\d一二三四五六七八九十两])个(?:乡镇|镇街|[县镇乡村]|社区|街道|小区)(?=..)"
)
# 各|扶贫项目: a class; no offset before the first
_EACH = frozenset("各每")
# 集中|供热工程: no adverb there
_FOR_ALL = re.compile("供[热暖水气]|治污|处理")
# 在|柳镇产业园建设|甲厂房二期项目: where it is built, and that it is
_BUILT_AT = re.compile(
    r"(?:(?<=[在为])|(?<=用于|支持|帮助|指导|协助))[\u4e00-\u9fff]{2,12}?(?:园|园区|镇|乡|村|县|市|新区|开发区)(?:投资)?(?:建设|新建|实施)(?=[\u4e00-\u9fff]{4})"
)

# 3号、|4号宿舍楼改造工程: buildings of one programme by their numbers
_NUMBERED = re.compile(r"\d{1,3}[号#]")
_MORE_NUMBERS = re.compile(r"(?:(?<!\d)\d{1,3}[号#]楼?[、和至]){1,3}$")


def _past_count(text: str, start: int, end: int) -> int:
    counted = _COUNTED_PLACES.match(text, start - 1, end) if start else None
    return counted.end() if counted else start


def settled(text: str, start: int, end: int, home: Home) -> tuple[int, int] | None:
    """The stretch of a project with its left edge settled; None where it is no project.

    Args:
        text: the text.
        start: where the name was found to begin.
        end: where it ends.
        home: the report's own place, whose name is not cut.
    """
    start = _past_count(text, start, end)
    if leading := _LEADING.match(text, start, end):
        start = leading.end()
    elif text[start - 1 : start] in _EACH:
        return None
    if _NONE.fullmatch(text, start, end) or _CLASS.fullmatch(text, start, end):
        return None
    if text.startswith("享受", start - 2) and text.startswith("资金", end - 2):
        return None  # who benefits from money names no fund
    if _NUMBERED.match(text, start, end) and (more := _MORE_NUMBERS.search(text, max(0, start - 16), start)):
        return more.start(), end
    if text.startswith("集中", start - 2) and _FOR_ALL.match(text, start):
        return start - 2, end
    if built := _BUILT_AT.match(text, start, end):
        return built.end(), end
    if leading:
        return start, end
    for name in (home.county, home.city, home.province):
        for cut in range(1, len(name)):
            if text.startswith(name, max(0, start - cut)) and start >= cut:
                return start - cut, end
    return start, end
