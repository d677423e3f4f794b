"""Rivers, streets, gardens, parks and halls in running prose: found, and not found."""

from __future__ import annotations

import pytest

from tests.recognise.test_place import places

FOUND = [
    ("选手沿着紫柳大道、北京路一路向前，", ["紫柳大道", "北京路"]),
    ("廖某家紧邻茅柳河，", ["茅柳河"]),
    ("红杏河大柳线南侧有绿萍，", ["红杏河", "大柳线"]),
    ("纳柳线横贯全村。", ["纳柳线"]),
    ("途经柳子村桃杏湖时，", ["柳子村桃杏湖", "柳子村"]),
    ("又在牡柳园内建造木屋，", ["牡柳园"]),
    ("油轮靠泊东柳石化码头；污油向邻近的肖柳海域移动。", ["东柳石化码头", "肖柳海域"]),
    ("先后调处了涉九柳岭国有林场的纠纷。", ["九柳岭国有林场"]),
    (
        "深入柳州大数据产业园调研。柳州大数据产业园规模大。",
        ["柳州大数据产业园", "柳州大数据产业园"],
    ),
    ("马拉松在市奥体中心鸣枪，汇演在市图书馆报告大厅举行。", ["市奥体中心", "市图书馆报告大厅"]),
]
NOT_FOUND = [
    "高压线两侧，红线以东，生产线改建，铁路线两侧植树，海岸线以西，光缆线横穿公路。",
    "在校园内、公园内、园区内活动，在菜园内种菜，在果园内采摘。",
    "小河边，路边，沟边，沿着河边走，围着湖边散步，绿道骑行，沿路骑行。",
    "管辖海域，相关海域，近岸海域污染，我国海域，禁止养殖区，限制养殖区。",
    "全国十大名茶小镇，百强景区，一处处人工湿地，人工湖，脱氮沟里的滤料。",
    "途经时发现，途经多地，涉水景区，涉旅景区。",
    "走进产业园，考察了现代农业产业园，在产业园内。",
    "在报告厅召开会议，在大礼堂举行，在会议中心召开，在体育场开展活动。",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_found(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert places(text) == []
