"""The report's own body, whatever its kind: every usual short form is the body, its organs are its parts."""

from __future__ import annotations

from functools import cache

import pytest

from kg.model import Report, Source
from kg.pipeline import build_report
from tests.resolve.own_bodies import BODIES, ORGANS

FINDING = "{}对干部教育管理抓得不严。"
MEASURE = "{}召开专题会议研究整改工作，修订《内部管理办法》。"
WITH = "由{}牵头，对有关问题开展自查自纠。"


@cache
def report(name: str, organ: str, forms: str) -> Report:
    """A short report of a body in which each form acts, is charged and leads."""
    title = f"中共{name.removeprefix('中共')}{organ}"
    place = "市" if "己州" in name else "县"
    sent = {"委员会": "党委", "工作委员会": "党工委"}.get(organ, organ)
    lines = [
        f"{title}关于巡察整改进展情况的通报",
        f"根据{place}委统一部署，2023年3月6日至5月10日，{place}委第三巡察组对{name}{sent}进行了巡察。"
        f"2023年6月20日，巡察组向{name}{sent}反馈了巡察意见。现将巡察整改进展情况予以公布。",
        "一、整改落实情况",
        "1.关于理论学习不够深入的问题",
        "整改情况：（1）制定印发《理论学习制度》。",
    ]
    for number, form in enumerate(forms.split(), 2):
        lines += [
            f"{number}.关于干部管理的问题",
            FINDING.format(form),
            f"整改情况：（1）{MEASURE.format(form)}（2）{WITH.format(form)}",
        ]
    lines += [title, "2023年12月20日"]
    return build_report(Source("case.txt", "\n".join(lines).encode()))


def label_at(found: Report, surface: str, sentence: str) -> str:
    """The label of what a surface is in its sentence; ``""`` where it is nothing."""
    text = found.document.text
    before = "（1）" if sentence is MEASURE else ""
    at = text.index(before + sentence.format(surface)) + len(before) + sentence.index("{}")
    return next(
        (
            entity.label
            for entity in found.entities
            for mention in entity.mentions
            if (mention.passage.start, mention.passage.end) == (at, at + len(surface))
        ),
        "",
    )


@pytest.mark.parametrize(("name", "organ", "forms", "others"), BODIES, ids=[row[0] for row in BODIES])
def test_a_body_by_each_of_its_short_forms(name: str, organ: str, forms: str, others: str) -> None:
    found = report(name, organ, forms)
    entities = {entity.id: entity for entity in found.entities}
    assert entities[found.facts.inspected or ""].label == name
    for form in forms.split():
        assert {label_at(found, form, sentence) for sentence in (MEASURE, WITH)} == {name}, form


@pytest.mark.parametrize(
    ("name", "organ", "others"),
    [(row[0], row[1], row[3]) for row in BODIES if row[3]],
    ids=[row[0] for row in BODIES if row[3]],
)
def test_other_bodies_stay_apart(name: str, organ: str, others: str) -> None:
    found = report(name, organ, others)
    for other in others.split():
        assert label_at(found, other, MEASURE) != name, other


@pytest.mark.parametrize(("name", "organ", "surface", "expected"), ORGANS)
def test_an_organ_of_the_body(name: str, organ: str, surface: str, expected: str) -> None:
    found = report(name, organ, surface)
    assert label_at(found, surface, WITH) == expected


NAMED_WITH_IT = [
    row
    for row in ORGANS
    if len(row[2]) > 3 and not row[2].endswith((row[1], "党委")) and "街道" not in row[0]
]
"""Organs printed with a word for their body, but those that lead it; a street acts through its committee."""


@pytest.mark.parametrize(("name", "organ", "surface", "expected"), NAMED_WITH_IT)
def test_an_organ_that_names_its_body_is_part_of_it(
    name: str, organ: str, surface: str, expected: str
) -> None:
    found = report(name, organ, surface)
    by_label = {entity.label: entity.id for entity in found.entities}
    parts = {(link.subject, link.object) for link in found.assertions if link.predicate == "partOf"}
    assert (by_label[expected], found.facts.inspected) in parts


OPENED_SHORT = [
    ("己溪县农业农村和水利局", "党组", "县农水局"),
    ("己溪县供销合作社联合社", "党组", "县联社"),
    ("己州市自然资源和规划局", "党组", "市资规局"),
    ("己州农村商业银行股份有限公司", "党委", "己州农商银行"),
    ("己州师范学院", "党委", "己州师院"),
    ("己州市住房公积金管理中心", "党组", "市公积金中心"),
    ("己州市城市管理综合行政执法支队", "党委", "市城管支队"),
    ("己溪县第二高级中学", "党总支", "县二高"),
    ("己州市关心下一代工作委员会", "", "市关工委"),
    ("己溪县国有林场总场", "", "县林场总场"),
]


@pytest.mark.parametrize(("name", "organ", "short"), OPENED_SHORT)
def test_a_body_that_the_opening_only_names_in_short(name: str, organ: str, short: str) -> None:
    title = f"中共{name}{organ}" if organ else name
    place = "市" if "己州" in name else "县"
    text = (
        f"{title}关于巡察整改进展情况的通报\n"
        f"2023年3月6日至5月10日，{place}委第三巡察组对{short}开展了巡察。现将整改情况予以公布。\n"
        f"1.关于理论学习不够深入的问题\n整改情况：（1）由{short}牵头，开展自查。\n{title}\n2023年12月20日"
    )
    found = build_report(Source("case.txt", text.encode()))
    entities = {entity.id: entity for entity in found.entities}
    assert entities[found.facts.inspected or ""].label == name
    assert label_at(found, short, "由{}牵头，开展自查。") == name


def test_a_measure_without_a_subject_is_the_bodys() -> None:
    found = report("己溪县供销合作社联合社", "党组", "县联社")
    issued = {link.subject for link in found.assertions if "理论学习制度" in link.object}
    assert found.facts.inspected in issued


@pytest.mark.parametrize("text", ["向“我会安全”转变", "自我处理", "妇联组织健全", "联社会计"])
def test_words_that_only_look_like_it(text: str) -> None:
    found = report("己溪县妇女联合会", "党组", "县妇联")
    name = "己溪县妇女联合会"
    with_words = build_report(
        Source(
            "case.txt",
            found.document.text.replace("一、整改落实情况", f"一、整改落实情况\n{text}。").encode(),
        )
    )
    at = with_words.document.text.index(text)
    assert not any(
        entity.label == name and at <= mention.passage.start < at + len(text)
        for entity in with_words.entities
        for mention in entity.mentions
    )
