"""responsibleFor an issue: bodies that an answer gives a task, makes put things right, or holds to a duty.

Each body is looked at with the row that it stands in (督导|甲局、乙委|落实整改责任), whose words before and
behind hold for all of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Assertion, EntityType
from kg.relate.base import Case, Named
from kg.relate.rows import side_by_side

__all__ = ["CAMPAIGN", "charges"]

# an organ of the body as subject of a measure: 局财务科加强…, 保卫处对…开展…, 人事处遴选…; not 局办公室荣获…,
# nor its people (派出所民警, 科长) or what is the office's (办公室的印章)
_ACTS = re.compile(
    r"[，,]?按照[^，,。；]{1,8}[，,]"
    r"|(?!等|及|和|与|的|党|被|配合|协助|全程监督|未|不|没有|获|荣获|已|由|为|是|在编|原|列席|入选|补选|当选|举办|[^，。；]{0,20}参加|通过|完成|上半年|下半年|与|选取|受理|转来|印章|工作|内|牌|网|公章|档案|人员|成员|干部"
    r"|职工|班子|民警|辅警|干警|警员|教师|医生|护士|员工|同志|指导员|教导员|[主分]要?管?(?:领导|负责)|负责[人同]|书记|副|主任"
    r"|[\u4e00-\u9fff]{0,2}长(?![期效远])|[，,。；、：:）)”》])"
)
_INTERNAL = re.compile(
    r"(?:科|室|(?<!办事)处|股|部|局|机关党委|机关纪委|纪委|纪工委|纪律检查(?:工作)?委员会|纪检组|纪检监察组|专班|领导小组|办公室)$"
)
# 镇纪委对张某|给予警告处分: discipline is no task in what the issue asks for
_PUNISHES = re.compile(r"[^。；]{0,40}(?:处分|立案|诫勉|问责|约谈|函询)")
# 成立整改工作领导小组, 成立以党组书记为组长的整改工作领导小组; not 提请县政府|成立
_SET_UP = re.compile(
    r"(?<!政府)(?<!市委)(?<!县委)(?<!区委)(?:成立|组建|设立)了?(?:(?:由|以)[^。；;]{0,60}?|[^，,。；;]{0,12})$"
)
_RECTIFIES = re.compile(r"整改.{0,8}领导小组$|专班$|攻坚组$")
_OF_A_CITY = re.compile(r"[\u4e00-\u9fff]{0,5}?[省市县区州旗]")
_BY = re.compile(r"由$")
# 由|法制大队|每日巡查: any task of an organ, but not what is built, paid, taught or punished, nor its people
_TASK = re.compile(
    r"(?!等|的|共同参与|承建|施工|代建|退[缴还回]|缴|补缴|赔|支付|授课|讲授|作(?!为)|立案|审理|审批|任|担任|主持|民警|干部|教师|人员|同志"
    r"|[^，。；]{0,2}(?:[科处股室所队组院校站局部]长|主任|书记|负责[人同]|人员)|[，,。；])"
)
# 由|乙所|代管, 由甲局|联合丙局开展执法: what a body that is no organ may be charged with
_CHARGE = re.compile(
    r"^(?:统一|具体|全面|专门|专人|集中|依法|全程)?(?:代管|托管|接管|管护|管理|监管|维护|运维|运营|统筹(?!解决|安排)|督办|督导|调度"
    r"|跟进|跟踪|(?:联合|会同)(?!对|开展|进行|组成|[^，。；]{0,24}[主举承]办|[^，。；]{0,24}(?:印发|下发|出台|制定))|落实|抓好|办理|办结|与[^，。；]{2,16}签订"
    r"|对[^，。；]{2,40}(?:核查|检查|审核|监测|排查|清理|复核|评估|管理|监管|整改|巡查|维护))"
)
# 压实|甲院|主体责任, 责成|乙中心|重新核算
_DUTY = re.compile(r"^的?(?:主体|整改|监管|管理|属地|直接|监督|第一)?责任(?!人|书|制|追究|清单|落实)")
_PRESSES = re.compile(r"(?:压实|压紧|夯实|落实|强化|明确|靠实|扛牢)了?$")
_CHARGES = re.compile(r"(?:责成|交由|指定|责令由|明确由|安排由)$")
# 明确由|丙公司|作为代建单位: whoever builds answers for what is built
_BUILDS = re.compile(r"作为[^，。；]{0,6}单位|承建|施工|代建")
# 委托|甲公司|运营养老中心: who is given a service of the body to run
_ENTRUSTS = re.compile(r"(?:委托|交给|移交|承包给)$")
_RUNS = re.compile(r"(?:具体|全面|统一)?(?:负责(?!人)|运营|管理|托管|代管|运维|维护|管护|经营)")
# 责任单位：|甲科、乙股, 牵头部门:|丙局, 责任科室（单位）：|丁科; not 责任人, 配合单位
_LABEL = re.compile(
    r"(?:牵头|责任|承办|主办|主责|整改)(?:责任)?(?:单位|部门|科室|股室|处室|主体|支部|党组织)(?:（[^（）\n]{2,6}）)?(?:为|是)?"
    r"[:：][ \t\u3000]{0,2}"
)
# what may stand between those behind a label, some of whom nobody knows: |、|, |，某某科、|; and before them
_MARK = r"[、，,和及 \t\u3000]{1,2}"
_UNKNOWN = r"[^、，,。；;：:\n ]{2,14}"
_NEXT_LABELLED = re.compile(rf"(?:{_MARK}{_UNKNOWN}){{0,3}}{_MARK}")
_FIRST_LABELLED = re.compile(rf"(?:{_UNKNOWN}{_MARK}){{0,3}}")
# 督导|甲市某局、乙管委会|落实整改责任
_MAKES = re.compile(r"(?:督导|督促|责成|责令|指导|推动|要求|安排|协调)(?:了)?$")
_PUTS_RIGHT = re.compile(
    r"^(?:切实|认真|立即|限期|按时|全面|尽快|抓好|做好|及时)*(?:落实|完成|进行|抓好)?(?:问题|反馈问题)?整改|^(?:立行立改|落实主体责任)"
    r"|^(?:等[^，。；]{2,8})?(?:[于在][^，。；]{2,12}[前内]将|履行[^，。；]{2,10}义务)"
)


_HOLDS = re.compile(r"(?:开展|推进|实施|组织|部署)(?:了|好)?[“《]?$")
CAMPAIGN = re.compile(r"(?:行动|活动|整治|斗争|治理|攻坚|攻坚战|会战|行动计划|清理|清查|排查)$")
"""Heads of campaigns, which are led and not built."""
# what stands between the members of a row
_ROW = re.compile(r"[、和与及]")
_BEFORE = 24
"""How many characters before a row say what is asked of it."""
_DISCIPLINE = ("纪委", "纪工委", "委员会", "纪检组", "纪检监察组")
_STARTS = re.compile(r"(?:^|[一二三四五六七八九十]是|[①-⑳:：）)\d])\s*$")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A body in an answer, with the words before and behind its row in their clause."""

    named: Named
    before: str
    after: str


def charges(case: Case) -> Iterator[Assertion]:
    """Who is given a part in what an issue asks for, by the words around its row."""
    yield from _labelled(case)
    for placed in _placed(case):
        rule = _rule(case, placed)
        issue = case.issue_at(placed.named.start)
        if rule and issue is not None:
            evidence = case.clause(placed.named.start, placed.named.end)
            part = f"issue-{issue.number}"
            yield Assertion(
                placed.named.entity.id, "responsibleFor", part, evidence, f"responsibility.{rule}"
            )
            if rule == "set-up":
                yield from _campaign(case, placed)


def _labelled(case: Case) -> Iterator[Assertion]:
    """责任领导：张三丰；责任科室：|办公室、人事科: the row behind a label, wherever in its issue."""
    for label in _LABEL.finditer(case.text):
        issue = case.issue_at(label.start())
        if issue is None:
            continue
        end, between = label.end(), _FIRST_LABELLED
        for named in case.within(label.end(), label.end() + _LABELLED, EntityType.ORGANIZATION):
            if named.start < end:
                continue  # inside the name before
            if between.fullmatch(case.text, end, named.start) is None:
                break
            evidence = case.evidence(label.start(), named.end)
            part = f"issue-{issue.number}"
            yield Assertion(named.entity.id, "responsibleFor", part, evidence, "responsibility.labelled")
            end, between = named.end, _NEXT_LABELLED


_LABELLED = 120
"""How far behind a label, in characters, those may stand whom it names."""


def _campaign(case: Case, placed: _Placed) -> Iterator[Assertion]:
    """成立工作专班，深入开展|甲集中整治: the campaign of its sentence, which a group is set up for."""
    sentence = case.sentence(placed.named.start)
    for named in case.within(sentence.start, sentence.end, EntityType.PROJECT):
        held = _HOLDS.search(case.text, max(sentence.start, named.start - 6), named.start)
        if held is not None and CAMPAIGN.search(named.entity.label):
            evidence = case.evidence(min(placed.named.start, named.start), max(placed.named.end, named.end))
            rule = "responsibility.set-up-for-campaign"
            yield Assertion(placed.named.entity.id, "responsibleFor", named.entity.id, evidence, rule)
            return


def _placed(case: Case) -> Iterator[_Placed]:
    """The bodies that stand in answers."""
    for row in side_by_side(case.text, case.within(0, len(case.text), EntityType.ORGANIZATION), _ROW):
        first, last = row[0], row[-1]
        if case.issue_at(first.start) is None or case.in_finding(first.start):
            continue
        clause = case.clause(first.start, first.end)
        end = min(case.sentence(first.start).end, last.end + 60)
        before = case.text[max(clause.start, first.start - _BEFORE) : first.start]
        after = case.text[last.end : max(end, last.end)]
        for named in row:
            yield _Placed(named, before, after)


def _rule(case: Case, placed: _Placed) -> str:
    """Why a body answers for the issue; empty where nothing says so."""
    if _is_set_up(case, placed.named):
        return "set-up"
    if placed.named.entity in (case.body, case.party_body):
        return ""
    if case.is_own(placed.named.entity) and _acts(placed):
        return "organ-acts"
    if _PUTS_RIGHT.match(placed.after) and _MAKES.search(placed.before):
        return "made-to"
    pressed = _PRESSES.search(placed.before) and _DUTY.match(placed.after)
    by = _BY.search(placed.before) and not placed.before.endswith("已由") and _CHARGE.match(placed.after)
    entrusted = _ENTRUSTS.search(placed.before) and _RUNS.match(placed.after)
    given = _CHARGES.search(placed.before) and not _BUILDS.match(placed.after)
    return "charged" if pressed or by or entrusted or given else ""


def _acts(placed: _Placed) -> bool:
    """Whether an organ of the body is the subject of the measure (局财务科加强…) or is told to by 由."""
    if _BY.search(placed.before):
        return not placed.before.endswith("已由") and _TASK.match(placed.after) is not None
    label = placed.named.entity.label
    if _INTERNAL.search(label) is None or not _STARTS.search(placed.before):
        return False
    if label.endswith(_DISCIPLINE) and _PUNISHES.match(placed.after):
        return False
    return _ACTS.match(placed.after) is not None


def _is_set_up(case: Case, named: Named) -> bool:
    """成立整改工作领导小组: a group set up in an answer, to put right what the issue says."""
    if not _RECTIFIES.search(named.entity.label):
        return False
    if _OF_A_CITY.match(case.text, named.start, named.end) and not case.is_own(named.entity):
        return False  # 甲市某某建设工作专班: the city's, for the city's business
    start = max(case.sentence(named.start).start, named.start - 70)
    return _SET_UP.search(case.text, start, named.start) is not None
