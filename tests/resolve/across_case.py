"""Invented reports of two cities, as building hands them to resolving across reports."""

from __future__ import annotations

from functools import cache

from kg.model import Report, Source
from kg.pipeline import build_report
from kg.resolve.things import Sighting, Thing

__all__ = ["reports", "thing"]

# Real divisions (开封市 and 南京市 both have a 鼓楼区); bodies, people and events are invented.
_TEXT = """中共{place}{field}局党组关于{sender}第{round}轮巡察整改情况的通报
根据统一部署，2031年3月1日至4月30日，市委第二巡察组对市{field}局党组进行了巡察。现将整改情况通报如下。
一、反馈问题整改情况
1.资金管理不规范。鼓楼区财政局未按照《政府采购法》执行，市委组织部、财政部已指出。
整改情况：一是局党组印发《资金管理办法》，由办公室主任郑百川负责。二是举办桃花文化节，推进{project}。已完成整改。
中共{place}{field}局党组
2031年9月{day}日
"""


@cache
def reports() -> tuple[Report, ...]:
    """Reports of two bureaus of 开封市 and one of 南京市."""
    parts = (
        {"place": "开封市", "field": "水务", "project": "开封市柳林渠改造工程", "day": 1},
        {"place": "开封市", "field": "林业", "project": "柳林渠改造工程", "day": 2},
        {"place": "南京市", "field": "水务", "project": "柳林渠改造工程", "day": 3},
    )
    texts = (_TEXT.format(sender="市委", round="三", **part) for part in parts)
    return tuple(build_report(Source(f"{at}.txt", text.encode())) for at, text in enumerate(texts))


def thing(
    identifier: str, home: str = "", *names: str, report: str = "", number: str = "", label: str = ""
) -> Thing:
    """A thing that one report names; its label is the name in its identifier."""
    kind, _, name = identifier.partition("/")
    key = report or f"{identifier}-{home}"
    return Thing(
        identifier, kind, label or name.partition("@")[0], names, number, (Sighting(key, home, 0, 1),)
    )
