"""Check 8: names that do not agree with themselves.

A document under two titles that differ by one character, a title a character apart from a known law
(`kg.check.titles`), a title whose last word is a known misprint (办法 as 犯法) or whose brackets do not pair;
a document with two numbers, a number with two documents; a body or place under a name that had been changed
before the report was published (`kg.check.renamed`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.check.base import Check, Evidence, Finding, Options
from kg.check.corpus import Corpus, Report, Span
from kg.check.renamed import former_names
from kg.check.titles import misprint_of, policies_of, title_findings
from kg.graph.checks import Outcome
from kg.resolve.policy_titles import title_key, within_one_character

__all__ = ["CHECK"]

# （汴文广旅文〔2020〕57号） right behind a title
_NUMBER = re.compile(
    r"》?[”\"]?(?:的?(?:通知|文件|意见))?\s{0,2}"
    r"[（(](?P<number>[\u4e00-\u9fff]{1,16}[〔\[【（(［]\d{4}[〕\]】）)］](?:第)?\d{1,4}号)[）)]"
)
_TWO_DOCUMENTS = ("同一文号用于两个文件", "one number on two documents")
_TWO_NUMBERS = ("同一文件有两个文号", "one document under two numbers")
_FOLDED = str.maketrans("[【（(［]】）)］", "〔〔〔〔〔〕〕〕〕〕")


def _run(corpus: Corpus, options: Options) -> Iterator[Finding]:  # noqa: ARG001 - every check takes both
    numbered = _numbered(corpus)
    for report in corpus.reports:
        found = list(title_findings(report))
        told = {one.evidence[0].span for one in found}
        found += [one for one in _misprints(report) if one.evidence[0].span not in told]
        found += [*numbered.get(report.iri, ()), *former_names(report)]
        yield from found
        if not found:
            yield Finding(
                report,
                report.iri,
                Outcome.PASSED,
                "文件名和机构、地方名称中未见误字、两个文号或旧名",
                "no misprint, second number or former name among documents, bodies and places",
            )


def _misprints(report: Report) -> Iterator[Finding]:
    """Titles whose last word is a known misprint."""
    for iri, mentions in sorted(policies_of(report).items()):
        for mention in mentions:
            said = report.exact(mention.span)
            if said.count("《") != said.count("》") or said.count("<") != said.count(">"):
                yield Finding(
                    report,
                    iri,
                    Outcome.FAILED,
                    f"文件名中的书名号不成对：“{said}”",
                    f"the brackets inside a title do not pair: “{said}”",
                    (Evidence(report, mention.span),),
                )
            if misprint := misprint_of(said):
                wrong, right = misprint
                yield Finding(
                    report,
                    iri,
                    Outcome.FAILED,
                    f"文件名“{said}”中的“{wrong}”应为“{right}”",
                    f"the title “{said}” says {wrong} for {right}",
                    (Evidence(report, mention.span),),
                )


def _numbered(corpus: Corpus) -> dict[str, list[Finding]]:
    """Report → documents that bear a second number, numbers that are borne by a second document."""
    by_policy: dict[str, dict[str, tuple[Report, Span]]] = defaultdict(dict)
    by_number: dict[str, dict[str, tuple[Report, Span]]] = defaultdict(dict)
    found: dict[str, list[Finding]] = defaultdict(list)
    for report in corpus.reports:
        for mention in report.mentions:
            if mention.thing.kind != "policy":
                continue
            printed = _NUMBER.match(report.text, mention.span.end)
            if printed is None:
                continue
            number = printed["number"].translate(_FOLDED).replace("第", "")
            here = (report, Span(mention.span.start, printed.end()))
            iri = mention.thing.iri
            title = title_key(report.exact(mention.span)).strip("《》")
            others = by_number[number]
            if others and not any(_are_one(title, other) for other in others):
                before = next(iter(others.values()))
                found[report.iri].append(_two_numbers(iri, here, before, _TWO_DOCUMENTS))
            others.setdefault(title, here)
            numbers = by_policy[iri]
            if numbers and number not in numbers:
                before = next(iter(numbers.values()))
                found[report.iri].append(_two_numbers(iri, here, before, _TWO_NUMBERS))
            numbers.setdefault(number, here)
    return found


def _are_one(title: str, other: str) -> bool:
    """Whether two titles may be one document's: the same, a character apart, or one inside the other."""
    return title in other or other in title or within_one_character(title, other) is not None


def _two_numbers(
    iri: str, here: tuple[Report, Span], before: tuple[Report, Span], said: tuple[str, str]
) -> Finding:
    one, other = here[0].exact(here[1]), before[0].exact(before[1])
    return Finding(
        here[0],
        iri,
        Outcome.FAILED,
        f"{said[0]}：“{one}”与“{other}”",
        f"{said[1]}: “{one}” and “{other}”",
        (Evidence(*here), Evidence(*before)),
    )


CHECK = Check("names", "names", "名称是否一致", _run)
