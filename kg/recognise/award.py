"""Recognise honours and grades: what a body was awarded, or tries to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.boundary import TitleMarks, left_edge, punctuated
from kg.resources import lexicon

__all__ = ["RECOGNISER"]

_NUMERAL = "一二三四五六七八九十"


def _words(group: str) -> str:
    found: list[str] = lexicon("awards")[group]
    return "|".join(re.escape(word) for word in sorted(set(found), key=lambda word: (-len(word), word)))


@cache
def _frame() -> re.Pattern[str]:
    # 荣获…, 被评为…, 评定甲园为…, 甲村获省…; `weak` verbs (通过, 申报) bring other things as well
    return re.compile(
        rf"(?:(?P<weak>{_words('weak_frames')})|{_words('frames')}|(?<![荣喜斩所查])获(?=省|市(?!场)|国(?!有)|全国|全省|全市|第|“|20)"
        r"|(?:评定|认定|命名|评选|确定)[^，。；：\n]{2,40}?为)(?:了|过|为)?"
    )


_COUNT = re.compile(r"(?:\d{1,3}|[一二两三四五六七八九十]|全部)(?:个|项|名|件|次)|全部")
# 2023年省级…: the year belongs to the honour only where a place confers it (2020年甲省…).
_YEAR = re.compile(r"(?:19|20)\d\d年度?(?=[省市县区]级|国家|全国)")
# An honour's name runs to the next stop; quoted parts are stepped over.
_NAME = re.compile(
    r"(?:(?:国家级|省级|市级|县级)、)?(?:“[^“”\n]{1,30}”|[^，。；：！？、（）()“”《》\n\s—]){1,45}"
)
# What follows the honour in its phrase: 称号, 2个, 创建工作, 评审.
_TAIL = re.compile(
    r"(?:等?荣誉称号|等?称号|等?荣誉|资格|(?:创建|申报|评选|认定|复核|评审|验收|命名)?工作(?!先进|示范|优秀|突出|标兵|能手).{0,30}"
    r"|的?(?:创建(?!单位)|评审|验收|复核|考核|认定|复审).{0,10}|等(?!奖|级|次).{0,12}|\d+[个家名项处件人].{0,20})$"
)
_BRACKETED = re.compile(r"（[^（）\n]{1,20}）")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('endings')})(?:[”]|第[一二三]名)?$")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(rf"{_words('levels')}|[“”]|第[{_NUMERAL}\d]+届|\dA级|[省市县区旗州]")


# Grades without a level and classes of projects are no honours of their own.
_BARE = re.compile(
    r"^(?:A级(?:旅游)?景区|[各等]级.*|[省市县区国家]{1,3}级(?:重点)?项目|国家A级.{0,2}景区|.{0,3}级(?:人才|专家)"
    r"|.*(?:扶持|资助)(?:项目|计划))$"
)
_PRIZE_HERE = re.compile(r"(?:\d{1,3}个)?(?:[一二三特]等奖|[金银铜]奖|优秀奖)")
_PRIZE = re.compile(r"^(?:[一二三特]等奖|[金银铜]奖|优秀奖|优胜奖|优秀组织奖|提名奖|最佳[^，。、]{1,4}奖)$")
_AND = re.compile(r"[和及与]|”(?=“)")
# How an honour begins that needs no support from its verb, or goes on after a comma.
_STARTS = re.compile(
    rf"国家|全国|中国|全[省市县区]|[省市县区]级|[^，。、]{{2,4}}[省市](?!场)|第[{_NUMERAL}\d]|[{_NUMERAL}]钻|\d|“"
)


# 申报“甲人才”“乙名家”等人才项目: the quoted names are the honours.
_TITLES = re.compile(
    r"(?:申报|入选|获评|评为|荣获|获得|推荐)(?P<names>(?:“[^“”\n]{2,20}”[、和]?){1,6})(?:等)?[^，。；“”]{0,4}(?:人才|荣誉|称号|奖项)"
)
_QUOTED = re.compile(r"“([^“”\n]{2,20})”")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a stretch, cut at 和 where the left piece is an honour on its own."""
    at = start
    for match in _AND.finditer(text, start, end):
        if text[match.start()] == "”":
            yield at, match.start() + 1
            at = match.end()
        elif _ending().search(text[at : match.start()]) and match.start() - at >= 5:
            yield at, match.start()
            at = match.end()
    yield at, end


def _honour(text: str, start: int, end: int, *, supported: bool) -> tuple[int, int] | None:
    """The stretch without what follows the honour, if an honour it is.

    `supported`: an honour of the same list stands before it, so that it needs no level of its own.
    """
    if before := (_COUNT.match(text, start, end) or _YEAR.match(text, start, end)):
        start = before.end()
    name = _TAIL.sub("", text[start:end])
    end = start + len(name)
    if _PRIZE.match(name):
        return start, end
    if len(name) < 4 or _BARE.match(name) or not _ending().search(name):
        return None
    return (start, end) if supported or _level().search(name) else None


_LONGEST_LIST = 60
"""Most items of one list that are looked at; keeps text made of nothing but honours linear."""


def _framed(text: str) -> Iterator[tuple[int, int]]:
    """Honours after a verb that brings them, further ones in the same list included."""
    for frame in _frame().finditer(text):
        at, count, items = frame.end(), 0, 0
        if _TITLES.match(text, frame.start()):
            continue
        if frame["weak"] and not (_STARTS.match(text, at) or _PRIZE_HERE.match(text, at)):
            continue
        while items < _LONGEST_LIST and (name := _NAME.match(text, at)):
            items += 1
            found = [
                honour
                for piece in _pieces(text, *name.span())
                if (honour := _honour(text, *piece, supported=count > 0))
            ]
            yield from found
            count += len(found)
            after = name.end()
            if bracket := _BRACKETED.match(text, after):
                after = bracket.end()
            separator = text[after : after + 1]
            at = after + 1
            if separator not in {"、", "，", "；"} or not (found or (separator == "、" and count == 0)):
                break
            # a phrase with a verb of its own is no further item of this list
            if _frame().match(text, at):
                break
            if separator != "、" and (not _STARTS.match(text, at) or _frame().search(text, at, at + 12)):
                break


# 评选“最美教师”20名、“甲名师”15名: titles that are given to a number of people
_GIVEN = re.compile(
    r"(?:评选|选树|表彰|授予|评出|命名|推选)(?:出|了)?(?:\d{1,4}[名位个])?(?P<names>“[^“”\n]{2,12}”\d{1,4}[名位人个](?:[、，和](?:\d{1,4}[名位个])?“[^“”\n]{2,12}”\d{1,4}[名位人个]){0,6})"
)


def _given(text: str) -> Iterator[tuple[int, int]]:
    """Quoted titles with the number of those who got them."""
    for match in _GIVEN.finditer(text):
        for name in _QUOTED.finditer(text, *match.span("names")):
            yield name.span(1)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Quoted honours in front of 人才, 称号: “甲名家”称号."""
    for match in _TITLES.finditer(text):
        for name in _QUOTED.finditer(text, *match.span("names")):
            yield name.span(1)


# Grades of public standards, wherever they stand: 国家4A级旅游景区, 全国文明单位, 三级甲等医院
_GRADES = re.compile(
    r"(?:国家)?(?:[1-5]A|A{2,5})级(?:旅游)?景区|[五四三二]星级(?:酒店|饭店|宾馆|党支部)"
    r"|(?:国家|全国|省|市|县|区)级?(?:文明(?:单位|校园|城市|村镇|村)|卫生(?:城市|县城|乡镇|村|单位)"
    r"|全域旅游示范区|园林城市|森林城市|双拥模范城)|[三二]级甲等(?:综合|专科)?医院"
)


def _grades(text: str) -> Iterator[tuple[int, int]]:
    """Grades of public standards without a verb."""
    for match in _GRADES.finditer(text):
        yield match.span()


# (甲省)第五批省级…传承人, 第七批…名录: lists that are published in batches.
_BATCH = re.compile(
    rf"第[{_NUMERAL}\d]{{1,3}}批[^，。；、：\s]{{2,18}}?(?:传承人|名录|代表性项目|文物保护单位|传统村落|名镇名村|名镇|名村|试点单位|示范单位)"
)
_PLACE = re.compile(r"^[^，。、]{1,6}[省市县区州旗]$")


def _batches(text: str) -> Iterator[tuple[int, int]]:
    """Honours that are conferred in batches, with the place that confers them."""
    for match in _BATCH.finditer(text):
        start = left_edge(text, match.start())
        yield start if _PLACE.match(text[start : match.start()]) else match.start(), match.end()


_RULES = (("framed", _framed), ("title", _titles), ("given", _given), ("grade", _grades), ("batch", _batches))


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = punctuated(scene.text)
    titles = TitleMarks(text)
    seen: set[tuple[int, int]] = set()
    for rule, propose in _RULES:
        for start, end in propose(text):
            if (start, end) not in seen and not titles.hold(start):
                seen.add((start, end))
                yield scene.mention(start, end, EntityType.AWARD, f"award.{rule}")


RECOGNISER = Recogniser(
    "award",
    "honours and grades after the verbs that bring them (荣获, 被评为, 入选, 创建);"
    " grades of public standards; lists published in batches",
    find,
)
