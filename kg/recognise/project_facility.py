"""Facilities that are set up at named places: 在甲镇、乙村|新建|便民书吧|3个.

They have no name of their own, but the sentence says where they are, and careful readers list two of three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["facilities"]

# 设立|消费维权联络室, 新建|电动三轮车充电棚|9处. Source of the heads: houses of GB 50137-2011,
# classes A and B, that hold a service; signs, posts and guards (标识, 岗, 牌) and bodies (检测站) are none.
_SET_UP = re.compile(
    r"(?:设立|建立|新建|建成|开设|开办|增设|设置|打造|建设|试点)了?“?"
    r"(?P<name>(?:(?![的了和与及在为等各对将由])[\u4e00-\u9fff]){2,12}?"
    r"(?:维权服务站|志愿服务站|防疫室|辅导室|调解室|工作室|咨询室|阅览室|仓库|专区|专窗|之家|食堂|书吧|书屋|棚|示范方|示范田|哨点"
    r"|服务专柜|帮扶车间|服务网点|小屋|驿站|便民超市|爱心超市|活动室|体验馆|展示馆|展示厅))"
    r"”?(?=\d{1,4}[余多]?[个处家所座间支亩]|[，。；、（]|并|和|与|用于|$)"
)
# 在甲镇、乙村等地|, 在丙政务服务中心|
_AT = re.compile(
    r"在(?![各全每建])[^，。；：“”在]{1,56}?(?:[镇乡村区道路街园院校心馆厅站所司寓学]|等地|等处|等[^，。；：在]{1,12})"
    r"(?:分别|集中|统一|规划|投资|选址|先行)?$"
)
_REACH = 62


def facilities(text: str) -> Iterator[tuple[int, int]]:
    """Where facilities are named that are set up at a place of the same clause."""
    for found in _SET_UP.finditer(text):
        if _AT.search(text, max(0, found.start() - _REACH), found.start()):
            yield found.span("name")
