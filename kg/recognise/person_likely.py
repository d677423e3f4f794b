"""How much a string of characters looks like a name by itself: by its surname, given name, and words."""

from __future__ import annotations

import re
from functools import cache

from kg.resources import lexicon

__all__ = ["given_characters", "goes_on", "is_end", "is_given", "is_name", "likely"]


@cache
def given_characters() -> frozenset[str]:
    """Characters that given names often have."""
    lists = lexicon("surnames")
    return frozenset("".join([*lists["given"].split(), lists["given_ends"]]))


@cache
def _ends() -> frozenset[str]:
    """Characters that given names often end with, and words seldom."""
    return frozenset(lexicon("surnames")["given_ends"])


@cache
def _compound() -> frozenset[str]:
    return frozenset(lexicon("surnames")["compound"])


@cache
def _not_names() -> frozenset[str]:
    return frozenset(lexicon("surnames")["words"].split()) - _compound()


# what ends words of office and no name: 高层|会, 常务|会
_NOGIVEN = re.compile(
    r"(?:同志|[局委办部处科院校会室司组站所厅法案件费款类型化性级率度务责权村镇乡区县市省团馆厂店股盟街巷路线证姓]|工作|问题|精神|意见|会议)$"
)
# words that a sentence goes on with, where a given name would end: 李|明确, 王|利用, 张|立案
_GOES_ON = re.compile(
    r"时[任常]|明(?:确|知|显|示|细)|利用|建[设房立造议档]|安[排装全]|成[立为功]|生[活产前病育]|平[时均]|向[县市省镇乡上下]|年[度初底底终均]"
    r"|发[放送生现表布起出包展]|立[案即项足]|新[增建购任]|光[伏荣]|文[化旅件]|清[退理查缴]|林[地业场]|金[额融]|学[习校生]|长期|先[后行进]"
    r"|家[中庭里]|国[家有]|广[场大]|全[体部县市镇]|社[区会]|水[库利电]|正[式在]|维[修护]|超[标期]|民[政警]|健康|同[志时意一步期]|东[侧部]|西[侧部]|南[侧部]|北[侧部]"
)


# places that a name of a body begins with, whatever stands behind: 江苏|宏远公司
_PLACE = re.compile(r"江苏|江西|安徽|宁夏|宁波|常熟|[\u4e00-\u9fff][州阳]")


# words that no name begins with, though a post stands before them: 书记|平均年龄, 科长|任同一岗位
_NO_NAME = re.compile(r"平均|解释|任同|曾[中任获在被经多参受]")


def is_name(name: str, *, sure: bool = False) -> bool:
    """Whether what looks like a name is none of the words that begin so (高度, 党员, 单位).

    Args:
        name: surname and given name, white space allowed between them.
        sure: whether 同志 stands behind it, which surnames that are words first need.
    """
    plain = re.sub(r"\s", "", name)
    lists = lexicon("surnames")
    if _NO_NAME.match(plain):
        return False
    if not sure and (plain in _compound() or plain[0] in lists["doubtful"] or plain[0] in lists["rare"]):
        return False
    return plain[:2] not in _not_names() and plain not in _not_names() and not _NOGIVEN.search(plain)


def is_given(char: str) -> bool:
    """Whether given names often have a character."""
    return char in given_characters()


def is_end(char: str) -> bool:
    """Whether given names often end with a character that words of office seldom begin with."""
    return char in _ends()


def goes_on(char: str, behind: str) -> bool:
    """Whether a character and the next make a word that a sentence goes on with: 李|明确."""
    return _GOES_ON.match(char + behind) is not None


def likely(name: str, behind: str = "", *, whole: bool = False) -> bool:
    """Whether every character of the given name is one that names often have, and no word begins with it.

    Args:
        name: surname and given name; white space is passed over.
        behind: what follows it; 李明|确认 is no 李明.
        whole: whether a post or a label tells where the name begins (组长：方志远), so that a word with
            which it begins says nothing where the rest is a given name.
    """
    plain = re.sub(r"\s", "", name)
    if "·" in plain or "•" in plain:
        return True
    size = 2 if len(plain) > 2 and plain[:2] in _compound() else 1
    given = plain[size:]
    if _NO_NAME.match(plain):
        return False
    if not given or plain in _compound() or any(char not in given_characters() for char in given):
        return False
    if goes_on(plain[-1], behind[:1]):
        return False
    lists = lexicon("surnames")
    if len(given) > 1 and (whole or given[-1] in _ends()) and not _PLACE.match(plain):
        return not _NOGIVEN.search(plain) and (whole or plain[0] not in lists["doubtful"] + lists["rare"])
    return (whole and given in _ends() and plain[0] not in lists["doubtful"] + lists["rare"]) or is_name(
        plain
    )
