"""Clean reports of invented bodies; faults are planted by replacing words."""

from __future__ import annotations

import datetime as dt

from kg.api import build_all
from kg.check import Options, run_checks
from kg.check.base import Check, Finding
from kg.check.corpus import Corpus
from kg.check.reading import read_corpus
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf
from kg.model import Source

__all__ = ["BODIES", "check", "clean", "corpus_of", "failed"]

BODIES = ("甲州市水务局", "乙川县公安局", "丙山市第九中学", "丁河县人民医院", "戊海市城投集团有限公司")
"""Invented bodies of several kinds."""

_TEXT = """中共{body}党组关于巡察整改情况的通报

根据市委统一部署，2030年3月1日至4月30日，市委第九巡察组对{body}进行了巡察。2030年6月1日，市委巡察组反馈了2个方面4个问题。现将整改情况公布如下。

一、整改工作开展情况
局党组成立领导小组，由办公室牵头，共完成整改4个。

二、反馈问题整改落实情况

（一）学习贯彻不深入
1.集中学习次数不足，2029年仅组织学习3次。
整改情况：已整改。①由办公室制定《2030年度学习计划》，每月集中学习1次。②2030年7月至10月共集中学习5次，由人事科逐次登记。
2.巡查记录不完整，存在补记现象。
整改情况：已整改。①由监督科补齐2029年巡查记录26份。②由监督科印发《巡查记录管理办法》（甲办〔2030〕12号），共检查29处，其中东片14处、西片8处、南片7处。

（二）财务管理不规范
3.固定资产登记不及时，8.5万元设备未入账。
整改情况：已整改。①由财务科将8.5万元设备全部登记入账。②由财务科组织盘点2次，整改完成3份台账。
4.案件办理不够规范，2029年共办理案件20件，其中超期办结5件，占比25%。
整改情况：已整改。①由法规科对5件案件逐件复查，于2030年9月20日完成。②由法规科严格执行《巡查记录管理办法》，逐件归档。

三、下一步工作打算
持续巩固整改成果，做到常抓不懈。

中共{body}党组
2030年12月1日
"""


def clean(body: str = BODIES[0], *changes: tuple[str, str]) -> str:
    """The text of a clean report, with words replaced; what is to be replaced must be there."""
    text = _TEXT.format(body=body)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def corpus_of(*texts: str) -> Corpus:
    """The records of reports, through all stages from the text to the graph and back."""
    sources = [Source(f"report-{number}.txt", text.encode()) for number, text in enumerate(texts)]
    built = build_all(sources, processes=1)
    assert not built.failures, built.failures
    return read_corpus(Store.of(to_rdf(built.knowledge)))


def check(
    *texts: str, only: tuple[str, ...] = (), as_of: dt.date | None = None
) -> tuple[tuple[Check, Finding], ...]:
    """What the checks say of these reports."""
    return run_checks(corpus_of(*texts), only, Options(as_of))


def failed(found: tuple[tuple[Check, Finding], ...]) -> list[tuple[str, str]]:
    """Name and Chinese sentence of what failed."""
    return [(check.name, finding.zh) for check, finding in found if finding.outcome.value == "failed"]
