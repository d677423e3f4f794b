"""The opening sentence: who inspected whom, when, and when the findings were handed over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Document, Passage
from kg.structure.paragraphs import Paragraph

__all__ = ["Opening", "opening_of"]


@dataclass(frozen=True, slots=True)
class Opening:
    """What the opening says, as far as it was found."""

    passage: Passage | None = None
    team: Passage | None = None
    inspected: Passage | None = None
    period: Passage | None = None
    feedback: Passage | None = None
    received_by: Passage | None = None


WORK = r"(?:巡[察视]|审计|督[察查])"

OPENING = re.compile(
    rf"受[^，。]{{2,16}}委托|统一(?:部署|安排)|{WORK}(?:工作)?(?:领导小组)?[^，。】\]》]{{0,14}}组[^。]{{0,80}}"
    rf"(?:进行|开展|反馈|巡[察视])"
    rf"|对[^，。]{{2,60}}(?:进行|开展|实施)了?[^，。]{{0,20}}{WORK}|反馈了?[^，。]{{0,20}}意见"
    rf"|现将[^。]{{0,60}}(?:公布|通报|公开|报告"
    rf"|函告)"
)
"""What only an opening says: 统一部署 / …巡察组对…进行了巡察 / 反馈了巡察意见 / 现将…予以公布"""

TITLE_LINE = re.compile(
    r"[^。，；\n]{8,120}(?:通报|报告|公告|公示|汇报|函|(?:整改|进展|落实)情况)"
    r"[ \t\u3000]*(?:[（(][^（）()\n]{1,24}[）)])?"
)
"""中共甲市乙局党组关于市委第三巡察组反馈意见整改进展情况的通报（2024-07-26）: a title, no opening"""

LONGEST = 2_000
"""Characters of a paragraph in which an opening is looked for; real ones have 150 to 400."""

YEAR = r"(?:(?:19|20)\d{2}[ \t]?年?|今年|去年|同年|当年|本年)"
MONTH = r"\d{1,2}[ \t]?月(?:份)?"
DAY = r"(?:\d{1,2}[ \t]?日|[上中下]旬|底|初|末)"
POINT = (
    rf"(?:{YEAR}[ \t]?{MONTH}[ \t]?{DAY}?|{MONTH}[ \t]?{DAY}?|(?:19"
    rf"|20)\d{{2}}[-./]\d{{1,2}}[-./]\d{{1,2}}|(?:19|20)\d{{2}}年?\d{{3,4}}日)"
)
"""2020年5月6日 / 5月6日 / 2022年7月 / 2024717日 (damaged)"""

PERIOD = re.compile(
    rf"(?P<period>{POINT}[ \t]{{0,2}}(?:至|到|—{{1,2}}|－{{1,2}}|–|-{{1,2}}|~|～|起至)[ \t]{{0,2}}(?:{POINT}"
    rf"|\d{{1,2}}[ \t]?日))"
)
"""2020年5月6日至6月19日 / 2022年7月至2022年8月 / 5月6日-19日"""

SINGLE = re.compile(POINT)

INSPECTS = re.compile(
    rf"(?:对|进驻|在)(?P<body>(?:“[^”\n]{{1,30}}”|[（(][^（）()\n]{{1,80}}[）)]|[^，。,；;“”（）()\n]){{2,80}}?)(?:进行|开展|实施"
    rf"|作(?=[了出]))[了出]?(?:为期[^，。]{{1,14}}的?)?[^，。,]{{0,24}}?(?:{WORK}|“?回头看”?|专项检查)"
    rf"|组[^，。]{{0,30}}?(?:{WORK}|进驻)了?(?P<body3>[^，。,；;\n组]{{2,40}}?(?:党[组委]|党工委|支部|总支|[局院校会厅办处所司镇乡村心道]))"
    rf"(?=[，。,]|的|进行)"
    rf"|对(?P<body2>[^，。,；;\n]{{2,50}}?){WORK}(?:反馈|并|，|,|。)"
)
"""对甲市乙局|进行了巡察 / 对甲镇|开展巡视"""

BODIES = ("body", "body2", "body3")
"""Groups of INSPECTS that name the body."""

NO_BODY = re.compile(
    r"^(?:照|标|于|策|应|接|反馈|整改|问题|[^，]{0,6}意见|巡[察视])|巡[察视][^，。]{0,6}组|意见|反馈"
    r"|(?:上|会议|期间|过程中)$"
)
"""对照…, 对反馈意见…, 对村巡察第四组对…: what stands behind 对 is no body"""

MATTER = re.compile(r"(?:的)?(?:(?:19|20)\d{2}(?:年|[-—至])|预算执行|财政收支|财务收支|经济责任)")
"""2021年度财政决算情况, as behind the body audited"""

TEAM = re.compile(
    r"(?P<team>(?:[^，。,；;：:、\s“”（）()]|“[^”\n]{1,24}”|、(?=[^，。\n]{1,12}[”）)])"
    r"|[（(][^（）()\n]{1,16}[）)]){0,40}?(?:巡[察视]|审计"
    r"|督[察查])[^，。,；;\s于对在向自从]{0,14}?组)(?!织|成|长|员|建|办)"
)
"""市委第五巡察组 / 区委“作风、效能”专项巡察组 / 市委对村巡察第四组 / 省委巡视组"""

AUDITOR = re.compile(
    r"(?P<team>[^，。,；;：:\s]{0,16}?审计(?:局|署|厅|署驻[^，。]{2,8}特派员办事处|组))(?=于|对|派出|在"
    r"|自|从|组织|依法)"
)
"""甲市审计局|对…"""

DAYS = PERIOD.pattern.replace("?P<period>", "?:")

LEAD = re.compile(
    rf"^(?:根据[^，,]{{0,40}}[，,]|按照[^，,]{{0,40}}[，,]|经[^，,]{{0,20}}[，,]"
    rf"|{DAYS}|{POINT}|自|从|于|期间|由|派出|组建|组织|抽调|派|授权"
    rf"|[的了以来间内\s，,、至到起止—-])+"
)
"""What may stand before a team's name in one breath: dates, 由, 派出"""

SENT = re.compile(
    r".{0,12}?(?:组建|派出|成立|抽调)了?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?个?(?=.{0,20}组)"
)
"""区委组建4个|巡察组: who sends the team and how many"""

RECEIVED = re.compile(
    r"(?:向|给)(?!社会|公众|群众|全[社市县区镇校院]|党内|媒体|上级|各|被|\d+家)(?P<body>[^，。,；;\n]{2,60}?)(?:(?:领导)?班子(?:成员)?)?(?:及?其?(?:主要(?:负责(?:人"
    r"|同志)|领导))?)?(?:进行|作|正式"
    r"|集中|书面|当面|分别|现场|传达|召开|全面|逐一|专题)?了?(?:进行了?)?(?:反馈|通报|移交)"
)
"""向甲市乙局党组|反馈了巡察意见"""

FEEDBACK = re.compile(r"反馈|移交|通报了")


def opening_of(document: Document, head: Sequence[Paragraph]) -> Opening:
    """The opening among the first paragraphs of a report."""
    text = document.text
    span = _stretch(text, head)
    if span is None:
        return Opening()
    start, end = span
    found = _inspects(text, start, end)
    period = PERIOD.search(text, start, end)
    team = _team(document, start, end, found.start() if found else None)
    body = next((found.span(name) for name in BODIES if found[name]), None) if found else None
    received = RECEIVED.search(text, start, end)
    return Opening(
        passage=document.trimmed(start, end),
        team=team,
        inspected=_body(document, *body) if body else None,
        period=document.trimmed(*period.span("period")) if period else None,
        feedback=_feedback(document, start, end, period),
        received_by=document.trimmed(*received.span("body")) if received else None,
    )


def _stretch(text: str, head: Sequence[Paragraph]) -> tuple[int, int] | None:
    """The paragraph that opens the report; a second one that goes on with it is taken in."""
    for at, whole in enumerate(head):
        paragraph = replace(whole, end=min(whole.end, whole.start + LONGEST))
        if paragraph.end - paragraph.start < 20 or not OPENING.search(text, paragraph.start, paragraph.end):
            continue
        if TITLE_LINE.fullmatch(text, paragraph.start, paragraph.end):
            continue
        if paragraph.marker and not re.search("现将|统一部署", text[paragraph.start : paragraph.end]):
            continue
        end = paragraph.end
        for following in head[at + 1 : at + 4]:
            if following.marker or not (
                text[end - 1] not in "。：:" or OPENING.search(text, following.start, following.end)
            ):
                break
            end = min(following.end, following.start + LONGEST)
        return paragraph.start, end
    return None


def _inspects(text: str, start: int, end: int) -> re.Match[str] | None:
    """对…进行了巡察: the first whose body is no abstraction (对照, 对标, 对反馈意见 …)."""
    at = start
    while found := INSPECTS.search(text, at, end):
        body = found["body"] or found["body2"] or found["body3"]
        if not NO_BODY.search(body):
            return found
        at = found.start() + 1
    return None


def _body(document: Document, start: int, end: int) -> Passage | None:
    """The body inspected, without the year and matter that an audit names behind it."""
    tail = MATTER.search(document.text, start + 2, end)
    if (
        tail
        and (before := document.text[start : tail.start()])
        and len(re.findall("[（(]", before)) > len(re.findall("[）)]", before))
    ):
        tail = None  # …（已于2022年重组，以下简称…）
    return document.trimmed(start, tail.start() if tail else end)


def _team(document: Document, start: int, end: int, before: int | None) -> Passage | None:
    """The team: the last one named before 对…进行了巡察, else the first one named."""
    text = document.text
    found = [*TEAM.finditer(text, start, end)]
    if before is not None and (near := [f for f in found if f.end("team") <= before]):
        found = near[-1:]
    elif not found:
        found = [*AUDITOR.finditer(text, start, end)]
    if not found:
        return None
    begin, stop = found[0].span("team")
    sent = SENT.match(text, begin, stop)
    begin = sent.end() if sent else begin
    lead = LEAD.match(text[begin:stop])
    return document.trimmed(begin + (lead.end() if lead else 0), stop)


def _feedback(document: Document, start: int, end: int, period: re.Match[str] | None) -> Passage | None:
    """The last day named before the first 反馈 that has one, the days of the inspection left out."""
    text = document.text
    begin = period.end() if period else start
    for handed in FEEDBACK.finditer(text, begin, end):
        sentence = max(text.rfind("。", begin, handed.start()) + 1, begin)
        days = list(SINGLE.finditer(text, sentence, handed.start()))
        if days:
            return document.trimmed(*days[-1].span())
    return None
