"""Towns that the table knows, at the end of what a form took too much for."""

from __future__ import annotations

import pytest

from kg.recognise.home import Home
from kg.recognise.place_chain import near
from kg.recognise.place_form import formed
from kg.recognise.place_town import towns
from tests.recognise.test_place import places

KAIFENG = Home("河南省", "开封市", "", "", "410200")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # 罗王镇 is a town of the city
        ("规划已取消罗王镇、丁家镇的网点，", ["罗王镇", "丁家镇"]),
        ("资金已于9月底前拨付至罗王镇、丁家镇，", ["罗王镇", "丁家镇"]),
        # no table knows it, and it is called like no verb
        ("在丁家镇、北岗村等地开展宣传。", ["丁家镇", "北岗村"]),
        ("落实镇、村两级责任，", []),
        ("努力做到小事不出村、大事不出镇。", []),
        ("为罗王镇、丁家镇、柳林镇、配发发电机、排水泵、冲锋舟等物资12件，", ["罗王镇", "丁家镇", "柳林镇"]),
    ],
)
def test_towns(text: str, found: list[str]) -> None:
    assert "罗王镇" in near(KAIFENG.code).townships
    assert places(text, KAIFENG) == found


def test_without_a_home_a_form_stands_as_it_is() -> None:
    text = "在丁家镇、北岗村等地开展宣传。"
    assert list(towns(text, formed(text), Home())) == list(formed(text))
