"""Reports in miniature: a finding, what was done, and the names in both, as resolving hands them over."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.model import (
    Assertion,
    Document,
    Entity,
    EntityType,
    FactPassages,
    Issue,
    Measure,
    Mention,
    Outline,
    Passage,
    Progress,
    Report,
    ReportFacts,
    Status,
)
from kg.relate import relate
from kg.relate.base import Case

BODY, PARTY = "甲市某某局", "中共甲市某某局党组"
SHORT = {BODY: ("市某某局", "我局", "某某局"), PARTY: ("局党组",)}


def document_of(text: str) -> Document:
    return Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")


def entities_of(document: Document, names: dict[str, EntityType]) -> tuple[Entity, ...]:
    """Entities whose mentions are all free occurrences of their label and forms, the longest first."""
    names = {BODY: EntityType.ORGANIZATION, PARTY: EntityType.ORGANIZATION} | names
    forms = {form: name for name in names for form in (name, *SHORT.get(name, ()))}
    taken: set[int] = set()
    mentions: dict[str, list[Mention]] = {name: [] for name in names}
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        at = document.text.find(form)
        while at >= 0:
            if not taken & set(range(at, at + len(form))):
                taken |= set(range(at, at + len(form)))
                passage = document.passage(at, at + len(form))
                mentions[forms[form]].append(Mention(passage, names[forms[form]], "case"))
            at = document.text.find(form, at + 1)
    return tuple(
        Entity(
            f"{kind.name.lower()}/{name}",
            kind,
            name,
            SHORT.get(name, ()),
            tuple(sorted(mentions[name], key=lambda m: m.passage.start)),
        )
        for name, kind in sorted(names.items())
    )


def outline_of(finding: str, measures: list[str]) -> Outline:
    text = "\n".join([finding, *measures])
    document = document_of(text)
    parts: list[Passage] = []
    at = 0
    for part in (finding, *measures):
        parts.append(document.passage(at, at + len(part)))
        at += len(part) + 1
    found = tuple(Measure(f"1.{n}", "", passage, Progress.DONE) for n, passage in enumerate(parts[1:], 1))
    issue = Issue(
        1,
        "1.",
        parts[0],
        finding,
        None,
        document.passage(0, len(text)),
        None,
        Status.UNSTATED,
        None,
        False,
        found,
    )
    return Outline(document, FactPassages(), (), (issue,), ())


@pytest.fixture(scope="session")
def links() -> Callable[..., set[tuple[str, str, str]]]:
    """What is said of measures, one a line (and a finding before them): pairs of labels."""

    def find(
        measure: str, predicate: str, *, finding: str = "工作不够扎实。", **names: list[str]
    ) -> set[tuple[str, str]]:
        kinds = {name: EntityType[kind] for kind, listed in names.items() for name in listed}
        outline = outline_of(finding, [m for m in measure.split("\n") if m.strip()])
        entities = entities_of(outline.document, kinds)
        ids = {e.label: e.id for e in entities}
        facts = ReportFacts("case", issuer=ids[PARTY], inspected=ids[BODY])
        labels = {e.id: e.label for e in entities}
        said: tuple[Assertion, ...] = relate(outline, facts, entities)
        for a in said:
            assert outline.document.text[a.evidence.start : a.evidence.end] == a.evidence.exact
            assert a.rule.count(".") == 1
        return {
            (labels.get(a.subject, a.subject), labels.get(a.object, a.object))
            for a in said
            if a.predicate == predicate
        }

    return find


@pytest.fixture(scope="session")
def report() -> Callable[[str, list[str]], Report]:
    """A report that is nothing but findings."""

    def make(key: str, findings: list[str]) -> Report:
        text = "\n".join(findings)
        document = document_of(text)
        issues, at = [], 0
        for number, finding in enumerate(findings, 1):
            passage = document.passage(at, at + len(finding))
            issues.append(
                Issue(number, "", passage, finding, None, passage, None, Status.UNSTATED, None, False)
            )
            at += len(finding) + 1
        outline = Outline(document, FactPassages(), (), tuple(issues), ())
        facts = ReportFacts(key)
        return Report(outline, facts, (), relate(outline, facts, ()), ())

    return make


@pytest.fixture(scope="session")
def outline_case() -> Callable[[str, str, str], set[str]]:
    """What a finding is said to concern whose answer has words before its first measure."""

    def concerns(finding: str, before: str, measure: str) -> set[str]:
        outline = outline_of(finding, [before, measure])
        text, issue = outline.document, outline.issues[0]
        response = text.passage(issue.measures[0].passage.start, len(text.text))
        issue = replace(issue, response=response, measures=issue.measures[1:])
        entities = entities_of(text, {"荷花节": EntityType.EVENT, "乙区": EntityType.PLACE})
        ids = {e.id: e.label for e in entities}
        facts = ReportFacts("case", issuer=f"organization/{PARTY}", inspected=f"organization/{BODY}")
        said = relate(replace(outline, issues=(issue,)), facts, entities)
        return {ids[a.object] for a in said if a.predicate == "concerns"}

    return concerns


@pytest.fixture(scope="session")
def findings_case() -> Callable[[list[str]], Case]:
    """What relations see of a report of the body that is nothing but findings."""

    def make(findings: list[str]) -> Case:
        document = document_of("\n".join(findings))
        issues, at = [], 0
        for number, finding in enumerate(findings, 1):
            passage = document.passage(at, at + len(finding))
            issues.append(
                Issue(number, "", passage, finding, None, passage, None, Status.UNSTATED, None, False)
            )
            at += len(finding) + 1
        entities = entities_of(document, {})
        ids = {e.label: e.id for e in entities}
        facts = ReportFacts("case", issuer=ids[PARTY], inspected=ids[BODY])
        return Case(Outline(document, FactPassages(), (), tuple(issues), ()), facts, entities)

    return make


@pytest.fixture(scope="session")
def short_case() -> Callable[[str, str, str], tuple[Case, dict[str, str]]]:
    """A measure that names one organ by a short form, as resolving settles it: the case, ids by label."""

    def make(text: str, surface: str, label: str) -> tuple[Case, dict[str, str]]:
        outline = outline_of("工作不够扎实。", [text])
        at = outline.document.text.find(surface)
        passage = outline.document.passage(at, at + len(surface))
        mention = Mention(passage, EntityType.ORGANIZATION, "case")
        organ = Entity("organization/organ", EntityType.ORGANIZATION, label, (surface,), (mention,))
        entities = (*(e for e in entities_of(outline.document, {}) if e.label in (BODY, PARTY)), organ)
        ids = {e.label: e.id for e in entities}
        facts = ReportFacts("case", issuer=ids[PARTY], inspected=ids[BODY])
        return Case(outline, facts, entities), ids

    return make
