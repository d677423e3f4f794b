"""Recognise honours and grades: what a body was awarded, or tries to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.boundary import TitleMarks
from kg.resources import lexicon

__all__ = ["RECOGNISER"]


def _words(group: str) -> str:
    found: list[str] = lexicon("awards")[group]
    return "|".join(re.escape(word) for word in sorted(set(found), key=lambda word: (-len(word), word)))


@cache
def _frame() -> re.Pattern[str]:
    # 荣获…, 被评为…, 评定甲园为…, 授予甲村…
    return re.compile(
        rf"(?:{_words('frames')}|(?<=[，。；》”])获(?=[省市国全第“2])|(?:评定|认定|命名|评选|确定)[^，。；：\n]{{2,40}}?为)(?:了|过|为)?(?:\d+个|\d+项|[一二两三]个|[一二两三]项|全部)?"
    )


# An honour's name runs to the next stop; quoted parts are stepped over.
_NAME = re.compile(r"(?:“[^“”\n]{1,30}”|[^，。；：！？、（）()“”《》\n\s]){3,45}")
_TAIL = re.compile(
    r"(?:荣誉称号|称号|荣誉|等荣誉|等称号|资格|(?:创建|申报|评选|认定|复核|评审|验收|命名)?工作.*|(?:的)?(?:创建(?!单位)|评审|验收|复核|考核|认定|复审).{0,10}|\d+[个家名项处].*)$"
)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('endings')})(?:[”]|第[一二三]名)?$")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(rf"{_words('levels')}|[“”]|第[一二三四五六七八九十\d]+届|\d[A]级|[省市县区旗州]")


_BARE = re.compile(
    r"^(?:A级(?:旅游)?景区|[各等]级.*|.{0,2}奖|[省市县区国家]{1,3}级(?:重点)?项目|国家A级.{0,2}景区)$"
)
_AND = re.compile(r"[和及与]")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a stretch, cut at 和 where the left piece is an honour on its own."""
    at = start
    for match in _AND.finditer(text, start, end):
        if _ending().search(text[at : match.start()]) and match.start() - at >= 5:
            yield at, match.start()
            at = match.end()
    yield at, end


def _honour(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without what follows the honour, if an honour it is."""
    name = _TAIL.sub("", text[start:end])
    end = start + len(name)
    if len(name) < 4 or _BARE.match(name) or not _ending().search(name) or not _level().search(name):
        return None
    return start, end


# What goes on after a comma is a further honour only where it begins like one.
_STARTS = re.compile(r"国家|全国|[省市县区]级?|第[一二三四五六七八九十\d]|[一二三四五六七八九]钻|\d|“")


def _framed(text: str) -> Iterator[tuple[int, int]]:
    """Honours after a verb that brings them, further ones in the same list included."""
    for frame in _frame().finditer(text):
        at = frame.end()
        first = True
        while name := _NAME.match(text, at):
            if not first and text[at - 1] == "，" and not _STARTS.match(text, at):
                break
            found = [honour for piece in _pieces(text, *name.span()) if (honour := _honour(text, *piece))]
            yield from found
            after = name.end()
            if (not found and not first) or not text.startswith(("、", "，"), after):
                break
            first, at = False, after + 1
            if text[after] == "，" and not found:
                break


# Grades of public standards, wherever they stand: 国家4A级旅游景区, 国家级旅游度假区, 全国文明单位, 三级甲等医院
_GRADES = re.compile(
    r"(?:国家)?(?:[1-5]A|A{2,5})级(?:旅游)?景区|[五四三二]星级(?:酒店|饭店|宾馆|党支部)|(?:国家|全国|省|市|县|区)级?(?:文明(?:单位|校园|城市|村镇|村)|卫生(?:城市|县城|乡镇|村|单位)"
    r"|全域旅游示范区|园林城市|森林城市|双拥模范城)|三级甲等(?:综合|专科)?医院|二级甲等(?:综合|专科)?医院"
)


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    seen: set[tuple[int, int]] = set()
    titles = TitleMarks(scene.text)
    for start, end in _framed(scene.text):
        if (start, end) not in seen and not titles.hold(start):
            seen.add((start, end))
            yield scene.mention(start, end, EntityType.AWARD, "award.framed")
    for match in _GRADES.finditer(scene.text):
        if match.span() not in seen and not titles.hold(match.start()):
            yield scene.mention(*match.span(), EntityType.AWARD, "award.grade")


RECOGNISER = Recogniser(
    "award",
    "honours and grades after the verbs that bring them (荣获, 被评为, 入选, 创建), and grades of public standards",
    find,
)
