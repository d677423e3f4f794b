"""Document → Outline: sections, issues, measures, status, claims, and where the report's own facts stand."""

from __future__ import annotations

from kg.model import Document, Outline
from kg.structure.claims import claims_of
from kg.structure.facts import facts_of
from kg.structure.headings import tree
from kg.structure.issues import issue_nodes, issue_of
from kg.structure.paragraphs import paragraphs
from kg.structure.sections import sections_of

__all__ = ["structure"]


def structure(document: Document) -> Outline:
    """The structure of a report; a text without issues gives an outline without issues."""
    lines = paragraphs(document)
    root = tree(document.text, lines)
    nodes = issue_nodes(document.text, root)
    sections, numbers = sections_of(document, root, set(nodes))
    issues = []
    for node in nodes:
        section = numbers.get(node.parent) if node.parent else None
        issue = issue_of(document, node, len(issues) + 1, section)
        if issue is not None:
            issues.append(issue)
    claims = claims_of(document, lines, issues)
    return Outline(document, facts_of(document, lines), sections, tuple(issues), claims)
