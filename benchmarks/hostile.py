"""What one line of a million characters costs, stage by stage: made to hurt patterns, or full of names.

    python benchmarks/hostile.py [SIZE] [--only WORDS]

Two tables. Lines that hold next to no names show whether a pattern backtracks; lines that are nothing but
names show what a name costs, all stages together (those that take a tenth of it or more stand below, in
microseconds a name). Every line has to stay under two seconds at a million characters. Names are looked for
in the first `LONGEST_LINE` characters of a line only (decision 0027): to see what a name costs without that,
choose a smaller SIZE. Seconds are of the processor. Nothing here is asserted anywhere.
"""

from __future__ import annotations

import argparse
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
    "市财政局、",
    "《关于某某的通知》",
    "张明远同志、",
    "100万元、",
    "老河镇、",
    "“一张网”制度",
    "2020年3月1日、",
    "市财政局将100万元拨付给甲县教育局用于甲工程建设。",
)


def stages(text: str) -> tuple[dict[str, float], int]:
    """Seconds a stage (each recogniser is one), and how many mentions there are."""
    from kg.model import Mention, Source
    from kg.normalise import normalise
    from kg.read import read
    from kg.recognise import RECOGNISERS, Scene, locate
    from kg.recognise.again import with_repeats
    from kg.recognise.overlap import settle
    from kg.relate import relate
    from kg.resolve import resolve
    from kg.structure import structure

    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        done = work()
        spent[name] = time.process_time() - start
        return done

    document = timed("read", lambda: read(Source("line.txt", text.encode())))
    outline = timed("structure", lambda: structure(document))
    home = timed("locate", lambda: locate(outline))
    scene = Scene(outline, home)
    found: list[Mention] = []
    for recogniser in RECOGNISERS:
        found += timed(recogniser.name, lambda: list(recogniser.find(scene)))  # noqa: B023 - called at once
    settled = timed("settle", lambda: settle(found))
    settled = timed("again", lambda: with_repeats(scene, settled))
    mentions = timed("normalise", lambda: normalise(outline, settled))
    resolution = timed("resolve", lambda: resolve(outline, home, mentions))
    timed("relate", lambda: relate(outline, resolution.facts, resolution.entities))
    return spent, len(mentions)


def costly(spent: dict[str, float], names: int) -> str:
    """The stages that take a tenth of the time or more, the slowest first, in microseconds a name."""
    whole = sum(spent.values())
    ranked = sorted((seconds, stage) for stage, seconds in spent.items() if 10 * seconds >= whole)
    return ", ".join(f"{stage} {1e6 * seconds / names:.0f}" for seconds, stage in reversed(ranked))


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("size", nargs="?", type=int, default=1_000_000, help="characters of a line")
    ask.add_argument("--only", default="", help="lines whose repeated words hold this")
    asked = ask.parse_args()
    stages(HEAD + TAIL)  # lexicons are read once a process
    print(f"lines of {asked.size:,} characters; seconds\n")
    print(f"{'made of':24}{'all':>7}{'slowest stage':>16}{'':>8}{'names':>9}")
    for title, units in (("next to no names", PATTERNS), ("nothing but names", NAMES)):
        print(title)
        for unit in (unit for unit in units if asked.only in unit):
            spent, names = stages(HEAD + unit * (asked.size // len(unit)) + TAIL)
            slowest = max(spent, key=lambda name: spent[name])
            dense = names > asked.size / 100
            each = f"{1e6 * sum(spent.values()) / names:9.0f} µs a name" if dense else ""
            most = f"{slowest:>16}{spent[slowest]:8.2f}"
            print(f"  {unit[:22]:22}{sum(spent.values()):7.1f}{most}{names:9,}{each}", flush=True)
            if dense:
                print(f"      {costly(spent, names)}")


if __name__ == "__main__":
    main()
