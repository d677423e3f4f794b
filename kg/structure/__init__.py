"""Document → Outline: sections, issues, measures, status, claims, and where the report's own facts stand."""

from __future__ import annotations

from kg.model import Document, Issue, Outline
from kg.read.script import shadow, with_passages_of
from kg.structure.choose import issue_nodes
from kg.structure.claims import claims_of
from kg.structure.diagnostics import diagnose
from kg.structure.duplicates import merged
from kg.structure.ending import without_ending
from kg.structure.facts import facts_of
from kg.structure.headings import tree
from kg.structure.issues import issue_of
from kg.structure.paragraphs import paragraphs
from kg.structure.printed import printed_as
from kg.structure.sections import sections_of

__all__ = ["structure"]


def structure(document: Document) -> Outline:
    """The structure of a report; a text without issues gives an outline without issues.

    One in traditional characters is read through its shadow; the passages are its own.
    """
    read_as = shadow(document)
    outline = _outline(read_as)
    return outline if read_as is document else printed_as(with_passages_of(outline, document), read_as)


def _outline(document: Document) -> Outline:
    lines = paragraphs(document)
    root = tree(document.text, without_ending(document, lines))
    nodes = issue_nodes(document.text, root)
    sections, numbers = sections_of(document, root, set(nodes))
    issues: list[Issue] = []
    for node in nodes:
        section = numbers.get(node.parent) if node.parent else None
        issue = issue_of(document, node, len(issues) + 1, section)
        if issue is not None:
            issues.append(issue)
    facts = facts_of(document, lines)
    return Outline(
        document=document,
        facts=facts,
        sections=sections,
        issues=merged(issues),
        claims=claims_of(document, lines, issues),
        diagnostics=diagnose(document, lines, root, issues, facts),
    )
