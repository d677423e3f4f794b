"""Events, works, awards and mechanisms: the same name is the same thing."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from kg.model import Document, EntityType, FactPassages, Mention, Outline
from kg.recognise.home import Home
from kg.resolve.base import Case
from kg.resolve.named import RESOLVER, name_key

T = EntityType


def case(*names: tuple[str, EntityType]) -> Case:
    text = "。".join(name for name, _ in names)
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    mentions, at = [], 0
    for name, kind in names:
        mentions.append(Mention(document.passage(at, at + len(name)), kind, "case.rule"))
        at += len(name) + 1
    return Case(Outline(document, FactPassages(), (), (), ()), Home(), tuple(mentions), key="甲局-2024")


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        ([("“三会一课”制度", T.MECHANISM), ("三会一课", T.MECHANISM)], ["“三会一课”制度"]),
        ([("首问负责制度", T.MECHANISM), ("首问负责制", T.MECHANISM)], ["首问负责制"]),
        ([("“红黑榜”制度", T.MECHANISM), ("红黑榜", T.MECHANISM)], ["“红黑榜”制度"]),
        ([("红灯之歌", T.WORK), ("红灯\n之歌", T.WORK)], ["红灯\n之歌".replace("\n", "")]),
        ([("甲·乙", T.WORK), ("甲•乙", T.WORK)], ["甲·乙"]),
        (
            [("第二届甲市动漫节", T.EVENT), ("第三届甲市动漫节", T.EVENT)],
            ["第二届甲市动漫节", "第三届甲市动漫节"],
        ),
        ([("红灯之歌", T.WORK), ("红灯之歌", T.EVENT)], ["红灯之歌", "红灯之歌"]),
        (
            [("“先勘探、后出让”制度", T.MECHANISM), ("“先勘探，后出让”制度", T.MECHANISM)],
            ["“先勘探、后出让”制度"],
        ),
        ([("河长制", T.MECHANISM), ("林长制", T.MECHANISM)], ["河长制", "林长制"]),
    ],
)
def test_joined_by_name(names: list[tuple[str, EntityType]], labels: list[str]) -> None:
    entities = RESOLVER.resolve(case(*names))
    assert [entity.label for entity in entities] == labels
    assert sum(len(entity.mentions) for entity in entities) == len(names)
    assert len({entity.id for entity in entities}) == len(labels)


def test_keys_drop_a_last_word_of_systems_alone() -> None:
    assert name_key("党务公开制度", T.MECHANISM) == "党务公开"
    assert name_key("甲市读书活动", T.EVENT) == "甲市读书活动"


@pytest.mark.parametrize(
    ("name", "home", "scope"),
    [
        ("市委第三轮巡察", Home("甲省", "甲州市"), "甲州市"),
        ("市委第三轮巡察", Home("甲省", "甲州市", "乙江区"), "甲州市"),
        ("全县表彰大会", Home("甲省", "甲州市", "丙县"), "甲州市丙县"),
        ("省级比武大赛", Home("甲省", "甲州市"), "甲省"),
        ("全镇培训班", Home("甲省", "甲州市", "丙县", "丁镇"), "甲州市丙县丁镇"),
        ("市委第三轮巡察", Home(), "甲局-2024"),
        ("2017年市委巡察", Home("甲省", "甲州市"), "甲州市"),
        ("上一轮县委巡察", Home("甲省", "甲州市", "丙县"), "甲州市丙县"),
        ("2017年花卉博览会", Home("甲省", "甲州市"), ""),
        ("全国教育大会", Home("甲省", "甲州市"), ""),
        ("市场推广周", Home("甲省", "甲州市"), ""),
        ("党的二十大", Home("甲省", "甲州市"), ""),
        ("甲州桃花节", Home("甲省", "甲州市"), ""),
    ],
)
def test_an_event_called_by_a_level_is_of_one_place(name: str, home: Home, scope: str) -> None:
    (entity,) = RESOLVER.resolve(replace(case((name, T.EVENT)), home=home))
    assert entity.id.partition("@")[2] == scope
    assert entity.label == name


@pytest.mark.parametrize(
    ("spans", "labels"),
    [
        # what stands in the quotation marks is the system: 三审 in “三审”联动把关机制
        (
            [("“三审”联动把关机制", 0, "mechanism.quoted"), ("三审", 1, "mechanism.inner")],
            ["“三审”联动把关机制"],
        ),
        (
            [
                ("接待“三审”制度", 0, "mechanism.prefixed"),
                ("“三审”制度", 2, "mechanism.quoted"),
                ("三审", 3, "mechanism.inner"),
            ],
            ["接待“三审”制度"],
        ),
        # a listed system stays itself within another
        (
            [("党政同责、一岗双责", 0, "mechanism.standing"), ("一岗双责", 5, "mechanism.inner")],
            ["党政同责", "一岗双责"],
        ),
    ],
)
def test_a_name_within_a_longer_one(spans: list[tuple[str, int, str]], labels: list[str]) -> None:
    text = spans[0][0]
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    mentions = tuple(
        Mention(document.passage(at, at + len(name)), T.MECHANISM, rule) for name, at, rule in spans
    )
    found = RESOLVER.resolve(
        Case(Outline(document, FactPassages(), (), (), ()), Home(), mentions, key="甲局-2024")
    )
    assert [entity.label for entity in found] == labels


def test_mentions_of_a_type_are_sorted_out_once() -> None:
    found = case(("甲县", T.PLACE), ("甲奖", T.AWARD), ("乙县", T.PLACE))
    assert found.of(T.PLACE) is found.of(T.PLACE)
    assert [mention.passage.exact for mention in found.of(T.PLACE)] == ["甲县", "乙县"]
    assert len(found.of(T.PLACE, T.AWARD)) == 3
    assert found.of(T.PERSON) == ()
