"""The forms of a bureau that a city has in a county, and names that are none of them."""

from __future__ import annotations

import pytest

from kg.recognise import Home
from kg.resolve.organization_body import Body
from kg.resolve.organization_branch import branch_of_city

HOME = Home("河南省", "三门峡市", "渑池县", "", "411221")
OWN = Body("三门峡市渑池生态环境局", "中共三门峡市渑池生态环境局党组", "党组")
BRANCH = Body("三门峡市公安局渑池分局", "中共三门峡市公安局渑池分局党委", "党委")

FORMS = [
    (OWN, "县生态环境局", "三门峡市渑池生态环境局"),
    (OWN, "渑池生态环境局", "三门峡市渑池生态环境局"),
    (OWN, "市生态环境局渑池分局", "三门峡市渑池生态环境局"),
    (OWN, "渑池县生态环境局党组", "中共三门峡市渑池生态环境局党组"),
    (OWN, "县生态环境局办公室", "三门峡市渑池生态环境局办公室"),
    (BRANCH, "渑池公安分局", "三门峡市公安局渑池分局"),
    (BRANCH, "渑池分局", "三门峡市公安局渑池分局"),
]
OTHERS = [
    (OWN, "市生态环境局"),
    (OWN, "三门峡市生态环境局"),
    (OWN, "县公安局"),
    (OWN, "义马生态环境局"),
    (BRANCH, "市公安局"),
    (BRANCH, "县生态环境局"),
    (Body("三门峡市生态环境局", "中共三门峡市生态环境局党组", "党组"), "县生态环境局"),
    (Body("渑池县教育局", "中共渑池县教育局党组", "党组"), "县教育局"),
]


@pytest.mark.parametrize(("body", "surface", "name"), FORMS)
def test_forms_of_the_body(body: Body, surface: str, name: str) -> None:
    found = branch_of_city(surface, HOME, body)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("body", "surface"), OTHERS)
def test_other_bodies(body: Body, surface: str) -> None:
    assert branch_of_city(surface, HOME, body) is None


def test_no_county_no_branch() -> None:
    assert branch_of_city("县生态环境局", Home("河南省", "三门峡市", "", "", "411200"), OWN) is None
