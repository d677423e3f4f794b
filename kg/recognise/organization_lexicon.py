"""The words of which names of institutions are made, from `data/lexicon/organization_*.yml`, classed once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from kg.recognise.gazetteer import gazetteer
from kg.resources import lexicon

__all__ = ["LEVELS", "OWN", "Kind", "Lexicon", "Suffix", "Word", "lexicon_of_organizations"]


class Kind(IntEnum):
    """What a word is for the grammar of names; where a word is several things, the lowest number wins."""

    KNOWN = 0
    """An institution named in full without a place: 财政部."""
    OWN = 1
    """The report's own body in the first person: 我局."""
    SUFFIX = 2
    """Ends a name: 局, 有限公司."""
    EITHER = 3
    """A field that is a verb elsewhere: 组织(部), 联合(会)."""
    CORE = 4
    """A field: 住房和城乡建设."""
    PLACE = 5
    """A division by its full name: 开封市."""
    STEM = 6
    """A division without its kind: 开封."""
    PLURAL = 7
    """Makes a class of what follows: 各, 有关."""
    BREAK = 8
    """No name reaches across it: verbs, prepositions, adverbs."""
    WORD = 9
    """An ordinary noun that only looks like a suffix: 平台, 部分."""
    LEVEL = 10
    """市, 省, 局 …: the place or parent that the reader is meant to know."""
    CHAR = 11
    """A character that no list has."""
    STOP = 12
    """Punctuation, white space, digits, Latin letters."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """What a suffix says of a name that ends with it.

    Attributes:
        kind: ``organizationKind`` of the name.
        strength: ``strong``, ``weak``, ``bare``, ``bare-antecedent`` or ``team`` (see the lexicon's head).
        group: name of the lexicon group.
    """

    kind: str
    strength: str
    group: str


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of text and what it is for the grammar."""

    start: int
    end: int
    text: str
    kind: Kind


@dataclass(frozen=True)
class Lexicon:
    """All classed words.

    Attributes:
        kinds: word → what it is.
        longest: first character → length of the longest word that begins with it.
        suffixes: suffix → what it says.
        known: surface → (full name, organizationKind).
        generic: names of kinds, which are never names of bodies.
        short_tails: short tail of a name → its full form.
        soft: single characters that only break a name where enough of it is left without them.
    """

    kinds: dict[str, Kind]
    longest: dict[str, int]
    suffixes: dict[str, Suffix]
    known: dict[str, tuple[str, str]]
    generic: frozenset[str]
    short_tails: dict[str, str]
    soft: frozenset[str]


LEVELS = frozenset("省市县区镇乡村州旗盟局院校厅")
"""One character that stands for a place or parent the reader knows: 市(文旅局), 局(党组)."""

# The first person and the demonstratives that a body's report uses for itself or for the body just named.
OWN = frozenset(
    f"{who}{what}"
    for who in ("我", "本", "该")
    for what in (
        "局",
        "院",
        "校",
        "厅",
        "委",
        "办",
        "馆",
        "所",
        "集团",
        "公司",
        "单位",
        "中心",
        "支队",
        "学院",
        "学校",
        "医院",
        "分局",
        "镇",
        "乡",
        "行",
        "系统",
    )
) - {
    "我办",
    "我单位",
    "本单位",
    "该单位",
    "我系统",
    "本系统",
    "该系统",
    "我镇",
    "我乡",
    "该镇",
    "本镇",
    "本乡",
    "该乡",
    "我行",
}

# What stands before the place in the full name of an organ of a party or of the Youth League.
# Source: 中国共产党章程; list of the eight democratic parties of 中央统战部.
_PARTIES = frozenset(
    "中共 中国共产党 共青团 中国共产主义青年团 民革 民盟 民建 民进 农工党 致公党 九三学社 中国国民党革命委员会".split()
)

# Ordinary nouns that end or begin with a character that is also a suffix, so that 平台 is no 台.
# Source: read off word lists by hand; general vocabulary.
_ORDINARY = frozenset(
    "平台 台账 台帐 舞台 后台 前台 电台 队伍 团队 部分 全部 部门 内部 外部 干部 部署 部位 部长 站位 社会 社区 科室 科学 处理 处罚 处置 处分 处于 到处 好处 长处 用处 "
    "办法 办事 办公室 办公会 办公会议 办学 办案 办结 办理 举办 承办 主办 协办 园区 公园 委员 委托 局面 布局 格局 大局 结局 全局 局限 局部 队员 军队 场所 公办 民办 督办 查办 交办 所有 "
    "所属 所长 处长 局长 院长 馆长 站长 队长 科长 台长 社长 校长 园长 班长 股长 组长 部分 院校 高校 院落 学科 校园 社团 专科 网站 车站 校区 院线 馆藏 馆舍 场馆 展馆 站点 站内 "
    "科目 科级 处级 厅级 局级 部级 正科级 副科级 正处级 副处级 县处级 办刊 团员 团结 集团化 委派 党委会 党委会议 党组会 党组会议 常委 政委 编委会 组委会 市场 市民 市区 县城 县域 市域 区域 区间 区块 "
    "镇区 乡村 村民 村庄 村级 镇村 州县 市县 区县 县区 县市区 省市 城区 景区 小区 厂区 市容 校企 院企 局长办公会 局党组会 院务 校务 局务会 院务会 校务会 所在 厕所 住所 会所 处所 诊所 "
    "研究所 派出所 公司制 银行卡 银行账户 法院路 会计 会议 组成 组织生活会 小组 分组 组长 副组长 班组 学习组 办公用房 窗口 馆所 库室 教室 会议室 办公楼 课堂 项目部 支部书记 党支部书记 党委书记 党组书记 "
    "书店街 书院街 平台公司 中心组 中心工作 中心城区 中心思想 服务中心大局 大院 影院 家园 庄园 田园 庭园 乐园 陵园 校队 乡镇 街镇 村镇 城镇 集镇 镇街 街道 市级 省级 县级 区级 乡级 镇级 国家级 "
    "市里 县里 区里 省里 局里 院里 校里 镇里 村里 上级部门 市直 省直 县直 区直 局直 局属 院属 校属 市属 省属 县属 区属 局内 院内 校内 局机关 院区 省内 市内 县内 区内 省外 市外 全市 全省 全县 全区 全局 全院 全校 全镇 "
    "博物馆日 学院路 学院派 党校路 联盟 年会 电视台 广播站 干校 学校食堂 委员会委员 国资 工会会员 团校 部委 部办 厅局 厅办 委办 委办局 局办 处方 处级干部 处事 科研 科普 科创 所以 所需 所有制 台风 室内 室外 "
    "院团 文艺院团 项目所 院士 校友 社保 社工 园丁 队列 股份 股权 股东 股金 股金 股室 站所 司机 司法 署名 部队 部属 厂房 矿山 矿区 行业 行为 行动 行政 团体 社会组织 中心小学 组别 班子 班长 公司法 公司化".split()
)


@cache
def lexicon_of_organizations() -> Lexicon:
    """The lexicon, put together once."""
    kinds: dict[str, Kind] = {}
    suffixes = _suffixes()
    known = _known()
    generic = {group["name"]: frozenset(group["words"].split()) for group in _groups("generic")}
    cores = _words("core")
    breaks = _words("break") | _words("verbs")
    layers: list[tuple[Kind, frozenset[str]]] = [
        (Kind.LEVEL, LEVELS),
        (Kind.WORD, _ORDINARY),
        (Kind.BREAK, breaks - _ORDINARY),
        (Kind.PLURAL, generic["plural-heads"]),
        (Kind.STEM, frozenset(gazetteer().stems) - breaks),
        (Kind.PLACE, frozenset(gazetteer().names) | _PARTIES),
        (Kind.CORE, cores),
        (Kind.EITHER, cores & breaks),
        (Kind.SUFFIX, frozenset(suffixes)),
        (Kind.OWN, OWN),
        (Kind.KNOWN, frozenset(known)),
    ]
    for kind, words in layers:
        kinds.update(dict.fromkeys(words, kind))
    for word in _ORDINARY & frozenset(kinds):
        if kinds[word] is Kind.STEM:
            kinds[word] = Kind.WORD
    longest: dict[str, int] = {}
    for word in kinds:
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    soft = next(frozenset(group["words"].split()) for group in _groups("break") if group["name"] == "soft")
    tails = {short: full for group in _groups("short") for short, full in group["entries"].items()}
    return Lexicon(kinds, longest, suffixes, known, generic["whole-names"], tails, soft)


def _groups(name: str) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = lexicon(f"organization_{name}")["groups"]
    return groups


def _words(name: str) -> frozenset[str]:
    return frozenset(word for group in _groups(name) for word in group["words"].split())


def _suffixes() -> dict[str, Suffix]:
    found: dict[str, Suffix] = {}
    for group in _groups("suffix"):
        for word in group["words"].split():
            found.setdefault(word, Suffix(group["kind"], group["strength"], group["name"]))
    return found


def _known() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for group in _groups("known"):
        for full, shorts in group["entries"].items():
            for surface in (full, *shorts):
                found.setdefault(surface, (full, group["kind"]))
    return found
