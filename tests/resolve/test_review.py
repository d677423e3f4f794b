"""What a person is shown: names in their sentences, and a ledger that decides nothing until filled in."""

from __future__ import annotations

import pytest

from kg.resolve.across import pairs, shared
from kg.resolve.judgements import Judgements, Verdict, judged, parse
from kg.resolve.review import ledger_to_fill, quote, quotes_of
from kg.resolve.things import Sighting, things_of
from tests.resolve.across_case import reports, thing

TEXTS = {report.key: report.document.text for report in reports()}


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("甲。乙丙丁，戊。己", "丙", "乙【丙】丁，戊"),
        ("甲乙", "甲乙", "【甲乙】"),
        ("子\n丑寅\n卯", "寅", "丑【寅】"),
        ("前" * 50 + "丙" + "后" * 50, "丙", "前" * 40 + "【丙】" + "后" * 40),
    ],
)
def test_quote(text: str, name: str, said: str) -> None:
    start = text.index(name)
    assert str(quote(text, Sighting("甲", "", start, start + len(name)))) == said


def test_quotes_are_of_reports_at_hand() -> None:
    (one,) = (t for t in things_of(reports()) if t.id == "event/桃花文化节")
    quotes = quotes_of(one, TEXTS)
    assert {q.report for q in quotes} == set(TEXTS)
    assert {q.exact for q in quotes} == {"桃花文化节"}
    assert quotes_of(one, {}) == ()


def test_a_ledger_decides_nothing_until_it_is_filled_in() -> None:
    things = things_of(reports())
    found, namesakes = pairs(things, Judgements()), shared(things, Judgements())
    written = ledger_to_fill(found, namesakes, TEXTS)
    assert parse(written.encode(), "l.yml") == ()
    assert "【桃花文化节】" in written
    filled = written.replace("    verdict:", "    verdict: same").replace(
        "reports: []", f"reports: [{reports()[2].key}]"
    )
    decided = judged(parse(filled.encode(), "l.yml"))
    assert pairs(things, decided) == ()
    assert shared(things, decided) == ()
    assert decided.of(found[0].one.id, found[0].other.id) is Verdict.SAME


def test_names_that_yaml_would_misread() -> None:
    things = (thing('event/甲"节: #1', "410200", report="a"), thing("event/甲节 #1", "410200", report="b"))
    found = pairs(sorted(things, key=lambda t: t.id), Judgements())
    written = ledger_to_fill(found, (), {}).replace("verdict:", "verdict: unsure")
    assert [set(entry.pair) for entry in parse(written.encode(), "l.yml")] == [
        {pair.one.id, pair.other.id} for pair in found
    ]
    assert ledger_to_fill((), (), {}).endswith("judgements: []\n")
