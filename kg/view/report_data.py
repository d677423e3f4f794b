"""Sheet of a report → what the script of its page reads: things, mentions, relations, as columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.view.columns import Names
from kg.view.network import NODE_TYPES
from kg.view.report_layers import SIGNS, sentences
from kg.view.report_reading import MARKED
from kg.view.report_sheet import Part, ReportSheet, Thing
from kg.view.styles import STYLES

__all__ = ["report_data", "term_name"]

_TYPES: tuple[str, ...] = (*dict.fromkeys((*NODE_TYPES, *MARKED)),)


def term_name(term: str, names: Names) -> dict[str, str]:
    """The label of a term in both languages; the term itself where the ontology has none."""
    labels = names.get(term, {})
    return {"zh": labels.get("zh", term), "en": labels.get("en", term)}


def report_data(sheet: ReportSheet, names: Names, base: str) -> dict[str, Any]:
    """What the script of the page reads.

    Args:
        sheet: the report.
        names: labels of terms by local name and language.
        base: base of the identifiers of things; the page keeps what follows it.
    """
    rules = sorted({mark.rule for mark in sheet.marks} | {one.rule for one in sheet.relations})
    rule = {name: k for k, name in enumerate(rules)}
    number = {part.iri: k for k, part in enumerate(sheet.parts)}
    spans = sentences(sheet.text)
    return {
        "key": sheet.key,
        "id": sheet.iri.removeprefix(base),
        "source": sheet.source,
        "types": [_type(name, names) for name in _TYPES],
        "network": len(NODE_TYPES),
        "terms": {term: term_name(term, names) for term in _terms(sheet) if term in names},
        "signs": SIGNS,
        "rules": rules,
        "things": [_thing(thing, base) for thing in sheet.things],
        "parts": [_part(part, number) for part in sheet.parts],
        "sentences": {"start": [s.start for s in spans], "end": [s.end for s in spans]},
        "marks": {
            "thing": [mark.thing for mark in sheet.marks],
            "start": [mark.span.start for mark in sheet.marks],
            "end": [mark.span.end for mark in sheet.marks],
            "rule": [rule[mark.rule] for mark in sheet.marks],
        },
        "relations": {
            "subject": [one.subject for one in sheet.relations],
            "predicate": [one.predicate for one in sheet.relations],
            "object": [one.object for one in sheet.relations],
            "start": [one.span.start for one in sheet.relations],
            "end": [one.span.end for one in sheet.relations],
            "rule": [rule[one.rule] for one in sheet.relations],
            "score": [one.score for one in sheet.relations],
        },
        "open": [
            [item.span.start, item.span.end, item.rule, [number[h] for h in item.holders if h in number]]
            for item in sheet.open
        ],
        "claims": [[c.span.start, c.span.end, c.counts, c.claimed] for c in sheet.claims],
        "checks": [
            [c.test, {"zh": c.zh, "en": c.en}, number.get(c.subject, -1), [[s.start, s.end] for s in c.spans]]
            for c in sheet.checks
        ],
    }


def _type(name: str, names: Names) -> dict[str, str]:
    style = STYLES[name]
    dark = style.dark or style.colour
    return {
        "key": name,
        **term_name(name, names),
        "shape": style.shape,
        "colour": style.colour,
        "dark": dark,
    }


def _terms(sheet: ReportSheet) -> list[str]:
    """Local names that the page may have to say."""
    used = {part.state for part in sheet.parts} | {one.predicate for one in sheet.relations}
    used |= {claim.counts for claim in sheet.claims} | {thing.type for thing in sheet.things}
    used |= {part for thing in sheet.things for fact in thing.facts for part in fact if part.isascii()}
    return sorted(used | {"status", "progress", "recurs"})


def _thing(thing: Thing, base: str) -> dict[str, Any]:
    """Only what is known: most things have no rules of joining, no other names, no other reports."""
    known: dict[str, Any] = {"label": thing.label}
    optional: Iterable[tuple[str, Any]] = (
        ("id", thing.iri.removeprefix(base)),
        ("type", thing.type),
        ("others", list(thing.others)),
        ("facts", thing.facts),
        ("rules", thing.rules),
        ("also", [[key, times, first.start, first.end] for key, times, first in thing.also]),
        ("page", thing.page),
    )
    return known | {name: value for name, value in optional if value}


def _part(part: Part, number: dict[str, int]) -> dict[str, Any]:
    known: dict[str, Any] = {
        "kind": part.kind,
        "number": part.number,
        "start": part.span.start,
        "end": part.span.end,
        "holder": number.get(part.holder, -1),
    }
    optional = (
        ("marker", part.marker),
        ("label", part.label),
        ("state", part.state),
        ("recurs", part.recurs),
    )
    return known | {name: value for name, value in optional if value}
