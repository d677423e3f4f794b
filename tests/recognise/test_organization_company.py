"""Companies with verbs in their trade names, and organs of towns that no table holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise import organization
from kg.recognise.base import Scene
from kg.recognise.organization_company import MOST_COMPANIES, short_companies_in, shortens, trade_names
from kg.recognise.organization_words import vocabulary
from kg.recognise.overlap import settle

Find = Callable[[str], list[str]]


@pytest.fixture
def organizations(scene: Callable[[str], Scene]) -> Find:
    def find(text: str) -> list[str]:
        return [m.passage.exact for m in settle(organization.RECOGNISER.find(scene(text)))]

    return find


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("对杭州市正达招标代理有限公司处以罚款。", ["杭州市正达招标代理有限公司"]),
        ("委托杭州正信工程监理有限公司监理，", ["杭州正信工程监理有限公司"]),
        ("对己丑县鼎立招标代理有限公司处以罚款。", ["己丑县鼎立招标代理有限公司"]),
        ("石下镇党委、石下镇政府和石下镇全体干部，石下镇党委", ["石下镇党委", "石下镇政府", "石下镇党委"]),
        ("石梁街道社区卫生服务中心、", ["石梁街道社区卫生服务中心"]),
        ("对罗家湾镇财政所所长，", ["罗家湾镇财政所"]),
        ("由驻市甲局纪检监察组约谈。", ["驻市甲局纪检监察组"]),
        ("由市纪委监委派驻市甲局纪检监察组约谈。", ["市纪委监委派驻市甲局纪检监察组"]),
        ("成立“项目攻坚”工作专班，", ["“项目攻坚”工作专班"]),
        ("增设正科级事业单位文物考古研究院，", ["文物考古研究院"]),
        ("由市生态环境局湖滨区分局监督，", ["市生态环境局湖滨区分局"]),
        ("区纪委监委派驻第七纪检监察组组长", ["区纪委监委派驻第七纪检监察组"]),
        ("到市城管委办公室对接，", ["市城管委办公室"]),
        ("由区优化营商环境领导小组办公室组织评议，", ["区优化营商环境领导小组办公室"]),
        ("二中队、三中队整改到位。", ["二中队", "三中队"]),
        ("对中标企业杭州虹舟环境工程有限公司扣款。", ["杭州虹舟环境工程有限公司"]),
        ("组建甲乙文化专家智库，", ["甲乙文化专家智库"]),
    ],
)
def test_found(organizations: Find, text: str, wanted: list[str]) -> None:
    assert organizations(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "有限公司的股东变更，与有限公司签订合同。",
        "在杭州的有限公司和市属的有限公司。",
        "各街道卫生院要整治，沿街道路卫生。",
        "围绕“项目攻坚”开展专题调研，专班成员参加。",
        "建设甲城数字博物馆，打造网上展览馆。",
        "大家村容村貌好，家庭农场多。",
        "增设事业单位岗位，",
        "中队长、大队员、第三中队长到岗，三个中队和两个大队。",
        "核增编制，提请审议。",
    ],
)
def test_not_found(organizations: Find, text: str) -> None:
    assert organizations(text) == []


def test_a_town_named_once_is_not_put_before_its_organ(organizations: Find) -> None:
    assert organizations("督查镇党委、督查镇政府。") == ["镇党委", "镇政府"]


def test_a_register_of_companies_explains_no_short_names() -> None:
    words = vocabulary()
    names = [f"杭州甲{chr(0x4E00 + i)}有限公司" for i in range(MOST_COMPANIES + 1)]
    text = "乙丙公司整改。"
    assert list(short_companies_in(text, ["杭州乙丁丙有限公司"], words, own=False)) == [(0, 4)]
    assert list(short_companies_in(text, [*names, "杭州乙丁丙有限公司"], words, own=False)) == []


@pytest.mark.parametrize(
    ("short", "full", "holds"),
    [
        ("商管公司", "甲州丙港商业管理有限公司", True),
        ("管商公司", "甲州丙港商业管理有限公司", False),
        ("丁公司", "甲州丙港商业管理有限公司", False),
        ("商管公司", "商业管理公司", False),
    ],
)
def test_shortens(short: str, full: str, holds: bool) -> None:
    assert shortens(short, full) is holds


def test_trade_names() -> None:
    words = vocabulary()
    assert trade_names("杭州市宏盛置业有限公司", words) == ("宏盛置业",)
    assert trade_names("宏盛置业公司", words) == ()
    assert trade_names("杭州城市建设发展有限公司", words) == ()
