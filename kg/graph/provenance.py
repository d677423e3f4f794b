"""Triples of what is asserted: the plain relation for easy queries, and its assertion for "why?"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.graph.identifiers import Identifiers
from kg.graph.namespaces import DCTERMS, ORG, RDF, SCHEMA, ZG, property_term
from kg.graph.structure import write_passage
from kg.graph.triples import Lines
from kg.model import Assertion, Outline, Passage, ReportFacts

__all__ = ["write_assertion", "write_facts", "write_relations"]


def write_facts(lines: Lines, ids: Identifiers, outline: Outline, facts: ReportFacts) -> None:
    """The report itself and the inspection that it answers, each fact with the words that give it."""
    report, inspection, document = ids.report, ids.inspection, outline.document
    lines.types(report, ZG.Report)
    lines.types(inspection, ZG.Inspection)
    lines.link(report, ZG.respondsTo, inspection)
    lines.string(report, DCTERMS.title, facts.title)
    lines.string(report, DCTERMS.source, document.source)
    lines.date(report, DCTERMS.issued, facts.published)
    lines.string(report, ZG.text, document.text)
    lines.string(report, ZG.textSha256, document.sha256)
    lines.string(report, ZG.divisionCode, facts.home)
    lines.string(report, ZG.phone, facts.phone)
    lines.string(report, ZG.email, facts.email)
    lines.string(report, ZG.address, facts.address)
    lines.date(inspection, SCHEMA.startDate, facts.start)
    lines.date(inspection, SCHEMA.endDate, facts.end)
    lines.date(inspection, ZG.feedbackDate, facts.feedback)
    lines.string(inspection, ZG.round, facts.round)
    for subject, predicate, entity in (
        (report, DCTERMS.publisher, facts.issuer),
        (inspection, ZG.inspected, facts.inspected),
        (inspection, ZG.team, facts.team),
        (inspection, ZG.sentBy, facts.team_sender),
    ):
        if entity is not None:
            lines.link(subject, predicate, ids.of(entity))
    for remark in outline.diagnostics:
        lines.string(report, ZG.remark, f"{remark.line} {remark.code}: {remark.message}")
    _write_fact_evidence(lines, ids, outline, facts)


def _write_fact_evidence(lines: Lines, ids: Identifiers, outline: Outline, facts: ReportFacts) -> None:
    where, report, inspection = outline.facts, ids.report, ids.inspection
    for term, entity, subject, evidence in (
        (DCTERMS.publisher, facts.issuer, report, where.issuer),
        (ZG.inspected, facts.inspected, inspection, where.inspected),
        (ZG.team, facts.team, inspection, where.team),
    ):
        if entity is not None and evidence is not None:
            lines.link(_write_fact(lines, ids, term, subject, evidence), RDF.object, ids.of(entity))
    for term, day, subject, evidence in (
        (SCHEMA.startDate, facts.start, inspection, where.period),
        (SCHEMA.endDate, facts.end, inspection, where.period),
        (ZG.feedbackDate, facts.feedback, inspection, where.feedback),
        (DCTERMS.issued, facts.published, report, outline.document.published or where.signed),
    ):
        if day is not None and evidence is not None:
            lines.date(_write_fact(lines, ids, term, subject, evidence), RDF.object, day)
    if facts.title and where.title is not None:
        node = _write_fact(lines, ids, DCTERMS.title, report, where.title)
        lines.string(node, RDF.object, facts.title)


def _write_fact(lines: Lines, ids: Identifiers, predicate: str, subject: str, evidence: Passage) -> str:
    """The assertion of a fact, but for its object; gives its IRI."""
    name = re.split("[/#]", predicate)[-1]
    node = ids.fact(name, evidence)
    lines.types(node, ZG.Assertion)
    lines.link(node, RDF.subject, subject)
    lines.link(node, RDF.predicate, predicate)
    lines.link(node, ZG.evidence, write_passage(lines, ids, evidence))
    lines.string(node, ZG.rule, f"facts.{name}")
    return node


def write_assertion(lines: Lines, ids: Identifiers, assertion: Assertion, *evidence: str) -> None:
    """The assertion of a relation, its evidence and, for memberOf, the membership with its title.

    Args:
        lines: where triples go.
        ids: identifiers of the report that says so.
        assertion: the relation.
        evidence: IRIs of the passages that say so.
    """
    node = ids.assertion(assertion)
    lines.types(node, ZG.Assertion)
    lines.link(node, RDF.subject, ids.of(assertion.subject))
    lines.link(node, RDF.predicate, property_term(assertion.predicate))
    lines.link(node, RDF.object, ids.of(assertion.object))
    for passage in evidence:
        lines.link(node, ZG.evidence, passage)
    lines.string(node, ZG.rule, assertion.rule)
    lines.decimal(node, ZG.score, assertion.score)
    if assertion.predicate == "memberOf":
        membership = ids.membership(assertion)
        lines.types(membership, ZG.Membership)
        lines.link(membership, ORG.member, ids.of(assertion.subject))
        lines.link(membership, ORG.organization, ids.of(assertion.object))
        lines.string(membership, ZG.roleTitle, assertion.role)
        for passage in evidence:
            lines.link(membership, ZG.evidence, passage)


def write_relations(lines: Lines, ids: Identifiers, assertions: Iterable[Assertion]) -> None:
    """The plain relations that assertions stand for."""
    for assertion in assertions:
        subject, target = ids.of(assertion.subject), ids.of(assertion.object)
        lines.link(subject, property_term(assertion.predicate), target)
        if assertion.predicate == "partOf" and assertion.subject.startswith("place/"):
            lines.link(subject, SCHEMA.containedInPlace, target)
