"""Any sequence of the words that the rules know: every report ends, and its mentions are in its text.

Rules that widen or narrow a name step by step can turn in a circle, though only where certain words meet:
进一步优化大桥整修、隧道等快速化改造 once kept the program for ever. A test that does not end is stopped by
`faulthandler_timeout` (pyproject.toml), which says where.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from functools import cache

import pytest

from kg.pipeline import report_of
from kg.read import Source, read
from kg.resources import data, lexicon

NIGHTLY = os.environ.get("KG_NIGHTLY") == "1"
SEEDS = range(4000 if NIGHTLY else 80)
HEAD = "甲县乙局党组关于巡察整改情况的通报\n一、关于工作不到位的问题\n整改情况：一是"
JOINTS = [
    *"化性的了在对和与及、，。；：“”（）《》〈〉‘’—·等各该其将由向为从至",
    *("化改造", "万元", "3月", "2023年", "12个", "县", "市", "镇", "村", "局", "某", "王某某", "标准化"),
    *("一体化", "第一", "甲", "乙河", "丙镇", "(一)", "1.", "①", "至", "\n"),
]


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*_words(key), *_words(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


@cache
def _vocabulary() -> list[str]:
    names = sorted(path.name.removesuffix(".yml") for path in data("lexicon").iterdir())
    found = {word for name in names for word in _words(lexicon(name))}
    return sorted(word for word in found if len(word) <= 14 and re.search(r"[\u4e00-\u9fff]", word))


@pytest.mark.parametrize("seed", SEEDS)
def test_any_words(seed: int) -> None:
    chance = random.Random(seed)
    words = [
        chance.choice(_vocabulary() if chance.random() < 0.6 else JOINTS)
        for _ in range(chance.randint(100, 400))
    ]
    text = HEAD + "".join(words) + "。\n"
    report = report_of(read(Source("any.txt", text.encode())))
    for entity in report.entities:
        for mention in entity.mentions:
            passage = mention.passage
            assert report.outline.document.text[passage.start : passage.end] == passage.exact


def test_a_verb_that_is_part_of_a_word_is_stepped_over_once() -> None:
    text = HEAD + "进一步优化甲江大桥整修、丙柳隧道等快速化改造期间的出行。\n"
    assert report_of(read(Source("any.txt", text.encode()))).outline.issues
