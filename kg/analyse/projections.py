"""Networks that fit a question: which things stand beside each other in which issues.

A measure of a network says something only where its lines mean one thing. Four projections, each an
undirected graph whose lines are weighed and carry the issues that they rest on:

- ``bodies``: bodies named or answering in the same issue, without the reporting body itself, to which
  everything in its report would lead;
- ``policies``: documents on which the same issue is answered;
- ``money``: projects and sums, with the bodies, documents and works that pay, build, answer or ask for them;
- ``findings``: issues of different reports that are alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kg.analyse.material import Link, Material
from kg.check.corpus import Issue, Report
from kg.errors import UnknownName

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["PROJECTIONS", "Projection", "projection"]

Where = tuple[str, int]
"""An issue: key of its report and its number there."""

_SERVING = frozenset({"enacts", "compliesWith", "involves", "concerns"})
_FUNDING = frozenset({"funds", "builds", "amountOf", "responsibleFor"})
_MOST_IN_ONE = 60
"""An issue that names more things than this is a list; pairs of it would drown all others."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A network that fits a question.

    Attributes:
        name: on the command line.
        title, title_zh: what it is.
        question, question_zh: what it answers, and what a line in it means.
        build: makes it. Nodes are IRIs with ``label``, ``kind`` and ``issues`` (where they stand); lines have
            ``weight`` and ``issues`` (what they rest on).
    """

    name: str
    title: str
    title_zh: str
    question: str
    question_zh: str
    build: Callable[[Material], nx.Graph[str]]


def projection(name: str) -> Projection:
    """The projection of that name.

    Raises:
        UnknownName: there is none.
    """
    for one in PROJECTIONS:
        if one.name == name:
            return one
    raise UnknownName(
        f"no network is called {name!r}", remedy=f"networks: {', '.join(p.name for p in PROJECTIONS)}"
    )


def _joined(material: Material, named: dict[str, set[Where]], least: int = 1) -> nx.Graph[str]:
    """Things joined where they stand in the same issues, weighed by how many."""
    import networkx as nx

    by_issue: dict[Where, list[str]] = defaultdict(list)
    graph: nx.Graph[str] = nx.Graph()
    for iri in sorted(named):
        _node(graph, material, iri, named[iri])
        for where in named[iri]:
            by_issue[where].append(iri)
    lines: dict[tuple[str, str], list[Where]] = defaultdict(list)
    for where in sorted(by_issue):
        if len(by_issue[where]) <= _MOST_IN_ONE:
            for pair in combinations(sorted(by_issue[where]), 2):
                lines[pair].append(where)
    for (one, other), together in sorted(lines.items()):
        if len(together) >= least:
            graph.add_edge(one, other, weight=len(together), issues=tuple(together))
    return graph


def _node(graph: nx.Graph[str], material: Material, iri: str, issues: Iterable[Where]) -> None:
    graph.add_node(iri, label=material.label(iri), kind=material.kind(iri), issues=tuple(sorted(issues)))


def _where(report: Report, issue: Issue) -> Where:
    return report.key, issue.number


def _mentioned(material: Material, kind: str) -> dict[str, set[Where]]:
    """Things of a kind → the issues in whose finding or answer they are named."""
    found: dict[str, set[Where]] = defaultdict(set)
    for report in material.corpus.reports:
        for issue in report.issues:
            for span in (issue.span, issue.response):
                if span is not None:
                    for mention in report.mentions_in(span.start, span.end, kind):
                        found[mention.thing.iri].add(_where(report, issue))
    return found


def _bodies(material: Material) -> nx.Graph[str]:
    named = _mentioned(material, "organization")
    for link in material.links:
        owner = material.issue_of(link.object)
        if link.relation == "responsibleFor" and owner:
            named[link.subject].add(_where(*owner))
    own = {report.key: report.own for report in material.corpus.reports}
    kept = {iri: {where for where in places if iri not in own[where[0]]} for iri, places in named.items()}
    return _joined(material, {iri: places for iri, places in kept.items() if places})


def _policies(material: Material) -> nx.Graph[str]:
    """Documents that measures enact, follow or name; those that only a finding names answer nothing."""
    serving: dict[str, set[Where]] = defaultdict(set)
    for link in material.links:
        owner = material.issue_of(link.subject)
        if link.relation in _SERVING and owner and material.kind(link.object) == "policy":
            serving[link.object].add(_where(*owner))
    return _joined(material, serving)


def _money(material: Material) -> nx.Graph[str]:
    """Projects and sums with what they are for, what pays for them and what builds them."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    places: dict[str, set[Where]] = defaultdict(set)
    rests: dict[tuple[str, str], set[Where]] = defaultdict(set)
    for link in material.links:
        if link.relation in _FUNDING and _about_money(material, link):
            pair = (min(link.subject, link.object), max(link.subject, link.object))
            found = {_where(*at) for quote in link.quotes if (at := material.issue_at(quote))}
            rests[pair] |= found
            for end in pair:
                places[end] |= found
    for iri in sorted(places):
        _node(graph, material, iri, places[iri])
    for (one, other), issues in sorted(rests.items()):
        graph.add_edge(one, other, weight=max(1, len(issues)), issues=tuple(sorted(issues)))
    return graph


def _about_money(material: Material, link: Link) -> bool:
    """Whether a relation ties a sum or a project to a thing, not to a part of a report."""
    ends = {material.kind(link.subject), material.kind(link.object)}
    return not ends & {"issue", "measure"} and bool(ends & {"amount", "project"})


def _findings(material: Material) -> nx.Graph[str]:
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    owners = {iri: material.issue_of(iri) for pair in material.corpus.similar for iri in pair[:2]}
    for iri in sorted(owners):
        owner = owners[iri]
        if owner:
            report, issue = owner
            label = f"{report.key} #{issue.number} {issue.label}".strip()
            graph.add_node(iri, label=label, kind="issue", issues=(_where(report, issue),))
    for one, other, score in sorted(material.corpus.similar):
        if one in graph and other in graph:
            issues = tuple(sorted((*graph.nodes[one]["issues"], *graph.nodes[other]["issues"])))
            graph.add_edge(one, other, weight=float(score), issues=issues)
    return graph


PROJECTIONS: tuple[Projection, ...] = (
    Projection(
        "bodies",
        "bodies that share issues",
        "共涉同一问题的单位",
        "Which bodies meet in the same issues? A line: both are named in, or answer for, the same issue. "
        "That is company in a text, no proof of cooperation. The reporting body itself is left out.",
        "哪些单位在同一问题中相遇？连线表示二者在同一问题或其整改情况中被提及或共同负责；这是文字上的同现，"
        "不等于实际协作。作出通报的单位本身不计入。",
        _bodies,
    ),
    Projection(
        "policies",
        "documents that serve the same answers",
        "服务于同一整改的文件",
        "On which documents do the answers rest? A line: measures of the same issue enact, follow or name "
        "both.",
        "整改依据哪些文件？连线表示同一问题的措施制定、遵照或提及了这两份文件。",
        _policies,
    ),
    Projection(
        "money",
        "projects and money",
        "项目与资金",
        "What hangs together by projects and money? A line: a sum is for it, a body pays for, builds or "
        "answers for it.",
        "项目与资金把什么联系在一起？连线表示资金用途、出资、承建或负责。",
        _money,
    ),
    Projection(
        "findings",
        "findings that are alike",
        "同类问题",
        "Which findings return from report to report? A line: two issues of different reports are alike, "
        "weighed by their score.",
        "哪些问题在不同通报中重复出现？连线表示不同通报的两个问题相似，权重为相似度。",
        _findings,
    ),
)
"""All projections, in the order in which they are shown."""
