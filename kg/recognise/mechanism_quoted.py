"""Named systems that quotation marks name: “先考古、后出让”制度, “四争一创”要求, “一线工作法”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals, near
from kg.recognise.mechanism_standing import bare_name, standing_systems
from kg.recognise.phrases import phrase_before
from kg.resources import lexicon

__all__ = ["quoted_names"]

# What a system is called by behind its quoted name: 联动|机制, 预警动态管理|机制, 抽取|制度
_HEAD = (
    r"(?:薪酬|责任|管理|工作|考核|治理|服务|防控|培养|保障)体系|工作责任制|责任制|负责制|工作制(?!度)|制度|机制"
    r"|工作法|模式|学习法|制(?![一-龥])"
)
# Verbs that stand between a quotation and a second object, no part of a name: “两个维护”|健全|制度
_VERB = (
    r"健全|完善|建立|落实|执行|制定|修订|强化|加强|优化|创新|构建|推进(?!机制|制度)|规范|不|未|和|与|及|等"
)
# “先考古、后出让”制度  “四议两公开”工作法  “红黄蓝”分级动态管控机制
_QUOTED = re.compile(
    rf"[“\"「](?P<name>[^“”\"「」\n。；]{{2,24}})[”\"」]"
    rf"(?P<head>(?:的(?=工作)|的(?=.{{2}}机制))?(?:(?!{_VERB}|的)[一-龥]){{0,8}}?(?:{_HEAD}))"
    r"(?![一-龥]{0,2}(?:创新|改革|体制|体系|建设))"
)
# “双拥”工作机制, “三优”服务模式: a way of serving is praised more often than it is set up
_SLOGAN = re.compile(r"(?:服务|发展|教学|工作|管理|经营|运营|治理|党建)模式\Z")
# “四争一创”要求, “三严三实”要求, “红黄蓝牌”考核: a formula that is kept or judged by
_DEMANDS = re.compile(
    r"“(?:(?!一[一-龥]一|一岗双责|三审三校)[一二三四五六七八九十两双][一-龥][一二三四五六七八九十两双][一-龥]|[一-龥]{2,4}牌|[一-龥]{1,3}色)”(?:要求|考核|评价|督办|管理法|管理|承诺)(?![一-龥]?(?:指标|办法|制度|机制))"
)
# “1262”精细化预报与应急联动机制: called by a number
_BY_NUMBER = re.compile(
    r"“\d{3,6}”(?:(?![的了])[一-龥]){0,16}?(?:机制|制度(?!化)|体系|模式|工作法)(?![一-龥]{0,2}(?:创新|改革|建设))"
)
# “一线工作法”  “街巷长制”  “楼长制”: the last word within the quotation marks
_CLOSED = re.compile(
    r"[“\"‘](?P<name>[^“”‘’\"「」\n。；，、]{1,12}(?:工作法|决策法|议事法|调解法|责任制|负责制|制度|机制)|[^“”‘’\"「」\n。；，、]{1,8}长制)[”\"’]"
)
# “5+N”主题党日活动, 5+N活动, “1+3+N”模式: a formula and what it stands for
_PLUS = re.compile(
    r"[“\"]?(?P<name>\d{1,3}(?:\s?[+＋]\s?(?:\d{1,3}|[NnXxＮＸ])){1,4})[”\"]?(?P<head>主题党日活动|主题党日|组织生活|工作机制|机制|制度|工作法|模式|活动|体系)"
)
# “五种学习方式”  “六进”: a numeral and what is counted, in quotation marks
_NUMERAL = re.compile(
    r"[“\"](?P<name>[二两三四五六七八九十](?:种|项|大|步|字)?(?:[一-龥]{0,4}(?:方式|方法|工作法|机制|制度|模式|规定|禁令)|进))[”\"]"
)
# A name within the quotation marks that is called so without its head as well: 三审三校, 街道吹哨、部门报到;
# not a formula (河长+检察长, 5+N), no two characters (“三优”) and no number of levels (“三级审核”)
_NAME_OF_ITS_OWN = re.compile(r"(?![两三四五]级)[一-龥\d][一-龥\d、，,]{1,12}[一-龥]\Z")
_CLOSED_SHORTEST = 2
"""Characters of a name that quotation marks hold as a whole: 六进."""
# “一楼一策”, “一户一档”: one of something for each; “一园一策”方案 is a document
_ONE_EACH = re.compile(r"“(?P<name>一[一-龥]{1,2}一[策档案码表卡册方账单])”(?![一-龥]{0,2}(?:方案|措施))")
# 周调度、月通报机制; 日碰头、周研判、月总结工作制度: by how often it is done
_RHYTHM = re.compile(
    r"(?:[日旬周月季年][一-龥]{2,3}、){1,3}(?:[日旬周月季年][一-龥]{2,3}?|[一-龥]{2,4}?)(?:工作|管理)?(?:机制|制度)(?![化性改创设])"
)
# 12345热线, “12328”热线, 12368诉讼服务热线, 对|市12345政务服务便民热线: a line that takes complaints
_LINE = re.compile(
    r"(?:(?<=[，。；、：对由将向与和经])[省市县区州])?(?:“1[0-9]{4}”|(?<!\d)1[0-9]{4})"
    r"(?:政务|监督|举报|便民|投诉|服务|咨询|诉讼|公益|维权|消费|民生|检举|报警|急救){0,4}(?:热线|平台)"
)
# What stands between a verb that sets up and the quotation mark: 建立|医药代表接待|“三定两有”制度
_BEFORE_QUOTE = range(2, 11)


def _whole_name(text: str, quote: int) -> int:
    """Where the name begins whose quoted part begins at an offset: behind the verb that sets it up."""
    phrase = phrase_before(text, quote, reach=14)
    if phrase.lead in _SETS_UP and len(phrase.qualifier) in _BEFORE_QUOTE and phrase.qualifier.isalpha():
        return phrase.start
    return quote


_SETS_UP = frozenset({"建立", "健全", "完善", "建立健全", "建立完善", "构建", "推行", "实行", "探索", "创新"})


def quoted_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Names by quotation marks: start, end (half-open) and the rule.

    The rule is ``inner`` for what stands in the quotation marks of a longer name and is a name itself.
    """
    for match in _QUOTED.finditer(text):
        if _SLOGAN.search(match["head"]):
            continue
        yield *match.span(), "quoted"
        if _NAME_OF_ITS_OWN.match(match["name"]) and not match["head"].endswith(("模式", "学习法", "体系")):
            yield *match.span("name"), "inner"
        start = _whole_name(text, match.start())
        if start < match.start() and bare_name(match.group()) not in standing_systems():
            yield start, match.end(), "prefixed"
    for match in _marked().finditer(text):
        yield *match.span("name"), "quoted"
    for pattern, proof, group, rule in _OTHERS:
        found = near(text, pattern, proof, _FAR) if proof else pattern.finditer(text)
        for match in found:
            if match.end(group) - match.start(group) >= _CLOSED_SHORTEST:
                yield *match.span(group), rule


# “四个一律”|要求: the formula is called so alone as well
_DEMANDED = re.compile(r"“(?P<name>[一二三四五六七八九十两双][一-龥][一二三四五六七八九十两双][一-龥])”要求")
# “暖心热线”, “院长信箱”: a line or box by its name
_HOTLINE = re.compile(r"“(?P<name>[一-龥]{2,6}(?:热线|信箱))”")
# 推行|“三合一”办理系统, 依托|“甲事通”平台, 推广|甲省惠民“一卡通”管理系统, 纳入|“甲网约房管理系统”
_PLATFORM = re.compile(
    r"(?:依托|通过|利用|运用|使用|用好|推行|推广(?:应用|使用)?|应用|接入|纳入|录入|登录|上传至?|进入)"
    r"(?P<name>(?:(?:[一-龥]{0,15}(?![局厅委部办])[一-龥])?“[^“”\n]{2,16}”[一-龥]{0,6}(?:平台|系统)|“[一-龥]{4,24}(?:平台|系统)”))"
)
# What every match of these holds, and how far from it one may begin or end
_SECOND_SPELL = re.compile("、[日旬周月季年]")
_CALL = re.compile("热线|平台|信箱")
_SYSTEM = re.compile("平台|系统")
_PLUS_SIGN = re.compile("[+＋]")
_FAR = 40


@cache
def _marked() -> re.Pattern[str]:
    """“标准地”, “皖事通”: listed names that are ordinary words where no quotation marks stand."""
    return re.compile(f"“(?P<name>{literals(lexicon('mechanisms')['quoted']['names'])})”")


_OTHERS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None, int | str, str], ...] = (
    (_RHYTHM, _SECOND_SPELL, 0, "form"),
    (_LINE, _CALL, 0, "used"),
    (_ONE_EACH, None, "name", "quoted"),
    (_CLOSED, None, "name", "quoted"),
    (_BY_NUMBER, None, 0, "quoted"),
    (_NUMERAL, None, "name", "numeral"),
    (_PLUS, _PLUS_SIGN, 0, "plus"),
    (_DEMANDS, None, 0, "quoted"),
    (_DEMANDED, None, "name", "inner"),
    (_HOTLINE, _CALL, "name", "used"),
    (_PLATFORM, _SYSTEM, "name", "used"),
)
"""Pattern, what each match holds (None: a mark it begins with), the group that is the name, the rule."""
