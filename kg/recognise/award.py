"""Recognise honours and grades: what a body was awarded, or tries to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from kg.model import EntityType, Mention
from kg.recognise.award_frames import TITLES, framed_honours
from kg.recognise.base import Recogniser, Scene
from kg.recognise.boundary import TitleMarks, left_edge
from kg.recognise.matching import literals, near
from kg.recognise.punctuation import punctuated
from kg.resources import lexicon

__all__ = ["RECOGNISER"]

_NUMERAL = "一二三四五六七八九十"
_QUOTED = re.compile(r"“([^“”]{2,20})”")


# 评选“最美教师”20名、“甲名师”15名: titles that are given to a number of people
_GIVEN = re.compile(
    r"(?:评选|选树|表彰|授予|评出|命名|推选|涌现)(?:出|了)?(?:\d{1,4}[名位个])?(?P<names>“[^“”\n]{2,12}”\d{1,4}[名位人个](?:[、，和](?:\d{1,4}[名位个])?“[^“”\n]{2,12}”\d{1,4}[名位人个]){0,6})"
)


def _given(text: str) -> Iterator[tuple[int, int]]:
    """Quoted titles with the number of those who got them."""
    for match in _GIVEN.finditer(text):
        for name in _QUOTED.finditer(text, *match.span("names")):
            yield name.span(1)


# 推荐的2名|甲市优秀教师|、5名|乙县优秀班主任|人选: titles of persons by who confers them, with their number
_COUNTED = re.compile(
    r"(?:推荐|评选|选树|表彰|评出|推选|涌现)(?:的|了|出)?"
    r"(?P<list>\d{1,4}[名位个](?:(?![的等])[^，。；、“”\d\n]){4,20}(?:[、和]\d{1,4}[名位个](?:(?![的等])[^，。；、“”\d\n]){4,20}){0,5})"
)
_ONE_COUNTED = re.compile(
    r"\d[名位个](?P<name>(?:国家级|全国|[省市县区校]级|全[省市县区]|[一-龥]{2,3}[省市县区州])"
    r"(?:优秀|先进|骨干|最美|模范|十佳|劳动模范|道德模范|教学能手|技术能手|学科带头人)[一-龥]{0,6}?)(?=人选|候选人|、|和\d|均|$)"
)


def _counted(text: str) -> Iterator[tuple[int, int]]:
    """Titles of persons in a list that counts who got each: 2名甲市优秀教师、5名乙县优秀班主任."""
    for match in _COUNTED.finditer(text):
        for found in _ONE_COUNTED.finditer(text, *match.span("list")):
            yield found.span("name")


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Quoted honours in front of 人才, 称号: “甲名家”称号."""
    for match in TITLES.finditer(text):
        for name in _QUOTED.finditer(text, *match.span("names")):
            yield name.span(1)


# Grades of public standards, wherever they stand: 国家4A级旅游景区, 全国文明单位, 三级甲等医院
_GRADES = re.compile(
    r"(?:国家)?(?:[1-5]A|A{2,5})级(?:旅游)?景区|[五四三二]星级(?:酒店|饭店|宾馆|民宿|农家乐|旅行社|党支部|党组织|基层党组织|协会|商会|社会组织|文明户|志愿者|服务窗口)"
    r"|(?:国家|全国|省|市|县|区)级?(?:文明(?:单位|校园|城市|村镇|村)|卫生(?:城市|县城|乡镇|村|单位)"
    r"|全域旅游示范区|园林城市|森林城市|双拥模范城)|[三二]级甲等(?:综合|专科)?医院"
    r"|(?:国家|全国|[省市县区校院厅局])级[\u4e00-\u9fff]{2,14}?(?:[一二三特]等奖|(?:成果|进步)奖(?!培育|申报|项目))"
    r"|(?:国家|[省市县区]级?)级(?:重点龙头|示范|重点文化产业)[\u4e00-\u9fff]{2,8}?(?=\d{1,4}[家个户名])|(?:个人|集体)[一二三]等功|(?<=其中)[一二三特]等奖(?=\d{1,3}[个项名件人])"
    r"|(?:世界(?:文化|自然|灌溉工程)|全球重要农业文化|中国重要农业文化)遗产"
)
# What every match of these holds, and how far from it one may begin or end
_GRADED = re.compile("级|等奖|等功|遗产|文明|卫生|全域旅游|园林城|森林城|双拥")
_PRIZE = re.compile("奖")
_FAR = 16


def _grades(text: str) -> Iterator[tuple[int, int]]:
    """Grades of public standards without a verb."""
    for match in near(text, _GRADES, _GRADED, _FAR):
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


# 金、银、铜奖, 一、二、三等奖: prizes that share their last word
_SHARED = re.compile(r"(?:[金银]、){1,2}[银铜]奖|[特一二](?:等)?、(?:[一二](?:等)?、)?[二三]等奖")


def _shared(text: str) -> Iterator[tuple[int, int]]:
    """Prizes that share their last word, as one."""
    for match in near(text, _SHARED, _PRIZE, _FAR):
        yield match.span()


# “甲名医”称号, “乙先锋”荣誉: in quotation marks before the word for an honour
_CALLED = re.compile(r"“(?P<name>[^“”，。；\n]{3,20})”(?:荣誉称号|称号|光荣称号|荣誉)(?![的感心])")


def _called(text: str) -> Iterator[tuple[int, int]]:
    """Quoted names that are called an honour."""
    for match in _CALLED.finditer(text):
        yield match.span("name")


@cache
def _known() -> re.Pattern[str]:
    """Listed honours: 鲁班奖, 长江学者."""
    return re.compile(literals(lexicon("awards")["known"]))


def _listed(text: str) -> Iterator[tuple[int, int]]:
    """Honours that are known by their name, with no verb that brings them."""
    for match in _known().finditer(text):
        yield match.span()


_RULES = (
    ("known", _listed),
    ("title", _titles),
    ("given", _given),
    ("counted", _counted),
    ("grade", _grades),
    ("batch", _batches),
    ("shared", _shared),
    ("called", _called),
)


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = punctuated(scene.text)
    titles = TitleMarks(text)
    seen: set[tuple[int, int]] = set()
    plain = ((start, end, rule) for rule, propose in _RULES for start, end in propose(text))
    for start, end, rule in chain(framed_honours(text), plain):
        if (start, end) not in seen and not titles.hold(start):
            seen.add((start, end))
            yield scene.mention(start, end, EntityType.AWARD, f"award.{rule}")


RECOGNISER = Recogniser(
    "award",
    "honours and grades after the verbs that bring them (荣获, 被评为, 入选, 创建);"
    " grades of public standards; lists published in batches",
    find,
)
