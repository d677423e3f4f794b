"""cooperatesWith: who does something together, as partner, helper or on behalf of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kg.model import Assertion, Entity, EntityType, Passage
from kg.relate.actors import acting, actors_before
from kg.relate.base import ORGANIZATIONS, SENTENCE, Case, Named, Relation, distinct
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

# 会同, 联合, 配合, 委托 right before an organization: the body (or who is named before) works with it
_WORKS_WITH = re.compile(
    r"(?:会同|联合|协同|联同|携手|配合|协助|委托|聘请|邀请|特邀|引入|引进|依托|联手|联动|对接|协调)$"
)
# 邀请|甲院|专家授课, 引入|乙公司|开展测评: only what follows makes these a partnership
_INVITES = {"聘请", "邀请", "特邀"}
_EXPERTS = re.compile(
    r"^(?:的|等[^，。；]{0,6})?(?:有关|相关|知名|资深)?(?:专家|讲师|教授|教师|老师|律师|医生|技术人员|专业人员|团队|骨干|志愿者)"
)
_HIRED = re.compile(r"^(?:等[^，。；]{0,8})?(?:作为|担任|为|对|开展|进行|实施|提供|参与|承担|负责|编制)")
# 邀请|甲院|专家坐诊, 邀请乙局|到场参与调解; not 邀请丙大学|教授授课, to whom one listens
_COMES = re.compile(
    rf"(?![^，。；]{{0,24}}(?:授课|讲课|讲座|辅导(?!报告)|宣讲|讲党课))(?:{_EXPERTS.pattern}|(?:等[^，。；]{{0,8}})?(?:到场|派员)?(?:参与|参加))"
)
# 协调|甲局、乙局|共同推进; not 协调丙院到村义诊, which is asked of it
_AS_ONE = re.compile(r"^[^，。；]{0,4}(?:共同|联合)")
# 柔性引进|甲大学、乙院|等高校专家6名, 引进|丙中心|资源
_SHARES = re.compile(r"^(?:等[^，。；]{0,6}?)?的?(?:优质|优秀|高层次)?(?:资源|专家|教授|团队|师资|名师|人才)")
# 依托|甲馆、乙纪念馆|等场所开展活动: where something is held, not with whom
_VENUE = re.compile(r"等?[^，。；]{0,4}(?:场所|阵地|平台|载体|资源|基地)")
_ANY = re.compile("")
_NEEDS = {
    "依托": None,
    "聘请": re.compile(f"{_EXPERTS.pattern}|{_HIRED.pattern}"),
    "邀请": _COMES,
    "特邀": _COMES,
    "引入": _HIRED,
    "引进": _SHARES,
    "协调": _AS_ONE,
}
"""What must follow the partners after some of these verbs, where nothing else says that they act together."""
# 与…联合, 与…合作, 与…签订…协议: what follows makes the partnership
_TOGETHER = re.compile(
    r"^(?:等[^，。；]{0,8})?[^，。；]{0,6}?(?:联合|合作|共同(?!使用|所有|管护|承担|居住)|共建|协作|续签|协调|签订|签署|签约|携手|协同|联动|结对|达成|建立|(?:进行)?对接"
    r"|补签|核对|(?:进行)?(?:数据|信息)?比对|办理[^，。；]{2,10}交接|重组|整合|合并|会商|共享|互通|召开联席|开展(?!(?:集体|廉政|提醒|任前|警示)?(?:谈心|谈话|约谈)|监督|检查|巡察|巡视|督查|考核|评议))"
)
# 与甲办|沟通，核增编制; not 经前期与乙局充分沟通
_TALKS = re.compile(r"^(?:沟通|加强[^，。；]{0,4}沟通)")
# 与乙中心|签订责任书: who is made to answer for something is no partner
_MADE_TO = re.compile(
    r"(?:等[^，。；]{0,10})?(?:分别|层层|逐级)?(?:签订|签署)[^，。；]{0,18}(?:责任书|承诺书|目标书)"
)
# 与甲公司|合作举办的专业, 与乙院|签订的协议: even a finding says whom something is done with
_WITH_WHOM = re.compile(r"(?:合作|联合|共同|签订|签约)[^，。；的]{0,8}的")
# 终止与甲公司|的合作
_ENDS = re.compile(r"(?:终止|停止|解除|取消)了?[与和同]$")
_ENDED = re.compile(r"的?合作")
# 由|甲局、乙局|等单位抽调人员组成
_MADE_UP = re.compile(r"(?:等[^，。；]{0,8})?(?:共同|联合|分别)?(?:抽调[^，。；]{0,8}|派员|派人)?组成")
# 甲处、乙处|组成联合检查组
_FORM = re.compile(r"(?:共同|联合)?组成|联合(?:执法|检查|开展|组织)")
# 建立与|甲局、乙委|的监督贯通协同机制
_SHARED = re.compile(r"^的[^，。；]{0,14}(?:机制|制度|平台|渠道|联系|合作|协作|共建|联动|共享|衔接|沟通)")
_SETS_UP = re.compile(r"(?:建立|健全|完善|加强|深化|强化|推进|拓宽|畅通|密切)了?[与和同]$")
# 到|市甲局、市乙局|对接, 赴丙院|协商
_GOES_TO = re.compile(r"(?:到|赴|前往)$")
_THERE = re.compile(r"^(?:等[^，。；]{0,8})?(?:进行|开展)?(?:对接|洽谈|协商|会商)")
# 积极与省厅对接: reporting to a superior is no partnership
_SUPERIOR = re.compile(r"[厅部]$|^国家.{0,12}[局委署办]$|^中华|^中共中央")
# a member of the row that nobody recognised may stand before or behind the known ones
_AND = re.compile(r"(?:与|和|同|跟)(?:[^，。；、与和同的]{2,20}、){0,2}$")
_MORE = re.compile(r"(?:、[^，。；、]{2,20}){1,2}(?:签订|签署|签约|共建|结对|达成|建立|合作|联合|共同)")
# 由故宫博物院和凤凰卫视联合主办
_JOINTLY = re.compile(r"^(?:等[^，。；]{0,8})?(?:联合|共同(?!使用|所有|管护|承担|居住)|合作)")
# 甲局|牵头，|乙集团具体实施, 由丙科|牵头、|丁科配合
_LEADS = re.compile(r"(?:总?牵头|负责|主办)[，,、]")
_HELPS = re.compile(r"^(?:等[^，。；]{0,8})?(?:具体)?(?:实施|配合|协助|承办|协办|承建|代建|落实|参与|执行)")
_LIST = re.compile(r"[、和与及\s]|以及|并")
_SETS_UP_WITH = re.compile(r"(?:^|[是，])(?:建立|健全|完善|加强|深化|强化|推进|拓宽|畅通|密切)了?$")
# 两项改革正在与甲委、乙局|对接: of what a topic is about, the body speaks to others
_CONTACT = re.compile(r"[^，。；]{0,4}(?:沟通|对接|协商|衔接|会商|商洽|协调)")
# 服装采购已|委托|甲公司招标: so of what is given to somebody
_GIVEN = re.compile(r"委托|聘请")
# 街道|会同甲局, 分局|会同乙局: the body by the word for its kind
_SELF = re.compile(
    r"(?:^|[，。；：:、是）)①-⑳\s])(?:我|本)?(?:局|院|校|街道|镇|乡|学校|医院|公司|集团|分局|支队|中心|党工委|办事处)(?:机关)?$"
)
_SOMEBODY = re.compile(
    r"部门|单位|机构|企业|支部|县区|乡镇|街道|社区|景区|学校|医院|公司|机关|[们员人者]|各[市县区镇乡村]"
)
# 与甲局沟通，|联合出台
_NEXT = re.compile(r"[^，,。；]{0,6}[，,](?:联合|共同)")
# what may stand between the one who acts and the verb of working together
_ADVERBS = re.compile(
    r"(?:积极|主动|重新|柔性|分别|先后|已|正在|拟|将|计划|拟定|进一步|加强|切实|全力|认真|先后|及时|并|继续|多次|我们|也|还|同时|此外|另外"
    r"|定向|专门|重点|现|再次|依法|集中|择优|公开|[主分][要管](?:领导|负责人|负责同志)|负责同志|班子成员|派员|\d{1,3}次"
    r"|\d{2,4}年|\d{1,2}月|\d{1,2}日|[今去]年(?:以来)?|[上下]半年|近日|目前|每[周月季年日天半]度?|在[^，。；在]{2,16})*$"
)


def find(case: Case) -> Iterator[Assertion]:
    """Partners; in findings, which say what did not work, only those between whom both ends are named."""
    for row in side_by_side(case.text, case.within(0, len(case.text), *ORGANIZATIONS), _LIST):
        yield from _of_row(case, row)


def _of_row(case: Case, row: tuple[Named, ...]) -> Iterator[Assertion]:
    """What is said of a row: somebody works with it, or its members work together."""
    clause = case.clause(row[0].start, row[-1].end)
    how = _worked_with(case, row, clause)
    if how is not None:
        verb, rule = how
        actors = _actors(case, verb, with_row=row)
        if not actors and rule == "cooperation.with-whom":
            actors = _in_finding(case, verb)
        yield from _pairs(case, actors, row, rule)
    elif _WORKS_WITH.search(case.text, clause.start, row[0].start) is None:
        yield from _among(case, row, clause)


def _worked_with(case: Case, row: tuple[Named, ...], clause: Passage) -> tuple[int, str] | None:
    """Where the words begin that make the row somebody's partners, and the rule; None where none do."""
    first, last = row[0], row[-1]
    before, after = case.text[clause.start : first.start], case.text[last.end : max(clause.end, last.end)]
    works, joined, there = _WORKS_WITH.search(before), _AND.search(before), _GOES_TO.search(before)
    contact = there or "对接" in after[:12] or (works and works.group() == "对接")
    if _SUPERIOR.search(first.entity.label) and contact:
        return None
    if works:
        said = _said(works.group(), last, after)
        return (clause.start + works.start(), "cooperation.works-with") if said else None
    if joined and _SETS_UP.search(before) and _SHARED.match(after):
        return clause.start + joined.start(), "cooperation.shares"
    if (ends := _ENDS.search(before)) and _ENDED.match(after):
        return clause.start + ends.start(), "cooperation.ended"
    if joined and _MADE_TO.match(after):
        return None
    if joined and _WITH_WHOM.match(after) and case.in_finding(first.start):
        return clause.start + joined.start(), "cooperation.with-whom"
    if joined and (
        _TOGETHER.match(after)
        or _TALKS.match(after)
        or _MORE.match(after)
        or _NEXT.match(case.text, last.end)
    ):
        return clause.start + joined.start(), "cooperation.together"
    if there and _THERE.match(after):
        return clause.start + there.start(), "cooperation.goes-to"
    return None


def _among(case: Case, row: tuple[Named, ...], clause: Passage) -> Iterator[Assertion]:
    """甲院和乙台联合主办, 甲公司与乙公司签约, 甲委、乙厅《通知》: the members of the row work together."""
    first, last = row[0], row[-1]
    after = case.text[last.end : max(clause.end, last.end)]
    if len(row) > 1 and (_JOINTLY.match(after) or after.startswith("《") or _FORM.match(after)):
        rule = "cooperation.issued-jointly" if after.startswith("《") else "cooperation.jointly"
        for one, other in combinations(distinct(named.entity for named in row), 2):
            yield _assertion(case, one, other, row, rule)
    elif len(row) > 1 and _TOGETHER.match(after) and case.text[first.end] in "与和同":
        yield from _pairs(case, (first.entity,), row[1:], "cooperation.together")
    elif len(row) > 1 and case.text[first.start - 1 : first.start] == "由" and _MADE_UP.match(after):
        yield from _pairs(case, _one_of(case, row), row, "cooperation.made-up")
    elif leads := _LEADS.match(case.text, last.end):
        yield from _led(case, row, leads.end())


def _one_of(case: Case, row: tuple[Named, ...]) -> tuple[Entity, ...]:
    """The body that reports where it is one of a row, else the first of it."""
    own = tuple(named.entity for named in row if named.entity in (case.body, case.party_body))
    return own[:1] or (row[0].entity,)


# 市委宣传部, 市纪委监委, 省厅, 县委党校: whoever invites their people listens to them
_ABOVE = re.compile(r"[厅部委]$|委员会$|^国家|^中华|^中共")


# 聘请|甲咨询公司|重新设计方案: a firm is hired for nothing but work
_FIRM = re.compile(r"(?:公司|事务所|研究院|设计院|研究所|集团)$")


def _said(verb: str, last: Named, after: str) -> bool:
    """Whether a verb says a partnership, with what follows the partners."""
    if verb == "聘请" and _FIRM.search(last.entity.label):
        return True
    needs = _NEEDS.get(verb, _ANY)
    if needs is None:
        return _TOGETHER.match(after) is not None and _VENUE.match(after) is None
    if verb in _INVITES and _ABOVE.search(last.entity.label):
        return False
    if needs is _AS_ONE or needs.match(after) is not None:
        return needs.match(after) is not None
    return verb in _NEEDS and _TOGETHER.match(after) is not None


def _actors(case: Case, at: int, *, with_row: tuple[Named, ...]) -> tuple[Entity, ...]:
    """Who acts before the verb; the body where the clause begins with it; nobody for someone else's act."""
    at -= case.text[at - 1 : at] == "在"
    actors = actors_before(case, at)
    if actors:
        return actors
    start = case.clause(at, at).start
    before = case.text[start:at]
    lead = before[: _ADVERBS.search(before).start()]  # type: ignore[union-attr]
    actors = actors_before(case, start + len(lead))
    if actors or case.in_finding(at):
        return actors
    bare = not lead or re.search(r"[:：、)）①-⑳是]$", lead.strip()) or _SETS_UP_WITH.search(lead)
    if _SELF.search(lead) and case.body is not None:
        return (case.body,)
    topic = _CONTACT.match(case.text, with_row[-1].end) or _GIVEN.match(case.text, at)
    if topic and not _SOMEBODY.search(lead) and not case.within(start, at, *ORGANIZATIONS):
        bare = True
    return (_peer(case, at, with_row) or acting(case, at)) if bare else ()


# 镇纪委…，与丙镇纪委|协作办案: what such a committee works on, only its like works on with it
_DISCIPLINE = re.compile(r"(?:纪委|纪工委|纪律检查(?:工作)?委员会)$")


def _peer(case: Case, at: int, partners: tuple[Named, ...]) -> tuple[Entity, ...]:
    """The body's discipline committee, where the same issue has named it before and the partners are such."""
    issue = case.issue_at(at)
    if issue is None or not all(_DISCIPLINE.search(one.entity.label) for one in partners):
        return ()
    before = case.within(max(issue.extent.start, at - SENTENCE), at, EntityType.ORGANIZATION)
    own = [one.entity for one in before if _DISCIPLINE.search(one.entity.label) and case.is_own(one.entity)]
    return tuple(own[-1:])


def _in_finding(case: Case, at: int) -> tuple[Entity, ...]:
    """Whom a finding tells of where it names whom something is done with: named last at a clause's head."""
    start = case.holding(at)[-1][1].start
    before = [
        named
        for named in case.within(max(start, at - SENTENCE), at, *ORGANIZATIONS)
        if named.start == start or case.text[named.start - 1] in "，。；"
    ]
    if before:
        return (before[-1].entity,)
    return (case.body,) if case.body is not None else ()


def _led(case: Case, row: tuple[Named, ...], behind: int) -> Iterator[Assertion]:
    """甲局牵头，乙集团具体实施; 由甲科牵头，乙部、丙科配合: the row of helpers behind the mark."""
    helpers: list[Named] = []
    for named in case.within(behind, behind + _HELPERS, *ORGANIZATIONS):
        at = helpers[-1].end if helpers else behind
        words = case.text[at : named.start]
        if not (_LIST.fullmatch(words) if helpers else len(words) <= 2):
            break
        helpers.append(named)
    if helpers and _HELPS.match(case.text[helpers[-1].end : helpers[-1].end + 12]):
        yield from _pairs(case, tuple(n.entity for n in row), tuple(helpers), "cooperation.led")


_HELPERS = 80
"""How far behind the clause of who leads the row of helpers may reach, in characters."""


def _pairs(
    case: Case, actors: tuple[Entity, ...], partners: tuple[Named, ...], rule: str
) -> Iterator[Assertion]:
    for actor in actors:
        for partner in partners:
            if partner.entity != actor:
                yield _assertion(case, actor, partner.entity, partners, rule)


def _assertion(case: Case, one: Entity, other: Entity, row: tuple[Named, ...], rule: str) -> Assertion:
    evidence = case.clause(row[0].start, row[-1].end)
    return Assertion(one.id, "cooperatesWith", other.id, evidence, rule)


RELATION = Relation("cooperation", "links organizations that act together", find)
