"""Where 和, 与 and 及 stand within one name and do not join two: 市教育|和|体育局, 土木|与|建筑学院."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.recognise.organization_lexicon import FIELDS, Kind, Word, lexicon_of_organizations

__all__ = ["JOINTS", "joins"]

JOINTS = frozenset("和与及")
"""What joins two names, or two fields of one."""


def joins(word: Word, current: list[Word], sequence: Sequence[Word], at: int) -> bool:
    """Whether 和 stands within a name.

    Either both sides are fields, an anchor stands before and no suffix yet (市教育和体育局), or a place
    stands before and a company's suffix follows with nothing between that ends a name (甲州和氏股份有限公司).
    """
    if word.text not in JOINTS or not current or at + 1 >= len(sequence):
        return False
    after = sequence[at + 1]
    if _joins_college(current, sequence, at) or _joins_suffix(word, current, after):
        return True
    if _joins_society(current, sequence, at):
        return True
    if any(w.kind is Kind.SUFFIX for w in current) or current[-1].text == "系统":
        return False  # 工商|系统|和|消协
    if current[0].kind not in (Kind.PLACE, Kind.STEM, Kind.LEVEL, Kind.OWN):
        return _joins_office(current, sequence, at)
    if current[-1].kind in FIELDS and after.kind in FIELDS:
        return True
    if len(current) > 1 or after.kind is not Kind.CHAR:
        return False
    for follower in sequence[at + 1 : at + 9]:
        if follower.kind is Kind.SUFFIX:
            return follower.text.endswith("有限公司")
        if follower.kind in (Kind.BREAK, Kind.STOP, Kind.PLURAL):
            return False
    return False


def _joins_suffix(word: Word, current: Sequence[Word], after: Word) -> bool:
    """Whether 与 stands before a suffix that begins with a field: 信息化建设|与|管理处."""
    if word.text != "与" or after.kind is not Kind.SUFFIX or len(after.text) < 3:
        return False
    kinds = lexicon_of_organizations().kinds
    return kinds.get(after.text[:2]) in FIELDS and all(w.kind in (*FIELDS, Kind.LEVEL) for w in current)


_SOCIETIES = ("协会", "学会", "研究会", "促进会")


def _joins_society(current: Sequence[Word], sequence: Sequence[Word], at: int) -> bool:
    """Whether 及 stands within the name of a society with its level: 省|甲乙|及|丙丁|协会."""
    if sequence[at].text == "和" or current[0].kind not in (Kind.PLACE, Kind.STEM, Kind.LEVEL):
        return False
    inner = (Kind.CHAR, *FIELDS)
    if len(current) < 2 or any(word.kind not in inner for word in current[1:]):
        return False
    after = sequence[at + 1 : at + 9]
    size = next((i for i, word in enumerate(after) if word.kind not in inner), len(after))
    return 0 < size < len(after) and after[size].text in _SOCIETIES


def _joins_college(current: Sequence[Word], sequence: Sequence[Word], at: int) -> bool:
    """Whether 与 stands within the name of a college: (甲大学)土木|与|建筑工程|学院."""
    after = sequence[at + 1 : at + 4]
    ends = [i for i, word in enumerate(after) if word.text in ("学院", "院")]
    if not ends or not ends[0] or current[-1].kind not in FIELDS:
        return False
    own = [*reversed(current)]
    size = next((i for i, word in enumerate(own) if word.kind is Kind.SUFFIX), len(own))
    return all(word.kind in (*FIELDS, Kind.CHAR, Kind.STEM) for word in (*own[:size], *after[: ends[0]]))


_OFFICE = re.compile("(?:[科处股室部]|中心)$")


def _joins_office(current: Sequence[Word], sequence: Sequence[Word], at: int) -> bool:
    """Whether 与 stands within the name of an office: 资源管理|与|安全|科."""
    after = sequence[at + 1 : at + 4]
    offices = [i for i, word in enumerate(after) if word.kind is Kind.SUFFIX and _OFFICE.search(word.text)]
    return (
        bool(offices)
        and offices[0] > 0
        and all(word.kind in FIELDS for word in (*current, *after[: offices[0]]))
    )
