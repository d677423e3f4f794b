"""The rows of a ledger: one an issue, each cell as plain text, from the graph and the checks over it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.check import Check, Finding, Options, run_checks
from kg.check.corpus import Corpus, Issue, Report, Section, Span
from kg.check.deadlines import promises
from kg.check.reading import read_corpus
from kg.check.rectified_open import open_items
from kg.errors import UnknownName
from kg.graph.checks import Outcome
from kg.graph.store import Store

__all__ = ["Entry", "Ledger", "Part", "ledger_of"]

_DEFAULT = Options()
_SIGNS = {Outcome.FAILED: "✗", Outcome.CANNOT_TELL: "？"}
_NOTHING = {"zh": "未发现问题", "en": "nothing found"}
_TITLE = {"zh": "巡察整改台账", "en": "Ledger of inspection findings"}
Names = dict[str, dict[str, str]]
"""Labels of the ontology's terms: local name → language → label."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One issue of a report.

    Attributes:
        number: its number in the report.
        cells: its texts in the order of `kg.ledger.columns.COLUMNS`, without the report; several values stand
            on lines of their own.
        page: name of the place on the report's page where it stands (``issue-3``).
        failed: whether a check failed about it.
    """

    number: int
    cells: tuple[str, ...]
    page: str
    failed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of one report, in its order.

    Attributes:
        key: key of the report.
        title: its title.
        body: name of the inspected body; the key where the graph does not know it.
        published: day of publication (``2024-04-07``) or ``""``.
        entries: one an issue.
    """

    key: str
    title: str
    body: str
    published: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is written, whatever the format.

    Attributes:
        title: what it is called.
        language: of headers, states and checks, ``zh`` or ``en``; what is quoted stays as it is.
        parts: one a report.
        pages: folder with the report pages (``KEY.html``) to link with, or None.
    """

    title: str
    language: str
    parts: tuple[Part, ...]
    pages: Path | None = None

    def page_of(self, part: Part) -> Path | None:
        """The page of a report, if it was written (``kg view --pages``)."""
        page = self.pages / f"{part.key}.html" if self.pages else None
        return page if page and page.is_file() else None


def ledger_of(
    store: Store,
    *,
    language: str = "zh",
    reports: Sequence[str] = (),
    options: Options = _DEFAULT,
    pages: Path | None = None,
) -> Ledger:
    """The ledger of a graph; the checks are run for it.

    Args:
        store: the graph.
        language: of headers, states and checks, ``zh`` or ``en``.
        reports: keys of the reports to take; all where there are none. The checks see all of them.
        options: what the checks are run with.
        pages: folder with the report pages to link with.

    Raises:
        UnknownName: there is no report of that key.
    """
    corpus, names = read_corpus(store), store.labels()
    known = {report.key: report for report in corpus.reports}
    for key in reports:
        if key not in known:
            raise UnknownName(f"there is no report {key}", remedy=f"there are {', '.join(known) or 'none'}")
    said = _said(run_checks(corpus, (), options), language)
    parts = tuple(
        _part(corpus, report, names, said, language)
        for report in corpus.reports
        if not reports or report.key in reports
    )
    return Ledger(_TITLE[language], language, parts, pages)


@dataclass(frozen=True, slots=True)
class _Said:
    """What checks say about one part: lines to print, and whether one of them failed."""

    lines: tuple[str, ...] = ()
    failed: bool = False


def _said(found: Iterable[tuple[Check, Finding]], language: str) -> dict[str, _Said]:
    """IRI of an issue or measure → what failed about it, or could not be judged."""
    lines: dict[str, dict[str, bool]] = defaultdict(dict)
    zh = language == "zh"
    for check, finding in found:
        if finding.outcome is Outcome.PASSED:
            continue
        sign, title = _SIGNS[finding.outcome], check.title_zh if zh else check.title
        between = "：" if zh else ": "
        is_failed = finding.outcome is Outcome.FAILED
        lines[finding.subject][f"{sign} {title}{between}{finding.zh if zh else finding.en}"] = is_failed
        each = finding.each_zh if zh else finding.each_en
        for evidence in finding.evidence if each else ():
            lines[evidence.span.iri][f"{sign} {title}{between}{each}"] = is_failed
    return {iri: _Said(tuple(told), any(told.values())) for iri, told in lines.items()}


def _part(corpus: Corpus, report: Report, names: Names, said: dict[str, _Said], language: str) -> Part:
    headings = _headings(report)
    entries = []
    for issue in report.issues:
        own = [
            said[iri] for iri in (issue.span.iri, *(m.span.iri for m in issue.all_measures())) if iri in said
        ]
        lines = [line for one in own for line in one.lines] or [_NOTHING[language]]
        cells = (
            str(issue.number),
            "\n".join(headings[issue.span.iri]),
            report.exact(issue.span).strip(),
            "\n".join(_measures(report, issue)),
            "\n".join(_responsible(corpus, issue)),
            "\n".join(_labels(report, issue, "policy")),
            "\n".join(_labels(report, issue, "project")),
            "\n".join(_amounts(report, issue, names, language)),
            "\n".join(_terms(report, issue, language)),
            names.get(issue.status, {}).get(language, issue.status),
            "\n".join(dict.fromkeys(_flat(report.exact(i.span)) for i in open_items(report, issue))),
            "\n".join(lines),
            _place(report, issue, language),
        )
        entries.append(Entry(issue.number, cells, f"issue-{issue.number}", any(one.failed for one in own)))
    published = report.published.isoformat() if report.published else ""
    return Part(report.key, report.title, report.name, published, tuple(entries))


def _headings(report: Report) -> dict[str, list[str]]:
    """Issue → the headings over it from the outermost down, without those that stand over every issue."""
    sections = {section.span.iri: section for section in report.sections}
    chains: dict[str, list[Section]] = {}
    for issue in report.issues:
        chain: list[Section] = []
        at = issue.section
        while at in sections:
            chain.insert(0, sections[at])
            at = sections[at].parent
        chains[issue.span.iri] = chain
    first = next(iter(chains.values()), [])
    over = {one.span.iri for one in first if all(one in chain for chain in chains.values())}
    if len(chains) < 2:
        over = set()
    return {
        iri: [
            _flat(f"{one.marker}{one.label.removeprefix(one.marker)}")
            for one in chain
            if one.span.iri not in over
        ]
        for iri, chain in chains.items()
    }


def _measures(report: Report, issue: Issue) -> Iterator[str]:
    """The measures with their markers, one a line; where there are none, the whole response."""
    for measure in issue.measures:
        yield f"{measure.marker}{_flat(report.exact(measure.span))}"
    if not issue.measures and issue.response:
        yield _flat(report.exact(issue.response))


def _responsible(corpus: Corpus, issue: Issue) -> list[str]:
    return sorted({corpus.things[who].label for who in issue.responsible if who in corpus.things})


def _spans(issue: Issue) -> Iterator[Span]:
    """Where an issue's words stand: the finding, then the response."""
    yield issue.span
    if issue.response:
        yield issue.response


def _labels(report: Report, issue: Issue, kind: str) -> Iterator[str]:
    """Names of what the issue speaks of, each once, in order."""
    found = [m.thing.label for s in _spans(issue) for m in report.mentions_in(s.start, s.end, kind)]
    return iter(dict.fromkeys(found))


def _amounts(report: Report, issue: Issue, names: Names, language: str) -> Iterator[str]:
    """Sums of money as printed, with their roles; each once."""
    found: dict[str, None] = {}
    for span in _spans(issue):
        for mention in report.mentions_in(span.start, span.end, "amount"):
            role = names.get(mention.thing.role, {}).get(language, "")
            left, right = ("（", "）") if language == "zh" else (" (", ")")
            found[f"{_flat(report.exact(mention.span))}{f'{left}{role}{right}' if role else ''}"] = None
    return iter(found)


def _terms(report: Report, issue: Issue, language: str) -> Iterator[str]:
    """The last day of each promise, with its words."""
    for mention, clause in promises(report, issue):
        left, right = ("（", "）") if language == "zh" else (" (", ")")
        yield f"{mention.thing.finish}{left}{_flat(report.exact(clause))}{right}"


def _place(report: Report, issue: Issue, language: str) -> str:
    """Line and characters of finding and response in the report's text."""
    line = report.text.count("\n", 0, issue.span.start) + 1
    end = max(issue.span.end, issue.response.end if issue.response else 0)
    span = f"{issue.span.start}–{end}"
    return f"第{line}行，第{span}字" if language == "zh" else f"line {line}, {span}"


def _flat(words: str) -> str:
    return " ".join(words.split())
