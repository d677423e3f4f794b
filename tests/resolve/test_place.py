"""Places: one thing one identifier, present names and codes, namesakes apart."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, Entity, EntityType, FactPassages, Mention, Outline
from kg.recognise import place
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.recognise.overlap import settle
from kg.resolve.base import Case
from kg.resolve.place import RESOLVER, components, parent_code

KAIFENG = Home("河南省", "开封市", "", "", "410200")
NANJING = Home("江苏省", "南京市", "", "", "320100")
COUNTY = Home("河南省", "三门峡市", "渑池县", "", "411221")
NOWHERE = Home()


def resolved(text: str, home: Home = KAIFENG) -> dict[str, Entity]:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    outline = Outline(document, FactPassages(), (), (), ())
    mentions = settle(place.RECOGNISER.find(Scene(outline, home)))
    entities = RESOLVER.resolve(Case(outline, home, mentions, key="甲局-2024"))
    assert all(entity.type is EntityType.PLACE and entity.mentions for entity in entities)
    assert all(text[m.passage.start : m.passage.end] == m.passage.exact for e in entities for m in e.mentions)
    return {entity.id.removeprefix("place/"): entity for entity in entities}


@pytest.mark.parametrize(
    ("text", "home", "identity", "label", "code"),
    [
        ("祥符区已完成。", KAIFENG, "河南省开封市祥符区", "祥符区", "410212"),
        ("鼓楼区已完成。", KAIFENG, "河南省开封市鼓楼区", "鼓楼区", "410204"),
        ("鼓楼区已完成。", NANJING, "江苏省南京市鼓楼区", "鼓楼区", "320106"),
        ("鼓楼区已完成。", NOWHERE, "鼓楼区@甲局-2024", "鼓楼区", ""),
        ("在渑池召开会议。", COUNTY, "河南省三门峡市渑池县", "渑池县", "411221"),
        ("赴洛阳考察。", KAIFENG, "河南省洛阳市", "洛阳市", "410300"),
        ("在香港举办展览。", KAIFENG, "香港特别行政区", "香港特别行政区", "810000"),
        ("赴吉林考察。", KAIFENG, "吉林省", "吉林省", "220000"),
        ("支持我市发展。", KAIFENG, "河南省开封市", "开封市", "410200"),
        ("支持我县发展。", COUNTY, "河南省三门峡市渑池县", "渑池县", "411221"),
        ("支持我省发展。", KAIFENG, "河南省", "河南省", "410000"),
        ("开封市区共有7家。", KAIFENG, "河南省开封市区", "开封市区", ""),
        ("保护甲桥遗址。", KAIFENG, "甲桥遗址@河南省开封市", "甲桥遗址", ""),
        ("保护甲桥遗址。", NANJING, "甲桥遗址@江苏省南京市", "甲桥遗址", ""),
        # every city has streets that are called after others and do not lie there
        ("北京路占道经营屡禁不止。", KAIFENG, "北京路@河南省开封市", "北京路", ""),
        ("湖南路破损，", COUNTY, "湖南路@河南省三门峡市", "湖南路", ""),
        ("上海大道拥堵，", NANJING, "上海大道@江苏省南京市", "上海大道", ""),
        ("赴杭州解枫路考察。", KAIFENG, "杭州解枫路@浙江省杭州市", "杭州解枫路", ""),
        ("黄河流域生态保护。", KAIFENG, "黄河流域", "黄河流域", ""),
    ],
)
def test_a_place_has_one_identifier(text: str, home: Home, identity: str, label: str, code: str) -> None:
    found = resolved(text, home)
    assert list(found) == [identity]
    assert (found[identity].label, found[identity].code) == (label, code)


def test_the_stem_of_a_province_in_an_address_is_the_province() -> None:
    found = resolved("邮政信箱：河南开封市祥符区柳杏大街8号。")
    assert {"河南省", "河南省开封市", "河南省开封市祥符区"} <= set(found)


def test_a_drum_tower_is_not_the_district() -> None:
    assert "河南省开封市鼓楼区" not in resolved("依托鼓楼、柳杏里等景点，")


def test_a_former_name_is_the_present_division_and_says_so() -> None:
    found = resolved("原开封县、祥符区一并检查。")
    assert list(found) == ["河南省开封市祥符区"]
    entity = found["河南省开封市祥符区"]
    assert entity.alternatives == ("开封县",)
    assert "place.renamed" in entity.rules
    township = resolved("祥符区罗王乡未上报。")["河南省开封市祥符区罗王镇"]
    assert (township.label, township.code) == ("祥符区罗王镇", "410212106")
    assert township.rules == ("place.renamed",)


def test_a_present_name_is_not_called_renamed() -> None:
    found = resolved("祥符区朱仙镇已上报。朱仙镇再次上报。")
    assert found["河南省开封市祥符区朱仙镇"].rules == ("place.name",)
    assert found["河南省开封市祥符区朱仙镇"].alternatives == ("朱仙镇", "祥符区朱仙镇")[:1]


def test_divisions_inside_a_longer_name_get_their_own_mention() -> None:
    found = resolved("祥符区罗王乡甲寨村被评为示范村。")
    assert list(found) == [
        "河南省开封市祥符区",
        "河南省开封市祥符区罗王镇",
        "河南省开封市祥符区罗王镇甲寨村",
    ]
    assert found["河南省开封市祥符区罗王镇"].mentions[0].passage.exact == "罗王乡"
    assert found["河南省开封市祥符区罗王镇甲寨村"].code == ""


def in_names(name: str, kind: EntityType, home: Home = KAIFENG) -> list[str]:
    """The places that the name of something else holds."""
    document = Document("case", name, hashlib.sha256(name.encode()).hexdigest(), "text", "utf-8")
    mention = Mention(document.passage(0, len(name)), kind, "case")
    outline = Outline(document, FactPassages(), (), (), ())
    found = RESOLVER.resolve(Case(outline, home, (mention,), key="甲局-2024"))
    assert all(m.rule == "place.component" for entity in found for m in entity.mentions)
    return [entity.label for entity in found]


@pytest.mark.parametrize(
    ("name", "kind", "labels"),
    [
        ("兰考县甲河治理工程", EntityType.PROJECT, ["兰考县"]),
        ("祥符区罗王乡供水工程", EntityType.PROJECT, ["祥符区"]),
        ("通许县人民医院", EntityType.ORGANIZATION, ["通许县"]),
        ("鼓楼区甲甲敬老院", EntityType.ORGANIZATION, ["鼓楼区"]),
        # what the body itself is called by, towns' facilities, and who governs
        ("开封市甲河治理工程", EntityType.PROJECT, []),
        ("河南省甲甲监管平台", EntityType.PROJECT, []),
        ("甲甲治理工程", EntityType.PROJECT, []),
        ("罗王乡甲村供水工程", EntityType.PROJECT, []),  # a town that no sentence names by itself
        ("罗王乡卫生院", EntityType.ORGANIZATION, []),
        ("通许县人民政府", EntityType.ORGANIZATION, []),
        ("通许县教育局", EntityType.ORGANIZATION, []),
        ("开封市人民医院", EntityType.ORGANIZATION, []),
        ("通许县甲甲大赛", EntityType.EVENT, []),
    ],
)
def test_divisions_that_works_and_facilities_begin_with(
    name: str, kind: EntityType, labels: list[str]
) -> None:
    assert in_names(name, kind) == labels


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("罗王乡未上报。罗王乡供水工程", 2),  # named by itself elsewhere
        ("未上报情况。罗王乡供水工程", 0),
    ],
)
def test_a_town_in_the_name_of_works_counts_where_the_report_names_it_by_itself(
    text: str, towns: int
) -> None:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    works = Mention(document.passage(text.index("。") + 1, len(text)), EntityType.PROJECT, "case")
    scene = Scene(Outline(document, FactPassages(), (), (), ()), KAIFENG)
    mentions = (*place.RECOGNISER.find(scene), works)
    found = RESOLVER.resolve(Case(scene.outline, KAIFENG, mentions, key="甲局-2024"))
    assert sum(len(entity.mentions) for entity in found) == towns


@pytest.mark.parametrize(
    ("text", "label", "alternatives"),
    [
        ("保护甲桥遗址。甲桥以东发掘。", "甲桥遗址", ("甲桥",)),
        ("开封甲城墙修缮。做好城墙、水系工作。", "开封甲城墙", ("城墙",)),
        ("建设甲村国家考古遗址公园。甲村考古遗址公园开放。", "甲村国家考古遗址公园", ("甲村考古遗址公园",)),
    ],
)
def test_a_short_form_is_the_site_that_was_named_in_full(
    text: str, label: str, alternatives: tuple[str, ...]
) -> None:
    found = resolved(text)
    assert [(entity.label, entity.alternatives) for entity in found.values()] == [(label, alternatives)]


@pytest.mark.parametrize(
    "text",
    ["保护甲桥遗址、乙桥遗址。", "甲山景区、甲山公园。", "丙村遗址、丙村遗址公园。"],
)
def test_different_sites_stay_apart(text: str) -> None:
    assert len(resolved(text)) == 2


@pytest.mark.parametrize(
    ("surface", "labels"),
    [
        ("祥符区罗王乡甲寨村", ["祥符区", "祥符区罗王镇", "祥符区罗王镇甲寨村"]),
        ("开封市祥符区", ["开封市", "祥符区"]),
        ("尉氏县甲新工业园区乙村", ["尉氏县", "尉氏县甲新工业园区", "尉氏县甲新工业园区乙村"]),
        ("甲桥遗址", []),
        ("", []),
    ],
)
def test_components_of_a_name(surface: str, labels: list[str]) -> None:
    assert [part.label for part in components(surface, KAIFENG)] == labels


@pytest.mark.parametrize(
    ("code", "above"),
    [
        ("410212106", "410212"),
        ("410212", "410200"),
        ("410200", "410000"),
        ("410000", ""),
        ("310101", "310000"),
        ("429004", "420000"),
        ("", ""),
    ],
)
def test_what_a_division_is_part_of(code: str, above: str) -> None:
    assert parent_code(code) == above


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("组织党员到开封市廉政教育基地接受教育。", {"开封市廉政教育基地"}),
        ("位于祥符区杏桥遗址。", {"祥符区", "祥符区杏桥遗址"}),
    ],
)
def test_a_public_house_names_no_place_besides(text: str, names: set[str]) -> None:
    assert {entity.label for entity in resolved(text).values()} == names
