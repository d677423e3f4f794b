"""Does a heading find fault, or does it say what was done?

Where a report prints no labels, this and the geometry of its headings tell findings from measures and from
the chapters about how the work was organised.
"""

from __future__ import annotations

import re

__all__ = [
    "answering_heading",
    "closing_heading",
    "deed_without_object",
    "finding_heading",
    "finds_fault",
    "first_sentence",
    "named_closing",
    "named_finding",
    "opening_heading",
    "tells_action",
]

FAULT = re.compile(
    r"不(?:到位|到底|够|足|力|强|深|严|实(?!施)|高|全(?!面)|齐|及时|规范|完善|完整|健全|彻底|扎实|明显|明确"
    r"|清|透|平衡|均衡|充分|牢|紧(?!紧)|细|准(?!入|则)|顺"
    r"|畅|多|大|好|佳|浓"
    r"|匹配|重视|符|一致|公开|落实|落地|作为|担当|主动|积极|精准|合理|合规|科学|突出|显著|理想|严肃|严谨"
    r"|严格|有力|聚焦|专|优|广|密|远|长|久|敢|愿|会|想|善|能|可|按"
    r"|经|经常|相|同步|配套|协调|通|活|经济|担责|尽责|履行|执行)"
    r"|未(?!来|成年|央|雨绸缪)|没有|没能|缺(?:失|乏|位|少|陷|口|编|员|岗|项|配|人|钱|席)|差距|短板|弱项"
    r"|薄弱|弱化|淡化|虚化|泛化|边缘化|软化|异化|乏力|滞后|漏洞"
    r"|隐患|违规|违反|违纪|违法|超(?:标|编|配|范围|标准|额|期|权|职数|支)"
    r"|流于形式|形式主义|官僚主义|存在[^，。]{0,8}问题|突出[^，。]{0,8}问题|一些[^，。]{0,8}问题|共性[^，。]{0,8}问题|个性[^，。]{0,8}问题|混乱|随意|偏[低慢软弱差高多少大小窄]"
    r"|缓慢|迟缓|推进慢|较[差慢低少弱]|松(?:弛|散|懈|软)|脱节|递减|失之于[宽松软]|不(?<![从永毫绝决]不)(?![断忘放动折松停止减变留懈走含手姑迁护遮出低少超得发反漏降丢退让收搞敢能想返])[\u4e00-\u9fff]{1,3}(?=$|[，,。；;、（(”])|形同虚设|依然(?:存在|突出)|仍然?(?:存在|突出)|存在[^，。]{0,14}(?:现象|情形|行为)"
    r"|不作为|挤占|挪用|截留|虚报|套取|私设|拖欠|走过场"
    r"|敷衍|空白|淡薄|欠缺|欠账|偏差|弱$|弱[，,。；]|单一|雷同|照抄|漂浮|屡禁不止|屡查屡犯|边改边犯"
    r"|亏损|下滑|严重(?<!后果严重)(?<!情节严重)(?=$|[，,。；;、（(”])|时有发生|多发|频发|失[管责察职控衡]|宽松软|推诿|扯皮|不愿|走形式"
    r"|重[^，。]{1,6}轻|轻视|忽视|短缺|老化|陈旧|闲置|浪费|流失|风险|困难|困境|盲[区点]|死角|空[档当]|堵点|痛点|瓶颈|断层|走样|变形|缩水"
    r"|打折扣|以[^，。]{1,4}代|倒置|冗长|繁琐|积压|挂账"
    r"|长期(?:占用|闲置|空缺)"
    r"|少(?=$|[，,。；;、”])|低(?=$|[，,。；;、”])|慢(?=$|[，,。；;、”])|差(?=$|[，,。；;、”])|软(?=$|[，,。；;、”])|浅(?=$|[，,。；;、”])"
    r"|窄(?=$|[，,。；;、”])|乱(?=$|[，,。；;、”])|散(?=$|[，,。；;、”])|难(?=$|[，,。；;、”])"
)
"""…不到位 / 未… / 存在差距 / 流于形式 / …较慢"""

ACTION = re.compile(
    r"^(?:(?:于(?=\d)|已|已经|进一步|切实|全面|持续|认真|深入|扎实|及时|积极|严格|大力|坚持|牢固|着力|不断|立即"
    r"|迅速|充分|主动|全力|统筹|重点|定期|专题|逐项|逐条|逐一|尽快|坚决"
    r"|精心|科学|狠抓|从严|常态化|有效|广泛|第一时间|党[组委]|局党组|全局|全县|全市|全区|按照|根据|针对"
    r"|对照|结合|围绕|以|通过|对|将|把|由|在|与|会同|联合|组织|制定|修订"
    r"|完善|建立|健全|强化|加强|提高|提升|深化|优化|规范|落实|开展|召开|推进|推动|加快|加大|压实|夯实"
    r"|筑牢|树立|明确|细化|印发|出台|下发|成立|学习|传达|举办|邀请|督促|督导"
    r"|指导|清理|整治|整改|清退|追缴|追回|收回|退还|补[办缴齐充签录]|核[查实销减]|排查|梳理|检查|抽查"
    r"|审计|自查|约谈|批评|处理|处分|问责|通报|更新|安排|配备|招聘|引进|培训"
    r"|宣传|争取|协调|对接|沟通|走访|调研|公开|公示|签订|划拨|拨付|投入|改造|修缮|建成|完成|启动|实施"
    r"|严肃|严把|抓[好实紧牢严]|做[好实细优到]|用好|守[牢好住]|聚焦|突出"
    r"|注重|拓[展宽]|丰富|创新|打造|培育|发挥|履行|扛[起牢]|增强|巩固|形成|设立|搭建|选派|选优|配齐|配强"
    r"|发动|引导|教育|警示|杜绝|防止|避免|调整|重新|统一|举一反三"
    r"|立行立改|压紧|拧紧|理顺|厘清|破解|改进|改善|转变|端正|扩大|延伸|保障|确保|促进|实行|推行|推广"
    r"|执行|遵守|贯彻|领会|研究|部署|谋划|编制|起草|审[核定议]|验收|登记|移交"
    r"|盘活|处置|化解|解决|回应|办理|纠正|整合|清查|摸[排底清]|建[章设好]|补齐|补足|堵塞|倒查|深挖|延续"
    r"|借助|参[加与照]|依[托法据]|利用|配合|协助|召集|牵头|选[举拔聘用]"
    r"|换届|撤销|取缔|关停|拆除|恢复|取消|废止|暂停|停止)++)"
)
"""加强… / 进一步完善… / 已制定… / 组织开展…"""

ABOUT = re.compile(
    r"^(?:[关針针对]{1,2}(?:于|对)?|在)?[^\n]{0,200}?(?:问题|方面)(?:的)?(?:整改)?(?:落实|进展"
    r"|工作)?(?:情况|措施)?[。：:．]?$"
    r"|^(?:关于|针对|在)?[ \t]{0,2}[“\"][^\n]{2,300}?[”\"][ \t]{0,2}(?:的)?(?:等)?(?:[^，。“”]{0,6})(?:问"
    r"题|方面|意见)"
)
"""关于“…”问题的整改 / …问题整改情况。 / 在“…”方面"""

UNNUMBERED = re.compile(
    r"(?:关于|针对|对于|在)(?:(?:“[^”\n]{2,120}”|[^。！？：:；;，,\n“”]){1,100}?)(?:问题"
    r"|方面)(?:的)?(?:整改)?(?:落实"
    r"|进展)?(?:情况)?(?:[。：:]|$|[（(【][^（）()【】\n]{2,14}[）)】])"
    r"|(?:关于|针对)(?:“[^”\n]{2,160}”|[^。！？：:；;\n“”]){1,120}?问题(?:的)?(?:整改)?(?:落实"
    r"|进展)?(?:情况)?(?:[。：:]|$|[（(【][^（）()【】\n]{2,14}[）)】])"
)
"""关于…问题。 / 针对“…”问题的整改： — heads an issue where nothing is numbered; 针对…问题，组织… does not"""

NAMED = re.compile(
    r"(?:关于|针对|对于|就|对)(?:[^，。；：:,“”\n]{0,16}“[^”\n]{2,200}”|[^，。；：:,\n“”]{2,60}?)(?:等)?(?:的)?(?:问题|情况"
    r"|现象)(?:的整改)?(?P<stop>[，,：:])"
)
"""针对“…”的问题，|一是…: finding and answer in one sentence"""

QUOTED_NAMED = re.compile(
    r"(?:针对|对于|关于)[^，。；：:,“”\n]{0,16}“[^”\n]{2,200}”(?:等)?(?:的)?(?:问题|现象)(?:的整改)?[，,：:]"
)
"""针对巡察指出的“…”问题，|一是…: heads an issue where nothing is numbered; without “” it may be prose"""

CORRECTS = re.compile(
    r"(?:针对|对照|对于|对|围绕|就)|(?:坚决|着力|切实|有效)?(?:解决|纠正|整治|杜绝|防止|克服|破解"
    r"|消除)[^，。]{0,30}问题"
)
"""针对招投标不严，修订… / 解决学习不深入问题，制定…: a measure that names what it corrects"""

OBJECTS = re.compile(r"违[规反纪法]|问题|隐患|漏洞|风险|短板|弱项|困难|差距|闲置|拖欠|积压|流失")
"""What measures are taken against: 对违规人员批评教育, 消除隐患"""

ISSUE_TAIL = re.compile(
    r"(?:的整改$|问题(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?|整改(?:落实|进展)?情况)[。：:．]?$"
)
"""…不到位问题整改情况。 / …敷衍应付整改情况。"""

CHAPTER_NAME = re.compile(
    r"^[^，。；：“”\n]{0,20}?(?:组织(?:领导|整改|落实|开展|推进|实施|保障){0,3}(?:工作)?|主体责任(?:落实|履行)?)"
    r"(?:的)?情况[。：]?$"
    r"|^[^，。；：“”\n]{0,16}?(?:反馈|发现|指出|查出|具体|重点|主要|突出|移交)(?:的)?(?:意见|问题|事项)(?:的)?"
    r"(?:整改|落实|完成|进展|推进|工作){1,4}(?:的)?情况[。：]?$"
)
"""组织整改落实情况 / 履行整改主体责任情况 / 反馈问题整改落实情况: what chapters are called, no findings"""

ORGANISING_NAME = re.compile(
    r"(?:组织(?:领导|整改|落实|开展|推进|实施|保障){0,3}(?:工作)?|主体责任(?:落实|履行)?)(?:的)?情况[。：]?$"
)
"""…组织整改落实情况: how the work was organised, though 整改落实情况 stands in it"""

OPENING_WORDS = re.compile(
    r"组织(?:领导|整改|开展|实施|推进|部署|保障|落实)|工作(?:组织)?开展情况|提高(?:政治)?站位"
    r"|提升(?:政治)?站位|主体责任|统一思想|加强领导|强化领导|高度重视|责任担当"
    r"|总体情况|基本情况|整体情况|组织情况|推进情况|政治自觉|思想认识|整改自觉|主要做法|落实责任"
    r"|工作部署|动员部署"
)
"""一、整改工作组织情况 / 提高政治站位，…"""

CLOSING_WORDS = re.compile(
    r"下一步|下步|下一阶段|今后|长效|巩固|后续|持续(?:深化|推进|抓好|用力|巩固|做好|加强|整改)|工作打算"
    r"|努力方向|成果运用|长期坚持|存在的?不足|需要(?:继续|持续|长期)"
    r"|工作建议|有关建议"
)
"""三、下一步工作打算 / 巩固整改成果，…"""

CLOSING_NAME = re.compile(
    r"下一?步|下一阶段|今后|努力方向|存在的?不足(?:和|及|与|、)|(?:工作)?(?:打算|安排|计划)[。：:]?$"
)
"""三、存在不足和下步打算: what comes next, though it names shortcomings"""

ANSWER_WORDS = re.compile(
    r"反馈(?:的|意见|问题)|(?:问题|意见|任务|事项|重点|具体|逐项|各项)[^，。]{0,12}(?:整改|落实)"
    r"|整改(?:任务|落实|完成|进展|措施|工作)?(?:落实|完成"
    r"|进展)?(?:的)?情况|问题整改"
)
"""二、反馈意见整改落实情况"""


# What opens, closes and ends: “…”, （…）, 。
_SIGN = re.compile("[“《（(‘”》）)’。！？]")


def first_sentence(text: str, start: int, end: int, limit: int = 400) -> int:
    """Offset behind the first sentence of text[start:end].

    A full stop inside “…”, 《…》 or （…） ends nothing; where the brackets are never closed within
    ``limit`` characters, the first full stop does.
    """
    depth, first = 0, 0
    for sign in _SIGN.finditer(text, start, min(end, start + limit)):
        char = sign.group()
        if char in "“《（(‘":
            depth += 1
        elif char in "”》）)’":
            depth = max(0, depth - 1)
        elif depth == 0:
            return sign.end()
        else:
            first = first or sign.end()
    if end - start <= limit and depth == 0:
        return end
    return first or min(end, start + limit)


def finds_fault(text: str) -> bool:
    """Whether a sentence says that something is wrong: 学习不深入 / 制度执行不到位."""
    return FAULT.search(text[:160]) is not None


def tells_action(text: str) -> bool:
    """Whether a sentence begins with what somebody does: 加强学习 / 已修订制度."""
    return ACTION.match(text[:60]) is not None


def deed_without_object(text: str) -> str:
    """A sentence that tells of action, without what the action is taken against: 清退|违规|发放补贴."""
    deed = ACTION.match(text[:60])
    if deed is None:
        return text
    return (
        text[: deed.end()]
        + OBJECTS.sub("", text[deed.end() : deed.end() + 4], count=1)
        + text[deed.end() + 4 :]
    )


def finding_heading(text: str) -> bool:
    """Whether a heading (one sentence, or the whole line) names a finding."""
    if CHAPTER_NAME.match(text[:60]):
        return False
    if ABOUT.match(text[:400]) or ISSUE_TAIL.search(text[-20:]):
        return True
    clause, *rest = re.split(r"[，,。；;：:]", text[:120], maxsplit=1)
    if CORRECTS.match(clause) and rest and tells_action(rest[0]):
        return False
    if tells_action(text) and not finds_fault(deed_without_object(clause)):
        return False
    return finds_fault(text)


def unnumbered_finding(text: str, start: int, end: int) -> bool:
    """Whether the line text[start:end] begins as a finding that has a form of words instead of a number."""
    stop = min(end, start + 260)
    return any(form.match(text, start, stop) is not None for form in (UNNUMBERED, QUOTED_NAMED))


def named_finding(text: str, start: int, end: int) -> int | None:
    """Offset behind 针对…问题， where the line text[start:end] begins with it and goes on with its answer."""
    found = NAMED.match(text, start, min(end, start + 300))
    return found.end() if found and found.end() < end else None


def opening_heading(text: str) -> bool:
    """Whether a chapter's heading is about how the work was organised."""
    if ORGANISING_NAME.search(text[:60]) and "反馈" not in text:
        return True
    return OPENING_WORDS.search(text) is not None and ANSWER_WORDS.search(text) is None


def answering_heading(text: str) -> bool:
    """Whether a chapter's heading is what chapters of answers are called: 反馈问题整改落实情况."""
    return CHAPTER_NAME.match(text[:60]) is not None and not opening_heading(text)


def named_closing(text: str) -> bool:
    """Whether a chapter's heading says outright that it is about what comes next."""
    return CLOSING_NAME.search(text[:60]) is not None


def closing_heading(text: str) -> bool:
    """Whether a chapter's heading is about what comes next."""
    return CLOSING_WORDS.search(text) is not None
