"""Named ways of working by who keeps or uses them: 推行“胜诉即退费”, 以局长办公会代替党组会.

Names in quotation marks alone prove little (“一改了之”的思想); what is done with them does: they are
carried out (推行, 实行, 落实), are the rule that something follows (按照“谁受益、谁管护”原则), or are an
account that speaks for a body (“甲城人社”微信公众号).

Rules: practised, account, meeting, spirit (中央八项规定精神), used (systems and lists that others run).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near
from kg.recognise.mechanism_standing import bare_name, standing_systems

__all__ = ["practices"]

# 推行|“胜诉即退费”|，, 落实“一案一账号”, 采取“活封活扣”措施
_CARRIED_OUT = re.compile(
    r"(?:推行|实行|推广|落实|采取|采用)(?:了|好)?“(?P<name>(?![一-龥]{0,8}问题)[^“”\n。；]{4,20})”"
    r"(?=[，。；、和与及]|(?:帮扶|管理|服务)?(?:措施|方式|办法|做法|举措)|整改|治理|接待|管理|服务)"
)
# 按照|“谁受益、谁管护”|的原则, 落实“甲优先、乙处置”要求
_RULE = re.compile(r"“(?P<name>[^“”\n。；]{4,24})”的?(?:工作|作风|总)?(?:原则|要求)(?!不|未)")
# 推行小微企业|“三零”服务, 提供|“一站式”服务: a way to serve, with its number or formula
_SERVICE = re.compile(
    r"(?:推行|实行|提供|推出|落实)[一-龥]{0,6}?(?P<name>“[^“”\n，。]{2,6}”服务)(?![一-龥]?(?:中心|窗口|站|平台|机制|模式))"
)
_SERVED = re.compile("”服务")
# 依托|“甲城住建大讲堂”|, 开设“乙镇讲堂”: a course that goes on; what is held 26 times is an event
_COURSE = re.compile(
    r"(?:依托|开设|用好|利用|设立|创办|平台和)“(?P<name>[^“”\n，。]{2,10}(?:讲堂|讲坛|夜校|学堂))”"
)
_COURSES = re.compile("讲堂|讲坛|夜校|学堂")
# “甲城人社”微信公众号, ‘乙地发改’公众号: an account that speaks for a body
_ACCOUNT = re.compile(
    r"(?P<open>[“‘])(?P<name>[^“”‘’\n，。]{2,14})(?:”|’)(?:官方|政务)?(?:微信)?(?:公众号|视频号|抖音号|头条号|服务号|订阅号|微博)"
)
# “甲事通”乙县分厅, “丙服通”丁县自然资源专区: a place's own desk in the service of its province
_DESK = re.compile(r"“[^“”\n，。]{2,6}”[一-龥]{2,10}?(?:分厅(?:[一-龥]{2,6}专区)?|旗舰店)")
# 试点|“保险+管护”, 开展|“专家+执法”检查: two means joined
_JOINED = re.compile(r"(?<![以是])“(?P<name>[一-龥]{2,6}[+＋][一-龥]{2,8})”")
_PLUS = re.compile("[+＋]")
# 政务新媒体|“甲城公安”, “甲城文旅体”等6个新媒体账号
_ACCOUNTS = re.compile(
    r"(?:(?<=媒体)“|“(?=[^“”\n，。]{3,12}”等(?:\d{1,3}|[两三四五六七八九十])个(?:政务)?新媒体))(?P<name>[^“”\n，。]{3,12})”"
)
# 报|局长办公会|研究, 以局务会代替|党组会: meetings that decide, as rules; not 先后召开党组会9次
_MEETING = re.compile(
    r"(?:局长|院长|校长|主任|总经理|行政|检察长|馆长|台长|所长)办公会(?!议)|局务会(?!议)|党组会(?!议)"
)
_HELD = re.compile(r"(?:召开|主持|举行|开好|列席|参加)[^，。；]{0,8}$|先后[^，。；]{0,6}$|专题$")
_NOT_HELD = re.compile(r"室|纪要|记录|[一二两三四五六七八九十\d]{1,3}次|精神|规则|制度|成员|（扩大）")
_MEETS = re.compile("[公务组]会")
# 违反|中央八项规定精神|问题: what the rule stands for, besides the rule
_SPIRIT = re.compile("中央八项规定精神")
# 通过|网络执行查控系统, 录入国有资产管理信息系统, 进入农村产权交易平台: what others run and the body uses
_SYSTEM = re.compile(
    r"(?:通过|依托|利用|使用|运用|用好|登录|录入|接入|纳入|进入|填报|升级)(?P<name>(?![和与及的了在]|本|该|各|其|上述)[一-龥]{2,14}?"
    r"(?:交易|管理|信息|监管|监控|查控|报销|申报|审批|核对|登记|追溯|预约|采购|转诊|报送)(?:公共)?(?:平台|系统))(?![一-龥]?(?:公司|企业|建设))"
)
_RUN = re.compile("平台|系统")
# 列入|拖欠农民工工资失信联合惩戒名单, 纳入社会组织活动异常名录: lists that somebody keeps
_LIST = re.compile(
    r"(?:列入|纳入|录入|填报|在)(?P<name>(?![和与及的了在])[一-龥]{4,18}?(?:惩戒名单|失信名单|记录名单|异常名录|单位名录))(?=[，。；、]|填报|中)"
)
_KEPT = re.compile("名单|名录")
_FAR = 40


# Pattern, what each match of it holds (None: a mark it begins with), the group that is the name, the rule
_ROWS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None, int | str, str], ...] = (
    (_CARRIED_OUT, None, "name", "practised"),
    (_RULE, None, "name", "practised"),
    (_SERVICE, _SERVED, "name", "practised"),
    (_COURSE, _COURSES, "name", "practised"),
    (_JOINED, _PLUS, "name", "practised"),
    (_ACCOUNT, None, 0, "account"),
    (_ACCOUNTS, None, "name", "account"),
    (_DESK, None, 0, "account"),
    (_SPIRIT, None, 0, "spirit"),
    (_SYSTEM, _RUN, "name", "used"),
    (_LIST, _KEPT, "name", "used"),
)


def practices(text: str) -> Iterator[tuple[int, int, str]]:
    """Ways of working, accounts, meetings and systems in use: start, end (half-open) and the rule."""
    for pattern, proof, group, rule in _ROWS:
        for match in near(text, pattern, proof, _FAR) if proof else pattern.finditer(text):
            if rule != "practised" or bare_name(match[group]) not in standing_systems():
                yield *match.span(group), rule
    for match in near(text, _MEETING, _MEETS, _FAR):
        held = _HELD.search(text, max(0, match.start() - 14), match.start())
        if not (held or _NOT_HELD.match(text, match.end())):
            yield *match.span(), "meeting"
