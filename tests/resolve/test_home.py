"""The report's own place from its body's name, where no table knows it. Nearly all places are invented."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, FactPassages, Outline, Passage
from kg.recognise.home import Home
from kg.resolve.home import completed


def home(issuer: str, text: str = "", known: Home | None = None) -> Home:
    text = f"{issuer}关于整改情况的通报。{text}"
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    outline = Outline(document, FactPassages(issuer=Passage(0, len(issuer), issuer)), (), (), ())
    return completed(known or Home(), outline)


@pytest.mark.parametrize(
    ("issuer", "city", "county", "township"),
    [
        ("中共甲河市教育局党组", "甲河市", "", ""),
        ("甲河市乙湖区卫生健康委员会党委", "甲河市", "乙湖区", ""),
        ("中共乙山县公安局委员会", "", "乙山县", ""),
        ("中共丁川县石桥镇委员会", "", "丁川县", "石桥镇"),
        ("丁川县石桥街道党工委", "", "丁川县", "石桥街道"),
        ("中共甲河市市场监督管理局党组", "甲河市", "", ""),
        ("甲河州民政局党组", "甲河州", "", ""),
        ("中国共产党己林旗财政局党组", "", "己林旗", ""),
    ],
)
def test_the_name_begins_with_its_place(issuer: str, city: str, county: str, township: str) -> None:
    assert home(issuer) == Home("", city, county, township)


@pytest.mark.parametrize(
    "issuer",
    [
        "甲河城市发展集团有限公司党委",
        "中共市教育局党组",
        "中共庚辛大学委员会",
        "夜市管理中心党支部",
        "甲河社区党支部",
        "甲河开发区管委会",
        "全市市政工程公司党委",
    ],
)
def test_a_word_is_no_place(issuer: str) -> None:
    assert home(issuer) == Home()


def test_a_stem_is_of_the_one_place_whose_organs_the_text_names() -> None:
    company = "甲河城市发展集团有限公司党委"
    assert home(company, "甲河市国资委已批复。") == Home("", "甲河市")
    assert home(company, "甲河县财政局已拨款。") == Home("", "", "甲河县")
    assert home(company, "甲河市国资委、甲河县财政局已批复。") == Home()
    assert home(company, "甲河市场一片繁荣。") == Home()


def test_what_the_tables_know_stays() -> None:
    known = Home("甲省", "甲州市", "", "", "990100")
    assert home("中共乙河市教育局党组", known=known) == known


@pytest.mark.parametrize(
    ("issuer", "county", "code"),
    [
        ("中共开封市公安局鼓楼分局委员会", "鼓楼区", "410204"),
        ("开封市自然资源局尉氏分局党支部", "尉氏县", "410223"),
        ("中共开封市公安局柳渠分局委员会", "", "410200"),
        ("中共开封市水务局党组", "", "410200"),
        ("中共南京市公安局鼓楼分局委员会", "", "410200"),
    ],
)
def test_a_branch_of_the_citys_bureau_is_of_a_district(issuer: str, county: str, code: str) -> None:
    city = Home("河南省", "开封市", "", "", "410200")
    assert home(issuer, known=city) == Home("河南省", "开封市", county, "", code)
