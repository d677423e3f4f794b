"""Identifiers of a report's parts: readable, stable, made of the report's key and the place in its text."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from kg.errors import InternalError
from kg.graph.namespaces import BASE, ZG
from kg.model import Assertion, CountClaim, Mention, OpenItem, Passage

__all__ = ["Identifiers", "graph_iri", "thing_iri"]

# What RFC 3987 does not let stand in the path of an IRI: ASCII but for unreserved, sub-delims, ":@/" and "%";
# C1 controls; private use, surrogates, noncharacters, specials. Example: "a b" → "a%20b".
_FORBIDDEN = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/%"
    "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)


def thing_iri(base: str, path: str) -> str:
    """The IRI of a path below the base; what an IRI may not hold is percent-encoded."""
    return base + _FORBIDDEN.sub(
        lambda m: "".join(f"%{b:02X}" for b in m.group().encode(errors="replace")), path
    )


def graph_iri(base: str, name: str) -> str:
    """The name of a graph that belongs to no report: ``graph/shared``, ``graph/checks``, ``graph/ontology``.

    The graph of a report bears the name of the report itself.
    """
    return f"{base}graph/{name}"


def _span(passage: Passage) -> str:
    return f"{passage.start}-{passage.end}"


def _digest(*parts: str) -> str:
    """Eight characters that tell apart what shares a place in the text."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The identifiers of one report and its parts.

    Attributes:
        key: the report's key.
        base: what all identifiers of things begin with.
    """

    key: str
    base: str = BASE

    def _part(self, kind: str, local: str) -> str:
        return thing_iri(self.base, f"{kind}/{self.key}.{local}")

    @property
    def report(self) -> str:
        """``report/KEY``, also the name of its graph."""
        return thing_iri(self.base, f"report/{self.key}")

    @property
    def inspection(self) -> str:
        """``inspection/KEY``: the inspection that the report answers."""
        return thing_iri(self.base, f"inspection/{self.key}")

    def section(self, number: int) -> str:
        """``section/KEY.4``."""
        return self._part("section", str(number))

    def issue(self, number: int) -> str:
        """``issue/KEY.3``."""
        return self._part("issue", str(number))

    def measure(self, number: str) -> str:
        """``measure/KEY.3.2``."""
        return self._part("measure", number)

    def passage(self, passage: Passage) -> str:
        """``passage/KEY.1204-1233``."""
        return self._part("passage", _span(passage))

    def mention(self, mention: Mention) -> str:
        """``mention/KEY.1204-1233.Organization``: two mentions may share a stretch, not also a type."""
        return self._part("mention", f"{_span(mention.passage)}.{mention.type.value}")

    def open_item(self, item: OpenItem) -> str:
        """``openitem/KEY.1204-1233``."""
        return self._part("openitem", _span(item.passage))

    def claim(self, claim: CountClaim) -> str:
        """``claim/KEY.1204-1233.problems``."""
        return self._part("claim", f"{_span(claim.passage)}.{claim.counts}")

    def assertion(self, assertion: Assertion) -> str:
        """``assertion/KEY.enacts.1204-1233.1f0c9a3e``: predicate, evidence, digest of ends and rule."""
        digest = _digest(assertion.subject, assertion.object, assertion.rule)
        return self._part("assertion", f"{assertion.predicate}.{_span(assertion.evidence)}.{digest}")

    def fact(self, predicate: str, evidence: Passage) -> str:
        """``assertion/KEY.publisher.0-27.fact``: a fact about the report itself."""
        return self._part("assertion", f"{predicate}.{_span(evidence)}.fact")

    def membership(self, assertion: Assertion) -> str:
        """``membership/KEY.1204-1233.1f0c9a3e``."""
        digest = _digest(assertion.subject, assertion.object, assertion.role)
        return self._part("membership", f"{_span(assertion.evidence)}.{digest}")

    def of(self, name: str) -> str:
        """The IRI of an end of an assertion.

        That is ``issue-3``, ``measure-3.2``, ``KEY#issue-3``, an entity's id, or a concept: ``zg:finance``.

        Raises:
            InternalError: the name is none of these.
        """
        key, hash_, part = name.rpartition("#")
        if hash_:
            return Identifiers(key, self.base).of(part)
        if name.startswith("zg:"):
            return ZG[name.removeprefix("zg:")]
        kind, slash, _ = name.partition("/")
        if slash and kind:
            return thing_iri(self.base, name)
        kind, dash, number = name.partition("-")
        if dash and kind in {"issue", "measure", "section"}:
            return self._part(kind, number)
        raise InternalError(f"{name!r} names neither a part of a report nor an entity", where=self.key)
