"""Administrative divisions in running text: full names, stems, and chains down to the village.

祥符区罗王乡胡寨村      county + township + village
卢氏官坡兰草村          the same by stems, which a village behind them proves
洛阳, 渑池              a bare stem: any prefecture's, or a county's of the report's own city
祥符、鼓楼两区          stems of districts only where the list says what they are
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.gazetteer import longest_names
from kg.recognise.home import Home
from kg.recognise.place_chain import (
    JOINERS,
    Chain,
    Near,
    Part,
    chain_at,
    may_begin,
    near,
)
from kg.resources import lexicon

__all__ = ["chains"]

# what may stand behind a bare stem that is also part of ordinary words
_PROVEN_RIGHT = re.compile(
    r"[，。；：、！？）)】”’\s—\-/]|$|[和与及等的市]|两|三[市省县区地]|召开|举办|举行|参加|参观|考察|学习|调研|开展|进行|"
    r"交流|对接|挂职|出差|培训|返回|籍|方面|境内|地区|一带|工作|片区|线|段|站|籍|全境|城区|市区|就医|看病|旅游|游玩|务工|打工|求学|的(?:魅力|风光|风情|美景)"
)
# what makes a stem a part of something else: 南京|路, 延安|精神, 遵义|会议, 河南|人
_PART_OF_OTHER = re.compile(r"[东西南北中][路街]|[路街巷岸麓坡侧]|大道|精神|会议|[菜话戏籍人]|方言|省|自治")
# 甲省|乙丙古建园林有限公司, 丁省|日报: a company's or paper's name begins with its place
_COMPANY = re.compile(
    r"(?:(?![的等与和赴]|考察|学习|调研)[\u4e00-\u9fff]){2,10}?(?:有限|股份)(?:责任)?公司"
    r"|(?:(?![的等与和赴]|考察|学习|调研)[\u4e00-\u9fff]){0,3}?(?:日报|晚报|导报|商报|晨报|都市报|卫视|电视台|大学|学院|轨道交通)|协和"
    r"|(?:(?![的等与和赴、，]|考察|学习|调研)[\u4e00-\u9fff]){2,8}?(?:一体化平台|交易平台|服务平台|交易市场|交易所)"
)
# the list says what its stems are: 祥符、鼓楼|两区; 渑池、卢氏、陕州|3县区
_SHARED_KIND = re.compile(
    r"(?:[两二三四五六七八九2-9]个?|等[两二三四五六七八九十\d]{0,2}个?)(?:县[（(]?市?、?区?[）)]?|[区市旗])"
)


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(lexicon("place_words")[group])


def chains(text: str, home: Home) -> Iterator[Chain]:
    """All chains of a text that may be taken for places, from left to right, without overlaps."""
    around = near(home.code)
    after = 0
    shared = _stems_with_shared_kind(text, around)
    for start, end in longest_names(text, around.index):
        if start < after:
            continue
        chain = chain_at(text, start, home, first=text[start:end])
        if chain and (start in shared or _stands(text, chain, home, around)):
            yield chain
            after = chain.end


def _stems_with_shared_kind(text: str, around: Near) -> frozenset[int]:
    """Where stems stand whose list says what they are (祥符、鼓楼两区)."""
    starts = set()
    for shared in _SHARED_KIND.finditer(text):
        at = shared.start()
        while True:
            short = next((s for s in sorted(around.stems) if text.endswith(s, 0, at) and at >= len(s)), "")
            if not short:
                break
            starts.add(at - len(short))
            at -= len(short)
            if at == 0 or text[at - 1] not in JOINERS:
                break
            at -= 1
    return frozenset(starts)


def _stands(text: str, chain: Chain, home: Home, around: Near) -> bool:
    """Whether a chain that was found may be taken for a place where it stands."""
    first = chain.parts[0]
    name = text[first.start : first.end]
    if name in _words("common_divisions") and not _full_name_stands(text, first, name, home):
        return False
    if len(chain.parts) > 1 and chain.parts[1].rule != "township-form":
        return True
    if first.rule == "name":
        return _full_name_stands(text, first, name, home)
    if first.rule == "township":
        return len(name) > 3 or may_begin(text, first.start) or _led_to(text, first.start)
    if name in around.districts and not any(code.endswith("00") for code in first.codes):
        return False
    if _PART_OF_OTHER.match(text, first.end) or _COMPANY.match(text, first.end):
        return False
    own = any(code.endswith("00") and home.code.startswith(code.rstrip("0")) for code in first.codes)
    if name not in _words("risky_stems") and (own or any(code.endswith("00") for code in first.codes)):
        return True
    begins = may_begin(text, first.start) or _after_stem(text, first.start, around)
    if not begins and not text.endswith(_LEADS, 0, first.start):
        return False
    followed = any(text.startswith(short, first.end) for short in around.stems)
    return own or followed or _PROVEN_RIGHT.match(text, first.end) is not None


# 落户|水口镇, 深入|高庄镇: verbs of going and lying that are no stops
_LEADS = (
    "落户",
    "位于",
    "迁至",
    "迁往",
    "深入",
    "走进",
    "前往",
    "来到",
    "选址",
    "入驻",
    "驻",
    "到",
    "赴",
    "在",
    "感受",
    "领略",
    "途经",
    "抵达",
    "来自",
)


def _led_to(text: str, at: int) -> bool:
    """Whether a verb that leads to a place stands right before."""
    return text.endswith(_LEADS, 0, at)


def _after_stem(text: str, at: int, around: Near) -> bool:
    """Whether a stem of the neighbourhood stands right before (渑池|义马)."""
    return any(text.endswith(short, 0, at) and may_begin(text, at - len(short)) for short in around.stems)


# 合作|市场, 浦乙|区块, 西丙|区域: the kind is the first character of another word
_GOES_ON = re.compile(r"(?<=市)场|(?<=区)[域块间]")
# 沿|海城市, 适|应城市, 专|项城市, 形|成都市, 今|天全县, 其|中山区: what a word and another make together
_CROSSED = re.compile(r"^.(?:城市|都市|县市|城区|市区|山区|林区|郊区|军区|边区|全县)$")
_INTO = ("打造", "建设", "改造", "发展", "形", "建", "变")  # 打造成|都市农业
_ABOVE = frozenset("省州市区")


def _full_name_stands(text: str, part: Part, name: str, home: Home) -> bool:
    """Whether a full name that may be an ordinary word is a place: in the home, where a name may begin."""
    if _GOES_ON.match(text, part.end) or (name[0] == "成" and text.endswith(_INTO, 0, part.start)):
        return False
    city = home.code[:4] or "-"
    own = any(code.startswith(city) for code in part.codes)
    common = name in _words("common_divisions")
    if _CROSSED.match(name) and not own and not common:
        before = text[part.start - 1 : part.start]
        return may_begin(text, part.start) or before in _ABOVE or _led_to(text, part.start)
    if len(name) > 2 and not common:
        return True
    return own and may_begin(text, part.start)
