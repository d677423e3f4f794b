"""Facilities that are set up at named places: found, and not found."""

from __future__ import annotations

import pytest

from kg.recognise.project_facility import facilities, town_facilities

FOUND = [
    ("在荷花镇、柳树村新建标准化防疫室4个。", ["标准化防疫室"]),
    ("在丙县政务服务中心设立企业开办专区，", ["企业开办专区"]),
    ("在甲镇设立罚没物资专用仓库。", ["罚没物资专用仓库"]),
    ("在荷花镇等山区乡镇依托乡村学校建立“春苗之家”15个", ["春苗之家"]),
    ("在杏花社区新建电动三轮车充电棚9处", ["电动三轮车充电棚"]),
    ("在甲镇乙村设立消费维权服务站。", ["消费维权服务站"]),
    ("在甲医院、乙医院等8家单位建成标准化心理辅导室。", ["标准化心理辅导室"]),
    ("在甲镇、乙镇等地建设百亩示范方5个。", ["百亩示范方"]),
    ("在甲镇、乙镇新建农资直营店3个", ["农资直营店"]),
    ("在甲镇、乙镇、丙镇设立集配站点，", ["集配站点"]),
    ("在甲区、乙区建成空气微型监测站42个", ["空气微型监测站"]),
    ("在甲镇乙村建立油茶林改造示范点2个", ["油茶林改造示范点"]),
    ("在甲医院、乙客运站等场所新建爱心母婴室4间", ["爱心母婴室"]),
    ("在甲镇建成县级共同配送中心，", ["县级共同配送中心"]),
]
NOT_FOUND = [
    "在甲镇、乙广场设立流动宣传站点，",
    "在甲镇设置疫情检查站点3处。",
    "新建农资直营店3个，建成监测站2个。",
    "在甲镇考察直营店、示范点。",
    "新建标准化防疫室4个。",  # nobody says where
    "在各村设立消费维权服务站。",
    "在全县16个镇建立农产品服务专柜。",
    "在甲镇增设警示牌460块。",
    "在甲路、乙大道设置联合执法点8处。",
    "在甲镇设立冬枣检测站9个。",  # a body
    "在甲镇检查仓库3处。",
    "在甲镇新建防疫室的问题。",
    "在工作中建立“春苗之家”管理台账。",
    "在甲镇，新建标准化防疫室4个。",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in facilities(text)] == wanted


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert not list(facilities(text))


OF_TOWNS = [
    ("杏花镇肉牛养殖基地闲置，", ["杏花镇肉牛养殖基地"]),
    ("；柳庄村冷链仓库建成后无人管护。", ["柳庄村冷链仓库"]),
    ("推进丙县杏花镇挂面小作坊集中区建设。", ["丙县杏花镇挂面小作坊集中区"]),
    ("柳庄村粮食烘干中心投用", ["柳庄村粮食烘干中心"]),
    ("各镇养殖基地、全村冷库、乡镇加工厂", []),
    ("示范村种植基地、行政村光伏电站", []),
    ("柳庄村引进养殖基地3个。", []),
    ("杏花镇一加工厂异味扰民。", []),
    ("冷链仓库闲置。", []),
    ("杏花镇养殖基地化运营", []),
]


@pytest.mark.parametrize(("text", "wanted"), OF_TOWNS)
def test_of_towns(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in town_facilities(text)] == wanted


@pytest.mark.parametrize(
    "unit",
    [
        "在甲镇新建",
        "设立",
        "在",
        "之家",
        "在甲镇设立甲之家、",
        "\U00020000在",
        "甲村冷库",
        "冷库",
        "养殖基地",
    ],
)
def test_any_text(unit: str) -> None:
    text = unit * 2000
    for start, end in (*facilities(text), *town_facilities(text)):
        assert 4 <= end - start <= 30
