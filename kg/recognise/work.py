"""Recognise works: titles in 《》 that are no documents, and titles in “” behind a word for a kind of work.

Rules:
    work.title-…   a title in book brackets, and what made it a work (head, frame, known, list, default)
    work.quoted    京剧“…”: in quotation marks, right behind a kind of work
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.matching import near
from kg.recognise.policy_titles import TitleKind, document_head, judged_titles

__all__ = ["RECOGNISER"]

# 豫剧“红旗谱”  纪录片“大河之洲”: a kind of work, then at most a few characters in quotation marks
_QUOTED = re.compile(
    r"(?:[京豫越评川昆沪淮吕秦晋粤潮锡婺湘赣汉楚闽曲]剧|黄梅戏|花鼓戏|采茶戏|梆子|话剧|歌剧|舞剧|音乐剧|儿童剧|杂技剧|广播剧|电视剧|情景剧|小品|小戏|歌曲|"
    r"纪录片|宣传片|专题片|警示教育片|教育片|微电影|微视频|电影|电视栏目|专著|长篇小说|报告文学|画册)[“「『](?P<name>[^“”「」『』。；\n]{2,20})[”」』]"
)
# What every one of them holds
_MARK = re.compile("“|「|『")
# In quotation marks after a kind of work, and yet no title: 小品“送文化”活动
_NO_TITLE = re.compile(r"[”」』](?:活动|工程|项目|行动|大赛|比赛|展演月|进)")


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


RECOGNISER = Recogniser(
    "work", "titles of plays, films, books: 《》 by head and frame, “” behind a kind of work", find
)
