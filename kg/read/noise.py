"""Page furniture: what a web page prints around a report. Marked, never cut, so that offsets stay true.

Looked for before the report's first sentence and after its last, never inside: a response may speak of
来源 and 发布时间 as well. Forms: shared/report-forms.md, "Tables and page noise".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Document, Passage

__all__ = ["furniture"]

HEAD = 4_000
"""Characters before which the report's own first sentence must begin; without it only lines that stand
before the first heading are looked at."""

OPENING = re.compile(
    r"^[ \t\u3000\xa0]*(?:根据|按照|为贯彻|依据|遵照|主任|各位)|统一部署|统一安排|巡[察视]组", re.MULTILINE
)
"""Where a report begins to speak: 根据市委统一部署，… / 按照…安排 / 主任、各位副主任: / …巡察组对…"""

HEADING = re.compile(
    r"^[ \t\u3000\xa0]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])", re.MULTILINE
)
"""一、… or （一）… at a line start."""

DATE = (
    r"(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[ \t]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2"
    r"})?)?"
)
"""2024-04-07 08:14 / 2024年4月7日 / 2024/4/7"""

PUBLISHED = re.compile(
    rf"(?:发布时间|发布日期|发文日期|公开日期|发表时间|更新时间|添加时间|录入时间|成文日期|时间|日期|发布于)"
    rf"[ \t\u3000]*[:：]?[ \t\u3000]*(?P<date>{DATE})"
)
"""发布时间:2024-04-07 08:14"""

FIELD = re.compile(
    r"(?:(?<!\S)" + DATE + r"[ \t\u3000]{0,3})?"
    r"(?:信息来源|文章来源|稿件来源|消息来源|稿源|来源|作者|编辑|责任编辑|责编|审核|审核人|供稿|发布人"
    r"|发布者|发布单位|"
    r"发布机构|发布时间|发布日期|发文日期|公开日期|更新时间|添加时间|录入时间|发表时间|成文日期|日期|时间|"
    r"浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击率|点击|访问次数|访问量|访问|人气|次数|"
    r"字号|字体|字体大小|分享到|分享|索引号|索 引 号|文号|文件编号|文件名称|信息名称|标题|主题分类"
    r"|主题词|信息分类|体裁分类|组配分类|公开方式|公开范围|"
    r"公开形式|公开责任部门|有效性|生效日期|废止日期|发文机关|信息索引号|信息类别|关键词|内容概述|打印"
    r"|收藏|保护视力色)"
    r"[ \t\u3000]*[:：】\]][ \t\u3000]*(?:" + DATE + r"|[^\s:：]{0,40})"
)
"""来源:机关党委 / 浏览次数： / 索引号：0000-2024-1 / 2024-04-07 08:14 来源:甲报"""

TITLE = re.compile(
    r"[^。，；\n]{6,120}(?:通报|报告|公告|公示|公开|函|情况)[ \t\u3000]*(?:[（(][^（）()\n]{1,24}[）)])?\s*"
)
"""中共甲市乙局党组关于市委第三巡察组反馈意见整改情况的通报: a title, though it speaks of a 巡察组"""

DATED = re.compile(rf"[（(]\s*{DATE}\s*[）)]\s*$")
"""…的通报|(2024-07-26): the day of publication behind a title"""

LEADING_DATE = re.compile(rf"[（(]?\s*(?P<date>{DATE})")
"""2024-04-07 08:14 来源:甲报 / (2024-07-26)"""

CRUMBS = re.compile(
    r"(?:(?:您?(?:现在|当前|目前)?所?在?的?位置|当前栏目)(?:是)?[ \t\u3000]*[:：]?"
    r"|首页(?=[ \t\u3000]{0,3}[>＞»›]))"
    r"(?:[^\n>＞»›]{0,30}[>＞»›]{1,2}){0,12}[ \t\u3000]{0,3}[^\s>＞»›]{0,30}"
)
"""当前位置:首页 > 政务公开 > 公告公示 > 正文"""

WIDGET = re.compile(
    r"^(?:[\s|｜·【】\[\]()（）:：]|无障碍(?:阅读|浏览|模式)?|长者(?:助手|模式|版)|适老版|关怀版"
    r"|繁體(?:中文)?|繁体|简体|"
    r"朗读|语音播报|播放|暂停|停止|扫一扫[^\n]{0,30}|分享(?:到)?|微信|微博|QQ空间|打印(?:本页|此页)?"
    r"|收藏(?:本页)?|"
    r"关闭(?:窗口|本页)?|返回(?:顶部|上级|列表|首页)?|下载|字号|字体|大小|大|中|小|默认|超大|超大字体"
    r"|特大|标准|A\+|A-|\+|-|T|"
    r"上一篇[^\n]{0,60}|下一篇[^\n]{0,60}|登录|注册|搜索|首页|加入收藏|设为首页|网站地图|"
    r"通知公告|公告公示|公示公告|公告|公示|政务公开|政府信息公开|信息公开|党务公开|党建工作|党的建设"
    r"|机关党建|巡[察视]整改|巡[察视]工作|"
    r"工作动态|新闻动态|最新公告|正文|详情|文章详情|内容详情|浏览|阅读|次)++$"
)
"""A line made of nothing but buttons and column names: 字号：【大 中 小】 / 打印 关闭 / 公告公示"""

FOOTER = re.compile(
    r"^\s*(?:版权所有|Copyright|©|主办单位|主办[:：]|承办[:：]|承办单位|备案号|网站标识码|公安备案"
    r"|[^\n]{0,6}ICP备|ICP备|技术支持|"
    r"地址[:：][^\n]{0,60}邮编|网站地图|联系我们|关于我们|相关(?:链接|阅读|文章|附件)|友情链接|上一篇"
    r"|下一篇|责任编辑|责编|编辑[:：]|"
    r"\[?(?:打印|关闭)|扫一扫|分享到|您可能|推荐阅读|热点|附件[:：下]|[^\n]{0,20}公网安备)",
    re.IGNORECASE,
)
"""版权所有：… / 主办单位：… / 豫ICP备… / 上一篇：…"""

TAIL = 3_000
"""Characters at the end in which footers are looked for."""


BLANKS = " \t\u3000\xa0|｜"
"""What may stand between two pieces of furniture on one line."""


def furniture(document: Document) -> Document:
    """The document with its page furniture marked, and the date of publication that the furniture gives."""
    text = document.text
    spans = _head_spans(text) + _tail_spans(text)
    noise = tuple(p for start, end in _merged(text, spans) if (p := document.trimmed(start, end)) is not None)
    return replace(document, noise=noise, published=_published(document, noise))


def _head_end(text: str) -> int:
    """Where the report's own words begin: the line of its first sentence or first heading."""
    lines = [at for pattern in (OPENING, HEADING) if (at := _first_line(text, pattern)) is not None]
    return min(lines, default=0)


def _first_line(text: str, pattern: re.Pattern[str]) -> int | None:
    """Start of the first line that the pattern is found in and that is no title."""
    for found in pattern.finditer(text, 0, HEAD):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start())
        if not TITLE.fullmatch(text, start, end if end >= 0 else len(text)):
            return start
    return None


def _head_spans(text: str) -> list[tuple[int, int]]:
    end = _head_end(text)
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text[:end].splitlines(keepends=True):
        stop = at + len(line)
        if WIDGET.match(line.strip()):
            spans.append((at, stop))
        else:
            for pattern in (CRUMBS, FIELD):
                spans += [(at + m.start(), at + m.end()) for m in pattern.finditer(line)]
            if (dated := DATED.search(line)) and TITLE.fullmatch(line):
                spans.append((at + dated.start(), at + dated.end()))
            spans += _leftovers(line, at, spans)
        at = stop
    return spans


def _leftovers(line: str, at: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What a line of furniture still shows between its fields: 次, 【大 中 小】, a lone date."""
    inside = sorted((start - at, end - at) for start, end in spans if start >= at)
    gaps, last = [], 0
    for start, end in inside:
        gaps.append((last, start))
        last = max(last, end)
    if inside:
        gaps.append((last, len(line)))
    lone = re.compile(rf"^\s*{DATE}\s*$")
    if not inside and lone.match(line):
        return [(at, at + len(line))]
    return [(at + a, at + b) for a, b in gaps if line[a:b].strip() and WIDGET.match(line[a:b].strip())]


def _tail_spans(text: str) -> list[tuple[int, int]]:
    """Footers: from the first footer line in the last part of the text, line by line while they look so."""
    begin = max(_head_end(text), len(text) - TAIL)
    spans = []
    at = begin
    for line in text[begin:].splitlines(keepends=True):
        if FOOTER.match(line) or (at > begin and len(line) < 30 and WIDGET.match(line.strip() or "x")):
            spans.append((at, at + len(line)))
        at += len(line)
    return spans


def _merged(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip(BLANKS)):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _published(document: Document, noise: tuple[Passage, ...]) -> Passage | None:
    """The date of publication, from the first piece of furniture that calls it so, else that begins so."""
    for stretch in noise:
        if found := PUBLISHED.search(document.text, stretch.start, stretch.end):
            return document.passage(*found.span("date"))
    for stretch in noise:
        if found := LEADING_DATE.match(document.text, stretch.start, stretch.end):
            return document.passage(*found.span("date"))
    return None
