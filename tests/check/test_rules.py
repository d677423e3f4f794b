"""Single rules: how markers follow each other, what a share may be called, what is a promise."""

from __future__ import annotations

import pytest

from tests.check.planted import BODIES, check, clean, failed


def outcomes(name: str, *changes: tuple[str, str], body: str = BODIES[0]) -> list[tuple[str, str]]:
    found = check(clean(body, *changes), only=(name,))
    return [(finding.outcome.value, finding.zh) for _, finding in found]


SHARES = [
    ("20件，其中超期办结5件，占比25%", "passed"),
    ("20件，其中超期办结5件，占比25.0%", "passed"),
    ("20件，其中超期办结5件，占比为24%", "failed"),
    ("26件，其中超期办结15起，占比57.7%", "passed"),
    ("26件，其中超期办结15起，占比57.6%", "passed"),  # cut off instead of rounded
    ("26件，其中超期办结15起，占比57.5%", "failed"),
    ("26件，其中超期办结15起，占比58%", "passed"),
    ("26件，其中超期办结15起，占比近60%", "passed"),
    ("26件，其中超期办结17起，占比近60%", "failed"),
    ("26件，其中超期办结15起，占比超过50%", "passed"),
    ("26件，其中超期办结15起，占比超过60%", "failed"),
    ("26件，其中超期办结15起，占比不到60%", "passed"),
    ("26件，其中超期办结15起，占比不足50%", "failed"),
    ("26件，其中超期办结15起，占比60%左右", "passed"),
    ("26件，其中超期办结15起，占比70%左右", "failed"),
    ("26件，涉及人员15名，占比60%", "cantTell"),
    ("26件，超期办结占比60%", "cantTell"),
]


@pytest.mark.parametrize(("words", "outcome"), SHARES)
def test_shares(words: str, outcome: str) -> None:
    found = outcomes("arithmetic", ("20件，其中超期办结5件，占比25%", words))
    about = [one for one, said in found if "%" in said]
    assert about == [outcome]


PROMISES = [
    ("拟于2031年3月底前完成", 1),
    ("预计2031年3月完成", 1),
    ("力争2031年3月底前完成", 1),
    ("2031年3月底前全部完成", 1),
    ("计划于2031年3月举办培训", 1),
    ("已于2030年9月完成", 0),
    ("2030年9月完成", 0),
    ("将《甲州市水务规划》列入2031年度重点工作", 0),
    ("争取2031年度专项资金", 0),
    ("2031年3月起将逐件归档", 0),
    ("按《甲州市水务局拟于2031年推行的办法》执行", 0),
]


@pytest.mark.parametrize(("words", "count"), PROMISES)
def test_promises(words: str, count: int) -> None:
    found = outcomes("deadlines", ("逐件归档", words))
    assert len([said for _, said in found if "承诺“" in said]) == count


def test_a_marker_that_was_not_parsed_is_no_gap() -> None:
    """The heading is printed, but torn: that is for us to read better, not the report's fault."""
    found = outcomes("numbering", ("3.固定", "3.\n固定"))
    assert [said for outcome, said in found if outcome == "failed" and "缺少编号3" in said] == []


@pytest.mark.parametrize(
    ("words", "count"), [("赴开封县水利局检查", 1), ("赴原开封县水利局检查", 0), ("赴祥符区水利局检查", 0)]
)
def test_a_former_name_of_a_place(words: str, count: int) -> None:
    found = outcomes("names", ("共检查", words))
    assert len([said for outcome, said in found if outcome == "failed" and "旧地名开封县" in said]) == count


def test_most_of_what_is_open_rests_on_one_body() -> None:
    changes = tuple(
        (f"{words}", f"{words}由甲州市财政局牵头，拟于2031年完成。")
        for words in ("逐次登记。", "南片7处。", "3份台账。")
    )
    found = outcomes("responsibility", *changes)
    assert [
        said
        for outcome, said in found
        if (outcome == "failed" and "问题中的3个" in said) or "问题中的3个" in said
    ]


def test_texts_without_sense_do_not_disturb() -> None:
    noise = "率%占比，其中100000个、由1增加到0，增长5%。应办0件，实办0件，率0%"
    assert isinstance(failed(check(clean(BODIES[0], ("逐件归档", noise)))), list)
