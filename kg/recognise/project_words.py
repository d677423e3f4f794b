"""The words that projects are made of, ready for matching, and what makes a modifier say which project."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.recognise.boundary import inner_verb_before, left_edge, trim_leading
from kg.resources import lexicon

__all__ = [
    "BRACKETED",
    "LONGEST",
    "ROUTE",
    "STRETCH",
    "alternatives",
    "ends_with",
    "modifier_start",
    "own_name",
    "specific",
    "words",
]

LONGEST = 40
"""A name longer than this holds a clause, not a name."""

# A bracketed second name: 甲中心(乙基地)建设; what a bracket says of money, size or parts is none.
BRACKETED = re.compile(
    r"[（(](?!以下|简称|含|包括|其中|总投资|合同|占地|面积|原|已|未|共|约|即)[^（）()元亩%％，。\n]{2,20}[）)]"
)
# 甲县至乙镇公路, 丙桥至丁村段: 至 is part of a route's name.
# 甲灌区节水改造工程|乙镇段, 丙公路工程|二期, 丁河治理工程|第三标段
STRETCH = re.compile(
    r"(?:(?:[\u4e00-\u9fff]{2,5}?|第?[一二三四五六七八九十\d]{1,2})(?:段|标段|片区)|[一二三四五](?:期(?![间望末限货刊权满])|标段))(?=[，。；、：（]|$|工程|项目|建设|投入|投资|总投资|合同|招标|已|于|尚|正|未|存在|验收|竣工|完工|进[展度入]|开工|启动|全面|正在|推进|滞后|和|与|及)"
)
ROUTE = re.compile(
    r"(?:段|线|公路|道路|高速|铁路|河道|管线|管网)(?:防洪|治理|堤防|加固|改建|[\u4e00-\u9fff]{0,4})$"
)


@cache
def words(group: str) -> tuple[str, ...]:
    """A group of `data/lexicon/project_words.yml`, longest first, so that alternations take the longest."""
    found: list[str] = lexicon("project_words")[group]
    return tuple(sorted(set(found), key=lambda word: (-len(word), word)))


def alternatives(found: Iterable[str]) -> str:
    """The words as one alternation, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(found), key=lambda word: (-len(word), word)))


def ends_with(name: str, group: str) -> str:
    """The longest word of a group that the name ends with, or ``""``."""
    found, longest, lasts = _set_of(group)
    if name[-1:] not in lasts:
        return ""
    sizes = range(min(longest, len(name)), 0, -1)
    return next((name[-size:] for size in sizes if name[-size:] in found), "")


@cache
def _set_of(group: str) -> tuple[frozenset[str], int, frozenset[str]]:
    """The words of a group, the length of the longest, and the characters that they end with."""
    found = frozenset(words(group))
    return found, max(map(len, found)), frozenset(word[-1] for word in found)


@cache
def _generic() -> tuple[frozenset[str], int, frozenset[str]]:
    return _set_of("generic")


# What adds nothing to a modifier: counts, brackets, quotes, connectives.
_EMPTY = re.compile(r"[\s0-9一二三四五六七八九十两多几余第“”（）()、·和与及暨的等\-—]")


def specific(modifier: str) -> bool:
    """Whether a modifier says which project is meant: some part of it is no generic word (重点, 政府投资).

    Read left to right over all ways to cut it (at most length x longest word steps).
    """
    bare = _EMPTY.sub("", modifier)
    if not bare:
        return False
    generic, longest, _ = _generic()
    reachable = [True] + [False] * len(bare)
    for at in range(len(bare)):
        if reachable[at]:
            for end in range(at + 1, min(at + longest, len(bare)) + 1):
                reachable[end] = reachable[end] or bare[at:end] in generic
    return not reachable[-1]


# Whose project it is adds nothing to its name: 我市, 全区, 本局, 该院.
_OWNER = re.compile(
    r"(?:(?:我|本|该|贵|各)(?:省|市|县|区|旗|州|镇|乡|村|局|院|校|厅|委|办|街道|公司|集团)|全(?:局|院|校|厅|委|镇|乡|村|公司|集团)|全(?:省|市|县|区|旗|州)(?=\d))"
)


# 和, 及, 与 divide two names where what stands left of them is a name already.
_AND = re.compile(r"以及|[和及与]")


@cache
def _name_end() -> re.Pattern[str]:
    facilities = [word for word in words("facilities") if len(word) > 1]
    ends = [
        *facilities,
        *words("works"),
        *words("operations"),
        "活动",
        "前期工作",
        "工程",
        "项目",
        "行动",
        "品牌",
        "计划",
    ]
    return re.compile(rf"(?:{alternatives(ends)}|”)$")


# 保障|性安居工程, 保障|房: the word that opens a predicate elsewhere is part of these
_SECURED = re.compile(r"保障(?:性|房|型)")


def _trimmed(text: str, start: int, at: int) -> int:
    if _SECURED.match(text, start):
        return start
    start = trim_leading(text, start, at)
    while (match := _OWNER.match(text, start, at)) and match.end() < at:
        start = trim_leading(text, match.end(), at)
    return start


_SUFFIX = frozenset("化性")
# 副局长韩甲包保|国道…改建工程: who is in charge stands before the verb
_CHARGED = re.compile(
    r"(?:打响|适应|具备|负责人|包保|包联|包抓|领办|督办|分管|挂点|挂帅|盯办|记入|补办|办理|畅通|进入|接入|助力|参与|助推|会议研究|专题研究|选址)(?=..)"
)


# 甲水务投资有限公司|城东水厂扩建工程: whose works they are
_COMPANY = re.compile(r"(?:有限责任公司|有限公司|分公司|子公司)(?=..)")


def _two_names(left: str) -> bool:
    """Whether what stands left of 和 is a facility's whole name (甲文化研究中心) and not one word (东门)."""
    facility = ends_with(left, "facilities")
    return len(facility) >= 2 and len(left) >= len(facility) + 3


# 甲景区游客中心及|配套设施|建设项目: what goes with the facility before it
_BELONGS = re.compile("配套|附属|周边|辅助|相关配套|室外|基础设施|连接线|接线|引[道桥]")
# 把|巡察整改与|甲项目建设等重点工作结合起来: what two undertakings are brought together with
_WORK_AND = re.compile(r"(?:整改|任务|工作)(?:落实)?$")


def modifier_start(text: str, at: int, *, over_verbs: bool = True) -> int:
    """Where the name begins whose head or works stand at `at`: left edge, without openers and owner.

    The name goes on over a verb that may stand inside it (优化, 规范) where what is left says nothing, and is
    cut at 和 behind another name (…平台和…改造), but not between two things of one kind (甲桥和乙桥).
    """
    start = _trimmed(text, left_edge(text, at), at)
    while start >= 3 and start < at and (text[start] in _SUFFIX or text.startswith(("体系", "机制"), start)):
        wider = _trimmed(text, left_edge(text, start - 2), at)  # 标准化规范|化: the verb is part of a word
        if wider >= start:
            break  # 等快速|化: what stands before it is cut off again
        start = wider
    if verb := _CHARGED.search(text, start, at):
        start = verb.end()
    edge = start
    for _ in range(2 if over_verbs else 0):
        before = inner_verb_before(text, edge)
        if before is None or specific(text[start:at]):
            break
        edge = left_edge(text, before)
        if _trimmed(text, edge, before) >= before:
            break  # nothing stands before the verb: it governs what follows
        start = _trimmed(text, edge, at)
    for company in _COMPANY.finditer(text, start, at):
        start = company.end()
    for match in _AND.finditer(text, start + 1, at - 1):
        left = text[start : match.start()]
        right = text[match.end() : at]
        if not left or (len(right) <= 3 and not ends_with(right, "facilities")):
            continue  # 甲灌区续建配套与|节水|改造工程: works joined to works, on one site
        if _BELONGS.match(right) and ends_with(left, "facilities"):
            continue
        if _WORK_AND.search(left) or (
            (left[-1] != text[at - 1] or _two_names(left)) and _name_end().search(left)
        ):
            start = _trimmed(text, match.end(), at)
    return start


# One of its kind is told by whose it is (市文物保护中心); 基层…中心, 农村…站 are classes.
_WHOSE = re.compile(r"[省市县区州旗镇乡](?!级)")
_CLASS = re.compile(
    r"基层|农村|绿色|地下|现代|社区|村级|乡镇|镇村|城市|城区|[省市县区]级|全[省市县区]|部分|新|老|标准化"
)


def own_name(site: str) -> bool:
    """Whether a facility bears a name of its own (甲文化研究中心), which its building is known by."""
    site = BRACKETED.sub("", site)
    facility = ends_with(site, "facilities")
    modifier = site[: len(site) - len(facility)]
    if not facility or len(modifier) < 2 or ends_with(site, "platforms") or ends_with(site, "programmes"):
        return False
    if _CLASS.match(site):
        return False
    return specific(modifier) or (len(modifier) >= 4 and _WHOSE.match(modifier) is not None)
