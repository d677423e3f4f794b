"""Clauses are read part by part and words are told once: neither may change what is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recognise import organization
from kg.recognise.organization_lexicon import Kind
from kg.recognise.organization_names import names_in
from kg.recognise.organization_runs import runs
from kg.recognise.organization_words import vocabulary, words_of

PIECES = (
    *(
        "市文化局",
        "县财政局",
        "局党组",
        "我局",
        "甲博物馆",
        "干部",
        "部门",
        "下属",
        "局属",
        "各",
        "有关",
        "的",
    ),
    *("县（区）", "村“两委”", "甲（集团）有限公司", "祥符", "文化", "和", "与", "三个", "家", "巡察", "街道"),
    *("、", "“", "”", "（", "）", "，", "。", "\n", "党支部", "办公室", "领导小组", "联合", "2家"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=16))
def test_parts_of_a_clause_have_the_names_that_the_clause_has(pieces: list[str]) -> None:
    text, words = "".join(pieces), vocabulary()
    whole = [
        name
        for clause in organization._CLAUSE.finditer(text)
        for run in runs(words_of(text, *clause.span(), words))
        for name in names_in(run)
    ]
    by_parts = [
        name
        for start, end in organization._stretches(text)
        for run in organization._runs(text, start, end, words)
        for name in names_in(run)
    ]
    assert by_parts == whole


def test_what_reaches_over_a_mark_is_read_whole() -> None:
    for clause in ("下属甲剧团、乙剧团", "各县（区）文化局"):
        assert list(organization._stretches(clause)) == [(0, len(clause))]
    assert list(organization._stretches("市文化局、干劲（乙院）")) == [(0, 4), (8, 10)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("市甲局", ["市 LEVEL", "甲 CHAR", "局 SUFFIX"]),
        ("第17中学", ["第17 CORE", "中学 SUFFIX"]),
        ("，𠀀〇a", ["， STOP", "𠀀 CHAR", "〇 CHAR", "a STOP"]),
        ("", []),
    ],
)
def test_words_without_gaps(text: str, words: list[str]) -> None:
    assert [f"{word.text} {word.kind.name}" for word in words_of(text, 0, len(text))] == words


def test_words_of_a_report_go_before_those_of_the_lexicon() -> None:
    own = vocabulary().with_local({"甲乙": Kind.STEM, "丙": Kind.STEM})
    assert [word.kind for word in words_of("甲乙丙丁", 0, 4, own)] == [Kind.STEM, Kind.STEM, Kind.CHAR]
    assert [word.kind for word in words_of("甲乙丙", 0, 3)] == [Kind.CHAR] * 3
