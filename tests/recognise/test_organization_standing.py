"""What any body has one of and calls by a plain word, and words that only hold it."""

from __future__ import annotations

import pytest

from tests.recognise.test_organization import find

FOUND = [
    ("局党组理论学习中心组学习不深入。", "局党组理论学习中心组"),
    ("镇党委理论学习中心组以会代学。", "镇党委理论学习中心组"),
    ("县教育局党组中心组开展研讨。", "县教育局党组中心组"),
    ("今年以来开展中心组学习7次。", "中心组"),
    ("严格执行理论学习中心组学习计划。", "理论学习中心组"),
    ("局机关超标准发放补贴2万元。", "局机关"),
    ("对局机关及5个分局开展检查。", "局机关"),
    ("集团机关人浮于事。", "集团机关"),
    ("违规资金已上缴县财政。", "县财政"),
    ("县财政拨付资金10万元。", "县财政"),
    ("县水利局代表队获得团体一等奖。", "县水利局代表队"),
]
NOT_FOUND = [
    ("修订局党组理论学习中心组学习制度。", "中心组"),
    ("公司设有服务中心组织开展培训。", "中心组"),
    ("数据中心组建团队。", "中心组"),
    ("局机关党委换届，局机关食堂整改，局机关干部下沉。", "局机关"),
    ("移送公安机关，县委机关大院。", "机关"),
    ("各级财政部门，县财政局拨款，市财政预算紧张，县财政收入下降。", "财政"),
    ("缴入县财政专户，缴入市财政非税账户，退回区财政国库，上缴县财政廉政账户。", "财政"),
    ("增设服务窗口，综合窗口、个别窗口服务差。", "窗口"),
    ("各地组建代表队参赛。", "代表队"),
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_found(text: str, name: str) -> None:
    assert name in find(text)


@pytest.mark.parametrize(("text", "tail"), NOT_FOUND)
def test_not_found(text: str, tail: str) -> None:
    assert not [name for name in find(text) if name.endswith(tail)]
