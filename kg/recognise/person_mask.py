"""Names of persons whose writer has hidden a part of them: 王某, 李某某, 修某飞, 张×军, 刘*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import near
from kg.recognise.person_likely import goes_on, is_end, is_given
from kg.recognise.person_name import Name, surname_pattern

__all__ = ["masked"]

# What hides the rest of a name
_MASK = re.compile(r"某|×|x|X|Ｘ|＊|\*|○|〇")
_NEAR = 8
"""How far from its mask a name may begin or end, in characters."""
# 王|某些, 任|某项: what 某 governs where it hides no name
_NOT_WORD = (
    r"(?![些个种项月日次局县市区镇乡村校院地类企社街科站所厂店一段条刻]|年(?!仅)|时(?!任|常)|单(?!独)|公(?!开)"
    r"|部(?!分)|处(?![以理分罚于])|同(?![意为])志?)"
)
# 处|长|孙某: the post's 长 makes no 长孙 of it
_HEADS = re.compile("[处局院校所站队科馆股部厂园台会组团村镇乡县区市]")
# 对|于某些, 由|于某种, 终|于, 属|于, 关|于; 信|任某, 责|任某, 形|成某, 时|时
_WORD_BEFORE = re.compile(
    r"(?:[对关由终位属限基高低大小多少处便急忙善勇敢至]于|[责信担主就历连兼出新胜]任|[形完达变造构生组促集]成|[事立款强单]项"
    r"|[统审会合预]计|[单岗学地职部各座床诸]位|[有届及临准随按平当同小]时|[地甲乙双对各一官警校院]方|[公治平]安|[主监城交保]管|[日经正异]常"
    r"|[资基奖租现罚押证]金|[公用停]车|[工过流课规]程|[道公线]路|[供排污饮]水|[发公行]文|金钱|[提较]高|[说证文]明|加强|[清名菜]单|[对相]应|保全)$"
)


@cache
def _pattern() -> re.Pattern[str]:
    """Surname, mask, and what is left of the given name: 王某, 李某某, 修某飞, 陈某甲, 吴某1, 王×军, 张**."""
    return re.compile(
        rf"{surname_pattern()}(?:某某{_NOT_WORD}(?P<nth>[甲乙丙丁]|[1-9](?!\d|[人名户万元年个次]))?"
        rf"|某{_NOT_WORD}(?P<rest>[甲乙丙丁]|[1-9](?![\d.．]|[人名户万元年个次])|[^\W\d_a-zA-Z])?"
        r"|(?:[×xXＸ＊*○〇]{1,2})(?![A-Za-z])(?P<last>[^\W\d_a-zA-Z])?)"
    )


def masked(text: str) -> Iterator[Name]:
    """The masked names of a text, from left to right."""
    for found in near(text, _pattern(), _MASK, _NEAR):
        start, end = found.span()
        for group in ("rest", "last"):
            left = found.group(group)
            if left and not _of_name(text, found.end(), left, group):
                end = found.start(group)
        if text.startswith("长孙", start) and _HEADS.search(text[max(0, start - 1) : start]):
            start += 1
        elif _WORD_BEFORE.search(text[max(0, start - 1) : start + 1]):
            continue
        yield Name(start, end, "person.masked")


def _of_name(text: str, end: int, left: str, group: str) -> bool:
    """Whether the character behind a mask is of the name: 陈某|甲, 吴某|1, 修某|飞; but no 高×长."""
    if left in "甲乙丙丁" or left.isdigit():
        return True
    return (left != "长" or group == "rest") and _left(text, end)


# 王某|收受, 李某|家中, 张某|一次, 周某|等人: what goes on behind a whole name
_VERB = re.compile(
    r"[家一二三四五六七八九十中大在同承以和并自已未从子先连合收发提出在向立加上下长全主生前少来守名正成平公知记]"
)


def _left(text: str, end: int) -> bool:
    """Whether the character before an offset is left of a masked given name: 修某|飞, not 周某|冒领."""
    char = text[end - 1]
    if not is_given(char) or goes_on(char, text[end : end + 1]):
        return False
    # most characters begin the next word as often (王某|进行): they count where what may follow a name does
    return (is_end(char) and _VERB.match(char) is None) or _CLOSED.match(text, end) is not None


_CLOSED = re.compile(
    r"[，。、；：）)（(》\s]|$|同志|等|因|案|严重|违|涉嫌|受|予以|给予|进行|利用|党内|政务|在|于|的|挪用|贪污|被|立案|作|给|为|和|与|到|移送|免|降|撤|开除|留置|诫勉|提醒|批评|通报|处|退|停职|调|问责|[两二三四五]人"
)
