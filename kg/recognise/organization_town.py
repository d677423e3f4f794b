"""Organs of towns that no table holds, 石下|镇党委, and towns and streets that act themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.recognise.organization_lexicon import Kind
from kg.recognise.organization_names import Name
from kg.recognise.organization_words import Vocabulary, words_of
from kg.recognise.place_chain import may_begin

__all__ = ["VILLAGE_NAMED", "acting_in", "own_street_in", "townships_in", "villages_in"]

_OFTEN = 3
"""How often the town must be named for its name to be sure."""
_ORGAN = re.compile(r"[镇乡](?:党委|政府|纪委|人大|人民政府|党工委|政协|财政所|派出所|卫生院)")
# 我镇, 各镇, 全镇: no names of towns
_NO_TOWN = re.compile(r"[他她它们咱这那当来我各全该本某两几多每其乡镇县市区村和与及的]")


def townships_in(text: str, names: Iterable[Name]) -> Iterator[tuple[int, int]]:
    """Bare organs of towns with the town's own name before them.

    Args:
        text: the text.
        names: what the grammar found; those that begin with 镇 or 乡 are looked at.
    """
    counts: dict[str, int] = {}
    for name in names:
        if not _ORGAN.match(text, name.start, name.end):
            continue
        for size in (2, 3):
            town = text[max(0, name.start - size) : name.start + 1]
            if len(town) <= size or _NO_TOWN.search(town[:-1]) or not may_begin(text, name.start - size):
                continue
            if not _MAY_NAME.fullmatch(town) or _says_which(town):
                continue
            if counts.setdefault(town, text.count(town)) >= _OFTEN or _is_unknown(town[:-1]):
                yield name.start - size, name.end
                break


# 题。|镇, 是：|镇: no name has a mark in it
_MAY_NAME = re.compile("[\u4e00-\u9fff]+")
_WHICH = frozenset({Kind.BREAK, Kind.PLURAL, Kind.WORD})


def _says_which(town: str) -> bool:
    """Whether two characters before a level are a word that counts or chooses: 一是|镇, 部分|村, 个别|乡."""
    return any(len(word.text) > 1 and word.kind in _WHICH for word in words_of(town, 0, len(town) - 1))


def _is_unknown(town: str) -> bool:
    """Whether no list has any part of a would-be name, so that it is one: 董周, but not 协助, 督促."""
    return all(word.kind in (Kind.CHAR, Kind.STEM) for word in words_of(town, 0, len(town)))


# 甲区乙|街道, 丙|镇, 丁|乡: where the name of a town or street ends; but no 乡镇, 街道办事处, 镇党委
_TOWN_ENDS = re.compile(r"街道(?![办党纪人工社各])|[镇乡](?![镇乡村党政纪人直属级财派司卫敬中境区长])")
_LONGEST_TOWN = 7
# 丙镇|负责, 乙街道|利用…: what a town does; but 在丙镇|开展 is done there
_ACTS = re.compile(
    r"(?:已|均|全面|及时|主动|立即|迅速|积极|分别|共同)?"
    r"(?:组织|负责|牵头|利用|完成|落实|整改|制定|成立|投入|筹集|召开|配合|承担|上报|报送|承诺|各奖|奖励|自筹|申报|认领|约谈|日常(?:巡查|监管|管理|检查)|未(?!成年|来))(?![了的]?(?:单位|责任人))"
)
_PLACED = re.compile(r"(?:[在到赴于自从往至]|位于|深入|前往|涉及|辖区|走访)$")
# 督促|丙镇, 会同|乙街道: what is said to a town or done with it
_TOLD = re.compile(r"(?:督促|督导|责成|责令|约谈|会同|联合|协同|协调|要求|由|商)$")
# 与|乙街道、丙镇|结对共建
_WITH = re.compile(r"[与同和]$")
_DONE_WITH = re.compile(
    r"(?:(?:、[\u4e00-\u9fff]{2,8}){0,3}等(?:单位|部门)|等)?(?:结对|共建|签订|签署|联合|建立|对接|协商|沟通|开展(?:党建|结对|共建))"
)


def acting_in(text: str, words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Where towns and streets of the report's own city do something, are told to, or are worked with.

    Args:
        text: the text.
        words: places by full name, the towns of the report's own city among them.
    """
    row: list[tuple[int, int]] = []
    for found in _TOWN_ENDS.finditer(text):
        end = found.end()
        start = _town_start(text, end, words)
        if start is None:
            continue
        if row and text[row[-1][1] : start] not in ("、", "和", "与", "及"):
            yield from _acting_row(text, row)
            row = []
        row.append((start, end))
    yield from _acting_row(text, row)


def _town_start(text: str, end: int, words: Vocabulary) -> int | None:
    """Where the name of a town that ends here begins, with the county before it."""
    sizes = range(min(_LONGEST_TOWN, end), 2, -1)
    start = next((end - n for n in sizes if words.kinds.get(text[end - n : end]) is Kind.PLACE), None)
    if start is None:
        return None
    before = (n for n in (4, 3, 2) if n <= start)
    county = next((n for n in before if words.kinds.get(text[start - n : start]) is Kind.PLACE), 0)
    return start - county


def _acting_row(text: str, row: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The towns of a row where the words around it say that they act."""
    if not row:
        return
    start, end = row[0][0], row[-1][1]
    before = text[max(0, start - 2) : start]
    acts = _ACTS.match(text, end) and not _PLACED.search(before) and not _WITH.search(before)
    with_them = _WITH.search(before) and _DONE_WITH.match(text, end)
    if acts or _TOLD.search(before) or with_them:
        yield from row


# 中共甲区|乙|街道|工作委员会: the street that reports, in its title
_OWN_STREET = re.compile(r"(?:[区市县旗]|中共)(?P<name>[\u4e00-\u9fff]{2,4}?)街道(?:工作委员会|党工委|党委)")
_STREET = re.compile(r"街道(?![办党纪人工社各级层干干班领主两辖])")
_TITLE = 120


def own_street_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the street that reports is named, or called 街道, without an organ behind it."""
    own = _OWN_STREET.search(text[:_TITLE])
    name = own["name"] if own else ""
    for found in _STREET.finditer(text):
        if name and text.endswith(name, 0, found.start()):
            yield found.start() - len(name), found.end()
        elif may_begin(text, found.start()):
            yield found.span()


# |村党支部|现有党员, 兼|村委会|主任: an organ of the village just named
_OF_VILLAGE = re.compile(
    "村(?:党支部|党总支|务监督委员会|民委员会|委会|委(?![会员托])|“两委”|两委)(?!换届|建设|联席|干部|、|等)"
)
_BEFORE_ORGAN = re.compile(r"[，。；：（(兼由经]$|\n$|^$")
VILLAGE_NAMED = re.compile(
    r"(?P<name>(?![各全多每两三几该我本])[\u4e00-\u9fff]{1,2}(?![各全多每两三几该我本的个驻农乡镇])[\u4e00-\u9fff]村)(?![民级庄里干镇居])"
)
"""甲乙|村: a village by its name, seen from its last characters."""
# 各村, 村（社区）, 村级, 3个村: where villages in general are spoken of
_VILLAGES = re.compile("各村|村[（(]|村级|个[\u4e00-\u9fff]{0,4}村|等村|村镇|镇村")
# 示范|村, 行政|村: kinds of villages
_KIND_OF_VILLAGE = re.compile(
    "(?:示范|行政|自然|试点|样板|贫困|重点|文明|先进|薄弱|涣散|传统|民族|安置|特色|美丽|渔|古)村?$"
)
_BACK = 200
"""How far before its organ a village may be named, in characters."""


_MANY = 12
"""How often 村 may stand there; what says it more often speaks of many villages."""


def villages_in(text: str) -> Iterator[tuple[int, int]]:
    """Organs of the one village that the text has just named, and of villages that it often names."""
    counts: dict[str, int] = {}
    for found in _OF_VILLAGE.finditer(text):
        start = found.start()
        if _BEFORE_ORGAN.search(text, max(0, start - 1), start):
            before = text[max(0, start - _BACK) : start]
            if before.count("村") > _MANY:
                continue
            names = {village["name"] for village in VILLAGE_NAMED.finditer(before)}
            names = {name for name in names if not _KIND_OF_VILLAGE.search(name)}
            if len(names) == 1 and not _VILLAGES.search(before):
                yield found.span()
            continue
        for size in (2, 3):
            village = text[max(0, start - size) : start + 1]
            if len(village) <= size or _NO_TOWN.search(village[:-1]) or not may_begin(text, start - size):
                continue
            if _KIND_OF_VILLAGE.search(village) or not _MAY_NAME.fullmatch(village) or _says_which(village):
                continue
            if village not in counts:
                counts[village] = text.count(village)
            if counts[village] >= _OFTEN:
                yield start - size, found.end()
                break
