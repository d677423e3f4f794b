"""Documents that are named without 《》 by a last word and a verb: 按照借调人员管理办法, 落实文旅30条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from kg.recognise.matching import literals, near
from kg.recognise.phrases import phrase_before
from kg.resources import lexicon

__all__ = ["free_titles"]


@cache
def _words(group: str) -> tuple[str, ...]:
    entries: Any = lexicon("policy_free")[group]
    words = entries["words"] if "words" in entries else entries["names"]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _any(group: str) -> re.Pattern[str]:
    return re.compile(literals(_words(group)))


@cache
def _generic() -> frozenset[str]:
    return frozenset(_words("generic_qualifiers"))


# A head that goes on as another word: 方案|设计, 规划|建设, 规范|化, 意见|建议, 规定|动作, 条例|外
_GOES_ON = re.compile(
    r"[化性设建者外箱簿稿类动时期内区局院馆处科项体式层本数额件书员论材编征交反》〉]|[《〈“]?(?:方案|规划|细则|意见|制度|条例)"
)
# No name can stand right before a head: punctuation, or another head (办法|办法)
_NO_NAME = re.compile(r"办法|制度|方案|规定|.?[^一-龥”）)]")
# 文旅30条  营商环境50条: a nickname of a document after a verb or in quotation marks
_ARTICLES = re.compile(
    r"(?:(?<=落实)|(?<=执行)|(?<=出台)|(?<=制定)|(?<=印发)|(?<=推出)|(?<=发布)|(?<=[“‘]))"
    r"(?P<name>[一-龥]{2,6}[1-9]\d{0,2}条)(?=[”’，。；、（(]|措施|政策|规定|要求|$)"
)
# Things counted by 条, which make no nickname: 落实意见30条
_COUNTED = re.compile(
    r"意见|建议|问题|线索|措施|信息|线路|航线|河流|街道|道路|标语|规定|制度|短信|记录|任务|举措|经验|清单"
)
# 印发了|“关于做好值班工作的通知”: in quotation marks instead of 《》
_QUOTED = re.compile(
    r"(?:印发|下发|制定|制订|出台|修订|发布|转发|按照|根据)了?[“‘](?P<name>(?:关于)?[^“”‘’。；\n《》]{4,60}?"
    r"(?:办法|方案|规定|细则|意见|通知|条例|规划|规则))[”’]"
)
# 起草了|“水利兴县”工作方案, 制定|“一园一策”盘活方案: the first words in quotation marks
_HALF_QUOTED = re.compile(
    r"(?:印发|下发|制定|制订|出台|修订|发布|起草|编制|完善|按照|落实)了?"
    r"(?P<name>“[^“”。；\n《》]{2,20}”[一-龥]{0,10}?(?:工作|实施|行动|活动|发展|专项|建设|管理|暂行|整治)"
    r"(?:办法|方案|细则|意见|规划|计划|规定))(?![一-龥]{0,2}(?:设计|编制))"
)
# 通过|加强对广播电视台管理的意见: a title that is a clause, its 关于 left out
_LEADS = "印发|出台|制定|制订|通过|下发|起草|转发|拟定|修订|提交|审议|审议通过"


# 议事规则 alone is a common noun (规范会议内容、议事规则), but not behind a verb that makes or keeps it
_RULES_OF_ORDER = re.compile(r"(?:制定|修订|完善|健全|落实|执行|遵守|违反|按照|建立|严格)(?:了|的)?\Z")
# A place or body before it makes a name of it: 制定|甲市某机构设立申请流程, 修订完善|局机关公务用车管理制度
_PLACED = re.compile(
    r"(?:制定|制订|修订|修订完善|出台|印发|下发|编制|发布)了?(?P<name>(?:"
    r"(?!了)[一-龥]{1,3}[省市县区旗州镇乡](?!级)[^，。；：、《》“”（）()\s的]{4,30}"
    r"(?:流程|指南|指引|标准|目录|清单|要点|计划|规程|措施|预案|办法|规定|细则)"
    r"|(?:[局院校厅台馆]|公司)(?:机关|属单位|属|直)[^，。；：、《》“”（）()\s的]{4,20}"
    r"(?:管理制度|工作制度|流程|清单|标准|计划)"
    r"|(?:集团|公司|医院|学校|学院|大学|[局院校]?党[组委])(?P<what>[^，。；：、《》“”（）()\s的巡改]{2,24}?)"
    r"(?:管理办法|实施办法|实施细则|管理规定|工作方案|实施方案|责任清单)"
    r")(?![一-龥]{0,2}(?:体系|设计|编制|工作)))"
)


# 基层能力提升工程|“十四五”行动计划, 甲县|“十四五”水安全保障规划: a plan for five years
_FIVE_YEARS = re.compile(
    r"“十[二三四五六]五”[一-龥]{0,16}?(?:规划纲要|规划|行动计划|实施方案)(?![一-龥]?(?:期间|项目|建设|工作|编制))"
)
# 甲城港|总体规划, 县|国土空间总体规划: it covers a place, which stands before it
_OF_A_PLACE = re.compile(r"(?:国土空间)?总体规划|国土空间(?:专项)?规划|(?:控制|修建)性详细规划")
_PLACE_OF_PLAN = re.compile(
    r"[省市县区镇乡]\Z|[一-龥]{2,12}[省市县区镇乡港城山湖园场河江岛湾谷库](?<!我[省市县区镇乡])\Z"
)
# 规范甲类执法行为|十条措施, 支持民营经济发展|二十条措施: called by how many articles it has
_SO_MANY = re.compile(
    r"(?<![第一二三四五六七八九十百\d])(?:[一二三四五六七八九十]{1,3}|\d{1,2})条(?:政策)?(?:措施|意见|规定|办法|举措|禁令)(?![一-龥]?条)"
)
_SO_MANY_QUALIFIER = 6
# 2024年中央一号文件; 防止干预司法“三个规定”; 完善|“三重一大”事项清单: by place in the year, number, matter
_BY_NUMBER = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:中央|省委|市委)一号文件|“三个规定”"
    r"|(?:(?<=[和、》])|(?<=完善)|(?<=修订)|(?<=制定)|(?<=建立)|(?<=细化)|(?<=印发)|(?<=出台))“?三重一大”?(?:决策)?事项(?:决策)?(?:清单|目录)"
)
# What every match of these holds, and how far from it one may begin or end
_NUMBERED = re.compile("一号文件|三个规定|三重一大")
_PLAN = re.compile("规划")
_ARTICLE = re.compile("条(?:政策)?(?:措施|意见|规定|办法|举措|禁令)")
_ARTICLE_OF = re.compile("条")
_FAR = 12


def _by_what_it_covers(text: str) -> Iterator[tuple[int, int, str]]:
    """Plans by their period or place, sets of measures by their number."""
    for match in near(text, _BY_NUMBER, _NUMBERED, _FAR):
        yield *match.span(), "by-number"
    for match in _FIVE_YEARS.finditer(text):
        yield phrase_before(text, match.start()).start, match.end(), "five-years"
    for match in near(text, _OF_A_PLACE, _PLAN, _FAR):
        start = phrase_before(text, match.start(), reach=14).start
        if _PLACE_OF_PLAN.match(text, start, match.start()):
            yield start, match.end(), "of-a-place"
    for match in near(text, _SO_MANY, _ARTICLE, _FAR):
        phrase = phrase_before(text, match.start())
        if len(phrase.qualifier) >= _SO_MANY_QUALIFIER and phrase.lead in _words("governing"):
            yield phrase.start, match.end(), "so-many"


@cache
def _clause() -> re.Pattern[str]:
    opening = "|".join(map(re.escape, _words("clauses")))
    return re.compile(
        rf"(?:{_LEADS})了?(?P<name>(?:{opening})[^，。；：:《》“”\n]{{2,50}}?的"
        r"(?:若干|实施|指导)?(?:意见|办法|规定|通知|方案|决定|措施))(?![一-龥])"
    )


def free_titles(text: str) -> Iterator[tuple[int, int, str]]:
    """Names of documents without 《》: start, end (half-open) and the name of the rule."""
    for match in near(text, _ARTICLES, _ARTICLE_OF, _FAR):
        if not _COUNTED.search(match["name"]):
            yield *match.span("name"), "articles"
    for match in _clause().finditer(text):
        yield *match.span("name"), "clause"
    for match in (*_QUOTED.finditer(text), *_HALF_QUOTED.finditer(text)):
        yield *match.span("name"), "quoted"
    for match in _any("standing").finditer(text):
        if match.group() != "议事规则" or _RULES_OF_ORDER.search(
            text, max(0, match.start() - 6), match.start()
        ):
            yield *match.span(), "standing"
    yield from _by_what_it_covers(text)
    for match in _PLACED.finditer(text):
        if match["what"] not in _generic():
            yield *match.span("name"), "placed"
    for match in _any("heads").finditer(text):
        if _GOES_ON.match(text, match.end()) or _NO_NAME.match(text, max(0, match.start() - 2)):
            continue
        if span := _named_by_head(text, match.start(), match.end()):
            yield *span, "head"


def _named_by_head(text: str, head: int, end: int) -> tuple[int, int] | None:
    """The name that ends with a head, where the words before it name something and a verb governs them."""
    phrase = phrase_before(text, head)
    start = phrase.start
    if joint := _JOINT.search(text, start, head):
        start = joint.end()  # 中央八项规定精神和|廉洁自律准则
    qualifier = text[start:head]
    if (and_ := _AND_TITLE.match(text, start, head)) and text[start - 1] in "》）)":
        start = and_.end()  # 修订《甲规则》和|党政联席会议议事规则
        qualifier = text[start:head]
        clause = max(0, head - 120, *(text.rfind(mark, max(0, head - 120), head) for mark in "。；\n"))
        if len(qualifier) >= 4 and qualifier not in _generic() and not _GENERIC_END.search(qualifier):
            return (start, end) if _any("governing").search(text, clause, phrase.start) else None
    listed = phrase.lead == "、" and bool(_LISTED.search(text, max(0, start - 12), start))
    if (
        len(qualifier) < _TELLING.get(text[head:end], _TELLING_IN_LIST if listed else 4)
        or qualifier in _generic()
        or _GENERIC_END.search(qualifier)
    ):
        return None
    if start > phrase.start or phrase.lead == "、":
        # an item of a list counts where the item before it is a document too, and a verb governs the list
        clause = max(0, head - 120, *(text.rfind(mark, max(0, head - 120), head) for mark in "。；\n："))
        if start == phrase.start and not _LISTED.search(text, max(0, start - 12), start):
            return None
        if not _any("governing").search(text, clause, phrase.start):
            return None
        return start, end
    passed = len(qualifier) >= _ALONE and phrase.lead in _CLAUSE_STARTS and _PASSED.match(text, end)
    return (start, end) if passed or phrase.lead in _words("governing") else None


# The item of a list before this one is a document: 采购管理办法、|   《…》、|
_LISTED = re.compile(
    r"(?:办法|条例|规定|细则|规则|准则|制度|方案|意见|规划|规范|责任书|》|》[）)]|[）)])、\Z"
)
_AND_TITLE = re.compile("以及|[和与及]")
# Two names joined: 八项规定精神和|廉洁自律准则
_JOINT = re.compile(
    r"(?:办法|条例|规定|细则|规则|准则|章程|制度|方案|意见|规划|计划|规范)(?:精神|要求)?(?:和|与|及|以及)"
)
_TELLING_IN_LIST = 3
"""Characters that are enough behind another document of the same list (差旅费|管理办法)."""
# Characters that the words before a head must have to name something; these heads are common nouns more often
_TELLING = {"方案": 7, "规定": 7, "意见": 7, "规划": 6, "实施方案": 6, "工作方案": 6, "规则": 5}
# 甲遗址博物馆建设方案|已获批复: the document opens the clause, and a verb behind it says what became of it
_PASSED = re.compile(
    r"(?:已|正式|现已|目前已)*(?:经)?[一-龥]{0,6}?(?:批复|获批|通过|印发|下发|出台|审定|审议|备案)"
)
_CLAUSE_STARTS = frozenset("，。；：,;:\n ")
_ALONE = 7
"""Characters that the words before a head must have where no verb governs them."""
# Qualifiers that end in a word for the paper trail, not for a subject (提出的处理|意见), or in another head
# (办法|规定)
_GENERIC_END = re.compile(
    r"(?:有关|相关|具体|以下|如下|上述|党纪|国法|法律|法规|规章|纪律|征求|修改|反馈|整改|处理|合同|协议|约定|"
    r"办法|条例|规定|细则|规则|准则|方案|规范|精神|文件|通知|标准|要求|制度)\Z|[〔〕号\[\]]"
)
