"""Patterns sorted by first character, and patterns tried near their proof, find what they found before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.recognise.matching import alternation, literals, near

WORDS = ("推进", "推进会", "推动", "现场会", "会", "(会)", "评审会", "评")


def longest_first(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@given(st.text(alphabet="推进会动现场(评审)。", max_size=40))
def test_words_by_first_character_match_as_a_plain_alternation_does(text: str) -> None:
    plain, sorted_by_first = re.compile(longest_first(WORDS)), re.compile(literals(WORDS))
    assert [m.span() for m in sorted_by_first.finditer(text)] == [m.span() for m in plain.finditer(text)]


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
