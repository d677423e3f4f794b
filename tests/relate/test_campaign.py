"""Who holds a campaign: the subject of its clause, and none of those whom it works with."""

from __future__ import annotations

import pytest

ORGANS = ["市乙局", "丙中心", "丁集团"]
NAME = "“春风”专项行动"

HELD = [
    ("丙中心开展“春风”专项行动。", {"丙中心"}),
    ("丙中心、丁集团组织实施“春风”专项行动。", {"丙中心", "丁集团"}),
    ("丙中心会同市乙局开展“春风”专项行动。", {"丙中心"}),
    # partners, with whom the body holds it
    ("一是联合市乙局、丁集团开展“春风”专项行动。", set()),
    ("二是与市乙局联合开展“春风”专项行动。", set()),
    ("二是牵头市乙局、丁集团开展“春风”专项行动。", set()),
    # made to, handed to, not recognised, another verb, no campaign of the clause
    ("督促丙中心开展“春风”专项行动。", set()),
    ("配合上级要求丙中心开展“春风”专项行动。", set()),
    ("戊街道会同市乙局开展“春风”专项行动。", set()),
    ("丙中心参加“春风”专项行动。", set()),
    ("丙中心整改完毕，开展“春风”专项行动。", set()),
]


@pytest.mark.parametrize(("text", "holders"), HELD)
def test_campaigns(links, text, holders):
    said = links(text, "responsibleFor", ORGANIZATION=ORGANS, PROJECT=[NAME])
    assert {subject for subject, object_ in said if object_ == NAME and subject in ORGANS} == holders


def test_a_finding_says_nothing(links):
    said = links(
        "完善。", "responsibleFor", finding=f"丙中心开展{NAME}。", ORGANIZATION=ORGANS, PROJECT=[NAME]
    )
    assert said == set()


def test_works_are_built_and_not_held(links):
    said = links("丙中心实施大桥工程。", "responsibleFor", ORGANIZATION=ORGANS, PROJECT=["大桥工程"])
    assert said == set()
