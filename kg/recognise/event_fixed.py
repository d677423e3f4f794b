"""Events of fixed form: congresses, plenary sessions, rounds of inspection, days, dated accidents, cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.recognise.boundary import left_edge, trim_leading
from kg.recognise.event_heads import PAIRS
from kg.recognise.matching import literals, near
from kg.resources import lexicon

__all__ = ["fixed_events"]

_NUMERAL = "一二三四五六七八九十"

# 党的二十大, 党的十九届六中全会, 二十届三中全会, 市委八届五次全会, 十一届市委四次全会, 中央经济工作会议
_STANDING = re.compile(
    rf"(?=[党省市县区州旗第中全{_NUMERAL}])(?:党的[{_NUMERAL}]{{1,3}}(?:大(?!精神文明)|届[{_NUMERAL}]中(?:、[{_NUMERAL}]中)*全会)"
    rf"|[省市县区州旗]?第[{_NUMERAL}]{{1,3}}次(?:党代会|党代表大会|党员代表大会)"
    rf"|(?<!的)[{_NUMERAL}]{{1,3}}届[{_NUMERAL}]中全会"
    rf"|(?:中央|中央纪委|中纪委|省委|市委|县委|区委|旗委|州委|省纪委|市纪委|县纪委|区纪委)?[{_NUMERAL}]{{1,3}}届(?:省委|市委|县委|区委|旗委|州委)?"
    rf"[{_NUMERAL}]{{1,3}}次(?:全会|全体会议)"
    rf"|(?:全国|[省市县区州旗])?[{_NUMERAL}]{{1,3}}届(?:人大|政协)(?:常委会)?第?[{_NUMERAL}]{{1,3}}次会议"
    rf"|(?:中央|省|市|县|区)纪委[{_NUMERAL}]{{1,3}}次全会"
    r"|(?<!党的)(?:十[七八九]|二十[一二]?)大(?=精神|以来|报告|召开|胜利|[、，。；和])"
    r"|中央(?:经济|农村|城市|政法|民族|统战|人才|外事|全面依法治国|宗教|金融|文化)?工作会议|全国(?:两会|宣传思想(?:文化)?工作会议|教育大会|卫生与健康大会|生态环境保护大会))"
)

# 七届市委第八轮巡察, 第十二轮县委巡察, 2017年市委巡察, 省委第三轮巡视
_ROUND = re.compile(
    rf"(?:[{_NUMERAL}\d]{{1,3}}届)?(?:中央|省委|市委|县委|区委|旗委|州委|自治区党委)(?:[{_NUMERAL}\d]{{1,3}}届)?第[{_NUMERAL}\d]{{1,3}}轮(?:常规|专项|机动)?巡[察视]"
    r"|(?<=[了展行开])(?:“[^“”\n]{2,16}”)?[\u4e00-\u9fff]{4,22}专项巡[察视](?!组|办|工作|整改|反馈|意见|期间|发现|通报)"
    rf"|(?:(?:19|20)\d\d年度?|第[{_NUMERAL}]轮(?:第[{_NUMERAL}]批)?)?(?:中央|省级?)(?:生态环境保护|环境保护|环保)督察"
    r"(?:“回头看”|回头看)?(?!组|办|反馈意见整改|整改)"
    r"|上(?:一)?轮(?:省委|市委|县委|区委)?巡[察视](?!组|办|整改|[、和]|以(?!来))"
    rf"|[{_NUMERAL}]{{1,3}}届(?:中央|省委|市委|县委|区委|旗委|州委)(?:常规|专项|机动)?巡[察视](?!组|办|工作|整改|全覆盖)"
    rf"|(?:19|20)\d\d年(?:度)?(?:[{_NUMERAL}]{{1,3}}届)?(?:中央|省委|市委|县委|区委|旗委|州委)(?:常规|(?:(?![对和的第])[\u4e00-\u9fff]){{0,12}}?专项|机动)?巡[察视](?!组|办|工作领导|反馈意见整改)"
    r"|(?:19|20)\d\d年度?巡[察视](?=反馈|指出|发现|移交|整改)"
    r"|(?:19|20)\d\d年度?(?:(?![局署厅对年度以至内])[\u4e00-\u9fff]){0,10}?(?:专项)?审计(?=中|反馈|指出|发现|查出|移交)"
    r"|(?:(?:19|20)\d\d年度?)?(?<!负责人)(?<!干部)(?<!领导)(?<!书记)经济责任审计(?!工作|报告|办法|规定|制度|条例|结果|全覆盖|评价|联席|对象|项目|计划|实施|整改|科|处)"
    r"|(?:19|20)\d\d年度?(?:司法巡查|政治督察|审务督察|检务督察|警务督察)"
)

# 机构改革, 2024年高考: what happens once to all bodies, or every year to all schools
_KNOWN_TO_ALL = re.compile(
    r"(?:党政|党和国家|事业单位|地方|乡镇|综合行政执法)?机构改革(?!方案|领导|工作|办公室|试点|意见)"
    r"|(?:19|20)\d\d年(?:全国普通|普通|全市|全省|全县|全区)?(?:高考|中考|高校招生|研究生招生考试)(?!工作|改革|方案|报名|综合)"
)
# 2022年度全省营商环境考核|中排名靠后, 2021年市医保局|飞行检查|指出
_ASSESSED = re.compile(
    r"(?:19|20)\d\d年度?全[国省市县区](?:(?![对被的])[\u4e00-\u9fff]){2,14}?(?:考核|测评|评价|评估)(?=中|排名|位居|位列|排|反馈|被|倒数)"
    r"|飞行检查(?=中|指出|反馈|发现|通报|移交)"
)
_ASSESSES = re.compile("考核|测评|评价|评估|飞行检查")
_LEAVES = re.compile("离任")
_ONCE = re.compile("机构改革|高考|中考|招生")
# 镇党政主要领导干部自然资源资产离任审计
_LEAVING = re.compile(
    r"[省市县区镇乡局校院]?(?:党政)?(?:主要)?(?:领导干部|负责人)(?:自然资源资产|经济责任)?离任(?:经济责任)?审计"
    r"(?!工作|报告|办法|规定|制度|条例|结果)"
)

# 巡察整改专题民主生活会, 2023年度组织生活会: held once, for its matter; 民主生活会 alone is an institution
_ON_ITS_MATTER = re.compile(
    r"(?:(?:19|20)\d\d年度?|巡[察视](?:反馈(?:意见|问题)?)?整改|以案促改|(?:主题|党史学习|党纪学习)教育)"
    r"专题(?:民主|组织)生活会"
)

# What every match of these holds, and how far from it one may begin or end
_SITTING = re.compile("党的|届|次|十大|七大|八大|九大|一大|二大|工作会议|全国")
_VISIT = re.compile("巡[察视查]|督察|审计")
_LIFE = re.compile("生活会")
_FAR = 60


# “7·18”坍塌事故, “11·5”案件: the date is the name
_DATED = re.compile(
    r"“\d{1,2}[·•.．]\d{1,2}”(?:(?![的为等组])[^，。；、：“”\s]){0,16}?(?:事故|事件|案件|火灾(?!事故)|灾害|惨案|案(?![例件情组]))"
)
# 举办|甲开游节|，, 5月19日|乙杨梅节|期间; but no holiday (端午节) and no 环节
_FESTIVE = re.compile(
    r"(?<=[办行加与日])了?(?P<name>(?:(?:19|20)\d\d年?|首届)?(?:(?![的了和与及在为时])[\u4e00-\u9fff]){3,12}?"
    r"(?<![环季细章情春关脱调使礼时气双年佳元宵端午中秋国庆清明重阳劳动妇女儿童教师护士建军青年记者消费])节)"
    r"(?=期间|系列|活动|[，。；、等])"
)
_FESTIVE_SIGN = re.compile("节(?=期间|系列|活动|[，。；、等])")
# 甲镇葡萄节|开幕, 乙山滑雪节|在丙广场举行
_FESTIVE_OPENS = re.compile(
    r"(?<![^，。；：、\n\s])(?P<name>(?![的了和与及在为时每各该本])(?:(?![的了和与及在为时])[\u4e00-\u9fff]){3,12}?"
    r"(?<![环季细章情春关脱调使礼时气双年佳元宵端午中秋国庆清明重阳劳动妇女儿童教师护士建军青年记者消费])节)"
    r"(?=(?:于[^，。；]{2,12}|如期|隆重|顺利|成功|盛大|在[^，。；]{2,14})?(?:开幕|启幕|开节|启动|举行|举办))"
)
_OPENS_SIGN = re.compile("节(?=[于如隆顺成盛在开启举])")
# 安全宣传“五进”活动: asked of every place by the ministry of emergencies
_INTO_FIVE = re.compile(r"“安全宣传[“‘]五进[”’]”活动|安全宣传[“‘]五进[”’](?:活动)?")
_FIVE = re.compile("五进")
# 组织企业|观看|乙矿“1·12”事故警示教育片
_LEARNT = re.compile(r"观看|学习|剖析|[汲吸]取|反思|通报|播放|借鉴|聚焦|围绕|结合")
# 修某飞|销售侵权复制品案, 甲区|侵犯著作权案: a case by its crime
_CASE = re.compile(
    r"(?:侵犯|销售|制售|贩卖|贩运|走私|非法|虚开|电信|盗窃|诈骗|贪污|受贿|挪用|滥用|倒卖)"
    r"(?:(?![案的等及和或典])[\u4e00-\u9fff]){2,14}案(?=被|件?[，。、；）]|获|入选|教训|为[镜鉴戒]|件?(?:被|入选|获))"
)
# 通报|王某挪用公款案
_TOLD = re.compile(r"(?:集中|及时)?(?:通报|查处|查办|侦办|破获|办理|剖析|吸取|审理|公开)了?")
# 原丙局下属企业职工|王某|挪用公款案
_MASKED = re.compile(r"[\u4e00-\u9fff]某[\u4e00-\u9fff某]?$")
# 第十二届甲镇春笋节, 第三十二届“世界水日”: of a row, which one
_NTH = re.compile(
    rf"(?:第[{_NUMERAL}\d]{{1,4}}届|首届)(?:[\u4e00-\u9fff]{{2,12}}?节(?![点目约假省能水育日])|[\u4e00-\u9fff]{{4,20}}评选(?=中[获荣])|“[^“”\n]{{2,10}}[日周月节]”)"
)
# 第十七届省运会|, 第六届全国残运会: short for games that everybody knows
_GAMES = re.compile(
    rf"第[{_NUMERAL}\d]{{1,4}}届(?:[\u4e00-\u9fff]{{0,4}}?)(?:[省市县区全亚奥残]|大学?|学)运会"
)
# “七一”表彰大会, “三八”座谈会: the day is the name
_DAY_OF_THE_YEAR = re.compile(
    r"“(?:七一|八一|三八|五一|五四|六一|十一)”[^，。；、：“”\s]{0,8}?(?:大会|座谈会|晚会|汇演|比赛|运动会|表彰会)(?!精神)"
)


@cache
def _days() -> re.Pattern[str]:
    """Days that the state or the United Nations has given to a cause: 世界环境日, 全国防灾减灾日."""
    return re.compile(literals(lexicon("events")["days"]))


@cache
def _dated_days() -> re.Pattern[str]:
    """The same with their date: “6·25”全国土地日."""
    return re.compile(rf"“\d{{1,2}}[·•.．]\d{{1,2}}”(?P<day>{literals(lexicon('events')['days'])})")


def _festive(text: str) -> Iterator[tuple[int, int, str]]:
    """Festivals of any name that are held or opened: 举办|甲开游节, 乙葡萄节|开幕."""
    for pattern, sign, reach in ((_FESTIVE, _FESTIVE_SIGN, 24), (_FESTIVE_OPENS, _OPENS_SIGN, 36)):
        for match in near(text, pattern, sign, reach):
            yield *match.span("name"), "festivals"


def _dated(text: str) -> Iterator[tuple[int, int, str]]:
    """Accidents and gatherings that are called by their day, days of the calendar."""
    for kind, pattern in (
        ("accidents", _DATED),
        ("meetings", _DAY_OF_THE_YEAR),
        ("day", _dated_days()),
        ("day", _days()),
        ("festivals", _NTH),
        ("fairs", _GAMES),
    ):
        for match in pattern.finditer(text):
            yield *match.span(), kind
            if kind == "accidents":  # 乙矿|“1·12”事故: where it was
                start = trim_leading(text, left_edge(text, match.start(), over=PAIRS), match.start())
                learnt = [*_LEARNT.finditer(text, start, match.start())]
                start = learnt[-1].end() if learnt else start
                if 2 <= match.start() - start <= 20:
                    yield start, match.end(), kind
            if "day" in match.re.groupindex:
                yield *match.span("day"), "inner"
    yield from _festive(text)
    for match in near(text, _INTO_FIVE, _FIVE, 10):
        yield *match.span(), "activity"
    for match in _CASE.finditer(text):
        start = left_edge(text, match.start(), over=PAIRS)
        if told := _TOLD.match(text, start, match.start()):
            start = told.end()
        if masked := _MASKED.search(text, max(start, match.start() - 3), match.start()):
            start = masked.start()
        if 2 <= match.start() - start <= 12:
            yield start, match.end(), "case"


def fixed_events(text: str) -> Iterator[tuple[int, int, str]]:
    """Events of fixed form: start, end (half-open) and what they are."""
    for kind, pattern, proof in (("standing", _STANDING, _SITTING), ("round", _ROUND, _VISIT)):
        for match in near(text, pattern, proof, _FAR):
            yield *match.span(), kind
    for match in near(text, _ON_ITS_MATTER, _LIFE, _FAR):
        yield *match.span(), "meetings"
    for match in near(text, _KNOWN_TO_ALL, _ONCE, _FAR):
        yield *match.span(), "standing"
    for match in near(text, _ASSESSED, _ASSESSES, _FAR):
        yield *match.span(), "round"
    for match in near(text, _LEAVING, _LEAVES, _FAR):
        yield *match.span(), "round"
    yield from _dated(text)
