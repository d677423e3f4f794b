from __future__ import annotations

import pytest

from kg.relate.keywords import TOP, idf_of, keywords


def test_common_words_are_no_keywords():
    text = "问题整改工作落实不到位，固定资产未登记。"
    found = keywords(text, idf_of([text]))
    assert "固定资产" in found
    assert not {"问题", "整改", "工作", "不到位"} & set(found)
    assert abs(sum(weight * weight for weight in found.values()) - 1) < 1e-9


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("“三重一大”事项未集体研究。", "三重一大", True),  # jieba's table has no such word
        ("固定资产账实不符。", "账实不符", True),
        ("乡村振兴工作推进慢。", "乡村振兴", True),
        ("工程进度慢。", "工程进度", True),
        ("工作落实不到位。", "落实", False),
        ("问题整改进展。", "整改", False),
        ("市纪委。", "市纪", False),
    ],
)
def test_words(text: str, word: str, found: bool) -> None:
    assert (word in keywords(text, idf_of([text]))) is found


def test_an_everyday_short_form_weighs_less_than_a_term() -> None:
    idf = idf_of(["文旅融合慢，“三重一大”决策不规范。"])
    assert idf["三重一大"] > idf["文旅"]


def test_ignored_words_and_the_number_of_words() -> None:
    text = "公务接待、固定资产、政府采购、专项资金、意识形态、党支部、会计核算。"
    idf = idf_of([text])
    assert "固定资产" not in keywords(text, idf, frozenset({"固定资产"}))
    assert 0 < len(keywords(text * 3, idf)) <= TOP
    assert keywords("。！", idf) == {}
