"""Names with what stands at their edges taken off or put on: addresses, what they are called, counters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.recognise.boundary import left_edge
from kg.recognise.organization_lexicon import Kind
from kg.recognise.organization_names import Name
from kg.recognise.organization_words import words_of
from kg.recognise.place_chain import may_begin

__all__ = ["trimmed"]

# 中标企业|甲省乙有限公司, 施工单位|丙公司: what a company is before its name
_CALLED = re.compile(
    r"[\u4e00-\u9fff]{0,14}?(?:企业|单位|施工方|承包[商方]|供应商|运营商|服务商|开发商|代理机构|中介机构)"
)
# 甲村|一处山塘, 乙镇|一塑料加工厂: some place of a village, no body; 甲山|一所
_SOME = re.compile(
    r"(?:[乡镇村]|街道|社区)(?:[两三四五六七八九十]处|一(?:处|[\u4e00-\u9fff]{2,6}(?:厂|店|场)))$"
    r"|(?<!第)[一两几]所$"
)
# |一个|旧工厂, 甲省|一家|环保公司, |一案一|专班, |两|铁矿; but 第一|所
_A_THING = re.compile(
    "[一两几某]个|一[^、]一|两[铁煤金铜石]?[矿镇村县局院校厂站]|[\u4e00-\u9fff]{0,4}?(?<!第)[一两三几多][家所](?![人亲])"
)
# 甲省乙县丙大街西段|甲乙学院党委办公室, 甲市乙区丙路|甲市丁局机关党委: the address before a name
_ADDRESS = re.compile(
    r"[\u4e00-\u9fff]{4,24}?(?:大街|大道|路)[东西南北中]段(?=[\u4e00-\u9fff]{4})"
    r"|[\u4e00-\u9fff]{2,20}?(?:[省市县区旗镇乡]|街道)[\u4e00-\u9fff]{2,5}?(?:大街|大道|路|街(?!道)|巷)"
    r"(?=(?:[\u4e00-\u9fff]{2,5}[省市县区旗]|[市县])[\u4e00-\u9fff]{3})"
)
# 市甲局乙分局|联合会审: 会 belongs to what is done
_HEARD = re.compile(r"(?:审|签|诊|商)(?=[，。、；]|[^\u4e00-\u9fff])")
# 县委|办, 市政府|办: the office of a seat; but 县委|办一件实事
_SEAT_OFFICE = re.compile("[省市县区旗州盟镇乡](?:委|政府|政协|人大)办$")
_GOES_ON = re.compile(r"[、，。；：（）()“和与及等主副牵印转督会联负组要对向]|$|\s")
# 市政务服务中心|住建窗口: the counter of a bureau, not that of all of them
_COUNTER = r"(?!综合|服务|便民|办事|各|其他|专门|设|的|等)[\u4e00-\u9fff]{2,4}窗口"
_PARTS = {
    # 甲省乙勘查局|312地质队: a unit by its number
    "局": re.compile(r"第?\d{1,4}(?:地质(?:大)?队|队(?=[，。、对]))"),
    "厅": re.compile(rf"(?<=服务大厅){_COUNTER}"),
}
"""Last character of a name → what may follow it that is part of it and no word of the grammar."""


# 运营|镇居家养老服务中心: verbs that names hold as well, before a level
_VERB = re.compile(r"(?:运营|改造|新建|托管|接管|承接|补办|研究)(?=[省市县区镇乡](?![场容域村镇]))")
_SHORTEST = 4
"""Fewest characters of a name that an address may stand before."""


# 设立警务工作站|3个, 新建托育中心|12所, but 图书馆等|3个单位: how many there are of a kind
_HOW_MANY = re.compile(
    r"\d{1,4}[余多]?[个处所支座](?!单位|部门|科室|股室|处室|党组织|党支部|支部|乡|镇|村|问题|方面|基层|成员)"
)
_NAMING = frozenset({Kind.CHAR, Kind.STEM, Kind.PLACE, Kind.LEVEL, Kind.OWN, Kind.KNOWN})


def _is_counted(text: str, name: Name) -> bool:
    """Whether a kind of body is counted behind its name, in which nothing tells one of them from another."""
    if name.anchored or not _HOW_MANY.match(text, name.end):
        return False
    return not any(word.kind in _NAMING for word in words_of(text, name.start, name.end))


def trimmed(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, an unknown word before one that stands clean elsewhere taken off: 捋顺|甲乙博物馆.

    Only names without place or parent are cut, by at most four characters, to a name with the same suffix
    that the report has on its own.
    """
    clean = {text[name.start : name.end] for name in names}
    done = []
    for name in names:
        if (
            _SOME.search(text, name.start, name.end)
            or _A_THING.match(text, name.start)
            or (text[name.start - 1 : name.start] == "某" and may_begin(text, name.start - 1))
            or _is_counted(text, name)
        ):
            continue
        exact = text[name.start : name.end] if name.rule == "core-suffix" else ""
        size = next((n for n in range(1, 5) if len(exact) - n >= 5 and exact[n:] in clean), 0)
        address = _ADDRESS.match(text, name.start, name.end)
        if address and address.end() <= name.end - _SHORTEST:
            size = address.end() - name.start
        if name.suffix.endswith("公司") and (called := _CALLED.match(text, name.start, name.end - 6)):
            size = max(size, called.end() - name.start)
        if name.suffix.endswith(_GROUPS) and text.endswith(_TOPICS, 0, name.start):
            edge = left_edge(text, name.start)
            size = edge - name.start if 0 < name.start - edge <= _FARTHEST else size
        if verb := _VERB.match(text, name.start, name.end):
            size = max(size, verb.end() - name.start)
        if _HOUSEHOLDS.match(text, max(0, name.start - 1)):
            size = max(size, 1)
        done.append(replace(name, start=name.start + (size or _said_again(text, name)), end=_end(text, name)))
    return done


# 该县|纪委, 该区|农业农村委: the place just named, which is part of the name; but 该县|县委
_THIS_PLACE = re.compile(
    "该(?P<level>[省市县区旗州镇乡])(?P<seat>(?P=level)(?:委|政府|人大|政协|纪委|监委))?"
)


def _said_again(text: str, name: Name) -> int:
    """How far the start of a name moves for a place that is pointed at before it, below 0 to the left."""
    before = text[max(0, name.start - 2) : name.start]
    if before.endswith("驻") and name.suffix == "工作队" and text.endswith("村工作队", 0, name.end):
        return -1  # 驻|甲溪村工作队
    if before == "国家" and name.rule == "known" and text[name.end - 1] in "部委局署":
        return -2  # 国家|商务部
    at = before.rfind("该")
    this = _THIS_PLACE.match(text, name.start - len(before) + at) if at >= 0 else None
    if this is None or this.end("level") < name.start:
        return 0
    return this.end("level") - name.start if this["seat"] else this.start() - name.start


def _end(text: str, name: Name) -> int:
    """Where a name ends: without what belongs to the verb behind it, with a part that no list has."""
    if name.suffix == "联合会" and name.end - name.start > 6 and _HEARD.match(text, name.end):
        return name.end - len(name.suffix)
    if (
        name.suffix == "办"
        and _SEAT_OFFICE.search(text, name.start, name.end)
        and not _GOES_ON.match(text, name.end)
    ):
        return name.end - 1
    part = _PARTS.get(name.suffix[-1])
    behind = part.match(text, name.end) if part else None
    return behind.end() if behind else name.end


# 1|户|甲州乙丙有限公司: the classifier of companies
_HOUSEHOLDS = re.compile(r"[\d一二两三四五六七八九十]户(?!县)")


_GROUPS = ("专班", "领导小组", "指挥部", "指挥部办公室", "领导小组办公室", "工作组", "项目部")
"""Ends of names of groups, which may begin with any words: 历史遗留问题|处置专班."""
_TOPICS = ("问题", "快速", "行动", "活动", "任务", "意见", "事项", "机制", "制度", "会议", "情况")
"""Nouns that break other names and stand within those of groups."""
_FARTHEST = 10
"""How much farther left such a name may begin than the grammar sees, in characters."""
