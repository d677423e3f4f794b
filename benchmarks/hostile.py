"""What one line of a million characters costs, stage by stage: made to hurt patterns, or full of names.

    python benchmarks/hostile.py [SIZE]

Two tables. Lines that hold next to no names show whether a pattern backtracks: every stage has to stay under
two seconds at a million characters. Lines that are nothing but names show what a name costs: some hundred
microseconds, all stages together, whatever their number. Nothing here is asserted anywhere.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

HEAD = "一、关于甲问题。\n（一）某问题。\n整改情况："
TAIL = "。已整改。\n"
PATTERNS = (
    "一",
    "1,",
    "、",
    "（甲）",
    "市",
    "有限公司",
    "的",
    "和",
    "“",
    "《",
    "》",
    "组织",
    "关于",
    "推进工程建设",
    "a",
    "1",
    "拟于",
    "文化节",
    "村",
    "中心",
    "管理制度",
    "等",
    "甲乙丙丁戊己庚",
    "召开会议、",
    "近三年",
    "荣获全国先进单位、",
    "甲县乙镇丙村",
    "张三同志",
    "第一轮巡察",
    "2020年1月1日至",
    "家",
    "正达",
    "街道",
    "将对",
    "年活动",
    "侵犯案",
)
NAMES = (
    "市文化局",
    "《甲办法》",
    "3万元、",
    "市委、市政府、",
    "由市文化局牵头，",
    "甲工程、乙工程",
    "我局",
    "党组书记王某某",
)


def stages(text: str) -> tuple[dict[str, float], int]:
    """Seconds a stage (each recogniser is one), and how many mentions there are."""
    from kg.model import Mention, Source
    from kg.normalise import normalise
    from kg.read import read
    from kg.recognise import RECOGNISERS, Scene, locate
    from kg.recognise.overlap import settle
    from kg.relate import relate
    from kg.resolve import resolve
    from kg.structure import structure

    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        done = work()
        spent[name] = time.perf_counter() - start
        return done

    document = timed("read", lambda: read(Source("line.txt", text.encode())))
    outline = timed("structure", lambda: structure(document))
    home = timed("locate", lambda: locate(outline))
    scene = Scene(outline, home)
    found: list[Mention] = []
    for recogniser in RECOGNISERS:
        found += timed(recogniser.name, lambda: list(recogniser.find(scene)))  # noqa: B023 - called at once
    settled = timed("settle", lambda: settle(found))
    mentions = timed("normalise", lambda: normalise(outline, settled))
    resolution = timed("resolve", lambda: resolve(outline, home, mentions))
    timed("relate", lambda: relate(outline, resolution.facts, resolution.entities))
    return spent, len(mentions)


def main() -> None:
    """Measure and print."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    stages(HEAD + TAIL)  # lexicons are read once a process
    print(f"lines of {size:,} characters; seconds\n")
    print(f"{'made of':24}{'all':>7}{'slowest stage':>16}{'':>8}{'names':>9}")
    for title, units in (("next to no names", PATTERNS), ("nothing but names", NAMES)):
        print(title)
        for unit in units:
            spent, names = stages(HEAD + unit * (size // len(unit)) + TAIL)
            slowest = max(spent, key=lambda name: spent[name])
            each = f"{1e6 * sum(spent.values()) / names:9.0f} µs a name" if names > size / 100 else ""
            print(f"  {unit:22}{sum(spent.values()):7.1f}{slowest:>16}{spent[slowest]:8.2f}{names:9,}{each}")


if __name__ == "__main__":
    main()
