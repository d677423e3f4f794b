"""A small graph of two invented bodies, for all tests of the analysis."""

from __future__ import annotations

import pytest

from kg.analyse import Material, read_material
from kg.api import build_all
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf
from kg.model import Source

HEAD = """中共{body}党组关于巡察整改情况的通报

根据市委统一部署，2030年3月1日至4月30日，市委第九巡察组对{body}进行了巡察。2030年6月1日，市委巡察组反馈了意见。现将整改情况公布如下。

一、反馈问题整改落实情况

"""
TAIL = """

二、下一步工作打算
持续巩固整改成果。

中共{body}党组
2030年12月1日
"""
WATER = """（一）水利工程建设管理方面
1.“第一议题”制度落实不到位，学习流于形式。
整改情况：已整改。①严格执行《甲州市党员教育管理办法》，集中学习5次。②召开党组会议2次，研究学习计划。
2.资金拨付不及时，青石水库除险加固工程120万元未到位。
整改情况：正在整改。①市财政局拨付资金120万元，用于青石水库除险加固工程。②由甲州市水利建设集团有限公司承建青石水库除险加固工程，拟于2031年6月底前完工。
3.固定资产登记不及时，账目不清。
整改情况：已整改。①市财政局、市审计局联合盘点，补登固定资产26件。②约谈相关责任人3人。"""
SCHOOL = """（一）教育教学管理方面
1.“第一议题”制度执行不严格，学习流于形式。
整改情况：已整改。①严格执行《甲州市党员教育管理办法》，专题学习3次。②举办培训班2期。
2.食堂采购未公开招标。
整改情况：已整改。①由市审计局开展专项审计1次。②退还多收伙食费8.5万元。③修订《食堂采购管理办法》。"""


def text_of(body: str, issues: str) -> str:
    """A report of a body."""
    return HEAD.format(body=body) + issues + TAIL.format(body=body)


def material_from(*texts: str) -> Material:
    """The material of some reports, by way of the graph."""
    built = build_all(
        [Source(f"{number}.txt", text.encode()) for number, text in enumerate(texts)], processes=1
    )
    assert not built.failures
    return read_material(Store.of(to_rdf(built.knowledge)))


@pytest.fixture(scope="session")
def material() -> Material:
    """Of both reports."""
    return material_from(text_of("甲州市水务局", WATER), text_of("甲州市教育局", SCHOOL))
