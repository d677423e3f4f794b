"""Patterns sorted by first character, and patterns tried near their proof, find what they found before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recognise import (
    amount,
    award,
    event_fixed,
    organization,
    organization_level,
    organization_standing,
    person_frames,
    person_mask,
    place_form,
    place_list,
    place_single,
    policy_free,
    project_heads,
    project_schemes,
    work,
)
from kg.recognise.matching import alternation, beginnings, literals, near
from kg.relate import naming

WORDS = ("推进", "推进会", "推动", "现场会", "会", "(会)", "评审会", "评")


def longest_first(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@given(st.text(alphabet="推进会动现场(评审)。", max_size=40))
def test_words_by_first_character_match_as_a_plain_alternation_does(text: str) -> None:
    plain, sorted_by_first = re.compile(longest_first(WORDS)), re.compile(literals(WORDS))
    assert [m.span() for m in sorted_by_first.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(st.text(alphabet="推进会动现场(评审)。", max_size=40))
def test_words_of_two_characters_or_more_match_as_a_plain_alternation_does(text: str) -> None:
    words = tuple(word for word in WORDS if len(word) > 1)
    plain, by_two = re.compile(longest_first(words)), re.compile(literals(words))
    assert [m.span() for m in by_two.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_many_first_characters_are_parted_and_still_found() -> None:
    words = [chr(0x4E00 + n) + "局" for n in range(100)]
    assert all(re.fullmatch(literals(words), word) for word in words)
    assert not re.search(literals(words), "局" + chr(0x4E00 + 100) + "局")


def test_a_longer_word_that_fails_gives_way_to_a_shorter_one() -> None:
    assert re.findall(f"(?:{literals(['推进会', '推进'])})(?!议)", "推进会议") == ["推进"]


def test_of_patterns_that_begin_alike_the_first_wins() -> None:
    assert re.match(alternation([("甲", "甲(?=乙)"), ("甲", "甲丙")]), "甲乙丙").group() == "甲"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲某某同志与乙某某同志", ["甲某某", "乙某某"]),
        ("甲某某" + "。" * 50 + "乙某某同志", ["乙某某"]),
        ("同志甲某某同志", ["甲某某"]),
        ("甲某某、乙某某", []),
        ("", []),
    ],
)
def test_matches_near_their_proof_are_those_of_the_whole_text(text: str, found: list[str]) -> None:
    pattern = re.compile(r"[甲乙]某某(?=同志)")
    assert [m.group() for m in near(text, pattern, re.compile("同志"), 5)] == found
    assert [m.group() for m in pattern.finditer(text)] == found


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        (["甲局", "乙院"], "甲局和乙院", [0, 3]),
        (["甲局", "乙院"], "甲院局", [0]),
        (["甲甲"], "甲甲甲", [0, 1]),
        (["甲局"], "甲", []),
        (["甲局"], "局甲", []),
        (["]-", "^\\"], "]-^\\", [0, 2]),
        ([], "甲局", []),
    ],
)
def test_beginnings_stand_wherever_a_word_may_begin(words: list[str], text: str, places: list[int]) -> None:
    assert [found.start() for found in beginnings(words).finditer(text)] == places


NEAR_THEIR_PROOF = (
    (event_fixed._STANDING, event_fixed._SITTING, event_fixed._FAR),
    (event_fixed._ROUND, event_fixed._VISIT, event_fixed._FAR),
    (amount._WITH_YUAN, amount._YUAN_SIGN, amount._REACH),
    (amount._WITHOUT_YUAN, amount._MYRIAD, amount._REACH),
    (amount._LISTED, amount._LIST_SIGN, amount._REACH),
    (place_list._LISTS, place_list._MARK, place_list._NEAR),
    (award._GRADES, award._GRADED, award._FAR),
    (policy_free._SO_MANY, policy_free._ARTICLE, policy_free._FAR),
    (policy_free._BY_NUMBER, policy_free._NUMBERED, policy_free._FAR),
    (project_heads._BOND, project_heads._DEBT, 8),
    (project_schemes._YEARLY, project_schemes._DEEDS, 16),
    (work._QUOTED, work._MARK, 40),
    (person_mask._pattern(), person_mask._MASK, person_mask._NEAR),
    *((pattern, proof, reach) for pattern, _, proof, reach in person_frames._compiled() if proof),
    *organization_level._FORMS,
    (organization_standing._OFFICE, organization_standing._AN_OFFICE, 8),
    (place_form._ROAD, place_form._ROAD_SIGN, place_form._ROAD_REACH),
    (place_single._STREET, place_single._STREET_KIND, place_single._STREET_REACH),
    (place_list._rated_pattern(), place_list._RATES, place_list._RATED_REACH),
    (project_schemes._UNDER_WAY, project_schemes._BEING_BUILT, project_schemes._REACH),
    (organization._NUMBERED, organization._FORCE, organization._REACH),
    (organization._OFFICE, organization._AN_OFFICE, organization._REACH),
    (naming._MEETING, naming._MEETS, naming._NEAR),
    (naming._CIRCLE, naming._STUDIES, naming._NEAR),
)
PIECES = (
    *(
        "党的二十大",
        "十九届五中全会",
        "市第三次党代会",
        "市委十二届三次全会",
        "十九大精神",
        "全国两会",
        "的",
        "届",
    ),
    *(
        "国道 G1234甲乙线",
        "105国道丙镇段",
        "S3省道",
        "火车站东大街",
        "街道",
        "人民公园",
        "被评为“甲乙”示范村",
    ),
    *(
        "均已现已主体工程已完工",
        "正在加快建设",
        "目前建成并",
        "第十二大队",
        "一中队",
        "长",
        "专班，办公室",
        "设在局办公室",
    ),
    *("市局党组会", "集团党委会议", "室", "党组理论学习中心组学习", "中心组"),
    *("八届市委第六轮巡察", "开展巡前学习专项巡察", "上轮巡视", "中央环境保护督察", "2031年市委巡察", "组"),
    *(
        "约3.5万元",
        "1,234",
        "3、1万元",
        "￥300",
        "一百二十万元",
        "不到1个亿",
        "元旦",
        "资金26亿，",
        "万",
        "壹佰元整",
    ),
    *(
        "国家5A级旅游景区",
        "三星级饭店",
        "全国文明校园",
        "省级园林城市",
        "二级甲等医院",
        "人民北路",
        "创业大道",
        "小学",
    ),
    *(
        "二十条政策措施",
        "2031年中央一号文件",
        "“三个规定”",
        "建设项目专项债券",
        "十件为民民生实事",
        "话剧《甲》",
        "话剧“乙丙”",
    ),
    *("王某", "欧阳某某", "李××", "刘*"),
    *("约谈", "对", "张三丰", "、李四光", "职工", "予以诫勉", "任组长", "教授", "抽调", "等5人", "局长"),
    *("县个私协会", "乙市", "甲省", "工作领导小组办公室", "由办公室负责", "丙湖风景区管委会", "山东甲公司"),
    *("甲园、乙园、丙园", "、", "等", "丁" * 20, "。", "\n", "和", "第", "了", " "),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_no_match_stands_far_from_its_proof(pieces: list[str]) -> None:
    text = "".join(pieces)
    for pattern, proof, reach in NEAR_THEIR_PROOF:
        expected = [found.span() for found in pattern.finditer(text)]
        assert [found.span() for found in near(text, pattern, proof, reach)] == expected
