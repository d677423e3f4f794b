"""builds by frames: what stands before a builder, between it and its project, and behind the project.

Each frame of `_FRAMES` names a form of words: 督促|甲公司|加快|乙项目|建设. All of them read the last body
that the clause of a project names before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import Assertion, EntityType
from kg.relate.base import ORGANIZATIONS, Case, Named

__all__ = ["by_frames", "own_works"]

_ANY = re.compile("")
_ON = r"[”》]?(?:的)?(?:后续|续建)?"


@dataclass(frozen=True, slots=True)
class _Frame:
    name: str
    before: re.Pattern[str]  # ends where the builder begins
    between: re.Pattern[str]  # the whole stretch between the two
    behind: re.Pattern[str]  # begins where the project ends


_FRAMES = (
    # 督促|甲公司|加快|乙项目|建设
    _Frame(
        "urged",
        re.compile(r"(?:督促|协调|推动|要求|责成|敦促|指导|支持|帮助)(?:了)?$"),
        re.compile(r"(?:抓紧|尽快)?(?:加快|加快推进|完成|加速)(?:对)?[“《]?"),
        re.compile(rf"{_ON}(?:建设|施工|工程进度|建设进度|施工进度|进度|复工)"),
    ),
    # 甲公司|负责|乙项目|的设计施工
    _Frame(
        "charged-with",
        _ANY,
        re.compile(r"(?:具体|全面|中标|统一)?(?:负责|承担|承接)(?:了|该)?[“《]?"),
        re.compile(
            rf"{_ON}(?:勘察|设计|采购|、|和|及)*(?:施工|承建|建设|改造|开发|搭建|安装)(?!单位|资金|监理|管理)"
        ),
    ),
    # 甲公司|投资建设|乙项目, 甲公司|捐建的|乙项目
    _Frame(
        "invests",
        _ANY,
        re.compile(
            r"(?:计划|拟|已)?(?:投资|出资|自筹资金|融资)(?:建设|新建|兴建|修建|实施|改造)(?:了|的)?[“《]?"
        ),
        _ANY,
    ),
    # 选定|甲公司|作为|乙项目|施工单位
    _Frame(
        "appointed",
        _ANY,
        re.compile(r"(?:作为|为|担任|系|是)[“《]?"),
        re.compile(r"[”》]?的?(?:中标|施工|承建|建设|代建|总承包|实施)(?:单位|主体|方|人|企业)(?!负责|责任)"),
    ),
)
_NOT_YET = re.compile(r"未|没有|不得|拒|听取|了解|检查|审议|研究|擅自")


def by_frames(case: Case, is_built: Callable[[Case, Named], bool]) -> Iterator[Assertion]:
    """Builders by the frames, of what `is_built` lets pass."""
    for project in case.within(0, len(case.text), EntityType.PROJECT):
        clause = case.clause(project.start, project.end)
        actor = next(iter(case.within(clause.start, project.start, *ORGANIZATIONS)[-1:]), None)
        if actor is None or project.start - actor.end > _FAR:
            continue
        for frame in _FRAMES:
            if (
                frame.between.fullmatch(case.text, actor.end, project.start)
                and frame.behind.match(case.text, project.end)
                and frame.before.search(case.text, max(0, actor.start - 6), actor.start)
                and not _NOT_YET.search(case.text, clause.start, actor.start)
                and is_built(case, project)
            ):
                rule = f"building.{frame.name}"
                yield Assertion(actor.entity.id, "builds", project.entity.id, clause, rule)
                break


_FAR = 14
"""How many characters may stand between a builder and its project."""
# 投资4800万元建设的|甲项目: in a finding, by the body, where nobody else stands in the clause
_OWN_WORKS = re.compile(
    r"(?:投资|投入|筹[集措])(?:资金)?[约近]?[\d.]{1,8}[余多]?[万亿]?元(?:建设|实施|新建|兴建)的[“《]?$"
)


def own_works(case: Case, is_built: Callable[[Case, Named], bool]) -> Iterator[Assertion]:
    """What the body itself is said to have spent on and built."""
    body = case.body
    if body is None:
        return
    for project in case.within(0, len(case.text), EntityType.PROJECT):
        spent = _OWN_WORKS.search(case.text, max(0, project.start - 40), project.start)
        if spent is None or case.issue_at(project.start) is None or not is_built(case, project):
            continue
        clause = case.clause(project.start, project.end)
        if spent.start() >= clause.start and not case.within(clause.start, project.start, *ORGANIZATIONS):
            yield Assertion(body.id, "builds", project.entity.id, clause, "building.own-works")
