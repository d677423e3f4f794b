"""One text as a real file of every kind in which reports are found, for tests and benchmarks alike.

`RENDERED` maps a name to (ending of the file, what makes its bytes). The text is what a reader sees: lines,
with their markers; each container must give back the same structure.
"""

from __future__ import annotations

import base64
import html
import quopri
import re
from collections.abc import Callable
from xml.sax.saxutils import escape

from kg.model import Issue, Source, Status
from kg.read import read
from kg.structure import structure
from kg.structure.markers import Marker, Style, leading_marker
from tests.read.containers import W, docx, par, pdf, table, zipped

__all__ = ["RENDERED", "lines_of", "markdown", "page", "wrapped"]

NAVIGATION = """<div class="top"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/gg">公告公示</a> &gt; 正文</div>"""
FOOT = """<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a> <a href="#">打印</a></div>
<div class="related"><h3>相关链接</h3><ul><li><a href="/1">甲市某局召开巡察整改专题会议</a></li>
<li><a href="/2">乙县某局关于巡察整改情况的通报</a></li></ul></div>
<div class="footer"><p>主办：某某办公室　联系电话：0000-0000000</p><p>某ICP备00000000号</p></div>
<script>document.write("浏览次数：" + 12);</script>"""


def lines_of(text: str) -> list[str]:
    """The text's lines, blank ones left out."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def wrapped(text: str, width: int = 34) -> bytes:
    """Text with hard line ends: every line cut after so many characters, first lines indented."""
    rows: list[str] = []
    for line in lines_of(text):
        rest = f"\u3000\u3000{line}"
        while rest:
            rows.append(rest[:width])
            rest = rest[width:]
    return "\n".join(rows).encode()


def markdown(text: str) -> bytes:
    """Markdown: a title, headings with #, labels in bold, blank lines between paragraphs."""
    depth = {Style.COMMA: "## ", Style.PART: "## ", Style.PAREN: "### "}
    rows = []
    for at, line in enumerate(lines_of(text)):
        marker = leading_marker(line, 0, len(line))
        head = depth.get(marker.style, "") if marker and len(line) < 60 else "# " if at == 0 else ""
        rows.append(head + re.sub(r"^(整改[\u4e00-\u9fff]{2,6}[:：])", r"**\1**", line))
    return "\n\n".join(rows).encode()


def page(text: str, charset: str = "utf-8", way: str = "p") -> bytes:
    """A web page with navigation around the text; gbk is declared where GB18030 is used."""
    lines = lines_of(text)
    if way == "br":
        body = "<p>" + "<br>\n".join(f"&emsp;&emsp;{html.escape(line)}" for line in lines) + "</p>"
    elif way == "span":
        body = "\n".join(f"<p>&nbsp;&nbsp;&nbsp;&nbsp;{_spans(line)}</p>" for line in lines)
    else:
        body = "\n".join(f'<p style="text-indent:2em">{_folded(html.escape(line))}</p>' for line in lines)
    whole = (
        f'<!DOCTYPE html>\n<html><head><meta charset="{charset}"><title>某某网</title></head>\n<body>'
        f'{NAVIGATION}\n<div class="article">\n{body}\n</div>\n{FOOT}</body></html>\n'
    )
    return whole.encode({"gbk": "gb18030", "gb2312": "gb18030"}.get(charset, charset))


def _folded(line: str) -> str:
    """Fold a line of markup at every 40th wide character, as editors do."""
    return re.sub(r"([\u4e00-\u9fff，。；]{40})(?=[\u4e00-\u9fff])", r"\1\n    ", line)


def _spans(line: str) -> str:
    """Cut a line by spans, names included."""
    parts = [html.escape(line[at : at + 7]) for at in range(0, len(line), 7)]
    return "".join(f"<span>{part}</span>" if n % 2 else part for n, part in enumerate(parts))


def archive(text: str, encoding: str = "quoted-printable") -> bytes:
    """A saved web page (.mhtml)."""
    content = page(text)
    payload = (base64.encodebytes if encoding == "base64" else quopri.encodestring)(content)
    head = (
        "From: <Saved by Browser>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----B"\r\n\r\n'
        "------B\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: http://example.cn/a.html\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n------B--\r\n"


def word(text: str) -> bytes:
    """A Word file with its markers typed."""
    return docx(*(par(line) for line in lines_of(text)))


LEVELS = (Style.COMMA, Style.PAREN, Style.NUMBER, Style.NUMBER_PAREN, Style.CIRCLED)
FORMATS = (
    "chineseCountingThousand",
    "chineseCountingThousand",
    "decimal",
    "decimal",
    "decimalEnclosedCircle",
)


def numbered(text: str) -> bytes:
    """A Word file whose markers at line starts are automatic numbers, started anew where a number says so."""
    shapes: dict[int, str] = {}
    reached: dict[int, int] = {}
    lists: list[str] = []
    blocks = []
    for line in lines_of(text):
        level, marker = _level(line, shapes)
        if level is None or marker is None:
            blocks.append(par(line))
            continue
        if reached.get(level, 0) + 1 != marker.number:
            lists.append(f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{marker.number}"/>')
        reached[level] = marker.number
        for deeper in [depth for depth in reached if depth > level]:
            del reached[deeper]
        blocks.append(par(line[marker.end :], level, num=len(lists) + 1))
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{FORMATS[at]}"/>'
        f'<w:lvlText w:val="{escape(shapes.get(at, f"%{at + 1}"))}"/></w:lvl>'
        for at in range(len(LEVELS))
    )
    # a list that starts anew and those after it count on in the same definition
    nums = "".join(
        f'<w:num w:numId="{at + 2}"><w:abstractNumId w:val="0"/>{override}</w:lvlOverride></w:num>'
        for at, override in enumerate(lists)
    )
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}</w:numbering>'
    )
    return docx(*blocks, numbering=numbering)


def _level(line: str, shapes: dict[int, str]) -> tuple[int | None, Marker | None]:
    """Level and marker of a line whose marker Word can count, in the one shape that its level has."""
    marker = leading_marker(line, 0, len(line))
    if marker is None or marker.style not in LEVELS:
        return None, None
    level = LEVELS.index(marker.style)
    shape = re.sub(r"[一二三四五六七八九十百零〇]+|\d+|[①-⑳]", f"%{level + 1}", line[: marker.end], count=1)
    return (level, marker) if shapes.setdefault(level, shape) == shape else (None, None)


STATES = {
    Status.RECTIFIED: "已完成",
    Status.IN_PROGRESS: "正在整改",
    Status.PARTLY_RECTIFIED: "阶段性完成",
    Status.UNSTATED: "",
}


def tabled(text: str) -> bytes:
    """A Word file whose issues stand in one table, all else before and after it."""
    document = read(Source("report.txt", text.encode()))
    outline = structure(document)
    above = [
        s.passage.start
        for s in outline.sections
        if s.level > 1 and s.passage.covers(outline.issues[0].extent)
    ]
    first, last = min([*above, outline.issues[0].extent.start]), outline.issues[-1].extent.end
    head = ["序号", "方面", "反馈问题", "整改措施", "整改状态"]
    names = {section.number: section.heading.exact for section in outline.sections}
    rows = [
        [
            str(issue.number),
            names.get(issue.section or 0, ""),
            _cell(issue.passage.exact),
            _cell(_answer(issue)),
            STATES[issue.status],
        ]
        for issue in outline.issues
    ]
    before = [par(line) for line in lines_of(document.text[:first])]
    after = [par(line) for line in lines_of(document.text[last:])]
    return docx(*before, table(head, *rows), *after)


def _answer(issue: Issue) -> str:
    return issue.response.exact if issue.response else ""


def _cell(text: str) -> str:
    return "|".join(lines_of(text.replace("|", "｜")))


def several_fonts(text: str) -> bytes:
    """A PDF whose digits and Latin letters are set in a font of their own."""
    return pdf(text, latin="Times-Roman")


RENDERED: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "txt, GB18030": (".txt", lambda text: text.encode("gb18030")),
    "txt, UTF-8 with mark": (".txt", lambda text: text.encode("utf-8-sig")),
    "txt, UTF-16": (".txt", lambda text: text.encode("utf-16")),
    "txt, lines ended by CR LF": (".txt", lambda text: text.replace("\n", "\r\n").encode()),
    "txt, lines cut at 34 characters": (".txt", wrapped),
    "md": (".md", markdown),
    "html, gbk declared": (".html", lambda text: page(text, "gbk")),
    "html, br": (".htm", lambda text: page(text, way="br")),
    "html, names cut by spans": (".html", lambda text: page(text, way="span")),
    "mhtml, quoted-printable": (".mhtml", archive),
    "mhtml, base64": (".mht", lambda text: archive(text, "base64")),
    "docx": (".docx", word),
    "docx, automatic numbers": (".docx", numbered),
    "docx, issues in a table": (".docx", tabled),
    "pdf, first lines indented": (".pdf", pdf),
    "pdf, nothing indented": (".pdf", lambda text: pdf(text, indent=0)),
    "pdf, digits in another font": (".pdf", several_fonts),
    "zip": (".zip", lambda text: zipped(**{"report.txt": text.encode()})),
}
"""Name -> (ending, text to bytes)."""
