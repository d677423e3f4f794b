"""Organs of the village that the text has just named. All names are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[str]]

FOUND = [
    ("东溪村有党员49名。村党支部现有支委3名，村务监督委员会3名。", ["村党支部", "村务监督委员会"]),
    ("时任东溪村党总支书记兼村委会主任吴某履职不力，", ["东溪村党总支", "村委会"]),
    ("落户柳湾村。村党支部和合作社签约。", ["村党支部"]),
    ("走进靠山村。靠山村位于河边。镇里与靠山村两委研究。", ["靠山村两委"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


BARE = [
    ("会同董周乡政府、柳沟镇党委整改，", ["董周乡政府", "柳沟镇党委"]),
    ("协助乡政府工作，", ["乡政府"]),
    ("他们镇政府开会，", ["镇政府"]),
    ("后来镇政府搬迁，", ["镇政府"]),
]


@pytest.mark.parametrize(("text", "names"), BARE)
def test_towns_that_no_table_holds(organizations: Find, text: str, names: list[str]) -> None:
    assert organizations(text) == names


NOT_FOUND = [
    "村党支部作用发挥不充分。",
    "各村账目不清。村党支部软弱。",
    "东溪村、柳湾村账目不清。村党支部软弱。",
    "东溪村等3个村账目不清。村委会未公开。",
    "东溪村账目不清。组织村（社区）书记、村务监督委员会主任培训。",
    "东溪村账目不清。村级议事少，村党支部软弱。",
    "东溪村账目不清。在村委会门口收钱。",
    "创建示范村。评选示范村。在示范村党支部推行。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(organizations: Find, text: str) -> None:
    assert organizations(text) == []
