"""A printed report → a web page as office sites serve it: navigation, scripts, share buttons, footers."""

from __future__ import annotations

import html
import random
import re

from tests.synthesis.frame import Line
from tests.synthesis.print_text import Printed

__all__ = ["page"]

NAVIGATION = """<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li>
<li><a href="/bmfw">便民服务</a></li><li><a href="/hdjl">互动交流</a></li></ul></div>
<div id="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 正文</div>"""
FOOT = """<div class="share"><a href="#">分享到微信</a><a href="#">打印</a><a href="#">关闭</a></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">甲市某局召开会议</a></li>
<li><a href="/2">乙县某局整改工作简讯</a></li></ul></div>
<div class="footer"><p>主办：某某办公室</p><p>备案号：某ICP备00000000号</p></div>
<script>var visits = 1; document.write("浏览次数");</script>"""


def page(printed: Printed) -> str:
    """The page, in one of several ways of marking up paragraphs; its text says what the report says."""
    rng = random.Random(printed.report.seed * 2 + 3)
    lines = [line for line in printed.lines if line.role not in ("noise", "footer")]
    noise = [line for line in printed.lines if line.role == "noise" and re.search("发布|日期", line.text)]
    way = rng.choice(("p", "div", "br", "span"))
    if way == "br":
        body = "<p>" + "<br/>\n".join(_indented(line) for line in lines) + "</p>"
    else:
        body = "\n".join(_paragraph(rng, way, line) for line in lines)
    info = "".join(f'<div class="info">{html.escape(line.text)}</div>\n' for line in noise)
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>某某网站</title>'
        f"<style>p {{ text-indent: 2em }}</style></head>\n<body>{NAVIGATION}\n{info}"
        f'<div class="article" id="zoom">\n{body}\n</div>\n{FOOT}</body></html>\n'
    )


def _indented(line: Line) -> str:
    return "&emsp;&emsp;" + html.escape(line.text)


def _paragraph(rng: random.Random, way: str, line: Line) -> str:
    text = html.escape(line.text)
    if way == "div":
        return f"<div>&nbsp;&nbsp;&nbsp;&nbsp;{text}</div>"
    if way == "span":  # editors cut words by spans and bold what leads
        at = rng.randrange(1, len(line.text))
        text = (
            f'<span style="font-size:16pt">{html.escape(line.text[:at])}</span>'
            f"<span>{html.escape(line.text[at:])}</span>"
        )
    return f'<p style="text-indent:2em">{text}</p>'
