"""Where lies what is called after its place without its kind: links, and as many that are none."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType, Mention, Passage
from kg.recognise.place_premises import RULE
from kg.relate.location_called import events_of, is_premises, premises_of

PLACES = ["荷花镇", "青云山景区", "丙县", "柳溪村"]
EVENTS = [
    "2024年青云山避暑季",
    "第三届荷花采摘节",
    "荷花镇干部培训班",
    "丙县桃花节",
    "荷花文化艺术节",
    "中国荷花节",
    "首届青云山马拉松",
    "青云山培训班",
]
HELD = [
    ("举办2024年青云山避暑季，检查青云山景区。", {("2024年青云山避暑季", "青云山景区")}),
    ("举办第三届荷花采摘节。荷花镇", {("第三届荷花采摘节", "荷花镇")}),
    ("举办首届青云山马拉松，青云山景区人多。", {("首届青云山马拉松", "青云山景区")}),
    ("举办青云山培训班，青云山景区人多。", set()),  # may be held anywhere
    ("举办中国荷花节，荷花镇参加。", set()),  # not called after the town
    ("举办丙县桃花节，丙县热闹。", set()),  # a county is too wide
    ("举办荷花镇干部培训班。荷花镇", set()),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_events(links, text, expected):
    assert links(text, "locatedIn", PLACE=PLACES, EVENT=EVENTS) == expected


BODIES = [
    ("督促荷花镇青山铁选厂停产。荷花镇", {("荷花镇青山铁选厂", "荷花镇")}),
    ("柳溪村互助社账目不清。柳溪村", {("柳溪村互助社", "柳溪村")}),
    ("柳溪村党支部整改。柳溪村", set()),
    ("柳溪村股份经济合作社整改。柳溪村", set()),
    ("荷花镇人民政府答复。荷花镇", set()),
    ("丙县永和砖厂停产。丙县", set()),  # a county says little
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(links, text, expected):
    named = text[: text.index("。")].removeprefix("督促")
    for word in ("停产", "账目不清", "整改", "答复"):
        named = named.removesuffix(word)
    assert links(text, "locatedIn", PLACE=PLACES, ORGANIZATION=[named]) == expected


def _place(name: str, rule: str = "place.form") -> Entity:
    passage = Passage(0, len(name), name)
    return Entity(name, EntityType.PLACE, name, mentions=(Mention(passage, EntityType.PLACE, rule),))


PREMISES = [
    ("柳溪村山塘", {("locatedIn", "柳溪村")}),
    ("荷花镇仓库", {("locatedIn", "荷花镇")}),
    ("青云山景区东门", {("partOf", "青云山景区")}),
    ("丁村仓库", set()),
    ("老柳溪村仓库", set()),
]


@pytest.mark.parametrize(("name", "expected"), PREMISES)
def test_premises(name: str, expected: set[tuple[str, str]]) -> None:
    names = {place: _place(place) for place in PLACES}
    entity = _place(name, RULE)
    found = premises_of(entity, entity.mentions[0].passage, names)
    assert {(link.predicate, link.object) for link in found} == expected
    assert is_premises(entity)
    assert not is_premises(names["柳溪村"])


def test_an_event_without_short_names_is_nowhere() -> None:
    passage = Passage(0, 4, "荷花灯会")
    event = Entity(
        "e", EntityType.EVENT, "荷花灯会", mentions=(Mention(passage, EntityType.EVENT, "event.x"),)
    )
    assert not list(events_of(event, {}))
    assert [link.object for link in events_of(event, {"荷花": _place("荷花镇")})] == ["荷花镇"]
