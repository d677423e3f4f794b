"""Projects by the name they once got: quoted names used again, years of a cause, sponsored works, parks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.recognise.matching import near
from kg.recognise.project_words import ends_with, modifier_start, specific

__all__ = ["parks", "research", "reused", "sponsored", "years"]

_SHORTEST = 4
"""Characters that a quoted name must have to be known again without its head: “甲乙之约”, not “甲乙”."""

# “甲乙丙丁”|品牌, “甲乙丙丁”|文旅|工程: a quoted name right before its head
_QUOTED_NAME = re.compile(r"“([^“”\n]{2,24})”[^“”]{1,12}$")
# 甲城文化云|平台, 乙政通|小程序: a platform with a name of its own
_CALLED = re.compile(r"^(?P<name>[\u4e00-\u9fff]{2,8}[云通办码])(?:平台|小程序|系统|APP|公众号)$")


# 甲家园安置房|项目, 乙新区供热管网|项目: a facility with a name of its own goes by it elsewhere
_WITHOUT_HEAD = re.compile(r"^(.{6,24})(?:建设项目|建设工程|项目|工程|建设)$")


# what is known by the undertaking alone, and is neither a body nor a site
_BUILT = re.compile(
    r"(?:安置房|保障房|公寓|管网|管廊|管线|公路|快速路|大道|路|桥|隧道|航道|综合体|综合楼|大楼|楼|枢纽|水厂|产业园|厂房|生产线|平台|系统|泵站|电站|光伏)$"
)


def reused(text: str, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where a quoted name stands in quotation marks again, without the head that it had once.

    Args:
        text: the text.
        found: where the other rules found projects.
    """
    surfaces = sorted({text[start:end] for start, end in found})
    quoted = (
        _QUOTED_NAME.search(surface)
        for surface in surfaces
        if not (ends_with(surface, "checks") or ends_with(surface, "operations"))
    )  # “甲社”专项清理 is no 甲社
    for name in sorted({name[1] for name in quoted if name and len(name[1]) >= _SHORTEST}):
        if specific(name):
            for again in re.finditer(f"“{re.escape(name)}”(?!微信|公众号|视频号|APP|客户端|抖音)", text):
                yield again.start() + 1, again.end() - 1
    for core in sorted({found[1] for found in map(_WITHOUT_HEAD.match, surfaces) if found}):
        if core not in surfaces and _BUILT.search(core) and specific(core):
            for again in re.finditer(re.escape(core), text):
                yield again.span()
    for called in filter(None, map(_CALLED.match, surfaces)):
        for again in re.finditer(re.escape(called["name"]), text):
            yield again.span()


# 作风能力提升年|活动, “项目建设年”活动: a year given to a cause
_YEAR_OF = re.compile(
    r"(?:“[\u4e00-\u9fff、]{2,14}年”|[\u4e00-\u9fff]{2,12}(?:提升|建设|攻坚|整治|突破|服务|落实|改进|创新|转变|提质|增效|推进|深化|强化|规范|管理|发展|巩固)年)"
    r"(?:主题|专项)?活动(?!方案|的通知)"
)
_YEAR_PROOF = re.compile("年”?(?:主题|专项)?活动")


def years(text: str) -> Iterator[tuple[int, int]]:
    """Campaigns that take a year and its name: 能力作风建设年活动."""
    for match in near(text, _YEAR_OF, _YEAR_PROOF, 24):
        start = match.start()
        if text[start] != "“":
            head = match.start() + match.group().rindex("年活" if "年活" in match.group() else "年")
            start = max(start, modifier_start(text, head - 2))
        if match.end() - start >= 8:
            yield start, match.end()


# 入选|全省甲乙人才扶持项目, 获批|国家甲乙资助项目: works that a higher body chooses and pays for
_SPONSORED = re.compile(
    r"(?:入选|推荐(?:参加|申报)|参加|获批|获评|获得|荣获|获|申报|列入|纳入|申请)(?:了)?(?:\d{4}年度?)?"
    r"(?P<name>(?:全国|全省|全市|国家|中央|[省市]级?|[\u4e00-\u9fff]{2,3}[省市])(?:(?![的等为入获])[^，。；、：《》“”()（）\s]){4,26}?"
    r"(?:扶持|资助|引导|培育|孵化|专项基金)(?:项目|计划|工程)?)(?=[，,。；（()]|的|并)"
)


def sponsored(text: str) -> Iterator[tuple[int, int]]:
    """Programmes of sponsorship that a work or a body was chosen for."""
    for match in _SPONSORED.finditer(text):
        yield match.span("name")


# 国家社科基金|一般项目|“甲乙研究”, 国家自然科学基金|青年科学基金项目: what a fund of science pays for.
# Source: kinds of project of 国家社科基金 and 国家自然科学基金, the plans of provinces called after them.
_RESEARCH = re.compile(
    r"(?:国家|教育部|[\u4e00-\u9fff]{2,3}省|[省市])(?:哲学社会科学|社会科学|自然科学|社科|自科|艺术|教育科学|软科学|重点研发|科技)"
    r"(?:基金|计划|规划|专项)(?P<kind>一般|重点|重大|青年|面上|西部|后期资助|青年科学基金|联合基金|杰出青年|地区科学基金|专项|揭榜挂帅){0,2}"
    r"(?:项目|课题)(?P<title>“[^“”\n]{4,40}”)?"
)
_RESEARCH_PROOF = re.compile("(?:基金|计划|规划|专项)")


def research(text: str) -> Iterator[tuple[int, int]]:
    """Projects of research by the fund that pays for them, with their kind or their title."""
    for match in near(text, _RESEARCH, _RESEARCH_PROOF, 64):
        if match["title"] or match["kind"]:
            yield match.span()


# 甲河|国家文化公园, 乙山国家公园: a park of national rank is an undertaking of many years
_PARK = re.compile(r"国家(?:文化)?公园(?!建设|管理|体制|体系|试点区)")
# 服务|甲河国家文化公园: verbs that also open names (服务中心), so that no left edge stops at them
_SERVING = re.compile("服务|融入|助力|对接")


def parks(text: str) -> Iterator[tuple[int, int]]:
    """National parks by their own name."""
    for match in _PARK.finditer(text):
        start = modifier_start(text, match.start())
        if verb := _SERVING.match(text, start, match.start()):
            start = verb.end()
        if 2 <= match.start() - start <= 8 and specific(text[start : match.start()]):
            yield start, match.end()
