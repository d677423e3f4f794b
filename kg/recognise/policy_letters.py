"""Letters, notices and rules of everyday work without a title: 下发督办函6份, 制定民宿服务质量公约.

They bear no number and stand in no 《》: a verb governs each of them. Agreements are left out: readers
list as many as they leave (合作协议, 租赁合同).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near

__all__ = ["letters"]

# 下发|督办函, 向3家企业下达|责令改正通知书, 制发|纪律检查建议书, 发出|催缴函. Source of the kinds:
# 《党政机关公文处理工作条例》 (函, 通知), 《纪检监察建议工作办法》 (建议书), 《行政处罚法》 and the forms
# for its use (责令改正通知书, 告知书, 决定书, 认定书), 督查 work of offices (督办函, 督办单, 提醒函, 提示单).
_SENT = re.compile(
    r"(?:下发|下达|制发|发出|发放|发送|送达|出具|签发|印发|发函|提出)(?:了)?"
    r"(?P<name>[一-龥]{0,8}?(?:(?:提醒|督办|催缴|催办|提示|警示|交办|催告|监督|通报|敦促|商请)函"
    r"|(?:整改|改正|催缴|催告|督办|告知|处罚|缴款|停工|限期|履职|处理)[一-龥]{0,4}?通知[书单]|(?:整改|催缴)通知"
    r"|(?:监察|检查|检察|司法|指导|审计|监督)建议书|(?:整改|监督|处理)意见书|(?:土地|责任|工伤|事故)认定书"
    r"|(?:告知|决定|催告|约谈|敦促|警示)书|(?:督办|交办|提示|整改|转办|派遣|风险提示|问题整改)单))"
    r"(?=[，。；、,（(\d和及并]|[一二三四五六七八九十两]{1,3}[份封]|$)"
)
# What every match ends with
_LETTER = re.compile("函|书|单|通知")
# 制定|民宿服务质量公约, 修订|舆情应急处置流程, 公布|社区事项准入清单, 形成|廉政风险防控手册
_MADE = re.compile(
    r"(?:制定|制订|订立|修订|出台|公布|编制|编印|形成)(?:了)?"
    r"(?P<name>(?![的了])[一-龥\d]{4,18}?(?:公约|处置流程|办理流程|工作流程|申请流程|准入清单|事项清单|权力清单|权责清单|审批流程|防控手册|工作手册|操作手册|工作指引|操作指引|办案指引|白皮书|政策汇编))"
    r"(?=[，。；、,（(\d]|报送|$)"
    # 修订|局信访工作制度, 制定|干部轮岗交流计划: the body's own, or whose it is
    r"|(?:修订|制定|制订|印发|完善)(?:了)?(?P<own>[局院校](?:机关)?[一-龥]{2,10}制度(?![一-龥])"
    r"|年度(?:学习|培训)计划|[一-龥]{2,8}(?:交流|培养|引进|轮审)计划(?![一-龥]))"
    # 修订|党委会议、院长办公会议议事规则
    r"|(?:制定|制订|修订|完善|健全|执行)(?:了)?(?P<order>[一-龥]{2,8}会议?[、和][一-龥]{2,8}会议?议事规则)"
    # 制定|“一园一策”盘活方案, 公布|“一次办好”事项清单
    r"|(?:制定|制订|出台|公布|编制|形成|完善)(?:了)?(?P<quoted>“[^“”\n]{2,12}”[一-龥]{0,6}?(?:方案|措施|清单|流程))(?=[，。；、,（(\d]|$)"
)
_MADE_OF = re.compile("公约|议事规则|制度|计划|流程|清单|手册|指引|白皮书|汇编|方案|措施")
_FAR = 28


def letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Where letters, notices and such rules are named: start, end (half-open) and the rule."""
    for match in near(text, _SENT, _LETTER, _FAR):
        yield *match.span("name"), "letter"
    for match in near(text, _MADE, _MADE_OF, _FAR):
        yield *match.span(match.lastgroup or "name"), "letter"
