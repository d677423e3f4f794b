"""What a person should look at: doubtful pairs with the words on both sides, and a ledger to fill in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.across import Pair, Shared
from kg.resolve.things import Sighting, Thing

__all__ = ["Quote", "ledger_to_fill", "quote", "quotes_of"]

_REACH = 40
"""How many characters of its sentence stand on either side of a name."""
_STOPS = "。！？；;\n"
_SHOWN = 3
"""How many reports of one thing are quoted."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A name in its sentence.

    Attributes:
        report: the report's key.
        before, exact, after: the words, on one line.
    """

    report: str
    before: str
    exact: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}【{self.exact}】{self.after}"


def quote(text: str, sighting: Sighting) -> Quote:
    """The words around a sighting, at most to the ends of its sentence."""
    first = max((text.rfind(stop, 0, sighting.start) for stop in _STOPS), default=-1) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, sighting.end)) >= 0]
    last = min(ends, default=len(text))
    before = text[max(first, sighting.start - _REACH) : sighting.start]
    after = text[sighting.end : min(last, sighting.end + _REACH)]
    return Quote(sighting.report, before.strip(), text[sighting.start : sighting.end], after.rstrip())


def quotes_of(thing: Thing, texts: Mapping[str, str]) -> tuple[Quote, ...]:
    """How a thing is named first in each of the reports at hand, a few of them."""
    known = [sighting for sighting in thing.sightings if sighting.report in texts]
    return tuple(quote(texts[sighting.report], sighting) for sighting in known[:_SHOWN])


def ledger_to_fill(pairs: Sequence[Pair], shared: Sequence[Shared], texts: Mapping[str, str]) -> str:
    """A ledger with an entry for every pair and every shared identifier, its verdicts still empty.

    What speaks for and against, and the words, stand in comments; `kg.resolve.judgements.parse` passes over
    what is not filled in.
    """
    lines = [
        "# verdict: same | different | unsure. Of a pair that is the same the first identifier stays.",
        "# 填写 verdict：same（同一，保留前者）、different（不同）、unsure（存疑）。",
        "# A split lists the reports in which the identifier means another thing. split 项列出另有所指的报告",
        "judgements:" if pairs or shared else "judgements: []",
    ]
    for pair in pairs:
        lines.append(f"  # {pair.score}")
        lines += [f"  # {f.weight:+} {f.name}: {f.doc} {f.doc_zh}" for f in pair.features]
        for thing in (pair.one, pair.other):
            lines += [_comment(f"{thing.id}: {q.report}: {q}") for q in quotes_of(thing, texts)]
        lines.append(f"  - pair: [{_quoted(pair.one.id)}, {_quoted(pair.other.id)}]")
        lines += ["    verdict:", "    why:", ""]
    for one in shared:
        lines.append("  # one identifier in reports of different places 同一标识符见于不同地方的报告")
        lines += [_comment(f"{q.report}: {q}") for q in quotes_of(one.thing, texts)]
        lines += [f"  - split: {_quoted(one.thing.id)}", "    reports: []", "    why:", ""]
    return "\n".join(lines).rstrip() + "\n"


def _comment(text: str) -> str:
    return "  # " + " ".join(text.split())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
