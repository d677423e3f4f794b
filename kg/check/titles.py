"""Part of check 8: titles of documents that are a character apart, and their last words misspelt.

One document may be cited under two titles, beside each other or inside another title; two documents may bear
titles so alike that one of them must be a misprint; a title may be a character apart from a known law.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from pypinyin import Style, pinyin

from kg.check.base import Evidence, Finding
from kg.check.corpus import Mention, Report, Span
from kg.graph.checks import Outcome
from kg.recognise.policy_named import known_policies, known_policy
from kg.recognise.policy_titles import document_head
from kg.resolve.policy_titles import title_key, within_one_character

__all__ = ["misprint_of", "policies_of", "title_findings"]

# Last words of titles as they come out when the right one is typed wrong (same or like sound or shape).
# Source: our own list, from how the words are typed and written; each right form is a kind of document.
_MISPRINTS = {
    wrong: right
    for right, several in {
        "办法": "犯法 半法 办发",
        "条例": "条列 条理",
        "规定": "规订 规顶",
        "方案": "方按 放案",
        "细则": "细侧",
        "制度": "制渡",
        "通知": "通之 通只",
        "意见": "意建",
        "规划": "规画 规化",
        "决定": "决订",
        "措施": "措失",
        "章程": "章呈",
        "准则": "准侧",
    }.items()
    for wrong in several.split()
}
_ENDS = re.compile(rf"(?P<wrong>{'|'.join(_MISPRINTS)})(?:（[^（）]{{1,8}}）|\([^()]{{1,8}}\))?》?$")
# 贯彻落实<甲市规划>工作方案: a title inside a title
_INNER = re.compile(r"[<〈《]{1,2}(?P<title>[^<>〈〉《》\n]{6,80})[>〉》]")
_DIGIT = re.compile(r"[\d一二三四五六七八九十零〇年月日]")
# Characters that make two documents of two titles: 收入 and 支出, 采购 and 采销, 考勤 and 考核
_CONTRASTS = frozenset("内外出入收支上下奖惩勤核进退岗职人财物总分")
# 甲州财务管理办法, 甲州局财务管理办法: who issued it, not a letter that is missing
_BODIES = frozenset("局委厅部院校馆所站处科室办队会组市县区镇乡")
# How titles of national laws and of rules of the Party begin
_NATIONAL = ("中华人民共和国", "中国共产党")
_JOINING = frozenset("和与及暨、")
_SHORTEST = 6
_LONG = 10
"""Characters from which on two titles that differ in one of them are one document (figure ours)."""
_MOST_INNER = 200
"""Titles inside titles that are looked at in one report."""


def title_findings(report: Report) -> Iterator[Finding]:
    """What is wrong with the titles of a report, each pair of titles once."""
    policies = policies_of(report)
    found = [*_cited_within(report, policies), *_near_titles(report, policies), *_titles(report, policies)]
    told = {one.evidence[0].span for one in found}
    yield from found
    yield from (one for one in _near_known(report, policies) if one.evidence[0].span not in told)


def misprint_of(title: str) -> tuple[str, str] | None:
    """The last word of a title as it is printed and as it should be, where it is a known misprint."""
    found = _ENDS.search(title)
    return (found["wrong"], _MISPRINTS[found["wrong"]]) if found else None


def policies_of(report: Report) -> dict[str, list[Mention]]:
    """Document → where the report cites it."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in report.mentions:
        if mention.thing.kind == "policy":
            found[mention.thing.iri].append(mention)
    return found


def _titles(report: Report, policies: dict[str, list[Mention]]) -> Iterator[Finding]:
    """One document under two titles that are one character apart."""
    for iri, mentions in sorted(policies.items()):
        first: dict[str, Mention] = {}
        counts: Counter[str] = Counter()
        for mention in mentions:
            key = title_key(report.exact(mention.span)).strip("《》")
            first.setdefault(key, mention)
            counts[key] += 1
        keys = [key for key in first if len(key) >= _SHORTEST]
        for at, one in enumerate(keys):
            for other in keys[at + 1 :]:
                change = within_one_character(one, other)
                if change is None or any(_DIGIT.search(side) for side in change):
                    continue
                wrong, right = sorted((one, other), key=lambda k: (bool(document_head(k)), counts[k], k))
                yield _two_titles(report, iri, first[wrong].span, first[right].span)


def _near_titles(report: Report, policies: dict[str, list[Mention]]) -> Iterator[Finding]:
    """Two documents whose titles are one character apart, as far as nothing shows that they are two.

    Titles that stand in one sentence are listed as different ones. Short titles of different sound may well
    be two documents (考勤制度, 考核制度): about those the check cannot tell.
    """
    first: dict[str, Mention] = {}
    for mention in (one for iri in sorted(policies) for one in policies[iri]):
        first.setdefault(title_key(report.exact(mention.span)).strip("《》"), mention)
    by_rest: dict[str, list[str]] = defaultdict(list)
    for key in first:
        if len(key) >= _SHORTEST:
            for rest in dict.fromkeys(key[:at] + key[at + 1 :] for at in range(len(key))):
                by_rest[rest].append(key)
            by_rest[key].append(key)
    pairs = {tuple(sorted((a, b))) for keys in by_rest.values() for a in keys for b in keys if a < b}
    for one, other in sorted(pairs):
        here, there = first[one], first[other]
        change = within_one_character(one, other)
        if here.thing.iri == there.thing.iri or change is None or _tells_apart(change):
            continue
        if not document_head(one) and not document_head(other):
            continue
        if report.sentence(here.span) == report.sentence(there.span) or _are_known(one, other):
            continue
        wrong, right = sorted(
            (here, there),
            key=lambda m: (bool(document_head(m.thing.label)), len(policies[m.thing.iri]), -m.span.start),
        )
        misprinted = any(_ENDS.search(title) for title in (one, other))
        sure = misprinted or min(len(one), len(other)) >= _LONG or _sounds_alike(change)
        yield _two_titles(report, right.thing.iri, wrong.span, right.span, sure=sure)


def _near_known(report: Report, policies: dict[str, list[Mention]]) -> Iterator[Finding]:
    """Titles of the state or the Party that are no known law or rule, but one character apart from one."""
    for mention in (one for iri in sorted(policies) for one in policies[iri]):
        said = report.exact(mention.span)
        key = title_key(said).strip("《》")
        if not key.startswith(_NATIONAL) or known_policy(key) or len(key) < _LONG:
            continue
        rests = (key, *(key[:at] + key[at + 1 :] for at in range(len(key))))
        near = dict.fromkeys(name for rest in rests for name in _known_by_rest().get(rest, ()))
        for name in near:
            change = within_one_character(key, name)
            if change and not _tells_apart(change):
                yield Finding(
                    report,
                    mention.thing.iri,
                    Outcome.FAILED,
                    f"文件名“{said}”与《{name}》相差一字",
                    f"the title “{said}” is one character apart from 《{name}》",
                    (Evidence(report, mention.span),),
                )
                break


@cache
def _known_by_rest() -> dict[str, list[str]]:
    """What is left of a known full title without one of its characters → the titles."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted({known.name for known in known_policies().values()}):
        key = title_key(re.sub("（[^（）]*）$", "", name))
        for rest in (key, *(key[:at] + key[at + 1 :] for at in range(len(key)))):
            found[rest].append(key)
    return found


def _tells_apart(change: tuple[str, str]) -> bool:
    """Whether the characters that differ are of those that tell documents apart."""
    issuer = "" in change and any(side in _BODIES for side in change if side)
    return issuer or any(_DIGIT.search(side) or side in _CONTRASTS for side in change if side)


def _are_known(one: str, other: str) -> bool:
    """Whether both are laws or rules of the lexicon, which are what they are called."""
    known = [known_policy(title) for title in (one, other)]
    return None not in known and known[0] != known[1]


def _sounds_alike(change: tuple[str, str]) -> bool:
    """Whether what differs is a word left out, or typed with the same sound, or one of 和, 与, 及."""
    left, right = change
    if not left or not right or (left in _JOINING and right in _JOINING):
        return True
    return bool({*_sounds(left)} & {*_sounds(right)})


def _sounds(character: str) -> list[str]:
    return pinyin(character, style=Style.NORMAL, heteronym=True)[0]


def _cited_within(report: Report, policies: dict[str, list[Mention]]) -> Iterator[Finding]:
    """A title inside another title that is one character apart from a document's own."""
    own: dict[str, Mention] = {}
    inner: list[Span] = []
    for mention in (one for iri in sorted(policies) for one in policies[iri]):
        own.setdefault(title_key(report.exact(mention.span)).strip("《》"), mention)
        found = _INNER.finditer(report.text, mention.span.start, mention.span.end)
        inner += [Span(*one.span("title")) for one in found]
    for span in inner[:_MOST_INNER]:
        key = title_key(report.exact(span))
        for other in sorted(own):
            change = (
                within_one_character(key, other) if abs(len(key) - len(other)) < 2 and key != other else None
            )
            if change and len(key) >= _SHORTEST and not any(_DIGIT.search(side) for side in change):
                yield _two_titles(report, own[other].thing.iri, span, own[other].span)


def _two_titles(report: Report, iri: str, wrong: Span, right: Span, *, sure: bool = True) -> Finding:
    said, meant = report.exact(wrong), report.exact(right)
    misprint = misprint_of(said)
    why = f"；“{misprint[0]}”应为“{misprint[1]}”" if misprint else ""
    why_en = f"; {misprint[0]} is a misprint of {misprint[1]}" if misprint else ""
    zh = "同一文件有两种写法，相差一字" if sure else "两个文件名相差一字，可能是同一文件"
    en = "one document under two titles" if sure else "two titles, maybe of one document,"
    en += " a character apart"
    return Finding(
        report,
        iri,
        Outcome.FAILED if sure else Outcome.CANNOT_TELL,
        f"{zh}：“{said}”与“{meant}”{why}",
        f"{en}: “{said}” and “{meant}”{why_en}",
        (Evidence(report, wrong), Evidence(report, right)),
        alike=True,
    )
