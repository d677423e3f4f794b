"""Money with a name of its own, told from money in general."""

from __future__ import annotations

import pytest

from kg.recognise.money_names import dues, programmes

PROGRAMMES = [
    ("用好闽宁协作资金30万元。", "闽宁协作资金"),
    ("该项目由粤黔东西部协作资金支持。", "粤黔东西部协作资金"),
    ("2023年度衔接资金支出进度慢。", "2023年度衔接资金"),
    ("争取超长期特别国债6亿元。", "超长期特别国债"),
    ("使用2023年增发国债资金9万元。", "2023年增发国债资金"),
    ("争取地方政府专项债券资金支持。", "地方政府专项债券"),
    ("收回闲置专项债券资金3万元。", "专项债券资金"),
    ("发行2031年第二期中期票据4亿元。", "2031年第二期中期票据"),
    ("成功发行“31云岭01”公司债券2亿元。", "“31云岭01”公司债券"),
    ("银行推出“青禾贷”，放款3万元。", "青禾贷"),
    ("新增县级风险补偿金2万元。", "县级风险补偿金"),
    ("设立“云岭奖学金”，奖励品学兼优学生。", "云岭奖学金"),
]
DUES = [
    ("争取省级福彩公益金3万元。", "省级福彩公益金"),
    ("市级体育彩票公益金中有5万元用于维修。", "市级体育彩票公益金"),
    ("设立偿债准备金3万元。", "偿债准备金"),
    ("脱贫人口小额信贷风险防控不足。", "脱贫人口小额信贷"),
    ("森林植被恢复费使用慢。", "森林植被恢复费"),
]
NEITHER = [
    "支付经济补偿金4万元，土地补偿金未到位",
    "计提呆账准备金，缴存法定准备金",
    "企业债券市场低迷，公司债券余额下降",
    "取得银行贷款3万元，个人消费贷款用途不明",
    "统筹各类财政资金，项目资金已拨付",
    "社会组织公益金使用公开不及时",
    "财政电子票据开具不及时",
    "土地复垦恢复费用由企业承担",
    "“借贷”问题突出，民间信贷风险高",
    "购买国债3万元",
    "保证金未退还，医疗救助保障金额偏低",
]


def words(found: object, text: str) -> list[str]:
    return [text[start:end] for start, end in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "name"), PROGRAMMES)
def test_programmes_have_a_name(text: str, name: str) -> None:
    assert words(programmes(text), text) == [name]
    assert not list(dues(text))


@pytest.mark.parametrize(("text", "name"), DUES)
def test_dues_have_a_name(text: str, name: str) -> None:
    assert words(dues(text), text) == [name]
    assert not list(programmes(text))


@pytest.mark.parametrize("text", NEITHER)
def test_money_in_general_has_none(text: str) -> None:
    assert words((*programmes(text), *dues(text)), text) == []
