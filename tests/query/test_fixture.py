"""The invented reports that the other tests ask: their offsets hold, their terms are declared."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.query.diagnose import check_terms
from kg.query.guard import inspect

SMALL = Path(__file__).parent / "small.ttl"


def test_every_passage_stands_in_its_text() -> None:
    rows = kg.open(SMALL).query(
        "SELECT ?s ?start ?end ?exact ?text"
        " { ?s oa:start ?start ; oa:end ?end ; oa:exact ?exact ; zg:inReport/zg:text ?text }"
    )
    assert len(rows) > 40
    for row in rows:
        assert row["text"][row["start"] : row["end"]] == row["exact"], row["s"]


def test_every_term_is_declared() -> None:
    rows = kg.open(SMALL).query(
        "SELECT DISTINCT ?t { { ?s ?t ?o } UNION { ?s a ?t } FILTER(STRSTARTS(STR(?t), STR(zg:))) }"
    )
    check_terms(inspect(" ".join(f"<{term}>" for term in rows.column("t"))))
