"""Names of persons that a clause treats as one treats persons: 约谈|张三丰、李四光, 对|张三丰|予以诫勉.

The same verbs govern bodies and things (约谈企业, 对方案进行), so that each name must look like one by its
own characters as well, which `person_likely` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.recognise.matching import literals, near
from kg.recognise.person_likely import is_name, likely
from kg.recognise.person_name import AFTER, BROKEN, JOINED, Name, name_pattern, post_pattern, whole_pattern
from kg.resources import lexicon

__all__ = ["framed"]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands before a row of names and behind it, and a cheap word that is there in every match."""

    rule: str
    before: str
    behind: str
    proof: str
    reach: int = 100


# 李四光|等3名责任人, 李四光、王重阳|两名同志
_MANY = (
    r"(?:(?:等人?)?[\d两二三四五六七八九十]{0,3}(?:名|位|人)?(?:相关|有关|责任)*"
    r"(?:同志|责任人员?|人员|干部|党员|人)?)"
)
_STOP = r"[，。；、）)\n]|$|等|同志|[\d两二三四五六]{1,2}[人名位]|并"
# what is done to persons alone; a company too may be fined (处罚), so that is not here
_SANCTION = (
    r"(?:诫勉|提醒|谈话|批评|处分|警告|问责|立案|约谈|教育|记过|降[级职]|撤职|开除|审查|留置|函询|免职|停职|调离|追责"
    r"|政务|党内|党纪|组织处理|组织措施|处理|移送|检[查讨]|表扬|嘉奖|表彰|奖励|任职|逮捕|判处|双开)"
)
# 对李四光|分别予以|诫勉
_TREATED = (
    r"(?:分别|均|也|依[法规纪]{1,6}|及时|现场|再次|严肃|一并)*"
    r"(?:(?:进行|给予|予以|作出?|实施|采取|开展|启动|追究|提出|的|因)[^，。；\n]{0,16})?"
)
_FRAMES = (
    # 对|李四光、王重阳|分别予以诫勉; 给予|李四光|党内警告处分
    _Frame(
        "person.sanctioned",
        r"(?:对|给予|将|予以|以及|及|同意)(?:其中|原|时任|当事人|责任人)?",
        rf"{_MANY}(?:的?(?:违[纪规法]|严重|涉嫌|受贿|贪污|挪用|骗取|套取|失职|酒驾|醉驾)|{_TREATED}{_SANCTION})",
        r"对|给予|将|及|同意",
    ),
    # 约谈|李四光、王重阳|，; 责令|李四光|作出检查; 问责|李四光|等3人
    _Frame(
        "person.called",
        r"(?:约谈|约见|责令|责成|督促|问责|诫勉|查处|处分|批评|函询|提醒|留置|开除|逮捕|讯问|走访慰问|慰问|看望|追究|表彰|追授|聘请|邀请|特邀)了?(?:原|时任)?",
        rf"(?:{_STOP}|作出?|退[还缴回]|违|的|受|限期|立即|将|在|党籍|党内|[\d一二两三四五六]+人|[^，。；\n]{{0,8}}(?:授课|讲授|辅导|讲解|讲座|宣讲|作|为))",
        r"约[谈见]|责[令成]|督促|问责|诫勉|查处|处分|批评|函询|提醒|留置|开除|逮捕|讯问|慰问|看望|追究|表彰|追授|聘请|邀",
    ),
    # 通报|李四光|等典型案例; 以|李四光|为镜鉴; 肃清|李四光、王重阳|流毒; 汲取|李四光|案教训
    _Frame(
        "person.example",
        r"(?:通报|曝光|以|肃清|消除|清除|汲取|吸取|剖析|观看|学习|宣传|弘扬|向|开展|身边的?)(?:了|并)?(?:原|时任)?",
        rf"{_MANY}(?:案|的?典型案[例件]|[^，。；\n]{{0,8}}(?:流毒|余毒|遗毒)|恶劣影响|严重违|违[纪法规]|受[贿到处]|腐败|教训|为镜|为鉴|为戒|为反面|为典型"
        r"|[^，。；\n]{0,6}(?:先进|事迹|楷模|榜样|模范|精神)|学习)",
        "",  # 以 and 向 stand everywhere: to look for them first costs more than it spares
    ),
    # 追缴|李四光|多领的补贴; 清退|李四光、王重阳|，
    _Frame(
        "person.owing",
        r"(?:追缴|追回|收回|收缴|清退|清收|退还|追收|起诉|催收|催缴|扣[减回发])了?(?:原|时任|承租人|租户)?",
        rf"{_MANY}(?:多|违|领|冒|借|欠|拖|虚|骗|套|占|退|重复|超|的|[，。、；\d]|等)",
        r"追[缴回收]|收[回缴]|清[退收]|退还|起诉|催[收缴]|扣",
    ),
    # 撤销|李四光|党内职务; 解聘|李四光|等2人; 收取|李四光|租金; 其中|李四光|3万元
    _Frame(
        "person.staffed",
        r"(?:解聘|辞退|调离|撤销|取消|扣发|暂缓|停发|停缴|收取|支付|补发|其中|违规向|借给|租给|转给|出租给|承包给)了?",
        rf"{_MANY}(?:的?(?:党内|党籍|职[务级]|晋升|评先|评优|资格|绩效|工作岗位|岗位|租金|工程款|工资|补[贴助]|养老金|社保|出借|借款|职称)"
        r"|\d|等\d|[，、。；])",
        r"解聘|辞退|调离|撤销|取消|扣发|暂缓|停[发缴]|收取|支付|补发|其中|违规向|借给|租给|转给|包给",
    ),
    # 涌现出|李四光|等先进典型
    _Frame(
        "person.example",
        r"(?:选树|培树|涌现出?|挖掘|评选|培育|树立|培养)了?",
        r"(?:等|为|[，、])",
        r"选树|培树|涌现|挖掘|评选|培[育养]|树立",
    ),
    # “最美教师”|李四光|、
    _Frame(
        "person.honoured",
        r"[师范人匠兵员士生部手记警者星家]”(?:称号)?(?:获得者|的)?",
        r"(?:同志|等|[，。、；（]|先进|事迹|荣?获|入选|作|到|在|为)",
        r"[师范人匠兵员士生部手记警者星家]”",
    ),
    # 免去|李四光|办公室主任职务; 补选|李四光|为委员; 安排|李四光|负责; 抽调|李四光、王重阳|等5人
    _Frame(
        "person.appointed",
        r"(?:免去|任命|推荐|提名|补选|增补|选举|推选|推举|聘任|聘用|聘请|提拔|任用|晋升|选拔|调整|确定|明确|指定|安排|委派|委托|选派|派出|下派|派驻|抽调|选调|借调"
        r"|调任|交流|调配|增派|由|让|改由|调整为|变更为|引进|招录|招聘|公示)了?"
        r"(?:优秀|年轻|青年|业务|专业|技术|中层|科级|股级|退役|机关|党员|专职|\d+名|[一二两三四五六]名)*(?:干部|党员|教师|专家|职工|同志|骨干|民警|医生|人员|老党员|委员)?",
        rf"{_MANY}(?:分别|共同|具体|专门|兼职|专职|一并)?(?:为|任|担任|兼任|负责|到|赴|前往|作为|组成|牵头|挂职|驻村|参加|同志|带队|带领|主持|兼|分管|主抓|承担|协助|配合|包|联系|挂[钩包]|[^，。；\n]{{0,14}}职务|等[\d一二两三四五六七八九十])",
        r"免去|任命|推[荐选举]|提[名拔]|补选|增补|选[举拔派调]|聘[任用请]|任用|晋升|调[整任配]|确定|明确|指定|安排|委[派托]|派[出驻]|下派|抽调|借调|交流|增派|由|让|变更为|引进|招[录聘]|公示",
    ),
)


@cache
def _row() -> str:
    name = name_pattern()
    return rf"(?P<row>{name}(?:(?:、|和|与|及|以及){name}){{0,11}})"


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None, int], ...]:
    frames = [
        (
            re.compile(rf"{frame.before}{_row()}(?={frame.behind})"),
            frame.rule,
            re.compile(frame.proof) if frame.proof else None,
            frame.reach,
        )
        for frame in _FRAMES
    ]
    return (*frames, *_callings(), *_subjects())


def _callings() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None, int], ...]:
    """Names behind what persons are called, and before it: 租户|李四光|欠, 李四光|教授."""
    called = literals([*lexicon("roles")["callings"], *lexicon("roles")["kin"]])
    titles = literals(lexicon("roles")["titles"])
    return (
        # 租户|李四光、王重阳|拖欠租金
        (
            re.compile(rf"(?:{called})(?!长孙){_row()}(?:{AFTER}|{_GOES_ON})"),
            "person.after-calling",
            None,
            64,
        ),
        # 村民|李四光|正拿着水桶: whatever stands behind a whole name
        (
            re.compile(rf"(?:{called})(?!长孙)(?P<row>{whole_pattern()})"),
            "person.whole-after-calling",
            None,
            32,
        ),
        # 党校|李四光|教授, |李四光|名师工作室
        (
            re.compile(
                rf"(?:(?<![\u4e00-\u9fff])|(?<=[校院所会司局队厅委市省县区国请邀由和与建立设进托聘师员])){_row()}(?={titles})(?!律师事务|律师行|律师协|律师团|医生团|教授级|老师傅)"
            ),
            "person.before-calling",
            re.compile("|".join(sorted({word[:2] for word in lexicon("roles")["titles"]}))),
            32,
        ),
    )


# 租户李四光|无故拖欠, 村民李四光|家中
_GOES_ON = (
    r"(?=无|长|拖|欠|流转|冒|反映|信访|家|名下|户|虚|套|多|超|骗|垫|领|申|购|用|把|将|也|均|仍|报|息|搬|死|病|外出|从|经|承|租"
    r"|签|转|自|持|是|有|[两二三\d]人|辞|不|占|借|投|打|驾|闹|反|称|说|提|发|获|捐|收|捡|救|助|当|做|考|研|制|完|拒|执|返|哭)"
)


def _subjects() -> tuple[tuple[re.Pattern[str], str, re.Pattern[str] | None, int], ...]:
    """Names at the head of a clause that does what persons do: |李四光|带队, |李四光|当选委员."""
    deeds = (
        r"(?:同志)?(?:带队|当选|任组长|任副组长|任主任|任第一|任书记|具体负责|亲自|主讲|领衔|分管|挂钩联系|包联|包保|配合|协助|具体抓"
        r"|主持会议|主持召开|(?:负责|牵头|落实)(?=[）)]))"
    )
    fates = (
        r"(?:受到|退缴|退还|退回|已退|本人|家属|家庭|系[该原]|于\d{4}年|挪用|涉嫌|冒领|骗取|套取|违规|存在违"
        r"|被(?:诫勉|通报|给予|免|立案|约谈|处|开除|撤|查|问责|批评|警告|调离|辞退|留置|判|移送|取消))"
    )
    aside = (
        r"[（(](?:另案|时任|原任|原[^）)\n]{2,14}[长任记人员计]|现任|中共党员|已退休|已故"
        r"|[^）)\n]{2,16}(?:长|主任|书记|经理|会计|干部|教师|职工|村民|代表人|负责人)[）)])"
    )
    return (
        (
            re.compile(rf"(?:^|(?<=[，；。：:\n）)（(]))[ \u3000]{{0,4}}{_row()}(?={deeds})"),
            "person.acts",
            re.compile(
                "带队|当选|任|具体|亲自|主讲|领衔|分管|挂钩|包[联保]|配合|协助|主持|责）|责\\)|头）|头\\)|实）|实\\)"
            ),
            40,
        ),
        # |李四光|受到处分, |王重阳|退缴3万元
        (
            re.compile(rf"(?:^|(?<=[，；。：\n）)])){_row()}(?={fates})"),
            "person.does",
            re.compile("受到|退|本人|家[属庭]|系|于|挪用|涉嫌|冒领|取|违|被"),
            40,
        ),
        # |李四光|（另案处理）, |王重阳|（甲公司原总经理）
        (
            re.compile(rf"(?:^|(?<=[，；。：:、\n）)对]))(?P<row>{name_pattern()})(?={aside})"),
            "person.aside",
            re.compile("[（(]"),
            40,
        ),
        # 副组长：李四光 | 党组成员: rows of a table without a colon
        (
            re.compile(
                rf"(?:^|(?<=[\n：:]))[ \u3000\t]{{0,8}}{_row()}[ \u3000\t]{{1,8}}(?={post_pattern()})",
                re.MULTILINE,
            ),
            "person.roster",
            re.compile("[ \u3000\t]"),
            24,
        ),
    )


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{name_pattern()})(?=$|、|和|与|及|以及)")


def framed(text: str) -> Iterator[Name]:
    """The names that frames prove, a row at a time.

    Only names that look like names count; a row whose first member does not is none.
    """
    seen: set[int] = set()
    for pattern, rule, proof, reach in _compiled():
        for found in near(text, pattern, proof, reach) if proof else pattern.finditer(text):
            for name in _members(text, *found.span("row"), rule):
                if name.start not in seen:
                    seen.add(name.start)
                    yield name


_WHOLE = frozenset({"person.staffed", "person.aside", "person.does"})
"""Rules whose frames hold places and firms too (收取金山租金): only names of three characters count."""
_FULL = 3


def _members(text: str, start: int, end: int, rule: str) -> Iterator[Name]:
    """The single names of a row."""
    at = start
    while found := _single().match(text, at, end):
        whole = rule == "person.roster"
        name, behind = found.group("name"), text[found.end() : found.end() + 1]
        if len(name) == _FULL and JOINED.match(text, found.end() - 1):
            if is_name(name[:-1]):
                yield Name(found.start(), found.end() - 1, rule)  # 干部柳旭|来说
            return
        if BROKEN.match(text, found.end() - 1) or (rule in _WHOLE and len(name) < _FULL):
            return
        titled = rule == "person.before-calling" and len(name) > 2 and is_name(name)
        if rule == "person.whole-after-calling" and not is_name(name):
            return  # 学员管理松|散
        if not titled and not likely(name, behind, whole=whole):
            return
        yield Name(found.start(), found.end(), rule)
        at = found.end() + 1
        if text.startswith("以及", found.end()):
            at += 1
