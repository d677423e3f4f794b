"""Persons: one name, one person in a report; namesakes of other bodies are others. All names are made up."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, Entity, EntityType, FactPassages, Mention, Outline
from kg.recognise import person
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.resolve.base import Case
from kg.resolve.person import RESOLVER

HOME = Home("河南省", "开封市", "", "", "410200")
KEY = "开封市某某局-2024-01-02"


def resolved(text: str, key: str = KEY, *bodies: str) -> list[Entity]:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    outline = Outline(document, FactPassages(), (), (), ())
    found = {(m.passage.start, m.passage.end): m for m in person.RECOGNISER.find(Scene(outline, HOME))}
    mentions = tuple(found[span] for span in sorted(found))
    organizations = tuple(
        Entity(f"organization/{body}", EntityType.ORGANIZATION, body, (), (_mention(document, body),))
        for body in bodies
    )
    return list(RESOLVER.resolve(Case(outline, HOME, mentions, key=key, organizations=organizations)))


def _mention(document: Document, body: str) -> Mention:
    start = document.text.index(body)
    return Mention(document.passage(start, start + len(body)), EntityType.ORGANIZATION, "case.rule")


@pytest.mark.parametrize(
    ("text", "bodies", "identity", "rule"),
    [
        ("学习习近平总书记讲话。", (), "person/习近平", "person.leader"),
        ("局长张无忌主持会议。", (), "person/张无忌@开封市某某局", "person.own-body"),
        ("党组书记张无忌主持会议。", (), "person/张无忌@开封市某某局", "person.own-body"),
        ("校长张无忌作检查。", (), f"person/张无忌@{KEY}", "person.report"),
        ("副市长张无忌主持会议。", (), "person/张无忌@开封市人民政府", "person.home-government"),
        ("乙市丙局局长张无忌主持会议。", ("乙市丙局",), "person/张无忌@乙市丙局", "person.named-body"),
        ("教师王某因违规被处理。", (), f"person/王某@{KEY}", "person.masked"),
        ("导致王小二等人开设赌场。", (), f"person/王小二@{KEY}", "person.report"),
    ],
)
def test_a_person_is_known_by_the_body_served(
    text: str, bodies: tuple[str, ...], identity: str, rule: str
) -> None:
    (entity,) = resolved(text, KEY, *bodies)
    assert (entity.id, entity.rules) == (identity, (rule,))


def test_one_name_is_one_person_in_a_report() -> None:
    (entity,) = resolved("局长张无忌主持会议。成立以张无忌同志为组长的小组。")
    assert len(entity.mentions) == 2


def test_a_name_with_a_space_is_the_same_name() -> None:
    (entity,) = resolved("成员：王 五\n成员：王五")
    assert (entity.label, entity.alternatives) == ("王五", ("王 五",))


def test_namesakes_of_two_reports_are_two_persons() -> None:
    text = "局长张无忌主持会议。"
    assert resolved(text)[0].id != resolved(text, "洛阳市某某局-2024-01-02")[0].id


def test_masked_names_never_cross_reports() -> None:
    text = "教师王某被处理。"
    assert resolved(text)[0].id != resolved(text, "开封市某某局-2025-01-02")[0].id
