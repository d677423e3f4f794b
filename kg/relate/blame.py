"""responsibleFor where a finding itself says which unit is at fault.

乙中心违规发放补贴, 丙公司开发的甲项目去化缓慢, 机关党委对局属单位指导不够: the unit named as the subject
answers for the finding. Not the reporting body, which every finding is about (readers of sixteen reports
disagree on it, and on the units they mostly agree: docs/decisions/0023; of its Party group and the circle in
which that studies speaks `kg.relate.blame_group`); nor three and more in a row, which stand for a class whose
oversight is found wanting; nor a branch of the Party that only stands for its kind (支部未按期换届); nor who
only found the fault (市审计局指出…); nor a private firm, which is overseen and not inspected; nor a unit that
lacks people or rooms, or whose house is old or not built yet, which is no fault of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Assertion, EntityType
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation
from kg.relate.blame_group import groups_at_fault
from kg.relate.rows import side_by_side

__all__ = ["RELATION"]

# what is not as it should be: 指导|不够, 违规|发放, |未按期换届, 3次公务接待|无公函
_FAULT = re.compile(
    r"不(?:够|力|到位|严|强|高|深|实|牢|细|规范|彻底|及时|健全|完善|经常|明确|重视|扎实|紧|畅|清|敢|愿|作为|符合?|严格|充分|透明|一致|坚决|担当|积极|主动)"
    r"|未(?!来|成年|婚)|没有|违规|违反|违法|超标准|超范围|超额|擅自|滞后|薄弱|弱化|虚化|淡薄|偏差|流于|走过场|虚列|虚报|套取|挪用|截留|私分"
    r"|公车私用|失察|失管|失职|缓慢|拖延|滥发|亏损|欠缴|拖欠|弄虚作假|畏难|心中没数|停留在|屡禁不止|轻视|重[^，。]{1,8}轻|无(?:公函|记录|台账|计划|预算|合同|依据)"
    r"|宽松软|挤占|推诿|雷同|不完整|不清(?!楚地)|职责不|出现[^，。]{1,14}(?:错误|失误)|(?:只|仅)(?:办理|安排|完成|立案)|把关不|存在[^，。]{1,30}(?:问题|现象|情况|漏洞)|(?:只|仅)(?:开|召开|开展|研究|检查)"
    r"|以[^，。；]{1,14}名义|列支|拆分|出借|能力不足|不(?:明显|予|对口)|依赖过重|手续不全|乏力|(?:线索|办法|研究|部署|研判|交流)[偏较]?少"
    r"|挂账|账外|缺位|偏软|疏于|等靠|不随机|尺度不一|材料(?:缺失|不全)|记录不全|照抄|补写|重复(?:报销|发放|领取)|低价(?:出租|转让|处置)|超编制"
)
# where a sentence or a clause begins, and what may stand before its subject: 2021年至2023年|，其中
_BEGINS = re.compile(
    r"(?:(?:^|[，,。；;：:\n])(?:其中|如|此外|同时|检查发现|巡察发现|发现|20\d\d年(?:至20\d\d年|以来|度)?)?|关于“?)$"
)
# 乙中心|负责人, 丙局|的, 丁支队|等单位, 市审计局|指出
_NO_SUBJECT = re.compile(
    r"(?:[^，。；]{0,30}审计中?指出|[^，。；]{0,16}(?:指出|反馈|移交)|[^，。；]{0,4}(?:拨付|下达)"
    r"|(?:(?![对未没])[一-龥]){0,4}?(?:用房|办公楼|业务楼|房屋|设施|设备|土地权属|办学条件|[新馆楼院区]建设|成员单位)"
    r"|(?:之间)?(?:的)?(?:协调|联动|沟通|协作|共享|会商)(?:联动|配合)?机制|的|等|及(?!其?(?:下属|所属))|和|与|原|部门|主要|有关|相关|个别|党员|干部|职工|领导|班子|负责人|工作人员|指出|反馈|发现|通报|要求|认定|下达|批复|立案|转来)"
)
# 乙公司|管理的|42处门店中，有9处未签合同: the fault may be told in the next clause
_RUNS = re.compile(r"(?:管理|经营|承建|实施|运营|建设|开发|代管)的")
# 2023年销售额|不足80万元, 有12处长期|闲置
_IDLE = re.compile(r"不足\d|闲置|空置")
_LIST = re.compile(r"[、和与]|以及")
# 支部, 各党支部: the kind; 机关党支部 and 离退休党支部 are the body's, which has one
_ANY_BRANCH = re.compile(r"(?:中共)?各?党?(?:支部|总支)(?:委员会)?")
# a firm by its full name, and by its trade one of the public hand (of reports of seven bodies)
_FIRM = re.compile(r"有限(?:责任)?公司$|股份公司$")
_PUBLIC = re.compile(
    r"集团|投资|运营|发展|水务|供水|排水|供热|燃气|热力|公交|公共|公用|客运|城建|城投|交投|文旅|旅投|农投|产投|国投|国资|资产|资本|控股"
    r"|担保|供应链|建设|保障|环卫|市政|粮|停车|物业|实业"
)
_CLASS = 3
"""From how many units in a row on they stand for a class (甲馆、乙馆、丙馆等6家二级机构)."""


def find(case: Case) -> Iterator[Assertion]:
    """Units at the head of a clause of a finding that tells a fault."""
    for part, passage, _, measure in case.parts:
        if measure is not None:
            continue
        named = case.within(passage.start, passage.end, *ORGANIZATIONS)
        for row in side_by_side(case.text, named, _LIST):
            clause = case.clause(row[-1].start, row[-1].end)
            after = case.text[row[-1].end : min(clause.end, passage.end)]
            if (
                len(row) >= _CLASS
                or not _begins(case, row[0].start, passage.start)
                or _NO_SUBJECT.match(after)
            ):
                continue
            end = min(clause.end, passage.end)
            if not _FAULT.search(after):
                if _RUNS.match(after) is None:
                    continue
                end = min(case.clause(end + 1, end + 2).end, passage.end) if end + 2 < passage.end else end
                if not (
                    _FAULT.search(case.text, row[-1].end, end) or _IDLE.search(case.text, row[-1].end, end)
                ):
                    continue
            evidence = case.evidence(row[0].start, end)
            for unit in row:
                if len(row) > 1 and unit.entity.label.endswith(("支部", "总支")):
                    continue  # 甲支部、乙支部未换届: examples of their kind
                if _answers(case, unit):
                    yield Assertion(unit.entity.id, "responsibleFor", part, evidence, "blame.unit-at-fault")
    yield from groups_at_fault(case)


def _begins(case: Case, start: int, first: int) -> bool:
    """Whether a name heads its clause, after a mark, or at the very beginning of the finding."""
    return start == first or _BEGINS.search(case.text[max(first, start - 14) : start]) is not None


_OFFICE = ("人民政府", "办事处", "管委会", "管理委员会")


def _answers(case: Case, unit: Named) -> bool:
    """Whether a unit is neither the reporting body, nor its Party group, nor a team that inspects."""
    body = case.body
    if unit.entity.type is EntityType.INSPECTION_TEAM or unit.entity in (body, case.party_body):
        return False
    label = unit.entity.label
    if _ANY_BRANCH.fullmatch(case.text, unit.start, unit.end) or label.endswith(("中心组", "机关")):
        return False
    if _FIRM.search(label) and not _PUBLIC.search(label) and not _of_company(case, unit):
        return False
    if case.is_own(unit.entity) and unit.entity.label.endswith(_OFFICE):
        return False  # of a town or street, the body itself by its other side
    return body is None or unit.entity.label.removeprefix("中共") != body.label.removeprefix("中共")


def _of_company(case: Case, unit: Named) -> bool:
    """Whether a firm may be one of the body's own, which is a firm itself, or is called short."""
    body = case.body
    if body is not None and body.label.endswith(("公司", "集团")):
        return True
    return _FIRM.search(case.text, unit.start, unit.end) is None


RELATION = Relation("blame", "links a finding to the unit that it says is at fault", find)
