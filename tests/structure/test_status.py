"""Claims about an issue: behind a label, before the response, as its last sentence."""

from __future__ import annotations

import pytest

from kg.model import Status
from kg.structure.status import closing_status, leading_status, said_status, stated_status

DONE, PARTLY, GOING = Status.RECTIFIED, Status.PARTLY_RECTIFIED, Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("已完成", DONE),
        ("完成。", DONE),
        ("已整改到位", DONE),
        ("已完成并长期坚持", DONE),
        ("已完成，长期坚持", DONE),
        ("已于2023年6月底前完成整改", DONE),
        ("完成率100%", DONE),
        ("立行立改，已完成", DONE),
        ("该问题已完成整改。", DONE),
        ("阶段性完成", PARTLY),
        ("基本完成", PARTLY),
        ("已基本完成整改", PARTLY),
        ("部分完成", PARTLY),
        ("长期坚持", PARTLY),
        ("取得阶段性成效，长期坚持", PARTLY),
        ("正在整改", GOING),
        ("正在推进中", GOING),
        ("持续整改", GOING),
        ("持续推进", GOING),
        ("整改中", GOING),
        ("未完成", GOING),
        ("尚未完成（2024年6月底前完成）", GOING),
    ],
)
def test_stated(value: str, status: Status) -> None:
    found = stated_status(value, 0, len(value))
    assert found is not None
    assert found.status is status


@pytest.mark.parametrize(
    "value",
    [
        "完成换届3个",
        "已完成制度修订2项",
        "补建台账",
        "持续推进制度建设",
        "正在建设文化广场",
        "完成时限为6月",
        "",
    ],
)
def test_not_stated(value: str) -> None:
    assert stated_status(value, 0, len(value)) is None


@pytest.mark.parametrize(
    ("text", "status", "rest"),
    [
        ("该问题已整改:一是甲", DONE, "一是甲"),
        ("该问题正在整改：一是甲", GOING, "一是甲"),
        ("（已完成）一是甲", DONE, "一是甲"),
        ("【阶段性完成】甲", PARTLY, "甲"),
        ("已完成整改。甲", DONE, "甲"),
    ],
)
def test_leading(text: str, status: Status, rest: str) -> None:
    found = leading_status(text, 0, len(text))
    assert found is not None
    assert found.status is status
    assert text[found.follows :] == rest


@pytest.mark.parametrize(
    "text", ["已完成制度修订。", "完成了3项任务。", "正在推进项目建设。", "一是已完成整改。"]
)
def test_not_leading(text: str) -> None:
    assert leading_status(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("修订制度。该问题已完成整改。", DONE, "该问题已完成整改"),
        ("修订制度。已完成整改。", DONE, "已完成整改"),
        ("修订制度。目前，该问题已整改到位。", DONE, "目前，该问题已整改到位"),
        ("修订制度。（已完成）", DONE, "已完成"),
        ("修订制度，已整改到位。", DONE, "已整改到位"),
        ("修订制度。正在整改。", GOING, "正在整改"),
        ("拨付资金，正在整改。", GOING, "正在整改"),
        ("拨付资金。该问题整改正在持续推进。", GOING, "该问题整改正在持续推进"),
        ("修订制度。该问题的整改工作已完成。", DONE, "该问题的整改工作已完成"),
        ("修订制度。该项工作基本完成。", PARTLY, "该项工作基本完成"),
        ("早发现、早处置。已整改到位，今后长期坚持。", DONE, "已整改到位，今后长期坚持"),
        ("开展抽查。已完成整改，将持续坚持。", DONE, "已完成整改，将持续坚持"),
        ("清理台账。资产清查工作已全部完成。", DONE, "资产清查工作已全部完成"),
        ("落实责任。上轮巡察反馈问题已整改到位。", DONE, "上轮巡察反馈问题已整改到位"),
        ("倒排工期，整改任务正在有序推进。", GOING, "整改任务正在有序推进"),
        ("资金到位后支付，此项整改仍在推进。", GOING, "此项整改仍在推进"),
        ("公开水价。欠费催缴工作尚未全部完成。", GOING, "欠费催缴工作尚未全部完成"),
    ],
)
def test_closing(text: str, status: Status, words: str) -> None:
    found = closing_status(text, 0, len(text))
    assert found is not None
    assert (found.status, text[found.start : found.end]) == (status, words)


@pytest.mark.parametrize(
    "text",
    [
        "发现问题56个，已全部督促整改到位，确保安全。",
        "修订制度，工作全面完成了升级。",
        "项目正在推进。",
        "水平持续提升。",
        "各项工作已全部完成。",
        "已约谈。建设项目正在推进。",
        "已通报。发现的问题已移交。",
    ],
)
def test_not_closing(text: str) -> None:
    assert closing_status(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("周期较长，该问题正在整改中，将在换届中进一步优化。", GOING, "该问题正在整改中"),
        ("修订制度。该问题已完成整改。下一步，将持续抓好落实。", DONE, "该问题已完成整改"),
        ("该问题正在整改，已完成阶段性目标。", GOING, "该问题正在整改"),
        ("质量提升是一项长期工作，该问题整改正在持续推进。", GOING, "该问题整改正在持续推进"),
        ("该问题正在推进。经努力，该问题已整改到位，并长期坚持。", DONE, "该问题已整改到位"),
    ],
)
def test_said(text: str, status: Status, words: str) -> None:
    found = said_status(text, 0, len(text))
    assert found is not None
    assert (found.status, text[found.start : found.end]) == (status, words)


@pytest.mark.parametrize(
    "text",
    ["督促该问题整改到位后再验收。", "针对该问题，已约谈2人。", "同类问题已全部整改，下一步将抓好落实。"],
)
def test_not_said(text: str) -> None:
    assert said_status(text, 0, len(text)) is None
