"""What an address says of the divisions in it, its street, and who sits there."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, Entity, EntityType, FactPassages, Mention, Outline, ReportFacts
from kg.recognise.place_address import RULE
from kg.relate.address import addressed, starts_of_pieces
from kg.relate.base import Case

BODY, OFFICE, PARTY = "丙县某某局", "丙县某某局办公室", "中共丙县某某局机关党委"


def case_of(text: str, pieces: list[str], *, body: str | None = BODY, rule: str = RULE) -> Case:
    """A report that is an address, each of its pieces found by the rule."""
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    entities = []
    for kind, names in ((EntityType.PLACE, pieces), (EntityType.ORGANIZATION, [OFFICE, PARTY, BODY])):
        for name in names:
            at = text.find(name.removeprefix("中共"))
            size = len(name.removeprefix("中共"))
            found = (Mention(document.passage(at, at + size), kind, rule),) if at >= 0 else ()
            entities.append(Entity(f"{kind.name.lower()}/{name}", kind, name, (), found))
    outline = Outline(document, FactPassages(), (), (), ())
    own = f"organization/{body}" if body else None
    return Case(outline, ReportFacts("case", inspected=own), tuple(entities))


ADDRESSES = [
    (
        "地址：甲省乙市丙县丁路1号丙县某某局办公室",
        ["甲省", "乙市", "丙县", "丁路"],
        {("乙市", "甲省"), ("丙县", "乙市"), ("丁路", "丙县")},
        {(OFFICE, "丁路")},
    ),
    (
        "地址：丙县戊镇丁路1号丙县某某局机关党委",
        ["丙县", "戊镇", "丁路"],
        {("戊镇", "丙县"), ("丁路", "戊镇")},
        {(BODY, "丁路")},
    ),
    ("地址：乙市丙县某某大厦3楼，邮编100000", ["乙市", "丙县"], {("丙县", "乙市")}, set()),
    ("地址：丙县丁路1号", ["丙县", "丁路"], {("丁路", "丙县")}, {(BODY, "丁路")}),
    # nothing goes on, or it goes on elsewhere
    ("地址：乙市某某大厦", ["乙市"], set(), set()),
    ("地址：丁路1号", ["丁路"], set(), {(BODY, "丁路")}),
    ("地址：乙市、丙县", ["乙市", "丙县"], set(), set()),
    ("地址：戊镇。", ["戊镇"], set(), {(BODY, "戊镇")}),
    ("地址：见附件。", [], set(), set()),
]


@pytest.mark.parametrize(("text", "pieces", "parts", "seats"), ADDRESSES)
def test_an_address(text, pieces, parts, seats):
    case = case_of(text, pieces)
    said = list(addressed(case))
    labels = {entity.id: entity.label for entity in case.entities}
    found = {(a.predicate, labels[a.subject], labels[a.object]) for a in said}
    assert found == {("partOf", *pair) for pair in parts} | {("locatedIn", *pair) for pair in seats}
    assert len(starts_of_pieces(case)) == len(pieces)


def test_places_that_stand_in_no_address_say_nothing():
    case = case_of("甲省乙市丙县", ["甲省", "乙市", "丙县"], rule="place.division-name")
    assert not list(addressed(case))


def test_nobody_sits_where_no_body_is_known():
    case = case_of("地址：乙市丙县丁路1号", ["乙市", "丙县", "丁路"], body=None)
    assert {a.predicate for a in addressed(case)} == {"partOf"}
