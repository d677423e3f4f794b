"""Words inside a response that say something is still not done (拟…, 待…审批, 至今未…).

Each rule has a name; what is reported is the clause in which its words stand.
"""

from __future__ import annotations

import re

from kg.model import Document, OpenItem

__all__ = ["RULES", "open_items"]

RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 拟委托某研究院编制 / 拟于2024年1月开展 / 拟定于6月底前 — not 拟定方案, 拟稿, 模拟, 草拟
    (
        "intended",
        re.compile(
            r"(?<![模草虚比初研起])拟(?!建[^，。；]{1,10}的|定(?!于)|订|稿|态|合|人|真"
            r"|制定?了)(?=[于在定与委对将由通向建采调以成开出按安投选新组聘\d])"
        ),
    ),
    # 计划于… / 计划通过… / 计划进行维修的
    (
        "planned",
        re.compile(
            r"计划(?:于|在|通过|到|进行|\d{4}年|\d{1,2}月|年内|年底)|预计(?:于|在|到|\d{1,4}[年月])"
            r"|(?<![规约确])定于(?=\d{1,4}[年月]|明年|下[月周]|近期|年[内底]|月底)"
        ),
    ),
    # 将于2024年4月完工 / 将在…后 / 将针对办案超期制定方案
    (
        "will",
        re.compile(
            r"将(?:于|在)(?=\d|[^，。；]{0,20}(?:[前后底]|[完开启投建][工成展用]))|将针对[^，。；]{1,30}(?:制定"
            r"|修订|开展|完善)|我们将|(?:下一步"
            r"|下步)[^，。；]{0,8}将"
            # 2023年7月后，|将对…作出处罚; 将 before another preposition or adverb is no 把
            r"|将(?:对|按照|根据|结合|适时|择机|陆续|逐步|尽快|尽早)(?!其)"
            # 春节前|将试运营, 月底前|将投用
            r"|(?:春节|国庆|五一|元旦|年|月|季度|\d日)[底末]?[前后]将(?![^，。；]{1,12}(?:纳入|作为|列入|报|送|发|交))"
        ),
    ),
    # 待市领导同意后正式上报 / 待条件成熟后
    (
        "awaiting",
        re.compile(
            r"(?<![接等期看对善招优亟有款])待(?!遇|办|产|业|机(?!构)|岗|在|命|定|人|物|查|续|解决|完善|加强"
            r"|提高)(?:[^，。；：\n]{1,24}(?:后|审[批定核议]"
            r"|批[复示准]|同意|成熟)|审[批定核议理]|批[复示准]"
            # 另1户待|开庭审理, 待|专家组进校考查
            r"|开庭|判决|宣判|(?:[^，。；：\n]{1,12})?(?:验收|评审|考[查核]|核查|认定|移交|复核|拍卖|拨付)(?=[，,。；;、]|$))"
            r"|(?:正在?)?(?:等待|等候|静待)(?!时[间长]|区|室|席|大厅)[^，。；\n]{1,20}"
        ),
    ),
    # 正在办理当中 / 目前正在 / 登山步道铺装正在进行
    (
        "under-way",
        re.compile(
            r"正在(?!以|成为)|现正(?=[\u4e00-\u9fff]{2})|目前处于[^，。；]{1,10}(?:阶段|过程中)|正(?:与|按|积极|处于|抓紧|有序|逐步)(?=[^，。；]{0,30}(?:对接|办理|进行"
            r"|推进|协调|沟通|阶段|中|落实|建设|程序))|(?:推进"
            r"|进行|办理|筹备|审批|建设|整改|处理|审核|协调|施工|编制|实施|修订"
            r"|起草)(?:之)?中(?=[，,。；;、）)]|$)"
        ),
    ),
    # 目前已上报财政部审批 (handed up, not yet granted)
    (
        "submitted",
        re.compile(
            r"已?(?:经)?(?:上报|报送|报请|提交|呈报|移交|送交|报(?!告|名|道|酬|销|、))(?:给|至"
            r"|到)?[^，。；\n]{0,16}(?:审[批定核议查]|批[复准示]|征求意见"
            r"|研究)(?=[，,。；;、]|$)|目前已?进入[^，。；]{1,12}(?:环节|阶段|程序)|马上(?:印发|出台"
            r"|实施)|即将"
        ),
    ),
    # 尚未完成 / 至今未变更 / 暂未开展 / 无法完成
    (
        "not-yet",
        re.compile(
            r"(?<![\u4e00-\u9fff]{0}从)(?:尚未|尚需|尚不|仍未|仍需|仍有|至今未|迄今未|暂未|暂无|暂不具备"
            r"|还未|还没有|还需|仍存在|仍不|未能(?!及时)"
            r"|没有(?:完全)?落实到位)|暂?无法(?:完成|出具|办理|实施|落实|开展|推进|解决)|至今[^，。；]{0,6}(?:未|没有|没能)"
        ),
    ),
    # 其余12条|明确责任人和时限, 剩余68万元|已申请法院强制执行, 其余款项|分期付清
    (
        "the-rest",
        re.compile(
            r"(?:其余|剩余|余下|另有?|还有)(?:的)?(?:\d|款项|部分|问题|事项|资金)[^，。；\n]{0,16}"
            r"(?:强制执行|提起诉讼|明确[^，。；\n]{0,8}(?:时限|期限|责任)|分期|限期|统筹|纳入(?:计划|下)|落实管控)"
        ),
    ),
    # 材料初稿形成 / 已形成征求意见稿
    (
        "draft",
        re.compile(
            r"(?:初稿|征求意见稿|讨论稿|送审稿)(?:已(?:经)?)?(?:形成|完成|拟定)|(?:形成|完成|拟定|起草)(?:了|出)?[^，。；\n]{0,12}(?:初稿|征求意见稿|讨论稿|送审稿)"
        ),
    ),
    # 下一步我们将 / 下一步，继续
    ("next-step", re.compile(r"下一步|下步(?!工作任务)|下一阶段|后续(?:将|拟|还|在)|今后(?:将|一段)|待条件")),
    # 争取尽快解决 / 尽快投入使用 / 力争…
    (
        "hoped",
        re.compile(
            r"争取(?:尽[快早]|在|于|早日|\d{4}年(?:内|底|初|前|上|下|\d)|年[内底])|力争(?:在|于|\d|尽|年|早|获)|尽[快早](?:投入"
            r"|解决|完成|落实|启动|开工|建成|到位|实施|对外"
            r"|开放|立项|出台|交付|办理|推进)|建议尽快"
        ),
    ),
    # 逐步解决现存问题 / 逐步消化
    (
        "step-by-step",
        re.compile(
            r"(?:将|分类|予以)?逐步(?:解决|消化|探索|清退|化解|规范到位|落实到位|整改|配齐|补齐|偿还|归还)"
        ),
    ),
)
"""(name, words), in the order in which they are asked about a clause."""

# …一律提交党组会研究 / 凡超过五万元的必须上报审批: how things are done from now on, not something that waits.
ROUTINE = re.compile(r"一律|凡是?|必须|须[经报提]|均[须需]|事项(?:提|上|报)")

# A word of every rule above: most clauses have none, and are asked once instead of once a rule.
# Every alternative begins with a character, not a class: `re` then looks for these characters first.
_HINT = re.compile(
    r"拟[^，。；]|待[^，。；]|将[于在针对按根结适择陆逐尽]|们将|前将|后将|定于|稿|计[划计]|预[划计]|下[一步]|正[在与按积处抓有逐]"
    r"|中(?=[，,。；;、）)！？!?\n]|$)|报(?![告名道酬销])"
    r"|提交|移交|送交|目前|马上|即将|尚|仍|暂|至今|迄今|还[未没需]|未能|没有|无法|后续|今后|现正|等候|争取|力争|尽[快早]|逐步"
    r"|其余|剩余|余下|另有?\d|还有"
)

CLAUSE = re.compile(r"[^，,。；;！？!?\n]{1,2000}")


def open_items(document: Document, start: int, end: int) -> tuple[OpenItem, ...]:
    """The open items in text[start:end], in order, one for each clause."""
    found = []
    hint = _HINT.search(document.text, start, end)
    for clause in CLAUSE.finditer(document.text, start, end) if hint else ():
        if hint and hint.start() < clause.start():
            hint = _HINT.search(document.text, clause.start(), end)
        if hint is None:
            break
        if hint.start() >= clause.end():
            continue
        for name, words in RULES:
            if name == "submitted" and ROUTINE.search(document.text, *clause.span()):
                continue
            if words.search(document.text, *clause.span()):
                passage = document.trimmed(*clause.span())
                if passage is not None:
                    found.append(OpenItem(passage, name))
                break
    return tuple(found)
