"""Honours after the verbs that bring them: 荣获…, 被评为…, 入选…, 创建…, and the rest of their list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.matching import literals, near
from kg.resources import lexicon

__all__ = ["TITLES", "framed_honours"]

_NUMERAL = "一二三四五六七八九十"


# 申报“甲人才”“乙名家”等人才项目: the quoted names are the honours.
TITLES = re.compile(
    r"(?:申报|入选|获评|评为|荣获|获得|推荐)(?P<names>(?:“[^“”\n]{2,20}”[、和]?){1,6})(?:等)?[^，。；“”]{0,4}(?:人才|荣誉|称号|奖项)"
)


def _words(group: str) -> str:
    found: list[str] = lexicon("awards")[group]
    return "|".join(re.escape(word) for word in sorted(set(found), key=lambda word: (-len(word), word)))


@cache
def _frame() -> re.Pattern[str]:
    # 荣获…, 被评为…, 评定甲园为…, 甲村获省…; `weak` verbs (通过, 申报) bring other things as well, `sure`
    # ones (荣获, 授予) nothing else, and 获 little else before a quotation mark
    firsts = {
        word[0] for group in ("weak_frames", "sure_frames", "frames") for word in lexicon("awards")[group]
    }
    return re.compile(
        rf"(?=[获评认命确培新{''.join(sorted(firsts))}])(?:(?P<sure>{_words('sure_frames')})|(?P<weak>{_words('weak_frames')})"
        r"|(?P<quoted>(?<![荣喜斩所查])获得?(?=“|[\u4e00-\u9fff\d]{0,10}(?:(?:[一二三特]等|[金银铜]|优秀|组织|优胜)奖|[一二三]等功|第[一二三]名)))"
        rf"|(?:{_words('frames')})(?!建)|(?<![荣喜斩所查])获(?=[\u4e00-\u9fff]{{2}}[省市](?!场)|省|市(?!场)|国(?!有)|全[国省市县区]|第|20)"
        r"|(?:培育|新增|评选)(?=国家级|全[国省市县]|[省市县区]级)"
        r"|(?:评定|认定|命名|评选|确定)[^，。；：\n]{2,40}?为)(?:了|过|为)?"
    )


@cache
def _verb() -> re.Pattern[str]:
    """What every match of `_frame` begins with."""
    words = lexicon("awards")
    groups = (
        words["weak_frames"],
        words["sure_frames"],
        words["frames"],
        ["获", "评定", "认定", "评选", "确定", "培育", "新增"],
    )
    return re.compile(literals(word for group in groups for word in group))


_FAR = 60
"""How far from its verb a frame may end: 认定…为."""
# 第四批|“甲乙支部”: the batch is no part of a quoted name
_COUNT = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}批(?=“)|(?:\d{1,3}|[一二两三四五六七八九十]|全部)(?:个|项|名|件|次)|全部"
)
# 2023年省级…: the year belongs to the honour only where a place confers it (2020年甲省…).
_YEAR = re.compile(r"(?:19|20)\d\d年度?(?=[省市县区]级|国家|全国)")
# An honour's name runs to the next stop; quoted parts are stepped over.
_NAME = re.compile(
    r"(?:(?:国家级|省级|市级|县级)、)?(?:“[^“”\n]{1,30}”|[^，。；：！？、（）()“”《》\n\s—]){1,45}"
)
# What follows the honour in its phrase: 称号, 2个, 创建工作, 评审; 示范点|培育单位.
_TAIL = re.compile(
    r"(?:(?<=示范点)培育单位|等?荣誉称号|等?称号|等?荣誉|资格|(?:创建|申报|评选|认定|复核|评审|验收|命名)?工作(?!者|先进|示范|样板|标杆|典型|优秀|突出|标兵|能手)[^”]{0,30}"
    r"|的?(?:创建(?!单位)|评审|验收|复核|考核|认定|认证|复审)[^”]{0,10}|(?<![高中初平同优特一二三])等(?!奖|级|次|功)[^”]{0,12}|(?:的?提名|奖项|殊荣|奖牌|嘉奖)|\d+[个家名项处件人次枚块所].{0,20})$"
)
_BRACKETED = re.compile(r"（[^（）\n]{1,20}）")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('endings')})(?:[”]|第[一二三]名|[\u4e00-\u9fff]{{2}}类)?$")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(rf"{_words('levels')}|[“”]|第[{_NUMERAL}\d]+届|\dA级|[省市县区旗州]")


# Grades without a level and classes of projects are no honours of their own.
_BARE = re.compile(
    r"^(?:各类.*|也是.*|.*(?:候选人|失信|人员|对象)名单|.*[需一]的.*|“?(?:黑名单|不合格[一-龥]{2,4}|路线图|蓄水池)”?|A级(?:旅游)?景区|[各等]级.*|[省市县区国家]{1,3}级(?:重点)?项目|国家A级.{0,2}景区|.{0,3}级(?:人才|专家)"
    r"|(?:(?:19|20)\d\d年度?)?[\u4e00-\u9fff]{0,6}重点(?:建设)?项目|.*(?:扶持|资助)(?:项目|计划))$"
)
_PRIZE_HERE = re.compile(r"(?:\d{1,3}个)?(?:[一二三特]等奖|[金银铜]奖|优秀奖)")
_PRIZE = re.compile(
    r"^(?:[\u4e00-\u9fff\d]{0,12}(?:个人|团体|\d公斤级|[男女]子|[男女]子\d{1,4}米)第[一二三]名|(?:个人|集体)?[一二三]等功|(?:[\u4e00-\u9fff]{1,4}组)?(?:团体|个人)?[一二三特]等奖|[金银铜]奖|优秀奖|优胜奖|优秀组织奖|提名奖|最佳[^，。、]{1,4}奖)$"
)
# 获|中医组|团体二等奖: in which of several groups
_GROUP = re.compile(r"[\u4e00-\u9fff]{1,4}组(?=(?:团体|个人)?[一二三特]等奖)")
# 通过甲局|组织的专家|评审: who judged, no honour
_ORGANISED = re.compile("组织的?专家")
_AND = re.compile(r"[和及与]|”(?=“)")
# How an honour begins that needs no support from its verb, or goes on after a comma.
_STARTS = re.compile(
    rf"国家|全国|中国|全[省市县区]|[省市县区]级|[^，。、]{{2,4}}[省市](?!场)|第[{_NUMERAL}\d]|[{_NUMERAL}]钻|\d|“"
)


# 获评“红旗窗口”, 荣获全国“敬老文明号”: whatever its words, a quoted name that a sure verb brings
_ENDS_QUOTED = re.compile(r"(?P<before>[^“”]{0,16})“(?P<name>[^“”]{3,20})”(?:奖|(?:培育)?创建单位)?")
# 第十届甲省技能大赛|一等奖: the prize of a contest is called so alone as well
_WON_IN = re.compile(
    r"[^“”]{4,40}(?:大赛|比赛|竞赛|展演|展览会|博览会|节|项目)(?P<prize>[一二三特]等奖|[金银铜]奖)"
    r"|[^“”]{4,40}(?:联赛|锦标赛|比赛|大赛|竞赛)(?P<place>(?:[一-龥]{1,4}组|[男女]子|团体|个人)?第[一二三]名)"
)
# 被评为全省最美护士: who confers it stands first, and the rest is one name
_CONFERRED = re.compile(
    r"(?:国家级|全国|中国|全[省市县区]|[省市县区]级|[\u4e00-\u9fff]{2,3}[省市县区州]|(?:19|20)\d\d年度?[\u4e00-\u9fff]{2,6})[\u4e00-\u9fff“”A-Z]{3,22}"
)
# 10人被评为有功个人: a word of praise and an ending are enough behind a sure verb
_PRAISE = re.compile(
    r"先进|优秀|模范|标兵|有功|红旗|文明|最美|十佳|示范|突出贡献|五好|优胜|杰出|岗位能手|(?:[一二三特]等|[金银铜]|组织|优胜|特别)奖"
)
# What is awarded, recognised or named and is no honour: 授予…权, 命名为“甲某街”, 评为优秀等次
_NO_HONOUR = re.compile(
    r"(?:[权限]|[等档格名]次|第.名|隐患|事故|工伤|资金|补助|经费|表扬|表彰|肯定|批示|好评|支持|批复|认可|关注"
    r"|问题|人员|对象|资格|执照|建筑|项目库|学位|职称|军衔|警衔)”?$"
)

# 命名为“甲某街”
_STREET = re.compile(r"“[^“”]{1,8}[路街巷桥]”")
# 获评|县直机关工委|2024年度优秀品牌: the body that confers it, before the year
_CONFERRER = re.compile(r"[^，。“”\d]{1,13}[委局厅部会办院司府团所校](?=(?:19|20)\d\d年)")


def _sure_honour(name: str) -> bool:
    """Whether what stands behind a verb that brings honours alone is one, whatever its last word."""
    form = _ENDS_QUOTED.fullmatch(name) or _CONFERRED.fullmatch(name)
    return form is not None and not _NO_HONOUR.search(name) and not _STREET.fullmatch(name)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a stretch, cut at 和 where the left piece is an honour on its own."""
    at = start
    for match in _AND.finditer(text, start, end):
        if text[match.start()] == "”":
            yield at, match.start() + 1
            at = match.end()
        elif _ending().search(text[at : match.start()]) and match.start() - at >= 5:
            yield at, match.start()
            at = match.end()
    yield at, end


_ONE_YEAR = re.compile(r"(?:19|20)\d\d年度?")
_PERSON = 4
"""Characters of a name of a person that stands between the verb and the honour."""


def _honour(text: str, start: int, end: int, *, supported: bool, sure: bool) -> tuple[int, int] | None:
    """The stretch without what follows the honour, if an honour it is.

    Args:
        text: the report's text.
        start: where what stands behind the verb begins.
        end: where it ends, half-open.
        supported: an honour of the same list stands before it, so that it needs no level of its own.
        sure: the verb brings nothing but honours.
    """
    if before := (_COUNT.match(text, start, end) or _YEAR.match(text, start, end)):
        start = before.end()
    if conferrer := _CONFERRER.match(text, start, end):
        start = conferrer.end()
    said = text[start:end]
    quoted = _ENDS_QUOTED.fullmatch(said)
    name = said if quoted else _TAIL.sub("", said)
    quoted = quoted or _ENDS_QUOTED.fullmatch(name)
    end = start + len(name)
    if _PRIZE.match(name) or ((won := _WON_IN.fullmatch(name)) and won["place"]):
        return start, end
    if quoted and not _level().search(quoted["before"] or "级"):
        if len(quoted["before"]) > _PERSON and not _ONE_YEAR.fullmatch(quoted["before"]):
            return None
        start += quoted.end("before")  # 授予甲某|“五一劳动奖章”
        name = text[start:end]
    if _BARE.match(name):
        return None
    if (sure or (quoted and quoted["before"])) and _sure_honour(name) and not _NO_HONOUR.search(said):
        return start, end
    if len(name) < 4 or _ORGANISED.search(name) or not _ending().search(name):
        return None
    known = supported or _level().search(name) or (sure and _PRAISE.search(name))
    return (start, end) if known else None


# 获评|全市|“最美甲人”: with the place alone before it a quoted name is one with it
_WHOSE = re.compile(r"全?[国省市县区州]|[\u4e00-\u9fff]{2,3}[省市县区州]")
_WON_BY = re.compile(r"”(?:荣?获|入选|被)")
_LONGEST_LIST = 60
"""Most items of one list that are looked at; keeps text made of nothing but honours linear."""


def _within(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The quoted name of a longer honour, or the prize that was won in a contest."""
    quoted = _ENDS_QUOTED.fullmatch(text, start, end)
    if quoted and (quoted["before"] or text[end - 1] != "”") and not _WHOSE.fullmatch(quoted["before"]):
        yield *quoted.span("name"), "inner"
    elif group := _GROUP.match(text, start, end):
        yield group.end(), end, "inner"
    elif won := _WON_IN.fullmatch(text, start, end):
        yield *won.span("prize" if won["prize"] else "place"), "inner"


def framed_honours(text: str) -> Iterator[tuple[int, int, str]]:
    """Honours after a verb that brings them, further ones in the same list included.

    Yields:
        start, end (half-open), and the rule: ``framed``, or ``inner`` for the quoted end of a longer name.
    """
    for frame in near(text, _frame(), _verb(), _FAR):
        at, count, items = frame.end(), 0, 0
        if TITLES.match(text, frame.start()):
            continue
        if frame["weak"] and not (_STARTS.match(text, at) or _PRIZE_HERE.match(text, at)):
            continue
        sure = bool(frame["sure"] or frame["quoted"])
        while items < _LONGEST_LIST and (name := _NAME.match(text, at)):
            items += 1
            if _WON_BY.search(name.group()):
                break  # 获二等奖；“甲乙丙”|获特等奖: what follows has a verb of its own
            found = [
                honour
                for piece in _pieces(text, *name.span())
                if (honour := _honour(text, *piece, supported=count > 0, sure=sure))
            ]
            count += len(found)
            for honour in found:
                yield *honour, "framed"
                yield from _within(text, *honour)
            after = name.end()
            if bracket := _BRACKETED.match(text, after):
                after = bracket.end()
            separator = text[after : after + 1]
            at = after + 1
            if separator not in {"、", "，", "；"} or not (found or (separator == "、" and count == 0)):
                break
            # a phrase with a verb of its own is no further item of this list
            if _frame().match(text, at):
                break
            clause = _NAME.match(text, at)
            ends = max(at + 12, clause.end() if clause else at)
            if separator != "、" and (not _STARTS.match(text, at) or _frame().search(text, at, ends)):
                break
