"""A thing read from the store for its page: patterns alone, so that it costs what the thing holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import pyoxigraph as ox

from kg.graph.namespaces import DCTERMS, EARL, OA, ORG, RDF, RDFS, SKOS, ZG
from kg.graph.to_networkx import RELATIONS
from kg.serve.lookup import Lookup, Node, Term, Values, first, local, value_of
from kg.serve.places import page_of, place_in_report, report_page
from kg.serve.sheet import Entry, Failure, Group, Heard, Quote, Sheet, Target

__all__ = ["Reader"]

_MOST = 100
"""Facts of one kind and direction on a page."""
_MOST_QUOTES = 3
_MOST_REPORTS = 50
_MOST_PLACES = 12
"""Places of one report where a thing is named."""

# Shown in other ways than as facts, or of no use to a reader.
_APART = frozenset({
    RDF.type, RDFS.label, SKOS.altLabel, ZG.text, ZG.textSha256, ZG.statusPassage, OA.exact, OA.start, OA.end,
})  # fmt: skip
_APART_BACK = frozenset({
    ZG.inReport, ZG.refersTo, RDF.subject, RDF.object, RDF.predicate, EARL.subject, EARL.test, ORG.member,
    ORG.organization, DCTERMS.isPartOf,
})  # fmt: skip
_FIRST = """
    status recurs progress number marker issued publisher inspected team sentBy round startDate endDate
    feedbackDate amountRole value minValue maxValue currency precision documentNumber policyKind
    organizationKind subject isPartOf hasOpenItem response
"""
_ORDER = {name: at for at, name in enumerate((*_FIRST.split(), *RELATIONS))}
_LINKS = frozenset(ZG[name] for name in RELATIONS) - {ZG.hasMeasure}
_LAST = {"rule": 1, "inReport": 2, "source": 3}
# Words and the number behind them: "issue/甲局-", "2031"
_NUMBERS = re.compile(r"(\D*)(\d{0,18})")
_OUTCOMES = {"failed": 0, "cantTell": 1, "passed": 2}

Fact: TypeAlias = tuple[str, str, str]
"""Subject and object as N-Triples has them, the predicate by its IRI between them."""
Said: TypeAlias = Mapping[Fact, Sequence[tuple[Term, str]]]
"""Fact → the passages that say it, each with the rule that read it."""


class Reader:
    """Reads things of one store.

    Args:
        look: the store.
    """

    def __init__(self, look: Lookup) -> None:
        self.look = look

    def read(self, iri: str) -> Sheet | None:
        """What the page of a thing shows; None where the graph says nothing of it."""
        look, node = self.look, ox.NamedNode(iri)
        own = look.own(node)
        back = [(q.predicate.value, q.subject) for q in look.store.quads_for_pattern(None, None, node, None)]
        if not own and not back:
            return None
        said = self._said(node)
        facts, relations = self._forward(node, own, said)
        span, type_ = look.span(own), look.type_of(own)
        named, unheard = self._named(node)
        return Sheet(
            iri=iri,
            path=iri.removeprefix(look.base),
            type=look.term(type_),
            title=look.name(iri, own, longest=200),
            aliases=tuple(sorted(map(value_of, own.get(SKOS.altLabel, ())))),
            text=look.quote(span, whole=True) if span else None,
            facts=facts,
            relations=(*relations, *self._backward(node, back)),
            named=named,
            unheard=unheard,
            checks=tuple(self._checks(node)),
            reading=self._reading(iri, type_, own),
        )

    def _reading(self, iri: str, type_: str, own: Values) -> str:
        """Where a text is read; ``""`` for what is none."""
        if type_ == "Report":
            return report_page(self.look.key(iri))
        span = self.look.span(own)
        return place_in_report(self.look.key(span[0]), *span[1:]) if span else ""

    def _said(self, subject: Term, told: Container[ox.NamedNode] | None = None) -> Said:
        """What assertions say of which a thing is the subject.

        Args:
            subject: the thing.
            told: the assertions that are of interest; all where there is None.
        """
        look = self.look
        found: dict[Fact, list[tuple[Term, str]]] = defaultdict(list)
        for one in look.subjects(RDF.subject, subject):
            if told is not None and one not in told:
                continue
            own = look.own(one)
            predicate, target = (first(own, p) for p in (RDF.predicate, RDF.object))
            rule = value_of(first(own, ZG.rule))
            for passage in own.get(ZG.evidence, ()):
                found[str(subject), value_of(predicate), str(target)].append((passage, rule))
        return found

    def _forward(self, node: Node, own: Values, said: Said) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
        """Facts and relations of which the thing is the subject."""
        facts: list[Group] = []
        relations: list[Group] = []
        for predicate in sorted(own.keys() - _APART, key=_rank):
            values = own[predicate]
            if predicate == ZG.hasIssue or predicate == ZG.hasMeasure:  # noqa: PLR1714 - strings, not a set
                values = sorted(values, key=_in_order)
            entries = [self._entry(node, predicate, one, one, own, said) for one in values[:_MOST]]
            leads = any(isinstance(v, ox.NamedNode) and v.value.startswith(self.look.base) for v in values)
            kept = relations if leads and predicate != ZG.inReport else facts
            kept.append(self._group(predicate, entries, len(values), forward=True))
        return tuple(facts), tuple(relations)

    def _backward(self, node: Node, back: Iterable[tuple[str, Term]]) -> Iterator[Group]:
        """Relations of which the thing is the object; and what it names itself."""
        by_predicate: dict[str, set[Term]] = defaultdict(set)
        for predicate, subject in back:
            if predicate not in _APART_BACK:
                by_predicate[predicate].add(subject)
        mentions = by_predicate.pop(ZG.mentionedIn, set())
        told = frozenset(self.look.subjects(RDF.object, node))
        for predicate in sorted(by_predicate, key=_rank):
            subjects = sorted(by_predicate[predicate], key=_in_order)
            entries = [
                self._entry(one, predicate, node, one, {}, self._said(one, told)) for one in subjects[:_MOST]
            ]
            yield self._group(predicate, entries, len(subjects), forward=False)
        if mentions:
            yield self._mentioned(mentions)

    def _entry(  # noqa: PLR0913, PLR0917 - the parts of a fact
        self, subject: Term, predicate: str, target: Term, shown: Term, own: Values, said: Said
    ) -> Entry:
        """A fact with the words that say it; a part of a text that it leads to is quoted itself."""
        words: Sequence[tuple[Term, str]] = said.get((str(subject), predicate, str(target)), ())
        note = ""
        states: tuple[Target, ...] = ()
        if predicate == ZG.status:
            words = [(passage, "") for passage in own.get(ZG.statusPassage, ())]
        elif predicate == ZG.memberOf and isinstance(subject, ox.NamedNode):
            note = self._role(subject, target)
        elif isinstance(shown, ox.NamedNode) and predicate not in {ZG.inReport, DCTERMS.isPartOf}:
            part = self.look.own(shown)
            note, states = value_of(first(part, ZG.number)), self._states(part)
            if not words and self.look.span(part):
                words = [(shown, "")]
        entry = self._quoted(shown, words, note, states)
        if predicate == ZG.hasMeasure and isinstance(shown, ox.NamedNode) and shown == target:
            return replace(entry, more=self._more(self.look.own(shown)))
        return entry

    def _more(self, own: Values) -> tuple[tuple[Target, Target], ...]:
        """What a measure leads to."""
        look = self.look
        return tuple(
            (look.target(ox.NamedNode(predicate)), look.target(value))
            for predicate in sorted(own.keys() & _LINKS, key=_rank)
            for value in own[predicate]
        )

    def _quoted(
        self,
        shown: Term,
        words: Iterable[tuple[Term, str]],
        note: str = "",
        states: tuple[Target, ...] = (),
    ) -> Entry:
        quotes = {quote for passage, rule in words for quote in self.look.quotes((passage,), rule)}
        ordered = sorted(quotes, key=_by_place)[:_MOST_QUOTES]
        return Entry(self.look.target(shown), tuple(ordered), len(quotes) - len(ordered), note, states)

    def _states(self, own: Values) -> tuple[Target, ...]:
        """How far an issue or measure is."""
        return tuple(self.look.target(t) for p in (ZG.status, ZG.progress) for t in own.get(p, ()))

    def _role(self, person: Node, body: Term) -> str:
        """The titles that a person is given in a body."""
        posts = self.look.subjects(ORG.member, person)
        titles = {
            value_of(self.look.one(post, ZG.roleTitle))
            for post in posts
            if self.look.one(post, ORG.organization) == body
        }
        return "、".join(sorted(titles - {""}))

    def _mentioned(self, mentions: Iterable[Term]) -> Group:
        """What an issue, measure or section names, what it names most first."""
        things: dict[Term, list[Term]] = defaultdict(list)
        for mention in mentions:
            thing = self.look.one(mention, ZG.refersTo) if isinstance(mention, ox.NamedNode) else None
            if thing is not None:
                things[thing].append(mention)
        ordered = sorted(things, key=lambda thing: (-len(things[thing]), str(thing)))
        entries = [self._quoted(thing, [(m, "") for m in things[thing]]) for thing in ordered[:_MOST]]
        return self._group(ZG.mentionedIn, entries, len(ordered), forward=False)

    def _group(self, predicate: str, entries: Sequence[Entry], count: int, *, forward: bool) -> Group:
        href = page_of(predicate, self.look.base)
        labels = self.look.terms.get(predicate, ())
        return Group(local(predicate), labels, forward, tuple(entries), count - len(entries), href)

    def _named(self, node: Node) -> tuple[tuple[Heard, ...], int]:
        """Where a thing is named, the reports that name it most first; and how many more do."""
        look = self.look
        by_report: dict[str, list[tuple[int, int, ox.NamedNode]]] = defaultdict(list)
        for mention in look.subjects(ZG.refersTo, node):
            if span := look.span(look.own(mention)):
                by_report[span[0]].append((span[1], span[2], mention))
        ordered = sorted(by_report, key=lambda report: (-len(by_report[report]), report))
        found = []
        for report in ordered[:_MOST_REPORTS]:
            places = sorted(by_report[report], key=lambda place: place[:2])
            entries = []
            for start, end, mention in places[:_MOST_PLACES]:
                part, rule = look.one(mention, ZG.mentionedIn), value_of(look.one(mention, ZG.rule))
                target = Target("") if part is None else look.target(part)
                entries.append(Entry(target, (look.quote((report, start, end), rule),)))
            title, href = look.title_and_text(report)[0], report_page(look.key(report))
            found.append(Heard(title, href, len(places), tuple(entries)))
        return tuple(found), len(ordered) - len(found)

    def _checks(self, node: Node) -> Iterator[Failure]:
        """What checks found on it, failures first."""
        look, found = self.look, []
        for one in look.subjects(EARL.subject, node):
            own = look.own(one)
            said = tuple(
                (getattr(v, "language", "") or "en", value_of(v)) for v in own.get(DCTERMS.description, ())
            )
            outcome, test = (local(value_of(first(own, p))) for p in (EARL.outcome, EARL.test))
            quotes = look.quotes(own.get(ZG.evidence, ()))[:_MOST_QUOTES]
            found.append(Failure(test, page_of(one.value, look.base), outcome, said, quotes))
        yield from sorted(found, key=lambda one: (_OUTCOMES.get(one.outcome, 3), one.test, one.href))


def _in_order(node: Term) -> tuple[tuple[str, int], ...]:
    """By identifier, its numbers as numbers: issue/KEY.2 before issue/KEY.10."""
    return tuple((words, int(number or -1)) for words, number in _NUMBERS.findall(str(node)))


def _rank(predicate: str) -> tuple[int, int, str]:
    name = local(predicate)
    return _LAST.get(name, 0), _ORDER.get(name, len(_ORDER)), name


def _by_place(one: Quote) -> tuple[str, int, str]:
    start = one.href.rpartition("#at-")[2].partition("-")[0]
    return one.report, int(start), one.href
