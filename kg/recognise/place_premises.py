"""What stands in a named place and goes by the place's name alone: 甲村|山塘, 乙校区|学生公寓, 丙路|门面.

A village, town, street, campus or site is found first; the noun phrase right behind it, up to a head of
`data/lexicon/place_sites.yml` (`premises`), then names one thing that is there. Readers list most of them,
and the place as well, so that both stand. What any place has much of (道路, 土地, 路灯) names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.recognise.matching import literals
from kg.recognise.place_site_name import Site, site_words

__all__ = ["RULE", "has_premises", "premises"]

RULE = "place.premises"
"""The rule of all that is found here."""

# 甲村, 乙校区, 丙路, 丁景区: what is small enough that one thing in it is told by it
_SMALL = re.compile(
    r"(?:镇|乡|街道|村|社区|[校院园厂库景小片]区|开发区|新区|产业园|科技园|公园|广场|路|街|巷|大道|林场|农场|茶场|水库|湖|山|岛|港|码头|车站|古镇|古城)$"
)
# 甲村|建设文化室, 乙镇|部分山塘, 丙村|各机井, 丁街道|所属门面: what is done, and what makes a class
_NO_NAME = (
    "建设|设立|建成|新建|在建|拟建|开展|建立|增设|增建|设置|打造|布设|安装|规范|存在|违法|违规|违建|部分|个别|所有|所属|下属|辖区|闲置|开设|实施|推进|入驻|引进|出租|承包|租赁|购置|采购"
    "|新租|新购|租用|租下|修建|兴建|配建|建起|铺设|硬化|改建|扩建|投资|负责|组织|管理|联合|利用|依托|老旧|多个|全部|相关|有关|周边|附近|原有"
)
# 甲镇|中心卫生院住院楼: whose it is, which is told by the body's name
_OF_A_BODY = re.compile(r"医院|卫生院|学校|小学|中学|幼儿园|公司|派出所|法庭|合作社|政府|集团")
# 甲景区游客中心、乙楼改造|均已完成: what is being built is an undertaking, no place yet
_BUILT = re.compile(r"[^，。；,;\n]{0,18}?(?:建成|竣工|完工|开工|新建|扩建|改造|修缮|建设|项目|工程)")
_AHEAD = 8
"""Characters between the place and the head at most."""


_DIGITS = "一二两三四五六七八九十"
# 门面|房, 食堂|费, 仓库|管理员, 运动场|长: another word; 北门|至丙街: a stretch; 蓄水池|3座: any of them
_GOES_ON = (
    r"(?![化型级式主员类群网村镇乡街户票费房至]|租(?!金|赁|期)|长(?!期)|保?管[理员]|人员|负责人"
    rf"|[{_DIGITS}\d]{{1,4}}余?[处个座间口栋亩])"
)


@cache
def _behind() -> re.Pattern[str]:
    """The noun phrase behind a place, up to a head that does not go on to be another word."""
    heads = literals(site_words("premises"))
    small = "的了和与及、为由等被将把对已未因在是有到从向至以内外该各每某本其"
    inside = rf"(?![{small}{_DIGITS}]|{_NO_NAME})[\u4e00-\u9fff]"
    return re.compile(rf"(?:{inside}){{0,{_AHEAD}}}?(?={inside})(?:{heads}){_GOES_ON}")


def has_premises(text: str, end: int) -> bool:
    """Whether something stands behind an offset that is told by the place before it: 甲村|山塘."""
    return _end_of_phrase(text, end) is not None


def _end_of_phrase(text: str, at: int) -> int | None:
    """Where the phrase behind a place ends, if it is one that the place tells."""
    found = _behind().match(text, at)
    if found is None or _OF_A_BODY.search(text, at, found.end()) or _BUILT.match(text, found.end()):
        return None
    return found.end()


def premises(text: str, places: Iterable[Site]) -> Iterator[Site]:
    """What stands right behind the places and is theirs, each with its place: 甲村山塘.

    Args:
        text: the text.
        places: the places that are named in it.
    """
    for end, start in sorted({(site.end, site.start) for site in places}):
        if "某" in text[start:end]:
            continue  # 甲街道某村|鱼塘: a village that is kept from us
        if _SMALL.search(text, start, end) and (whole := _end_of_phrase(text, end)):
            yield Site(start, whole, RULE)
