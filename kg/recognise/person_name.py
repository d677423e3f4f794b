"""Names of persons where their surroundings prove them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.recognise.matching import around, literals
from kg.recognise.person_likely import given_characters, is_name, likely
from kg.recognise.place_chain import may_begin
from kg.resources import lexicon

__all__ = [
    "AFTER",
    "BROKEN",
    "GIVEN",
    "JOINED",
    "Name",
    "name_pattern",
    "names",
    "post_pattern",
    "surname_pattern",
    "whole_pattern",
]


@dataclass(frozen=True, slots=True)
class Name:
    """Where a name stands and the rule that proves it."""

    start: int
    end: int
    rule: str


@cache
def surname_pattern() -> str:
    """A character class for surnames of one character, and the compound ones before it."""
    lists = lexicon("surnames")
    return rf"(?:{literals(lists['compound'])}|[{lists['single'].replace(' ', '')}{lists['rare']}])"


# characters that no given name holds: particles, and what opens the next word
_NEVER = "的了在及等为被对由把是不并各每某就都也还又已受让使到于至或且但按据个副任兼案总"
# characters that a given name holds in its middle alone: 王和平, 李向阳, but 王强|和, 李四|因
_MIDDLE = "和与从有将以其该此同未因向名组"
_FUNCTION = _NEVER + _MIDDLE
GIVEN = rf"[^\W\d_a-zA-Z{_FUNCTION}]"
# 赵永和|，, 赵永和|被: a joint that ends a name where nothing follows that it could join
_JOINT_ENDS = r"[和同有向名](?=[，。；：）)\s]|$|同志|任[组副主]|被|因|给予|主持|带队|进行|立案|诫勉)"
_FIRST_OF_TWO = rf"[^\W\d_a-zA-Z{_NEVER}]"


@cache
def name_pattern() -> str:
    """A name of two to four characters, the longest first; minorities' names with · too (阿依·古丽)."""
    foreign = (
        r"[\u4e00-\u9fff]{2,7}+[·•][\u4e00-\u9fff]{2,6}?"
        r"(?=同志|[，、。；（(]|等|$|任|主持|参加|出席|调研|带|到|作|负责|牵)"
    )
    return rf"(?:{surname_pattern()}(?:{_FIRST_OF_TWO}(?:{GIVEN}|{_JOINT_ENDS})|{GIVEN})|{foreign})"


@cache
def whole_pattern() -> str:
    """Surname and two characters that given names have."""
    return rf"{surname_pattern()}[{''.join(sorted(given_characters()))}]{{2}}"


@cache
def post_pattern() -> str:
    """A post with what it may begin with: 党组书记, 副局长, 原党委副书记."""
    lists = lexicon("roles")
    first = "".join(sorted({re.escape(word[0]) for word in (*lists["prefixes"], *lists["posts"])}))
    return rf"(?=[{first}])(?:(?:{_any_of(lists['prefixes'])}){{0,3}}(?:{literals(lists['posts'])}))"


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


# what follows a name behind its post: 局长张某某|同志, 局长…|任组长, …|，
AFTER = (
    r"(?=同志|[（(]|等[人\d三四五六七八九十多]|[，。、；：）)》\s]|$|任[组副主总]|担任|兼任|兼[副组主]|为[组副主]|牵头|带队|带领|率[队领]|主持|出席|"
    r"参加|作[了为]?|传达|亲自|讲[话党授]|一行|分别|在|到|同|与|和|因|被|严重|利用|违[反规纪法]|涉嫌|受贿|贪污|挪用|担负|负[责有主直领全]|包[联保抓案片村]|联系|挂[钩联]|及|协调|认为|实地|签字|反映|多[占领]|立案|说(?!明|服|法|教|了算)|就(?![业诊读近地餐任职医学是])|"
    r"的|给|组织|宣读|签[订发署]|代表|深入|赴|先后|多次|以|于|对|召开|调研|听取|约谈|批示|指示|签批|审[阅定批]|视察|检查|督[导查]|指出|强调|要求|表示|介绍|汇报|陪同|会见|"
    r"考察|慰问|走访|看望|现场|全程|带头|阅[示批]|部署|肯定|简历|向|任前|接受|受[到处]|退休|调任|辞职|投案|落马|被查|案|进行|予以|给予|具体|专门|任[^务]|批评|诫勉|通报批|降[职级]|免[职去]|撤[职销]|停职|移[送交]|立案|留置|双开|开除|党内|政务|行政|记[大过]|警告|退[缴还]|上缴|私自|擅自|批准|挂[帅点]|驻点|蹲点|驻村|联[村点系]|帮扶|结对|领[题办衔]|辅导|授课|宣讲|致辞|动员|分管|协助|配合|主抓|主管|统筹|督办|指挥|坐镇|述[职责廉]|检讨|表态|发言|回应|接访|约访|下访|带案|交办|认领|会商|对接|兼|伙同|勾结|收受|索[要取贿]|酒|醉|赌|失职|渎职|玩忽|滥用|荣?获|当选|入选|离任|两次|三次|扎根|坚守|定期|主动|每[周月季]|逐一|专题[听研调部传]|到龄|去世|病故|调离|转任|晋升|提拔|为[组副第双班]|所|处以|限期|未|曾|已)"
)


@cache
def _posts() -> re.Pattern[str]:
    """What every post holds; 长 stands for all that end so, and for a few words more (长期)."""
    words = {"长" if "长" in word else word for word in lexicon("roles")["posts"]}
    return re.compile("|".join(sorted(words)))


_Pattern = tuple[re.Pattern[str], str, re.Pattern[str] | None]
"""A pattern with a group ``name``, its rule, and what must stand near a match or None."""


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """Patterns with a group ``name``, each with its rule and, where it is slow, what must stand near a match.

    A surname begins every fourth character, so patterns that begin with one are only tried near their proof.
    """
    return (*_of_posts(), *_of_deeds(), *_of_honours())


def _of_posts() -> tuple[_Pattern, ...]:
    """Names that a post or calling beside them proves."""
    name, post = f"(?P<name>{name_pattern()})", post_pattern()
    callings = _any_of(lexicon("roles")["callings"])
    by = r"牵头|兼任|担任|任[组副主]|为[组副主]|负责|主抓|分管|包[联案保]"
    behind = (
        r"同志|等|[，。、；）)]|(?:严重)?违|因|被|利用|涉嫌|作|参|荣?获|为(?:支部|党|第一|组)|到|在[^线职编]"
        r"|对|给予|予以|进行|[现已]|联系电话|电话|扎根|坚守|受到|诫勉|批评|警告|约谈|立案|处分|挪用|侵占|套取|骗取|冒领|多[占领]|反映"
    )
    posts = _posts()
    return (
        # 局长|张某某|同志; 组长|张三丰|，
        (re.compile(rf"{post}{name}{AFTER}"), "person.after-post", posts),
        # 局长|张三丰|感慨…: whatever stands behind a whole name that looks like one
        (re.compile(rf"{post}(?P<name>{whole_pattern()})"), "person.whole-after-post", posts),
        # 张三丰|同志, but no 孔某某同志|纪念馆
        (
            re.compile(rf"{name}同志(?!纪念|故居|旧居|陵|墓|祠|雕像|塑像)"),
            "person.comrade",
            re.compile("同志"),
        ),
        # 张三丰|部长
        (re.compile(rf"{name}(?={post})"), "person.before-post", posts),
        # 由|张三丰|牵头; 以|张三丰|为组长
        (re.compile(rf"[由以]{name}(?={by})"), "person.by", None),
        # 张三丰、李四光|任副组长; 王重阳同志|担任
        (
            re.compile(rf"{name}(?=(?:分别)?(?:任|担任|兼任|为)(?:{post}))"),
            "person.takes-post",
            re.compile("任|为[组副]"),
        ),
        # 组长为|张三丰|，
        (re.compile(rf"{post}(?:由|为|是|：|:|[ 　])[ 　]?{name}{AFTER}"), "person.post-is", posts),
        # 张三丰|（党组成员、副局长）
        (re.compile(rf"{name}(?=[（(]{post})"), "person.before-post", posts),
        # 分管领导|张三丰|牵头
        (
            re.compile(rf"(?:分管|包案|包保|责任|挂联|联系|牵头|带班)领导{name}{AFTER}"),
            "person.after-post",
            re.compile("领导"),
        ),
        # 县领导|张三丰、李四光等|出席
        (
            re.compile(rf"(?<=[省市县区镇乡校院局])领导{name}{AFTER}"),
            "person.after-leaders",
            re.compile("领导"),
        ),
        # 传承人|李四光|，
        (re.compile(rf"(?:{callings})(?!长孙){name}(?={behind})"), "person.after-calling", None),
    )


def _of_deeds() -> tuple[_Pattern, ...]:
    """Names that a case, a posting or their number proves."""
    name = f"(?P<name>{name_pattern()})"
    case = (
        r"(?<![立备图预答方提个专档草教办破结翻命积大])案(?:件|(?![例卷由情发值板头外底语]))"
        r"|严重违[纪法]|违纪违法|涉嫌|受贿|贪污|挪用公款"
    )
    return (
        # 张三丰、李四光|等人; 张三丰|等5名人…
        (
            re.compile(rf"{name}(?=等(?:[\d一二两三四五六七八九十多]{{1,3}}名?)?人)"),
            "person.and-others",
            re.compile(r"等[\d一二两三四五六七八九十多名]{0,4}人"),
        ),
        # 张三丰|案, 张三丰|严重违纪违法, 张三丰|等侵犯…案
        (
            re.compile(rf"{name}(?=(?:等人?)?(?:{case})|等[\u4e00-\u9fff]{{2,12}}案)"),
            "person.case",
            re.compile(r"案|违|涉嫌|受贿|贪污|挪用"),
        ),
        # 学习李四光、|王重阳|等先进典型, 周伯通、|郭芙|等四套班子领导
        (
            re.compile(
                rf"{name}(?=等[\u4e00-\u9fff\d]{{0,6}}?(?:领导|同志|干部|教师|老师|专家|党员|贫困户|代表|典型|人物|劳模|民警|学员|群众|村民|职工)(?![型培会]))"
            ),
            "person.among",
            re.compile("等"),
        ),
        # 选派干部|李四光|到甲村任第一书记, 干部|张三丰、李四光|到甲镇挂职
        (
            re.compile(
                rf"(?:(?:干部|党员|民警|骨干|人员|同志)|{name_pattern()}、){name}"
                r"(?=[到赴][^，。；\n]{2,20}(?:任|担任|挂职|驻村))"
            ),
            "person.sent",
            re.compile("挂职|驻村|任"),
        ),
    )


def _of_honours() -> tuple[_Pattern, ...]:
    """Names that an honour or an appointment proves."""
    name = f"(?P<name>{name_pattern()})"
    return (
        # 甲团队获奖，|李四娟|获得…一等奖: a whole name at the head of its clause, by how given names end
        (
            re.compile(
                rf"(?<=[，；。、])(?P<name>{surname_pattern()}{_FIRST_OF_TWO}[{lexicon('surnames')['given_ends']}])"
                r"(?=被评为|被授予|荣获|获评|获得|入选|当选)"
            ),
            "person.honoured",
            re.compile("被评为|被授予|获|当选|入选"),
        ),
        # 任命|张三丰|为…
        (
            re.compile(rf"(?:任命|推荐|提名|补选|选举|聘任|聘请){name}(?=(?:同志)?(?:为|担任|任))"),
            "person.appointed",
            re.compile("任命|推荐|提名|补选|选举|聘[任请]"),
        ),
        # 甲医院|张三丰|荣获…, 村党员|李四光|获评…, 甲学院|王五|团队
        (
            re.compile(
                rf"(?<=[院校局所站厂队馆园心员者]){name}"
                r"(?=被评为|被授予|荣获|获评|获得|入选|团队|当选|获[^，。；\n]{2,30}(?:奖|称号))"
            ),
            "person.honoured",
            re.compile("被评为|被授予|获|当选|入选|团队"),
        ),
    )


def names(text: str) -> Iterator[Name]:
    """The names of persons that a text proves one by one, some of them twice."""
    for leader in re.finditer("习近平", text):
        yield Name(leader.start(), leader.end(), "person.leader")
    places: dict[re.Pattern[str], list[tuple[int, int]]] = {}
    for pattern, rule, proof in _patterns():
        if proof and proof not in places:
            places[proof] = [found.span() for found in proof.finditer(text)]
        for found in around(text, pattern, places[proof], _NEAR) if proof else pattern.finditer(text):
            start, end = found.span("name")
            if end - start == 3 and JOINED.match(text, end - 1):
                end -= 1
                if not is_name(text[start:end]):
                    continue  # 领导|干部|工作
            if BROKEN.match(text, end - 1):
                continue
            sure = text.startswith("同志", end) or (
                rule == "person.after-post" and text[start] in _rare_alone()
            )
            told = rule in _TOLD and likely(text[start:end], text[end : end + 1], whole=True)
            told = told or (rule in _LIKELY and likely(text[start:end], text[end : end + 1]))
            named = (
                rule not in _LIKELY
                and rule != "person.whole-after-post"
                and is_name(text[start:end], sure=sure)
            )
            if (told or named) and _fits(text, start, rule):
                yield Name(start, end, rule)


# 经理柳春|陪同, 书记柳春|一行: a word that takes the third character
JOINED = re.compile(
    r"陪同|一[行家起同]|说|担[任负当]|犯(?=[受贪罪挪职行诈盗])|工作(?!室)|收[到受取]|抓[获捕]|开(?=全程)|充分|来说|作[了表出交专述检动]|立案|实地|签字|向记|向[省市县区镇乡]"
)
# 其余|涉案人员, 勘察设|计注册, 任村|党支部: a word that what looks like a name ends within
BROKEN = re.compile("涉[案嫌事]|作案|注册|抓获|党支部|党总支|当副?[省市县区乡镇科处局院]长|跟车")
_NEAR = 32
"""How far from its proof a name may stand, in characters; the longest pattern spans 28."""


def _fits(text: str, start: int, rule: str) -> bool:
    """Whether the name begins where one may: behind its post it does, else only after a stop."""
    if rule in _BEHIND_PROOF:
        return True
    if rule == "person.before-post" and start and text[start - 1] in "部局委办府院厅会处长室科股队站所馆心":
        return True
    # 免去|张三丰同志: verbs that take a person
    named = rule == "person.comrade" and text[max(0, start - 2) : start] in _APPOINTS
    return named or may_begin(text, start)


_LIKELY = frozenset({"person.among", "person.after-leaders"})
"""Rules by which a name must look like one: 等典型 and 县领导 stand beside much else."""
_TOLD = frozenset({"person.after-post", "person.whole-after-post"})
"""Rules by which a post says that a name begins."""
_BEHIND_PROOF = frozenset(
    {
        "person.after-leaders",
        "person.after-post",
        "person.whole-after-post",
        "person.by",
        "person.after-calling",
        "person.post-is",
        "person.sent",
        "person.honoured",
        "person.appointed",
    }
)
"""Rules by which a name stands right behind what proves it."""
_APPOINTS = frozenset(
    {"免去", "任命", "提名", "推荐", "表彰", "追授", "调整", "确定", "明确", "选举", "指定"}
)


@cache
def _rare_alone() -> frozenset[str]:
    """Rare surnames that begin no word: a post before them proves a name."""
    return frozenset(lexicon("surnames")["rare_alone"])
