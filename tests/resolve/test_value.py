from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, EntityType, FactPassages, Mention, Outline
from kg.recognise.home import Home
from kg.resolve.amount_role import role
from kg.resolve.base import Case
from kg.resolve.value import RESOLVER


def test_every_occurrence_is_a_thing_of_its_own():
    text = "罚款3万元；补助3万元。"
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    outline = Outline(document, FactPassages(), (), (), ())
    found = tuple(Mention(document.passage(a, a + 3), EntityType.AMOUNT, "amount.yuan") for a in (2, 8))
    entities = RESOLVER.resolve(Case(outline, Home(), found, key="甲局-2024"))
    assert [e.id for e in entities] == ["amount/甲局-2024.2-5", "amount/甲局-2024.8-11"]
    assert [e.kind for e in entities] == ["fine", "subsidy"]
    assert [e.mentions for e in entities] == [(found[0],), (found[1],)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("行政罚款", "", "fine"),
        ("落实奖励资金", "", "reward"),
        ("争取国家专项资金", "", "subsidy"),
        ("计划总投资", "", "investment"),
        ("财政专项资金", "早已到位", "budget"),
        ("拖欠工程款", "", "investment"),
        ("欠款", "", "debt"),
        ("固定资产少记", "", "asset"),
        ("违规收费", "", "fee"),
        ("对超过", "的费用", "limit"),
        ("共计", "", "other"),
        ("总投资大，目前", "", "investment"),
    ],
)
def test_roles(before, after, expected):
    assert role(before, after) == expected
