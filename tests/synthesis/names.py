"""What synthesised reports speak of: bodies, findings, deeds. All invented; places are called 甲市, 乙县 …"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "ASPECTS",
    "BODIES",
    "CLOSING_POINTS",
    "DEEDS",
    "DETAILS",
    "DOCUMENTS",
    "FAULTS",
    "LEADS",
    "NESTING",
    "OPENING_POINTS",
    "OPEN_CLAUSES",
    "OUTCOMES",
    "PLACES",
    "QUOTED_FAULTS",
    "RECURRING",
    "Body",
    "Place",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A made-up place: its name and the word by which its own offices call it (市, 县, 区, 旗)."""

    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of body that is inspected.

    Attributes:
        name: what follows the place in its name.
        organ: its leading Party organ, as behind the body's short name (党组, 党委, 党工委).
        party: the organ as behind 中共 and the full name (党组, 委员会, 工作委员会).
        self_name: how it speaks of itself (我局).
    """

    name: str
    organ: str
    party: str
    self_name: str


PLACES = tuple(
    Place(f"{stem}{level}", level) for stem, level in zip("甲乙丙丁戊己庚辛", "市县区旗市县区市", strict=True)
)

BODIES = (
    Body("公安局", "党委", "委员会", "我局"),
    Body("教育局", "党组", "党组", "我局"),
    Body("卫生健康局", "党组", "党组", "我局"),
    Body("水务局", "党组", "党组", "我局"),
    Body("交通运输局", "党组", "党组", "我局"),
    Body("财政局", "党组", "党组", "我局"),
    Body("人民法院", "党组", "党组", "我院"),
    Body("人民检察院", "党组", "党组", "我院"),
    Body("中心医院", "党委", "委员会", "我院"),
    Body("第九十九中学", "党总支", "总支部委员会", "我校"),
    Body("职业技术学院", "党委", "委员会", "学院"),
    Body("某某建设投资集团有限公司", "党委", "委员会", "集团"),
    Body("某某供水有限公司", "党总支", "总支部委员会", "公司"),
    Body("子虚镇", "党委", "委员会", "我镇"),
    Body("乌有街道", "党工委", "工作委员会", "我街道"),
    Body("供销合作社", "党组", "党组", "我社"),
    Body("融媒体中心", "党组", "党组", "我中心"),
)

ASPECTS = (
    "贯彻落实上级决策部署有差距",
    "全面从严治党责任压得不实",
    "基层组织建设存在薄弱环节",
    "巡察反馈问题整改不够彻底",
    "履行主责主业不够有力",
    "廉洁风险防控存在漏洞",
    "在落实新时代组织路线方面",
    "“落实全面从严治党战略部署”方面",
    "群众身边腐败和不正之风方面",
    "选人用人和队伍建设方面",
)

FAULTS = (
    "理论学习不够系统深入",
    "学用结合不紧密",
    "意识形态工作责任制落实有差距",
    "议事决策程序执行不规范",
    "警示教育流于形式",
    "公务接待审批手续不全",
    "固定资产账实不符",
    "工程招投标监管存在漏洞",
    "应收账款清理缓慢",
    "食堂采购未公开招标",
    "专项资金拨付不及时",
    "干部轮岗交流不到位",
    "党费收缴台账不规范",
    "党员发展程序不严谨",
    "信访积案化解推进迟缓",
    "校园安全隐患排查不彻底",
    "执法案卷制作不规范",
    "医疗耗材出入库管理混乱",
    "病历书写质量不高",
    "村级财务公开不及时",
    "河道清淤不彻底",
    "涉案财物保管不规范",
    "公车使用登记不完整",
    "服务窗口作风不实",
    "往来款项长期挂账",
    "合同审查把关不严",
    "编外人员聘用超职数",
    "营商环境优化不到位",
    "农村供水保障能力不足",
    "督促检查重部署轻落实",
    "“第一议题”制度执行不严格",
    "落实《某某条例》有偏差",
    "年轻干部培养储备不足",
    "对下属单位监督乏力",
)

QUOTED_FAULTS = (
    "学习走过场。研讨材料照抄照搬，对《某某工作规划》了解不深",
    "责任传导层层递减。有的支部“上热下冷”，谈心谈话记录缺失",
    "制度执行打折扣。《某某财务管理办法》形同虚设，存在‘先斩后奏’现象",
    "履职担当不够。遇事推诿，“新官不理旧账”，群众意见较大",
    "监管缺位。对《安全生产责任书》落实情况检查不够",
)

DETAILS = (
    "个别支部学习记录不完整。",
    "有的科室全年未开展专题研讨。",
    "检查发现，台账更新不及时，存在漏记3笔。",
    "2021年以来，应开展督查12次，缺少5次。",
    "部分干部责任意识不强，推诿现象时有发生。",
    "涉及金额15.6万元，核算不规范。",
)

RECURRING = (
    "上轮巡察反馈的台账问题依然存在。",
    "该类问题屡查屡犯。",
    "2017年市委巡察指出的问题未整改到位。",
)

DOCUMENTS = (
    "某某局财务管理办法",
    "某某工作规则（试行）",
    "党组议事决策清单",
    "物资采购管理规定",
    "某某镇值班制度",
    "关于加强作风建设的通知",
)

DEEDS = (
    "制定《{doc}》，明确责任分工{n}项。",
    "修订《{doc}》，规范审批流程。",
    "印发《{doc}》{n}份。",
    "组织专题学习{n}次，开展交流研讨{m}场。",
    "召开党组会议{n}次，研究解决难点{m}个。",
    "清退违规发放补贴{money}万元。",
    "约谈相关责任人{n}人，批评教育{m}人。",
    "开展资产清查，补记资产{n}件，金额{money}万元。",
    "举办业务培训班{n}期，培训{m}人次。",
    "收回应收账款{money}万元，收回率{pct}%。",
    "完善公示栏{n}处，公开事项{m}条。",
    "选派年轻干部{n}名到基层锻炼。",
    "化解信访积案{n}件。",
    "于{year}年{month}月完成设备安装，投入资金{money}万元。",
    "配备专职人员{n}名，落实专人专岗。",
    "排查安全隐患{n}处，完成治理{n}处。",
    "邀请专家授课{n}次。覆盖干部{m}人次。",
    "建立台账{n}本，实行销号管理。",
)
"""What was done: ends in a full stop, begins with a verb, and leaves nothing open."""

LEADS = (
    "加强组织领导，压实整改责任。",
    "强化统筹协调。",
    "坚持举一反三，细化整改任务。",
)
"""Prose before a list of measures: no measure itself."""

NESTING = (
    "完善制度体系。",
    "强化日常监督。",
    "抓好教育培训：",
    "加大清理力度。",
)
"""What a measure says before it lists others itself."""

OPEN_CLAUSES = (
    "目前正在办理产权登记手续",
    "拟于{year}年{month}月底前完成招标",
    "已报财政局审批",
    "尚未完成竣工决算",
    "下一步将加大清收力度",
)
"""Clauses that leave something open."""

OUTCOMES = (
    "通过整改，干部学习质量明显提升，群众满意度达到{pct}%。",
    "管理水平得到提高，未再出现同类情况。",
)

OPENING_POINTS = (
    ("提高政治站位", "召开专题会议{n}次，统一思想认识。"),
    ("加强组织领导", "成立由主要负责人任组长的整改工作领导小组，负责统筹推进。"),
    ("压实整改责任", "逐项明确责任领导和责任科室，形成一级抓一级的工作格局。"),
    ("强化督促检查", "对照清单开展督导{n}次，确保按期推进。"),
)

CLOSING_POINTS = (
    ("持续压实责任", "坚持标准不降、力度不减，推动成果巩固。"),
    ("健全长效机制", "把解决具体事项与完善制度结合起来。"),
    ("深化成果运用", "以整改实效推动各项工作高质量发展。"),
)
