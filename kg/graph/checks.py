"""Triples of audit checks: what was tested, on what, and how it came out (EARL)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kg.graph.identifiers import thing_iri
from kg.graph.namespaces import BASE, DCTERMS, EARL, ZG
from kg.graph.triples import Lines

__all__ = ["CheckResult", "Outcome", "check_lines"]


class Outcome(StrEnum):
    """How a check came out. The values are local names of EARL."""

    PASSED = "passed"
    FAILED = "failed"
    CANNOT_TELL = "cantTell"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check says about one thing.

    Attributes:
        test: short stable name of the check (``claimed-count``).
        subject: IRI of the thing that was checked.
        outcome: passed, failed or cannot tell.
        description: one sentence that says what was found.
        evidence: IRIs of the passages that it rests on.
        description_zh: the same sentence in Chinese, or ``""``; with it both get a language tag.
    """

    test: str
    subject: str
    outcome: Outcome
    description: str
    evidence: tuple[str, ...] = ()
    description_zh: str = ""


def check_lines(results: Iterable[CheckResult], base: str = BASE) -> tuple[str, ...]:
    """The content of ``checks.nt``. A result is named after its test, its subject and what it found."""
    lines = Lines()
    for result in results:
        digest = hashlib.sha256(f"{result.subject}\n{result.description}".encode()).hexdigest()[:8]
        local = result.subject.removeprefix(base).replace("/", ".")
        node = thing_iri(base, f"check/{result.test}.{local}.{digest}")
        lines.types(node, ZG.CheckResult)
        lines.link(node, EARL.test, thing_iri(base, f"check/{result.test}"))
        lines.link(node, EARL.subject, result.subject)
        lines.link(node, EARL.outcome, EARL[result.outcome.value])
        language = "en" if result.description_zh else ""
        lines.string(node, DCTERMS.description, result.description, language)
        lines.string(node, DCTERMS.description, result.description_zh, "zh")
        for passage in result.evidence:
            lines.link(node, ZG.evidence, passage)
    return lines.done()
