"""Web pages: the report among navigation, links and footers; encodings; tables; saved archives."""

from __future__ import annotations

import pytest

from kg.errors import UnreadableFile
from kg.model import Source
from kg.read import extract, read

REPORT = [
    "根据市委统一部署，2023年1月3日至3月4日，市委第一巡察组对市乙局党组进行了巡察。",
    "一、整改情况",
    "1.学习不深入，研讨不充分，成果转化少。",
    "整改情况：一是完善制度，每月学习一次。二是开展研讨4次，形成报告2篇。",
    "2.台账管理混乱，底数不清楚。",
    "整改情况：补建台账3册，定期核对。",
]
SIGNED = ["中共甲市乙局党组", "2024年1月5日"]
TITLE = "中共甲市乙局党组关于巡察整改情况的通报"


def page(body: str, charset: str = "utf-8") -> bytes:
    head = f'<html><head><meta charset="{charset}"><title>通知_某网</title><style>p{{}}</style></head>'
    return f"<!DOCTYPE html>{head}<body>{body}</body></html>".encode(
        {"gbk": "gb18030", "gb2312": "gb18030"}.get(charset, charset)
    )


FULL = (
    '<div class="nav"><ul><li><a>首页</a></li><li><a>政务公开</a></li></ul></div>'
    "<div><a>首页</a> &gt; <a>公示</a></div>"
    f"<h1>{TITLE}</h1><div>发布日期：2024-01-08 来源：机关党委<script>var a='整改情况：';</script></div>"
    f'<div class="content">{"".join(f"<p>&nbsp;&nbsp;{line}</p>" for line in REPORT + SIGNED)}</div>'
    '<div class="share">分享到：<a>某某</a></div>'
    '<ul class="related"><li><a>关于某某工作的通知</a></li><li><a>另一篇整改通报</a></li></ul>'
    '<div style="display:none">看不见的整改情况：无</div><footer>版权所有 甲市乙局</footer>'
)


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "gb2312", "gb18030"])
def test_the_report_is_found_in_its_page(charset: str) -> None:
    document = read(Source("r.html", page(FULL, charset)))
    lines = document.text.split("\n")
    assert lines[0] == TITLE
    assert lines[-8:] == REPORT + SIGNED
    assert document.published is not None
    assert document.published.exact == "2024-01-08"
    for gone in ("看不见", "版权", "var a", "另一篇", "首页", "分享"):
        assert gone not in document.text


def test_what_was_left_out_is_told() -> None:
    assert extract(Source("r.html", page(FULL))).removed


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>甲市<span>乙</span><b>局</b></p>", "甲市乙局"),
        ("<p>甲市\n    乙局</p>", "甲市乙局"),
        ("<p>甲&nbsp;乙局</p>", "甲乙局"),
        ("<p>2023&nbsp;年</p>", "2023年"),
        ("<p>甲局&nbsp;&nbsp;&nbsp;2023年</p>", "甲局 2023年"),
        ("<p>甲<br>乙</p>", "甲\n乙"),
        ("<p>甲</p><p>乙</p>", "甲\n乙"),
        ("<div>甲<p>乙</p>丙</div>", "甲\n乙\n丙"),
        ("<p>甲<!-- 注 -->乙</p>", "甲乙"),
        ("<p>A&amp;B &lt;甲&gt;</p>", "A&B <甲>"),
        ("<p>word\nword</p>", "word word"),
        ("<p>\u3000\u3000甲</p>", "甲"),
        ("<p>&#30002;&#x4e59;</p>", "甲乙"),
    ],
)
def test_white_space_and_markup(markup: str, text: str) -> None:
    assert read(Source("r.html", page(markup))).text == text


def test_issue_table() -> None:
    rows = (
        "<tr><th>序号</th><th>反馈问题</th><th>整改措施</th><th>整改状态</th></tr>"
        '<tr><td>1</td><td rowspan="2">学习不深。</td><td>一是学习。</td><td>完成</td></tr>'
        "<tr><td>2</td><td>二是考试。</td><td>完成</td></tr>"
    )
    text = read(Source("r.html", page(f"<table>{rows}</table>"))).text
    assert text.split("\n")[:3] == ["1.学习不深。", "整改措施：一是学习。", "整改状态：完成"]


def test_layout_tables_are_text() -> None:
    inner = "".join(f"<p>{line}</p>" for line in REPORT)
    text = read(Source("r.html", page(f"<table><tr><td>{inner}</td></tr></table>"))).text
    assert text.split("\n") == REPORT


def test_saved_archive() -> None:
    import email.mime.multipart
    import email.mime.text

    archive = email.mime.multipart.MIMEMultipart("related")
    archive.attach(email.mime.text.MIMEText("body {}", "css", "utf-8"))
    archive.attach(email.mime.text.MIMEText(page(FULL).decode(), "html", "utf-8"))
    assert REPORT[0] in read(Source("r.mhtml", archive.as_bytes())).text


def test_an_archive_without_a_page_is_unreadable() -> None:
    with pytest.raises(UnreadableFile, match="holds no page"):
        read(Source("r.mhtml", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx"))


def test_deep_pages_do_not_overflow() -> None:
    deep = "<div>" * 1_000 + "甲市乙局" + "</div>" * 1_000
    assert "甲市乙局" in read(Source("r.html", page(deep))).text
