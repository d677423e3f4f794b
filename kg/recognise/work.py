"""Recognise works: titles in 《》 that are no documents, and titles in “” behind a word for a kind of work.

Rules:
    work.title-…   a title in book brackets, and what made it a work (head, frame, known, list, default)
    work.paper     “…探索与实践”: research by the last words of its title
    work.newspaper a listed newspaper without 《》
    work.quoted    京剧“…”: in quotation marks, right behind a kind of work
    work.film      2023年甲省生态环境警示片: the film of faults that an inspectorate makes each year
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.matching import literals, near
from kg.recognise.policy_titles import TitleKind, document_head, judged_titles
from kg.resources import lexicon

__all__ = ["RECOGNISER"]

# 豫剧“红旗谱”  纪录片“大河之洲”: a kind of work, then at most a few characters in quotation marks
_QUOTED = re.compile(
    r"(?:[京豫越评川昆沪淮吕秦晋粤潮锡婺湘赣汉楚闽曲]剧|黄梅戏|花鼓戏|采茶戏|梆子|话剧|歌剧|舞剧|音乐剧|儿童剧|杂技剧|广播剧|电视剧|情景剧|小品|小戏|歌曲|"
    r"纪录片|宣传片|专题片|警示教育片|教育片|微电影|微视频|电影|电视栏目|专著|长篇小说|报告文学|画册)[“「『](?P<name>[^“”「」『』。；\n]{2,20})[”」』]"
)
# What every one of these holds
_MARK = re.compile("“|「|『")
# “甲类背景下乙培养模式探索与实践”获…: the title of a paper or of a piece of research
_PAPER = re.compile(
    r"“(?P<name>[^“”\n。；]{6,40}(?:(?:探索|研究|思考)与(?:实践|思考)|实践与(?:探索|思考|研究)|研究综述|调查与思考))”"
)
# 在|中国文化报|、光明日报发表: papers and journals without 《》, but not the house 人民日报|社
_NO_HOUSE = "(?![社网客])"
# 2023年甲省|生态环境警示片, 长江经济带|生态环境警示片
_FILM = re.compile(
    r"(?:(?:19|20)\d\d年度?)?(?:国家|[\u4e00-\u9fff]{2,3}省|[省市]级?|长江经济带|黄河流域|沿黄)?(?:突出)?生态环境(?:突出)?(?:问题)?警示片"
)
_FILM_SIGN = re.compile("警示片")
# In quotation marks after a kind of work, and yet no title: 小品“送文化”活动
_NO_TITLE = re.compile(r"[”」』](?:活动|工程|项目|行动|大赛|比赛|展演月|进)")


# What the name of every newspaper ends with, and how long the longest is
_PAPER_SIGN = re.compile("报")
_FAR = 8


@cache
def _newspapers() -> re.Pattern[str]:
    """The papers among the listed titles of works."""
    titles: list[str] = lexicon("policy_titles")["work_titles"]["titles"]
    return re.compile(f"(?:{literals(title for title in titles if title.endswith('报'))}){_NO_HOUSE}")


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = scene.text
    for judged in judged_titles(text):
        if judged.kind is TitleKind.WORK:
            title = judged.title
            yield scene.mention(title.start, title.end, EntityType.WORK, f"work.title-{judged.rule}")
    for match in near(text, _QUOTED, _MARK, 40):
        if not _NO_TITLE.match(text, match.end() - 1) and not document_head(match["name"]):
            yield scene.mention(*match.span("name"), EntityType.WORK, "work.quoted")
    yield from _unbracketed(scene)


def _unbracketed(scene: Scene) -> Iterator[Mention]:
    """Research papers and newspapers that no 《》 marks."""
    text = scene.text
    for match in _PAPER.finditer(text):
        yield scene.mention(*match.span("name"), EntityType.WORK, "work.paper")
    for match in near(text, _FILM, _FILM_SIGN, 30):
        yield scene.mention(*match.span(), EntityType.WORK, "work.film")
    for match in near(text, _newspapers(), _PAPER_SIGN, _FAR):
        if text[match.start() - 1 : match.start()] not in ("《", "“"):
            yield scene.mention(*match.span(), EntityType.WORK, "work.newspaper")


RECOGNISER = Recogniser(
    "work", "titles of plays, films, books: 《》 by head and frame, “” behind a kind of work", find
)
