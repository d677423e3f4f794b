"""What is put into effect, held or begun at places is there; what is only spoken of is not."""

from __future__ import annotations

import pytest

WORKS, FAIR = "云泽农田建设项目", "云泽采茶节"
PLACES = ["青岭镇", "白石镇", "松柏公园"]

SAID = [
    (f"在青岭镇、白石镇实施{WORKS}。", {(WORKS, "青岭镇"), (WORKS, "白石镇")}),
    (f"依托松柏公园举办第三届{FAIR}。", {(FAIR, "松柏公园")}),
    (f"支持松柏公园举办{FAIR}。", {(FAIR, "松柏公园")}),
    (f"{FAIR}走进青岭镇、白石镇。", {(FAIR, "青岭镇"), (FAIR, "白石镇")}),
    (f"{WORKS}于8月26日在青岭镇正式开工。", {(WORKS, "青岭镇")}),
    (f"{WORKS}落地青岭镇。", {(WORKS, "青岭镇")}),
    # a stand is set up and the event held; parts of works
    (f"在青岭镇、松柏公园设立宣传点，开展{FAIR}。", {(FAIR, "青岭镇"), (FAIR, "松柏公园")}),
    (f"在青岭镇设立办事窗口，筹备{FAIR}。", set()),
    (f"实施{WORKS}，在青岭镇、白石镇安装喷灌120套。", {(WORKS, "青岭镇"), (WORKS, "白石镇")}),
    (f"实施{WORKS}，对青岭镇、白石镇等4个镇的沟渠进行改造。", {(WORKS, "青岭镇"), (WORKS, "白石镇")}),
    (f"实施{WORKS}，对青岭镇进行通报。", set()),
    (f"实施{WORKS}，在青岭镇召开会议。", set()),
    # asked for, spoken of, held elsewhere
    (f"支持青岭镇申报{WORKS}。", set()),
    (f"在青岭镇检查发现，{WORKS}进度慢。", set()),
    (f"指导青岭镇实施{WORKS}。", set()),
    (f"{FAIR}由青岭镇主办。", set()),
    (f"青岭镇走进{FAIR}。", set()),
    (f"{WORKS}开工后，在青岭镇召开会议。", set()),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_done_there(links, text, expected):
    assert links(text, "locatedIn", PLACE=PLACES, PROJECT=[WORKS], EVENT=[FAIR]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"在云泽粮食供应站开展{FAIR}。", {(FAIR, "云泽粮食供应站")}),
        (f"与云泽粮食供应站开展{FAIR}。", set()),
        (f"在云泽粮食供应站检查时，未开展{FAIR}。", set()),
        (f"在云泽县水利局开展{FAIR}。", set()),
    ],
)
def test_held_in_the_house_of_a_body(links, text, expected):
    bodies = ["云泽粮食供应站", "云泽县水利局"]
    assert links(text, "locatedIn", ORGANIZATION=bodies, EVENT=[FAIR]) == expected
