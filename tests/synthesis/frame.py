"""What stands around a synthesised report's chapters: title, opening, contact, signature, page noise."""

from __future__ import annotations

from dataclasses import dataclass

from tests.synthesis.forms import Forms, numeral
from tests.synthesis.plan import Day, Report

__all__ = ["Line", "Said", "head_of", "tail_of"]

Said = dict[str, str | None]
"""Name of a fact -> what the report prints of it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line and the part that it plays (title, opening, topic, finding, response, noise …)."""

    role: str
    text: str


def head_of(report: Report, forms: Forms) -> tuple[list[Line], Said, str | None]:
    """Noise, title and opening; the facts in them; the date of publication that the noise gives."""
    noise, published = _noise(report, forms)
    title, whole = _title(report, forms)
    opening, facts = _opening(report, forms)
    facts["title"] = whole
    return [*noise, *title, Line("opening", opening)], facts, published


def day(of: Day, *, year: bool = True) -> str:
    """2024年3月5日, or 3月5日."""
    return f"{of.year}年{of.month}月{of.day}日" if year else f"{of.month}月{of.day}日"


def _title(report: Report, forms: Forms) -> tuple[list[Line], str | None]:
    of = report.inspection
    name = f"{of.place.level}委{of.round}{of.work}" if of.round else f"{of.work}"
    topic = f"{name}整改{'进展' if forms.variant % 2 else ''}情况"
    about = f"关于{topic}的通报"
    lines = {
        "none": [],
        "line": [of.issuer + about],
        "lines": [of.issuer, about],
        "three": [of.issuer, f"关于{name}", f"{topic.removeprefix(name)}的通报"],
        "twice": [of.issuer + about, of.issuer + about],
        "spaced": [f"{of.issuer} {about}"],
        "tag": [f"【{of.work}整改】{of.issuer}{about}"],
        "bare": [about],
    }[forms.title]
    whole = None if forms.title == "none" else about if forms.title == "bare" else of.issuer + about
    return [Line("title", line) for line in lines], whole


def _opening(report: Report, forms: Forms) -> tuple[str, Said]:
    of = report.inspection
    sender = f"{of.place.level}委"
    body = of.body.self_name if forms.opening == "ours" else f"{of.short}{of.body.organ}"
    receiver = f"{of.body.self_name}{of.body.organ}" if forms.opening == "ours" else body
    if forms.opening == "months":
        period = f"{of.start.year}年{of.start.month}月至{of.end.year}年{of.end.month}月"
    else:
        period = f"{day(of.start)}{'至' if forms.variant else '—'}{day(of.end, year=forms.variant == 1)}"
    if forms.opening == "damaged" and of.start.month < 10 <= of.start.day:
        period = f"{of.start.year}{of.start.month}{of.start.day}日至{day(of.end)}"
    if forms.opening == "villages":
        body = "甲村、乙村、丙村等7个村党组织"
    handed = day(of.feedback, year=forms.opening != "handed-without-year")
    did = ("进行了", "开展了", "进行了常规", "开展")[forms.variant]
    ground = (
        "按照党务公开原则和有关规定",
        f"根据{of.work}工作有关要求",
        "按照《中国共产党党务公开条例（试行）》",
    )[report.seed % 3]
    published = f"{ground}，现将{of.work}整改情况予以公布{'：' if forms.colon else '。'}"
    facts: Said = {"team": of.team, "inspected": body, "period": period, "feedback": handed}
    facts["received_by"] = receiver
    if forms.opening == "team":
        facts["received_by"] = None
        said = f"{of.team}于{period}对{body}开展{of.work}，并于{handed}反馈了{of.work}意见。"
    elif forms.opening == "silent":
        facts["feedback"] = None
        said = (
            f"根据{sender}统一部署，{period}，{of.team}对{body}{did}{of.work}，"
            f"并向{receiver}反馈了{of.work}意见。"
        )
    else:
        said = (
            f"根据{sender}统一部署，{period}，{of.team}对{body}{did}{of.work}。"
            f"{handed}，{of.team}向{receiver}反馈了{of.work}意见。"
        )
    facts["issuer"] = facts["received_by"] or body
    return said + published, facts


def _noise(report: Report, forms: Forms) -> tuple[list[Line], str | None]:
    of = report.inspection
    date = f"{of.signed.year}-{of.signed.month:02}-{of.signed.day:02}"
    site = f"{of.place.name}{of.body.name}"
    if forms.noise == "lines":
        lines = [
            "当前位置：首页 > 政务公开 > 公告公示",
            f"发布日期：{date}",
            f"来源：{site}",
            "浏览次数：",
            "字号：【大 中 小】 打印",
        ]
    elif forms.noise == "index":
        lines = ["索引号：000000-2024-001", f"发布机构：{site}", f"成文日期：{date}", "公开方式：主动公开"]
    elif forms.noise == "line":
        lines = [f"发布时间：{date} 来源：{site} 浏览次数：123 字体：大 中 小"]
    else:
        return [], None
    return [Line("noise", line) for line in lines], date


def tail_of(report: Report, forms: Forms) -> tuple[list[Line], Said]:
    """Contact, signature and footer, and the facts in them."""
    of = report.inspection
    contact = [
        f"联系电话：{report.phone}" if report.phone else "",
        f"邮政信箱：{report.address}" if report.address else "",
        f"电子邮箱：{report.email}" if report.email else "",
    ]
    lines = []
    facts: Said = {"phone": report.phone, "address": report.address, "email": report.email}
    if said := "；".join(filter(None, contact)):
        lines.append(
            Line("contact", f"欢迎广大干部群众对整改落实情况进行监督。如有意见建议，请及时反映。{said}。")
        )
    date = day(of.signed)
    if forms.signature == "numerals":
        year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(of.signed.year))
        date = f"{year}年{numeral(of.signed.month)}月{numeral(of.signed.day)}日"
    signed = forms.signature != "none"
    if forms.signature == "line":
        lines.append(Line("signature", f"{' ' * 12}{of.issuer}{' ' * 8}{date}"))
    elif signed:
        lines += [Line("signature", of.issuer), Line("signature", date)]
    if forms.footer:
        lines += [
            Line("footer", "【打印本页】 【关闭窗口】"),
            Line("footer", f"版权所有：{of.place.name}{of.body.name}"),
        ]
    return lines, {**facts, "signed": date if signed else None, "issuer": of.issuer if signed else None}
